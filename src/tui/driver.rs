//! The local driver: one session on the process's terminal, the desk on a thread of its own.
//!
//! It is the only part of the interface that waits, and the only one that knows both the terminal
//! and the desk.

use std::io;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use super::app::{Answer, App, Effect, Millis};
use super::backend::Depth;
use super::input::Timeouts;
use super::session::Session;
use super::terminal::{LocalTerminal, StopSignal, TerminalEvent, TerminalLost};
use super::worker;
use crate::desk::{Desk, DeskError};
use crate::domain::id::OperatorName;
use crate::i18n::Texts;

mod jobs;

use jobs::{Job, Jobs};

/// How often the timers run while the interface is open, in milliseconds.
const TICK: Millis = 3_000;

/// How a session is to look and listen.
#[derive(Debug, Clone, Copy)]
pub struct Manner {
    /// The words.
    pub texts: &'static Texts,
    /// How many colours.
    pub depth: Depth,
    /// How long to wait for the rest of a key.
    pub timeouts: Timeouts,
}

/// How a session ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// The operator left.
    Left,
    /// A signal asked for it.
    Stopped(StopSignal),
    /// The terminal went away.
    HungUp,
}

/// Why a session could not begin or go on.
#[derive(Debug, thiserror::Error)]
pub enum RunError {
    /// The desk did not answer.
    #[error(transparent)]
    Desk(#[from] DeskError),
    /// The terminal could not be taken over.
    #[error("the terminal cannot be used: {0}")]
    Terminal(#[from] io::Error),
    /// The terminal took no more output.
    #[error(transparent)]
    Lost(#[from] TerminalLost),
}

enum Event {
    Terminal(TerminalEvent),
    Answer(Box<Answer>),
}

/// Runs a session on the process's terminal until it ends.
///
/// # Errors
/// When the desk or the terminal fails. The terminal is as it was before.
pub fn run(desk: Arc<dyn Desk>, who: &OperatorName, manner: Manner) -> Result<Ending, RunError> {
    let operator = desk.operator(who)?;
    let rules = desk.rules(who)?;
    let (tell, events) = channel();
    let from_terminal = tell.clone();
    let terminal = LocalTerminal::open(move |event| {
        // Nobody listens any more only when the session is over.
        let _ = from_terminal.send(Event::Terminal(event));
    })?;
    let size = terminal.size();
    let start = App::start(operator, manner.texts, (size.width, size.height), desk.now(), rules);
    let (jobs, office) = employ(desk, who.clone(), manner.texts, tell)?;
    let mut floor = Floor {
        session: Session::new(start, manner.timeouts, manner.depth),
        terminal,
        jobs,
        ticks_at: 0,
        ending: None,
    };
    let ended = floor.work(&events);
    drop(floor);
    // The desk finishes what it has begun: whatever was sent is done or refused, never cut off.
    let _ = office.join();
    ended
}

/// Starts the thread that carries effects out.
fn employ(
    desk: Arc<dyn Desk>,
    who: OperatorName,
    texts: &'static Texts,
    tell: Sender<Event>,
) -> io::Result<(Sender<Job>, JoinHandle<()>)> {
    let (jobs, inbox) = channel();
    let office = thread::Builder::new().name("desk".to_owned()).spawn(move || {
        for job in Jobs::new(inbox) {
            let answer = match job {
                Job::Tick => Some(worker::tick(desk.as_ref(), &who)),
                Job::Effect(effect) => worker::carry_out(desk.as_ref(), &who, texts, effect, &()),
            };
            if let Some(answer) = answer
                && tell.send(Event::Answer(Box::new(answer))).is_err()
            {
                break;
            }
        }
    })?;
    Ok((jobs, office))
}

struct Floor {
    session: Session,
    terminal: LocalTerminal,
    jobs: Sender<Job>,
    ticks_at: Millis,
    ending: Option<Ending>,
}

impl Floor {
    fn work(&mut self, events: &Receiver<Event>) -> Result<Ending, RunError> {
        loop {
            self.assign();
            if let Some(ending) = self.ending {
                return Ok(ending);
            }
            let bytes = self.session.draw();
            if !bytes.is_empty() {
                self.terminal.write(&bytes)?;
            }
            let wait = Duration::from_millis(self.patience());
            match events.recv_timeout(wait) {
                Ok(event) => {
                    self.take(event);
                    // What has piled up is taken before anything is drawn.
                    while let Ok(event) = events.try_recv() {
                        self.take(event);
                    }
                }
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => return Ok(Ending::HungUp),
            }
            self.session.tick(self.terminal.now_ms());
        }
    }

    /// Hands effects to the desk's thread, and the timers when it is time.
    fn assign(&mut self) {
        for effect in self.session.effects() {
            if matches!(effect, Effect::Quit) {
                self.end(Ending::Left);
                return;
            }
            if self.jobs.send(Job::Effect(effect)).is_err() {
                self.end(Ending::HungUp);
            }
        }
        let now = self.terminal.now_ms();
        if now >= self.ticks_at {
            self.ticks_at = now.saturating_add(TICK);
            let _ = self.jobs.send(Job::Tick);
        }
    }

    fn patience(&self) -> Millis {
        let now = self.terminal.now_ms();
        let wakes = self.session.wakes_at().unwrap_or(Millis::MAX).min(self.ticks_at);
        wakes.saturating_sub(now)
    }

    fn take(&mut self, event: Event) {
        match event {
            Event::Answer(answer) => self.session.answer(*answer, self.terminal.now_ms()),
            Event::Terminal(event) => self.take_terminal(event),
        }
    }

    fn take_terminal(&mut self, event: TerminalEvent) {
        match event {
            TerminalEvent::Bytes { bytes, at_ms } => self.session.feed(&bytes, at_ms),
            TerminalEvent::Resized => {
                self.session.resize(self.terminal.size(), self.terminal.now_ms());
            }
            TerminalEvent::Suspend => {
                let taken = self.terminal.suspend();
                self.go_on_after(&taken);
            }
            TerminalEvent::Resumed => {
                let taken = self.terminal.resume();
                self.go_on_after(&taken);
            }
            TerminalEvent::Stop(signal) => self.end(Ending::Stopped(signal)),
            TerminalEvent::HungUp => self.end(Ending::HungUp),
        }
    }

    /// A line that is cut sends SIGCONT with its SIGHUP: a terminal that cannot be taken over again
    /// is gone, and no error of its own.
    fn go_on_after(&mut self, taken: &io::Result<()>) {
        match taken {
            Ok(()) => self.session.repaint(),
            Err(_) => self.end(Ending::HungUp),
        }
    }

    /// Ends the session, for the first reason that there is.
    fn end(&mut self, ending: Ending) {
        self.ending.get_or_insert(ending);
    }
}
