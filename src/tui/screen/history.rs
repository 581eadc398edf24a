//! The history of a claim: what happened, when, by whom, and what it changed.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::rich::Rich;
use super::sheet::{Lines, hanging, indented, prefixed};
use super::{Context, blocks};
use crate::desk::HistoryEntry;
use crate::domain::actor::{By, Role};
use crate::text;
use crate::tui::app::App;
use crate::tui::theme;

mod change;

/// Stands before every line of people's words, so that they can't be taken for the program's.
const QUOTE: &str = "│ ";
/// Between an entry's number and the rest of it.
const GAP: usize = 2;

/// Draws the history of the open claim, under a line that says what of it is shown.
pub fn draw(app: &App, area: Rect, buffer: &mut Buffer) {
    let entries = app.opened.history.as_deref().unwrap_or_default();
    let (columns, context) = (blocks::inner(area.width), app.reading());
    let shown = app.shown_events();
    if shown.is_empty() && app.opened.history.is_some() {
        let filtered = app.opened.events.is_filtered() && !entries.is_empty();
        let labels = context.texts;
        let none = if filtered { labels.talk.events.none_left } else { labels.screen.history.none };
        let lines = Rich::styled(none, theme::DIM).wrap(usize::from(area.width));
        crate::tui::view::lines(&lines, 0, area, buffer);
        return;
    }
    let digits = digits(entries);
    let lines = |place: usize| {
        let entry = shown.get(place).and_then(|index| entries.get(*index));
        entry.map(|entry| block(entry, digits, context, columns)).unwrap_or_default()
    };
    let caret = app.opened.events.reel.caret(shown.len());
    blocks::draw(&app.events_parts(), caret, &lines, area, buffer);
}

/// What of the history is shown, in one line.
#[must_use]
pub fn heading(app: &App, width: u16) -> Line<'static> {
    let (context, events) = (app.reading(), &app.opened.events);
    let labels = &context.texts.screen.history;
    let zone = context.calendar.zone.name();
    let side = app.opened.perspective;
    let seen = side.map(|side| (labels.perspective)(context.texts.term.side(side), zone));
    let mut told = Rich::default();
    if events.is_filtered() {
        let of = app.opened.history.as_ref().map_or(0, Vec::len);
        let kind = events.kind.map(|kind| context.texts.term.event_named(kind));
        let person = events.person.as_ref().map(|by| app.person(by));
        let filtered = context.texts.talk.events.filtered;
        let text = filtered(app.shown_events().len(), of, kind.as_deref(), person.as_deref());
        told = Rich::styled(&text, theme::NOTE);
        if seen.is_none() {
            let all = context.texts.talk.events.esc_shows_all;
            return first(&told.fact(Rich::styled(all, theme::DIM)), width);
        }
    }
    let whole = seen.unwrap_or_else(|| (labels.whole)(zone));
    first(&told.fact(Rich::styled(&whole, theme::DIM)), width)
}

/// One line, cut where it is too long.
fn first(told: &Rich, width: u16) -> Line<'static> {
    let width = usize::from(width);
    let whole = told.wrap(told.width().max(1)).into_iter().next().unwrap_or_default();
    if told.width() <= width {
        return whole;
    }
    Line::styled(text::truncate(&whole.to_string(), width), theme::DIM)
}

/// The cells that the numbers of these events take.
#[must_use]
pub fn digits(entries: &[HistoryEntry]) -> usize {
    entries.last().map_or(0, |entry| text::width(&entry.number.to_string()))
}

/// One event at a width in cells, its number in a column of so many digits.
#[must_use]
pub fn block(
    entry: &HistoryEntry,
    digits: usize,
    context: Context<'_>,
    width: u16,
) -> Vec<Line<'static>> {
    let width = usize::from(width);
    let number = text::pad_left(&entry.number.to_string(), digits);
    let number = Span::styled(format!("{number}{}", " ".repeat(GAP)), theme::DIM);
    let mut lines = hanging(width, &number, |width| header(entry, context).wrap(width));
    lines.extend(indented(width, digits + GAP, |width| body(entry, context, width)));
    lines
}

fn header(entry: &HistoryEntry, context: Context<'_>) -> Rich {
    let labels = &context.texts.screen.history;
    let event = context.texts.term.event_named(entry.event);
    let mut header = Rich::styled(&context.moment(entry.at), theme::DIM)
        .and("  ", theme::PLAIN)
        .and(&event, theme::HEADING)
        .fact(who(&entry.by, context));
    if entry.unrecorded {
        header = header.fact(Rich::styled(labels.unrecorded, theme::ALERT));
    }
    header
}

fn who(by: &By, context: Context<'_>) -> Rich {
    let role = context.texts.term.role(by.role);
    if by.role == Role::System {
        return Rich::styled(role, theme::KEY);
    }
    Rich::plain(by.name.as_str()).fact(Rich::styled(role, theme::DIM))
}

fn body(entry: &HistoryEntry, context: Context<'_>, width: usize) -> Lines {
    let labels = &context.texts.screen.history;
    let mut lines = Lines::new();
    let mut put = |text: Rich| lines.extend(text.wrap(width));
    let (at, noticed) = (context.moment(entry.at), context.moment(entry.noticed_at));
    if noticed != at {
        put(Rich::styled(&(labels.noticed)(&at, &noticed), theme::NOTE));
    }
    lines.extend(change::lines(&entry.changes, context, width));
    let mut put = |text: Rich| lines.extend(text.wrap(width));
    if !entry.reasons.is_empty() {
        let names = entry.reasons.iter().map(|code| context.texts.term.reason_named(code));
        let names = names.collect::<Vec<_>>().join(" · ");
        put(Rich::plain(&(labels.reasons)(&names)));
    }
    if let Some(code) = entry.because {
        put(Rich::plain(&(labels.because)(&context.texts.term.reason_named(code))));
    }
    if let Some(day) = entry.window.as_ref().map(|window| window.counting.last_day) {
        let day = context.texts.time.day(day);
        put(Rich::plain(&(labels.open_through)(&day)));
    }
    lines.extend(comment(entry, context, width));
    lines
}

fn comment(entry: &HistoryEntry, context: Context<'_>, width: usize) -> Lines {
    let Some(words) = &entry.comment else {
        return Lines::new();
    };
    let mut lines = Lines::new();
    let mut style = theme::DIM;
    if entry.internal {
        style = theme::NOTE;
        lines.extend(Rich::styled(context.texts.screen.history.internal, style).wrap(width));
    }
    let words = Rich::paragraphs(words, theme::PLAIN);
    lines.extend(prefixed(width, &Span::styled(QUOTE, style), |width| words.wrap(width)));
    lines
}
