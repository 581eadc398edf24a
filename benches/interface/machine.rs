//! What the system tells of a process, and files whose pages it is asked to forget.

use std::fs::{self, File};
use std::path::Path;

use rustix::fs::{Advice, fadvise};

/// The memory of a process, in megabytes: the most it ever had in memory, what it has now, and how
/// much of that is its own and not a file's.
#[must_use]
pub fn memory(process: Option<u32>) -> Option<[u64; 3]> {
    let status = fs::read_to_string(format!("/proc/{}/status", process?)).ok()?;
    let field = |name: &str| -> Option<u64> {
        let line = status.lines().find(|line| line.starts_with(name))?;
        line.split_whitespace().nth(1)?.parse().ok()
    };
    Some([field("VmHWM:")?, field("VmRSS:")?, field("RssAnon:")?].map(|kib| kib * 1024 / 1_000_000))
}

/// Memory, as it is told in a table.
#[must_use]
pub fn told(memory: Option<[u64; 3]>) -> String {
    memory.map_or_else(
        || crate::figures::NONE.to_owned(),
        |[most, now, own]| format!("{most} · {now} · {own}"),
    )
}

/// Has the system forget the pages of a file, or of all files in a folder. Answers whether it was
/// asked for all of them: what is written and not yet on disk, or mapped somewhere, stays.
pub fn forget(path: &Path) -> bool {
    if path.is_dir() {
        let entries = fs::read_dir(path).into_iter().flatten().flatten();
        return entries.filter(|entry| !forget(&entry.path())).count() == 0;
    }
    File::open(path).is_ok_and(|file| {
        file.sync_all().is_ok() && fadvise(&file, 0, None, Advice::DontNeed).is_ok()
    })
}

/// How many bytes the files of a folder have.
#[must_use]
pub fn weight(path: &Path) -> u64 {
    if path.is_dir() {
        return fs::read_dir(path).into_iter().flatten().flatten().map(|e| weight(&e.path())).sum();
    }
    fs::metadata(path).map_or(0, |metadata| metadata.len())
}
