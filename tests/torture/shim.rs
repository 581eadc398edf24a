//! The shim: compiled once a run, and put before the system in a child.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::outcome::Failure;
use super::run::{DISK, SAID};

const SOURCES: [(&str, &str); 2] =
    [("shim.c", include_str!("shim/shim.c")), ("log.h", include_str!("shim/log.h"))];
/// How the shim ends a process that it can't follow.
pub const NOT_FOLLOWED: i32 = 120;
/// The log in a round's folder.
const LOG: &str = "log";

/// The shim, compiled.
pub struct Shim(PathBuf);

/// What the shim is told beside where the store is.
#[derive(Debug, Default, Clone)]
pub struct Settings {
    /// After how many entries of the log the process is killed.
    pub stop: Option<u64>,
    /// Syncs of files whose path ends with this don't get into the log.
    pub ignored: Option<&'static str>,
    /// What fails; see `shim/shim.c`.
    pub faults: Option<String>,
    /// Whether that counts from the very start, not only when the work begins.
    pub armed: bool,
}

impl Shim {
    /// Compiles it into a folder.
    pub fn compile(folder: &Path) -> Result<Self, Failure> {
        for (name, source) in SOURCES {
            std::fs::write(folder.join(name), source)?;
        }
        let (source, library) = (folder.join("shim.c"), folder.join("shim.so"));
        let compiled = Command::new("cc")
            .args(["-O1", "-shared", "-fPIC", "-o"])
            .args([&library, &source])
            .args(["-ldl", "-lpthread"])
            .output();
        match compiled {
            Ok(done) if done.status.success() => Ok(Self(library)),
            Ok(done) => {
                let words = String::from_utf8_lossy(&done.stderr).into_owned();
                Err(Failure::Setup(format!("the C compiler refuses tests/torture/shim: {words}")))
            }
            Err(error) => Err(Failure::Setup(format!(
                "a C compiler named “cc” is wanted, as for building cpor itself: {error}"
            ))),
        }
    }

    /// Puts it before the system in a child that works in a round's folder.
    pub fn before(&self, command: &mut Command, folder: &Path, settings: &Settings) {
        command
            .env("LD_PRELOAD", &self.0)
            .env("TORTURE_ROOT", folder.join(DISK))
            .env("TORTURE_SAID", folder.join(SAID))
            .env("TORTURE_LOG", log_of(folder));
        if let Some(stop) = settings.stop {
            command.env("TORTURE_STOP", stop.to_string());
        }
        if let Some(ignored) = settings.ignored {
            command.env("TORTURE_IGNORE", ignored);
        }
        if let Some(faults) = &settings.faults {
            command.env("TORTURE_FAULTS", faults);
        }
        if settings.armed {
            command.env("TORTURE_ARMED", "1");
        }
    }
}

/// The log that a child in this folder leaves.
pub fn log_of(folder: &Path) -> PathBuf {
    folder.join(LOG)
}
