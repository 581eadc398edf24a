//! Blocks of lines below each other, one of which has the caret.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::sheet::Lines;
use crate::tui::app::reel::Part;
use crate::tui::theme;

/// Before the block that has the caret.
const CARET: &str = "▸";
/// The columns before each block: the caret and a blank.
const GUTTER: u16 = 2;
/// From how many columns on there is room for them.
const WITH_GUTTER: u16 = 8;

/// The columns that are left for a block.
#[must_use]
pub const fn inner(columns: u16) -> u16 {
    if columns < WITH_GUTTER { columns } else { columns - GUTTER }
}

/// Draws the parts of blocks that are seen.
pub(super) fn draw(
    parts: &[Part],
    caret: usize,
    lines: &dyn Fn(usize) -> Lines,
    area: Rect,
    buffer: &mut Buffer,
) {
    let inner = inner(area.width);
    let x = area.x + (area.width - inner);
    let row = |row: usize| u16::try_from(row).ok().and_then(|row| area.y.checked_add(row));
    for part in parts {
        let shown = lines(part.block);
        let shown = shown.iter().skip(part.lines.start).take(part.lines.len());
        for (line, at) in shown.zip(part.row..) {
            let Some(y) = row(at).filter(|y| *y < area.bottom()) else { break };
            buffer.set_line(x, y, line, inner);
        }
        if part.block == caret
            && inner < area.width
            && let Some(y) = row(part.row).filter(|y| *y < area.bottom())
        {
            buffer.set_string(area.x, y, CARET, theme::KEY);
        }
    }
}
