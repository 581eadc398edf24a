//! What the form held before each change, so that changes can be taken back and made again.
//!
//! A run of typing in one field is one change, broken where a word begins; so is a choice with all
//! that followed from it.

use std::collections::VecDeque;

use super::form::Slot;
use super::{Editor, Notice};
use crate::domain::field::{Field, Fields, ProductLine, Value};
use crate::tui::input::{Key, KeyCode};

/// The most changes that are kept.
const MOST: usize = 200;

/// The most bytes of entries that are kept: a form of ordinary size comes nowhere near.
const MOST_BYTES: usize = 8 * 1024 * 1024;

/// What the form held at some time.
#[derive(Debug, Clone)]
pub(super) struct Moment {
    pub(super) fields: Fields,
    pub(super) focus: Slot,
    dropped: Vec<ProductLine>,
    /// About how many bytes the entries take, once it is kept.
    bytes: usize,
}

/// A kind of change that goes on from key to key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Run {
    /// A change of its own.
    #[default]
    None,
    /// A letter of a word was typed.
    Word,
    /// A blank was typed.
    Blank,
    /// Something was deleted.
    Deleting,
}

impl Run {
    /// What a key would do to the text under the caret.
    pub(super) fn of(key: Key) -> Self {
        match (key.typed(), key.code()) {
            (Some(typed), _) if typed.is_whitespace() => Self::Blank,
            (Some(_), _) => Self::Word,
            (None, KeyCode::Backspace | KeyCode::Delete) => Self::Deleting,
            (None, _) => Self::None,
        }
    }

    /// Whether a change goes on with the one before it.
    fn follows(self, before: Self) -> bool {
        matches!(
            (before, self),
            (Self::Word, Self::Word | Self::Blank)
                | (Self::Blank, Self::Blank)
                | (Self::Deleting, Self::Deleting)
        )
    }
}

/// The changes of the form.
#[derive(Debug, Default)]
pub(super) struct Past {
    /// What there was before each change, the newest last.
    before: VecDeque<Moment>,
    /// What there was before each was taken back, the newest last.
    after: Vec<Moment>,
    run: Option<(Slot, Run)>,
}

impl Past {
    /// Something was changed at a slot.
    pub(super) fn note(&mut self, mut moment: Moment, at: Slot, run: Run) {
        self.after.clear();
        let goes_on = self.run.is_some_and(|(slot, before)| slot == at && run.follows(before));
        if !goes_on {
            moment.bytes = size(&moment.fields);
            self.before.push_back(moment);
            self.shorten();
        }
        self.run = Some((at, run));
    }

    /// Forgets the oldest changes, where they are too many or too large.
    fn shorten(&mut self) {
        let mut bytes = 0;
        let within = |moment: &&Moment| {
            bytes += moment.bytes;
            bytes <= MOST_BYTES
        };
        let kept = self.before.iter().rev().take(MOST).take_while(within).count().max(1);
        self.before.drain(..self.before.len().saturating_sub(kept));
    }

    /// What comes next is a change of its own.
    pub(super) fn end_run(&mut self) {
        self.run = None;
    }

    /// Puts something on all that is kept.
    pub(super) fn each(&mut self, mut put: impl FnMut(&mut Fields)) {
        for moment in self.before.iter_mut().chain(&mut self.after) {
            put(&mut moment.fields);
        }
        self.run = None;
    }
}

/// About how many bytes entries take.
fn size(fields: &Fields) -> usize {
    let lines = fields.products.iter();
    let lines = lines.map(|line| line.product.len() + line.subscription_id.len());
    let texts = Field::ALL.iter().map(|field| match fields.get(*field) {
        Value::Text(text) => text.len(),
        Value::Activities(_) | Value::Products(_) => 0,
    });
    lines.chain(texts).sum::<usize>() + std::mem::size_of::<Moment>()
}

/// Whether a key takes a change back (`false`) or makes it again (`true`).
pub(super) fn asks_for(key: Key) -> Option<bool> {
    match key.code() {
        KeyCode::Char('z') if key.modifiers().ctrl => Some(false),
        KeyCode::Char('y') if key.modifiers().ctrl => Some(true),
        _ => None,
    }
}

impl Editor {
    /// What the form holds now.
    pub(super) fn moment(&self) -> Moment {
        Moment {
            fields: self.fields.clone(),
            focus: self.focus,
            dropped: self.dropped.clone(),
            bytes: 0,
        }
    }

    /// Takes the last change back, or makes it again. The caret goes to where it was made.
    pub(super) fn travel(&mut self, forward: bool) {
        self.past.end_run();
        let found = if forward { self.past.after.pop() } else { self.past.before.pop_back() };
        let Some(found) = found else {
            self.notice = if forward { Notice::NothingToRedo } else { Notice::NothingToUndo };
            return;
        };
        let differ = self.fields.changes_to(&found.fields);
        let fields = differ.into_iter().map(|change| change.field).collect();
        // The caret is where the change was made, whichever way it is made now.
        let now = Moment { focus: found.focus, ..self.moment() };
        if forward {
            self.past.before.push_back(now);
            self.notice = Notice::Redone(fields);
        } else {
            self.past.after.push(now);
            self.notice = Notice::Undone(fields);
        }
        self.fields = found.fields;
        self.dropped = found.dropped;
        let is_there = self.open_slots().contains(&found.focus);
        self.enter(if is_there { found.focus } else { self.focus });
        self.find_caret();
    }
}
