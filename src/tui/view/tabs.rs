//! The row of tabs, with who works here and the day.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::text::{clean_line, truncate, width};
use crate::tui::action::Tab;
use crate::tui::app::App;
use crate::tui::theme;

/// Draws it.
pub(super) fn tabs(app: &App, area: Rect, buffer: &mut Buffer) {
    if area.is_empty() {
        return;
    }
    let mut spans = Vec::new();
    let shown = app.shown_tab();
    for (tab, name) in Tab::ALL.iter().zip(app.texts.tui.tabs) {
        let style = if *tab == shown { theme::SELECTED } else { theme::DIM };
        // Over the queue it would change with every row.
        let unread = if shown == Tab::Dashboard { 0 } else { app.unread_comments() };
        let name = match (tab, unread) {
            (Tab::Comments, 1..) => (app.texts.talk.thread.tab)(name, unread),
            _ => name.to_owned(),
        };
        spans.push(Span::styled(format!(" {name} "), style));
    }
    let line = Line::from(spans);
    let used = u16::try_from(line.width()).unwrap_or(u16::MAX);
    buffer.set_line(area.x, area.y, &line, area.width);
    let name = clean_line(app.operator.name.as_str());
    let role = app.texts.term.role(app.operator.role);
    let day = app.texts.time.day(app.today());
    let room = usize::from(area.width.saturating_sub(used).saturating_sub(2));
    // Where there is no room for all of it, the role goes first.
    let all = format!("{name} · {role} · {day}");
    let who = if width(&all) <= room { all } else { truncate(&format!("{name} · {day}"), room) };
    let x = area.width.saturating_sub(u16::try_from(width(&who)).unwrap_or(u16::MAX));
    buffer.set_stringn(x, area.y, &who, room, theme::DIM);
}
