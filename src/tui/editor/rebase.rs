//! The form of a claim that somebody else has changed: what was entered is put on the claim as it
//! is now.

use super::form::Slot;
use super::{Editor, Target};
use crate::desk::ClaimView;
use crate::domain::field::{Field, Fields};

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
        let base = std::mem::replace(&mut self.original, view.fields.clone());
        let mut rebased = Rebased::Kept;
        let is_fixed = |field| submitted && !Slot::Field(field).is_editable_after_submission();
        rebase_fields(&mut self.fields, &base, &view.fields, |field| {
            let is_fixed = is_fixed(field);
            if is_fixed {
                rebased = Rebased::Fixed;
            }
            is_fixed
        });
        // Taking a change back brings back what was entered, and nothing that others have replaced.
        self.past.each(|fields| rebase_fields(fields, &base, &view.fields, is_fixed));
        self.files.clone_from(&view.evidence);
        self.forget_findings();
        self.find_caret();
        Some(rebased)
    }

    /// Keeps the caret where it is if it still may be there.
    pub(super) fn find_caret(&mut self) {
        let open = self.open_slots();
        if !open.contains(&self.focus) {
            let first = open.first().copied();
            self.enter(first.unwrap_or(Slot::FIRST));
        } else if self.text_at(self.focus) != self.line.text() {
            self.enter(self.focus);
        }
    }
}

/// Puts what was entered over `base` on what the claim holds now, but for what `is_fixed`.
fn rebase_fields(
    entered: &mut Fields,
    base: &Fields,
    now: &Fields,
    mut is_fixed: impl FnMut(Field) -> bool,
) {
    for &field in Field::ALL {
        let (value, current) = (entered.get(field), now.get(field));
        if value == current {
            continue;
        }
        if value == base.get(field) || is_fixed(field) {
            // It was read from the same field, so it has its shape.
            let _ = entered.set(field, current);
        }
    }
}
