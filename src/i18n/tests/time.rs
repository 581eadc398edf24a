//! Dates and deadlines.

use chrono::{DateTime, NaiveDate, Utc};
use rstest::rstest;

use super::{HOSTILE, assert_line, in_all_languages, texts};
use crate::domain::calendar::{Counting, Remaining, Span, Zone};
use crate::domain::claim::{DecisionTarget, Pause, Window};
use crate::domain::status::WindowKind;

fn date(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

fn at(text: &str) -> DateTime<Utc> {
    text.parse().expect("a moment")
}

fn berlin() -> Zone {
    "Europe/Berlin".parse().expect("a zone")
}

fn counting(span: Span, from: &str, to: &str, closes: &str, holidays: &[(&str, &str)]) -> Counting {
    Counting {
        started_at: at("2020-01-01T00:00:00Z"),
        start_day: date(from),
        span,
        last_day: date(to),
        closes_at: at(closes),
        zone: berlin(),
        holidays_met: holidays.iter().map(|(on, name)| (date(on), (*name).to_owned())).collect(),
    }
}

#[test]
fn dates_carry_their_weekday_and_moments_their_minute() {
    let time = &texts().time;
    assert_eq!(time.day(date("2020-07-17")), "Fri 2020-07-17");
    assert_eq!(time.long_day(date("2020-07-17")), "Friday 2020-07-17");
    assert_eq!(time.moment(at("2020-07-17T21:59:59Z"), berlin()), "2020-07-17 23:59");
    assert_line(&time.moment(DateTime::<Utc>::MAX_UTC, berlin()));
    assert_line(&time.moment(DateTime::<Utc>::MIN_UTC, berlin()));
    assert_line(&time.long_day(NaiveDate::MAX));
}

#[rstest]
#[case(Remaining::BusinessDays(3), "3 bd left")]
#[case(Remaining::BusinessDays(0), "today")]
#[case(Remaining::CalendarDays(5), "5 d left")]
#[case(Remaining::CalendarDays(0), "today")]
#[case(Remaining::Closed { business_days: 1 }, "1 bd over")]
#[case(Remaining::Closed { business_days: 0 }, "over")]
fn time_left_is_short(#[case] remaining: Remaining, #[case] words: &str) {
    assert_eq!(texts().time.remaining(remaining), words);
}

#[rstest]
#[case(Span::BusinessDays(5), "5 business days")]
#[case(Span::BusinessDays(1), "1 business day")]
#[case(Span::CalendarDays(7), "7 days")]
#[case(Span::CalendarDays(1), "1 day")]
fn lengths_agree_with_their_number(#[case] span: Span, #[case] words: &str) {
    assert_eq!(texts().time.span(span), words);
}

#[test]
fn a_window_is_explained_day_by_day() {
    let window = Window {
        kind: WindowKind::PartnerResponse,
        counting: counting(
            Span::BusinessDays(5),
            "2020-07-10",
            "2020-07-20",
            "2020-07-20T22:00:00Z",
            &[("2020-07-16", "Harbour Day")],
        ),
    };
    assert_eq!(
        texts().time.explain_window(&window),
        [
            "Partner response: 5 business days",
            "Information requested Friday 2020-07-10 (day 0)",
            "Sat 2020-07-11, Sun 07-12 skipped: weekend",
            "1 Mon 2020-07-13, 2 Tue 07-14, 3 Wed 07-15",
            "Thu 2020-07-16 skipped: holiday Harbour Day",
            "4 Fri 2020-07-17",
            "Sat 2020-07-18, Sun 07-19 skipped: weekend",
            "5 Mon 2020-07-20",
            "Open through the end of Monday 2020-07-20 (Europe/Berlin); closed from 2020-07-21 \
             00:00",
            "After that the claim is Rejected, or Rejected (final) if it was disputed: No partner \
             response.",
        ]
    );
}

#[test]
fn calendar_days_are_told_from_first_to_last() {
    let window = Window {
        kind: WindowKind::OptOut,
        counting: counting(
            Span::CalendarDays(7),
            "2020-07-15",
            "2020-07-22",
            "2020-07-22T22:00:00Z",
            &[],
        ),
    };
    let lines = texts().time.explain_window(&window);
    assert_eq!(lines[1], "Approved Wednesday 2020-07-15 (day 0)");
    assert_eq!(lines[2], "1 Thu 2020-07-16 to 7 Wed 2020-07-22");
    assert!(lines[3].ends_with("closed from 2020-07-23 00:00"), "{}", lines[3]);
}

#[test]
fn a_long_window_is_summed_up() {
    let holidays: Vec<(String, String)> =
        (1..=25).map(|n| (format!("2020-10-{n:02}"), format!("{HOSTILE} {n}"))).collect();
    let holidays: Vec<_> = holidays.iter().map(|(on, n)| (on.as_str(), n.as_str())).collect();
    let window = Window {
        kind: WindowKind::Review,
        counting: counting(
            Span::BusinessDays(3000),
            "2020-07-10",
            "2032-01-09",
            "2032-01-09T23:00:00Z",
            &holidays,
        ),
    };
    let lines = texts().time.explain_window(&window);
    assert!(lines.len() < 30, "{} lines", lines.len());
    for line in &lines {
        assert_line(line);
    }
    assert!(lines.iter().any(|line| line.ends_with("weekends skipped")), "{lines:?}");
    assert!(lines[2].starts_with("1 Mon 2020-07-13 to "), "{}", lines[2]);
}

#[test]
fn a_decision_target_tells_its_pauses() {
    let target = DecisionTarget {
        counting: counting(
            Span::BusinessDays(10),
            "2020-07-06",
            "2020-07-20",
            "2020-07-20T22:00:00Z",
            &[],
        ),
        last_day: date("2020-07-23"),
        pauses: vec![
            Pause { from: date("2020-07-10"), to: date("2020-07-15"), business_days: 3 },
            Pause { from: date("2020-07-18"), to: date("2020-07-19"), business_days: 0 },
        ],
    };
    let lines = texts().time.explain_target(&target, Some(date("2020-07-21")));
    let expected = [
        "Without pauses: through Monday 2020-07-20 (Europe/Berlin)",
        "The partner held it from Fri 2020-07-10 to Wed 2020-07-15: 3 business days added",
        "The partner held it from Sat 2020-07-18 to Sun 2020-07-19: no business day to add",
        "The partner holds it since Tue 2020-07-21: the business days until the answer will be \
         added",
        "Aimed at: through Thursday 2020-07-23; shown as a target, nothing happens when it passes",
    ];
    assert_eq!(lines[lines.len() - expected.len()..], expected);
    let without = texts().time.explain_target(&target, None);
    assert_eq!(without.len(), lines.len() - 1);
}

#[test]
fn every_window_is_explained() {
    for kind in WindowKind::ALL {
        let span = Span::BusinessDays(1);
        let counting = counting(span, "2020-07-15", "2020-07-16", "2020-07-16T22:00:00Z", &[]);
        let window = Window { kind: *kind, counting };
        for texts in in_all_languages() {
            let lines = texts.time.explain_window(&window);
            assert_eq!(lines.len(), 5);
            for line in &lines {
                assert_line(line);
            }
        }
    }
}
