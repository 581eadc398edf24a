//! The threads on which the desk works for a session: one that opens the store and acts, one that
//! looks for claims, and one that counts them, so that nobody waits for what takes longer.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, Sender};
use std::thread;

use super::jobs::{Job, Jobs};
use super::{Event, Open};
use crate::desk::{Desk, Interrupted, Progress, Watch};
use crate::domain::id::OperatorName;
use crate::i18n::Texts;
use crate::tui::app::{self, Answer, Effect};
use crate::tui::worker::{self, Listener};

/// What the desk's threads need.
#[derive(Clone)]
pub(super) struct Office<'a> {
    pub(super) who: &'a OperatorName,
    pub(super) texts: &'static Texts,
    pub(super) tell: Sender<Event>,
    /// The number of the newest question for the queue; the largest number once the session is over.
    pub(super) newest: Arc<AtomicU64>,
}

impl Office<'_> {
    /// Opens the store and carries out jobs until no more come.
    pub(super) fn run(self, open: Open<'_>, inboxes: [Receiver<Job>; 3]) {
        let opening = Opening { office: &self, percent: AtomicU64::new(u64::MAX) };
        let Some(desk) = open(&opening) else {
            let _ = self.tell.send(Event::Closed);
            return;
        };
        let rules = desk.rules(self.who);
        let opened = rules.and_then(|rules| Ok((desk.operator(self.who)?, rules)));
        self.answer(Answer::Opening(app::Opening::Done(Box::new(opened))));
        thread::scope(|scope| {
            let [acts, searches, counts] = inboxes;
            for inbox in [searches, counts] {
                scope.spawn(|| self.carry_out(desk.as_ref(), inbox));
            }
            self.carry_out(desk.as_ref(), acts);
        });
    }

    fn carry_out(&self, desk: &dyn Desk, jobs: Receiver<Job>) {
        for job in Jobs::new(jobs) {
            let answer = match job {
                Job::Tick => Some(worker::tick(desk, self.who)),
                Job::Effect(effect) => {
                    let asked = Asked { office: self, number: number_of(&effect) };
                    worker::carry_out(desk, self.who, self.texts, effect, &asked)
                }
            };
            if let Some(answer) = answer {
                self.answer(answer);
            }
        }
    }

    fn answer(&self, answer: Answer) {
        // Nobody listens any more only when the session is over.
        let _ = self.tell.send(Event::Answer(Box::new(answer)));
    }

    fn newest(&self) -> u64 {
        self.newest.load(Ordering::Relaxed)
    }
}

/// The number of a question for the queue.
const fn number_of(effect: &Effect) -> Option<u64> {
    match effect {
        Effect::LoadQueue(number, _) => Some(*number),
        _ => None,
    }
}

/// Whoever waits for a job.
struct Asked<'a, 'o> {
    office: &'a Office<'o>,
    /// The number of the question for the queue that it is.
    number: Option<u64>,
}

impl Listener for Asked<'_, '_> {
    fn hear(&self, answer: Answer) {
        self.office.answer(answer);
    }

    fn is_overtaken(&self) -> bool {
        let newest = self.office.newest();
        self.number.map_or(newest == u64::MAX, |number| newest > number)
    }
}

/// Whoever waits for the store.
struct Opening<'a, 'o> {
    office: &'a Office<'o>,
    percent: AtomicU64,
}

impl Watch for Opening<'_, '_> {
    fn follow(&self, progress: Progress) -> Result<(), Interrupted> {
        if self.office.newest() == u64::MAX {
            return Err(Interrupted);
        }
        let percent = progress.done.saturating_mul(100) / progress.of.max(1);
        if self.percent.swap(percent, Ordering::Relaxed) != percent {
            self.office.answer(Answer::Opening(app::Opening::Progress(progress)));
        }
        Ok(())
    }
}
