//! Drives a real program on a terminal of its own and looks at its screen.
//!
//! A test must not depend on luck, so: a screen is judged only between frames, never within a
//! synchronized update; nothing sleeps, everything waits for what it is after, up to a deadline;
//! and when the program has ended, what it wrote last is read to the end.

#![allow(dead_code, reason = "each test binary uses its own part of the harness")]

use std::io::{Read, Write};
use std::num::NonZeroU16;
use std::path::Path;
use std::sync::mpsc::{self, Receiver};
use std::sync::{Arc, Condvar, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use cpor::tui::input::{encode, encode_paste};
use portable_pty::{
    ChildKiller, CommandBuilder, ExitStatus, MasterPty, PtySize, native_pty_system,
};
use rustix::process::{Pid, Signal, kill_process};

/// Long enough for the slowest machine; only a failing test waits for it.
pub const DEADLINE: Duration = Duration::from_secs(20);

/// A program on a terminal.
pub struct Pty {
    master: Box<dyn MasterPty + Send>,
    writer: Box<dyn Write + Send>,
    killer: Box<dyn ChildKiller + Send + Sync>,
    process: Option<u32>,
    exited: Receiver<ExitStatus>,
    shared: Arc<Shared>,
}

/// Something that came from the program.
#[derive(Debug, Clone, Copy)]
pub struct Came {
    /// When it was there.
    pub at: Instant,
    /// How many bytes had come in all by then.
    pub bytes: usize,
}

struct Shared {
    terminal: Mutex<Terminal>,
    changed: Condvar,
}

struct Terminal {
    emulator: vt100::Parser<Frames>,
    written: Vec<u8>,
    reads: Vec<Came>,
    is_at_end: bool,
}

/// Counts frames by the marks around them.
#[derive(Default)]
struct Frames {
    is_open: bool,
    finished: usize,
}

impl vt100::Callbacks for Frames {
    fn unhandled_csi(
        &mut self,
        _: &mut vt100::Screen,
        first: Option<u8>,
        _: Option<u8>,
        parameters: &[&[u16]],
        last: char,
    ) {
        if first == Some(b'?') && parameters.contains(&[2026].as_slice()) {
            self.finished += usize::from(self.is_open && last == 'l');
            self.is_open = last == 'h';
        }
    }
}

impl Pty {
    /// Starts `program` on a terminal of `columns` by `rows` cells, with nothing in its
    /// environment but `PATH`, a `TERM` of `xterm-256color` and a UTF-8 locale, and then `env`.
    pub fn spawn(program: &Path, args: &[&str], env: &[(&str, &str)], size: (u16, u16)) -> Self {
        let pair = native_pty_system().openpty(pty_size(size)).expect("a pty");
        let mut command = CommandBuilder::new(program);
        command.args(args);
        command.env_clear();
        command.env("PATH", "/usr/local/bin:/usr/bin:/bin");
        command.env("TERM", "xterm-256color");
        command.env("LANG", "C.UTF-8");
        // Nobody is here for the first time, unless a test says so.
        command.env("CPOR_TOUR", "never");
        for (name, value) in env {
            command.env(name, value);
        }
        let mut child = pair.slave.spawn_command(command).expect("the program starts");
        // As long as we held this end, the other one would never see the end of the file.
        drop(pair.slave);

        let shared = Arc::new(Shared {
            terminal: Mutex::new(Terminal {
                emulator: vt100::Parser::new_with_callbacks(
                    cells(size.1),
                    cells(size.0),
                    0,
                    Frames::default(),
                ),
                written: Vec::new(),
                reads: Vec::new(),
                is_at_end: false,
            }),
            changed: Condvar::new(),
        });
        let reader = pair.master.try_clone_reader().expect("a reader");
        let watched = Arc::clone(&shared);
        thread::spawn(move || watched.read(reader));

        let (process, killer) = (child.process_id(), child.clone_killer());
        let (tell, exited) = mpsc::channel();
        thread::spawn(move || child.wait().map(|status| tell.send(status)));
        let writer = pair.master.take_writer().expect("a writer");
        Self { master: pair.master, writer, killer, process, exited, shared }
    }

    /// Sends bytes as if they were typed.
    pub fn send(&mut self, bytes: &[u8]) {
        self.writer.write_all(bytes).expect("the program's terminal is open");
        self.writer.flush().expect("the program's terminal is open");
    }

    /// Presses a key, written as in a key map: `a`, `Ctrl-S`, `Down`.
    pub fn key(&mut self, name: &str) {
        let key = name.parse().expect("the name of a key");
        self.send(&encode(key));
    }

    /// Pastes a text, marked as terminals mark it.
    pub fn paste(&mut self, text: &str) {
        self.send(&encode_paste(text));
    }

    /// Waits until `is_so` holds of the screen between two frames.
    #[track_caller]
    pub fn wait_for(&self, what: &str, is_so: impl Fn(&vt100::Screen) -> bool) {
        let is_met = self.holds_within(DEADLINE, is_so);
        assert!(is_met, "waited for {what}; the screen shows:\n{}", self.screen_text());
    }

    /// Whether `is_so` comes to hold of the screen between two frames before the deadline.
    pub fn holds_within(&self, deadline: Duration, is_so: impl Fn(&vt100::Screen) -> bool) -> bool {
        self.shared.wait(deadline, |terminal| {
            !terminal.emulator.callbacks().is_open && is_so(terminal.emulator.screen())
        })
    }

    /// Waits until the screen shows `text` somewhere in one row.
    #[track_caller]
    pub fn wait_for_text(&self, text: &str) {
        self.wait_for(&format!("{text:?}"), |screen| rows(screen).any(|row| row.contains(text)));
    }

    /// Waits until the program has written `text` after so many bytes; gives back where the text
    /// ends.
    #[track_caller]
    pub fn wait_for_words(&self, text: &str, after: usize) -> usize {
        let find = |terminal: &Terminal| {
            let written = terminal.written.get(after..).unwrap_or_default();
            let at = written.windows(text.len()).position(|bytes| bytes == text.as_bytes());
            at.map(|at| after + at + text.len())
        };
        let is_there = self.shared.wait(DEADLINE, |terminal| find(terminal).is_some());
        let written = String::from_utf8_lossy(&self.output_after(after)).into_owned();
        assert!(is_there, "waited for {text:?}; the program wrote:\n{written}");
        find(&self.shared.lock()).unwrap_or(after)
    }

    /// The rows of the screen as it is, without trailing spaces.
    pub fn screen_text(&self) -> String {
        self.look(|screen| rows(screen).collect::<Vec<_>>().join("\n").trim_end().to_owned())
    }

    /// Looks at the screen as it is.
    pub fn look<T>(&self, look: impl FnOnce(&vt100::Screen) -> T) -> T {
        look(self.shared.lock().emulator.screen())
    }

    /// How many bytes the program has written.
    pub fn bytes(&self) -> usize {
        self.shared.lock().written.len()
    }

    /// What has come since the program had written so many bytes, in parts as they came.
    pub fn came_after(&self, bytes: usize) -> Vec<Came> {
        let terminal = self.shared.lock();
        let first = terminal.reads.partition_point(|came| came.bytes <= bytes);
        terminal.reads[first..].to_vec()
    }

    /// Whether anything comes before the deadline, once the program had written so many bytes.
    pub fn comes_after(&self, bytes: usize, deadline: Duration) -> bool {
        self.shared.wait(deadline, |terminal| terminal.written.len() > bytes)
    }

    /// Waits until nothing has come for so long, at most until the deadline.
    #[allow(clippy::disallowed_methods, reason = "quiet is measured, not simulated")]
    pub fn wait_for_quiet(&self, quiet: Duration, deadline: Duration) -> bool {
        let begun = Instant::now();
        let mut terminal = self.shared.lock();
        loop {
            let since = terminal.reads.last().map_or(begun, |came| came.at.max(begun));
            let left = quiet.saturating_sub(since.elapsed());
            if left.is_zero() || terminal.is_at_end || begun.elapsed() > deadline {
                return left.is_zero();
            }
            let waiting = self.shared.changed.wait_timeout(terminal, left);
            (terminal, _) = waiting.expect("the reader has not panicked");
        }
    }

    /// Whether the terminal hands over every key at once, as the interface needs it.
    pub fn is_raw(&self) -> bool {
        let modes = self.master.get_termios().expect("the terminal is there");
        !format!("{:?}", modes.local_flags).contains("ICANON")
    }

    /// The process that runs in it.
    pub const fn process(&self) -> Option<u32> {
        self.process
    }

    /// What the program has written after so many bytes.
    pub fn output_after(&self, bytes: usize) -> Vec<u8> {
        self.shared.lock().written.get(bytes..).unwrap_or_default().to_vec()
    }

    /// What the program has written, byte for byte.
    pub fn output(&self) -> Vec<u8> {
        self.shared.lock().written.clone()
    }

    /// Waits until the program has finished another frame than the first `frames`.
    #[track_caller]
    pub fn wait_for_frame_after(&self, frames: usize) {
        let is_drawn = self.shared.wait(DEADLINE, |terminal| {
            let counted = terminal.emulator.callbacks();
            !counted.is_open && counted.finished > frames
        });
        assert!(is_drawn, "no further frame; the screen shows:\n{}", self.screen_text());
    }

    /// How many synchronized frames the program has finished.
    pub fn frames(&self) -> usize {
        self.shared.lock().emulator.callbacks().finished
    }

    /// Changes the size of the terminal.
    pub fn resize(&self, size: (u16, u16)) {
        self.shared.lock().emulator.screen_mut().set_size(cells(size.1), cells(size.0));
        self.master.resize(pty_size(size)).expect("the terminal is resized");
    }

    /// Sends the program a signal.
    pub fn signal(&self, signal: Signal) {
        let pid = self.process.and_then(|pid| Pid::from_raw(pid.try_into().ok()?));
        kill_process(pid.expect("the program runs"), signal).expect("the signal is sent");
    }

    /// Waits until the program has ended and everything that it wrote has been read.
    #[track_caller]
    pub fn wait_exit(&self) -> ExitStatus {
        let Ok(status) = self.exited.recv_timeout(DEADLINE) else {
            panic!("the program doesn't end; the screen shows:\n{}", self.screen_text());
        };
        assert!(self.shared.wait(DEADLINE, |terminal| terminal.is_at_end), "no end of output");
        status
    }
}

impl Drop for Pty {
    fn drop(&mut self) {
        // It may have ended long ago.
        let _ = self.killer.kill();
    }
}

impl Shared {
    fn lock(&self) -> std::sync::MutexGuard<'_, Terminal> {
        self.terminal.lock().expect("the reader has not panicked")
    }

    fn wait(&self, deadline: Duration, is_so: impl Fn(&Terminal) -> bool) -> bool {
        let waiting = self.changed.wait_timeout_while(self.lock(), deadline, |t| !is_so(t));
        let (_terminal, timeout) = waiting.expect("the reader has not panicked");
        !timeout.timed_out()
    }

    #[allow(clippy::disallowed_methods, reason = "what comes is stamped for those who measure")]
    fn read(&self, mut reader: Box<dyn Read + Send>) {
        let mut chunk = [0; 8192];
        loop {
            // A terminal that nobody holds any more is an error on some systems.
            let length = reader.read(&mut chunk).unwrap_or(0);
            let at = Instant::now();
            let mut terminal = self.lock();
            terminal.written.extend_from_slice(&chunk[..length]);
            if length > 0 {
                let bytes = terminal.written.len();
                terminal.reads.push(Came { at, bytes });
            }
            terminal.emulator.process(&chunk[..length]);
            terminal.is_at_end = length == 0;
            drop(terminal);
            self.changed.notify_all();
            if length == 0 {
                return;
            }
        }
    }
}

fn rows(screen: &vt100::Screen) -> impl Iterator<Item = String> + '_ {
    let (_, columns) = screen.size();
    screen.rows(0, columns.get()).map(|row| row.trim_end().to_owned())
}

fn cells(count: u16) -> NonZeroU16 {
    NonZeroU16::new(count).expect("at least one cell")
}

fn pty_size((cols, rows): (u16, u16)) -> PtySize {
    PtySize { cols, rows, pixel_width: 0, pixel_height: 0 }
}
