//! The journal: an append-only, hash-chained sequence of commits in files. It is the truth that
//! everything else in a store can be rebuilt from.
//!
//! It owns the format of its files, what durable means, and what is done when a disk fails. It
//! must not know what an event means: a body is bytes.
//!
//! # Promises
//! - A commit is all or nothing, and durable when [`Journal::sync`] (or [`Journal::commit`]) has
//!   returned. Concurrent callers share one sync.
//! - A commit that was refused ([`Error::Full`], [`Error::TooLarge`], …) leaves nothing behind.
//! - After a write or a sync that failed, asking the system again proves nothing: the records in
//!   doubt are written again into a new segment. If that fails too, no more commits are taken
//!   ([`Error::ReadOnly`]), and whether the ones in doubt were kept is [`Error::InDoubt`].
//! - Opening cuts off what a crash left half written, keeps a copy of it beside, and says so. What
//!   had been synced and is bad is [`Error::Damaged`], and nothing is touched.
//!
//! # Format, version 1
//! All numbers are little-endian and unsigned. CRC is CRC-32C (Castagnoli), hash is SHA-256.
//!
//! The folder `journal` holds the segments `000001.log`, `000002.log`, … without a gap (at least
//! six digits). Other names (`lock`, `*.new`, `torn-*.bin`, `damaged-*.bin`) are no part of the
//! journal. `*.log.moved` are segments on their way back to their names; while one is there, the
//! journal is not whole. A segment is a header of 80 bytes, then records one after another, then
//! zeros to the end of the file. A segment is at most 256 MiB, a record at most 16 MiB.
//!
//! | at | bytes | segment header |
//! |---:|---:|:---|
//! | 0 | 8 | `CPORJRNL` |
//! | 8 | 2 | format version: 1. All records of a segment have the version of its header. |
//! | 10 | 2 | flags: 1 = *supersedes*, all others 0 |
//! | 12 | 4 | number of the segment, as in its name |
//! | 16 | 16 | id of the store |
//! | 32 | 8 | *first*: sequence number of the segment's first record |
//! | 40 | 32 | hash of the record *first* − 1 |
//! | 72 | 4 | 0 |
//! | 76 | 4 | CRC of bytes 0 to 75 |
//!
//! The hash before record 1 is the SHA-256 of the 12 bytes `cpor journal` and the store's id.
//!
//! | at | bytes | record, for one commit of *n* events |
//! |---:|---:|:---|
//! | 0 | 4 | the bytes 89 52 45 43 (hexadecimal) |
//! | 4 | 4 | length of the record with everything, padding too; a multiple of 8 |
//! | 8 | 4 | CRC of: the store's id, bytes 0 to 7, bytes 12 to the end |
//! | 12 | 2 | format version: 1 |
//! | 14 | 2 | 0 |
//! | 16 | 8 | sequence number: 1, 2, 3, … over all segments |
//! | 24 | 8 | `durable_through`: the newest record known to be synced when this one was written |
//! | 32 | 4 | *n*, at least 1 |
//! | 36 | 4 | 0 |
//! | 40 | 32 | hash of the record before |
//! | 72 | 32 *n* | SHA-256 of each event's body |
//! | 72 + 32 *n* | 4 *n* | length of each body in bytes |
//! | 72 + 36 *n* | | the bodies, one after another, then zeros to a multiple of 8 |
//!
//! **The hash of a record** is the SHA-256 of its bytes 12 to 71 + 32 *n*: it covers the events'
//! hashes, but not their bodies, so that the chain can be proved without showing the bodies.
//!
//! **Reading.** Take the segments in order. Of each, read records from byte 80 on, up to the record
//! before the *first* of the next segment; in the last one, up to where no whole record with the
//! next number begins. Whatever else lies in a segment whose successor has the flag *supersedes*
//! counts for nothing, be it whole or not: those records had failed to sync and were written again,
//! in the same bytes, in the successor. In any other segment but the last only zeros follow. (Two
//! segments may have the same *first*; then the earlier one holds no records that count.)
//!
//! **The end.** A new segment gets its name only after everything before its *first* is synced. So
//! only the last one can end in a torn record: one that is bad, and that no later whole record's
//! `durable_through` shows to have been synced. With that proof it is damage instead.
//!
//! **Newer versions** keep the meaning of a header's first 80 bytes as far as magic, version and
//! CRC, and that of a record's first 14 bytes. A reader refuses a version that it doesn't know.

use std::path::Path;
use std::sync::{Arc, Condvar, Mutex};

mod error;
mod files;
mod format;
mod mend;
mod open;
mod raw;
mod read;
mod scan;
mod segments;
mod write;

#[cfg(test)]
mod tests;

pub use error::{Error, Flaw, Result, SegmentFlaw};
pub use format::{Digest, FORMAT, MAX_RECORD, StoreId, record_hash};
pub use mend::Mended;
pub use open::{Opened, Torn};
pub use raw::{RawRecord, RawRecords};
pub use read::{Event, Location, Picker, Reader, Record, Records};
pub use segments::origin;
pub use write::Appended;

use files::{Disk, Files, Lock};
use segments::Place;
use write::State;

/// How a journal is to be written and opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Options {
    /// Where the next segment is begun, in bytes; at most 64 MiB. What is in one segment is walked
    /// through at every opening.
    pub segment_size: u64,
    /// How far ahead a segment is filled with zeros, in bytes.
    pub step: u64,
    /// The newest record that others know to have been synced (0: none). If the journal lacks it,
    /// records are missing.
    pub known_durable: u64,
}

impl Default for Options {
    fn default() -> Self {
        Self { segment_size: 16 * 1024 * 1024, step: 1024 * 1024, known_durable: 0 }
    }
}

impl Options {
    fn bounded(self) -> Self {
        Self {
            segment_size: self.segment_size.clamp(256, 64 * 1024 * 1024),
            step: self.step.clamp(128, 16 * 1024 * 1024),
            ..self
        }
    }
}

/// A journal open for writing. Its methods may be called from any number of threads.
#[derive(Debug)]
pub struct Journal {
    place: Place,
    store: StoreId,
    options: Options,
    state: Mutex<State>,
    /// Told whenever it may have become known what is durable, or that it never will be.
    synced: Condvar,
    /// Released when the journal is dropped.
    _lock: Option<Box<dyn Lock>>,
}

impl Journal {
    /// Creates an empty journal in the folder `journal` under the store's folder `dir`, which is
    /// created if it isn't there.
    ///
    /// # Errors
    /// [`Error::Exists`], [`Error::Busy`], [`Error::Full`], [`Error::Io`].
    pub fn create(dir: &Path, store: StoreId, options: Options) -> Result<Self> {
        Self::create_in(Arc::new(Disk), dir, store, options)
    }

    /// Opens the journal under the store's folder `dir`, and makes its end good.
    ///
    /// # Errors
    /// [`Error::Busy`] after a moment when another process holds it, [`Error::NotThere`],
    /// [`Error::Damaged`], [`Error::Segment`], [`Error::Newer`], [`Error::Io`].
    pub fn open(dir: &Path, options: Options) -> Result<(Self, Opened)> {
        Self::open_in(Arc::new(Disk), dir, options)
    }

    /// Mends a damaged journal under the store's folder `dir`, as far as that can be: segments that
    /// were swapped are put back, and what cannot be read is set aside, with all that follows it.
    /// Nothing is removed. Answers what was done; nothing where nothing was wrong.
    ///
    /// # Errors
    /// [`Error::Busy`], [`Error::NotThere`], [`Error::Segment`] when the first segment cannot be
    /// used, [`Error::Newer`], [`Error::Full`], [`Error::Io`].
    pub fn mend(dir: &Path) -> Result<Vec<Mended>> {
        mend::mend(Arc::new(Disk), dir)
    }

    /// Opens the journal under the store's folder `dir` to read it as it is now, without the lock
    /// and whether or not somebody writes to it. `why` is told to whoever would commit.
    ///
    /// # Errors
    /// [`Error::NotThere`], [`Error::Damaged`], [`Error::Segment`], [`Error::Newer`],
    /// [`Error::Io`].
    pub fn open_to_read(dir: &Path, why: std::io::Error) -> Result<Self> {
        open::open_to_read(dir, why)
    }

    fn create_in(
        files: Arc<dyn Files>,
        dir: &Path,
        store: StoreId,
        options: Options,
    ) -> Result<Self> {
        open::create(files, dir, store, options.bounded())
    }

    fn open_in(files: Arc<dyn Files>, dir: &Path, options: Options) -> Result<(Self, Opened)> {
        open::open(files, dir, options.bounded())
    }

    fn assemble(
        place: Place,
        store: StoreId,
        options: Options,
        state: State,
        lock: Option<Box<dyn Lock>>,
    ) -> Self {
        let (state, synced) = (Mutex::new(state), Condvar::new());
        Self { place, store, options, state, synced, _lock: lock }
    }

    /// Which store the journal belongs to.
    #[must_use]
    pub fn store_id(&self) -> StoreId {
        self.store
    }

    /// The number and hash of the last record, synced or not; `None` when there is none.
    #[must_use]
    pub fn head(&self) -> Option<(u64, Digest)> {
        let state = self.state();
        (state.head > 0).then_some((state.head, state.head_hash))
    }

    /// The newest record known to be synced; 0 when there is none.
    #[must_use]
    pub fn durable_through(&self) -> u64 {
        self.state().durable
    }

    /// The number and hash of the newest record known to be synced; 0, and what the first record
    /// names as the one before it, when there is none.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn durable_head(&self) -> Result<(u64, Digest)> {
        let durable = self.durable_through();
        Ok((durable, self.reader().hash_of(durable)?))
    }

    /// Why no more commits are taken; `None` while they are.
    #[must_use]
    pub fn read_only(&self) -> Option<Arc<Error>> {
        self.state().failed.clone()
    }

    /// A reader of what the journal holds now, synced or not.
    #[must_use]
    pub fn reader(&self) -> Reader {
        let state = self.state();
        Reader {
            place: self.place.clone(),
            store: self.store,
            headers: Arc::clone(&state.headers),
            head: state.head,
            head_hash: state.head_hash,
        }
    }

    /// Reads the record at a location; see [`Reader::read`].
    ///
    /// # Errors
    /// As [`Reader::read`].
    pub fn read(&self, location: Location) -> Result<Record> {
        self.reader().read(location)
    }

    /// Where a record lies; see [`Reader::location_of`].
    ///
    /// # Errors
    /// As [`Reader::location_of`].
    pub fn location_of(&self, seq: u64) -> Result<Location> {
        self.reader().location_of(seq)
    }

    /// All records from the one at a location on, up to the last one there is now; see
    /// [`Reader::records_at`].
    ///
    /// # Errors
    /// As [`Reader::records_at`].
    pub fn records_at(&self, location: Location) -> Result<Records> {
        self.reader().records_at(location)
    }

    /// All records from a number on, up to the last one there is now; see
    /// [`Reader::records_from`].
    #[must_use]
    pub fn records_from(&self, seq: u64) -> Records {
        self.reader().records_from(seq)
    }
}
