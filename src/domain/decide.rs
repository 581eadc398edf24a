//! From a request to events or refusals. Total and pure; a refusal adds nothing.

use chrono::{DateTime, NaiveDate, Utc};

use super::actor::Operator;
use super::calendar::Calendar;
use super::check::{self, Grounds, Subject};
use super::claim::{Claim, Window};
use super::command::Command;
use super::directory::Directory;
use super::event::Event;
use super::field::Fields;
use super::id::{ClaimId, Key};
use super::moves::Action;
use super::policy::Policy;
use super::refusal::{Code, Refusal, Refusals, settle};
use super::status::WindowKind;

pub(super) mod draft;
mod gate;
pub(super) mod notices;
mod partner;
mod reviewer;
mod undo;

/// The longest text of a comment, in characters.
pub const COMMENT_LIMIT: usize = 16_000;

/// What a decision may know.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    /// The present moment, UTC.
    pub now: DateTime<Utc>,
    /// Who asks.
    pub operator: &'a Operator,
    /// The policy.
    pub policy: &'a Policy,
    /// The calendar, with the store's time zone.
    pub calendar: &'a Calendar,
    /// The directory.
    pub directory: &'a Directory,
    /// The claim; none for what makes one.
    pub claim: Option<&'a Claim>,
    /// The id that a new claim gets.
    pub next_id: ClaimId,
    /// The keys for which all claims that live on them are known: the [`keys_concerned`].
    pub keys: &'a [Key],
    /// All other claims that live on one of these keys, and all that the last act on the claim
    /// touched.
    pub neighbours: &'a [Claim],
    /// The events of the last act on the claim: what an undo takes back.
    pub last_act: &'a [Event],
}

impl<'a> Context<'a> {
    /// Today, in the store's time zone.
    #[must_use]
    pub fn today(&self) -> NaiveDate {
        self.calendar.local_day(self.now)
    }

    fn grounds(&self) -> Grounds<'a> {
        Grounds {
            directory: self.directory,
            policy: self.policy,
            today: self.today(),
            neighbours: self.neighbours,
        }
    }

    fn check(&self, claim: &Claim, fields: &Fields, has_evidence: bool) -> check::Checked {
        let subject = Subject {
            claim: Some(claim.id),
            organisation: &claim.organisation,
            fields,
            has_evidence,
        };
        check::check(subject, self.grounds())
    }

    fn window(&self, kind: WindowKind) -> Window {
        self.window_from(kind, self.now)
    }

    pub(super) fn window_from(&self, kind: WindowKind, from: DateTime<Utc>) -> Window {
        Window { kind, counting: self.calendar.count(self.policy.window(kind), from) }
    }
}

/// Everything that is wrong with these fields, as submission would name it, for the context's claim
/// or for one that does not exist yet: the editor shows these gaps at their fields.
#[must_use]
pub fn gaps(context: &Context<'_>, fields: &Fields) -> Vec<Refusal> {
    let nobody = super::id::OrganisationId::default();
    let organisation = match context.claim {
        Some(claim) => &claim.organisation,
        None => context.operator.organisation.as_ref().unwrap_or(&nobody),
    };
    let subject = Subject {
        claim: context.claim.map(|claim| claim.id),
        organisation,
        fields,
        has_evidence: context.claim.is_some_and(|claim| !claim.evidence.is_empty()),
    };
    check::check(subject, context.grounds()).refusals
}

/// The keys that a command concerns: those the claim has, and those it would have. The claims that
/// live on them are the context's neighbours.
#[must_use]
pub fn keys_concerned(
    claim: Option<&Claim>,
    command: Option<&Command>,
    directory: &Directory,
    policy: &Policy,
    today: NaiveDate,
) -> Vec<Key> {
    let mut keys: Vec<Key> = claim.map(|claim| claim.standing.keys.clone()).unwrap_or_default();
    let fields = match (command, claim) {
        (Some(Command::Create(fields) | Command::Edit(fields)), _) => Some(fields.as_ref()),
        (_, Some(claim)) => Some(&claim.fields),
        _ => None,
    };
    keys.extend(
        fields.into_iter().flat_map(|fields| check::keys_of(fields, directory, policy, today)),
    );
    keys.sort();
    keys.dedup();
    keys
}

/// Decides a command.
///
/// # Errors
/// The refusals of the first class that fails: permission, then status, then content.
pub fn decide(context: &Context<'_>, command: &Command) -> Result<Vec<Event>, Refusals> {
    let action = command.action();
    settle(gate::permission(context, action))?;
    settle(brought(command, |action| gate::permission(context, action)))?;
    let Some(claim) = context.claim else {
        return match command {
            Command::Create(fields) => partner::create(context, fields),
            _ => Err(Refusal::of(Code::NotAllowedInStatus).into()),
        };
    };
    settle(gate::status(context, claim, action))?;
    settle(brought(command, |action| gate::status(context, claim, action)))?;
    match command {
        Command::Create(_) => Err(Refusal::of(Code::NotAllowedInStatus).into()),
        Command::Edit(fields) => partner::edit(context, claim, fields),
        Command::Attach(files) => partner::attach(context, claim, files),
        Command::Detach(name) => partner::detach(context, claim, name),
        Command::Submit => partner::submit(context, claim),
        Command::Resubmit => Ok(partner::resubmit(context, claim)),
        Command::Discard => Ok(partner::discard(context, claim)),
        Command::RequestRejection(because) => {
            Ok(partner::request_rejection(context, claim, *because))
        }
        Command::Dispute { justification, files } => {
            partner::dispute(context, claim, justification.as_deref(), files)
        }
        Command::Take => Ok(reviewer::take(context, claim)),
        Command::Release => Ok(reviewer::release(context, claim)),
        Command::StartReview => Ok(reviewer::start_review(context, claim)),
        Command::RequestInformation { reasons, comment, remove_products } => {
            reviewer::request_information(context, claim, reasons, comment, remove_products)
        }
        Command::Approve { comment } => reviewer::approve(context, claim, comment.as_deref()),
        Command::Reject { reason, comment } => {
            reviewer::reject(context, claim, *reason, comment.as_deref())
        }
        Command::Uphold { comment } => reviewer::uphold(context, claim, comment),
        Command::Decide { key, winner, comment } => {
            super::arbitration::decide(context, claim, key, winner, comment)
        }
        Command::Decline => Ok(partner::decline(context, claim)),
        Command::Comment { text, internal, files } => {
            partner::comment(context, claim, text, *internal, files)
        }
        Command::Undo => undo::undo(context, claim),
    }
}

/// What stands against the files that come with a comment: they are PoE, so whoever may not attach
/// any may not bring them this way either.
fn brought(command: &Command, gate: impl FnOnce(Action) -> Vec<Refusal>) -> Vec<Refusal> {
    match command {
        Command::Comment { files, .. } if !files.is_empty() => gate(Action::Attach),
        _ => Vec::new(),
    }
}

/// Whether an action is open to the asking operator now, before anything is entered for it.
///
/// # Errors
/// Why it is not.
pub fn availability(context: &Context<'_>, action: Action) -> Result<(), Refusals> {
    settle(gate::permission(context, action))?;
    let Some(claim) = context.claim else {
        return Ok(());
    };
    settle(gate::status(context, claim, action))
}

/// A comment that must be there, as it will be kept.
pub(super) fn required_comment(text: &str, field: &str) -> Result<String, Refusal> {
    optional_comment(Some(text), field)?.ok_or_else(|| Refusal::at(Code::MissingField, field))
}

/// A comment that may be left out; blank is none.
pub(super) fn optional_comment(text: Option<&str>, field: &str) -> Result<Option<String>, Refusal> {
    let Some(text) = text.map(str::trim).filter(|text| !text.is_empty()) else {
        return Ok(None);
    };
    let length = text.chars().count();
    if length > COMMENT_LIMIT {
        let facts =
            super::refusal::Facts::Size { given: length as u64, limit: COMMENT_LIMIT as u64 };
        return Err(Refusal::at(Code::TooLarge, field).with(facts));
    }
    Ok(Some(text.to_owned()))
}
