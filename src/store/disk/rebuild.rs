//! Making the state anew from the whole journal: in sled, or in memory.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread;

use super::answering::{Answering, Held, MemoryState};
use super::aside::set_aside;
use super::creating::sync_folder;
use super::error;
use super::gather::Gathered;
use super::replay::ReplayError;
use crate::domain::evidence::Digest;
use crate::store::StoreError;
use crate::store::journal::{Reader, StoreId};
use crate::store::sled_state::{Filling, Rest, Row, SledState, Through};
use crate::store::state::Kept;
use crate::store::watch::{Interrupted, Progress, Stage, Watch};

/// Where a state stands in a store's folder.
pub const STATE: &str = "state";
/// Where a state is built anew; it counts for nothing until it is renamed.
const NEW_STATE: &str = "state.new";
/// How many claims are handed from the thread that grows them to the one that writes them.
const HANDFUL: usize = 256;
/// How many handfuls may be on their way.
const ON_THE_WAY: usize = 8;

/// What becomes of the old state when the new one is whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Old {
    /// It is flawed: it is set aside.
    SetAside,
    /// It is right, only old: it goes.
    Remove,
}

/// Builds the state in sled from the journal, up to a record, and puts it in the place of the old
/// one. Answers where the old one is now, if it is kept. Ended before it is whole, it leaves the old
/// one as it was.
pub fn in_sled(
    folder: &Path,
    id: StoreId,
    reader: &Reader,
    through: u64,
    old: Old,
    watch: &dyn Watch,
) -> Result<Option<PathBuf>, ReplayError> {
    let new = folder.join(NEW_STATE);
    remove(&new)?;
    let built = SledState::create(&new, id)
        .map_err(ReplayError::from)
        .and_then(|state| fill(&state, reader, through, watch));
    if let Err(error) = built {
        // Gives its room back. What is left of it otherwise is removed the next time.
        let _ = remove(&new);
        return Err(error);
    }
    // sled writes down how to open a database quickly only while it opens it.
    drop(SledState::open(&new, id)?);
    let placed = || -> Result<Option<PathBuf>, StoreError> {
        sync_folder(&new)?;
        let kept = set_aside(folder, STATE)?;
        let place = folder.join(STATE);
        fs::rename(&new, &place).map_err(error::io(&place))?;
        sync_folder(folder)?;
        let Some(aside) = kept.as_ref().filter(|_| old == Old::Remove) else {
            return Ok(kept);
        };
        fs::remove_dir_all(aside).map_err(error::io(aside))?;
        Ok(None)
    };
    placed().map_err(ReplayError::Place)
}

fn remove(folder: &Path) -> Result<(), ReplayError> {
    match fs::remove_dir_all(folder) {
        Err(found) if found.kind() != io::ErrorKind::NotFound => {
            Err(ReplayError::Place(error::io(folder)(found)))
        }
        _ => Ok(()),
    }
}

/// Reads the whole journal once, up to a record.
fn gather(reader: &Reader, through: u64, watch: &dyn Watch) -> Result<Gathered, ReplayError> {
    let mut gathered = Gathered::new();
    for record in reader.records_from(1) {
        let record = record?;
        if record.seq > through {
            break;
        }
        watch.follow(Progress { stage: Stage::Rebuilding, done: record.seq / 2, of: through })?;
        if let Some(misfit) = gathered.take_in(&record).into_iter().next() {
            return Err(misfit.into());
        }
    }
    Ok(gathered)
}

/// Grows every claim and hands it on; the second half of the work.
fn grow(
    gathered: &mut Gathered,
    reader: &Reader,
    watch: &dyn Watch,
    mut take: impl FnMut(Kept) -> Result<(), ReplayError>,
) -> Result<(), ReplayError> {
    let of = gathered.places.len() as u64;
    let (events, mut grown_events) = (gathered.events, 0);
    let mut newest = gathered.newest;
    for grown in gathered.claims(reader, u64::MAX) {
        let grown = grown?;
        if let Some(misfit) = grown.misfit {
            return Err(misfit.into());
        }
        newest = newest.max(grown.newest);
        if let Some(kept) = grown.now {
            grown_events += u64::from(kept.claim.revision);
            let done = of / 2 + of * grown_events / events.max(1) / 2;
            watch.follow(Progress { stage: Stage::Rebuilding, done, of })?;
            take(kept)?;
        }
    }
    gathered.newest = newest;
    Ok(())
}

fn fill(
    state: &SledState,
    reader: &Reader,
    head: u64,
    watch: &dyn Watch,
) -> Result<(), ReplayError> {
    let mut gathered = gather(reader, head, watch)?;
    let (hand, taken) = sync_channel(ON_THE_WAY);
    let mut filling = state.filling();
    let grown = &mut gathered;
    thread::scope(|scope| -> Result<(), ReplayError> {
        let growing = scope.spawn(move || seal(grown, reader, head, watch, &hand));
        let written = write(&mut filling, &taken);
        // Whoever grows claims stops when nobody takes them.
        drop(taken);
        let grown = growing.join().unwrap_or_else(|_| {
            let what = "the thread that reads the journal has failed".to_owned();
            Err(ReplayError::State(crate::store::sled_state::Flaw::Sled(what)))
        });
        written.and(grown)
    })?;
    let through = gathered.through.unwrap_or(Through { seq: 0, hash: Digest([0; 32]) });
    let rest = Rest {
        shared: &gathered.shared,
        handled: &gathered.handled,
        places: &gathered.places,
        through,
        newest: gathered.newest,
    };
    Ok(filling.finish(&rest)?)
}

/// Grows and seals the claims, a handful at a time.
fn seal(
    gathered: &mut Gathered,
    reader: &Reader,
    head: u64,
    watch: &dyn Watch,
    hand: &SyncSender<Vec<Row>>,
) -> Result<(), ReplayError> {
    let mut handful = Vec::with_capacity(HANDFUL);
    grow(gathered, reader, watch, |kept| {
        handful.push(Row::of(&kept, head)?);
        if handful.len() < HANDFUL {
            return Ok(());
        }
        // Where nobody takes them any more, the writer says why.
        hand.send(std::mem::take(&mut handful)).map_err(|_| Interrupted.into())
    })?;
    let _ = hand.send(handful);
    Ok(())
}

fn write(filling: &mut Filling<'_>, taken: &Receiver<Vec<Row>>) -> Result<(), ReplayError> {
    for row in taken.iter().flatten() {
        filling.take(row)?;
    }
    Ok(())
}

/// Makes the state in memory from the journal, up to a record.
pub fn in_memory(
    reader: &Reader,
    through: u64,
    watch: &dyn Watch,
) -> Result<Answering, ReplayError> {
    let mut gathered = gather(reader, through, watch)?;
    let mut held = Held::default();
    grow(&mut gathered, reader, watch, |kept| {
        held.projected.put(Arc::new(kept));
        Ok(())
    })?;
    held.projected.put_shared(gathered.shared);
    held.projected.put_handled(gathered.handled);
    held.projected.saw(gathered.newest);
    held.places = gathered.places;
    Ok(Answering::Memory(Box::new(MemoryState::new(held))))
}
