//! A step of the tour: a small box over the tabs, away from what it speaks of.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, Widget};

use super::super::app::App;
use super::super::app::tour::STEPS;
use super::super::overlay::make_room;
use super::super::theme;
use super::wrapped;
use crate::text::truncate;
use crate::tui::action::Tab;

/// The widest the box gets, in columns.
const WIDEST: u16 = 58;
/// The least room for a box, in columns and rows.
const BOXED: (u16, u16) = (30, 8);

/// Draws the step that is shown, if one is.
pub fn draw(app: &App, area: Rect, buffer: &mut Buffer) {
    let Some((number, _, text)) = app.tour_step() else { return };
    let texts = &app.texts.tour;
    let title = (texts.title)(number, STEPS);
    if area.width < BOXED.0 || area.height < BOXED.1 {
        bare(&format!("{title}: {text}"), area, buffer);
        return;
    }
    let width = area.width.min(WIDEST);
    let cells = usize::from(width).saturating_sub(4);
    let mut lines = wrapped(&text, cells, theme::PLAIN);
    lines.extend(wrapped(texts.keys, cells, theme::DIM));
    let wanted = u16::try_from(lines.len()).unwrap_or(u16::MAX).saturating_add(2);
    let height = wanted.min(area.height * 2 / 3);
    let place = Rect { x: area.right() - width, width, height, ..area };
    let place =
        if is_low(app, height, area) { place } else { Rect { y: area.bottom() - height, ..place } };
    make_room(place, area, buffer);
    let block = Block::bordered().title(Span::styled(format!(" {title} "), theme::HEADING));
    let inner = block.inner(place);
    block.render(place, buffer);
    let inner = Rect { x: inner.x + 1, width: inner.width.saturating_sub(2), ..inner };
    let lines: Vec<Line<'_>> = lines;
    super::super::view::lines(&lines, 0, inner, buffer);
}

/// Where there is no room for a box: as much as fits the last line.
fn bare(text: &str, area: Rect, buffer: &mut Buffer) {
    if area.height < 2 {
        return;
    }
    let line = Rect { y: area.bottom() - 1, height: 1, ..area };
    make_room(line, area, buffer);
    let cells = usize::from(area.width);
    buffer.set_stringn(line.x, line.y, truncate(text, cells), cells, theme::NOTE);
}

/// Whether the selection is where the box would lie at the bottom of the queue.
fn is_low(app: &App, height: u16, area: Rect) -> bool {
    let window = &app.queue.window;
    let row = window.index().saturating_sub(window.top());
    let shown = app.queue_rows();
    let above = usize::from(area.height).saturating_sub(shown);
    let is_queue = app.tab == Tab::Dashboard && !app.is_covered() && !app.charts_shown();
    is_queue && above + row + usize::from(height) >= usize::from(area.height)
}
