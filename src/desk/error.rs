//! Why the desk did not do what was asked.

use chrono::{DateTime, Utc};

use super::query;
use crate::desk::stored::Finding;
use crate::domain::evidence::Digest;
use crate::domain::id::{ClaimId, OperatorName};
use crate::domain::refusal::Refusals;
use crate::store::StoreError;
use crate::store::watch::Interrupted;

/// Why the desk did not do what was asked. Nothing has changed, unless [`DeskError::in_doubt`] says
/// that nobody knows.
#[derive(Debug, thiserror::Error)]
pub enum DeskError {
    /// The rules say no.
    #[error("refused")]
    Refused(Refusals),
    /// There is no such claim for this operator.
    #[error("there is no claim {0}")]
    NoClaim(ClaimId),
    /// There is no such PoE file on the claim.
    #[error("{claim} has no PoE file “{name}”")]
    NoEvidence {
        /// The claim.
        claim: ClaimId,
        /// The name asked for.
        name: String,
    },
    /// There is no such event on the claim for this operator.
    #[error("{claim} has no event {number}")]
    NoEvent {
        /// The claim.
        claim: ClaimId,
        /// The number asked for.
        number: u32,
    },
    /// There is no such view for this operator.
    #[error("there is no view {0}")]
    NoView(String),
    /// There is no such notice for this operator.
    #[error("there is no notice {0}")]
    NoNotice(String),
    /// There is no such macro.
    #[error("there is no macro {0}")]
    NoMacro(String),
    /// There is no such operator.
    #[error("there is no operator “{0}”")]
    NoOperator(OperatorName),
    /// The claim has changed since it was seen.
    #[error("{claim} is at revision {revision} now")]
    Stale {
        /// The claim.
        claim: ClaimId,
        /// Its revision now.
        revision: u32,
    },
    /// The query has mistakes.
    #[error("the query cannot be read")]
    Query(Vec<query::Mistake>),
    /// The clock stands before the newest event.
    #[error("the clock stands at {now}, before the newest event of {newest}")]
    ClockBehind {
        /// The clock.
        now: DateTime<Utc>,
        /// The newest event.
        newest: DateTime<Utc>,
    },
    /// A PoE file is missing or altered.
    #[error("the PoE file {0} is missing or altered")]
    EvidenceDamaged(Digest),
    /// The store cannot answer or keep.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl DeskError {
    /// The number of a record of which it is unknown whether it was kept, and why.
    #[must_use]
    pub fn in_doubt(&self) -> Option<(u64, &Finding)> {
        match self {
            Self::Store(StoreError::InDoubt { seq, what }) => Some((*seq, what)),
            _ => None,
        }
    }
}

impl From<Interrupted> for DeskError {
    fn from(interrupted: Interrupted) -> Self {
        Self::Store(interrupted.into())
    }
}

impl From<Refusals> for DeskError {
    fn from(refusals: Refusals) -> Self {
        Self::Refused(refusals)
    }
}
