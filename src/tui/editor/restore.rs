//! Words that were typed before, and never saved, are put into the form again.

use super::change::Mark;
use super::form::Slot;
use super::past::Run;
use super::{Editor, Notice};
use crate::domain::field::{Field, Fields};

impl Editor {
    /// Puts what was entered before into the form: one change, which can be undone, and which is
    /// marked where it stands. What is fixed by now stays as the claim has it.
    pub fn restore(&mut self, fields: Fields) {
        let before = self.moment();
        let (mut restored, mut fixed) = (Vec::new(), Vec::new());
        self.fields = fields;
        for change in before.fields.changes_to(&self.fields) {
            if self.is_frozen(Slot::Field(change.field)) {
                // It was read from the same field, so it has its shape.
                let _ = self.fields.set(change.field, change.old);
                fixed.push(change.field);
            } else {
                restored.push(change.field);
            }
        }
        for slot in self.note_changes(&before.fields) {
            self.mark(slot, Mark::Restored);
        }
        if restored.contains(&Field::Products) {
            for index in 0..self.fields.products.len() {
                if before.fields.products.get(index) != self.product(index) {
                    self.mark(Slot::Line(index), Mark::Restored);
                }
            }
        }
        let focus = before.focus;
        if !restored.is_empty() {
            self.past.note(before, focus, Run::None);
            self.past.end_run();
        }
        if !restored.is_empty() || !fixed.is_empty() {
            self.notice = Notice::Restored(restored, fixed);
        }
        self.find_caret();
    }
}
