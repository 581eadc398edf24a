//! Many claims at once: which are marked, one decision on all of them, and what it takes back.
//!
//! A batch is looked at and worked on a few claims at a time: each part is a question of its own to
//! the desk, whose answer asks for the next one. So whatever else the operator asks for is answered
//! in between, and to stop is to ask for no more.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::{App, Effect};
use crate::desk::{DeskError, Outlook, QueueRequest, Receipt, Request};
use crate::domain::id::ClaimId;

mod batch;
mod doing;
mod marks;
mod next;
mod undo;

pub use batch::{Batch, Counts, End, Item, Phase, State};
pub(in crate::tui) use doing::FOR_MANY;
pub use doing::confirm_key;
pub use marks::Marks;

/// What there is to know of many claims at once.
#[derive(Debug, Default)]
pub struct Many {
    /// The claims that are marked.
    pub marks: Marks,
    /// A batch of which nothing is done yet: it is being looked at.
    pub preview: Option<Box<Batch>>,
    /// The batch that is being worked on, or that was last.
    pub work: Option<Box<Batch>>,
    /// The decisions of this session that may still be undone, oldest first.
    decisions: Vec<undo::Decision>,
    /// How many decisions there have been.
    decided: u64,
    /// Whether the next claim has been asked for.
    taking: bool,
    /// The number of the last question.
    asked: u64,
}

/// What is asked for.
#[derive(Debug)]
pub enum ManyEffect {
    /// Which claims of a queue are meant; the number comes back with the answer.
    Find(u64, QueueRequest, Wanted),
    /// What these requests would come to.
    Look(u64, Vec<Request>, Filling),
    /// These requests, one after the other, until the store fails.
    Work(u64, Vec<Request>, Filling),
    /// The next claim for this operator.
    TakeNext,
}

/// Whether placeholders in what is said are filled in for each claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Filling {
    /// It is said as it is.
    #[default]
    AsItIs,
    /// Each is filled in from the claim.
    FromClaim,
}

/// What of a queue is wanted.
#[derive(Debug)]
pub enum Wanted {
    /// All that is in it.
    All,
    /// What stands between two claims, and these.
    Range(ClaimId, ClaimId),
    /// How many of these are not in it.
    Hidden(Arc<BTreeSet<ClaimId>>),
}

/// What came of it.
#[derive(Debug)]
pub enum ManyAnswer {
    /// What was found, with the number of the question.
    Found(u64, Result<Found, DeskError>),
    /// What each request would come to, in the order in which they were asked.
    Looked(u64, Vec<(ClaimId, Result<Outlook, DeskError>)>),
    /// What each request came to, in the order in which they were sent; fewer where the store
    /// failed.
    Worked(u64, Vec<(ClaimId, Result<Receipt, DeskError>)>),
    /// The claim that was taken.
    Took(Result<Receipt, DeskError>),
}

/// What was found in a queue.
#[derive(Debug)]
pub enum Found {
    /// All of it.
    All(BTreeSet<ClaimId>),
    /// The claims of a range.
    Range(BTreeSet<ClaimId>),
    /// One end of the range is not in it.
    NoRange,
    /// So many are not in it.
    Hidden(usize),
}

impl Many {
    /// Whether a batch is being worked on.
    #[must_use]
    pub fn is_working(&self) -> bool {
        self.work.as_ref().is_some_and(|batch| matches!(batch.phase, Phase::Working { .. }))
    }

    /// Asks for no more of the batch that is being worked on.
    pub(super) fn stop(&mut self) {
        if let Some(Phase::Working { stopping }) = self.work.as_mut().map(|batch| &mut batch.phase)
        {
            *stopping = true;
        }
    }

    /// The batch on screen while the overlay for it is.
    #[must_use]
    pub fn shown(&self) -> Option<&Batch> {
        self.preview.as_deref().or(self.work.as_deref())
    }

    fn shown_mut(&mut self) -> Option<&mut Batch> {
        match &mut self.preview {
            Some(preview) => Some(preview),
            None => self.work.as_deref_mut(),
        }
    }

    const fn ask(&mut self) -> u64 {
        self.asked += 1;
        self.asked
    }
}

impl App {
    pub(super) fn many_answer(&mut self, answer: ManyAnswer) -> Vec<Effect> {
        match answer {
            ManyAnswer::Found(number, found) => self.found(number, found),
            ManyAnswer::Looked(number, looked) => self.looked(number, looked),
            ManyAnswer::Worked(number, worked) => self.worked(number, worked),
            ManyAnswer::Took(took) => self.took(took),
        }
    }
}
