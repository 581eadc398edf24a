//! Dates, time left, and how a deadline came about.
//!
//! Days are told as the calendar counted them; nothing is counted here again.

use chrono::{DateTime, NaiveDate, NaiveDateTime, Offset, TimeZone, Utc};

use crate::domain::calendar::{Counting, Remaining, Span, Step, Verdict, Zone};
use crate::domain::claim::{DecisionTarget, Pause, Window};
use crate::domain::status::WindowKind;

/// How times are told.
#[derive(Debug)]
pub struct TimeTexts {
    pub(super) day: fn(NaiveDate) -> String,
    pub(super) long_day: fn(NaiveDate) -> String,
    pub(super) moment: fn(NaiveDateTime) -> String,
    pub(super) clock: fn(NaiveDateTime) -> String,
    pub(super) span: fn(Span) -> String,
    pub(super) remaining: fn(Remaining) -> String,
    pub(super) window: fn(WindowKind, &Told<'_>) -> Vec<String>,
    pub(super) target: fn(&Told<'_>, &Pauses<'_>) -> Vec<String>,
}

/// A counted window, with all that its explanation tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told<'a> {
    /// The length asked for.
    pub span: Span,
    /// Every day from the day of the event to the last day.
    pub steps: Vec<Step<'a>>,
    /// The day of the event.
    pub start_day: NaiveDate,
    /// The last day on which it is open.
    pub last_day: NaiveDate,
    /// The first moment at which it is closed, in its own zone.
    pub closes_at: NaiveDateTime,
    /// The zone in which days were counted.
    pub zone: Zone,
}

/// The time in which the partner held a claim, which a decision target leaves out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pauses<'a> {
    /// The pauses that are over.
    pub over: &'a [Pause],
    /// The day since which the partner holds the claim now, if it does.
    pub since: Option<NaiveDate>,
    /// The last day with the pauses that are over.
    pub last_day: NaiveDate,
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
        (self.window)(window.kind, &told(&window.counting))
    }

    /// How a decision target came about, line by line. `since` is the day since which the partner
    /// holds the claim, if it does now.
    #[must_use]
    pub fn explain_target(&self, target: &DecisionTarget, since: Option<NaiveDate>) -> Vec<String> {
        let pauses = Pauses { over: &target.pauses, since, last_day: target.last_day };
        (self.target)(&told(&target.counting), &pauses)
    }
}

fn told(counting: &Counting) -> Told<'_> {
    Told {
        span: counting.span,
        steps: counting.explain(),
        start_day: counting.start_day,
        last_day: counting.last_day,
        closes_at: local(counting.closes_at, counting.zone),
        zone: counting.zone,
    }
}

/// What clocks in a zone show at a moment; at the ends of time, what they show in UTC.
fn local(at: DateTime<Utc>, zone: Zone) -> NaiveDateTime {
    let utc = at.naive_utc();
    let offset = zone.tz().offset_from_utc_datetime(&utc).fix();
    utc.checked_add_offset(offset).unwrap_or(utc)
}

/// Neighbouring days of one kind, in the order of days: what a line of an explanation tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stretch<'a> {
    /// Days that counted, from one number to another.
    Counted {
        /// The first day, and what it counted as.
        first: (NaiveDate, u32),
        /// The last day, and what it counted as.
        last: (NaiveDate, u32),
    },
    /// A weekend, or what of it lies in the window.
    Weekend {
        /// Its first day.
        first: NaiveDate,
        /// Its last day.
        last: NaiveDate,
    },
    /// A holiday.
    Holiday {
        /// The day.
        day: NaiveDate,
        /// Its name.
        name: &'a str,
    },
}

/// Joins neighbouring days of one kind; the day of the event is left out.
pub(super) fn stretches<'a>(steps: &[Step<'a>]) -> Vec<Stretch<'a>> {
    let mut joined: Vec<Stretch<'a>> = Vec::new();
    for step in steps {
        let day = step.day;
        let next = match (step.verdict, joined.last_mut()) {
            (Verdict::Start, _) => continue,
            (Verdict::Counted(number), Some(Stretch::Counted { last, .. })) => {
                *last = (day, number);
                continue;
            }
            (Verdict::Weekend, Some(Stretch::Weekend { last, .. })) => {
                *last = day;
                continue;
            }
            (Verdict::Counted(number), _) => {
                Stretch::Counted { first: (day, number), last: (day, number) }
            }
            (Verdict::Weekend, _) => Stretch::Weekend { first: day, last: day },
            (Verdict::Holiday(name), _) => Stretch::Holiday { day, name },
        };
        joined.push(next);
    }
    joined
}
