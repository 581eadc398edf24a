//! Keys while PoE is read.

use super::{Focus, Viewer};
use crate::tui::action::{Ask, Place, Reader};
use crate::tui::app::{App, Effect, Millis};
use crate::tui::input::{Key, KeyCode};
use crate::tui::keymap::Keymap;
use crate::tui::line::LineEdit;

/// The largest number that can be typed before a key.
const LARGEST: usize = 99_999;

impl Viewer {
    /// What a key asks for.
    pub(in crate::tui::app) fn asked(&self, key: &Key, keymap: &Keymap) -> Option<Ask> {
        // Without words that were searched for, the keys of hits mean what they mean elsewhere.
        let is_closed = |ask: &Ask| {
            self.search.is_none()
                && matches!(ask, Ask::Reader(Reader::NextHit | Reader::PreviousHit))
        };
        keymap.asked_over(key, Place::Evidence).find(|ask| !is_closed(ask))
    }

    /// Whether text is being typed.
    pub(in crate::tui::app) const fn is_typing(&self) -> bool {
        self.typing.is_some()
    }
}

impl App {
    /// A key while the reader is open and nothing lies over it.
    pub(in crate::tui::app) fn evidence_key(
        &mut self,
        key: &Key,
        at: Millis,
        held: bool,
    ) -> Vec<Effect> {
        let Some(viewer) = &mut self.viewer else { return Vec::new() };
        if let Some(line) = viewer.typing.take() {
            self.words_key(line, key);
            return Vec::new();
        }
        if let Some(digit) = key.typed().and_then(|typed| typed.to_digit(10)) {
            let number = viewer.number.saturating_mul(10).saturating_add(digit as usize);
            viewer.number = number.min(LARGEST);
            return Vec::new();
        }
        let Some(ask) = viewer.asked(key, &self.keymap).filter(|ask| !held || ask.repeats()) else {
            viewer.number = 0;
            return Vec::new();
        };
        if !matches!(ask, Ask::Last | Ask::Down | Ask::Up) {
            viewer.number = 0;
        }
        self.evidence_ask(ask, key, at, held)
    }

    /// What is asked for while the reader is open.
    pub(in crate::tui::app) fn evidence_ask(
        &mut self,
        ask: Ask,
        key: &Key,
        at: Millis,
        held: bool,
    ) -> Vec<Effect> {
        self.said = None;
        match ask {
            _ if !self.reader_heeds(ask) => Vec::new(),
            Ask::Reader(reader) => self.read_ask(reader),
            Ask::Down | Ask::Up | Ask::PageDown | Ask::PageUp | Ask::First | Ask::Last => {
                self.move_by(ask);
                Vec::new()
            }
            Ask::Back => self.back_in_evidence(),
            Ask::Quit | Ask::Evidence => self.close_evidence(),
            Ask::NextClaim => self.evidence_of_other(1),
            Ask::PreviousClaim => self.evidence_of_other(-1),
            Ask::Arbitration if self.arbitration.is_some() => self.close_evidence(),
            _ => self.ask(ask, key, at, held),
        }
    }

    /// Whether something means anything while PoE is read. The claim of an arbitration stays.
    pub(in crate::tui::app) const fn reader_heeds(&self, ask: Ask) -> bool {
        match ask {
            Ask::NextClaim | Ask::PreviousClaim | Ask::TakeNext => self.arbitration.is_none(),
            Ask::Reader(_)
            | Ask::Down
            | Ask::Up
            | Ask::PageDown
            | Ask::PageUp
            | Ask::First
            | Ask::Last
            | Ask::Back
            | Ask::Quit
            | Ask::Evidence
            | Ask::Do(_)
            | Ask::Macros
            | Ask::Template
            | Ask::Redraw
            | Ask::Where
            | Ask::UndoLast
            | Ask::Batch
            | Ask::Arbitration => true,
            _ => ask.is_about_program(),
        }
    }

    fn read_ask(&mut self, ask: Reader) -> Vec<Effect> {
        let Some(viewer) = &mut self.viewer else { return Vec::new() };
        match ask {
            Reader::Find if viewer.text.here().is_some() => {
                viewer.focus = Focus::Text;
                viewer.typing = Some(LineEdit::default());
            }
            Reader::Find => {}
            Reader::NextHit => self.step_hit(true),
            Reader::PreviousHit => self.step_hit(false),
            Reader::NextPart => self.step_part(true),
            Reader::PreviousPart => self.step_part(false),
            Reader::NextFile => return self.step_file(true),
            Reader::PreviousFile => return self.step_file(false),
            Reader::Focus => {
                let to_check = viewer.focus == Focus::Text;
                viewer.shows_check |= to_check;
                viewer.focus = if to_check { Focus::Check } else { Focus::Text };
            }
            Reader::Jump => match viewer.focus {
                Focus::Text => {}
                Focus::Check => return self.jump(),
                Focus::Files(file) => {
                    viewer.focus = Focus::Text;
                    return self.show_file(file);
                }
            },
            Reader::Files => {
                let is_open = matches!(viewer.focus, Focus::Files(_));
                viewer.focus = if is_open { Focus::Text } else { Focus::Files(viewer.file) };
            }
            Reader::Check => {
                viewer.shows_check = !viewer.shows_check;
                if viewer.focus == Focus::Check {
                    viewer.focus = Focus::Text;
                }
            }
            Reader::Again => return self.read_again(),
        }
        Vec::new()
    }

    fn move_by(&mut self, ask: Ask) {
        let focus = self.viewer.as_ref().map(|viewer| viewer.focus);
        match focus {
            // A page is a page of text, also where the caret is among the elements.
            Some(Focus::Check) if !matches!(ask, Ask::PageDown | Ask::PageUp) => {
                self.move_caret(ask);
            }
            Some(Focus::Files(_)) => self.move_caret(ask),
            _ => self.scroll_text(ask),
        }
    }

    /// Leaves the innermost thing: the list of files, a search, what is being read, the reader.
    fn back_in_evidence(&mut self) -> Vec<Effect> {
        let Some(viewer) = &mut self.viewer else { return Vec::new() };
        if let Focus::Files(_) = viewer.focus {
            viewer.focus = Focus::Text;
            return Vec::new();
        }
        if viewer.search.take().is_some() {
            return Vec::new();
        }
        if let Some(effects) = self.end_reading() {
            return effects;
        }
        self.close_evidence()
    }

    /// A key while words are typed.
    fn words_key(&mut self, mut line: LineEdit, key: &Key) {
        let Some(viewer) = &mut self.viewer else { return };
        match key.code() {
            KeyCode::Esc => {}
            KeyCode::Enter => {
                let words = line.text().to_owned();
                self.search_for(&words);
            }
            KeyCode::Backspace if line.text().is_empty() => {}
            _ => {
                line.key(key);
                viewer.typing = Some(line);
            }
        }
    }

    /// Pasted text goes where words are typed.
    pub(in crate::tui::app) fn paste_words(&mut self, text: &str) {
        if let Some(line) = self.viewer.as_mut().and_then(|viewer| viewer.typing.as_mut()) {
            line.paste(text);
        }
    }

    /// The PoE of the next claim of the queue, or of the one before.
    fn evidence_of_other(&mut self, by: isize) -> Vec<Effect> {
        let before = self.queue.window.index();
        let mut effects = self.other_claim(by);
        let here = self.viewer.as_ref().map(|viewer| viewer.claim);
        let selected = self.queue.selected().map(|row| row.id);
        if self.queue.window.index() != before || (by > 0 && selected != here) {
            effects.extend(self.evidence_follows());
        }
        effects
    }

    /// The reader goes on to the claim that is selected; where its row has still to come, the tabs
    /// wait for it.
    pub(in crate::tui::app) fn evidence_follows(&mut self) -> Vec<Effect> {
        if let Some(id) = self.queue.selected().map(|row| row.id) {
            self.read_evidence_of(id)
        } else {
            self.viewer = None;
            Vec::from_iter(self.stop_reading())
        }
    }
}
