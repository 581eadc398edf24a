//! Plays a tape in the process: the same sessions that terminals have, on the demonstration's store,
//! with a clock that only the tape moves.
//!
//! Nothing waits and nothing runs beside anything else: what a session asks for is done at once, by
//! the same piece that the desk's threads use, and every event is drawn before the next one comes. So
//! the same tape writes the same bytes at every run. PoE is read by whatever reader it is given: a
//! child process reads the same text as this one does, since what it answers is waited for.

use std::sync::Arc;

use chrono::TimeDelta;
use ratatui::layout::Size;

use super::recording::{Event, Recording, What};
use super::screen::Screen;
use super::{Cause, Command, GUEST, Step, Stop, Tape};
use crate::demo::STARTS;
use crate::demo::stage::{self, StageError};
use crate::desk::clock::StandingClock;
use crate::desk::{DeskError, LocalDesk};
use crate::document::Reader;
use crate::domain::id::OperatorName;
use crate::i18n::Language;
use crate::store::blobs::MemoryBlobs;
use crate::store::memory::MemoryStore;
use crate::tui::app::Millis;
use crate::tui::input::{Key, encode, encode_paste};

mod seat;

/// How long a still holds the screen, in milliseconds: so long it is a frame of the recording too.
const STILL: Millis = 40;

use seat::Seat;

/// What a tape leaves open.
#[derive(Debug, Clone)]
pub struct Choice {
    /// Who sits there before the tape names somebody.
    pub guest: OperatorName,
    /// The language of the interface.
    pub lang: Language,
}

impl Choice {
    /// What is chosen for a tape unless somebody chooses otherwise.
    #[must_use]
    pub fn of(tape: &Tape) -> Self {
        let lang = tape.header.lang.unwrap_or_default();
        Self { guest: OperatorName::new(GUEST), lang }
    }
}

/// Plays tapes.
pub struct Player {
    desk: LocalDesk,
    clock: Arc<StandingClock>,
    choice: Choice,
    size: (u16, u16),
    now: Millis,
    seats: Vec<Seat>,
    /// Whose screen is recorded; nobody's before the first step.
    active: usize,
    events: Vec<Event>,
}

impl Player {
    /// A player with a store of its own, on which nothing of the tape has been done.
    ///
    /// # Errors
    /// When the demonstration cannot be played into the store; it is tested that it can.
    pub fn new(tape: &Tape, choice: Choice, reader: Box<dyn Reader>) -> Result<Self, StageError> {
        let clock = Arc::new(StandingClock::at(STARTS));
        let store = Box::new(MemoryStore::default());
        let desk = stage::play_standing(store, Box::new(MemoryBlobs::default()), &clock)?;
        let desk = desk.reading_with(reader);
        let size = tape.header.size;
        let (seats, events) = (Vec::new(), Vec::new());
        Ok(Self { desk, clock, choice, size, now: 0, seats, active: 0, events })
    }

    /// Plays a whole tape.
    ///
    /// # Errors
    /// When a command of it cannot be done, or what it expects is not so.
    pub fn play(mut self, tape: &Tape) -> Result<Recording, Stop> {
        for step in &tape.steps {
            self.step(step)?;
        }
        let Self { events, now, choice, .. } = self;
        let (title, size) = (tape.header.title.clone(), tape.header.size);
        Ok(Recording { title, lang: choice.lang, size, events, length: now })
    }

    /// Does one command.
    ///
    /// # Errors
    /// When it cannot be done, or what it expects is not so.
    pub fn step(&mut self, step: &Step) -> Result<(), Stop> {
        self.command(&step.command).map_err(|cause| Stop { line: step.line, cause })
    }

    /// What is on the screen.
    #[must_use]
    pub fn screen(&self) -> Option<Screen> {
        self.seats.get(self.active).map(|seat| seat.emulator.screen())
    }

    /// Lets time pass.
    pub fn pass(&mut self, duration: Millis) {
        let until = self.now.saturating_add(duration);
        while let Some(at) = self.wakes_at().filter(|at| *at <= until) {
            self.set(at);
            self.wake();
        }
        self.set(until);
    }

    fn command(&mut self, command: &Command) -> Result<(), Cause> {
        if let Command::As { who, lang } = command {
            return self.sit(who, lang.unwrap_or(self.choice.lang));
        }
        if self.seats.is_empty() {
            self.sit(&self.choice.guest.clone(), self.choice.lang)?;
        }
        match command {
            Command::As { .. } => {}
            Command::Key { key, times, every } => {
                for _ in 0..*times {
                    self.feed(&encode(*key))?;
                    self.pass(*every);
                }
            }
            Command::Type { text, every } => {
                for c in text.chars() {
                    self.feed(&encode(Key::char(c)))?;
                    self.pass(*every);
                }
            }
            Command::Paste(text) => self.feed(&encode_paste(text))?,
            Command::Sleep(duration) => self.pass(*duration),
            Command::Wait { text, within } => self.wait(text, *within)?,
            Command::Expect { text, is_shown } => self.expect(text, *is_shown)?,
            Command::Shot(name) => {
                self.record(What::Shot(name.clone()));
                self.pass(STILL);
            }
            Command::Resize(columns, rows) => self.resize((*columns, *rows))?,
        }
        Ok(())
    }

    /// Turns to an operator's session, or begins one.
    fn sit(&mut self, who: &OperatorName, lang: Language) -> Result<(), Cause> {
        let shown = self.seats.get(self.active).map_or(self.size, |seat| seat.size);
        let there = self.seats.iter().position(|seat| seat.who == *who && !seat.is_over);
        if let Some(there) = there {
            self.active = there;
        } else {
            let seat = Seat::open(&self.desk, who, lang, self.size, self.now);
            self.seats.push(seat.map_err(|error| match error {
                DeskError::NoOperator(name) => Cause::NoOperator(name),
                error => Cause::Desk(error.to_string()),
            })?);
            self.active = self.seats.len() - 1;
        }
        let size = self.active().map_or(self.size, |seat| seat.size);
        if size != shown {
            self.record(What::Resize(size.0, size.1));
        }
        // What is on the screen is somebody else's, or nothing yet.
        if let Some(seat) = self.seats.get_mut(self.active) {
            seat.session.repaint();
        }
        self.settle(self.active);
        Ok(())
    }

    fn active(&self) -> Option<&Seat> {
        self.seats.get(self.active)
    }

    /// Gives bytes to the session on the screen as if they were typed.
    fn feed(&mut self, bytes: &[u8]) -> Result<(), Cause> {
        let now = self.now;
        self.live()?.feed(bytes, now);
        self.settle(self.active);
        Ok(())
    }

    fn resize(&mut self, size: (u16, u16)) -> Result<(), Cause> {
        let now = self.now;
        let seat = self.live()?;
        seat.size = size;
        seat.emulator.resize(size);
        seat.session.resize(Size { width: size.0, height: size.1 }, now);
        self.record(What::Resize(size.0, size.1));
        self.settle(self.active);
        Ok(())
    }

    /// The session on the screen, if it has not ended.
    fn live(&mut self) -> Result<&mut Seat, Cause> {
        let guest = self.choice.guest.clone();
        match self.seats.get_mut(self.active) {
            Some(seat) if seat.is_over => Err(Cause::Over(seat.who.clone())),
            Some(seat) => Ok(seat),
            None => Err(Cause::Over(guest)),
        }
    }

    fn wait(&mut self, text: &str, within: Millis) -> Result<(), Cause> {
        let until = self.now.saturating_add(within);
        while !self.shows(text) {
            let Some(at) = self.wakes_at().filter(|at| *at <= until) else {
                self.set(until);
                let within = Some(within);
                return Err(Cause::Missing { text: text.to_owned(), within, screen: self.text() });
            };
            self.set(at);
            self.wake();
        }
        Ok(())
    }

    fn expect(&self, text: &str, is_shown: bool) -> Result<(), Cause> {
        match (is_shown, self.shows(text)) {
            (true, false) => {
                Err(Cause::Missing { text: text.to_owned(), within: None, screen: self.text() })
            }
            (false, true) => Err(Cause::Present { text: text.to_owned(), screen: self.text() }),
            _ => Ok(()),
        }
    }

    fn shows(&self, text: &str) -> bool {
        self.screen().is_some_and(|screen| screen.shows(text))
    }

    fn text(&self) -> String {
        self.screen().map(|screen| screen.text()).unwrap_or_default()
    }

    /// When something happens by itself next.
    fn wakes_at(&self) -> Option<Millis> {
        self.seats.iter().filter_map(Seat::wakes_at).min()
    }

    fn set(&mut self, now: Millis) {
        self.now = self.now.max(now);
        let passed = i64::try_from(self.now).ok().and_then(TimeDelta::try_milliseconds);
        let moment = passed.and_then(|passed| STARTS.checked_add_signed(passed));
        self.clock.set(moment.unwrap_or(STARTS));
    }

    /// Does what is due now in every session.
    fn wake(&mut self) {
        for place in 0..self.seats.len() {
            let seat = &mut self.seats[place];
            if seat.wakes_at().is_some_and(|at| at <= self.now) {
                seat.wake(&self.desk, self.now);
                self.settle(place);
            }
        }
    }

    /// Does what a session asks for, and draws it.
    fn settle(&mut self, place: usize) {
        let Some(seat) = self.seats.get_mut(place) else { return };
        let written = seat.settle(&self.desk, self.now);
        if place == self.active && !written.is_empty() {
            let text = String::from_utf8_lossy(&written).into_owned();
            self.record(What::Output(text));
        }
    }

    fn record(&mut self, what: What) {
        self.events.push(Event { at: self.now, what });
    }
}
