//! Who is here for the first time.

use super::LocalDesk;
use crate::desk::{DeskError, Welcome};
use crate::domain::id::OperatorName;

impl Welcome for LocalDesk {
    fn has_seen_tour(&self, who: &OperatorName) -> bool {
        self.store.has_seen_tour(who).unwrap_or(true)
    }

    fn end_tour(&self, who: &OperatorName) -> Result<(), DeskError> {
        Ok(self.store.set_tour_seen(&self.find_operator(who)?.name)?)
    }
}
