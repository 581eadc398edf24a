//! The terminal that this process was started on.
//!
//! Owns: raw mode, the alternate screen, paste marks and the cursor, undone on every way out;
//! the thread that reads the keyboard and the one that hears signals. It knows bytes, a size and
//! the time, and nothing of what they mean. Other drivers of a session (a tape, a test, a remote
//! line) do without it.

use std::fmt;
use std::io::{self, IsTerminal, PipeReader, PipeWriter};
use std::os::fd::AsFd;
use std::sync::Arc;
use std::thread::{self, JoinHandle};
use std::time::Instant;

use ratatui::layout::Size;
use rustix::event::{PollFd, PollFlags, poll};
use rustix::io::Errno;
use rustix::termios::tcgetwinsize;
use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGTERM, SIGTSTP, SIGWINCH};
use signal_hook::iterator::{Handle, Signals};
use thiserror::Error;

mod modes;

use modes::{Modes, Use};

use super::backend::FALLBACK_SIZE;

/// The most that is read at once, in bytes.
const CHUNK_BYTES: usize = 16 * 1024;

/// What happens on the terminal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TerminalEvent {
    /// Bytes were read.
    Bytes {
        /// The bytes, as they came.
        bytes: Vec<u8>,
        /// When, in milliseconds of [`LocalTerminal::now_ms`].
        at_ms: u64,
    },
    /// The size may have changed; ask [`LocalTerminal::size`].
    Resized,
    /// The process is asked to pause; answer with [`LocalTerminal::suspend`].
    Suspend,
    /// The process was paused and runs again; answer with [`LocalTerminal::resume`] and draw the
    /// whole screen.
    Resumed,
    /// The process is asked to end.
    Stop(StopSignal),
    /// The terminal is gone. Nothing more will come.
    HungUp,
}

/// A signal that asks the process to end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StopSignal {
    /// The line was lost.
    Hangup,
    /// An interrupt from outside; Ctrl-C on the keyboard comes as a key.
    Interrupt,
    /// A request to end.
    Terminate,
}

impl StopSignal {
    /// The exit code that says which signal ended a program: 128 and its number.
    #[must_use]
    pub fn exit_code(self) -> u8 {
        match self {
            Self::Hangup => 128 + 1,
            Self::Interrupt => 128 + 2,
            Self::Terminate => 128 + 15,
        }
    }
}

/// The terminal takes no more output.
#[derive(Debug, Error)]
#[error("the terminal is lost")]
pub struct TerminalLost {
    #[from]
    source: io::Error,
}

impl From<Errno> for TerminalLost {
    fn from(error: Errno) -> Self {
        Self { source: error.into() }
    }
}

/// Whether a person can be at both ends: input and output are terminals.
#[must_use]
pub fn is_interactive() -> bool {
    io::stdin().is_terminal() && io::stdout().is_terminal()
}

/// The process's terminal, in the state that the interface needs, until it is dropped.
pub struct LocalTerminal {
    modes: Arc<Modes>,
    started: Instant,
    signals: Handle,
    /// Dropping it ends the reader.
    stop_reader: Option<PipeWriter>,
    threads: Vec<JoinHandle<()>>,
}

impl LocalTerminal {
    /// Takes the terminal over. What happens on it is handed to `deliver`, from threads of its
    /// own, so that the caller can bring it together with what it waits for besides; `deliver`
    /// must not block.
    ///
    /// # Errors
    /// If standard input is no terminal, or threads or signal handlers are refused. The terminal
    /// is then as it was.
    pub fn open<D>(deliver: D) -> io::Result<Self>
    where
        D: Fn(TerminalEvent) + Clone + Send + 'static,
    {
        Self::open_as(Use::Screen, deliver)
    }

    /// The same for lines: no escape sequence is written, on no way in or out.
    ///
    /// # Errors
    /// As [`Self::open`].
    pub fn open_for_lines<D>(deliver: D) -> io::Result<Self>
    where
        D: Fn(TerminalEvent) + Clone + Send + 'static,
    {
        Self::open_as(Use::Lines, deliver)
    }

    fn open_as<D>(purpose: Use, deliver: D) -> io::Result<Self>
    where
        D: Fn(TerminalEvent) + Clone + Send + 'static,
    {
        #[expect(clippy::disallowed_methods, reason = "this is the driver: it measures time")]
        let started = Instant::now();
        let (stopped, stop_reader) = io::pipe()?;
        let handled = [SIGWINCH, SIGTERM, SIGHUP, SIGINT, SIGTSTP, SIGCONT];
        let signals = Signals::new(handled)?;
        // From here on, dropping it undoes everything.
        let mut terminal = Self {
            modes: Modes::enter(purpose)?,
            started,
            signals: signals.handle(),
            stop_reader: Some(stop_reader),
            threads: Vec::new(),
        };
        terminal.modes.undo_on_panic();
        let tell = deliver.clone();
        terminal.spawn("signals", move || hear_signals(signals, &tell))?;
        terminal.spawn("keyboard", move || read_input(&stopped, started, &deliver))?;
        Ok(terminal)
    }

    fn spawn(&mut self, name: &str, run: impl FnOnce() + Send + 'static) -> io::Result<()> {
        self.threads.push(thread::Builder::new().name(name.to_owned()).spawn(run)?);
        Ok(())
    }

    /// Milliseconds since the terminal was opened.
    #[must_use]
    pub fn now_ms(&self) -> u64 {
        milliseconds_since(self.started)
    }

    /// The size in cells, or [`FALLBACK_SIZE`] where the terminal doesn't know it.
    #[must_use]
    pub fn size(&self) -> Size {
        let known = [tcgetwinsize(io::stdout()), tcgetwinsize(io::stdin())];
        let known = known.into_iter().flatten().find(|size| size.ws_col > 0 && size.ws_row > 0);
        known.map_or(FALLBACK_SIZE, |size| Size { width: size.ws_col, height: size.ws_row })
    }

    /// Writes all of `bytes`, waiting for a terminal that is slow.
    ///
    /// # Errors
    /// If the terminal is gone or takes nothing for a long time, or if a panic has given it back.
    pub fn write(&self, bytes: &[u8]) -> Result<(), TerminalLost> {
        self.modes.write(bytes)
    }

    /// Gives the terminal back, pauses the process as its shell expects, and takes the terminal
    /// over again when the process goes on. The caller then draws the whole screen.
    ///
    /// # Errors
    /// If the terminal can't be taken over again.
    pub fn suspend(&self) -> io::Result<()> {
        self.modes.pause();
        signal_hook::low_level::emulate_default_handler(SIGTSTP)?;
        self.modes.resume()
    }

    /// Takes the terminal over again after a pause that nobody asked [`Self::suspend`] for.
    ///
    /// # Errors
    /// If the terminal is gone.
    pub fn resume(&self) -> io::Result<()> {
        self.modes.resume()
    }
}

impl fmt::Debug for LocalTerminal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("LocalTerminal").finish_non_exhaustive()
    }
}

impl Drop for LocalTerminal {
    fn drop(&mut self) {
        self.signals.close();
        self.stop_reader = None;
        for thread in self.threads.drain(..) {
            // A thread that panicked has been reported by the panic hook.
            let _ = thread.join();
        }
        self.modes.undo();
    }
}

fn milliseconds_since(started: Instant) -> u64 {
    u64::try_from(started.elapsed().as_millis()).unwrap_or(u64::MAX)
}

fn hear_signals(mut signals: Signals, deliver: &impl Fn(TerminalEvent)) {
    for signal in signals.forever() {
        deliver(match signal {
            SIGWINCH => TerminalEvent::Resized,
            SIGTSTP => TerminalEvent::Suspend,
            SIGCONT => TerminalEvent::Resumed,
            SIGHUP => TerminalEvent::Stop(StopSignal::Hangup),
            SIGINT => TerminalEvent::Stop(StopSignal::Interrupt),
            _ => TerminalEvent::Stop(StopSignal::Terminate),
        });
    }
}

/// Delivers input until there can be no more, or until the writing end of `stopped` is dropped.
fn read_input(stopped: &PipeReader, started: Instant, deliver: &impl Fn(TerminalEvent)) {
    let stdin = io::stdin();
    let mut chunk = vec![0; CHUNK_BYTES];
    loop {
        let mut ready = [
            PollFd::from_borrowed_fd(stdin.as_fd(), PollFlags::IN),
            PollFd::from_borrowed_fd(stopped.as_fd(), PollFlags::IN),
        ];
        match poll(&mut ready, None) {
            Err(Errno::INTR) => continue,
            Err(_) => return deliver(TerminalEvent::HungUp),
            Ok(_) if !ready[1].revents().is_empty() => return,
            Ok(_) => {}
        }
        match rustix::io::read(&stdin, &mut chunk) {
            Ok(0) => return deliver(TerminalEvent::HungUp),
            Ok(length) => deliver(TerminalEvent::Bytes {
                bytes: chunk[..length].to_vec(),
                at_ms: milliseconds_since(started),
            }),
            Err(Errno::INTR | Errno::AGAIN) => {}
            Err(_) => return deliver(TerminalEvent::HungUp),
        }
    }
}
