//! What answers: the state in sled or, where sled cannot be used, the same in memory.
//!
//! Memory is slower to come by, since the whole journal is read for it, and it is not kept. But it
//! needs nothing from the disk except the journal, so a full disk, files that may not be written,
//! or a failure of sled take nothing from anybody.

use std::sync::{Arc, PoisonError, RwLock, RwLockReadGuard};

use crate::domain::id::{ClaimId, Key};
use crate::domain::notice::{Handling, NoticeId};
use crate::store::Head;
use crate::store::journal::Location;
use crate::store::projected::Projected;
use crate::store::sled_state::{Result, SledState, Through};
use crate::store::state::deliveries::Handled;
use crate::store::state::{Delta, Kept, KeptShared};

/// The state, wherever it is kept.
#[derive(Debug)]
pub enum Answering {
    /// In sled, beside the journal.
    Sled(SledState),
    /// In memory.
    Memory(Box<MemoryState>),
}

/// The state in memory.
#[derive(Debug)]
pub struct MemoryState(RwLock<Held>);

/// Everything of a state in memory.
#[derive(Debug, Default)]
pub struct Held {
    /// The claims and what they share.
    pub projected: Projected,
    /// Where the records lie, from the first on.
    pub places: Vec<Location>,
}

impl MemoryState {
    /// A state that has been made.
    pub const fn new(held: Held) -> Self {
        Self(RwLock::new(held))
    }

    fn reading(&self) -> RwLockReadGuard<'_, Held> {
        self.0.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn write(&self, delta: &Delta, places: &[(u64, Location)]) {
        let mut held = self.0.write().unwrap_or_else(PoisonError::into_inner);
        held.projected.take_in(delta);
        for &(seq, place) in places {
            // What was written already, though not synced, comes once more.
            if seq == held.places.len() as u64 + 1 {
                held.places.push(place);
            }
        }
    }
}

impl Held {
    fn location(&self, seq: u64) -> Option<Location> {
        let index = usize::try_from(seq.checked_sub(1)?).ok()?;
        self.places.get(index).copied()
    }
}

impl Answering {
    /// Where it has come to.
    pub fn head(&self) -> Head {
        match self {
            Self::Sled(state) => {
                let meta = state.meta();
                Head { seq: meta.seq, newest: meta.newest, next_claim: meta.next_claim }
            }
            Self::Memory(state) => {
                let held = state.reading();
                Head {
                    seq: held.places.len() as u64,
                    newest: held.projected.newest(),
                    next_claim: held.projected.next_claim(),
                }
            }
        }
    }

    /// A claim, if there is one.
    pub fn claim(&self, id: ClaimId) -> Result<Option<Arc<Kept>>> {
        match self {
            Self::Sled(state) => Ok(state.claim(id)?.map(Arc::new)),
            Self::Memory(state) => Ok(state.reading().projected.claim(id).cloned()),
        }
    }

    /// Up to `limit` claims from an id on, in order.
    pub fn claims_from(&self, first: ClaimId, limit: usize) -> Result<Vec<Arc<Kept>>> {
        match self {
            Self::Sled(state) => {
                Ok(state.claims_from(first, limit)?.into_iter().map(Arc::new).collect())
            }
            Self::Memory(state) => {
                Ok(state.reading().projected.claims_from(first).take(limit).cloned().collect())
            }
        }
    }

    /// What all claims share.
    pub fn shared(&self) -> Result<KeptShared> {
        match self {
            Self::Sled(state) => state.shared(),
            Self::Memory(state) => Ok(state.reading().projected.shared().clone()),
        }
    }

    /// What came of delivering a notice, if that was tried.
    pub fn handling(&self, id: NoticeId) -> Result<Option<Handling>> {
        match self {
            Self::Sled(state) => state.handling(id),
            Self::Memory(state) => Ok(state.reading().projected.handled().get(&id).cloned()),
        }
    }

    /// What came of the deliveries of notices.
    pub fn handled(&self) -> Result<Handled> {
        match self {
            Self::Sled(state) => state.handled(),
            Self::Memory(state) => Ok(state.reading().projected.handled().clone()),
        }
    }

    /// The claims that live on an association key, by id, and what `with` makes of them before
    /// anything is written.
    pub fn live_on<T>(&self, key: &Key, with: impl FnOnce(Vec<ClaimId>) -> T) -> Result<T> {
        match self {
            Self::Sled(state) => state.live_on(key, with),
            Self::Memory(state) => {
                let held = state.reading();
                Ok(with(held.projected.live_on(key).collect()))
            }
        }
    }

    /// Where a record lies in the journal; `None` when the state does not include it.
    pub fn location(&self, seq: u64) -> Result<Option<Location>> {
        match self {
            Self::Sled(state) => state.location(seq),
            Self::Memory(state) => Ok(state.reading().location(seq)),
        }
    }

    /// Takes in what the next records change, with where each lies, durably as far as it is to be.
    pub fn write(&self, delta: &Delta, places: &[(u64, Location)], through: Through) -> Result<()> {
        match self {
            Self::Sled(state) => {
                state.write(delta, places, through)?;
                state.sync()
            }
            Self::Memory(state) => {
                state.write(delta, places);
                Ok(())
            }
        }
    }

    /// Marks it as left in good order.
    pub fn close(&self) -> Result<()> {
        match self {
            Self::Sled(state) => state.close(),
            Self::Memory(_) => Ok(()),
        }
    }

    /// Takes the mark of good order away, durably.
    pub fn distrust(&self) -> Result<()> {
        match self {
            Self::Sled(state) => state.distrust(),
            Self::Memory(_) => Ok(()),
        }
    }

    /// Whether it is only in memory.
    pub const fn is_memory(&self) -> bool {
        matches!(self, Self::Memory(_))
    }
}

/// A state that can be put in the place of another while others read.
#[derive(Debug)]
pub struct Slot(RwLock<Arc<Answering>>);

impl Slot {
    /// A place for a state.
    pub fn new(state: Answering) -> Self {
        Self(RwLock::new(Arc::new(state)))
    }

    /// The state that answers now.
    pub fn get(&self) -> Arc<Answering> {
        Arc::clone(&self.0.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Puts another in its place.
    pub fn put(&self, state: Answering) {
        let mut slot = self.0.write().unwrap_or_else(PoisonError::into_inner);
        let old = std::mem::replace(&mut *slot, Arc::new(state));
        // Letting go of it takes a while, in which others may read from the new one.
        drop(slot);
        drop(old);
    }
}
