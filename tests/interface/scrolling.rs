//! A queue of which only a part is at hand: moving, jumping, and what others do meanwhile.

use std::collections::BTreeSet;

use cpor::desk::{Desk, QueueRequest, Sort, Unwatched};
use cpor::domain::field::Fields;
use cpor::domain::id::{ClaimId, OperatorName};
use cpor::domain::status::Status;
use cpor::tui::action::Tab;
use cpor::tui::app::Overlay;
use proptest::prelude::*;

use super::sitting::Sitting;
use super::world::World;

/// Drafts of paula's organisation, in the order of their ids.
pub fn drafts(world: &World, count: usize) -> Vec<ClaimId> {
    let draft = |number: usize| {
        let fields = Fields { name: format!("Draft {number}"), ..Fields::default() };
        world.as_("paula").create(fields).unwrap().claim
    };
    (1..=count).map(draft).collect()
}

fn sitting(world: &World) -> Sitting<'_> {
    Sitting::new(&world.desk, "paula", 80, 24)
}

fn target(sitting: &Sitting<'_>) -> Option<ClaimId> {
    sitting.session.app().target()
}

#[test]
fn a_part_of_a_long_queue_is_at_hand_and_all_of_it_is_reached() {
    let world = World::new();
    let ids = drafts(&world, 300);
    let mut sitting = sitting(&world);
    let at_hand = |sitting: &Sitting<'_>| sitting.session.app().queue.window.page().rows.len();
    assert!(at_hand(&sitting) <= 100, "{} rows", at_hand(&sitting));
    sitting.sees("300 claims");
    assert_eq!(target(sitting.keys("G")), ids.last().copied());
    sitting.sees("▸ C-000300").sees("C-000284");
    assert_eq!(target(sitting.keys("k<PageUp>g")), Some(ids[0]));
    for id in &ids[..150] {
        assert_eq!(target(&sitting), Some(*id));
        assert!(!sitting.session.app().is_awaiting_rows());
        sitting.keys("j");
    }
    sitting.sees("▸ C-000151");
    assert!(at_hand(&sitting) <= 100, "{} rows", at_hand(&sitting));
}

#[test]
fn no_claim_is_passed_over_page_by_page() {
    let world = World::new();
    drafts(&world, 300);
    let mut sitting = sitting(&world);
    let mut seen = BTreeSet::<ClaimId>::new();
    for _ in 0..20 {
        let text = sitting.text();
        seen.extend(text.split_whitespace().filter_map(|word| word.parse::<ClaimId>().ok()));
        sitting.keys("<PageDown>");
    }
    assert!(seen.into_iter().eq((1..=300).map(ClaimId)));
}

#[test]
fn a_jump_costs_nothing_until_its_rows_have_come_and_loses_no_key() {
    let world = World::new();
    let ids = drafts(&world, 300);
    let mut sitting = sitting(&world);
    sitting.ahead("G").draw();
    assert!(sitting.session.app().is_awaiting_rows());
    assert_eq!((sitting.drawn, sitting.selected_on_screen()), (0, Some(ids[0])));
    // What is meant for the last claim waits for it, in order; moving goes on.
    sitting.ahead("k<Enter>4").draw();
    assert_eq!(sitting.session.app().tab, Tab::Dashboard);
    sitting.all_answers().sees("Created");
    assert_eq!((target(&sitting), sitting.session.app().tab), (Some(ids[298]), Tab::History));
    assert!(!sitting.session.app().is_awaiting_rows());
}

#[test]
fn esc_takes_back_what_waits_for_rows() {
    let world = World::new();
    drafts(&world, 300);
    let mut sitting = sitting(&world);
    sitting.ahead("G<Enter><Esc>").all_answers();
    assert_eq!(sitting.session.app().tab, Tab::Dashboard);
}

#[test]
fn rows_that_are_long_in_coming_are_told_and_then_no_more() {
    let world = World::new();
    drafts(&world, 300);
    let mut sitting = sitting(&world);
    sitting.ahead("G").draw().sees_not("rows are coming");
    sitting.rest_ahead().draw().sees("rows are coming");
    sitting.all_answers().sees_not("rows are coming").sees("▸ C-000300");
}

#[test]
fn the_next_claim_is_opened_even_where_its_row_has_still_to_come() {
    let world = World::new();
    let ids = drafts(&world, 300);
    let mut sitting = sitting(&world);
    sitting.keys("<Enter>").ahead(&"]".repeat(150)).all_answers();
    assert_eq!(target(&sitting), Some(ids[150]));
    sitting.sees("C-000151").sees_not("C-000001");
}

#[test]
fn what_comes_and_goes_above_moves_no_line_of_the_screen() {
    let world = World::new();
    let ids = drafts(&world, 300);
    let mut sitting = sitting(&world);
    sitting.keys("G").rest();
    let rows = |sitting: &Sitting<'_>| (5..22).map(|y| sitting.row(y)).collect::<Vec<_>>();
    let before = rows(&sitting);
    for id in &ids[..5] {
        world.as_("ursula").discard(*id).unwrap();
    }
    sitting.tick().sees("295 claims");
    assert_eq!(rows(&sitting), before);
    assert!(sitting.drawn <= 120, "{} bytes for the counts", sitting.drawn);
}

#[test]
fn after_a_decision_the_next_of_this_order_is_selected_and_after_the_last_the_one_before() {
    let world = World::new();
    let ids = drafts(&world, 60);
    let mut sitting = sitting(&world);
    sitting.keys("/status:editing<Enter>jjX<Ctrl-S>");
    assert_eq!((world.status(ids[2]), target(&sitting)), (Status::Discarded, Some(ids[3])));
    assert_eq!(sitting.row(7).chars().next(), Some('▸'), "on the same line");
    sitting.keys("GX<Ctrl-S>");
    assert_eq!((world.status(ids[59]), target(&sitting)), (Status::Discarded, Some(ids[58])));
    // On a claim's own tab too.
    sitting.keys("<Enter>X<Ctrl-S>");
    assert_eq!((world.status(ids[58]), target(&sitting)), (Status::Discarded, Some(ids[57])));
    sitting.sees("C-000058");
}

#[test]
fn no_claim_is_passed_over_where_the_open_one_leaves_the_view() {
    let world = World::new();
    let ids = drafts(&world, 9);
    let mut sitting = sitting(&world);
    sitting.keys("jjj<Enter>");
    world.as_("ursula").discard(ids[3]).unwrap();
    assert_eq!(target(sitting.tick()), Some(ids[3]), "the open claim stays open");
    assert_eq!(target(sitting.keys("]")), Some(ids[4]));
    assert_eq!(target(sitting.keys("]")), Some(ids[5]));
    assert_eq!(target(sitting.keys("[[")), Some(ids[2]));
}

/// The newest state of the queue, as the desk would give it whole.
fn whole(world: &World) -> Vec<ClaimId> {
    let request = QueueRequest::all("", Sort::Deadline);
    let page = world.desk.queue(&OperatorName::new("paula"), &request, &Unwatched).unwrap();
    page.rows.iter().map(|row| row.id).collect()
}

/// What happens at the terminal and elsewhere.
#[derive(Debug, Clone)]
enum Step {
    Keys(&'static str),
    /// Somebody else discards a claim, and somebody makes one.
    Others(usize),
    Tick,
    Answer,
    /// The key of an action, with so many answers before the rest of them.
    Act(usize),
}

fn step() -> impl Strategy<Value = Step> {
    let keys = ["j", "k", "<PageDown>", "<PageUp>", "G", "g", "s", "jjj"];
    prop_oneof![
        6 => proptest::sample::select(keys.to_vec()).prop_map(Step::Keys),
        2 => (0_usize..400).prop_map(Step::Others),
        2 => Just(Step::Tick),
        5 => Just(Step::Answer),
        3 => (0_usize..4).prop_map(Step::Act),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    /// Whatever answers come between whatever keys, an action is begun on the claim that was on
    /// screen when its key was pressed, or on none; and in the end the rows are the queue's.
    #[test]
    fn an_action_hits_what_was_on_screen(
        steps in proptest::collection::vec(step(), 1..40),
    ) {
        let world = World::new();
        drafts(&world, 130);
        let mut sitting = sitting(&world);
        for step in &steps {
            match step {
                Step::Keys(keys) => {
                    sitting.ahead(keys);
                }
                Step::Others(which) => {
                    let all = whole(&world);
                    let id = all[which % all.len()];
                    world.as_("ursula").discard(id).unwrap();
                    drafts(&world, which % 2);
                }
                Step::Tick => {
                    sitting.tick_ahead();
                }
                Step::Answer => {
                    sitting.one_answer();
                }
                Step::Act(answers) => {
                    sitting.draw();
                    // While a jump is under way, what it goes to is not on screen yet.
                    let is_there = sitting.session.app().queue.selected().is_some();
                    let shown = sitting.selected_on_screen().filter(|_| is_there);
                    if is_there {
                        prop_assert_eq!(shown, target(&sitting));
                    }
                    sitting.ahead("X");
                    for _ in 0..*answers {
                        world.as_("ursula").discard(whole(&world)[0]).unwrap();
                        sitting.tick_ahead().one_answer();
                    }
                    sitting.all_answers();
                    if let (Overlay::Dialog(dialog), Some(shown)) =
                        (&sitting.session.app().overlay, shown)
                    {
                        prop_assert_eq!(dialog.claim, shown);
                    }
                    sitting.keys("<Esc>");
                }
            }
        }
        sitting.all_answers().tick().rest();
        let app = sitting.session.app();
        prop_assert!(!app.is_awaiting_rows());
        prop_assert_eq!(app.queue.total(), whole(&world).len());
        prop_assert_eq!(sitting.selected_on_screen(), target(&sitting));
        prop_assert!(target(&sitting).is_some());
    }
}
