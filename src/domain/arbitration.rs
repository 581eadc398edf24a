//! One partner per workload or subscription: who competes with whom, and how it is decided
//! `[S0][S2][D]`.

use std::collections::BTreeMap;

use super::claim::{Claim, ContestState};
use super::command::Winner;
use super::decide::draft::{Draft, Said};
use super::decide::{Context, required_comment};
use super::directory::Existing;
use super::event::{Event, StoreChange, What};
use super::id::{ClaimId, Key, OrganisationId};
use super::moves::Action;
use super::policy::{Policy, RevenueRule};
use super::refusal::{Code, Facts, Refusal, Refusals, settle};
use super::status::{EndReason, RejectionReason, Status, WindowKind};

/// Whether two claims compete for a key: other organisations, the same kind of claim, both live on
/// it. Revenue associations compete only where the policy makes them exclusive.
#[must_use]
pub fn competes(one: &Claim, other: &Claim, key: &Key, policy: &Policy) -> bool {
    one.organisation != other.organisation
        && one.is_revenue() == other.is_revenue()
        && is_exclusive(one, policy)
        && one.standing.live_keys().contains(&key)
        && other.standing.live_keys().contains(&key)
}

fn is_exclusive(claim: &Claim, policy: &Policy) -> bool {
    !claim.is_revenue() || policy.revenue_rule == RevenueRule::Exclusive
}

/// How competition for a claim turns: keys on which it begins, and on which it is over.
#[derive(Debug, Default)]
pub(super) struct Turn {
    pub(super) begun: Vec<Key>,
    pub(super) ended: Vec<Key>,
}

/// Compares, for the keys concerned, what is known of competition with how it now is.
pub(super) fn turn(
    claim: &Claim,
    claims: &BTreeMap<ClaimId, Claim>,
    context: &Context<'_>,
    existing_changes: &[(Key, bool)],
) -> Turn {
    let mut turn = Turn::default();
    for key in context.keys.iter().filter(|key| claim.standing.keys.contains(key)) {
        let rivals = claims
            .values()
            .any(|other| other.id != claim.id && competes(claim, other, key, context.policy));
        let contested = rivals || existing_rival(claim, key, context, existing_changes);
        match (contested, claim.standing.contest(key)) {
            (true, None | Some(ContestState::Won)) => turn.begun.push(key.clone()),
            (false, Some(ContestState::Open)) => turn.ended.push(key.clone()),
            _ => {}
        }
    }
    turn
}

/// Whether another organisation has held the key since before this store. One that this claim has
/// already won against has ended.
fn existing_rival(
    claim: &Claim,
    key: &Key,
    context: &Context<'_>,
    changes: &[(Key, bool)],
) -> bool {
    if !claim.standing.live_keys().contains(&key) {
        return false;
    }
    if changes.iter().any(|(changed, ended)| changed == key && *ended) {
        return false;
    }
    existing_side(context, claim, key).is_some()
        || (!claim.is_revenue() && changes.iter().any(|(changed, ended)| changed == key && !ended))
}

/// The association from before this store that competes with a claim for a key: another
/// organisation's. Those associations are not Revenue associations, so they compete with none.
#[must_use]
pub fn existing_side<'a>(context: &Context<'a>, claim: &Claim, key: &Key) -> Option<&'a Existing> {
    let holder = context.directory.existing_holder(key, context.today())?;
    (!claim.is_revenue() && holder.organisation != claim.organisation).then_some(holder)
}

/// What follows for the context's claims when nobody acts on one of them, but the directory that
/// they stand on changes.
#[must_use]
pub fn consequences(context: &Context<'_>) -> Vec<Event> {
    Draft::new(context, None).done()
}

/// Decides an arbitration for one key.
pub(super) fn decide(
    context: &Context<'_>,
    claim: &Claim,
    key: &Key,
    winner: &Winner,
    comment: &str,
) -> Result<Vec<Event>, Refusals> {
    let mut refusals = Vec::new();
    let comment = required_comment(comment, "comment").map_err(|refusal| refusals.push(refusal));
    if claim.standing.contest(key) == Some(ContestState::Open) {
        if !is_side(context, claim, key, winner) {
            refusals.push(Refusal::at(Code::NotASide, "winner").with(Facts::Text(named(winner))));
        }
    } else {
        let facts = Facts::Text(key.to_string());
        refusals.push(Refusal::at(Code::NotContested, "key").with(facts));
    }
    settle(refusals)?;
    let mut draft = Draft::new(context, Some(claim)).undoable(Action::Decide);
    // The claim that was asked about comes first, and only it keeps the internal comment.
    let mut sides = vec![claim.id];
    sides.extend(
        context.neighbours.iter().filter(|c| competes(claim, c, key, context.policy)).map(|c| c.id),
    );
    for id in &sides {
        let won = *winner == Winner::Claim(*id);
        let what = What::ArbitrationDecided { key: key.clone(), won, on: context.today() };
        let said = if *id == claim.id {
            Said { comment: comment.clone().ok(), internal: true }
        } else {
            Said::default()
        };
        draft.act(*id, what, said);
    }
    end_existing(&mut draft, claim, key, winner);
    for id in sides {
        conclude(&mut draft, id);
    }
    Ok(draft.done())
}

fn named(winner: &Winner) -> String {
    match winner {
        Winner::Claim(id) => id.to_string(),
        Winner::Existing(organisation) => organisation.to_string(),
    }
}

fn is_side(context: &Context<'_>, claim: &Claim, key: &Key, winner: &Winner) -> bool {
    match winner {
        Winner::Claim(id) if *id == claim.id => true,
        Winner::Claim(id) => context
            .neighbours
            .iter()
            .any(|other| other.id == *id && competes(claim, other, key, context.policy)),
        Winner::Existing(organisation) => existing_side(context, claim, key)
            .is_some_and(|holder| holder.organisation == *organisation),
    }
}

/// An association from before this store that loses ends.
fn end_existing(draft: &mut Draft<'_>, claim: &Claim, key: &Key, winner: &Winner) {
    let today = draft.context.today();
    let Key::Subscription(subscription) = key else { return };
    let Some(holder) = existing_side(draft.context, claim, key) else { return };
    if *winner != Winner::Existing(holder.organisation.clone()) {
        draft.share(StoreChange::ExistingChanged {
            organisation: holder.organisation.clone(),
            subscription: subscription.clone(),
            ended: Some((today, EndReason::ArbitrationLost)),
        });
    }
}

/// What a decided key means for a side: rejected when no key is left, approved when none is
/// contested any more and review had begun `[D]`.
fn conclude(draft: &mut Draft<'_>, id: ClaimId) {
    let Some(claim) = draft.claim(id) else { return };
    let standing = &claim.standing;
    let kept: Vec<Key> = standing.kept_keys().cloned().collect();
    let held = standing.association.as_ref().is_some_and(|a| a.held().next().is_some());
    let nothing_left = kept.is_empty() || (standing.status == Status::Approved && !held);
    let context = draft.context;
    if nothing_left {
        let window =
            (!standing.disputed).then(|| context.window_from(WindowKind::Dispute, context.now));
        let what = What::Rejected {
            reason: RejectionReason::ArbitrationLost,
            is_final: false,
            window,
            on: context.today(),
        };
        draft.act(id, what, Said::default());
    } else if matches!(standing.status, Status::UnderReview | Status::Disputed)
        && !standing.is_contested()
    {
        let window = context.window_from(WindowKind::OptOut, context.now);
        draft.act(id, What::Approved { keys: kept, window }, Said::default());
    }
}

/// Whether an organisation is another side of one of a claim's undecided keys: a reviewer who
/// belongs to it decides nothing between them `[D]`.
#[must_use]
pub fn is_other_side(context: &Context<'_>, claim: &Claim, organisation: &OrganisationId) -> bool {
    rivals(claim, context.neighbours, context.policy)
        .into_iter()
        .any(|rival| rival.organisation == *organisation)
        || claim.standing.open_contests().any(|key| {
            existing_side(context, claim, key)
                .is_some_and(|side| side.organisation == *organisation)
        })
}

/// The other sides of a claim's undecided keys: what reviewers see, and nobody else.
#[must_use]
pub fn rivals<'a>(claim: &Claim, neighbours: &'a [Claim], policy: &Policy) -> Vec<&'a Claim> {
    neighbours
        .iter()
        .filter(|other| {
            claim.standing.open_contests().any(|key| competes(claim, other, key, policy))
        })
        .collect()
}
