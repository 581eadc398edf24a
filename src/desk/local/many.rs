//! Many claims at once: what a request would come to, which claims a query finds, and the next one
//! for a reviewer.

use chrono::{DateTime, Utc};

use super::keep::with_files;
use super::memory::Inner;
use super::{LocalDesk, Surroundings};
use crate::desk::stored::Place;
use crate::desk::{
    Depth, DeskError, Outlook, QueueRequest, Receipt, Request, Sort, Unwatched, Watch, view,
};
use crate::domain::actor::Operator;
use crate::domain::apply::apply;
use crate::domain::claim::Claim;
use crate::domain::command::Command;
use crate::domain::decide;
use crate::domain::event::Event;
use crate::domain::id::{ClaimId, OperatorName};
use crate::domain::moves::{self, Action};
use crate::domain::refusal::{Code, Facts, Refusal};
use crate::domain::status::Status;
use crate::store::StoreError;

/// The claims among which a reviewer's next one is.
const NEXT: &str = "is:my-turn assignee:none";

/// A request with what it rests on and what comes of it; nothing of it is kept yet.
pub(super) struct Decided {
    pub(super) claim: Option<Claim>,
    pub(super) around: Surroundings,
    pub(super) events: Vec<Event>,
}

impl LocalDesk {
    /// Decides a request on the claim as it is now: what [`Self::decide_and_keep`] keeps, and what
    /// a dry run tells.
    pub(super) fn decided(
        &self,
        inner: &Inner,
        operator: &Operator,
        request: &Request,
        command: &Command,
        now: DateTime<Utc>,
    ) -> Result<Decided, DeskError> {
        let claim = request.claim.map(|id| self.visible(inner, operator, id)).transpose()?;
        if let (Some(claim), Some(expected)) = (&claim, request.expected)
            && claim.revision != expected
        {
            return Err(DeskError::Stale { claim: claim.id, revision: claim.revision });
        }
        let around = self.surroundings(inner, claim.as_ref(), Some(command), now)?;
        let context = around.context(now, operator, claim.as_ref());
        let events = decide::decide(&context, command)?;
        Ok(Decided { claim, around, events })
    }

    pub(super) fn dry_run(
        &self,
        who: &OperatorName,
        request: &Request,
    ) -> Result<Outlook, DeskError> {
        let mut inner = self.lock();
        let operator = self.find_operator(who)?;
        let now = self.catch_up(&mut inner)?;
        let command = with_files(request.command.clone(), request);
        let Decided { claim, around, events } =
            self.decided(&inner, &operator, request, &command, now)?;
        let id = claim.as_ref().map_or(around.next_id, |claim| claim.id);
        let (revision, from) =
            claim.as_ref().map_or((0, None), |claim| (claim.revision, Some(claim.status())));
        let mut also = Vec::new();
        for other in events.iter().filter_map(claim_of) {
            if other != id
                && !also.contains(&other)
                && self.load(&inner, other)?.is_some_and(|other| view::can_see(&operator, &other))
            {
                also.push(other);
            }
        }
        let seq = self.store.head().seq.saturating_add(1);
        let after = applied(id, claim, &events, seq)?;
        let to = after.as_ref().map_or(Status::Editing, Claim::status);
        let name = after.map(|claim| claim.fields.name).unwrap_or_default();
        Ok(Outlook { claim: id, revision, name, from, to, also })
    }

    pub(super) fn found(
        &self,
        who: &OperatorName,
        request: &QueueRequest,
        watch: &dyn Watch,
    ) -> Result<Vec<ClaimId>, DeskError> {
        let asked = self.asked(&mut self.lock(), who, &request.query)?;
        self.ids(&asked, request, watch)
    }

    /// Finds and takes under one lock, so that no two reviewers are given the same claim.
    pub(super) fn next_for(&self, who: &OperatorName) -> Result<Receipt, DeskError> {
        let mut inner = self.lock();
        let operator = self.find_operator(who)?;
        if !moves::is_permitted(Action::Take, operator.role, None) {
            let facts = Facts::Role(Action::Take, operator.role);
            return Err(DeskError::Refused(Refusal::of(Code::NotPermitted).with(facts).into()));
        }
        let next = QueueRequest { depth: Depth::Fields, ..QueueRequest::all(NEXT, Sort::Deadline) };
        let asked = self.asked(&mut inner, who, &next.query)?;
        for id in self.ids(&asked, &next, &Unwatched)? {
            let request = Request::on(id, Command::Take);
            match self.decide_and_keep(&mut inner, &operator, &request, &Command::Take, asked.now) {
                // The rules know more than the query: this one is not for this reviewer.
                Err(DeskError::Refused(_)) => {}
                done_or_failed => return done_or_failed,
            }
        }
        Err(DeskError::Refused(Refusal::of(Code::NothingToTake).into()))
    }
}

const fn claim_of(event: &Event) -> Option<ClaimId> {
    match event {
        Event::Claim(event) => Some(event.claim),
        Event::Store(_) => None,
    }
}

/// The claim as it would be after events.
fn applied(
    id: ClaimId,
    mut claim: Option<Claim>,
    events: &[Event],
    seq: u64,
) -> Result<Option<Claim>, DeskError> {
    for event in events {
        let Event::Claim(event) = event else { continue };
        if event.claim == id {
            let after = apply(claim, seq, event).map_err(|error| StoreError::Damaged {
                place: Place::Claim(id),
                what: error.into(),
            })?;
            claim = Some(after);
        }
    }
    Ok(claim)
}
