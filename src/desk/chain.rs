//! The chain of records as it leaves the desk: whole, for an export; or for one claim, so that its
//! history can be proved to somebody who must not see another's.
//!
//! Of a record that is not for the asking side, its hashes stay, for without them nothing could be
//! proved; bodies are taken out here, by what [`view`] says of each event.

use std::collections::BTreeSet;

use super::history;
use super::view;
use crate::domain::actor::{Operator, Side};
use crate::domain::event::{ClaimEvent, Event};
use crate::domain::id::ClaimId;
use crate::store::chain::{SealedEvent, SealedRecord};
use crate::store::codec::{self, Body};
use crate::store::journal::{Digest, StoreId};
use crate::store::{StoreError, chain};

/// How much of the chain is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// All records with all that is in them.
    Whole,
    /// From a claim's first record on, and of the events only those of the claim.
    Claim(ClaimId),
}

/// What one operator may have of the chain, found out once for all of its pages. What is recorded
/// later is no part of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Excerpt {
    ends: ChainEnds,
    shown: Shown,
}

/// Whose bodies are shown.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Shown {
    All,
    /// Of the events on this claim those with these numbers.
    Of(ClaimId, BTreeSet<u32>),
}

impl Excerpt {
    /// All records.
    pub(super) fn whole(chain: &chain::Chain) -> Self {
        Self { ends: ChainEnds::of(chain, 1), shown: Shown::All }
    }

    /// What the operator may have of a claim with this history; none without history.
    pub(super) fn of_claim(
        chain: &chain::Chain,
        operator: &Operator,
        claim: ClaimId,
        history: &[(u64, ClaimEvent)],
    ) -> Option<Self> {
        let (first, _) = history.first()?;
        let shown = Shown::Of(claim, open_bodies(operator, history));
        Some(Self { ends: ChainEnds::of(chain, *first), shown })
    }

    /// Where it begins and ends.
    #[must_use]
    pub const fn ends(&self) -> ChainEnds {
        self.ends
    }

    /// Whether a record is part of it.
    pub(super) const fn holds(&self, seq: u64) -> bool {
        self.ends.first <= seq && seq <= self.ends.head
    }

    /// The record with what the operator may have of it.
    pub(super) fn take(&self, record: SealedRecord) -> Result<ChainRecord, StoreError> {
        match &self.shown {
            Shown::All => whole(record),
            Shown::Of(claim, open) => proof(record, *claim, open),
        }
    }
}

/// Where the chain begins and ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ChainEnds {
    /// Which store it is.
    pub store: StoreId,
    /// What the store's first record names as the hash before it.
    pub genesis: Digest,
    /// The first record that is asked for.
    pub first: u64,
    /// The newest record.
    pub head: u64,
    /// The newest record's hash.
    pub head_hash: Digest,
}

impl ChainEnds {
    fn of(chain: &chain::Chain, first: u64) -> Self {
        let genesis = chain.genesis();
        Self { store: chain.store, genesis, first, head: chain.head, head_hash: chain.hash }
    }
}

/// One record of the chain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChainRecord {
    /// The version of the format in which it is hashed.
    pub version: u16,
    /// Its number.
    pub seq: u64,
    /// The newest record that was known to be durable when this one was written.
    pub durable_through: u64,
    /// The hash of the record before it.
    pub previous: Digest,
    /// Its own hash.
    pub hash: Digest,
    /// Its events, in order.
    pub events: Vec<ChainEvent>,
}

/// One event of a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChainEvent {
    /// The SHA-256 of its body.
    pub hash: Digest,
    /// The claim it is on and its number there; none for one that was not asked for, and for one
    /// on what all claims share.
    pub of: Option<(ClaimId, u32)>,
    /// The body, as it is kept and as it reads; none when it is not asked for, or not for the eyes
    /// of the side that asks.
    pub body: Option<(Vec<u8>, Body)>,
}

/// The record with all that is in it.
fn whole(record: SealedRecord) -> Result<ChainRecord, StoreError> {
    let seq = record.seq;
    each(record, |event| {
        let body = read(seq, &event.body)?;
        let of = match &body.event {
            Event::Claim(event) => Some((event.claim, event.number)),
            Event::Store(_) => None,
        };
        Ok(ChainEvent { hash: event.hash, of, body: Some((event.body, body)) })
    })
}

/// The record with what is in it of one claim: those of its events that are open in whole.
fn proof(
    record: SealedRecord,
    claim: ClaimId,
    open: &BTreeSet<u32>,
) -> Result<ChainRecord, StoreError> {
    let seq = record.seq;
    each(record, |event| {
        let subject =
            codec::subject_of(&event.body).map_err(|error| StoreError::in_record(seq, error))?;
        if subject != Some(claim) {
            return Ok(ChainEvent { hash: event.hash, of: None, body: None });
        }
        let body = read(seq, &event.body)?;
        let number = body.number;
        let shown = open.contains(&number).then_some((event.body, body));
        Ok(ChainEvent { hash: event.hash, of: Some((claim, number)), body: shown })
    })
}

/// The numbers of a claim's events whose bodies the operator may have: of which history shows the
/// operator everything, and which hold nothing besides.
fn open_bodies(operator: &Operator, history: &[(u64, ClaimEvent)]) -> BTreeSet<u32> {
    let side = operator.role.side();
    let entries = history::entries(history);
    let is_open = |event: &ClaimEvent, entry: &view::HistoryEntry| {
        let mut shown = entry.clone();
        view::redact_entry(&mut shown, side);
        side == Side::Reviewer
            || (view::sees_event(side, event) && shown == *entry && view::sees_body(side, event))
    };
    let events = history.iter().map(|(_, event)| event).zip(&entries);
    events.filter(|(event, entry)| is_open(event, entry)).map(|(event, _)| event.number).collect()
}

fn each(
    record: SealedRecord,
    event: impl FnMut(SealedEvent) -> Result<ChainEvent, StoreError>,
) -> Result<ChainRecord, StoreError> {
    let SealedRecord { version, seq, durable_through, previous, hash, events } = record;
    let events = events.into_iter().map(event).collect::<Result<_, _>>()?;
    Ok(ChainRecord { version, seq, durable_through, previous, hash, events })
}

fn read(seq: u64, body: &[u8]) -> Result<Body, StoreError> {
    codec::open_body(body).map_err(|error| StoreError::in_record(seq, error))
}
