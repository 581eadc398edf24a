//! Drafts: what operators have typed and neither sent nor thrown away.
//!
//! None of it waits for the desk's lock: what is typed is kept within a second, whatever else the
//! desk has to do.

use super::LocalDesk;
use crate::desk::{Desk as _, DeskError};
use crate::domain::draft::{Draft, DraftKey, KeptDrafts};
use crate::domain::id::OperatorName;

impl LocalDesk {
    pub(super) fn kept_drafts(&self, who: &OperatorName) -> Result<KeptDrafts, DeskError> {
        Ok(self.store.drafts(&self.find_operator(who)?.name)?)
    }

    pub(super) fn keep_typed(&self, who: &OperatorName, draft: Draft) -> Result<(), DeskError> {
        let operator = self.find_operator(who)?;
        Ok(self.store.keep_draft(&operator.name, &Draft { at: self.now(), ..draft })?)
    }

    pub(super) fn drop_typed(&self, who: &OperatorName, key: DraftKey) -> Result<(), DeskError> {
        Ok(self.store.drop_draft(&self.find_operator(who)?.name, key)?)
    }
}
