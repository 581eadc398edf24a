//! Commits that the journal has and the state does not have yet: readers see them here.
//!
//! A commit comes in when it is appended, and is seen once it is durable. It leaves when the state
//! includes it. It owns no file and knows nothing of threads.

use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, HashMap, VecDeque};
use std::sync::Arc;

use crate::domain::evidence::Digest;
use crate::domain::id::{ClaimId, Key};
use crate::domain::notice::{Handling, NoticeId};
use crate::domain::shared::Shared;
use crate::store::Head;
use crate::store::journal::Appended;
use crate::store::state::deliveries::Handled;
use crate::store::state::{Delta, Kept, KeptShared};

/// What is shared, so that many may hold it.
#[derive(Debug, Clone)]
pub struct SharedAnswer {
    /// The shared data.
    pub shared: Arc<Shared>,
    /// The end of its chain.
    pub head: Digest,
}

impl SharedAnswer {
    /// Shares it.
    pub fn of(kept: &KeptShared) -> Self {
        Self { shared: Arc::new(kept.shared.clone()), head: kept.head }
    }

    /// A copy that can be changed.
    pub fn to_kept(&self) -> KeptShared {
        KeptShared { shared: (*self.shared).clone(), head: self.head }
    }
}

/// A commit on its way from the journal into the state.
#[derive(Debug)]
pub struct Pending {
    /// Where the journal has it.
    pub appended: Appended,
    /// What it changes.
    pub delta: Delta,
    shared: Option<SharedAnswer>,
}

/// The commits on their way, oldest first, and what holds beneath them.
#[derive(Debug)]
pub struct Overlay {
    queue: VecDeque<Arc<Pending>>,
    /// The same by the claims that they change, oldest first.
    on: HashMap<ClaimId, VecDeque<Arc<Pending>>>,
    /// What the state shares.
    beneath: SharedAnswer,
    /// Where the journal has come to, durable or not.
    head: Head,
}

impl Overlay {
    /// Nothing on its way.
    pub fn new(head: Head, beneath: SharedAnswer) -> Self {
        Self { queue: VecDeque::new(), on: HashMap::new(), beneath, head }
    }

    /// A commit comes in.
    pub fn push(&mut self, appended: Appended, delta: Delta) {
        self.head.seq = appended.seq;
        self.head.newest = self.head.newest.max(delta.newest);
        if let Some((id, _)) = delta.claims.last_key_value() {
            self.head.next_claim = self.head.next_claim.max(ClaimId(id.0.saturating_add(1)));
        }
        let shared = delta.shared.as_ref().map(SharedAnswer::of);
        let pending = Arc::new(Pending { appended, delta, shared });
        for id in pending.delta.claims.keys() {
            self.on.entry(*id).or_default().push_back(Arc::clone(&pending));
        }
        self.queue.push_back(pending);
    }

    /// How many commits there are up to `through`.
    pub fn ready(&self, through: u64) -> usize {
        self.queue.partition_point(|pending| pending.appended.seq <= through)
    }

    /// So many of the oldest commits.
    pub fn oldest(&self, count: usize) -> Vec<Arc<Pending>> {
        self.queue.iter().take(count).cloned().collect()
    }

    /// So many of the oldest commits leave: the state includes them.
    pub fn pop(&mut self, count: usize) {
        for pending in self.queue.drain(..count.min(self.queue.len())) {
            if let Some(shared) = &pending.shared {
                self.beneath = shared.clone();
            }
            for id in pending.delta.claims.keys() {
                if let Entry::Occupied(mut on) = self.on.entry(*id) {
                    on.get_mut().pop_front();
                    if on.get().is_empty() {
                        on.remove();
                    }
                }
            }
        }
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.queue.len()
    }

    /// Where the journal has come to. What is not durable yet counts, but for the number.
    pub fn head(&self, through: u64) -> Head {
        Head { seq: self.head.seq.min(through), ..self.head }
    }

    /// Up to `through`, newest first.
    fn seen(&self, through: u64) -> impl DoubleEndedIterator<Item = &Arc<Pending>> {
        self.queue.iter().rev().filter(move |pending| pending.appended.seq <= through)
    }

    /// A claim, if a commit up to `through` is on its way that changes it.
    pub fn claim(&self, id: ClaimId, through: u64) -> Option<&Arc<Kept>> {
        let on = self.on.get(&id)?;
        let newest = on.iter().rev().find(|pending| pending.appended.seq <= through)?;
        newest.delta.claims.get(&id).map(|(_, new)| new)
    }

    /// The claims from an id on that commits up to `through` change, by id.
    pub fn claims_from(&self, first: ClaimId, through: u64) -> BTreeMap<ClaimId, Arc<Kept>> {
        let mut claims = BTreeMap::new();
        for pending in self.seen(through).rev() {
            let changed = pending.delta.claims.range(first..);
            claims.extend(changed.map(|(id, (_, new))| (*id, new.clone())));
        }
        claims
    }

    /// What came of delivering a notice, if a commit up to `through` is on its way that says so.
    pub fn handling(&self, id: NoticeId, through: u64) -> Option<&Handling> {
        self.seen(through).find_map(|pending| pending.delta.handled.get(&id))
    }

    /// What commits up to `through` that are on their way say of deliveries.
    pub fn handled(&self, through: u64) -> Handled {
        let mut handled = Handled::new();
        for pending in self.seen(through).rev() {
            let later = pending.delta.handled.iter();
            handled.extend(later.map(|(id, handling)| (*id, handling.clone())));
        }
        handled
    }

    /// What is shared after the commits up to `through`.
    pub fn shared(&self, through: u64) -> &SharedAnswer {
        self.seen(through).find_map(|pending| pending.shared.as_ref()).unwrap_or(&self.beneath)
    }

    /// The claims that live on a key after the commits up to `through`, given those in the state.
    pub fn live_on(&self, key: &Key, in_state: Vec<ClaimId>, through: u64) -> Vec<ClaimId> {
        let mut lives: BTreeMap<ClaimId, bool> =
            in_state.into_iter().map(|id| (id, true)).collect();
        for pending in self.seen(through).rev() {
            for (id, (_, new)) in &pending.delta.claims {
                lives.insert(*id, new.claim.standing.live_keys().contains(&key));
            }
        }
        lives.into_iter().filter_map(|(id, lives)| lives.then_some(id)).collect()
    }

    /// Where a commit lies in the journal, if it is on its way and one of those up to `through`.
    pub fn appended(&self, seq: u64, through: u64) -> Option<Appended> {
        self.seen(through).map(|pending| pending.appended).find(|appended| appended.seq == seq)
    }
}
