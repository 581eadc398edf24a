//! Worked examples: which day is the last, why, and what is left.

use chrono::Duration;
use rstest::rstest;

use super::super::{Calendar, Counting, Remaining, Span, SpanError, Verdict};
use super::{calendar, day, local, utc, zone};

const CHUSEOK: [(&str, &str); 6] = [
    ("2020-09-30", "Chuseok eve"),
    ("2020-10-01", "Chuseok"),
    ("2020-10-02", "Chuseok after"),
    ("2020-10-03", "Foundation Day"),
    ("2020-10-09", "Hangul Day"),
    ("2021-01-01", "New Year"),
];

fn seoul() -> Calendar {
    calendar("Asia/Seoul", &CHUSEOK)
}

fn count(calendar: &Calendar, span: &str, at: &str) -> Counting {
    calendar.count(span.parse().unwrap(), local(calendar.zone, at))
}

#[rstest]
#[case::request_on_friday("5bd", "2020-07-10T09:00:00", "2020-07-17")]
#[case::request_as_friday_begins("5bd", "2020-07-10T00:00:00", "2020-07-17")]
#[case::request_as_friday_ends("5bd", "2020-07-10T23:59:59.999", "2020-07-17")]
#[case::request_on_saturday("5bd", "2020-07-11T12:00:00", "2020-07-17")]
#[case::request_on_sunday("5bd", "2020-07-12T12:00:00", "2020-07-17")]
#[case::request_on_monday("5bd", "2020-07-13T12:00:00", "2020-07-20")]
#[case::one_day_before_a_weekend("1bd", "2020-07-17T12:00:00", "2020-07-20")]
#[case::review_of_2023("14bd", "2020-07-10T12:00:00", "2020-07-30")]
#[case::approved_on_wednesday("7d", "2020-07-15T12:00:00", "2020-07-22")]
#[case::approved_on_saturday("7d", "2020-07-18T12:00:00", "2020-07-25")]
#[case::approved_on_saturday_in_bd("5bd", "2020-07-18T12:00:00", "2020-07-24")]
#[case::dispute("30d", "2020-07-15T12:00:00", "2020-08-14")]
#[case::over_a_clock_put_back("7d", "2020-10-20T12:00:00", "2020-10-27")]
#[case::over_a_clock_put_forward("5bd", "2020-03-27T12:00:00", "2020-04-03")]
#[case::leap_day("1d", "2020-02-28T12:00:00", "2020-02-29")]
fn a_window_is_open_through_the_end_of_its_last_day(
    #[values(
        "UTC",
        "Asia/Seoul",
        "Europe/Berlin",
        "America/Sao_Paulo",
        "Pacific/Apia"
    )]
    zone_name: &str,
    #[case] span: &str,
    #[case] at: &str,
    #[case] last_day: &str,
) {
    let calendar = calendar(zone_name, &[]);
    let counting = count(&calendar, span, at);

    assert_eq!(counting.last_day, day(last_day));
    let last_minute = local(calendar.zone, &format!("{last_day}T23:59:00"));
    assert!(!counting.is_closed(last_minute));
    assert!(!counting.is_closed(last_minute + Duration::milliseconds(59_999)));
    assert!(counting.is_closed(last_minute + Duration::minutes(1)));
}

#[test]
fn the_day_of_the_event_is_the_day_in_the_stores_zone() {
    let at = utc("2020-07-09T15:30:00Z");
    let span = Span::BusinessDays(5);
    let in_seoul = seoul().count(span, at);
    let in_utc = Calendar::default().count(span, at);

    assert_eq!((in_seoul.start_day, in_seoul.last_day), (day("2020-07-10"), day("2020-07-17")));
    assert_eq!(in_seoul.closes_at, utc("2020-07-17T15:00:00Z"));
    assert_eq!((in_utc.start_day, in_utc.last_day), (day("2020-07-09"), day("2020-07-16")));
    assert_eq!(in_utc.closes_at, utc("2020-07-17T00:00:00Z"));
}

#[test]
fn holidays_and_weekends_are_skipped_and_explained() {
    let calendar = seoul();
    let counting = count(&calendar, "5bd", "2020-09-29T10:00:00");

    let steps: Vec<_> =
        counting.explain().iter().map(|step| (step.day.to_string(), step.verdict)).collect();
    let expected = [
        ("2020-09-29", Verdict::Start),
        ("2020-09-30", Verdict::Holiday("Chuseok eve")),
        ("2020-10-01", Verdict::Holiday("Chuseok")),
        ("2020-10-02", Verdict::Holiday("Chuseok after")),
        ("2020-10-03", Verdict::Weekend),
        ("2020-10-04", Verdict::Weekend),
        ("2020-10-05", Verdict::Counted(1)),
        ("2020-10-06", Verdict::Counted(2)),
        ("2020-10-07", Verdict::Counted(3)),
        ("2020-10-08", Verdict::Counted(4)),
        ("2020-10-09", Verdict::Holiday("Hangul Day")),
        ("2020-10-10", Verdict::Weekend),
        ("2020-10-11", Verdict::Weekend),
        ("2020-10-12", Verdict::Counted(5)),
    ];
    assert_eq!(steps, expected.map(|(day, verdict)| (day.to_owned(), verdict)));
    // The holiday on a Saturday skipped nothing, and the one after the last day neither.
    let met: Vec<_> = counting.holidays_met.iter().map(|(_, name)| name.as_str()).collect();
    assert_eq!(met, ["Chuseok eve", "Chuseok", "Chuseok after", "Hangul Day"]);
}

#[test]
fn calendar_days_count_holidays_and_weekends_alike() {
    let counting = count(&seoul(), "4d", "2020-09-30T10:00:00");

    let verdicts: Vec<_> = counting.explain().iter().map(|step| step.verdict).collect();
    assert_eq!(verdicts[0], Verdict::Start);
    assert_eq!(verdicts[1..], [1, 2, 3, 4].map(Verdict::Counted));
    assert!(counting.holidays_met.is_empty());
}

#[test]
fn an_event_on_a_holiday_starts_on_that_day() {
    let counting = count(&seoul(), "1bd", "2020-10-09T10:00:00");

    assert_eq!(counting.explain()[0].verdict, Verdict::Start);
    assert_eq!(counting.last_day, day("2020-10-12"));
}

#[rstest]
#[case::day_of_the_event("2020-07-10T18:00:00", Remaining::BusinessDays(5))]
#[case::weekend_within("2020-07-11T18:00:00", Remaining::BusinessDays(5))]
#[case::two_after("2020-07-15T18:00:00", Remaining::BusinessDays(2))]
#[case::tomorrow("2020-07-16T00:00:00", Remaining::BusinessDays(1))]
#[case::today("2020-07-17T23:59:59.999", Remaining::BusinessDays(0))]
#[case::just_closed("2020-07-18T00:00:00", Remaining::Closed { business_days: 0 })]
#[case::weekend_after("2020-07-19T12:00:00", Remaining::Closed { business_days: 0 })]
#[case::monday_after("2020-07-20T00:00:00", Remaining::Closed { business_days: 1 })]
#[case::a_week_after("2020-07-24T12:00:00", Remaining::Closed { business_days: 5 })]
#[case::before_it_started("2020-07-01T12:00:00", Remaining::BusinessDays(5))]
fn business_days_left(#[case] now: &str, #[case] expected: Remaining) {
    let calendar = seoul();
    let counting = count(&calendar, "5bd", "2020-07-10T09:00:00");

    assert_eq!(counting.remaining(local(calendar.zone, now), &calendar), expected);
}

#[rstest]
#[case::day_of_the_event("2020-07-18T18:00:00", Remaining::CalendarDays(7))]
#[case::tomorrow("2020-07-24T12:00:00", Remaining::CalendarDays(1))]
#[case::today("2020-07-25T12:00:00", Remaining::CalendarDays(0))]
#[case::closed_on_sunday("2020-07-26T12:00:00", Remaining::Closed { business_days: 0 })]
#[case::closed_since_monday("2020-07-27T12:00:00", Remaining::Closed { business_days: 1 })]
#[case::before_it_started("2020-07-01T12:00:00", Remaining::CalendarDays(7))]
fn calendar_days_left(#[case] now: &str, #[case] expected: Remaining) {
    let calendar = seoul();
    let counting = count(&calendar, "7d", "2020-07-18T09:00:00");

    assert_eq!(counting.remaining(local(calendar.zone, now), &calendar), expected);
}

#[test]
fn a_later_calendar_neither_moves_a_window_nor_changes_what_it_counts() {
    let then = seoul();
    let counting = count(&then, "5bd", "2020-09-29T10:00:00");
    let declared_later = [("2020-10-06", "A"), ("2020-10-07", "B"), ("2020-10-13", "C")];
    let today = calendar("America/Havana", &declared_later);
    let at = |text| local(then.zone, text);

    let by_today = |from| today.business_days_between(day(from), counting.last_day);
    assert_eq!((by_today("2020-09-30"), by_today("2020-10-05")), (6, 3));
    for (now, left) in [("2020-09-30T10:00:00", 5), ("2020-10-05T10:00:00", 4)] {
        assert_eq!(counting.remaining(at(now), &today), Remaining::BusinessDays(left));
    }
    // After the window, business days are today's: the 13th is none, the 14th is the first.
    assert_eq!(
        counting.remaining(at("2020-10-14T10:00:00"), &today),
        Remaining::Closed { business_days: 1 }
    );
}

#[rstest]
#[case::none_at_a_weekend("2020-07-18", 0, "2020-07-18")]
#[case::one_from_a_friday("2020-07-17", 1, "2020-07-20")]
#[case::over_a_holiday("2020-10-08", 1, "2020-10-12")]
#[case::onto_a_row_of_holidays("2020-09-29", 3, "2020-10-07")]
#[case::many("2020-07-17", 10, "2020-07-31")]
fn a_target_is_extended_by_business_days(
    #[case] from: &str,
    #[case] by: u32,
    #[case] expected: &str,
) {
    assert_eq!(seoul().extend(day(from), by), day(expected));
}

#[rstest]
#[case::same_day("2020-07-17", "2020-07-17", 0)]
#[case::weekend("2020-07-17", "2020-07-19", 0)]
#[case::a_week("2020-07-17", "2020-07-24", 5)]
#[case::holidays("2020-09-29", "2020-10-12", 5)]
#[case::backwards("2020-07-24", "2020-07-17", 0)]
fn business_days_between_days(#[case] after: &str, #[case] through: &str, #[case] expected: u32) {
    assert_eq!(seoul().business_days_between(day(after), day(through)), expected);
}

#[test]
fn a_business_day_is_monday_to_friday_and_no_holiday() {
    let calendar = seoul();
    let open: Vec<_> = (1..=12)
        .filter(|of_month| calendar.is_business_day(day(&format!("2020-10-{of_month:02}"))))
        .collect();
    assert_eq!(open, [5, 6, 7, 8, 12]);
}

#[test]
fn holidays_are_kept_by_day() {
    let mut holidays = seoul().holidays;
    assert_eq!(holidays.add(day("2020-12-25"), "Christmas"), None);
    assert_eq!(holidays.add(day("2020-12-25"), "Noel"), Some("Christmas".to_owned()));
    assert_eq!(holidays.name(day("2020-12-25")), Some("Noel"));
    assert_eq!(holidays.len(), 7);

    let names = |first: &str, last: &str| -> Vec<_> {
        holidays.range(day(first), day(last)).map(|(_, name)| name).collect()
    };
    assert_eq!(names("2020-10-09", "2020-12-25"), ["Hangul Day", "Noel"]);
    assert_eq!(names("2020-12-25", "2020-10-09"), [""; 0]);

    assert_eq!(holidays.remove(day("2020-12-25")), Some("Noel".to_owned()));
    assert_eq!(holidays.remove(day("2020-12-25")), None);
    assert!(!holidays.contains(day("2020-12-25")));
    assert_eq!(holidays, seoul().holidays);
}

#[rstest]
#[case("5bd", Ok(Span::BusinessDays(5)))]
#[case("7d", Ok(Span::CalendarDays(7)))]
#[case("1d", Ok(Span::CalendarDays(1)))]
#[case("3650bd", Ok(Span::BusinessDays(3650)))]
#[case("3651bd", Err(SpanError::OutOfRange))]
#[case("0bd", Err(SpanError::OutOfRange))]
#[case("0d", Err(SpanError::OutOfRange))]
#[case("99999999999999999999d", Err(SpanError::OutOfRange))]
#[case("", Err(SpanError::Malformed))]
#[case("5", Err(SpanError::Malformed))]
#[case("d", Err(SpanError::Malformed))]
#[case("bd", Err(SpanError::Malformed))]
#[case("+5d", Err(SpanError::Malformed))]
#[case("-5d", Err(SpanError::Malformed))]
#[case("5 d", Err(SpanError::Malformed))]
#[case(" 5d", Err(SpanError::Malformed))]
#[case("5days", Err(SpanError::Malformed))]
#[case("5BD", Err(SpanError::Malformed))]
#[case("٥d", Err(SpanError::Malformed))]
fn spans_are_read(#[case] text: &str, #[case] expected: Result<Span, SpanError>) {
    assert_eq!(text.parse::<Span>(), expected);
    if let Ok(span) = expected {
        assert_eq!(span.to_string(), text);
    }
}

#[test]
fn a_zone_is_named_exactly() {
    assert_eq!(zone("Asia/Seoul").to_string(), "Asia/Seoul");
    let unknown = "Asia/Soul".parse::<super::super::Zone>().unwrap_err();
    assert_eq!(unknown.text, "Asia/Soul");
    assert_eq!(unknown.to_string(), "unknown-zone: \"Asia/Soul\"");
}
