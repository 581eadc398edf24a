//! What keys and pasted text do.

use super::choice::{Item, Popup, Purpose, Reply};
use super::form::{Section, Slot};
use super::{Editor, Notice, Outcome, PASTE_LIMIT};
use crate::domain::field::Field;
use crate::tui::action::confirms;
use crate::tui::input::{Key, KeyCode};

impl Editor {
    /// Takes a key.
    pub fn update(&mut self, key: Key) -> Outcome {
        if self.saving {
            return Outcome::None;
        }
        let was_leaving = self.is_leaving();
        self.notice = Notice::None;
        if confirms(&key) {
            self.popup = None;
            self.refusals.clear();
            return Outcome::Save;
        }
        if let Some(popup) = self.popup.take() {
            return self.list_key(popup, key);
        }
        if key.code() == KeyCode::Esc {
            if was_leaving || !self.is_changed() {
                return Outcome::Cancel;
            }
            self.notice = Notice::Leaving;
            return Outcome::None;
        }
        if self.move_caret(key) {
            return Outcome::None;
        }
        self.fill(key)
    }

    /// Takes pasted text, where text is typed: its lines become one.
    pub fn paste(&mut self, text: &str) {
        if self.saving {
            return;
        }
        self.notice = Notice::None;
        if text.chars().nth(PASTE_LIMIT).is_some() {
            self.notice = Notice::PasteTooLong;
            return;
        }
        let text = one_line(text);
        if let Some(popup) = &mut self.popup {
            popup.insert(&text);
        } else if self.kind(self.focus).is_typed() && !self.is_frozen(self.focus) {
            let at = self.line.caret_byte();
            self.line.complete(at..at, &text);
            self.keep_line();
        } else {
            self.notice = Notice::PasteNowhere;
        }
    }

    /// Moves between slots; `true` when the key was one for that.
    fn move_caret(&mut self, key: Key) -> bool {
        let ctrl = key.modifiers().ctrl;
        let target = match key.code() {
            KeyCode::Char('n') if ctrl => self.next_gap(true),
            KeyCode::Char('p') if ctrl => self.next_gap(false),
            KeyCode::Tab => self.neighbour(true, true),
            KeyCode::BackTab => self.neighbour(false, true),
            KeyCode::Down => self.neighbour(true, false),
            KeyCode::Up => self.neighbour(false, false),
            KeyCode::PageDown => self.section_start(true),
            KeyCode::PageUp => self.section_start(false),
            _ => return false,
        };
        if let Some(slot) = target {
            self.enter(slot);
        }
        true
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
            KeyCode::Enter if !kind.has_list() => {
                if let Some(next) = self.neighbour(true, false) {
                    self.enter(next);
                }
                Outcome::None
            }
            KeyCode::Enter => self.open_list(),
            KeyCode::Char(' ') if kind.has_list() && key.typed().is_some() => self.open_list(),
            _ if kind.is_typed() => {
                self.line.key(&key);
                self.keep_line()
            }
            // Typing where only a list helps looks the word up in the list.
            _ => match key.typed() {
                Some(typed) => {
                    self.open_list();
                    if let Some(popup) = &mut self.popup {
                        popup.insert(typed.encode_utf8(&mut [0; 4]));
                    }
                    Outcome::None
                }
                None => Outcome::None,
            },
        }
    }

    /// Writes what is being typed into the fields.
    fn keep_line(&mut self) -> Outcome {
        let slot = self.focus;
        if self.text_at(slot) == self.line.text() {
            return Outcome::None;
        }
        let text = self.line.text().to_owned();
        self.write(slot, &text);
        self.forget_refusals(slot);
        Outcome::Changed
    }

    /// Opens the list of the slot under the caret. What has been typed there filters it, unless it
    /// is one of the entries already.
    fn open_list(&mut self) -> Outcome {
        let Some(mut popup) = self.list_for(self.focus) else {
            return Outcome::None;
        };
        let typed = self.line.text().trim();
        let is_known = popup.items().any(|item| self.is_chosen(popup.purpose, item));
        if !typed.is_empty() && !is_known {
            popup = popup.filtered_by(typed);
        }
        self.popup = Some(popup);
        Outcome::None
    }

    fn list_key(&mut self, mut popup: Popup, key: Key) -> Outcome {
        match popup.key(key) {
            Reply::Close => Outcome::None,
            Reply::Stay => {
                self.popup = Some(popup);
                Outcome::None
            }
            Reply::Tick => {
                let outcome = popup.current().map_or(Outcome::None, |item| self.tick(item));
                self.popup = Some(popup);
                outcome
            }
            Reply::Choose if popup.purpose.takes_several() => self.done_ticking(&popup),
            Reply::Choose => self.choose(&popup),
        }
    }

    /// Enter in a list of ticks: it ticks the entry under the caret if nothing is ticked yet.
    fn done_ticking(&mut self, popup: &Popup) -> Outcome {
        let nothing_yet = match popup.purpose {
            Purpose::Activities => self.fields.activities.is_empty(),
            _ => self.fields.products.is_empty(),
        };
        let item: Option<&Item> = popup.current().filter(|_| nothing_yet);
        let outcome = item.map_or(Outcome::None, |item| self.tick(item));
        let slot = match popup.purpose {
            Purpose::Activities => Slot::Field(Field::Activities),
            _ => Slot::Field(Field::Products),
        };
        self.enter(slot);
        if let Some(next) = self.neighbour(true, false) {
            self.enter(next);
        }
        outcome
    }
}

/// Text of several lines as one line: line breaks and tabs become blanks, the ends are trimmed.
fn one_line(text: &str) -> String {
    let parts = text.split(['\r', '\n', '\t']).map(str::trim).filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join(" ")
}
