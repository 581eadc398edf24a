//! The list of macros over a claim: those that fit first, and what the one with the caret says.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, Widget};

use super::super::app::App;
use super::super::app::macros::{MacroList, MacroRow, Mode};
use super::super::overlay::{centred, list_width, make_room};
use super::super::{dialog, theme};
use crate::domain::macros::{Filled, all_resolved};
use crate::domain::refusal::Refusals;
use crate::text::{clean_line, clean_multiline, pad, truncate, width};
use crate::tui::screen::wrapped;

/// The widest the list gets, in columns.
const WIDEST: u16 = 110;
/// The most rows of what a macro says.
const MOST_SAID: u16 = 8;
/// From how many rows on a line parts the macros from what one says.
const WITH_RULE: u16 = 10;
/// The cells of a name, where there is room for what a macro does beside it.
const NAME: usize = 34;
/// The cells of whether a macro fits.
const FITS: usize = 5;

/// Draws the list, or the form over it; gives back where the caret is.
pub fn draw(app: &App, list: &MacroList, area: Rect, buffer: &mut Buffer) -> Option<(u16, u16)> {
    if let Mode::Writing(form, _) = &list.mode {
        return dialog::view::draw(form, app.texts, area, buffer);
    }
    let cells = list_width(area, WIDEST);
    let rows = app.macro_rows(list);
    let wanted = count(list.macros.as_ref().map_or(0, Vec::len)).saturating_add(5 + MOST_SAID);
    let frame = centred(area, cells, wanted.min(area.height));
    if frame.width < 12 || frame.height < 4 {
        return None;
    }
    make_room(frame, area, buffer);
    let block = Block::bordered().title(Span::styled(title(app, list), theme::HEADING));
    let inner = block.inner(frame);
    block.render(frame, buffer);
    let caret = find_line(app, list, inner, buffer);
    let rule = u16::from(inner.height >= WITH_RULE);
    let said = MOST_SAID.min(inner.height.saturating_sub(1) / 2);
    let height = inner.height.saturating_sub(1 + rule + said);
    let places = Rect { y: inner.y + 1, height, ..inner };
    draw_rows(app, list, &rows, places, buffer);
    let cells = usize::from(inner.width);
    if rule > 0 {
        let y = places.bottom();
        buffer.set_stringn(inner.x, y, "─".repeat(cells), cells, theme::DIM);
    }
    let under = Rect { y: places.bottom() + rule, height: said, ..inner };
    super::super::view::lines(&below(app, list, cells), 0, under, buffer);
    matches!(list.mode, Mode::Looking).then_some(caret)
}

/// The keys that are open now.
#[must_use]
pub fn keys(app: &App, list: &MacroList) -> &'static str {
    let texts = &app.texts.macros.list;
    match list.mode {
        Mode::Looking => texts.keys,
        Mode::Writing(..) => texts.writing_keys,
        Mode::Asking(..) => texts.asking_keys,
    }
}

fn title(app: &App, list: &MacroList) -> String {
    let of = match &list.view {
        Some(view) => format!("{} · {}", view.id, clean_line(&view.customer_name)),
        None => (app.texts.many.claims)(app.many.marks.len()),
    };
    format!(" {} ", (app.texts.macros.list.title)(of.trim_end_matches([' ', '·'])))
}

/// What is typed to find a macro; where its caret is.
fn find_line(app: &App, list: &MacroList, inner: Rect, buffer: &mut Buffer) -> (u16, u16) {
    let label = format!("{} ", app.texts.macros.list.find);
    let room = usize::from(inner.width);
    let view = list.line.view(room.saturating_sub(width(&label)));
    let line = Line::from(vec![Span::styled(label.clone(), theme::DIM), Span::raw(view.text)]);
    buffer.set_line(inner.x, inner.y, &line, inner.width);
    let before = count(width(&label) + view.caret);
    (inner.x.saturating_add(before).min(inner.right().saturating_sub(1)), inner.y)
}

fn draw_rows(app: &App, list: &MacroList, rows: &[MacroRow<'_>], area: Rect, buffer: &mut Buffer) {
    let (texts, cells) = (&app.texts.macros.list, usize::from(area.width));
    let note = match (&list.macros, list.waits()) {
        (None, _) => Some(texts.loading),
        (Some(_), _) if rows.is_empty() => Some(texts.none_found),
        _ => None,
    };
    if let Some(note) = note.filter(|_| area.height > 0) {
        buffer.set_stringn(area.x, area.y, truncate(note, cells), cells, theme::DIM);
        return;
    }
    let here = app.macro_at_caret(list).map(|known| known.code);
    let place = rows.iter().position(|row| Some(row.known.code) == here).unwrap_or(0);
    let top = (place + 1).saturating_sub(usize::from(area.height));
    for (row, y) in rows.iter().skip(top).zip(area.top()..area.bottom()) {
        let line = row_line(app, row, Some(row.known.code) == here, cells);
        buffer.set_line(area.x, y, &line, area.width);
    }
}

fn row_line(app: &App, row: &MacroRow<'_>, is_here: bool, cells: usize) -> Line<'static> {
    let caret = if is_here { "▸" } else { " " };
    let fits = if row.fits { app.texts.macros.list.fits } else { "" };
    let name = clean_line(&row.known.name).into_owned();
    let room = cells.saturating_sub(2 + FITS + 1);
    let text = if room < NAME + 12 {
        format!("{caret} {} {}", pad(fits, FITS), truncate(&name, room))
    } else {
        let told = truncate(&clean_line(&row.known.about(app.texts)), room - NAME - 1);
        format!("{caret} {} {} {told}", pad(fits, FITS), pad(&name, NAME))
    };
    let style = match (is_here, &row.closed) {
        (true, _) => theme::SELECTED,
        (false, Some(_)) => theme::DIM,
        (false, None) => Style::new(),
    };
    Line::styled(text, style)
}

/// What stands under the macros: what went wrong or is asked, else what the one with the caret says.
fn below(app: &App, list: &MacroList, cells: usize) -> Vec<Line<'static>> {
    let texts = &app.texts.macros.list;
    if let Some(wrong) = &list.wrong {
        return wrapped(&format!("! {wrong}"), cells, theme::ALERT);
    }
    if list.is_sending() {
        return wrapped(texts.sending, cells, theme::NOTE);
    }
    if let Mode::Asking(question, ..) = &list.mode {
        return wrapped(question, cells, theme::NOTE);
    }
    if list.waits() {
        return wrapped(texts.reading, cells, theme::NOTE);
    }
    let Some(known) = app.macro_at_caret(list) else { return Vec::new() };
    let rows = app.macro_rows(list);
    let closed = rows.iter().find(|row| row.known.code == known.code);
    let mut lines = Vec::new();
    if let Some(why) = closed.and_then(|row| row.closed.as_ref()) {
        lines.extend(wrapped(&format!("! {why}"), cells, theme::NOTE));
    }
    let Filled { text, left } = app.macro_text(list, known);
    let refused = all_resolved(&left, "comment").err();
    for refusal in refused.as_ref().map(Refusals::all).unwrap_or_default() {
        let message = app.texts.refusal.message(refusal);
        lines.extend(wrapped(&format!("! {message}"), cells, theme::NOTE));
    }
    if list.view.is_none() {
        lines.extend(wrapped(texts.for_each, cells, theme::DIM));
    }
    for line in clean_multiline(&text).lines() {
        lines.extend(wrapped(line, cells, Style::new()));
    }
    lines
}

fn count(number: usize) -> u16 {
    u16::try_from(number).unwrap_or(u16::MAX)
}
