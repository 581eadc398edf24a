//! What a tape says, and what can be wrong in one.

use proptest::prelude::*;
use rstest::rstest;

use crate::domain::id::OperatorName;
use crate::i18n::Language;
use crate::tape::{Command, Fault, FaultAt, Name, Step, Tape};
use crate::tui::input::{Key, KeyCode};

fn only(line: &str) -> Command {
    let tape = Tape::parse(line).unwrap();
    let [Step { line: 1, command }] = tape.steps.as_slice() else { panic!("{tape:?}") };
    command.clone()
}

fn key(key: Key, times: u16, every: u64) -> Command {
    Command::Key { key, times, every }
}

fn typed(text: &str, every: u64) -> Command {
    Command::Type { text: text.to_owned(), every }
}

#[rstest]
#[case("key Down", key(KeyCode::Down.into(), 1, 150))]
#[case("  key   Down 4 every 180  # down", key(KeyCode::Down.into(), 4, 180))]
#[case("key Ctrl-S every 0", key(Key::ctrl('s'), 1, 0))]
#[case("key 4 2", key(Key::char('4'), 2, 150))]
#[case("key \"#\"", key(Key::char('#'), 1, 150))]
#[case("type \"a # b\"", typed("a # b", 80))]
#[case("type \"계정\" every 70", typed("계정", 70))]
#[case(r#"type "say \"hi\" \\o""#, typed("say \"hi\" \\o", 80))]
#[case(r#"paste "one\ntwo\t3""#, Command::Paste("one\ntwo\t3".to_owned()))]
#[case("sleep 800", Command::Sleep(800))]
#[case("wait \"x\"", Command::Wait { text: "x".to_owned(), within: 5_000 })]
#[case("wait \"x\" within 20", Command::Wait { text: "x".to_owned(), within: 20 })]
#[case("expect \"x\"", Command::Expect { text: "x".to_owned(), is_shown: true })]
#[case("expect not \"x\"", Command::Expect { text: "x".to_owned(), is_shown: false })]
#[case("shot a-1", Command::Shot("a-1".to_owned()))]
#[case("resize 60 12", Command::Resize(60, 12))]
#[case("as petra", Command::As { who: OperatorName::new("petra"), lang: None })]
#[case("as hana in ko", Command::As { who: OperatorName::new("hana"), lang: Some(Language::Ko) })]
fn a_line_is_a_command(#[case] line: &str, #[case] command: Command) {
    assert_eq!(only(line), command);
}

#[test]
fn the_header_says_how_it_looks() {
    let text = "\u{feff}# looks\r\ntitle \"Hi\"\r\nsize 120 40\r\nlang ja\r\n\r\nsleep 1\r\n";
    let tape = Tape::parse(text).unwrap();
    assert_eq!(tape.header.title.as_deref(), Some("Hi"));
    assert_eq!((tape.header.size, tape.header.lang), ((120, 40), Some(Language::Ja)));
    assert_eq!(tape.steps, [Step { line: 6, command: Command::Sleep(1) }]);
    let plain = Tape::parse("sleep 1").unwrap().header;
    assert_eq!((plain.size, plain.lang, plain.title), ((80, 24), None, None));
}

fn number(word: &str, least: u64, most: u64) -> Fault {
    Fault::Number { word: word.to_owned(), least, most }
}

#[rstest]
#[case("kye Down", Fault::Unknown("kye".into(), Some(Name::Key)))]
#[case("Sleep 5", Fault::Unknown("Sleep".into(), Some(Name::Sleep)))]
#[case("resise 60 12", Fault::Unknown("resise".into(), Some(Name::Resize)))]
#[case("frobnicate", Fault::Unknown("frobnicate".into(), None))]
#[case("\"key\" Down", Fault::Unknown("key".into(), Some(Name::Key)))]
#[case("key", Fault::Form(Name::Key))]
#[case("key # one", Fault::Form(Name::Key))]
#[case("key Down 4 180", Fault::Form(Name::Key))]
#[case("key Down every", Fault::Form(Name::Key))]
#[case("type hello", Fault::Form(Name::Type))]
#[case("sleep 1 2", Fault::Form(Name::Sleep))]
#[case("expect no \"x\"", Fault::Form(Name::Expect))]
#[case("wait \"x\" 20", Fault::Form(Name::Wait))]
#[case("as hana ko", Fault::Form(Name::As))]
#[case("key Donw", Fault::NoKey("Donw".into()))]
#[case("key Down 0", number("0", 1, 1_000))]
#[case("key Down four", number("four", 1, 1_000))]
#[case("sleep -1", number("-1", 0, 600_000))]
#[case("sleep 99999999999999999999", number("99999999999999999999", 0, 600_000))]
#[case("resize 60 101", number("101", 1, 100))]
#[case("as hana in kr", Fault::NoLanguage("kr".into(), Some(Language::Ko)))]
#[case("as hana in xx", Fault::NoLanguage("xx".into(), None))]
#[case("shot ../x", Fault::NoName("../x".into()))]
#[case("shot -x", Fault::NoName("-x".into()))]
#[case("type \"open", Fault::OpenQuote)]
#[case("type \"open\\", Fault::OpenQuote)]
#[case(r#"type "\x""#, Fault::Escape('x'))]
#[case("type \"\u{1b}[2J\"", Fault::Control('\u{1b}'))]
#[case("key \u{7}", Fault::Control('\u{7}'))]
#[case("type \"\"", Fault::Text(Name::Type))]
#[case(r#"type "a\n""#, Fault::Text(Name::Type))]
#[case(r#"expect "a\tb""#, Fault::Text(Name::Expect))]
#[case("# nothing", Fault::Nothing)]
#[case("", Fault::Nothing)]
fn a_mistake_is_named(#[case] line: &str, #[case] fault: Fault) {
    assert_eq!(Tape::parse(line), Err(vec![FaultAt { line: 1, fault }]));
}

#[test]
fn every_mistake_is_named_with_its_line() {
    let text = "size 80 24\nsize 1 1\nslep 1\nshot a\nshot a\ntitle \"late\"\n";
    let at = |line, fault| FaultAt { line, fault };
    let expected = vec![
        at(2, Fault::Twice(Name::Size, 1)),
        at(3, Fault::Unknown("slep".into(), Some(Name::Sleep))),
        at(5, Fault::SameShot("a".into(), 4)),
        at(6, Fault::Late(Name::Title)),
    ];
    assert_eq!(Tape::parse(text), Err(expected));
}

/// The form that is shown to whoever gets a command wrong is one that is taken.
#[test]
fn each_form_is_taken_as_it_is_shown() {
    for name in Name::ALL {
        let line = name.form().replace(['[', ']'], "");
        let words = line.split(' ').map(|word| match word {
            "KEY" => "F1",
            "TIMES" | "MS" | "COLUMNS" | "ROWS" => "10",
            "LANGUAGE" => "ko",
            "OPERATOR" | "NAME" => "rhea",
            word => word,
        });
        let line: String = words.collect::<Vec<_>>().join(" ");
        assert!(Tape::parse(&format!("{line}\nsleep 1")).is_ok(), "{line}");
    }
}

proptest! {
    #[test]
    fn no_text_makes_it_fall_over(text in "\\PC{0,200}") {
        let _ = Tape::parse(&text);
    }

    #[test]
    fn nor_do_words_in_any_order(words in proptest::collection::vec(
        prop_oneof![
            Just("key"), Just("type"), Just("\""), Just("\"a"), Just("\\"), Just("every"), Just("9"),
            Just("\n"), Just("size"), Just("as"), Just("in"), Just("expect"), Just("not"), Just("#"),
            Just("wait"), Just("가"), Just("title"), Just("\r"), Just("\u{1b}"), Just("Down"),
        ],
        0..40,
    )) {
        let text = words.join(" ");
        let read = Tape::parse(&text);
        let lines = text.lines().count().max(1);
        if let Err(faults) = read {
            prop_assert!(!faults.is_empty());
            prop_assert!(faults.iter().all(|fault| (1..=lines).contains(&fault.line)));
        }
    }

    /// Whatever can be typed can be written down.
    #[test]
    fn a_text_is_typed_as_it_is_quoted(text in "[^\\p{Cc}]{1,40}") {
        let quoted = text.replace('\\', "\\\\").replace('"', "\\\"");
        prop_assert_eq!(only(&format!("type \"{quoted}\"")), typed(&text, 80));
    }
}
