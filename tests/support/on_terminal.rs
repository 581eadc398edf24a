//! Plays a tape on the real program, on a terminal of its own.
//!
//! The program runs on its own clock and nobody tells it to hurry, so nothing here goes by time: the
//! same tape is played in the process beside it, and after each key the program's screen has to come
//! to show, cell for cell, what the other one shows once it has come to rest. Only the time of day
//! differs, and is left out. So whatever a tape records is what the program shows.

#![allow(dead_code, reason = "each test binary uses its own part of it")]

use std::path::Path;
use std::time::Duration;

use cpor::document::InProcess;
use cpor::i18n::Language;
use cpor::tape::player::{Choice, Player};
use cpor::tape::{Cause, Command, Step, Tape};

use crate::pty::{DEADLINE, Pty};

/// So long after a key, in milliseconds, nothing more comes of it.
const AT_REST: u64 = 1_500;
/// Within this time the same key again is one that is held.
const HELD: Duration = Duration::from_millis(600);

/// Why a tape was not played to its end.
#[derive(Debug)]
pub struct Failed {
    pub line: usize,
    pub why: String,
}

/// Plays a tape on a program's demonstration. A demonstration has one terminal, so a tape with several
/// operators cannot be played here.
pub fn play(program: &Path, tape: &Tape) -> Result<(), Failed> {
    let mut choice = Choice::of(tape);
    let mut steps = tape.steps.as_slice();
    if let Some((Step { command: Command::As { who, lang }, .. }, rest)) = steps.split_first() {
        choice.guest = who.clone();
        choice.lang = lang.unwrap_or(choice.lang);
        steps = rest;
    }
    let mut taped = Taped::begin(program, tape, choice);
    for step in steps {
        taped.step(step).map_err(|why| Failed { line: step.line, why })?;
    }
    Ok(())
}

struct Taped {
    pty: Pty,
    beside: Player,
}

impl Taped {
    fn begin(program: &Path, tape: &Tape, choice: Choice) -> Self {
        let (who, lang): (_, Language) = (choice.guest.clone(), choice.lang);
        let mut beside =
            Player::new(tape, choice, Box::new(InProcess)).expect("the story is played");
        let sits = Command::As { who: who.clone(), lang: None };
        beside.step(&Step { line: 0, command: sits }).expect("the operator sits down");
        let args = ["demo", "--as", who.as_str(), "--lang", lang.code()];
        Self { pty: Pty::spawn(program, &args, &[], tape.header.size), beside }
    }

    fn step(&mut self, step: &Step) -> Result<(), String> {
        match &step.command {
            Command::As { .. } => Err("the demonstration has one terminal".to_owned()),
            Command::Key { key, times, every } => {
                for time in 0..*times {
                    if time > 0 && u128::from(*every) >= HELD.as_millis() {
                        self.pty.wait_for_quiet(HELD, DEADLINE);
                    }
                    let press = Command::Key { key: *key, times: 1, every: AT_REST };
                    self.beside(&press)?;
                    self.pty.key(&key.to_string());
                    self.same()?;
                }
                Ok(())
            }
            Command::Type { text, .. } => text.chars().try_for_each(|c| {
                self.beside(&Command::Type { text: c.to_string(), every: AT_REST })?;
                self.pty.send(c.to_string().as_bytes());
                self.same()
            }),
            Command::Paste(text) => {
                self.beside(&step.command)?;
                self.beside.pass(AT_REST);
                self.pty.paste(text);
                self.same()
            }
            Command::Resize(columns, rows) => {
                self.beside(&step.command)?;
                self.beside.pass(AT_REST);
                self.pty.resize((*columns, *rows));
                self.same()
            }
            Command::Sleep(_) | Command::Wait { .. } | Command::Shot(_) => {
                self.beside(&step.command)?;
                self.same()
            }
            Command::Expect { text, is_shown } => {
                self.same()?;
                self.beside(&step.command)?;
                let is_there = self.pty.screen_text().contains(text.as_str());
                if is_there == *is_shown { Ok(()) } else { Err(self.pty.screen_text()) }
            }
        }
    }

    fn beside(&mut self, command: &Command) -> Result<(), String> {
        let step = Step { line: 0, command: command.clone() };
        self.beside.step(&step).map_err(|stop| match stop.cause {
            Cause::Missing { text, screen, .. } => format!("{text:?} is not on\n{screen}"),
            cause => format!("{cause:?}"),
        })
    }

    /// Waits until the program shows what is shown beside it.
    fn same(&self) -> Result<(), String> {
        let expected = self.beside.screen().map(|screen| screen.text()).unwrap_or_default();
        let wanted = timeless(&expected);
        let shows = |screen: &vt100::Screen| {
            let (_, columns) = screen.size();
            let rows: Vec<String> =
                screen.rows(0, columns.get()).map(|row| row.trim_end().to_owned()).collect();
            timeless(&rows.join("\n")) == wanted
        };
        if self.pty.holds_within(DEADLINE, shows) {
            return Ok(());
        }
        Err(format!("expected\n{expected}\nbut there is\n{}", self.pty.screen_text()))
    }
}

/// A screen's text without times of day.
fn timeless(text: &str) -> String {
    let mut told: Vec<char> = text.trim_end().chars().collect();
    for at in 0..told.len().saturating_sub(4) {
        let is_time = told[at..at + 5].iter().enumerate().all(|(place, c)| match place {
            2 => *c == ':',
            _ => c.is_ascii_digit(),
        });
        if is_time {
            told[at..at + 5].fill('·');
        }
    }
    told.into_iter().collect()
}
