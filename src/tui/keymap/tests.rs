use proptest::prelude::*;

use super::*;
use crate::tui::action::Reader;

fn key(written: &str) -> Key {
    written.parse().unwrap()
}

fn row(id: &str) -> &'static Row {
    Row::with_id(id).unwrap()
}

#[test]
fn every_row_has_a_code_of_its_own() {
    let mut ids: Vec<&str> = TABLE.iter().map(Row::id).collect();
    for id in &ids {
        assert!(id.chars().all(|c| c.is_ascii_lowercase() || c == '-'), "{id}");
    }
    ids.sort_unstable();
    let all = ids.len();
    ids.dedup();
    assert_eq!(ids.len(), all);
}

#[test]
fn the_table_itself_is_sound() {
    let keymap = Keymap::default();
    assert!(keymap.clashes().is_empty(), "{:?}", keymap.clashes());
    assert!(keymap.lacks().is_empty());
    for row in TABLE {
        for written in row.keys {
            assert_eq!(key(written).to_string(), *written);
            assert!(!fixed(&key(written), row), "{written} {}", row.id());
            assert_eq!(arrives_as(key(written)), None);
        }
    }
}

#[test]
fn keys_of_ones_own_take_the_place_of_the_tables() {
    let mut keymap = Keymap::default();
    keymap.set(row("approve"), &[key("Alt-a"), key("F9")]);
    let ask = |written: &str| keymap.asked(&key(written), Tab::Dashboard);
    let approve = row("approve").ask;
    assert_eq!((ask("a"), ask("Alt-a"), ask("F9")), (None, Some(approve), Some(approve)));
    assert_eq!(keymap.shown(approve), Some("Alt-a"));
}

#[test]
fn there_is_always_a_way_back_and_out() {
    let mut keymap = Keymap::default();
    keymap.set(row("quit"), &[]);
    keymap.set(row("back"), &[key("Backspace")]);
    assert_eq!(keymap.asked(&Key::CTRL_C, Tab::Claim), Some(Ask::Quit));
    assert_eq!(keymap.shown(Ask::Back), Some("Backspace"));
    assert_eq!(keymap.asked(&key("Esc"), Tab::Claim), Some(Ask::Back));
    assert!(keymap.lacks().is_empty());
    keymap.set(row("help"), &[]);
    assert!(matches!(keymap.lacks().as_slice(), [(Ask::Help, None)]));
}

#[test]
fn the_reader_must_not_hide_the_help() {
    let mut keymap = Keymap::default();
    keymap.set(row("help"), &[key("?"), key("7")]);
    keymap.set(row("find"), &[key("?")]);
    let lacks = keymap.lacks();
    let [(Ask::Help, Some((taken, by)))] = lacks.as_slice() else { panic!("{lacks:?}") };
    assert_eq!((taken.as_str(), by.ask), ("?", Ask::Reader(Reader::Find)));
}

#[test]
fn a_key_that_asks_for_two_things_is_found_where_both_mean_something() {
    let mut keymap = Keymap::default();
    keymap.set(row("sort"), &[key("]")]);
    assert!(keymap.clashes().is_empty(), "the queue is not where claims are read");
    keymap.set(row("sort"), &[key("j")]);
    let clashes = keymap.clashes();
    let [clash] = clashes.as_slice() else { panic!("{clashes:?}") };
    assert_eq!((clash.key.as_str(), clash.one.id(), clash.other.id()), ("j", "down", "sort"));
}

#[test]
fn letters_of_other_layouts_are_the_keys_they_stand_on() {
    let mut keymap = Keymap::default();
    let approve = Some(row("approve").ask);
    for typed in ["ㅁ", "ф", "ａ"] {
        assert_eq!(keymap.asked(&key(typed), Tab::Claim), approve, "{typed}");
    }
    assert_eq!(keymap.asked(&key("？"), Tab::Claim), Some(Ask::Help));
    assert_eq!(
        keymap.asked_over(&key("т"), Place::Evidence).next(),
        Some(Ask::Reader(Reader::NextHit))
    );
    assert_eq!(keymap.asked(&key("中"), Tab::Claim), None);
    // A letter that the key map itself names is what it is.
    keymap.set(row("reject"), &[key("ㅁ")]);
    assert_eq!(keymap.asked(&key("ㅁ"), Tab::Claim), Some(row("reject").ask));
}

fn any_key() -> impl Strategy<Value = Key> {
    let written = prop_oneof![
        "[a-zA-Z0-9?]",
        "(Ctrl|Alt)-[a-z]",
        Just("Esc".to_owned()),
        Just("F1".to_owned()),
        Just("F2".to_owned()),
        Just("Enter".to_owned()),
    ];
    written.prop_map(|written| written.parse().unwrap())
}

proptest! {
    /// Whatever keys somebody chooses: if nothing is found wrong with them, there is a way to the
    /// help, back and out wherever they are.
    #[test]
    fn a_sound_key_map_reaches_help_back_and_quit_everywhere(
        own in proptest::collection::vec((0..TABLE.len(), proptest::collection::vec(any_key(), 0..3)), 0..8),
    ) {
        let mut keymap = Keymap::default();
        for (at, keys) in &own {
            let row = &TABLE[*at];
            let keys: Vec<Key> = keys.iter().copied().filter(|key| !fixed(key, row)).collect();
            keymap.set(row, &keys);
        }
        prop_assume!(keymap.clashes().is_empty() && keymap.lacks().is_empty());
        for ask in [Ask::Quit, Ask::Help, Ask::Back] {
            let keys: Vec<Key> = keymap.rows().filter(|(row, _)| row.ask == ask)
                .flat_map(|(_, keys)| keys).map(|key| key.parse().unwrap()).collect();
            for tab in Tab::ALL {
                prop_assert!(keys.iter().any(|key| keymap.asked(key, tab) == Some(ask)));
            }
            for place in [Place::Evidence, Place::Arbitration] {
                let is_asked = |key: &Key| keymap.asked_over(key, place).next() == Some(ask);
                let mut keys = keys.iter().filter(|key| !is_digit(&key.to_string()));
                prop_assert!(keys.any(is_asked));
            }
        }
    }
}
