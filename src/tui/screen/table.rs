//! The queue as a table: its columns, its rows, and what the filter found in them.

use std::ops::Range;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::super::action::Ask;
use super::super::app::{App, Shown};
use super::super::theme;
use crate::desk::query::{Part, Query, TextField};
use crate::desk::{Due, QueueRow};
use crate::text::{ELLIPSIS, clean_line, pad, truncate, width};

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

/// From how many cells on there is room for products and for long statuses and names.
const ROOMY: usize = 100;
/// From how many cells on there is room for more than the claim, its status and its deadline.
const USUAL: usize = 60;

const LEFT: usize = 10;
const TINY_STATUS: usize = 10;
const SHORT_STATUS: usize = 14;

/// The columns from left to right, each with its cells; so many of them for the id. Name and customer get what the others
/// leave; on narrow screens columns go, the least needed first.
fn columns(cells: usize, id: usize) -> Vec<(Column, usize)> {
    use Column::{Assignee, Customer, Flags, Id, Left, Name, Products, Status};
    let shared: &[(Column, usize)];
    let fixed: &[(Column, usize)];
    if cells < USUAL {
        (shared, fixed) = (&[(Name, 1)], &[(Status, TINY_STATUS), (Left, LEFT)]);
    } else if cells < ROOMY {
        shared = &[(Name, 4), (Customer, 3)];
        fixed = &[(Status, TINY_STATUS), (Left, LEFT), (Assignee, 6), (Flags, 4)];
    } else {
        shared = &[(Name, 4), (Customer, 3), (Products, 3)];
        fixed = &[(Status, SHORT_STATUS), (Left, LEFT), (Assignee, 10), (Flags, 5)];
    }
    // The sign of the selection, and a blank before each column.
    let signs = 1 + 1 + shared.len() + fixed.len();
    let taken = signs + id + fixed.iter().map(|(_, cells)| cells).sum::<usize>();
    let mut rest = cells.saturating_sub(taken);
    let mut parts: usize = shared.iter().map(|(_, part)| part).sum();
    let mut all = vec![(Id, id)];
    for &(column, part) in shared {
        let own = if parts == part { rest } else { (rest * part).div_ceil(parts) };
        all.push((column, own));
        (rest, parts) = (rest - own, parts - part);
    }
    all.extend_from_slice(fixed);
    all
}

/// Draws the rows of the queue, with the names of the columns above them where there is room.
pub fn draw(app: &App, area: Rect, has_header: bool, buffer: &mut Buffer) {
    let id = super::id_cells(app.queue.window.page().rows.iter().map(|row| row.id));
    let columns = columns(usize::from(area.width), id);
    if has_header && !app.is_linear {
        header(app, &columns, Rect { y: area.y.saturating_sub(1), height: 1, ..area }, buffer);
    }
    if app.queue.total() == 0 {
        let text = truncate(&nothing(app), usize::from(area.width.saturating_sub(2)));
        if area.height > 0 {
            buffer.set_stringn(area.x + 2, area.y, text, usize::from(area.width), theme::DIM);
        }
        return;
    }
    if app.is_linear {
        // Rows are read out one by one.
        return;
    }
    let query = Query::parse(&app.queue.query).ok().filter(Query::has_highlights);
    let painter = Painter { app, columns, query };
    let rows = app.queue.window.lines(usize::from(area.height));
    for (shown, y) in rows.zip(area.y..area.bottom()) {
        buffer.set_line(area.x, y, &painter.line(shown), area.width);
    }
}

/// What stands where there are no rows.
fn nothing(app: &App) -> String {
    let texts = &app.texts.tui;
    match (app.queue.loaded, app.queue.query.is_empty()) {
        (false, _) => texts.loading.to_owned(),
        (true, true) => texts.empty_queue.to_owned(),
        (true, false) if app.queue.is_partial() => app.texts.search.nothing_yet.to_owned(),
        (true, false) => app
            .keymap
            .shown(Ask::Near)
            .filter(|_| app.queue.typing.is_none())
            .and_then(|key| near(app, key))
            .unwrap_or_else(|| texts.nothing_matches.to_owned()),
    }
}

/// The offer of a query that finds something where this one finds nothing, and the key that takes
/// it.
pub(super) fn near(app: &App, key: &str) -> Option<String> {
    let page = app.queue.window.page();
    let (query, count) = page.near.as_ref().filter(|_| page.total == 0)?;
    Some((app.texts.search.near)(&clean_line(query), *count, key))
}

fn header(app: &App, columns: &[(Column, usize)], area: Rect, buffer: &mut Buffer) {
    let mut text = String::from("  ");
    for &(column, cells) in columns {
        let names = heading(app, column);
        let name = names.iter().find(|name| width(name) <= cells).unwrap_or(&names[1]);
        text.push_str(&pad(name, cells));
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

/// What rows are drawn with.
struct Painter<'a> {
    app: &'a App,
    columns: Vec<(Column, usize)>,
    /// The filter, if it finds anything that can be shown.
    query: Option<Query>,
}

impl Painter<'_> {
    fn line(&self, shown: Shown<'_>) -> Line<'static> {
        let mut spans = vec![Span::raw(if shown.selected { "▸" } else { " " })];
        let mut before = super::marks::sign(self.app, shown.row.id);
        for &(column, cells) in &self.columns {
            let (text, style) = self.cell(shown, column, cells);
            let text = clean_line(&text);
            let found = match (&self.query, part(column, shown.row)) {
                (Some(query), Some(part)) => query.highlights(part, &text),
                _ => Vec::new(),
            };
            spans.push(std::mem::replace(&mut before, Span::raw(" ")));
            spans.extend(marked(&text, cells, &found, style));
        }
        Line::from(spans)
    }

    /// What a claim has in a column.
    fn cell(&self, shown: Shown<'_>, column: Column, cells: usize) -> (String, Style) {
        let (plain, row, texts) = (Style::new(), shown.row, &self.app.texts.tui);
        match column {
            Column::Id => {
                (row.id.to_string(), if shown.selected { theme::SELECTED } else { plain })
            }
            Column::Name => (row.name.clone(), plain),
            Column::Customer => (row.customer_or_domain().to_owned(), plain),
            Column::Products => (self.app.texts.punctuation.listed(&row.product_names), plain),
            Column::Status => {
                let is_short = cells >= SHORT_STATUS;
                let name = if is_short { texts.short_status } else { texts.tiny_status };
                (name(row.status).to_owned(), theme::status(row.status))
            }
            Column::Left => time_left(self.app, row.due.as_ref()),
            Column::Assignee => {
                (row.assignee.as_ref().map(ToString::to_string).unwrap_or_default(), theme::DIM)
            }
            Column::Flags => (flags(row), theme::NOTE),
        }
    }
}

/// Of which part of a row a column's text is; none where filters find no text.
fn part(column: Column, row: &QueueRow) -> Option<Part> {
    match column {
        Column::Id | Column::Name => Some(Part::Words),
        Column::Customer if row.customer.is_empty() => Some(Part::Field(TextField::Domain)),
        Column::Customer => Some(Part::Field(TextField::Customer)),
        Column::Products => Some(Part::Field(TextField::Product)),
        Column::Status | Column::Left | Column::Assignee | Column::Flags => None,
    }
}

/// A clean text in exactly so many cells, with what was found in it marked. What was found in the
/// part that is cut off is marked at the sign that stands for it.
fn marked(text: &str, cells: usize, found: &[Range<usize>], style: Style) -> Vec<Span<'static>> {
    let padded = pad(text, cells);
    if found.is_empty() {
        return vec![Span::styled(padded, style)];
    }
    let kept = match padded.trim_end().strip_suffix(ELLIPSIS) {
        Some(kept) if width(text) > cells => kept.len(),
        _ => text.len().min(padded.len()),
    };
    let mark = style.add_modifier(theme::FOUND);
    let mut spans = Vec::new();
    let mut push = |part: &str, style: Style| {
        if !part.is_empty() {
            spans.push(Span::styled(part.to_owned(), style));
        }
    };
    let mut at = 0;
    for range in found {
        let (start, end) = (range.start.min(kept), range.end.min(kept));
        push(padded.get(at..start).unwrap_or_default(), style);
        push(padded.get(start..end).unwrap_or_default(), mark);
        at = end;
    }
    push(padded.get(at..kept).unwrap_or_default(), style);
    let is_cut_off = kept < text.len() && found.iter().any(|range| range.end > kept);
    let rest = padded.get(kept..).unwrap_or_default();
    match rest.strip_prefix(ELLIPSIS).filter(|_| is_cut_off) {
        Some(blanks) => {
            push(ELLIPSIS, mark);
            push(blanks, style);
        }
        None => push(rest, style),
    }
    spans
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
