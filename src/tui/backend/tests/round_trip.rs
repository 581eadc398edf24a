//! Whatever is drawn, and after whatever was drawn before, a terminal shows just that.

use std::num::NonZeroU16;

use proptest::prelude::*;
use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::{Position, Rect};
use ratatui::style::{Color, Modifier, Style};

use super::super::*;
use super::{size, surface};

/// A terminal to look at.
fn emulator(size: Size) -> vt100::Parser {
    let cells = |n| NonZeroU16::new(n).unwrap();
    vt100::Parser::new(cells(size.height), cells(size.width), 0)
}

/// One thing drawn into a frame.
#[derive(Debug, Clone)]
enum Stroke {
    Text(u16, u16, String, Style),
    Style(Rect, Style),
}

#[derive(Debug, Clone)]
struct Step {
    strokes: Vec<Stroke>,
    cursor: Option<(u16, u16)>,
    resize: Option<(u16, u16)>,
}

fn any_style() -> impl Strategy<Value = Style> {
    let color = prop::sample::select(vec![
        Color::Reset,
        Color::Red,
        Color::LightBlue,
        Color::Indexed(100),
        Color::Rgb(1, 2, 3),
    ]);
    let attributes = prop::sample::select(vec![
        Modifier::empty(),
        Modifier::BOLD,
        Modifier::DIM,
        Modifier::REVERSED,
        Modifier::ITALIC,
        Modifier::BOLD | Modifier::REVERSED,
        Modifier::UNDERLINED | Modifier::DIM,
    ]);
    (color.clone(), color, attributes)
        .prop_map(|(fg, bg, attributes)| Style::new().fg(fg).bg(bg).add_modifier(attributes))
}

fn any_stroke() -> impl Strategy<Value = Stroke> {
    let text = prop::collection::vec(
        prop::sample::select(vec!["a", "b", " ", "    ", "中", "文", "é", "e\u{301}", "한", "│"]),
        0..16,
    );
    prop_oneof![
        4 => (0_u16..24, 0_u16..5, text, any_style())
            .prop_map(|(x, y, text, style)| Stroke::Text(x, y, text.concat(), style)),
        1 => (0_u16..24, 0_u16..5, 1_u16..24, 1_u16..4, any_style())
            .prop_map(|(x, y, w, h, style)| Stroke::Style(Rect::new(x, y, w, h), style)),
    ]
}

fn any_step() -> impl Strategy<Value = Step> {
    (
        prop::collection::vec(any_stroke(), 0..8),
        prop::option::of((0_u16..30, 0_u16..8)),
        prop::option::weighted(0.2, (1_u16..24, 1_u16..6)),
    )
        .prop_map(|(strokes, cursor, resize)| Step { strokes, cursor, resize })
}

fn paint(buffer: &mut Buffer, strokes: &[Stroke]) {
    for stroke in strokes {
        match stroke {
            Stroke::Text(x, y, text, style) if buffer.area.contains(Position::new(*x, *y)) => {
                buffer.set_string(*x, *y, text, *style);
            }
            Stroke::Text(..) => {}
            Stroke::Style(area, style) => buffer.set_style(*area, *style),
        }
    }
}

fn emulated_color(color: Color) -> vt100::Color {
    match color {
        Color::Red => vt100::Color::Idx(1),
        Color::LightBlue => vt100::Color::Idx(12),
        Color::Indexed(index) => vt100::Color::Idx(index),
        Color::Rgb(r, g, b) => vt100::Color::Rgb(r, g, b),
        _ => vt100::Color::Default,
    }
}

/// Says how a cell of the terminal differs from the cell that was drawn, if it does.
fn difference(drawn: &Cell, shown: &vt100::Cell) -> Option<String> {
    let symbol = drawn.symbol();
    let contents = if shown.has_contents() { shown.contents() } else { " " };
    let is_blank = symbol == " ";
    let attributes = drawn.modifier;
    let shows_all = !is_blank || attributes.intersects(Modifier::REVERSED | Modifier::UNDERLINED);
    let same = contents == symbol
        && shown.bgcolor() == emulated_color(drawn.bg)
        && shown.inverse() == attributes.contains(Modifier::REVERSED)
        && shown.underline() == attributes.contains(Modifier::UNDERLINED)
        && (!shows_all
            || (shown.fgcolor() == emulated_color(drawn.fg)
                && shown.bold() == attributes.contains(Modifier::BOLD)
                && shown.dim()
                    == (attributes & (Modifier::BOLD | Modifier::DIM) == Modifier::DIM)
                && shown.italic() == attributes.contains(Modifier::ITALIC)));
    (!same).then(|| format!("drawn {drawn:?}, shown {shown:?}"))
}

fn differences(buffer: &Buffer, screen: &vt100::Screen) -> Vec<String> {
    let mut differences = Vec::new();
    for y in 0..buffer.area.height {
        let mut x = 0;
        while x < buffer.area.width {
            let drawn = &buffer[(x, y)];
            let shown = screen.cell(y, x).unwrap();
            let width = u16::try_from(crate::text::width(drawn.symbol())).unwrap();
            differences.extend(difference(drawn, shown).map(|d| format!("({x},{y}): {d}")));
            x += width;
        }
    }
    differences
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn the_terminal_shows_what_was_drawn(steps in prop::collection::vec(any_step(), 1..6)) {
        let mut surface = surface(24, 5);
        let mut emulator = emulator(surface.size());
        emulator.process(b"left over from before \x1b[31;7m");
        for step in &steps {
            if let Some((width, height)) = step.resize {
                surface.resize(size(width, height));
                let cells = |n| NonZeroU16::new(n).unwrap();
                emulator.screen_mut().set_size(cells(height), cells(width));
            }
            let mut drawn = Buffer::default();
            let bytes = surface.draw(|frame| {
                paint(frame.buffer_mut(), &step.strokes);
                if let Some((x, y)) = step.cursor {
                    frame.set_cursor_position((x, y));
                }
                drawn = frame.buffer_mut().clone();
            });
            emulator.process(&bytes);
            let screen = emulator.screen();
            let differences = differences(&drawn, screen);
            prop_assert!(differences.is_empty(), "{differences:#?}\n{bytes:?}");
            prop_assert_eq!(screen.hide_cursor(), step.cursor.is_none());
            if let Some((x, y)) = step.cursor {
                let last = surface.size();
                prop_assert_eq!(
                    screen.cursor_position(),
                    (y.min(last.height - 1), x.min(last.width - 1))
                );
            }
            let again = surface.draw(|frame| {
                paint(frame.buffer_mut(), &step.strokes);
                if let Some((x, y)) = step.cursor {
                    frame.set_cursor_position((x, y));
                }
            });
            prop_assert!(again.is_empty(), "{again:?}");
        }
    }
}

/// A list of rows of which a part is shown between a heading and a foot, one of them selected.
#[derive(Debug, Clone)]
struct Look {
    top: usize,
    selected: usize,
    edited: Option<usize>,
}

fn any_look() -> impl Strategy<Value = Look> {
    (0_usize..30, 0_usize..10, prop::option::weighted(0.3, 0_usize..40))
        .prop_map(|(top, selected, edited)| Look { top, selected, edited })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn a_list_that_is_scrolled_is_shown_as_it_was_drawn(
        rows in prop::collection::vec("[a-z 中한é]{0,30}", 45),
        looks in prop::collection::vec(any_look(), 2..8),
    ) {
        let mut surface = surface(32, 14);
        let mut emulator = emulator(surface.size());
        for look in &looks {
            let mut drawn = Buffer::default();
            let bytes = surface.draw(|frame| {
                let buffer = frame.buffer_mut();
                buffer.set_string(0, 0, "heading", Style::new().add_modifier(Modifier::BOLD));
                for (y, (place, row)) in (2_u16..12).zip(rows.iter().enumerate().skip(look.top)) {
                    let selected = place == look.top + look.selected;
                    let style = if selected { Style::new().bg(Color::Red) } else { Style::new() };
                    buffer.set_string(0, y, if selected { "▸" } else { " " }, Style::new());
                    let text = if look.edited == Some(place) { "edited" } else { row };
                    buffer.set_stringn(2, y, text, 30, style);
                }
                buffer.set_string(0, 13, "foot", Style::new());
                drawn = buffer.clone();
            });
            emulator.process(&bytes);
            let differences = differences(&drawn, emulator.screen());
            prop_assert!(differences.is_empty(), "{differences:#?}\n{bytes:?}");
        }
    }
}
