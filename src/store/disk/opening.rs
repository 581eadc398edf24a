//! Opening a store: the lock, the journal's end made good, and a state that is level with it.
//!
//! The journal decides. Whatever is wrong with the state is mended from it, or memory answers in
//! its place; what is wrong with the journal is told, and then nothing is changed.

use std::fs::{self, File};
use std::io;
use std::path::Path;

use super::answering::Answering;
use super::aside::set_aside;
use super::core::Core;
use super::error;
use super::identity;
use super::pending::{Overlay, SharedAnswer};
use super::personal::{PERSONAL, Personal};
use super::rebuild::{self, Old, STATE};
use super::repair::Repair;
use super::replay::{ReplayError, bring_forward};
use super::snapshots::half_snapshots;
use crate::store::StoreError;
use crate::store::finding::{Finding, Why};
use crate::store::journal::{self, Journal, StoreId};
use crate::store::sled_state::{Flaw, SledState};
use crate::store::watch::Watch;

/// Bringing the state forward by a record takes as long as making it anew from so many.
const DEARER: u64 = 8;
/// Stands in a store's folder while its state is not to be trusted unproved.
pub const DISTRUSTED: &str = "state.distrusted";
/// Being behind by fewer records than this is never worth making it anew.
const NEARBY: u64 = 4_096;

/// What opening found.
pub struct Found {
    /// Journal and state, level with each other.
    pub core: Core,
    /// Read marks.
    pub personal: Personal,
    /// The store's lock; none for a store that may only be read.
    pub lock: Option<File>,
    /// What was mended.
    pub repairs: Vec<Repair>,
}

/// Opens everything in a store's folder.
pub fn open(folder: &Path, watch: &dyn Watch) -> Result<Found, StoreError> {
    let id = identity::read(folder)?;
    belongs(folder, id)?;
    match identity::lock(folder) {
        Ok(lock) => to_write(folder, id, lock, watch),
        Err(StoreError::Unwritable { source, .. }) => to_read(folder, source, watch),
        Err(error) => Err(error),
    }
}

fn to_write(
    folder: &Path,
    id: StoreId,
    lock: File,
    watch: &dyn Watch,
) -> Result<Found, StoreError> {
    let mut repairs = Vec::new();
    for half in
        half_snapshots(&folder.join(STATE))?.iter().chain(&half_snapshots(&folder.join(PERSONAL))?)
    {
        fs::remove_file(half).map_err(error::io(half))?;
        repairs.push(Repair::SnapshotRemoved);
    }
    let state = SledState::open(&folder.join(STATE), id);
    if let Err(flaw @ Flaw::Newer(_)) = &state {
        return Err(error::from_state(folder, flaw));
    }
    let known_durable = state.as_ref().map_or(0, |state| state.meta().seq);
    let journal = open_journal(folder, known_durable, &mut repairs)?;
    let state = match level(folder, state, &journal, Patience::Short, watch)? {
        Ok(state) => Answering::Sled(state),
        Err(why) => renew(folder, id, &journal, why, watch, &mut repairs)?,
    };
    let personal = open_personal(folder, id, &mut repairs)?;
    assemble(folder, journal, state, personal, Some(lock), repairs)
}

/// A store on files that may not be written: it is read, without the lock, as it is now.
fn to_read(folder: &Path, why: io::Error, watch: &dyn Watch) -> Result<Found, StoreError> {
    let mut repairs = vec![Repair::ReadOnly(Finding::Fails((&why).into()))];
    let journal = Journal::open_to_read(folder, why);
    let journal = journal.map_err(|error| error::from_journal(folder, error))?;
    let state = in_memory(folder, &journal, watch)?;
    let personal = Personal::in_memory();
    repairs.push(Repair::MarksInMemory(Flaw::Place(Why::Denied)));
    assemble(folder, journal, state, personal, None, repairs)
}

fn assemble(
    folder: &Path,
    journal: Journal,
    state: Answering,
    personal: Personal,
    lock: Option<File>,
    repairs: Vec<Repair>,
) -> Result<Found, StoreError> {
    let shared = state.shared().map_err(|flaw| error::from_state(folder, &flaw))?;
    let overlay = Overlay::new(state.head(), SharedAnswer::of(&shared));
    let core = Core::new(folder.to_owned(), journal, state, overlay);
    Ok(Found { core, personal, lock, repairs })
}

fn open_journal(
    folder: &Path,
    known_durable: u64,
    repairs: &mut Vec<Repair>,
) -> Result<Journal, StoreError> {
    let options = journal::Options { known_durable, ..journal::Options::default() };
    let (journal, opened) =
        Journal::open(folder, options).map_err(|error| error::from_journal(folder, error))?;
    repairs.extend(
        opened.torn.into_iter().map(|torn| Repair::TornTail { bytes: torn.bytes, kept: torn.kept }),
    );
    repairs.extend(opened.read_only.map(|why| Repair::ReadOnly(error::damage(&why).1)));
    Ok(journal)
}

/// Refuses a journal of another store, before anything else is said about it.
pub fn belongs(folder: &Path, id: StoreId) -> Result<(), StoreError> {
    match journal::origin(folder).map_err(|error| error::from_journal(folder, error))? {
        Some((path, found)) if found != id => {
            Err(StoreError::OtherJournal { path, found, wanted: id })
        }
        // Whatever else is wrong with it is found out when it is opened.
        _ => Ok(()),
    }
}

/// Opens the read marks. Where they cannot be had, they are kept in memory for now: nobody is kept
/// from working by them.
fn open_personal(
    folder: &Path,
    id: StoreId,
    repairs: &mut Vec<Repair>,
) -> Result<Personal, StoreError> {
    let path = folder.join(PERSONAL);
    let why = match Personal::open(&path, id) {
        Ok(personal) => return Ok(personal),
        Err(flaw @ Flaw::Newer(_)) => return Err(error::from_sled(folder, PERSONAL, &flaw)),
        Err(flaw) => flaw,
    };
    if why.is_the_systems() {
        repairs.push(Repair::MarksInMemory(why));
        return Ok(Personal::in_memory());
    }
    let made = set_aside(folder, PERSONAL).map(|kept| (kept, Personal::create(&path, id)));
    match made {
        Ok((kept, Ok(personal))) => {
            repairs.push(Repair::ReadMarksLost { why, kept });
            Ok(personal)
        }
        Ok((kept, Err(why))) => {
            repairs.extend(kept.map(|kept| Repair::SetAside { kept }));
            repairs.push(Repair::MarksInMemory(why));
            Ok(Personal::in_memory())
        }
        Err(_) => {
            repairs.push(Repair::MarksInMemory(why));
            Ok(Personal::in_memory())
        }
    }
}

/// How far a state may be behind and still be brought forward.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Patience {
    /// Where making it anew is not quicker.
    Short,
    /// As far as it has to be.
    Long,
}

/// Whether a session found out that the state is flawed and could not say so in the state itself.
fn is_distrusted(folder: &Path) -> bool {
    folder.join(DISTRUSTED).exists()
}

/// The state that was distrusted was proved, or is gone.
fn trust(folder: &Path) {
    // Left behind, it costs one more proof of the state.
    let _ = fs::remove_file(folder.join(DISTRUSTED));
}

/// Brings a state up to what is durable in the journal, if it can be trusted. The inner error: it
/// cannot.
fn level(
    folder: &Path,
    state: Result<SledState, Flaw>,
    journal: &Journal,
    patience: Patience,
    watch: &dyn Watch,
) -> Result<Result<SledState, Flaw>, StoreError> {
    let state = match state {
        Ok(state) => state,
        Err(flaw) => return Ok(Err(flaw)),
    };
    let meta = state.meta();
    // No further than what is synced: the state's number proves that a record had been.
    let durable = journal.durable_head().map_err(|error| error::from_journal(folder, error));
    let (head, hash) = durable?;
    if meta.seq > head {
        return Err(error::lost_end(head, meta.seq));
    }
    if !meta.closed || is_distrusted(folder) {
        if let Err(flaw) = state.check() {
            return Ok(Err(flaw));
        }
        trust(folder);
    }
    if meta.seq == head {
        let follows = head == 0 || meta.hash == hash.into();
        return Ok(if follows { Ok(state) } else { Err(Flaw::OtherHistory) });
    }
    let lacks = head - meta.seq;
    if patience == Patience::Short && lacks > NEARBY && lacks.saturating_mul(DEARER) > head {
        return Ok(Err(Flaw::FarBehind));
    }
    let from = meta.seq.max(1);
    let count = usize::try_from(head - from + 1).unwrap_or(usize::MAX);
    let mut records = journal.records_from(from).take(count);
    if meta.seq > 0 {
        match records.next() {
            Some(Ok(record)) if meta.hash == record.hash.into() => {}
            Some(Err(error)) => return Err(error::from_journal(folder, error)),
            _ => return Ok(Err(Flaw::OtherHistory)),
        }
    }
    match bring_forward(&state, records, head, watch) {
        Ok(()) => Ok(Ok(state)),
        Err(ReplayError::Misfit(_)) => Ok(Err(Flaw::OtherHistory)),
        Err(ReplayError::State(flaw)) => Ok(Err(flaw)),
        Err(error) => Err(error::from_replay(folder, error)),
    }
}

/// Makes the state anew, in sled if that can be, else in memory.
fn renew(
    folder: &Path,
    id: StoreId,
    journal: &Journal,
    why: Flaw,
    watch: &dyn Watch,
    repairs: &mut Vec<Repair>,
) -> Result<Answering, StoreError> {
    let instead = if why.is_the_systems() {
        why
    } else {
        let is_only_old = matches!(why, Flaw::FarBehind | Flaw::Older);
        let old = if is_only_old { Old::Remove } else { Old::SetAside };
        let through = journal.durable_through();
        let built = rebuild::in_sled(folder, id, &journal.reader(), through, old, watch);
        let opened = built.and_then(|kept| Ok((kept, SledState::open(&folder.join(STATE), id)?)));
        match opened {
            Ok((kept, state)) => {
                trust(folder);
                // Nothing was wrong with one that was only old.
                if old == Old::SetAside {
                    repairs.push(Repair::StateRebuilt { why, kept });
                }
                return Ok(Answering::Sled(state));
            }
            // There is no room for two.
            Err(ReplayError::State(Flaw::Full(_))) if why == Flaw::FarBehind => {
                let old = SledState::open(&folder.join(STATE), id);
                match level(folder, old, journal, Patience::Long, watch)? {
                    Ok(state) => return Ok(Answering::Sled(state)),
                    Err(flaw) => flaw,
                }
            }
            Err(ReplayError::State(flaw)) => flaw,
            Err(ReplayError::Place(error)) => Flaw::Place(error::why(&error)),
            Err(error) => return Err(error::from_replay(folder, error)),
        }
    };
    repairs.push(Repair::StateInMemory(instead));
    in_memory(folder, journal, watch)
}

fn in_memory(folder: &Path, journal: &Journal, watch: &dyn Watch) -> Result<Answering, StoreError> {
    let memory = rebuild::in_memory(&journal.reader(), journal.durable_through(), watch);
    memory.map_err(|error| error::from_replay(folder, error))
}
