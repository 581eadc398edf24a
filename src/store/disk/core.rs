//! What committers, readers and the applier share: journal, state, and what lies between.

use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

mod newest;
#[cfg(test)]
mod testing;

pub use newest::Newest;

use super::answering::{Answering, Slot};
use super::error;
use super::opening::DISTRUSTED;
use super::pending::{Overlay, Pending};
use super::rebuild;
use super::recent::Recent;
use crate::domain::event::Event;
use crate::domain::id::ClaimId;
use crate::domain::notice::{Handling, NoticeId};
use crate::store::finding::Finding;
use crate::store::journal::{Appended, Journal, Location};
use crate::store::sled_state::{Flaw, Through};
use crate::store::state::deliveries::Handled;
use crate::store::state::{Delta, Kept};
use crate::store::watch::{Interrupted, Progress, Watch};
use crate::store::{StoreError, chain};

/// How many commits may be on their way into the state before the next one has to wait.
const MOST_PENDING: usize = 1_024;
/// How many commits the applier waits for.
const BATCH: usize = 64;
/// How long it waits for so many.
const LINGER: Duration = Duration::from_millis(50);
/// How many it takes at once.
const MOST_AT_ONCE: usize = 128;

/// Journal, state, and the commits on their way from one to the other.
#[derive(Debug)]
pub struct Core {
    /// The store's folder, for errors.
    pub folder: PathBuf,
    /// The truth.
    pub journal: Journal,
    /// What answers.
    state: Slot,
    recent: Recent,
    between: Mutex<Between>,
    /// The applier is told when there is enough for it to do.
    work: Condvar,
    /// Everybody else is told when commits have left, or the state has changed.
    changed: Condvar,
    durable: AtomicU64,
}

#[derive(Debug)]
struct Between {
    overlay: Overlay,
    /// Why nothing more is taken.
    failed: Option<Finding>,
    /// Whether the applier has ended, so that nobody puts memory in the state's place any more.
    applier_gone: bool,
    /// What somebody found wrong with the state, until memory has taken its place.
    flaw: Option<Flaw>,
    /// How many commits have to be durable before the applier wants to be told.
    wanted: usize,
    closing: bool,
}

/// What the applier is to do next.
pub enum Next {
    /// Commits are durable: apply them.
    Apply(Vec<Arc<Pending>>),
    /// The state is flawed: put memory in its place.
    FallBack(Flaw),
    /// Nothing more will come.
    Close,
}

impl Core {
    /// A state that is brought up to the journal's head.
    pub fn new(folder: PathBuf, journal: Journal, state: Answering, overlay: Overlay) -> Self {
        let durable = AtomicU64::new(journal.durable_through());
        let between = Between {
            overlay,
            failed: None,
            applier_gone: false,
            flaw: None,
            wanted: 1,
            closing: false,
        };
        let (between, state) = (Mutex::new(between), Slot::new(state));
        let (work, changed) = (Condvar::new(), Condvar::new());
        let recent = Recent::default();
        Self { folder, journal, state, recent, between, work, changed, durable }
    }

    fn between(&self) -> MutexGuard<'_, Between> {
        self.between.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The newest record that may be seen: nobody is shown what could still be lost.
    pub fn visible(&self) -> u64 {
        self.durable.load(Ordering::Acquire)
    }

    /// Reads from what is on its way.
    pub fn overlay<T>(&self, read: impl FnOnce(&Overlay) -> T) -> T {
        read(&self.between().overlay)
    }

    /// Waits until one more commit may come.
    ///
    /// # Errors
    /// When nothing more is taken.
    pub fn wait_for_room(&self) -> Result<(), StoreError> {
        let mut between = self.between();
        loop {
            if let Some(why) = &between.failed {
                return Err(StoreError::ReadOnly(why.clone()));
            }
            if between.overlay.len() < MOST_PENDING {
                return Ok(());
            }
            between = self.changed.wait(between).unwrap_or_else(PoisonError::into_inner);
        }
    }

    /// A commit has been appended.
    pub fn push(&self, appended: Appended, delta: Delta) {
        self.between().overlay.push(appended, delta);
    }

    /// Waits until a commit is durable, together with all who wait.
    ///
    /// # Errors
    /// When that can never be known.
    pub fn settle(&self, seq: u64) -> Result<(), StoreError> {
        if let Err(error) = self.journal.sync_through(seq) {
            let error = self.journals(error);
            self.fail(super::error::unlocked(&error));
            return Err(error);
        }
        self.durable.fetch_max(seq, Ordering::AcqRel);
        // The lock orders this after the applier's look at what is durable.
        let between = self.between();
        if between.overlay.ready(self.visible()) >= between.wanted {
            self.work.notify_one();
        }
        Ok(())
    }

    /// What the applier is to do. Where there is little, it waits a moment for more: commits that
    /// go into the state together cost it one write and one sync.
    pub fn next(&self) -> Next {
        let mut between = self.between();
        let mut has_lingered = false;
        loop {
            if let Some(flaw) = &between.flaw {
                return Next::FallBack(flaw.clone());
            }
            let ready = between.overlay.ready(self.visible());
            if ready >= BATCH || (ready > 0 && (has_lingered || between.closing)) {
                return Next::Apply(between.overlay.oldest(ready.min(MOST_AT_ONCE)));
            }
            if between.closing {
                return Next::Close;
            }
            between.wanted = if ready == 0 { 1 } else { BATCH };
            if ready == 0 {
                between = self.work.wait(between).unwrap_or_else(PoisonError::into_inner);
                continue;
            }
            let waited = self.work.wait_timeout(between, LINGER);
            let (found, timeout) = waited.unwrap_or_else(PoisonError::into_inner);
            between = found;
            has_lingered = timeout.timed_out();
        }
    }

    /// Brings the state forward by commits, durably.
    pub fn apply(&self, commits: &[Arc<Pending>]) -> Result<(), Flaw> {
        let Some(newest) = commits.last() else {
            return Ok(());
        };
        let (mut delta, mut places) = (Delta::default(), Vec::with_capacity(commits.len()));
        for pending in commits {
            delta.absorb(&pending.delta);
            // It is durable, so this only tells where it has come to lie.
            let location = self.journal.sync(pending.appended);
            let location = location.map_err(|error| Flaw::Sled(error.to_string()))?;
            places.push((pending.appended.seq, location));
        }
        let hash = newest.appended.record_hash.into();
        let through = Through { seq: newest.appended.seq, hash };
        self.state.get().write(&delta, &places, through)?;
        // Before they leave: whoever does not find them there any more finds them here.
        self.recent.changed(&delta);
        self.between().overlay.pop(commits.len());
        self.changed.notify_all();
        Ok(())
    }

    /// Marks the state as left in good order.
    pub fn close_state(&self) -> Result<(), Flaw> {
        self.state.get().close()
    }

    /// Puts memory in the place of a state that has failed, at the record that it had come to. At
    /// the next opening the state is proved, and made anew where it has to be.
    ///
    /// # Errors
    /// When the journal cannot be read either, or memory it was already.
    pub fn fall_back(&self, why: &Flaw) -> Result<(), StoreError> {
        let state = self.state.get();
        if !state.is_memory() {
            let (reader, through) = (self.journal.reader(), state.head().seq);
            self.distrust(&state);
            let memory = rebuild::in_memory(&reader, through, &WhileOpen(self))
                .map_err(|error| error::from_replay(&self.folder, error))?;
            drop(state);
            self.state.put(memory);
            self.recent.forget();
        } else if self.between().flaw.is_none() {
            return Err(self.states(why));
        }
        self.between().flaw = None;
        self.changed.notify_all();
        Ok(())
    }

    /// Reads from the state. Where it turns out to be flawed, memory takes its place first.
    pub fn read<T>(&self, read: impl Fn(&Answering) -> Result<T, Flaw>) -> Result<T, StoreError> {
        let flaw = match read(&self.state.get()) {
            Ok(answer) => return Ok(answer),
            Err(flaw) => flaw,
        };
        let mut between = self.between();
        if !between.applier_gone && !between.closing {
            between.flaw = Some(flaw);
            self.work.notify_one();
        }
        while between.flaw.is_some() && !between.applier_gone {
            between = self.changed.wait(between).unwrap_or_else(PoisonError::into_inner);
        }
        drop(between);
        read(&self.state.get()).map_err(|flaw| self.states(&flaw))
    }

    /// Has the state proved at the next opening, whatever it says of itself.
    fn distrust(&self, state: &Answering) {
        if state.distrust().is_err() {
            // Where not even this can be written, the flaw is found again by whoever reads it.
            let _ = std::fs::write(self.folder.join(DISTRUSTED), "");
        }
    }

    /// The applier has ended.
    pub fn applier_ends(&self) {
        self.between().applier_gone = true;
        self.changed.notify_all();
    }

    /// Whether nothing more will be committed.
    pub fn is_closing(&self) -> bool {
        self.between().closing
    }

    /// Nothing more is taken.
    pub fn fail(&self, why: Finding) {
        self.between().failed = Some(why);
        self.changed.notify_all();
    }

    /// Nothing more will be committed.
    pub fn close(&self) {
        self.between().closing = true;
        self.work.notify_one();
    }

    /// A claim after the commits up to `through`.
    pub fn kept(&self, id: ClaimId, through: u64) -> Result<Option<Arc<Kept>>, StoreError> {
        if let Some(kept) = self.overlay(|overlay| overlay.claim(id, through).cloned()) {
            return Ok(Some(kept));
        }
        let since = match self.recent.get(id) {
            Ok(kept) => return Ok(Some(kept)),
            Err(since) => since,
        };
        let kept = self.read(|state| state.claim(id))?;
        if let Some(kept) = &kept {
            self.recent.read(since, kept);
        }
        Ok(kept)
    }

    /// What came of delivering a notice, after the commits up to `through`.
    pub fn handling(&self, id: NoticeId, through: u64) -> Result<Option<Handling>, StoreError> {
        match self.overlay(|overlay| overlay.handling(id, through).cloned()) {
            Some(handling) => Ok(Some(handling)),
            None => self.read(|state| state.handling(id)),
        }
    }

    /// What came of the deliveries of notices, after the commits up to `through`.
    pub fn handled(&self, through: u64) -> Result<Handled, StoreError> {
        // First what is on its way: what leaves it meanwhile is in the state by then.
        let on_the_way = self.overlay(|overlay| overlay.handled(through));
        let mut handled = self.read(Answering::handled)?;
        handled.extend(on_the_way);
        Ok(handled)
    }

    /// Where a record that may be seen lies in the journal.
    pub fn location(&self, seq: u64) -> Result<Option<Location>, StoreError> {
        let through = self.visible();
        let location = match self.overlay(|overlay| overlay.appended(seq, through)) {
            Some(appended) => Some(self.journal.sync(appended).map_err(|e| self.journals(e))?),
            None => self.read(|state| state.location(seq))?,
        };
        Ok(location)
    }

    /// The events of a record that may be seen, or only those on one claim; empty when there is no
    /// such record.
    pub fn events(&self, seq: u64, on: Option<ClaimId>) -> Result<Vec<Event>, StoreError> {
        if seq == 0 || seq > self.visible() {
            return Ok(Vec::new());
        }
        let location = match self.location(seq)? {
            Some(location) => location,
            None => self.journal.location_of(seq).map_err(|error| self.journals(error))?,
        };
        let record = self.journal.read(location).map_err(|error| self.journals(error))?;
        if record.seq != seq {
            let what = format!("record {} lies in its place", record.seq);
            return Err(StoreError::in_record(seq, what));
        }
        chain::events(seq, &record.events, on)
    }

    /// What the journal reports, as the store's error.
    pub fn journals(&self, error: crate::store::journal::Error) -> StoreError {
        error::from_journal(&self.folder, error)
    }

    /// What the state reports, as the store's error.
    pub fn states(&self, flaw: &Flaw) -> StoreError {
        error::from_state(&self.folder, flaw)
    }
}

/// Goes on for as long as the store is open: nobody waits for memory that is thrown away.
struct WhileOpen<'a>(&'a Core);

impl Watch for WhileOpen<'_> {
    fn follow(&self, _: Progress) -> Result<(), Interrupted> {
        if self.0.is_closing() { Err(Interrupted) } else { Ok(()) }
    }
}
