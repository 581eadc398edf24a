//! The list of words that were not sent: each in a row, and below, all of those that have the caret.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, Widget};

use super::super::app::App;
use super::super::app::drafts::DraftList;
use super::super::overlay::{centred, list_width, make_room};
use super::super::theme;
use crate::domain::draft::Draft;
use crate::domain::id::ClaimId;
use crate::text::{clean_line, clean_multiline, pad, truncate, wrap};

/// The widest the list gets, in columns.
const WIDEST: u16 = 110;
/// The cells of a claim's id, of an action's name and of a moment.
const ID: usize = 9;
const ACTION: usize = 20;
const WHEN: usize = 16;
/// From how many cells on the moment and the beginning of the words are shown.
const WITH_WHEN: usize = 52;
/// How many lines of a claim stand above what is told of words that are kept.
const HEAD: usize = 2;
/// As much of the words as a row can show, in characters.
const BEGINNING: usize = 200;

/// Where the parts of the list are.
struct Places {
    frame: Rect,
    rows: Rect,
    rule: Rect,
    words: Rect,
}

fn places(app: &App, area: Rect) -> Option<Places> {
    let width = list_width(area, WIDEST);
    let height = area.height.saturating_sub(2).max(area.height.min(8));
    let frame = centred(area, width, height);
    if frame.width < 12 || frame.height < 3 {
        return None;
    }
    let inner = Block::bordered().inner(frame);
    let count = u16::try_from(app.all_drafts().len()).unwrap_or(u16::MAX);
    // Rows first where there is hardly any room; else half of it is for the words.
    let half = if inner.height < 4 { inner.height } else { inner.height / 2 };
    let rows = Rect { height: count.min(half), ..inner };
    let rest = inner.height - rows.height;
    let rule = Rect { y: rows.bottom(), height: rest.min(1), ..inner };
    let words = Rect { y: rule.bottom(), height: rest - rule.height, ..inner };
    Some(Places { frame, rows, rule, words })
}

/// Draws the list.
pub fn draw(app: &App, list: &DraftList, area: Rect, buffer: &mut Buffer) {
    let Some(places) = places(app, area) else { return };
    make_room(places.frame, area, buffer);
    let title = format!(" {} ", app.texts.draft.title);
    Block::bordered().title(Span::styled(title, theme::HEADING)).render(places.frame, buffer);
    let drafts = app.all_drafts();
    let at = list.place(&drafts);
    let cells = usize::from(places.rows.width);
    let top = (at + 1).saturating_sub(usize::from(places.rows.height));
    let shown = drafts.iter().enumerate().skip(top);
    for ((index, draft), y) in shown.zip(places.rows.top()..places.rows.bottom()) {
        let style = if index == at { theme::SELECTED } else { Style::new() };
        let line = Line::styled(row(app, draft, index == at, cells), style);
        buffer.set_line(places.rows.x, y, &line, places.rows.width);
    }
    for y in places.rule.top()..places.rule.bottom() {
        buffer.set_stringn(places.rule.x, y, "─".repeat(cells), cells, theme::DIM);
    }
    let words = words(app, list, cells);
    super::super::view::lines(&words, list.scroll, places.words, buffer);
}

/// The last line that the words may begin with, so that their end can be seen.
#[must_use]
pub fn last_scroll(app: &App, list: &DraftList) -> usize {
    let body = Rect::new(0, 0, app.size.0, super::super::view::body_rows(app.size));
    let Some(places) = places(app, body) else { return 0 };
    let words = words(app, list, usize::from(places.words.width)).len();
    words.saturating_sub(usize::from(places.words.height))
}

/// Tells below a claim's name and status that words on it are kept, if any are.
pub fn tell(app: &App, claim: ClaimId, lines: &mut Vec<Line<'static>>, columns: u16) {
    let Some(words) = app.words_on(claim) else { return };
    let line = Line::styled(truncate(&words, usize::from(columns)), theme::NOTE);
    lines.insert(lines.len().min(HEAD), line);
}

fn words(app: &App, list: &DraftList, cells: usize) -> Vec<Line<'static>> {
    let drafts = app.all_drafts();
    let Some(draft) = drafts.get(list.place(&drafts)) else { return Vec::new() };
    let words = draft.words();
    if words.is_empty() {
        return vec![Line::styled(app.texts.draft.only_choices, theme::DIM)];
    }
    let clean = clean_multiline(&words);
    let rows = clean.lines().flat_map(|line| wrap(line, cells));
    rows.map(Line::raw).collect()
}

fn row(app: &App, draft: &Draft, is_here: bool, cells: usize) -> String {
    let texts = &app.texts.draft;
    let place = || (texts.place)(draft.key.action).to_owned();
    let place = draft.key.claim.map_or_else(place, |claim| claim.to_string());
    let caret = if is_here { "▸" } else { " " };
    let action = app.texts.term.action(draft.key.action);
    if cells < WITH_WHEN {
        return truncate(&format!("{caret} {} {action}", pad(&place, ID)), cells);
    }
    let words: String = draft.words().chars().take(BEGINNING).collect();
    let words = clean_line(&words.replace('\n', " ")).into_owned();
    let words = if words.is_empty() { texts.only_choices.to_owned() } else { words };
    let (action, when) = (pad(action, ACTION), pad(&app.when(draft.at), WHEN));
    truncate(&format!("{caret} {} {action} {when} {words}", pad(&place, ID)), cells)
}
