//! Whether a folder holds a store, and which: the file `identity`, and the lock.
//!
//! The file is three lines: `cpor store`, `format 1`, `id` and 32 hexadecimal digits.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write as _};
use std::path::Path;

use super::error;
use crate::store::StoreError;
use crate::store::finding::Finding;
use crate::store::journal::StoreId;
use crate::store::os::{self, may_not_write};

const NAME: &str = "identity";
const LOCK: &str = "lock";
const FIRST: &str = "cpor store";
/// The newest layout of a store's folder that this program knows.
const FORMAT: u32 = 1;

/// Writes the identity of a new store, durably.
pub fn write(folder: &Path, id: StoreId) -> Result<(), StoreError> {
    let path = folder.join(NAME);
    let written = File::create_new(&path).and_then(|mut file| {
        write!(file, "{FIRST}\nformat {FORMAT}\nid {id}\n")?;
        file.sync_all()
    });
    written.map_err(error::io(&path))
}

/// The id of the store in a folder.
///
/// # Errors
/// [`StoreError::Missing`] when there is nothing, [`StoreError::Foreign`] when there is something
/// else, [`StoreError::Newer`] when a newer program made it.
pub fn read(folder: &Path) -> Result<StoreId, StoreError> {
    let foreign = |what| StoreError::Foreign { path: folder.into(), what };
    match fs::metadata(folder) {
        Ok(found) if !found.is_dir() => {
            return Err(foreign(Finding::FileForFolder));
        }
        Ok(_) => {}
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            return Err(StoreError::Missing(folder.to_owned()));
        }
        Err(error) => return Err(error::io(folder)(error)),
    }
    let path = folder.join(NAME);
    let text = match regular(&path).and_then(|()| fs::read(&path)) {
        Ok(bytes) => String::from_utf8(bytes).unwrap_or_default(),
        Err(error) if error.kind() == io::ErrorKind::NotFound && is_empty(folder)? => {
            return Err(StoreError::Missing(folder.to_owned()));
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            return Err(foreign(Finding::OtherContent));
        }
        Err(error) => return Err(error::io(&path)(error)),
    };
    let mut lines = text.lines();
    if lines.next() != Some(FIRST) {
        return Err(foreign(Finding::ForeignIdentity));
    }
    let format = lines.next().and_then(|line| line.strip_prefix("format ")?.parse::<u32>().ok());
    match format {
        Some(FORMAT) => {}
        Some(newer) if newer > FORMAT => {
            let what = Finding::NewerStore(newer, FORMAT);
            return Err(StoreError::Newer { path: folder.into(), what });
        }
        _ => return Err(foreign(Finding::NoFormat)),
    }
    lines
        .next()
        .and_then(|line| parse(line.strip_prefix("id ")?))
        .ok_or_else(|| foreign(Finding::NoIdentity))
}

/// Whether nothing lies in a folder.
pub fn is_empty(folder: &Path) -> Result<bool, StoreError> {
    let mut entries = fs::read_dir(folder).map_err(error::io(folder))?;
    Ok(entries.next().is_none())
}

fn parse(digits: &str) -> Option<StoreId> {
    if digits.len() != 32 || !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
        return None;
    }
    Some(StoreId(u128::from_str_radix(digits, 16).ok()?.to_be_bytes()))
}

/// Refuses what is no file before it is opened: whoever opens a pipe may wait for ever.
pub fn regular(path: &Path) -> io::Result<()> {
    let found = fs::metadata(path)?;
    if found.is_file() {
        return Ok(());
    }
    Err(if found.is_dir() {
        io::ErrorKind::IsADirectory.into()
    } else {
        io::Error::other("it is neither a file nor a folder")
    })
}

/// Takes the store's lock, or finds after a moment that another process has it. It is held until the file is dropped.
///
/// # Errors
/// [`StoreError::Unwritable`] when the store may only be read, [`StoreError::Busy`].
pub fn lock(folder: &Path) -> Result<File, StoreError> {
    let path = folder.join(LOCK);
    let open = || {
        match fs::symlink_metadata(&path) {
            Ok(_) => regular(&path)?,
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(error),
        }
        OpenOptions::new().read(true).write(true).create(true).truncate(false).open(&path)
    };
    let file = open().map_err(|source| {
        if may_not_write(&source) {
            return StoreError::Unwritable { path: folder.to_owned(), source };
        }
        error::io(&path)(source)
    })?;
    match os::lock(&file) {
        Ok(true) => Ok(file),
        Ok(false) => Err(StoreError::Busy(folder.to_owned())),
        Err(source) => Err(error::io(&path)(source)),
    }
}

/// Takes the lock of a store whose files may only be read; `None` where even that cannot be.
pub fn lock_to_read(folder: &Path) -> Option<File> {
    let path = folder.join(LOCK);
    let file = regular(&path).and_then(|()| File::open(&path)).ok()?;
    os::lock(&file).ok()?.then_some(file)
}
