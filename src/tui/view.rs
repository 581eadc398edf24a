//! Drawing, from state alone: tabs, the body of the tab, a line for what was said, the keys.

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::Line;

use super::action::{Ask, Tab};
use super::app::help::HelpView;
use super::app::talk::Record;
use super::app::{App, Overlay};
use super::screen;

mod foot;
mod said;
mod tabs;

use foot::foot;
pub use foot::keys_of;
use said::said;
use tabs::tabs;

/// The narrowest terminal with the preview beside the queue, in columns.
const WIDE: u16 = 120;
/// The preview's width beside the queue, in columns: the queue keeps at least what it has on a
/// screen of 80.
const fn preview_width(columns: u16) -> u16 {
    if columns < 140 { 39 } else { 50 }
}

/// From how many rows on the history says what of it is shown.
const WITH_HEADING: u16 = 5;
/// The preview's height under the queue, in rows.
const PREVIEW_ROWS: u16 = 9;

/// Where everything is on a screen of some size.
#[derive(Debug, Clone, Copy)]
struct Places {
    tabs: Rect,
    body: Rect,
    said: Rect,
    foot: Rect,
}

fn places(size: (u16, u16)) -> Places {
    let (columns, rows) = size;
    let row = |y: u16, height: u16| Rect::new(0, y, columns, height);
    // On very low screens the body goes last, so that the keys and what was said stay.
    let body = rows.saturating_sub(3);
    Places {
        tabs: row(0, rows.min(1)),
        body: row(1.min(rows), body),
        said: row(rows.saturating_sub(2), u16::from(rows >= 3)),
        foot: row(rows.saturating_sub(1), u16::from(rows >= 2)),
    }
}

/// The queue's place and, where it is shown, the preview's.
fn split_queue(app: &App) -> (Rect, Option<Rect>) {
    let body = places(app.size).body;
    if body.width >= WIDE {
        let preview = preview_width(body.width);
        let left = body.width - preview - 1;
        let side = Rect::new(left + 1, body.y, preview, body.height);
        return (Rect { width: left, ..body }, Some(side));
    }
    if app.preview && body.height > PREVIEW_ROWS + 6 {
        let top = body.height - PREVIEW_ROWS;
        let under = Rect::new(0, body.y + top, body.width, PREVIEW_ROWS);
        return (Rect { height: top, ..body }, Some(under));
    }
    (body, None)
}

/// How many rows there are between the tabs and what is said.
#[must_use]
pub fn body_rows(size: (u16, u16)) -> u16 {
    places(size).body.height
}

/// The place between the tabs and what is said.
#[must_use]
pub fn body_area(size: (u16, u16)) -> Rect {
    places(size).body
}

/// How many rows of claims the queue shows.
#[must_use]
pub fn queue_height(app: &App) -> u16 {
    let queue = split_queue(app).0;
    queue.height.saturating_sub(screen::dashboard::head_rows(queue.width, queue.height))
}

/// How many claims of a batch are on the screen.
#[must_use]
pub fn batch_rows(app: &App) -> usize {
    usize::from(screen::many::list_rows(places(app.size).body.height))
}

/// How many lines of a tab that shows a claim are on the screen.
#[must_use]
pub fn body_height(app: &App) -> usize {
    let rows = places(app.size).body.height;
    usize::from(rows.saturating_sub(title_rows(app.tab, rows)))
}

/// How many rows say which claim it is, and what of it, above what is scrolled; the tab of the claim
/// itself begins with that.
const fn title_rows(tab: Tab, rows: u16) -> u16 {
    match tab {
        Tab::History if rows >= WITH_HEADING => 2,
        Tab::Comments | Tab::History => 1,
        _ => 0,
    }
}

/// How many rows of the body are covered by what is said.
#[must_use]
pub fn covered_rows(app: &App) -> usize {
    let place = places(app.size).said;
    app.said.as_ref().map_or(0, |said| said::rows(said, place).len().saturating_sub(1))
}

/// The lines of the tab of the claim; none before it has come.
#[must_use]
pub fn body_lines(app: &App) -> Vec<Line<'static>> {
    let Some(view) = &app.opened.view else { return Vec::new() };
    let (width, reading) = (app.size.0, app.reading());
    let keys = |action| app.keymap.shown(Ask::Do(action)).map(ToOwned::to_owned);
    let mut lines = screen::claim::lines(view, &keys, reading, width);
    screen::drafts::tell(app, view.id, &mut lines, width);
    lines
}

/// How many rows the charts have in all, and how many are on the screen.
#[must_use]
pub fn charts_extent(app: &App) -> (usize, usize) {
    screen::charts::extent(app, places(app.size).body)
}

/// The lines of the help.
#[must_use]
pub fn help_lines(app: &App, help: &HelpView) -> Vec<Line<'static>> {
    let words = help.words.text();
    let blocks = super::help::groups(app, help)
        .map(|groups| screen::help::lines(&groups, words, app.reading(), app.size.0));
    let mut lines: Vec<Line<'static>> = Vec::new();
    for block in blocks.into_iter().filter(|block| !block.is_empty()) {
        if !lines.is_empty() {
            lines.push(Line::default());
        }
        lines.extend(block);
    }
    lines
}

/// How many lines of the help are on the screen.
#[must_use]
pub fn help_page(app: &App, help: &HelpView) -> usize {
    let rows = places(app.size).body.height;
    usize::from(rows - screen::help::head_rows(help, rows)).max(1)
}

/// Draws everything.
pub fn draw(app: &App, frame: &mut Frame<'_>) {
    let places = places((frame.area().width, frame.area().height));
    let buffer = frame.buffer_mut();
    tabs(app, places.tabs, buffer);
    let caret = match &app.overlay {
        Overlay::Editor(editor) => editor.draw(places.body, buffer, app.texts),
        Overlay::Help(help) => screen::help::draw(app, help, places.body, buffer),
        Overlay::Palette(palette) => {
            body(app, places.body, buffer);
            screen::palette::draw(app, palette, places.body, buffer)
        }
        Overlay::Copy(list) => {
            body(app, places.body, buffer);
            screen::copying::draw(app, list, places.body, buffer);
            None
        }
        Overlay::Many => {
            screen::many::draw(app, places.body, buffer);
            None
        }
        Overlay::Dialog(dialog) => {
            body(app, places.body, buffer);
            super::dialog::view::draw(dialog, app.texts, places.body, buffer)
        }
        Overlay::Views(list) => {
            body(app, places.body, buffer);
            screen::views::draw(app, list, places.body, buffer)
        }
        Overlay::Record(record) => {
            if !matches!(record.as_ref(), Record::Past(_)) {
                body(app, places.body, buffer);
            }
            screen::record::draw(app, record, places.body, buffer)
        }
        Overlay::Macros(list) => {
            body(app, places.body, buffer);
            screen::macros::draw(app, list, places.body, buffer)
        }
        Overlay::Template(ask) => {
            body(app, places.body, buffer);
            screen::template::draw(app, ask, places.body, buffer)
        }
        Overlay::Drafts(list) => {
            body(app, places.body, buffer);
            screen::drafts::draw(app, list, places.body, buffer);
            None
        }
        Overlay::House(house) => screen::house::draw(app, house, places.body, buffer),
        Overlay::Outbox(outbox) => screen::outbox::draw(app, outbox, places.body, buffer),
        Overlay::None => {
            let caret = body(app, places.body, buffer);
            screen::tour::draw(app, places.body, buffer);
            caret
        }
    };
    // What is read out is not to hide what it would stand over.
    if !app.is_linear || app.said.is_none() {
        said(app, places.said, buffer);
    }
    foot(app, places.foot, buffer);
    if let Some(caret) = caret.filter(|&(x, y)| frame.area().contains((x, y).into())) {
        frame.set_cursor_position(caret);
    }
}

fn body(app: &App, area: Rect, buffer: &mut Buffer) -> Option<(u16, u16)> {
    if app.is_linear && !matches!(app.overlay, Overlay::None) {
        return None;
    }
    if let Some(viewer) = &app.viewer {
        return screen::evidence::draw(app, viewer, area, buffer);
    }
    if let Some(arbitration) = &app.arbitration {
        screen::arbitration::draw(app, arbitration, area, buffer);
        return None;
    }
    if app.tab != Tab::Dashboard {
        claim_body(app, area, buffer);
        return None;
    }
    if app.charts.shown {
        screen::charts::draw(app, area, buffer);
        return None;
    }
    let (queue, preview) = split_queue(app);
    let caret = screen::dashboard::draw(app, queue, buffer);
    if let Some(preview) = preview {
        screen::dashboard::draw_preview(app, preview, buffer);
    }
    caret
}

/// A tab that shows one claim.
fn claim_body(app: &App, area: Rect, buffer: &mut Buffer) {
    let titles = title_rows(app.tab, area.height).min(area.height);
    if let Some(view) = app.opened.view.as_ref().filter(|_| titles > 0) {
        let mut head = vec![screen::claim::title(view, area.width)];
        if titles > 1 {
            head.push(screen::history::heading(app, area.width));
        }
        lines(&head, 0, area, buffer);
    }
    let area = Rect { y: area.y + titles, height: area.height - titles, ..area };
    match app.tab {
        Tab::Comments => screen::comments::draw(app, area, buffer),
        Tab::History => screen::history::draw(app, area, buffer),
        Tab::Claim | Tab::Dashboard => {
            let shown = body_lines(app);
            let page = usize::from(area.height).saturating_sub(1).max(1);
            let scroll = app.opened.scroll[app.tab.index()].min(shown.len().saturating_sub(page));
            lines(&shown, scroll, area, buffer);
        }
    }
}

/// Draws as many lines as fit, from a first one on.
pub(super) fn lines(lines: &[Line<'_>], first: usize, area: Rect, buffer: &mut Buffer) {
    for (line, y) in lines.iter().skip(first).zip(area.y..area.y.saturating_add(area.height)) {
        buffer.set_line(area.x, y, line, area.width);
    }
}
