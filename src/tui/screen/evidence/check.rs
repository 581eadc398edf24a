//! The pre-check beside, above or in the place of the text.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::super::super::action::Ask;
use super::super::super::app::App;
use super::super::super::app::evidence::{Come, Focus, Viewer};
use super::super::super::theme;
use super::again;
use crate::domain::moves::Action;
use crate::i18n::Texts;
use crate::precheck::{Finding, State};
use crate::text::{clean_line, pad, truncate, width};
use crate::tui::screen::wrapped;

/// The rows of the elements in two columns, and one for what is known of the one with the caret.
pub(super) const STRIP_ROWS: u16 = 5;

/// The sign of a state; the word stands beside it.
const fn sign(state: State) -> &'static str {
    match state {
        State::Found => "✓",
        State::Missing => "✗",
        State::Unreadable => "?",
    }
}

const fn look(state: State) -> Style {
    match state {
        State::Found => theme::GOOD,
        State::Missing => theme::ALERT,
        State::Unreadable => theme::NOTE,
    }
}

/// How many elements are in which state, in one row.
pub(super) fn counted(app: &App, viewer: &Viewer, area: Rect, buffer: &mut Buffer) {
    let cells = usize::from(area.width);
    let (text, style) = match &viewer.check {
        Come::Here(_) => {
            let [found, missing, unreadable] = viewer.counts().unwrap_or_default();
            let summary = (app.texts.evidence.summary)(found, missing, unreadable);
            let style = if missing > 0 { theme::ALERT } else { theme::PLAIN };
            (app.texts.punctuation.labelled(app.texts.precheck.label.title, &summary), style)
        }
        other => waiting(app, other),
    };
    buffer.set_stringn(area.x, area.y, truncate(&text, cells), cells, style);
}

/// What is to be said while there are no findings.
fn waiting(app: &App, check: &Come<Vec<Finding>>) -> (String, Style) {
    let texts = &app.texts.evidence;
    match check {
        Come::Reading | Come::Here(_) => (texts.checking.to_owned(), theme::DIM),
        Come::Stopped => ((texts.check_stopped)(&again(app)), theme::NOTE),
        Come::Failed(why) => (clean_line(why).into_owned(), theme::ALERT),
    }
}

/// The elements in two columns.
pub(super) fn strip(app: &App, viewer: &Viewer, area: Rect, buffer: &mut Buffer) {
    let cells = usize::from(area.width);
    let Come::Here(findings) = &viewer.check else {
        let (text, style) = waiting(app, &viewer.check);
        buffer.set_stringn(area.x, area.y, truncate(&text, cells), cells, style);
        return;
    };
    let rows = usize::from(area.height).saturating_sub(1).max(1);
    let column = cells / 2;
    for (index, finding) in findings.iter().enumerate().take(rows * 2) {
        let is_here = viewer.focus == Focus::Check && index == viewer.element;
        let line = element(app.texts, finding, is_here, column.saturating_sub(1));
        let x = area.x + u16::try_from(index / rows * column).unwrap_or(0);
        let y = area.y + u16::try_from(index % rows).unwrap_or(0);
        buffer.set_line(x, y, &line, area.width - (x - area.x));
    }
    let under = if viewer.focus == Focus::Check {
        let told = viewer.finding().map(|finding| facts(app.texts, finding)).unwrap_or_default();
        (app.texts.punctuation.sentences(told), theme::NOTE)
    } else {
        suggestion(app, viewer)
    };
    let y = area.bottom().saturating_sub(1);
    buffer.set_stringn(area.x, y, truncate(&under.0, cells), cells, under.1);
}

/// An element with its state, in one row.
fn element(texts: &Texts, finding: &Finding, is_here: bool, cells: usize) -> Line<'static> {
    let caret = if is_here { "▸" } else { " " };
    let state = (texts.precheck.state)(finding.state);
    let name = (texts.precheck.element)(finding.element);
    let room = cells.saturating_sub(width(state) + 4);
    let name_style = if is_here { theme::SELECTED } else { theme::PLAIN };
    Line::from(vec![
        Span::raw(caret.to_owned()),
        Span::styled(format!("{} ", sign(finding.state)), look(finding.state)),
        Span::styled(pad(name, room), name_style),
        Span::styled(format!(" {state}"), look(finding.state)),
    ])
}

/// What is known of an element: what it lacks, where it stands, and what stands there.
fn facts(texts: &Texts, finding: &Finding) -> Vec<String> {
    let mut facts: Vec<String> = finding.lacks.iter().map(texts.precheck.lack).collect();
    if let Some(place) = &finding.place {
        let excerpt = format!("“{}”", clean_line(&place.excerpt));
        facts.push(texts.punctuation.labelled(&(texts.precheck.place)(place), &excerpt));
    }
    facts.extend((texts.precheck.advice)(finding));
    facts
}

/// What the pre-check suggests to ask for, and by which key.
fn suggestion(app: &App, viewer: &Viewer) -> (String, Style) {
    let texts = &app.texts.evidence;
    let reasons = viewer.suggests();
    if reasons.is_empty() {
        let [_, missing, unreadable] = viewer.counts().unwrap_or_default();
        if unreadable > 0 {
            return ((app.texts.precheck.unreadable)(unreadable), theme::NOTE);
        }
        if missing > 0 {
            // It is shown above; only no reason of a request fits.
            return (texts.suggests_no_reason.to_owned(), theme::NOTE);
        }
        return (texts.suggests_nothing.to_owned(), theme::DIM);
    }
    let names = reasons.iter().map(|reason| app.texts.term.information_reason(*reason));
    let names = app.texts.punctuation.listed(names);
    let key = app.keymap.shown(Ask::Do(Action::RequestInformation)).unwrap_or_default();
    let is_open =
        app.view_of(viewer.claim).is_some_and(|view| view.is_open(Action::RequestInformation));
    if is_open {
        return ((texts.suggests)(key, &names), theme::NOTE);
    }
    ((texts.suggests_only)(&names), theme::NOTE)
}

/// All elements in a column, then what is known of the one with the caret.
pub(super) fn column(app: &App, viewer: &Viewer, area: Rect, buffer: &mut Buffer) {
    let cells = usize::from(area.width);
    let mut lines = vec![Line::styled(
        truncate(app.texts.precheck.label.title, cells),
        if viewer.focus == Focus::Check { theme::HEADING } else { theme::DIM },
    )];
    let Come::Here(findings) = &viewer.check else {
        let (text, style) = waiting(app, &viewer.check);
        lines.extend(wrapped(&text, cells, style));
        super::super::super::view::lines(&lines, 0, area, buffer);
        return;
    };
    let is_in_check = viewer.focus == Focus::Check;
    for (index, finding) in findings.iter().enumerate() {
        let is_here = is_in_check && index == viewer.element;
        lines.push(element(app.texts, finding, is_here, cells));
    }
    lines.push(Line::default());
    let mut under = Vec::new();
    if is_in_check {
        let told = viewer.finding().map(|finding| facts(app.texts, finding)).unwrap_or_default();
        under.extend(told.iter().flat_map(|fact| wrapped(fact, cells, theme::NOTE)));
        under.push(Line::default());
    }
    let (suggested, style) = suggestion(app, viewer);
    under.extend(wrapped(&suggested, cells, style));
    under.push(Line::default());
    under.extend(wrapped(app.texts.precheck.decides_nothing, cells, theme::DIM));
    // Where not all of it fits, the element with the caret is what shows.
    let above = lines.len();
    lines.extend(under);
    let height = usize::from(area.height);
    let hidden = if above > height { (viewer.element + 3).saturating_sub(height) } else { 0 };
    super::super::super::view::lines(&lines, hidden, area, buffer);
}

/// All elements with their states, for a side of an arbitration.
#[must_use]
pub fn findings_lines(texts: &Texts, findings: &[Finding], cells: usize) -> Vec<Line<'static>> {
    findings.iter().map(|finding| element(texts, finding, false, cells)).collect()
}
