use rstest::rstest;

use super::*;
use crate::desk::Sort;
use crate::i18n::config::Kind;
use crate::tui::action::{Ask, Row, TABLE, Tab};
use crate::tui::input::Key;
use crate::tui::settings::Column;
use crate::tui::theme::{Preset, Role, Theme};

/// What is wrong with a text, in short.
fn wrong(text: &str) -> Vec<(usize, String, Wrong)> {
    let (_, problems) = read(text);
    problems.into_iter().map(|found| (found.line, found.entry, found.what)).collect()
}

fn sound(text: &str) -> Config {
    let (config, problems) = read(text);
    assert_eq!(problems, [], "{text}");
    config
}

#[test]
fn no_entries_are_the_defaults() {
    for text in ["", "\u{feff}\n# a comment\n", "[keys]\n[queue]\n[theme]\n"] {
        assert_eq!(sound(text), Config::default());
    }
}

#[test]
fn everything_can_be_set() {
    let config = sound(
        "language = \"ko\"\n\
         theme = \"light\"\n\
         [queue]\n\
         columns = [\"status\", \"id\"]\n\
         filter = \"is:mine\"\n\
         sort = \"updated\"\n\
         [keys]\n\
         next-claim = [\"ctrl-n\", \"]\"]\n\
         approve = \"Alt-A\"\n\
         near = []\n",
    );
    assert_eq!(config.language, Some(Language::Ko));
    assert_eq!(config.settings.theme, Theme::from(Preset::Light));
    let queue = &config.settings.queue;
    assert_eq!(queue.columns, [Column::Status, Column::Id]);
    assert_eq!((queue.opening.filter.as_str(), queue.opening.sort), ("is:mine", Sort::Updated));
    let keymap = &config.settings.keymap;
    assert_eq!(keymap.shown(Ask::NextClaim), Some("Ctrl-N"));
    assert_eq!(keymap.shown(Ask::Near), None);
    let key: Key = "Alt-A".parse().unwrap();
    assert_eq!(keymap.asked(&key, Tab::Claim), Row::with_id("approve").map(|row| row.ask));
}

#[test]
fn own_colours_have_names_numbers_and_shades() {
    use ratatui::style::Color;
    let config = sound(
        "[theme]\nname = \"dark\"\ndim = \"Light-Blue\"\nkey = 33\nalert = \"#D70000\"\n\
         note = \"auto\"\ngood = \"12\"\n",
    );
    let mut theme = Theme::from(Preset::Dark);
    theme.set(Role::Dim, Color::LightBlue);
    theme.set(Role::Key, Color::Indexed(33));
    theme.set(Role::Alert, Color::Rgb(0xd7, 0, 0));
    theme.set(Role::Good, Color::Indexed(12));
    assert_eq!(config.settings.theme, theme);
}

#[expect(clippy::unnecessary_wraps, reason = "it stands for a suggestion that there is")]
fn some(text: &str) -> Option<String> {
    Some(text.to_owned())
}

#[rstest]
#[case::entry("\nlangauge = \"ko\"", 2, "langauge", Wrong::Unknown(some("language")))]
#[case::table("[kyes]", 1, "kyes", Wrong::Unknown(some("keys")))]
#[case::far("colour-of-my-house = 1", 1, "colour-of-my-house", Wrong::Unknown(None))]
#[case::action("[keys]\naprove = \"a\"", 2, "keys.aprove", Wrong::Unknown(some("approve")))]
#[case::key("[keys]\napprove = \"Ctlr-A\"", 2, "keys.approve", Wrong::NoKey("Ctlr-A".into(), some("Ctrl-A")))]
#[case::name("[keys]\napprove = [\n\"PageDwon\"]", 3, "keys.approve", Wrong::NoKey("PageDwon".into(), some("PageDown")))]
#[case::nothing("[keys]\napprove = \"\"", 2, "keys.approve", Wrong::NoKey(String::new(), None))]
#[case::unseen("[keys]\napprove = \"\u{200b}\"", 2, "keys.approve", Wrong::NoKey("\u{200b}".into(), None))]
#[case::fixed("[keys]\napprove = \"F2\"", 2, "keys.approve", Wrong::Fixed("F2".into()))]
#[case::ended("[keys]\nquit = \"Esc\"", 2, "keys.quit", Wrong::Fixed("Esc".into()))]
#[case::one_byte("[keys]\napprove = \"Ctrl-I\"", 2, "keys.approve", Wrong::ArrivesAs("Ctrl-I".into(), "Tab".into()))]
#[case::digit("[keys]\nnext-hit = \"5\"", 2, "keys.next-hit", Wrong::Digit("5".into()))]
#[case::kind("[keys]\napprove = 5", 2, "keys.approve", Wrong::Kind(Kind::TextOrList))]
#[case::kinds("[keys]\napprove = [\"a\", 5]", 2, "keys.approve", Wrong::Kind(Kind::TextOrList))]
#[case::keys("keys = 1", 1, "keys", Wrong::Kind(Kind::Table))]
#[case::own("[keys]\nsort = \"v\"", 2, "keys.sort", Wrong::Clash("v".into(), "preview".into(), None))]
#[case::both("[keys]\nsort = \"F7\"\napprove = \"F7\"", 3, "keys.approve", Wrong::Clash("F7".into(), "sort".into(), Some(2)))]
#[case::no_help("[keys]\nhelp = []", 2, "keys.help", Wrong::NoWay(None))]
#[case::hidden("[keys]\nhelp = \"?\"\nfind = \"?\"", 2, "keys.help", Wrong::NoWay(Some(("?".into(), "find".into()))))]
#[case::colour("[theme]\ndim = \"light-bleu\"", 2, "theme.dim", Wrong::NoColour("light-bleu".into(), some("light-blue")))]
#[case::shade("[theme]\ndim = \"#12345\"", 2, "theme.dim", Wrong::NoColour("#12345".into(), None))]
#[case::number("[theme]\ndim = 256", 2, "theme.dim", Wrong::NoColour("256".into(), None))]
#[case::flag("[theme]\ndim = true", 2, "theme.dim", Wrong::Kind(Kind::Colour))]
#[case::no_theme("theme = 5", 1, "theme", Wrong::Kind(Kind::TextOrTable))]
#[case::no_columns("[queue]\ncolumns = []", 2, "queue.columns", Wrong::NoColumns)]
#[case::twice("[queue]\ncolumns = [\"id\",\n \"id\"]", 3, "queue.columns", Wrong::ColumnTwice("id".into()))]
#[case::list("[queue]\ncolumns = \"id\"", 2, "queue.columns", Wrong::Kind(Kind::List))]
#[case::view("[queue]\nfilter = \"a\"\nview = \"mine\"", 3, "queue.view", Wrong::ViewAndMore)]
#[case::text("language = 5", 1, "language", Wrong::Kind(Kind::Text))]
#[case::syntax("language = ko", 1, "", Wrong::Syntax)]
#[case::again("language = \"ko\"\nlanguage = \"en\"", 2, "", Wrong::Twice)]
fn what_is_wrong_is_named_with_its_line(
    #[case] text: &str,
    #[case] line: usize,
    #[case] entry: &str,
    #[case] what: Wrong,
) {
    assert_eq!(wrong(text), [(line, entry.to_owned(), what)]);
}

#[test]
fn a_value_that_is_not_allowed_says_what_is() {
    let found = wrong("theme = \"lihgt\"");
    let [(1, entry, Wrong::NoneOf { value, allowed, near })] = found.as_slice() else {
        panic!("{found:?}")
    };
    assert_eq!(
        (entry.as_str(), value.as_str(), near.as_deref()),
        ("theme", "lihgt", Some("light"))
    );
    assert_eq!(allowed, Preset::CODES);
    assert!(matches!(wrong("[queue]\nfilter = \"is:odd\"")[0].2, Wrong::Filter(..)));
}

#[test]
fn everything_wrong_is_found_at_once_in_the_order_of_lines() {
    let found = wrong("[queue]\ncolumns = []\nsrot = \"id\"\n[keys]\nhelp = []\nlanguage = 1\n");
    let lines: Vec<usize> = found.iter().map(|(line, ..)| *line).collect();
    assert_eq!(lines, [2, 3, 5, 6]);
}

/// The file says of itself that it changes nothing.
#[rstest]
fn a_new_file_says_what_no_file_says(
    #[values(Language::En, Language::Ko, Language::Ja, Language::Zh)] language: Language,
) {
    let text = commented(language.texts());
    assert_eq!(sound(&text), Config::default());
    let entry = |line: &str| line.strip_prefix('#').is_some_and(|rest| !rest.starts_with(' '));
    let on: Vec<&str> =
        text.lines().map(|line| if entry(line) { &line[1..] } else { line }).collect();
    let on = on.join("\n");
    assert_eq!(sound(&on), Config::default());
    for row in TABLE {
        assert!(
            on.lines().any(|line| line.starts_with(&format!("{} = ", row.id()))),
            "{}",
            row.id()
        );
    }
    for entry in ["language", "name", "dim", "columns", "view", "filter", "sort"] {
        assert!(on.lines().any(|line| line.starts_with(&format!("{entry} = "))), "{entry}");
    }
    assert!(text.lines().all(|line| crate::text::width(line) <= 100), "{text}");
}

#[rstest]
fn every_language_says_what_is_wrong_and_what_to_do(
    #[values(Language::En, Language::Ko, Language::Ja, Language::Zh)] language: Language,
) {
    let text = "lnguage = 1\n[theme]\ndim = \"x\"\n[keys]\nhelp = []\nsort = \"v\"\nnew = \"F2\"";
    let texts = language.texts();
    for problem in read(text).1 {
        let words = (texts.config.problem)(&problem);
        assert!(words.message.contains(&problem.entry), "{problem:?} {}", words.message);
        assert!(!words.advice.is_empty());
    }
}

proptest::proptest! {
    /// Whatever stands in a file, it is read without a panic, and a sound one can be left.
    #[test]
    fn anything_can_be_read(text in "(\\PC{0,40}\n|\\[(keys|theme|queue)\\]\n|(quit|help|back|sort|name|view) ?= ?(\"\\PC{0,6}\"|[0-9]{1,3}|\\[\"[a-z?]\"\\])\n){0,8}") {
        let (config, problems) = read(&text);
        if problems.is_empty() {
            for tab in Tab::ALL {
                let ask = config.settings.keymap.asked(&Key::CTRL_C, tab);
                proptest::prop_assert_eq!(ask, Some(Ask::Quit));
            }
        }
    }
}
