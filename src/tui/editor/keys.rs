//! What keys and pasted text do.

use super::choice::{Popup, Purpose, Reply};
use super::form::{Kind, Section, Slot};
use super::{Editor, Notice, Outcome, PASTE_LIMIT, Target, past};
use crate::domain::field::Field;
use crate::tui::action::confirms;
use crate::tui::app::Millis;
use crate::tui::input::{Key, KeyCode};

impl Editor {
    /// Takes a key.
    pub(super) fn key(&mut self, key: Key, at: Millis) -> Outcome {
        self.notice = Notice::None;
        self.findings.stay();
        if std::mem::take(&mut self.shows_keys) {
            return Outcome::None;
        }
        if let Some(review) = self.review.take() {
            return self.review_key(review, key, at);
        }
        if confirms(&key) {
            return self.ask_to_save(key, at);
        }
        if let Some(forward) = past::asks_for(key) {
            self.popup = None;
            self.travel(forward);
            return Outcome::None;
        }
        if key.code() == KeyCode::F(1) {
            self.shows_keys = true;
            return Outcome::None;
        }
        if asks_for_gaps(key) {
            self.popup = None;
            return self.check_now();
        }
        if let Some(popup) = self.popup.take() {
            return self.list_key(popup, key);
        }
        if let Some(outcome) = self.suggestion_key(key) {
            return outcome;
        }
        if key.code() == KeyCode::Esc {
            // Whoever holds the form keeps what was entered.
            return Outcome::Cancel;
        }
        self.move_caret(key).unwrap_or_else(|| self.fill(key))
    }

    /// Puts pasted text where text is typed.
    pub(super) fn put_text(&mut self, text: &str) {
        self.notice = Notice::None;
        self.shows_keys = false;
        self.findings.stay();
        if text.chars().nth(PASTE_LIMIT).is_some() {
            self.notice = Notice::PasteTooLong;
            return;
        }
        let text = one_line(text);
        if self.review.is_some() {
            self.notice = Notice::PasteNowhere;
        } else if let Some(popup) = &mut self.popup {
            popup.insert(&text);
        } else if self.kind(self.focus).is_typed() && !self.is_frozen(self.focus) {
            let at = self.line.caret_byte();
            self.line.complete(at..at, &text);
            self.keep_line();
        } else {
            self.notice = Notice::PasteNowhere;
        }
    }

    /// Puts the caret on another slot, and fills in what follows from what was typed here.
    fn go(&mut self, slot: Slot) {
        self.leave();
        self.enter(slot);
    }

    /// Moves between slots; none when the key was not one for that.
    fn move_caret(&mut self, key: Key) -> Option<Outcome> {
        let ctrl = key.modifiers().ctrl;
        let target = match key.code() {
            KeyCode::Char(next @ ('n' | 'p')) if ctrl => {
                self.leave();
                return Some(self.ask_for_gap(next == 'n'));
            }
            KeyCode::Tab => self.neighbour(true, true),
            KeyCode::BackTab => self.neighbour(false, true),
            KeyCode::Down => self.neighbour(true, false),
            KeyCode::Up => self.neighbour(false, false),
            KeyCode::PageDown => self.section_start(true),
            KeyCode::PageUp => self.section_start(false),
            _ => return None,
        };
        if let Some(slot) = target {
            self.go(slot);
        }
        Some(Outcome::None)
    }

    /// The slot before or after the caret, round the ends if wanted.
    fn neighbour(&self, forward: bool, round: bool) -> Option<Slot> {
        let slots = self.open_slots();
        let last = slots.len().checked_sub(1)?;
        let at = slots.iter().position(|slot| *slot == self.focus).unwrap_or(0);
        let next = match (forward, at) {
            (true, at) if at < last => at + 1,
            (true, _) if round => 0,
            (false, 0) if round => last,
            (false, at) => at.saturating_sub(1),
            (true, at) => at,
        };
        slots.get(next).copied()
    }

    /// The first open slot of the next section, or of this one and then of the one before.
    fn section_start(&self, forward: bool) -> Option<Slot> {
        let starts: Vec<Slot> = Section::ALL
            .into_iter()
            .filter_map(|section| {
                self.slots_of(section).into_iter().find(|slot| !self.is_frozen(*slot))
            })
            .collect();
        let slots = self.open_slots();
        let place = |slot: &Slot| slots.iter().position(|other| other == slot).unwrap_or(0);
        let here = place(&self.focus);
        if forward {
            starts.into_iter().find(|slot| place(slot) > here).or_else(|| slots.last().copied())
        } else {
            starts.into_iter().rev().find(|slot| place(slot) < here)
        }
    }

    /// Fills the slot under the caret.
    fn fill(&mut self, key: Key) -> Outcome {
        if self.is_frozen(self.focus) {
            return Outcome::None;
        }
        let kind = self.kind(self.focus);
        match key.code() {
            KeyCode::Enter if kind == Kind::Elsewhere => return self.attach(),
            KeyCode::Enter if !kind.has_list() => {
                if let Some(next) = self.neighbour(true, false) {
                    self.go(next);
                }
            }
            KeyCode::Enter => self.open_list(),
            // A customer's name has blanks in it; where nothing is typed yet, one opens the list.
            KeyCode::Char(' ') if kind.has_list() && self.line.text().trim().is_empty() => {
                self.open_list();
            }
            _ if kind.is_typed() => {
                self.line.key(&key);
                self.keep_line();
            }
            // Typing where only a list helps looks the word up in the list.
            _ => {
                if let Some(typed) = key.typed().filter(|_| kind == Kind::Choice) {
                    self.open_list();
                    if let Some(popup) = &mut self.popup {
                        popup.insert(typed.encode_utf8(&mut [0; 4]));
                    }
                }
            }
        }
        Outcome::None
    }

    /// Goes to where files are attached, if there is a claim for them and nothing to be lost.
    fn attach(&mut self) -> Outcome {
        if self.target == Target::New || self.is_changed() {
            self.notice = Notice::SaveFirst;
            return Outcome::None;
        }
        Outcome::Attach
    }

    /// Writes what is being typed into the fields.
    fn keep_line(&mut self) {
        let slot = self.focus;
        if self.text_at(slot) != self.line.text() {
            let text = self.line.text().to_owned();
            self.write(slot, &text);
            self.complete();
        }
    }

    /// Opens the list of the slot under the caret. What has been typed there filters it, unless it
    /// is one of the entries already.
    fn open_list(&mut self) {
        let Some(mut popup) = self.list_for(self.focus) else { return };
        let typed = self.line.text().trim();
        let is_known = popup.items().any(|item| self.is_chosen(popup.purpose, item));
        if !typed.is_empty() && !is_known {
            popup = popup.filtered_by(typed);
        }
        self.popup = Some(popup);
    }

    fn list_key(&mut self, mut popup: Popup, key: Key) -> Outcome {
        match popup.key(key) {
            Reply::Close => Outcome::None,
            Reply::Stay => {
                self.popup = Some(popup);
                Outcome::None
            }
            Reply::Tick => {
                if let Some(item) = popup.current() {
                    self.tick(item);
                }
                self.popup = Some(popup);
                Outcome::None
            }
            Reply::Choose if popup.purpose.takes_several() => {
                self.done_ticking(&popup);
                Outcome::None
            }
            Reply::Choose => self.choose(&popup),
        }
    }

    /// Enter in a list of ticks: it ticks the entry under the caret if nothing is ticked yet.
    fn done_ticking(&mut self, popup: &Popup) {
        let (slot, nothing_yet) = match popup.purpose {
            Purpose::Activities => (Field::Activities, self.fields.activities.is_empty()),
            _ => (Field::Products, self.fields.products.is_empty()),
        };
        if let Some(item) = popup.current().filter(|_| nothing_yet) {
            self.tick(item);
        }
        self.enter(Slot::Field(slot));
        if let Some(next) = self.neighbour(true, false) {
            self.enter(next);
        }
    }
}

/// Whether a key asks what is missing or wrong.
fn asks_for_gaps(key: Key) -> bool {
    key.code() == KeyCode::F(5) || key == Key::ctrl('g')
}

/// Text of several lines as one line: line breaks and tabs become blanks, the ends are trimmed.
fn one_line(text: &str) -> String {
    let parts = text.split(['\r', '\n', '\t']).map(str::trim).filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join(" ")
}
