//! Tapes: a small text format that drives the interface and records what it shows.
//!
//! A tape is one command a line, in virtual milliseconds; a `#` where a word would begin starts a
//! comment. [`Tape::parse`] reads it, [`player::Player`] plays it in the process, without waiting and
//! the same at every run, and what it has recorded is written as an asciicast ([`cast`]), as an
//! animated picture or stills ([`svg`]) and as text. The same tape drives the real program on a
//! terminal of its own, where the tests do that.
//!
//! ```text
//! title "A claim is taken"
//! size 80 24
//! as rhea                    # who sits there; another name later is another session
//! key Down 4 every 180       # four times, 180 ms after each
//! type "contoso" every 70    # letter by letter
//! paste "many words"
//! sleep 800                  # time passes
//! wait "C-000004" within 500 # until it is on the screen
//! expect not "C-000005"      # it must not be on the screen now
//! shot taken                 # a still
//! resize 60 12
//! ```
//!
//! Owns the format, the players' common ground and what is recorded. It knows the interface and the
//! demonstration that it is played on; it must not know the command line, files, the environment or
//! any real time. What is wrong in a tape is typed ([`Fault`], [`Stop`]); `i18n` has the words.

use crate::domain::id::OperatorName;
use crate::i18n::Language;
use crate::tui::app::Millis;
use crate::tui::input::Key;

pub mod cast;
mod command;
mod fault;
pub mod files;
mod parse;
#[cfg(feature = "pictures")]
pub mod pictures;
pub mod player;
pub mod recording;
pub mod screen;
pub mod svg;
#[cfg(test)]
mod tests;
mod words;

pub use command::Name;
pub use fault::{Fault, FaultAt};

/// The size of the terminal unless a tape says another, in cells.
pub const SIZE: (u16, u16) = (80, 24);
/// The largest terminal of a tape, in cells.
pub const LARGEST: (u16, u16) = (300, 100);
/// Who sits at the terminal unless a tape says somebody else: a reviewer of the demonstration.
pub const GUEST: &str = "rhea";
/// The most bytes of a tape.
pub const LIMIT: u64 = 1 << 20;

/// A tape that has been read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tape {
    /// What stands before the first command that does something.
    pub header: Header,
    /// What is done, in this order.
    pub steps: Vec<Step>,
}

/// How a recording is to look.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Header {
    /// What it is called.
    pub title: Option<String>,
    /// The size of the terminal: columns, rows.
    pub size: (u16, u16),
    /// The language of the interface; none where the tape goes with any.
    pub lang: Option<Language>,
}

impl Default for Header {
    fn default() -> Self {
        Self { title: None, size: SIZE, lang: None }
    }
}

/// A command and the line it stands on, counted from 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// The line.
    pub line: usize,
    /// What is to be done.
    pub command: Command,
}

/// What a tape can do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    /// Another operator's session, or the same one's again; the screen is theirs from then on.
    As {
        /// Who.
        who: OperatorName,
        /// The language of a session that begins here; else the tape's.
        lang: Option<Language>,
    },
    /// A key is pressed.
    Key {
        /// Which.
        key: Key,
        /// How often.
        times: u16,
        /// How much time passes after each.
        every: Millis,
    },
    /// A text is typed.
    Type {
        /// The text, without control characters.
        text: String,
        /// How much time passes after each character.
        every: Millis,
    },
    /// A text is pasted.
    Paste(String),
    /// Time passes.
    Sleep(Millis),
    /// Time passes until a text is on the screen.
    Wait {
        /// The text.
        text: String,
        /// How much time at most.
        within: Millis,
    },
    /// A text has to be on the screen now, or must not be.
    Expect {
        /// The text.
        text: String,
        /// Whether it has to be there.
        is_shown: bool,
    },
    /// A still of the screen, under a name.
    Shot(String),
    /// The terminal gets another size: columns, rows.
    Resize(u16, u16),
}

impl Tape {
    /// Reads a tape's bytes.
    ///
    /// # Errors
    /// Everything that is wrong in it, in the order of its lines.
    pub fn read(bytes: &[u8]) -> Result<Self, Vec<FaultAt>> {
        if bytes.len() as u64 > LIMIT {
            return Err(vec![FaultAt { line: 1, fault: Fault::TooLarge(LIMIT) }]);
        }
        let text = std::str::from_utf8(bytes).map_err(|error| {
            let before = bytes.get(..error.valid_up_to()).unwrap_or_default();
            let line = before.split(|byte| *byte == b'\n').count();
            vec![FaultAt { line, fault: Fault::NotUtf8 }]
        })?;
        Self::parse(text)
    }

    /// Reads a tape's text.
    ///
    /// # Errors
    /// Everything that is wrong in it, in the order of its lines.
    pub fn parse(text: &str) -> Result<Self, Vec<FaultAt>> {
        parse::parse(text)
    }
}

/// Why a tape was not played to its end.
#[derive(Debug)]
pub struct Stop {
    /// The line of the command that could not be done, counted from 1.
    pub line: usize,
    /// Why.
    pub cause: Cause,
}

/// Why a command of a tape could not be done.
#[derive(Debug)]
pub enum Cause {
    /// A text is not on the screen.
    Missing {
        /// The text.
        text: String,
        /// How long it was waited for.
        within: Option<Millis>,
        /// What the screen shows.
        screen: String,
    },
    /// A text is on the screen that must not be there.
    Present {
        /// The text.
        text: String,
        /// What the screen shows.
        screen: String,
    },
    /// There is no such operator.
    NoOperator(OperatorName),
    /// The session has ended, so that it takes no keys.
    Over(OperatorName),
    /// The desk failed: at what.
    Desk(String),
}

impl Cause {
    /// What the screen shows, where that tells why.
    #[must_use]
    pub fn screen(&self) -> Option<&str> {
        match self {
            Self::Missing { screen, .. } | Self::Present { screen, .. } => Some(screen),
            _ => None,
        }
    }

    /// Whether the tape itself asks for what is not there.
    #[must_use]
    pub const fn is_of_the_tape(&self) -> bool {
        matches!(self, Self::NoOperator(_) | Self::Over(_))
    }
}
