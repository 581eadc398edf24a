//! All of one claim that the operator may see.

use super::LocalDesk;
use crate::desk::DeskError;
use crate::desk::chain::Excerpt;
use crate::desk::dossier::{Dossier, Seal};
use crate::desk::stored::{Finding, Place};
use crate::desk::view::HistoryEntry;
use crate::domain::id::{ClaimId, OperatorName};
use crate::store::StoreError;

impl LocalDesk {
    pub(super) fn gather(&self, who: &OperatorName, id: ClaimId) -> Result<Dossier, DeskError> {
        let mut inner = self.lock();
        let operator = self.find_operator(who)?;
        let now = self.catch_up_to_look(&mut inner)?;
        let claim = self.visible(&inner, &operator, id)?;
        let mut view = self.show(&inner, &operator, &claim, now)?;
        view.actions.clear();
        view.gaps.clear();
        let past = self.past(&inner, id)?;
        let entries = past.told(operator.role.side(), None);
        let recorded = past.events.get(..past.recorded).unwrap_or_default();
        let chain = self.store.chain()?;
        let excerpt = Excerpt::of_claim(&chain, &operator, id, recorded);
        let excerpt = excerpt.ok_or(DeskError::NoClaim(id))?;
        // What follows reads a record for each event, and nobody else has to wait for that.
        drop(inner);
        let sealed = |entry: HistoryEntry| {
            let seal = self.seal(&excerpt, id, &entry)?;
            Ok((entry, seal))
        };
        let history = entries.into_iter().map(sealed).collect::<Result<_, DeskError>>()?;
        let reader = operator.signature();
        Ok(Dossier { at: now, reader, claim: view, history, ends: excerpt.ends() })
    }

    fn seal(
        &self,
        excerpt: &Excerpt,
        id: ClaimId,
        entry: &HistoryEntry,
    ) -> Result<Option<Seal>, DeskError> {
        if entry.unrecorded {
            return Ok(None);
        }
        let records = self.page_of_records(excerpt, entry.seq, 1)?;
        let found = records.iter().find_map(|record| {
            let is_it = |event: &&crate::desk::ChainEvent| event.of == Some((id, entry.number));
            let event = record.events.iter().find(is_it)?;
            Some(Seal { event: event.hash, record: record.hash })
        });
        let missing = || StoreError::Damaged {
            place: Place::Claim(id),
            what: Finding::NoEvent(entry.seq, entry.number),
        };
        Ok(Some(found.ok_or_else(missing)?))
    }
}
