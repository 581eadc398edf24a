//! The terminal's modes: what they were, what they are now, and the way back.

use std::io;
use std::panic;
use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};

use crossterm::cursor::{Hide, Show};
use crossterm::event::{DisableBracketedPaste, EnableBracketedPaste};
use crossterm::queue;
use crossterm::style::{Attribute, SetAttribute};
use crossterm::terminal::{EndSynchronizedUpdate, EnterAlternateScreen, LeaveAlternateScreen};
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::Errno;
use rustix::termios::{OptionalActions, Termios, tcgetattr, tcsetattr};

use super::TerminalLost;
use crate::caught;

/// How long a terminal may take nothing before it counts as lost.
const PATIENCE: Timespec = Timespec { tv_sec: 10, tv_nsec: 0 };

/// The terminal is as we need it.
const TAKEN: u8 = 0;
/// The terminal is as we found it, for the time being.
const PAUSED: u8 = 1;
/// The terminal is as we found it, for good.
const UNDONE: u8 = 2;

/// What the terminal is used for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Use {
    /// A screen that is drawn.
    Screen,
    /// Lines: it is told nothing but text.
    Lines,
}

#[derive(Debug)]
pub(super) struct Modes {
    purpose: Use,
    found: Termios,
    state: AtomicU8,
}

impl Modes {
    /// Takes the terminal over, or leaves it as it was.
    pub(super) fn enter(purpose: Use) -> io::Result<Arc<Self>> {
        let found = tcgetattr(io::stdin())?;
        let modes = Self { purpose, found, state: AtomicU8::new(PAUSED) };
        modes.resume()?;
        Ok(Arc::new(modes))
    }

    /// Takes the terminal over, as often as it is called, until [`Modes::undo`].
    pub(super) fn resume(&self) -> io::Result<()> {
        if self.state.load(Ordering::SeqCst) == UNDONE {
            return Ok(());
        }
        let mut raw = self.found.clone();
        raw.make_raw();
        // What was typed ahead is kept.
        tcsetattr(io::stdin(), OptionalActions::Drain, &raw)?;
        self.state.store(TAKEN, Ordering::SeqCst);
        let taken =
            entering(self.purpose).and_then(|bytes| write_all(&bytes).map_err(|lost| lost.source));
        if taken.is_err() {
            self.undo();
        }
        taken
    }

    /// Gives the terminal back until [`Modes::resume`].
    pub(super) fn pause(&self) {
        self.give_back(PAUSED);
    }

    /// Gives the terminal back for good.
    pub(super) fn undo(&self) {
        self.give_back(UNDONE);
    }

    fn give_back(&self, state: u8) {
        if self.state.swap(state, Ordering::SeqCst) != TAKEN {
            return;
        }
        // There is nobody left to tell if the terminal is gone.
        let _ = leaving(self.purpose).map(|bytes| write_all(&bytes));
        // The rest of a paste or a key must not become a command in the shell.
        let _ = tcsetattr(io::stdin(), OptionalActions::Flush, &self.found);
    }

    /// Gives the terminal back before a panic of any thread is reported on it. Output after that
    /// is refused, so that the session ends in order rather than drawing over the report. A panic
    /// that the store catches ends nothing.
    pub(super) fn undo_on_panic(self: &Arc<Self>) {
        let modes = Arc::downgrade(self);
        let report = panic::take_hook();
        panic::set_hook(Box::new(move |info| {
            if caught::is_caught() {
                return;
            }
            if let Some(modes) = modes.upgrade() {
                modes.undo();
            }
            report(info);
        }));
    }

    pub(super) fn write(&self, bytes: &[u8]) -> Result<(), TerminalLost> {
        if self.state.load(Ordering::SeqCst) == UNDONE {
            return Err(Errno::IO.into());
        }
        write_all(bytes)
    }
}

/// Alternate screen, marked pastes, no cursor until a frame wants one.
fn entering(purpose: Use) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    if purpose == Use::Screen {
        queue!(bytes, EnterAlternateScreen, EnableBracketedPaste, Hide)?;
    }
    Ok(bytes)
}

/// Ends a frame that was cut short, and undoes [`entering`] backwards.
fn leaving(purpose: Use) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    if purpose == Use::Lines {
        return Ok(bytes);
    }
    queue!(
        bytes,
        EndSynchronizedUpdate,
        SetAttribute(Attribute::Reset),
        Show,
        DisableBracketedPaste,
        LeaveAlternateScreen
    )?;
    Ok(bytes)
}

/// Past standard output's own buffer, which is shared with the whole process.
fn write_all(mut bytes: &[u8]) -> Result<(), TerminalLost> {
    let stdout = io::stdout();
    while !bytes.is_empty() {
        match rustix::io::write(&stdout, bytes) {
            Ok(0) => return Err(Errno::IO.into()),
            Ok(written) => bytes = bytes.get(written..).unwrap_or_default(),
            Err(Errno::INTR) => {}
            Err(Errno::AGAIN) => wait_until_writable(&stdout)?,
            Err(error) => return Err(error.into()),
        }
    }
    Ok(())
}

fn wait_until_writable(stdout: &io::Stdout) -> Result<(), TerminalLost> {
    let mut ready = [PollFd::new(stdout, PollFlags::OUT)];
    match poll(&mut ready, Some(&PATIENCE)) {
        Ok(0) => Err(Errno::TIMEDOUT.into()),
        Ok(_) | Err(Errno::INTR) => Ok(()),
        Err(error) => Err(error.into()),
    }
}
