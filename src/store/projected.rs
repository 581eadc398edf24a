//! Everything that follows from the records so far, in memory.
//!
//! The memory store keeps nothing else; a store on disk answers from it when the state beside its
//! journal cannot be used. It knows no files.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::{DateTime, Utc};

use super::state::deliveries::Handled;
use super::state::{Before, Delta, Kept, KeptShared, key_changes};
use crate::domain::id::{ClaimId, Key};
use crate::domain::notice::{Handling, NoticeId};
use crate::domain::shared::Shared;

/// The claims, what they share, and who lives on which key.
#[derive(Debug)]
pub struct Projected {
    claims: BTreeMap<ClaimId, Arc<Kept>>,
    lives: BTreeMap<Key, BTreeSet<ClaimId>>,
    handled: Handled,
    shared: KeptShared,
    /// The same once more, so that many may hold it.
    answer: Arc<Shared>,
    /// The newest moment on record, UTC.
    newest: DateTime<Utc>,
}

impl Default for Projected {
    fn default() -> Self {
        let shared = KeptShared::blank();
        Self {
            claims: BTreeMap::new(),
            lives: BTreeMap::new(),
            handled: Handled::new(),
            answer: Arc::new(shared.shared.clone()),
            shared,
            newest: DateTime::<Utc>::UNIX_EPOCH,
        }
    }
}

impl Before for Projected {
    fn kept(&mut self, id: ClaimId) -> Result<Option<Arc<Kept>>, String> {
        Ok(self.claims.get(&id).cloned())
    }

    fn kept_shared(&mut self) -> KeptShared {
        self.shared.clone()
    }

    fn handling(&mut self, notice: NoticeId) -> Result<Option<Handling>, String> {
        Ok(self.handled.get(&notice).cloned())
    }
}

impl Projected {
    /// Takes in what a record changes.
    pub fn take_in(&mut self, delta: &Delta) {
        for (_, new) in delta.claims.values() {
            self.put(Arc::clone(new));
        }
        if let Some(shared) = &delta.shared {
            self.put_shared(shared.clone());
        }
        self.put_handled(delta.handled.clone());
        self.newest = self.newest.max(delta.newest);
    }

    /// Puts what came of deliveries in the place of what it was before.
    pub fn put_handled(&mut self, handled: Handled) {
        self.handled.extend(handled);
    }

    /// What came of the deliveries of notices.
    #[must_use]
    pub const fn handled(&self) -> &Handled {
        &self.handled
    }

    /// Puts a claim in the place of what it was before.
    pub fn put(&mut self, new: Arc<Kept>) {
        let id = new.claim.id;
        let old = self.claims.get(&id).map(|kept| &kept.claim);
        let (come, gone) = key_changes(old, &new.claim);
        for key in gone {
            if let Some(ids) = self.lives.get_mut(&key) {
                ids.remove(&id);
            }
        }
        for key in come {
            self.lives.entry(key).or_default().insert(id);
        }
        self.claims.insert(id, new);
    }

    /// Puts what all claims share in the place of what it was before.
    pub fn put_shared(&mut self, shared: KeptShared) {
        self.answer = Arc::new(shared.shared.clone());
        self.shared = shared;
    }

    /// Remembers a moment on record, UTC.
    pub fn saw(&mut self, moment: DateTime<Utc>) {
        self.newest = self.newest.max(moment);
    }

    /// A claim.
    #[must_use]
    pub fn claim(&self, id: ClaimId) -> Option<&Arc<Kept>> {
        self.claims.get(&id)
    }

    /// The claims from an id on, in order.
    pub fn claims_from(&self, first: ClaimId) -> impl Iterator<Item = &Arc<Kept>> {
        self.claims.range(first..).map(|(_, kept)| kept)
    }

    /// What all claims share, with the end of its chain.
    #[must_use]
    pub const fn shared(&self) -> &KeptShared {
        &self.shared
    }

    /// What all claims share.
    #[must_use]
    pub fn answer(&self) -> Arc<Shared> {
        Arc::clone(&self.answer)
    }

    /// The claims that live on a key, by id.
    pub fn live_on(&self, key: &Key) -> impl Iterator<Item = ClaimId> {
        self.lives.get(key).into_iter().flatten().copied()
    }

    /// The newest moment on record, UTC.
    #[must_use]
    pub const fn newest(&self) -> DateTime<Utc> {
        self.newest
    }

    /// The id that the next claim gets.
    #[must_use]
    pub fn next_claim(&self) -> ClaimId {
        let last = self.claims.keys().next_back().map_or(0, |id| id.0);
        ClaimId(last.saturating_add(1))
    }
}
