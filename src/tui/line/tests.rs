use proptest::prelude::*;

use super::*;

fn at(text: &str, caret_from_end: usize) -> LineEdit {
    let mut line = LineEdit::with(text);
    for _ in 0..caret_from_end {
        line.key(&"Left".parse().unwrap());
    }
    line
}

#[test]
fn what_fits_is_shown_whole() {
    let view = at("teams is:open", 0).view(20);
    assert_eq!((view.text.as_str(), view.caret), ("teams is:open", 13));
    assert_eq!(view.cells_of(&(6..9)), Some(6..9));
    assert_eq!(view.cells_of(&(13..13)), Some(13..14), "what is missing at the end");
}

#[test]
fn a_long_line_is_shown_around_its_caret() {
    let view = at("0123456789abcdef", 0).view(10);
    assert_eq!((view.text.as_str(), view.caret), ("‹89abcdef", 9));
    assert_eq!((view.cells_of(&(0..4)), view.cells_of(&(6..9))), (None, Some(1..2)));
    let view = at("0123456789abcdef", 16).view(10);
    assert_eq!((view.text.as_str(), view.caret), ("0123456789", 0));
    assert_eq!(view.cells_of(&(12..14)), None);
}

#[test]
fn wide_characters_are_counted_in_cells() {
    let view = at("山田電機", 1).view(20);
    assert_eq!((view.text.as_str(), view.caret), ("山田電機", 6));
    assert_eq!(view.cells_of(&(3..9)), Some(2..6));
    assert_eq!(at("山田電機", 0).view(6).text, "‹電機");
}

#[test]
fn a_line_of_a_hundred_thousand_bytes_is_shown_at_once() {
    let line = LineEdit::with(&"山 ".repeat(30_000));
    let view = line.view(78);
    assert!(crate::text::width(&view.text) <= 78 && view.caret == 77, "{view:?}");
}

proptest! {
    /// Whatever is in a line, what is shown fits, is clean, and has its caret in sight.
    #[test]
    fn every_view_fits(text in "\\PC{0,60}", back in 0_usize..60, cells in 1_usize..40) {
        let line = at(&text, back);
        let view = line.view(cells);
        prop_assert!(crate::text::width(&view.text) <= cells, "{:?}", view);
        prop_assert!(view.caret < cells.max(1), "{:?}", view);
        prop_assert!(!view.text.contains(char::is_control));
    }
}
