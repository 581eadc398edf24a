//! How contests begin and end, what is done while they run, and Revenue association.

use super::arbitration::{approve, claims_of, contested, holders, review, statuses, teams};
use super::world::*;
use chrono::Duration;
use cpor::domain::id::ClaimId;
use cpor::domain::policy::{Edition, Setting};
use cpor::domain::status::Status;

#[test]
fn an_association_that_comes_to_be_known_contests_open_claims() {
    let world = World::new();
    let ours = claims_of(&world, "paula", sales());
    let fays = claims_of(&world, "fay", revenue());
    review(&world, ours);
    world.import_existing("tailspin", "dynamics-365-sales", SALES);
    assert_eq!(contested(&world, [ours, fays]), [true, false]);
    assert_eq!(world.as_("rita").approve(ours), Err(refused(&["contested"])));
    let seq = world.seq();
    world.import_existing("tailspin", "dynamics-365-sales", SALES);
    assert_eq!(world.seq(), seq + 1);
    assert_eq!(world.events(ours).iter().filter(|event| **event == "contested").count(), 1);
}

#[test]
fn the_contest_ends_when_the_rival_goes() {
    type Leave = fn(&World, ClaimId) -> Outcome;
    let ways: &[(&str, Leave)] = &[
        ("withdraws", |world, id| world.as_("fay").request_rejection(id)),
        ("is rejected", |world, id| {
            world.as_("rita").start(id).unwrap();
            world.as_("rita").reject(id)
        }),
        ("claims something else", |world, id| {
            world.as_("fay").edit(id, |fields| fields.products = lines(&["exchange"]))
        }),
        ("does not answer", |world, id| {
            world.as_("rita").start(id).unwrap();
            let asked = world.as_("rita").request_info(id);
            world.at("2020-07-18T00:00");
            asked
        }),
    ];
    for (name, leave) in ways {
        let world = World::new();
        let (ours, theirs) = (teams(&world, "paula"), teams(&world, "fay"));
        review(&world, ours);
        leave(&world, theirs).unwrap();
        assert_eq!(contested(&world, [ours, theirs]), [false, false], "{name}");
        assert_eq!(world.events(ours).last(), Some(&"contest-ended"), "{name}");
        world.as_("rita").approve(ours).unwrap();
    }
    // An owner whose customer declines.
    let world = World::new();
    let owner = teams(&world, "paula");
    approve(&world, owner);
    let challenger = teams(&world, "fay");
    world.as_("carl").decline(owner).unwrap();
    assert!(!world.claim(challenger).contested);
    approve(&world, challenger);
}

#[test]
fn an_edit_can_begin_a_contest() {
    let world = World::new();
    let ours = claims_of(&world, "paula", m365(&["exchange"]));
    let theirs = teams(&world, "fay");
    assert_eq!(contested(&world, [ours, theirs]), [false, false]);
    world.as_("paula").edit(ours, |fields| fields.products.push(line("teams", ""))).unwrap();
    assert_eq!(contested(&world, [ours, theirs]), [true, true]);
}

#[test]
fn both_sides_may_add_proof_while_it_runs() {
    for edition in [Edition::Edition2020, Edition::Edition2023] {
        let world = World::of(edition);
        let (ours, theirs) = (teams(&world, "paula"), teams(&world, "fay"));
        world.as_("paula").attach(ours, "more.txt", b"more").unwrap();
        review(&world, ours);
        review(&world, theirs);
        world.as_("paula").attach(ours, "even more.txt", b"even more").unwrap();
        world.as_("fay").attach(theirs, "more.txt", b"theirs").unwrap();
        world.as_("rita").request_info(theirs).unwrap();
        world.as_("fay").resubmit(theirs).unwrap();
    }
}

#[test]
fn past_its_window_a_contested_review_is_prolonged_and_told_once() {
    let world = World::new();
    let (ours, _) = (teams(&world, "paula"), teams(&world, "fay"));
    review(&world, ours);
    world.at("2020-07-18T00:00");
    let due = world.claim(ours).due.unwrap();
    assert!(due.overdue && due.held_by_arbitration);
    world.at("2020-07-25T00:00");
    let told = world.events(ours).iter().filter(|event| **event == "review-prolonged").count();
    assert_eq!(told, 1);
    assert_eq!(world.claim(ours).comments.len(), 2, "told of the competitor, and again");
    // A review that was overdue before a competitor came is told when it comes.
    let late = claims_of(&world, "paula", m365(&["exchange"]));
    review(&world, late);
    world.at("2020-08-10T00:00");
    claims_of(&world, "fay", m365(&["exchange"]));
    world.later(Duration::minutes(1));
    let entry = world.as_("rob").history(late, None).pop().unwrap();
    assert_eq!((entry.event, entry.at <= entry.noticed_at), ("review-prolonged", true));
    let told_at = world.as_("rob").history(late, None).iter().rev().nth(1).unwrap().at;
    assert!(entry.at >= told_at, "not before the competitor came");
}

#[test]
fn revenue_association_competes_with_nobody_in_2020() {
    let world = World::new();
    let ours = claims_of(&world, "paula", revenue());
    let theirs = claims_of(&world, "fay", revenue());
    let usage = claims_of(&world, "tim", sales());
    let own_usage = claims_of(&world, "paula", sales());
    assert_eq!(contested(&world, [ours, theirs, usage, own_usage]), [false, false, true, true]);
    approve(&world, ours);
    approve(&world, theirs);
    assert_eq!(holders(&world, &subscription_key(SALES)), [ours, theirs]);
}

#[test]
fn revenue_associations_compete_among_themselves_in_2023() {
    let world = World::of(Edition::Edition2023);
    world.import_existing("tailspin", "dynamics-365-sales", SALES);
    let ours = claims_of(&world, "paula", revenue());
    let theirs = claims_of(&world, "fay", revenue());
    let mut fields = sales();
    fields.products = vec![line("dynamics-365-sales", SALES)];
    let usage = claims_of(&world, "paula", fields);
    assert_eq!(contested(&world, [ours, theirs, usage]), [true, true, true]);
    let rivals = world.claim(ours).rivals;
    assert_eq!(rivals.len(), 1, "an association from before is none of Revenue's");
    review(&world, ours);
    world.as_("rita").decide(ours, &subscription_key(SALES), ours).unwrap();
    assert_eq!(statuses(&world, [ours, theirs]), [Status::Approved, Status::Rejected]);
    assert_eq!(contested(&world, [usage]), [true], "it stays between Usage and the one before");
    assert_eq!(world.claim(usage).rivals.len(), 1);
}

#[test]
fn reviewers_decide_nothing_of_their_own_organisation() {
    let world = World::new();
    let (ours, theirs) = (teams(&world, "paula"), teams(&world, "fay"));
    let key = workload_key("teams");
    for who in ["nora", "frank"] {
        for id in [ours, theirs] {
            let outcome = world.as_(who).decide(id, &key, ours);
            assert_eq!(outcome, Err(refused(&["own-organisation"])), "{who} {id}");
        }
    }
    world.as_("frank").start(ours).unwrap();
    // A side of another key's contest doesn't matter, nor does an association that's no side.
    let world = World::new();
    world.import_existing("fabrikam", "dynamics-365-sales", SALES);
    let ours = claims_of(&world, "paula", sales());
    let outcome = world.as_("frank").decide(ours, &subscription_key(SALES), ours);
    assert_eq!(outcome, Err(refused(&["own-organisation"])), "its association is a side");
    let world = World::of(Edition::Edition2023);
    world.import_existing("northwind", "dynamics-365-sales", SALES);
    let fays = claims_of(&world, "fay", revenue());
    claims_of(&world, "tim", revenue());
    world.as_("nora").decide(fays, &subscription_key(SALES), fays).unwrap();
}

#[test]
fn a_change_of_the_rule_for_revenue_begins_and_ends_contests() {
    let world = World::new();
    let ours = claims_of(&world, "paula", revenue());
    let theirs = claims_of(&world, "fay", revenue());
    review(&world, ours);
    world.set(Setting::RevenueAssociation, "exclusive");
    assert_eq!(contested(&world, [ours, theirs]), [true, true]);
    assert_eq!(world.as_("rita").approve(ours), Err(refused(&["contested"])));
    world.set(Setting::RevenueAssociation, "shared");
    assert_eq!(contested(&world, [ours, theirs]), [false, false]);
    world.as_("rita").approve(ours).unwrap();
}
