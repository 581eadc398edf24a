//! What the desk is asked, and what it answers: owned data, so that a socket can stand between.

use chrono::{DateTime, Utc};

use crate::domain::calendar::Calendar;
use crate::domain::command::Command;
use crate::domain::directory::Directory;
use crate::domain::id::ClaimId;
use crate::domain::policy::Policy;

/// A file that comes with a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Upload {
    /// The name it had where it came from, without its folders.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// Something to be done to a claim.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// The claim; none for [`Command::Create`].
    pub claim: Option<ClaimId>,
    /// The revision that the operator saw; none when it does not matter.
    pub expected: Option<u32>,
    /// What to do. The files of [`Command::Attach`], [`Command::Dispute`] and [`Command::Comment`]
    /// come as `uploads`.
    pub command: Command,
    /// The files that come with it.
    pub uploads: Vec<Upload>,
}

impl Request {
    /// A request on a claim, whatever its revision.
    #[must_use]
    pub const fn on(claim: ClaimId, command: Command) -> Self {
        Self { claim: Some(claim), expected: None, command, uploads: Vec::new() }
    }
}

/// What a request has done, durably.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt {
    /// The store's record.
    pub seq: u64,
    /// The claim.
    pub claim: ClaimId,
    /// Its revision now.
    pub revision: u32,
    /// The names of the events, with the claims they are on.
    pub events: Vec<(ClaimId, &'static str)>,
}

/// Something that a timer did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fired {
    /// The claim.
    pub claim: ClaimId,
    /// When its window closed, UTC.
    pub at: DateTime<Utc>,
    /// The event.
    pub event: &'static str,
    /// Whether it could be recorded; if not, it is only shown.
    pub recorded: bool,
}

/// What the asking operator may choose from, and the rules of the store.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rules {
    /// The directory, as far as the operator may see it: partners see their own organisation only.
    pub directory: Directory,
    /// The policy.
    pub policy: Policy,
    /// The calendar.
    pub calendar: Calendar,
    /// Whether the store is simulated.
    pub simulated: bool,
}
