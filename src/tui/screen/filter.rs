//! The line of the filter, and what stands under it while it is typed: marks under mistakes, what
//! is wrong there, and what could be typed next. Must not know keys: it draws what the app says.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::super::app::{App, Typing};
use super::super::line::LineView;
use super::super::overlay::make_room;
use super::super::theme;
use crate::desk::query::Completion;
use crate::text::{ELLIPSIS, clean_line, truncate, width};

/// The most mistakes that are told at once.
const MISTAKES: usize = 3;
/// The cells before the text of a filter being typed.
const INDENT: u16 = 2;
/// The fewest cells for what is typed; what else stands in its line goes first.
const LEAST_CELLS: usize = 20;

/// Draws the filter in the first row of an area and, while it is typed, what is to be said of it
/// over the rows below. Gives back where the caret is.
pub fn draw(app: &App, area: Rect, buffer: &mut Buffer) -> Option<(u16, u16)> {
    if area.is_empty() {
        return None;
    }
    let row = Rect { height: 1, ..area };
    let Some(typing) = &app.queue.typing else {
        in_force(app, row, buffer);
        return None;
    };
    let beside = beside(app, typing, usize::from(area.width));
    let cells = usize::from(area.width.saturating_sub(INDENT)).saturating_sub(cells_of(&beside));
    let view = typing.line.view(cells);
    let text = format!(" /{}", view.text);
    buffer.set_stringn(area.x, area.y, text, usize::from(area.width), Style::new());
    at_right(&beside, row, buffer);
    let rows = Rect { y: area.y + 1, height: area.height - 1, ..area };
    for (line, y) in under(app, typing, &view, rows).iter().zip(rows.y..rows.bottom()) {
        let place = Rect { y, height: 1, ..area };
        make_room(place, place, buffer);
        buffer.set_line(area.x, y, line, area.width);
    }
    let caret = u16::try_from(view.caret).unwrap_or(u16::MAX);
    let x = area.x.saturating_add(INDENT).saturating_add(caret);
    Some((x.min(area.right().saturating_sub(1)), area.y))
}

/// The filter in force and the order: of a long filter the end is left out, never the order. How
/// many are marked is told in full where that leaves room for both.
fn in_force(app: &App, area: Rect, buffer: &mut Buffer) {
    let texts = &app.texts.tui;
    let cells = usize::from(area.width);
    let order = format!("{} {}", texts.sorted_by, (texts.sort)(app.queue.sort));
    let view = app.view_in_force();
    let name = match &view {
        None if app.queue.query.is_empty() => None,
        view => {
            let name = view.as_deref().unwrap_or(texts.filter);
            Some(format!(" {}", app.texts.punctuation.labelled(name, "")))
        }
    };
    let query = clean_line(&app.queue.query);
    let around = name.as_ref().map_or(1, |name| width(name) + 2) + width(&order);
    let late = app.queue.late().map(app.texts.search.late);
    let mut beside: Beside = late.map(|late| (late, theme::NOTE)).into_iter().collect();
    if let Some([in_full, in_brief, least]) = super::marks::counted(app) {
        let used = around + cells_of(&beside);
        let fits = |text: &String, used| used + cells_with_gap(text) <= cells;
        let text = match () {
            () if fits(&in_full, used + width(&query)) => in_full,
            () if fits(&in_brief, used) => in_brief,
            () => least,
        };
        beside.insert(0, (text, theme::KEY));
    }
    let room = cells.saturating_sub(cells_of(&beside));
    let text = match name {
        None => format!(" {order}"),
        Some(name) => format!("{name}{}  {order}", truncate(&query, room.saturating_sub(around))),
    };
    buffer.set_stringn(area.x, area.y, truncate(&text, room), cells, theme::DIM);
    at_right(&beside, area, buffer);
}

/// What stands at the right end of the row, from there to the left.
type Beside = Vec<(String, Style)>;

/// What is to be known of marks and rows while a filter is typed, as far as it leaves room for that.
fn beside(app: &App, typing: &Typing, cells: usize) -> Beside {
    let texts = &app.texts.search;
    let rows = match app.queue.late() {
        Some(progress) => (texts.late)(progress),
        None if !typing.mistakes.is_empty() => texts.rows_as_before.to_owned(),
        None => String::new(),
    };
    let marks = super::marks::counted(app).map(|[_, in_brief, _]| (in_brief, theme::KEY));
    let mut beside = Beside::new();
    for (text, style) in marks.into_iter().chain([(rows, theme::NOTE)]) {
        let used = usize::from(INDENT) + LEAST_CELLS + cells_of(&beside);
        if !text.is_empty() && used + cells_with_gap(&text) <= cells {
            beside.push((text, style));
        }
    }
    beside
}

/// The cells of a text at the right, with what keeps it apart.
fn cells_with_gap(text: &str) -> usize {
    if text.is_empty() { 0 } else { width(text) + 2 }
}

fn cells_of(beside: &Beside) -> usize {
    beside.iter().map(|(text, _)| cells_with_gap(text)).sum()
}

fn at_right(beside: &Beside, area: Rect, buffer: &mut Buffer) {
    let mut room = usize::from(area.width);
    for (text, style) in beside {
        let cells = width(text);
        let Some(before) = room.checked_sub(cells + 1) else { return };
        let x = area.x.saturating_add(u16::try_from(before).unwrap_or(u16::MAX));
        buffer.set_stringn(x, area.y, text, cells, *style);
        room = before.saturating_sub(1);
    }
}

/// The lines under a filter being typed.
fn under(app: &App, typing: &Typing, view: &LineView, area: Rect) -> Vec<Line<'static>> {
    let cells = usize::from(area.width);
    let mut lines = Vec::new();
    let told: Vec<_> = typing.told().collect();
    if !told.is_empty() {
        let spans = told.iter().map(|mistake| mistake.span.clone());
        lines.push(Line::styled(carets(view, spans), theme::ALERT));
    }
    for mistake in told.iter().take(MISTAKES) {
        let part = truncate(&clean_line(mistake.text(typing.line.text())), cells / 2);
        let words = (app.texts.search.mistake)(&mistake.kind, &part, mistake.suggestion.as_deref());
        let words = format!("  {}", clean_line(&words));
        lines.push(Line::styled(truncate(&words, cells), theme::ALERT));
    }
    if told.len() > MISTAKES {
        let more = (app.texts.search.more_mistakes)(told.len() - MISTAKES);
        lines.push(Line::styled(truncate(&format!("  {more}"), cells), theme::ALERT));
    }
    if !typing.offers.is_empty() {
        lines.push(offers(&typing.offers, typing.chosen, cells));
    } else if told.is_empty()
        && let Some(near) = super::table::near(app, "Tab")
    {
        lines.push(Line::styled(truncate(&format!("  {near}"), cells), theme::NOTE));
    }
    lines
}

/// Carets under what is wrong, as far as it is in sight.
fn carets(view: &LineView, spans: impl Iterator<Item = std::ops::Range<usize>>) -> String {
    let mut marks = String::new();
    for cells in spans.filter_map(|span| view.cells_of(&span)) {
        let indent = usize::from(INDENT);
        let start = (cells.start + indent).max(marks.len());
        marks.push_str(&" ".repeat(start - marks.len()));
        marks.push_str(&"^".repeat((cells.end + indent).saturating_sub(start)));
    }
    marks
}

/// What could be typed, in one line: as many as fit, the chosen one always among them.
fn offers(offers: &[Completion], chosen: usize, cells: usize) -> Line<'static> {
    let texts: Vec<String> =
        offers.iter().map(|offer| truncate(&clean_line(&offer.text), cells / 2)).collect();
    // Room for the indent, and for a sign at either end.
    let room = cells.saturating_sub(6);
    let mut first = 0;
    let mut used = 0;
    let mut end = 0;
    for (at, text) in texts.iter().enumerate() {
        let needed = width(text) + 2;
        if used + needed > room && at > first {
            if at > chosen {
                break;
            }
            (first, used) = (at, 0);
        }
        used += needed;
        end = at + 1;
    }
    let sign = |is_there: bool| if is_there { ELLIPSIS } else { " " };
    let mut spans = vec![Span::styled(format!(" {}", sign(first > 0)), theme::DIM)];
    for (at, text) in texts.iter().enumerate().take(end).skip(first) {
        let style = if at == chosen { theme::SELECTED } else { theme::KEY };
        spans.push(Span::styled(text.clone(), style));
        spans.push(Span::raw("  "));
    }
    spans.push(Span::styled(sign(end < texts.len()), theme::DIM));
    Line::from(spans)
}
