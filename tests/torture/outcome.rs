//! How a run ends: what was proved, in one line, or which promise was broken.

use std::fmt;
use std::io;
use std::process::ExitCode;
use std::time::Duration;

/// Why a run ends early.
#[derive(Debug)]
pub enum Failure {
    /// The store has broken a promise.
    Broken {
        /// Which.
        promise: Promise,
        /// What was seen.
        what: String,
    },
    /// The proof itself could not be carried out.
    Setup(String),
}

/// What the store promises.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Promise {
    /// What was acknowledged is there.
    NothingLost,
    /// A commit is there whole, once and in its place, or not at all.
    NothingHalf,
    /// It opens.
    Opens,
    /// It proves whole, and takes new commits.
    GoesOn,
}

impl fmt::Display for Promise {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NothingLost => "LOST",
            Self::NothingHalf => "HALF OR MISPLACED",
            Self::Opens => "COULD NOT OPEN",
            Self::GoesOn => "DOES NOT GO ON",
        })
    }
}

impl Failure {
    /// A broken promise.
    pub fn broken(promise: Promise, what: impl Into<String>) -> Self {
        Self::Broken { promise, what: what.into() }
    }

    /// Says more about where it was seen.
    pub fn at(self, place: &str) -> Self {
        match self {
            Self::Broken { promise, what } => {
                Self::Broken { promise, what: format!("{place}: {what}") }
            }
            Self::Setup(what) => Self::Setup(format!("{place}: {what}")),
        }
    }

    /// 1 for a broken promise, 2 when nothing could be proved.
    pub fn exit_code(&self) -> ExitCode {
        match self {
            Self::Broken { .. } => ExitCode::from(1),
            Self::Setup(_) => ExitCode::from(2),
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Broken { promise, what } => write!(f, "{promise}: {what}"),
            Self::Setup(what) => write!(f, "cannot run: {what}"),
        }
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Setup(error.to_string())
    }
}

/// What a run has shown, in one line.
#[derive(Debug)]
pub struct Summary {
    /// What was done to the store, and how often.
    pub what: String,
    /// How many commits had been acknowledged before.
    pub acknowledged: u64,
    /// What else is worth telling, in order.
    pub notes: Vec<(u64, &'static str)>,
    /// How long it took.
    pub took: Duration,
}

impl fmt::Display for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { what, acknowledged, notes, took } = self;
        write!(f, "{what}: {acknowledged} commits acknowledged, 0 lost, 0 half, 0 could not open")?;
        for (count, note) in notes {
            write!(f, ", {count} {note}")?;
        }
        write!(f, "; {:.1} s", took.as_secs_f64())
    }
}
