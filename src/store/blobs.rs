//! PoE files: their bytes, found by their SHA-256, beside the store.
//!
//! A file is written under a temporary name, flushed and renamed before the commit that names it,
//! so a claim never names bytes that are not there. The same bytes are kept once.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, OnceLock, PoisonError};

use sha2::{Digest as _, Sha256};

use super::StoreError;
use super::os::{above, is_full, is_gone, plain, sync_folder};
use super::state::digest;
use crate::domain::evidence::Digest;

/// Keeps bytes by their SHA-256.
pub trait Blobs: Send + Sync {
    /// Keeps bytes; when it returns, they are durable.
    ///
    /// # Errors
    /// When they cannot be kept.
    fn put(&self, bytes: &[u8]) -> Result<Digest, StoreError>;

    /// Gives bytes back; `None` when they are missing or no longer what they were.
    ///
    /// # Errors
    /// When they cannot be read.
    fn get(&self, sha256: &Digest) -> Result<Option<Vec<u8>>, StoreError>;
}

/// Bytes kept nowhere.
#[derive(Debug, Default)]
pub struct MemoryBlobs(Mutex<BTreeMap<Digest, Vec<u8>>>);

impl Blobs for MemoryBlobs {
    fn put(&self, bytes: &[u8]) -> Result<Digest, StoreError> {
        let sha256 = digest(bytes);
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.entry(sha256).or_insert_with(|| bytes.to_vec());
        Ok(sha256)
    }

    fn get(&self, sha256: &Digest) -> Result<Option<Vec<u8>>, StoreError> {
        Ok(self.0.lock().unwrap_or_else(PoisonError::into_inner).get(sha256).cloned())
    }
}

/// Bytes in a folder, by the first two digits of their SHA-256 and then the rest.
#[derive(Debug)]
pub struct FileBlobs {
    folder: PathBuf,
    /// Set once the folder's own name is durable.
    named: OnceLock<()>,
}

impl FileBlobs {
    /// Files in a folder, which is made when the first one comes.
    #[must_use]
    pub fn new(folder: impl Into<PathBuf>) -> Self {
        Self { folder: folder.into(), named: OnceLock::new() }
    }

    /// Makes every name on the way to a file durable. Which process made the folder itself, and
    /// whether it lived to sync that, nobody knows: so the first file of each process does.
    fn sync_names(&self, path: &Path) -> io::Result<()> {
        sync_folder(above(path))?;
        sync_folder(&self.folder)?;
        if self.named.get().is_none() {
            sync_folder(above(&self.folder))?;
            // Whoever was quicker has synced it too.
            let _ = self.named.set(());
        }
        Ok(())
    }

    /// Where a file is, or would be.
    #[must_use]
    pub fn path(&self, sha256: &Digest) -> PathBuf {
        let name = sha256.to_string();
        let (first_two, rest) = name.split_at(2);
        self.folder.join(first_two).join(rest)
    }

    /// Begins to keep bytes that come in pieces.
    ///
    /// # Errors
    /// When they cannot be kept.
    pub fn incoming(&self) -> Result<Incoming<'_>, StoreError> {
        let begin = || {
            fs::create_dir_all(&self.folder)?;
            tempfile::NamedTempFile::new_in(&self.folder)
        };
        let file = begin().map_err(|source| io_error(&self.folder, source))?;
        Ok(Incoming { blobs: self, file, hasher: Sha256::new() })
    }

    /// Makes the places of all files durable.
    ///
    /// # Errors
    /// When the system cannot.
    pub fn sync_places(&self) -> Result<(), StoreError> {
        let sync = || -> io::Result<()> {
            for image_file in fs::read_dir(&self.folder)? {
                sync_folder(&image_file?.path())?;
            }
            sync_folder(&self.folder)
        };
        match sync() {
            // Nothing has come yet.
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
            synced => synced.map_err(|source| io_error(&self.folder, source)),
        }
    }
}

/// Bytes that come in pieces. Dropped before [`Incoming::keep`], they leave nothing.
#[derive(Debug)]
pub struct Incoming<'a> {
    blobs: &'a FileBlobs,
    file: tempfile::NamedTempFile,
    hasher: Sha256,
}

impl Incoming<'_> {
    /// The next piece.
    ///
    /// # Errors
    /// When it cannot be kept.
    pub fn write(&mut self, bytes: &[u8]) -> Result<(), StoreError> {
        self.hasher.update(bytes);
        self.file.write_all(bytes).map_err(|source| io_error(self.file.path(), source))
    }

    /// Ends them. The bytes are durable when this returns, their place is after
    /// [`FileBlobs::sync_places`].
    ///
    /// # Errors
    /// When they cannot be kept.
    pub fn keep(self) -> Result<Digest, StoreError> {
        let sha256 = Digest(self.hasher.finalize().into());
        let path = self.blobs.path(&sha256);
        let keep = || -> io::Result<()> {
            self.file.as_file().sync_all()?;
            fs::create_dir_all(path.parent().unwrap_or(&self.blobs.folder))?;
            self.file.persist(&path).map(drop).map_err(|error| error.error)
        };
        keep().map_err(|source| io_error(&path, source))?;
        Ok(sha256)
    }
}

impl FileBlobs {
    /// Whether something lies where a file belongs, whatever it is.
    #[must_use]
    pub fn is_there(&self, sha256: &Digest) -> bool {
        fs::symlink_metadata(self.path(sha256)).is_ok()
    }
}

impl Blobs for FileBlobs {
    fn put(&self, bytes: &[u8]) -> Result<Digest, StoreError> {
        let sha256 = digest(bytes);
        let path = self.path(&sha256);
        let is_there = self.get(&sha256)?.is_some();
        let written = if is_there { Ok(()) } else { write(&path, bytes) };
        // A file that is there may be from a process that was killed before its name was synced.
        let kept = written.and_then(|()| self.sync_names(&path));
        kept.map_err(|source| io_error(&path, source))?;
        Ok(sha256)
    }

    fn get(&self, sha256: &Digest) -> Result<Option<Vec<u8>>, StoreError> {
        let path = self.path(sha256);
        // Looked at before it is opened: what stands there instead may block whoever opens it.
        let read = fs::symlink_metadata(&path).and_then(|found| {
            if found.is_file() { fs::read(&path) } else { Err(io::ErrorKind::NotFound.into()) }
        });
        match read {
            Ok(bytes) if digest(&bytes) == *sha256 => Ok(Some(bytes)),
            Ok(_) => Ok(None),
            Err(error) if is_gone(&error) => Ok(None),
            Err(source) => Err(io_error(&path, source)),
        }
    }
}

/// Puts the content in its place, durably; not the name.
fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let image_file = above(path);
    fs::create_dir_all(image_file)?;
    let keep = || -> io::Result<()> {
        let mut file = tempfile::NamedTempFile::new_in(image_file)?;
        file.write_all(bytes)?;
        file.as_file().sync_all()?;
        file.persist(path).map(drop).map_err(|error| error.error)
    };
    keep().inspect_err(|_| {
        // A image_file that was made for it goes with it; one that holds others stays.
        let _ = fs::remove_dir(image_file);
    })
}

pub(super) fn io_error(path: &Path, source: io::Error) -> StoreError {
    let (path, source) = (path.to_owned(), plain(source));
    if is_full(&source) {
        StoreError::Full { path, source }
    } else {
        StoreError::Io { path, source }
    }
}
