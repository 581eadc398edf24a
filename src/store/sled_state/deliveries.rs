//! What came of deliveries, a block of claims under one key; and the end of the chain of what all
//! claims share, which every delivery moves on. That stands apart from what they share: a directory
//! may be large, and need not be written anew for each letter that leaves.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::write::Operation;
use super::{Meta, Result, SledState, bad, guarded, key};
use crate::domain::evidence::Digest;
use crate::domain::id::ClaimId;
use crate::domain::notice::{Handling, NoticeId};
use crate::domain::shared::Shared;
use crate::store::codec;
use crate::store::state::KeptShared;
use crate::store::state::deliveries::Handled;

/// The end of the chain of what all claims share.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct SharedEnd {
    /// The number of store events.
    revision: u32,
    /// The newest one's moment, UTC.
    #[serde(with = "chrono::serde::ts_milliseconds")]
    updated_at: DateTime<Utc>,
    /// The SHA-256 of the newest one's body.
    head: Digest,
}

impl SharedEnd {
    /// What has to be written for it.
    pub(super) fn operation(kept: &KeptShared) -> Result<Operation> {
        let KeptShared { shared, head } = kept;
        let end = Self { revision: shared.revision, updated_at: shared.updated_at, head: *head };
        let sealed = codec::seal(&end).map_err(bad(|| super::read::place(key::SHARED_END)))?;
        Ok((key::SHARED_END.to_vec(), Some(sealed)))
    }

    /// What all claims share, with this end.
    pub(super) fn of(self, shared: Shared) -> KeptShared {
        let Self { revision, updated_at, head } = self;
        KeptShared { shared: Shared { revision, updated_at, ..shared }, head }
    }
}

/// Deliveries by the keys of their blocks, in order.
pub(super) fn blocks(handled: &Handled) -> BTreeMap<Vec<u8>, Handled> {
    let mut blocks: BTreeMap<Vec<u8>, Handled> = BTreeMap::new();
    for (id, handling) in handled {
        blocks.entry(key::handled(id.claim)).or_default().insert(*id, handling.clone());
    }
    blocks
}

impl SledState {
    /// What came of delivering a notice, if that was tried.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn handling(&self, id: NoticeId) -> Result<Option<Handling>> {
        let _reading = self.reading();
        let block: Option<Handled> = guarded(|| self.value(&key::handled(id.claim)))?;
        Ok(block.and_then(|mut block| block.remove(&id)))
    }

    /// What came of the deliveries of notices.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn handled(&self) -> Result<Handled> {
        let _reading = self.reading();
        guarded(|| {
            let mut handled = Handled::new();
            let all = key::handled(ClaimId(0))..=key::handled(ClaimId(u64::MAX));
            for entry in self.db.range(all) {
                let (key, head) = entry?;
                handled.extend(self.decode::<Handled>(&key, &head)?);
            }
            Ok(handled)
        })
    }

    pub(super) fn shared_end(&self) -> Result<Option<SharedEnd>> {
        let Some(sealed) = self.db.get(key::SHARED_END)? else { return Ok(None) };
        codec::open(&sealed).map(Some).map_err(bad(|| super::read::place(key::SHARED_END)))
    }

    /// What has to be written for deliveries.
    pub(super) fn handle(
        &self,
        operations: &mut Vec<Operation>,
        meta: &mut Meta,
        handled: &Handled,
    ) -> Result<()> {
        for (block, new) in blocks(handled) {
            let old: Option<Handled> = self.value(&block)?;
            meta.handled += u64::from(old.is_none());
            let mut all = old.unwrap_or_default();
            all.extend(new);
            self.replace(operations, &block, meta.seq, &all)?;
        }
        Ok(())
    }
}
