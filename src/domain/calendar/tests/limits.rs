//! The ends of what can be represented, and what is stored.

use chrono::{DateTime, Duration, NaiveDate, Utc};
use rstest::rstest;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::super::{Calendar, Counting, Remaining, Span, Zone};
use super::{calendar, day, local, utc, zone};

fn stored<T: Serialize + DeserializeOwned>(value: &T) -> T {
    bincode::deserialize(&bincode::serialize(value).unwrap()).unwrap()
}

#[rstest]
fn counting_saturates_at_the_ends_of_time(
    #[values("UTC", "Pacific/Kiritimati", "Pacific/Pago_Pago", "Europe/Berlin")] zone_name: &str,
    #[values(DateTime::<Utc>::MIN_UTC, DateTime::<Utc>::MAX_UTC)] at: DateTime<Utc>,
    #[values(Span::BusinessDays(u16::MAX), Span::CalendarDays(u16::MAX), Span::BusinessDays(1))]
    span: Span,
) {
    let calendar = calendar(zone_name, &[("2020-10-09", "Hangul Day")]);
    let counting = calendar.count(span, at);

    assert!(counting.last_day >= counting.start_day);
    assert!(counting.closes_at >= counting.started_at);
    assert_eq!(counting.explain()[0].day, counting.start_day);
    assert_eq!(stored(&counting), counting);
    for now in [DateTime::<Utc>::MIN_UTC, DateTime::UNIX_EPOCH, DateTime::<Utc>::MAX_UTC] {
        let closed = matches!(counting.remaining(now, &calendar), Remaining::Closed { .. });
        assert_eq!(closed, counting.is_closed(now));
    }
}

#[test]
fn what_lies_past_the_last_date_is_the_last_date() {
    let mut calendar = calendar("Pacific/Kiritimati", &[]);
    assert_eq!(calendar.local_day(DateTime::<Utc>::MAX_UTC), NaiveDate::MAX);
    assert_eq!(calendar.extend(day("2020-07-17"), u32::MAX), NaiveDate::MAX);
    assert_eq!(calendar.extend(NaiveDate::MAX, 1), NaiveDate::MAX);

    let end = calendar.first_instant_after(NaiveDate::MAX);
    assert!(DateTime::<Utc>::MAX_UTC - end < Duration::milliseconds(1));
    assert!(calendar.first_instant_after(NaiveDate::MIN) > DateTime::<Utc>::MIN_UTC);

    calendar.zone = zone("Pacific/Pago_Pago");
    assert_eq!(calendar.local_day(DateTime::<Utc>::MIN_UTC), NaiveDate::MIN);

    calendar.holidays.add(NaiveDate::MAX, "The last day");
    let all = calendar.business_days_between(NaiveDate::MIN, NaiveDate::MAX);
    let calendar_days = (NaiveDate::MAX - NaiveDate::MIN).num_days();
    assert!((i64::from(all) * 7 - calendar_days * 5).abs() < 50);
}

#[test]
fn any_stored_span_can_be_counted() {
    let at = utc("2020-07-11T12:00:00Z");
    for span in [Span::BusinessDays(0), Span::CalendarDays(0)] {
        assert!(span.checked().is_err());
        let counting = Calendar::default().count(span, at);
        assert_eq!((counting.last_day, counting.explain().len()), (day("2020-07-11"), 1));
    }
}

#[test]
fn what_was_counted_is_stored_and_read_back() {
    let calendar = calendar("Asia/Seoul", &[("2020-10-09", "한글날"), ("2020-10-03", "개천절")]);
    let at = local(calendar.zone, "2020-10-05T10:00:00.123456789");
    let counting = calendar.count(Span::BusinessDays(5), at);

    assert_eq!(counting.holidays_met, [(day("2020-10-09"), "한글날".to_owned())]);
    assert_eq!(counting.started_at, local(calendar.zone, "2020-10-05T10:00:00.123"));
    assert_eq!(stored(&counting), counting);
    assert_eq!(stored(&calendar), calendar);
    for remaining in [
        Remaining::BusinessDays(1),
        Remaining::CalendarDays(2),
        Remaining::Closed { business_days: 3 },
    ] {
        assert_eq!(stored(&remaining), remaining);
    }
}

#[test]
fn json_reads_as_people_write() {
    let calendar = calendar("Asia/Seoul", &[("2020-10-09", "Hangul Day")]);
    let json = serde_json::to_string(&calendar).unwrap();

    assert_eq!(json, r#"{"zone":"Asia/Seoul","holidays":{"2020-10-09":"Hangul Day"}}"#);
    assert_eq!(serde_json::from_str::<Calendar>(&json).unwrap(), calendar);
}

#[test]
fn a_stored_zone_that_is_unknown_is_an_error() {
    let bytes = bincode::serialize("Asia/Soul").unwrap();
    assert!(bincode::deserialize::<Zone>(&bytes).is_err());
    assert!(bincode::deserialize::<Counting>(&bytes).is_err());
}
