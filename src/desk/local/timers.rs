//! The timers that are due, run before anything else is shown or decided.

use chrono::{DateTime, TimeDelta, Utc};

use super::{Inner, LocalDesk};
use crate::desk::{Desk, DeskError, Fired};
use crate::domain::actor::{By, Operator, Role};
use crate::domain::apply::apply;
use crate::domain::claim::Claim;
use crate::domain::event::Event;
use crate::domain::id::ClaimId;
use crate::domain::timer::{self, Timer};

/// When what could not be recorded is tried again by whoever only looks.
const TRIED_AGAIN_AFTER: TimeDelta = TimeDelta::seconds(3);

impl LocalDesk {
    /// Reads the clock, once, and runs the timers that are due. The moment is what the question or
    /// the change has to stand on: with a second look at the clock, a window could close between
    /// its timer and the act.
    pub(super) fn catch_up(&self, inner: &mut Inner) -> Result<DateTime<Utc>, DeskError> {
        let now = self.now();
        self.run_timers(inner, now)?;
        Ok(now)
    }

    /// The same for whoever only looks: what could not be recorded a moment ago is not tried again
    /// for every look.
    pub(super) fn catch_up_to_look(&self, inner: &mut Inner) -> Result<DateTime<Utc>, DeskError> {
        let now = self.now();
        Self::mistrust(inner);
        let is_recent = now.signed_duration_since(inner.tried_at) < TRIED_AGAIN_AFTER;
        if inner.is_behind || inner.unrecorded.is_empty() || !is_recent {
            self.run_timers(inner, now)?;
        } else {
            self.run_due(inner, now, false)?;
        }
        Ok(now)
    }

    /// Runs them in the order of their moments, then of ids. Where nothing can be written, their
    /// effect is shown all the same, and recorded when there is room again.
    pub(super) fn run_timers(
        &self,
        inner: &mut Inner,
        now: DateTime<Utc>,
    ) -> Result<Vec<Fired>, DeskError> {
        Self::mistrust(inner);
        inner.tried_at = now;
        self.forget_unrecorded(inner)?;
        self.run_due(inner, now, true)
    }

    /// Rows that somebody has written over are read anew before anything is answered from them.
    fn mistrust(inner: &mut Inner) {
        inner.is_behind |= !inner.rows.is_untouched();
    }

    fn run_due(
        &self,
        inner: &mut Inner,
        now: DateTime<Utc>,
        mut can_write: bool,
    ) -> Result<Vec<Fired>, DeskError> {
        let mut fired = Vec::new();
        while let Some((id, timer)) = self.next_due(inner, now)? {
            let Some(claim) = self.load(inner, id)? else { continue };
            let around = self.surroundings(inner, Some(&claim), None, timer.at)?;
            let system = system();
            let context = around.context(now, &system, Some(&claim));
            let events = timer::fire(&context, &claim, &timer);
            let expected = around.expected(Some(&claim), &events);
            if can_write {
                match self.commit(inner, events.clone(), expected) {
                    Ok(_) => {}
                    Err(DeskError::Store(_)) => can_write = false,
                    Err(error) => return Err(error),
                }
            }
            if !can_write {
                self.show_unrecorded(inner, &events)?;
            }
            fired.extend(events.iter().filter_map(|event| match event {
                Event::Claim(event) => Some(Fired {
                    claim: event.claim,
                    at: event.at,
                    event: event.what.name(),
                    recorded: can_write,
                }),
                Event::Store(_) => None,
            }));
        }
        Ok(fired)
    }

    /// The next timer whose moment has come.
    fn next_due(
        &self,
        inner: &mut Inner,
        now: DateTime<Utc>,
    ) -> Result<Option<(ClaimId, Timer)>, DeskError> {
        let shared = self.store.shared();
        while let Some((_, id)) = inner.first_timer().filter(|(at, _)| *at <= now) {
            let Some(claim) = self.load(inner, id)? else {
                inner.rows.remove(id);
                continue;
            };
            match timer::next(&claim, &shared).filter(|timer| timer.at <= now) {
                Some(timer) => return Ok(Some((id, timer))),
                // The row says otherwise, so it is no longer the claim's.
                None => inner.put(&claim, &shared),
            }
        }
        Ok(None)
    }

    /// Applies events to what is shown, and remembers that they are not on record.
    fn show_unrecorded(&self, inner: &mut Inner, events: &[Event]) -> Result<(), DeskError> {
        let shared = self.store.shared();
        let seq = self.store.head().seq.saturating_add(1);
        for event in events {
            let Event::Claim(claim_event) = event else { continue };
            let id = claim_event.claim;
            let before: Option<Claim> = self.load(inner, id)?;
            let Ok(after) = apply(before, seq, claim_event) else { continue };
            inner.put_unrecorded(&after, &shared);
            let mut all = inner.unrecorded.remove(&id).map(|(_, all)| all).unwrap_or_default();
            all.push(event.clone());
            inner.unrecorded.insert(id, (after, all));
        }
        Ok(())
    }

    /// Goes back to what is on record, so that the timers run again and may be recorded now.
    fn forget_unrecorded(&self, inner: &mut Inner) -> Result<(), DeskError> {
        if inner.is_behind {
            return self.reload(inner);
        }
        let unrecorded = std::mem::take(&mut inner.unrecorded);
        let taken = self.take_over(inner, unrecorded.into_keys());
        inner.is_behind |= taken.is_err();
        taken
    }
}

/// Who timers act for.
pub(super) fn system() -> Operator {
    Operator { name: By::system().name, role: Role::System, organisation: None, tenant: None }
}
