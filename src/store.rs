//! What must be kept, and what a commit promises.
//!
//! A store keeps events, in records that are all there or not at all, and answers with the state
//! that follows from them. It knows the rules only as far as `apply` goes; it decides nothing.

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::Arc;

use chrono::{DateTime, Utc};

use crate::domain::claim::Claim;
use crate::domain::draft::{Draft, DraftKey, KeptDrafts};
use crate::domain::event::{ClaimEvent, Event};
use crate::domain::id::{ClaimId, Key, OperatorName};
use crate::domain::notice::{Handling, NoticeId, Posted};
use crate::domain::saved_view::OwnViews;
use crate::domain::shared::Shared;

pub mod backup;
pub mod blobs;
mod bytes;
pub mod chain;
pub mod codec;
pub mod disk;
pub mod finding;
pub mod journal;
pub mod memory;
mod os;
mod projected;
pub mod rows;
mod sled_state;
pub mod state;
pub mod watch;
mod welcome;

pub use welcome::Welcome;

use chain::{Chain, SealedRecord};
use finding::{Finding, Place};
use journal::StoreId;
use state::deliveries::Handled;

/// Where a store has come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Head {
    /// The newest record; 0 when there is none.
    pub seq: u64,
    /// The newest moment on record, UTC: nothing is recorded before it.
    pub newest: DateTime<Utc>,
    /// The id that the next claim gets.
    pub next_claim: ClaimId,
}

/// One act: its events, and what they rest on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Commit {
    /// The revision at which each claim concerned was seen; 0 for one that must not exist yet.
    pub expected: Vec<(ClaimId, u32)>,
    /// The events, in order.
    pub events: Vec<Event>,
}

/// Why a commit was not acknowledged. Nothing of it is kept, but for [`StoreError::InDoubt`], after
/// which that is unknown.
#[derive(Debug, thiserror::Error)]
pub enum CommitError {
    /// A claim is no longer as it was seen.
    #[error("{claim} is at revision {revision} now")]
    Stale {
        /// The claim.
        claim: ClaimId,
        /// Its revision now.
        revision: u32,
    },
    /// Two associations would hold one key.
    #[error("{holder} already holds {key}")]
    KeyTaken {
        /// The key.
        key: Key,
        /// Who holds it.
        holder: ClaimId,
    },
    /// The store could not keep it.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Why a store cannot answer or keep.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// There is none.
    #[error("there is no store in {0}")]
    Missing(PathBuf),
    /// There is one already.
    #[error("there is a store in {0} already")]
    Exists(PathBuf),
    /// Another process has it.
    #[error("another process has the store in {0} open")]
    Busy(PathBuf),
    /// It is not one of this program's.
    #[error("{path}: {what}")]
    Foreign {
        /// Where.
        path: PathBuf,
        /// What was found.
        what: Finding,
    },
    /// A newer version of the program wrote it.
    #[error("{path}: {what}")]
    Newer {
        /// Where.
        path: PathBuf,
        /// What was found.
        what: Finding,
    },
    /// The journal belongs to another store than the folder that it lies in.
    #[error("{path} belongs to the store {found}, not to {wanted}")]
    OtherJournal {
        /// The segment that says so.
        path: PathBuf,
        /// Its store.
        found: StoreId,
        /// The folder's store.
        wanted: StoreId,
    },
    /// What was found contradicts itself.
    #[error("{place}: {what}")]
    Damaged {
        /// Where.
        place: Place,
        /// What was found.
        what: Finding,
    },
    /// There is no room left.
    #[error("no room left in {path}: {source}")]
    Full {
        /// Where.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// An earlier failure left it unknown what the disk holds, so nothing more is written. Nothing
    /// of what was refused so is kept.
    #[error("the store takes no more changes until it is opened again: {0}")]
    ReadOnly(Finding),
    /// The disk failed when a record was to be kept, and then failed to say whether it was. Only
    /// opening the store again shows it; whoever just repeats the act may record it twice.
    #[error("it is unknown whether record {seq} was kept: {what}")]
    InDoubt {
        /// The record's number.
        seq: u64,
        /// What failed.
        what: Finding,
    },
    /// Its files may be read, but not written.
    #[error("the store in {path} can be read, but not changed: {source}")]
    Unwritable {
        /// The store's folder.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// Long work was ended early on request; nothing half is left of it.
    #[error(transparent)]
    Interrupted(#[from] watch::Interrupted),
    /// Something else about files.
    #[error("{path}: {source}")]
    Io {
        /// Where.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
}

impl StoreError {
    /// A record that contradicts itself or what came before it.
    #[must_use]
    pub fn in_record(seq: u64, what: impl Into<Finding>) -> Self {
        Self::Damaged { place: Place::Record(seq), what: what.into() }
    }
}

/// A store. One commit is one atomic, durable record; what it returns is on disk.
pub trait Store: Welcome + Send + Sync {
    /// Where it has come to.
    fn head(&self) -> Head;

    /// What all claims share.
    fn shared(&self) -> Arc<Shared>;

    /// A claim as it is.
    ///
    /// # Errors
    /// When the store cannot be read.
    fn claim(&self, id: ClaimId) -> Result<Option<Claim>, StoreError>;

    /// Every claim, by id.
    ///
    /// # Errors
    /// When the store cannot be read.
    fn each_claim(&self, visit: &mut dyn FnMut(Claim)) -> Result<(), StoreError>;

    /// The claims that live on a key: open ones, and the one that is associated.
    ///
    /// # Errors
    /// When the store cannot be read.
    fn live_on(&self, key: &Key) -> Result<Vec<ClaimId>, StoreError>;

    /// A claim's events, oldest first, each with the number of its record.
    ///
    /// # Errors
    /// When the store cannot be read.
    fn history(&self, id: ClaimId) -> Result<Vec<(u64, ClaimEvent)>, StoreError>;

    /// The events of one record; empty when there is no such record.
    ///
    /// # Errors
    /// When the store cannot be read.
    fn record(&self, seq: u64) -> Result<Vec<Event>, StoreError>;

    /// Where its chain of records begins and how far it has come.
    ///
    /// # Errors
    /// When the store cannot be read.
    fn chain(&self) -> Result<Chain, StoreError>;

    /// The records from a number on, with all that chains them: at most `most`, fewer where they
    /// are large, but one at least unless there is none. Each is shown to follow the one before it,
    /// the first of them too.
    ///
    /// # Errors
    /// When the store cannot be read.
    fn records_from(&self, seq: u64, most: usize) -> Result<Vec<SealedRecord>, StoreError>;

    /// The outbox, oldest first.
    ///
    /// # Errors
    /// When the store cannot be read.
    fn outbox(&self) -> Result<Vec<Posted>, StoreError> {
        let mut all = Vec::new();
        self.each_notices(&mut |notices| all.extend_from_slice(notices))?;
        Ok(state::outbox(all.into_iter()))
    }

    /// The notices of every claim that has any, by claim, and for each oldest first.
    ///
    /// # Errors
    /// When the store cannot be read.
    fn each_notices(&self, visit: &mut dyn FnMut(&[Posted])) -> Result<(), StoreError>;

    /// The notices of one claim, oldest first.
    ///
    /// # Errors
    /// When the store cannot be read.
    fn notices(&self, id: ClaimId) -> Result<Vec<Posted>, StoreError>;

    /// What came of delivering notices, for all of which it was tried.
    ///
    /// # Errors
    /// When the store cannot be read.
    fn handled(&self) -> Result<Handled, StoreError>;

    /// What came of delivering a notice, if that was tried.
    ///
    /// # Errors
    /// When the store cannot be read.
    fn handling(&self, notice: NoticeId) -> Result<Option<Handling>, StoreError>;

    /// Keeps one act and returns the number of its record. When it returns, the record is durable.
    ///
    /// # Errors
    /// Nothing of the act is kept, but for [`StoreError::InDoubt`], after which that is unknown.
    fn commit(&self, commit: &Commit) -> Result<u64, CommitError>;

    /// Up to which of a claim's events somebody has read its comments. Personal: never needed to
    /// rebuild a claim.
    ///
    /// # Errors
    /// When the store cannot be read.
    fn read_mark(&self, operator: &OperatorName, claim: ClaimId) -> Result<u32, StoreError>;

    /// All that [`Self::read_mark`] answers for somebody, but for zeros.
    ///
    /// # Errors
    /// When the store cannot be read.
    fn read_marks(&self, operator: &OperatorName) -> Result<HashMap<ClaimId, u32>, StoreError>;

    /// Remembers up to which event somebody has read.
    ///
    /// # Errors
    /// When it cannot be kept.
    fn set_read_mark(
        &self,
        operator: &OperatorName,
        claim: ClaimId,
        number: u32,
    ) -> Result<(), StoreError>;

    /// An operator's own views and the order of all that it sees. Personal, as read marks are.
    ///
    /// # Errors
    /// When the store cannot be read.
    fn own_views(&self, operator: &OperatorName) -> Result<OwnViews, StoreError>;

    /// Keeps an operator's own views. When it returns, that is durable, as far as what is personal
    /// is kept at all.
    ///
    /// # Errors
    /// When it cannot be kept.
    fn set_own_views(&self, operator: &OperatorName, views: &OwnViews) -> Result<(), StoreError>;

    /// What an operator has typed and neither sent nor thrown away, in the order of what it is for.
    /// Personal, as read marks are.
    ///
    /// # Errors
    /// When the store cannot be read.
    fn drafts(&self, operator: &OperatorName) -> Result<KeptDrafts, StoreError>;

    /// Keeps what an operator has typed, in the place of what was kept for the same. When it
    /// returns, that is durable, as far as what is personal is kept at all.
    ///
    /// # Errors
    /// When it cannot be kept. What was kept before is as it was.
    fn keep_draft(&self, operator: &OperatorName, draft: &Draft) -> Result<(), StoreError>;

    /// Forgets what an operator has typed for something. When it returns, that is durable; where
    /// nothing was kept, nothing is written.
    ///
    /// # Errors
    /// When it cannot be forgotten.
    fn drop_draft(&self, operator: &OperatorName, key: DraftKey) -> Result<(), StoreError>;
}
