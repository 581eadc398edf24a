//! Permission and status: what is asked of every action before its content.

use super::Context;
use crate::domain::actor::Role;
use crate::domain::arbitration;
use crate::domain::claim::{Claim, Window};
use crate::domain::moves::{self, Action};
use crate::domain::policy::EditRule;
use crate::domain::refusal::{Code, Facts, Refusal};
use crate::domain::status::{AssociationState, Status, WindowKind};

/// Who may do it. Claims that someone may not even see are not found before this is asked.
pub(super) fn permission(context: &Context<'_>, action: Action) -> Vec<Refusal> {
    let operator = context.operator;
    let status = context.claim.map(Claim::status);
    if !moves::is_permitted(action, operator.role, status) {
        return vec![Refusal::of(Code::NotPermitted).with(Facts::Role(action, operator.role))];
    }
    if operator.role == Role::Reviewer
        && let (Some(claim), Some(own)) = (context.claim, &operator.organisation)
        && (claim.organisation == *own
            || (action == Action::Decide && arbitration::is_other_side(context, claim, own)))
    {
        return vec![Refusal::of(Code::OwnOrganisation)];
    }
    Vec::new()
}

/// Whether the claim stands where it can be done.
pub(super) fn status(context: &Context<'_>, claim: &Claim, action: Action) -> Vec<Refusal> {
    let mut refusals = Vec::new();
    let contested = claim.standing.is_contested();
    if !moves::is_allowed(action, claim.status(), contested) || !edit_rule(context, claim, action) {
        refusals.push(not_in_status(context, claim, action));
    }
    match action {
        Action::Dispute => dispute(context, claim, &mut refusals),
        Action::Approve if contested => refusals.push(Refusal::of(Code::Contested)),
        Action::Take => refusals.extend(taken(context, claim)),
        Action::Release if claim.standing.assignee.is_none() => {
            refusals.push(Refusal::of(Code::NotTaken));
        }
        Action::Decline if claim.status() == Status::Approved => decline(claim, &mut refusals),
        Action::Decide if refusals.is_empty() && !contested => {
            refusals.push(Refusal::of(Code::NotContested));
        }
        Action::Undo if refusals.is_empty() => {
            refusals.extend(super::undo::objection(context, claim));
        }
        _ => {}
    }
    refusals
}

fn not_in_status(context: &Context<'_>, claim: &Claim, action: Action) -> Refusal {
    let mut allowed = moves::allowed_in(action, context.operator.role);
    if matches!(action, Action::Edit | Action::Attach) {
        allowed.retain(|status| is_editable(context.policy.edit_rule, *status));
    }
    Refusal::of(Code::NotAllowedInStatus).with(Facts::Status {
        action,
        status: claim.status(),
        allowed,
    })
}

/// Edits after submission follow the policy `[S1][S2][L]`; PoE on approved claims does not `[L]`, nor
/// does PoE of a side of an arbitration `[S0]`.
fn edit_rule(context: &Context<'_>, claim: &Claim, action: Action) -> bool {
    let is_editable = is_editable(context.policy.edit_rule, claim.status());
    match action {
        Action::Edit => is_editable,
        Action::Attach => is_editable || claim.standing.is_contested(),
        _ => true,
    }
}

const fn is_editable(rule: EditRule, status: Status) -> bool {
    match status {
        Status::Submitted => matches!(rule, EditRule::SubmittedAndPartnerAction),
        Status::PartnerActionRequired => !matches!(rule, EditRule::Never),
        _ => true,
    }
}

fn dispute(context: &Context<'_>, claim: &Claim, refusals: &mut Vec<Refusal>) {
    let standing = &claim.standing;
    if standing.disputed {
        refusals.push(Refusal::of(Code::AlreadyDisputed));
    }
    if standing.status != Status::Rejected {
        return;
    }
    if let Some(reason) = standing.rejection.filter(|reason| !reason.is_disputable()) {
        refusals.push(Refusal::of(Code::NotAllowedInStatus).with(Facts::Rejection(reason)));
    }
    let window = standing.window.as_ref().filter(|window| window.kind == WindowKind::Dispute);
    if let Some(closed) = window.filter(|window| window.counting.is_closed(context.now)) {
        refusals.push(window_closed(closed));
    }
}

/// Why a claim that somebody has cannot be taken.
fn taken(context: &Context<'_>, claim: &Claim) -> Option<Refusal> {
    let taker = claim.standing.assignee.as_ref()?;
    Some(if *taker == context.operator.name {
        Refusal::of(Code::NothingToChange).with(Facts::Person(taker.clone()))
    } else {
        Refusal::of(Code::TakenByOther).with(Facts::Person(taker.clone()))
    })
}

fn decline(claim: &Claim, refusals: &mut Vec<Refusal>) {
    let association = claim.standing.association.as_ref();
    let open = association.is_some_and(|found| found.state == AssociationState::ConsentOpen);
    if !open {
        refusals.push(
            Refusal::of(Code::WindowClosed).with(
                association.map_or(Facts::None, |found| Facts::Through(found.opt_out_through)),
            ),
        );
    }
}

fn window_closed(window: &Window) -> Refusal {
    Refusal::of(Code::WindowClosed).with(Facts::Through(window.counting.last_day))
}
