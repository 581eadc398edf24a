//! One operator at one terminal of a player.

use std::collections::VecDeque;

use crate::desk::{Desk, DeskError};
use crate::domain::id::OperatorName;
use crate::i18n::Language;
use crate::tape::screen::Emulator;
use crate::tui::app::{App, Effect, Millis};
use crate::tui::backend::Depth;
use crate::tui::driver::TICK;
use crate::tui::input::Timeouts;
use crate::tui::session::Session;
use crate::tui::settings::Settings;
use crate::tui::worker::Job;

/// A terminal as the program finds it when it has taken it over: without a cursor.
const TAKEN_OVER: &[u8] = b"\x1b[?25l";

/// A session, and what its terminal shows.
pub(super) struct Seat {
    pub(super) who: OperatorName,
    pub(super) session: Session,
    pub(super) emulator: Emulator,
    pub(super) size: (u16, u16),
    /// When the timers run next.
    ticks_at: Millis,
    pub(super) is_over: bool,
    /// What the terminal has to be told first.
    unwritten: Vec<u8>,
}

impl Seat {
    /// Sits an operator down. Nothing has been drawn yet.
    pub(super) fn open(
        desk: &dyn Desk,
        who: &OperatorName,
        language: Language,
        size: (u16, u16),
        now: Millis,
    ) -> Result<Self, DeskError> {
        let (operator, rules) = (desk.operator(who)?, desk.rules(who)?);
        let start = App::start(operator, Settings::from(language), size, desk.now(), rules);
        let session = Session::new(start, Timeouts::WHOLE, Depth::True);
        let (emulator, unwritten) = (Emulator::new(size), TAKEN_OVER.to_vec());
        let who = who.clone();
        let mut seat =
            Self { who, session, emulator, size, ticks_at: now, is_over: false, unwritten };
        seat.work(desk, now);
        seat.wake(desk, now);
        Ok(seat)
    }

    /// When something happens here by itself next; never, once the session has ended.
    pub(super) fn wakes_at(&self) -> Option<Millis> {
        let wakes = self.session.wakes_at().unwrap_or(Millis::MAX);
        (!self.is_over).then_some(wakes.min(self.ticks_at))
    }

    /// Takes bytes as if they were typed.
    pub(super) fn feed(&mut self, bytes: &[u8], now: Millis) {
        self.session.feed(bytes, now);
        // Keys arrive whole: what could be the beginning of another one is not.
        self.session.tick(now);
    }

    /// Does what is due: the timers, and what the session has waited for.
    pub(super) fn wake(&mut self, desk: &dyn Desk, now: Millis) {
        self.session.tick(now);
        if self.ticks_at <= now {
            self.ticks_at = now.saturating_add(TICK);
            self.job(desk, Job::Tick, now);
        }
    }

    /// Does what the session asks for until it asks for nothing more, draws it, and gives the bytes
    /// that the terminal was told.
    pub(super) fn settle(&mut self, desk: &dyn Desk, now: Millis) -> Vec<u8> {
        let mut written = std::mem::take(&mut self.unwritten);
        self.work(desk, now);
        while !self.is_over {
            let bytes = self.session.draw();
            // Drawing is reading: what was shown may be something to be done.
            self.work(desk, now);
            if bytes.is_empty() {
                break;
            }
            written.extend(bytes);
        }
        self.emulator.write(&written);
        written
    }

    fn work(&mut self, desk: &dyn Desk, now: Millis) {
        let mut waiting = VecDeque::new();
        while !self.is_over {
            waiting.extend(self.session.effects());
            let Some(effect) = waiting.pop_front() else { return };
            if matches!(effect, Effect::Quit) {
                self.leave(desk, now);
            } else {
                self.job(desk, Job::Effect(effect), now);
            }
        }
    }

    /// Does a job and whatever belongs to it.
    fn job(&mut self, desk: &dyn Desk, job: Job, now: Millis) {
        let mut next = Some(job);
        while let Some(job) = next {
            let done = job.work(desk, &self.who, self.session.app().texts, &());
            if let Some(answer) = done.answer {
                self.session.answer(answer, now);
            }
            next = done.next;
        }
    }

    /// The operator leaves; what was typed is kept.
    fn leave(&mut self, desk: &dyn Desk, now: Millis) {
        self.session.leave(now);
        for effect in self.session.effects() {
            if matches!(effect, Effect::KeepDraft(_) | Effect::DropDraft(_)) {
                self.job(desk, Job::Effect(effect), now);
            }
        }
        self.is_over = true;
    }
}
