//! What is said about tapes: what is wrong in one, why one was not played to its end, what it made.

use super::refusal::Words;
use crate::tape::{Cause, Fault, FaultAt, Stop};
use crate::text::{clean_line, clean_multiline};

/// The most faults of a tape that are told one by one.
const MOST_FAULTS: usize = 20;

/// The texts about tapes.
#[derive(Debug)]
pub struct TapeTexts {
    pub(super) fault: fn(&Fault) -> Words,
    pub(super) cause: fn(&Cause) -> Words,
    /// How many more faults there are than are told.
    pub(super) more: fn(usize) -> String,
    /// What to do about a tape with faults.
    pub(super) correct: &'static str,
    /// Before the rows of the screen.
    pub(super) screen: &'static str,
    /// A tape was played: its file, and how long it is in thousandths of a second.
    pub played: fn(&str, u64) -> String,
    /// A file was written, or was there already as it would have been: where, and its bytes.
    pub wrote: fn(&str, usize) -> String,
}

/// Why a tape was not played. The first text is the tape's file, as it was named.
#[derive(Debug)]
pub enum TapeTrouble {
    /// It cannot be read as one.
    Malformed(String, Vec<FaultAt>),
    /// It was not played to its end.
    Stopped(String, Stop),
}

impl TapeTexts {
    /// Why a tape was not played: file, line, what and what to do.
    #[must_use]
    pub fn trouble(&self, trouble: &TapeTrouble) -> Words {
        match trouble {
            TapeTrouble::Malformed(path, faults) => self.malformed(path, faults),
            TapeTrouble::Stopped(path, stop) => self.stopped(path, stop),
        }
    }

    fn malformed(&self, path: &str, faults: &[FaultAt]) -> Words {
        let told = faults.iter().take(MOST_FAULTS).map(|FaultAt { line, fault }| {
            let Words { message, advice } = (self.fault)(fault);
            format!("{}: {message} {advice}", place(path, *line))
        });
        let mut lines: Vec<String> = told.collect();
        let rest = faults.len().saturating_sub(MOST_FAULTS);
        lines.extend((rest > 0).then(|| (self.more)(rest)));
        Words { message: lines.join("\n"), advice: self.correct.to_owned() }
    }

    fn stopped(&self, path: &str, stop: &Stop) -> Words {
        let Words { message, advice } = (self.cause)(&stop.cause);
        let mut message = format!("{}: {message}", place(path, stop.line));
        if let Some(screen) = stop.cause.screen() {
            message.push('\n');
            message.push_str(self.screen);
            for row in clean_multiline(screen).lines() {
                message.push_str("\n  | ");
                message.push_str(row);
            }
        }
        Words { message, advice }
    }
}

/// As compilers name a place.
fn place(path: &str, line: usize) -> String {
    format!("{}:{line}", clean_line(path))
}
