//! How events change a claim. Total and pure: the live state is the replayed state.

use super::actor::By;
use super::claim::{
    Association, Claim, Comment, Contest, ContestState, Ended, HeldKey, LastAct, Standing,
};
use super::event::{ClaimEvent, CommentText, What};
use super::field::{Change, Fields};
use super::id::{ClaimId, Key};
use super::moves::Action;
use super::status::{AssociationState, EndReason, RejectionReason, Status};

/// An event that cannot follow what is already known: the record of events is damaged.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("event {number} of {claim} ({name}) cannot follow {revision} events")]
pub struct OutOfPlace {
    /// The claim.
    pub claim: ClaimId,
    /// The event's number.
    pub number: u32,
    /// The event's name.
    pub name: &'static str,
    /// How many events the claim has.
    pub revision: u32,
}

/// Applies one event of the store's record `seq`.
///
/// # Errors
/// When the event cannot follow the claim's events so far.
pub fn apply(claim: Option<Claim>, seq: u64, event: &ClaimEvent) -> Result<Claim, OutOfPlace> {
    let misplaced = |revision| OutOfPlace {
        claim: event.claim,
        number: event.number,
        name: event.what.name(),
        revision,
    };
    let mut claim = match (claim, &event.what) {
        (
            None,
            What::Created {
                organisation,
                fields,
            },
        ) if event.number == 1 => {
            return Ok(created(seq, event, organisation.clone(), fields));
        }
        (Some(claim), What::Created { .. }) => return Err(misplaced(claim.revision)),
        (None, _) => return Err(misplaced(0)),
        (Some(claim), _) => claim,
    };
    if claim.id != event.claim || event.number != claim.revision.saturating_add(1) {
        return Err(misplaced(claim.revision));
    }
    let undone = (claim.last.seq != seq).then(|| begin_act(&mut claim, seq, event));
    claim.revision = event.number;
    claim.updated_at = event.noticed_at;
    change(&mut claim, event, undone).map_err(|NotApplicable| misplaced(event.number - 1))?;
    say(&mut claim, event);
    Ok(claim)
}

struct NotApplicable;

/// Remembers how the claim stands as a new act begins; gives back what was remembered before.
fn begin_act(claim: &mut Claim, seq: u64, event: &ClaimEvent) -> LastAct {
    let act = LastAct {
        seq,
        number: event.number,
        decision: event.decision.clone(),
        at: event.at,
        before: Box::new(claim.standing.clone()),
    };
    std::mem::replace(&mut claim.last, act)
}

fn created(
    seq: u64,
    event: &ClaimEvent,
    organisation: super::id::OrganisationId,
    fields: &Fields,
) -> Claim {
    let standing = Standing {
        status: Status::Editing,
        since: event.at,
        assignee: None,
        window: None,
        target: None,
        keys: Vec::new(),
        contests: Vec::new(),
        information: Vec::new(),
        remove_products: Vec::new(),
        rejection: None,
        because: None,
        disputed: false,
        from_dispute: false,
        prolonged: false,
        association: None,
    };
    Claim {
        id: event.claim,
        revision: 1,
        organisation,
        created_by: event.by.name.clone(),
        created_at: event.at,
        updated_at: event.noticed_at,
        submitted_at: None,
        fields: fields.clone(),
        evidence: Vec::new(),
        comments: Vec::new(),
        last: LastAct {
            seq,
            number: 1,
            decision: None,
            at: event.at,
            before: Box::new(standing.clone()),
        },
        standing,
    }
}

fn change(
    claim: &mut Claim,
    event: &ClaimEvent,
    previous: Option<LastAct>,
) -> Result<(), NotApplicable> {
    match &event.what {
        What::Created { .. } => return Err(NotApplicable),
        What::Edited { changes, keys } => {
            edit(&mut claim.fields, changes)?;
            if let Some(keys) = keys {
                claim.standing.keys.clone_from(keys);
                claim
                    .standing
                    .contests
                    .retain(|contest| keys.contains(&contest.key));
            }
        }
        What::EvidenceAdded(files) => claim.evidence.extend(files.iter().cloned()),
        What::EvidenceRemoved(file) => claim.evidence.retain(|kept| kept.name != file.name),
        What::Submitted { changes, .. } => {
            edit(&mut claim.fields, changes)?;
            claim.submitted_at = Some(event.at);
            stand(&mut claim.standing, event);
        }
        What::Disputed { changes, files, .. } => {
            edit(&mut claim.fields, changes)?;
            claim.evidence.extend(files.iter().cloned());
            stand(&mut claim.standing, event);
        }
        What::Undone { number, .. } => undo(claim, previous, *number)?,
        _ => stand(&mut claim.standing, event),
    }
    Ok(())
}

fn edit(fields: &mut Fields, changes: &[Change]) -> Result<(), NotApplicable> {
    changes.iter().try_for_each(|change| {
        fields
            .set(change.field, change.new.clone())
            .map_err(|_| NotApplicable)
    })
}

/// Restores how the claim stood before the undone act, whose first event on it is `number`.
fn undo(claim: &mut Claim, act: Option<LastAct>, number: u32) -> Result<(), NotApplicable> {
    let act = act
        .filter(|act| act.number == number)
        .ok_or(NotApplicable)?;
    claim.standing = *act.before;
    for comment in claim
        .comments
        .iter_mut()
        .rev()
        .take_while(|said| said.number >= number)
    {
        comment.undone = true;
    }
    Ok(())
}

fn stand(standing: &mut Standing, event: &ClaimEvent) {
    let mut enter = |status: Status| {
        standing.status = status;
        standing.since = event.at;
    };
    match &event.what {
        What::Submitted {
            keys,
            window,
            target,
            ..
        } => {
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
        What::InformationRequested {
            reasons,
            remove_products,
            window,
        } => {
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
        What::Approved { keys, window } => {
            enter(Status::Approved);
            standing.association = Some(Association {
                keys: keys
                    .iter()
                    .map(|key| HeldKey {
                        key: key.clone(),
                        ended: None,
                    })
                    .collect(),
                state: AssociationState::ConsentOpen,
                opt_out_through: window.counting.last_day,
                sent_for_evaluation_at: None,
                ended: None,
            });
            standing.window = Some(window.clone());
            standing.rejection = None;
            standing.because = None;
        }
        What::Rejected {
            reason,
            is_final,
            window,
            on,
        } => {
            enter(if *is_final {
                Status::RejectedFinal
            } else {
                Status::Rejected
            });
            reject(standing, *reason, *on);
            standing.window.clone_from(window);
        }
        What::Disputed { keys, window, .. } => {
            enter(Status::Disputed);
            standing.keys.clone_from(keys);
            standing.contests.clear();
            standing.window = Some(window.clone());
            standing.disputed = true;
            standing.association = None;
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
        What::Discarded => enter(Status::Discarded),
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
            standing
                .contests
                .retain(|contest| !keys.contains(&contest.key));
        }
        What::ReviewProlonged => standing.prolonged = true,
        What::ArbitrationDecided { key, won, on } => {
            set_contest(
                standing,
                key,
                if *won {
                    ContestState::Won
                } else {
                    ContestState::Lost
                },
            );
            if !won {
                end_key(
                    standing,
                    key,
                    Ended {
                        on: *on,
                        why: EndReason::ArbitrationLost,
                    },
                );
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
    match standing
        .contests
        .iter_mut()
        .find(|contest| contest.key == *key)
    {
        Some(contest) => contest.state = state,
        None => standing.contests.push(Contest {
            key: key.clone(),
            state,
        }),
    }
}

/// What the event puts into the thread.
fn say(claim: &mut Claim, event: &ClaimEvent) {
    let told = match &event.what {
        What::Contested { keys } => Some(CommentText::Contested(keys.clone())),
        What::ContestEnded { keys } => Some(CommentText::ContestEnded(keys.clone())),
        What::ReviewProlonged => Some(CommentText::ReviewProlonged),
        What::ArbitrationDecided { key, won, .. } => {
            Some(CommentText::ArbitrationDecided(key.clone(), *won))
        }
        _ => None,
    };
    let attachments = match &event.what {
        What::Commented { attachments } => attachments.clone(),
        What::Disputed { files, .. } => files.iter().map(|file| file.name.clone()).collect(),
        _ => Vec::new(),
    };
    let mut put = |by: By, text: CommentText, internal: bool, attachments: Vec<String>| {
        claim.comments.push(Comment {
            number: event.number,
            at: event.at,
            by,
            action: said_with(&event.what),
            text,
            internal,
            attachments,
            undone: false,
        });
    };
    if let Some(told) = told {
        put(By::system(), told, false, Vec::new());
    }
    if let Some(words) = &event.comment {
        put(
            event.by.clone(),
            CommentText::Words(words.clone()),
            event.internal,
            attachments,
        );
    }
}

const fn said_with(what: &What) -> Option<Action> {
    Some(match what {
        What::Submitted { .. } => Action::Submit,
        What::Resubmitted { .. } => Action::Resubmit,
        What::InformationRequested { .. } => Action::RequestInformation,
        What::Approved { .. } => Action::Approve,
        What::Rejected { .. } => Action::Reject,
        What::Disputed { .. } => Action::Dispute,
        What::RejectionUpheld => Action::Uphold,
        What::ArbitrationDecided { .. } => Action::Decide,
        _ => return None,
    })
}
