//! The lines of an export and of a proof. Outsiders read them by `tests/audit/README.md`: what
//! stands here may be added to, but keeps its meaning.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::Serialize;

use super::event::EventOut;
use crate::desk::{ChainEnds, ChainEvent, ChainRecord};
use crate::domain::id::ClaimId;

/// The newest record when the document was begun.
#[derive(Debug, Serialize)]
struct HeadOut {
    seq: u64,
    hash: String,
}

/// The first line: what the document is, and where the chain begins and ends.
#[derive(Debug, Serialize)]
pub struct HeaderOut {
    #[serde(skip_serializing_if = "Option::is_none")]
    cpor_export: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    cpor_proof: Option<u32>,
    store: String,
    genesis: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    claim: Option<String>,
    head: HeadOut,
}

impl HeaderOut {
    /// Of an export, or of the proof of a claim's history.
    #[must_use]
    pub fn of(ends: &ChainEnds, claim: Option<ClaimId>) -> Self {
        const VERSION: u32 = 1;
        Self {
            cpor_export: claim.is_none().then_some(VERSION),
            cpor_proof: claim.is_some().then_some(VERSION),
            store: ends.store.to_string(),
            genesis: ends.genesis.to_string(),
            claim: claim.map(|id| id.to_string()),
            head: HeadOut { seq: ends.head, hash: ends.head_hash.to_string() },
        }
    }
}

/// An event of a record: its hash, and as much of the rest as may be seen.
#[derive(Debug, Serialize)]
struct SealedOut {
    sha256: String,
    body: Option<String>,
    #[serde(flatten)]
    seen: Seen,
}

#[derive(Debug, Serialize)]
#[serde(untagged)]
enum Seen {
    Words(Box<EventOut>),
    Place { claim: String, number: u32 },
    Nothing {},
}

/// A line: one record.
#[derive(Debug, Serialize)]
pub struct RecordOut {
    seq: u64,
    version: u16,
    durable_through: u64,
    previous: String,
    hash: String,
    events: Vec<SealedOut>,
}

impl RecordOut {
    /// The JSON of a record.
    #[must_use]
    pub fn of(record: &ChainRecord) -> Self {
        Self {
            seq: record.seq,
            version: record.version,
            durable_through: record.durable_through,
            previous: record.previous.to_string(),
            hash: record.hash.to_string(),
            events: record.events.iter().map(sealed).collect(),
        }
    }
}

fn sealed(event: &ChainEvent) -> SealedOut {
    let seen = match (&event.body, event.of) {
        (Some((_, body)), _) => Seen::Words(Box::new(EventOut::of(body))),
        (None, Some((claim, number))) => Seen::Place { claim: claim.to_string(), number },
        (None, None) => Seen::Nothing {},
    };
    SealedOut {
        sha256: event.hash.to_string(),
        body: event.body.as_ref().map(|(bytes, _)| STANDARD.encode(bytes)),
        seen,
    }
}
