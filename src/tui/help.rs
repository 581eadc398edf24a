//! The help, from the table of actions: its keys, what they do, and whether they are open now.

use super::action::{Ask, Row, TABLE};
use super::app::App;
use super::screen::help::{HelpGroup, HelpRow};

/// The help's groups for the state that the interface is in.
#[must_use]
pub fn groups(app: &App) -> Vec<HelpGroup<'static>> {
    let mut groups: Vec<HelpGroup<'static>> = app
        .texts
        .tui
        .help_headings
        .iter()
        .map(|heading| HelpGroup { heading, rows: Vec::new() })
        .collect();
    for row in TABLE {
        let group = match row.ask {
            Ask::Down | Ask::Up | Ask::PageDown | Ask::PageUp | Ask::First | Ask::Last => 0,
            Ask::Do(_) | Ask::New => 2,
            Ask::Quit | Ask::Help | Ask::Redraw => 3,
            _ => 1,
        };
        if let Some(group) = groups.get_mut(group) {
            group.rows.push(help_row(app, row));
        }
    }
    groups
}

fn help_row(app: &App, row: &Row) -> HelpRow<'static> {
    let texts = app.texts;
    let text = match row.ask {
        Ask::Show(_) => texts.tui.asks.show_tab,
        Ask::Do(action) => (texts.tui.consequence)(action),
        _ => "",
    };
    HelpRow {
        keys: row.keys.join(" "),
        title: title(app, row.ask),
        text,
        open: availability(app, row.ask),
    }
}

fn title(app: &App, ask: Ask) -> &'static str {
    let texts = app.texts;
    let asks = &texts.tui.asks;
    match ask {
        Ask::Quit => asks.quit,
        Ask::Help => asks.help,
        Ask::NextTab => asks.next_tab,
        Ask::PreviousTab => asks.previous_tab,
        Ask::Show(tab) => texts.tui.tabs[tab.index()],
        Ask::Down => asks.down,
        Ask::Up => asks.up,
        Ask::PageDown => asks.page_down,
        Ask::PageUp => asks.page_up,
        Ask::First => asks.first,
        Ask::Last => asks.last,
        Ask::Open => asks.open,
        Ask::Back => asks.back,
        Ask::Filter => asks.filter,
        Ask::Sort => asks.sort,
        Ask::Near => asks.near,
        Ask::Preview => asks.preview,
        Ask::NextClaim => asks.next_claim,
        Ask::PreviousClaim => asks.previous_claim,
        Ask::Perspective => asks.perspective,
        Ask::Redraw => asks.redraw,
        Ask::New => asks.new,
        Ask::Do(action) => texts.term.action(action),
    }
}

/// Whether an action is open on the claim on screen; none where that is no question.
fn availability(app: &App, ask: Ask) -> Option<Result<(), String>> {
    let Ask::Do(action) = ask else { return None };
    let view = app.target_view()?;
    let state = view.actions.iter().find(|state| state.action == action)?;
    Some(match state.refusals.first() {
        None => Ok(()),
        Some(refusal) => Err(app.texts.refusal.message(refusal)),
    })
}
