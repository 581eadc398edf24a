//! What a decision rests on, read from the store.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::{DateTime, Utc};

use super::Inner;
use crate::desk::DeskError;
use crate::desk::stored::Place;
use crate::domain::actor::Operator;
use crate::domain::claim::Claim;
use crate::domain::command::Command;
use crate::domain::decide::{Context, keys_concerned};
use crate::domain::event::{Event, StoreChange, StoreEvent};
use crate::domain::id::{ClaimId, Key};
use crate::domain::shared::Shared;
use crate::store::{Store, StoreError};

/// Everything a decision on one claim may look at, owned.
pub(super) struct Surroundings {
    shared: Arc<Shared>,
    pub(super) next_id: ClaimId,
    keys: Vec<Key>,
    neighbours: Vec<Claim>,
    last_act: Vec<Event>,
}

impl Surroundings {
    pub(super) fn of(
        store: &dyn Store,
        inner: &Inner,
        claim: Option<&Claim>,
        command: Option<&Command>,
        now: DateTime<Utc>,
    ) -> Result<Self, DeskError> {
        let shared = store.shared();
        let today = shared.calendar.local_day(now);
        let mut keys = keys_concerned(claim, command, &shared.directory, &shared.policy, today);
        let mut near: BTreeMap<ClaimId, Claim> = BTreeMap::new();
        let fetch = |id: ClaimId| -> Result<Option<Claim>, DeskError> {
            let unrecorded = inner.unrecorded.get(&id).map(|(claim, _)| claim.clone());
            Ok(unrecorded.map_or_else(|| store.claim(id), |claim| Ok(Some(claim)))?)
        };
        let last_act = match claim {
            Some(claim) if claim.last.decision.is_some() => store.record(claim.last.seq)?,
            _ => Vec::new(),
        };
        if let Some(claim) = claim {
            keys.extend(claim.last.before.keys.iter().cloned());
        }
        for id in touched(&last_act) {
            if let Some(other) = fetch(id)? {
                keys.extend(other.standing.keys.iter().cloned());
                keys.extend(other.last.before.keys.iter().cloned());
                near.insert(id, other);
            }
        }
        keys.sort();
        keys.dedup();
        for key in &keys {
            for id in store.live_on(key)? {
                if let std::collections::btree_map::Entry::Vacant(entry) = near.entry(id)
                    && let Some(other) = fetch(id)?
                {
                    entry.insert(other);
                }
            }
        }
        near.retain(|id, _| claim.is_none_or(|claim| claim.id != *id));
        Ok(Self {
            next_id: store.head().next_claim,
            shared,
            keys,
            neighbours: near.into_values().collect(),
            last_act,
        })
    }

    /// What the claims that a change of the shared data concerns stand on once it is made: those
    /// on whose keys an association from before this store comes to be known, or those that begin
    /// or cease to compete because Revenue association is, or is no longer, exclusive.
    pub(super) fn after(store: &dyn Store, event: &StoreEvent) -> Result<Self, DeskError> {
        let mut shared = Shared::clone(&store.shared());
        let mut keys = BTreeSet::new();
        let revenue_rule = shared.policy.revenue_rule;
        shared.apply(event).map_err(|error| StoreError::Damaged {
            place: Place::SharedData,
            what: error.into(),
        })?;
        if let StoreChange::DirectoryImported(import) = &event.what {
            let known =
                import.associations.iter().filter_map(|found| found.subscription_id.clone());
            keys.extend(known.map(Key::Subscription));
        }
        if shared.policy.revenue_rule != revenue_rule {
            store.each_claim(&mut |claim| {
                if claim.is_revenue() {
                    keys.extend(claim.standing.live_keys().into_iter().cloned());
                }
            })?;
        }
        let mut near: BTreeMap<ClaimId, Claim> = BTreeMap::new();
        for key in &keys {
            for id in store.live_on(key)? {
                near.extend(store.claim(id)?.map(|claim| (id, claim)));
            }
        }
        Ok(Self {
            next_id: store.head().next_claim,
            shared: Arc::new(shared),
            keys: keys.into_iter().collect(),
            neighbours: near.into_values().collect(),
            last_act: Vec::new(),
        })
    }

    pub(super) fn context<'a>(
        &'a self,
        now: DateTime<Utc>,
        operator: &'a Operator,
        claim: Option<&'a Claim>,
    ) -> Context<'a> {
        Context {
            now,
            operator,
            policy: &self.shared.policy,
            calendar: &self.shared.calendar,
            directory: &self.shared.directory,
            claim,
            next_id: self.next_id,
            keys: &self.keys,
            neighbours: &self.neighbours,
            last_act: &self.last_act,
        }
    }

    pub(super) fn shared(&self) -> &Shared {
        &self.shared
    }

    pub(super) fn neighbours(&self) -> &[Claim] {
        &self.neighbours
    }

    /// The revisions that events rest on: of the claims that they touch, as they were read.
    pub(super) fn expected(&self, claim: Option<&Claim>, events: &[Event]) -> Vec<(ClaimId, u32)> {
        touched(events)
            .into_iter()
            .map(|id| {
                let known = claim.into_iter().chain(&self.neighbours).find(|c| c.id == id);
                (id, known.map_or(0, |claim| claim.revision))
            })
            .collect()
    }
}

fn touched(events: &[Event]) -> BTreeSet<ClaimId> {
    events
        .iter()
        .filter_map(|event| match event {
            Event::Claim(event) => Some(event.claim),
            Event::Store(_) => None,
        })
        .collect()
}
