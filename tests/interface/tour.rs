//! The tour for whoever is here for the first time.

use cpor::desk::Welcome as _;
use cpor::domain::id::OperatorName;
use cpor::i18n::Language;
use cpor::tui::action::Tab;
use cpor::tui::settings::Settings;

use super::sitting::Sitting;
use super::world::{World, sales};

fn greeted<'a>(world: &'a World, who: &str) -> Sitting<'a> {
    let settings = Settings { greets: true, ..Settings::from(Language::En) };
    Sitting::with(&world.desk, who, settings, (80, 24))
}

fn has_seen(world: &World, who: &str) -> bool {
    world.desk.has_seen_tour(&OperatorName::new(who))
}

#[test]
fn whoever_is_new_gets_it_once() {
    let world = World::new();
    world.as_("paula").claims(sales());
    let mut sitting = greeted(&world, "rita");
    sitting.sees("step 1 of 5").sees("▸ C-000001");
    assert!(!has_seen(&world, "rita"));
    sitting.keys("<Esc>").sees_not("step 1").sees("The tour is over");
    assert!(has_seen(&world, "rita") && !has_seen(&world, "paula"));
    greeted(&world, "rita").sees_not("step 1");
    greeted(&world, "paula").sees("step 1 of 5");
    Sitting::new(&world.desk, "rob", 80, 24).sees_not("step 1");
}

#[test]
fn its_keys_and_space_go_on_and_do_what_they_do() {
    let world = World::new();
    world.as_("paula").claims(sales());
    let mut sitting = greeted(&world, "rita");
    sitting.keys(" ").sees("step 2 of 5");
    sitting.keys("<Enter>").sees("step 3 of 5");
    assert_eq!(sitting.session.app().tab, Tab::Claim, "Enter opens the claim");
    sitting.keys("p").sees("step 4 of 5");
    assert!(sitting.session.app().viewer.is_some());
    sitting.keys("p").sees("step 4 of 5");
    sitting.keys(" ").sees("step 5 of 5");
    sitting.keys("?").sees("Moving");
    sitting.keys("<Esc>").sees_not("step 5");
    assert!(has_seen(&world, "rita"));
}

#[test]
fn it_keeps_nobody_from_working() {
    let world = World::new();
    let id = world.as_("paula").claims(sales());
    let mut sitting = greeted(&world, "rita");
    sitting.keys("b").sees("Start review?").sees_not("step 1");
    sitting.keys("<Ctrl-S>");
    sitting.sees("done, and on record").sees("step 1 of 5");
    assert_eq!(world.status(id), cpor::domain::status::Status::UnderReview);
    sitting.keys("/sales <Esc>").sees("step 2 of 5");
}

#[test]
fn each_role_is_shown_what_it_does() {
    let world = World::new();
    world.as_("paula").claims(sales());
    let mut partner = greeted(&world, "paula");
    partner.keys(" ").sees("opens the form of a new claim");
    partner.keys(" ").sees("attaches proof");
    partner.keys(" ").sees("submits the claim");
    partner.keys(" ").sees("step 5 of 5");
    partner.keys(" ").sees_not("step 5");
    let mut reviewer = greeted(&world, "rita");
    reviewer.keys("    ").sees("finds any command");
}

#[test]
fn it_can_be_asked_for_again() {
    let world = World::new();
    world.as_("paula").claims(sales());
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    sitting.keys(":tour<Enter>").sees("step 1 of 5");
    sitting.keys("<Esc>").sees_not("step 1");
}

#[test]
fn it_fits_every_screen_in_every_language() {
    let world = World::new();
    world.as_("paula").claims(sales());
    for language in Language::ALL {
        for (columns, rows) in [(120, 40), (80, 24), (40, 12), (20, 5), (2, 2), (1, 1)] {
            let settings = Settings { greets: true, ..Settings::from(*language) };
            let mut sitting = Sitting::with(&world.desk, "rita", settings, (columns, rows));
            assert!(sitting.session.app().tour_step().is_some());
            if columns >= 40 {
                sitting.sees("Space").sees("▸ C-");
            }
            // Whoever leaves by the last step has seen it; nobody here gets so far.
            sitting.keys("    ").resize(80, 24).sees(":").sees("?");
            assert!(sitting.session.app().tour_step().is_some());
        }
    }
}
