//! Who is here for the first time.

use super::personal::PERSONAL;
use super::{DiskStore, error};
use crate::domain::id::OperatorName;
use crate::store::{StoreError, Welcome};

impl Welcome for DiskStore {
    fn has_seen_tour(&self, operator: &OperatorName) -> Result<bool, StoreError> {
        let seen = self.personal.has_seen_tour(operator);
        seen.map_err(|flaw| error::from_sled(&self.core.folder, PERSONAL, &flaw))
    }

    fn set_tour_seen(&self, operator: &OperatorName) -> Result<(), StoreError> {
        let kept = self.personal.set_tour_seen(operator);
        kept.map_err(|flaw| error::from_sled(&self.core.folder, PERSONAL, &flaw))
    }
}
