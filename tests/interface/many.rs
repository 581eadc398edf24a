//! Many claims at once by key: marks, the preview, the work, its end, undo, and the next claim.

use chrono::Duration;
use cpor::desk::Desk as _;
use cpor::domain::field::Fields;
use cpor::domain::id::{ClaimId, OperatorName};
use cpor::domain::status::Status;
use cpor::tui::action::Tab;
use cpor::tui::app::many::Phase;

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

/// Drafts of paula's, which only have a name.
fn drafts(world: &World, count: usize) -> Vec<ClaimId> {
    (0..count)
        .map(|at| {
            let fields = Fields { name: format!("Draft {at}"), ..Fields::default() };
            world.as_("paula").create(fields).unwrap().claim
        })
        .collect()
}

fn marked(sitting: &Sitting<'_>) -> Vec<u64> {
    sitting.session.app().many.marks.ids().map(|id| id.0).collect()
}

fn statuses(world: &World, ids: &[ClaimId]) -> Vec<Status> {
    ids.iter().map(|id| world.status(*id)).collect()
}

#[test]
fn a_mark_is_put_on_and_taken_off_and_follows_its_claim() {
    let world = World::new();
    drafts(&world, 4);
    let mut sitting = Sitting::new(&world.desk, "paula", 80, 24);
    sitting.keys("mm").sees("2 marked").sees("+C-000001").sees("+C-000002").sees("▸ C-000003");
    sitting.keys("km").sees("1 marked").sees_not("+C-000002");
    sitting.keys("s").sees("+C-000001");
    sitting.keys("/Draft 3<Enter>").sees("1 marked, 1 of them no longer in this view");
    sitting.keys("<Esc>").sees("The mark is off").sees("Filter: Draft 3").sees_not("1 marked");
    sitting.keys("<Esc>").sees_not("Filter: Draft 3");
}

#[test]
fn a_mark_costs_few_bytes() {
    let world = World::new();
    drafts(&world, 4);
    let mut sitting = Sitting::new(&world.desk, "paula", 80, 24);
    sitting.keys("mm");
    assert!(sitting.drawn <= 100, "{} bytes", sitting.drawn);
    sitting.rest().tick();
    assert_eq!(sitting.drawn, 0, "an idle session draws");
}

#[test]
fn a_held_key_marks_down_to_the_last_claim_and_stays_there() {
    let world = World::new();
    drafts(&world, 4);
    let mut sitting = Sitting::new(&world.desk, "paula", 80, 24);
    for times in [9, 10] {
        sitting.keys("<Esc>g").hold("m".parse().unwrap(), times);
        assert_eq!(marked(&sitting), [1, 2, 3, 4], "held for {times}");
    }
}

#[test]
fn a_range_goes_from_the_last_mark_to_the_caret_in_either_direction() {
    let world = World::new();
    drafts(&world, 6);
    let mut sitting = Sitting::new(&world.desk, "paula", 80, 24);
    sitting.keys("jM").sees("Mark a claim with m first");
    sitting.keys("mjjM");
    assert_eq!(marked(&sitting), [2, 3, 4, 5]);
    sitting.keys("gM");
    assert_eq!(marked(&sitting), [1, 2, 3, 4, 5], "from the end of the range back up");
    sitting.keys("<Esc>gm/Draft 5<Enter>M").sees("no longer in this view");
    assert_eq!(marked(&sitting), [1]);
}

#[test]
fn all_of_the_view_is_marked_and_unmarked() {
    let world = World::new();
    drafts(&world, 12);
    let mut sitting = Sitting::new(&world.desk, "paula", 80, 24);
    sitting.keys("m/\"Draft 1\"<Enter>*");
    assert_eq!(marked(&sitting), [1, 2, 11, 12], "one from before, and what matches");
    sitting.sees("4 marked, 1 of them");
    sitting.keys("*").sees("All 3 marks are off").sees("1 marked, 1 of them");
    sitting.keys("<Esc>/<Ctrl-U>nothing like it<Enter>*").sees("nothing in this view to mark");
}

#[test]
fn marks_out_of_view_are_counted_though_the_count_was_overtaken() {
    let world = World::new();
    drafts(&world, 12);
    let mut sitting = Sitting::new(&world.desk, "paula", 80, 24);
    sitting.keys("m/").paste_ahead("\"Draft 1\"").one_answer();
    sitting.ahead("<Enter>*").all_answers().sees("4 marked, 1 of them");
}

#[test]
fn one_decision_is_previewed_confirmed_and_told_for_each_claim() {
    let world = World::new();
    let ids = three_under_review(&world);
    world.as_("rita").approve(ids[1]).unwrap();
    let seq = world.seq();
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    sitting.keys("*x").sees("Reject · 3 claims").sees("One answer for all of them");
    sitting.keys("1The scope is open<Ctrl-S>");
    sitting.sees("2 open, 1 refused. Nothing is done yet.").sees("The scope is open");
    sitting.sees("▸ C-000001 open").sees("C-000001 open     Under review → Rejected");
    assert_eq!(world.seq(), seq);
    // Neither the key that brought it here nor Enter decides.
    sitting.keys("<Ctrl-S>").sees("press F2");
    sitting.keys("<Enter>");
    assert_eq!(world.seq(), seq);
    sitting
        .keys("<F2>")
        .sees("2 done, 1 refused.")
        .sees("done, and on record; 1 not. Z undoes it.");
    assert_eq!(statuses(&world, &ids), [Status::Rejected, Status::Approved, Status::Rejected]);
    assert_eq!(world.seq(), seq + 2, "each claim is a commit of its own");
    let history = world.as_("rob").history(ids[2], None);
    assert_eq!(history.last().unwrap().comment.as_deref(), Some("The scope is open"));
    sitting.keys("<Esc>").sees_not("marked");
    sitting.keys("B").sees("2 done, 1 refused.");
    sitting.keys("jj<Enter>");
    assert_eq!(sitting.session.app().tab, Tab::Claim);
}

#[test]
fn a_preview_that_is_left_does_nothing_and_keeps_the_words() {
    let world = World::new();
    three_under_review(&world);
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    let seq = world.seq();
    sitting.keys("*i1<Ctrl-S>").sees("Fill in what is required first");
    sitting.keys("Which date?<Ctrl-S>").sees("3 open");
    sitting.keys("<Esc>").sees("Your words are kept");
    assert_eq!((world.seq(), marked(&sitting).len()), (seq, 3));
    sitting.keys("i").sees("Which date?");
    sitting.keys("<Esc><Esc>c").sees("Comment · C-000001").sees_not("Which date?");
}

#[test]
fn a_claim_that_changed_since_the_preview_is_not_decided() {
    let world = World::new();
    let ids = three_under_review(&world);
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    sitting.keys("*a<F2>").sees("3 open");
    world.as_("rob").comment(ids[1], "Wait").unwrap();
    sitting
        .keys("<Ctrl-S>")
        .sees("2 done, 1 failed.")
        .sees("▸ C-000002 failed")
        .sees("has changed");
    assert_eq!(statuses(&world, &ids), [Status::Approved, Status::UnderReview, Status::Approved]);
}

#[test]
fn what_is_done_to_one_claim_only_is_not_done_to_many() {
    let world = World::new();
    three_under_review(&world);
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    sitting.keys("*d").sees("is done to one claim at a time");
    sitting.keys("S").sees("may not submit");
    // Marks are for the queue: on the tab of a claim, a key is about that claim.
    sitting.keys("<Enter>a").sees("Approve · C-000001");
}

#[test]
fn marks_that_are_not_on_screen_are_not_acted_on() {
    let world = World::new();
    three_under_review(&world);
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    sitting.keys("*Ca").sees_not("Approve · 3 claims");
    sitting.keys("<Esc>").sees("3 marked");
    sitting.keys("a").sees("Approve · 3 claims");
}

#[test]
fn held_keys_enter_and_pastes_confirm_no_batch() {
    let world = World::new();
    three_under_review(&world);
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    let seq = world.seq();
    for key in ["T", "U", "a", "x"] {
        sitting.keys("*").hold(key.parse().unwrap(), 30);
        sitting.hold("Enter".parse().unwrap(), 30).paste("\x13\r\nyes");
        sitting.keys("<Esc><Esc><Esc>");
    }
    sitting.keys("*a").hold("Ctrl-S".parse().unwrap(), 60).hold("Enter".parse().unwrap(), 9);
    assert_eq!(world.seq(), seq);
}

#[test]
fn a_batch_is_stopped_between_claims_and_tells_what_was_not_done() {
    let world = World::new();
    let ids = drafts(&world, 40);
    let mut sitting = Sitting::new(&world.desk, "paula", 80, 24);
    sitting.keys("*X").sees("40 open");
    sitting.ahead("<Ctrl-S>").one_answer();
    sitting.ahead("<Esc>").all_answers();
    let done = statuses(&world, &ids).iter().filter(|status| **status == Status::Discarded).count();
    assert!((1..40).contains(&done), "{done} done");
    sitting.sees(&format!("{done} done, {} not done. You stopped it.", 40 - done));
    sitting.keys("<Esc>").sees(&format!("{} marked", 40 - done));
    sitting.keys("X<Ctrl-S>").sees(&format!("{} done.", 40 - done));
}

#[test]
fn ctrl_c_leaves_at_once_and_in_good_order() {
    let world = World::new();
    let ids = drafts(&world, 40);
    let mut sitting = Sitting::new(&world.desk, "paula", 80, 24);
    sitting.keys("*X").ahead("<Ctrl-S>").one_answer().ahead("<Ctrl-C>").all_answers();
    assert!(sitting.left);
    let done = ids.iter().filter(|id| world.status(**id) == Status::Discarded).count();
    assert!(done < 40, "what was asked for is done, and no more is asked for");
}

#[test]
fn a_store_that_fails_stops_the_batch() {
    let world = World::new();
    drafts(&world, 20);
    let mut sitting = Sitting::new(&world.desk, "paula", 80, 24);
    sitting.keys("*X").sees("20 open");
    world.store.set_full(true);
    sitting
        .keys("<Ctrl-S>")
        .sees("0 done, 1 failed, 19 not done. It was stopped")
        .sees("nothing has changed");
}

#[test]
fn other_work_goes_on_beside_a_batch_of_five_thousand() {
    let world = World::new();
    drafts(&world, 5_000);
    let mut sitting = Sitting::new(&world.desk, "paula", 80, 24);
    sitting.keys("*").sees("5000 marked");
    sitting.ahead("X").one_answer().shown().sees("Looking at each claim: 64 of 5000");
    sitting.all_answers().sees("5000 open, 0 refused");
    sitting.ahead("<Ctrl-S>").one_answer().shown().sees("8 of 5000 done");
    // It is left to itself: a claim is looked at meanwhile, and the foot tells how far it is.
    sitting.ahead("q").shown().sees("8 of 5000 …  B shows it");
    sitting.ahead("<Enter>").one_answer().one_answer().shown().sees("Draft 0");
    sitting.ahead("q");
    assert!(!sitting.left, "q does not end it in silence");
    sitting.shown().sees("is still being worked on");
    sitting.ahead("Z").shown().sees("still being worked on; B shows it");
    sitting.ahead("B<Esc>").shown().sees("Stopping");
    sitting.all_answers().sees("24 done, 4976 not done. You stopped it.");
    sitting.sees("▸ C-000025 not done");
    sitting.keys("<Esc><Esc>").sees("4976 marked");
    sitting.keys("X<Ctrl-S>").sees("Discard: 4976 claims done, and on record.");
    let app = sitting.session.app();
    assert!(matches!(app.many.work.as_ref().unwrap().phase, Phase::Over(_)));
    assert!(app.many.marks.is_empty());
    assert_eq!(world.as_("paula").finds("status:discarded").len(), 5_000);
}

#[test]
fn the_last_decision_is_undone_wherever_the_operator_is() {
    let world = World::new();
    let [first, second, _] = three_under_review(&world);
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    sitting.keys("Z").sees("no decision in this session");
    sitting.keys("<Enter>a<Ctrl-S>").sees("Z undoes it.");
    assert_eq!(sitting.session.app().target(), Some(second));
    sitting.keys("Z").sees("Undo your last decision: Approve · C-000001");
    sitting.sees("Approved → Under review");
    sitting.hold("Z".parse().unwrap(), 9).keys("<Enter>");
    assert_eq!(world.status(first), Status::Approved);
    sitting.keys("<Ctrl-S>").sees("1 done.");
    assert_eq!(world.status(first), Status::UnderReview);
    sitting.keys("<Esc>Z").sees("no decision in this session");
}

#[test]
fn a_batch_is_undone_as_one() {
    let world = World::new();
    let ids = three_under_review(&world);
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    sitting.keys("*x1<Ctrl-S><F2>").sees("3 done.");
    sitting.keys("<Esc>");
    world.as_("rob").comment(ids[0], "Sorry?").unwrap();
    sitting.keys("Z").sees("Undo your last decision: Reject · 3 claims");
    sitting.sees("2 open, 1 refused");
    sitting.keys("<Ctrl-S>");
    let after = [Status::Rejected, Status::UnderReview, Status::UnderReview];
    assert_eq!(statuses(&world, &ids), after);
    // What can no longer be undone is forgotten once that has been seen.
    sitting.keys("<Esc>Z").sees("0 open, 1 refused");
    sitting.keys("<Ctrl-S>").sees("nothing to do");
    sitting.keys("<Esc>Z");
    sitting.sees("no decision in this session");
}

#[test]
fn the_next_claim_is_taken_and_shown() {
    let world = World::new();
    let ids = ["teams", "exchange", "sharepoint"].map(|product| {
        world.later(Duration::minutes(1));
        world.as_("paula").claims(m365(&[product]))
    });
    world.as_("rob").take(ids[0]).unwrap();
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    sitting.keys("N").sees("C-000002 is yours now").sees("▸ C-000002");
    sitting.keys("3N").sees("C-000003 is yours now");
    let app = sitting.session.app();
    assert_eq!((app.tab, app.target()), (Tab::Comments, Some(ids[2])));
    sitting.keys("N").sees("No claim that you could take");
    assert_eq!(
        world.desk.claim(&OperatorName::new("rita"), ids[2]).unwrap().assignee,
        Some(OperatorName::new("rita"))
    );
    let mut partner = Sitting::new(&world.desk, "paula", 80, 24);
    partner.keys("N").sees("may not take");
}

#[test]
fn a_next_claim_that_the_filter_hides_is_opened() {
    let world = World::new();
    let id = world.as_("paula").claims(m365(&["teams"]));
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    sitting.keys("/nothing like it<Enter>N").sees("is yours now");
    let app = sitting.session.app();
    assert_eq!((app.tab, app.target()), (Tab::Claim, Some(id)));
}

/// Neither the order nor what is typed goes under the number of marks, however long that is.
#[test]
fn the_number_of_marks_hides_neither_the_order_nor_a_filter_being_typed() {
    for columns in [40, 60, 80, 120] {
        let world = World::new();
        drafts(&world, 12);
        let mut sitting = Sitting::new(&world.desk, "paula", columns, 24);
        sitting.keys("mmm/Draft 3<Enter>ss");
        let row = sitting.text().lines().find(|row| row.contains("3 marked")).unwrap().to_owned();
        assert!(row.contains("by last change"), "{columns}: {row}");
        sitting.keys("/ and a great many words that no row has at all, however long it is");
        let (y, x) = sitting.caret();
        let row = sitting.row(y);
        let before: String = row.chars().take(usize::from(x)).collect();
        assert!(before.ends_with("however long it is"), "{columns}: {row}");
        assert!(columns < 60 || row.contains("3 marked"), "{columns}: {row}");
    }
}

/// A comment meets no other act: not on one claim, and not on many.
#[test]
fn a_comment_on_many_claims_is_not_refused_for_what_others_did_meanwhile() {
    let world = World::new();
    let ids = three_under_review(&world);
    for key in ["c", "n"] {
        let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
        sitting.keys(&format!("*{key}Thank you<Ctrl-S>")).sees("3 open");
        world.as_("rob").comment(ids[0], "Sorry?").unwrap();
        sitting.keys("<F2>").sees("3 done.");
    }
}

/// What is forgotten is what was previewed, whatever was decided since.
#[test]
fn a_decision_made_while_an_undo_is_previewed_is_not_forgotten_for_it() {
    let world = World::new();
    let ids = three_under_review(&world);
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    sitting.keys("a<Ctrl-S>");
    world.as_("rob").comment(ids[0], "Sorry?").unwrap();
    sitting.keys("a").ahead("<Ctrl-S><Esc>Z").all_answers();
    assert_eq!(world.status(ids[1]), Status::Approved);
    sitting.keys("<Esc>Z").sees("Undo your last decision: Approve · C-000002");
}

/// A store that cannot be read says nothing of whether a decision can be undone.
#[test]
fn a_decision_is_not_forgotten_because_the_store_failed() {
    let world = World::new();
    let ids = three_under_review(&world);
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    sitting.keys("a<Ctrl-S>").sees("Z undoes it");
    world.store().0.fail_after_commit();
    let _ = world.as_("rob").comment(ids[1], "Sorry?");
    sitting.keys("Z").sees("0 open, 1 refused");
    sitting.keys("<Esc>");
    world.store().0.heal();
    sitting.keys("Z").sees("Undo your last decision: Approve · C-000001").sees("1 open");
}
