//! The chain of records for whoever may have it. Looking at it changes nothing: no timer runs.

use super::LocalDesk;
use crate::desk::chain::{ChainRecord, Excerpt, Extent};
use crate::desk::{DeskError, administer};
use crate::domain::id::OperatorName;

impl LocalDesk {
    /// What the operator may have of the chain, as far as it is asked for.
    pub(super) fn excerpt(&self, who: &OperatorName, extent: Extent) -> Result<Excerpt, DeskError> {
        let operator = self.find_operator(who)?;
        match extent {
            Extent::Whole => {
                administer::permit(&operator)?;
                Ok(Excerpt::whole(&self.store.chain()?))
            }
            Extent::Claim(id) => {
                self.visible(&self.lock(), &operator, id)?;
                // First the end: a record that comes meanwhile is no part of it.
                let (chain, history) = (self.store.chain()?, self.store.history(id)?);
                Excerpt::of_claim(&chain, &operator, id, &history).ok_or(DeskError::NoClaim(id))
            }
        }
    }

    /// A page of an excerpt's records from one on.
    pub(super) fn page_of_records(
        &self,
        excerpt: &Excerpt,
        from: u64,
        most: usize,
    ) -> Result<Vec<ChainRecord>, DeskError> {
        let from = from.max(excerpt.ends().first);
        if !excerpt.holds(from) {
            return Ok(Vec::new());
        }
        let records = self.store.records_from(from, most)?.into_iter();
        let records = records.take_while(|record| excerpt.holds(record.seq));
        Ok(records.map(|record| excerpt.take(record)).collect::<Result<_, _>>()?)
    }
}
