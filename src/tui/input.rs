//! Bytes from a terminal become keys and pastes.
//!
//! Owns: cutting the byte stream into whole units, with a time-out and a cap for each kind, and
//! what each unit means. It reads no terminal and knows no clock: the caller brings the bytes and
//! the time, in milliseconds on any clock that doesn't run backwards. It knows no action either.
//!
//! What it promises: whatever arrived before, once the time-outs have passed the next key is
//! delivered; Ctrl-C is delivered at once, always; what a terminal answers never becomes a key;
//! and how the bytes were split into reads changes nothing as long as no time-out passes.

mod encode;
mod framer;
mod key;
mod translate;

#[cfg(test)]
mod tests;

pub use encode::{encode, encode_paste};
pub use framer::{CSI_CAP_BYTES, PASTE_CAP_BYTES, Timeouts};
pub use key::{Key, KeyCode, Modifiers, ParseKeyError};

use framer::{Framer, Unit};
use translate::Translator;

/// What an operator did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Input {
    /// A key was pressed, or is held and repeats.
    Key(Key),
    /// A text was pasted: raw, as the terminal sent it, at most [`PASTE_CAP_BYTES`] long.
    Paste(String),
    /// A text longer than [`PASTE_CAP_BYTES`] was pasted. None of it is kept: half a document
    /// would look like a whole one.
    PasteTooLong,
}

/// Turns one session's bytes into [`Input`].
#[derive(Debug)]
pub struct Decoder {
    framer: Framer,
    translator: Translator,
}

impl Decoder {
    /// A decoder at rest.
    #[must_use]
    pub fn new(timeouts: Timeouts) -> Self {
        Self { framer: Framer::new(timeouts), translator: Translator::default() }
    }

    /// Takes the bytes that arrived at `now_ms` and returns what they complete, in order.
    ///
    /// `now_ms` should be when the bytes were read, not when the caller got round to them: a
    /// late time would tear a key's escape sequence apart.
    #[must_use]
    pub fn feed(&mut self, bytes: &[u8], now_ms: u64) -> Vec<Input> {
        let units = self.framer.feed(bytes, now_ms);
        self.translate(units)
    }

    /// Gives up on what has waited for its rest too long; call it at [`Decoder::deadline`].
    #[must_use]
    pub fn tick(&mut self, now_ms: u64) -> Vec<Input> {
        let units = self.framer.tick(now_ms);
        self.translate(units)
    }

    /// When [`Decoder::tick`] must be called, in milliseconds on the caller's clock, unless more
    /// bytes come before; `None` if nothing is waiting.
    #[must_use]
    pub fn deadline(&self) -> Option<u64> {
        self.framer.deadline()
    }

    fn translate(&mut self, units: Vec<Unit>) -> Vec<Input> {
        units.into_iter().filter_map(|unit| self.translator.input(unit)).collect()
    }
}
