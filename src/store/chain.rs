//! Records as they are chained: what an export hands out, so that others can prove it.
//!
//! It owns the form in which a record leaves a store with its hashes. It must not know what a body
//! says; how the hash of a record is made is the journal's business.

use super::StoreError;
use super::codec::{self, CodecError};
use super::journal::{self, Digest, FORMAT, StoreId};
use crate::domain::event::{ClaimEvent, Event};
use crate::domain::id::ClaimId;

pub use super::journal::Event as SealedEvent;

/// Where a store's chain begins and how far it has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Chain {
    /// Which store it is.
    pub store: StoreId,
    /// The number of the newest record that may be seen; 0 when there is none.
    pub head: u64,
    /// The hash of that record; of the beginning when there is none.
    pub hash: Digest,
}

impl Chain {
    /// What the first record names as the hash before it.
    #[must_use]
    pub fn genesis(&self) -> Digest {
        Digest::genesis(self.store)
    }
}

/// One record with all that its hash is made of, and its events' bodies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealedRecord {
    /// The version of the format in which it is hashed.
    pub version: u16,
    /// Its number, from 1 without a gap.
    pub seq: u64,
    /// The newest record that was known to be synced when this one was written.
    pub durable_through: u64,
    /// The hash of the record before it.
    pub previous: Digest,
    /// Its own hash, which covers its events' hashes, but not their bodies.
    pub hash: Digest,
    /// Its events, in order; at least one.
    pub events: Vec<SealedEvent>,
}

impl SealedRecord {
    /// Seals bodies into the record that follows `previous`, as the journal does.
    #[must_use]
    pub fn seal(seq: u64, durable_through: u64, previous: Digest, bodies: Vec<Vec<u8>>) -> Self {
        let seal = |body: Vec<u8>| SealedEvent { hash: Digest::of(&body), body };
        let events: Vec<SealedEvent> = bodies.into_iter().map(seal).collect();
        let hashes: Vec<Digest> = events.iter().map(|event| event.hash).collect();
        let hash = journal::record_hash(seq, durable_through, previous, &hashes);
        Self { version: FORMAT, seq, durable_through, previous, hash, events }
    }

    /// How many bytes its bodies have.
    #[must_use]
    pub fn size(&self) -> usize {
        self.events.iter().map(|event| event.body.len()).sum()
    }
}

impl From<journal::Record> for SealedRecord {
    fn from(record: journal::Record) -> Self {
        let journal::Record { version, seq, durable_through, previous, hash, events, .. } = record;
        Self { version, seq, durable_through, previous, hash, events }
    }
}

/// Reads the events of a record.
///
/// # Errors
/// When one cannot be read.
pub fn events_of(record: &SealedRecord) -> Result<Vec<Event>, StoreError> {
    events(record.seq, &record.events, None)
}

/// Reads those events of a record that are on what all claims share.
///
/// # Errors
/// When one cannot be read.
pub fn events_on_shared(record: &SealedRecord) -> Result<Vec<Event>, StoreError> {
    let unreadable = |error: CodecError| StoreError::in_record(record.seq, error);
    let mut events = Vec::new();
    for event in &record.events {
        if codec::subject_of(&event.body).map_err(unreadable)?.is_none() {
            events.push(codec::open_body(&event.body).map_err(unreadable)?.event);
        }
    }
    Ok(events)
}

/// Reads the events of the record `seq`, or only those on one claim.
///
/// # Errors
/// When one cannot be read.
pub(super) fn events(
    seq: u64,
    sealed: &[SealedEvent],
    on: Option<ClaimId>,
) -> Result<Vec<Event>, StoreError> {
    let unreadable = |error: CodecError| StoreError::in_record(seq, error);
    let mut events = Vec::new();
    for event in sealed {
        if on.is_some() && codec::subject_of(&event.body).map_err(unreadable)? != on {
            continue;
        }
        events.push(codec::open_body(&event.body).map_err(unreadable)?.event);
    }
    Ok(events)
}

/// A claim's events, oldest first, each with the number of its record, given the records that hold
/// them and what reads its events in one of those.
///
/// # Errors
/// When a record cannot be read.
pub(super) fn history(
    records: &[u64],
    read: impl Fn(u64) -> Result<Vec<Event>, StoreError>,
) -> Result<Vec<(u64, ClaimEvent)>, StoreError> {
    let mut history = Vec::new();
    for &seq in records {
        history.extend(read(seq)?.into_iter().filter_map(|event| match event {
            Event::Claim(event) => Some((seq, *event)),
            Event::Store(_) => None,
        }));
    }
    Ok(history)
}

/// A page of records: as many as are asked for, or fewer once they hold this many bytes, so that
/// records as large as they can be do not fill the memory. One at least.
///
/// # Errors
/// The first error among the records.
pub(super) fn page<E>(
    records: impl Iterator<Item = Result<SealedRecord, E>>,
    most: usize,
) -> Result<Vec<SealedRecord>, E> {
    const BYTES: usize = 4 * 1024 * 1024;
    let (mut page, mut bytes) = (Vec::new(), 0_usize);
    for record in records.take(most) {
        let record = record?;
        bytes = bytes.saturating_add(record.size());
        page.push(record);
        if bytes >= BYTES {
            break;
        }
    }
    Ok(page)
}
