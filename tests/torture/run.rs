//! What all ways of torture share: the seed, the folder they work in, and how a child is begun.

use std::fs::OpenOptions;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use fastrand::Rng;

use super::outcome::{Failure, Promise};
use super::{shim, worker};

/// The folder that is the simulated disk, in a round's folder; nothing but the store is in it.
pub const DISK: &str = "disk";
/// The store in it.
pub const STORE: &str = "store";
/// The file in a round's folder in which the child says what it does.
pub const SAID: &str = "said";

/// The file in a round's folder with what a child writes to its standard error.
const WORDS: &str = "stderr";
/// How long a child may live.
const LONGEST: Duration = Duration::from_mins(5);
/// How often a folder is tried to be removed.
const TRIES: u32 = 100;
/// How long to wait before the next try.
const BETWEEN_TRIES: Duration = Duration::from_millis(20);

/// A run.
pub struct Run {
    /// How many rounds are wanted.
    pub rounds: u64,
    /// From what everything is drawn.
    pub seed: u64,
    folder: tempfile::TempDir,
    scratch: tempfile::TempDir,
}

impl Run {
    /// Makes a folder to work in.
    pub fn begin(rounds: u64, seed: u64, dir: Option<PathBuf>) -> Result<Self, Failure> {
        let above = dir.unwrap_or_else(std::env::temp_dir).canonicalize()?;
        let in_memory = Path::new("/dev/shm");
        let scratch = if in_memory.is_dir() { in_memory } else { &above };
        let make =
            |above: &Path| tempfile::Builder::new().prefix("cpor-torture-").tempdir_in(above);
        Ok(Self { rounds, seed, folder: make(&above)?, scratch: make(scratch)? })
    }

    /// Chance, different for each purpose.
    pub fn rng(&self, purpose: u64) -> Rng {
        Rng::with_seed(self.seed.wrapping_mul(0x9e37_79b9_7f4a_7c15).wrapping_add(purpose))
    }

    /// A folder of that name, empty.
    pub fn fresh(&self, name: &str) -> Result<PathBuf, Failure> {
        fresh(self.folder.path().join(name))
    }

    /// An empty folder for what is only opened once and looked at: in memory where that can be had,
    /// since syncs are of no use there.
    pub fn scratch(&self) -> Result<PathBuf, Failure> {
        fresh(self.scratch.path().join("left"))
    }

    /// The folder of the run.
    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Leaves the folder where it is, and says where that is and which seed led there.
    pub fn keep(self, failure: Failure) -> Failure {
        let seed = self.seed;
        let folder = self.folder.keep();
        failure.at(&format!("seed {seed}, kept in {}", folder.display()))
    }
}

fn fresh(folder: PathBuf) -> Result<PathBuf, Failure> {
    // sled's own threads may still be at work in a store that was closed a moment ago.
    for _ in 0..TRIES {
        if folder.exists() && std::fs::remove_dir_all(&folder).is_err() {
            std::thread::sleep(BETWEEN_TRIES);
        }
    }
    std::fs::create_dir_all(folder.join(DISK))?;
    Ok(folder)
}

/// A child that works on the store in a round's folder; without end if it is not told how much.
/// Every eighth makes commits so large that the journal soon begins a new segment.
pub fn worker(folder: &Path, rng: &mut Rng, acts: Option<u64>) -> Result<Command, Failure> {
    let mut command = Command::new(std::env::current_exe()?);
    command.arg("worker").arg(folder.join(DISK).join(STORE)).arg(folder.join(SAID));
    command.arg("--seed").arg(rng.u64(..).to_string());
    if rng.u8(0..8) == 0 {
        command.arg("--vast");
    }
    if let Some(acts) = acts {
        command.args(["--acts", &acts.to_string()]);
    }
    let words = OpenOptions::new().create(true).append(true).open(folder.join(WORDS))?;
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(words);
    Ok(command)
}

/// Lets a child come to its end: by itself or killed by the shim, but not by a panic, nor never.
pub fn finish(command: &mut Command) -> Result<(), Failure> {
    let mut child = command.spawn()?;
    let deadline = Instant::now() + LONGEST;
    let status = loop {
        match child.try_wait()? {
            Some(status) => break status,
            None if Instant::now() > deadline => {
                child.kill()?;
                child.wait()?;
                return Err(Failure::broken(Promise::GoesOn, "a child came to no end"));
            }
            None => std::thread::sleep(Duration::from_millis(2)),
        }
    };
    match status.code() {
        None | Some(0 | worker::NOT_OPENED | worker::NOT_BEGUN) => Ok(()),
        Some(shim::NOT_FOLLOWED) => {
            Err(Failure::Setup(format!("the shim ended a child: see {WORDS}")))
        }
        Some(code) => {
            let what = format!("a child ended with {code}; its last words are in {WORDS}");
            Err(Failure::broken(Promise::GoesOn, what))
        }
    }
}
