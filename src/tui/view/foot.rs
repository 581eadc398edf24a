//! The foot: the keys that are open now.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::charts_extent;
use crate::domain::moves::{self, Action};
use crate::text::{truncate, width};
use crate::tui::action::{Ask, Tab, Talk};
use crate::tui::app::many::FOR_MANY;
use crate::tui::app::{App, Overlay};
use crate::tui::{screen, theme};

/// The keys of what lies over the tabs; none where it has none of its own.
#[must_use]
pub fn keys_of(app: &App, overlay: &Overlay) -> Option<String> {
    match overlay {
        Overlay::Dialog(dialog) if dialog.many.is_some() => {
            Some(app.texts.many.dialog_keys.to_owned())
        }
        Overlay::Dialog(_) => Some(app.texts.tui.dialog_keys.to_owned()),
        Overlay::Editor(editor) => Some(editor.keys(app.texts).to_owned()),
        Overlay::Views(list) => Some(screen::views::keys(app, list).to_owned()),
        Overlay::Record(record) => Some(screen::record::keys(app, record).to_owned()),
        Overlay::House(house) => Some(screen::house::keys(app, house).to_owned()),
        Overlay::Outbox(outbox) => Some(screen::outbox::keys(app, outbox).to_owned()),
        Overlay::Macros(list) => Some(screen::macros::keys(app, list).to_owned()),
        Overlay::Template(_) => Some(app.texts.template.ask.keys.to_owned()),
        Overlay::Help(help) => Some(screen::help::keys(app, help).to_owned()),
        Overlay::Palette(_) => Some(app.texts.palette.keys.to_owned()),
        Overlay::Copy(_) => Some(app.texts.copy.keys.to_owned()),
        Overlay::Many => Some(screen::many::keys(app)),
        Overlay::Drafts(_) => Some(app.texts.draft.keys.to_owned()),
        _ if app.queue.typing.is_some() => Some(app.texts.tui.filter_keys.to_owned()),
        Overlay::None => None,
    }
}

/// The keys that are open now.
pub(super) fn foot(app: &App, area: Rect, buffer: &mut Buffer) {
    if area.is_empty() {
        return;
    }
    if let Some(text) = keys_of(app, &app.overlay) {
        let text = whole_hints(&text, usize::from(area.width));
        buffer.set_stringn(area.x, area.y, &text, usize::from(area.width), theme::DIM);
        return;
    }
    let mut spans: Vec<Span<'_>> = Vec::new();
    let mut used = 0;
    for (key, label) in hints(app) {
        let cells = width(key) + 1 + width(label) + 2;
        if used + cells > usize::from(area.width) {
            break;
        }
        used += cells;
        spans.push(Span::styled(key, theme::KEY));
        spans.push(Span::styled(format!(" {label}  "), Style::new()));
    }
    buffer.set_line(area.x, area.y, &Line::from(spans), area.width);
}

/// As many of the hints as there is room for, each of them whole; the one that says how to leave is
/// the last to go.
fn whole_hints(text: &str, cells: usize) -> String {
    const GAP: &str = "  ";
    if width(text) <= cells {
        return text.to_owned();
    }
    let mut hints: Vec<&str> = text.split(GAP).map(str::trim).collect();
    hints.retain(|hint| !hint.is_empty());
    while width(&hints.join(GAP)) > cells {
        let Some(last) = hints.iter().rposition(|hint| !hint.starts_with("Esc")) else { break };
        hints.remove(last);
    }
    truncate(&hints.join(GAP), cells)
}

/// The keys to be hinted at: help, what is open on the claim, and how to move.
fn hints(app: &App) -> Vec<(&str, &'static str)> {
    if let Some(viewer) = &app.viewer {
        return screen::evidence::hints(app, viewer);
    }
    if let Some(arbitration) = &app.arbitration {
        return screen::arbitration::hints(app, arbitration);
    }
    if app.charts_shown() {
        return chart_hints(app);
    }
    let mut hints = Vec::new();
    let key = |ask| app.keymap.shown(ask);
    let asks = &app.texts.tui.asks;
    hints.extend(key(Ask::Help).map(|key| (key, app.texts.tui.help_label)));
    hints.extend(talk_hints(app));
    if app.acts_on_marks() {
        hints.extend(key(Ask::Back).map(|key| (key, app.texts.many.asks.unmark)));
        let role = app.operator.role;
        let open = FOR_MANY.iter().filter(|action| moves::is_permitted(**action, role, None));
        hints.extend(open.filter_map(|&action| {
            key(Ask::Do(action)).map(|key| (key, app.texts.term.action(action)))
        }));
    } else if let Some(view) = app.hinted_view() {
        let open = Action::OFFERED.iter().filter(|action| view.is_open(**action));
        hints.extend(open.filter_map(|&action| {
            key(Ask::Do(action)).map(|key| (key, app.texts.term.action(action)))
        }));
    }
    if app.may_use_macros() && app.target().is_some() {
        hints.extend(key(Ask::Macros).map(|key| (key, app.texts.macros.list.ask_macros)));
    }
    if app.tab == Tab::Dashboard {
        hints.extend(key(Ask::Filter).map(|key| (key, asks.filter)));
    }
    hints.extend(key(Ask::Quit).map(|key| (key, asks.quit)));
    hints
}

/// The keys to be hinted at on the comments and the history.
fn talk_hints(app: &App) -> Vec<(&str, &'static str)> {
    let texts = &app.texts.talk.asks.short;
    let asks: &[(Talk, &'static str)] = match app.tab {
        Tab::Comments => &[(Talk::Reply, texts.reply), (Talk::NextUnread, texts.next_unread)],
        Tab::History => &[
            (Talk::AsItWas, texts.as_it_was),
            (Talk::ByKind, texts.by_kind),
            (Talk::ByPerson, texts.by_person),
        ],
        Tab::Dashboard | Tab::Claim => &[],
    };
    let key = |(talk, label): &(Talk, &'static str)| {
        app.keymap.shown(Ask::Talk(*talk)).map(|key| (key, *label))
    };
    asks.iter().filter_map(key).collect()
}

/// The keys to be hinted at while charts are shown.
fn chart_hints(app: &App) -> Vec<(&str, &'static str)> {
    let texts = &app.texts.charts;
    let (rows, page) = charts_extent(app);
    let words = if app.charts.as_words { texts.as_bars } else { texts.as_words };
    let hints = [
        (Ask::Help, app.texts.tui.help_label, true),
        (Ask::Charts, texts.to_queue, true),
        (Ask::PageDown, texts.more, app.charts.scroll + page < rows),
        (Ask::ChartsAsWords, words, screen::charts::has_room(app)),
        (Ask::Quit, app.texts.tui.asks.quit, true),
    ];
    let open = hints.into_iter().filter(|(_, _, is_open)| *is_open);
    open.filter_map(|(ask, label, _)| app.keymap.shown(ask).map(|key| (key, label))).collect()
}
