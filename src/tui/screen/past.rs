//! The claim as it was, under a banner that cannot be taken for anything else.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::Line;

use super::claim;
use crate::desk::ClaimView;
use crate::text::{clean_line, pad, truncate};
use crate::tui::app::App;
use crate::tui::app::talk::Past;
use crate::tui::{theme, view};

/// From how many rows on the banner says all that it has to say.
const WITH_ALL: u16 = 7;

/// Draws it.
pub fn draw(app: &App, past: &Past, area: Rect, buffer: &mut Buffer) {
    let banner = banner(app, past, area);
    let rows = u16::try_from(banner.len()).unwrap_or(u16::MAX).min(area.height);
    view::lines(&banner, 0, area, buffer);
    let body = Rect { y: area.y + rows, height: area.height - rows, ..area };
    let shown = lines(app, past);
    let last = shown.len().saturating_sub(usize::from(body.height));
    view::lines(&shown, past.scroll.min(last), body, buffer);
}

/// How many lines there are, and how many are on the screen.
#[must_use]
pub fn extent(app: &App, past: &Past) -> (usize, usize) {
    let area = Rect::new(0, 0, app.size.0, view::body_rows(app.size));
    let rows = usize::from(area.height).saturating_sub(banner(app, past, area).len());
    (lines(app, past).len(), rows)
}

fn lines(app: &App, past: &Past) -> Vec<Line<'static>> {
    // No key does anything here.
    let none = |_| None;
    past.view
        .as_ref()
        .map(|view| claim::lines(view, &none, app.reading(), app.size.0))
        .unwrap_or_default()
}

/// Rows over the whole width, in reverse: that it is the past, of which event, and how to come back.
fn banner(app: &App, past: &Past, area: Rect) -> Vec<Line<'static>> {
    let cells = usize::from(area.width);
    let texts = &app.texts.talk.past;
    let told = match &past.view {
        None => vec![texts.loading.to_owned()],
        Some(view) => told(app, view),
    };
    let all = told.into_iter().chain([texts.only_shown.to_owned()]);
    let room = if area.height < WITH_ALL { 1 } else { 3 };
    let row = |text: String| Line::styled(pad(&truncate(&text, cells), cells), theme::SELECTED);
    all.map(|text| row(format!(" {text}"))).take(room).collect()
}

fn told(app: &App, view: &ClaimView) -> Vec<String> {
    let texts = &app.texts.talk.past;
    let newest = app.opened.view.as_ref().map_or(view.revision, |now| now.revision);
    let id = view.id.to_string();
    let mut told = vec![(texts.banner)(&id, view.revision, newest.max(view.revision))];
    if let Some(entry) = app.event_of(view.revision) {
        let at = app.texts.time.moment(entry.at, app.rules.calendar.zone);
        let event = app.texts.term.event_named(entry.event);
        told.push((texts.event)(&clean_line(&event), &at, &app.person(&entry.by)));
    }
    told
}
