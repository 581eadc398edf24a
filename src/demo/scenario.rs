//! The demonstration's story as data: who does what to which claim, and when.
//!
//! Owns the acts and their order. Mirrors the verbs of the command line, so that whoever plays
//! it goes through the same rules as everybody else; writes no record and judges no claim.
//!
//! Times are written as people in the store's zone read them; a partner in Seoul therefore files
//! before breakfast in Berlin.

mod script;
mod stories;

use chrono::{DateTime, Utc};
use serde_json::Value;

use super::poe::Document;

/// One act of the story.
#[derive(Debug, Clone)]
pub struct Step {
    /// When, in UTC.
    pub at: DateTime<Utc>,
    /// The operator's name, one of [`OPERATORS`](super::cast::OPERATORS).
    pub who: &'static str,
    /// The story's handle of the claim; empty for [`Act::Tick`], which belongs to none.
    pub claim: &'static str,
    /// What is done.
    pub act: Act,
}

/// What an operator does: the command line's verbs. Codes are those of the command line.
#[derive(Debug, Clone)]
pub enum Act {
    /// `new --from`: makes the claim that the step's handle stands for from then on.
    New {
        /// The claim, as `new --from` takes it, gaps and mistakes included.
        fields: Value,
    },
    /// `edit --set PATH=VALUE`.
    Edit {
        /// Paths with their new values.
        changes: Vec<(&'static str, Value)>,
    },
    /// `attach`.
    Attach {
        /// The file.
        file: File,
    },
    /// `submit`.
    Submit,
    /// `resubmit`.
    Resubmit,
    /// `discard`.
    Discard,
    /// `request-rejection`.
    RequestRejection {
        /// `wrong-mpn`, `wrong-activity` or `no-longer-working`.
        because: &'static str,
    },
    /// `dispute`.
    Dispute {
        /// The business justification, if one is given.
        justification: Option<&'static str>,
        /// An updated file of proof, if one is given.
        file: Option<File>,
    },
    /// `take`.
    Take,
    /// `release`.
    Release,
    /// `start`.
    Start,
    /// `request-info`.
    RequestInformation {
        /// Information reasons' codes.
        reasons: &'static [&'static str],
        /// What the partner is told.
        comment: &'static str,
        /// Products that the partner is asked to take off the claim.
        remove_products: &'static [&'static str],
    },
    /// `approve`.
    Approve {
        /// What both sides read, if anything.
        comment: Option<&'static str>,
    },
    /// `reject`.
    Reject {
        /// The rejection reason's code.
        reason: &'static str,
        /// What both sides read, if anything.
        comment: Option<&'static str>,
    },
    /// `uphold`.
    Uphold {
        /// What both sides read.
        comment: &'static str,
    },
    /// `decide`.
    Decide {
        /// The contested key: `workload:TENANT:PRODUCT` or `subscription:ID`.
        key: String,
        /// The handle of the claim that wins it.
        winner: &'static str,
        /// What reviewers read, and nobody else.
        comment: &'static str,
    },
    /// `undo`.
    Undo,
    /// `decline`.
    Decline,
    /// `comment`.
    Comment {
        /// The text, of one or more lines.
        text: &'static str,
        /// Whether it is a reviewer's internal note.
        internal: bool,
    },
    /// `tick`: the nightly run, seconds after windows have closed.
    Tick,
}

/// A file that is attached.
#[derive(Debug, Clone)]
pub struct File {
    /// Its name, perhaps in the partner's script.
    pub name: String,
    /// What it is made of.
    pub document: Document,
}

/// What the story says a claim has come to when the demonstration starts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Outcome {
    /// The claim's handle.
    pub claim: &'static str,
    /// Its status's code.
    pub status: &'static str,
}

/// The whole story.
#[derive(Debug, Clone)]
pub struct Scenario {
    /// Every step, in the order of time, all before [`STARTS`](super::STARTS).
    pub steps: Vec<Step>,
    /// How each claim stands in the end, in the order in which the stories tell of them.
    pub outcomes: Vec<Outcome>,
}

/// Why the story can't be told: names that the sample data doesn't hold, times that don't exist.
#[derive(Debug, thiserror::Error)]
pub enum ScenarioError {
    /// The sample data isn't what it should be.
    #[error("the sample directory can't be read")]
    Sample(#[from] serde_json::Error),
    /// Every mistake in the stories, each with its claim's handle.
    #[error("the stories don't fit the sample directory: {}", .0.join("; "))]
    Stories(Vec<String>),
}

/// Tells the whole story; the same one each time.
///
/// # Errors
/// [`ScenarioError`] when stories and sample data don't fit together; as shipped, they do.
pub fn scenario() -> Result<Scenario, ScenarioError> {
    let mut script = script::Script::new(super::sample::Sample::read()?);
    stories::tell(&mut script);
    script.finish()
}

#[cfg(test)]
mod tests;
