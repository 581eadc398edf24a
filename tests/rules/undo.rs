//! Undo: of all six decisions, by whom and how long, and what it brings back.

use super::world::*;
use chrono::Duration;
use cpor::domain::claim::Claim;
use cpor::domain::command::Winner;
use cpor::domain::id::{ClaimId, OrganisationId};
use cpor::domain::notice::{NoticeKind, NoticeState};
use cpor::domain::policy::Setting;
use cpor::domain::status::Status;
use cpor::store::Store;

const CLOSED: &str = "undo-closed";

fn kept(world: &World, id: ClaimId) -> Claim {
    world.store().claim(id).unwrap().unwrap()
}

fn under_review(world: &World) -> ClaimId {
    let id = world.as_("paula").claims(m365(&["teams"]));
    world.as_("rita").start(id).unwrap();
    id
}

fn disputed(world: &World) -> ClaimId {
    let id = under_review(world);
    world.as_("rita").reject(id).unwrap();
    world.as_("paula").dispute(id, Some("It is all there.")).unwrap();
    id
}

/// A decision, as it is undone.
type Decision = (&'static str, fn(&World) -> ClaimId, fn(&Acting<'_>, ClaimId) -> Outcome);

const DECISIONS: &[Decision] = &[
    ("start", |world| world.as_("paula").claims(m365(&["teams"])), |rita, id| rita.start(id)),
    ("request information", under_review, |rita, id| rita.request_info(id)),
    ("approve", under_review, |rita, id| rita.approve(id)),
    ("reject", under_review, |rita, id| rita.reject(id)),
    ("request information in a dispute", disputed, |rita, id| rita.request_info(id)),
    ("approve a dispute", disputed, |rita, id| rita.approve(id)),
    ("uphold", disputed, |rita, id| rita.uphold(id)),
];

#[test]
fn brings_back_how_the_claim_stood() {
    for (name, reach, decide) in DECISIONS {
        let world = World::new();
        let id = reach(&world);
        let rita = world.as_("rita");
        let (before, passages) = (kept(&world, id).standing, kept(&world, id).passages);
        let live = world.store().live_on(&workload_key("teams")).unwrap();
        world.later(Duration::minutes(1));
        decide(&rita, id).unwrap();
        assert_ne!(kept(&world, id).standing, before, "{name}");
        world.later(Duration::minutes(9));
        rita.undo(id).unwrap();
        assert_eq!(kept(&world, id).standing, before, "{name}");
        assert_eq!(kept(&world, id).passages, passages, "{name}");
        assert_eq!(world.store().live_on(&workload_key("teams")).unwrap(), live, "{name}");
        assert_eq!(world.events(id).last(), Some(&"undone"));
        assert_eq!(rita.undo(id), Err(refused(&[CLOSED])), "once: {name}");
        decide(&rita, id).unwrap();
    }
}

#[test]
fn only_in_time_only_by_the_same_operator_only_untouched() {
    for (name, reach, decide) in DECISIONS {
        let decided = || {
            let world = World::new();
            let id = reach(&world);
            decide(&world.as_("rita"), id).unwrap();
            (world, id)
        };
        let (world, id) = decided();
        assert_eq!(world.as_("rob").undo(id), Err(refused(&[CLOSED])), "by another: {name}");
        world.later(Duration::minutes(10) - Duration::milliseconds(1));
        let in_time = world.as_("rita").undo(id);
        assert!(in_time.is_ok(), "in time: {name}");

        let (world, id) = decided();
        world.later(Duration::minutes(10));
        assert_eq!(world.as_("rita").undo(id), Err(refused(&[CLOSED])), "too late: {name}");

        let (world, id) = decided();
        world.as_("paula").comment(id, "Thank you.").unwrap();
        assert_eq!(world.as_("rita").undo(id), Err(refused(&[CLOSED])), "touched: {name}");
    }
}

#[test]
fn no_notice_has_left_before_and_none_leaves_after() {
    let kind_of = |name: &str| match name {
        "start" => None,
        "approve" | "approve a dispute" => Some(NoticeKind::Approval),
        "reject" | "uphold" => Some(NoticeKind::Rejection),
        _ => Some(NoticeKind::InformationRequest),
    };
    for (name, reach, decide) in DECISIONS {
        let world = World::new();
        let id = reach(&world);
        decide(&world.as_("rita"), id).unwrap();
        let Some(kind) = kind_of(name) else { continue };
        let state = || world.notices(kind).last().unwrap().state;
        world.later(Duration::minutes(10) - Duration::milliseconds(1));
        assert_eq!(state(), NoticeState::Held, "{name}");
        world.as_("rita").undo(id).unwrap();
        assert_eq!(state(), NoticeState::Withdrawn, "{name}");
        world.later(Duration::days(1));
        assert_eq!(state(), NoticeState::Withdrawn, "{name}");
    }
    let world = World::new();
    let id = under_review(&world);
    world.as_("rita").reject(id).unwrap();
    world.later(Duration::minutes(10));
    assert_eq!(world.notices(NoticeKind::Rejection)[0].state, NoticeState::Waiting);
}

#[test]
fn the_window_is_a_setting_that_calls_no_notice_back() {
    let world = World::new();
    world.set(Setting::UndoMinutes, "60");
    let id = under_review(&world);
    world.as_("rita").approve(id).unwrap();
    world.later(Duration::minutes(59));
    world.as_("rita").undo(id).unwrap();

    world.set(Setting::UndoMinutes, "10");
    world.as_("rita").approve(id).unwrap();
    world.later(Duration::minutes(20));
    world.set(Setting::UndoMinutes, "60");
    assert_eq!(world.as_("rita").undo(id), Err(refused(&[CLOSED])), "the notice may have left");
}

#[test]
fn what_was_said_with_it_is_marked() {
    let world = World::new();
    let id = under_review(&world);
    world.as_("rita").request_info(id).unwrap();
    world.as_("rita").undo(id).unwrap();
    let comments = world.claim(id).comments;
    assert_eq!((comments.len(), comments[0].undone), (1, true));
}

#[test]
fn a_timer_closes_it() {
    let world = World::new();
    let power_bi = business(&[cpor::domain::status::Activity::Usage], lines(&["power-bi"]));
    let id = world.as_("paula").claims(power_bi);
    world.as_("rita").start(id).unwrap();
    world.at("2020-07-31T23:59").as_("rita").approve(id).unwrap();
    // The subscription, and the association with it, ends at midnight.
    world.at("2020-08-01T00:00");
    assert_eq!(world.as_("rita").undo(id), Err(refused(&[CLOSED])));
}

#[test]
fn of_an_arbitration_brings_back_both_sides() {
    let world = World::new();
    let key = workload_key("teams");
    let owner = under_review(&world);
    world.as_("rita").approve(owner).unwrap();
    let challenger = world.as_("fay").claims(m365(&["teams"]).by("fabrikam"));
    world.as_("rita").start(challenger).unwrap();
    let before = (kept(&world, owner).standing, kept(&world, challenger).standing);
    world.as_("rita").decide(challenger, &key, challenger).unwrap();
    assert_eq!(world.status(owner), Status::Rejected);
    assert_eq!(world.status(challenger), Status::Approved);
    // From either claim.
    world.as_("rita").undo(owner).unwrap();
    assert_eq!((kept(&world, owner).standing, kept(&world, challenger).standing), before);
    assert!(world.claim(owner).contested && world.claim(challenger).contested);
    let withdrawn = world.notices(NoticeKind::ArbitrationResult);
    assert!(withdrawn.iter().all(|notice| notice.state == NoticeState::Withdrawn));
    assert_eq!(withdrawn.len(), 2);
    // Touched on one side, it is closed for both.
    world.as_("rita").decide(challenger, &key, owner).unwrap();
    world.as_("fay").comment(challenger, "Why?").unwrap();
    assert_eq!(world.as_("rita").undo(owner), Err(refused(&[CLOSED])));
    assert_eq!(world.as_("rita").undo(challenger), Err(refused(&[CLOSED])));
}

#[test]
fn of_an_arbitration_revives_an_association_from_before() {
    let world = World::new();
    let key = subscription_key(SALES);
    world.import_existing("fabrikam", "dynamics-365-sales", SALES);
    let id = world.as_("paula").claims(sales());
    world.as_("rita").start(id).unwrap();
    let holder = || {
        let shared = world.store().shared();
        shared.directory.existing_holder(&key, date("2020-07-10")).cloned()
    };
    assert!(world.claim(id).contested);
    world.as_("rita").decide(id, &key, id).unwrap();
    assert_eq!((world.status(id), holder()), (Status::Approved, None));
    world.as_("rita").undo(id).unwrap();
    assert_eq!(holder().unwrap().organisation, OrganisationId::new("fabrikam"));
    assert_eq!(world.status(id), Status::UnderReview);
    assert!(world.claim(id).contested);
    let existing = Winner::Existing(OrganisationId::new("fabrikam"));
    world.as_("rita").decide_for(id, &key, existing).unwrap();
    assert_eq!(world.status(id), Status::Rejected);
    world.as_("rita").undo(id).unwrap();
    assert!(world.claim(id).contested && holder().is_some());
}

#[test]
fn contests_that_ended_with_it_come_back() {
    let world = World::new();
    let ours = under_review(&world);
    let theirs = world.as_("fay").claims(m365(&["teams"]).by("fabrikam"));
    world.as_("rita").reject(ours).unwrap();
    assert!(!world.claim(theirs).contested);
    world.as_("rita").undo(ours).unwrap();
    assert!(world.claim(ours).contested && world.claim(theirs).contested);
}

#[test]
fn a_key_that_has_gone_is_not_taken_back() {
    // To another claim of the same organisation.
    let world = World::new();
    let id = under_review(&world);
    world.as_("rita").reject(id).unwrap();
    world.as_("paula").claims(m365(&["teams"]));
    assert_eq!(world.as_("rita").undo(id), Err(refused(&[CLOSED])));

    // A competitor that came meanwhile makes the restored claim contested.
    let world = World::new();
    let id = under_review(&world);
    world.as_("rita").reject(id).unwrap();
    let other = world.as_("fay").claims(m365(&["teams"]).by("fabrikam"));
    world.as_("rita").undo(id).unwrap();
    assert_eq!(world.status(id), Status::UnderReview);
    assert!(world.claim(id).contested && world.claim(other).contested);
}
