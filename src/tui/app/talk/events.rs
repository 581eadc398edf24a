//! The history of the open claim: the caret among its events, filters, and going to what was said
//! with one.

use super::super::reel::{Extent, Part, Reel};
use super::super::{App, Effect, Tone};
use super::Record;
use crate::desk::HistoryEntry;
use crate::domain::actor::{By, Role, Side};
use crate::text::clean_line;
use crate::tui::action::{Tab, confirms};
use crate::tui::input::{Key, KeyCode};
use crate::tui::screen::{blocks, history};
use crate::tui::view;

/// The history of the open claim, as it is looked at.
#[derive(Debug, Default)]
pub struct Events {
    /// Where the caret is, among the events that are shown.
    pub reel: Reel,
    /// Only events of this name.
    pub kind: Option<&'static str>,
    /// Only what this one did.
    pub person: Option<By>,
    /// The event to which the caret goes once the history has come, and whether that has been asked
    /// for by hand.
    wanted: Option<(u32, bool)>,
}

impl Events {
    /// Whether an event is let through.
    fn shows(&self, entry: &HistoryEntry) -> bool {
        self.kind.is_none_or(|kind| entry.event == kind)
            && self.person.as_ref().is_none_or(|person| is_same(person, &entry.by))
    }

    /// Whether anything is held back.
    #[must_use]
    pub const fn is_filtered(&self) -> bool {
        self.kind.is_some() || self.person.is_some()
    }
}

/// Whether it is the same person, in whatever role; the system is nobody else.
fn is_same(one: &By, other: &By) -> bool {
    let is_system = |by: &By| by.role == Role::System;
    is_system(one) == is_system(other) && (is_system(one) || one.name == other.name)
}

/// A list to choose a filter from.
#[derive(Debug)]
pub struct Pick {
    /// Whether it is one of kinds; else of people.
    pub of_kinds: bool,
    /// What there is to choose, with how many events there are of it.
    pub items: Vec<(Choice, usize)>,
    /// Where the caret is.
    pub caret: usize,
}

/// Something to choose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Choice {
    /// Whatever it is.
    Any,
    /// Events of a name.
    Kind(&'static str),
    /// What somebody did.
    Person(By),
}

impl App {
    /// The events that are shown, by their places in the history.
    #[must_use]
    pub fn shown_events(&self) -> Vec<usize> {
        let events = self.opened.history.as_deref().unwrap_or_default().iter().enumerate();
        let shown = events.filter(|(_, entry)| self.opened.events.shows(entry));
        shown.map(|(index, _)| index).collect()
    }

    /// The event that has the caret.
    #[must_use]
    pub fn pointed_event(&self) -> Option<&HistoryEntry> {
        let shown = self.shown_events();
        let index = shown.get(self.opened.events.reel.caret(shown.len()))?;
        self.opened.history.as_ref()?.get(*index)
    }

    /// Gives what is to be done with the place in the history, and what it is in.
    pub(super) fn events_extent<T>(&self, with: impl FnOnce(Reel, Extent<'_>) -> T) -> T {
        let entries = self.opened.history.as_deref().unwrap_or_default();
        let shown = self.shown_events();
        let (columns, context) = (blocks::inner(self.size.0), self.reading());
        let digits = history::digits(entries);
        let height = |place: usize| {
            let entry = shown.get(place).and_then(|index| entries.get(*index));
            entry.map_or(1, |entry| history::block(entry, digits, context, columns).len().max(1))
        };
        let rows = view::body_height(self);
        with(self.opened.events.reel, Extent { count: shown.len(), height: &height, rows })
    }

    /// What of the history is on the screen.
    #[must_use]
    pub fn events_parts(&self) -> Vec<Part> {
        self.events_extent(Reel::parts)
    }

    /// Reads the history from the next side.
    pub(in crate::tui::app) fn next_perspective(&mut self) -> Vec<Effect> {
        let all = [
            None,
            Some(Side::Partner),
            Some(Side::Reviewer),
            Some(Side::Customer),
            Some(Side::System),
        ];
        let at = all.iter().position(|side| *side == self.opened.perspective).unwrap_or(0);
        self.keep_event();
        self.opened.perspective = all[(at + 1) % all.len()];
        let id = self.opened.view.as_ref().map(|view| view.id);
        id.map(|id| Effect::LoadHistory(id, self.opened.perspective)).into_iter().collect()
    }

    /// Goes to an event: the whole history is shown, as the reader may see it.
    pub(super) fn show_event(&mut self, number: u32) -> Vec<Effect> {
        self.opened.events = Events { wanted: Some((number, true)), ..Events::default() };
        if self.opened.perspective.take().is_some() {
            self.opened.history = None;
        }
        self.find_event();
        self.show_tab(Tab::History)
    }

    /// A history has come.
    pub(in crate::tui::app) fn put_history(&mut self, entries: Vec<HistoryEntry>) {
        self.opened.history = Some(entries);
        self.find_event();
    }

    /// Remembers where the caret is, before other events are shown.
    pub(in crate::tui::app) fn keep_event(&mut self) {
        let here = self.pointed_event().map(|entry| entry.number);
        let wanted = &mut self.opened.events.wanted;
        *wanted = wanted.or(here.map(|number| (number, false)));
    }

    /// Puts the caret on the event that is wanted, or on the last one before it.
    fn find_event(&mut self) {
        let (Some(entries), Some((wanted, by_hand))) =
            (self.opened.history.as_deref(), self.opened.events.wanted)
        else {
            return;
        };
        let shown = self.shown_events();
        let after = shown.partition_point(|index| entries[*index].number <= wanted);
        let place = after.saturating_sub(1);
        let is_there = shown.get(place).is_some_and(|index| entries[*index].number == wanted);
        self.opened.events.wanted = None;
        self.opened.events.reel = self.events_extent(|reel, extent| reel.to(place, extent));
        if by_hand && !is_there {
            self.say(Tone::Note, self.texts.talk.thread.no_event);
        }
    }

    /// Puts the caret on an event.
    pub(super) fn point_at_event(&mut self, number: u32) {
        self.opened.events.wanted = Some((number, false));
        self.find_event();
    }

    /// Goes to what was said with the event under the caret.
    pub(super) fn go_to_comment(&mut self) -> Vec<Effect> {
        let number = self.pointed_event().map(|entry| entry.number);
        let view = self.target_view();
        let place = view.zip(number).and_then(|(view, number)| {
            view.comments.iter().position(|comment| comment.number == number)
        });
        let Some(place) = place else {
            return self.note(self.texts.talk.thread.nothing_said);
        };
        let effects = self.show_tab(Tab::Comments);
        self.point_at(place);
        effects
    }

    /// Takes the filters off; `false` where there are none.
    pub(in crate::tui::app) fn drop_filters(&mut self) -> Option<Vec<Effect>> {
        let is_whole = !self.opened.events.is_filtered() && self.opened.perspective.is_none();
        if self.tab != Tab::History || is_whole {
            return None;
        }
        self.keep_event();
        self.opened.events.kind = None;
        self.opened.events.person = None;
        self.say(Tone::Note, self.texts.talk.events.filters_off);
        if self.opened.perspective.take().is_none() {
            self.find_event();
            return Some(Vec::new());
        }
        let id = self.opened.view.as_ref().map(|view| view.id);
        Some(id.map(|id| Effect::LoadHistory(id, None)).into_iter().collect())
    }

    /// Opens the list of kinds, or of people, in the history.
    pub(super) fn pick(&mut self, of_kinds: bool) {
        let entries = self.opened.history.as_deref().unwrap_or_default();
        let mut items = vec![(Choice::Any, entries.len())];
        for entry in entries {
            let is_it = |choice: &Choice| match choice {
                Choice::Any => false,
                Choice::Kind(kind) => *kind == entry.event,
                Choice::Person(person) => is_same(person, &entry.by),
            };
            match items.iter_mut().find(|(choice, _)| is_it(choice)) {
                Some((_, count)) => *count += 1,
                None if of_kinds => items.push((Choice::Kind(entry.event), 1)),
                None => items.push((Choice::Person(entry.by.clone()), 1)),
            }
        }
        let events = &self.opened.events;
        let chosen = |(choice, _): &(Choice, usize)| match choice {
            Choice::Any => false,
            Choice::Kind(kind) => events.kind == Some(kind),
            Choice::Person(person) => events.person.as_ref().is_some_and(|it| is_same(it, person)),
        };
        let caret = items.iter().position(chosen).unwrap_or(0);
        self.show_record(Record::Pick(Pick { of_kinds, items, caret }));
    }

    pub(super) fn pick_key(&mut self, mut pick: Pick, key: &Key, held: bool) {
        let last = pick.items.len().saturating_sub(1);
        match key.code() {
            KeyCode::Esc | KeyCode::Char('q' | '=' | '@') => return,
            KeyCode::Char('j') | KeyCode::Down => pick.caret = (pick.caret + 1).min(last),
            KeyCode::Char('k') | KeyCode::Up => pick.caret = pick.caret.saturating_sub(1),
            KeyCode::Char('g') | KeyCode::Home | KeyCode::PageUp => pick.caret = 0,
            KeyCode::Char('G') | KeyCode::End | KeyCode::PageDown => pick.caret = last,
            KeyCode::Enter if !held => return self.choose(&pick),
            _ if confirms(key) => return self.choose(&pick),
            _ => {}
        }
        self.show_record(Record::Pick(pick));
    }

    fn choose(&mut self, pick: &Pick) {
        self.keep_event();
        let choice = pick.items.get(pick.caret).map(|(choice, _)| choice.clone());
        let events = &mut self.opened.events;
        match choice {
            Some(Choice::Kind(kind)) => events.kind = Some(kind),
            Some(Choice::Person(person)) => events.person = Some(person),
            _ if pick.of_kinds => events.kind = None,
            _ => events.person = None,
        }
        self.find_event();
    }

    /// What somebody is called in the history; clean.
    #[must_use]
    pub fn person(&self, by: &By) -> String {
        if by.role == Role::System {
            return self.texts.term.role(by.role).to_owned();
        }
        clean_line(by.name.as_str()).into_owned()
    }
}
