//! The help: searched, and over what has keys of its own.

use cpor::tui::app::Overlay;

use super::sitting::Sitting;
use super::world::{World, sales};

#[test]
fn words_narrow_the_help_and_are_marked() {
    let world = World::new();
    world.as_("paula").claims(sales());
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    sitting.keys("?/take back").sees("Find: take back").sees_not("Start review");
    assert!(sitting.marked_on_screen().to_lowercase().contains("back"));
    sitting.keys("<Enter>j<Esc>").sees_not("Find:").sees("Moving");
    sitting.keys("/no such words").sees("No key and no command");
    sitting.keys("<Esc>").sees("Moving");
    sitting.keys("<Esc>").sees_not("Moving");
}

#[test]
fn it_is_found_by_key_too_and_tells_of_dialogs_and_lists() {
    let world = World::new();
    world.as_("paula").claims(sales());
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    sitting.keys("?/ctrl-s").sees("In dialogs").sees("never Enter").sees("In the form");
    sitting.keys("<Ctrl-U>letter scroll").sees_not("In dialogs");
    sitting.keys("<Ctrl-U>outbox").sees("O");
    sitting.keys("<Ctrl-U>:tour").sees("five steps");
}

#[test]
fn over_a_list_it_shows_the_lists_keys_and_goes_back() {
    let world = World::new();
    world.as_("paula").claims(sales());
    for (opens, shows, stays) in [
        ("O", "filter", "N-000001"),
        ("H", "to the list", "Directory"),
        ("V", "rename", "Views"),
        ("Y", "copy that one", "cpor show"),
    ] {
        let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
        sitting.keys(opens);
        let shown = |sitting: &Sitting<'_>| {
            let text = sitting.text();
            text.lines().map(|line| line.trim_end().to_owned()).collect::<Vec<_>>()
        };
        let before = shown(&sitting);
        sitting.keys("?").sees("Here");
        assert!(sitting.text().contains(shows) || opens == "H", "{opens}:\n{}", sitting.text());
        sitting.keys("<Esc>");
        assert_eq!(shown(&sitting), before, "{opens}");
        sitting.sees(stays);
    }
}

#[test]
fn over_a_dialog_and_a_list_that_is_typed_in_words_are_kept() {
    let world = World::new();
    let id = world.as_("paula").claims(sales());
    world.as_("rita").start(id).unwrap();
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    sitting.keys("chow about this?").sees("how about this?");
    sitting.keys("<F1>").sees("Here").sees("Ctrl-S F2");
    sitting.keys("<Esc>").sees("how about this?");
    sitting.keys(" yes<Ctrl-S>").sees("done, and on record");
    sitting.keys(":what?").sees("what?");
    sitting.keys("<F1>").sees("Here");
    sitting.keys("<Esc>").sees("what?");
    sitting.keys("<Esc>/is:<F1>").sees("Moving");
    sitting.keys("<Esc>").sees("/is:");
}

/// An answer that comes while the help is read is for what lies under it.
#[test]
fn answers_reach_what_lies_under_it() {
    let world = World::new();
    world.as_("paula").claims(sales());
    let mut sitting = Sitting::starting(&world.desk, "rita", (80, 24));
    sitting.all_answers();
    sitting.ahead("O?").all_answers();
    let Overlay::Help(help) = &sitting.session.app().overlay else { panic!("no help") };
    let Some(Overlay::Outbox(outbox)) = help.under.as_deref() else { panic!("no outbox under it") };
    assert!(outbox.page.is_some());
    sitting.resize(120, 40).keys("<Esc>").sees("Enter read");
}

#[test]
fn it_fits_every_screen() {
    let world = World::new();
    world.as_("paula").claims(sales());
    for (columns, rows) in [(120, 40), (40, 12), (20, 5), (3, 2), (1, 1)] {
        let mut sitting = Sitting::new(&world.desk, "rita", columns, rows);
        sitting.keys("?/a<Enter>G<PageUp><Esc><Esc>");
        assert!(matches!(sitting.session.app().overlay, Overlay::None));
    }
}
