//! An operator's own keys, columns and first view, and other layouts of the keyboard.

use cpor::config;
use cpor::i18n::Language;
use cpor::tui::action::Tab;
use cpor::tui::app::Overlay;
use cpor::tui::settings::Settings;

use super::sitting::Sitting;
use super::world::{World, m365, sales};

fn busy() -> World {
    let world = World::new();
    let started = world.as_("paula").claims(sales());
    world.as_("rita").start(started).unwrap();
    world.later(chrono::Duration::days(1));
    world.as_("paula").claims(m365(&["teams"]));
    world
}

fn settings(text: &str) -> Settings {
    let (config, problems) = config::read(text);
    assert_eq!(problems, []);
    config.settings(Language::En)
}

fn sitting<'a>(world: &'a World, text: &str) -> Sitting<'a> {
    Sitting::with(&world.desk, "rita", settings(text), (120, 30))
}

#[test]
fn own_keys_ask_for_what_they_are_given() {
    let world = busy();
    let mut sitting = sitting(&world, "[keys]\ndown = \"F5\"\n");
    let first = sitting.session.app().target();
    sitting.keys("j");
    assert_eq!(sitting.session.app().target(), first);
    sitting.keys("<F5>");
    assert_ne!(sitting.session.app().target(), first);
    sitting.keys("?").sees("F5");
}

#[test]
fn hints_name_own_keys() {
    let world = busy();
    let mut sitting = sitting(&world, "[keys]\nhelp = \"F9\"\nquit = \"Q\"\n");
    sitting.sees("F9 help").sees("Q quit");
    sitting.keys("?");
    assert!(matches!(sitting.session.app().overlay, Overlay::None));
    sitting.keys("<F9>");
    assert!(matches!(sitting.session.app().overlay, Overlay::Help { .. }));
    sitting.keys("<Esc>q");
    assert!(!sitting.left);
    sitting.keys("Q");
    assert!(sitting.left);
}

#[test]
fn keys_work_with_other_layouts_switched_on_and_texts_keep_their_letters() {
    let world = busy();
    let mut sitting = sitting(&world, "");
    sitting.keys("2");
    assert_eq!(sitting.session.app().tab, Tab::Claim);
    sitting.keys("１");
    assert_eq!(sitting.session.app().tab, Tab::Dashboard);
    let first = sitting.session.app().target();
    for (down, up) in [('ㅓ', 'ㅏ'), ('о', 'л')] {
        sitting.key(cpor::tui::input::Key::char(down));
        assert_ne!(sitting.session.app().target(), first, "{down}");
        sitting.key(cpor::tui::input::Key::char(up));
        assert_eq!(sitting.session.app().target(), first, "{up}");
    }
    sitting.keys("/ㅓо１").sees("ㅓо１");
    sitting.keys("<Esc>？");
    assert!(matches!(sitting.session.app().overlay, Overlay::Help { .. }));
}

#[test]
fn the_queue_has_the_columns_that_were_chosen() {
    let world = busy();
    let mut sitting = sitting(&world, "[queue]\ncolumns = [\"left\", \"customer\", \"id\"]\n");
    sitting.rest();
    let header = sitting.text();
    let at = |word: &str| header.find(word).unwrap_or_else(|| panic!("{word}: {header}"));
    assert!(at("Left") < at("Customer"), "{header}");
    sitting.sees_not("Assignee");
}

#[test]
fn the_queue_opens_with_a_view_a_filter_or_an_order() {
    let world = busy();
    let total = |sitting: &Sitting<'_>| sitting.session.app().queue.total();
    let all = sitting(&world, "");
    assert_eq!(total(&all), 2);
    let filtered = sitting(&world, "[queue]\nfilter = \"status:submitted\"\nsort = \"id\"\n");
    assert_eq!(total(&filtered), 1);
    assert_eq!(filtered.session.app().queue.sort, cpor::desk::Sort::Id);
    let view = sitting(&world, "[queue]\nview = \"unassigned\"\n");
    assert_eq!(view.session.app().view_in_force().as_deref(), Some("Unassigned"));
    let unknown = sitting(&world, "[queue]\nview = \"unasigned\"\n");
    assert_eq!(total(&unknown), 2);
    unknown.sees("There is no view “unasigned”.").sees("unassigned");
}
