//! A claim as an operator may see it, put together from the store.

use chrono::{DateTime, Utc};

use super::{Inner, LocalDesk};
use crate::desk::DeskError;
use crate::desk::row::due;
use crate::desk::view::{self, ActionState, ClaimView, RivalView};
use crate::domain::actor::Operator;
use crate::domain::arbitration::{competes, existing_side, rivals};
use crate::domain::claim::Claim;
use crate::domain::decide::{self, Context};
use crate::domain::id::{ClaimId, Key, OrganisationId, TenantId};
use crate::domain::moves::Action;
use crate::domain::shared::Shared;
use crate::domain::status::Status;

impl LocalDesk {
    pub(super) fn show(
        &self,
        inner: &Inner,
        operator: &Operator,
        claim: &Claim,
        now: DateTime<Utc>,
    ) -> Result<ClaimView, DeskError> {
        let around = self.surroundings(inner, Some(claim), None, now)?;
        let context = around.context(now, operator, Some(claim));
        let gaps = if claim.status() == Status::Editing {
            decide::gaps(&context, &claim.fields)
        } else {
            Vec::new()
        };
        let mut shown = ClaimView {
            rivals: rival_views(&context, claim, around.neighbours()),
            actions: actions(&context),
            gaps,
            read_mark: self.read_mark_of(operator, claim.id),
            unrecorded: inner.unrecorded.contains_key(&claim.id),
            ..Self::plainly(around.shared(), claim, now)
        };
        view::redact(&mut shown, operator);
        Ok(shown)
    }

    /// Up to which event an operator has read a thread.
    pub(super) fn read_mark_of(&self, operator: &Operator, id: ClaimId) -> u32 {
        // Nobody is kept from work by marks that cannot be read.
        self.store.read_mark(&operator.name, id).unwrap_or(0)
    }

    /// All that a claim by itself tells at a moment (UTC), before anything is taken out of it: what
    /// others claim, what may be done and what is missing are no part of it.
    pub(super) fn plainly(shared: &Shared, claim: &Claim, now: DateTime<Utc>) -> ClaimView {
        let standing = &claim.standing;
        let tenant = shared.directory.tenants.get(&TenantId::new(&claim.fields.tenant_id));
        ClaimView {
            id: claim.id,
            revision: claim.revision,
            organisation: claim.organisation.clone(),
            organisation_name: shared.directory.organisation_name(&claim.organisation).to_owned(),
            customer_name: tenant.map(|tenant| tenant.name.clone()).unwrap_or_default(),
            created_by: claim.created_by.clone(),
            created_at: claim.created_at,
            updated_at: claim.updated_at,
            submitted_at: claim.submitted_at,
            fields: claim.fields.clone(),
            evidence: claim.evidence.clone(),
            comments: claim.comments.clone(),
            status: claim.status(),
            status_since: standing.since,
            due: due(standing.window.as_ref(), standing.is_contested(), now, &shared.calendar),
            window: standing.window.clone(),
            target: standing.target.clone(),
            information: standing.information.clone(),
            remove_products: standing.remove_products.clone(),
            rejection: standing.rejection,
            because: standing.because,
            disputed: standing.disputed,
            contested: standing.is_contested(),
            contested_keys: standing.open_contests().cloned().collect(),
            lost_keys: standing.lost_keys().cloned().collect(),
            rivals: Vec::new(),
            assignee: standing.assignee.clone(),
            association: standing.association.clone(),
            keys: standing.keys.clone(),
            actions: Vec::new(),
            gaps: Vec::new(),
            read_mark: 0,
            unrecorded: false,
        }
    }
}

fn actions(context: &Context<'_>) -> Vec<ActionState> {
    Action::OFFERED
        .iter()
        .map(|&action| ActionState {
            action,
            refusals: decide::availability(context, action)
                .err()
                .map(|refusals| refusals.all().to_vec())
                .unwrap_or_default(),
        })
        .collect()
}

/// The other sides of a claim's undecided keys.
fn rival_views(context: &Context<'_>, claim: &Claim, neighbours: &[Claim]) -> Vec<RivalView> {
    let contested: Vec<&Key> = claim.standing.open_contests().collect();
    let name = |id: &OrganisationId| context.directory.organisation_name(id).to_owned();
    let mut views: Vec<RivalView> = rivals(claim, neighbours, context.policy)
        .into_iter()
        .map(|rival| RivalView {
            claim: Some(rival.id),
            organisation: rival.organisation.clone(),
            organisation_name: name(&rival.organisation),
            status: Some(rival.status()),
            keys: contested
                .iter()
                .filter(|key| competes(claim, rival, key, context.policy))
                .map(|&key| key.clone())
                .collect(),
        })
        .collect();
    for key in contested {
        views.extend(existing_side(context, claim, key).map(|found| RivalView {
            claim: None,
            organisation: found.organisation.clone(),
            organisation_name: name(&found.organisation),
            status: None,
            keys: vec![key.clone()],
        }));
    }
    views
}
