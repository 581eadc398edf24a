//! All of one claim that somebody may see, gathered at one moment.

use chrono::{DateTime, Utc};

use super::chain::ChainEnds;
use super::view::{ClaimView, HistoryEntry};
use crate::domain::actor::By;
use crate::store::journal::Digest;

/// A claim's dossier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dossier {
    /// When it was gathered, UTC.
    pub at: DateTime<Utc>,
    /// For whom.
    pub reader: By,
    /// The claim, with nothing that tells what may be done.
    pub claim: ClaimView,
    /// Its history, oldest first, each event with its seal.
    pub history: Vec<(HistoryEntry, Option<Seal>)>,
    /// Where the chain of records began and ended then.
    pub ends: ChainEnds,
}

/// Where an event stands in the chain of records; one that is not recorded yet has none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seal {
    /// The SHA-256 of the event's body.
    pub event: Digest,
    /// The hash of the record that holds it.
    pub record: Digest,
}
