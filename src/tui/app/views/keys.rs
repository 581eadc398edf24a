//! Keys while the list of views is open.

use super::{MOVE, Mode, Sent, Typing, ViewList, name_of};
use crate::desk::query::Query;
use crate::desk::saved::{SavedView, ViewChange, ViewFault, Whose};
use crate::i18n::view::ViewDone;
use crate::tui::action::confirms;
use crate::tui::app::{App, Effect, Overlay};
use crate::tui::input::{Key, KeyCode};
use crate::tui::line::LineEdit;

impl App {
    /// A key while the list is open.
    pub(in crate::tui::app) fn views_key(
        &mut self,
        mut list: Box<ViewList>,
        key: &Key,
        held: bool,
    ) -> Vec<Effect> {
        self.said = None;
        let (stays, effects) = match std::mem::take(&mut list.mode) {
            Mode::Looking => self.looking_key(&mut list, key, held),
            Mode::Typing(what, line) => (true, self.typing_key(&mut list, what, line, key)),
            Mode::Asking(text, change, done) => {
                let effects = if confirms(key) {
                    self.send_view(&mut list, change, done)
                } else if key.code() == KeyCode::Esc {
                    Vec::new()
                } else {
                    list.mode = Mode::Asking(text, change, done);
                    Vec::new()
                };
                (true, effects)
            }
        };
        if stays {
            self.overlay = Overlay::Views(list);
        }
        effects
    }

    /// A key while the list is looked at; whether the list stays.
    fn looking_key(&mut self, list: &mut ViewList, key: &Key, held: bool) -> (bool, Vec<Effect>) {
        let stay = |effects| (true, effects);
        let views = self.views.list.as_deref().unwrap_or_default();
        let at = list.place(views);
        let end = views.len().saturating_sub(1);
        let to = match key.code() {
            KeyCode::Char('j') | KeyCode::Down => Some(at.saturating_add(1)),
            KeyCode::Char('k') | KeyCode::Up => Some(at.saturating_sub(1)),
            KeyCode::Char('g') | KeyCode::Home | KeyCode::PageUp => Some(0),
            KeyCode::Char('G') | KeyCode::End | KeyCode::PageDown => Some(end),
            _ => None,
        };
        if let Some(to) = to {
            list.caret = views.get(to.min(end)).map(|view| view.code);
            list.wrong = None;
            return stay(Vec::new());
        }
        if key.modifiers().ctrl || key.modifiers().alt {
            return stay(Vec::new());
        }
        let by = match key.code() {
            KeyCode::Char('J') => Some(at.saturating_add(1).min(end)),
            KeyCode::Char('K') => Some(at.saturating_sub(1)),
            // Whoever presses Esc twice in a hurry means both.
            KeyCode::Esc => return (false, Vec::new()),
            _ => None,
        };
        if let Some(to) = by {
            list.caret = views.get(at).map(|view| view.code);
            list.wrong = None;
            return stay(self.move_view(at, to));
        }
        if held {
            return stay(Vec::new());
        }
        list.wrong = None;
        match key.code() {
            KeyCode::Char('V' | 'q') => return (false, Vec::new()),
            KeyCode::Char('n') if !list.is_sending() => {
                list.mode = Mode::Typing(Typing::New, LineEdit::default());
                return stay(Vec::new());
            }
            _ => {}
        }
        let digit = match key.code() {
            KeyCode::Char(digit @ '1'..='9') => Some(digit as usize - '1' as usize),
            _ => None,
        };
        let Some(view) = views.get(digit.unwrap_or(at)).cloned() else {
            return stay(Vec::new());
        };
        list.caret = Some(view.code);
        if digit.is_some() || key.code() == KeyCode::Enter {
            if let Some(fault) = &view.fault {
                list.wrong = Some((self.texts.view.fault)(&view.query, fault));
                return stay(Vec::new());
            }
            return (false, self.choose_view(&view));
        }
        stay(self.change_key(list, &view, key))
    }

    /// A key that asks for a change of the view that has the caret.
    fn change_key(&mut self, list: &mut ViewList, view: &SavedView, key: &Key) -> Vec<Effect> {
        let code = view.code;
        if list.is_sending() {
            return Vec::new();
        }
        match key.code() {
            KeyCode::Char('r' | 'e' | 'u' | 'x' | 'S') | KeyCode::Delete => {}
            _ => return Vec::new(),
        }
        let texts = &self.texts.view.list;
        if !view.may_change {
            list.wrong = Some(texts.not_yours.to_owned());
            return Vec::new();
        }
        let name = name_of(view, self.texts);
        let is_shared = view.whose() == Whose::Shared;
        list.mode = match key.code() {
            KeyCode::Char('r') => Mode::Typing(Typing::Name(code), LineEdit::with(&name)),
            KeyCode::Char('e') => {
                Mode::Typing(Typing::Query(code, view.sort), LineEdit::with(&view.query))
            }
            KeyCode::Char('u') => {
                let (query, sort) = (self.queue.query.clone(), self.queue.sort);
                let change = ViewChange::Change { code, query, sort };
                Mode::Asking((texts.ask_take_over)(&name, is_shared), change, ViewDone::Changed)
            }
            KeyCode::Char('S') if is_shared => Mode::Asking(
                (texts.ask_unshare)(&name),
                ViewChange::Unshare(code),
                ViewDone::Unshared,
            ),
            KeyCode::Char('S') => {
                Mode::Asking((texts.ask_share)(&name), ViewChange::Share(code), ViewDone::Shared)
            }
            _ => Mode::Asking(
                (texts.ask_remove)(&name, is_shared),
                ViewChange::Remove(code),
                ViewDone::Removed,
            ),
        };
        Vec::new()
    }

    /// A key while a name or a query is typed.
    fn typing_key(
        &mut self,
        list: &mut ViewList,
        what: Typing,
        mut line: LineEdit,
        key: &Key,
    ) -> Vec<Effect> {
        if key.code() == KeyCode::Esc {
            list.wrong = None;
            return Vec::new();
        }
        let is_done = key.code() == KeyCode::Enter || confirms(key);
        if !is_done || list.is_sending() {
            line.key(key);
            list.mode = Mode::Typing(what, line);
            return Vec::new();
        }
        let text = line.text().to_owned();
        if matches!(what, Typing::Query(..))
            && let Err(mistakes) = Query::parse(&text)
        {
            let fault = ViewFault::Query(mistakes);
            list.wrong = Some((self.texts.view.fault)(&text, &fault));
            list.mode = Mode::Typing(what, line);
            return Vec::new();
        }
        list.mode = Mode::Typing(what, line);
        let (change, done) = match what {
            Typing::New => {
                let (query, sort) = (self.queue.query.clone(), self.queue.sort);
                let change = ViewChange::Save { name: text, query, sort, shared: false };
                (change, ViewDone::Saved)
            }
            Typing::Name(code) => (ViewChange::Rename { code, name: text }, ViewDone::Renamed),
            Typing::Query(code, sort) => {
                (ViewChange::Change { code, query: text, sort }, ViewDone::Changed)
            }
        };
        self.send_view(list, change, done)
    }

    /// Moves a view, at once on the screen, and asks for it to be kept.
    fn move_view(&mut self, from: usize, to: usize) -> Vec<Effect> {
        let Some(views) = self.views.list.as_mut().filter(|views| from != to && to < views.len())
        else {
            return Vec::new();
        };
        let view = views.remove(from);
        let code = view.code;
        views.insert(to, view);
        self.views.moving += 1;
        vec![Effect::ChangeViews(MOVE, ViewChange::Move { code, to })]
    }

    fn send_view(
        &mut self,
        list: &mut ViewList,
        change: ViewChange,
        done: ViewDone,
    ) -> Vec<Effect> {
        let code = match &change {
            ViewChange::Save { .. } => None,
            ViewChange::Change { code, .. }
            | ViewChange::Rename { code, .. }
            | ViewChange::Move { code, .. }
            | ViewChange::Remove(code)
            | ViewChange::Share(code)
            | ViewChange::Unshare(code) => Some(*code),
        };
        self.views.changes += 1;
        let number = self.views.changes;
        list.wrong = None;
        list.sent = Some(Sent { number, code, done });
        vec![Effect::ChangeViews(number, change)]
    }
}
