//! The form of a claim that somebody else has changed: what was entered is put on the claim as it
//! is now.

use super::form::Slot;
use super::{Editor, Target};
use crate::desk::ClaimView;
use crate::domain::field::Field;

/// What has become of what was entered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rebased {
    /// All of it is kept.
    Kept,
    /// Some of it stood in fields that are fixed now: those are as the claim has them.
    Fixed,
}

impl Editor {
    /// The claim has changed since the form was opened, so that nothing was saved. The form takes
    /// no key until [`Editor::rebase`] or [`Editor::set_saving`].
    pub fn set_outdated(&mut self) {
        self.is_outdated = true;
        self.saving = true;
    }

    /// Whether it waits for the claim as it is now.
    #[must_use]
    pub const fn is_outdated(&self) -> bool {
        self.is_outdated
    }

    /// Goes on from the claim as it is now, if the form waits for it. What was entered stays; what
    /// was not touched is as others have left it.
    pub fn rebase(&mut self, view: &ClaimView) -> Option<Rebased> {
        let Target::Existing { id, revision, .. } = self.target else { return None };
        // An answer to an older question tells nothing new.
        if !self.is_outdated || view.id != id || view.revision <= revision {
            return None;
        }
        let submitted = view.submitted_at.is_some();
        self.target = Target::Existing { id, revision: view.revision, submitted };
        self.is_outdated = false;
        self.saving = false;
        let mut rebased = Rebased::Kept;
        let mut fields = view.fields.clone();
        for &field in Field::ALL {
            let entered = self.fields.get(field);
            if entered == self.original.get(field) || entered == fields.get(field) {
                continue;
            }
            if self.is_frozen(Slot::Field(field)) {
                rebased = Rebased::Fixed;
            } else {
                // It was read from the same field, so it has its shape.
                let _ = fields.set(field, entered);
            }
        }
        self.original = view.fields.clone();
        self.fields = fields;
        self.forget_lines();
        self.gaps = None;
        self.find_caret();
        Some(rebased)
    }

    /// Keeps the caret where it is if it still may be there.
    fn find_caret(&mut self) {
        let open = self.open_slots();
        if !open.contains(&self.focus) {
            let first = open.first().copied();
            self.enter(first.unwrap_or(Slot::FIRST));
        } else if self.text_at(self.focus) != self.line.text() {
            self.enter(self.focus);
        }
    }
}
