//! The history of a claim: what happened, when, by whom, and what it changed.

use ratatui::text::{Line, Span};

use super::Context;
use super::rich::Rich;
use super::sheet::{Lines, hanging, indented, prefixed};
use crate::desk::HistoryEntry;
use crate::domain::actor::{By, Role, Side};
use crate::text;
use crate::tui::theme;

mod change;

/// Stands before every line of people's words, so that they can't be taken for the program's.
const QUOTE: &str = "│ ";
/// Between an entry's number and the rest of it.
const GAP: usize = 2;

/// A history in lines.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct History {
    /// All lines.
    pub lines: Vec<Line<'static>>,
    /// The first line of each entry, in the order of the entries.
    pub starts: Vec<usize>,
}

/// A history at a width in cells, read from one side's perspective or from the reader's own.
#[must_use]
pub fn lines(
    entries: &[HistoryEntry],
    perspective: Option<Side>,
    context: Context<'_>,
    width: u16,
) -> History {
    let width = usize::from(width);
    let labels = &context.texts.screen.history;
    let zone = context.calendar.zone.name();
    let header = match perspective {
        None => (labels.whole)(zone),
        Some(side) => (labels.perspective)(context.texts.term.side(side), zone),
    };
    let mut lines = Rich::styled(&header, theme::DIM).wrap(width);
    if entries.is_empty() {
        lines.extend(Rich::plain(labels.none).wrap(width));
    }
    let numbers = entries.iter().map(|entry| text::width(&entry.number.to_string())).max();
    let mut starts = Vec::with_capacity(entries.len());
    for entry in entries {
        lines.push(Line::default());
        starts.push(lines.len());
        lines.extend(block(entry, numbers.unwrap_or(0), context, width));
    }
    History { lines, starts }
}

fn block(entry: &HistoryEntry, digits: usize, context: Context<'_>, width: usize) -> Lines {
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
    for change in &entry.changes {
        change::told(change, context).into_iter().for_each(&mut put);
    }
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
