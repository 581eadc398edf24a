//! Decisions by key: three keys at most, and none by a slip.

use cpor::domain::id::ClaimId;
use cpor::domain::status::Status;

use super::sitting::Sitting;
use super::world::{World, m365};

/// Three claims under review by rita, in the order of their deadlines.
fn three_under_review(world: &World) -> [ClaimId; 3] {
    ["teams", "exchange", "sharepoint"].map(|product| {
        let id = world.as_("paula").claims(m365(&[product]));
        world.as_("rita").start(id).unwrap();
        id
    })
}

#[test]
fn an_approval_takes_two_keys_and_goes_on_to_the_next_claim() {
    let world = World::new();
    let [first, second, _] = three_under_review(&world);
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    sitting.keys("a").sees("Approve · C-000001");
    sitting.keys("<Ctrl-S>");
    assert_eq!(world.status(first), Status::Approved);
    sitting.sees("done, and on record");
    assert_eq!(sitting.session.app().target(), Some(second));
}

#[test]
fn a_rejection_takes_three_keys() {
    let world = World::new();
    let [first, ..] = three_under_review(&world);
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    sitting.keys("x1<Ctrl-S>");
    assert_eq!(world.status(first), Status::Rejected);
}

#[test]
fn a_held_key_a_held_enter_and_a_paste_decide_nothing() {
    let world = World::new();
    let ids = three_under_review(&world);
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    let seq = world.seq();
    for key in ["a", "x", "i", "u", "d", "b", "U", "S", "w"] {
        sitting.hold(key.parse().unwrap(), 30);
        sitting.hold("Enter".parse().unwrap(), 30);
        sitting.paste("a\x13\r\nyes\r\n");
        sitting.keys("<Esc>");
    }
    assert_eq!(world.seq(), seq, "something was recorded");
    assert!(ids.iter().all(|id| world.status(*id) == Status::UnderReview));
}

#[test]
fn words_of_a_dialog_that_was_left_come_back() {
    let world = World::new();
    three_under_review(&world);
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    sitting.keys("i1The signature is missing<Esc>").sees("kept");
    sitting.keys("i").sees("The signature is missing").sees("[x]");
    sitting.keys("<Ctrl-S>");
    assert_eq!(world.status(ClaimId(1)), Status::PartnerActionRequired);
}

#[test]
fn a_claim_that_changed_meanwhile_is_not_decided() {
    let world = World::new();
    let [first, ..] = three_under_review(&world);
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    sitting.keys("a");
    world.as_("rob").comment(first, "I have a question").unwrap();
    sitting.keys("<Ctrl-S>").sees("has changed");
    assert_eq!(world.status(first), Status::UnderReview);
    sitting.keys("a<Ctrl-S>");
    assert_eq!(world.status(first), Status::Approved);
}

#[test]
fn a_decision_right_after_an_own_act_waits_for_the_claim_as_it_is_now() {
    let world = World::new();
    let id = world.as_("paula").claims(m365(&["teams"]));
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    sitting.keys("b").ahead("<Ctrl-S>").one_answer();
    // The act is done; what the claim looks like now has not been read yet.
    sitting.ahead("x1No PoE at all<Ctrl-S>").all_answers();
    sitting.sees_not("has changed");
    assert_eq!(world.status(id), Status::Rejected);
    let history = world.as_("rob").history(id, None);
    assert_eq!(history.last().unwrap().comment.as_deref(), Some("No PoE at all"));
}

#[test]
fn what_is_typed_for_a_dialog_that_does_not_open_does_nothing() {
    let world = World::new();
    let [first, ..] = three_under_review(&world);
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    let seq = world.seq();
    // A claim is on its way to the screen; it is not disputed, so there is nothing to uphold.
    sitting.ahead("<Enter>]utTq<Ctrl-S>").all_answers();
    sitting.sees("You cannot uphold").sees("Disputed");
    assert!(!sitting.left);
    assert_eq!((world.seq(), world.status(first)), (seq, Status::UnderReview));
}

#[test]
fn esc_takes_back_what_waits_for_a_claim() {
    let world = World::new();
    three_under_review(&world);
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    sitting.ahead("<Enter>]a<Esc>").all_answers().sees_not("Approve · C-000002");
    sitting.ahead("]a").all_answers().sees("Approve · C-000003");
}

#[test]
fn a_claim_that_was_just_made_can_be_acted_on_at_once() {
    let world = World::new();
    let mut sitting = Sitting::new(&world.desk, "paula", 80, 24);
    sitting.keys("+Contoso<Ctrl-S>").ahead("<F2>").one_answer().one_answer();
    sitting.ahead("f").all_answers().sees("Add PoE · C-000001");
}

/// What is typed while an act has not been answered is not taken from under whoever types it.
#[test]
fn a_dialog_asked_for_before_an_act_is_answered_keeps_its_words() {
    let world = World::new();
    let [first, ..] = three_under_review(&world);
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    sitting.keys("T").ahead("tx1No PoE at all").all_answers();
    sitting.sees("Reject · C-000001").sees("No PoE at all");
    sitting.keys("<Ctrl-S>");
    assert_eq!(world.status(first), Status::Rejected);
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    sitting.ahead("T?").all_answers().sees("The queue and its claims");
}

#[test]
fn what_waits_for_an_act_that_is_refused_goes_on_too() {
    let world = World::new();
    let [first, ..] = three_under_review(&world);
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    sitting.keys("T");
    world.as_("rob").take(first).unwrap();
    sitting.ahead("tc").all_answers().sees("Comment · C-000001");
}

/// What another reviewer has taken is let go of by no single key, and whoever decides on it is told.
#[test]
fn who_holds_a_claim_is_told_before_it_is_taken_from_them() {
    let world = World::new();
    let [first, ..] = three_under_review(&world);
    let mut sitting = Sitting::new(&world.desk, "rob", 80, 24);
    let seq = world.seq();
    sitting.keys("a").sees("Taken by rita");
    sitting.keys("<Esc>");
    sitting.keys("T").sees("Taken by rita");
    assert_eq!(world.seq(), seq, "nothing has been recorded");
    sitting.keys("<Ctrl-S>").sees("Release");
    assert!(world.seq() > seq);
    sitting.session.app().queue.window.page().rows.iter().for_each(|row| {
        assert_eq!(row.assignee.is_none(), row.id == first);
    });
}

#[test]
fn letters_typed_among_choices_are_told_of() {
    let world = World::new();
    let id = world.as_("paula").claims(m365(&["teams"]));
    world.as_("rita").start(id).unwrap();
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    sitting.keys("iP").sees("Not typed: a number or Space chooses here.");
    sitting.keys("<Down>").sees_not("Not typed");
    sitting.keys("2Please sign it.").sees("Please sign it.").sees_not("Not typed");
    sitting.keys("<Tab>x").sees("Not typed").sees("Please sign it.");
}

#[test]
fn a_refused_dialog_puts_the_caret_on_what_it_lacks() {
    let world = World::new();
    let id = world.as_("paula").claims(m365(&["teams"]));
    world.as_("rita").start(id).unwrap();
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    sitting.keys("i<Tab>Please sign it.<Ctrl-S>2<Ctrl-S>").sees("done, and on record");
    assert_eq!(world.status(id), Status::PartnerActionRequired);
}
