//! The keys that are hinted at, at the foot of the screen.

use super::charts_extent;
use crate::domain::moves::{self, Action};
use crate::tui::action::{self, Ask, Tab, Talk};
use crate::tui::app::App;
use crate::tui::app::many::FOR_MANY;
use crate::tui::screen;

/// The keys to be hinted at: help, what is open on the claim, and how to move.
pub(super) fn all(app: &App) -> Vec<(&'static str, &'static str)> {
    if app.charts_shown() {
        return chart_hints(app);
    }
    let mut hints = Vec::new();
    let key = |ask| action::shown_key(ask);
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
    if app.tab == Tab::Dashboard {
        hints.extend(key(Ask::Filter).map(|key| (key, asks.filter)));
    }
    hints.extend(key(Ask::Quit).map(|key| (key, asks.quit)));
    hints
}

/// The keys to be hinted at on the comments and the history.
fn talk_hints(app: &App) -> Vec<(&'static str, &'static str)> {
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
    let keys =
        asks.iter().map(|(talk, label)| Some((action::shown_key(Ask::Talk(*talk))?, *label)));
    keys.flatten().collect()
}

/// The keys to be hinted at while charts are shown.
fn chart_hints(app: &App) -> Vec<(&'static str, &'static str)> {
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
    open.filter_map(|(ask, label, _)| action::shown_key(ask).map(|key| (key, label))).collect()
}
