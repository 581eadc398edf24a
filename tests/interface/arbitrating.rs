//! The sides of an arbitration beside each other, and deciding it by key.

use cpor::domain::id::ClaimId;
use cpor::domain::status::Status;

use super::sitting::Sitting;
use super::world::{MadeBy as _, SALES, World, m365, sales};

/// Two claims under review for the same workloads, by Northwind and by Fabrikam.
fn contested(world: &World, products: &[&str]) -> [ClaimId; 2] {
    let ours = world.as_("paula").claims(m365(products));
    let theirs = world.as_("fay").claims(m365(products).by("fabrikam"));
    for id in [ours, theirs] {
        world.as_("rita").start(id).unwrap();
    }
    [ours, theirs]
}

#[test]
fn the_sides_stand_beside_each_other_or_a_key_apart() {
    let world = World::new();
    contested(&world, &["teams"]);
    world.as_("fay").comment(ClaimId(2), "We did all of it.").unwrap();
    let mut wide = Sitting::new(&world.desk, "rita", 120, 40);
    wide.keys("A").sees("Contested key 1 of 1: teams");
    wide.sees("Side 1 of 2 · C-000001 · Northwind Partners");
    wide.sees("Side 2 of 2 · C-000002 · Fabrikam Consulting");
    wide.sees("Submitted").sees("Pre-check").sees("missing").sees("We did all of it.");
    let mut narrow = Sitting::new(&world.desk, "rita", 80, 24);
    narrow.keys("A").sees("Northwind Partners").sees_not("Fabrikam");
    narrow.keys("<Right>").sees("▸ Side 2 of 2").sees("Fabrikam Consulting");
    narrow.keys("G").sees("We did all of it.");
    narrow.keys("g").sees("Submitted");
    narrow.keys("<Left>").sees("▸ Side 1 of 2");
    narrow.keys("<Esc>").sees("▸ C-00000");
}

#[test]
fn only_reviewers_compare_and_only_what_is_contested() {
    let world = World::new();
    let [ours, _] = contested(&world, &["teams"]);
    for who in ["paula", "fay", "carl", "admin"] {
        let mut sitting = Sitting::new(&world.desk, who, 120, 40);
        sitting.keys("A").sees_not("Side 1 of").sees_not("Contested key");
        if who == "paula" {
            sitting.sees("Only reviewers compare").sees_not("Fabrikam");
        }
        sitting.keys("<Enter>A").sees_not("Side 1 of");
    }
    world.as_("paula").request_rejection(ours).unwrap();
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    sitting.keys("A").sees("nothing is contested").sees_not("Side 1 of");
}

#[test]
fn a_decision_is_prefilled_needs_a_comment_and_closes_what_is_settled() {
    let world = World::new();
    let [ours, theirs] = contested(&world, &["teams"]);
    let mut sitting = Sitting::new(&world.desk, "rita", 120, 40);
    let opened = sitting.session.app().target().unwrap();
    sitting.keys("A<Right>");
    let side = sitting.session.app().target().unwrap();
    assert_ne!(side, opened);
    sitting.keys("d").sees(&format!("Decide arbitration · {opened}"));
    sitting.sees("(•) teams").sees(&format!("(•) {side} ·"));
    sitting.keys("<Ctrl-S>");
    assert!([ours, theirs].map(|id| world.status(id)).contains(&Status::UnderReview), "no comment");
    // What is missing has the caret.
    sitting.keys("Their PoE is signed.<Ctrl-S>").sees("done, and on record");
    sitting.sees_not("Side 1 of");
    assert_eq!(world.status(side), Status::Approved);
    assert_eq!(world.status(opened), Status::Rejected);
}

/// The words of a decision that was left are kept; whom it is for is what the screen shows now.
#[test]
fn a_decision_that_was_left_is_for_the_side_on_screen() {
    let world = World::new();
    contested(&world, &["teams"]);
    let mut sitting = Sitting::new(&world.desk, "rita", 120, 40);
    sitting.keys("A");
    let first = sitting.session.app().target().unwrap();
    sitting.keys("d<Esc>").sees_not("kept for when you open this");
    sitting.keys("d<Tab><Tab>Signed by both.<Esc>").sees("kept for when you open this");
    sitting.keys("<Right>");
    let second = sitting.session.app().target().unwrap();
    assert_ne!(first, second);
    sitting.keys("d").sees("Signed by both.").sees(&format!("(•) {second} ·"));
    sitting.keys("<Ctrl-S>").sees("done, and on record");
    assert_eq!(world.status(second), Status::Approved);
    assert_eq!(world.status(first), Status::Rejected);
}

#[test]
fn after_the_last_decision_the_next_claim_of_the_view_is_selected() {
    for moves in ["A", "A<Right>"] {
        let world = World::new();
        contested(&world, &["teams"]);
        for products in [&["exchange"], &["sharepoint"]] {
            let id = world.as_("paula").claims(m365(products));
            world.as_("rita").start(id).unwrap();
        }
        let mut sitting = Sitting::new(&world.desk, "rita", 120, 40);
        let opened = sitting.keys("g").session.app().target().unwrap();
        let next = sitting.keys("j").session.app().target().unwrap();
        sitting
            .keys("k")
            .keys(moves)
            .keys("d<Tab><Tab>Signed.<Ctrl-S>")
            .sees("done, and on record");
        sitting.sees_not("Side 1 of");
        assert_eq!(sitting.session.app().target(), Some(next), "after {opened}, {moves}");
    }
}

#[test]
fn with_two_keys_what_remains_is_shown() {
    let world = World::new();
    let [ours, theirs] = contested(&world, &["teams", "exchange"]);
    let mut sitting = Sitting::new(&world.desk, "rita", 120, 40);
    sitting.keys("A").sees("Contested key 1 of 2");
    sitting.keys("<Tab>").sees("Contested key 2 of 2");
    sitting.keys("<Tab>d<Tab><Tab>One of two.<Ctrl-S>").sees("done, and on record");
    sitting.sees("Contested key 1 of 1").sees("Side 2 of 2");
    assert_eq!([ours, theirs].map(|id| world.status(id)), [Status::UnderReview; 2]);
    sitting.keys("<Right>d<Tab><Tab>The other.<Ctrl-S>").sees_not("Side 2 of 2");
    assert_eq!([ours, theirs].map(|id| world.status(id)), [Status::Approved; 2]);
}

#[test]
fn a_side_s_poe_is_read_and_asked_about() {
    let world = World::new();
    contested(&world, &["teams"]);
    let mut sitting = Sitting::new(&world.desk, "rita", 120, 40);
    sitting.keys("A<Right>");
    let side = sitting.session.app().target().unwrap();
    sitting.keys("p").sees(&side.to_string()).sees("Pre-check").sees_not("Side 1 of");
    sitting.keys("i2Please sign it.<Ctrl-S>").sees("done, and on record");
    assert_eq!(world.status(side), Status::PartnerActionRequired);
    sitting.keys("<Esc>").sees("Side 2 of 2").sees("Partner action required").sees("missing");
    sitting.keys("<Left>").sees("▸ Side 1 of 2");
    sitting.keys("<Esc>").sees_not("Side 1 of 2");
}

#[test]
fn an_association_from_before_the_store_is_a_side_without_a_claim() {
    let world = World::new();
    world.import_existing("fabrikam", "dynamics-365-sales", SALES);
    let ours = world.as_("paula").claims(sales());
    world.as_("rita").start(ours).unwrap();
    let mut sitting = Sitting::new(&world.desk, "rita", 120, 40);
    sitting.keys("A").sees("association from before this store").sees("Fabrikam Consulting");
    sitting.keys("<Right>p").sees("has no claim in this store").sees("Side 2 of 2");
    sitting.keys("i").sees("has no claim in this store");
    sitting.keys("d").sees("(•) fabrikam");
    sitting.keys("<Tab><Tab>It was theirs.<Ctrl-S>");
    assert_eq!(world.status(ours), Status::Rejected);
}

#[test]
fn what_others_do_is_seen_and_an_outdated_decision_is_not_made() {
    let world = World::new();
    contested(&world, &["teams"]);
    let mut sitting = Sitting::new(&world.desk, "rita", 120, 40);
    let opened = sitting.session.app().target().unwrap();
    let who = if opened == ClaimId(1) { "paula" } else { "fay" };
    sitting.keys("Ad<Tab><Tab>Ours.");
    world.as_(who).attach(opened, "late.txt", b"late").unwrap();
    sitting.keys("<Ctrl-S>").sees("has changed");
    assert_eq!(world.status(opened), Status::UnderReview);
    sitting.sees("late.txt");
    sitting.keys("d").sees("Ours.");
    sitting.keys("<Esc>");
    sitting.tick();
    assert_eq!(sitting.tick().drawn, 0, "an idle session draws");
    // The other side gives up: nothing is contested any longer.
    let (other, other_who) =
        if opened == ClaimId(1) { (ClaimId(2), "fay") } else { (ClaimId(1), "paula") };
    world.as_(other_who).request_rejection(other).unwrap();
    sitting.tick();
    sitting.sees("is contested any longer").sees_not("Side 1 of");
}

/// What a perspective leaves out in the history is left out of no side.
#[test]
fn a_perspective_in_the_history_hides_nothing_of_a_side() {
    let world = World::new();
    let [ours, _] = contested(&world, &["teams"]);
    let mut sitting = Sitting::new(&world.desk, "rita", 120, 40);
    sitting.keys("4vvv").sees("Customer");
    let opened = sitting.session.app().target().unwrap();
    assert!(opened == ours || opened == ClaimId(2));
    let who = if opened == ours { "paula" } else { "fay" };
    world.as_("rita").request_info(opened).unwrap();
    world.as_(who).resubmit(opened).unwrap();
    sitting.tick();
    sitting.keys("A");
    let resubmitted = |sitting: &Sitting<'_>| {
        let text = sitting.text();
        text.lines().find(|line| line.contains("Resubmitted")).map(ToOwned::to_owned)
    };
    let before = resubmitted(&sitting).expect("it was resubmitted");
    assert!(before.contains("2020") || before.contains(':'), "{before}");
    world.as_(who).comment(opened, "Please look.").unwrap();
    sitting.tick();
    assert_eq!(resubmitted(&sitting), Some(before));
}

#[test]
fn three_sides_are_gone_through_sideways_and_every_screen_fits() {
    let world = World::new();
    contested(&world, &["teams"]);
    world.as_("tim").claims(m365(&["teams"]).by("tailspin"));
    let hostile = "\u{1b}[31m\u{202e}mine";
    world.as_("tim").comment(ClaimId(3), hostile).unwrap();
    for (columns, rows) in [(120, 40), (80, 24), (40, 12), (300, 100), (20, 6), (8, 3), (1, 1)] {
        let mut sitting = Sitting::new(&world.desk, "rita", columns, rows);
        sitting.keys("A<Right><Right>");
        if columns >= 40 {
            sitting.sees("▸ Side 3 of 3");
        }
        sitting.keys("G<Space>g<Tab><Left><Left><Left>d<Esc>p<Esc>");
        sitting.resize(rows.max(columns / 2), rows);
        assert!(!sitting.text().contains('\u{202e}'));
    }
}
