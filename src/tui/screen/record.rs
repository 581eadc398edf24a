//! What is asked over the tabs about what is on record: a filter of the history, and where a
//! dossier is to be written.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, Widget};

use crate::text::{pad, pad_left, truncate, width, wrap};
use crate::tui::app::App;
use crate::tui::app::talk::events::Choice;
use crate::tui::app::talk::{Pick, Record, Saving};
use crate::tui::overlay::{centred, make_room};
use crate::tui::{theme, view};

/// The widest that either gets, in columns.
const WIDEST: u16 = 76;
/// The rows of a path being asked for: the question, the path, what is wrong with it.
const ASKING: u16 = 7;

/// Draws it; gives back where the caret is, if something is being typed.
pub fn draw(app: &App, record: &Record, area: Rect, buffer: &mut Buffer) -> Option<(u16, u16)> {
    match record {
        Record::Past(past) => {
            super::past::draw(app, past, area, buffer);
            None
        }
        Record::Pick(pick) => {
            draw_pick(app, pick, area, buffer);
            None
        }
        Record::Saving(saving) => draw_saving(app, saving, area, buffer),
    }
}

/// The keys that are open now.
#[must_use]
pub const fn keys(app: &App, record: &Record) -> &'static str {
    match record {
        Record::Past(_) => app.texts.talk.past.keys,
        Record::Pick(_) => app.texts.talk.events.pick_keys,
        Record::Saving(_) => app.texts.talk.saving.keys,
    }
}

/// An empty frame with a title in the middle of an area; what is in it.
fn frame(title: &str, size: (u16, u16), area: Rect, buffer: &mut Buffer) -> Rect {
    let (width, height) = (size.0.min(area.width), size.1.min(area.height));
    let frame = centred(area, width, height);
    make_room(frame, area, buffer);
    let block = Block::bordered().title(Span::styled(format!(" {title} "), theme::HEADING));
    let inner = block.inner(frame);
    block.render(frame, buffer);
    inner
}

fn label(app: &App, choice: &Choice) -> String {
    match choice {
        Choice::Any => app.texts.talk.events.any.to_owned(),
        Choice::Kind(kind) => app.texts.term.event_named(kind),
        Choice::Person(by) => app.person(by),
    }
}

fn draw_pick(app: &App, pick: &Pick, area: Rect, buffer: &mut Buffer) {
    let texts = &app.texts.talk.events;
    let title = if pick.of_kinds { texts.kinds } else { texts.people };
    let rows: Vec<(String, String)> =
        pick.items.iter().map(|(choice, count)| (label(app, choice), count.to_string())).collect();
    let names = rows.iter().map(|(name, _)| width(name)).max().unwrap_or(0);
    let counts = rows.iter().map(|(_, count)| width(count)).max().unwrap_or(0);
    let wanted = (names + counts + 6).max(width(title) + 6);
    let columns = u16::try_from(wanted).unwrap_or(WIDEST).min(WIDEST);
    let height = u16::try_from(rows.len()).unwrap_or(u16::MAX).saturating_add(2);
    let inner = frame(title, (columns, height), area, buffer);
    let cells = usize::from(inner.width);
    let top = (pick.caret + 1).saturating_sub(usize::from(inner.height));
    let lines: Vec<Line<'_>> = rows
        .iter()
        .enumerate()
        .map(|(index, (name, count))| {
            let is_here = index == pick.caret;
            let sign = if is_here { "▸" } else { " " };
            let name = pad(name, cells.saturating_sub(counts + 3));
            let text = format!("{sign} {name} {}", pad_left(count, counts));
            let style = if is_here { theme::SELECTED } else { theme::PLAIN };
            Line::styled(truncate(&text, cells), style)
        })
        .collect();
    view::lines(&lines, top, inner, buffer);
}

fn draw_saving(app: &App, saving: &Saving, area: Rect, buffer: &mut Buffer) -> Option<(u16, u16)> {
    let texts = &app.texts.talk.saving;
    let title = (texts.title)(&saving.claim.to_string());
    let columns = area.width.saturating_sub(4).min(WIDEST).max(area.width.min(40));
    let inner = frame(&title, (columns, ASKING), area, buffer);
    if inner.width < 4 || inner.height == 0 {
        return None;
    }
    let cells = usize::from(inner.width).saturating_sub(2);
    // Where there is hardly any room, what is typed is what shows.
    let ask = wrap(texts.ask, cells);
    let ask = if usize::from(inner.height) > ask.len() { ask } else { Vec::new() };
    let typed = saving.line.view(cells);
    let mut lines: Vec<Line<'_>> =
        ask.iter().map(|line| Line::styled(format!(" {line}"), theme::HEADING)).collect();
    let y = inner.y + u16::try_from(lines.len()).unwrap_or(0);
    lines.push(Line::raw(format!(" {}", typed.text)));
    let below = match &saving.wrong {
        Some(wrong) => Some((wrong.as_str(), theme::ALERT)),
        None => saving.is_sent.then_some((texts.writing, theme::NOTE)),
    };
    if let Some((text, style)) = below {
        let rows = wrap(&crate::text::clean_line(text), cells);
        lines.extend(rows.iter().map(|row| Line::styled(format!(" {row}"), style)));
    }
    view::lines(&lines, 0, inner, buffer);
    let x = inner.x + 1 + u16::try_from(typed.caret).unwrap_or(0);
    (!saving.is_sent).then_some((x.min(inner.right().saturating_sub(1)), y))
}
