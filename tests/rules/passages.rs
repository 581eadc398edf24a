//! A claim's passage through the statuses: what it remembers, since when, and by whom.

use cpor::domain::actor::Role;
use cpor::domain::id::ClaimId;
use cpor::domain::status::Status::{self, *};
use cpor::store::Store;

use super::world::*;

/// The statuses of a claim, each with the local minute since when and the role that brought it.
fn passages(world: &World, id: ClaimId) -> Vec<(Status, String, Role)> {
    let shared = world.store().shared();
    let tz = shared.calendar.zone.tz();
    let local = |at: chrono::DateTime<chrono::Utc>| at.with_timezone(&tz).format("%m-%d %H:%M");
    let claim = world.store().claim(id).unwrap().unwrap();
    let shown = |passage: &cpor::domain::claim::Passage| {
        (passage.status, local(passage.since).to_string(), passage.role)
    };
    claim.passages.iter().map(shown).collect()
}

fn expected(list: &[(Status, &str, Role)]) -> Vec<(Status, String, Role)> {
    list.iter().map(|(status, since, role)| (*status, (*since).to_owned(), *role)).collect()
}

#[test]
fn each_status_is_remembered_with_its_moment_and_role() {
    let world = World::new();
    let id = world.as_("ursula").draft(m365(&["teams"]));
    world.at("2020-07-10T10:00").as_("paula").submit(id).unwrap();
    world.at("2020-07-10T11:00").as_("rita").start(id).unwrap();
    world.at("2020-07-10T12:00").as_("rita").request_info(id).unwrap();
    world.at("2020-07-13T09:00").as_("bill").resubmit(id).unwrap();
    // What changes no status makes no passage.
    world.as_("rita").release(id).unwrap();
    world.as_("paula").comment(id, "A word.").unwrap();
    world.at("2020-07-13T10:00").as_("rita").start(id).unwrap();
    world.at("2020-07-13T11:00").as_("rita").approve(id).unwrap();
    world.at("2020-07-14T08:00").as_("carl").decline(id).unwrap();
    assert_eq!(
        passages(&world, id),
        expected(&[
            (Editing, "07-10 09:00", Role::IncentivesUser),
            (Submitted, "07-10 10:00", Role::IncentivesAdmin),
            (UnderReview, "07-10 11:00", Role::Reviewer),
            (PartnerActionRequired, "07-10 12:00", Role::Reviewer),
            (Submitted, "07-13 09:00", Role::BillingAdmin),
            (UnderReview, "07-13 10:00", Role::Reviewer),
            (Approved, "07-13 11:00", Role::Reviewer),
            (Rejected, "07-14 08:00", Role::Customer),
        ])
    );
}

/// A timer's passage begins when its window closed, whenever that is noticed.
#[test]
fn a_timers_passage_is_the_systems_and_begins_when_the_window_closed() {
    let world = World::new();
    let id = world.as_("paula").claims(m365(&["teams"]));
    world.as_("rita").start(id).unwrap();
    world.as_("rita").request_info(id).unwrap();
    world.at("2020-07-20T15:00").status(id);
    assert_eq!(
        passages(&world, id).last(),
        expected(&[(Rejected, "07-18 00:00", Role::System)]).last()
    );
}

#[test]
fn an_undone_decision_leaves_none_and_its_successor_counts_once() {
    let world = World::new();
    let id = world.as_("paula").claims(m365(&["teams"]));
    world.as_("rita").start(id).unwrap();
    let before = passages(&world, id);
    world.at("2020-07-10T10:00").as_("rita").approve(id).unwrap();
    world.at("2020-07-10T10:05").as_("rita").undo(id).unwrap();
    assert_eq!(passages(&world, id), before);
    world.at("2020-07-10T10:07").as_("rita").reject(id).unwrap();
    let mut after = before;
    after.extend(expected(&[(Rejected, "07-10 10:07", Role::Reviewer)]));
    assert_eq!(passages(&world, id), after);
}

/// Both sides of an arbitration are decided by the reviewer, and both come back with its undo.
#[test]
fn an_arbitration_moves_both_sides_and_its_undo_takes_both_back() {
    let world = World::new();
    let owner = world.as_("paula").claims(m365(&["teams"]));
    let challenger = world.as_("fay").claims(m365(&["teams"]).by("fabrikam"));
    for id in [owner, challenger] {
        world.as_("rita").start(id).unwrap();
    }
    let before = [passages(&world, owner), passages(&world, challenger)];
    world.at("2020-07-10T10:00").as_("rita").decide(owner, &workload_key("teams"), owner).unwrap();
    let last = |id| passages(&world, id).last().cloned();
    let at = "07-10 10:00";
    assert_eq!(last(owner), expected(&[(Approved, at, Role::Reviewer)]).pop());
    assert_eq!(last(challenger), expected(&[(Rejected, at, Role::Reviewer)]).pop());
    world.as_("rita").undo(owner).unwrap();
    assert_eq!([passages(&world, owner), passages(&world, challenger)], before);
}
