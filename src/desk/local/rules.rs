//! What an operator may choose from, the rules of the store, and the other operators.

use super::LocalDesk;
use crate::desk::directory::Sight;
use crate::desk::{DeskError, Rules};
use crate::domain::actor::{Operator, Side};
use crate::domain::directory::Directory;
use crate::domain::id::OperatorName;

impl LocalDesk {
    pub(super) fn colleagues(&self, who: &OperatorName) -> Result<Vec<Operator>, DeskError> {
        let asking = self.find_operator(who)?;
        let shared = self.store.shared();
        let sees_all = asking.role.side() == Side::Reviewer;
        let seen = |other: &&Operator| {
            sees_all
                || other.name == asking.name
                || (asking.role.is_partner() && other.organisation == asking.organisation)
        };
        Ok(shared.operators.values().filter(seen).cloned().collect())
    }

    pub(super) fn rules_for(&self, who: &OperatorName) -> Result<Rules, DeskError> {
        let operator = self.find_operator(who)?;
        let shared = self.store.shared();
        let mut directory = Directory::clone(&shared.directory);
        let sight = Sight::of(&operator);
        directory.organisations.retain(|id, _| sight.sees_organisation(id));
        directory.existing.retain(|existing| sight.sees_organisation(&existing.organisation));
        directory.tenants.retain(|id, _| sight.sees_tenant(id));
        directory.subscriptions.retain(|_, found| sight.sees_tenant(&found.tenant_id));
        Ok(Rules {
            directory,
            policy: shared.policy.clone(),
            calendar: shared.calendar.clone(),
            simulated: shared.simulated,
        })
    }
}
