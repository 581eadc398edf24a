//! A window that has started: what its event fixes, and what can be told from that alone.

use chrono::serde::ts_milliseconds;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::weekdays::{is_weekday, weekdays_between};
use super::{Calendar, Span, Zone, days_from};

/// The facts that fix a window when it starts `[D]`.
///
/// Made by [`Calendar::count`] and kept in the event: a later change of policy, calendar or zone
/// doesn't move the window, nor change how it is explained.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counting {
    /// The moment of the event, in whole milliseconds.
    #[serde(with = "ts_milliseconds")]
    pub started_at: DateTime<Utc>,
    /// The local day of the event: day 0.
    pub start_day: NaiveDate,
    /// The length asked for.
    pub span: Span,
    /// The last local day on which the window is open, through its end.
    pub last_day: NaiveDate,
    /// The first instant at which the window is closed: where the local day after `last_day`
    /// begins.
    #[serde(with = "ts_milliseconds")]
    pub closes_at: DateTime<Utc>,
    /// The zone in which days were counted.
    pub zone: Zone,
    /// The holidays that made a Monday to Friday not count, in order, with their names. Weekends
    /// follow from the dates. Empty when calendar days are counted.
    pub holidays_met: Vec<(NaiveDate, String)>,
}

impl Counting {
    /// Whether the window has run out at `now`. At `closes_at` itself it has.
    #[must_use]
    pub fn is_closed(&self, now: DateTime<Utc>) -> bool {
        now >= self.closes_at
    }

    /// What is left at `now`, or how long ago the window closed, in days of its own zone.
    ///
    /// While it is open, the days are those that the window itself counts, so that they agree with
    /// [`Counting::explain`] whatever became of the calendar since. `calendar` says which days
    /// after the window are business days.
    #[must_use]
    pub fn remaining(&self, now: DateTime<Utc>, calendar: &Calendar) -> Remaining {
        let today = self.zone.local_day(now).max(self.start_day);
        if self.is_closed(now) {
            let business_days = calendar.business_days_between(self.last_day, today);
            return Remaining::Closed { business_days };
        }
        match self.span {
            Span::BusinessDays(_) => Remaining::BusinessDays(self.counted_after(today)),
            Span::CalendarDays(_) => {
                let days = self.last_day.signed_duration_since(today).num_days();
                Remaining::CalendarDays(u32::try_from(days).unwrap_or(0))
            }
        }
    }

    /// Every day from the day of the event to the last day, and what it counted for.
    #[must_use]
    pub fn explain(&self) -> Vec<Step<'_>> {
        let mut counted = 0;
        days_from(self.start_day)
            .take_while(|day| *day <= self.last_day)
            .map(|day| {
                let verdict = self.reason_to_skip(day).unwrap_or_else(|| {
                    counted += 1;
                    Verdict::Counted(counted)
                });
                Step { day, verdict }
            })
            .collect()
    }

    fn reason_to_skip(&self, day: NaiveDate) -> Option<Verdict<'_>> {
        if day == self.start_day {
            return Some(Verdict::Start);
        }
        match self.span {
            Span::CalendarDays(_) => None,
            Span::BusinessDays(_) if !is_weekday(day) => Some(Verdict::Weekend),
            Span::BusinessDays(_) => self.holiday_met(day).map(Verdict::Holiday),
        }
    }

    fn holiday_met(&self, day: NaiveDate) -> Option<&str> {
        let found = self.holidays_met.binary_search_by_key(&day, |(met, _)| *met).ok()?;
        self.holidays_met.get(found).map(|(_, name)| name.as_str())
    }

    /// The business days after `today` that the window counts.
    fn counted_after(&self, today: NaiveDate) -> u32 {
        let skipped = self.holidays_met.iter().filter(|(day, _)| *day > today).count();
        weekdays_between(today, self.last_day)
            .saturating_sub(u32::try_from(skipped).unwrap_or(u32::MAX))
    }
}

/// The time left in a window, to the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Remaining {
    /// Open, with this many business days after today: 0 when today is the last day, 1 when the
    /// next business day is.
    BusinessDays(u32),
    /// Open, with this many calendar days after today: 0 when today is the last day.
    CalendarDays(u32),
    /// Closed.
    Closed {
        /// The business days begun since the last day, today among them: 0 on the weekend after a
        /// Friday, 1 on its Monday. Business days whatever the window was counted in, for that is
        /// what the people who are late work in.
        business_days: u32,
    },
}

/// One day of a window's explanation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Step<'a> {
    /// The local day.
    pub day: NaiveDate,
    /// What it counted for.
    pub verdict: Verdict<'a>,
}

/// What one day of a window counted for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum Verdict<'a> {
    /// The day of the event, day 0: never counted, whatever day it is.
    Start,
    /// Counted, as the n-th; the last one's n is the span's length.
    Counted(u32),
    /// Skipped: Saturday or Sunday, a holiday or not.
    Weekend,
    /// Skipped: a holiday on Monday to Friday, by its name at the time.
    Holiday(&'a str),
}
