//! A claim's history, as the operator may see it, and the claim as it was at any event of it.

use super::LocalDesk;
use super::memory::Inner;
use crate::desk::stored::Place;
use crate::desk::view::{self, ClaimView, HistoryEntry};
use crate::desk::{DeskError, history};
use crate::domain::actor::{Operator, Side};
use crate::domain::apply::apply;
use crate::domain::claim::Claim;
use crate::domain::event::{ClaimEvent, Event};
use crate::domain::id::{ClaimId, OperatorName};
use crate::store::StoreError;

/// A claim's events with their records, and how many of them are on record: what timers did that
/// could not be recorded stands behind those.
pub(super) struct Past {
    pub(super) events: Vec<(u64, ClaimEvent)>,
    pub(super) recorded: usize,
}

impl LocalDesk {
    pub(super) fn told_history(
        &self,
        who: &OperatorName,
        id: ClaimId,
        perspective: Option<Side>,
    ) -> Result<Vec<HistoryEntry>, DeskError> {
        let mut inner = self.lock();
        let operator = self.find_operator(who)?;
        self.catch_up_to_look(&mut inner)?;
        self.visible(&inner, &operator, id)?;
        let past = self.past(&inner, id)?;
        Ok(past.told(operator.role.side(), perspective))
    }

    /// All that has happened to a claim.
    pub(super) fn past(&self, inner: &Inner, id: ClaimId) -> Result<Past, DeskError> {
        let mut events = self.store.history(id)?;
        let recorded = events.len();
        if let Some((_, unrecorded)) = inner.unrecorded.get(&id) {
            let seq = self.store.head().seq.saturating_add(1);
            events.extend(unrecorded.iter().filter_map(|event| match event {
                Event::Claim(event) if event.claim == id => Some((seq, (**event).clone())),
                _ => None,
            }));
        }
        Ok(Past { events, recorded })
    }

    /// The claim as it was once an event had happened that the operator sees. What takes things out
    /// of the claim of today takes them out of this one too. What others claimed then, what could be
    /// done and what was missing are not told: nothing of that follows from the claim's own events.
    pub(super) fn shown_at(
        &self,
        who: &OperatorName,
        id: ClaimId,
        number: u32,
    ) -> Result<ClaimView, DeskError> {
        let mut inner = self.lock();
        let operator = self.find_operator(who)?;
        self.catch_up_to_look(&mut inner)?;
        self.visible(&inner, &operator, id)?;
        let past = self.past(&inner, id)?;
        let read_mark = self.read_mark_of(&operator, id);
        let shared = self.store.shared();
        drop(inner);
        let (claim, event) =
            past.until(number, &operator)?.ok_or(DeskError::NoEvent { claim: id, number })?;
        let mut shown = ClaimView {
            read_mark,
            unrecorded: past.recorded < number as usize,
            ..Self::plainly(&shared, &claim, event.noticed_at)
        };
        view::redact(&mut shown, &operator);
        Ok(shown)
    }
}

impl Past {
    /// The entries that a side sees, read from one side's perspective.
    pub(super) fn told(&self, side: Side, perspective: Option<Side>) -> Vec<HistoryEntry> {
        let mut entries = history::entries(&self.events);
        entries.iter_mut().skip(self.recorded).for_each(|entry| entry.unrecorded = true);
        let mut shown = Vec::with_capacity(entries.len());
        for ((_, event), mut entry) in self.events.iter().zip(entries) {
            let seen = view::sees_event(side, event)
                && perspective.is_none_or(|from| view::sees_event(from, event));
            if seen {
                view::redact_entry(&mut entry, side);
                if let Some(from) = perspective {
                    view::redact_entry(&mut entry, from);
                }
                shown.push(entry);
            }
        }
        shown
    }

    /// The claim after the event of a number, with that event; none where the operator sees no such
    /// event, whether or not there is one.
    fn until(
        &self,
        number: u32,
        operator: &Operator,
    ) -> Result<Option<(Claim, &ClaimEvent)>, DeskError> {
        let side = operator.role.side();
        let mut claim = None;
        for (seq, event) in self.events.iter().take_while(|(_, event)| event.number <= number) {
            let after = apply(claim.take(), *seq, event).map_err(|error| StoreError::Damaged {
                place: Place::Claim(event.claim),
                what: error.into(),
            })?;
            if event.number == number {
                let is_seen = view::sees_event(side, event) && view::can_see(operator, &after);
                return Ok(is_seen.then_some((after, event)));
            }
            claim = Some(after);
        }
        Ok(None)
    }
}
