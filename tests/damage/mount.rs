//! A small disk of its own, where the machine allows it.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::folder;
use crate::scene::Scene;

/// Whether this is run by the superuser; if not, that is said.
pub fn is_superuser() -> bool {
    let is = rustix::process::geteuid().is_root();
    if !is {
        eprintln!("SKIPPED: needs the superuser");
    }
    is
}

/// Runs a program as a user who is nobody in particular.
pub const AS_NOBODY: &[&str] =
    &["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--"];

/// Whether programs can be run as nobody in particular; if not, that is said.
pub fn can_be_nobody() -> bool {
    let mut nobody = Command::new(AS_NOBODY[0]);
    nobody.args(&AS_NOBODY[1..]).args([env!("CARGO_BIN_EXE_cpor"), "--version"]);
    let can = is_superuser() && nobody.output().is_ok_and(|output| output.status.success());
    if !can {
        eprintln!("SKIPPED: needs setpriv, and a place for the program that everybody may read");
    }
    can
}

/// A file system in memory, gone when it is dropped.
pub struct Mount(tempfile::TempDir);

impl Mount {
    /// Mounts one of a size; where that cannot be, says so.
    pub fn of(size: &str) -> Option<Self> {
        if !is_superuser() {
            return None;
        }
        let dir = tempfile::tempdir().unwrap();
        let options = format!("size={size}");
        let mut mount = Command::new("mount");
        mount.args(["-t", "tmpfs", "-o", &options, "none"]).arg(dir.path());
        if mount.status().is_ok_and(|status| status.success()) {
            return Some(Self(dir));
        }
        eprintln!("SKIPPED: no file system can be mounted here");
        None
    }

    pub fn path(&self) -> &Path {
        self.0.path()
    }

    /// Mounts it again in another way.
    pub fn again(&self, options: &str) {
        let status = Command::new("mount").args(["-o", options]).arg(self.path()).status();
        assert!(status.unwrap().success());
    }

    /// Moves a scene's store here, and leaves a link to it in its place.
    pub fn move_in(&self, scene: &Scene) {
        let place = self.path().join("store");
        folder::copy(&scene.store(), &place);
        fs::remove_dir_all(scene.store()).unwrap();
        std::os::unix::fs::symlink(place, scene.store()).unwrap();
    }

    /// Fills it up to the last byte.
    pub fn fill(&self) {
        use std::io::Write as _;
        let mut file = fs::File::create(self.path().join("filler")).unwrap();
        while file.write_all(&[1; 4096]).is_ok() {}
        while file.write_all(&[1]).is_ok() {}
    }

    /// Makes room again. Emptied first: a program that another test is just starting may have
    /// inherited the file, which would keep the room of a removed one.
    pub fn clear(&self) {
        fs::File::create(self.path().join("filler")).unwrap();
        fs::remove_file(self.path().join("filler")).unwrap();
    }
}

impl Drop for Mount {
    fn drop(&mut self) {
        // Lazily, for a thread of a test that failed may still have a file open there.
        let _ = Command::new("umount").arg("-l").arg(self.path()).status();
    }
}
