//! Random requests, such as operators would send: mostly what is open to them just then, now and
//! then what is not.

use std::sync::Arc;

use chrono::{NaiveDate, TimeDelta};
use cpor::desk::clock::StandingClock;
use cpor::desk::{
    Administration, ClaimView, Desk, DeskError, LocalDesk, QueueRequest, Receipt, Request, Upload,
};
use cpor::domain::command::{Command, Winner};
use cpor::domain::id::{ClaimId, OperatorName};
use cpor::domain::moves::Action;
use cpor::domain::status::{Because, InformationReason, RejectionReason};
use cpor::store::Store;
use fastrand::Rng;

use super::town::{PARTNERS, REVIEWERS};
use super::world::{ADMIN, CUSTOMERS, customer, directory, fields};

/// What leaves a claim about where it was, or ends it early.
const DAWDLING: [Action; 8] = [
    Action::Edit,
    Action::Attach,
    Action::Detach,
    Action::Discard,
    Action::RequestRejection,
    Action::Release,
    Action::Comment,
    Action::InternalNote,
];

/// What an act came to.
pub enum Came {
    /// A commit.
    Kept(Receipt),
    /// Nothing to tell.
    Nothing,
    /// The store could not.
    StoreFailed,
}

/// Somebody who sends requests.
pub struct Player<'a> {
    /// From what they are drawn.
    pub rng: Rng,
    /// Where they are sent.
    pub desk: &'a LocalDesk,
    /// What the desk stands on, to see how many claims there are.
    pub store: &'a dyn Store,
    /// The desk's clock, which goes on with every act.
    pub clock: Arc<StandingClock>,
}

impl Player<'_> {
    /// Sends one request.
    pub fn act(&mut self) -> Came {
        self.pass_time();
        let done = match self.rng.u8(0..100) {
            0..8 => self.create().map(Some),
            8..11 => self.desk.tick(&OperatorName::new(ADMIN)).map(|_| None),
            11 => self.administer().map(|()| None),
            12..14 => self.look().map(|()| None),
            _ => self.go_on(),
        };
        match done {
            Ok(Some(receipt)) => Came::Kept(receipt),
            Err(DeskError::Store(_)) => Came::StoreFailed,
            // What the rules refuse, or somebody else was quicker with, is part of life.
            Ok(None) | Err(_) => Came::Nothing,
        }
    }

    /// Minutes mostly, hours often, days now and then: windows close.
    fn pass_time(&mut self) {
        let passes = match self.rng.u8(0..100) {
            0..70 => TimeDelta::seconds(self.rng.i64(1..1_800)),
            70..95 => TimeDelta::minutes(self.rng.i64(30..720)),
            _ => TimeDelta::hours(self.rng.i64(12..140)),
        };
        self.clock.set(self.desk.now() + passes);
    }

    /// Makes a claim.
    pub fn create(&mut self) -> Result<Receipt, DeskError> {
        let partner = self.rng.usize(0..PARTNERS.len());
        let command = Command::Create(Box::new(fields(&mut self.rng, partner)));
        let request = Request { claim: None, expected: None, command, uploads: Vec::new() };
        self.desk.act(&OperatorName::new(PARTNERS[partner].operator), request)
    }

    /// The life of some claim goes on.
    fn go_on(&mut self) -> Result<Option<Receipt>, DeskError> {
        let reviewer = OperatorName::new(REVIEWERS[self.rng.usize(0..REVIEWERS.len())]);
        let Some(id) = self.claim() else {
            return self.create().map(Some);
        };
        let who = match self.desk.claim(&reviewer, id) {
            Ok(view) if self.rng.u8(0..100) < 40 => owner(&view),
            Ok(_) if self.rng.u8(0..100) < 94 => reviewer,
            Ok(_) => OperatorName::new(customer(self.rng.u64(0..CUSTOMERS))),
            // Drafts are their partner's own.
            Err(_) => self.partner_of(id),
        };
        let view = self.desk.claim(&who, id)?;
        let action = self.action(&view);
        let Some((command, uploads)) = self.command(action, &view) else {
            return Ok(None);
        };
        let expected = self.rng.bool().then_some(view.revision);
        let request = Request { claim: Some(id), expected, command, uploads };
        self.desk.act(&who, request).map(Some)
    }

    fn partner_of(&self, id: ClaimId) -> OperatorName {
        let partners = PARTNERS.iter().map(|partner| OperatorName::new(partner.operator));
        let sees = |who: &OperatorName| self.desk.claim(who, id).is_ok();
        partners.into_iter().find(sees).unwrap_or_else(|| OperatorName::new(ADMIN))
    }

    /// One that is open mostly; what brings a claim further rather than what only adds to it.
    fn action(&mut self, view: &ClaimView) -> Action {
        if view.evidence.is_empty() && view.is_open(Action::Attach) && self.rng.u8(0..4) > 0 {
            // Nothing can be submitted without PoE.
            return Action::Attach;
        }
        let open = || view.actions.iter().filter(|state| state.is_open()).map(|state| state.action);
        let further: Vec<Action> = open().filter(|action| !DAWDLING.contains(action)).collect();
        let all: Vec<Action> = open().collect();
        let chosen = match self.rng.u8(0..100) {
            0..75 if !further.is_empty() => self.rng.choice(&further),
            0..97 => self.rng.choice(&all),
            _ => self.rng.choice(Action::OFFERED),
        };
        chosen.copied().unwrap_or(Action::Comment)
    }

    /// One of the younger claims mostly, so that lives get far.
    fn claim(&mut self) -> Option<ClaimId> {
        let newest = self.store.head().next_claim.0.saturating_sub(1);
        let young = if self.rng.u8(0..100) < 80 { newest.min(12) } else { newest };
        (young > 0).then(|| ClaimId(newest - self.rng.u64(0..young)))
    }

    fn command(&mut self, action: Action, view: &ClaimView) -> Option<(Command, Vec<Upload>)> {
        let partner = PARTNERS.iter().position(|partner| partner.id == view.organisation.as_str());
        let mut uploads = Vec::new();
        let command = match action {
            Action::Edit => Command::Edit(Box::new(fields(&mut self.rng, partner?))),
            Action::Attach => {
                uploads = self.uploads();
                Command::Attach(Vec::new())
            }
            Action::Detach => Command::Detach(self.rng.choice(&view.evidence)?.name.clone()),
            Action::Submit => Command::Submit,
            Action::Resubmit => Command::Resubmit,
            // Else few would live long.
            Action::Discard if self.rng.u8(0..4) > 0 => return None,
            Action::Discard => Command::Discard,
            Action::RequestRejection => Command::RequestRejection(*self.rng.choice(Because::ALL)?),
            Action::Dispute => {
                uploads = self.uploads();
                Command::Dispute { justification: Some(self.words()), files: Vec::new() }
            }
            Action::Take => Command::Take,
            Action::Release => Command::Release,
            Action::StartReview => Command::StartReview,
            Action::RequestInformation => Command::RequestInformation {
                reasons: vec![*self.rng.choice(InformationReason::ALL)?],
                comment: self.words(),
                remove_products: Vec::new(),
            },
            Action::Approve => Command::Approve { comment: None },
            Action::Reject => Command::Reject {
                reason: Some(*self.rng.choice(RejectionReason::ALL)?),
                comment: Some(self.words()),
            },
            Action::Uphold => Command::Uphold { comment: self.words() },
            Action::Decide => Command::Decide {
                key: self.rng.choice(&view.contested_keys)?.clone(),
                winner: Winner::Claim(view.id),
                comment: self.words(),
            },
            Action::Decline => Command::Decline,
            Action::Comment => {
                Command::Comment { text: self.words(), internal: false, files: Vec::new() }
            }
            Action::InternalNote => {
                Command::Comment { text: self.words(), internal: true, files: Vec::new() }
            }
            Action::Undo => Command::Undo,
            _ => return None,
        };
        Some((command, uploads))
    }

    /// A few words, and now and then so many that they take several pieces in the state.
    fn words(&mut self) -> String {
        let repeated = if self.rng.u8(0..12) == 0 { self.rng.usize(20..120) } else { 1 };
        let sentence = format!("고객 서명이 보이지 않습니다, no. {}. ", self.rng.u32(..));
        sentence.repeat(repeated)
    }

    /// PoE: sometimes the same bytes as before, some pages or some blocks long.
    fn uploads(&mut self) -> Vec<Upload> {
        let number = self.rng.u32(0..400);
        let length = if number.is_multiple_of(3) { 30_000 } else { 300 };
        let text = format!("Statement of work no. {number}\n");
        let bytes = text.repeat(length / text.len()).into_bytes();
        vec![Upload { name: format!("statement-{number}-{}.txt", self.rng.u16(..)), bytes }]
    }

    /// What all claims share changes: holidays, and now and then many tenants at once.
    fn administer(&mut self) -> Result<(), DeskError> {
        let change = if self.rng.u8(0..3) == 0 {
            let mut import = directory(100);
            import.tenants.retain(|_| self.rng.bool());
            import.organisations.clear();
            Administration::ImportDirectory(Box::new(import))
        } else {
            let begin = NaiveDate::from_ymd_opt(2020, 1, 1).unwrap_or_default();
            let day = begin + TimeDelta::days(self.rng.i64(0..4_000));
            Administration::AddHoliday(day, format!("Day {}", self.rng.u16(..)))
        };
        self.desk.administer(&OperatorName::new(ADMIN), change, false)
    }

    /// Reads what every screen reads. It has to go on whatever the disk does.
    pub fn look(&mut self) -> Result<(), DeskError> {
        let who = OperatorName::new(REVIEWERS[0]);
        let request = QueueRequest { limit: Some(20), ..QueueRequest::default() };
        let page = self.desk.queue(&who, &request, &cpor::desk::Unwatched)?;
        if let Some(row) = self.rng.choice(&page.rows) {
            let (id, revision) = (row.id, row.revision);
            self.desk.history(&who, id, None)?;
            // What is personal is no promise: it may fail without harm.
            let _ = self.desk.mark_read(&who, id, revision);
        }
        self.desk.outbox(&who).map(|_| ())
    }
}

fn owner(view: &ClaimView) -> OperatorName {
    let partner = PARTNERS.iter().find(|partner| partner.id == view.organisation.as_str());
    OperatorName::new(partner.map_or(ADMIN, |partner| partner.operator))
}
