//! What an event puts into a claim's thread.

use crate::domain::actor::By;
use crate::domain::claim::{Claim, Comment};
use crate::domain::event::{ClaimEvent, CommentText, What};
use crate::domain::moves::Action;

/// What the event puts into the thread.
pub(super) fn say(claim: &mut Claim, event: &ClaimEvent) {
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
        put(event.by.clone(), CommentText::Words(words.clone()), event.internal, attachments);
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
