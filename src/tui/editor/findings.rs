//! What is wrong, and where in the form it is shown.

use super::Editor;
use super::form::{Section, Slot};
use crate::domain::refusal::{Code, Refusal};
use crate::i18n::place::Place;

impl Editor {
    /// What is wrong at a slot: first why the last save was refused, then the gaps.
    pub(super) fn findings_at(&self, slot: Slot) -> Vec<&Refusal> {
        let mut found: Vec<&Refusal> = Vec::new();
        for refusal in self.refusals.iter().chain(self.gaps.iter().flatten()) {
            if self.slot_of(refusal) == Some(slot)
                && !self.is_filled_since(refusal, slot)
                && !found.contains(&refusal)
            {
                found.push(refusal);
            }
        }
        found
    }

    /// What is missing for submission but has no place in the form.
    pub(super) fn gaps_elsewhere(&self) -> impl Iterator<Item = &Refusal> {
        self.gaps.iter().flatten().filter(|refusal| self.slot_of(refusal).is_none())
    }

    /// Why the last save was refused, as far as that has no place in the form.
    pub(super) fn refused_elsewhere(&self) -> impl Iterator<Item = &Refusal> {
        self.refusals.iter().filter(|refusal| self.slot_of(refusal).is_none())
    }

    /// How many reasons of the refused save have a place in the form.
    pub(super) fn refused_here(&self) -> usize {
        self.refusals.iter().filter(|refusal| self.slot_of(refusal).is_some()).count()
    }

    /// How much is wrong in all; none while the first check is under way.
    pub(super) fn count_gaps(&self) -> Option<usize> {
        self.gaps.as_ref()?;
        let here: usize = self.slots().iter().map(|slot| self.findings_at(*slot).len()).sum();
        Some(here + self.gaps_elsewhere().count())
    }

    /// The next slot with a gap, in either direction, round the ends.
    pub(super) fn next_gap(&self, forward: bool) -> Option<Slot> {
        let mut slots = self.open_slots();
        if !forward {
            slots.reverse();
        }
        let after = slots.iter().position(|slot| *slot == self.focus).map_or(0, |at| at + 1);
        let (before, rest) = slots.split_at(after.min(slots.len()));
        rest.iter().chain(before).copied().find(|slot| !self.findings_at(*slot).is_empty())
    }

    /// A slot has been changed: what was said of it when saving no longer holds, and what was
    /// said of the save as a whole neither. The gaps stay until the desk has checked anew.
    pub(super) fn forget_refusals(&mut self, changed: Slot) {
        let refusals = std::mem::take(&mut self.refusals);
        self.refusals = refusals
            .into_iter()
            .filter(|refusal| self.slot_of(refusal).is_some_and(|slot| slot != changed))
            .collect();
    }

    /// The products have changed places: what was said by their places no longer holds.
    pub(super) fn forget_lines(&mut self) {
        let is_kept = |refusal: &Refusal| {
            !matches!(
                refusal.field.as_deref().map(Place::read),
                Some(Place::Product(_) | Place::Subscription(_))
            )
        };
        self.refusals.retain(is_kept);
        if let Some(gaps) = &mut self.gaps {
            gaps.retain(is_kept);
        }
    }

    fn slot_of(&self, refusal: &Refusal) -> Option<Slot> {
        match Place::read(refusal.field.as_deref()?) {
            Place::Field(field) => {
                let section = Section::of(field);
                self.is_shown(section).then_some(Slot::Field(field))
            }
            Place::Product(number) | Place::Subscription(number) => {
                let index = number.checked_sub(1)?;
                self.product(index).map(|_| Slot::Line(index))
            }
            _ => None,
        }
    }

    /// Whether a field that was missing has been filled since.
    fn is_filled_since(&self, refusal: &Refusal, slot: Slot) -> bool {
        let is_the_slots_own = match slot {
            Slot::Field(field) => refusal.field.as_deref().is_some_and(|path| path == field.code()),
            Slot::Line(_) => false,
        };
        refusal.code == Code::MissingField && is_the_slots_own && !self.is_blank(slot)
    }
}
