//! The command palette: finding what can be asked for, and asking for it as its key would.

use cpor::domain::id::ClaimId;
use cpor::domain::status::Status;
use cpor::i18n::Language;
use cpor::tui::action::{Ask, Tab};
use cpor::tui::app::Overlay;
use cpor::tui::input::{Key, KeyCode};

use super::sitting::Sitting;
use super::world::{World, m365, sales};

fn some_claims(world: &World) -> Vec<ClaimId> {
    let mut ids = vec![world.as_("paula").claims(sales())];
    ids.extend(["teams", "exchange"].map(|product| {
        world.later(chrono::Duration::days(1));
        world.as_("paula").claims(m365(&[product]))
    }));
    ids
}

fn first_row(sitting: &Sitting<'_>) -> Ask {
    let Overlay::Palette(palette) = &sitting.session.app().overlay else { panic!("no palette") };
    sitting.session.app().palette_rows(palette)[0].ask
}

#[test]
fn a_command_is_found_by_its_letters_and_shown_with_its_key() {
    let world = World::new();
    some_claims(&world);
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    sitting.keys(":reqinf").sees("Find: reqinf").sees("Request information");
    let row = sitting.text().lines().find(|line| line.contains("Request inf")).unwrap().to_owned();
    assert!(row.contains("▸") && row.contains(" i "), "{row}");
    sitting.keys("<Esc>").sees_not("Find:");
}

#[test]
fn what_is_chosen_opens_its_dialog_and_decides_nothing() {
    let world = World::new();
    let ids = some_claims(&world);
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    let id = sitting.session.app().target().unwrap();
    sitting.keys(":start review<Enter>").sees("Start review?");
    sitting.hold(Key::from(KeyCode::Enter), 20);
    assert!(ids.iter().all(|id| world.status(*id) == Status::Submitted), "Enter decides nothing");
    sitting.keys("<Ctrl-S>").sees("done, and on record");
    assert_eq!(world.status(id), Status::UnderReview);
}

#[test]
fn what_is_closed_stays_in_the_list_and_says_why() {
    let world = World::new();
    some_claims(&world);
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    sitting.keys(":approve").sees("- a");
    let why = sitting.text();
    assert!(why.contains("not now: "), "{why}");
    sitting.keys("<Enter>").sees("Find: approve").sees("not now: ");
    sitting.keys("<Ctrl-U>perspective").sees("not now: on the history only");
    sitting.keys("<Ctrl-U>zzzz<Enter>").sees("No command has these letters");
}

/// Whoever chose it has seen another claim behind the list.
#[test]
fn a_claim_that_slips_in_behind_the_list_is_not_acted_on() {
    let world = World::new();
    let ids = some_claims(&world);
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    sitting.keys("/status:submitted<Enter>");
    let seen = sitting.session.app().target().unwrap();
    sitting.keys(":start");
    world.as_("rob").start(seen).unwrap();
    sitting.tick();
    assert_ne!(sitting.session.app().target(), Some(seen), "the selection has moved on");
    sitting.keys("<Enter>").sees("Another claim came here").sees_not("Start review?");
    let others = ids.iter().filter(|id| **id != seen);
    assert!(others.into_iter().all(|id| world.status(*id) == Status::Submitted));
}

#[test]
fn what_was_chosen_last_comes_first_where_letters_say_nothing() {
    let world = World::new();
    some_claims(&world);
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    sitting.keys(":charts<Enter>").keys("C:");
    assert_eq!(first_row(&sitting), Ask::Charts);
    sitting.keys("<Esc>:preview<Enter>:");
    assert_eq!(first_row(&sitting), Ask::Preview);
}

#[test]
fn every_command_that_has_a_code_is_found_by_it() {
    let world = World::new();
    some_claims(&world);
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    sitting.keys(":");
    let Overlay::Palette(palette) = &sitting.session.app().overlay else { panic!("no palette") };
    let rows = sitting.session.app().palette_rows(palette);
    assert!(rows.len() > 60, "{} rows", rows.len());
    for row in rows {
        sitting.keys(&format!("<Ctrl-U>{}", row.code));
        assert_eq!(first_row(&sitting), row.ask, "{}", row.code);
    }
}

#[test]
fn the_reader_of_poe_has_it_too() {
    let world = World::new();
    some_claims(&world);
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    sitting.keys("p:").keys("house").sees("- H").sees("It means nothing on this screen");
    sitting.keys("<Ctrl-U>check<Enter>");
    assert!(!sitting.session.app().viewer.as_ref().unwrap().shows_check);
    sitting.keys(":evidence<Enter>");
    assert!(sitting.session.app().viewer.is_none());
}

#[test]
fn the_language_is_switched_at_once_and_words_that_are_typed_stay() {
    let world = World::new();
    some_claims(&world);
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    sitting.keys("chalf a sentence<Esc>");
    for (language, said) in
        [("ko", "language = \"ko\""), ("ja", "language = \"ja\""), ("zh", "language = \"zh\"")]
    {
        sitting.keys(&format!(":{language}<Enter>")).sees(said);
        assert_eq!(sitting.session.app().language.code(), language);
        // English names are understood in every language.
        sitting.keys(":approve");
        assert_eq!(first_row(&sitting), Ask::Do(cpor::domain::moves::Action::Approve));
        sitting.keys("<Esc>");
    }
    sitting.keys("c").sees("half a sentence");
    sitting.keys("<Esc>:en<Enter>");
    assert_eq!(sitting.session.app().language, Language::En);
    sitting.keys(":").sees("Commands");
}

#[test]
fn it_fits_every_screen() {
    let world = World::new();
    some_claims(&world);
    for language in ["en", "ko", "ja", "zh"] {
        for (columns, rows) in [(120, 40), (80, 24), (40, 12), (20, 5), (10, 3), (1, 1)] {
            let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
            sitting.keys(&format!(":{language}<Enter>:a"));
            sitting.resize(columns, rows);
            if columns >= 20 {
                sitting.sees("▸");
            }
            if columns >= 24 && rows >= 10 {
                let text = sitting.text();
                let (top, left) = text
                    .lines()
                    .enumerate()
                    .find_map(|(row, line)| Some((row, line.split_once('┌')?.0)))
                    .unwrap();
                let left = cpor::text::width(left);
                let edge = |row: usize| sitting.columns_of(row, '│');
                let right = sitting.columns_of(top, '┐')[0];
                for row in top + 1..text.lines().count() {
                    if sitting.columns_of(row, '└') == [left] {
                        break;
                    }
                    let edges = edge(row);
                    assert!(edges.contains(&left) && edges.contains(&right), "{row}:\n{text}");
                }
            }
            sitting.keys("<Down><PageDown><Up><Esc>");
            assert_eq!(sitting.session.app().tab, Tab::Dashboard);
        }
    }
}
