//! What the operating system says of files, sorted.

use std::fs::{File, TryLockError};
use std::io;
use std::path::Path;
use std::thread;
use std::time::Duration;

use rustix::io::Errno;

mod why;

pub use why::Why;

/// How often a lock is tried for, and how long it is waited for in between.
const TRIES: u32 = 60;
const BETWEEN_TRIES: Duration = Duration::from_millis(5);

/// Takes a file's lock; `false` when somebody else holds it.
///
/// A lock lives in every copy of the open file, and a program that is being started has copies of
/// all of its parent's until it begins: one that was let go of a moment ago may still be held. So
/// it is tried for a little while.
///
/// # Errors
/// When the system cannot lock.
pub fn lock(file: &File) -> io::Result<bool> {
    for _ in 1..TRIES {
        match file.try_lock() {
            Ok(()) => return Ok(true),
            Err(TryLockError::WouldBlock) => thread::sleep(BETWEEN_TRIES),
            Err(TryLockError::Error(error)) => return Err(error),
        }
    }
    Ok(false)
}

/// Whether there is no such file, and no way to where it should be.
pub fn is_gone(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory)
        || Errno::from_io_error(error) == Some(Errno::LOOP)
}

/// Whether files may only be read.
pub fn may_not_write(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem)
}

/// What the system said, without the name of a temporary file that means nothing to anybody.
pub fn plain(error: io::Error) -> io::Error {
    match error.to_string().split_once(" at path ") {
        Some((said, _)) => io::Error::new(error.kind(), said),
        None => error,
    }
}

/// Whether the system says that there is no room: disk, quota or file size limit.
pub fn is_full(error: &io::Error) -> bool {
    use io::ErrorKind::{FileTooLarge, QuotaExceeded, StorageFull};
    matches!(error.kind(), StorageFull | FileTooLarge | QuotaExceeded)
}

/// The folder that a path names something in.
pub fn above(path: &Path) -> &Path {
    path.parent().filter(|above| !above.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Makes the names in a folder durable.
pub fn sync_folder(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}

#[cfg(test)]
mod tests {
    use std::process::{Command, Stdio};

    use super::*;

    /// A program that starts has what its parent has open for a moment, locks among it.
    #[test]
    fn a_lock_that_is_about_to_be_let_go_of_is_waited_for() {
        let file = tempfile::NamedTempFile::new().unwrap();
        let open = || File::options().read(true).write(true).open(file.path()).unwrap();
        let (held, other) = (open(), open());
        assert!(lock(&held).unwrap());
        assert!(!lock(&other).unwrap(), "it is held");
        // It holds the lock until there is nothing more for it to read.
        let mut heir = Command::new("cat").stdin(Stdio::piped()).stdout(held).spawn().unwrap();
        let last_word = heir.stdin.take();
        let end = thread::spawn(move || drop(last_word));
        assert!(lock(&other).unwrap(), "it was let go of");
        end.join().unwrap();
        heir.wait().unwrap();
    }
}
