//! The next claim for the operator: taken, and brought on screen.

use super::ManyEffect;
use crate::desk::{DeskError, Receipt};
use crate::tui::action::Tab;
use crate::tui::app::{App, Effect, Overlay, Tone};

impl App {
    /// Asks for the next claim.
    pub(in crate::tui::app) fn take_next(&mut self) -> Vec<Effect> {
        if self.many.taking {
            return Vec::new();
        }
        self.many.taking = true;
        vec![Effect::Many(ManyEffect::TakeNext)]
    }

    /// A claim was taken: it is selected in the queue, or opened on the tab that shows one. Where it
    /// is not in this view, it is opened all the same. Under what was opened meanwhile nothing moves.
    pub(super) fn took(&mut self, took: Result<Receipt, DeskError>) -> Vec<Effect> {
        self.many.taking = false;
        let receipt = match took {
            Ok(receipt) => receipt,
            Err(error) => return self.failed(&error),
        };
        let id = receipt.claim;
        self.seq = self.seq.max(receipt.seq);
        self.say(Tone::Good, (self.texts.many.took)(&id.to_string()));
        let is_free = matches!(self.overlay, Overlay::None) && self.arbitration.is_none();
        if !is_free || self.is_typing() {
            // Whoever is typing by now is not taken to another place.
            return vec![self.load_queue()];
        }
        let place = self.queue.window.page().place_of(id);
        if let Some(place) = place {
            let rows = self.queue_rows();
            self.queue.window.select(place, rows);
        }
        let mut effects = if self.tab == Tab::Dashboard && place.is_some() {
            vec![Effect::LoadClaim(id)]
        } else {
            if self.tab == Tab::Dashboard {
                self.tab = Tab::Claim;
            }
            self.open(id)
        };
        if self.viewer.is_some() {
            effects.extend(self.read_evidence_of(id));
        }
        effects.push(self.load_queue_at(id));
        effects
    }
}
