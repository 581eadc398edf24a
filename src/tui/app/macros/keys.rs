//! Keys while the list of macros is open.

use super::{MacroList, Mode, Sent, Written};
use crate::desk::MacroChange;
use crate::desk::macros::Origin;
use crate::domain::macros::MacroCode;
use crate::i18n::macros::{MacroDone, Worded};
use crate::tui::action::confirms;
use crate::tui::app::{App, Effect, Millis, Overlay, Tone};
use crate::tui::dialog::{self, Dialog, Outcome, REPEAT, Restored};
use crate::tui::input::{Key, KeyCode};

/// How far a page is in the list.
const PAGE: usize = 8;

impl App {
    /// A key while the list is open.
    pub(in crate::tui::app) fn macros_key(
        &mut self,
        mut list: Box<MacroList>,
        key: &Key,
        at: Millis,
    ) -> Vec<Effect> {
        self.said = None;
        if list.is_held(key, at) {
            self.overlay = Overlay::Macros(list);
            return Vec::new();
        }
        let (stays, effects) = match std::mem::take(&mut list.mode) {
            Mode::Looking => self.choosing_key(&mut list, key, at),
            Mode::Writing(form, code) => (true, self.writing_key(&mut list, form, code, key, at)),
            Mode::Asking(text, change, done) => {
                let effects = if confirms(key) {
                    self.send_macro(&mut list, change, done)
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
            self.overlay = Overlay::Macros(list);
        }
        effects
    }

    /// A key while one is chosen; whether the list stays.
    fn choosing_key(&mut self, list: &mut MacroList, key: &Key, at: Millis) -> (bool, Vec<Effect>) {
        list.wrong = None;
        let codes: Vec<MacroCode> =
            self.macro_rows(list).iter().map(|row| row.known.code).collect();
        let place = codes.iter().position(|code| Some(*code) == list.caret);
        let end = codes.len().saturating_sub(1);
        // Before anything has the caret, the first step only sets it.
        let step = |by: usize| if list.waits() { 0 } else { place.unwrap_or(0) + by };
        let to = match key.code() {
            KeyCode::Down => Some(step(1)),
            KeyCode::Up => Some(place.unwrap_or(0).saturating_sub(1)),
            KeyCode::PageDown => Some(step(PAGE)),
            KeyCode::PageUp => Some(place.unwrap_or(0).saturating_sub(PAGE)),
            _ => None,
        };
        if let Some(to) = to {
            list.caret = codes.get(to.min(end)).copied();
            list.is_touched = true;
            return (true, Vec::new());
        }
        match (key.code(), key.modifiers().ctrl) {
            (KeyCode::Esc, _) => {
                return (false, self.stop_suggesting().into_iter().collect());
            }
            (KeyCode::Enter, _) => return self.choose_macro(list, key, at),
            (KeyCode::Char('n'), true) => self.write_macro(list, None, key, at),
            (KeyCode::Char('e' | 'd' | 'r'), true) | (KeyCode::Delete, _) => {
                let known = self.macro_at_caret(list).cloned();
                if let Some(known) = known.filter(|_| !list.is_sending()) {
                    self.change_of(list, &known, key, at);
                }
            }
            _ => {
                if list.line.key(key) {
                    list.is_touched = true;
                    list.caret = None;
                }
            }
        }
        (true, Vec::new())
    }

    /// The macro that has the caret.
    pub(in crate::tui) fn macro_at_caret<'a>(&self, list: &'a MacroList) -> Option<&'a Worded> {
        if list.waits() {
            return None;
        }
        let rows = self.macro_rows(list);
        let chosen = rows.iter().find(|row| Some(row.known.code) == list.caret);
        chosen.or_else(|| rows.first()).map(|row| row.known)
    }

    fn choose_macro(&mut self, list: &mut MacroList, key: &Key, at: Millis) -> (bool, Vec<Effect>) {
        let Some(known) = self.macro_at_caret(list).cloned() else { return (true, Vec::new()) };
        if let Some(why) = self.why_closed(list, known.does.action()) {
            list.wrong = Some(why);
            return (true, Vec::new());
        }
        let dialog = self.use_macro(list, &known, (*key, at));
        if dialog.many.is_some() {
            self.say(Tone::Note, self.texts.macros.list.for_each);
        }
        self.overlay = Overlay::Dialog(Box::new(dialog));
        (false, self.stop_suggesting().into_iter().collect())
    }

    fn write_macro(&mut self, list: &mut MacroList, known: Option<&Worded>, key: &Key, at: Millis) {
        let code = known.map(|known| known.code);
        let left = self.macros.written.take_if(|left| left.code == code);
        let form = match left {
            Some(Written { mut form, at, .. }) => {
                form.restored = Some(Restored { when: self.when(at), changed: false });
                *form
            }
            None => dialog::answer::write(known, self.texts),
        };
        list.mode = Mode::Writing(Box::new(form.opened_by(*key, at)), code);
    }

    /// A key that asks for a change of the macro that has the caret.
    fn change_of(&mut self, list: &mut MacroList, known: &Worded, key: &Key, at: Millis) {
        let texts = &self.texts.macros.list;
        let code = known.code;
        match (key.code(), known.origin) {
            (KeyCode::Char('e'), _) => self.write_macro(list, Some(known), key, at),
            (KeyCode::Char('r'), Origin::Changed) => {
                let question = (texts.ask_reset)(&known.name);
                list.mode = Mode::Asking(question, MacroChange::Reset(code), MacroDone::Reset);
            }
            (KeyCode::Char('r'), _) => list.wrong = Some(texts.is_as_it_came.to_owned()),
            (_, Origin::Added) => {
                let question = (texts.ask_remove)(&known.name);
                list.mode = Mode::Asking(question, MacroChange::Remove(code), MacroDone::Removed);
            }
            _ => list.wrong = Some(texts.is_shipped.to_owned()),
        }
    }

    /// A key while a macro is written.
    fn writing_key(
        &mut self,
        list: &mut MacroList,
        mut form: Box<Dialog>,
        code: Option<MacroCode>,
        key: &Key,
        at: Millis,
    ) -> Vec<Effect> {
        let outcome = form.key(key, at);
        match outcome {
            Outcome::Leave => {
                form.refusals.clear();
                form.sending = false;
                let known = list.macros.iter().flatten().find(|known| Some(known.code) == code);
                if form.told() == dialog::answer::write(known, self.texts).told() {
                    return Vec::new();
                }
                self.macros.written = Some(Written { code, form, at: self.now });
                self.say(Tone::Note, self.texts.macros.list.written_kept);
                return Vec::new();
            }
            Outcome::Lost => self.say(Tone::Note, self.texts.tui.only_chosen),
            Outcome::Stay => dialog::answer::adapt(&mut form, self.texts),
            Outcome::Send => {
                form.refusals = form.missing();
                form.go_to_missing();
                if let Some(draft) =
                    dialog::answer::written(&form).filter(|_| form.refusals.is_empty())
                {
                    let (change, done) = match code {
                        Some(code) => (MacroChange::Change(code, draft), MacroDone::Changed),
                        None => (MacroChange::Add(draft), MacroDone::Added),
                    };
                    form.sending = true;
                    list.mode = Mode::Writing(form, code);
                    return self.send_macro(list, change, done);
                }
            }
        }
        list.mode = Mode::Writing(form, code);
        Vec::new()
    }

    fn send_macro(
        &mut self,
        list: &mut MacroList,
        change: MacroChange,
        done: MacroDone,
    ) -> Vec<Effect> {
        self.macros.changes += 1;
        let number = self.macros.changes;
        list.wrong = None;
        list.sent = Some(Sent { number, done });
        vec![Effect::ChangeMacros(number, change)]
    }
}

impl MacroList {
    /// Whether a key only repeats the one that opened the list.
    fn is_held(&mut self, key: &Key, at: Millis) -> bool {
        let is_held = self
            .opened_by
            .is_some_and(|(opened_by, last)| opened_by == *key && at.saturating_sub(last) < REPEAT);
        self.opened_by = is_held.then_some((*key, at));
        is_held
    }
}
