//! What lines say in words of their own: the heading of a tab, and the claims of the queue.

use crate::desk::QueueRow;
use crate::text::clean_line;
use crate::tui::action::{Ask, Tab};
use crate::tui::app::{App, Overlay};

/// What is said first: which keys tell more.
pub(super) fn welcome(app: &App) -> String {
    let key = |ask| app.keymap.shown(ask).unwrap_or_default();
    (app.texts.linear.welcome)(key(Ask::Help), key(Ask::Redraw), key(Ask::Where))
}

/// The name of what is shown.
pub(super) fn heading(app: &App) -> String {
    let shown = app.shown_tab();
    let name = app.texts.tui.tabs.get(shown.index()).copied().unwrap_or_default();
    match (shown, app.unread_comments()) {
        (Tab::Comments, unread @ 1..) => (app.texts.talk.thread.tab)(name, unread),
        _ => name.to_owned(),
    }
}

/// Whether the queue is what is shown.
fn is_shown(app: &App) -> bool {
    let is_plain = matches!(app.overlay, Overlay::None) && !app.is_covered();
    is_plain && app.tab == Tab::Dashboard && !app.charts_shown()
}

/// The claim that is selected, if the queue is what is shown.
pub(super) fn selected(app: &App) -> Option<String> {
    let window = &app.queue.window;
    let row = window.selected().filter(|_| is_shown(app))?;
    Some(words(app, row, window.index()))
}

/// The claims on the screen, if the queue is what is shown.
pub(super) fn rows(app: &App) -> Vec<String> {
    if !is_shown(app) {
        return Vec::new();
    }
    let rows = app.queue.window.lines(app.queue_rows());
    (app.queue.window.top()..).zip(rows).map(|(at, shown)| words(app, shown.row, at)).collect()
}

/// All that the queue shows of a claim, in whole words.
fn words(app: &App, row: &QueueRow, at: usize) -> String {
    let (texts, linear) = (app.texts, &app.texts.linear);
    let mut parts = vec![
        (linear.position)(at + 1, app.queue.window.total()),
        row.id.to_string(),
        clean_line(&row.name).into_owned(),
        clean_line(row.customer_or_domain()).into_owned(),
        texts.term.status(row.status).to_owned(),
    ];
    parts.extend(row.due.as_ref().map(|due| (linear.left)(due.remaining)));
    parts.extend(row.assignee.as_ref().map(|name| (linear.taken_by)(&clean_line(name.as_str()))));
    let signs = [
        (app.many.marks.holds(row.id), linear.marked),
        (row.is_overdue(), linear.overdue),
        (row.contested, linear.contested),
        (row.disputed, linear.disputed),
        (row.unread, linear.unread),
        (row.unrecorded, linear.unrecorded),
    ];
    parts.extend(signs.iter().filter(|(is_set, _)| *is_set).map(|(_, word)| (*word).to_owned()));
    parts.retain(|part| !part.is_empty());
    parts.join(linear.comma)
}

/// Where one is, for a screen that can be seen.
pub(in crate::tui) fn place(app: &App) -> String {
    selected(app).unwrap_or_else(|| match app.target() {
        Some(id) => format!("{}{}{id}", heading(app), app.texts.linear.comma),
        None => heading(app),
    })
}
