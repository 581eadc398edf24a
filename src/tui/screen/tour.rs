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
/// From how many rows on it has a frame.
const FRAMED: u16 = 12;

/// Draws the step that is shown, if one is.
pub fn draw(app: &App, area: Rect, buffer: &mut Buffer) {
    let Some((number, _, text)) = app.tour_step() else { return };
    let texts = &app.texts.tour;
    let title = (texts.title)(number, STEPS);
    if area.width < BOXED.0 || area.height < BOXED.1 {
        bare(&format!("{title}: {text}"), area, buffer);
        return;
    }
    let is_framed = area.height >= FRAMED;
    let width = area.width.min(WIDEST);
    let edge = if is_framed { 4 } else { 0 };
    let text = wrapped(&text, usize::from(width - edge), theme::PLAIN);
    let count = u16::try_from(text.len()).unwrap_or(u16::MAX);
    let wanted = count.saturating_add(if is_framed { 3 } else { 1 });
    let place = place(app, (width, wanted), area);
    make_room(place, area, buffer);
    let keys = Span::styled(texts.keys, theme::DIM);
    if is_framed {
        let title = Span::styled(format!(" {title} "), theme::HEADING);
        let block = Block::bordered().title(title);
        let inner = block.inner(place);
        block.render(place, buffer);
        let inner = Rect { x: inner.x + 1, width: inner.width - 2, ..inner };
        super::super::view::lines(&text, 0, inner, buffer);
        let last = Rect { y: inner.bottom().saturating_sub(1), height: 1, ..inner };
        super::super::view::lines(&[Line::from(keys)], 0, last, buffer);
        return;
    }
    let head = Line::from(vec![Span::styled(format!("{title}  "), theme::HEADING), keys]);
    let mut lines = vec![head];
    lines.extend(text);
    super::super::view::lines(&lines, 0, place, buffer);
}

/// Where the box lies: at the bottom, unless the selection is there.
fn place(app: &App, (width, wanted): (u16, u16), area: Rect) -> Rect {
    let x = area.right() - width;
    let window = &app.queue.window;
    let row = u16::try_from(window.index().saturating_sub(window.top())).unwrap_or(0);
    let shown = u16::try_from(app.queue_rows()).unwrap_or(u16::MAX).min(area.height);
    // The rows down to the selection, and those under it.
    let is_queue = app.tab == Tab::Dashboard && !app.is_covered() && !app.charts_shown();
    let selected = if is_queue { (area.height - shown + row).min(area.height - 1) } else { 0 };
    let (above, below) = (selected, area.height - selected - 1);
    let height = wanted.min(above.max(below));
    let y = if height <= below { area.bottom() - height } else { area.y };
    Rect { x, y, width, height }
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
