use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::page::{Row, added, tidy, uncounted};
use super::*;

fn row(text: &str, style: &[(u16, &str, Style)]) -> Row {
    let mut buffer = Buffer::empty(Rect::new(0, 0, 60, 1));
    buffer.set_string(0, 0, text, Style::new());
    for (x, text, style) in style {
        buffer.set_string(*x, 0, text, *style);
    }
    Row::of(&buffer, 0)
}

#[test]
fn a_row_is_read_without_what_is_only_drawn() {
    assert_eq!(row("│▸ Name        中文 株式会社 │", &[]).text, "Name  中文 株式会社");
    assert!(row("▸ Name", &[]).is_marked);
    assert_eq!(row("┌ Approve · C-000001 ─────┐", &[]).text, "Approve · C-000001");
    assert_eq!(row(" 1 (•) Yes   2 ( ) No", &[]).text, "1 (x) Yes  2 ( ) No");
    assert_eq!(row("████▌ 12", &[]).text, "12");
    assert_eq!(row("", &[]).text, "");
}

#[test]
fn one_cell_that_stands_out_is_the_caret_of_a_text() {
    assert!(row("some words", &[(10, " ", Style::new().reversed())]).is_typed_in());
    assert!(!row("some words", &[(0, "some", Style::new().reversed())]).is_typed_in());
    assert_eq!(row("some words", &[(0, "some", Style::new().reversed())]).standing_out, "some");
}

#[test]
fn lines_that_only_moved_are_not_new() {
    let lines = |text: &str| text.split(' ').map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(added(&lines("a b c"), &lines("b c d")), ["d"]);
    assert_eq!(added(&lines("a"), &lines("a a")), ["a"]);
    assert!(added(&lines("a b"), &lines("b a")).is_empty());
}

#[test]
fn what_only_counts_is_the_same() {
    assert_eq!(uncounted("Opening (34%)"), uncounted("Opening (5%)"));
    assert_ne!(uncounted("3 left"), uncounted("3 over"));
    assert_eq!(tidy("  a   b c  "), "a  b c");
}

#[test]
fn lines_are_plain_text_wrapped_at_words() {
    let lines = Lines::new(20, Charset::Ascii);
    let said = ["one two three four five".to_owned(), String::new(), "“é\u{1b}[2J”".to_owned()];
    let written = String::from_utf8(lines.written(&said)).unwrap();
    assert_eq!(written, "one two three four\r\nfive\r\n\"??[2J\"\r\n");
}
