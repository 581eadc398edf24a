//! Where a local day begins when clocks do odd things.

use chrono::Duration;
use rstest::rstest;

use super::super::Zone;
use super::{calendar, day, local, utc, zone};

#[rstest]
#[case::plain("UTC", "2020-07-17", "2020-07-18T00:00:00Z")]
#[case::east("Asia/Seoul", "2020-07-17", "2020-07-17T15:00:00Z")]
#[case::west("America/Havana", "2020-07-17", "2020-07-18T04:00:00Z")]
#[case::half_hours("Asia/Kathmandu", "2020-07-17", "2020-07-17T18:15:00Z")]
#[case::before_a_short_day("Europe/Berlin", "2020-03-28", "2020-03-28T23:00:00Z")]
#[case::after_a_short_day("Europe/Berlin", "2020-03-29", "2020-03-29T22:00:00Z")]
#[case::after_a_long_day("Europe/Berlin", "2020-10-25", "2020-10-25T23:00:00Z")]
#[case::no_midnight("America/Sao_Paulo", "2018-11-03", "2018-11-04T03:00:00Z")]
#[case::put_back_at_midnight("America/Sao_Paulo", "2018-02-17", "2018-02-18T03:00:00Z")]
#[case::no_midnight("America/Havana", "2020-03-07", "2020-03-08T05:00:00Z")]
#[case::midnight_twice("America/Havana", "2020-10-31", "2020-11-01T04:00:00Z")]
#[case::no_midnight("Asia/Beirut", "2020-03-28", "2020-03-28T22:00:00Z")]
#[case::put_back_at_midnight("Asia/Beirut", "2020-10-24", "2020-10-24T22:00:00Z")]
#[case::midnight_within_a_gap("America/Toronto", "1919-03-30", "1919-03-31T04:30:00Z")]
#[case::next_day_skipped("Pacific/Apia", "2011-12-29", "2011-12-30T10:00:00Z")]
#[case::the_skipped_day("Pacific/Apia", "2011-12-30", "2011-12-30T10:00:00Z")]
#[case::next_day_skipped("Pacific/Kwajalein", "1993-08-20", "1993-08-21T12:00:00Z")]
#[case::put_back_over_midnight("America/St_Johns", "2006-10-28", "2006-10-29T02:30:00Z")]
fn the_next_day_begins(#[case] zone_name: &str, #[case] last: &str, #[case] expected: &str) {
    let zone = zone(zone_name);
    let first = zone.first_instant_after(day(last));

    assert_eq!(first, utc(expected));
    assert!(zone.local_day(first) > day(last));
    assert!(zone.local_day(first - Duration::milliseconds(1)) <= day(last));
}

#[test]
fn a_window_over_a_missing_midnight_closes_when_the_next_day_begins() {
    let calendar = calendar("America/Sao_Paulo", &[]);
    let at = local(calendar.zone, "2018-10-27T10:00:00");
    let counting = calendar.count("7d".parse().unwrap(), at);

    assert_eq!(counting.last_day, day("2018-11-03"));
    assert!(!counting.is_closed(local(calendar.zone, "2018-11-03T23:59:59.999")));
    assert!(counting.is_closed(local(calendar.zone, "2018-11-04T01:00:00")));
}

#[test]
fn a_date_that_a_zone_left_out_still_counts_as_a_date() {
    let calendar = calendar("Pacific/Apia", &[]);
    let at = local(calendar.zone, "2011-12-28T10:00:00");
    let counting = calendar.count("2bd".parse().unwrap(), at);

    assert_eq!(counting.last_day, day("2011-12-30"));
    assert_eq!(counting.closes_at, local(calendar.zone, "2011-12-31T00:00:00"));
}

#[test]
fn a_window_that_closed_at_a_first_midnight_stays_closed() {
    let calendar = calendar("America/St_Johns", &[]);
    let at = local(calendar.zone, "2006-10-27T10:00:00");
    let counting = calendar.count("1d".parse().unwrap(), at);
    let back_on_saturday = utc("2006-10-29T03:00:00Z");

    assert_eq!(calendar.local_day(back_on_saturday), counting.last_day);
    assert!(counting.is_closed(back_on_saturday));
}

/// Every change of offset that any zone made at some midnight in these years.
#[test]
fn the_next_day_begins_right_in_every_zone() {
    let (from, to) = (day("2009-01-01"), day("2024-01-01"));
    for tz in chrono_tz::TZ_VARIANTS {
        let zone = Zone::from(tz);
        let mut last = from;
        while last < to {
            let first = zone.first_instant_after(last);
            let before = first - Duration::milliseconds(1);
            assert!(
                zone.local_day(first) > last && zone.local_day(before) <= last,
                "{zone}: {first} doesn't begin the day after {last}"
            );
            last = last.succ_opt().unwrap();
        }
    }
}
