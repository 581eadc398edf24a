//! The queue as a table: its columns, its rows, and what the filter found in them.

use std::ops::Range;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::super::action::Ask;
use super::super::app::{App, Shown};
use super::super::settings::Column;
use super::super::theme;
use crate::desk::query::{Part, Query, TextField};
use crate::desk::{Due, QueueRow};
use crate::text::{ELLIPSIS, clean_line, pad, truncate, width};

/// How wide the id is taken to be where it is asked what fits: the same for all claims, so that no
/// column comes and goes with them.
const USUAL_ID: usize = 8;

const LEFT: usize = 10;
const TINY_STATUS: usize = 10;
const SHORT_STATUS: usize = 14;

/// How much room there is for the columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Room {
    /// For all of them, and for long statuses and names.
    Ample,
    /// For all but the products.
    Usual,
    /// For no more than the claim, its status and its deadline.
    Scarce,
}

/// The cells a column needs, at least; those that share what the others leave have a part of it too.
const fn needs(column: Column, room: Room) -> (usize, Option<usize>) {
    let is_ample = matches!(room, Room::Ample);
    match column {
        Column::Id => (USUAL_ID, None),
        Column::Name => (if is_ample { 16 } else { 8 }, Some(4)),
        Column::Customer => (if is_ample { 12 } else { 6 }, Some(3)),
        Column::Products => (16, Some(3)),
        Column::Status => (if is_ample { SHORT_STATUS } else { TINY_STATUS }, None),
        Column::Left => (LEFT, None),
        Column::Assignee => (if is_ample { 10 } else { 6 }, None),
        Column::Flags => (if is_ample { 5 } else { 4 }, None),
    }
}

/// Of the columns that were chosen those that are kept in so much room. One with words in it stays
/// in any.
fn kept(chosen: &[Column], room: Room) -> Vec<Column> {
    use Column::{Assignee, Customer, Flags, Products};
    let goes = |column: Column| match room {
        Room::Ample => false,
        Room::Usual => column == Products,
        Room::Scarce => matches!(column, Products | Customer | Assignee | Flags),
    };
    let has_words = |column: &Column| needs(*column, room).1.is_some();
    let is_wordless = !chosen.iter().any(|column| has_words(column) && !goes(*column));
    let saved = chosen.iter().find(|column| is_wordless && has_words(column));
    chosen.iter().copied().filter(|column| !goes(*column) || saved == Some(column)).collect()
}

/// What so many columns need, with the sign of the selection and a blank before each of them.
fn total(columns: &[Column], room: Room) -> usize {
    1 + columns.iter().map(|column| 1 + needs(*column, room).0).sum::<usize>()
}

/// The columns from left to right, each with its cells; so many of them for the id. Those with words
/// get what the others leave; on narrow screens columns go, the least needed first.
fn columns(chosen: &[Column], cells: usize, id: usize) -> Vec<(Column, usize)> {
    let fits = |room: &Room| total(&kept(chosen, *room), *room) <= cells;
    let room = [Room::Ample, Room::Usual].into_iter().find(fits).unwrap_or(Room::Scarce);
    let columns = kept(chosen, room);
    let own = |column: Column| match needs(column, room) {
        _ if column == Column::Id => id,
        (_, Some(_)) => 0,
        (cells, None) => cells,
    };
    let part = |column: Column| needs(column, room).1.unwrap_or(0);
    let taken = 1 + columns.iter().map(|column| 1 + own(*column)).sum::<usize>();
    let mut rest = cells.saturating_sub(taken);
    let mut parts: usize = columns.iter().map(|column| part(*column)).sum();
    let mut all = Vec::with_capacity(columns.len());
    for column in columns {
        let part = part(column);
        let share = if parts == part { rest } else { (rest * part).div_ceil(parts.max(1)) };
        let share = if part == 0 { 0 } else { share };
        all.push((column, own(column) + share));
        (rest, parts) = (rest - share, parts - part);
    }
    all
}

/// Draws the rows of the queue, with the names of the columns above them where there is room.
pub fn draw(app: &App, area: Rect, has_header: bool, buffer: &mut Buffer) {
    let id = super::id_cells(app.queue.window.page().rows.iter().map(|row| row.id));
    let columns = columns(&app.columns, usize::from(area.width), id);
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
            // The first column has the caret.
            let has_caret =
                shown.selected && self.columns.first().map(|first| first.0) == Some(column);
            let style = if has_caret { style.patch(theme::SELECTED) } else { style };
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
            Column::Id => (row.id.to_string(), plain),
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

#[cfg(test)]
mod tests {
    use super::*;
    use Column::{Assignee, Customer, Flags, Id, Left, Name, Products, Status};

    fn shown(chosen: &[Column], cells: usize) -> Vec<Column> {
        columns(chosen, cells, 8).into_iter().map(|(column, _)| column).collect()
    }

    #[test]
    fn all_columns_go_on_narrow_screens_the_least_needed_first() {
        let all = Column::ALL;
        assert_eq!(shown(all, 100), all);
        let usual = [Id, Name, Customer, Status, Left, Assignee, Flags];
        assert_eq!((shown(all, 99), shown(all, 60)), (usual.to_vec(), usual.to_vec()));
        assert_eq!(shown(all, 59), [Id, Name, Status, Left]);
    }

    #[test]
    fn columns_that_were_chosen_stay_where_there_is_room_for_them() {
        let chosen = [Left, Products, Id];
        assert_eq!(shown(&chosen, 80), chosen);
        assert_eq!(shown(&chosen, 38), chosen);
        assert_eq!(shown(&[Flags, Id], 12), [Id], "without words, what tells least goes");
        assert_eq!(shown(&[Id, Products], 12), [Id, Products], "one with words stays");
    }

    #[test]
    fn every_row_is_as_wide_as_the_screen() {
        for cells in 45..220 {
            let wide: usize = columns(Column::ALL, cells, 8).iter().map(|(_, own)| own + 1).sum();
            assert_eq!(wide + 1, cells);
        }
    }
}
