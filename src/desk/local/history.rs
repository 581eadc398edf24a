//! A claim's history, as the operator may see it.

use super::LocalDesk;
use crate::desk::view::{self, HistoryEntry};
use crate::desk::{DeskError, history};
use crate::domain::actor::Side;
use crate::domain::event::Event;
use crate::domain::id::{ClaimId, OperatorName};

impl LocalDesk {
    pub(super) fn told_history(
        &self,
        who: &OperatorName,
        id: ClaimId,
        perspective: Option<Side>,
    ) -> Result<Vec<HistoryEntry>, DeskError> {
        let mut inner = self.lock();
        let operator = self.find_operator(who)?;
        self.catch_up(&mut inner)?;
        self.visible(&inner, &operator, id)?;
        let mut events = self.store.history(id)?;
        let recorded = events.len();
        if let Some((_, unrecorded)) = inner.unrecorded.get(&id) {
            let seq = self.store.head().seq.saturating_add(1);
            events.extend(unrecorded.iter().filter_map(|event| match event {
                Event::Claim(event) if event.claim == id => Some((seq, (**event).clone())),
                _ => None,
            }));
        }
        let mut entries = history::entries(&events);
        entries.iter_mut().skip(recorded).for_each(|entry| entry.unrecorded = true);
        let side = operator.role.side();
        let mut shown = Vec::with_capacity(entries.len());
        for ((_, event), mut entry) in events.iter().zip(entries) {
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
        Ok(shown)
    }
}
