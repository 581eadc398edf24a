//! The state that answers, in sled: what follows from the journal's records up to a number.
//!
//! It owns the layout of sled's one tree and how sled 0.34 has to be handled. It decides nothing,
//! and must not know when a commit is durable: whoever writes here has made sure of that.
//!
//! # Layout
//! | key | value |
//! |:----|:------|
//! | `c` claim | the claim with the end of its chain, long |
//! | `s` | what all claims share, long |
//! | `e` | how many changes that has seen, and the end of their chain |
//! | `n` block | what came of delivering the notices of 16 claims, long |
//! | `k` SHA-256 of an association key, claim | nothing: the claim lives on the key |
//! | `l` block | where 64 records lie in the journal |
//! | `m5` | [`Meta`]; the digit is the version of this layout |
//! | `x` key, generation, place | a piece of a long value, see [`value`] |
//!
//! Numbers in keys are big-endian, so that their order is the keys' order. The cost of opening sled
//! grows with the number of keys, so there is none per event: history is read from the journal.
//!
//! # Handling
//! - `flush` only hands pages to the kernel; [`SledState::sync`] syncs the file as well.
//! - A batch has at most 1,000 operations, and while others read, 128 KiB: a power loss with more
//!   than a segment (512 KiB) unsynced can cost everything. A change that needs more is written in
//!   several batches, each synced, and marked as unfinished until the last.
//! - sled panics where others return an error: every call goes through [`guarded`].

use std::fs::File;
use std::io::ErrorKind;
use std::path::Path;
use std::sync::{PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};
use std::thread;
use std::time::Duration;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::codec::{self, CodecError};
use super::journal::StoreId;
use crate::caught;
use crate::domain::evidence::Digest;
use crate::domain::id::ClaimId;
use crate::store::finding::Place;

mod check;
mod database;
mod deliveries;
mod fill;
mod flaw;
mod key;
mod read;
mod value;
mod write;

pub use database::Database;
pub use fill::{Filling, Rest, Row};
pub use flaw::{Flaw, Result};
pub use write::Through;

/// How much of the state sled may keep in memory, in bytes.
const CACHE: u64 = 32 * 1024 * 1024;
/// How often a database that is still held is tried to be opened.
pub const TRIES: u32 = 40;
/// How long to wait before the next try.
pub const BETWEEN_TRIES: Duration = Duration::from_millis(50);
/// How often sled's own thread writes and collects garbage, in milliseconds.
const FLUSH_EVERY: u64 = 500;

/// What the state says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meta {
    /// The store that it belongs to.
    pub store: [u8; 16],
    /// The newest record that it includes; 0 for none.
    pub seq: u64,
    /// That record's hash in the journal; zero for none.
    pub hash: Digest,
    /// The newest moment on record, UTC.
    #[serde(with = "chrono::serde::ts_milliseconds")]
    pub newest: DateTime<Utc>,
    /// The id that the next claim gets.
    pub next_claim: ClaimId,
    /// Whether a change in several batches was begun and not ended.
    pub unfinished: bool,
    /// Whether it was left in good order. If not, every value is proved before it is trusted.
    pub closed: bool,
    /// How many claims there are.
    pub claims: u64,
    /// How many entries the index of association keys has.
    pub lives: u64,
    /// How many blocks of deliveries there are.
    pub handled: u64,
}

impl Meta {
    fn blank(store: StoreId) -> Self {
        Self {
            store: store.0,
            seq: 0,
            hash: Digest([0; 32]),
            newest: DateTime::<Utc>::UNIX_EPOCH,
            next_claim: ClaimId(1),
            unfinished: false,
            closed: true,
            claims: 0,
            lives: 0,
            handled: 0,
        }
    }
}

/// Turns a bad value into a flaw that names its place.
fn bad(place: impl FnOnce() -> Place) -> impl FnOnce(CodecError) -> Flaw {
    move |error| match error {
        CodecError::Newer(version) => Flaw::Newer(version),
        error => Flaw::Value { place: place(), what: error.into() },
    }
}

/// Runs a piece of code that calls sled, and turns a panic into a flaw.
pub fn guarded<T>(work: impl FnOnce() -> Result<T>) -> Result<T> {
    caught::catch(work).unwrap_or_else(|words| Err(Flaw::Sled(words)))
}

/// Refuses a folder in which there is no database: sled would make an empty one there.
pub fn refuse_nothing(folder: &Path) -> Result<()> {
    if std::fs::symlink_metadata(folder).is_err_and(|error| error.kind() == ErrorKind::NotFound) {
        return Err(Flaw::Missing);
    }
    if folder.join("db").is_file() { Ok(()) } else { Err(Flaw::Blank) }
}

/// Refuses what sled would wait for ever to open: a pipe, say, in the place of one of its files.
fn refuse_special(folder: &Path) -> Result<()> {
    let Ok(entries) = std::fs::read_dir(folder) else {
        // sled makes the folder, or tells what is wrong with it.
        return Ok(());
    };
    for path in entries.flatten().map(|entry| entry.path()) {
        if std::fs::metadata(&path).is_ok_and(|found| !found.is_file() && !found.is_dir()) {
            return Err(Flaw::NoFile(path));
        }
    }
    Ok(())
}

/// Opens a sled database, whatever state it is in.
///
/// sled's own threads let go of its file a little after the database is dropped, so one that was
/// closed a moment ago may still be held. Other processes are kept out by the store's lock.
pub fn open_sled(folder: &Path, cache: u64) -> Result<Database> {
    refuse_special(folder)?;
    let config =
        ::sled::Config::new().path(folder).cache_capacity(cache).flush_every_ms(Some(FLUSH_EVERY));
    let mut tries = 1;
    loop {
        match guarded(|| Ok(config.open()?.into())) {
            Err(Flaw::Busy) if tries < TRIES => {
                tries += 1;
                thread::sleep(BETWEEN_TRIES);
            }
            opened => return opened,
        }
    }
}

/// Hands everything to the kernel and syncs it: sled's own flush does only the first.
pub fn sync_sled(db: &::sled::Db, file: &File) -> Result<()> {
    guarded(|| {
        db.flush()?;
        file.sync_data().map_err(|error| Flaw::Fails((&error).into()))
    })
}

/// Opens the file that sled keeps everything in, to sync it.
pub fn sled_file(folder: &Path) -> Result<File> {
    File::open(folder.join("db")).map_err(|error| Flaw::Fails((&error).into()))
}

/// The state, open. Any number of threads may read; one at a time writes.
#[derive(Debug)]
pub struct SledState {
    db: Database,
    file: File,
    /// Held while reading, so that a value in pieces is seen whole, and while writing.
    meta: RwLock<Meta>,
}

impl SledState {
    /// Makes an empty state in a folder that is not there yet.
    ///
    /// # Errors
    /// When sled cannot.
    pub fn create(folder: &Path, store: StoreId) -> Result<Self> {
        let db = open_sled(folder, CACHE)?;
        let meta = Meta::blank(store);
        let sealed = codec::seal(&meta).map_err(bad(|| Place::UnknownValue))?;
        guarded(|| Ok(db.insert(key::META, sealed)?))?;
        let state = Self { db, file: sled_file(folder)?, meta: RwLock::new(meta) };
        state.sync()?;
        Ok(state)
    }

    /// Opens the state in a folder, and answers what has to be known before it can be trusted:
    /// that it is this store's and was left in order. Its values are [`check`](Self::check)ed
    /// separately.
    ///
    /// # Errors
    /// When there is none or it cannot be used.
    pub fn open(folder: &Path, store: StoreId) -> Result<Self> {
        refuse_nothing(folder)?;
        let db = open_sled(folder, CACHE)?;
        let Some(sealed) = guarded(|| Ok(db.get(key::META)?))? else {
            for older in key::OLDER_METAS {
                if guarded(|| Ok(db.contains_key(older)?))? {
                    return Err(Flaw::Older);
                }
            }
            return Err(Flaw::Blank);
        };
        let meta: Meta = codec::open(&sealed).map_err(bad(|| Place::UnknownValue))?;
        if meta.store != store.0 {
            return Err(Flaw::OtherStore);
        }
        if meta.unfinished {
            return Err(Flaw::Unfinished);
        }
        Ok(Self { db, file: sled_file(folder)?, meta: RwLock::new(meta) })
    }

    /// Marks the state as left in good order, durably. What is written later takes the mark away.
    ///
    /// # Errors
    /// When the system cannot.
    pub fn close(&self) -> Result<()> {
        self.sync()?;
        if self.meta().closed { Ok(()) } else { self.mark(true) }
    }

    /// Takes the mark of good order away, durably: the state is proved before it is trusted again.
    ///
    /// # Errors
    /// When the system cannot.
    pub fn distrust(&self) -> Result<()> {
        self.mark(false)
    }

    fn mark(&self, closed: bool) -> Result<()> {
        let mut meta = self.writing();
        meta.closed = closed;
        let sealed = codec::seal(&*meta).map_err(bad(|| Place::UnknownValue))?;
        guarded(|| Ok(self.db.insert(key::META, sealed)?))?;
        drop(meta);
        self.sync()
    }

    /// What the state says of itself.
    #[must_use]
    pub fn meta(&self) -> Meta {
        self.reading().clone()
    }

    /// Makes everything written so far durable.
    ///
    /// # Errors
    /// When the system cannot.
    pub fn sync(&self) -> Result<()> {
        sync_sled(&self.db, &self.file)
    }

    fn reading(&self) -> RwLockReadGuard<'_, Meta> {
        self.meta.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn writing(&self) -> RwLockWriteGuard<'_, Meta> {
        self.meta.write().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_becomes_a_flaw() {
        let flaw = guarded::<()>(|| panic!("tried to serialize {}", "Uninitialized"));
        assert_eq!(flaw, Err(Flaw::Sled("tried to serialize Uninitialized".to_owned())));
    }

    #[test]
    fn one_that_is_let_go_meanwhile_opens() {
        let folder = tempfile::tempdir().unwrap();
        let held = open_sled(folder.path(), CACHE).unwrap();
        let (tell, told) = std::sync::mpsc::channel();
        thread::scope(|scope| {
            let opening = scope.spawn(|| {
                tell.send(()).unwrap();
                open_sled(folder.path(), CACHE).map(drop)
            });
            told.recv().unwrap();
            drop(held);
            assert_eq!(opening.join().unwrap(), Ok(()));
        });
    }

    /// A state of an earlier layout is made anew, and never half read.
    #[test]
    fn an_earlier_layout_is_told_from_none() {
        let folder = tempfile::tempdir().unwrap();
        let (place, store) = (folder.path().join("state"), StoreId(*b"0123456789abcdef"));
        let state = SledState::create(&place, store).unwrap();
        let sealed = state.db.remove(key::META).unwrap().unwrap();
        for earlier in key::OLDER_METAS {
            state.db.insert(earlier, sealed.clone()).unwrap();
            state.sync().unwrap();
        }
        drop(state);
        assert_eq!(SledState::open(&place, store).map(drop), Err(Flaw::Older));
    }

    impl SledState {
        /// Makes a claim unreadable.
        pub fn garble(&self, id: ClaimId) {
            self.db
                .insert(key::claim(id), b"garbled, and long enough to have a head".as_slice())
                .unwrap();
        }

        /// Makes a closed state one of an earlier layout, whose claims cannot be read.
        pub fn age(folder: &Path, meta: &[u8]) {
            let db = open_sled(folder, CACHE).unwrap();
            let sealed = db.remove(key::META).unwrap().unwrap();
            db.insert(meta, sealed).unwrap();
            db.insert(key::claim(ClaimId(1)), b"as claims once were".as_slice()).unwrap();
            sync_sled(&db, &sled_file(folder).unwrap()).unwrap();
        }

        /// Makes the next change fail: the locations that it adds to cannot be read.
        pub fn spoil(&self) {
            let seq = self.meta().seq + 1;
            self.db.insert(key::places(seq), b"spoiled").unwrap();
        }
    }
}
