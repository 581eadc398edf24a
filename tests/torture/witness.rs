//! A store that says what it is asked to keep, before, and what it answered, after. Everything
//! passes through it: requests, timers and administration.

use std::collections::HashMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use cpor::domain::claim::Claim;
use cpor::domain::draft::{Draft, DraftKey, KeptDrafts};
use cpor::domain::event::{ClaimEvent, Event};
use cpor::domain::id::{ClaimId, Key, OperatorName};
use cpor::domain::notice::{Handling, NoticeId, Posted};
use cpor::domain::saved_view::OwnViews;
use cpor::domain::shared::Shared;
use cpor::store::chain::{Chain, SealedRecord};
use cpor::store::state::deliveries::Handled;
use cpor::store::{Commit, CommitError, Head, Store, StoreError, Welcome};

use super::told::{Voice, digest};

/// The store and the voice.
#[derive(Clone)]
pub struct Witness {
    store: Arc<dyn Store>,
    voice: Arc<Voice>,
    commits: Arc<AtomicU64>,
}

impl Witness {
    /// Listens to a store.
    pub fn of(store: Box<dyn Store>, voice: Arc<Voice>) -> Self {
        Self { store: store.into(), voice, commits: Arc::default() }
    }

    fn say<T>(&self, answer: Result<T, StoreError>) -> Result<T, StoreError> {
        if let Err(error) = &answer {
            self.voice.say(&format!("unreadable {error}"));
        }
        answer
    }
}

impl Store for Witness {
    fn head(&self) -> Head {
        self.store.head()
    }

    fn shared(&self) -> Arc<Shared> {
        self.store.shared()
    }

    fn claim(&self, id: ClaimId) -> Result<Option<Claim>, StoreError> {
        self.say(self.store.claim(id))
    }

    fn each_claim(&self, visit: &mut dyn FnMut(Claim)) -> Result<(), StoreError> {
        self.say(self.store.each_claim(visit))
    }

    fn live_on(&self, key: &Key) -> Result<Vec<ClaimId>, StoreError> {
        self.say(self.store.live_on(key))
    }

    fn history(&self, id: ClaimId) -> Result<Vec<(u64, ClaimEvent)>, StoreError> {
        self.say(self.store.history(id))
    }

    fn record(&self, seq: u64) -> Result<Vec<Event>, StoreError> {
        self.say(self.store.record(seq))
    }

    fn chain(&self) -> Result<Chain, StoreError> {
        self.say(self.store.chain())
    }

    fn records_from(&self, seq: u64, most: usize) -> Result<Vec<SealedRecord>, StoreError> {
        self.say(self.store.records_from(seq, most))
    }

    fn each_notices(&self, visit: &mut dyn FnMut(&[Posted])) -> Result<(), StoreError> {
        self.say(self.store.each_notices(visit))
    }

    fn notices(&self, id: ClaimId) -> Result<Vec<Posted>, StoreError> {
        self.say(self.store.notices(id))
    }

    fn handled(&self) -> Result<Handled, StoreError> {
        self.say(self.store.handled())
    }

    fn handling(&self, notice: NoticeId) -> Result<Option<Handling>, StoreError> {
        self.say(self.store.handling(notice))
    }

    fn commit(&self, commit: &Commit) -> Result<u64, CommitError> {
        let number = self.commits.fetch_add(1, Ordering::Relaxed);
        self.voice.say(&format!("intend {number} {}", digest(&commit.events)));
        let answer = self.store.commit(commit);
        match &answer {
            Ok(seq) => self.voice.say(&format!("kept {number} {seq}")),
            Err(CommitError::Store(StoreError::InDoubt { .. })) => {
                self.voice.say(&format!("unknown {number}"));
            }
            Err(CommitError::Store(StoreError::ReadOnly(_))) => {
                self.voice.say(&format!("closed {number}"));
            }
            Err(_) => self.voice.say(&format!("refused {number}")),
        }
        answer
    }

    fn read_mark(&self, operator: &OperatorName, claim: ClaimId) -> Result<u32, StoreError> {
        self.store.read_mark(operator, claim)
    }

    fn read_marks(&self, operator: &OperatorName) -> Result<HashMap<ClaimId, u32>, StoreError> {
        self.store.read_marks(operator)
    }

    fn set_read_mark(
        &self,
        operator: &OperatorName,
        claim: ClaimId,
        number: u32,
    ) -> Result<(), StoreError> {
        self.store.set_read_mark(operator, claim, number)
    }

    fn own_views(&self, operator: &OperatorName) -> Result<OwnViews, StoreError> {
        self.say(self.store.own_views(operator))
    }

    fn set_own_views(&self, operator: &OperatorName, views: &OwnViews) -> Result<(), StoreError> {
        self.store.set_own_views(operator, views)
    }

    fn drafts(&self, operator: &OperatorName) -> Result<KeptDrafts, StoreError> {
        self.store.drafts(operator)
    }

    fn keep_draft(&self, operator: &OperatorName, draft: &Draft) -> Result<(), StoreError> {
        self.store.keep_draft(operator, draft)
    }

    fn drop_draft(&self, operator: &OperatorName, key: DraftKey) -> Result<(), StoreError> {
        self.store.drop_draft(operator, key)
    }
}

impl Welcome for Witness {
    fn has_seen_tour(&self, operator: &OperatorName) -> Result<bool, StoreError> {
        self.store.has_seen_tour(operator)
    }

    fn set_tour_seen(&self, operator: &OperatorName) -> Result<(), StoreError> {
        self.store.set_tour_seen(operator)
    }
}
