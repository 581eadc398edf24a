//! Monday to Friday as arithmetic: no loops, no holidays, no zone.

use chrono::{Datelike, Days, NaiveDate};

const FRIDAY: u64 = 4;

/// Monday to Friday.
pub(super) fn is_weekday(day: NaiveDate) -> bool {
    days_from_monday(day) <= FRIDAY
}

/// The `n`-th weekday after `day`, or `day` itself when `n` is 0; `None` past chrono's last date.
pub(super) fn add_weekdays(day: NaiveDate, n: u32) -> Option<NaiveDate> {
    let from_monday = days_from_monday(day);
    // From a weekend, the next weekday is the same as from the Friday before it.
    let weekdays = from_monday.min(FRIDAY) + u64::from(n);
    let landed = weekdays / 5 * 7 + weekdays % 5;
    day.checked_add_days(Days::new(landed.saturating_sub(from_monday)))
}

/// How many weekdays `d` there are with `after < d <= through`; 0 if `through` is earlier.
pub(super) fn weekdays_between(after: NaiveDate, through: NaiveDate) -> u32 {
    u32::try_from(weekdays_to(through) - weekdays_to(after)).unwrap_or(0)
}

/// Weekdays up to and with `day`, counted from Monday 0001-01-01 (negative before it).
fn weekdays_to(day: NaiveDate) -> i64 {
    let since_first_monday = i64::from(day.num_days_from_ce()) - 1;
    let (weeks, rest) = (since_first_monday.div_euclid(7), since_first_monday.rem_euclid(7));
    weeks * 5 + (rest + 1).min(5)
}

fn days_from_monday(day: NaiveDate) -> u64 {
    u64::from(day.weekday().num_days_from_monday())
}
