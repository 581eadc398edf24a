//! The store's calendar, counted here once more, and as plainly as can be.

use std::collections::HashSet;

use chrono::{DateTime, Datelike as _, Days, NaiveDate, Utc, Weekday};

use crate::demo::{HOLIDAYS, ZONE};

/// The day in the store's zone.
pub fn day(instant: DateTime<Utc>) -> NaiveDate {
    instant.with_timezone(&ZONE).date_naive()
}

/// The last day of a window of business days that an event on `start` opens.
pub fn business_days_after(start: NaiveDate, days: usize) -> NaiveDate {
    let rows: Vec<serde_json::Value> = serde_json::from_str(HOLIDAYS).unwrap();
    let holidays: HashSet<NaiveDate> =
        rows.iter().map(|row| row["date"].as_str().unwrap().parse().unwrap()).collect();
    let works = |day: &NaiveDate| {
        !matches!(day.weekday(), Weekday::Sat | Weekday::Sun) && !holidays.contains(day)
    };
    start.iter_days().skip(1).filter(works).nth(days - 1).unwrap()
}

/// The last day of a window of calendar days.
pub fn days_after(start: NaiveDate, days: u64) -> NaiveDate {
    start + Days::new(days)
}

#[test]
fn business_days_skip_weekends_and_holidays() {
    let date = |text: &str| text.parse::<NaiveDate>().unwrap();
    assert_eq!(business_days_after(date("2020-07-10"), 5), date("2020-07-17"));
    assert_eq!(business_days_after(date("2020-05-28"), 2), date("2020-06-02"));
}
