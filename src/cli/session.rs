//! Somebody at an open desk.

use std::sync::Arc;

use super::args::On;
use super::failure::Failure;
use crate::desk::{ClaimView, Desk};
use crate::domain::actor::Operator;
use crate::domain::calendar::Zone;
use crate::domain::id::{ClaimId, OperatorName};
use crate::domain::moves::{self, Action};
use crate::domain::refusal::{Code, Facts, Refusal};
use crate::i18n::cli::Trouble;

/// An operator at a desk.
pub(super) struct Session {
    pub(super) desk: Arc<dyn Desk>,
    pub(super) operator: Operator,
}

impl Session {
    pub(super) fn who(&self) -> &OperatorName {
        &self.operator.name
    }

    pub(super) fn claim(&self, id: ClaimId) -> Result<ClaimView, Failure> {
        Ok(self.desk.claim(self.who(), id)?)
    }

    /// The store's time zone.
    pub(super) fn zone(&self) -> Result<Zone, Failure> {
        Ok(self.desk.rules(self.who())?.calendar.zone)
    }

    /// The claim, if the action is open on it. For commands that read files first: who asks and
    /// where the claim stands come before what was handed in.
    pub(super) fn ready(&self, on: On, action: Action) -> Result<ClaimView, Failure> {
        let view = self.claim(on.id)?;
        if on.if_revision.is_some_and(|expected| expected != view.revision) {
            return Err(Trouble::Stale(on.id, view.revision).into());
        }
        match view.actions.iter().find(|state| state.action == action) {
            Some(state) if !state.is_open() => Err(Failure::refused(&state.refusals)),
            _ => Ok(view),
        }
    }

    /// Refuses an action on no claim in particular that the operator's role never does.
    pub(super) fn permit(&self, action: Action) -> Result<(), Failure> {
        let role = self.operator.role;
        if moves::is_permitted(action, role, None) {
            return Ok(());
        }
        let refusal = Refusal::of(Code::NotPermitted).with(Facts::Role(action, role));
        Err(Failure::refused(&[refusal]))
    }
}
