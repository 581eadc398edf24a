//! Drawing what could complete the text that is being typed: a few rows below it, or above it where
//! there is no room.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::list::List;
use super::rows::{MARGIN, Sheet};
use crate::text::{pad, truncate, width};
use crate::tui::editor::choice::Popup;
use crate::tui::overlay::make_room;
use crate::tui::theme;

/// The most entries that are shown.
const MOST: usize = 6;
/// What stands before an entry: an edge, and the caret's mark.
const EDGE: usize = 4;

/// Draws the list for the text whose caret is at a place of the screen.
pub(super) fn draw(
    sheet: &Sheet<'_>,
    found: &Popup,
    form: Rect,
    caret: (u16, u16),
    buffer: &mut Buffer,
) {
    let below = form.bottom().saturating_sub(caret.1 + 1);
    let above = caret.1.saturating_sub(form.y);
    let room = usize::from(below.max(above)).min(MOST + 1);
    let whole = usize::from(form.width).saturating_sub(MARGIN);
    let list = List::new(sheet.editor, found, sheet.texts, whole.saturating_sub(EDGE));
    let lines = lines(&list, found, room, sheet);
    let wanted = lines.iter().map(Line::width).max().unwrap_or(0);
    // Under the value where it fits, else from the labels on.
    let indent = if wanted <= sheet.value_cells() { sheet.indent() } else { MARGIN };
    let rows = u16::try_from(lines.len()).unwrap_or(u16::MAX);
    let x = form.x + u16::try_from(indent).unwrap_or(0).min(form.width);
    let y = if below >= rows { caret.1 + 1 } else { caret.1.saturating_sub(rows) };
    let cells = u16::try_from(wanted).unwrap_or(u16::MAX).min(form.right().saturating_sub(x));
    let place = Rect { x, y: y.max(form.y), width: cells, height: rows };
    make_room(place, form, buffer);
    super::put(&lines, place, buffer);
}

fn lines(list: &List<'_>, found: &Popup, room: usize, sheet: &Sheet<'_>) -> Vec<Line<'static>> {
    let count = found.count();
    let shown = if count <= room.min(MOST) { count } else { room.saturating_sub(1).min(MOST) };
    let first = (found.caret() + 1).saturating_sub(shown);
    let mut rows: Vec<(bool, String, String)> = Vec::new();
    for (at, item) in (first..).zip(found.items_from(first)).take(shown) {
        let (text, warning) = list.brief(item);
        rows.push((at == found.caret(), text, warning));
    }
    let used = |(_, text, warning): &(bool, String, String)| width(text) + width(warning);
    let cells = rows.iter().map(used).max().unwrap_or(0).min(list.cells);
    let mut lines: Vec<Line<'static>> = rows
        .into_iter()
        .map(|(here, text, warning)| {
            // A long name gives way to what speaks against it, but not all of it.
            let least = cells * 3 / 5;
            let text = truncate(&text, cells.saturating_sub(width(&warning)).max(least));
            let rest = cells.saturating_sub(width(&text));
            let style = if here { theme::SELECTED } else { Style::new() };
            Line::from(vec![
                Span::styled("│ ", theme::DIM),
                Span::styled(if here { "▸ " } else { "  " }, theme::HEADING),
                Span::styled(text, style),
                Span::styled(pad(&warning, rest), theme::NOTE),
            ])
        })
        .collect();
    if let Some(more) = count.checked_sub(shown).filter(|more| *more > 0 && room > 1) {
        let text = (sheet.texts.editor.choose.more)(more);
        let edge = Span::styled("│   ", theme::DIM);
        lines.push(Line::from(vec![edge, Span::styled(pad(&text, cells), theme::DIM)]));
    }
    lines
}
