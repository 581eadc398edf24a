//! What is typed ahead of an answer: it hits what it was typed for, or nothing.

use chrono::Duration;
use cpor::domain::id::ClaimId;
use cpor::domain::status::Status;

use super::sitting::Sitting;
use super::world::{World, m365};

/// Three claims under review by rita, in the order of their deadlines.
fn three_under_review(world: &World) -> [ClaimId; 3] {
    ["teams", "exchange", "sharepoint"].map(|product| {
        world.later(Duration::minutes(1));
        let id = world.as_("paula").claims(m365(&[product]));
        world.as_("rita").start(id).unwrap();
        id
    })
}

fn statuses(world: &World, ids: [ClaimId; 3]) -> [Status; 3] {
    ids.map(|id| world.status(id))
}

#[test]
fn an_action_waits_for_the_claims_that_are_being_marked() {
    let world = World::new();
    let ids = three_under_review(&world);
    for script in ["*a<Ctrl-S>", "mjMa<Ctrl-S>"] {
        let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
        sitting.ahead(script).all_answers();
        sitting.sees("Approve · 3 claims").sees("3 open");
        assert_eq!(statuses(&world, ids), [Status::UnderReview; 3], "{script}");
    }
}

#[test]
fn where_nothing_is_marked_what_was_typed_for_it_hits_nothing_else() {
    let world = World::new();
    let ids = three_under_review(&world);
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    // All are marked already: the key takes the marks off.
    sitting.keys("*").ahead("*a<Ctrl-S>").all_answers().sees("All 3 marks are off");
    sitting.sees_not("Approve ·");
    // The other end of the range is in the view no longer.
    sitting.keys("m/exchange<Enter>").ahead("Ma<Ctrl-S>").all_answers();
    sitting.sees("no longer in this view").sees_not("Approve ·");
    assert_eq!(statuses(&world, ids), [Status::UnderReview; 3]);
}

#[test]
fn esc_takes_back_what_is_being_marked() {
    let world = World::new();
    three_under_review(&world);
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    sitting.ahead("*a<Esc>").all_answers().sees("Nothing was marked").sees_not("Approve ·");
    assert!(sitting.session.app().many.marks.is_empty());
    sitting.keys("?").sees("The queue and its claims");
}

#[test]
fn what_is_pasted_for_a_dialog_that_is_not_open_yet_is_not_lost() {
    let world = World::new();
    let ids = three_under_review(&world);
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    sitting.ahead("<Enter>]c").paste_ahead("The date\nis missing").ahead(".<Ctrl-S>");
    sitting.all_answers();
    let said = world.as_("rita").history(ids[1], None);
    assert_eq!(said.last().unwrap().comment.as_deref(), Some("The date\nis missing."));
    // All of it is taken, or nothing.
    let long = "x".repeat(700_000);
    sitting.ahead("]c").paste_ahead(&long).paste_ahead(&long).shown();
    sitting.sees("too much to paste");
}
