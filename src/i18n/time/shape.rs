//! The days of a window, one by one, as the calendar tells them. Stands in for
//! `domain::calendar::{Remaining, Step, Verdict}`, whose shape it has.

use chrono::{Datelike, NaiveDate, Weekday};
use chrono_tz::Tz;

use crate::domain::calendar::{Counting, Span, Zone};

/// The time left in a window, to the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Remaining {
    /// Open, with this many business days after today.
    BusinessDays(u32),
    /// Open, with this many calendar days after today.
    CalendarDays(u32),
    /// Closed.
    Closed {
        /// The business days begun since the last day.
        business_days: u32,
    },
}

/// One day of a window's explanation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step<'a> {
    /// The local day.
    pub day: NaiveDate,
    /// What it counted for.
    pub verdict: Verdict<'a>,
}

/// What one day of a window counted for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict<'a> {
    /// The day of the event, day 0.
    Start,
    /// Counted, as the n-th.
    Counted(u32),
    /// Skipped: Saturday or Sunday.
    Weekend,
    /// Skipped: a holiday, by its name.
    Holiday(&'a str),
}

pub(super) fn steps(counting: &Counting) -> Vec<Step<'_>> {
    let mut counted = 0;
    let business = matches!(counting.span, Span::BusinessDays(_));
    counting
        .start_day
        .iter_days()
        .take_while(|day| *day <= counting.last_day)
        .map(|day| {
            let holiday = counting.holidays_met.iter().find(|(met, _)| *met == day);
            let verdict = match holiday {
                _ if day == counting.start_day => Verdict::Start,
                _ if business && matches!(day.weekday(), Weekday::Sat | Weekday::Sun) => {
                    Verdict::Weekend
                }
                Some((_, name)) if business => Verdict::Holiday(name),
                _ => {
                    counted += 1;
                    Verdict::Counted(counted)
                }
            };
            Step { day, verdict }
        })
        .collect()
}

pub(super) fn tz(zone: Zone) -> Tz {
    zone.0
}
