//! What the next commit builds on.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::sync::Arc;

use super::Core;
use crate::domain::id::ClaimId;
use crate::domain::notice::{Handling, NoticeId};
use crate::store::StoreError;
use crate::store::state::{Before, Kept, KeptShared};

/// What came before the next commit, durable or not: whoever commits builds on it.
pub struct Newest<'a> {
    core: &'a Core,
    read: BTreeMap<ClaimId, Option<Arc<Kept>>>,
}

impl<'a> Newest<'a> {
    /// Nothing is read yet.
    pub const fn of(core: &'a Core) -> Self {
        Self { core, read: BTreeMap::new() }
    }

    /// A claim, read once.
    pub fn claim(&mut self, id: ClaimId) -> Result<Option<&Arc<Kept>>, StoreError> {
        let entry = match self.read.entry(id) {
            Entry::Occupied(entry) => entry.into_mut(),
            Entry::Vacant(entry) => {
                let kept = self.core.kept(id, u64::MAX);
                entry.insert(kept?)
            }
        };
        Ok(entry.as_ref())
    }
}

impl Before for Newest<'_> {
    fn kept(&mut self, id: ClaimId) -> Result<Option<Arc<Kept>>, String> {
        self.claim(id).map(Option::<&Arc<Kept>>::cloned).map_err(|error| error.to_string())
    }

    fn kept_shared(&mut self) -> KeptShared {
        self.core.overlay(|overlay| overlay.shared(u64::MAX).to_kept())
    }

    fn handling(&mut self, notice: NoticeId) -> Result<Option<Handling>, String> {
        self.core.handling(notice, u64::MAX).map_err(|error| error.to_string())
    }
}
