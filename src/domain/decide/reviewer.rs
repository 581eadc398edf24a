//! What reviewers do.

use super::draft::{Draft, Said};
use super::{Context, optional_comment, required_comment};
use crate::domain::claim::Claim;
use crate::domain::event::{Event, What};
use crate::domain::moves::Action;
use crate::domain::refusal::{Code, Facts, Refusal, Refusals, settle};
use crate::domain::status::{InformationReason, RejectionReason, WindowKind};

pub(super) fn take(context: &Context<'_>, claim: &Claim) -> Vec<Event> {
    let mut draft = Draft::new(context, Some(claim));
    let to = context.operator.name.clone();
    draft.act(claim.id, What::Assigned { to }, Said::default());
    draft.done()
}

pub(super) fn release(context: &Context<'_>, claim: &Claim) -> Vec<Event> {
    let mut draft = Draft::new(context, Some(claim));
    draft.act(claim.id, What::Released, Said::default());
    draft.done()
}

pub(super) fn start_review(context: &Context<'_>, claim: &Claim) -> Vec<Event> {
    let mut draft = Draft::new(context, Some(claim)).undoable(Action::StartReview);
    let takes = claim.standing.assignee.is_none().then(|| context.operator.name.clone());
    let window = context.window(WindowKind::Review);
    draft.act(claim.id, What::ReviewStarted { window, takes }, Said::default());
    draft.done()
}

pub(super) fn request_information(
    context: &Context<'_>,
    claim: &Claim,
    reasons: &[InformationReason],
    comment: &str,
    remove_products: &[String],
) -> Result<Vec<Event>, Refusals> {
    let mut refusals = Vec::new();
    if reasons.is_empty() {
        refusals.push(Refusal::at(Code::ReasonRequired, "reason"));
    }
    let comment = required_comment(comment, "comment").map_err(|refusal| refusals.push(refusal));
    for product in remove_products {
        if !claim.fields.products.iter().any(|line| line.product == *product) {
            refusals.push(
                Refusal::at(Code::UnknownProduct, "remove_product")
                    .with(Facts::Text(product.clone())),
            );
        }
    }
    settle(refusals)?;
    let mut reasons = reasons.to_vec();
    reasons.sort_unstable();
    reasons.dedup();
    let mut draft = Draft::new(context, Some(claim)).undoable(Action::RequestInformation);
    let what = What::InformationRequested {
        reasons,
        remove_products: remove_products.to_vec(),
        window: context.window(WindowKind::PartnerResponse),
    };
    draft.act(claim.id, what, Said::openly(comment.ok()));
    Ok(draft.done())
}

pub(super) fn approve(
    context: &Context<'_>,
    claim: &Claim,
    comment: Option<&str>,
) -> Result<Vec<Event>, Refusals> {
    let comment = optional_comment(comment, "comment")?;
    let mut draft = Draft::new(context, Some(claim)).undoable(Action::Approve);
    let what = What::Approved {
        keys: claim.standing.kept_keys().cloned().collect(),
        window: context.window(WindowKind::OptOut),
    };
    draft.act(claim.id, what, Said::openly(comment));
    Ok(draft.done())
}

pub(super) fn reject(
    context: &Context<'_>,
    claim: &Claim,
    reason: Option<RejectionReason>,
    comment: Option<&str>,
) -> Result<Vec<Event>, Refusals> {
    let reason = reason.ok_or_else(|| Refusal::at(Code::ReasonRequired, "reason"))?;
    if !RejectionReason::FOR_REVIEWERS.contains(&reason) {
        let facts = Facts::Rejection(reason);
        return Err(Refusal::at(Code::ReasonNotAllowed, "reason").with(facts).into());
    }
    let comment = optional_comment(comment, "comment")?;
    let mut draft = Draft::new(context, Some(claim)).undoable(Action::Reject);
    let what = What::Rejected {
        reason,
        is_final: false,
        window: Some(context.window(WindowKind::Dispute)),
        on: context.today(),
    };
    draft.act(claim.id, what, Said::openly(comment));
    Ok(draft.done())
}

pub(super) fn uphold(
    context: &Context<'_>,
    claim: &Claim,
    comment: &str,
) -> Result<Vec<Event>, Refusals> {
    let comment = required_comment(comment, "comment")?;
    let mut draft = Draft::new(context, Some(claim)).undoable(Action::Uphold);
    draft.act(claim.id, What::RejectionUpheld, Said::openly(Some(comment)));
    Ok(draft.done())
}
