//! What the desk keeps in memory beside the store; all of it follows from the store.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};

use crate::desk::row::Row;
use crate::domain::claim::Claim;
use crate::domain::event::Event;
use crate::domain::id::ClaimId;
use crate::domain::shared::Shared;
use crate::domain::timer;

/// What is kept in memory beside the store; all of it follows from the store.
#[derive(Default)]
pub(super) struct Inner {
    pub(super) rows: BTreeMap<ClaimId, Row>,
    /// The next timer of each claim that has one.
    pub(super) timers: BTreeSet<(DateTime<Utc>, ClaimId)>,
    pub(super) timer_of: BTreeMap<ClaimId, DateTime<Utc>>,
    /// Claims as timers left them that could not be recorded, with the events.
    pub(super) unrecorded: BTreeMap<ClaimId, (Claim, Vec<Event>)>,
    /// Whether something is on record that could not be taken over; it is read anew before anything
    /// else is done.
    pub(super) is_behind: bool,
}

impl Inner {
    /// Takes a claim over as it now is.
    pub(super) fn put(&mut self, claim: Claim, shared: &Shared) {
        let id = claim.id;
        if let Some(at) = self.timer_of.remove(&id) {
            self.timers.remove(&(at, id));
        }
        if let Some(next) = timer::next(&claim, shared) {
            self.timers.insert((next.at, id));
            self.timer_of.insert(id, next.at);
        }
        self.rows.insert(id, Row::of(claim, &shared.directory));
    }
}
