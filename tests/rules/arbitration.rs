//! One partner per workload or subscription: competition, and how it is decided.

use super::world::*;
use cpor::domain::command::{Command, Winner};
use cpor::domain::field::Fields;
use cpor::domain::id::{ClaimId, Key, OrganisationId};
use cpor::domain::notice::NoticeKind;
use cpor::domain::status::{EndReason, RejectionReason, Status};
use cpor::store::Store;

pub fn claims_of(world: &World, who: &str, fields: Fields) -> ClaimId {
    let organisation = match who {
        "fay" => "fabrikam",
        "tim" => "tailspin",
        _ => "northwind",
    };
    world.as_(who).claims(fields.by(organisation))
}

pub fn teams(world: &World, who: &str) -> ClaimId {
    claims_of(world, who, m365(&["teams"]))
}

pub fn review(world: &World, id: ClaimId) {
    world.as_("rita").start(id).unwrap();
}

pub fn approve(world: &World, id: ClaimId) {
    review(world, id);
    world.as_("rita").approve(id).unwrap();
}

pub fn statuses<const N: usize>(world: &World, ids: [ClaimId; N]) -> [Status; N] {
    ids.map(|id| world.status(id))
}

pub fn contested<const N: usize>(world: &World, ids: [ClaimId; N]) -> [bool; N] {
    ids.map(|id| world.claim(id).contested)
}

/// Who is associated with a key.
pub fn holders(world: &World, key: &Key) -> Vec<ClaimId> {
    let mut ids = world.store().live_on(key).unwrap();
    ids.retain(|id| world.status(*id) == Status::Approved);
    ids
}

#[test]
fn a_pair_is_contested_told_and_decided() {
    let world = World::new();
    let (ours, theirs) = (teams(&world, "paula"), teams(&world, "fay"));
    assert_eq!(contested(&world, [ours, theirs]), [true, true]);
    for id in [ours, theirs] {
        let last = world.as_("rob").history(id, None).pop().unwrap();
        assert_eq!((last.event, last.by.name.as_str()), ("contested", "system"));
        assert_eq!(world.claim(id).comments.len(), 1, "told in the comments");
    }
    assert_eq!(world.notices(NoticeKind::Competitor).len(), 2);
    let rivals = world.claim(ours).rivals;
    assert_eq!((rivals.len(), rivals[0].claim), (1, Some(theirs)));
    assert_eq!(rivals[0].keys, [workload_key("teams")]);
    assert!(world.as_("paula").view(ours).unwrap().rivals.is_empty());

    review(&world, ours);
    review(&world, theirs);
    assert_eq!(world.as_("rita").approve(ours), Err(refused(&["contested"])));
    world.as_("rita").decide(ours, &workload_key("teams"), theirs).unwrap();
    assert_eq!(statuses(&world, [ours, theirs]), [Status::Rejected, Status::Approved]);
    assert_eq!(world.claim(ours).rejection, Some(RejectionReason::ArbitrationLost));
    assert_eq!(contested(&world, [ours, theirs]), [false, false]);
    assert_eq!(holders(&world, &workload_key("teams")), [theirs]);
    assert_eq!(world.notices(NoticeKind::ArbitrationResult).len(), 2);
}

#[test]
fn the_comment_of_a_decision_stays_internal() {
    let world = World::new();
    let (ours, theirs) = (teams(&world, "paula"), teams(&world, "fay"));
    world.as_("rita").decide(ours, &workload_key("teams"), ours).unwrap();
    let said = |who: &str, id| {
        let history = world.as_(who).history(id, None);
        history.iter().any(|entry| entry.comment.as_deref() == Some("The better PoE."))
    };
    assert!(said("rob", ours) && !said("paula", ours) && !said("fay", theirs));
    let empty = Command::Decide {
        key: workload_key("teams"),
        winner: Winner::Claim(ours),
        comment: " ".to_owned(),
    };
    let again = teams(&world, "tim");
    let outcome = world.as_("rita").act(Some(again), empty, Vec::new());
    assert_eq!(outcome, Err(refused(&["missing-field comment"])));
}

#[test]
fn a_triple_has_one_winner() {
    let world = World::new();
    let all = [teams(&world, "paula"), teams(&world, "fay"), teams(&world, "tim")];
    assert_eq!(contested(&world, all), [true, true, true]);
    for id in all {
        review(&world, id);
    }
    world.as_("rita").decide(all[1], &workload_key("teams"), all[0]).unwrap();
    let lost = Status::Rejected;
    assert_eq!(statuses(&world, all), [Status::Approved, lost, lost]);
}

#[test]
fn an_approved_owner_against_a_challenger() {
    let world = World::new();
    let owner = teams(&world, "paula");
    approve(&world, owner);
    let challenger = teams(&world, "fay");
    assert_eq!(contested(&world, [owner, challenger]), [true, true]);
    review(&world, challenger);
    assert_eq!(world.as_("rita").approve(challenger), Err(refused(&["contested"])));
    // The owner wins: nothing changes for it.
    world.as_("rita").decide(owner, &workload_key("teams"), owner).unwrap();
    assert_eq!(statuses(&world, [owner, challenger]), [Status::Approved, Status::Rejected]);
    // The challenger disputes, and wins the second time.
    world.as_("fay").dispute(challenger, Some("Look again.")).unwrap();
    assert_eq!(contested(&world, [owner, challenger]), [true, true]);
    world.as_("rita").decide(challenger, &workload_key("teams"), challenger).unwrap();
    assert_eq!(statuses(&world, [owner, challenger]), [Status::Rejected, Status::Approved]);
    let ended = world.claim(owner).association.unwrap().ended.unwrap();
    assert_eq!(ended.why, EndReason::ArbitrationLost);
    assert_eq!(holders(&world, &workload_key("teams")), [challenger]);
    assert_eq!(world.as_("carl").decline(owner), Err(refused(&["not-allowed-in-status"])));
}

#[test]
fn a_winner_whose_review_has_not_begun_is_reviewed() {
    let world = World::new();
    let (ours, theirs) = (teams(&world, "paula"), teams(&world, "fay"));
    world.as_("rita").decide(ours, &workload_key("teams"), ours).unwrap();
    assert_eq!(statuses(&world, [ours, theirs]), [Status::Submitted, Status::Rejected]);
    approve(&world, ours);
    assert_eq!(world.status(ours), Status::Approved);
}

#[test]
fn several_keys_are_decided_one_by_one() {
    let world = World::new();
    let ours = claims_of(&world, "paula", m365(&["teams", "exchange", "sharepoint"]));
    let fays = claims_of(&world, "fay", m365(&["teams"]));
    let tims = claims_of(&world, "tim", m365(&["exchange"]));
    for id in [ours, fays, tims] {
        review(&world, id);
    }
    let rita = world.as_("rita");
    let wrong = rita.decide(ours, &workload_key("teams"), tims);
    assert_eq!(wrong, Err(refused(&["not-a-side winner"])));
    let free = rita.decide(ours, &workload_key("sharepoint"), ours);
    assert_eq!(free, Err(refused(&["not-contested key"])));

    rita.decide(ours, &workload_key("teams"), fays).unwrap();
    assert_eq!(world.status(fays), Status::Approved, "its last key is decided");
    assert_eq!(world.status(ours), Status::UnderReview, "one key is contested yet");
    assert_eq!(rita.approve(ours), Err(refused(&["contested"])));
    let decided = rita.decide(ours, &workload_key("teams"), ours);
    assert_eq!(decided, Err(refused(&["not-contested key"])));

    rita.decide(ours, &workload_key("exchange"), ours).unwrap();
    assert_eq!(statuses(&world, [ours, tims]), [Status::Approved, Status::Rejected]);
    let held: Vec<Key> = world.claim(ours).association.unwrap().held().cloned().collect();
    assert_eq!(held, [workload_key("exchange"), workload_key("sharepoint")]);
    assert_eq!(holders(&world, &workload_key("teams")), [fays]);
}

#[test]
fn a_lost_key_alone_is_nothing_to_claim() {
    let world = World::new();
    let ours = claims_of(&world, "paula", m365(&["teams", "exchange"]));
    let theirs = teams(&world, "fay");
    world.as_("rita").decide(ours, &workload_key("teams"), theirs).unwrap();
    assert_eq!(world.status(ours), Status::Submitted);
    let only_lost = world.as_("paula").edit(ours, |fields| fields.products.truncate(1));
    assert_eq!(only_lost, Err(refused(&["missing-field products"])));
    world.as_("paula").edit(ours, |fields| drop(fields.products.remove(0))).unwrap();
    approve(&world, ours);
}

#[test]
fn an_association_from_before_wins_or_ends() {
    let key = subscription_key(SALES);
    for (wins, ours_is) in [(true, Status::Rejected), (false, Status::Approved)] {
        let world = World::new();
        world.import_existing("fabrikam", "dynamics-365-sales", SALES);
        let ours = claims_of(&world, "paula", sales());
        let tims = claims_of(&world, "tim", sales());
        assert_eq!(contested(&world, [ours, tims]), [true, true]);
        let rivals = world.claim(ours).rivals;
        let named: Vec<(Option<ClaimId>, &str)> =
            rivals.iter().map(|rival| (rival.claim, rival.organisation.as_str())).collect();
        assert_eq!(named, [(Some(tims), "tailspin"), (None, "fabrikam")]);
        review(&world, ours);
        let stranger = Winner::Existing(OrganisationId::new("tailspin"));
        let outcome = world.as_("rita").decide_for(ours, &key, stranger);
        assert_eq!(outcome, Err(refused(&["not-a-side winner"])));
        let winner = if wins {
            Winner::Existing(OrganisationId::new("fabrikam"))
        } else {
            Winner::Claim(ours)
        };
        world.as_("rita").decide_for(ours, &key, winner).unwrap();
        assert_eq!(statuses(&world, [ours, tims]), [ours_is, Status::Rejected]);
        let shared = world.store().shared();
        let holder = shared.directory.existing_holder(&key, date("2020-07-10"));
        assert_eq!(holder.is_some(), wins);
    }
}
