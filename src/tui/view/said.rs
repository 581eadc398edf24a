//! The line above the foot: what was said, or what is to be known for as long as it holds.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::split_queue;
use crate::text::{clean_line, truncate, wrap_within};
use crate::tui::action::{Ask, Tab};
use crate::tui::app::{App, Overlay, Said, Tone};
use crate::tui::overlay::make_room;
use crate::tui::{screen, theme};

/// From how many rows above it a sentence may take two rows.
const ROOM_FOR_TWO: u16 = 8;

/// Draws it.
pub(super) fn said(app: &App, area: Rect, buffer: &mut Buffer) {
    if area.is_empty() {
        return;
    }
    let Some(said) = &app.said else {
        standing(app, area, buffer);
        return;
    };
    let style = match said.tone {
        Tone::Good => theme::GOOD,
        Tone::Note => theme::NOTE,
        Tone::Alert => theme::ALERT,
    };
    let cells = usize::from(area.width);
    let rows = rows(said, area);
    // A second row goes over the end of the body: it is said once, and gone with the next key.
    let above = u16::try_from(rows.len().saturating_sub(1)).unwrap_or(0);
    let place = Rect { y: area.y - above, height: area.height + above, ..area };
    make_room(place, place, buffer);
    for (row, y) in rows.iter().zip(place.y..) {
        buffer.set_stringn(area.x, y, row, cells, style);
    }
}

/// What is said in an area, in at most two rows.
pub(super) fn rows(said: &Said, area: Rect) -> Vec<String> {
    let cells = usize::from(area.width);
    let room = if area.y >= ROOM_FOR_TWO { 2 } else { 1 };
    wrap_within(&clean_line(&said.text), cells, room)
}

/// Whether the body says that the store is being opened.
fn tells_opening(app: &App) -> bool {
    let is_queue = app.tab == Tab::Dashboard && !app.charts.shown && !app.is_covered();
    let queue = split_queue(app).0;
    is_queue
        && matches!(app.overlay, Overlay::None | Overlay::Dialog(_))
        && screen::dashboard::has_counts(queue.width, queue.height)
}

/// What is to be known for as long as it holds, where nothing else is being said.
fn standing(app: &App, area: Rect, buffer: &mut Buffer) {
    let cells = usize::from(area.width);
    if let Some(text) = app.waits_long() {
        buffer.set_stringn(area.x, area.y, truncate(text, cells), cells, theme::DIM);
        return;
    }
    let is_shown = matches!(app.overlay, Overlay::Many);
    let key = app.keymap.shown(Ask::Batch).unwrap_or_default();
    if let Some(text) = screen::many::running(app, key).filter(|_| !is_shown) {
        buffer.set_stringn(area.x, area.y, truncate(&text, cells), cells, theme::NOTE);
        return;
    }
    if let Some(percent) = app.opening_percent().filter(|_| !tells_opening(app)) {
        let text = truncate(&(app.texts.tui.opening_behind)(percent), cells);
        buffer.set_stringn(area.x, area.y, &text, cells, theme::NOTE);
        return;
    }
    let text = match (&app.stuck, app.behind) {
        (Some(why), _) => clean_line(why).into_owned(),
        (None, Some(behind)) => {
            let newest = app.texts.time.moment(behind.newest, app.rules.calendar.zone);
            (app.texts.tui.clock_behind)(&newest)
        }
        (None, None) => return,
    };
    buffer.set_stringn(area.x, area.y, truncate(&text, cells), cells, theme::ALERT);
}
