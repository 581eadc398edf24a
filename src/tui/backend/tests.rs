use ratatui::layout::Rect;
use ratatui::style::{Color, Style};
use rstest::rstest;

use super::*;

mod round_trip;
mod terminals;

fn size(width: u16, height: u16) -> Size {
    Size { width, height }
}

fn surface(width: u16, height: u16) -> Surface {
    Surface::new(size(width, height), Depth::True)
}

/// Draws one text per row.
fn draw(surface: &mut Surface, rows: &[&str]) -> String {
    let bytes = surface.draw(|frame| {
        for (y, row) in (0..).zip(rows) {
            frame.buffer_mut().set_string(0, y, row, Style::new());
        }
    });
    String::from_utf8(bytes).unwrap()
}

/// A frame's bytes without the marks around it.
fn body(bytes: &str) -> &str {
    let body = bytes.strip_prefix("\x1b[?2026h").expect("opens");
    body.strip_suffix("\x1b[?2026l").expect("closes")
}

#[test]
fn the_first_frame_clears_and_hides_the_cursor() {
    let mut surface = surface(10, 3);
    assert_eq!(
        body(&draw(&mut surface, &["one", "two"])),
        "\x1b[m\x1b[H\x1b[2Jone\r\ntwo\x1b[?25l"
    );
}

#[test]
fn an_unchanged_frame_is_no_bytes_at_all() {
    let mut surface = surface(10, 3);
    draw(&mut surface, &["中文", "two"]);
    assert_eq!(draw(&mut surface, &["中文", "two"]), "");
    surface.repaint();
    assert!(draw(&mut surface, &["中文", "two"]).contains("\x1b[2J中文\r\ntwo"));
    assert_eq!(draw(&mut surface, &["中文", "two"]), "");
}

#[rstest]
#[case::one_character(&["abc"], &["abd"], "\x1b[9Dd")]
#[case::over_a_short_gap(&["abcdef"], &["xbcdex"], "\rxbcdex")]
#[case::over_a_long_gap(&["abcdefghij"], &["xbcdefghix"], "\rx\x1b[8Cx")]
#[case::a_blank_tail(&["abcdefgh"], &["ab"], "\x1b[9D\x1b[K")]
#[case::a_short_blank_tail(&["abcd"], &["abc"], "\x1b[8D ")]
#[case::wide_to_narrow(&["中b"], &["a b"], "\ra ")]
#[case::narrow_to_wide(&["a b"], &["中b"], "\r中")]
#[case::half_a_character_over(&["中文x"], &["a中 x"], "\ra中 ")]
#[case::the_next_row(&["a", "b"], &["x", "y"], "\rx\r\ny")]
fn only_what_changed_is_written(
    #[case] before: &[&str],
    #[case] after: &[&str],
    #[case] bytes: &str,
) {
    let mut surface = surface(12, 3);
    draw(&mut surface, before);
    // Every case starts from the end of the first row.
    let _ = surface.draw(|frame| {
        for (y, row) in (0..).zip(before) {
            frame.buffer_mut().set_string(0, y, row, Style::new());
        }
        frame.set_cursor_position((11, 0));
    });
    let frame = draw(&mut surface, after);
    let written = body(&frame).strip_suffix("\x1b[?25l").expect("hides the cursor");
    assert_eq!(written, bytes);
}

#[test]
fn a_typed_character_is_one_character() {
    let mut surface = surface(20, 2);
    let mut type_in = |text: &str| {
        let bytes = surface.draw(|frame| {
            frame.buffer_mut().set_string(0, 0, text, Style::new());
            frame.set_cursor_position((u16::try_from(text.len()).unwrap(), 0));
        });
        String::from_utf8(bytes).unwrap()
    };
    type_in("ab");
    assert_eq!(body(&type_in("abc")), "c");
    assert_eq!(body(&type_in("ab")), "\x08 \x08");
}

#[test]
fn pens_change_by_the_shortest_way() {
    let mut surface = surface(20, 1);
    let bytes = surface.draw(|frame| {
        let buffer = frame.buffer_mut();
        buffer.set_string(0, 0, "a", Style::new().bold());
        buffer.set_string(1, 0, "b", Style::new().bold().red());
        buffer.set_string(2, 0, "c", Style::new().red());
        buffer.set_string(3, 0, "d", Style::new());
        buffer.set_string(4, 0, "e", Style::new().dim());
        buffer.set_string(5, 0, "f", Style::new().bold().dim());
        buffer.set_string(6, 0, "g", Style::new().bold().underlined());
    });
    let bytes = String::from_utf8(bytes).unwrap();
    let expected = "\x1b[1ma\x1b[31mb\x1b[22mc\x1b[md\x1b[2me\x1b[0;1mf\x1b[4mg\x1b[?25l";
    assert_eq!(body(&bytes).strip_prefix("\x1b[m\x1b[H\x1b[2J").unwrap(), expected);
}

#[test]
fn moving_the_selection_in_a_plain_table_costs_less_than_200_bytes() {
    let mut surface = surface(80, 24);
    let mut select = |selected: u16| {
        let bytes = surface.draw(|frame| {
            let buffer = frame.buffer_mut();
            for y in 1..23 {
                let caret = if y == selected { '>' } else { ' ' };
                let row = format!(
                    "{caret} CPOR-{y:05}  Contoso Northwind GmbH   Teams Phone   under review  3 d"
                );
                buffer.set_string(0, y, row, Style::new());
                if y == selected {
                    buffer.set_style(Rect::new(0, y, 80, 1), Style::new().reversed());
                }
            }
        });
        bytes.len()
    };
    select(5);
    let costs: Vec<usize> = [6, 7, 6, 22, 1].map(&mut select).to_vec();
    assert!(costs.iter().all(|bytes| *bytes < 200), "{costs:?}");
}

#[test]
fn control_characters_in_a_cell_never_reach_the_terminal() {
    let mut surface = surface(10, 1);
    let bytes = surface.draw(|frame| {
        frame.buffer_mut()[(0, 0)].set_symbol("\x1b]0;x\x07");
        frame.buffer_mut()[(1, 0)].set_symbol("\u{202e}");
        frame.buffer_mut()[(2, 0)].set_symbol("\u{9b}");
    });
    assert!(body(&String::from_utf8(bytes).unwrap()).contains("\x1b[2J\u{fffd}\u{fffd}\u{fffd}"));
}

#[test]
fn a_wide_character_is_not_cut_in_half_at_the_edge() {
    let mut surface = surface(3, 1);
    let bytes = surface.draw(|frame| {
        frame.buffer_mut().set_string(0, 0, "ab", Style::new());
        frame.buffer_mut()[(2, 0)].set_symbol("中");
    });
    assert!(!String::from_utf8(bytes).unwrap().contains('中'));
}

/// There some terminals stand on the last column and some beyond it: a step back from there would
/// end in different places.
#[test]
fn no_relative_move_starts_at_the_end_of_a_row() {
    let mut surface = surface(4, 2);
    let _ = draw(&mut surface, &["abcd"]);
    assert_eq!(body(&draw(&mut surface, &["abxd"])), "\r\x1b[2Cx");
    let _ = draw(&mut surface, &["abcy"]);
    assert_eq!(body(&draw(&mut surface, &["abcy", "e"])), "\r\ne");
}

#[rstest]
#[case(0, 0, 80, 24)]
#[case(1, 1, 1, 1)]
#[case(u16::MAX, u16::MAX, 1_000, 500)]
fn a_size_from_outside_has_limits(
    #[case] width: u16,
    #[case] height: u16,
    #[case] used_width: u16,
    #[case] used_height: u16,
) {
    let mut surface = surface(10, 10);
    surface.resize(size(width, height));
    assert_eq!(surface.size(), size(used_width, used_height));
    assert!(!draw(&mut surface, &["x"]).is_empty());
}

#[rstest]
#[case::unset(None, None, None, Capability::Lines)]
#[case::dumb(Some("dumb"), Some("truecolor"), None, Capability::Lines)]
#[case::plain(Some("xterm"), None, None, Capability::Screen(Depth::Ansi16))]
#[case::console(Some("linux"), None, None, Capability::Screen(Depth::Ansi16))]
#[case::palette(Some("xterm-256color"), None, None, Capability::Screen(Depth::Ansi256))]
#[case::truecolor(Some("xterm-256color"), Some("truecolor"), None, Capability::Screen(Depth::True))]
#[case::kitty_over_ssh(Some("xterm-kitty"), None, None, Capability::Screen(Depth::Ansi256))]
#[case::direct(Some("xterm-direct"), None, None, Capability::Screen(Depth::True))]
#[case::gnu_screen(
    Some("screen-256color"),
    Some("truecolor"),
    None,
    Capability::Screen(Depth::Ansi256)
)]
#[case::no_color(
    Some("xterm-256color"),
    Some("truecolor"),
    Some("1"),
    Capability::Screen(Depth::None)
)]
#[case::empty_no_color(Some("xterm"), None, Some(""), Capability::Screen(Depth::Ansi16))]
#[case::old(Some("vt100"), None, None, Capability::Screen(Depth::None))]
fn capability_follows_what_the_terminal_says(
    #[case] term: Option<&str>,
    #[case] colorterm: Option<&str>,
    #[case] no_color: Option<&str>,
    #[case] capability: Capability,
) {
    assert_eq!(Capability::of(term, colorterm, no_color), capability);
}

#[rstest]
#[case(Depth::None, Color::Red, Color::Reset)]
#[case(Depth::Ansi16, Color::Rgb(250, 5, 5), Color::LightRed)]
#[case(Depth::Ansi16, Color::Indexed(16), Color::Black)]
#[case(Depth::Ansi16, Color::Green, Color::Green)]
#[case(Depth::Ansi256, Color::Rgb(255, 0, 0), Color::Indexed(196))]
#[case(Depth::Ansi256, Color::Rgb(118, 118, 118), Color::Indexed(243))]
#[case(Depth::True, Color::Rgb(1, 2, 3), Color::Rgb(1, 2, 3))]
#[case(Depth::True, Color::Indexed(9), Color::LightRed)]
fn colours_are_brought_down(#[case] depth: Depth, #[case] color: Color, #[case] shown: Color) {
    assert_eq!(color::reduce(color, depth), shown);
}

#[test]
fn colours_that_fall_together_are_both_dropped() {
    let mut surface = Surface::new(size(5, 1), Depth::Ansi16);
    let style = Style::new().fg(Color::Rgb(4, 4, 4)).bg(Color::Rgb(0, 0, 0));
    let bytes = surface.draw(|frame| {
        frame.buffer_mut().set_string(0, 0, "x", style);
    });
    assert!(String::from_utf8(bytes).unwrap().contains("\x1b[2Jx"));
}

#[test]
fn without_colours_attributes_stay() {
    let mut surface = Surface::new(size(5, 1), Depth::None);
    let bytes = surface.draw(|frame| {
        frame.buffer_mut().set_string(0, 0, "x", Style::new().red().on_blue().bold().reversed());
    });
    assert!(String::from_utf8(bytes).unwrap().contains("\x1b[2J\x1b[1;7mx"));
}

/// A row that comes in at the foot of a table costs itself, not the table.
#[test]
fn moving_beyond_the_last_row_of_a_table_costs_less_than_250_bytes() {
    let mut surface = surface(80, 24);
    let mut look = |top: usize| {
        let rows: Vec<String> = (top..top + 18)
            .map(|place| {
                let sign = if place == top + 17 { "▸" } else { " " };
                let words = "a claim of some partner on some customer  Submitted  3 bd";
                format!("{sign} C-{place:06} {}{words}", place * 7919 % 1000)
            })
            .collect();
        draw(&mut surface, &rows.iter().map(String::as_str).collect::<Vec<_>>()).len()
    };
    look(0);
    for top in [1, 2, 1, 0, 3] {
        let bytes = look(top);
        let rows = if top == 3 { 3 } else { 1 };
        assert!(bytes < 250 * rows, "{bytes} bytes to {top}");
    }
}
