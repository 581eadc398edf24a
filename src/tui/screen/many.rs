//! One decision on many claims: what will happen to each, how far the work is, what came of it.

use crate::tui::action::Ask;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::super::app::App;
use super::super::app::many::{Batch, End, Item, Phase, State, confirm_key};
use super::super::{theme, view};
use crate::i18n::Texts;
use crate::text::{clean_line, pad, truncate, width, wrap_within};

/// The cells of the word for a claim's state, and of the statuses it goes between.
const WORD: usize = 8;
const STATUSES: usize = 31;
/// From how many cells behind the word on the statuses have a column of their own.
const ROOMY: usize = 50;

/// How many rows there are above the list, and below it for the whole of what its row has no room
/// for, on a screen of so many rows.
const fn around(rows: u16) -> (u16, u16) {
    match rows {
        0..4 => (1, 0),
        4..10 => (2, 0),
        10..16 => (3, 2),
        _ => (3, 4),
    }
}

/// How many claims of a batch are on a screen of so many rows.
#[must_use]
pub const fn list_rows(rows: u16) -> u16 {
    let (above, below) = around(rows);
    rows.saturating_sub(above + below)
}

/// Draws the batch that is being looked at or worked on, or what came of it.
pub fn draw(app: &App, area: Rect, buffer: &mut Buffer) {
    let Some(batch) = app.many.shown() else { return };
    let cells = usize::from(area.width);
    let (above, below) = around(area.height);
    let head = match above {
        1 => vec![standing(batch, app.texts)],
        2 => vec![title(batch, app.texts), standing(batch, app.texts)],
        _ => vec![title(batch, app.texts), told(batch, app.texts), standing(batch, app.texts)],
    };
    let head: Vec<Line<'_>> = head
        .into_iter()
        .map(|(text, style)| Line::styled(truncate(&format!(" {text}"), cells), style))
        .collect();
    view::lines(&head, 0, Rect { height: above.min(area.height), ..area }, buffer);
    let rows = list_rows(area.height);
    let list = Rect { y: area.y + above.min(area.height), height: rows, ..area };
    let first = first_row(batch, usize::from(rows));
    let id = super::id_cells(batch.items.iter().map(|item| item.id));
    let items = batch.items.iter().enumerate().skip(first);
    for ((index, item), y) in items.zip(list.y..list.bottom()) {
        let mut line = row(batch, item, app.texts, cells.saturating_sub(2 + id));
        let (sign, style) =
            if index == batch.index { ("▸ ", theme::SELECTED) } else { ("  ", theme::PLAIN) };
        let id = Span::styled(pad(&item.id.to_string(), id), style);
        line.spans.splice(0..0, [Span::raw(sign), id]);
        buffer.set_line(list.x, y, &line, list.width);
    }
    if below > 0
        && let Some(item) = batch.items.get(batch.index)
    {
        let place = Rect { y: list.bottom() + 1, height: below - 1, ..area };
        view::lines(&in_full(item, app.texts, cells, usize::from(below - 1)), 0, place, buffer);
    }
}

/// The foot: the keys that are open now.
#[must_use]
pub fn keys(app: &App) -> String {
    let texts = &app.texts.many;
    match app.many.shown() {
        Some(batch) => match batch.phase {
            Phase::Ready if batch.counts().open == 0 => texts.refused_keys.to_owned(),
            Phase::Looking | Phase::Ready => (texts.preview_keys)(confirm_key(batch)),
            Phase::Working { .. } => (texts.working_keys)(&app.keymap.written(Ask::Quit)),
            Phase::Over(_) => texts.over_keys.to_owned(),
        },
        None => String::new(),
    }
}

/// How far the work is, in one line for where the batch is not on screen; none while there is none.
#[must_use]
pub fn running(app: &App, key: &str) -> Option<String> {
    let batch = app.many.work.as_ref().filter(|_| app.many.is_working())?;
    let counts = batch.counts();
    let tried = counts.done + counts.failed;
    let name = app.texts.term.action(batch.action);
    Some((app.texts.many.running)(name, tried, tried + counts.open, key))
}

/// The page whose row has the caret: a list that moves by pages seldom draws all of itself anew.
const fn first_row(batch: &Batch, rows: usize) -> usize {
    match batch.index.checked_rem(rows) {
        Some(place) => batch.index - place,
        None => batch.index,
    }
}

fn title(batch: &Batch, texts: &Texts) -> (String, Style) {
    let what = match batch.takes_back {
        Some(action) => (texts.many.takes_back)(texts.term.action(action)),
        None => texts.term.action(batch.action).to_owned(),
    };
    let about = match batch.items.as_slice() {
        [only] => only.id.to_string(),
        items => (texts.many.claims)(items.len()),
    };
    (format!("{what} · {about}"), theme::HEADING)
}

/// What was chosen and said for all of them, or what will follow.
fn told(batch: &Batch, texts: &Texts) -> (String, Style) {
    let text = if batch.told.is_empty() {
        (texts.tui.consequence)(batch.action).to_owned()
    } else {
        clean_line(&batch.told).into_owned()
    };
    (text, theme::DIM)
}

/// How far it is, in numbers.
fn standing(batch: &Batch, texts: &Texts) -> (String, Style) {
    let (counts, texts) = (batch.counts(), &texts.many);
    let tried = counts.done + counts.failed;
    match &batch.phase {
        Phase::Looking => {
            let of = batch.items.len();
            ((texts.looking)(of - counts.waiting, of), theme::NOTE)
        }
        Phase::Ready => {
            let style = if counts.open == 0 { theme::ALERT } else { theme::NOTE };
            ((texts.ready)(counts.open, counts.refused), style)
        }
        Phase::Working { stopping } => {
            let text = (texts.working)(counts.done, counts.failed, tried + counts.open);
            let stopping = if *stopping { texts.stopping } else { "" };
            (format!("{text} {stopping}"), theme::NOTE)
        }
        Phase::Over(end) => {
            let text = (texts.over)(counts.done, counts.failed, counts.refused, counts.open);
            let (why, style) = match end {
                End::Through if counts.failed == 0 => (String::new(), theme::GOOD),
                End::Through => (String::new(), theme::NOTE),
                End::Stopped => (texts.stopped.to_owned(), theme::NOTE),
                End::Broken(why) => ((texts.broken)(&clean_line(why)), theme::ALERT),
            };
            (format!("{text} {why}"), style)
        }
    }
}

/// What stands behind a claim's id.
fn row(batch: &Batch, item: &Item, texts: &Texts, cells: usize) -> Line<'static> {
    let (word, style) = word(batch, item, texts);
    let word = format!(" {} ", pad(&truncate(word, WORD), WORD));
    let rest = about(item, texts, cells.saturating_sub(width(&word)));
    Line::from(vec![Span::styled(word, style), Span::raw(rest)])
}

fn word(batch: &Batch, item: &Item, texts: &Texts) -> (&'static str, Style) {
    let words = &texts.many.state;
    match item.state {
        State::Waiting => (words.waiting, theme::DIM),
        State::Open if matches!(batch.phase, Phase::Over(_)) => (words.left, theme::NOTE),
        State::Open => (words.open, theme::PLAIN),
        State::Refused(_) => (words.refused, theme::ALERT),
        State::Done => (words.done, theme::GOOD),
        State::Failed(_) => (words.failed, theme::ALERT),
    }
}

/// What happens to it, and what it is called; or why it is refused.
fn about(item: &Item, texts: &Texts, cells: usize) -> String {
    if let State::Refused(why) | State::Failed(why) = &item.state {
        return truncate(&clean_line(why), cells);
    }
    let Some(outlook) = &item.outlook else { return String::new() };
    let becomes = becomes(item, texts);
    let name = clean_line(&outlook.name);
    let text = if cells >= ROOMY {
        format!("{} {name}", pad(&truncate(&becomes, STATUSES), STATUSES))
    } else {
        format!("{becomes}  {name}")
    };
    truncate(&text, cells)
}

fn becomes(item: &Item, texts: &Texts) -> String {
    let Some(outlook) = &item.outlook else { return String::new() };
    let to = (texts.tui.short_status)(outlook.to);
    match outlook.from {
        Some(from) if from != outlook.to => {
            (texts.many.becomes)((texts.tui.short_status)(from), to)
        }
        _ => to.to_owned(),
    }
}

/// The whole of what is to be said of a claim, in as many rows as there are.
fn in_full(item: &Item, texts: &Texts, cells: usize, rows: usize) -> Vec<Line<'static>> {
    let room = cells.saturating_sub(2);
    let punctuation = &texts.punctuation;
    let (text, style) = match (&item.state, &item.outlook) {
        (State::Refused(why) | State::Failed(why), _) => {
            (punctuation.labelled(&item.id.to_string(), &clean_line(why)), theme::ALERT)
        }
        (_, Some(outlook)) if !outlook.also.is_empty() => {
            let also = outlook.also.iter().map(ToString::to_string);
            let also = (texts.many.also)(&punctuation.listed(also));
            let becomes = punctuation.sentence(&becomes(item, texts));
            let told = punctuation.labelled(&item.id.to_string(), &becomes);
            (punctuation.sentences([told, also]), theme::DIM)
        }
        _ => return Vec::new(),
    };
    let lines = wrap_within(&text, room, rows);
    lines.into_iter().map(|line| Line::styled(format!(" {line}"), style)).collect()
}
