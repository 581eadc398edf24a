//! What can be wrong with a query, and where. Typed; the words are made elsewhere.

use std::ops::Range;

/// One mistake in a query.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mistake {
    /// The place: bytes of the query, on character boundaries.
    pub span: Range<usize>,
    /// The characters (not bytes, not cells) before the place.
    pub column: usize,
    /// What is wrong.
    pub kind: MistakeKind,
    /// What to write at the place instead, where a near miss is known.
    pub suggestion: Option<String>,
}

impl Mistake {
    /// The text at the mistake's place in the query that it was found in.
    #[must_use]
    pub fn text<'q>(&self, query: &'q str) -> &'q str {
        query.get(self.span.clone()).unwrap_or_default()
    }
}

/// What is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MistakeKind {
    /// The query has more than this many bytes.
    TooLong {
        /// Bytes that are read.
        limit: usize,
    },
    /// A control character, which no claim's text holds.
    ControlCharacter,
    /// A quote that nothing closes.
    UnclosedQuote,
    /// Text stands right behind a closing quote.
    TextAfterQuote,
    /// A `-` with nothing behind it.
    NothingNegated,
    /// More than one `-` before a term.
    DoubleNegation,
    /// No term has this name. A text with a colon must be in quotes.
    UnknownTerm,
    /// The term doesn't take this value.
    UnknownValue {
        /// The values that it takes.
        allowed: &'static [&'static str],
    },
    /// A value is missing, or empty quotes.
    EmptyValue,
    /// The comparison isn't one of `<`, `<=`, `>`, `>=`, `=`.
    BadComparison,
    /// Neither a date (`2026-07-01`) nor a relative day that the term takes.
    BadDate,
    /// A relative day farther away than this.
    TooFar {
        /// Days, or business days.
        limit: u32,
    },
}

impl MistakeKind {
    /// The stable code, for scripts and for tables of texts.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::TooLong { .. } => "too-long",
            Self::ControlCharacter => "control-character",
            Self::UnclosedQuote => "unclosed-quote",
            Self::TextAfterQuote => "text-after-quote",
            Self::NothingNegated => "nothing-negated",
            Self::DoubleNegation => "double-negation",
            Self::UnknownTerm => "unknown-term",
            Self::UnknownValue { .. } => "unknown-value",
            Self::EmptyValue => "empty-value",
            Self::BadComparison => "bad-comparison",
            Self::BadDate => "bad-date",
            Self::TooFar { .. } => "too-far",
        }
    }
}
