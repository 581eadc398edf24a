//! Counting agrees with a count on the fingers, whatever the zone, the holidays and the year.

use std::collections::BTreeSet;

use chrono::{DateTime, Datelike, Duration, NaiveDate, Utc, Weekday};
use proptest::prelude::*;

use super::super::{Calendar, Counting, Remaining, Span, Verdict, Zone};

/// A calendar drawn at random, the dates of its holidays, and an instant near them.
#[derive(Debug)]
struct Case {
    calendar: Calendar,
    holidays: BTreeSet<NaiveDate>,
    at: DateTime<Utc>,
}

impl Case {
    fn works(&self, day: NaiveDate) -> bool {
        !matches!(day.weekday(), Weekday::Sat | Weekday::Sun) && !self.holidays.contains(&day)
    }

    fn today(&self) -> NaiveDate {
        self.at.with_timezone(&self.calendar.zone.tz()).date_naive()
    }

    fn last_day(&self, span: Span) -> NaiveDate {
        let mut day = self.today();
        let mut left = span.days();
        while left > 0 {
            day = day.succ_opt().unwrap();
            if matches!(span, Span::CalendarDays(_)) || self.works(day) {
                left -= 1;
            }
        }
        day
    }

    fn count(&self, span: Span) -> Counting {
        self.calendar.count(span, self.at)
    }
}

fn case() -> impl Strategy<Value = Case> {
    let years_1890_to_2110 = -2_500_000_000_000_i64..4_400_000_000_000;
    // From a few holidays a year to a calendar of hardly anything else.
    let days_apart = prop_oneof![1_i64..3, 1_i64..40, 20_i64..400];
    let gaps = days_apart.prop_flat_map(|most| prop::collection::vec(1..=most, 0..80));
    (prop::sample::select(chrono_tz::TZ_VARIANTS.as_slice()), years_1890_to_2110, gaps).prop_map(
        |(tz, millis, gaps)| {
            let at = DateTime::from_timestamp_millis(millis).unwrap();
            let mut day = at.date_naive() - Duration::days(5);
            let mut holidays = BTreeSet::new();
            for gap in gaps {
                day += Duration::days(gap);
                holidays.insert(day);
            }
            let named = holidays.iter().map(|day| (*day, format!("Day {day}"))).collect();
            Case { calendar: Calendar { zone: Zone::from(tz), holidays: named }, holidays, at }
        },
    )
}

fn span() -> impl Strategy<Value = Span> {
    let days = || prop_oneof![4 => 1_u16..40, 1 => 1..=Span::MAX_DAYS];
    prop_oneof![days().prop_map(Span::BusinessDays), days().prop_map(Span::CalendarDays),]
}

proptest! {
    #[test]
    fn the_last_day_is_that_of_a_plain_count(case in case(), span in span()) {
        let counting = case.count(span);

        prop_assert_eq!(counting.start_day, case.today());
        prop_assert_eq!(counting.last_day, case.last_day(span));
        prop_assert_eq!(case.calendar.extend(case.today(), u32::from(span.days())) , case.last_day(
            Span::BusinessDays(span.days()),
        ));
    }

    #[test]
    fn a_window_closes_at_the_first_instant_past_its_last_day(case in case(), span in span()) {
        let counting = case.count(span);
        let local_day = |at: DateTime<Utc>| at.with_timezone(&counting.zone.tz()).date_naive();

        prop_assert!(local_day(counting.closes_at) > counting.last_day);
        prop_assert!(counting.closes_at > counting.started_at);
        let mut earlier = counting.closes_at - Duration::milliseconds(1);
        for _ in 0..36 * 4 {
            prop_assert!(local_day(earlier) <= counting.last_day);
            prop_assert!(!counting.is_closed(earlier));
            earlier -= Duration::minutes(15);
        }
        prop_assert!(counting.is_closed(counting.closes_at));
    }

    #[test]
    fn the_explanation_counts_to_the_span_and_names_what_it_skips(
        case in case(),
        span in span(),
    ) {
        let counting = case.count(span);
        let mut expected_day = counting.start_day;
        let mut counted = 0;
        for step in counting.explain() {
            prop_assert_eq!(step.day, expected_day);
            let name = format!("Day {}", step.day);
            let expected = match span {
                _ if step.day == counting.start_day => Verdict::Start,
                Span::BusinessDays(_) if matches!(step.day.weekday(), Weekday::Sat | Weekday::Sun) =>
                    Verdict::Weekend,
                Span::BusinessDays(_) if case.holidays.contains(&step.day) =>
                    Verdict::Holiday(&name),
                _ => {
                    counted += 1;
                    Verdict::Counted(counted)
                }
            };
            prop_assert_eq!(step.verdict, expected);
            expected_day = expected_day.succ_opt().unwrap();
        }
        prop_assert_eq!(counted, u32::from(span.days()));
        prop_assert_eq!(expected_day.pred_opt(), Some(counting.last_day));
    }

    #[test]
    fn what_remains_is_counted_from_tomorrow(case in case(), span in span(), hours in 0_i64..2400) {
        let counting = case.count(span);
        let now = case.at + Duration::hours(hours);
        let today = now.with_timezone(&counting.zone.tz()).date_naive().max(counting.start_day);
        let days = |after: NaiveDate, through: NaiveDate| {
            after.iter_days().skip(1).take_while(move |day| *day <= through)
        };
        let working = |after, through| {
            u32::try_from(days(after, through).filter(|day| case.works(*day)).count()).unwrap()
        };
        let expected = match span {
            _ if counting.is_closed(now) =>
                Remaining::Closed { business_days: working(counting.last_day, today) },
            Span::BusinessDays(_) => Remaining::BusinessDays(working(today, counting.last_day)),
            Span::CalendarDays(_) => Remaining::CalendarDays(
                u32::try_from(days(today, counting.last_day).count()).unwrap(),
            ),
        };

        prop_assert_eq!(counting.remaining(now, &case.calendar), expected);
        let between = case.calendar.business_days_between(case.today(), today);
        prop_assert_eq!(between, working(case.today(), today));
    }

    #[test]
    fn what_is_stored_is_what_was_counted(case in case(), span in span()) {
        let counting = case.count(span);
        let bytes = bincode::serialize(&counting).unwrap();

        prop_assert_eq!(bincode::deserialize::<Counting>(&bytes).unwrap(), counting);
    }

    #[test]
    fn spans_read_back_as_written(span in span()) {
        prop_assert_eq!(span.to_string().parse(), Ok(span));
    }

    #[test]
    fn reading_a_span_or_a_zone_never_panics(text in "\\PC{0,12}|[0-9]{0,6}[bd]{0,3}") {
        let _ = text.parse::<Span>();
        let _ = text.parse::<Zone>();
    }
}
