//! Marks on claims. They follow the claims, whatever the filter and the order.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::{Found, ManyEffect, Wanted};
use crate::desk::{DeskError, QueueRequest};
use crate::domain::id::ClaimId;
use crate::tui::action::Ask;
use crate::tui::app::{App, Effect, Tone};

/// The claims that are marked.
#[derive(Debug, Default)]
pub struct Marks {
    /// Shared, so that a question about them copies none.
    claims: Arc<BTreeSet<ClaimId>>,
    /// Where a range begins.
    last: Option<ClaimId>,
    /// Whether the last key put a mark on: what a held key goes on with.
    puts_on: bool,
    /// How many of them were not in the view when it was last counted.
    pub hidden: usize,
    /// The question that waits for its answer.
    asked: Option<Question>,
    /// For which query and record `hidden` was counted.
    counted: Option<(String, u64)>,
}

/// A question about what is marked.
#[derive(Debug)]
struct Question {
    number: u64,
    /// For which query and record marks are counted; none where more is to be marked.
    counts: Option<(String, u64)>,
}

impl Marks {
    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.claims.is_empty()
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.claims.len()
    }

    /// Whether a claim is marked.
    #[must_use]
    pub fn holds(&self, id: ClaimId) -> bool {
        self.claims.contains(&id)
    }

    /// The claims that are marked, by id.
    pub fn ids(&self) -> impl Iterator<Item = ClaimId> {
        self.claims.iter().copied()
    }

    /// The claims that are marked, as they are now.
    pub(in crate::tui::app) fn shared(&self) -> Arc<BTreeSet<ClaimId>> {
        Arc::clone(&self.claims)
    }

    /// Whether it is still being looked for what is to be marked.
    #[must_use]
    pub const fn is_asking(&self) -> bool {
        matches!(self.asked, Some(Question { counts: None, .. }))
    }

    /// Forgets all marks, but not what is being looked for.
    fn clear(&mut self) {
        let asked = self.asked.take_if(|asked| asked.counts.is_none());
        *self = Self { asked, ..Self::default() };
    }

    /// Takes marks off.
    pub(super) fn drop_all(&mut self, ids: impl IntoIterator<Item = ClaimId>) {
        let claims = Arc::make_mut(&mut self.claims);
        for id in ids {
            claims.remove(&id);
        }
        // How many of the rest are in view is counted with the next page.
        self.counted = None;
        self.asked.take_if(|asked| asked.counts.is_some());
        if self.claims.is_empty() {
            self.clear();
        }
    }

    fn put(&mut self, id: ClaimId, on: bool) {
        let claims = Arc::make_mut(&mut self.claims);
        self.puts_on = on;
        if on {
            claims.insert(id);
            self.last = Some(id);
        } else {
            claims.remove(&id);
            self.last.take_if(|last| *last == id);
        }
        if self.claims.is_empty() {
            self.clear();
        }
    }

    fn add(&mut self, found: BTreeSet<ClaimId>) {
        if self.claims.is_empty() {
            self.claims = Arc::new(found);
        } else {
            Arc::make_mut(&mut self.claims).extend(found);
        }
    }
}

impl App {
    /// Marks or unmarks the selected claim and goes down. A key that is held goes on with what it
    /// began: it does not turn the last row's mark on and off.
    pub(in crate::tui::app) fn mark(&mut self, held: bool) -> Vec<Effect> {
        let Some(id) = self.queue.selected().map(|row| row.id) else {
            self.say(Tone::Note, self.texts.many.nothing_to_mark);
            return Vec::new();
        };
        let marks = &mut self.many.marks;
        let on = if held { marks.puts_on } else { !marks.holds(id) };
        marks.put(id, on);
        self.go(Ask::Down)
    }

    pub(in crate::tui::app) fn mark_range(&mut self) -> Vec<Effect> {
        let (Some(from), Some(to)) = (self.many.marks.last, self.queue.selected()) else {
            let key = |ask| self.keymap.shown(ask).unwrap_or_default();
            let text = (self.texts.many.no_range)(key(Ask::Mark), key(Ask::MarkRange));
            self.say(Tone::Note, text);
            return Vec::new();
        };
        let wanted = Wanted::Range(from, to.id);
        self.many.marks.last = Some(to.id);
        vec![self.find(wanted, None), self.rest()]
    }

    pub(in crate::tui::app) fn mark_all(&mut self) -> Vec<Effect> {
        vec![self.find(Wanted::All, None), self.rest()]
    }

    /// Takes all marks off; `false` where there are none.
    pub(in crate::tui::app) fn unmark(&mut self) -> bool {
        let marks = self.many.marks.len();
        if marks == 0 {
            return false;
        }
        self.many.marks = Marks::default();
        self.say(Tone::Note, (self.texts.many.marks_off)(marks));
        true
    }

    /// Counts anew how many marks are not in the view, where it has changed since they were counted
    /// and nothing else is being asked about it.
    pub(in crate::tui::app) fn count_marks(&mut self) -> Option<Effect> {
        let now = (self.queue.query.clone(), self.queue.window.page().seq);
        let marks = &mut self.many.marks;
        if marks.is_empty() || marks.asked.is_some() || marks.counted.as_ref() == Some(&now) {
            return None;
        }
        let claims = marks.shared();
        Some(self.find(Wanted::Hidden(claims), Some(now)))
    }

    /// Asks what of the view is meant; `counts` says what the marks are counted for, where they are.
    fn find(&mut self, wanted: Wanted, counts: Option<(String, u64)>) -> Effect {
        let number = self.many.ask();
        // Whatever the answer, the marks are to be counted after it.
        self.many.marks.counted = None;
        self.many.marks.asked = Some(Question { number, counts });
        let request = QueueRequest::all(&self.queue.query, self.queue.sort);
        Effect::Many(ManyEffect::Find(number, request, wanted))
    }

    /// Esc while it is still being looked for what is to be marked: nothing will be.
    pub(in crate::tui::app) fn leave_marking(&mut self) -> Vec<Effect> {
        let marks = &mut self.many.marks;
        if marks.asked.take_if(|asked| asked.counts.is_none()).is_none() {
            return Vec::new();
        }
        self.say(Tone::Note, self.texts.many.marking_left);
        self.count_marks().into_iter().collect()
    }

    pub(super) fn found(&mut self, number: u64, found: Result<Found, DeskError>) -> Vec<Effect> {
        let Some(asked) = self.many.marks.asked.take_if(|asked| asked.number == number) else {
            return Vec::new();
        };
        let marks = self.many.marks.len();
        let texts = &self.texts.many;
        let marks_nothing = match found {
            Ok(Found::All(found)) if found.is_empty() => {
                self.say(Tone::Note, texts.nothing_to_mark);
                true
            }
            Ok(Found::All(found)) => {
                self.mark_or_unmark(found);
                self.many.marks.len() < marks
            }
            Ok(Found::Range(found)) => {
                self.many.marks.add(found);
                false
            }
            Ok(Found::NoRange) => {
                self.many.marks.last = None;
                self.say(Tone::Note, texts.range_gone);
                true
            }
            Ok(Found::Hidden(hidden)) => {
                self.many.marks.hidden = hidden;
                self.many.marks.counted.clone_from(&asked.counts);
                false
            }
            Err(error) => {
                self.failed(&error);
                true
            }
        };
        if asked.counts.is_some() {
            return if marks_nothing {
                Vec::new()
            } else {
                self.count_marks().into_iter().collect()
            };
        }
        // What was typed for the claims that were to be marked is for no others.
        if marks_nothing || self.many.marks.is_empty() {
            self.ahead.clear();
        }
        let mut effects: Vec<Effect> = self.count_marks().into_iter().collect();
        effects.extend(self.release());
        effects
    }

    /// All of a view that is marked already is unmarked.
    fn mark_or_unmark(&mut self, found: BTreeSet<ClaimId>) {
        let marks = &mut self.many.marks;
        if found.is_subset(&marks.claims) {
            let off = found.len();
            marks.drop_all(found);
            self.say(Tone::Note, (self.texts.many.marks_off)(off));
        } else {
            marks.add(found);
        }
    }
}
