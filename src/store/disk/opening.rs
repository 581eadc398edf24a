//! Opening: who has the store, what the state knows, what the journal holds, and bringing the one
//! up to the other.
//!
//! The journal is right. A state that cannot be read, fails its checks, is of another store or does
//! not follow from the journal is set aside, never deleted, and rebuilt. Only a state that is
//! *ahead* of the journal is believed: then acknowledged records are missing, and nothing is
//! touched.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use super::core::Core;
use super::creating::sync_folder;
use super::error;
use super::identity;
use super::pending::{Overlay, SharedAnswer};
use super::personal::Personal;
use super::repair::Repair;
use crate::domain::id::ClaimId;
use crate::store::journal::{self, Journal, Location, Record, StoreId};
use crate::store::sled_state::{Flaw, Pace, SledState, Through};
use crate::store::state::{self, Before, Delta, Kept, KeptShared};
use crate::store::watch::{Interrupted, Progress, Stage, Watch};
use crate::store::{Head, StoreError};

const STATE: &str = "state";
/// Where a state is built anew; it counts for nothing until it is renamed.
const NEW_STATE: &str = "state.new";
const PERSONAL: &str = "personal";

/// What opening found.
pub struct Found {
    /// Journal and state, level with each other.
    pub core: Core,
    /// Read marks.
    pub personal: Personal,
    /// The store's lock.
    pub lock: File,
    /// What was mended.
    pub repairs: Vec<Repair>,
}

/// Opens everything in a store's folder.
pub fn open(folder: &Path, watch: &dyn Watch) -> Result<Found, StoreError> {
    let id = identity::read(folder)?;
    let lock = identity::lock(folder)?;
    let mut repairs = Vec::new();
    for inner in [STATE, PERSONAL] {
        if remove_half_snapshots(&folder.join(inner))? {
            repairs.push(Repair::SnapshotRemoved);
        }
    }
    let state = SledState::open(&folder.join(STATE), id);
    if let Err(flaw) = &state
        && flaw.is_hands_off()
    {
        return Err(error::from_state(folder, flaw));
    }
    let known_durable = state.as_ref().map_or(0, |state| state.meta().seq);
    let journal = open_journal(folder, id, known_durable, &mut repairs)?;
    let state = match state.and_then(|state| state.check().map(|()| state)) {
        Ok(state) => level(folder, state, &journal, watch)?,
        Err(flaw) => Err(flaw),
    };
    let state = match state {
        Ok(state) => state,
        Err(why) => {
            let kept = rebuild(folder, id, &journal, watch)?;
            repairs.push(Repair::StateRebuilt { why, kept });
            let state = SledState::open(&folder.join(STATE), id);
            state.map_err(|flaw| error::from_state(folder, &flaw))?
        }
    };
    let personal = open_personal(folder, &mut repairs)?;
    let shared = state.shared().map_err(|flaw| error::from_state(folder, &flaw))?;
    let meta = state.meta();
    let head = Head { seq: meta.seq, newest: meta.newest, next_claim: meta.next_claim };
    let overlay = Overlay::new(head, SharedAnswer::of(&shared));
    let core = Core::new(folder.to_owned(), journal, state, overlay);
    Ok(Found { core, personal, lock, repairs })
}

/// sled killed while it opened leaves a file that keeps it from opening ever after.
fn remove_half_snapshots(folder: &Path) -> Result<bool, StoreError> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(false),
        // Whatever stands there instead is set aside later.
        Err(error) if error.kind() == io::ErrorKind::NotADirectory => return Ok(false),
        Err(error) => return Err(error::io(folder)(error)),
    };
    let mut removed = false;
    for entry in entries {
        let entry = entry.map_err(error::io(folder))?;
        let name = entry.file_name();
        let name = name.to_string_lossy();
        if name.starts_with("snap.") && name.ends_with(".generating") {
            fs::remove_file(entry.path()).map_err(error::io(&entry.path()))?;
            removed = true;
        }
    }
    Ok(removed)
}

fn open_journal(
    folder: &Path,
    id: StoreId,
    known_durable: u64,
    repairs: &mut Vec<Repair>,
) -> Result<Journal, StoreError> {
    let options = journal::Options { known_durable, ..journal::Options::default() };
    let (journal, opened) =
        Journal::open(folder, options).map_err(|error| error::from_journal(folder, error))?;
    if journal.store_id() != id {
        return Err(StoreError::Damaged {
            place: "journal".to_owned(),
            what: format!("it belongs to the store {}, not to {id}", journal.store_id()),
        });
    }
    repairs.extend(
        opened.torn.into_iter().map(|torn| Repair::TornTail { bytes: torn.bytes, kept: torn.kept }),
    );
    repairs.extend(opened.read_only.map(|why| Repair::ReadOnly(why.to_string())));
    Ok(journal)
}

fn open_personal(folder: &Path, repairs: &mut Vec<Repair>) -> Result<Personal, StoreError> {
    let path = folder.join(PERSONAL);
    let why = match Personal::open(&path) {
        Ok(personal) => return Ok(personal),
        Err(flaw) if flaw.is_hands_off() => return Err(error::from_state(folder, &flaw)),
        Err(flaw) => flaw,
    };
    let kept = set_aside(folder, PERSONAL)?;
    let personal = Personal::create(&path).map_err(|flaw| error::from_state(folder, &flaw))?;
    repairs.push(Repair::ReadMarksLost { why, kept });
    Ok(personal)
}

/// Brings a state up to the journal's head. The inner error: it has to be rebuilt.
fn level(
    folder: &Path,
    state: SledState,
    journal: &Journal,
    watch: &dyn Watch,
) -> Result<Result<SledState, Flaw>, StoreError> {
    let meta = state.meta();
    let (head, hash) = journal.head().unwrap_or((0, journal::Digest([0; 32])));
    if meta.seq > head {
        return Err(StoreError::Damaged {
            place: "journal".to_owned(),
            what: format!(
                "it ends with record {head}, but record {} was acknowledged; restore the journal \
                 from a backup",
                meta.seq
            ),
        });
    }
    if meta.seq == head {
        let follows = head == 0 || meta.hash == hash.into();
        return Ok(if follows { Ok(state) } else { Err(Flaw::OtherHistory) });
    }
    let mut records = journal.records_from(meta.seq.max(1)).peekable();
    if meta.seq > 0 {
        match records.next() {
            Some(Ok(record)) if meta.hash == record.hash.into() => {}
            Some(Err(error)) => return Err(error::from_journal(folder, error)),
            _ => return Ok(Err(Flaw::OtherHistory)),
        }
    }
    let follow = |seq| follow(watch, Stage::Replaying, seq, head);
    match replay(&state, records, Pace::InUse, &follow) {
        Ok(()) => Ok(Ok(state)),
        Err(ReplayError::Interrupted(error)) => Err(error.into()),
        Err(ReplayError::Journal(error)) => Err(error::from_journal(folder, error)),
        Err(ReplayError::Misfit { .. }) => Ok(Err(Flaw::OtherHistory)),
        Err(ReplayError::State(flaw)) => Ok(Err(flaw)),
    }
}

/// Builds the state anew from the whole journal, sets the old one aside and puts the new one in its
/// place. Answers where the old one is.
fn rebuild(
    folder: &Path,
    id: StoreId,
    journal: &Journal,
    watch: &dyn Watch,
) -> Result<Option<PathBuf>, StoreError> {
    let new = folder.join(NEW_STATE);
    match fs::remove_dir_all(&new) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            return Err(error::io(&new)(error));
        }
        _ => {}
    }
    let flawed = |flaw: Flaw| match flaw {
        Flaw::Full(what) => StoreError::Full { path: new.clone(), source: io::Error::other(what) },
        Flaw::Sled(what) => StoreError::Io { path: new.clone(), source: io::Error::other(what) },
        flaw => error::from_state(folder, &flaw),
    };
    let state = SledState::create(&new, id).map_err(flawed)?;
    let head = journal.head().map_or(0, |(seq, _)| seq);
    let follow = |seq| follow(watch, Stage::Rebuilding, seq, head);
    let replayed = replay(&state, journal.records_from(1), Pace::Bulk, &follow);
    replayed.map_err(|error| match error {
        ReplayError::Interrupted(error) => error.into(),
        ReplayError::Journal(error) => error::from_journal(folder, error),
        ReplayError::Misfit { seq, what } => {
            StoreError::Damaged { place: format!("record {seq}"), what }
        }
        ReplayError::State(flaw) => flawed(flaw),
    })?;
    drop(state);
    sync_folder(&new)?;
    let kept = set_aside(folder, STATE)?;
    let place = folder.join(STATE);
    fs::rename(&new, &place).map_err(error::io(&place))?;
    sync_folder(folder)?;
    Ok(kept)
}

/// Renames what stands in a place to a name that is free.
fn set_aside(folder: &Path, name: &str) -> Result<Option<PathBuf>, StoreError> {
    let place = folder.join(name);
    if fs::symlink_metadata(&place).is_err() {
        return Ok(None);
    }
    let mut number = 1_u64;
    let mut kept = folder.join(format!("{name}.set-aside-{number}"));
    while fs::symlink_metadata(&kept).is_ok() {
        number += 1;
        kept = folder.join(format!("{name}.set-aside-{number}"));
    }
    fs::rename(&place, &kept).map_err(error::io(&place))?;
    sync_folder(folder)?;
    Ok(Some(kept))
}

enum ReplayError {
    /// Whoever watches has ended it.
    Interrupted(Interrupted),
    /// The journal cannot be read.
    Journal(journal::Error),
    /// A record does not fit the state.
    Misfit { seq: u64, what: String },
    /// The state cannot be read or written.
    State(Flaw),
}

impl From<Interrupted> for ReplayError {
    fn from(interrupted: Interrupted) -> Self {
        Self::Interrupted(interrupted)
    }
}

fn follow(watch: &dyn Watch, stage: Stage, done: u64, of: u64) -> Result<(), Interrupted> {
    watch.follow(Progress { stage, done, of })
}

impl From<Flaw> for ReplayError {
    fn from(flaw: Flaw) -> Self {
        Self::State(flaw)
    }
}

/// Brings the state forward by records, collecting what several of them change.
fn replay(
    state: &SledState,
    records: impl Iterator<Item = journal::Result<Record>>,
    pace: Pace,
    follow: &dyn Fn(u64) -> Result<(), Interrupted>,
) -> Result<(), ReplayError> {
    let mut collected = Collected { state, delta: Delta::default(), shared: state.shared()? };
    let mut places: Vec<(u64, Location)> = Vec::new();
    let mut through = None;
    for record in records {
        let record = record.map_err(ReplayError::Journal)?;
        let (seq, hash) = (record.seq, record.hash.into());
        follow(seq)?;
        let bodies: Vec<Vec<u8>> = record.events.into_iter().map(|event| event.body).collect();
        let delta = state::project(seq, &bodies, &mut collected)
            .map_err(|error| ReplayError::Misfit { seq, what: error.to_string() })?;
        collected.take_in(delta);
        places.push((seq, record.location));
        through = Some(Through { seq, hash });
        if collected.delta.claims.len().max(places.len()) >= pace.collected() {
            let delta = std::mem::take(&mut collected.delta);
            state.write(&delta, &places, Through { seq, hash }, pace)?;
            places.clear();
            through = None;
            if pace == Pace::InUse {
                state.sync()?;
            }
        }
    }
    if let Some(through) = through {
        state.write(&collected.delta, &places, through, pace)?;
    }
    Ok(state.sync()?)
}

/// A state and what has been collected on top of it.
struct Collected<'a> {
    state: &'a SledState,
    delta: Delta,
    shared: KeptShared,
}

impl Collected<'_> {
    fn take_in(&mut self, delta: Delta) {
        if let Some(shared) = &delta.shared {
            self.shared = shared.clone();
        }
        self.delta.absorb(delta);
    }
}

impl Before for Collected<'_> {
    fn kept(&mut self, id: ClaimId) -> Result<Option<Kept>, String> {
        if let Some((_, new)) = self.delta.claims.get(&id) {
            return Ok(Some(new.clone()));
        }
        self.state.claim(id).map_err(|flaw| flaw.to_string())
    }

    fn kept_shared(&mut self) -> KeptShared {
        self.shared.clone()
    }
}
