//! What is wrong, and where in the form it is shown.
//!
//! Gaps are told when they are asked for, and from then on; of an entry that has been changed since,
//! nothing is said until it has been checked anew. Why a save was refused is told at once.

use super::form::{Section, Slot};
use super::{Editor, Outcome};
use crate::domain::refusal::Refusal;
use crate::i18n::place::Place;

/// What is wrong, as far as it has been told.
#[derive(Debug, Default)]
pub(super) struct Findings {
    /// Whether gaps have been asked for.
    asked: bool,
    /// Whether a check is under way.
    checking: bool,
    /// What the desk's check said; none before its first answer.
    gaps: Option<Vec<Refusal>>,
    /// Why the last save was refused.
    refusals: Vec<Refusal>,
    /// What has been changed since the last check was sent.
    unsent: Vec<Slot>,
    /// What had been changed before it was sent, as long as it is not answered.
    sent: Vec<Slot>,
    /// Whether the caret goes to a gap with the answer: to the next one, or to the one before.
    goes: Option<bool>,
}

impl Findings {
    /// Whether something has been changed since gaps were asked for.
    pub(super) fn is_due(&self) -> bool {
        self.asked && !self.unsent.is_empty()
    }

    pub(super) fn note_change(&mut self, slot: Slot) {
        if !self.unsent.contains(&slot) {
            self.unsent.push(slot);
        }
    }

    /// Whoever presses a key is not moved by an answer.
    pub(super) fn stay(&mut self) {
        self.goes = None;
    }

    fn is_stale(&self, slot: Slot) -> bool {
        self.unsent.contains(&slot) || self.sent.contains(&slot)
    }
}

impl Editor {
    /// What is wrong with the fields, as the desk's check says.
    pub fn set_gaps(&mut self, gaps: Vec<Refusal>) {
        self.findings.gaps = Some(gaps);
        self.findings.checking = false;
        self.findings.sent.clear();
        if let Some(forward) = self.findings.goes.take() {
            self.go_to_gap(forward);
        }
    }

    /// The check came to nothing; what was known before is still shown.
    pub fn set_unchecked(&mut self) {
        self.findings.checking = false;
        self.findings.goes = None;
    }

    /// Why a save was refused. The form takes keys again.
    pub fn set_refusals(&mut self, refusals: Vec<Refusal>) {
        self.findings.refusals = refusals;
        self.saving = false;
    }

    /// Whether gaps have been asked for, so that a changed form is to be checked; it is under way
    /// then.
    pub fn checks_again(&mut self) -> bool {
        self.findings.asked && self.check_now() == Outcome::Check
    }

    /// The gaps are to be told, as of now.
    pub(super) fn check_now(&mut self) -> Outcome {
        let findings = &mut self.findings;
        findings.asked = true;
        findings.checking = true;
        findings.sent.append(&mut findings.unsent);
        Outcome::Check
    }

    /// Goes to the next gap, or to the one before; asks for gaps where they are not known.
    pub(super) fn ask_for_gap(&mut self, forward: bool) -> Outcome {
        let is_known = self.findings.asked && !self.findings.checking && !self.findings.is_due();
        if is_known || !self.findings.refusals.is_empty() {
            self.go_to_gap(forward);
            return Outcome::None;
        }
        self.findings.goes = Some(forward);
        self.check_now()
    }

    fn go_to_gap(&mut self, forward: bool) {
        if let Some(slot) = self.next_gap(forward) {
            self.enter(slot);
        }
    }

    /// The next slot with a gap, in either direction, round the ends.
    fn next_gap(&self, forward: bool) -> Option<Slot> {
        let mut slots = self.open_slots();
        if !forward {
            slots.reverse();
        }
        let after = slots.iter().position(|slot| *slot == self.focus).map_or(0, |at| at + 1);
        let (before, rest) = slots.split_at(after.min(slots.len()));
        rest.iter().chain(before).copied().find(|slot| !self.findings_at(*slot).is_empty())
    }

    /// A save is about to be asked for: what was said of the last one is over.
    pub(super) fn forget_save(&mut self) {
        self.findings.refusals.clear();
    }

    /// The claim is another: what was said of the old one no longer holds.
    pub(super) fn forget_findings(&mut self) {
        self.findings.gaps = None;
        self.findings.refusals.clear();
    }

    /// The gaps, once they have been asked for.
    pub(super) fn gaps(&self) -> impl Iterator<Item = &Refusal> {
        self.findings.gaps.iter().filter(|_| self.findings.asked).flatten()
    }

    /// What is wrong at a slot: first why the last save was refused, then the gaps.
    pub(super) fn findings_at(&self, slot: Slot) -> Vec<&Refusal> {
        let is_stale = self.findings.is_stale(slot);
        let mut found: Vec<&Refusal> = Vec::new();
        let gaps = self.gaps().filter(|_| !is_stale);
        for refusal in self.findings.refusals.iter().chain(gaps) {
            if self.slot_of(refusal) == Some(slot) && !found.contains(&refusal) {
                found.push(refusal);
            }
        }
        found
    }

    /// What is missing for submission but has no place in the form.
    pub(super) fn gaps_elsewhere(&self) -> impl Iterator<Item = &Refusal> {
        self.gaps().filter(|refusal| self.slot_of(refusal).is_none())
    }

    /// Why the last save was refused, as far as that has no place in the form.
    pub(super) fn refused_elsewhere(&self) -> impl Iterator<Item = &Refusal> {
        self.findings.refusals.iter().filter(|refusal| self.slot_of(refusal).is_none())
    }

    /// How many reasons of the refused save have a place in the form.
    pub(super) fn refused_here(&self) -> usize {
        self.findings.refusals.iter().filter(|refusal| self.slot_of(refusal).is_some()).count()
    }

    /// Whether gaps have been asked for and are not known yet.
    pub(super) fn is_checking(&self) -> bool {
        self.findings.checking && self.findings.gaps.is_none()
    }

    /// How many gaps a section has; none as long as nobody has asked.
    pub(super) fn count_gaps_in(&self, section: Section) -> Option<usize> {
        if !self.findings.asked || self.findings.gaps.is_none() {
            return None;
        }
        let slots = self.slots_of(section);
        Some(slots.iter().map(|slot| self.findings_at(*slot).len()).sum())
    }

    /// How much is wrong in all; none as long as nobody has asked.
    pub(super) fn count_gaps(&self) -> Option<usize> {
        let sections = Section::ALL.into_iter().map(|section| self.count_gaps_in(section));
        let here: usize = sections.sum::<Option<usize>>()?;
        Some(here + self.gaps_elsewhere().count())
    }

    /// A slot has been changed: what was said of it when saving no longer holds, and what was
    /// said of the save as a whole neither.
    pub(super) fn forget_refusals(&mut self, changed: Slot) {
        let refusals = std::mem::take(&mut self.findings.refusals);
        self.findings.refusals = refusals
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
        self.findings.refusals.retain(is_kept);
        if let Some(gaps) = &mut self.findings.gaps {
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
            Place::Evidence => Some(Slot::Evidence),
            _ => None,
        }
    }
}
