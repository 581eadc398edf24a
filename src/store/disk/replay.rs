//! Why records could not be replayed, and bringing a state forward by those that it lacks.

use std::sync::Arc;

use crate::domain::id::ClaimId;
use crate::domain::notice::{Handling, NoticeId};
use crate::store::StoreError;
use crate::store::codec::CodecError;
use crate::store::finding::Finding;
use crate::store::journal::{self, Location, Record};
use crate::store::sled_state::{Flaw, SledState, Through};
use crate::store::state::{self, Before, Delta, Kept, KeptShared, Linked, ProjectError};
use crate::store::watch::{Interrupted, Progress, Stage, Watch};

/// How many records, or claims that they change, are collected into one change. Several events of a
/// claim become one write of it, which keeps sled's file small. A crash in the middle of a change
/// has the state made anew.
const COLLECTED: usize = 2_048;

/// Why records could not be replayed.
#[derive(Debug)]
pub enum ReplayError {
    /// Whoever watches has ended it.
    Interrupted(Interrupted),
    /// The journal cannot be read.
    Journal(journal::Error),
    /// A record does not fit what came before it.
    Misfit(Misfit),
    /// The state cannot be read or written.
    State(Flaw),
    /// The place of a state cannot be made or taken.
    Place(StoreError),
}

/// A record that does not fit what came before it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Misfit {
    /// The record.
    pub seq: u64,
    /// What is wrong with it.
    pub what: Finding,
    /// Whether that is only that a newer version of the program wrote it.
    pub newer: bool,
}

impl Misfit {
    /// A record with something wrong in it.
    pub fn new(seq: u64, what: impl Into<Finding>) -> Self {
        Self { seq, what: what.into(), newer: false }
    }

    /// A record with a body that cannot be read.
    pub fn unreadable(seq: u64, error: CodecError) -> Self {
        let newer = matches!(error, CodecError::Newer(_));
        Self { newer, ..Self::new(seq, error) }
    }

    /// A record that cannot be projected.
    pub fn unfit(seq: u64, error: ProjectError) -> Self {
        match error {
            ProjectError::Codec(error) => Self::unreadable(seq, error),
            error => Self::new(seq, error),
        }
    }
}

impl From<Flaw> for ReplayError {
    fn from(flaw: Flaw) -> Self {
        Self::State(flaw)
    }
}

impl From<Interrupted> for ReplayError {
    fn from(interrupted: Interrupted) -> Self {
        Self::Interrupted(interrupted)
    }
}

impl From<journal::Error> for ReplayError {
    fn from(error: journal::Error) -> Self {
        Self::Journal(error)
    }
}

impl From<Misfit> for ReplayError {
    fn from(misfit: Misfit) -> Self {
        Self::Misfit(misfit)
    }
}

/// Brings the state forward by records, up to `head`, collecting what several of them change.
pub fn bring_forward(
    state: &SledState,
    records: impl Iterator<Item = journal::Result<Record>>,
    head: u64,
    watch: &dyn Watch,
) -> Result<(), ReplayError> {
    let mut collected = Collected { state, delta: Delta::default(), shared: state.shared()? };
    let mut places: Vec<(u64, Location)> = Vec::new();
    let mut through = None;
    for record in records {
        let record = record?;
        let (seq, hash) = (record.seq, record.hash.into());
        watch.follow(Progress { stage: Stage::Replaying, done: seq, of: head })?;
        let events = record.events.into_iter();
        let bodies = events.map(|event| Linked::open(event.body, event.hash.into()));
        let bodies: Vec<Linked> =
            bodies.collect::<Result<_, _>>().map_err(|error| Misfit::unreadable(seq, error))?;
        let delta = state::project(seq, &bodies, &mut collected)
            .map_err(|error| Misfit::unfit(seq, error))?;
        collected.take_in(&delta);
        places.push((seq, record.location));
        through = Some(Through { seq, hash });
        let changed = collected.delta.claims.len().max(collected.delta.handled.len());
        if changed.max(places.len()) >= COLLECTED {
            let delta = std::mem::take(&mut collected.delta);
            state.write(&delta, &places, Through { seq, hash })?;
            places.clear();
            through = None;
            state.sync()?;
        }
    }
    if let Some(through) = through {
        state.write(&collected.delta, &places, through)?;
        state.sync()?;
    }
    Ok(())
}

/// A state and what has been collected on top of it.
struct Collected<'a> {
    state: &'a SledState,
    delta: Delta,
    shared: KeptShared,
}

impl Collected<'_> {
    fn take_in(&mut self, delta: &Delta) {
        if let Some(shared) = &delta.shared {
            self.shared = shared.clone();
        }
        self.delta.absorb(delta);
    }
}

impl Before for Collected<'_> {
    fn kept(&mut self, id: ClaimId) -> Result<Option<Arc<Kept>>, String> {
        if let Some((_, new)) = self.delta.claims.get(&id) {
            return Ok(Some(Arc::clone(new)));
        }
        let kept = self.state.claim(id).map_err(|flaw| flaw.to_string())?;
        Ok(kept.map(Arc::new))
    }

    fn kept_shared(&mut self) -> KeptShared {
        self.shared.clone()
    }

    fn handling(&mut self, notice: NoticeId) -> Result<Option<Handling>, String> {
        match self.delta.handled.get(&notice) {
            Some(handling) => Ok(Some(handling.clone())),
            None => self.state.handling(notice).map_err(|flaw| flaw.to_string()),
        }
    }
}
