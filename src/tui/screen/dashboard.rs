//! The dashboard: counts, the filter and the queue under them, and the preview.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::super::app::App;
use super::super::{theme, view};
use super::{filter, table};
use crate::domain::status::Status;
use crate::text::{ELLIPSIS, truncate, width};

/// The narrowest screen on which all counts stand in one row, in columns.
const COUNTS_IN_ONE_ROW: u16 = 132;

/// The fewest rows in which counts, and then the names of the columns, leave room for claims.
const ROWS_WITH_COUNTS: u16 = 8;
const ROWS_WITH_HEADER: u16 = 4;

/// How many rows the counts take: two on narrow screens, none on short ones.
const fn count_rows(columns: u16, rows: u16) -> u16 {
    if rows < ROWS_WITH_COUNTS {
        0
    } else if columns < COUNTS_IN_ONE_ROW {
        2
    } else {
        1
    }
}

/// How many rows of so many stand above the claims: counts, filter, columns. A short screen gives
/// up what is needed least, so that there is always a claim to be seen.
#[must_use]
pub const fn head_rows(columns: u16, rows: u16) -> u16 {
    count_rows(columns, rows) + if rows < ROWS_WITH_HEADER { 1 } else { 2 }
}

/// Whether a dashboard of so many columns and rows has room for counts, or for what stands in their
/// place while the store is being opened.
#[must_use]
pub const fn has_counts(columns: u16, rows: u16) -> bool {
    count_rows(columns, rows) > 0
}

/// Draws the queue; gives back where the caret of the filter is, if it is being typed.
pub fn draw(app: &App, area: Rect, buffer: &mut Buffer) -> Option<(u16, u16)> {
    let head = head_rows(area.width, area.height);
    if area.height < head {
        return None;
    }
    let counted = count_rows(area.width, area.height);
    counts(app, Rect { height: counted, ..area }, buffer);
    let top = Rect { y: area.y + head, height: area.height - head, ..area };
    table::draw(app, top, head > counted + 1, buffer);
    let below = Rect { y: area.y + counted, height: area.height - counted, ..area };
    filter::draw(app, below, buffer)
}

/// How many claims match, and how many by status, in as many rows as there are for it. Where they
/// do not fit, the statuses have shorter names, then the numbers are rounded; what still does not
/// fit is told to be left out.
fn counts(app: &App, area: Rect, buffer: &mut Buffer) {
    let texts = &app.texts.tui;
    if let Some(percent) = app.opening_percent() {
        let text = format!(" {}", (texts.opening)(percent));
        if !area.is_empty() {
            let cells = usize::from(area.width);
            buffer.set_stringn(area.x, area.y, truncate(&text, cells), cells, theme::NOTE);
        }
        return;
    }
    let exact: fn(usize) -> String = |count| count.to_string();
    let ways = [
        (texts.short_status, exact),
        (texts.tiny_status, exact),
        (texts.tiny_status, app.texts.search.rounded),
    ];
    let mut lines = Vec::new();
    for (name, number) in ways {
        lines = count_lines(app, name, number, area);
        if lines.len() <= usize::from(area.height) {
            break;
        }
    }
    let is_cut = lines.len() > usize::from(area.height);
    for (at, (line, y)) in lines.iter().zip(area.y..area.bottom()).enumerate() {
        let is_last = at + 1 == usize::from(area.height);
        let room = area.width.saturating_sub(if is_cut && is_last { 2 } else { 0 });
        let mut line = Line::from(line.clone());
        // A status and its number go together or not at all.
        while line.width() > usize::from(room) && line.spans.len() > 1 {
            line.spans.pop();
        }
        let (x, _) = buffer.set_line(area.x, y, &line, room);
        if is_cut && is_last {
            buffer.set_string(x, y, format!(" {ELLIPSIS}"), theme::DIM);
        }
    }
}

fn count_lines(
    app: &App,
    name: fn(Status) -> &'static str,
    number: fn(usize) -> String,
    area: Rect,
) -> Vec<Vec<Span<'static>>> {
    let page = app.queue.window.page();
    let total = (app.texts.tui.counts)(page.total, page.overdue);
    let style = if page.overdue > 0 { theme::ALERT } else { theme::HEADING };
    let mut lines = vec![vec![Span::styled(format!(" {total}"), style)]];
    let mut used = width(&total) + 1;
    for (status, count) in &page.by_status {
        let text = format!(" · {} {}", name(*status), number(*count));
        let cells = width(&text);
        if used + cells > usize::from(area.width) {
            lines.push(Vec::new());
            used = 0;
        }
        used += cells;
        if let Some(line) = lines.last_mut() {
            line.push(Span::styled(text, theme::DIM));
        }
    }
    lines
}

/// Draws the preview of the selected claim, once it has come.
pub fn draw_preview(app: &App, area: Rect, buffer: &mut Buffer) {
    let is_away = app.queue.window.is_selection_away();
    let Some(shown) = app.target_view().or(app.hinted_view().filter(|_| is_away)) else {
        return;
    };
    let is_beside = area.x > 0;
    let left = if is_beside { area.x + 1 } else { area.x };
    if is_beside {
        for y in area.y..area.bottom() {
            buffer.set_string(area.x.saturating_sub(1), y, "│", theme::DIM);
        }
    } else {
        let rule = "─".repeat(usize::from(area.width));
        buffer.set_stringn(area.x, area.y, &rule, usize::from(area.width), theme::DIM);
    }
    let top = if is_beside { area.y } else { area.y + 1 };
    let inner = Rect {
        x: left,
        y: top,
        width: area.right().saturating_sub(left),
        height: area.bottom().saturating_sub(top),
    };
    let size = (inner.width, inner.height);
    let mut lines = super::claim::preview(shown, &app.operator.name, app.reading(), size);
    super::drafts::tell(app, shown.id, &mut lines, inner.width);
    view::lines(&lines, 0, inner, buffer);
}
