//! Days, business days and the windows that are counted in them.
//!
//! Owns: which local day an instant falls on, which days are business days, when a window that
//! starts now closes, and the facts that explain it later. Must not know: what a window is for,
//! which status it hangs on, what the time is now, or how any of it is put into words.
//!
//! Counting `[D]`: the day of the event, in the store's zone, is day 0; a business day is Monday to
//! Friday and no holiday of the store's calendar; a window is open through the end of its last day.
//! Dates are counted, never hours, so daylight saving changes nothing.
//!
//! Nothing here panics or fails. Near the ends of what chrono can represent (the years ±262,000)
//! results saturate: the last day is `NaiveDate::MAX` and the window closes at the last
//! representable millisecond.

mod counting;
mod holidays;
mod span;
mod weekdays;
mod zone;

use std::iter::successors;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

pub use counting::{Counting, Remaining, Step, Verdict};
pub use holidays::Holidays;
pub use span::{Span, SpanError};
pub use zone::{UnknownZone, Zone};

use weekdays::{add_weekdays, is_weekday, weekdays_between};
use zone::to_millisecond;

/// The store's zone and its holidays: all that counting rests on.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Calendar {
    /// Where days begin and end.
    pub zone: Zone,
    /// The days besides Saturday and Sunday that aren't business days.
    pub holidays: Holidays,
}

impl Calendar {
    /// The date that people in the calendar's zone write at this instant.
    #[must_use]
    pub fn local_day(&self, at: DateTime<Utc>) -> NaiveDate {
        self.zone.local_day(at)
    }

    /// The first instant whose local day is later than `day`; see [`Zone::first_instant_after`].
    #[must_use]
    pub fn first_instant_after(&self, day: NaiveDate) -> DateTime<Utc> {
        self.zone.first_instant_after(day)
    }

    /// Monday to Friday, and no holiday `[D]`.
    #[must_use]
    pub fn is_business_day(&self, day: NaiveDate) -> bool {
        is_weekday(day) && !self.holidays.contains(day)
    }

    /// Starts a window of `span` at `from`, with the facts that its event keeps `[D]`.
    ///
    /// `from` is kept in whole milliseconds, so that what is stored equals what was counted.
    #[must_use]
    pub fn count(&self, span: Span, from: DateTime<Utc>) -> Counting {
        let started_at = to_millisecond(from);
        let start_day = self.local_day(started_at);
        let last_day = match span {
            Span::BusinessDays(days) => self.extend(start_day, u32::from(days)),
            Span::CalendarDays(days) => add_days(start_day, days),
        };
        let holidays_met = match span {
            Span::BusinessDays(_) => self.holidays_met(start_day, last_day),
            Span::CalendarDays(_) => Vec::new(),
        };
        Counting {
            started_at,
            start_day,
            span,
            last_day,
            closes_at: self.first_instant_after(last_day),
            zone: self.zone,
            holidays_met,
        }
    }

    /// The `business_days`-th business day after `last_day`; `last_day` itself for none.
    ///
    /// This is how a target gets back the business days during which the partner held the claim.
    #[must_use]
    pub fn extend(&self, last_day: NaiveDate, business_days: u32) -> NaiveDate {
        let mut day = last_day;
        let mut missing = business_days;
        // Jump as if there were no holidays, then make up for those jumped over. Each round eats
        // holidays that lie further on, and there are finitely many.
        while missing > 0 {
            let Some(landed) = add_weekdays(day, missing) else {
                return NaiveDate::MAX;
            };
            missing = self.weekday_holidays(day, landed);
            day = landed;
        }
        day
    }

    /// How many business days `d` there are with `after < d <= through`; 0 if `through` is earlier.
    #[must_use]
    pub fn business_days_between(&self, after: NaiveDate, through: NaiveDate) -> u32 {
        weekdays_between(after, through).saturating_sub(self.weekday_holidays(after, through))
    }

    fn weekday_holidays(&self, after: NaiveDate, through: NaiveDate) -> u32 {
        let met = self.holidays.after(after, through).filter(|(day, _)| is_weekday(*day)).count();
        u32::try_from(met).unwrap_or(u32::MAX)
    }

    /// A holiday at a weekend skips nothing that the weekend doesn't, and isn't met.
    fn holidays_met(&self, after: NaiveDate, through: NaiveDate) -> Vec<(NaiveDate, String)> {
        self.holidays
            .after(after, through)
            .filter(|(day, _)| is_weekday(*day))
            .map(|(day, name)| (day, name.to_owned()))
            .collect()
    }
}

/// `day` and every day after it, to the last that chrono knows.
fn days_from(day: NaiveDate) -> impl Iterator<Item = NaiveDate> {
    successors(Some(day), NaiveDate::succ_opt)
}

fn add_days(day: NaiveDate, days: u16) -> NaiveDate {
    day.checked_add_days(chrono::Days::new(u64::from(days))).unwrap_or(NaiveDate::MAX)
}

#[cfg(test)]
mod tests;
