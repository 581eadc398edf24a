//! The local driver: one session on the process's terminal, the desk on threads of its own.
//!
//! It is the only part of the interface that waits, and the only one that knows both the terminal
//! and the desk.

use std::io;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::Duration;

use chrono::{DateTime, Utc};

use super::app::{Answer, App, Effect, Millis};
use super::backend::Capability;
use super::clipboard::Passage;
use super::input::Timeouts;
use super::session::Session;
use super::settings::Settings;
use super::terminal::{LocalTerminal, StopSignal, TerminalEvent, TerminalLost};
use super::worker::Job;
use crate::desk::{Desk, DeskError, QueuePage, Rules, Watch};
use crate::domain::actor::Operator;
use crate::domain::id::OperatorName;
use crate::text::Charset;

mod jobs;
mod office;

use jobs::Kind;
use office::{Office, Wanted};

/// How often the timers run while the interface is open, in milliseconds.
pub(crate) const TICK: Millis = 3_000;
/// How long drawing waits for rows that are on their way, in milliseconds.
const AWAIT: Millis = 12;

/// How a session is to look and listen.
#[derive(Debug, Clone)]
pub struct Manner {
    /// How the operator wants to work.
    pub settings: Settings,
    /// A screen and its colours, or lines.
    pub capability: Capability,
    /// The character set that the terminal shows.
    pub charset: Charset,
    /// How long to wait for the rest of a key.
    pub timeouts: Timeouts,
    /// What stands between the session and the operator's clipboard.
    pub passage: Passage,
}

impl Manner {
    /// A session of this manner on a terminal of so many columns.
    fn session(&self, start: (App, Vec<Effect>), columns: u16) -> Session {
        let Self { timeouts, charset, .. } = *self;
        let session = match self.capability {
            Capability::Screen(depth) => {
                Session::on_screen(start, timeouts, depth, charset).with_theme(self.settings.theme)
            }
            Capability::Lines => Session::in_lines(start, timeouts, columns, charset),
        };
        session.through(self.passage)
    }
}

/// How a session ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// The operator left.
    Left {
        /// How many drafts are kept.
        drafts: usize,
    },
    /// A signal asked for it.
    Stopped(StopSignal),
    /// The terminal went away.
    HungUp,
    /// The store could not be opened.
    NotOpened,
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
    /// The store could not be opened; whoever was to open it knows why.
    Closed,
}

/// What is shown before the store is open.
#[derive(Debug)]
pub struct Early {
    /// Who works here.
    pub operator: Operator,
    /// The rules of the store, as far as they are known.
    pub rules: Rules,
    /// The present moment, UTC.
    pub now: DateTime<Utc>,
    /// The first rows of the queue.
    pub first: QueuePage,
}

/// Opens the store; `None` where it cannot be opened.
pub type Open<'a> = Box<dyn FnOnce(&dyn Watch) -> Option<Arc<dyn Desk>> + Send + 'a>;

/// Runs a session on the process's terminal until it ends.
///
/// # Errors
/// When the desk or the terminal fails. The terminal is as it was before.
pub fn run(desk: Arc<dyn Desk>, who: &OperatorName, manner: &Manner) -> Result<Ending, RunError> {
    let (operator, rules) = (desk.operator(who)?, desk.rules(who)?);
    let now = desk.now();
    let settings = manner.settings.clone();
    on_terminal(manner, Box::new(|_| Some(desk)), who, |size| {
        App::start(operator, settings, size, now, rules)
    })
}

/// Runs a session that begins before its store is open: with rows as they last were, and the store
/// being opened behind them.
///
/// # Errors
/// When the terminal fails. The terminal is as it was before.
pub fn run_early(early: Early, open: Open<'_>, manner: &Manner) -> Result<Ending, RunError> {
    let Early { operator, rules, now, first } = early;
    let who = operator.name.clone();
    let settings = manner.settings.clone();
    on_terminal(manner, open, &who, |size| {
        App::start_early(operator, settings, size, now, rules, first)
    })
}

fn on_terminal(
    manner: &Manner,
    open: Open<'_>,
    who: &OperatorName,
    start: impl FnOnce((u16, u16)) -> (App, Vec<Effect>),
) -> Result<Ending, RunError> {
    let (tell, events) = channel();
    let from_terminal = tell.clone();
    let deliver = move |event| {
        // Nobody listens any more only when the session is over.
        let _ = from_terminal.send(Event::Terminal(event));
    };
    let terminal = match manner.capability {
        Capability::Screen(_) => LocalTerminal::open(deliver)?,
        Capability::Lines => LocalTerminal::open_for_lines(deliver)?,
    };
    let size = terminal.size();
    let wanted = Arc::new(Wanted::default());
    thread::scope(|scope| {
        let (acts, searches, counts) = (channel(), channel(), channel());
        let (reads, keeps) = (channel(), channel());
        let office = Office { who, tell, wanted: Arc::clone(&wanted) };
        // The desk finishes what it has begun, since the scope waits for it: whatever was sent is
        // done or refused, never cut off.
        let after_acts = keeps.0.clone();
        let inboxes = [acts.1, searches.1, counts.1, reads.1, keeps.1];
        let run = move || office.run(open, inboxes, after_acts);
        thread::Builder::new().name("desk".to_owned()).spawn_scoped(scope, run)?;
        let mut floor = Floor {
            session: manner.session(start((size.width, size.height)), size.width),
            terminal,
            desks: [acts.0, searches.0, counts.0, reads.0, keeps.0],
            wanted: &wanted,
            ticks_at: 0,
            awaiting_since: None,
            ending: None,
        };
        let ended = floor.work(&events);
        floor.leave();
        // Nobody waits for what is still being looked for, read or opened.
        wanted.end();
        ended
    })
}

struct Floor<'a> {
    session: Session,
    terminal: LocalTerminal,
    /// Where jobs go: what acts, what looks for claims, what counts them, what reads PoE, and what
    /// keeps what was typed.
    desks: [Sender<Job>; 5],
    wanted: &'a Wanted,
    ticks_at: Millis,
    /// Since when rows that the screen needs are on their way.
    awaiting_since: Option<Millis>,
    ending: Option<Ending>,
}

impl Floor<'_> {
    fn work(&mut self, events: &Receiver<Event>) -> Result<Ending, RunError> {
        loop {
            self.assign();
            if let Some(ending) = self.ending {
                return Ok(ending);
            }
            if !self.waits_for_rows() {
                let bytes = self.session.draw();
                if !bytes.is_empty() {
                    self.terminal.write(&bytes)?;
                }
                // What has been shown is read.
                self.assign();
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
        self.wanted.speak(self.session.app().language);
        for effect in self.session.effects() {
            if matches!(effect, Effect::Quit) {
                let drafts = self.session.app().all_drafts().len();
                self.end(Ending::Left { drafts });
                return;
            }
            match &effect {
                Effect::LoadQueue(number, _) => self.wanted.queue_from(*number),
                Effect::StopReading(number) => {
                    self.wanted.readings_from(*number);
                    continue;
                }
                _ => {}
            }
            if !self.hand_over(effect) {
                self.end(Ending::HungUp);
            }
        }
        let now = self.terminal.now_ms();
        if now >= self.ticks_at {
            self.ticks_at = now.saturating_add(TICK);
            let _ = self.desks[0].send(Job::Tick);
        }
    }

    /// Hands an effect to one of the desk's threads, if that is still there.
    fn hand_over(&self, effect: Effect) -> bool {
        let job = Job::Effect(effect);
        let [acts, searches, counts, reads, keeps] = &self.desks;
        let to = match job.kind() {
            Kind::Act => acts,
            Kind::Search => searches,
            Kind::Count => counts,
            Kind::Read => reads,
            Kind::Keep => keeps,
        };
        to.send(job).is_ok()
    }

    /// However the session has ended: what was typed in it is kept. Of all else that it may still ask
    /// for, nobody sees what comes of it.
    fn leave(&mut self) {
        self.session.leave(self.terminal.now_ms());
        for effect in self.session.effects() {
            if matches!(effect, Effect::KeepDraft(_) | Effect::DropDraft(_)) {
                self.hand_over(effect);
            }
        }
    }

    /// Whether drawing waits a moment for rows that are on their way: one frame costs less than two,
    /// and does not flicker.
    fn waits_for_rows(&mut self) -> bool {
        if !self.session.app().is_awaiting_rows() || !self.session.is_drawn() {
            self.awaiting_since = None;
            return false;
        }
        let now = self.terminal.now_ms();
        let since = *self.awaiting_since.get_or_insert(now);
        now.saturating_sub(since) < AWAIT
    }

    fn patience(&self) -> Millis {
        let now = self.terminal.now_ms();
        let rows_at = self.awaiting_since.map(|since| since.saturating_add(AWAIT));
        let rows_at = rows_at.filter(|at| *at > now).unwrap_or(Millis::MAX);
        let wakes = self.session.wakes_at().unwrap_or(Millis::MAX);
        wakes.min(self.ticks_at).min(rows_at).saturating_sub(now)
    }

    fn take(&mut self, event: Event) {
        match event {
            Event::Answer(answer) => self.session.answer(*answer, self.terminal.now_ms()),
            Event::Terminal(event) => self.take_terminal(event),
            Event::Closed => self.end(Ending::NotOpened),
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
