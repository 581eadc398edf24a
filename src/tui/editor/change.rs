//! What follows from a change, whatever made it: it can be undone, what was said of the old entry no
//! longer holds, and what nobody has typed just now is marked.

use super::form::Slot;
use super::past::{Moment, Run};
use super::{Editor, Outcome};
use crate::domain::field::{Field, Fields, Value};

/// Why something stands at a slot that nobody has typed just now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    /// It followed from a choice.
    Filled,
    /// It was typed before and has been brought back.
    Restored,
}

impl Editor {
    /// A key or a paste has been taken: tells what has come of it in all. `run` is none where it
    /// took a change back or made one again.
    pub(super) fn settle(&mut self, before: Moment, outcome: Outcome, run: Option<Run>) -> Outcome {
        let changed = self.note_changes(&before.fields);
        let focus = before.focus;
        let is_line = self.focus == focus && changed.iter().all(|slot| *slot == focus);
        match run {
            _ if changed.is_empty() => self.past.end_run(),
            Some(run) => self.past.note(before, focus, if is_line { run } else { Run::None }),
            None => {}
        }
        // What is being typed or ticked is checked once the caret leaves it.
        let is_typing = run.is_some() && is_line && self.kind(focus).is_typed();
        let is_busy = is_typing || self.popup.is_some() || self.review.is_some();
        match outcome {
            Outcome::None if self.findings.is_due() && !is_busy => self.check_now(),
            Outcome::None if !changed.is_empty() => Outcome::Changed,
            other => other,
        }
    }

    /// What was said of entries that have changed no longer holds. Gives back their slots.
    pub(super) fn note_changes(&mut self, before: &Fields) -> Vec<Slot> {
        let changed = self.changed_since(before);
        if changed.contains(&Slot::Field(Field::Products)) {
            self.forget_lines();
        }
        for slot in &changed {
            self.forget_refusals(*slot);
            self.findings.note_change(*slot);
        }
        changed
    }

    /// The slots whose entries differ: of products that are others now, the list and not its lines.
    pub(super) fn changed_since(&self, before: &Fields) -> Vec<Slot> {
        let mut changed = Vec::new();
        for &field in Field::ALL {
            if field != Field::Products && self.fields.get(field) != before.get(field) {
                changed.push(Slot::Field(field));
            }
        }
        let (old, new) = (&before.products, &self.fields.products);
        let is_same = |index: usize| {
            old.get(index).map(|line| &line.product) == new.get(index).map(|line| &line.product)
        };
        if !(0..old.len().max(new.len())).all(is_same) {
            changed.push(Slot::Field(Field::Products));
            return changed;
        }
        let differs = |index: &usize| old.get(*index) != new.get(*index);
        changed.extend((0..new.len()).filter(differs).map(Slot::Line));
        changed
    }

    /// Marks what stands at a slot now.
    pub(super) fn mark(&mut self, slot: Slot, mark: Mark) {
        let value = self.value_at(slot);
        if !value.is_blank() {
            self.marks.retain(|(marked, _, held)| *marked != slot || *held != value);
            self.marks.push((slot, mark, value));
        }
    }

    /// Why something stands at a slot that nobody has typed just now; none once it has been changed.
    pub(super) fn mark_at(&self, slot: Slot) -> Option<Mark> {
        let value = self.value_at(slot);
        let is_line = |slot: &Slot| matches!(slot, Slot::Line(_));
        // Lines change places; no two of them have one subscription.
        let is_it = |marked: &Slot| *marked == slot || (is_line(marked) && is_line(&slot));
        let mut marks = self.marks.iter().rev();
        marks.find(|(marked, _, held)| is_it(marked) && *held == value).map(|(_, mark, _)| *mark)
    }

    /// What stands at a slot.
    pub(super) fn value_at(&self, slot: Slot) -> Value {
        match slot {
            Slot::Field(field) => self.fields.get(field),
            Slot::Line(_) | Slot::Evidence => Value::Text(self.text_at(slot)),
        }
    }
}
