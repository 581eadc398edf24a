//! Bringing the state forward: what one or more records change, in as few batches as is safe.

use super::deliveries::SharedEnd;
use super::read::pack;
use super::value::{self, Head};
use super::{Meta, Result, SledState, bad, guarded, key};
use crate::domain::evidence::Digest;
use crate::domain::id::ClaimId;
use crate::store::codec;
use crate::store::finding::Place;
use crate::store::journal::Location;
use crate::store::state::{Delta, key_changes};

/// How many operations one batch may have; sled takes gigabytes for many more.
pub(super) const MOST_OPERATIONS: usize = 1_000;

/// How many bytes one batch may have: little enough that a power loss can do no harm.
const MOST_BYTES: usize = 128 * 1024;

/// One operation: a key, and what it becomes; `None`: it goes.
pub(super) type Operation = (Vec<u8>, Option<Vec<u8>>);

/// The newest of the records whose changes are written.
#[derive(Debug, Clone, Copy)]
pub struct Through {
    /// Its number.
    pub seq: u64,
    /// Its hash in the journal.
    pub hash: Digest,
}

impl SledState {
    /// Writes what records change, with where they lie; `through` is the newest of them. Not yet
    /// durable.
    ///
    /// # Errors
    /// When sled cannot; then the state may not be used further.
    pub fn write(&self, delta: &Delta, places: &[(u64, Location)], through: Through) -> Result<()> {
        // Nobody else writes, so nobody has to wait while the values are sealed.
        let before = self.meta();
        let mut next = before.clone();
        next.seq = through.seq;
        next.hash = through.hash;
        next.closed = false;
        next.newest = next.newest.max(delta.newest);
        let operations = guarded(|| self.operations(&mut next, delta, places))?;
        let mut meta = self.writing();
        guarded(|| self.apply(&before, &next, operations))?;
        *meta = next;
        Ok(())
    }

    fn operations(
        &self,
        meta: &mut Meta,
        delta: &Delta,
        places: &[(u64, Location)],
    ) -> Result<Vec<Operation>> {
        let mut operations = Vec::new();
        for (id, (old, new)) in &delta.claims {
            let (come, gone) = key_changes(old.as_ref().map(|kept| &kept.claim), &new.claim);
            meta.claims += u64::from(old.is_none());
            meta.lives = (meta.lives + come.len() as u64).saturating_sub(gone.len() as u64);
            meta.next_claim = meta.next_claim.max(ClaimId(id.0.saturating_add(1)));
            operations.extend(come.iter().map(|key| (key::life(key, *id), Some(Vec::new()))));
            operations.extend(gone.iter().map(|key| (key::life(key, *id), None)));
            self.replace(&mut operations, &key::claim(*id), meta.seq, new.as_ref())?;
        }
        if let Some(shared) = &delta.shared {
            if delta.more_than_end || !self.db.contains_key(key::SHARED)? {
                self.replace(&mut operations, key::SHARED, meta.seq, &shared.shared)?;
            }
            operations.push(SharedEnd::operation(shared)?);
        }
        self.handle(&mut operations, meta, &delta.handled)?;
        self.place(&mut operations, places)?;
        Ok(operations)
    }

    /// Replaces a long value, and removes what only the old one needed.
    pub(super) fn replace<T: serde::Serialize>(
        &self,
        operations: &mut Vec<Operation>,
        key: &[u8],
        generation: u64,
        new: &T,
    ) -> Result<()> {
        if let Some(old) = self.db.get(key)?
            && let Some(old) = Head::read(&old)
        {
            operations.extend(old.pieces(key).map(|piece| (piece, None)));
        }
        let sealed = codec::seal(new).map_err(bad(|| super::read::place(key)))?;
        let writes = value::split(key, generation, &sealed);
        operations.extend(writes.into_iter().map(|(key, value)| (key, Some(value))));
        Ok(())
    }

    fn place(&self, operations: &mut Vec<Operation>, places: &[(u64, Location)]) -> Result<()> {
        let by_block = places.chunk_by(|one, other| one.0 / key::BLOCK == other.0 / key::BLOCK);
        for block in by_block {
            let Some(&(first, _)) = block.first() else {
                continue;
            };
            let mut known = self.places(first)?;
            for &(seq, location) in block {
                let at = usize::try_from(seq % key::BLOCK).unwrap_or(0);
                if known.len() <= at {
                    known.resize(at + 1, None);
                }
                if let Some(known) = known.get_mut(at) {
                    *known = Some(location);
                }
            }
            let packed: Vec<u64> = known.into_iter().map(pack).collect();
            let sealed = codec::seal(&packed).map_err(bad(|| Place::Record(first)))?;
            operations.push((key::places(first), Some(sealed)));
        }
        Ok(())
    }

    /// Applies operations as one batch, or as several with a mark that holds until the last.
    fn apply(&self, before: &Meta, after: &Meta, operations: Vec<Operation>) -> Result<()> {
        let seal = |meta: &Meta| codec::seal(meta).map_err(bad(|| Place::UnknownValue));
        let unfinished = seal(&Meta { unfinished: true, ..before.clone() })?;
        let (mut batch, mut count, mut bytes) = (::sled::Batch::default(), 0, 0);
        for operation in operations {
            if count > 0 && (count + 2 > MOST_OPERATIONS || bytes + size(&operation) > MOST_BYTES) {
                batch.insert(key::META, unfinished.as_slice());
                self.db.apply_batch(std::mem::take(&mut batch))?;
                self.sync()?;
                (count, bytes) = (0, 0);
            }
            count += 1;
            bytes += size(&operation);
            match operation {
                (key, Some(value)) => batch.insert(key, value),
                (key, None) => batch.remove(key),
            }
        }
        batch.insert(key::META, seal(after)?);
        self.db.apply_batch(batch)?;
        Ok(())
    }
}

fn size(operation: &Operation) -> usize {
    operation.0.len() + operation.1.as_ref().map_or(0, Vec::len)
}

impl From<crate::store::journal::Digest> for Digest {
    fn from(hash: crate::store::journal::Digest) -> Self {
        Self(hash.0)
    }
}
