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

/// The key of the first value; a mark's is longer.
const MADE: &[u8] = b"m";
/// The version of the layout.
const VERSION: u8 = 1;

/// The read marks.
#[derive(Debug)]
pub struct Personal {
    db: ::sled::Db,
    file: File,
    unsynced: AtomicU32,
}

impl Personal {
    /// Makes a place for them, in a folder that is not there yet.
    pub fn create(folder: &Path) -> Result<Self> {
        let db = open_sled(folder, CACHE)?;
        guarded(|| Ok(db.insert(MADE, &[VERSION])?))?;
        let personal = Self { db, file: sled_file(folder)?, unsynced: AtomicU32::new(0) };
        personal.sync()?;
        Ok(personal)
    }

    /// Opens them. sled may take a damaged file for an empty one, so the first value is asked for.
    pub fn open(folder: &Path) -> Result<Self> {
        if !folder.join("db").is_file() {
            return Err(Flaw::Missing);
        }
        let db = open_sled(folder, CACHE)?;
        match guarded(|| Ok(db.get(MADE)?))?.as_deref() {
            Some([VERSION]) => {}
            Some([newer, ..]) => return Err(Flaw::Newer(*newer)),
            _ => return Err(Flaw::Missing),
        }
        Ok(Self { db, file: sled_file(folder)?, unsynced: AtomicU32::new(0) })
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

    /// Every mark: whose, on which claim, and up to which event.
    pub fn marks(&self) -> impl Iterator<Item = Result<(OperatorName, ClaimId, u32)>> + '_ {
        let mut entries = self.db.iter();
        let next = move || guarded(|| Ok(entries.next().transpose()?)).transpose();
        let marks = std::iter::from_fn(next)
            .filter(|entry| !entry.as_ref().is_ok_and(|(key, _)| key.as_ref() == MADE));
        marks.map(|entry| {
            let (key, sealed) = entry?;
            mark_of(&key, &sealed)
                .map_err(|what| Flaw::Value { place: "read marks".to_owned(), what })
        })
    }

    /// Makes every mark durable.
    pub fn sync(&self) -> Result<()> {
        self.unsynced.store(0, Ordering::Relaxed);
        sync_sled(&self.db, &self.file)
    }
}

/// A mark from its key and value.
fn mark_of(key: &[u8], sealed: &[u8]) -> std::result::Result<(OperatorName, ClaimId, u32), String> {
    let (name, claim) = key.split_last_chunk().ok_or("a key is too short")?;
    let name = std::str::from_utf8(name).map_err(|error| error.to_string())?;
    let number = codec::open(sealed).map_err(|error| error.to_string())?;
    Ok((OperatorName::new(name), ClaimId(u64::from_be_bytes(*claim)), number))
}

fn key(operator: &OperatorName, claim: ClaimId) -> Vec<u8> {
    let mut key = operator.as_str().as_bytes().to_vec();
    key.extend_from_slice(&claim.0.to_be_bytes());
    key
}
