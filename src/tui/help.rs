//! The help, from the table of actions: its keys, what they do, and whether they are open now; and the
//! keys that are always the same, of dialogs, the form and the lists.

use super::action::{Ask, Place, Reader, Row, Sides, Talk};
use super::app::App;
use super::app::help::HelpView;
use super::screen::help::{HelpGroup, HelpRow};
use crate::domain::moves::{self, Action};
use crate::i18n::Texts;
use crate::i18n::talk::TalkAsks;
use crate::text::fold;

mod fixed;

/// The help's groups for the state that the interface is in: without what is never open to the
/// operator's role, and with what other tabs are needed for marked; after them those of keys that are
/// always the same.
#[must_use]
pub fn groups(app: &App, help: &HelpView) -> [Vec<HelpGroup<'static>>; 2] {
    let mut groups = match &help.under {
        Some(under) => fixed::here(app, under),
        None => Vec::new(),
    };
    groups.extend(of_table(app));
    let mut blocks = [groups, fixed::groups(app)];
    let words = fold(help.words.text());
    let words: Vec<&str> = words.split_whitespace().collect();
    for groups in &mut blocks {
        for group in &mut *groups {
            group.rows.retain(|row| has_all(row, &words));
        }
        groups.retain(|group| !group.rows.is_empty());
    }
    blocks
}

/// Whether all of these folded words are in something that keys do.
fn has_all(row: &HelpRow<'_>, words: &[&str]) -> bool {
    let text = fold(&format!("{} {} {}", row.keys, row.title, row.text));
    words.iter().all(|word| text.contains(word))
}

/// The groups of the table, without what is never open to the operator's role.
fn of_table(app: &App) -> Vec<HelpGroup<'static>> {
    let mut groups: Vec<HelpGroup<'static>> = app
        .texts
        .tui
        .help_headings
        .iter()
        .copied()
        .chain([app.texts.evidence.heading, app.texts.arbitration.heading])
        .map(|heading| HelpGroup { heading, rows: Vec::new() })
        .collect();
    for (row, keys) in app.keymap.rows().filter(|(row, _)| is_ever_open(app, row.ask)) {
        let group = match row.ask {
            _ if row.place == Place::Evidence => 4,
            _ if row.place == Place::Arbitration => 5,
            Ask::Down | Ask::Up | Ask::PageDown | Ask::PageUp | Ask::First | Ask::Last => 0,
            Ask::Do(_)
            | Ask::Macros
            | Ask::Template
            | Ask::New
            | Ask::TakeNext
            | Ask::UndoLast
            | Ask::Batch
            | Ask::Drafts => 2,
            Ask::Quit | Ask::Redraw | Ask::Where | Ask::House | Ask::Outbox => 3,
            _ if row.ask.is_about_program() => 3,
            _ => 1,
        };
        if let Some(group) = groups.get_mut(group) {
            group.rows.push(help_row(app, row, keys));
        }
    }
    // What is on the screen comes first.
    if app.viewer.is_some() {
        groups[..=4].rotate_right(1);
    } else if app.arbitration.is_some() {
        groups.rotate_right(1);
    }
    groups
}

fn help_row(app: &App, row: &Row, keys: &[String]) -> HelpRow<'static> {
    let texts = app.texts;
    let text = match row.ask {
        Ask::Show(_) => texts.tui.asks.show_tab,
        Ask::Do(action) => (texts.tui.consequence)(action),
        _ => "",
    };
    HelpRow {
        keys: if keys.is_empty() { app.keymap.written(row.ask) } else { keys.join(" ") },
        title: title(texts, row.ask).into(),
        text,
        open: place_of(app, row.place).or_else(|| availability(app, row.ask)),
    }
}

/// Whether the operator's role may ever do something.
pub(super) fn is_ever_open(app: &App, ask: Ask) -> bool {
    let action = match ask {
        Ask::Do(action) => action,
        Ask::New => Action::Create,
        Ask::TakeNext => Action::Take,
        Ask::Arbitration | Ask::Sides(_) => Action::Decide,
        Ask::Macros => return app.may_use_macros(),
        Ask::Template => return app.may_have_template(),
        _ => return true,
    };
    moves::is_permitted(action, app.operator.role, None)
}

/// Where a key means something, if it does not here.
pub(super) fn place_of(app: &App, place: Place) -> Option<Result<(), String>> {
    let texts = &app.texts.tui;
    let where_else = match place {
        _ if place.holds(app.tab) => return None,
        // The heading of the last two says it.
        Place::Everywhere | Place::Evidence | Place::Arbitration => return None,
        Place::Queue => texts.only_on_queue,
        Place::Claim => texts.only_on_claim,
        Place::Comments => app.texts.talk.asks.only_on_comments,
        Place::History => texts.only_on_history,
    };
    Some(Err(where_else.to_owned()))
}

/// What something is called.
#[must_use]
pub fn title(texts: &'static Texts, ask: Ask) -> &'static str {
    let asks = &texts.tui.asks;
    match ask {
        Ask::Quit => asks.quit,
        Ask::Help => asks.help,
        Ask::Palette => texts.palette.ask,
        Ask::Copy => texts.palette.ask_copy,
        Ask::Tour => texts.palette.ask_tour,
        Ask::Speak(language) => (texts.palette.speak)(language),
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
        Ask::Charts => texts.charts.ask,
        Ask::ChartsAsWords => texts.charts.ask_words,
        Ask::NextClaim => asks.next_claim,
        Ask::PreviousClaim => asks.previous_claim,
        Ask::Perspective => asks.perspective,
        Ask::Redraw => asks.redraw,
        Ask::Where => texts.linear.ask_where,
        Ask::New => asks.new,
        Ask::Mark => texts.many.asks.mark,
        Ask::MarkRange => texts.many.asks.mark_range,
        Ask::MarkAll => texts.many.asks.mark_all,
        Ask::TakeNext => texts.many.asks.take_next,
        Ask::UndoLast => texts.many.asks.undo_last,
        Ask::Batch => texts.many.asks.batch,
        Ask::Drafts => texts.draft.ask,
        Ask::Views => texts.view.list.ask_views,
        Ask::NextView => texts.view.list.ask_next,
        Ask::PreviousView => texts.view.list.ask_previous,
        Ask::Talk(talk) => talk_title(&texts.talk.asks, talk),
        Ask::Evidence => texts.evidence.asks.read,
        Ask::Arbitration => texts.arbitration.ask,
        Ask::Reader(reader) => reader_title(texts, reader),
        Ask::Sides(sides) => match sides {
            Sides::NextSide => texts.arbitration.next_side,
            Sides::PreviousSide => texts.arbitration.previous_side,
            Sides::NextKey => texts.arbitration.next_key,
            Sides::PreviousKey => texts.arbitration.previous_key,
        },
        Ask::Macros => texts.macros.list.ask_macros,
        Ask::Template => texts.template.ask.ask_template,
        Ask::House => texts.house.ask,
        Ask::Outbox => texts.post.screen.ask_open,
        Ask::Do(action) => texts.term.action(action),
    }
}

const fn talk_title(asks: &TalkAsks, talk: Talk) -> &'static str {
    match talk {
        Talk::NextUnread => asks.next_unread,
        Talk::PreviousUnread => asks.previous_unread,
        Talk::NextClaim => asks.next_unread_claim,
        Talk::PreviousClaim => asks.previous_unread_claim,
        Talk::Reply => asks.reply,
        Talk::Event => asks.to_event,
        Talk::Comment => asks.to_comment,
        Talk::NextFile => asks.next_file,
        Talk::PreviousFile => asks.previous_file,
        Talk::AsItWas => asks.as_it_was,
        Talk::ByKind => asks.by_kind,
        Talk::ByPerson => asks.by_person,
        Talk::Dossier => asks.dossier,
    }
}

const fn reader_title(texts: &'static Texts, reader: Reader) -> &'static str {
    let asks = &texts.evidence.asks;
    match reader {
        Reader::Find => asks.find,
        Reader::NextHit => asks.next_hit,
        Reader::PreviousHit => asks.previous_hit,
        Reader::NextPart => asks.next_part,
        Reader::PreviousPart => asks.previous_part,
        Reader::NextFile => asks.next_file,
        Reader::PreviousFile => asks.previous_file,
        Reader::Focus => asks.focus,
        Reader::Jump => asks.jump,
        Reader::Files => asks.files,
        Reader::Check => asks.check,
        Reader::Again => asks.again,
    }
}

/// Whether an action is open on the claim on screen; none where that is no question.
pub(super) fn availability(app: &App, ask: Ask) -> Option<Result<(), String>> {
    let view = app.target_view()?;
    let action = match ask {
        Ask::Do(action) => action,
        Ask::Evidence => return Some(app.may_read(view)),
        Ask::Arbitration => return Some(app.may_compare(view)),
        _ => return None,
    };
    let state = view.actions.iter().find(|state| state.action == action)?;
    Some(match state.refusals.first() {
        None => Ok(()),
        Some(refusal) => Err(app.texts.refusal.message(refusal)),
    })
}
