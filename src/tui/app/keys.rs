//! Keys and pasted text.

use super::{App, Effect, Millis, Overlay};
use crate::tui::action::{self, Ask, Tab};
use crate::tui::dialog;
use crate::tui::editor;
use crate::tui::input::{Key, KeyCode};

/// The most keys that are kept for a dialog that is not open yet.
const AHEAD: usize = 1_000;

impl App {
    pub(super) fn key(&mut self, key: &Key, at: Millis) -> Vec<Effect> {
        if key.to_string() == "Ctrl-C" {
            self.many.stop();
            return vec![Effect::Quit];
        }
        let held = self
            .last_key
            .is_some_and(|(last, then)| last == *key && at.saturating_sub(then) < dialog::REPEAT);
        self.last_key = Some((*key, at));
        if self.pending.is_some() || !self.ahead.is_empty() || self.waits_for_rows(key) {
            self.keep_for_later(*key, at, held);
            return Vec::new();
        }
        self.dispatch(key, at, held)
    }

    /// Whether a key is for the selected claim while its row has still to come.
    fn waits_for_rows(&self, key: &Key) -> bool {
        let is_plain = matches!(self.overlay, Overlay::None) && self.queue.typing.is_none();
        if !is_plain || !self.queue.window.is_selection_away() {
            return false;
        }
        let Some(ask) = action::asked(key, self.tab) else { return false };
        match self.tab {
            Tab::Dashboard => ask.needs_claim(),
            _ => self.queue.is_followed && !matches!(ask, Ask::NextClaim | Ask::PreviousClaim),
        }
    }

    /// Lets the selected claim have the keys that were typed before its row came.
    pub(super) fn release(&mut self) -> Vec<Effect> {
        if self.pending.is_some() { Vec::new() } else { self.replay(false) }
    }

    /// Types the keys that were kept, as far as they need not be kept any longer. Once an action
    /// has been asked for, they are meant for its dialog; where none opened, for nothing else.
    pub(super) fn replay(&mut self, mut for_dialog: bool) -> Vec<Effect> {
        let mut effects = Vec::new();
        let mut keys = std::mem::take(&mut self.ahead).into_iter();
        while let Some((key, at, held)) = keys.next() {
            if for_dialog && self.sent.is_none() && matches!(self.overlay, Overlay::None) {
                return effects;
            }
            if self.waits_for_rows(&key) {
                self.ahead = std::iter::once((key, at, held)).chain(keys).collect();
                return effects;
            }
            let acts = matches!(self.overlay, Overlay::None)
                && matches!(action::asked(&key, self.tab), Some(Ask::Do(_) | Ask::New));
            effects.extend(self.dispatch(&key, at, held));
            if self.pending.is_some() {
                self.ahead = keys.collect();
                return effects;
            }
            for_dialog |= acts;
        }
        effects
    }

    /// Gives a key to whatever it is for; `held` when it only repeats the one before it.
    pub(super) fn dispatch(&mut self, key: &Key, at: Millis, held: bool) -> Vec<Effect> {
        match std::mem::take(&mut self.overlay) {
            Overlay::Dialog(dialog) => self.dialog_key(dialog, key, at),
            Overlay::Editor(editor) => self.editor_key(editor, key, held),
            Overlay::Views(list) => self.views_key(list, key, held),
            Overlay::Help { scroll } => {
                self.help_key(key, scroll);
                Vec::new()
            }
            Overlay::Many => self.many_key(key, held),
            Overlay::None if self.queue.typing.is_some() => self.filter_key(key),
            Overlay::None => action::asked(key, self.tab)
                .filter(|ask| !held || ask.repeats())
                .map(|ask| self.ask(ask, key, at, held))
                .unwrap_or_default(),
        }
    }

    /// An action waits for its claim: what is typed now is meant for its dialog, and Esc for it.
    fn keep_for_later(&mut self, key: Key, at: Millis, held: bool) {
        if key.code() == KeyCode::Esc {
            self.pending = None;
            self.ahead.clear();
        } else if self.ahead.len() < AHEAD {
            self.ahead.push((key, at, held));
        }
    }

    /// Pasted text goes where text is being typed, and nowhere else.
    pub(super) fn paste(&mut self, text: &str) -> Vec<Effect> {
        match &mut self.overlay {
            Overlay::Dialog(dialog) => dialog.paste(text),
            Overlay::Editor(editor) => {
                editor.paste(text);
                return vec![self.check()];
            }
            Overlay::Views(list) => list.paste(text),
            Overlay::Help { .. } | Overlay::Many => {}
            Overlay::None => {
                if self.queue.typing.is_some() {
                    return self.paste_filter(text);
                }
            }
        }
        Vec::new()
    }

    fn ask(&mut self, ask: Ask, key: &Key, at: Millis, held: bool) -> Vec<Effect> {
        self.said = None;
        let Some(ask) = self.open_now(ask) else { return Vec::new() };
        match ask {
            Ask::Quit => return self.quit(),
            Ask::Help => self.overlay = Overlay::Help { scroll: 0 },
            Ask::NextTab => return self.show_tab(self.tab.step(1)),
            Ask::PreviousTab => return self.show_tab(self.tab.step(Tab::ALL.len() - 1)),
            Ask::Show(tab) => return self.show_tab(tab),
            Ask::Down | Ask::Up | Ask::PageDown | Ask::PageUp | Ask::First | Ask::Last
                if self.charts_shown() =>
            {
                self.scroll_charts(ask);
            }
            Ask::Down | Ask::Up | Ask::PageDown | Ask::PageUp | Ask::First | Ask::Last => {
                return self.go(ask);
            }
            Ask::Charts => return self.show_charts(!self.charts.shown),
            Ask::ChartsAsWords => return self.charts_as_words(),
            Ask::Open => return self.show_tab(Tab::Claim),
            // An Esc that left something else and is still held takes no marks off.
            Ask::Back if held && self.acts_on_marks() => {}
            Ask::Back => return self.back(),
            Ask::Filter => {
                // On the other tabs too: a filter must not be typed into keys that act on a claim.
                let effects = match self.tab {
                    Tab::Dashboard => Vec::new(),
                    _ => self.show_tab(Tab::Dashboard),
                };
                self.charts.shown = false;
                self.type_filter();
                return effects;
            }
            Ask::Sort => return self.next_sort(),
            Ask::Near => return self.take_near(),
            Ask::Preview => {
                self.preview = !self.preview;
                let mut effects = self.keep_in_sight();
                effects.extend(self.load_selected());
                return effects;
            }
            Ask::NextClaim => return self.other_claim(1),
            Ask::PreviousClaim => return self.other_claim(-1),
            Ask::Perspective => return self.next_perspective(),
            Ask::Redraw => {
                self.count_anew();
                return vec![Effect::Redraw, self.load_queue()];
            }
            Ask::New => return self.new_claim(),
            Ask::Views => return self.open_views(),
            Ask::NextView => return self.step_view(true),
            Ask::PreviousView => return self.step_view(false),
            Ask::Mark => return self.mark(held),
            Ask::MarkRange => return self.mark_range(),
            Ask::MarkAll => return self.mark_all(),
            Ask::TakeNext => return self.take_next(),
            Ask::UndoLast => return self.undo_last(key),
            Ask::Batch => self.show_batch(),
            Ask::Do(action) if self.acts_on_marks() => return self.begin_many(action, key, at),
            Ask::Do(action) => return self.begin(action, Some((key, at))),
        }
        Vec::new()
    }

    fn dialog_key(
        &mut self,
        mut dialog: Box<dialog::Dialog>,
        key: &Key,
        at: Millis,
    ) -> Vec<Effect> {
        match dialog.key(key, at) {
            dialog::Outcome::Stay => {
                self.overlay = Overlay::Dialog(dialog);
                Vec::new()
            }
            dialog::Outcome::Leave => {
                self.leave_dialog(*dialog);
                Vec::new()
            }
            dialog::Outcome::Send if dialog.many.is_some() => self.send_many(dialog, *key),
            dialog::Outcome::Send => self.send_dialog(dialog),
        }
    }

    fn editor_key(
        &mut self,
        mut editor: Box<editor::Editor>,
        key: &Key,
        held: bool,
    ) -> Vec<Effect> {
        if editor.is_leaving() && held {
            // An Esc that is held does not answer the question that it asked.
            self.overlay = Overlay::Editor(editor);
            return Vec::new();
        }
        let outcome = editor.update(*key);
        match outcome {
            editor::Outcome::Cancel => return Vec::new(),
            editor::Outcome::Save => return self.save_editor(editor),
            editor::Outcome::None => {
                self.overlay = Overlay::Editor(editor);
                return Vec::new();
            }
            editor::Outcome::Changed => self.overlay = Overlay::Editor(editor),
        }
        vec![self.check()]
    }

    fn help_key(&mut self, key: &Key, scroll: usize) {
        let page = usize::from(self.size.1).saturating_sub(4).max(1);
        let scroll = match action::asked(key, self.tab) {
            Some(Ask::Down) => scroll.saturating_add(1),
            Some(Ask::Up) => scroll.saturating_sub(1),
            Some(Ask::PageDown) => scroll.saturating_add(page),
            Some(Ask::PageUp) => scroll.saturating_sub(page),
            Some(Ask::First) => 0,
            Some(Ask::Last) => usize::MAX,
            Some(Ask::Help | Ask::Back | Ask::Quit) => return,
            _ => scroll,
        };
        let last = super::super::view::help_lines(self).len().saturating_sub(page);
        self.overlay = Overlay::Help { scroll: scroll.min(last) };
    }
}
