//! A claim's history.

use serde::Serialize;
use serde_json::Value;

use super::{claim, moment};
use crate::desk::{HistoryEntry, ShownChange};
use crate::domain::actor::By;
use crate::domain::field::{Change, Value as Entry};

/// Who did something.
#[derive(Debug, Serialize)]
pub struct ByOut {
    name: String,
    role: &'static str,
}

impl ByOut {
    /// The JSON of a signature.
    #[must_use]
    pub fn of(by: &By) -> Self {
        Self { name: by.name.to_string(), role: by.role.code() }
    }

    /// The name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The role's code.
    #[must_use]
    pub const fn role(&self) -> &'static str {
        self.role
    }
}

/// What changed from what to what.
#[derive(Debug, Serialize)]
pub struct ChangeOut {
    field: String,
    old: Option<Value>,
    new: Option<Value>,
}

/// An entry of `history --json`.
#[derive(Debug, Serialize)]
pub struct EntryOut {
    seq: u64,
    number: u32,
    at: String,
    noticed_at: String,
    by: ByOut,
    event: &'static str,
    changes: Vec<ChangeOut>,
    reasons: Vec<&'static str>,
    comment: Option<String>,
    because: Option<&'static str>,
    internal: bool,
    open_through: Option<String>,
    unrecorded: bool,
}

impl EntryOut {
    /// The JSON of an entry.
    #[must_use]
    pub fn of(entry: &HistoryEntry) -> Self {
        Self {
            seq: entry.seq,
            number: entry.number,
            at: moment(entry.at),
            noticed_at: moment(entry.noticed_at),
            by: ByOut::of(&entry.by),
            event: entry.event,
            changes: entry.changes.iter().map(ChangeOut::of).collect(),
            reasons: entry.reasons.clone(),
            comment: entry.comment.clone(),
            because: entry.because,
            internal: entry.internal,
            open_through: entry.window.as_ref().map(|window| window.counting.last_day.to_string()),
            unrecorded: entry.unrecorded,
        }
    }
}

impl ChangeOut {
    fn of(change: &ShownChange) -> Self {
        Self {
            field: change.field.clone(),
            old: change.old.as_ref().map(claim::value),
            new: change.new.as_ref().map(claim::value),
        }
    }

    /// The JSON of a change as an event keeps it; a gap is null.
    #[must_use]
    pub fn kept(change: &Change) -> Self {
        let filled = |value: &Entry| (!value.is_blank()).then(|| claim::value(value));
        Self {
            field: change.field.code().to_owned(),
            old: filled(&change.old),
            new: filled(&change.new),
        }
    }
}
