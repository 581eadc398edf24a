//! Writing: appending, the sync that concurrent callers share, the change to a new segment, and
//! what happens when the disk fails or is full.

use std::collections::BTreeMap;
use std::sync::{Arc, MutexGuard, PoisonError};
use std::thread;

use super::Journal;
use super::error::{Error, Result};
use super::files::{write_all, write_zeros};
use super::format::{Digest, Draft, HEADER, Header};
use super::read::Location;
use super::segments::{Current, NotBegun, begin};
use crate::store::os::is_full;

/// How often whoever syncs gives way to others at most.
const MOST_TURNS: usize = 64;

/// A record that was appended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Appended {
    /// Its sequence number.
    pub seq: u64,
    /// Its hash.
    pub record_hash: Digest,
    /// Where it lies, unless it has to be written again: store only what [`Journal::sync`]
    /// answers.
    pub location: Location,
}

/// What a writer knows; one lock guards it.
#[derive(Debug)]
pub(super) struct State {
    pub(super) current: Arc<Current>,
    pub(super) headers: Arc<[Header]>,
    /// Where the next record begins, in bytes.
    pub(super) offset: u64,
    /// Up to where the file has been filled with zeros, in bytes.
    pub(super) allocated: u64,
    /// Up to where this segment may be filled, in bytes.
    pub(super) limit: u64,
    pub(super) head: u64,
    pub(super) head_hash: Digest,
    /// The newest record known to be synced.
    pub(super) durable: u64,
    /// The records after that one, in order. They all lie in the current segment.
    pub(super) pending: Vec<Pending>,
    /// Where records lie that had to be written again.
    pub(super) moved: BTreeMap<u64, Location>,
    /// Whether the last sync was shared by several records.
    pub(super) sharing: bool,
    /// Whether a caller is syncing on behalf of all.
    pub(super) syncing: bool,
    /// Why no more commits are taken.
    pub(super) failed: Option<Arc<Error>>,
}

/// A record that isn't known to be synced.
#[derive(Debug)]
pub(super) struct Pending {
    pub(super) seq: u64,
    pub(super) hash: Digest,
    pub(super) previous: Digest,
    pub(super) bytes: Vec<u8>,
}

impl State {
    pub(super) fn check_writable(&self) -> Result<()> {
        match &self.failed {
            Some(cause) => Err(Error::ReadOnly { cause: Arc::clone(cause) }),
            None => Ok(()),
        }
    }

    fn mark_durable(&mut self, through: u64) {
        self.durable = self.durable.max(through);
        let done = self.pending.partition_point(|record| record.seq <= self.durable);
        self.pending.drain(..done);
    }

    /// Takes no more commits. What is in doubt no longer counts as there.
    fn give_up(&mut self, cause: Error) -> Arc<Error> {
        let cause = Arc::new(cause);
        self.failed = Some(Arc::clone(&cause));
        self.head = self.durable;
        self.head_hash = self.pending.first().map_or(self.head_hash, |record| record.previous);
        self.pending.clear();
        cause
    }

    fn location(&self) -> Location {
        place_of(self.current.number, self.offset)
    }
}

/// Segments are far smaller than 4 GiB.
fn place_of(segment: u32, offset: u64) -> Location {
    Location { segment, offset: u32::try_from(offset).unwrap_or(u32::MAX) }
}

impl Journal {
    pub(super) fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Writes one commit. It is not durable yet: see [`Journal::sync`].
    ///
    /// # Errors
    /// - [`Error::Full`], [`Error::Empty`], [`Error::TooLarge`] and [`Error::Io`]: refused, nothing
    ///   of it is left.
    /// - [`Error::InDoubt`]: unknown, and no more commits are taken.
    /// - [`Error::ReadOnly`]: refused, since an earlier failure.
    pub fn append<B: AsRef<[u8]>>(&self, events: &[B]) -> Result<Appended> {
        let draft = Draft::new(events)?;
        let mut state = self.state();
        state.check_writable()?;
        let durable = state.durable;
        let result = self.append_draft(&mut state, &draft);
        if state.durable > durable || state.failed.is_some() {
            self.synced.notify_all();
        }
        result
    }

    fn append_draft<B: AsRef<[u8]>>(
        &self,
        state: &mut State,
        draft: &Draft<'_, B>,
    ) -> Result<Appended> {
        self.make_room(state, draft.length())?;
        let seq = state.head.saturating_add(1);
        let previous = state.head_hash;
        let (bytes, hash) = draft.encode(self.store, seq, state.durable, previous);
        self.write(state, Pending { seq, hash, previous, bytes })
    }

    /// Returns once the record is durable, with where it lies then. Callers at the same time share
    /// one sync.
    ///
    /// # Errors
    /// [`Error::InDoubt`]: whether it was kept is unknown, and no more commits are taken.
    pub fn sync(&self, appended: Appended) -> Result<Location> {
        self.sync_through(appended.seq)?;
        Ok(self.state().moved.get(&appended.seq).copied().unwrap_or(appended.location))
    }

    /// Appends and syncs: the commit is durable when this returns.
    ///
    /// # Errors
    /// Those of [`Journal::append`] and [`Journal::sync`].
    pub fn commit<B: AsRef<[u8]>>(&self, events: &[B]) -> Result<Appended> {
        let appended = self.append(events)?;
        Ok(Appended { location: self.sync(appended)?, ..appended })
    }

    /// Returns once every record up to this one is durable.
    ///
    /// # Errors
    /// [`Error::InDoubt`] as for [`Journal::sync`], [`Error::NoSuchRecord`] beyond the head.
    pub fn sync_through(&self, seq: u64) -> Result<()> {
        self.sync_giving_way(seq, thread::yield_now)
    }

    /// Returns once every record up to this one is durable; `give_way` lets others go on.
    pub(super) fn sync_giving_way(&self, seq: u64, give_way: impl Fn()) -> Result<()> {
        let mut state = self.state();
        loop {
            if seq <= state.durable {
                return Ok(());
            }
            if let Some(cause) = &state.failed {
                return Err(Error::InDoubt { seq, cause: Arc::clone(cause) });
            }
            if seq > state.head {
                return Err(Error::NoSuchRecord { seq, head: state.head });
            }
            if state.syncing {
                state = self.synced.wait(state).unwrap_or_else(PoisonError::into_inner);
                continue;
            }
            state.syncing = true;
            if state.sharing {
                state = self.let_others_append(state, &give_way);
                // One of the others may have begun a new segment, with this record synced before.
                if seq <= state.durable || state.failed.is_some() {
                    state.syncing = false;
                    self.synced.notify_all();
                    continue;
                }
            }
            state.sharing = state.head > state.durable.saturating_add(1);
            let (target, current) = (state.head, Arc::clone(&state.current));
            drop(state);
            let result = current.sync();
            state = self.state();
            state.syncing = false;
            // When another caller has begun a new segment meanwhile, it has also settled what
            // becomes of these records.
            if Arc::ptr_eq(&current, &state.current) && state.failed.is_none() {
                match result {
                    Ok(()) => state.mark_durable(target),
                    Err(error) => {
                        let cause = Error::from_io("sync", &current.path, 0, error);
                        // The outcome is read from the state, by this caller like by the others.
                        let _ = self.write_again(&mut state, cause);
                    }
                }
            }
            self.synced.notify_all();
        }
    }

    /// Lets the others who are about to append do so, so that one sync serves all of them: for as
    /// long as giving way brings more records. When the last sync served nobody else, nobody is
    /// waited for.
    fn let_others_append<'a>(
        &'a self,
        mut state: MutexGuard<'a, State>,
        give_way: &impl Fn(),
    ) -> MutexGuard<'a, State> {
        for _ in 0..MOST_TURNS {
            let head = state.head;
            drop(state);
            give_way();
            state = self.state();
            if state.head == head {
                break;
            }
        }
        state
    }

    /// Writes a record where there is room for it.
    pub(super) fn write(&self, state: &mut State, record: Pending) -> Result<Appended> {
        let (seq, hash, location) = (record.seq, record.hash, state.location());
        let appended = Appended { seq, record_hash: hash, location };
        let (from, length) = (state.offset, record.bytes.len() as u64);
        let failure = match write_all(&*state.current.file, &record.bytes, from) {
            Err(error) if is_full(&error) => {
                let path = state.current.path.clone();
                self.take_back(state, length).map_err(|cause| Error::InDoubt { seq, cause })?;
                return Err(Error::from_io("write", &path, length, error));
            }
            result => result.err(),
        };
        state.offset += length;
        state.head = seq;
        state.head_hash = hash;
        state.pending.push(record);
        let Some(error) = failure else {
            return Ok(appended);
        };
        let cause = Error::from_io("write", &state.current.path, length, error);
        self.write_again(state, cause).map_err(|cause| Error::InDoubt { seq, cause })?;
        Ok(Appended { location: state.moved.get(&seq).copied().unwrap_or(location), ..appended })
    }

    /// Makes sure that a record which the disk had no room for can't appear later, written in part
    /// or even whole as it may be.
    fn take_back(&self, state: &mut State, length: u64) -> Result<(), Arc<Error>> {
        let (from, to) = (state.offset, state.offset + length);
        let zeroed = write_zeros(&*state.current.file, from, to);
        match zeroed.and_then(|()| state.current.sync()) {
            Ok(()) => {
                state.mark_durable(state.head);
                Ok(())
            }
            Err(error) => {
                let cause =
                    Error::from_io("take back a record from", &state.current.path, 0, error);
                self.write_again(state, cause)
            }
        }
    }

    /// Sees to it that the next `length` bytes lie in zeros, in this segment or in a new one.
    pub(super) fn make_room(&self, state: &mut State, length: u64) -> Result<()> {
        if state.offset == HEADER {
            // An empty segment takes a record of any size.
            state.limit = state.limit.max(HEADER + length);
        }
        while state.offset + length > state.limit {
            if !state.pending.is_empty()
                && let Err(error) = state.current.sync()
            {
                let cause = Error::from_io("sync", &state.current.path, 0, error);
                self.write_again(state, cause).map_err(|cause| Error::ReadOnly { cause })?;
                continue;
            }
            state.mark_durable(state.head);
            self.next_segment(state, length)?;
        }
        let end = state.offset + length;
        if end > state.allocated {
            let target = self.allocation(end).min(state.limit);
            write_zeros(&*state.current.file, state.allocated, target).map_err(|error| {
                Error::from_io("extend", &state.current.path, target - state.allocated, error)
            })?;
            state.allocated = target;
        }
        Ok(())
    }

    /// Up to where a file is filled with zeros so that `end` bytes fit.
    fn allocation(&self, end: u64) -> u64 {
        end.checked_next_multiple_of(self.options.step).unwrap_or(end)
    }

    /// Begins the next segment with room for a record of `length` bytes.
    fn next_segment(&self, state: &mut State, length: u64) -> Result<()> {
        let limit = self.options.segment_size.max(HEADER + length);
        let header = Header {
            store: self.store,
            number: state.current.number.saturating_add(1),
            first: state.head.saturating_add(1),
            previous: state.head_hash,
            supersedes: false,
        };
        let allocated = self.allocation(HEADER + length).min(limit);
        match begin(&self.place, &header, std::iter::empty(), allocated) {
            Ok(current) => {
                state.current = Arc::new(current);
                state.headers = state.headers.iter().copied().chain([header]).collect();
                state.offset = HEADER;
                state.allocated = allocated;
                state.limit = limit;
                Ok(())
            }
            Err(NotBegun::Refused(error)) => Err(error),
            Err(NotBegun::InDoubt(error)) => Err(Error::ReadOnly { cause: state.give_up(error) }),
        }
    }

    /// After a write or sync that failed: writes every record in doubt into a new segment that
    /// supersedes what the current one holds of them. The same bytes, so the same hashes. If that
    /// fails too, no more commits are taken.
    fn write_again(&self, state: &mut State, cause: Error) -> Result<(), Arc<Error>> {
        let header = Header {
            store: self.store,
            number: state.current.number.saturating_add(1),
            first: state.durable.saturating_add(1),
            previous: state.pending.first().map_or(state.head_hash, |record| record.previous),
            supersedes: true,
        };
        let end = state.pending.iter().fold(HEADER, |end, record| end + record.bytes.len() as u64);
        let allocated = self.allocation(end);
        let records = state.pending.iter().map(|record| record.bytes.as_slice());
        let current = match begin(&self.place, &header, records, allocated) {
            Ok(current) => current,
            Err(NotBegun::Refused(second) | NotBegun::InDoubt(second)) => {
                let (first, second) = (Box::new(cause), Box::new(second));
                return Err(state.give_up(Error::Twice { first, second }));
            }
        };
        let mut offset = HEADER;
        for record in &state.pending {
            state.moved.insert(record.seq, place_of(header.number, offset));
            offset += record.bytes.len() as u64;
        }
        state.current = Arc::new(current);
        state.headers = state.headers.iter().copied().chain([header]).collect();
        state.offset = end;
        state.allocated = allocated;
        state.limit = self.options.segment_size.max(allocated);
        state.mark_durable(state.head);
        Ok(())
    }
}
