//! Text in several styles.

use proptest::prelude::*;

use crate::tui::screen::rich::Rich;
use crate::tui::screen::sheet::line_width;
use crate::tui::theme;

#[test]
fn styles_stay_with_their_words_where_lines_break() {
    let text = Rich::plain("one two ").and("three   four", theme::ALERT).and(" five", theme::GOOD);
    let lines = text.wrap(8);
    let told: Vec<Vec<(&str, _)>> = lines
        .iter()
        .map(|line| line.spans.iter().map(|span| (&*span.content, span.style)).collect())
        .collect();
    assert_eq!(
        told,
        [
            vec![("one two", theme::PLAIN)],
            vec![("three", theme::ALERT)],
            vec![("four", theme::ALERT)],
            vec![("five", theme::GOOD)],
        ]
    );
}

#[test]
fn a_character_wider_than_a_line_does_not_shift_styles() {
    let text = Rich::plain("部\u{e0100}長").and("x", theme::ALERT);
    let lines = text.wrap(1);
    assert_eq!(lines.last().expect("a line").spans[0].style, theme::ALERT);
}

#[test]
fn nothing_adds_no_dot() {
    let text = Rich::plain("a").fact(Rich::plain("")).fact(Rich::plain("b"));
    assert_eq!(text.wrap(20)[0].to_string(), "a · b");
    assert!(Rich::plain("").fact(Rich::default()).is_empty());
}

proptest! {
    #[test]
    fn every_character_that_is_shown_has_the_style_it_was_given(
        first in "[ab 部]{0,12}", second in "[cd 長]{0,12}", cells in 2_usize..20,
    ) {
        let text = Rich::plain(&first).and(&second, theme::ALERT);
        for line in text.wrap(cells) {
            prop_assert!(line_width(&line) <= cells);
            for span in &line.spans {
                for c in span.content.chars().filter(|c| !c.is_whitespace()) {
                    let of_first = "ab部".contains(c);
                    prop_assert_eq!(span.style == theme::PLAIN, of_first);
                }
            }
        }
    }
}
