//! Figures by cases counted by hand, and against slow ways of counting the same.

use chrono::{DateTime, Datelike as _, NaiveDate, NaiveDateTime, TimeDelta, TimeZone as _, Utc};
use proptest::prelude::*;
use rstest::rstest;

use super::*;
use crate::domain::actor::Role;
use crate::domain::calendar::{Calendar, Holidays};
use crate::domain::claim::Passage;
use crate::domain::status::Status::{
    Approved, Discarded, Disputed, Editing, PartnerActionRequired, Rejected, RejectedFinal,
    Submitted, UnderReview,
};

/// Berlin, where Easter 2021 takes Friday 04-02 and Monday 04-05.
fn easter() -> Calendar {
    let holidays = [("2021-04-02", "Good Friday"), ("2021-04-05", "Easter Monday")];
    Calendar {
        zone: "Europe/Berlin".parse().unwrap(),
        holidays: holidays.map(|(day, name)| (date(day), name)).into_iter().collect(),
    }
}

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A moment on the clocks of the calendar's zone.
fn local(calendar: &Calendar, text: &str) -> DateTime<Utc> {
    let at = NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap();
    calendar.zone.tz().from_local_datetime(&at).earliest().unwrap().to_utc()
}

/// A claim's passages, written as status, local moment, role.
type Story = [(Status, &'static str, Role)];

const PARTNER: Role = Role::IncentivesAdmin;
const REVIEWER: Role = Role::Reviewer;

fn count(calendar: &Calendar, now: &str, stories: &[&Story]) -> Figures {
    let mut tally = Tally::new(calendar, local(calendar, now));
    for story in stories {
        let passage = |&(status, since, role): &(Status, &str, Role)| Passage {
            status,
            since: local(calendar, since),
            role,
        };
        let passages: Vec<Passage> = story.iter().map(passage).collect();
        let submitted = passages.iter().find(|passage| passage.status == Submitted);
        let facts = Facts {
            status: passages.last().unwrap().status,
            overdue: false,
            due: None,
            submitted_at: submitted.map(|passage| passage.since),
        };
        tally.add(facts, passages);
    }
    tally.figures(7, true)
}

/// The median of one status, if a claim has moved on from it, and how many times one has.
fn median(figures: &Figures, status: Status) -> Option<(String, usize)> {
    let spent = &figures.work.as_ref().unwrap().spent;
    let found = spent.iter().find(|spent| spent.status == status)?;
    Some((found.median.to_string(), found.times))
}

#[rstest]
// The same day, whatever the hour.
#[case("2021-03-29 00:00", "2021-03-29 23:59", "0")]
// Over midnight.
#[case("2021-03-29 23:59", "2021-03-30 00:00", "1")]
// Over a weekend: Friday to Monday.
#[case("2021-03-26 17:00", "2021-03-29 09:00", "1")]
// Within a weekend.
#[case("2021-03-27 09:00", "2021-03-28 18:00", "0")]
// Thursday to Tuesday over Easter: Friday and Monday are holidays.
#[case("2021-04-01 12:00", "2021-04-06 12:00", "1")]
// Onto a holiday, and out of one.
#[case("2021-04-01 12:00", "2021-04-02 12:00", "0")]
#[case("2021-04-02 12:00", "2021-04-06 12:00", "1")]
// Over the hour that is left out on Sunday 03-28: no day more or less.
#[case("2021-03-28 01:59", "2021-03-28 03:00", "0")]
#[case("2021-03-27 23:30", "2021-03-29 00:30", "1")]
fn business_days_in_a_status(
    #[case] came: &'static str,
    #[case] left: &'static str,
    #[case] days: &str,
) {
    let story: &Story = &[(Submitted, came, PARTNER), (UnderReview, left, REVIEWER)];
    let figures = count(&easter(), "2021-04-07 12:00", &[story]);
    assert_eq!(median(&figures, Submitted), Some((days.to_owned(), 1)));
    assert_eq!(median(&figures, UnderReview), None, "what still runs is not counted");
}

/// Where the day begins depends on the zone: the same two moments, one day or two.
#[test]
fn days_are_those_of_the_stores_zone() {
    let (came, left) = ("2021-03-29T21:30:00Z", "2021-03-29T22:30:00Z");
    let at = |text: &str| text.parse::<DateTime<Utc>>().unwrap();
    for (zone, days) in [("UTC", "0"), ("Europe/Berlin", "1")] {
        let calendar = Calendar { zone: zone.parse().unwrap(), holidays: Holidays::default() };
        let mut tally = Tally::new(&calendar, at("2021-04-01T12:00:00Z"));
        let passage = |status, since| Passage { status, since: at(since), role: REVIEWER };
        let facts = Facts { status: Approved, overdue: false, due: None, submitted_at: None };
        tally.add(facts, [passage(UnderReview, came), passage(Approved, left)]);
        assert_eq!(
            median(&tally.figures(1, true), UnderReview),
            Some((days.to_owned(), 1)),
            "{zone}"
        );
    }
}

/// Each stay counts, those of one claim too.
#[test]
fn a_median_is_exact() {
    let back_and_forth: &Story = &[
        (Editing, "2021-03-01 09:00", PARTNER),
        (Submitted, "2021-03-02 09:00", PARTNER), // Editing 1
        (UnderReview, "2021-03-04 09:00", REVIEWER), // Submitted 2
        (PartnerActionRequired, "2021-03-05 09:00", REVIEWER), // Under review 1
        (Submitted, "2021-03-12 09:00", PARTNER), // Partner action required 5
        (UnderReview, "2021-03-15 09:00", REVIEWER), // Submitted 1
    ];
    let quick: &Story =
        &[(Submitted, "2021-03-02 09:00", PARTNER), (UnderReview, "2021-03-10 10:00", REVIEWER)]; // 6
    let slow: &Story =
        &[(Submitted, "2021-03-02 09:00", PARTNER), (UnderReview, "2021-03-05 10:00", REVIEWER)]; // 3
    let figures = count(&easter(), "2021-03-16 12:00", &[back_and_forth, quick, slow]);
    assert_eq!(median(&figures, Submitted), Some(("2.5".to_owned(), 4)), "1, 2, 3, 6");
    assert_eq!(median(&figures, PartnerActionRequired), Some(("5".to_owned(), 1)));
    assert_eq!(median(&figures, UnderReview), Some(("1".to_owned(), 1)));
    assert_eq!(median(&figures, Approved), None);
    let order: Vec<Status> = figures.work.unwrap().spent.iter().map(|spent| spent.status).collect();
    assert_eq!(order, [Editing, Submitted, UnderReview, PartnerActionRequired]);
}

#[test]
fn decisions_are_the_reviewers_and_by_local_day() {
    let stories: &[&Story] = &[
        &[(Approved, "2021-04-01 00:00", REVIEWER)],
        &[(Approved, "2021-04-01 23:59", REVIEWER), (Rejected, "2021-04-06 09:00", Role::Customer)],
        &[(Rejected, "2021-04-06 10:00", REVIEWER), (Disputed, "2021-04-06 11:00", PARTNER)],
        &[(RejectedFinal, "2021-04-07 10:00", REVIEWER)],
        // By a timer, at the partner's request, out of the 28 days, and no decision.
        &[(RejectedFinal, "2021-04-07 00:00", Role::System)],
        &[(Rejected, "2021-04-07 10:00", PARTNER)],
        &[(Approved, "2021-03-10 23:59", REVIEWER)],
        &[(UnderReview, "2021-04-07 10:00", REVIEWER)],
        // The first of the 28 days.
        &[(Approved, "2021-03-11 00:00", REVIEWER)],
    ];
    let work = count(&easter(), "2021-04-07 12:00", stories).work.unwrap();
    assert_eq!(work.decisions.len(), DAYS_BACK);
    let told: Vec<(String, [usize; 3])> = work
        .decisions
        .iter()
        .filter(|day| day.decided.total() > 0)
        .map(|day| {
            let Decided { approved, rejected, upheld } = day.decided;
            (day.day.to_string(), [approved, rejected, upheld])
        })
        .collect();
    let expected = [
        ("2021-03-11", [1, 0, 0]),
        ("2021-04-01", [2, 0, 0]),
        ("2021-04-06", [0, 1, 0]),
        ("2021-04-07", [0, 0, 1]),
    ];
    assert_eq!(told, expected.map(|(day, decided)| (day.to_owned(), decided)));
    assert_eq!(work.decided(), Decided { approved: 3, rejected: 1, upheld: 1 });
    let off: Vec<u32> = work
        .decisions
        .iter()
        .filter(|day| !day.is_business_day && day.day >= date("2021-04-01"))
        .map(|day| day.day.day())
        .collect();
    assert_eq!(off, [2, 3, 4, 5], "Easter");
}

#[test]
fn what_is_due_is_counted_by_day_for_seven_days_and_only_where_work_is_open() {
    let calendar = easter();
    let mut tally = Tally::new(&calendar, local(&calendar, "2021-04-01 12:00"));
    let mut add = |status, overdue, due: &str| {
        tally.add(Facts { status, overdue, due: Some(date(due)), submitted_at: None }, []);
    };
    add(Submitted, false, "2021-04-01");
    add(Disputed, false, "2021-04-01");
    add(PartnerActionRequired, false, "2021-04-06");
    add(UnderReview, false, "2021-04-07");
    // Past, and too far.
    add(UnderReview, true, "2021-03-31");
    add(UnderReview, false, "2021-04-08");
    // The customer may decline, the partner may dispute: nobody has to.
    add(Approved, false, "2021-04-01");
    add(Rejected, false, "2021-04-01");
    let figures = tally.figures(1, true);
    let work = figures.work.unwrap();
    let told: Vec<(u32, bool, usize)> =
        work.due.iter().map(|due| (due.day.day(), due.is_business_day, due.claims)).collect();
    let expected = [
        (1, true, 2),
        (2, false, 0),
        (3, false, 0),
        (4, false, 0),
        (5, false, 0),
        (6, true, 1),
        (7, true, 1),
    ];
    assert_eq!(told, expected);
    assert_eq!((work.overdue, figures.total), (1, 8));
}

#[rstest]
#[case("2021-04-07 09:00", 0)]
#[case("2021-04-01 09:00", 0)] // 2 business days: 04-06, 04-07
#[case("2021-03-31 09:00", 1)] // 3
#[case("2021-03-29 09:00", 1)] // 5
#[case("2021-03-26 09:00", 2)] // 6
#[case("2021-03-22 09:00", 2)] // 10
#[case("2021-03-19 09:00", 3)] // 11
#[case("2021-03-08 09:00", 3)] // 20
#[case("2021-03-05 09:00", 4)] // 21
fn open_claims_age_in_business_days_from_their_submission(
    #[case] at: &'static str,
    #[case] band: usize,
) {
    let open: &Story = &[(Submitted, at, PARTNER), (UnderReview, "2021-04-07 09:30", REVIEWER)];
    let done: &Story = &[(Submitted, at, PARTNER), (Approved, "2021-04-07 09:30", REVIEWER)];
    let draft: &Story = &[(Editing, at, PARTNER)];
    let work = count(&easter(), "2021-04-07 12:00", &[open, done, draft]).work.unwrap();
    let expected: Vec<usize> = (0..BANDS.len()).map(|place| usize::from(place == band)).collect();
    assert_eq!(work.ages.iter().map(|age| age.claims).collect::<Vec<_>>(), expected);
}

#[test]
fn nothing_counts_as_nothing() {
    let figures = count(&easter(), "2021-04-07 12:00", &[]);
    assert_eq!((figures.total, figures.by_status.len(), figures.seq), (0, 0, 7));
    let work = figures.work.unwrap();
    assert!(work.spent.is_empty());
    assert_eq!((work.due.len(), work.decisions.len()), (DAYS_AHEAD, DAYS_BACK));
    assert_eq!(work.ages.len(), BANDS.len());
}

#[test]
fn whoever_does_not_work_on_claims_gets_no_more_than_statuses() {
    let calendar = easter();
    let mut tally = Tally::new(&calendar, local(&calendar, "2021-04-07 12:00"));
    let facts = Facts { status: Discarded, overdue: true, due: None, submitted_at: None };
    tally.add(facts, []);
    let figures = tally.figures(1, false);
    assert_eq!(figures.work, None);
    assert_eq!(figures.by_status, BTreeMap::from([(Discarded, 1)]));
}

/// At the ends of what can be represented nothing breaks.
#[test]
fn the_ends_of_time_are_counted_too() {
    for now in [DateTime::<Utc>::MIN_UTC, DateTime::<Utc>::MAX_UTC] {
        let calendar = easter();
        let mut tally = Tally::new(&calendar, now);
        let passage = |since| Passage { status: Submitted, since, role: REVIEWER };
        let submitted_at = Some(DateTime::<Utc>::MIN_UTC);
        let due = Some(NaiveDate::MAX);
        let facts = Facts { status: Submitted, overdue: false, due, submitted_at };
        let passages = [DateTime::<Utc>::MIN_UTC, DateTime::<Utc>::MAX_UTC].map(passage);
        tally.add(facts, passages);
        assert_eq!(tally.figures(1, true).total, 1);
    }
}

proptest! {
    /// The median of values counted is the median of the values written out.
    #[test]
    fn a_median_of_counted_values_is_that_of_all(values in proptest::collection::vec(0_u32..30, 0..60)) {
        let mut sorted = values;
        sorted.sort_unstable();
        let mut counted: Vec<(u32, usize)> = Vec::new();
        for &value in &sorted {
            match counted.last_mut() {
                Some((last, times)) if *last == value => *times += 1,
                _ => counted.push((value, 1)),
            }
        }
        let middle = sorted.len() / 2;
        let expected = match sorted.len() {
            0 => None,
            odd if odd % 2 == 1 => Some(u64::from(sorted[middle]) * 2),
            _ => Some(u64::from(sorted[middle - 1]) + u64::from(sorted[middle])),
        };
        prop_assert_eq!(Median::of(&counted).map(Median::doubled), expected);
    }

    /// Business days in a status are those that a walk from day to day meets.
    #[test]
    fn stays_are_counted_as_a_walk_counts_them(
        came in 0_i64..60 * 24 * 60, stayed in 0_i64..30 * 24 * 60,
    ) {
        let calendar = easter();
        let start = local(&calendar, "2021-03-01 00:00");
        let (from, to) = (start + TimeDelta::minutes(came), start + TimeDelta::minutes(came + stayed));
        let mut tally = Tally::new(&calendar, to);
        let passage = |status, since| Passage { status, since, role: REVIEWER };
        let facts = Facts { status: Approved, overdue: false, due: None, submitted_at: None };
        tally.add(facts, [passage(UnderReview, from), passage(Approved, to)]);
        let last = calendar.local_day(to);
        let days = calendar.local_day(from).iter_days().skip(1).take_while(|day| *day <= last);
        let walked = days.filter(|day| calendar.is_business_day(*day)).count();
        prop_assert_eq!(median(&tally.figures(1, true), UnderReview), Some((walked.to_string(), 1)));
    }
}
