//! The decisions of this session, and taking the last of them back, whatever claim is on screen.

use super::Batch;
use crate::domain::command::Command;
use crate::domain::id::ClaimId;
use crate::domain::moves::Action;
use crate::tui::action::Ask;
use crate::tui::app::{App, Effect, Tone};
use crate::tui::input::Key;

/// How many decisions are remembered.
const REMEMBERED: usize = 100;

/// A decision of this session, on one claim or on many.
#[derive(Debug)]
pub(super) struct Decision {
    /// Its number among those of this session.
    number: u64,
    action: Action,
    /// In the order in which they were decided.
    claims: Vec<ClaimId>,
}

impl App {
    /// Asks to take the last decision back: shows on which claims, and what will become of them.
    pub(in crate::tui::app) fn undo_last(&mut self, key: &Key) -> Vec<Effect> {
        if self.is_busy() {
            return Vec::new();
        }
        let Some(last) = self.many.decisions.last() else {
            self.say(Tone::Note, self.texts.many.nothing_to_undo);
            return Vec::new();
        };
        let (action, decision) = (last.action, Some(last.number));
        // What was decided last is taken back first: it may stand on what was decided before it.
        let claims: Vec<ClaimId> = last.claims.iter().rev().copied().collect();
        let number = self.many.ask();
        let batch = Batch::new(Command::Undo, claims, number, *key);
        self.look_at(Batch { takes_back: Some(action), decision, ..batch })
    }

    /// Remembers what was done, as far as it can be undone; gives back how.
    pub(in crate::tui::app) fn remember(
        &mut self,
        action: Action,
        claims: Vec<ClaimId>,
    ) -> Option<String> {
        let decisions = &mut self.many.decisions;
        if action == Action::Undo {
            for id in claims {
                let holds = decisions.iter_mut().rev().find(|last| last.claims.contains(&id));
                if let Some(decision) = holds {
                    decision.claims.retain(|claim| *claim != id);
                }
            }
            decisions.retain(|decision| !decision.claims.is_empty());
            return None;
        }
        if claims.is_empty() || !Action::UNDOABLE.contains(&action) {
            return None;
        }
        self.many.decided += 1;
        decisions.push(Decision { number: self.many.decided, action, claims });
        if decisions.len() > REMEMBERED {
            decisions.remove(0);
        }
        self.keymap.shown(Ask::UndoLast).map(self.texts.many.undoes)
    }

    /// An undo was left: where nothing of the decision that was shown can be undone any more, it is
    /// forgotten, so that the one before it can be asked for. What the store could not tell is no
    /// reason to forget it.
    pub(super) fn left_undo(&mut self, batch: &Batch) {
        let counts = batch.counts();
        if counts.open == 0 && counts.waiting == 0 && !batch.is_untold {
            self.many.decisions.retain(|known| Some(known.number) != batch.decision);
        }
    }
}
