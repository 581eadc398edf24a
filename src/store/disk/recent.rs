//! Claims that were read or changed a moment ago, as they are in the state: whoever looks at a claim
//! is about to change it, and reading one anew takes most of what a commit takes.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::domain::id::ClaimId;
use crate::store::state::{Delta, Kept};

/// How many claims are held; a claim takes a few kilobytes.
const MOST: usize = 512;

/// Claims as the state has them.
#[derive(Debug, Default)]
pub struct Recent(Mutex<Inner>);

#[derive(Debug, Default)]
struct Inner {
    /// Counts the changes of the state.
    epoch: u64,
    claims: HashMap<ClaimId, Arc<Kept>>,
}

/// When a claim was looked for in vain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Epoch(u64);

impl Recent {
    fn lock(&self) -> MutexGuard<'_, Inner> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A claim, or else when it was looked for.
    pub fn get(&self, id: ClaimId) -> Result<Arc<Kept>, Epoch> {
        let inner = self.lock();
        inner.claims.get(&id).map(Arc::clone).ok_or(Epoch(inner.epoch))
    }

    /// Holds a claim that was read from the state, unless the state has changed since then: what
    /// was read may be what it was before.
    pub fn read(&self, since: Epoch, kept: &Arc<Kept>) {
        let mut inner = self.lock();
        if Epoch(inner.epoch) == since {
            inner.hold(kept);
        }
    }

    /// The state has taken in a change.
    pub fn changed(&self, delta: &Delta) {
        let mut inner = self.lock();
        inner.epoch += 1;
        for (_, new) in delta.claims.values() {
            inner.hold(new);
        }
    }

    /// Another state answers.
    pub fn forget(&self) {
        let mut inner = self.lock();
        inner.epoch += 1;
        inner.claims.clear();
    }
}

impl Inner {
    fn hold(&mut self, kept: &Arc<Kept>) {
        if self.claims.len() >= MOST {
            self.claims.clear();
        }
        self.claims.insert(kept.claim.id, Arc::clone(kept));
    }
}
