//! What is one operator's own: read marks. Kept in a small sled beside the store's state, since no
//! claim is ever rebuilt from it.

use std::fs::File;
use std::path::Path;
use std::sync::atomic::{AtomicU32, Ordering};

use crate::domain::id::{ClaimId, OperatorName};
use crate::store::codec;
use crate::store::sled_state::{Flaw, Result, guarded, open_sled, sled_file, sync_sled};

/// How much of it sled may keep in memory, in bytes.
const CACHE: u64 = 4 * 1024 * 1024;
/// After how many marks the file is synced: far less than what a power loss could make unreadable.
const SYNC_AFTER: u32 = 64;

/// The read marks.
#[derive(Debug)]
pub struct Personal {
    db: ::sled::Db,
    file: File,
    unsynced: AtomicU32,
}

impl Personal {
    /// Opens them; an empty folder, or none, holds none.
    pub fn open(folder: &Path) -> Result<Self> {
        let db = open_sled(folder, CACHE)?;
        Ok(Self {
            db,
            file: sled_file(folder)?,
            unsynced: AtomicU32::new(0),
        })
    }

    /// Up to which of a claim's events an operator has read; 0 for none.
    pub fn mark(&self, operator: &OperatorName, claim: ClaimId) -> Result<u32> {
        let sealed = guarded(|| Ok(self.db.get(key(operator, claim))?))?;
        let unreadable = |error: codec::CodecError| Flaw::Value {
            place: "read marks".to_owned(),
            what: error.to_string(),
        };
        sealed.map_or(Ok(0), |sealed| codec::open(&sealed).map_err(unreadable))
    }

    /// Remembers up to which event an operator has read.
    pub fn set_mark(&self, operator: &OperatorName, claim: ClaimId, number: u32) -> Result<()> {
        let sealed = codec::seal(&number).map_err(|error| Flaw::Sled(error.to_string()))?;
        guarded(|| Ok(self.db.insert(key(operator, claim), sealed)?))?;
        if self.unsynced.fetch_add(1, Ordering::Relaxed) + 1 >= SYNC_AFTER {
            self.sync()?;
        }
        Ok(())
    }

    /// Makes every mark durable.
    pub fn sync(&self) -> Result<()> {
        self.unsynced.store(0, Ordering::Relaxed);
        sync_sled(&self.db, &self.file)
    }
}

fn key(operator: &OperatorName, claim: ClaimId) -> Vec<u8> {
    let mut key = operator.as_str().as_bytes().to_vec();
    key.extend_from_slice(&claim.0.to_be_bytes());
    key
}
