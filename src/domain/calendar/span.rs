//! How long a window is, as settings write it: `5bd`, `7d`.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// The length of a window, without where it starts.
///
/// A span that a setting may hold is 1 to [`Span::MAX_DAYS`] days long: with 0 the rest of the day
/// of the event would be the window, which could be a minute. Counting is defined for any value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Span {
    /// Mondays to Fridays that are no holidays.
    BusinessDays(u16),
    /// All days alike.
    CalendarDays(u16),
}

impl Span {
    /// The longest span that a setting may hold, in days of its kind.
    pub const MAX_DAYS: u16 = 3650;

    /// How many days, of whichever kind.
    #[must_use]
    pub const fn days(self) -> u16 {
        match self {
            Self::BusinessDays(days) | Self::CalendarDays(days) => days,
        }
    }

    /// The span itself, if a setting may hold it.
    ///
    /// # Errors
    /// [`SpanError::OutOfRange`] for 0 and for more than [`Span::MAX_DAYS`].
    pub const fn checked(self) -> Result<Self, SpanError> {
        match self.days() {
            1..=Self::MAX_DAYS => Ok(self),
            _ => Err(SpanError::OutOfRange),
        }
    }
}

impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::BusinessDays(days) => write!(f, "{days}bd"),
            Self::CalendarDays(days) => write!(f, "{days}d"),
        }
    }
}

impl FromStr for Span {
    type Err = SpanError;

    /// Reads ASCII digits followed by `bd` or `d`, and nothing else.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let unit_at = text.find(|c: char| !c.is_ascii_digit()).ok_or(SpanError::Malformed)?;
        let (digits, unit) = text.split_at(unit_at);
        let span: fn(u16) -> Self = match unit {
            "bd" => Self::BusinessDays,
            "d" => Self::CalendarDays,
            _ => return Err(SpanError::Malformed),
        };
        if digits.is_empty() {
            return Err(SpanError::Malformed);
        }
        // Only digits are left, so what doesn't parse is too large.
        digits.parse().map_err(|_| SpanError::OutOfRange).and_then(|days| span(days).checked())
    }
}

/// Why a text is no span.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SpanError {
    /// Not digits followed by `bd` or `d`.
    Malformed,
    /// 0, or more than [`Span::MAX_DAYS`].
    OutOfRange,
}

impl fmt::Display for SpanError {
    /// The code; the words are made elsewhere.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Malformed => "span-malformed",
            Self::OutOfRange => "span-out-of-range",
        })
    }
}

impl std::error::Error for SpanError {}
