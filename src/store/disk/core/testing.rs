//! What tests do to a store that is open, and cannot do from outside.

use super::Core;
use crate::domain::id::ClaimId;
use crate::store::disk::answering::Answering;
use crate::store::finding::Why;
use crate::store::sled_state::{Flaw, SledState, Through};

impl Core {
    fn sled<T>(&self, with: impl FnOnce(&SledState) -> T) -> Option<T> {
        match &*self.state.get() {
            Answering::Sled(state) => Some(with(state)),
            Answering::Memory(_) => None,
        }
    }

    /// Makes the next change to the state fail.
    pub fn spoil(&self) {
        self.sled(SledState::spoil).unwrap();
    }

    /// Brings the state forward by all that is ready, as a sync that fails afterwards leaves it.
    pub fn write_without_leaving(&self) {
        let commits = self.overlay(|overlay| overlay.oldest(usize::MAX));
        for pending in &commits {
            let place = self.journal.sync(pending.appended).unwrap();
            let hash = pending.appended.record_hash.into();
            let through = Through { seq: pending.appended.seq, hash };
            let places = [(pending.appended.seq, place)];
            self.state.get().write(&pending.delta, &places, through).unwrap();
        }
        self.fall_back(&Flaw::Full(Why::Full)).unwrap();
    }

    /// Makes a claim unreadable in the state.
    pub fn garble(&self, id: ClaimId) {
        self.sled(|state| state.garble(id)).unwrap();
    }

    /// Whether memory answers.
    pub fn is_in_memory(&self) -> bool {
        self.state.get().is_memory()
    }

    /// Whether the state is in good order, as far as it knows.
    pub fn was_closed(&self) -> bool {
        self.sled(|state| state.meta().closed).unwrap()
    }
}
