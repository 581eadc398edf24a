//! From a request to what is on record: decided, committed, and taken over into memory.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};

use super::many::Decided;
use super::memory::Inner;
use super::{LocalDesk, rows};
use crate::desk::row::can_see;
use crate::desk::stored::{Finding, Place};
use crate::desk::{DeskError, Receipt, Request, media};
use crate::domain::actor::Operator;
use crate::domain::command::Command;
use crate::domain::event::Event;
use crate::domain::id::ClaimId;
use crate::store::{Commit, CommitError, StoreError};

impl LocalDesk {
    /// Commits events and brings the memory up to date. What is on record is done, so not being able
    /// to read it again is no failure: memory is then brought up to date before anything else.
    pub(super) fn commit(
        &self,
        inner: &mut Inner,
        events: Vec<Event>,
        expected: Vec<(ClaimId, u32)>,
    ) -> Result<u64, DeskError> {
        let touched: BTreeSet<ClaimId> = events
            .iter()
            .filter_map(|event| match event {
                Event::Claim(event) => Some(event.claim),
                Event::Store(_) => None,
            })
            .collect();
        let reaches_all = events.iter().any(|event| match event {
            Event::Store(event) => rows::reaches_rows(&event.what),
            Event::Claim(_) => false,
        });
        let seq = self.store.commit(&Commit { expected, events }).map_err(commit_error)?;
        let taken = if reaches_all { self.reload(inner) } else { self.take_over(inner, touched) };
        if taken.is_err() {
            inner.is_behind = true;
        }
        self.keep_rows_if_many(inner);
        Ok(seq)
    }

    /// Takes claims over as they are on record.
    pub(super) fn take_over(
        &self,
        inner: &mut Inner,
        claims: impl IntoIterator<Item = ClaimId>,
    ) -> Result<(), DeskError> {
        let shared = self.store.shared();
        for id in claims {
            if let Some(claim) = self.store.claim(id)? {
                inner.put(&claim, &shared);
            }
        }
        Ok(())
    }

    /// Decides a request and keeps what comes of it.
    pub(super) fn decide_and_keep(
        &self,
        inner: &mut Inner,
        operator: &Operator,
        request: &Request,
        command: &Command,
        now: DateTime<Utc>,
    ) -> Result<Receipt, DeskError> {
        let Decided { claim, around, events } =
            self.decided(inner, operator, request, command, now)?;
        for upload in &request.uploads {
            self.blobs.put(&upload.bytes)?;
        }
        let id = claim.as_ref().map_or(around.next_id, |claim| claim.id);
        let expected = around.expected(claim.as_ref(), &events);
        let told = events.iter().filter_map(|event| match event {
            Event::Claim(event) => Some((event.claim, event.what.name())),
            Event::Store(_) => None,
        });
        let told: Vec<(ClaimId, &'static str)> = told.collect();
        let revision =
            revision_after(id, claim.as_ref().map_or(0, |claim| claim.revision), &events);
        let seq = self.commit(inner, events, expected)?;
        let seen = |other: &ClaimId| {
            // Whoever acts on a claim sees it, whether or not it could be taken over.
            *other == id || inner.rows.claim(*other).is_some_and(|row| can_see(operator, &row))
        };
        let events = told.into_iter().filter(|(id, _)| seen(id)).collect();
        Ok(Receipt { seq, claim: id, revision, events })
    }
}

/// The revision that events bring a claim to.
fn revision_after(id: ClaimId, before: u32, events: &[Event]) -> u32 {
    let numbers = events.iter().filter_map(|event| match event {
        Event::Claim(event) if event.claim == id => Some(event.number),
        _ => None,
    });
    numbers.max().unwrap_or(before)
}

/// How a commit's failure is told.
pub(in crate::desk) fn commit_error(error: CommitError) -> DeskError {
    match error {
        CommitError::Stale { claim, revision } => DeskError::Stale { claim, revision },
        CommitError::KeyTaken { key, holder } => DeskError::Store(StoreError::Damaged {
            place: Place::Key(key),
            what: Finding::Held(holder),
        }),
        CommitError::Store(error) => DeskError::Store(error),
    }
}

/// The command with what is kept of the files that came with it.
pub(super) fn with_files(command: Command, request: &Request) -> Command {
    let mut described: Vec<_> = request.uploads.iter().map(media::describe).collect();
    match command {
        Command::Attach(mut files) => {
            files.append(&mut described);
            Command::Attach(files)
        }
        Command::Dispute { justification, mut files } => {
            files.append(&mut described);
            Command::Dispute { justification, files }
        }
        Command::Comment { text, internal, mut files } => {
            files.append(&mut described);
            Command::Comment { text, internal, files }
        }
        other => other,
    }
}
