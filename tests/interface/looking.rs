//! The queue and the claim on screen: selection, filter, sizes, bytes.

use cpor::desk::Desk as _;
use cpor::domain::id::ClaimId;
use cpor::tui::action::Tab;
use cpor::tui::app::Answer;
use cpor::tui::input::{Key, KeyCode, Modifiers};
use proptest::prelude::*;

use super::sitting::Sitting;
use super::world::{World, m365, sales};

fn some_claims(world: &World) -> Vec<ClaimId> {
    let mut ids = vec![world.as_("paula").claims(sales())];
    ids.extend(["teams", "exchange", "sharepoint"].map(|product| {
        world.later(chrono::Duration::days(1));
        world.as_("paula").claims(m365(&[product]))
    }));
    ids
}

#[test]
fn a_row_moves_for_few_bytes_and_idling_costs_none() {
    let world = World::new();
    some_claims(&world);
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    sitting.key(Key::char('j'));
    let moved = sitting.drawn;
    sitting.rest();
    let rested = sitting.drawn;
    assert!(moved + rested <= 200, "{moved} bytes, and {rested} after a rest");
    sitting.tick();
    assert_eq!(sitting.drawn, 0, "an idle session draws");
}

#[test]
fn the_selection_follows_the_claim() {
    let world = World::new();
    let ids = some_claims(&world);
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    sitting.keys("G");
    let selected = sitting.session.app().target();
    // Another reviewer's acts move the rows about.
    world.as_("rob").start(ids[0]).unwrap();
    world.as_("rob").reject(ids[0]).unwrap();
    sitting.tick();
    assert_eq!(sitting.session.app().target(), selected);
    sitting.keys("s");
    assert_eq!(sitting.session.app().target(), selected, "after sorting anew");
}

#[test]
fn a_filter_is_taken_over_as_it_is_typed_and_names_its_mistakes() {
    let world = World::new();
    some_claims(&world);
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    sitting.keys("/product:teams");
    assert_eq!(sitting.session.app().queue.total(), 1);
    sitting.keys("<Ctrl-U>stauts:x").sees("did you mean status:");
    sitting.keys("<Esc>");
    assert_eq!(sitting.session.app().queue.total(), 4);
    sitting.sees_not("stauts");
}

#[test]
fn a_filter_typed_on_a_claim_filters_and_acts_on_nothing() {
    let world = World::new();
    some_claims(&world);
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    sitting.keys("<Enter>").sees("Taken by");
    let seq = world.seq();
    sitting.keys("/teams").sees("/teams").sees_not("Taken by");
    assert_eq!((world.seq(), sitting.session.app().queue.total()), (seq, 1));
}

#[test]
fn every_tab_shows_the_claim_that_was_selected() {
    let world = World::new();
    some_claims(&world);
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    sitting.keys("j<Enter>");
    let id = sitting.session.app().target().unwrap().to_string();
    assert_eq!(sitting.session.app().tab, Tab::Claim);
    assert!(sitting.row(1).starts_with(&id), "{}", sitting.row(1));
    sitting.keys("4").sees("Created").sees("Everything you may see");
    sitting.keys("v").sees_not("Everything you may see");
    sitting.keys("]").sees("Created");
    assert_ne!(sitting.session.app().target().unwrap().to_string(), id);
}

#[test]
fn help_says_what_is_open_and_what_is_not() {
    let world = World::new();
    some_claims(&world);
    let mut sitting = Sitting::new(&world.desk, "rita", 120, 140);
    sitting.keys("?").sees("Start review").sees("not now: ");
    sitting.keys("<Esc>").sees_not("not now: ");
}

#[test]
fn help_leaves_out_what_the_role_never_may_and_names_the_place_of_the_rest() {
    let world = World::new();
    some_claims(&world);
    let mut sitting = Sitting::new(&world.desk, "rita", 120, 140);
    sitting.keys("?").sees("Start review").sees_not("Resubmit").sees_not("make a claim");
    sitting.sees("not now: on the history only").sees_not("on the queue only");
    sitting.keys("<Esc>4?").sees("not now: on the queue only").sees_not("on the history only");
    let mut sitting = Sitting::new(&world.desk, "paula", 120, 140);
    sitting.keys("?").sees("Resubmit").sees("make a claim").sees_not("Start review");
}

#[test]
fn a_short_screen_gives_up_counts_before_claims() {
    let world = World::new();
    some_claims(&world);
    for (columns, rows) in [(20, 5), (40, 8), (80, 10)] {
        Sitting::new(&world.desk, "rita", columns, rows).sees("▸ C-");
    }
    Sitting::new(&world.desk, "rita", 80, 24).sees("4 claims").sees("▸ C-");
}

#[test]
fn hurried_enter_and_esc_are_both_meant() {
    let world = World::new();
    some_claims(&world);
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    let key = |code| Key::new(code, Modifiers::default());
    sitting.keys("/teams").hold(key(KeyCode::Enter), 2);
    assert_eq!(sitting.session.app().tab, Tab::Claim, "one keeps the filter, one opens the claim");
    sitting.hold(key(KeyCode::Esc), 2);
    assert_eq!(sitting.session.app().tab, Tab::Dashboard);
    sitting.sees_not("Filter: teams");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    /// Whatever is typed at whatever size, nothing breaks and nothing but what was confirmed
    /// happens: no key here confirms.
    #[test]
    fn no_keys_and_no_sizes_break_it(
        keys in proptest::collection::vec("[a-zA-Z+*/?\\[\\]1-4]|<Enter>|<Esc>|<Tab>|<Down>|<PageDown>", 1..40),
        sizes in proptest::collection::vec((1_u16..140, 1_u16..50), 1..6),
    ) {
        let world = World::new();
        some_claims(&world);
        let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
        for (index, key) in keys.iter().enumerate() {
            if let Some((columns, rows)) = sizes.get(index % 7) {
                sitting.resize(*columns, *rows);
            }
            // q leaves, and what comes after is not for the program.
            if key != "q" {
                sitting.keys(key);
            }
        }
        let undecided = |id: &ClaimId| world.status(*id).is_open();
        prop_assert!((1..=4).map(ClaimId).all(|id| undecided(&id)));
    }
}

#[test]
fn a_dialog_that_does_not_fit_shows_what_has_the_caret() {
    let world = World::new();
    let id = world.as_("paula").claims(m365(&["teams"]));
    world.as_("rita").start(id).unwrap();
    let mut sitting = Sitting::new(&world.desk, "rita", 40, 12);
    sitting.keys("i").sees("What is missing").sees_not("Ask to remove");
    sitting.keys("2A signature, please").sees("A signature, please");
    sitting.keys("<Tab>").sees("[ ] teams");
}

#[test]
fn a_clock_behind_the_newest_event_is_told_for_as_long_as_it_is() {
    let world = World::new();
    some_claims(&world);
    let newest = world.desk.now();
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    world.set_clock(newest - chrono::Duration::days(365));
    let told = "The clock is behind: until it passes 2020-07-13 09:00, time stands still there.";
    sitting.tick().sees(told);
    assert_eq!(sitting.row(22), told, "whole, in a row of its own");
    // What is said of an act comes first, and goes with the next key; the clock's line comes back.
    sitting.keys("<Esc>").sees_not(told);
    sitting.keys("j").sees(told);
    sitting.tick();
    assert_eq!(sitting.drawn, 0, "an idle session draws");
    world.set_clock(newest);
    sitting.tick().sees_not("behind");
}

#[test]
fn an_id_of_more_than_six_digits_is_shown_whole() {
    let world = World::new();
    some_claims(&world);
    for (columns, rows) in [(80, 24), (120, 40), (40, 12)] {
        let mut sitting = Sitting::new(&world.desk, "rita", columns, rows);
        sitting.ahead("<Ctrl-L>");
        let (number, request) = sitting.question().unwrap();
        let mut page = sitting.desk_page(&request);
        page.rows[0].id = ClaimId(1_234_567);
        page.rows[1].id = ClaimId(12_345_678);
        sitting.answer(Answer::Queue(number, Ok(page))).draw();
        sitting.sees("▸ C-1234567 ").sees("  C-12345678 ");
        // And where one decides on many.
        sitting.ahead("mmt").one_answer().draw();
        sitting.all_answers().sees("C-1234567 ").sees("C-12345678 ");
    }
}

#[test]
fn a_deadline_that_passed_long_ago_is_told_whole() {
    let world = World::new();
    some_claims(&world);
    world.later(chrono::Duration::days(130));
    for columns in [80, 120] {
        let mut sitting = Sitting::new(&world.desk, "rita", columns, 24);
        sitting.tick();
        let shown = sitting.text();
        let is_row = |line: &&str| line.contains("C-000001") && line.contains(" bd ov");
        let row = shown.lines().find(is_row).unwrap();
        assert!(row.contains(" bd over "), "{row}");
    }
}
