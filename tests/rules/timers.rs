//! What happens by itself: in which order, when the program looks late, when the clock jumps, when
//! nothing can be written, and when a subscription ends.

use super::world::*;
use cpor::desk::Desk;
use cpor::domain::directory::{Channel, Import, SubscriptionState};
use cpor::domain::field::Fields;
use cpor::domain::id::{ClaimId, OperatorName};
use cpor::domain::status::{AssociationState, EndReason, Status};
use cpor::store::Store;

fn approved(world: &World, fields: Fields) -> ClaimId {
    let id = world.as_("paula").claims(fields);
    world.as_("rita").start(id).unwrap();
    world.as_("rita").approve(id).unwrap();
    id
}

fn asked(world: &World, fields: Fields) -> ClaimId {
    let id = world.as_("paula").claims(fields);
    world.as_("rita").start(id).unwrap();
    world.as_("rita").request_info(id).unwrap();
    id
}

fn power_bi() -> Fields {
    business(&[cpor::domain::status::Activity::Usage], lines(&["power-bi"]))
}

#[test]
fn several_run_in_the_order_of_their_moments_and_then_of_ids() {
    let world = World::new();
    let first = asked(&world, m365(&["teams"]));
    let second = asked(&world, m365(&["exchange"]));
    // Consent closes at the same midnight as the answers; the subscription ends later.
    let third = approved(&world, power_bi());
    world.at("2020-09-01T08:00");
    let fired = world.desk.tick(&OperatorName::new("admin")).unwrap();
    let told: Vec<(ClaimId, &str, String)> = fired
        .iter()
        .map(|fired| (fired.claim, fired.event, fired.at.format("%m-%dT%H").to_string()))
        .collect();
    let midnight = "07-17T22".to_owned();
    assert_eq!(
        told,
        [
            (first, "rejected", midnight.clone()),
            (second, "rejected", midnight.clone()),
            (third, "consent-lapsed", midnight),
            (third, "association-ended", "07-31T22".to_owned()),
        ]
    );
    let entry = world.as_("paula").history(first, None).pop().unwrap();
    assert_eq!(entry.noticed_at, world.desk.now());
    assert!(entry.at < entry.noticed_at);
    assert_eq!(world.desk.tick(&OperatorName::new("admin")).unwrap(), []);
}

#[test]
fn a_tick_tells_each_side_of_its_own_claims_only() {
    let world = World::new();
    let own = asked(&world, m365(&["teams"]));
    world.at("2020-07-20T08:00");
    assert_eq!(world.desk.tick(&OperatorName::new("fay")).unwrap(), []);
    assert_eq!(world.status(own), Status::Rejected, "it has run all the same");
}

#[test]
fn time_never_runs_backwards() {
    let world = World::new();
    world.at("2020-07-14T12:00");
    let id = world.as_("paula").claims(m365(&["teams"]));
    let newest = world.desk.now();
    world.at("2020-07-13T12:00");
    assert_eq!(world.desk.now(), newest);
    assert!(world.desk.refuse_clock_behind().is_err());
    world.as_("rita").start(id).unwrap();
    let entry = world.as_("rita").history(id, None).pop().unwrap();
    assert_eq!((entry.at, entry.noticed_at), (newest, newest));
    world.at("2020-07-14T12:00");
    assert!(world.desk.refuse_clock_behind().is_ok());
}

#[test]
fn an_association_ends_with_its_subscription_and_frees_the_key() {
    let world = World::new();
    let id = approved(&world, power_bi());
    world.at("2020-07-31T23:59");
    assert_eq!(world.claim(id).association.unwrap().state, AssociationState::SentForEvaluation);
    world.at("2020-08-01T00:00");
    let association = world.claim(id).association.unwrap();
    let ended = association.ended.unwrap();
    assert_eq!(association.state, AssociationState::Ended);
    assert_eq!((ended.on, ended.why), (date("2020-07-31"), EndReason::SubscriptionEnded));
    assert_eq!(world.status(id), Status::Approved);
    assert_eq!(world.store().live_on(&subscription_key(POWER_BI)).unwrap(), []);
    // The new subscription needs a claim of its own, and may have one.
    let renewed = "30000000-0000-4000-8000-000000000001";
    let web = Channel::WebDirect;
    let state = SubscriptionState::Active;
    world.import(Import {
        subscriptions: vec![subscription(renewed, CONTOSO, "power-bi", web, state, "")],
        ..Import::default()
    });
    let next = world.as_("paula").claims(power_bi());
    assert_eq!(world.claim(next).keys, vec![subscription_key(renewed)]);
}

#[test]
fn a_subscription_that_ends_early_ends_the_association_then() {
    for (ends, on) in
        [("", "2020-07-20"), ("2020-07-18", "2020-07-18"), ("2020-12-31", "2020-07-20")]
    {
        let world = World::new();
        let id = approved(&world, sales());
        let volume = Channel::VolumeLicensing;
        let over = SubscriptionState::Ended;
        world.at("2020-07-20T10:00").import(Import {
            subscriptions: vec![subscription(
                SALES,
                CONTOSO,
                "dynamics-365-sales",
                volume,
                over,
                ends,
            )],
            ..Import::default()
        });
        let ended = world.claim(id).association.unwrap().ended.unwrap();
        assert_eq!(ended.on, date(on), "ends {ends:?}");
        let entry = world.as_("paula").history(id, None).pop().unwrap();
        assert_eq!(entry.event, "association-ended");
        assert!(entry.at <= entry.noticed_at);
    }
}

#[test]
fn one_of_two_subscriptions_ends_and_the_other_stays() {
    let world = World::new();
    let fields = business(
        &[cpor::domain::status::Activity::Usage],
        lines(&["power-bi", "dynamics-365-sales"]),
    );
    let id = approved(&world, fields);
    world.at("2020-08-01T00:00");
    let association = world.claim(id).association.unwrap();
    assert_eq!(association.state, AssociationState::SentForEvaluation);
    assert_eq!(association.held().collect::<Vec<_>>(), [&subscription_key(SALES)]);
}

#[test]
fn what_cannot_be_written_is_shown_and_recorded_later() {
    let mut world = World::new();
    let id = asked(&world, m365(&["teams"]));
    let consent = approved(&world, m365(&["exchange"]));
    let recorded = world.seq();
    world.store.set_full(true);
    world.at("2020-07-20T08:00");
    for _ in 0..2 {
        let view = world.claim(id);
        assert_eq!((view.status, view.unrecorded), (Status::Rejected, true));
        let state = world.claim(consent).association.unwrap().state;
        assert_eq!(state, AssociationState::SentForEvaluation);
        let last = world.as_("paula").history(id, None).pop().unwrap();
        assert_eq!((last.event, last.unrecorded), ("rejected", true));
        assert_eq!(world.as_("paula").finds("status:rejected"), [id]);
    }
    // Nothing is acted on as if the window were open.
    assert_eq!(world.as_("paula").resubmit(id), Err(refused(&["not-allowed-in-status"])));
    assert_eq!(world.seq(), recorded);
    world.store.set_full(false);
    world.at("2020-07-21T08:00");
    let view = world.claim(id);
    assert_eq!((view.status, view.unrecorded), (Status::Rejected, false));
    let last = world.as_("paula").history(id, None).pop().unwrap();
    assert_eq!((last.noticed_at, last.unrecorded), (world.desk.now(), false));
    assert_eq!(world.seq(), recorded + 2);
    let (before, events) = (world.claim(id), world.events(id));
    world.reopen();
    assert_eq!((world.claim(id), world.events(id)), (before, events));
}

#[test]
fn a_window_that_closes_while_the_desk_decides_has_closed() {
    /// A clock that moves on whenever it is read.
    struct Hasty(std::sync::Mutex<chrono::DateTime<chrono::Utc>>);
    impl cpor::desk::clock::Clock for Hasty {
        fn now(&self) -> chrono::DateTime<chrono::Utc> {
            let mut now = self.0.lock().unwrap();
            *now += chrono::Duration::milliseconds(1);
            *now
        }
    }
    let world = World::new();
    let id = asked(&world, m365(&["teams"]));
    let closes = world.claim(id).due.unwrap().at;
    for early in 0..6 {
        let world = World::new();
        let id = asked(&world, m365(&["teams"]));
        let start = closes - chrono::Duration::milliseconds(early);
        let desk = cpor::desk::LocalDesk::open(
            Box::new(world.store()),
            Box::new(cpor::store::blobs::MemoryBlobs::default()),
            Box::new(Hasty(std::sync::Mutex::new(start))),
        )
        .unwrap();
        let request = cpor::desk::Request::on(id, cpor::domain::command::Command::Resubmit);
        let done = desk.act(&OperatorName::new("paula"), request).is_ok();
        let history = desk.history(&OperatorName::new("paula"), id, None).unwrap();
        let resubmitted = history.iter().find(|entry| entry.event == "resubmitted");
        assert_eq!(resubmitted.is_some(), done);
        assert!(resubmitted.is_none_or(|entry| entry.at < closes), "{early} ms early");
    }
}
