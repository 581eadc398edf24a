//! What is typed ahead of an answer: it hits what it was typed for, or nothing.

use chrono::Duration;
use cpor::domain::field::Fields;
use cpor::domain::id::ClaimId;
use cpor::domain::status::Status;
use cpor::tui::action::Tab;
use cpor::tui::app::Overlay;

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

/// Drafts of paula's, which only have a name.
fn drafts(world: &World, count: usize) {
    for at in 0..count {
        let fields = Fields { name: format!("Draft {at}"), ..Fields::default() };
        world.as_("paula").create(fields).unwrap();
    }
}

#[test]
fn what_is_opened_after_a_dialog_was_left_is_not_closed_by_its_answer() {
    let world = World::new();
    drafts(&world, 3);
    let mut sitting = Sitting::new(&world.desk, "paula", 80, 24);
    sitting.keys("X").ahead("<Ctrl-S><Esc>+abc").all_answers();
    assert!(matches!(sitting.session.app().overlay, Overlay::Editor(_)));
    sitting.sees("abc").sees("done, and on record");
}

#[test]
fn a_selection_that_went_on_by_hand_is_not_moved_by_the_answer_to_an_act() {
    let world = World::new();
    drafts(&world, 4);
    let mut sitting = Sitting::new(&world.desk, "paula", 80, 24);
    sitting.keys("X").ahead("<Ctrl-S><Esc>jj").all_answers();
    assert_eq!(sitting.session.app().target(), Some(ClaimId(3)));
}

#[test]
fn what_is_opened_after_a_dialog_was_left_does_not_take_its_refusal() {
    let world = World::new();
    drafts(&world, 1);
    let mut sitting = Sitting::new(&world.desk, "paula", 80, 24);
    sitting.keys("c").ahead("<Ctrl-S><Esc>+abc").all_answers();
    assert!(matches!(sitting.session.app().overlay, Overlay::Editor(_)));
    let said = sitting.session.app().said.as_ref();
    assert!(said.is_some(), "it is said, since what sent it has gone");
}

#[test]
fn a_preview_is_not_closed_by_the_answer_to_something_else() {
    let world = World::new();
    three_under_review(&world);
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    sitting.keys("a<Ctrl-S>cHello").ahead("<Ctrl-S><Esc>Z").all_answers();
    sitting.sees("Undo your last decision");
    sitting.keys("<Esc>").sees("Nothing was done");
    assert!(sitting.session.app().many.preview.is_none());
}

#[test]
fn what_waits_for_a_claim_that_was_just_decided_goes_on() {
    let world = World::new();
    let [first, second, _] = three_under_review(&world);
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    sitting.keys("a").ahead("<Ctrl-S><Esc>cThanks").all_answers();
    assert_eq!(world.status(first), Status::Approved);
    sitting.sees("Comment · C-000001").sees("Thanks");
    sitting.keys("<Esc>?").sees("The queue and its claims");
    assert_eq!(world.status(second), Status::UnderReview);
}

#[test]
fn what_waits_for_a_file_that_cannot_be_read_goes_on() {
    let world = World::new();
    drafts(&world, 1);
    let mut sitting = Sitting::new(&world.desk, "paula", 80, 24);
    sitting.keys("f/no/such/file").ahead("<Ctrl-S><Esc>cThanks").all_answers();
    sitting.sees("Comment · C-000001").sees("Thanks");
}

#[test]
fn whoever_waits_long_is_told_what_for() {
    let world = World::new();
    three_under_review(&world);
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    sitting.ahead("<Enter>]a").shown().sees_not("Reading the claim");
    sitting.rest_ahead().shown().sees("Reading the claim …");
    sitting.all_answers().sees_not("Reading the claim").sees("Approve · C-000002");
    sitting.keys("<Esc>q").ahead("1*").rest_ahead().shown().sees("Looking for the claims to mark");
    sitting.all_answers().sees_not("Looking for the claims").sees("3 marked");
}

#[test]
fn what_is_typed_for_a_dialog_that_has_been_sent_hits_no_other_claim() {
    let world = World::new();
    let ids = three_under_review(&world);
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    sitting.keys("a").ahead("<Ctrl-S>").burst("c").all_answers();
    // It is one burst: what comes after the answer belongs to what came before it.
    sitting.burst("Tell them to stop<Ctrl-S>").all_answers();
    sitting.sees("What you typed before the answer came");
    assert!(matches!(sitting.session.app().overlay, Overlay::None));
    assert_eq!(sitting.session.app().tab, Tab::Dashboard);
    let after = [Status::Approved, Status::UnderReview, Status::UnderReview];
    assert_eq!(statuses(&world, ids), after);
    sitting.keys("?").sees("The queue and its claims");
}

#[test]
fn what_is_typed_for_a_dialog_that_is_refused_is_typed_into_it() {
    let world = World::new();
    let [first, ..] = three_under_review(&world);
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    sitting.keys("i1").ahead("<Ctrl-S>Which date?<Ctrl-S>").all_answers();
    sitting.sees("Which date?");
    assert_eq!(world.status(first), Status::UnderReview, "what is refused is read first");
    sitting.keys("<Ctrl-S>");
    assert_eq!(world.status(first), Status::PartnerActionRequired);
}

#[test]
fn views_that_come_late_do_not_drop_a_filter_being_typed() {
    let world = World::new();
    three_under_review(&world);
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    sitting.ahead("}/exchange").all_answers();
    assert!(sitting.session.app().queue.typing.is_some());
    assert_eq!(sitting.session.app().queue.query, "exchange");
}

#[test]
fn a_claim_that_is_taken_late_moves_nothing_under_what_is_being_typed() {
    let world = World::new();
    let first = world.as_("paula").claims(m365(&["teams"]));
    world.as_("rita").start(first).unwrap();
    world.later(Duration::minutes(1));
    world.as_("paula").claims(m365(&["exchange"]));
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    let selected = sitting.session.app().target();
    sitting.ahead("N/").all_answers().sees("is yours now");
    let app = sitting.session.app();
    assert!(app.queue.typing.is_some());
    assert_eq!((app.tab, app.target()), (Tab::Dashboard, selected));
}

#[test]
fn other_claims_that_are_on_their_way_are_not_forgotten_for_the_timers() {
    let world = World::new();
    drafts(&world, 40);
    let mut sitting = Sitting::new(&world.desk, "paula", 80, 24);
    sitting.hold("j".parse().unwrap(), 20);
    sitting.ahead("s");
    let (_, asked) = sitting.question().unwrap();
    let fields = Fields { name: "Other".to_owned(), ..Fields::default() };
    world.as_("ursula").create(fields).unwrap();
    sitting.tick_ahead();
    let (_, again) = sitting.question().unwrap();
    assert_eq!((again.anchors, again.depth, again.offset), (asked.anchors, asked.depth, 0));
}

#[test]
fn the_open_claim_is_brought_up_to_date_though_the_queue_was_first() {
    let world = World::new();
    let [first, ..] = three_under_review(&world);
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    sitting.keys("3").tick();
    world.as_("rob").comment(first, "Have you seen the date?").unwrap();
    // The queue is asked for without the claim, and then tells of the newest record.
    sitting.keys("<Ctrl-L>").sees_not("Have you seen the date?");
    sitting.tick().sees("Have you seen the date?");
}

#[test]
fn a_key_does_not_hit_a_claim_that_came_under_it_unseen() {
    let world = World::new();
    let [first, second, third] = three_under_review(&world);
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    sitting.keys("/status:under-review<Enter>");
    world.as_("rita").approve(first).unwrap();
    sitting.tick_ahead().one_answer();
    assert_eq!(sitting.session.app().target(), Some(second));
    let seq = world.seq();
    sitting.ahead("T").all_answers().sees("Another claim came here just then");
    assert_eq!(world.seq(), seq);
    // Once it has been seen, it is acted on; and so is one that was gone to by hand.
    sitting.ahead("T").all_answers().sees("C-000002");
    assert_eq!(world.seq(), seq + 1);
    sitting.ahead("ja").all_answers().sees("Approve · C-000003");
    assert_eq!(world.status(third), Status::UnderReview);
}
