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

    /// Makes room again.
    pub fn clear(&self) {
        fs::remove_file(self.path().join("filler")).unwrap();
    }
}

impl Drop for Mount {
    fn drop(&mut self) {
        // Lazily, for a thread of a test that failed may still have a file open there.
        let _ = Command::new("umount").arg("-l").arg(self.path()).status();
    }
}
