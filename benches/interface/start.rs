//! From the start of a process to its first frame, its first row and its last byte.

use std::path::Path;
use std::time::{Duration, Instant};

use crate::figures::Times;
use crate::pty::Pty;
use crate::screen;

/// A program that has started is quiet when nothing has come for so long.
const QUIET: Duration = Duration::from_millis(800);

/// A program on its terminal, and the moment before it was started.
pub struct Started {
    pub pty: Pty,
    at: Instant,
    size: (u16, u16),
}

/// When things were there, after the start.
#[derive(Debug, Clone, Copy)]
pub struct Moments {
    pub first_frame: Duration,
    pub first_row: Duration,
    pub last_byte: Duration,
}

impl Started {
    /// Starts a program.
    pub fn new(program: &Path, arguments: &[&str], env: &[(&str, &str)], size: (u16, u16)) -> Self {
        let at = Instant::now();
        Self { pty: Pty::spawn(program, arguments, env, size), at, size }
    }

    /// Waits for a row, until nothing says that more is being opened, and then until the program is
    /// quiet; none when it is not in time.
    ///
    /// When things were there is found out afterwards: all that came is looked at again, part by
    /// part, each with its time.
    pub fn settled(
        &self,
        patience: Duration,
        has_row: impl Fn(&vt100::Screen) -> bool,
    ) -> Option<Moments> {
        let is_there = |screen: &vt100::Screen| has_row(screen) && !screen::is_opening(screen);
        if !self.pty.holds_within(patience, is_there) {
            return None;
        }
        let left = patience.saturating_sub(self.at.elapsed());
        if !self.pty.wait_for_quiet(QUIET, left) {
            return None;
        }
        let (came, written) = (self.pty.came_after(0), self.pty.output());
        let mut emulator = screen::emulator(self.size);
        let (mut from, mut first_frame, mut first_row) = (0, None, None);
        for part in &came {
            emulator.process(&written[from..part.bytes]);
            from = part.bytes;
            let screen = emulator.screen();
            let after = part.at.saturating_duration_since(self.at);
            if first_frame.is_none() && screen::is_drawn(screen) {
                first_frame = Some(after);
            }
            if first_row.is_none() && has_row(screen) {
                first_row = Some(after);
            }
        }
        Some(Moments {
            first_frame: first_frame?,
            first_row: first_row?,
            last_byte: came.last()?.at.saturating_duration_since(self.at),
        })
    }
}

/// Moments of many starts.
#[derive(Default)]
pub struct Starts {
    pub first_frame: Times,
    pub first_row: Times,
    pub last_byte: Times,
}

impl Starts {
    /// Takes those of one start in.
    pub fn add(&mut self, moments: Moments) {
        self.first_frame.add(moments.first_frame);
        self.first_row.add(moments.first_row);
        self.last_byte.add(moments.last_byte);
    }
}
