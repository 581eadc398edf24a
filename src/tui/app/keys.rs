//! Keys and pasted text.

use super::decision::Begun;
use super::{App, Effect, Millis, Overlay};
use crate::domain::moves::Action;
use crate::tui::action::{Ask, Tab};
use crate::tui::dialog;
use crate::tui::editor;
use crate::tui::input::Key;

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
        if let Some(effects) = self.keep_key(key, at, held) {
            return effects;
        }
        self.dispatch(key, at, held)
    }

    /// Gives a key to whatever it is for; `held` when it only repeats the one before it.
    pub(super) fn dispatch(&mut self, key: &Key, at: Millis, held: bool) -> Vec<Effect> {
        let (mut effects, is_taken) = self.tour_key(key, held);
        if !is_taken {
            effects.extend(self.dispatch_on(key, at, held));
        }
        effects
    }

    fn dispatch_on(&mut self, key: &Key, at: Millis, held: bool) -> Vec<Effect> {
        // Views that are on their way change nothing under what is being done by then.
        self.views.step = None;
        if let Some(effects) = self.throw_away_key(key, held) {
            return effects;
        }
        // Where nothing is typed, the key of another layout means what stands at its place.
        let key = &if self.overlay.takes_text() { *key } else { self.keymap.meant(*key) };
        if self.help_over(key, held) {
            return Vec::new();
        }
        match std::mem::take(&mut self.overlay) {
            Overlay::Dialog(dialog) => self.dialog_key(dialog, key, at),
            Overlay::Editor(editor) => self.editor_key(editor, key, at),
            Overlay::Views(list) => self.views_key(list, key, held),
            Overlay::Record(record) => self.record_key(*record, key, held),
            Overlay::Drafts(list) => self.drafts_key(list, key, held),
            Overlay::House(house) => self.house_key(house, key, held),
            Overlay::Outbox(outbox) => self.outbox_key(outbox, key, held),
            Overlay::Help(shown) => self.help_key(shown, key, held),
            Overlay::Palette(palette) => self.palette_key(palette, key, at, held),
            Overlay::Copy(list) => self.copy_key(list, key, held),
            Overlay::Many => self.many_key(key, held),
            Overlay::None if self.viewer.is_some() => self.evidence_key(key, at, held),
            Overlay::None if self.arbitration.is_some() => self.arbitration_key(key, at, held),
            Overlay::Macros(list) => self.macros_key(list, key, at),
            Overlay::Template(ask) => self.template_key(ask, key, at),
            Overlay::None if self.queue.typing.is_some() => self.filter_key(key),
            Overlay::None => self
                .keymap
                .asked(key, self.tab)
                .filter(|ask| !held || ask.repeats())
                .map(|ask| self.ask(ask, key, at, held))
                .unwrap_or_default(),
        }
    }

    /// Pasted text goes where text is being typed, and nowhere else.
    pub(super) fn paste(&mut self, text: &str) -> Vec<Effect> {
        match &mut self.overlay {
            Overlay::Dialog(dialog) => dialog.paste(text),
            Overlay::Editor(editor) => {
                let outcome = editor.paste(text);
                return self.check_for(outcome);
            }
            Overlay::Views(list) => list.paste(text),
            Overlay::Record(_) => self.paste_record(text),
            Overlay::Outbox(outbox) => outbox.paste(text),
            Overlay::Macros(list) => list.paste(text),
            Overlay::Template(ask) => ask.path.paste(text),
            Overlay::House(house) => {
                let is_search = house.paste(text);
                return if is_search { self.look_up() } else { Vec::new() };
            }
            Overlay::Help(help) => help.paste(text),
            Overlay::Palette(palette) => palette.paste(text),
            Overlay::Many | Overlay::Drafts(_) | Overlay::Copy(_) => {}
            Overlay::None if self.viewer.is_some() => self.paste_words(text),
            Overlay::None => {
                if self.queue.typing.is_some() {
                    return self.paste_filter(text);
                }
            }
        }
        Vec::new()
    }

    pub(super) fn ask(&mut self, ask: Ask, key: &Key, at: Millis, held: bool) -> Vec<Effect> {
        self.said = None;
        let ask = self.open_now(ask).and_then(|ask| self.open_early(ask));
        let Some(ask) = ask else { return Vec::new() };
        match ask {
            Ask::Quit => return self.quit(),
            Ask::Help => self.open_help(),
            Ask::Palette => self.open_palette(key, at),
            Ask::Copy => self.open_copy(),
            Ask::Tour => self.begin_tour(),
            Ask::Speak(language) => return self.speak(language),
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
            Ask::Where => {
                let place = crate::tui::linear::place(self);
                self.say(super::Tone::Note, place);
            }
            Ask::New => return self.new_claim(),
            Ask::House => return self.open_house(),
            Ask::Outbox => return self.open_outbox(),
            Ask::Views => return self.open_views(),
            Ask::Drafts => self.open_drafts(),
            Ask::NextView => return self.step_view(true),
            Ask::PreviousView => return self.step_view(false),
            Ask::Mark => return self.mark(held),
            Ask::MarkRange => return self.mark_range(),
            Ask::MarkAll => return self.mark_all(),
            Ask::TakeNext => return self.take_next(),
            Ask::UndoLast => return self.undo_last(key),
            Ask::Batch => self.show_batch(),
            Ask::Evidence => return self.open_evidence(),
            Ask::Arbitration => return self.open_arbitration(),
            // These mean something only where they are on the screen.
            Ask::Reader(_) | Ask::Sides(_) => {}
            Ask::Do(action) if self.acts_on_marks() => return self.begin_many(action, key, at),
            Ask::Do(action) => {
                self.drop_quote();
                return self.begin(Begun::Action(action), Some((key, at)));
            }
            Ask::Talk(talk) => return self.talk(talk, key, at),
            Ask::Template => return self.ask_for_template(key, at),
            Ask::Macros => return self.ask_for_macros(key, at),
        }
        Vec::new()
    }

    fn dialog_key(
        &mut self,
        mut dialog: Box<dialog::Dialog>,
        key: &Key,
        at: Millis,
    ) -> Vec<Effect> {
        self.said.take_if(|said| said.text == self.texts.tui.only_chosen);
        match dialog.key(key, at) {
            dialog::Outcome::Stay => {
                self.overlay = Overlay::Dialog(dialog);
                Vec::new()
            }
            dialog::Outcome::Lost => {
                self.say(super::Tone::Note, self.texts.tui.only_chosen);
                self.overlay = Overlay::Dialog(dialog);
                Vec::new()
            }
            dialog::Outcome::Leave => self.leave(&Overlay::Dialog(dialog)),
            dialog::Outcome::Send if dialog.many.is_some() => self.send_many(dialog, *key),
            dialog::Outcome::Send => {
                if dialog.command().is_none() {
                    dialog.go_to_missing();
                }
                self.send_dialog(dialog)
            }
        }
    }

    fn editor_key(
        &mut self,
        mut editor: Box<editor::Editor>,
        key: &Key,
        at: Millis,
    ) -> Vec<Effect> {
        let outcome = editor.update(*key, at);
        match outcome {
            editor::Outcome::Cancel => return self.leave(&Overlay::Editor(editor)),
            editor::Outcome::Save => return self.save_editor(editor),
            editor::Outcome::Attach => {
                return self.begin(Begun::Action(Action::Attach), Some((key, at)));
            }
            editor::Outcome::None | editor::Outcome::Changed | editor::Outcome::Check => {
                self.overlay = Overlay::Editor(editor);
            }
        }
        self.check_for(outcome)
    }
}
