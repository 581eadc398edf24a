//! The store on disk: journal, state and PoE files in one folder.
//!
//! | in the folder | what it is |
//! |:---|:---|
//! | `identity` | which store this is, and of which format |
//! | `lock` | held by the process that has the store open |
//! | `journal/` | the truth: every commit, in order |
//! | `state/` | what follows from it, in sled; rebuilt when it is lost |
//! | `personal/` | read marks, own views and drafts |
//! | `rows` | the row image: what the queue shows, made anew whenever it does not fit |
//! | `evidence/` | PoE files, by their SHA-256 |
//! | `state.new/` | a state that was being made anew; begun again where a crash has left it |
//! | *name*`.set-aside-`*N* | what stood under that name and could not be used; never read again |
//!
//! # The way of a commit
//! Under one lock it is checked, linked, projected and appended to the journal; that order makes
//! what follows it see it. Outside the lock it is synced, together with all who wait. Only then is
//! it seen and acknowledged, and a thread of its own brings the state forward. Until the state has
//! it, readers find it in an overlay.

use std::collections::HashMap;
use std::fs::File;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;

use super::blobs::FileBlobs;
use super::chain::{self, Chain, SealedRecord};
use super::journal::{Digest, Records};
use super::rows::ImageFile;
use super::state::deliveries::Handled;
use super::state::{self, Delta, Kept, associated_twice};
use super::watch::{Unwatched, Watch};
use super::{Commit, CommitError, Head, Store, StoreError};
use crate::domain::claim::Claim;
use crate::domain::draft::{Draft, DraftKey, KeptDrafts};
use crate::domain::event::{ClaimEvent, Event};
use crate::domain::id::{ClaimId, Key, OperatorName};
use crate::domain::notice::{Handling, NoticeId, Posted};
use crate::domain::saved_view::OwnViews;
use crate::domain::shared::Shared;

mod answering;
mod applier;
mod aside;
mod backing_up;
mod core;
mod creating;
mod error;
mod gather;
mod heads;
mod identity;
mod mending;
mod opening;
mod pending;
mod personal;
mod rebuild;
mod recent;
mod repair;
mod replay;
mod restoring;
mod snapshots;
#[cfg(test)]
mod tests;
mod verify;
mod welcome;

pub use backing_up::{Backup, ReadMarks, backup};
pub use heads::{Extended, Heads, JournalHead, Wanted};
pub use mending::{Repaired, repair};
pub use repair::Repair;
pub use restoring::{Restored, restore};
pub use verify::{Part, Problem, Report, StateProof, verify, verify_extending, verify_watched};

use self::core::{Core, Newest};
use personal::{PERSONAL, Personal};

/// How many claims are read at once when all are read.
const PAGE: usize = 256;

/// A store that has been opened, and what was found and mended on the way.
pub struct Opened {
    /// The store.
    pub store: Box<dyn Store>,
    /// Its PoE files.
    pub blobs: FileBlobs,
    /// What was repaired: a torn tail cut, the state rebuilt.
    pub repairs: Vec<Repair>,
    /// Where its row image is kept; nowhere for a store that may only be read.
    pub image_file: Option<ImageFile>,
}

/// Makes a store in a folder, which is made if it does not exist.
///
/// # Errors
/// When there is one already, the folder holds something else, or it cannot be written.
pub fn create(folder: &Path) -> Result<Opened, StoreError> {
    creating::create(folder)?;
    open(folder)
}

/// Opens the store in a folder.
///
/// # Errors
/// When there is none, another process has it, or it is damaged or foreign. Then nothing has been
/// changed.
pub fn open(folder: &Path) -> Result<Opened, StoreError> {
    open_watched(folder, &Unwatched)
}

/// Opens the store in a folder, and tells how far it has come where that takes long.
///
/// # Errors
/// As [`open`], and when whoever watches ends it.
pub fn open_watched(folder: &Path, watch: &dyn Watch) -> Result<Opened, StoreError> {
    let (store, repairs) = DiskStore::open(folder, watch)?;
    let (blobs, image_file) = (poe_files(folder), store.image_file());
    Ok(Opened { store: Box::new(store), blobs, repairs, image_file })
}

/// Where the row image of the store in a folder is kept, before that store is open.
///
/// # Errors
/// When there is no store.
pub fn image_file(folder: &Path) -> Result<ImageFile, StoreError> {
    Ok(ImageFile::in_folder(folder, identity::read(folder)?))
}

/// The PoE files of the store in a folder.
fn poe_files(folder: &Path) -> FileBlobs {
    FileBlobs::new(folder.join("evidence"))
}

/// A store in a folder, held by this process until it is dropped.
#[derive(Debug)]
pub struct DiskStore {
    core: Arc<Core>,
    personal: Personal,
    /// Held from a commit's first look until it is appended.
    writer: Mutex<()>,
    applier: Option<JoinHandle<()>>,
    /// Released last; none for a store that may only be read.
    lock: Option<File>,
}

impl DiskStore {
    /// Opens the store in a folder, and tells what was mended.
    ///
    /// # Errors
    /// As [`open`].
    pub fn open(folder: &Path, watch: &dyn Watch) -> Result<(Self, Vec<Repair>), StoreError> {
        let found = opening::open(folder, watch)?;
        let core = Arc::new(found.core);
        let applier = Some(applier::start(&core)?);
        let (personal, lock, writer) = (found.personal, found.lock, Mutex::new(()));
        Ok((Self { core, personal, writer, applier, lock }, found.repairs))
    }

    /// Where its row image is kept.
    fn image_file(&self) -> Option<ImageFile> {
        let image_file = || ImageFile::in_folder(&self.core.folder, self.core.journal.store_id());
        self.lock.as_ref().map(|_| image_file())
    }

    /// Checks, links, projects and appends a commit; answers its number. It is not durable yet.
    fn append(&self, commit: &Commit) -> Result<u64, CommitError> {
        let _writer = self.writer.lock().unwrap_or_else(PoisonError::into_inner);
        self.core.wait_for_room()?;
        let mut before = Newest::of(&self.core);
        for &(claim, expected) in &commit.expected {
            let revision = before.claim(claim)?.map_or(0, |kept| kept.claim.revision);
            if revision != expected {
                return Err(CommitError::Stale { claim, revision });
            }
        }
        let seq = self.core.journal.head().map_or(0, |(seq, _)| seq).saturating_add(1);
        let misfit = |error: state::ProjectError| StoreError::in_record(seq, error);
        let bodies = state::link(&commit.events, &mut before).map_err(misfit)?;
        let delta = state::project(seq, &bodies, &mut before).map_err(misfit)?;
        self.check_keys(&delta, &mut before)?;
        let appended =
            self.core.journal.append(&bodies).map_err(|error| self.core.journals(error))?;
        self.core.push(appended, delta);
        Ok(appended.seq)
    }

    /// No two associations may hold one key: the last line of defence.
    fn check_keys(&self, delta: &Delta, before: &mut Newest<'_>) -> Result<(), CommitError> {
        for (_, new) in delta.claims.values() {
            if new.claim.standing.association.is_none() {
                continue;
            }
            for key in new.claim.standing.live_keys() {
                for holder in self.live_through(key, u64::MAX)? {
                    if delta.claims.contains_key(&holder) {
                        continue;
                    }
                    if let Some(other) = before.claim(holder)?
                        && associated_twice(&new.claim, &other.claim, key)
                    {
                        return Err(CommitError::KeyTaken { key: key.clone(), holder });
                    }
                }
            }
        }
        Ok(())
    }

    /// The records from a number on, each shown to follow the one before, without a walk through
    /// all that lies before them.
    fn chained_from(&self, seq: u64) -> Result<Records, StoreError> {
        let core = &self.core;
        let before = seq.saturating_sub(1);
        let location = if before > 0 { core.location(before)? } else { None };
        let behind = location.and_then(|location| {
            let mut records = core.journal.records_at(location).ok()?;
            let found = records.next()?.ok()?;
            (found.seq == before).then_some(records)
        });
        // Where the state is wrong about a place, the journal knows better, and tells what is bad.
        Ok(behind.unwrap_or_else(|| core.journal.records_from(seq)))
    }

    fn live_through(&self, key: &Key, through: u64) -> Result<Vec<ClaimId>, StoreError> {
        let core = &self.core;
        core.read(|state| {
            state.live_on(key, |ids| core.overlay(|overlay| overlay.live_on(key, ids, through)))
        })
    }

    /// Every claim, by id, each as it is when its page is read: commits go on meanwhile.
    fn each_kept(&self, visit: &mut dyn FnMut(Arc<Kept>)) -> Result<(), StoreError> {
        let mut next = Some(ClaimId(0));
        while let Some(first) = next {
            let through = self.core.visible();
            // First what is on its way: what leaves it meanwhile is in the state by then.
            let mut claims = self.core.overlay(|overlay| overlay.claims_from(first, through));
            let page = self.core.read(|state| state.claims_from(first, PAGE))?;
            let last = page.last().filter(|_| page.len() == PAGE).map(|kept| kept.claim.id);
            if let Some(last) = last {
                claims.retain(|id, _| *id <= last);
            }
            for kept in page {
                claims.entry(kept.claim.id).or_insert(kept);
            }
            claims.into_values().for_each(&mut *visit);
            next = last.and_then(|last| last.0.checked_add(1)).map(ClaimId);
        }
        Ok(())
    }
}

impl Store for DiskStore {
    /// Until a commit is durable it does not count for the number, but its moment and its claims'
    /// ids are taken.
    fn head(&self) -> Head {
        let through = self.core.visible();
        self.core.overlay(|overlay| overlay.head(through))
    }

    fn shared(&self) -> Arc<Shared> {
        let through = self.core.visible();
        self.core.overlay(|overlay| Arc::clone(&overlay.shared(through).shared))
    }

    fn claim(&self, id: ClaimId) -> Result<Option<Claim>, StoreError> {
        let kept = self.core.kept(id, self.core.visible())?;
        Ok(kept.map(|kept| Arc::unwrap_or_clone(kept).claim))
    }

    fn each_claim(&self, visit: &mut dyn FnMut(Claim)) -> Result<(), StoreError> {
        self.each_kept(&mut |kept| visit(Arc::unwrap_or_clone(kept).claim))
    }

    fn live_on(&self, key: &Key) -> Result<Vec<ClaimId>, StoreError> {
        self.live_through(key, self.core.visible())
    }

    fn history(&self, id: ClaimId) -> Result<Vec<(u64, ClaimEvent)>, StoreError> {
        let Some(kept) = self.core.kept(id, self.core.visible())? else {
            return Ok(Vec::new());
        };
        chain::history(&kept.records, |seq| self.core.events(seq, Some(id)))
    }

    fn record(&self, seq: u64) -> Result<Vec<Event>, StoreError> {
        self.core.events(seq, None)
    }

    fn chain(&self) -> Result<Chain, StoreError> {
        let (store, head) = (self.core.journal.store_id(), self.core.visible());
        let hash = match self.records_from(head, 1)?.first() {
            Some(newest) => newest.hash,
            None => Digest::genesis(store),
        };
        Ok(Chain { store, head, hash })
    }

    fn records_from(&self, seq: u64, most: usize) -> Result<Vec<SealedRecord>, StoreError> {
        let (core, through) = (&self.core, self.core.visible());
        if seq == 0 || seq > through {
            return Ok(Vec::new());
        }
        let seen = self
            .chained_from(seq)?
            .take_while(|record| !record.as_ref().is_ok_and(|record| record.seq > through))
            .map(|record| record.map(SealedRecord::from).map_err(|error| core.journals(error)));
        chain::page(seen, most)
    }

    fn each_notices(&self, visit: &mut dyn FnMut(&[Posted])) -> Result<(), StoreError> {
        self.each_kept(&mut |kept| {
            if !kept.notices.is_empty() {
                visit(&kept.notices);
            }
        })
    }

    fn notices(&self, id: ClaimId) -> Result<Vec<Posted>, StoreError> {
        let kept = self.core.kept(id, self.core.visible())?;
        Ok(kept.map(|kept| kept.notices.clone()).unwrap_or_default())
    }

    fn handled(&self) -> Result<Handled, StoreError> {
        self.core.handled(self.core.visible())
    }

    fn handling(&self, notice: NoticeId) -> Result<Option<Handling>, StoreError> {
        self.core.handling(notice, self.core.visible())
    }

    fn commit(&self, commit: &Commit) -> Result<u64, CommitError> {
        let seq = self.append(commit)?;
        self.core.settle(seq)?;
        Ok(seq)
    }

    fn read_mark(&self, operator: &OperatorName, claim: ClaimId) -> Result<u32, StoreError> {
        self.personal
            .mark(operator, claim)
            .map_err(|flaw| error::from_sled(&self.core.folder, PERSONAL, &flaw))
    }

    fn read_marks(&self, operator: &OperatorName) -> Result<HashMap<ClaimId, u32>, StoreError> {
        self.personal
            .marks_of(operator)
            .map_err(|flaw| error::from_sled(&self.core.folder, PERSONAL, &flaw))
    }

    fn set_read_mark(
        &self,
        operator: &OperatorName,
        claim: ClaimId,
        number: u32,
    ) -> Result<(), StoreError> {
        let kept = self.personal.set_mark(operator, claim, number);
        kept.map_err(|flaw| error::from_sled(&self.core.folder, PERSONAL, &flaw))
    }

    fn own_views(&self, operator: &OperatorName) -> Result<OwnViews, StoreError> {
        self.personal
            .views(operator)
            .map_err(|flaw| error::from_sled(&self.core.folder, PERSONAL, &flaw))
    }

    fn set_own_views(&self, operator: &OperatorName, views: &OwnViews) -> Result<(), StoreError> {
        let kept = self.personal.set_views(operator, views);
        kept.map_err(|flaw| error::from_sled(&self.core.folder, PERSONAL, &flaw))
    }

    fn drafts(&self, operator: &OperatorName) -> Result<KeptDrafts, StoreError> {
        let drafts = self.personal.drafts_of(operator);
        drafts.map_err(|flaw| error::from_sled(&self.core.folder, PERSONAL, &flaw))
    }

    fn keep_draft(&self, operator: &OperatorName, draft: &Draft) -> Result<(), StoreError> {
        let kept = self.personal.set_draft(operator, draft);
        kept.map_err(|flaw| error::from_sled(&self.core.folder, PERSONAL, &flaw))
    }

    fn drop_draft(&self, operator: &OperatorName, key: DraftKey) -> Result<(), StoreError> {
        let dropped = self.personal.drop_draft(operator, key);
        dropped.map_err(|flaw| error::from_sled(&self.core.folder, PERSONAL, &flaw))
    }
}

impl Drop for DiskStore {
    /// Brings the state up to the journal and syncs it. What cannot be done now is done at the next
    /// opening.
    fn drop(&mut self) {
        self.core.close();
        if let Some(applier) = self.applier.take() {
            let _ = applier.join();
        }
        let _ = self.personal.sync();
    }
}
