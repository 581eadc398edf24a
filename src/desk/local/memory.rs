//! What the desk keeps in memory beside the store; all of it follows from the store.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{DateTime, Utc};

use crate::desk::row::Marks;
use crate::domain::claim::Claim;
use crate::domain::event::Event;
use crate::domain::id::{ClaimId, OperatorName};
use crate::domain::shared::Shared;
use crate::store::rows::{PackedRow, Table};

/// What is kept in memory beside the store; all of it follows from the store.
pub(super) struct Inner {
    /// The rows of the queue, with each claim's next timer.
    pub(super) rows: Table,
    /// Claims as timers left them that could not be recorded, with the events.
    pub(super) unrecorded: BTreeMap<ClaimId, (Claim, Vec<Event>)>,
    /// When it was last tried to record what timers did, UTC.
    pub(super) tried_at: DateTime<Utc>,
    /// Whether something is on record that could not be taken over; it is read anew before anything
    /// else is done.
    pub(super) is_behind: bool,
    /// The read marks of whoever has looked at the queue.
    pub(super) marks: BTreeMap<OperatorName, Arc<Marks>>,
}

impl Inner {
    /// What follows from these rows.
    pub(super) const fn new(rows: Table) -> Self {
        Self {
            rows,
            unrecorded: BTreeMap::new(),
            tried_at: DateTime::<Utc>::MIN_UTC,
            is_behind: false,
            marks: BTreeMap::new(),
        }
    }

    /// Takes a claim over as it now is.
    pub(super) fn put(&mut self, claim: &Claim, shared: &Shared) {
        self.rows.put(PackedRow::of(claim, shared, false));
    }

    /// Takes a claim over as a timer left it that could not be recorded.
    pub(super) fn put_unrecorded(&mut self, claim: &Claim, shared: &Shared) {
        self.rows.put(PackedRow::of(claim, shared, true));
    }

    /// The next timer of all, whether or not it is due.
    pub(super) fn first_timer(&mut self) -> Option<(DateTime<Utc>, ClaimId)> {
        self.rows.first_timer()
    }
}
