//! A claim's history as entries: what changed is told by replaying the events.

use std::collections::BTreeSet;

use super::view::{HistoryEntry, ShownChange};
use crate::domain::apply::apply;
use crate::domain::claim::{Claim, ContestState};
use crate::domain::event::{ClaimEvent, What};
use crate::domain::field::{Field, Value};
use crate::domain::id::Key;

/// The entries of a whole history, oldest first.
pub(super) fn entries(events: &[(u64, ClaimEvent)]) -> Vec<HistoryEntry> {
    let mut claim: Option<Claim> = None;
    let mut entries = Vec::with_capacity(events.len());
    for (seq, event) in events {
        // No change is told of what was said, and a long thread would be copied for every event.
        if let Some(claim) = &mut claim {
            claim.comments.clear();
        }
        let before = claim.clone();
        claim = apply(claim, *seq, event).ok().or_else(|| before.clone());
        entries.push(entry(*seq, event, before.as_ref(), claim.as_ref()));
    }
    entries
}

pub(super) fn entry(
    seq: u64,
    event: &ClaimEvent,
    before: Option<&Claim>,
    after: Option<&Claim>,
) -> HistoryEntry {
    HistoryEntry {
        seq,
        number: event.number,
        at: event.at,
        noticed_at: event.noticed_at,
        by: event.by.clone(),
        event: event.what.name(),
        changes: after.map(|after| changes(before, after)).unwrap_or_default(),
        reasons: event.what.reasons(),
        because: match &event.what {
            What::RejectionRequested { because, .. } => Some(because.code()),
            _ => None,
        },
        comment: event.comment.clone(),
        internal: event.internal,
        window: event.what.window().cloned(),
        unrecorded: false,
    }
}

fn changes(before: Option<&Claim>, after: &Claim) -> Vec<ShownChange> {
    let text = |text: Option<String>| text.filter(|text| !text.is_empty()).map(Value::Text);
    let mut changes = Vec::new();
    let mut note = |field: &str, old: Option<Value>, new: Option<Value>| {
        if old != new {
            changes.push(ShownChange { field: field.to_owned(), old, new });
        }
    };
    let status = |claim: &Claim| claim.status().to_string();
    note("status", text(before.map(status)), text(Some(status(after))));
    for &field in Field::ALL {
        let filled = |claim: &Claim| Some(claim.fields.get(field)).filter(|v| !v.is_blank());
        note(field.code(), before.and_then(filled), filled(after));
    }
    let files = |claim: &Claim| {
        claim.evidence.iter().map(|file| file.name.clone()).collect::<Vec<_>>().join(", ")
    };
    note("evidence", text(before.map(files)), text(Some(files(after))));
    let assignee = |claim: &Claim| claim.standing.assignee.as_ref().map(ToString::to_string);
    note("assignee", text(before.and_then(assignee)), text(assignee(after)));
    let association =
        |claim: &Claim| claim.standing.association.as_ref().map(|found| found.state.to_string());
    note("association", text(before.and_then(association)), text(association(after)));
    for key in contested_keys(before, after) {
        let contest = |claim: &Claim| claim.standing.contest(key).map(ContestState::code);
        let told = |code: Option<&str>| text(code.map(ToOwned::to_owned));
        note(&key.to_string(), told(before.and_then(contest)), told(contest(after)));
    }
    changes
}

/// The keys for which there is or was competition, each once.
fn contested_keys<'a>(before: Option<&'a Claim>, after: &'a Claim) -> BTreeSet<&'a Key> {
    let contests = |claim: &'a Claim| claim.standing.contests.iter();
    before.into_iter().flat_map(contests).chain(contests(after)).map(|found| &found.key).collect()
}
