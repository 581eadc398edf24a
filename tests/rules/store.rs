//! A store in memory that tests can look into, and that can be made to refuse to write.

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use cpor::domain::claim::Claim;
use cpor::domain::draft::{Draft, DraftKey, KeptDrafts};
use cpor::domain::event::{ClaimEvent, Event};
use cpor::domain::id::{ClaimId, Key, OperatorName};
use cpor::domain::notice::{Handling, NoticeId, Posted};
use cpor::domain::saved_view::OwnViews;
use cpor::domain::shared::Shared;
use cpor::store::chain::{Chain, SealedRecord};
use cpor::store::memory::MemoryStore;
use cpor::store::state::deliveries::Handled;
use cpor::store::{Commit, CommitError, Head, Store, StoreError, Welcome};

#[derive(Default)]
pub struct TestStore {
    memory: MemoryStore,
    is_full: AtomicBool,
    histories: AtomicUsize,
    fails_after_commit: AtomicBool,
    is_unreadable: AtomicBool,
}

impl TestStore {
    pub fn set_full(&self, is_full: bool) {
        self.is_full.store(is_full, Ordering::SeqCst);
    }

    /// How often a claim's history has been read.
    pub fn histories(&self) -> usize {
        self.histories.load(Ordering::SeqCst)
    }

    /// Lets every reading of claims fail from the next commit on.
    pub fn fail_after_commit(&self) {
        self.fails_after_commit.store(true, Ordering::SeqCst);
    }

    /// Lets everything be read again.
    pub fn heal(&self) {
        self.fails_after_commit.store(false, Ordering::SeqCst);
        self.is_unreadable.store(false, Ordering::SeqCst);
    }

    fn check_readable(&self) -> Result<(), StoreError> {
        if self.is_unreadable.load(Ordering::SeqCst) {
            let source = std::io::Error::other("a bad sector");
            return Err(StoreError::Io { path: PathBuf::new(), source });
        }
        Ok(())
    }
}

/// One handle is the desk's, the other the test's.
pub struct Handle(pub Arc<TestStore>);

impl Store for Handle {
    fn head(&self) -> Head {
        self.0.memory.head()
    }

    fn shared(&self) -> Arc<Shared> {
        self.0.memory.shared()
    }

    fn claim(&self, id: ClaimId) -> Result<Option<Claim>, StoreError> {
        self.0.check_readable()?;
        self.0.memory.claim(id)
    }

    fn each_claim(&self, visit: &mut dyn FnMut(Claim)) -> Result<(), StoreError> {
        self.0.check_readable()?;
        self.0.memory.each_claim(visit)
    }

    fn live_on(&self, key: &Key) -> Result<Vec<ClaimId>, StoreError> {
        self.0.memory.live_on(key)
    }

    fn history(&self, id: ClaimId) -> Result<Vec<(u64, ClaimEvent)>, StoreError> {
        self.0.histories.fetch_add(1, Ordering::SeqCst);
        self.0.memory.history(id)
    }

    fn record(&self, seq: u64) -> Result<Vec<Event>, StoreError> {
        self.0.memory.record(seq)
    }

    fn chain(&self) -> Result<Chain, StoreError> {
        self.0.memory.chain()
    }

    fn records_from(&self, seq: u64, most: usize) -> Result<Vec<SealedRecord>, StoreError> {
        self.0.memory.records_from(seq, most)
    }

    fn each_notices(&self, visit: &mut dyn FnMut(&[Posted])) -> Result<(), StoreError> {
        self.0.memory.each_notices(visit)
    }

    fn notices(&self, id: ClaimId) -> Result<Vec<Posted>, StoreError> {
        self.0.memory.notices(id)
    }

    fn handled(&self) -> Result<Handled, StoreError> {
        self.0.memory.handled()
    }

    fn handling(&self, notice: NoticeId) -> Result<Option<Handling>, StoreError> {
        self.0.memory.handling(notice)
    }

    fn commit(&self, commit: &Commit) -> Result<u64, CommitError> {
        if self.0.is_full.load(Ordering::SeqCst) {
            let source = std::io::Error::from(std::io::ErrorKind::StorageFull);
            return Err(CommitError::Store(StoreError::Full { path: PathBuf::new(), source }));
        }
        let seq = self.0.memory.commit(commit)?;
        if self.0.fails_after_commit.load(Ordering::SeqCst) {
            self.0.is_unreadable.store(true, Ordering::SeqCst);
        }
        Ok(seq)
    }

    fn read_mark(&self, operator: &OperatorName, claim: ClaimId) -> Result<u32, StoreError> {
        self.0.memory.read_mark(operator, claim)
    }

    fn read_marks(&self, operator: &OperatorName) -> Result<HashMap<ClaimId, u32>, StoreError> {
        self.0.memory.read_marks(operator)
    }

    fn set_read_mark(
        &self,
        operator: &OperatorName,
        claim: ClaimId,
        number: u32,
    ) -> Result<(), StoreError> {
        self.0.memory.set_read_mark(operator, claim, number)
    }

    fn own_views(&self, operator: &OperatorName) -> Result<OwnViews, StoreError> {
        self.0.memory.own_views(operator)
    }

    fn set_own_views(&self, operator: &OperatorName, views: &OwnViews) -> Result<(), StoreError> {
        self.0.memory.set_own_views(operator, views)
    }

    fn drafts(&self, operator: &OperatorName) -> Result<KeptDrafts, StoreError> {
        self.0.memory.drafts(operator)
    }

    fn keep_draft(&self, operator: &OperatorName, draft: &Draft) -> Result<(), StoreError> {
        if self.0.is_full.load(Ordering::SeqCst) {
            let source = std::io::Error::from(std::io::ErrorKind::StorageFull);
            return Err(StoreError::Full { path: PathBuf::new(), source });
        }
        self.0.memory.keep_draft(operator, draft)
    }

    fn drop_draft(&self, operator: &OperatorName, key: DraftKey) -> Result<(), StoreError> {
        self.0.memory.drop_draft(operator, key)
    }
}

impl Welcome for Handle {
    fn has_seen_tour(&self, operator: &OperatorName) -> Result<bool, StoreError> {
        self.0.memory.has_seen_tour(operator)
    }

    fn set_tour_seen(&self, operator: &OperatorName) -> Result<(), StoreError> {
        self.0.memory.set_tour_seen(operator)
    }
}
