//! Disputes: what they need, what can't be disputed, and how they end.

use super::world::*;
use cpor::domain::id::ClaimId;
use cpor::domain::status::{RejectionReason, Status, WindowKind};

fn rejected(world: &World) -> ClaimId {
    let id = world.as_("paula").claims(m365(&["teams"]));
    world.as_("rita").start(id).unwrap();
    world.as_("rita").reject(id).unwrap();
    id
}

fn disputed(world: &World) -> ClaimId {
    let id = rejected(world);
    world.as_("paula").dispute(id, Some("It is all there.")).unwrap();
    id
}

#[test]
fn a_dispute_needs_a_justification_or_a_new_file() {
    let world = World::new();
    let id = rejected(&world);
    let paula = world.as_("paula");
    let required = Err(refused(&["justification-required justification"]));
    assert_eq!(paula.dispute(id, None), required);
    assert_eq!(paula.dispute(id, Some("  ")), required);
    let known = format!("PoE of {id} by paula");
    let again = paula.dispute_with(id, None, &[("again.txt", &known)]);
    assert_eq!(again, Err(refused(&["duplicate-evidence evidence"])));
    paula.dispute_with(id, None, &[("new.txt", "new")]).unwrap();
    let view = world.claim(id);
    assert_eq!((view.status, view.disputed, view.evidence.len()), (Status::Disputed, true, 2));
    assert_eq!(view.due.unwrap().window, WindowKind::DisputeResult);

    let world = World::new();
    let id = disputed(&world);
    assert_eq!(world.status(id), Status::Disputed);
}

#[test]
fn once_only_and_upheld_is_final() {
    let world = World::new();
    let id = disputed(&world);
    world.as_("rita").uphold(id).unwrap();
    assert_eq!(world.status(id), Status::RejectedFinal);
    let outcome = world.as_("paula").dispute(id, Some("Again"));
    assert_eq!(outcome, Err(refused(&["already-disputed", "not-allowed-in-status"])));
    // A new claim may be made.
    world.as_("paula").claims(m365(&["teams"]));
}

#[test]
fn a_dispute_can_be_approved() {
    let world = World::new();
    let id = disputed(&world);
    world.as_("rob").approve(id).unwrap();
    let view = world.claim(id);
    assert_eq!((view.status, view.rejection), (Status::Approved, None));
    assert_eq!(view.association.unwrap().keys.len(), 1);
}

#[test]
fn what_cannot_be_disputed() {
    let world = World::new();
    let withdrawn = world.as_("paula").claims(m365(&["exchange"]));
    world.as_("paula").request_rejection(withdrawn).unwrap();
    let declined = world.as_("paula").claims(m365(&["teams"]));
    world.as_("rita").start(declined).unwrap();
    world.as_("rita").approve(declined).unwrap();
    world.as_("carl").decline(declined).unwrap();
    for id in [withdrawn, declined] {
        assert_eq!(world.status(id), Status::Rejected);
        assert_eq!(world.claim(id).due, None);
        let outcome = world.as_("paula").dispute(id, Some("But"));
        assert_eq!(outcome, Err(refused(&["not-allowed-in-status"])));
    }
}

#[test]
fn an_answer_goes_back_to_the_dispute_and_no_answer_is_final() {
    let world = World::new();
    let id = disputed(&world);
    world.as_("rita").request_info(id).unwrap();
    let view = world.claim(id);
    assert_eq!((view.status, view.disputed), (Status::PartnerActionRequired, true));
    world.as_("paula").resubmit(id).unwrap();
    assert_eq!(world.status(id), Status::Disputed);
    assert_eq!(world.claim(id).due.unwrap().window, WindowKind::DisputeResult);
    world.as_("rita").request_info(id).unwrap();
    world.at("2020-07-18T00:00");
    let view = world.claim(id);
    assert_eq!(view.status, Status::RejectedFinal);
    assert_eq!(view.rejection, Some(RejectionReason::NoPartnerResponse));
    assert_eq!(view.due, None);
}

#[test]
fn disputing_checks_again() {
    let world = World::new();
    let id = rejected(&world);
    // Meanwhile the same organisation claims the workload anew.
    world.as_("paula").claims(m365(&["teams"]));
    let outcome = world.as_("paula").dispute(id, None);
    let both =
        ["justification-required justification", "workload-already-claimed products[0].product"];
    assert_eq!(outcome, Err(refused(&both)));
}

#[test]
fn a_key_taken_meanwhile_makes_the_dispute_contested() {
    let world = World::new();
    let id = rejected(&world);
    let other = world.as_("fay").claims(m365(&["teams"]).by("fabrikam"));
    assert!(!world.claim(other).contested);
    world.as_("paula").dispute(id, Some("It is all there.")).unwrap();
    assert!(world.claim(id).contested && world.claim(other).contested);
    assert_eq!(world.as_("rob").approve(id), Err(refused(&["contested"])));
    world.as_("rob").decide(id, &workload_key("teams"), id).unwrap();
    assert_eq!((world.status(id), world.status(other)), (Status::Approved, Status::Rejected));
}
