//! Timers that fell due while nobody looked: what happens, in which order and with which moment is
//! the same as if somebody had looked all the while; only when it was noticed differs.

use chrono::{DateTime, Duration, Utc};
use cpor::desk::{Desk, HistoryEntry};
use cpor::domain::actor::By;
use cpor::domain::directory::{Channel, Import, SubscriptionState};
use cpor::domain::event::{Event, StoreChange, StoreEvent};
use cpor::domain::id::{ClaimId, OperatorName};
use cpor::domain::policy::Edition;
use cpor::store::{Commit, Store};
use proptest::prelude::*;

use super::drive::{self, Action, Step, runner, steps, take};
use super::world::*;

fn tick(world: &World) {
    world.desk.tick(&OperatorName::new("admin")).unwrap();
}

/// The event of a name on a claim, as a reviewer reads it.
fn entry(world: &World, id: ClaimId, event: &str) -> Option<HistoryEntry> {
    world.as_("rob").history(id, None).into_iter().find(|entry| entry.event == event)
}

fn asked(world: &World, id: ClaimId) {
    world.as_("rita").start(id).unwrap();
    world.as_("rita").request_info(id).unwrap();
}

#[test]
fn a_review_is_prolonged_when_its_window_closes_whatever_else_is_noticed_then() {
    let world = World::new();
    let first = world.as_("paula").claims(m365(&["teams"]));
    let second = world.as_("fay").claims(m365(&["teams", "exchange"]).by("fabrikam"));
    world.as_("tim").claims(m365(&["exchange"]).by("tailspin"));
    asked(&world, first);
    world.at("2020-07-13T09:00").as_("rita").start(second).unwrap();
    world.at("2020-08-05T09:00");
    // The first claim lapses on the 18th, which ends one of the second's contests; the other holds
    // its review from the 21st on.
    assert_eq!(entry(&world, first, "rejected").unwrap().at, utc("2020-07-17T22:00:00Z"));
    let held = entry(&world, second, "review-prolonged").unwrap();
    assert_eq!((held.at, held.noticed_at), (utc("2020-07-20T22:00:00Z"), world.desk.now()));
}

#[test]
fn what_follows_from_a_timer_stands_on_its_own_day() {
    let world = drive::world(Edition::Edition2020);
    let usage = cpor::domain::status::Activity::Usage;
    let fields = || business(&[usage], vec![line("power-bi", POWER_BI)]);
    let first = world.as_("paula").claims(fields());
    let second = world.as_("tim").claims(fields().by("tailspin"));
    asked(&world, first);
    world.at("2020-07-15T09:00").as_("rita").start(second).unwrap();
    // The subscription, and with it Fabrikam's association from before the store, ends on 31 July,
    // long after the first claim lapsed and the second's review was held.
    world.at("2020-08-20T09:00");
    assert_eq!(entry(&world, first, "rejected").unwrap().at, utc("2020-07-17T22:00:00Z"));
    let held = entry(&world, second, "review-prolonged").unwrap();
    assert_eq!(held.at, utc("2020-07-22T22:00:00Z"));
}

/// Approved claims on the two subscriptions, the first on the one that ends later.
fn two_associations(world: &World) -> [ClaimId; 2] {
    let usage = cpor::domain::status::Activity::Usage;
    [("dynamics-365-sales", SALES), ("power-bi", POWER_BI)].map(|(product, id)| {
        let claim = world.as_("paula").claims(business(&[usage], vec![line(product, id)]));
        world.as_("rita").start(claim).unwrap();
        world.as_("rita").approve(claim).unwrap();
        claim
    })
}

/// The directory says that both are over: the first since the 20th, the second since the 16th.
fn both_over() -> Import {
    let over = SubscriptionState::Ended;
    let volume = Channel::VolumeLicensing;
    Import {
        subscriptions: vec![
            subscription(SALES, CONTOSO, "dynamics-365-sales", volume, over, "2020-12-31"),
            subscription(POWER_BI, CONTOSO, "power-bi", Channel::WebDirect, over, "2020-07-16"),
        ],
        ..Import::default()
    }
}

#[test]
fn associations_end_in_the_order_in_which_their_subscriptions_did() {
    let world = World::new();
    let [sales, power_bi] = two_associations(&world);
    world.at("2020-07-20T10:00").import(both_over());
    let ended = |id| entry(&world, id, "association-ended").unwrap();
    assert_eq!(ended(power_bi).at, utc("2020-07-16T22:00:00Z"));
    assert_eq!(ended(sales).at, world.desk.now());
    assert!(ended(power_bi).seq < ended(sales).seq);
}

#[test]
fn an_association_ends_when_the_directory_says_so_however_late_that_is_acted_on() {
    let mut world = World::new();
    let [sales, power_bi] = two_associations(&world);
    world.at("2020-07-15T10:00");
    // The import is on record; before what follows from it is, the machine stops.
    let said = world.desk.now();
    let what = StoreChange::DirectoryImported(Box::new(both_over()));
    let events = vec![Event::Store(Box::new(StoreEvent { at: said, by: By::system(), what }))];
    world.store().commit(&Commit { expected: Vec::new(), events }).unwrap();
    world.at("2020-08-20T10:00");
    world.reopen();
    for id in [sales, power_bi] {
        let ended = entry(&world, id, "association-ended").unwrap();
        assert_eq!((ended.at, ended.noticed_at), (said, world.desk.now()));
        assert_eq!(world.claim(id).association.unwrap().ended.unwrap().on, date("2020-07-15"));
    }
}

/// Every event on record, in order, without when timers were noticed and what is counted from that.
fn told(world: &World) -> Vec<Event> {
    let store = world.store();
    let mut events: Vec<Event> =
        (1..=store.head().seq).flat_map(|seq| store.record(seq).unwrap()).collect();
    for event in &mut events {
        if let Event::Claim(event) = event {
            event.noticed_at = event.at;
            let notices = event.notices.iter_mut();
            notices.for_each(|notice| notice.hold_until = DateTime::<Utc>::UNIX_EPOCH);
        }
    }
    events
}

/// Lets time pass while somebody looks now and then.
fn watch(world: &World, through: Duration, looks: &mut impl Iterator<Item = Duration>) {
    let until = world.desk.now() + through;
    for look in looks {
        let next = world.desk.now() + look;
        if next >= until {
            break;
        }
        world.set_clock(next);
        tick(world);
    }
    world.set_clock(until);
}

/// A clock that is put back is left out: time goes on from the newest event, which is a timer's
/// where somebody looked and an older one where nobody did.
fn forwards(steps: Vec<Step>) -> impl Iterator<Item = Step> {
    steps.into_iter().filter(|step| !matches!(step.action, Action::JumpBack))
}

/// Claims of three partners, many of which compete, each brought to where windows run, with hours
/// between them.
fn begun(claims: &[(u8, u8)]) -> Vec<Step> {
    let mut steps = Vec::new();
    for (claim, (choice, hours)) in claims.iter().enumerate() {
        let step = |action| Step { action, claim, who: 7, choice: *choice };
        let last = [Action::Ask, Action::Approve, Action::Comment][usize::from(choice % 5 / 2)];
        let pause = Step { choice: *hours, ..step(Action::Wait) };
        steps.extend([Action::Create, Action::Submit, Action::Start, last].map(step));
        steps.push(pause);
    }
    steps
}

#[test]
fn looking_in_between_changes_nothing_but_when_it_was_noticed() {
    let looks = prop::collection::vec(1..=3_000_u32, 1..40);
    let lapses = std::cell::Cell::new(0);
    let claims = prop::collection::vec((any::<u8>(), 0..90_u8), 3..9);
    let then =
        (steps(30), 0..24_usize).prop_map(|(steps, most)| steps.into_iter().take(most).collect());
    let strategy = (claims, then, looks, any::<bool>());
    let outcome =
        runner(192).run(&strategy, |(claims, then, looks, newer): (_, Vec<Step>, Vec<u32>, _)| {
            let edition = if newer { Edition::Edition2023 } else { Edition::Edition2020 };
            let (watched, left_alone) = (drive::world(edition), drive::world(edition));
            let mut looks = looks.into_iter().cycle().map(|m| Duration::minutes(i64::from(m)));
            for step in begun(&claims).into_iter().chain(forwards(then)) {
                if let Action::Wait = step.action {
                    let pause = Duration::hours(i64::from(step.choice));
                    watch(&watched, pause, &mut looks);
                    left_alone.later(pause);
                    continue;
                }
                let (one, other) = (take(&watched, step), take(&left_alone, step));
                prop_assert_eq!(one.outcome.is_ok(), other.outcome.is_ok(), "{:?}", step);
            }
            let year = Duration::days(365);
            watch(&watched, year, &mut looks);
            left_alone.later(year);
            tick(&watched);
            tick(&left_alone);
            let (one, other) = (told(&watched), told(&left_alone));
            prop_assert_eq!(&one, &other);
            lapses.set(lapses.get() + one.iter().filter(|event| is_by_itself(event)).count());
            Ok(())
        });
    outcome.unwrap();
    assert!(lapses.get() > 100, "{} events happened by themselves", lapses.get());
}

fn is_by_itself(event: &Event) -> bool {
    matches!(event, Event::Claim(event) if event.by.name.as_str() == "system" && event.number > 1)
}

fn utc(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}
