//! How events change a claim. Total and pure: the live state is the replayed state.

use super::claim::{Claim, LastAct, Passage, Standing};
use super::event::{ClaimEvent, What};
use super::field::{Change, Fields};
use super::id::ClaimId;
use super::status::Status;

mod standing;
mod thread;

use standing::stand;
use thread::say;

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
        (None, What::Created { organisation, fields }) if event.number == 1 => {
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
    pass(&mut claim, event);
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
        passages: claim.passages.len(),
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
            passages: 1,
        },
        passages: vec![Passage { status: Status::Editing, since: event.at, role: event.by.role }],
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
                claim.standing.contests.retain(|contest| keys.contains(&contest.key));
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
        fields.set(change.field, change.new.clone()).map_err(|_| NotApplicable)
    })
}

/// Remembers that the claim has come into another status.
fn pass(claim: &mut Claim, event: &ClaimEvent) {
    let Standing { status, since, .. } = claim.standing;
    if claim.passages.last().is_none_or(|last| (last.status, last.since) != (status, since)) {
        claim.passages.push(Passage { status, since, role: event.by.role });
    }
}

/// Restores how the claim stood before the undone act, whose first event on it is `number`.
fn undo(claim: &mut Claim, act: Option<LastAct>, number: u32) -> Result<(), NotApplicable> {
    let act = act.filter(|act| act.number == number).ok_or(NotApplicable)?;
    claim.standing = *act.before;
    claim.passages.truncate(act.passages);
    for comment in claim.comments.iter_mut().rev().take_while(|said| said.number >= number) {
        comment.undone = true;
    }
    Ok(())
}
