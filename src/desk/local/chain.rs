//! The chain of records for whoever may have it. Looking at it changes nothing: no timer runs.

use std::collections::BTreeSet;

use super::LocalDesk;
use crate::desk::chain::{self, ChainEnds, ChainRecord, Extent};
use crate::desk::{DeskError, administer};
use crate::domain::actor::Operator;
use crate::domain::id::{ClaimId, OperatorName};

impl LocalDesk {
    /// Where the chain begins and ends, as far as it is asked for.
    pub(super) fn ends(&self, who: &OperatorName, extent: Extent) -> Result<ChainEnds, DeskError> {
        let operator = self.find_operator(who)?;
        let first = match extent {
            Extent::Whole => {
                administer::permit(&operator)?;
                1
            }
            Extent::Claim(id) => self.proved(&operator, id)?.0,
        };
        Ok(ChainEnds::of(&self.store.chain()?, first))
    }

    /// A page of the records from one on, with what the operator may have of them.
    pub(super) fn page_of_records(
        &self,
        who: &OperatorName,
        extent: Extent,
        from: u64,
        most: usize,
    ) -> Result<Vec<ChainRecord>, DeskError> {
        let operator = self.find_operator(who)?;
        let records = match extent {
            Extent::Whole => {
                administer::permit(&operator)?;
                let records = self.store.records_from(from, most)?.into_iter();
                records.map(chain::whole).collect::<Result<_, _>>()?
            }
            Extent::Claim(id) => {
                let (first, open) = self.proved(&operator, id)?;
                let records = self.store.records_from(from.max(first), most)?.into_iter();
                records.map(|record| chain::proof(record, id, &open)).collect::<Result<_, _>>()?
            }
        };
        Ok(records)
    }

    /// The first record of a claim, and those of its events whose bodies the operator may have.
    fn proved(&self, operator: &Operator, id: ClaimId) -> Result<(u64, BTreeSet<u32>), DeskError> {
        self.visible(&self.lock(), operator, id)?;
        let history = self.store.history(id)?;
        let (first, _) = history.first().ok_or(DeskError::NoClaim(id))?;
        Ok((*first, chain::open_bodies(operator, &history)))
    }
}
