//! What an event makes of where a claim stands: all that an undo restores.

use crate::domain::claim::{Association, Contest, ContestState, Ended, HeldKey, Standing};
use crate::domain::event::{ClaimEvent, What};
use crate::domain::id::Key;
use crate::domain::status::{AssociationState, EndReason, RejectionReason, Status};

/// Where a claim stands after an event.
pub(super) fn stand(standing: &mut Standing, event: &ClaimEvent) {
    let mut enter = |status: Status| {
        standing.status = status;
        standing.since = event.at;
    };
    match &event.what {
        What::Submitted { keys, window, target, .. } => {
            enter(Status::Submitted);
            standing.keys.clone_from(keys);
            standing.window = Some(window.clone());
            standing.target.clone_from(target);
        }
        What::ReviewStarted { window, takes } => {
            enter(Status::UnderReview);
            standing.window = Some(window.clone());
            standing.prolonged = false;
            if takes.is_some() {
                standing.assignee.clone_from(takes);
            }
        }
        What::InformationRequested { reasons, remove_products, window } => {
            standing.from_dispute = standing.status == Status::Disputed;
            standing.status = Status::PartnerActionRequired;
            standing.since = event.at;
            standing.information.clone_from(reasons);
            standing.remove_products.clone_from(remove_products);
            standing.window = Some(window.clone());
        }
        What::Resubmitted { to, window, target } => {
            enter(*to);
            standing.window = Some(window.clone());
            standing.target.clone_from(target);
            answered(standing);
        }
        What::Disputed { keys, window, .. } => {
            enter(Status::Disputed);
            standing.keys.clone_from(keys);
            standing.window = Some(window.clone());
            standing.disputed = true;
            standing.association = None;
        }
        What::Discarded => enter(Status::Discarded),
        _ => conclude(standing, event),
    }
}

/// Approval and the ways of being rejected.
fn conclude(standing: &mut Standing, event: &ClaimEvent) {
    let mut enter = |status: Status| {
        standing.status = status;
        standing.since = event.at;
    };
    match &event.what {
        What::Approved { keys, window } => {
            enter(Status::Approved);
            standing.association = Some(Association {
                keys: keys.iter().map(|key| HeldKey { key: key.clone(), ended: None }).collect(),
                state: AssociationState::ConsentOpen,
                opt_out_through: window.counting.last_day,
                sent_for_evaluation_at: None,
                ended: None,
            });
            standing.window = Some(window.clone());
            standing.rejection = None;
            standing.because = None;
        }
        What::Rejected { reason, is_final, window, on } => {
            enter(if *is_final { Status::RejectedFinal } else { Status::Rejected });
            reject(standing, *reason, *on);
            standing.window.clone_from(window);
        }
        What::RejectionUpheld => {
            enter(Status::RejectedFinal);
            standing.contests.clear();
            standing.window = None;
        }
        What::ConsentDeclined { on } => {
            enter(Status::Rejected);
            reject(standing, RejectionReason::CustomerDecline, *on);
        }
        What::RejectionRequested { because, on } => {
            enter(Status::Rejected);
            reject(standing, RejectionReason::PartnerRequest, *on);
            standing.because = Some(*because);
        }
        _ => stand_still(standing, event),
    }
}

/// What changes without the status changing.
fn stand_still(standing: &mut Standing, event: &ClaimEvent) {
    match &event.what {
        What::ConsentLapsed { recognised } => {
            standing.window = None;
            if let Some(association) = &mut standing.association {
                association.state = if *recognised {
                    AssociationState::Recognised
                } else {
                    association.sent_for_evaluation_at = Some(event.at);
                    AssociationState::SentForEvaluation
                };
            }
        }
        What::Contested { keys } => {
            for key in keys {
                set_contest(standing, key, ContestState::Open);
            }
        }
        What::ContestEnded { keys } => {
            standing.contests.retain(|contest| !keys.contains(&contest.key));
        }
        What::ReviewProlonged => standing.prolonged = true,
        What::ArbitrationDecided { key, won, on } => {
            set_contest(standing, key, if *won { ContestState::Won } else { ContestState::Lost });
            if !won {
                end_key(standing, key, Ended { on: *on, why: EndReason::ArbitrationLost });
            }
        }
        What::AssociationEnded { key, why, on } => {
            end_key(standing, key, Ended { on: *on, why: *why });
        }
        What::Assigned { to } => standing.assignee = Some(to.clone()),
        What::Released => standing.assignee = None,
        _ => {}
    }
}

fn answered(standing: &mut Standing) {
    standing.information.clear();
    standing.remove_products.clear();
    standing.from_dispute = false;
}

fn reject(standing: &mut Standing, reason: RejectionReason, on: chrono::NaiveDate) {
    answered(standing);
    standing.contests.clear();
    standing.window = None;
    standing.rejection = Some(reason);
    standing.because = None;
    let why = match reason {
        RejectionReason::CustomerDecline => EndReason::CustomerDecline,
        RejectionReason::ArbitrationLost => EndReason::ArbitrationLost,
        _ => EndReason::PartnerRequest,
    };
    if let Some(association) = &mut standing.association {
        end(association, Ended { on, why });
    }
}

fn end(association: &mut Association, ended: Ended) {
    for held in &mut association.keys {
        held.ended.get_or_insert(ended);
    }
    association.state = AssociationState::Ended;
    association.ended.get_or_insert(ended);
}

fn end_key(standing: &mut Standing, key: &Key, ended: Ended) {
    let Some(association) = &mut standing.association else {
        return;
    };
    for held in association.keys.iter_mut().filter(|held| held.key == *key) {
        held.ended.get_or_insert(ended);
    }
    if association.held().next().is_none() {
        end(association, ended);
        standing.window = None;
    }
}

fn set_contest(standing: &mut Standing, key: &Key, state: ContestState) {
    match standing.contests.iter_mut().find(|contest| contest.key == *key) {
        Some(contest) => contest.state = state,
        None => standing.contests.push(Contest { key: key.clone(), state }),
    }
}
