//! Filling an empty state that counts for nothing until it is finished: every key once, in order,
//! which is what sled does fastest and in the least room.

use chrono::{DateTime, Utc};

use super::deliveries::{self, SharedEnd};
use super::read::pack;
use super::write::{MOST_OPERATIONS, Through};
use super::{Meta, Result, SledState, bad, guarded, key, value};
use crate::domain::id::ClaimId;
use crate::store::codec;
use crate::store::finding::Place;
use crate::store::journal::Location;
use crate::store::state::deliveries::Handled;
use crate::store::state::{Kept, KeptShared};

/// How many bytes one batch may have.
const MOST_BYTES: usize = 4 * 1024 * 1024;

/// A claim as the keys and values that keep it. Making one takes no state, so that it can be done
/// by another thread.
#[derive(Debug)]
pub struct Row {
    id: ClaimId,
    values: Vec<(Vec<u8>, Vec<u8>)>,
    lives: Vec<Vec<u8>>,
}

impl Row {
    /// Seals a claim; `generation` is the newest record of the whole filling.
    ///
    /// # Errors
    /// When the claim is larger than a value may be.
    pub fn of(kept: &Kept, generation: u64) -> Result<Self> {
        let id = kept.claim.id;
        let sealed = codec::seal(kept).map_err(bad(|| Place::Claim(id)))?;
        let keys = kept.claim.standing.live_keys();
        Ok(Self {
            id,
            values: value::split(&key::claim(id), generation, &sealed),
            lives: keys.into_iter().map(|key| key::life(key, id)).collect(),
        })
    }
}

/// What is written into a state beside its claims, when all of them are there.
#[derive(Debug)]
pub struct Rest<'a> {
    /// What all claims share.
    pub shared: &'a KeptShared,
    /// What came of the deliveries of notices.
    pub handled: &'a Handled,
    /// Where the records lie, from the first one on.
    pub places: &'a [Location],
    /// The newest record.
    pub through: Through,
    /// The newest moment on record, UTC.
    pub newest: DateTime<Utc>,
}

/// A state that is being filled.
#[derive(Debug)]
pub struct Filling<'a> {
    state: &'a SledState,
    batch: ::sled::Batch,
    operations: usize,
    bytes: usize,
    lives: Vec<Vec<u8>>,
    claims: u64,
    last: ClaimId,
}

impl SledState {
    /// Begins to fill an empty state.
    #[must_use]
    pub fn filling(&self) -> Filling<'_> {
        Filling {
            state: self,
            batch: ::sled::Batch::default(),
            operations: 0,
            bytes: 0,
            lives: Vec::new(),
            claims: 0,
            last: ClaimId(0),
        }
    }
}

impl Filling<'_> {
    /// Takes the next claim; they come in the order of their ids.
    ///
    /// # Errors
    /// When sled cannot.
    pub fn take(&mut self, row: Row) -> Result<()> {
        self.claims += 1;
        self.last = row.id;
        self.lives.extend(row.lives);
        row.values.into_iter().try_for_each(|(key, value)| self.put(key, value))
    }

    /// Writes the rest; the state is whole and durable then.
    ///
    /// # Errors
    /// When sled or the system cannot.
    pub fn finish(mut self, rest: &Rest<'_>) -> Result<()> {
        let mut meta = Meta {
            seq: rest.through.seq,
            hash: rest.through.hash,
            newest: rest.newest,
            next_claim: ClaimId(self.last.0.saturating_add(1)),
            claims: self.claims,
            lives: self.lives.len() as u64,
            ..self.state.meta()
        };
        meta.closed = true;
        let mut lives = std::mem::take(&mut self.lives);
        lives.sort_unstable();
        lives.into_iter().try_for_each(|life| self.put(life, Vec::new()))?;
        self.place(rest.places)?;
        let end = SharedEnd::operation(rest.shared)?;
        self.put(end.0, end.1.unwrap_or_default())?;
        let blocks = deliveries::blocks(rest.handled);
        meta.handled = blocks.len() as u64;
        for (block, handled) in blocks {
            let sealed = codec::seal(&handled).map_err(bad(|| super::read::place(&block)))?;
            for (key, value) in value::split(&block, meta.seq, &sealed) {
                self.put(key, value)?;
            }
        }
        let shared = &rest.shared.shared;
        let shared = codec::seal(shared).map_err(bad(|| Place::SharedData))?;
        for (key, value) in value::split(key::SHARED, meta.seq, &shared) {
            self.put(key, value)?;
        }
        let sealed = codec::seal(&meta).map_err(bad(|| Place::UnknownValue))?;
        self.put(key::META.to_vec(), sealed)?;
        self.write()?;
        *self.state.writing() = meta;
        self.state.sync()
    }

    fn place(&mut self, places: &[Location]) -> Result<()> {
        let block = usize::try_from(key::BLOCK).unwrap_or(usize::MAX);
        // Records are counted from 1, so the first block begins with a place that is none.
        let packed: Vec<u64> =
            std::iter::once(None).chain(places.iter().copied().map(Some)).map(pack).collect();
        for (number, block) in (0..).zip(packed.chunks(block)) {
            let sealed = codec::seal(&block.to_vec()).map_err(bad(|| Place::Locations))?;
            self.put(key::places(number * key::BLOCK), sealed)?;
        }
        Ok(())
    }

    fn put(&mut self, key: Vec<u8>, value: Vec<u8>) -> Result<()> {
        self.operations += 1;
        self.bytes += key.len() + value.len();
        self.batch.insert(key, value);
        if self.operations < MOST_OPERATIONS && self.bytes < MOST_BYTES {
            return Ok(());
        }
        self.write()
    }

    fn write(&mut self) -> Result<()> {
        (self.operations, self.bytes) = (0, 0);
        let batch = std::mem::take(&mut self.batch);
        guarded(|| Ok(self.state.db.apply_batch(batch)?))
    }
}
