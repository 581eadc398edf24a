//! The in-memory twin of the store: the same records and the same projection, kept nowhere.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::chain::{self, Chain, SealedRecord};
use super::journal::{Digest, StoreId};
use super::projected::Projected;
use super::state::deliveries::Handled;
use super::state::{self, Delta, associated_twice};
use super::{Commit, CommitError, Head, Store, StoreError, Welcome};
use crate::domain::claim::Claim;
use crate::domain::draft::{Draft, DraftKey, KeptDrafts};
use crate::domain::event::{ClaimEvent, Event};
use crate::domain::id::{ClaimId, Key, OperatorName};
use crate::domain::notice::{Handling, NoticeId, Posted};
use crate::domain::saved_view::OwnViews;
use crate::domain::shared::Shared;

/// A store that lives as long as the process.
#[derive(Debug, Default)]
pub struct MemoryStore {
    inner: Mutex<Inner>,
}

#[derive(Debug, Default)]
struct Inner {
    id: StoreId,
    records: Vec<SealedRecord>,
    projected: Projected,
    marks: BTreeMap<(OperatorName, ClaimId), u32>,
    views: BTreeMap<OperatorName, OwnViews>,
    drafts: BTreeMap<(OperatorName, DraftKey), Draft>,
    toured: BTreeSet<OperatorName>,
}

impl Inner {
    fn check(&self, commit: &Commit, delta: &Delta) -> Result<(), CommitError> {
        for &(claim, expected) in &commit.expected {
            let revision = self.projected.claim(claim).map_or(0, |kept| kept.claim.revision);
            if revision != expected {
                return Err(CommitError::Stale { claim, revision });
            }
        }
        for (_, new) in delta.claims.values() {
            for key in new.claim.standing.live_keys() {
                let others = self.projected.live_on(key);
                for other in others.filter(|id| !delta.claims.contains_key(id)) {
                    let Some(other) = self.projected.claim(other) else {
                        continue;
                    };
                    if associated_twice(&new.claim, &other.claim, key) {
                        let (key, holder) = (key.clone(), other.claim.id);
                        return Err(CommitError::KeyTaken { key, holder });
                    }
                }
            }
        }
        Ok(())
    }

    /// The records from a number on.
    fn from(&self, seq: u64) -> &[SealedRecord] {
        let index = usize::try_from(seq).ok().and_then(|seq| seq.checked_sub(1));
        index.and_then(|index| self.records.get(index..)).unwrap_or_default()
    }

    fn chain(&self) -> Chain {
        let genesis = Digest::genesis(self.id);
        let (head, hash) = self.records.last().map_or((0, genesis), |last| (last.seq, last.hash));
        Chain { store: self.id, head, hash }
    }

    fn events(&self, seq: u64, on: Option<ClaimId>) -> Result<Vec<Event>, StoreError> {
        let record = self.from(seq).first();
        record.map_or(Ok(Vec::new()), |record| chain::events(seq, &record.events, on))
    }
}

impl MemoryStore {
    /// An empty store of this id.
    #[must_use]
    pub fn with_id(id: StoreId) -> Self {
        Self { inner: Mutex::new(Inner { id, ..Inner::default() }) }
    }

    fn lock(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Store for MemoryStore {
    fn head(&self) -> Head {
        let inner = self.lock();
        Head {
            seq: inner.records.len() as u64,
            newest: inner.projected.newest(),
            next_claim: inner.projected.next_claim(),
        }
    }

    fn shared(&self) -> Arc<Shared> {
        self.lock().projected.answer()
    }

    fn claim(&self, id: ClaimId) -> Result<Option<Claim>, StoreError> {
        Ok(self.lock().projected.claim(id).map(|kept| kept.claim.clone()))
    }

    fn each_claim(&self, visit: &mut dyn FnMut(Claim)) -> Result<(), StoreError> {
        let inner = self.lock();
        let claims = inner.projected.claims_from(ClaimId(0)).map(|kept| kept.claim.clone());
        let claims: Vec<Claim> = claims.collect();
        drop(inner);
        claims.into_iter().for_each(visit);
        Ok(())
    }

    fn live_on(&self, key: &Key) -> Result<Vec<ClaimId>, StoreError> {
        Ok(self.lock().projected.live_on(key).collect())
    }

    fn history(&self, id: ClaimId) -> Result<Vec<(u64, ClaimEvent)>, StoreError> {
        let inner = self.lock();
        let Some(kept) = inner.projected.claim(id) else {
            return Ok(Vec::new());
        };
        chain::history(&kept.records, |seq| inner.events(seq, Some(id)))
    }

    fn record(&self, seq: u64) -> Result<Vec<Event>, StoreError> {
        self.lock().events(seq, None)
    }

    fn chain(&self) -> Result<Chain, StoreError> {
        Ok(self.lock().chain())
    }

    fn records_from(&self, seq: u64, most: usize) -> Result<Vec<SealedRecord>, StoreError> {
        chain::page(self.lock().from(seq).iter().cloned().map(Ok), most)
    }

    fn each_notices(&self, visit: &mut dyn FnMut(&[Posted])) -> Result<(), StoreError> {
        let inner = self.lock();
        let all: Vec<Vec<Posted>> =
            inner.projected.claims_from(ClaimId(0)).map(|kept| kept.notices.clone()).collect();
        drop(inner);
        all.iter().filter(|notices| !notices.is_empty()).for_each(|notices| visit(notices));
        Ok(())
    }

    fn notices(&self, id: ClaimId) -> Result<Vec<Posted>, StoreError> {
        let inner = self.lock();
        Ok(inner.projected.claim(id).map(|kept| kept.notices.clone()).unwrap_or_default())
    }

    fn handled(&self) -> Result<Handled, StoreError> {
        Ok(self.lock().projected.handled().clone())
    }

    fn handling(&self, notice: NoticeId) -> Result<Option<Handling>, StoreError> {
        Ok(self.lock().projected.handled().get(&notice).cloned())
    }

    fn commit(&self, commit: &Commit) -> Result<u64, CommitError> {
        let mut inner = self.lock();
        let Chain { head, hash, .. } = inner.chain();
        let seq = head.saturating_add(1);
        let misfit = |error: state::ProjectError| StoreError::in_record(seq, error);
        let bodies = state::link(&commit.events, &mut inner.projected).map_err(misfit)?;
        inner.check(commit, &Delta::default())?;
        let delta = state::project(seq, &bodies, &mut inner.projected).map_err(misfit)?;
        inner.check(commit, &delta)?;
        inner.projected.take_in(&delta);
        let bodies = bodies.into_iter().map(|linked| linked.bytes).collect();
        inner.records.push(SealedRecord::seal(seq, head, hash, bodies));
        Ok(seq)
    }

    fn read_mark(&self, operator: &OperatorName, claim: ClaimId) -> Result<u32, StoreError> {
        Ok(self.lock().marks.get(&(operator.clone(), claim)).copied().unwrap_or(0))
    }

    fn read_marks(&self, operator: &OperatorName) -> Result<HashMap<ClaimId, u32>, StoreError> {
        let inner = self.lock();
        let own = inner.marks.iter().filter(|((name, _), _)| name == operator);
        Ok(own.map(|((_, claim), number)| (*claim, *number)).collect())
    }

    fn set_read_mark(
        &self,
        operator: &OperatorName,
        claim: ClaimId,
        number: u32,
    ) -> Result<(), StoreError> {
        self.lock().marks.insert((operator.clone(), claim), number);
        Ok(())
    }

    fn own_views(&self, operator: &OperatorName) -> Result<OwnViews, StoreError> {
        Ok(self.lock().views.get(operator).cloned().unwrap_or_default())
    }

    fn set_own_views(&self, operator: &OperatorName, views: &OwnViews) -> Result<(), StoreError> {
        self.lock().views.insert(operator.clone(), views.clone());
        Ok(())
    }

    fn drafts(&self, operator: &OperatorName) -> Result<KeptDrafts, StoreError> {
        let inner = self.lock();
        let own = inner.drafts.iter().filter(|((name, _), _)| name == operator);
        let drafts = own.map(|(_, draft)| draft.clone()).collect();
        Ok(KeptDrafts { drafts, unreadable: 0 })
    }

    fn keep_draft(&self, operator: &OperatorName, draft: &Draft) -> Result<(), StoreError> {
        self.lock().drafts.insert((operator.clone(), draft.key), draft.clone());
        Ok(())
    }

    fn drop_draft(&self, operator: &OperatorName, key: DraftKey) -> Result<(), StoreError> {
        self.lock().drafts.remove(&(operator.clone(), key));
        Ok(())
    }
}

impl Welcome for MemoryStore {
    fn has_seen_tour(&self, operator: &OperatorName) -> Result<bool, StoreError> {
        Ok(self.lock().toured.contains(operator))
    }

    fn set_tour_seen(&self, operator: &OperatorName) -> Result<(), StoreError> {
        self.lock().toured.insert(operator.clone());
        Ok(())
    }
}
