//! What can be copied, and the text under the caret exactly as it will be copied.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, Widget};

use super::super::app::App;
use super::super::app::copying::{CopyItem, CopyList};
use super::super::overlay::{centred, list_width, make_room};
use super::super::theme;
use crate::text::{pad, truncate, width, wrap};

/// The widest the list gets, in columns.
const WIDEST: u16 = 100;
/// The least room with a frame, in columns and rows.
const FRAMED: (u16, u16) = (24, 7);
/// The most rows of the text under the caret.
const MOST_SHOWN: u16 = 8;
/// The cells before a row's name: the caret and a digit.
const BEFORE: usize = 4;
/// The widest a name gets, in cells.
const WIDEST_NAME: usize = 20;

/// Where everything is.
struct Places {
    frame: Option<Rect>,
    rows: Rect,
    rule: Rect,
    text: Rect,
}

fn places(list: &CopyList, area: Rect) -> Places {
    let is_framed = area.width >= FRAMED.0 && area.height >= FRAMED.1;
    let count = u16::try_from(list.items.len()).unwrap_or(u16::MAX);
    let wanted = count.saturating_add(3 + MOST_SHOWN).min(area.height);
    let frame = is_framed.then(|| centred(area, list_width(area, WIDEST), wanted));
    let inner = frame.map_or(area, |frame| Block::bordered().inner(frame));
    let rule = u16::from(inner.height >= 5);
    let text = MOST_SHOWN.min(inner.height / 2);
    let rows = inner.height - rule - text;
    let part = |y: u16, height: u16| Rect { y: inner.y + y, height, ..inner };
    Places { frame, rows: part(0, rows), rule: part(rows, rule), text: part(rows + rule, text) }
}

/// Draws it.
pub fn draw(app: &App, list: &CopyList, area: Rect, buffer: &mut Buffer) {
    if area.is_empty() {
        return;
    }
    let places = places(list, area);
    make_room(places.frame.unwrap_or(area), area, buffer);
    if let Some(frame) = places.frame {
        let title = format!(" {} ", app.texts.copy.title);
        Block::bordered().title(Span::styled(title, theme::HEADING)).render(frame, buffer);
    }
    let names = names(app, list, places.rows.width);
    let top = (list.caret + 1).saturating_sub(usize::from(places.rows.height).max(1));
    let shown = list.items.iter().enumerate().skip(top);
    for ((index, item), y) in shown.zip(places.rows.top()..places.rows.bottom()) {
        let line = row(app, item, index, index == list.caret, (names, places.rows.width));
        buffer.set_line(places.rows.x, y, &line, places.rows.width);
    }
    let lines = lines(list, places.text.width);
    let height = usize::from(places.text.height);
    if !places.rule.is_empty() {
        let cells = usize::from(places.rule.width);
        let mut rule = "─".repeat(cells);
        if lines.len() > height {
            let to = (list.scroll + height).min(lines.len());
            let told = (app.texts.copy.lines)(list.scroll + 1, to, lines.len());
            rule = format!("── {told} {rule}");
        }
        let rule = truncate(&rule, cells).replace('…', "─");
        buffer.set_stringn(places.rule.x, places.rule.y, rule, cells, theme::DIM);
    }
    let lines: Vec<Line<'_>> = lines.into_iter().map(Line::raw).collect();
    super::super::view::lines(&lines, list.scroll, places.text, buffer);
}

/// The last line from which on the text under the caret can be shown.
#[must_use]
pub fn last_scroll(app: &App, list: &CopyList) -> usize {
    let text = places(list, super::super::view::body_area(app.size)).text;
    lines(list, text.width).len().saturating_sub(usize::from(text.height))
}

/// Whether the row that has the caret shows all of its text, or the lines under the rows do.
#[must_use]
pub fn is_whole(app: &App, list: &CopyList) -> bool {
    let places = places(list, super::super::view::body_area(app.size));
    let Some(item) = list.items.get(list.caret) else { return false };
    let room = usize::from(places.rows.width)
        .saturating_sub(BEFORE + names(app, list, places.rows.width) + 1);
    !item.text.contains('\n') && width(&item.text) <= room
}

fn lines(list: &CopyList, cells: u16) -> Vec<String> {
    let text = list.items.get(list.caret).map_or("", |item| item.text.as_str());
    text.split('\n')
        .flat_map(|line| {
            let rows = wrap(line, usize::from(cells));
            if rows.is_empty() { vec![String::new()] } else { rows }
        })
        .collect()
}

/// How wide the column of names is, in cells.
fn names(app: &App, list: &CopyList, cells: u16) -> usize {
    let names = list.items.iter().map(|item| width((app.texts.copy.what)(item.what)));
    let most = WIDEST_NAME.min(usize::from(cells).saturating_sub(BEFORE) / 3);
    names.max().unwrap_or(0).min(most)
}

fn row(
    app: &App,
    item: &CopyItem,
    index: usize,
    is_here: bool,
    (names, cells): (usize, u16),
) -> Line<'static> {
    let caret = if is_here { "▸" } else { " " };
    let digit = if index < 9 { (index + 1).to_string() } else { " ".to_owned() };
    let name = pad(&truncate((app.texts.copy.what)(item.what), names), names);
    let cells = usize::from(cells);
    let room = cells.saturating_sub(BEFORE + names + 1);
    let text = truncate(&item.text.replace('\n', " ↵ "), room);
    let line = format!("{caret} {digit} {name} {text}");
    let style = if is_here { theme::SELECTED } else { Style::new() };
    Line::styled(if is_here { pad(&line, cells) } else { line }, style)
}
