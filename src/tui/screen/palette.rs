//! The command palette: what is typed, what fits it, and what there is to know of the row that has the
//! caret.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, Widget};

use super::super::app::App;
use super::super::app::palette::{Palette, PaletteRow};
use super::super::overlay::{centred, list_width, make_room};
use super::super::theme;
use super::wrapped;
use crate::text::{pad, truncate, width};

/// The widest the palette gets, in columns.
const WIDEST: u16 = 90;
/// The highest, in rows: what is acted on stays in sight behind it.
const HIGHEST: u16 = 18;
/// The least room with a frame, in columns and rows.
const FRAMED: (u16, u16) = (24, 7);
/// The cells of a key, and of a code.
const KEY: usize = 9;
const CODE: usize = 22;
/// From how many cells on codes stand beside names.
const WITH_CODES: usize = 66;

/// Draws it; gives back where the caret is.
pub fn draw(app: &App, palette: &Palette, area: Rect, buffer: &mut Buffer) -> Option<(u16, u16)> {
    if area.is_empty() {
        return None;
    }
    let rows = app.palette_rows(palette);
    let inner = room(app, area, buffer);
    let caret = find_line(app, palette, inner, buffer);
    let cells = usize::from(inner.width);
    let about = about(app, &rows, palette.caret, cells);
    let under = under(inner.height);
    let places = Rect { y: inner.y + 1, height: inner.height.saturating_sub(1 + under), ..inner };
    if rows.is_empty() {
        let none = wrapped(app.texts.palette.none, cells, theme::DIM);
        super::super::view::lines(&none, 0, places, buffer);
    }
    let height = usize::from(places.height).max(1);
    let top = (palette.caret + 1).saturating_sub(height);
    let shown = rows.iter().enumerate().skip(top);
    for ((index, row), y) in shown.zip(places.top()..places.bottom()) {
        buffer.set_line(places.x, y, &line(row, index == palette.caret, cells), places.width);
    }
    let below = Rect { y: places.bottom(), height: under, ..inner };
    super::super::view::lines(&about, 0, below, buffer);
    Some(caret)
}

/// How many rows are on the screen.
#[must_use]
pub fn page(app: &App) -> usize {
    let area = super::super::view::body_area(app.size);
    let height = if is_framed(area) { area.height.min(HIGHEST) - 2 } else { area.height };
    usize::from(height.saturating_sub(1 + under(height))).max(1)
}

const fn is_framed(area: Rect) -> bool {
    area.width >= FRAMED.0 && area.height >= FRAMED.1
}

/// How many rows tell of the row that has the caret.
const fn under(height: u16) -> u16 {
    match height {
        0..=3 => 0,
        4..=7 => 1,
        _ => 2,
    }
}

/// Empties the place of the palette, and frames it where there is room.
fn room(app: &App, area: Rect, buffer: &mut Buffer) -> Rect {
    if !is_framed(area) {
        make_room(area, area, buffer);
        return area;
    }
    let frame = centred(area, list_width(area, WIDEST), area.height.min(HIGHEST));
    make_room(frame, area, buffer);
    let title = format!(" {} ", app.texts.palette.title);
    let block = Block::bordered().title(Span::styled(title, theme::HEADING));
    let inner = block.inner(frame);
    block.render(frame, buffer);
    inner
}

/// What is typed; where its caret is.
fn find_line(app: &App, palette: &Palette, inner: Rect, buffer: &mut Buffer) -> (u16, u16) {
    let label = truncate(&format!("{} ", app.texts.palette.find), usize::from(inner.width) / 2);
    let view = palette.line.view(usize::from(inner.width).saturating_sub(width(&label)));
    let before = u16::try_from(width(&label) + view.caret).unwrap_or(u16::MAX);
    let line = Line::from(vec![Span::styled(label, theme::DIM), Span::raw(view.text)]);
    buffer.set_line(inner.x, inner.y, &line, inner.width);
    (inner.x.saturating_add(before).min(inner.right().saturating_sub(1)), inner.y)
}

/// A row: the caret, a sign where it is closed, the key, the name and the code.
fn line(row: &PaletteRow, is_here: bool, cells: usize) -> Line<'static> {
    let caret = if is_here { "▸" } else { " " };
    let closed = if row.open.is_ok() { " " } else { "-" };
    let before = format!("{caret} {closed} ");
    let key = pad(&row.key, KEY);
    let room = cells.saturating_sub(width(&before) + KEY + 1);
    let (name, code) = if cells >= WITH_CODES {
        (pad(row.title, room - CODE - 1), format!(" {}", truncate(row.code, CODE)))
    } else {
        (truncate(row.title, room), String::new())
    };
    if is_here {
        let text = format!("{before}{key} {name}{code}");
        return Line::styled(pad(&text, cells), theme::SELECTED);
    }
    let style = if row.open.is_ok() { theme::PLAIN } else { theme::DIM };
    let key_style = if row.open.is_ok() { theme::KEY } else { theme::DIM };
    Line::from(vec![
        Span::styled(before, style),
        Span::styled(key, key_style),
        Span::styled(format!(" {name}"), style),
        Span::styled(code, theme::DIM),
    ])
}

/// Why the row that has the caret is closed; its code, where it is open.
fn about(app: &App, rows: &[PaletteRow], caret: usize, cells: usize) -> Vec<Line<'static>> {
    match rows.get(caret).map(|row| (&row.open, row.code)) {
        Some((Err(why), _)) => wrapped(&(app.texts.palette.closed)(why), cells, theme::NOTE),
        Some((Ok(()), code)) => wrapped(code, cells, theme::DIM),
        None => Vec::new(),
    }
}
