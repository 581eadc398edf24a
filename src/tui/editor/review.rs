//! The changes that are about to be saved: they are shown, and saved by a press of its own.

use super::form::Slot;
use super::{Editor, Notice, Outcome, Target};
use crate::domain::field::Change;
use crate::tui::action::confirms;
use crate::tui::app::Millis;
use crate::tui::input::{Key, KeyCode};

/// How long the key that asked has to rest before it confirms, in milliseconds: one that is held
/// pauses for less before it repeats.
const REST: Millis = 1_000;
/// How many changes a page goes on.
const PAGE: usize = 5;

/// The changes as they are shown.
#[derive(Debug)]
pub(super) struct Review {
    /// Which of them has the caret.
    pub(super) caret: usize,
    /// The key that asked, and when it was last pressed.
    asked_by: (Key, Millis),
}

impl Review {
    /// The key that asked for them.
    pub(super) const fn asked_by(&self) -> Key {
        self.asked_by.0
    }
}

impl Editor {
    /// What would be saved.
    pub(super) fn changes(&self) -> Vec<Change> {
        self.original.changes_to(&self.fields)
    }

    /// Shows what is about to be saved.
    pub(super) fn ask_to_save(&mut self, key: Key, at: Millis) -> Outcome {
        self.popup = None;
        self.leave();
        self.enter(self.focus);
        self.forget_save();
        if self.target != Target::New && !self.is_changed() {
            self.notice = Notice::NothingToSave;
        } else {
            self.review = Some(Review { caret: 0, asked_by: (key, at) });
        }
        Outcome::None
    }

    /// Takes a key while the changes are shown. Enter goes to the field and never saves.
    pub(super) fn review_key(&mut self, mut review: Review, key: Key, at: Millis) -> Outcome {
        let changes = self.changes();
        let last = changes.len().saturating_sub(1);
        match key.code() {
            _ if confirms(&key) => {
                let (asked_by, then) = review.asked_by;
                if key != asked_by || at.saturating_sub(then) >= REST {
                    return Outcome::Save;
                }
                review.asked_by = (key, at);
            }
            KeyCode::Esc => return Outcome::None,
            KeyCode::Enter => {
                if let Some(change) = changes.get(review.caret) {
                    self.enter(Slot::Field(change.field));
                }
                return Outcome::None;
            }
            KeyCode::Up | KeyCode::BackTab => review.caret = review.caret.saturating_sub(1),
            KeyCode::Down | KeyCode::Tab => review.caret = (review.caret + 1).min(last),
            KeyCode::PageUp => review.caret = review.caret.saturating_sub(PAGE),
            KeyCode::PageDown => review.caret = (review.caret + PAGE).min(last),
            KeyCode::Home => review.caret = 0,
            KeyCode::End => review.caret = last,
            _ => {}
        }
        self.review = Some(review);
        Outcome::None
    }
}
