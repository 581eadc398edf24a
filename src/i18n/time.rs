//! Dates, time left, and how a deadline came about.
//!
//! Days are told as the calendar counted them; nothing is counted here again.

use chrono::{DateTime, NaiveDate, NaiveDateTime, Offset, TimeZone, Utc};

use crate::domain::calendar::{Remaining, Span, Zone};
use crate::domain::claim::{DecisionTarget, Window};

mod explained;

pub(super) use explained::{ExplainedTexts, Numbered};

/// How times are told.
#[derive(Debug)]
pub struct TimeTexts {
    pub(super) day: fn(NaiveDate) -> String,
    pub(super) long_day: fn(NaiveDate) -> String,
    pub(super) moment: fn(NaiveDateTime) -> String,
    pub(super) clock: fn(NaiveDateTime) -> String,
    pub(super) span: fn(Span) -> String,
    pub(super) remaining: fn(Remaining) -> String,
    pub(super) explained: ExplainedTexts,
}

impl TimeTexts {
    /// A date with its weekday, short: `Fri 2020-07-17`.
    #[must_use]
    pub fn day(&self, day: NaiveDate) -> String {
        (self.day)(day)
    }

    /// A date with its weekday in full: `Friday 2020-07-17`.
    #[must_use]
    pub fn long_day(&self, day: NaiveDate) -> String {
        (self.long_day)(day)
    }

    /// A moment to the minute, in the zone given: `2020-07-17 23:59`.
    #[must_use]
    pub fn moment(&self, at: DateTime<Utc>, zone: Zone) -> String {
        (self.moment)(local(at, zone))
    }

    /// The time of day to the minute, in the zone given: `23:59`.
    #[must_use]
    pub fn clock(&self, at: DateTime<Utc>, zone: Zone) -> String {
        (self.clock)(local(at, zone))
    }

    /// A length: `5 business days`.
    #[must_use]
    pub fn span(&self, span: Span) -> String {
        (self.span)(span)
    }

    /// The time left, short: `3 bd left`, `today`, `1 bd over`.
    #[must_use]
    pub fn remaining(&self, remaining: Remaining) -> String {
        (self.remaining)(remaining)
    }

    /// How a window's last day was counted, line by line; long stretches are summed up.
    #[must_use]
    pub fn explain_window(&self, window: &Window) -> Vec<String> {
        self.explained.window(window.kind, &window.counting)
    }

    /// How a decision target came about, line by line. `since` is the day since which the partner
    /// holds the claim, if it does now.
    #[must_use]
    pub fn explain_target(&self, target: &DecisionTarget, since: Option<NaiveDate>) -> Vec<String> {
        self.explained.target(target, since)
    }
}

/// What clocks in a zone show at a moment; at the ends of time, what they show in UTC.
fn local(at: DateTime<Utc>, zone: Zone) -> NaiveDateTime {
    let utc = at.naive_utc();
    let offset = zone.tz().offset_from_utc_datetime(&utc).fix();
    utc.checked_add_offset(offset).unwrap_or(utc)
}
