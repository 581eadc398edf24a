//! Undo: the last decision, by the operator who made it, while nobody has acted since.

use chrono::Duration;

use super::Context;
use super::draft::{Draft, Said};
use crate::domain::actor::By;
use crate::domain::claim::Claim;
use crate::domain::event::{Event, StoreChange, What};
use crate::domain::id::ClaimId;
use crate::domain::refusal::{Code, Refusal, Refusals};

/// Why the last act on the claim cannot be undone.
pub(super) fn objection(context: &Context<'_>, claim: &Claim) -> Option<Refusal> {
    let closed = || Some(Refusal::of(Code::UndoClosed));
    let Some((_, operator)) = &claim.last.decision else { return closed() };
    if *operator != context.operator.name || !is_in_time(context, claim) {
        return closed();
    }
    let touched_since = touched(context).iter().any(|(id, _)| {
        *id != claim.id
            && !context.neighbours.iter().any(|n| n.id == *id && n.last.seq == claim.last.seq)
    });
    if touched_since || key_is_gone(context, claim) {
        return closed();
    }
    None
}

/// Whether the undo window is open, and with it every notice still in the outbox: a longer window
/// that is set afterwards calls no notice back that has left.
fn is_in_time(context: &Context<'_>, claim: &Claim) -> bool {
    let window = Duration::minutes(i64::from(context.policy.undo_minutes));
    let is_open = claim.last.at.checked_add_signed(window).is_some_and(|end| context.now < end);
    let is_held = |event: &Event| match event {
        Event::Claim(event) => event.notices.iter().all(|notice| context.now < notice.hold_until),
        Event::Store(_) => true,
    };
    is_open && context.last_act.iter().all(is_held)
}

/// Whether a key that the undo would give back has meanwhile gone to another claim of the same
/// organisation, or to an association.
fn key_is_gone(context: &Context<'_>, claim: &Claim) -> bool {
    let ids: Vec<ClaimId> = touched(context).iter().map(|(id, _)| *id).collect();
    let restored = context.neighbours.iter().chain([claim]).filter(|c| ids.contains(&c.id));
    restored.into_iter().any(|restored| {
        let keys = restored.last.before.live_keys();
        let associated = restored.last.before.association.is_some();
        context.neighbours.iter().filter(|other| !ids.contains(&other.id)).any(|other| {
            other.is_revenue() == restored.is_revenue()
                && other.standing.live_keys().iter().any(|key| keys.contains(key))
                && (other.organisation == restored.organisation
                    || (associated && other.standing.association.is_some()))
        })
    })
}

pub(super) fn undo(context: &Context<'_>, claim: &Claim) -> Result<Vec<Event>, Refusals> {
    let Some((action, _)) = claim.last.decision else {
        return Err(Refusal::of(Code::UndoClosed).into());
    };
    let mut draft = Draft::new(context, Some(claim));
    for (id, number) in touched(context) {
        let by = if id == claim.id { context.operator.signature() } else { By::system() };
        draft.add(id, by, What::Undone { action, number }, Said::default());
    }
    for event in context.last_act {
        if let Event::Store(event) = event
            && let StoreChange::ExistingChanged { organisation, subscription, ended: Some(_) } =
                &event.what
        {
            draft.share(StoreChange::ExistingChanged {
                organisation: organisation.clone(),
                subscription: subscription.clone(),
                ended: None,
            });
        }
    }
    Ok(draft.done())
}

/// The claims that the last act touched, with its first event on each.
fn touched(context: &Context<'_>) -> Vec<(ClaimId, u32)> {
    let mut touched: Vec<(ClaimId, u32)> = Vec::new();
    for event in context.last_act {
        if let Event::Claim(event) = event
            && touched.iter().all(|(id, _)| *id != event.claim)
        {
            touched.push((event.claim, event.number));
        }
    }
    touched
}
