//! A round: everything that is due is carried, and what comes of it is put on record.

use std::collections::BTreeSet;
use std::io;
use std::path::PathBuf;

use super::{Carry, Message, Sender, Setback};
use crate::desk::{Deliveries, Desk, DeskError, DueNotices, LetterView, Watch};
use crate::domain::id::OperatorName;
use crate::domain::notice::{
    Carrier, Fault, Handling, NoticeId, NoticeState, Outcome, Undelivered,
};
use crate::i18n::notice::NoticeTexts;
use crate::store::watch::{Progress, Stage};

/// How many outcomes are put on record together.
const TOGETHER: usize = 256;

/// What a round stands on.
pub struct Round<'a> {
    /// The desk.
    pub desk: &'a dyn Desk,
    /// Who delivers.
    pub who: &'a OperatorName,
    /// How letters are worded.
    pub texts: &'a NoticeTexts,
    /// Whom they come from.
    pub sender: &'a Sender,
    /// Whether notices are sent again of which nobody knows whether they were.
    pub retry_unknown: bool,
    /// What is left alone.
    pub skip: &'a BTreeSet<NoticeId>,
    /// How many letters are carried at most.
    pub most: usize,
}

/// What a round did.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Report {
    /// Delivered.
    pub delivered: Vec<NoticeId>,
    /// Not delivered, and why.
    pub failed: Vec<Undelivered>,
    /// Held back through the undo window.
    pub held: Vec<NoticeId>,
    /// Left alone, for nobody knows whether they were sent before.
    pub unknown: Vec<NoticeId>,
    /// Due, but the round ended before them.
    pub left: Vec<NoticeId>,
}

impl Report {
    /// What a round would do.
    #[must_use]
    pub fn before(due: DueNotices) -> Self {
        let DueNotices { due, held, mut unknown, .. } = due;
        unknown.retain(|id| !due.contains(id));
        Self { held, unknown, left: due, ..Self::default() }
    }
}

/// Why a round ended before all was carried.
#[derive(Debug)]
pub enum Halt {
    /// It was ended on request.
    Interrupted,
    /// No letter can leave now: why, and what was said.
    Way(Fault, String),
    /// The folder of mail cannot be written: where, why.
    Folder(PathBuf, io::Error),
    /// The desk cannot answer or keep. What was carried and is not on record is found in the folder
    /// of mail by the next round, or counts as unknown.
    Desk(DeskError),
}

impl From<DeskError> for Halt {
    fn from(error: DeskError) -> Self {
        Self::Desk(error)
    }
}

impl From<Setback> for Halt {
    fn from(setback: Setback) -> Self {
        match setback {
            Setback::Letter(fault, said) | Setback::Way(fault, said) => Self::Way(fault, said),
            Setback::Folder(path, error) => Self::Folder(path, error),
        }
    }
}

/// A round on its way.
struct Walk<'a> {
    round: &'a Round<'a>,
    way: &'a mut dyn Carry,
    store: String,
    /// What came of letters and is not on record yet.
    over: Vec<(NoticeId, Outcome)>,
    report: Report,
}

impl Round<'_> {
    /// Carries everything that is due.
    ///
    /// # Errors
    /// Before anything is carried. What happens later is a [`Halt`] beside what was done.
    pub fn walk(
        &self,
        way: &mut dyn Carry,
        watch: &dyn Watch,
    ) -> Result<(Report, Option<Halt>), DeskError> {
        let DueNotices { mut due, held, mut unknown, store, .. } =
            self.desk.due_notices(self.who, self.retry_unknown, watch)?;
        due.retain(|id| !self.skip.contains(id));
        if self.retry_unknown {
            unknown.clear();
        }
        let report = Report { held, unknown, ..Report::default() };
        let mut walk = Walk { round: self, way, store, over: Vec::new(), report };
        let mut halt = None;
        let mut rest = due.iter();
        for (done, id) in (0..).zip(rest.by_ref().take(self.most)) {
            let progress = Progress { stage: Stage::Delivering, done, of: due.len() as u64 };
            let went = match watch.follow(progress) {
                Ok(()) => walk.deliver(*id),
                Err(_) => Err((Halt::Interrupted, true)),
            };
            if let Err((why, is_left)) = went {
                walk.report.left.extend(is_left.then_some(*id));
                halt = Some(why);
                break;
            }
        }
        walk.report.left.extend(rest);
        if let Err(why) = walk.record(None) {
            halt = Some(why);
        }
        Ok((walk.report, halt))
    }
}

impl Walk<'_> {
    /// Delivers one; on the way to an end of the round also tells whether it is left undone.
    fn deliver(&mut self, id: NoticeId) -> Result<(), (Halt, bool)> {
        let not_begun = |halt: Halt| (halt, true);
        let view = self.round.desk.letter(self.round.who, id);
        let view = view.map_err(|error| not_begun(error.into()))?;
        if !self.is_due(&view) {
            return Ok(());
        }
        let now = self.round.desk.now();
        let Round { texts, sender, .. } = self.round;
        let message = match Message::write(&view, texts, sender, &self.store, now) {
            Ok(message) => message,
            Err(fault) => {
                self.fails(id, fault, String::new());
                return self.record_if_many().map_err(|halt| (halt, false));
            }
        };
        if let Err(setback) = self.way.prepare() {
            return self.set_back(id, setback);
        }
        // A folder can be looked into afterwards; a server cannot.
        if self.way.carrier() == Carrier::Smtp {
            let attempts = view.handling.as_ref().map_or(0, |handling| handling.attempts);
            if !self.record(Some((id, attempts))).map_err(not_begun)? {
                // Somebody else has it.
                return Ok(());
            }
        }
        match self.way.carry(&message) {
            Ok(()) => self.over.push((id, Outcome::Delivered)),
            Err(setback) => self.set_back(id, setback)?,
        }
        self.record_if_many().map_err(|halt| (halt, false))
    }

    /// Whether it is still to be delivered: somebody else may have been here meanwhile.
    fn is_due(&self, view: &LetterView) -> bool {
        match view.state {
            NoticeState::Waiting => true,
            NoticeState::Failed => {
                let unknown = view.handling.as_ref().is_some_and(Handling::is_unknown);
                self.round.retry_unknown || !unknown
            }
            NoticeState::Held | NoticeState::Delivered | NoticeState::Withdrawn => false,
        }
    }

    fn set_back(&mut self, id: NoticeId, setback: Setback) -> Result<(), (Halt, bool)> {
        match setback {
            Setback::Letter(fault, said) => {
                self.fails(id, fault, said);
                Ok(())
            }
            Setback::Way(fault, said) => {
                self.fails(id, fault, said.clone());
                Err((Halt::Way(fault, said), false))
            }
            Setback::Folder(path, error) => Err((Halt::Folder(path, error), true)),
        }
    }

    fn fails(&mut self, id: NoticeId, fault: Fault, said: String) {
        self.over.push((id, Outcome::Failed { fault, said }));
    }

    fn record_if_many(&mut self) -> Result<(), Halt> {
        if self.over.len() >= TOGETHER { self.record(None).map(drop) } else { Ok(()) }
    }

    /// Puts on record what came of letters, and which one is about to leave; whether it may.
    fn record(&mut self, begun: Option<(NoticeId, u32)>) -> Result<bool, Halt> {
        if self.over.is_empty() && begun.is_none() {
            return Ok(true);
        }
        self.way.settle()?;
        let over = std::mem::take(&mut self.over);
        let deliveries = Deliveries { by: self.way.carrier(), over: over.clone(), begun };
        let may_leave = self.round.desk.record_deliveries(self.round.who, deliveries)?;
        for (notice, outcome) in over {
            match outcome {
                Outcome::Delivered => self.report.delivered.push(notice),
                Outcome::Failed { fault, said } => {
                    self.report.failed.push(Undelivered { notice, fault, said });
                }
            }
        }
        Ok(may_leave)
    }
}
