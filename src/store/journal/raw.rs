//! Records in their own bytes: read out of one journal, proved, and added to another as they are,
//! so that a copy has the same chain of hashes.

use super::error::{Error, Flaw, Result};
use super::files::Access;
use super::format::{Claimed, Digest, StoreId, Whole};
use super::read::{Event, Reader, Records};
use super::write::{Appended, Pending};
use super::{Journal, MAX_RECORD};

/// One commit with the bytes in which a journal keeps it, every one of them checked. Where it
/// belongs is told by [`RawRecord::belongs`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RawRecord {
    store: StoreId,
    bytes: Vec<u8>,
    /// Its sequence number.
    pub seq: u64,
    /// The hash of the record before it.
    pub previous: Digest,
    /// Its own hash.
    pub hash: Digest,
    /// Its events, in order; at least one.
    pub events: Vec<Event>,
}

impl RawRecord {
    /// Checks bytes that are said to be one record of a store: its length, checksum and layout,
    /// and the hash of each event.
    ///
    /// # Errors
    /// What is wrong with them.
    pub fn check(store: StoreId, bytes: Vec<u8>) -> Result<Self, Flaw> {
        let length = Claimed::read(&bytes)?.length;
        if length != bytes.len() as u64 || length > MAX_RECORD {
            return Err(Flaw::Length);
        }
        let whole = Whole::check(store, &bytes)?;
        let events = whole.events()?.into_iter().map(|(hash, body)| Event { hash, body }).collect();
        let (seq, previous, hash) = (whole.seq(), whole.previous(), whole.hash());
        Ok(Self { store, bytes, seq, previous, hash, events })
    }

    /// Whether it is the record `seq` and follows the record with the hash `previous`.
    ///
    /// # Errors
    /// What keeps it from being that.
    pub fn belongs(&self, seq: u64, previous: Digest) -> Result<(), Flaw> {
        Whole::check(self.store, &self.bytes)?.belongs(seq, previous)
    }

    /// The bytes, as a journal keeps them.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }
}

/// The records of a [`Reader`] in their own bytes, one after another.
#[derive(Debug)]
pub struct RawRecords {
    store: StoreId,
    records: Records,
}

impl Reader {
    /// The hash of the record `seq`; for 0, what the first record names as the one before it. Reads
    /// through the segment that holds it.
    ///
    /// # Errors
    /// As [`Reader::location_of`].
    pub fn hash_of(&self, seq: u64) -> Result<Digest> {
        if seq == 0 {
            return Ok(Digest::genesis(self.store));
        }
        match self.head() {
            Some((head, hash)) if head == seq => Ok(hash),
            _ => self.read(self.location_of(seq)?).map(|record| record.hash),
        }
    }

    /// Makes every record up to the head durable, also those whose writer is still about to: what a
    /// reader beside a writer carries away would otherwise be gone from the journal after a power
    /// loss, and another record be made in its place.
    ///
    /// # Errors
    /// [`Error::Io`].
    pub fn sync(&self) -> Result<()> {
        // A segment is begun only after all before it is synced.
        let Some(last) = self.headers.last() else {
            return Ok(());
        };
        let synced = self.place.open(last.number, Access::Read)?.sync();
        synced.map_err(|error| Error::from_io("sync", &self.place.path(last.number), 0, error))
    }

    /// As [`Reader::records_from`], with each record's own bytes.
    #[must_use]
    pub fn raw_from(&self, seq: u64) -> RawRecords {
        RawRecords { store: self.store, records: self.records_from(seq) }
    }
}

impl Iterator for RawRecords {
    type Item = Result<RawRecord>;

    fn next(&mut self) -> Option<Self::Item> {
        let store = self.store;
        self.records.advance(|whole, _| RawRecord::check(store, whole.bytes().to_vec()))
    }
}

impl std::iter::FusedIterator for RawRecords {}

impl Journal {
    /// Adds a record of the same store as it is: the one that follows the head. It is not durable
    /// before [`Journal::sync`], whatever it or those after it say in `durable_through`: that was
    /// known of the journal they come from. So this is for a journal that counts for nothing until
    /// it is whole and synced.
    ///
    /// # Errors
    /// [`Error::Misfit`] when it doesn't follow the head, else those of [`Journal::append`].
    pub fn append_raw(&self, record: &RawRecord) -> Result<Appended> {
        let mut state = self.state();
        state.check_writable()?;
        let misfit = |flaw| Error::Misfit { seq: record.seq, flaw };
        if record.store != self.store {
            return Err(misfit(Flaw::Checksum));
        }
        let next = state.head.saturating_add(1);
        record.belongs(next, state.head_hash).map_err(misfit)?;
        self.make_room(&mut state, record.bytes.len() as u64)?;
        let (seq, hash, previous) = (record.seq, record.hash, record.previous);
        let pending = Pending { seq, hash, previous, bytes: record.bytes.clone() };
        let appended = self.write(&mut state, pending);
        // As in `append`: whoever waits for a sync hears of what became known on the way.
        self.synced.notify_all();
        appended
    }
}
