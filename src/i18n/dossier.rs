//! Headings and labels of a claim's dossier.

use super::screen::About;

/// The texts of a dossier.
#[derive(Debug)]
pub struct DossierTexts {
    /// Its title: the claim.
    pub title: About,
    /// When it was gathered, for whom, in which role, and in which zone times are told.
    pub gathered: fn(when: &str, who: &str, role: &str, zone: &str) -> String,
    /// Heading: where the claim stands.
    pub standing: &'static str,
    /// Heading: what was entered.
    pub entered: &'static str,
    /// Heading: the PoE.
    pub evidence: &'static str,
    /// Heading: the thread.
    pub thread: &'static str,
    /// Heading: the history.
    pub history: &'static str,
    /// Heading: the chain of records.
    pub chain: &'static str,
    /// Where there is nothing under a heading.
    pub none: &'static str,
    /// The heading of a table: what was asked for.
    pub field: &'static str,
    /// The heading of a table: a competitor.
    pub rivals: &'static str,
    /// A competitor: its claim or organisation, its name, its status.
    pub rival: fn(id: &str, name: &str, status: &str) -> String,
    /// Files that came with a comment.
    pub attached: About,
    /// What a field was, and what it became.
    pub change: fn(field: &str, old: &str, new: &str) -> String,
    /// What a field became where it was empty.
    pub filled: fn(field: &str, new: &str) -> String,
    /// An event's record: its number, the event's hash and the record's.
    pub seal: fn(seq: u64, event: &str, record: &str) -> String,
    /// An event that could not be recorded yet.
    pub unrecorded: &'static str,
    /// Which store it is from, and what its chain begins with.
    pub store: fn(store: &str, genesis: &str) -> String,
    /// The newest record then, and its hash.
    pub head: fn(seq: u64, hash: &str) -> String,
    /// How it can be proved.
    pub proof: About,
}
