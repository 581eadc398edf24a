//! What partners and customers do, and what everybody may say.

use super::draft::{Draft, Said};
use super::{Context, optional_comment, required_comment};
use crate::domain::claim::{Claim, ContestState, DecisionTarget, Pause};
use crate::domain::event::{Event, What};
use crate::domain::evidence::{Evidence, unique_name};
use crate::domain::field::{Field, Fields, Value};
use crate::domain::refusal::{Code, Facts, Refusal, Refusals, settle};
use crate::domain::status::{Because, Status, WindowKind};

/// The longest text of a field, in characters.
const TEXT_LIMIT: usize = 4_000;
/// The most products, or activities, in one claim.
const LIST_LIMIT: usize = 200;

pub(super) fn create(context: &Context<'_>, fields: &Fields) -> Result<Vec<Event>, Refusals> {
    settle(sizes(fields))?;
    let organisation = context
        .operator
        .organisation
        .clone()
        .ok_or_else(|| Refusal::of(Code::OperatorIncomplete))?;
    let mut draft = Draft::new(context, None);
    let what = What::Created { organisation, fields: Box::new(fields.clone()) };
    draft.act(context.next_id, what, Said::default());
    Ok(draft.done())
}

pub(super) fn edit(
    context: &Context<'_>,
    claim: &Claim,
    fields: &Fields,
) -> Result<Vec<Event>, Refusals> {
    let mut refusals = sizes(fields);
    let (changes, keys) = if claim.submitted_at.is_none() {
        (claim.fields.changes_to(fields), None)
    } else {
        let checked = context.check(claim, fields, !claim.evidence.is_empty());
        refusals.extend(checked.refusals);
        let changes = claim.fields.changes_to(&checked.fields);
        let frozen = changes.iter().filter(|change| !change.field.is_editable_after_submission());
        refusals.extend(frozen.map(|change| Refusal::at(Code::NotEditable, change.field.code())));
        let is_lost = |key| claim.standing.contest(key) == Some(ContestState::Lost);
        if !checked.keys.is_empty() && checked.keys.iter().all(is_lost) {
            // What was lost in an arbitration is no product that the claim could still be about.
            refusals.push(Refusal::at(Code::MissingField, Field::Products.code()));
        }
        (changes, Some(checked.keys))
    };
    if changes.is_empty() && refusals.is_empty() {
        refusals.push(Refusal::of(Code::NothingToChange));
    }
    settle(refusals)?;
    let mut draft = Draft::new(context, Some(claim));
    draft.act(claim.id, What::Edited { changes, keys }, Said::default());
    Ok(draft.done())
}

fn sizes(fields: &Fields) -> Vec<Refusal> {
    let too_large = |field: Field, given: usize, limit: usize| {
        let facts = Facts::Size { given: given as u64, limit: limit as u64 };
        (given > limit).then(|| Refusal::at(Code::TooLarge, field.code()).with(facts))
    };
    Field::ALL
        .iter()
        .filter_map(|&field| match fields.get(field) {
            Value::Text(text) => too_large(field, text.chars().count(), TEXT_LIMIT),
            Value::Activities(list) => {
                let longest = list.iter().map(|a| a.to_string().chars().count()).max();
                too_large(field, list.len(), LIST_LIMIT)
                    .or_else(|| too_large(field, longest.unwrap_or(0), TEXT_LIMIT))
            }
            Value::Products(list) => {
                let line = |line: &crate::domain::field::ProductLine| {
                    line.product.chars().count().max(line.subscription_id.chars().count())
                };
                too_large(field, list.len(), LIST_LIMIT).or_else(|| {
                    too_large(field, list.iter().map(line).max().unwrap_or(0), TEXT_LIMIT)
                })
            }
        })
        .collect()
}

/// Names new PoE files so that they are unique on the claim, or says what is wrong with them.
fn new_files(
    context: &Context<'_>,
    claim: &Claim,
    files: &[Evidence],
) -> Result<Vec<Evidence>, Vec<Refusal>> {
    let mut kept = claim.evidence.clone();
    let mut refusals = Vec::new();
    let limit = context.policy.evidence_limit;
    for file in files {
        let refuse = |code| Refusal::at(code, "evidence");
        if file.size > limit {
            let facts = Facts::Size { given: file.size, limit };
            refusals.push(refuse(Code::EvidenceTooLarge).with(facts));
        } else if kept.iter().any(|known| known.sha256 == file.sha256) {
            let facts = Facts::Text(file.name.clone());
            refusals.push(refuse(Code::DuplicateEvidence).with(facts));
        } else {
            let name = unique_name(&file.name, &kept);
            kept.push(Evidence { name, ..file.clone() });
        }
    }
    if refusals.is_empty() { Ok(kept.split_off(claim.evidence.len())) } else { Err(refusals) }
}

pub(super) fn attach(
    context: &Context<'_>,
    claim: &Claim,
    files: &[Evidence],
) -> Result<Vec<Event>, Refusals> {
    let files = match new_files(context, claim, files) {
        Ok(files) if files.is_empty() => {
            return Err(Refusal::at(Code::MissingEvidence, "evidence").into());
        }
        Ok(files) => files,
        Err(refusals) => {
            settle(refusals)?;
            Vec::new()
        }
    };
    let mut draft = Draft::new(context, Some(claim));
    draft.act(claim.id, What::EvidenceAdded(files), Said::default());
    Ok(draft.done())
}

pub(super) fn detach(
    context: &Context<'_>,
    claim: &Claim,
    name: &str,
) -> Result<Vec<Event>, Refusals> {
    let Some(file) = claim.evidence.iter().find(|file| file.name == name) else {
        let facts = Facts::Text(name.to_owned());
        return Err(Refusal::at(Code::UnknownEvidence, "evidence").with(facts).into());
    };
    let mut draft = Draft::new(context, Some(claim));
    draft.act(claim.id, What::EvidenceRemoved(file.clone()), Said::default());
    Ok(draft.done())
}

pub(super) fn submit(context: &Context<'_>, claim: &Claim) -> Result<Vec<Event>, Refusals> {
    let checked = context.check(claim, &claim.fields, !claim.evidence.is_empty());
    settle(checked.refusals)?;
    let target = context.policy.decision_target.map(|span| {
        let counting = context.calendar.count(span, context.now);
        DecisionTarget { last_day: counting.last_day, counting, pauses: Vec::new() }
    });
    let mut draft = Draft::new(context, Some(claim));
    let what = What::Submitted {
        changes: claim.fields.changes_to(&checked.fields),
        keys: checked.keys,
        window: context.window(WindowKind::StartReview),
        target,
    };
    draft.act(claim.id, what, Said::default());
    Ok(draft.done())
}

pub(super) fn resubmit(context: &Context<'_>, claim: &Claim) -> Vec<Event> {
    let (to, kind) = if claim.standing.from_dispute {
        (Status::Disputed, WindowKind::DisputeResult)
    } else {
        (Status::Submitted, WindowKind::StartReview)
    };
    let mut draft = Draft::new(context, Some(claim));
    let window = context.window(kind);
    let target = claim.standing.target.as_ref().map(|target| prolong(context, claim, target));
    draft.act(claim.id, What::Resubmitted { to, window, target }, Said::default());
    draft.done()
}

/// The time that the partner held the claim is added to the decision target `[S1]`.
fn prolong(context: &Context<'_>, claim: &Claim, target: &DecisionTarget) -> DecisionTarget {
    let from = context.calendar.local_day(claim.standing.since);
    let to = context.today();
    let business_days = context.calendar.business_days_between(from, to);
    let mut target = target.clone();
    target.last_day = context.calendar.extend(target.last_day, business_days);
    target.pauses.push(Pause { from, to, business_days });
    target
}

pub(super) fn discard(context: &Context<'_>, claim: &Claim) -> Vec<Event> {
    let mut draft = Draft::new(context, Some(claim));
    draft.act(claim.id, What::Discarded, Said::default());
    draft.done()
}

pub(super) fn request_rejection(
    context: &Context<'_>,
    claim: &Claim,
    because: Because,
) -> Vec<Event> {
    let mut draft = Draft::new(context, Some(claim));
    let what = What::RejectionRequested { because, on: context.today() };
    draft.act(claim.id, what, Said::default());
    draft.done()
}

pub(super) fn dispute(
    context: &Context<'_>,
    claim: &Claim,
    justification: Option<&str>,
    files: &[Evidence],
) -> Result<Vec<Event>, Refusals> {
    let mut refusals = Vec::new();
    let justification = optional_comment(justification, "justification").unwrap_or_else(|wrong| {
        refusals.push(wrong);
        None
    });
    if refusals.is_empty() && justification.is_none() && files.is_empty() {
        refusals.push(Refusal::at(Code::JustificationRequired, "justification"));
    }
    let files = new_files(context, claim, files).unwrap_or_else(|wrong| {
        refusals.extend(wrong);
        Vec::new()
    });
    let has_evidence = !claim.evidence.is_empty() || !files.is_empty();
    let checked = context.check(claim, &claim.fields, has_evidence);
    refusals.extend(checked.refusals);
    settle(refusals)?;
    let mut draft = Draft::new(context, Some(claim));
    let what = What::Disputed {
        files,
        changes: claim.fields.changes_to(&checked.fields),
        keys: checked.keys,
        window: context.window(WindowKind::DisputeResult),
    };
    draft.act(claim.id, what, Said::openly(justification));
    Ok(draft.done())
}

pub(super) fn decline(context: &Context<'_>, claim: &Claim) -> Vec<Event> {
    let mut draft = Draft::new(context, Some(claim));
    draft.act(claim.id, What::ConsentDeclined { on: context.today() }, Said::default());
    draft.done()
}

pub(super) fn comment(
    context: &Context<'_>,
    claim: &Claim,
    text: &str,
    internal: bool,
    files: &[Evidence],
) -> Result<Vec<Event>, Refusals> {
    let mut refusals = Vec::new();
    let text = required_comment(text, "text").map_err(|refusal| refusals.push(refusal));
    let files = new_files(context, claim, files).unwrap_or_else(|wrong| {
        refusals.extend(wrong);
        Vec::new()
    });
    settle(refusals)?;
    let attachments = files.iter().map(|file| file.name.clone()).collect();
    let mut draft = Draft::new(context, Some(claim));
    if !files.is_empty() {
        draft.act(claim.id, What::EvidenceAdded(files), Said::default());
    }
    let text = text.unwrap_or_default();
    let what = What::Commented { attachments };
    draft.act(claim.id, what, Said { comment: Some(text), internal });
    Ok(draft.done())
}
