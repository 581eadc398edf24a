//! What a session in lines says in words of its own.

use crate::domain::calendar::Remaining;

/// What a session in lines says in words of its own.
#[derive(Debug)]
pub struct LinearTexts {
    /// The first line: which keys tell more.
    pub welcome: fn(help: &str, all: &str, place: &str) -> String,
    /// What its key does: say where one is.
    pub ask_where: &'static str,
    /// Between the parts of a line.
    pub comma: &'static str,
    /// The place of a claim in the queue.
    pub position: fn(at: usize, of: usize) -> String,
    /// How much is left of a deadline, to be heard.
    pub left: fn(Remaining) -> String,
    /// By whom a claim was taken.
    pub taken_by: fn(&str) -> String,
    /// A claim that is marked.
    pub marked: &'static str,
    /// A claim that is overdue.
    pub overdue: &'static str,
    /// A claim that others contest.
    pub contested: &'static str,
    /// A claim whose rejection is disputed.
    pub disputed: &'static str,
    /// A claim with comments that were not read.
    pub unread: &'static str,
    /// A claim whose end is not yet recorded.
    pub unrecorded: &'static str,
    /// The keys that are open.
    pub keys: fn(&str) -> String,
}
