//! The outbox on the screen: how many notices are in each state, the list, what came of the one that
//! has the caret, and its letter.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::super::theme;
use crate::desk::{LetterView, NoticeView};
use crate::domain::notice::NoticeState;
use crate::i18n::notice::Letter;
use crate::text::{clean_line, pad, truncate, width};
use crate::tui::app::App;
use crate::tui::app::outbox::{Mode, Outbox};
use crate::tui::line::LineEdit;
use crate::tui::screen::wrapped;

/// The row above the list: the states with their counts.
const HEAD: u16 = 1;
/// The rows under the list in which the notice that has the caret is told.
const UNDER: u16 = 5;
/// From how many rows on the list has that under it.
const WITH_DETAIL: u16 = 12;
/// The caret's column.
const CARET: &str = "▸ ";
/// Between two columns.
const GAP: &str = "  ";

/// How many rows go by at once.
#[must_use]
pub fn page_height(app: &App) -> usize {
    usize::from(crate::tui::view::body_rows(app.size).saturating_sub(HEAD + 1)).max(1)
}

/// The last line from which a letter is read on.
#[must_use]
pub fn last_line(app: &App, letter: Option<&LetterView>) -> usize {
    let lines = letter.map_or(0, |view| letter_lines(app, view, usize::from(app.size.0)).len());
    lines.saturating_sub(usize::from(crate::tui::view::body_rows(app.size)))
}

/// The keys that are open now.
#[must_use]
pub fn keys(app: &App, outbox: &Outbox) -> &'static str {
    let texts = &app.texts.post.screen;
    match &outbox.mode {
        Mode::Looking if app.may_administer() => texts.deliver_keys,
        Mode::Looking => texts.keys,
        Mode::Reading(..) => texts.letter_keys,
        Mode::Typing(_) => texts.typing_keys,
        Mode::Asking(_) => texts.asking_keys,
        Mode::Delivering(delivery) if delivery.is_ending => texts.ending,
        Mode::Delivering(_) => texts.delivering_keys,
    }
}

/// Draws it, and tells where the caret is.
pub fn draw(app: &App, outbox: &Outbox, area: Rect, buffer: &mut Buffer) -> Option<(u16, u16)> {
    if area.is_empty() {
        return None;
    }
    let cells = usize::from(area.width);
    if let Mode::Reading(letter, scroll) = &outbox.mode {
        let lines = match letter {
            Some(letter) => letter_lines(app, letter, cells),
            None => wrapped(app.texts.post.screen.loading, cells, theme::DIM),
        };
        crate::tui::view::lines(&lines, *scroll, area, buffer);
        return None;
    }
    head(app, outbox, Rect { height: HEAD, ..area }, buffer);
    let body = Rect { y: area.y + HEAD, height: area.height - HEAD, ..area };
    let told = detail(app, outbox, cells);
    // What is asked or went wrong takes what it needs; anything else a fixed height, so that the
    // list does not jump with what is under it.
    let is_urgent = outbox.wrong.is_some() || !matches!(outbox.mode, Mode::Looking);
    let needed = u16::try_from(told.len()).unwrap_or(u16::MAX);
    let kept = match is_urgent {
        true => needed.min(body.height.saturating_sub(1).max(1)),
        false if body.height >= WITH_DETAIL => UNDER,
        false => 0,
    };
    let rule = u16::from(kept > 0 && body.height >= WITH_DETAIL);
    let rows = body.height.saturating_sub(kept + rule);
    list(app, outbox, Rect { height: rows, ..body }, buffer);
    if rule > 0 {
        buffer.set_stringn(body.x, body.y + rows, "─".repeat(cells), cells, theme::DIM);
    }
    let place = Rect { y: body.y + rows + rule, height: kept, ..body };
    if let Mode::Typing(line) = &outbox.mode {
        return Some(typing(app, line, place, buffer));
    }
    crate::tui::view::lines(&told, 0, place, buffer);
    None
}

/// The states with their counts; the filter in force stands out, by brackets as well. Where there is
/// no room for all, the title goes first, and then the states without a notice.
fn head(app: &App, outbox: &Outbox, area: Rect, buffer: &mut Buffer) {
    let texts = &app.texts.post.screen;
    let name = |state: Option<NoticeState>| match state {
        None => texts.all,
        Some(state) => app.texts.term.notice_state(state),
    };
    let counts = match &outbox.page {
        Some(Ok(page)) => page.counts.as_slice(),
        _ => &[],
    };
    let all: usize = counts.iter().map(|(_, count)| count).sum();
    let states = counts.iter().map(|(state, count)| (Some(*state), *count));
    let states: Vec<_> = std::iter::once((None, all)).chain(states).collect();
    let line = |title: &'static str, with_empty: bool| {
        let mut spans = vec![Span::styled(title, theme::HEADING)];
        for (state, count) in &states {
            let is_chosen = *state == outbox.filter;
            if *count == 0 && !with_empty && !is_chosen {
                continue;
            }
            let text = (texts.count)(name(*state), *count);
            let text = if is_chosen { format!("[{text}]") } else { format!(" {text} ") };
            spans.push(Span::styled(text, if is_chosen { theme::SELECTED } else { theme::DIM }));
        }
        Line::from(spans)
    };
    let ways = [(texts.title, true), ("", true), ("", false)];
    let lines = ways.map(|(title, with_empty)| line(title, with_empty));
    let fits = lines.iter().position(|line| line.width() <= usize::from(area.width));
    let fitting = &lines[fits.unwrap_or(ways.len() - 1)];
    buffer.set_line(area.x, area.y, fitting, area.width);
}

fn list(app: &App, outbox: &Outbox, area: Rect, buffer: &mut Buffer) {
    let cells = usize::from(area.width);
    let (first, rows) = outbox.rows();
    if area.is_empty() {
        return;
    }
    if rows.is_empty() {
        let texts = &app.texts.post.screen;
        let (text, style) = match &outbox.page {
            None => (texts.loading.to_owned(), theme::DIM),
            Some(Ok(_)) => (texts.none.to_owned(), theme::DIM),
            Some(Err(why)) => (format!("! {why}"), theme::ALERT),
        };
        crate::tui::view::lines(&wrapped(&text, cells, style), 0, area, buffer);
        return;
    }
    let height = usize::from(area.height);
    // The caret stands in the middle, but for the ends.
    let last = (first + rows.len()).saturating_sub(height).max(first);
    let top = outbox.caret.saturating_sub(height / 2).clamp(first, last);
    let widths = Columns::of(app, rows);
    for (place, y) in (top..top + height).zip(area.y..) {
        let Some(view) = rows.get(place - first) else { break };
        let is_chosen = place == outbox.caret;
        let mark = if is_chosen { CARET } else { "  " };
        let text = truncate(&format!("{mark}{}", widths.line(app, view)), cells);
        let style = if is_chosen { theme::SELECTED } else { style(view.state) };
        buffer.set_stringn(area.x, y, pad(&text, cells), cells, style);
    }
}

const fn style(state: NoticeState) -> Style {
    match state {
        NoticeState::Failed => theme::ALERT,
        NoticeState::Waiting => theme::NOTE,
        NoticeState::Held | NoticeState::Delivered => theme::PLAIN,
        NoticeState::Withdrawn => theme::DIM,
    }
}

/// How wide the columns are.
struct Columns {
    state: usize,
    when: usize,
    claim: usize,
    kind: usize,
}

impl Columns {
    fn of(app: &App, rows: &[NoticeView]) -> Self {
        let widest = |cell: &dyn Fn(&NoticeView) -> usize| rows.iter().map(cell).max().unwrap_or(0);
        Self {
            state: widest(&|view| width(app.texts.term.notice_state(view.state))),
            when: widest(&|view| width(&when(app, view))),
            claim: widest(&|view| width(&view.posted.claim.to_string())),
            kind: widest(&|view| width(app.texts.term.notice_kind(view.posted.notice.kind))),
        }
    }

    fn line(&self, app: &App, view: &NoticeView) -> String {
        let notice = &view.posted.notice;
        let cells = [
            pad(app.texts.term.notice_state(view.state), self.state),
            pad(&when(app, view), self.when),
            pad(&view.posted.claim.to_string(), self.claim),
            pad(app.texts.term.notice_kind(notice.kind), self.kind),
            clean_line(notice.name.trim()).into_owned(),
        ];
        cells.join(GAP)
    }
}

/// When it was tried last, or until when it is held back.
fn when(app: &App, view: &NoticeView) -> String {
    let at = view.handling.as_ref().map_or(view.posted.notice.hold_until, |handling| handling.at);
    app.texts.time.moment(at, app.rules.calendar.zone)
}

/// What is asked, went wrong or is being done; else what there is to be said of the notice that has
/// the caret.
fn detail(app: &App, outbox: &Outbox, cells: usize) -> Vec<Line<'static>> {
    let texts = &app.texts.post.screen;
    if let Some(wrong) = &outbox.wrong {
        return wrapped(&format!("! {wrong}"), cells, theme::ALERT);
    }
    match &outbox.mode {
        Mode::Asking(folder) => wrapped(&(texts.ask)(folder, outbox.due()), cells, theme::NOTE),
        Mode::Delivering(delivery) => {
            wrapped(&(texts.delivering)(delivery.done.delivered), cells, theme::NOTE)
        }
        Mode::Typing(_) => vec![Line::default(); 2],
        Mode::Looking | Mode::Reading(..) => {
            outbox.selected().map(|view| about(app, view, cells)).unwrap_or_default()
        }
    }
}

/// What there is to be said of a notice.
fn about(app: &App, view: &NoticeView, cells: usize) -> Vec<Line<'static>> {
    let notice = &view.posted.notice;
    let subject = app.texts.notice.subject(notice.kind, view.posted.claim, &view.claim_name);
    let mut lines = wrapped(
        &format!("{}{GAP}{}", view.posted.id(), standing(app, view)),
        cells,
        theme::HEADING,
    );
    lines.extend(wrapped(&subject, cells, Style::new()));
    lines.extend(wrapped(&addressee(&notice.name, &notice.email), cells, Style::new()));
    lines.extend(outcome(app, view, cells));
    lines
}

fn standing(app: &App, view: &NoticeView) -> String {
    let name = app.texts.term.notice_state(view.state);
    let until = app.texts.time.moment(view.posted.notice.hold_until, app.rules.calendar.zone);
    (app.texts.post.screen.standing)(view.state, name, &until)
}

fn addressee(name: &str, email: &str) -> String {
    format!("{} <{}>", clean_line(name.trim()), clean_line(email.trim()))
}

fn outcome(app: &App, view: &NoticeView, cells: usize) -> Vec<Line<'static>> {
    let Some(handling) = &view.handling else { return Vec::new() };
    let zone = app.rules.calendar.zone;
    let (post, punctuation) = (&app.texts.post, &app.texts.punctuation);
    let tried = (post.attempts)(handling.attempts, &app.texts.time.moment(handling.at, zone));
    if let Some((fault, said)) = handling.failure() {
        let text = punctuation.sentences([punctuation.sentence(&tried), (post.fault)(fault, said)]);
        return wrapped(&text, cells, theme::ALERT);
    }
    let told = punctuation.labelled(&tried, (post.carrier)(handling.by));
    wrapped(&punctuation.sentence(&told), cells, theme::DIM)
}

/// The letter as it is sent, cleaned.
fn letter_lines(app: &App, view: &LetterView, cells: usize) -> Vec<Line<'static>> {
    let (notice, texts) = (&view.posted.notice, &app.texts.post.screen);
    let notice_view = NoticeView {
        posted: view.posted.clone(),
        claim_name: view.claim_name.clone(),
        state: view.state,
        handling: view.handling.clone(),
    };
    let subject = app.texts.notice.subject(notice.kind, view.claim(), &view.claim_name);
    let to = addressee(&notice.name, &notice.email);
    let mut lines = Vec::new();
    for (label, value) in
        [(texts.to, to), (texts.subject, subject), (texts.state, standing(app, &notice_view))]
    {
        lines.extend(wrapped(
            &app.texts.punctuation.labelled(label, &value),
            cells,
            theme::HEADING,
        ));
    }
    lines.extend(outcome(app, &notice_view, cells));
    lines.push(Line::default());
    for line in app.texts.notice.body(&Letter::of(view)).lines() {
        let mut rows = wrapped(line, cells, Style::new());
        if rows.is_empty() {
            rows.push(Line::default());
        }
        lines.extend(rows);
    }
    lines
}

fn typing(app: &App, line: &LineEdit, area: Rect, buffer: &mut Buffer) -> (u16, u16) {
    let cells = usize::from(area.width);
    let label = truncate(app.texts.post.screen.folder, cells);
    buffer.set_stringn(area.x, area.y, &label, cells, theme::NOTE);
    let y = (area.y + 1).min(area.bottom().saturating_sub(1));
    let typed = line.view(cells);
    buffer.set_stringn(area.x, y, &typed.text, cells, Style::new());
    (area.x + u16::try_from(typed.caret).unwrap_or(0), y)
}
