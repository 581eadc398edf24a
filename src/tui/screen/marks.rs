//! Marks in the queue: the sign in a row, and how many there are.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::Span;

use super::super::app::App;
use super::super::theme;
use crate::domain::id::ClaimId;
use crate::text::{clean_line, width};

/// Before a claim that is marked.
const SIGN: &str = "+";

/// The cells that the order takes in the row, with what stands around it.
const ORDER: usize = 27;

/// What stands before a claim's id: the sign where it is marked, a blank where it is not.
#[must_use]
pub fn sign(app: &App, id: ClaimId) -> Span<'static> {
    if app.many.marks.holds(id) { Span::styled(SIGN, theme::KEY) } else { Span::raw(" ") }
}

/// How many claims are marked, at the right end of a row; nothing where none is.
pub fn draw_count(app: &App, row: Rect, buffer: &mut Buffer) {
    let marks = &app.many.marks;
    if marks.is_empty() || row.is_empty() {
        return;
    }
    let texts = &app.texts.many;
    let all = (texts.marked)(marks.len(), marks.hidden);
    let room = usize::from(row.width);
    // In full where that leaves room for the filter and the order.
    let beside = ORDER + width(&clean_line(&app.queue.query));
    let text = if app.queue.typing.is_none() && width(&all) + beside <= room {
        all
    } else {
        (texts.marked_briefly)(marks.len(), marks.hidden)
    };
    let cells = width(&text) + 2;
    let from = room.saturating_sub(cells);
    let x = row.x + u16::try_from(from).unwrap_or(u16::MAX);
    buffer.set_stringn(x, row.y, format!(" {text} "), room, theme::KEY);
}
