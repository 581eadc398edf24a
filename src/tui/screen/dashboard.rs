//! The dashboard: counts, filter, the queue as a table, and the preview.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::super::app::App;
use super::super::{theme, view};
use crate::desk::{Due, QueueRow};
use crate::text::{clean_line, pad, truncate, width};

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

/// A column of the queue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    Id,
    Name,
    Customer,
    Products,
    Status,
    Left,
    Assignee,
    Flags,
}

/// The columns from left to right, each with its cells. On narrow screens columns go, the least
/// needed first; names get what is left.
fn columns(cells: usize) -> Vec<(Column, usize)> {
    let (id, status, left, flags) = (8, 14, 9, 5);
    let assignee = if cells >= 100 { 10 } else { 6 };
    let fixed = 2 + id + 1 + status + 1 + left;
    let rest = cells.saturating_sub(fixed);
    if cells < 60 {
        return vec![
            (Column::Id, id),
            (Column::Name, rest.saturating_sub(1)),
            (Column::Status, status),
            (Column::Left, left),
        ];
    }
    let rest = rest.saturating_sub(assignee + 1 + flags + 1 + 3);
    let customer = rest * 3 / 10;
    let products = rest * 3 / 10;
    vec![
        (Column::Id, id),
        (Column::Name, rest - customer - products),
        (Column::Customer, customer),
        (Column::Products, products),
        (Column::Status, status),
        (Column::Left, left),
        (Column::Assignee, assignee),
        (Column::Flags, flags),
    ]
}

/// Draws the queue; gives back where the caret of the filter is, if it is being typed.
pub fn draw(app: &App, area: Rect, buffer: &mut Buffer) -> Option<(u16, u16)> {
    let head = head_rows(area.width, area.height);
    if area.height < head {
        return None;
    }
    let counted = count_rows(area.width, area.height);
    counts(app, Rect { height: counted, ..area }, buffer);
    let caret = filter(app, Rect { y: area.y + counted, height: 1, ..area }, buffer);
    super::marks::draw_count(app, Rect { y: area.y + counted, height: 1, ..area }, buffer);
    let columns = columns(usize::from(area.width));
    if head > counted + 1 {
        header(app, &columns, Rect { y: area.y + counted + 1, height: 1, ..area }, buffer);
    }
    let table = Rect { y: area.y + head, height: area.height - head, ..area };
    if app.queue.page.rows.is_empty() {
        let texts = &app.texts.tui;
        let text = match (app.queue.loaded, app.queue.query.is_empty()) {
            (false, _) => texts.loading,
            (true, true) => texts.empty_queue,
            (true, false) => texts.nothing_matches,
        };
        buffer.set_stringn(table.x + 2, table.y, text, usize::from(table.width), theme::DIM);
        return caret;
    }
    let rows = app.queue.page.rows.iter().enumerate().skip(app.queue.top);
    for ((index, row), y) in rows.zip(table.y..table.y + table.height) {
        let selected = index == app.queue.index;
        let line = row_line(app, row, selected, &columns);
        buffer.set_line(table.x, y, &line, table.width);
    }
    caret
}

/// How many claims match, and how many by status, in as many rows as there are for it.
fn counts(app: &App, area: Rect, buffer: &mut Buffer) {
    let page = &app.queue.page;
    let total = (app.texts.tui.counts)(page.total, page.overdue);
    let style = if page.overdue > 0 { theme::ALERT } else { theme::HEADING };
    let mut lines = vec![vec![Span::styled(format!(" {total}"), style)]];
    let mut used = width(&total) + 1;
    for (status, count) in &page.by_status {
        let text = format!(" · {} {count}", (app.texts.tui.short_status)(*status));
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
    for (spans, y) in lines.into_iter().zip(area.y..area.bottom()) {
        buffer.set_line(area.x, y, &Line::from(spans), area.width);
    }
}

fn filter(app: &App, area: Rect, buffer: &mut Buffer) -> Option<(u16, u16)> {
    let texts = &app.texts.tui;
    if let Some(line) = &app.queue.typing {
        let text = clean_line(line.text()).into_owned();
        buffer.set_stringn(
            area.x,
            area.y,
            format!(" /{text}"),
            usize::from(area.width),
            Style::new(),
        );
        if let Some(mistake) = app.queue.mistakes.first() {
            let part = clean_line(mistake.text(line.text())).into_owned();
            let words = (texts.mistake)(&mistake.kind, &part, mistake.suggestion.as_deref());
            let x = area.x + u16::try_from(width(&text) + 4).unwrap_or(u16::MAX);
            let room = usize::from(area.width.saturating_sub(x));
            buffer.set_stringn(
                x.min(area.right()),
                area.y,
                truncate(&words, room),
                room,
                theme::ALERT,
            );
        }
        let caret = area.x + 2 + u16::try_from(line.caret()).unwrap_or(u16::MAX).min(area.width);
        return Some((caret.min(area.right().saturating_sub(1)), area.y));
    }
    let order = format!("{} {}", texts.sorted_by, (texts.sort)(app.queue.sort));
    let filter = clean_line(&app.queue.query);
    let text = match app.view_in_force() {
        Some(name) => format!(" {name}: {filter}  {order}"),
        None if app.queue.query.is_empty() => format!(" {order}"),
        None => format!(" {}: {filter}  {order}", texts.filter),
    };
    let text = truncate(&text, usize::from(area.width));
    buffer.set_stringn(area.x, area.y, &text, usize::from(area.width), theme::DIM);
    None
}

fn header(app: &App, columns: &[(Column, usize)], area: Rect, buffer: &mut Buffer) {
    let mut text = String::from("  ");
    for &(column, cells) in columns {
        let names = heading(app, column);
        let name = names.iter().find(|name| width(name) <= cells).unwrap_or(&names[1]);
        text.push_str(&pad(&truncate(name, cells), cells));
        text.push(' ');
    }
    buffer.set_stringn(area.x, area.y, &text, usize::from(area.width), theme::HEADING);
}

/// A column's heading, in full and short.
fn heading(app: &App, column: Column) -> [&'static str; 2] {
    let texts = &app.texts.tui.columns;
    match column {
        Column::Id => texts.id,
        Column::Name => texts.name,
        Column::Customer => texts.customer,
        Column::Products => texts.products,
        Column::Status => texts.status,
        Column::Left => texts.left,
        Column::Assignee => texts.assignee,
        Column::Flags => texts.flags,
    }
}

fn row_line(
    app: &App,
    row: &QueueRow,
    selected: bool,
    columns: &[(Column, usize)],
) -> Line<'static> {
    let mut spans = vec![Span::raw(if selected { "▸" } else { " " })];
    let mut before = super::marks::sign(app, row.id);
    for &(column, cells) in columns {
        let (text, style) = cell(app, row, selected, column);
        spans.push(std::mem::replace(&mut before, Span::raw(" ")));
        spans.push(Span::styled(pad(&truncate(&clean_line(&text), cells), cells), style));
    }
    Line::from(spans)
}

/// What a claim has in a column.
fn cell(app: &App, row: &QueueRow, selected: bool, column: Column) -> (String, Style) {
    let plain = Style::new();
    match column {
        Column::Id => (row.id.to_string(), if selected { theme::SELECTED } else { plain }),
        Column::Name => (row.name.clone(), plain),
        Column::Customer => (row.customer.clone(), plain),
        Column::Products => (row.product_names.join(", "), plain),
        Column::Status => {
            ((app.texts.tui.short_status)(row.status).to_owned(), theme::status(row.status))
        }
        Column::Left => time_left(app, row.due.as_ref()),
        Column::Assignee => {
            (row.assignee.as_ref().map(ToString::to_string).unwrap_or_default(), theme::DIM)
        }
        Column::Flags => (flags(row), theme::NOTE),
    }
}

/// How much of the deadline is left, in words that fit their column.
fn time_left(app: &App, due: Option<&Due>) -> (String, Style) {
    use crate::domain::calendar::Remaining;
    let Some(due) = due else {
        return (String::new(), Style::new());
    };
    let style = match due.remaining {
        _ if due.overdue => theme::ALERT,
        Remaining::BusinessDays(0 | 1) | Remaining::CalendarDays(0 | 1) => theme::NOTE,
        _ => Style::new(),
    };
    ((app.texts.tui.left)(due.remaining), style)
}

/// Signs for what is to be known: overdue, contested, disputed, unread.
fn flags(row: &QueueRow) -> String {
    let mut flags = String::new();
    for (is_set, sign) in [
        (row.is_overdue(), '!'),
        (row.contested, 'C'),
        (row.disputed, 'D'),
        (row.unread, '*'),
        (row.unrecorded, '~'),
    ] {
        if is_set {
            flags.push(sign);
        }
    }
    flags
}

/// Draws the preview of the selected claim, once it has come.
pub fn draw_preview(app: &App, area: Rect, buffer: &mut Buffer) {
    let Some(shown) = app.target_view() else {
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
    let lines = super::claim::preview(shown, &app.operator.name, app.reading(), size);
    view::lines(&lines, 0, inner, buffer);
}
