//! What is written to each kind of terminal: nothing that it does not know.

use std::collections::BTreeSet;

use super::*;
use crate::text::Charset;

/// Frames with every colour and attribute that screens use, moving, scrolling, a cursor.
fn everything(depth: Depth, charset: Charset) -> Vec<u8> {
    let mut surface = Surface::new(size(40, 12), depth);
    surface.set_charset(charset);
    let mut bytes = Vec::new();
    for first in 0..6_u16 {
        bytes.extend(surface.draw(|frame| {
            let buffer = frame.buffer_mut();
            for y in 0..12 {
                let number = y + first;
                let text = format!("│▸ C-{number:06} Café 蓝远 … “done” ─┐");
                let style = match number % 7 {
                    0 => Style::new().fg(Color::Rgb(1, 200, 30)),
                    1 => Style::new().fg(Color::Indexed(200)).bold(),
                    2 => Style::new().fg(Color::LightRed).underlined(),
                    3 => Style::new().reversed(),
                    4 => Style::new().bg(Color::Blue).dim().italic(),
                    5 => Style::new().bold().underlined().crossed_out(),
                    _ => Style::new(),
                };
                buffer.set_string(0, y, text, style);
            }
            if first % 2 == 0 {
                frame.set_cursor_position((first, first));
            }
        }));
    }
    bytes
}

/// Every sequence that begins with an escape, by its last letter, with its parameters.
fn sequences(bytes: &[u8]) -> Vec<(String, char)> {
    let text = String::from_utf8_lossy(bytes);
    let mut found = Vec::new();
    for rest in text.split('\x1b').skip(1) {
        let Some(rest) = rest.strip_prefix('[') else {
            found.push(("ESC".to_owned(), rest.chars().next().unwrap()));
            continue;
        };
        let end = rest.find(|c: char| ('@'..='~').contains(&c)).unwrap();
        let last = rest[end..].chars().next().unwrap();
        found.push((rest[..end].to_owned(), last));
    }
    found
}

/// What is asked of the pen.
fn pens(bytes: &[u8]) -> BTreeSet<String> {
    let sequences = sequences(bytes);
    sequences.into_iter().filter(|(_, last)| *last == 'm').map(|(codes, _)| codes).collect()
}

fn depth(term: &str, colorterm: Option<&str>, no_color: Option<&str>) -> Depth {
    match Capability::of(Some(term), colorterm, no_color) {
        Capability::Screen(depth) => depth,
        Capability::Lines => panic!("{term} has a screen"),
    }
}

#[rstest]
#[case::vt100("vt100", None)]
#[case::vt220("vt220", None)]
#[case::no_color("xterm-256color", Some("1"))]
fn without_colours_only_what_a_vt100_knows(#[case] term: &str, #[case] no_color: Option<&str>) {
    let bytes = everything(depth(term, None, no_color), Charset::Ascii);
    assert!(bytes.is_ascii());
    for (parameters, last) in sequences(&bytes) {
        match (parameters.as_str(), last) {
            // A VT100 passes over private modes that it does not have: the marks around a frame,
            // and the cursor that is hidden from a VT220 on.
            ("?2026" | "?25", 'h' | 'l')
            | ("ESC", 'M')
            | (_, 'H' | 'A' | 'B' | 'C' | 'D' | 'J' | 'K' | 'r') => {}
            (codes, 'm') => {
                let known = |code: &str| matches!(code, "" | "0" | "1" | "4" | "5" | "7");
                assert!(codes.split(';').all(known), "{codes:?}");
            }
            other => panic!("{other:?}"),
        }
    }
}

#[rstest]
#[case::xterm("xterm", None, Depth::Ansi16)]
#[case::linux("linux", None, Depth::Ansi16)]
#[case::screen("screen", Some("truecolor"), Depth::Ansi16)]
#[case::xterm_256("xterm-256color", None, Depth::Ansi256)]
#[case::tmux("tmux-256color", None, Depth::Ansi256)]
#[case::true_colours("xterm-256color", Some("truecolor"), Depth::True)]
#[case::screen_256("screen-256color", Some("truecolor"), Depth::Ansi256)]
fn no_more_colours_than_there_are(
    #[case] term: &str,
    #[case] colorterm: Option<&str>,
    #[case] expected: Depth,
) {
    let depth = depth(term, colorterm, None);
    assert_eq!(depth, expected);
    let bytes = everything(depth, Charset::Utf8);
    let pens = pens(&bytes).into_iter().collect::<Vec<_>>().join(" ");
    assert_eq!(pens.contains("38;2;"), depth == Depth::True, "{pens}");
    assert_eq!(pens.contains("38;5;"), depth >= Depth::Ansi256, "{pens}");
    let is_command = |(kind, last): &(String, char)| kind == "ESC" && *last != 'M';
    assert!(!sequences(&bytes).iter().any(is_command), "no OSC, no DCS");
}

#[test]
fn in_ascii_columns_stay_where_they_are() {
    let mut surface = Surface::new(size(30, 2), Depth::None);
    surface.set_charset(Charset::Ascii);
    let shown = draw(&mut surface, &["│蓝远│é…│", "▸ 아다툼 ─"]);
    assert!(body(&shown).contains("|????|?~|\r\n> ?????? -"), "{shown:?}");
    let moved = draw(&mut surface, &["│蓝远│ü…│", "▸ 아다툼 ─"]);
    assert_eq!(moved, "", "what looks the same is not written again");
}
