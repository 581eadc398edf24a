//! What all claims share, on the screen: a row of pages, the page, and what is asked or typed.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::super::theme;
use crate::domain::policy::Setting;
use crate::text::{truncate, width};
use crate::tui::app::App;
use crate::tui::app::house::{Entering, House, Mode, Page, Question};

mod entry;
mod outlook;
mod rows;

use entry::lines as entry_lines;
use outlook::lines as outlook_lines;

/// The rows above a page: the pages' names, and a rule or what is looked for.
const HEAD: u16 = 2;
/// The rows under a page in which what has the caret is told.
const UNDER: u16 = 6;
/// From how many rows on a page has its detail under it.
const WITH_DETAIL: u16 = 14;

/// How many rows the page that is shown has.
#[must_use]
pub fn row_count(app: &App, house: &House) -> usize {
    match house.page {
        Page::Directory => house.found.as_ref().map_or(0, |found| found.entries.len()),
        Page::Settings => Setting::ALL.len(),
        Page::Holidays => app.rules.calendar.holidays.len(),
        Page::Operators => house.operators.as_ref().map_or(0, Vec::len),
        Page::Changes => match &house.changes {
            Some(Ok(changes)) => changes.len(),
            _ => 0,
        },
    }
}

/// How many rows of a page go by at once.
#[must_use]
pub fn page_height(app: &App) -> usize {
    let rows = crate::tui::view::body_rows(app.size);
    usize::from(rows.saturating_sub(HEAD)).saturating_sub(1).max(1)
}

/// The last line from which an entry of the directory is read on.
#[must_use]
pub fn last_line(app: &App, house: &House) -> usize {
    let lines = entry_lines(app, house, usize::from(app.size.0));
    lines.len().saturating_sub(page_height(app) + 1)
}

/// The last line from which what an import would bring is read on.
#[must_use]
pub fn outlook_last(app: &App, question: &Question) -> usize {
    let lines = outlook_lines(app, question, usize::from(app.size.0));
    lines.len().saturating_sub(page_height(app))
}

/// Draws it, and tells where the caret is.
pub fn draw(app: &App, house: &House, area: Rect, buffer: &mut Buffer) -> Option<(u16, u16)> {
    if area.is_empty() {
        return None;
    }
    pages(app, house, Rect { height: 1, ..area }, buffer);
    let body = Rect {
        y: area.y + HEAD.min(area.height),
        height: area.height.saturating_sub(HEAD),
        ..area
    };
    let second = Rect { y: area.y + 1, height: u16::from(area.height > 1), ..area };
    let caret = second_row(app, house, second, buffer);
    if body.is_empty() {
        return caret;
    }
    match &house.mode {
        Mode::Reading(scroll) => {
            let lines = entry_lines(app, house, usize::from(body.width));
            super::super::view::lines(&lines, *scroll, body, buffer);
            None
        }
        Mode::Asking(question) => {
            asking(app, question, body, buffer);
            None
        }
        Mode::Typing(what, line) => {
            let under = typing_height(app, house, *what, body);
            list(app, house, Rect { height: body.height - under, ..body }, buffer);
            let place = Rect { y: body.bottom() - under, height: under, ..body };
            Some(typing(app, house, *what, line, place, buffer))
        }
        Mode::Looking | Mode::Searching | Mode::Working => {
            looking(app, house, body, buffer);
            caret
        }
    }
}

/// The keys that are open now.
#[must_use]
pub fn keys(app: &App, house: &House) -> &'static str {
    let texts = &app.texts.house;
    match house.mode {
        Mode::Looking => (texts.keys)(house.page.index(), app.may_administer()),
        Mode::Reading(_) => texts.detail_keys,
        Mode::Searching => texts.search_keys,
        Mode::Typing(..) => texts.typing_keys,
        Mode::Asking(_) => texts.asking_keys,
        Mode::Working => texts.working_keys,
    }
}

fn pages(app: &App, house: &House, area: Rect, buffer: &mut Buffer) {
    let spans = app.texts.house.pages.iter().zip(Page::ALL).map(|(name, page)| {
        let style = if page == house.page { theme::SELECTED } else { theme::DIM };
        Span::styled(format!(" {name} "), style)
    });
    buffer.set_line(area.x, area.y, &spans.collect::<Line<'_>>(), area.width);
}

/// What is looked for in the directory; a rule above the other pages.
fn second_row(app: &App, house: &House, area: Rect, buffer: &mut Buffer) -> Option<(u16, u16)> {
    let (texts, cells) = (&app.texts.house, usize::from(area.width));
    if area.is_empty() {
        return None;
    }
    if house.page != Page::Directory || matches!(house.mode, Mode::Reading(_) | Mode::Asking(_)) {
        buffer.set_stringn(area.x, area.y, "─".repeat(cells), cells, theme::DIM);
        return None;
    }
    let label = truncate(texts.look_for, cells);
    let found = house.found.as_ref();
    let counts = found.map(|found| (texts.found)(found.entries.len(), found.total));
    let counts = counts.filter(|text| width(text) + 32 <= cells).unwrap_or_default();
    let used = width(&label);
    let room = cells.saturating_sub(used + width(&counts) + 2);
    let typed = house.search.view(room);
    buffer.set_stringn(area.x, area.y, &label, cells, theme::DIM);
    let x = area.x + u16::try_from(used).unwrap_or(0);
    buffer.set_stringn(x, area.y, &typed.text, room, Style::new());
    let right = area.right() - u16::try_from(width(&counts)).unwrap_or(0);
    buffer.set_stringn(right, area.y, &counts, cells, theme::DIM);
    let caret = x + u16::try_from(typed.caret).unwrap_or(0);
    matches!(house.mode, Mode::Searching).then_some((caret, area.y))
}

/// The page, with what is to be said of it underneath.
fn looking(app: &App, house: &House, area: Rect, buffer: &mut Buffer) {
    let cells = usize::from(area.width);
    let wrong = said(app, house, cells);
    // What went wrong takes what it needs; anything else a fixed height, so that the list does not
    // jump with what is under it.
    let (told, kept) = if wrong.is_empty() {
        let is_told = !matches!(house.page, Page::Holidays | Page::Operators);
        let kept = if is_told && area.height >= WITH_DETAIL { UNDER } else { 0 };
        (detail(app, house, cells), kept)
    } else {
        let needed = u16::try_from(wrong.len()).unwrap_or(u16::MAX);
        let most = (area.height / 2).max(UNDER).min(area.height.saturating_sub(1)).max(1);
        (wrong, needed.min(most))
    };
    let rule = u16::from(kept > 0 && area.height >= WITH_DETAIL);
    let rows = area.height.saturating_sub(kept + rule);
    list(app, house, Rect { height: rows, ..area }, buffer);
    if rule > 0 {
        let y = area.y + rows;
        buffer.set_stringn(area.x, y, "─".repeat(cells), cells, theme::DIM);
    }
    let place = Rect { y: area.y + rows + rule, height: kept, ..area };
    super::super::view::lines(&told, 0, place, buffer);
}

/// What went wrong, or is being done.
fn said(app: &App, house: &House, cells: usize) -> Vec<Line<'static>> {
    if let Some(wrong) = &house.wrong {
        return wrapped(&format!("! {wrong}"), cells, theme::ALERT);
    }
    match house.mode {
        Mode::Working if house.page == Page::Directory => {
            wrapped(app.texts.house.reading, cells, theme::NOTE)
        }
        Mode::Working => wrapped(app.texts.house.sending, cells, theme::NOTE),
        _ => Vec::new(),
    }
}

fn detail(app: &App, house: &House, cells: usize) -> Vec<Line<'static>> {
    match house.page {
        Page::Directory => entry_lines(app, house, cells),
        Page::Settings => {
            let of = Setting::ALL.get(house.place(Setting::ALL.len())).copied();
            let text = of.map(app.texts.house.setting).unwrap_or_default();
            wrapped(text, cells, Style::new())
        }
        Page::Changes => {
            let changes = house.changes.as_ref().and_then(|changes| changes.as_ref().ok());
            let changes = changes.map(Vec::as_slice).unwrap_or_default();
            let change = changes.get(house.place(changes.len()));
            let text = change.map(|change| (app.texts.house.changed)(&change.what));
            wrapped(&text.unwrap_or_default(), cells, Style::new())
        }
        Page::Holidays | Page::Operators => Vec::new(),
    }
}

/// The rows of the page, as many as there is room for around the caret.
fn list(app: &App, house: &House, area: Rect, buffer: &mut Buffer) {
    let cells = usize::from(area.width);
    let count = row_count(app, house);
    if area.is_empty() {
        return;
    }
    if count == 0 {
        let text = rows::nothing(app, house);
        let lines = wrapped(&text, cells, theme::DIM);
        super::super::view::lines(&lines, 0, area, buffer);
        return;
    }
    let (place, height) = (house.place(count), usize::from(area.height));
    // The caret stays clear of the edge where there is more.
    let top = (place + 2).saturating_sub(height).min(count.saturating_sub(height));
    let shown = rows::texts(app, house, top, height, cells);
    for (index, (text, y)) in shown.into_iter().zip(area.y..).enumerate() {
        let is_here = top + index == place;
        let style = if is_here { theme::SELECTED } else { Style::new() };
        let caret = if is_here { "▸ " } else { "  " };
        let text = crate::text::pad(&format!("{caret}{text}"), cells);
        buffer.set_stringn(area.x, y, text, cells, style);
    }
}

fn prompt(app: &App, what: Entering) -> String {
    let texts = &app.texts.house;
    match what {
        Entering::Import => texts.import_prompt.to_owned(),
        Entering::Setting(of) => (texts.setting_prompt)(of.code()),
        Entering::Holiday => texts.holiday_prompt.to_owned(),
        Entering::Operator => texts.operator_prompt.to_owned(),
    }
}

fn under_typing(app: &App, house: &House, what: Entering, cells: usize) -> Vec<Line<'static>> {
    match (&house.wrong, what) {
        (Some(wrong), _) => wrapped(&format!("! {wrong}"), cells, theme::ALERT),
        (None, Entering::Setting(of)) => wrapped((app.texts.house.setting)(of), cells, theme::DIM),
        (None, _) => Vec::new(),
    }
}

fn typing_height(app: &App, house: &House, what: Entering, area: Rect) -> u16 {
    let said = under_typing(app, house, what, usize::from(area.width)).len();
    u16::try_from(said).unwrap_or(u16::MAX).saturating_add(3).min(area.height)
}

fn typing(
    app: &App,
    house: &House,
    what: Entering,
    line: &crate::tui::line::LineEdit,
    area: Rect,
    buffer: &mut Buffer,
) -> (u16, u16) {
    let cells = usize::from(area.width);
    let typed = line.view(cells.saturating_sub(1));
    let mut lines = vec![
        Line::styled("─".repeat(cells), theme::DIM),
        Line::styled(truncate(&prompt(app, what), cells), theme::HEADING),
        Line::raw(format!(" {}", typed.text)),
    ];
    // On a low screen the line itself stays.
    let first = lines.len().saturating_sub(usize::from(area.height));
    lines.extend(under_typing(app, house, what, cells));
    super::super::view::lines(&lines, first, area, buffer);
    let y = area.y + u16::try_from(2 - first.min(2)).unwrap_or(0);
    (area.x + 1 + u16::try_from(typed.caret).unwrap_or(0), y)
}

fn asking(app: &App, question: &Question, area: Rect, buffer: &mut Buffer) {
    let cells = usize::from(area.width);
    let asked = wrapped(&question.text, cells, theme::NOTE);
    let height = u16::try_from(asked.len()).unwrap_or(u16::MAX).min(area.height);
    let above = Rect { height: area.height - height, ..area };
    let lines = outlook_lines(app, question, cells);
    super::super::view::lines(&lines, question.scroll, above, buffer);
    let used = u16::try_from(lines.len().saturating_sub(question.scroll)).unwrap_or(u16::MAX);
    let y = above.y + used.saturating_add(u16::from(used > 0)).min(above.height);
    super::super::view::lines(&asked, 0, Rect { y, height, ..area }, buffer);
}

/// A text on as many lines as it takes; line breaks in it stay.
fn wrapped(text: &str, cells: usize, style: Style) -> Vec<Line<'static>> {
    text.lines().flat_map(|row| crate::tui::screen::wrapped(row, cells, style)).collect()
}
