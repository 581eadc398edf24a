//! Copying: what is offered, that it is clean, and the bytes that copy it.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use cpor::tui::clipboard::MOST_BYTES;

use super::sitting::Sitting;
use super::world::{World, sales};

/// The texts that the last drawing asked the terminal to copy.
fn copied(sitting: &Sitting<'_>) -> Vec<String> {
    let bytes = String::from_utf8_lossy(&sitting.bytes).into_owned();
    let sequences = bytes.split("\x1b]52;c;").skip(1);
    let encoded = sequences.map(|rest| rest.split('\x1b').next().unwrap().to_owned());
    encoded.map(|it| String::from_utf8(STANDARD.decode(it).unwrap()).unwrap()).collect()
}

#[test]
fn one_key_copies_what_its_row_shows() {
    let world = World::new();
    let id = world.as_("paula").claims(sales()).to_string();
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    sitting.keys("Y").sees("1 Claim").sees(&id).sees(&format!("cpor show {id}"));
    assert_eq!(copied(&sitting), Vec::<String>::new(), "looking copies nothing");
    sitting.keys("1").sees("has to allow it").sees_not("cpor show");
    assert_eq!(copied(&sitting), std::slice::from_ref(&id));
    sitting.keys("j");
    assert_eq!(copied(&sitting), Vec::<String>::new(), "once");
    sitting.keys("Y<Down><Enter>");
    assert_eq!(copied(&sitting), [format!("cpor show {id}")]);
}

#[test]
fn every_id_of_the_claim_can_be_copied() {
    let world = World::new();
    world.as_("paula").claims(sales());
    let mut sitting = Sitting::new(&world.desk, "rita", 100, 40);
    sitting.keys("<Enter>Y").sees("Tenant ID").sees("MPN ID").sees("Domain name").sees("SHA-256");
}

/// What commands a terminal is shown as a mark, and copied as that mark.
#[test]
fn what_is_copied_is_what_is_shown() {
    let world = World::new();
    let id = world.as_("paula").claims(sales());
    let hostile = "rm\u{202e}fr\u{1b}]52;c;AAAA\u{7}\nnext line";
    world.as_("paula").comment(id, hostile).unwrap();
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    sitting.keys("3GY").sees("⟨U+202E⟩");
    sitting.keys("3").sees("then press Enter");
    assert_eq!(copied(&sitting), Vec::<String>::new(), "two lines are looked at first");
    sitting.keys("<Enter>");
    let text = copied(&sitting).pop().unwrap();
    assert_eq!(text, "rm⟨U+202E⟩fr␛]52;c;AAAA␇\nnext line");
}

#[test]
fn what_is_too_long_is_refused_and_not_cut() {
    let world = World::new();
    let id = world.as_("paula").claims(sales());
    let text = format!("{}\n", "x".repeat(399)).repeat(MOST_BYTES / 400 + 1);
    world.as_("paula").attach(id, "long.txt", text.as_bytes()).unwrap();
    let mut sitting = Sitting::new(&world.desk, "rita", 900, 400);
    sitting.keys("p<Right>Y3<Enter>").sees("nothing was copied");
    assert_eq!(copied(&sitting), Vec::<String>::new());
}

#[test]
fn the_page_of_poe_on_the_screen_can_be_copied() {
    let world = World::new();
    world.as_("paula").claims(sales());
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    sitting.keys("pY").sees("Claim").sees("SHA-256");
    sitting.keys("<Esc>");
    assert!(sitting.session.app().viewer.is_some());
}

#[test]
fn it_fits_small_screens_and_has_nothing_where_nothing_is() {
    let world = World::new();
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    sitting.keys("Y").sees("There is nothing to copy");
    world.as_("paula").claims(sales());
    for (columns, rows) in [(40, 12), (20, 5), (5, 3), (1, 1)] {
        let mut sitting = Sitting::new(&world.desk, "rita", columns, rows);
        sitting.keys("Y<Down><PageDown><Up>1");
        assert_eq!(copied(&sitting).is_empty(), columns < 20, "{columns}×{rows}");
    }
}
