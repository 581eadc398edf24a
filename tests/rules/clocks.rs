//! Clocks that are put back, run ahead or change between winter and summer: what counts as the
//! present, and when windows close.

use chrono::{DateTime, Duration, Utc};
use cpor::desk::clock::Behind;
use cpor::desk::{Desk, Fired};
use cpor::domain::id::{ClaimId, OperatorName};
use cpor::domain::policy::Setting;
use cpor::domain::status::{AssociationState, Status};
use cpor::store::Store;
use rstest::rstest;

use super::world::*;

fn utc(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn tick(world: &World) -> Vec<Fired> {
    world.desk.tick(&OperatorName::new("admin")).unwrap()
}

fn asked(world: &World, product: &str) -> ClaimId {
    let id = world.as_("paula").claims(m365(&[product]));
    world.as_("rita").start(id).unwrap();
    world.as_("rita").request_info(id).unwrap();
    id
}

#[test]
fn a_clock_that_is_put_back_is_told_and_waited_for() {
    let world = World::new();
    let id = asked(&world, "teams");
    let newest = world.desk.now();
    assert_eq!(world.desk.clock_behind(), None);
    // Less than a second is what keeping a clock right moves it by.
    world.set_clock(newest - Duration::milliseconds(999));
    assert_eq!((world.desk.clock_behind(), world.desk.now()), (None, newest));
    // A machine that has forgotten the time.
    let clock = DateTime::<Utc>::UNIX_EPOCH;
    world.set_clock(clock);
    assert_eq!(world.desk.clock_behind(), Some(Behind { clock, newest }));
    assert_eq!(world.desk.now(), newest);
    let due = world.claim(id).due.unwrap();
    assert_eq!((due.open_through.to_string(), due.overdue), ("2020-07-17".to_owned(), false));
    assert_eq!(tick(&world), []);
    // Work goes on, at the newest moment, and in its order.
    world.as_("paula").resubmit(id).unwrap();
    let last = world.as_("paula").history(id, None).pop().unwrap();
    assert_eq!((last.event, last.at, last.noticed_at), ("resubmitted", newest, newest));
    world.set_clock(newest);
    assert_eq!(world.desk.clock_behind(), None);
}

#[test]
fn after_one_act_a_year_ahead_time_stands_until_the_clock_has_passed_it() {
    let world = World::new();
    let open = asked(&world, "teams");
    world.at("2021-07-12T09:00");
    let ahead = asked(&world, "exchange");
    let newest = world.desk.now();
    assert_eq!(world.status(open), Status::Rejected, "its window closed a year ago");
    world.at("2020-07-13T09:00");
    assert_eq!(world.desk.clock_behind().unwrap().newest, newest);
    // What is done now is counted from that moment too, and nothing closes before.
    let now = asked(&world, "sharepoint");
    for id in [ahead, now] {
        assert_eq!(world.claim(id).due.unwrap().open_through, date("2021-07-19"));
    }
    world.at("2020-12-31T09:00");
    assert_eq!((tick(&world), world.desk.now()), (Vec::new(), newest));
    world.at("2021-07-20T00:00");
    let closed: Vec<ClaimId> = tick(&world).iter().map(|fired| fired.claim).collect();
    assert_eq!((closed, world.desk.clock_behind()), (vec![ahead, now], None));
}

#[test]
fn a_clock_a_year_ahead_closes_windows_in_their_order_with_both_moments() {
    let world = World::new();
    let later = world.as_("paula").claims(m365(&["sharepoint"]));
    let held = world.as_("fay").claims(m365(&["exchange"]).by("fabrikam"));
    world.as_("tim").claims(m365(&["exchange"]).by("tailspin"));
    let asked = asked(&world, "teams");
    world.at("2020-07-13T09:00").as_("rita").start(held).unwrap();
    world.at("2020-07-15T09:00").as_("rita").start(later).unwrap();
    world.as_("rita").approve(later).unwrap();
    world.at("2021-07-15T09:00");
    let told: Vec<(ClaimId, &str, String)> = tick(&world)
        .iter()
        .map(|fired| (fired.claim, fired.event, fired.at.format("%Y-%m-%dT%H").to_string()))
        .collect();
    let expected = [
        (asked, "rejected", "2020-07-17T22"),
        (held, "review-prolonged", "2020-07-20T22"),
        (later, "consent-lapsed", "2020-07-22T22"),
    ];
    assert_eq!(told, expected.map(|(id, event, at)| (id, event, at.to_owned())));
    for (id, event, _) in expected {
        let history = world.as_("rob").history(id, None);
        let entry = history.iter().find(|entry| entry.event == event).unwrap();
        assert_eq!(entry.noticed_at, world.desk.now());
    }
    // The lapse opened a window that has itself been over for long.
    assert_eq!(world.as_("paula").dispute(asked, Some("?")), Err(refused(&["window-closed"])));
}

/// Approved seven days before, the customer may decline through the last day: the day on which
/// clocks change, or the one before.
#[rstest]
#[case::short_day("Europe/Berlin", "2021-03-21T12:00", "2021-03-28", "2021-03-28T22:00:00Z")]
#[case::long_day("Europe/Berlin", "2020-10-18T12:00", "2020-10-25", "2020-10-25T23:00:00Z")]
#[case::short_day("America/New_York", "2021-03-07T12:00", "2021-03-14", "2021-03-15T04:00:00Z")]
#[case::long_day("America/New_York", "2020-10-25T12:00", "2020-11-01", "2020-11-02T05:00:00Z")]
#[case::no_change("Asia/Seoul", "2020-10-18T12:00", "2020-10-25", "2020-10-25T15:00:00Z")]
#[case::no_midnight_after("Asia/Beirut", "2022-03-19T12:00", "2022-03-26", "2022-03-26T22:00:00Z")]
#[case::no_midnight_before("Asia/Beirut", "2022-03-20T12:00", "2022-03-27", "2022-03-27T21:00:00Z")]
#[case::two_midnights("America/Havana", "2020-10-24T12:00", "2020-10-31", "2020-11-01T04:00:00Z")]
fn windows_close_where_the_next_local_day_begins(
    #[case] zone: &str,
    #[case] approved: &str,
    #[case] last_day: &str,
    #[case] closes: &str,
) {
    let closes = utc(closes);
    let millisecond = Duration::milliseconds(1);
    // Looked at in the last and the first millisecond, and only a month later.
    for late in [Duration::zero(), Duration::days(30)] {
        let world = World::new();
        if zone != world.store().shared().calendar.zone.name() {
            world.set(Setting::TimeZone, zone);
        }
        let id = world.at(approved).as_("paula").claims(m365(&["teams"]));
        world.as_("rita").start(id).unwrap();
        world.as_("rita").approve(id).unwrap();
        assert_eq!(world.claim(id).due.unwrap().open_through, date(last_day));
        let state = || world.claim(id).association.unwrap().state;
        if late.is_zero() {
            world.set_clock(closes - millisecond);
            assert_eq!(state(), AssociationState::ConsentOpen);
        }
        world.set_clock(closes + late);
        assert_eq!(state(), AssociationState::SentForEvaluation);
        let entry = world.as_("rob").history(id, None).pop().unwrap();
        assert_eq!(
            (entry.event, entry.at, entry.noticed_at),
            ("consent-lapsed", closes, closes + late)
        );
    }
}
