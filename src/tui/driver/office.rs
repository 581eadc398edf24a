//! The threads on which the desk works for a session: one that opens the store and acts, one that
//! looks for claims, one that counts them, one that reads PoE, and one that keeps what was typed, so
//! that nobody waits for what takes longer.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, Sender};
use std::thread;

use super::jobs::Jobs;
use super::{Event, Open};
use crate::desk::{Desk, Interrupted, Progress, Watch};
use crate::domain::id::OperatorName;
use crate::i18n::{Language, Texts};
use crate::tui::app::{self, Answer, Effect};
use crate::tui::worker::{Done, Job, Listener};

/// What the desk's threads need.
#[derive(Clone)]
pub(super) struct Office<'a> {
    pub(super) who: &'a OperatorName,
    pub(super) tell: Sender<Event>,
    pub(super) wanted: Arc<Wanted>,
}

/// Up to which questions nobody waits for an answer any longer, and in which language answers are
/// wanted.
#[derive(Debug, Default)]
pub(super) struct Wanted {
    /// Questions for the queue with a smaller number.
    queue: AtomicU64,
    /// Questions for PoE with a smaller number.
    readings: AtomicU64,
    is_over: AtomicBool,
    /// The place of the language among all.
    language: AtomicUsize,
}

impl Wanted {
    /// Of questions for the queue, this one and later ones are wanted.
    pub(super) fn queue_from(&self, number: u64) {
        self.queue.store(number, Ordering::Relaxed);
    }

    /// Of questions for PoE, this one and later ones are wanted.
    pub(super) fn readings_from(&self, number: u64) {
        self.readings.store(number, Ordering::Relaxed);
    }

    /// Nobody waits for anything any longer.
    pub(super) fn end(&self) {
        self.is_over.store(true, Ordering::Relaxed);
    }

    /// From now on, answers are worded in this language.
    pub(super) fn speak(&self, language: Language) {
        let place = Language::ALL.iter().position(|known| *known == language);
        self.language.store(place.unwrap_or_default(), Ordering::Relaxed);
    }

    fn texts(&self) -> &'static Texts {
        let language = Language::ALL.get(self.language.load(Ordering::Relaxed));
        language.copied().unwrap_or_default().texts()
    }

    fn is_over(&self) -> bool {
        self.is_over.load(Ordering::Relaxed)
    }
}

impl Office<'_> {
    /// Opens the store and carries out jobs until no more come.
    pub(super) fn run(self, open: Open<'_>, inboxes: [Receiver<Job>; 5], after_acts: Sender<Job>) {
        let opening = Opening { office: &self, percent: AtomicU64::new(u64::MAX) };
        let desk = {
            // The session has to end where opening ends in a panic, too.
            let mut closing = Closing(Some(&self.tell));
            let Some(desk) = open(&opening) else { return };
            closing.0 = None;
            desk
        };
        let rules = desk.rules(self.who);
        let opened = rules.and_then(|rules| Ok((desk.operator(self.who)?, rules)));
        self.answer(Answer::Opening(app::Opening::Done(Box::new(opened))));
        thread::scope(|scope| {
            let [acts, others @ ..] = inboxes;
            for inbox in others {
                scope.spawn(|| self.carry_out(desk.as_ref(), inbox, None));
            }
            self.carry_out(desk.as_ref(), acts, Some(&after_acts));
            // Whoever keeps waits for as long as it is there.
            drop(after_acts);
        });
    }

    /// Carries jobs out. Whoever keeps has by the time of an act what was typed last for it.
    fn carry_out(&self, desk: &dyn Desk, jobs: Receiver<Job>, after_acts: Option<&Sender<Job>>) {
        for job in Jobs::new(jobs) {
            let asked = Asked { office: self, question: Question::of(&job) };
            let Done { answer, next } = job.work(desk, self.who, self.wanted.texts(), &asked);
            if let (Some(keeper), Some(next)) = (after_acts, next) {
                // The keeper is there for as long as anybody can tell it something.
                let _ = keeper.send(next);
            }
            if let Some(answer) = answer {
                self.answer(answer);
            }
        }
    }

    fn answer(&self, answer: Answer) {
        // Nobody listens any more only when the session is over.
        let _ = self.tell.send(Event::Answer(Box::new(answer)));
    }
}

/// What kind of question a job is, and its number.
#[derive(Debug, Clone, Copy)]
enum Question {
    Queue(u64),
    Reading(u64),
    Other,
}

impl Question {
    const fn of(job: &Job) -> Self {
        match job {
            Job::Effect(Effect::LoadQueue(number, _)) => Self::Queue(*number),
            Job::Effect(Effect::Read(number, ..)) => Self::Reading(*number),
            _ => Self::Other,
        }
    }
}

/// Whoever waits for a job.
struct Asked<'a, 'o> {
    office: &'a Office<'o>,
    question: Question,
}

impl Listener for Asked<'_, '_> {
    fn hear(&self, answer: Answer) {
        self.office.answer(answer);
    }

    fn is_overtaken(&self) -> bool {
        let wanted = &self.office.wanted;
        wanted.is_over()
            || match self.question {
                Question::Queue(number) => wanted.queue.load(Ordering::Relaxed) > number,
                Question::Reading(number) => wanted.readings.load(Ordering::Relaxed) > number,
                Question::Other => false,
            }
    }
}

/// Tells that the store was not opened, unless it is told otherwise.
struct Closing<'a>(Option<&'a Sender<Event>>);

impl Drop for Closing<'_> {
    fn drop(&mut self) {
        if let Some(tell) = self.0 {
            let _ = tell.send(Event::Closed);
        }
    }
}

/// Whoever waits for the store.
struct Opening<'a, 'o> {
    office: &'a Office<'o>,
    percent: AtomicU64,
}

impl Watch for Opening<'_, '_> {
    fn follow(&self, progress: Progress) -> Result<(), Interrupted> {
        if self.office.wanted.is_over() {
            return Err(Interrupted);
        }
        let percent = progress.done.saturating_mul(100) / progress.of.max(1);
        if self.percent.swap(percent, Ordering::Relaxed) != percent {
            self.office.answer(Answer::Opening(app::Opening::Progress(progress)));
        }
        Ok(())
    }
}
