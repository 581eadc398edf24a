//! The texts as a whole: every one is there, says something, and cannot act on a terminal.

use rstest::rstest;

use super::Language;
use super::quote::brief;

mod charts;
mod cli;
mod limits;
mod macros;
mod notice;
mod refusal;
mod screen;
mod term;
mod time;
mod usage;
mod zh;

/// An entry that would act on a terminal, a letter and the sentence around it.
const HOSTILE: &str = "\u{1b}[2Jrm\r\nBcc: x\u{202E}{}\u{7}";

fn texts() -> &'static super::Texts {
    Language::En.texts()
}

/// The texts of every language, one after the other.
fn in_all_languages() -> impl Iterator<Item = &'static super::Texts> {
    Language::ALL.iter().map(|language| language.texts())
}

/// One line that says something and holds nothing that acts instead of showing.
fn assert_line(text: &str) {
    assert!(!text.trim().is_empty(), "an empty text");
    assert!(!text.chars().any(acts), "{text:?} holds a sign that acts");
    assert!(!text.contains("  "), "{text:?} holds two blanks in a row");
}

fn acts(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

#[rstest]
#[case("ko_KR.UTF-8", Language::Ko)]
#[case("ja", Language::Ja)]
#[case("zh-CN", Language::Zh)]
#[case("en_GB@euro", Language::En)]
#[case("C.UTF-8", Language::En)]
#[case("de_DE.UTF-8", Language::En)]
#[case("", Language::En)]
fn a_locale_names_a_language(#[case] locale: &str, #[case] language: Language) {
    assert_eq!(Language::from_locale(locale), language);
}

#[test]
fn a_language_is_read_by_its_code_and_nothing_else() {
    for language in Language::ALL {
        assert_eq!(language.code().parse(), Ok(*language));
    }
    let error = "fr".parse::<Language>().expect_err("French is not spoken");
    assert_eq!(error.known, ["en", "ko", "ja", "zh"]);
}

#[test]
fn an_entry_is_shown_short_clean_and_visibly() {
    assert_eq!(brief("  Contoso \u{1b}[31m\u{202E} "), "Contoso ␛[31m⟨U+202E⟩");
    assert_eq!(brief(&"ä".repeat(60)), "ä".repeat(60));
    assert_eq!(brief(&"ä".repeat(61)), format!("{}…", "ä".repeat(59)));
}
