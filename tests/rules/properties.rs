//! What holds whatever anybody does.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use cpor::desk::Desk;
use cpor::domain::apply::apply;
use cpor::domain::claim::Claim;
use cpor::domain::event::Event;
use cpor::domain::id::{ClaimId, Key, OperatorName};
use cpor::domain::notice::{Handling, NoticeId};
use cpor::domain::policy::{Edition, RevenueRule};
use cpor::domain::status::Status;
use cpor::store::Store;
use cpor::store::state::{self, Before, Kept, KeptShared};
use proptest::prelude::*;

use super::drive::{all_claims, runner, steps, take, world};
use super::world::*;

/// The state that the records alone give.
struct Replay {
    claims: BTreeMap<ClaimId, Arc<Kept>>,
    shared: KeptShared,
}

impl Before for Replay {
    fn kept(&mut self, id: ClaimId) -> Result<Option<Arc<Kept>>, String> {
        Ok(self.claims.get(&id).cloned())
    }

    fn kept_shared(&mut self) -> KeptShared {
        self.shared.clone()
    }

    fn handling(&mut self, _: NoticeId) -> Result<Option<Handling>, String> {
        Ok(None)
    }
}

fn replay(store: &dyn Store) -> Replay {
    let mut replay = Replay { claims: BTreeMap::new(), shared: KeptShared::blank() };
    for seq in 1..=store.head().seq {
        let bodies = state::link(&store.record(seq).unwrap(), &mut replay).unwrap();
        let delta = state::project(seq, &bodies, &mut replay).unwrap();
        replay.claims.extend(delta.claims.into_iter().map(|(id, (_, new))| (id, new)));
        replay.shared = delta.shared.unwrap_or(replay.shared);
    }
    replay
}

fn the_live_state_is_the_replayed_state(world: &World) {
    let store = world.store();
    let replayed = replay(&store);
    assert_eq!(replayed.shared.shared, *store.shared());
    let mut live = BTreeMap::new();
    store.each_claim(&mut |claim| drop(live.insert(claim.id, claim))).unwrap();
    let kept: BTreeMap<ClaimId, Claim> =
        replayed.claims.into_iter().map(|(id, kept)| (id, kept.claim.clone())).collect();
    assert_eq!(kept, live);
    for (id, claim) in live {
        // And from its own events alone.
        let history = store.history(id).unwrap();
        let own = history
            .iter()
            .fold(None, |claim, (seq, event)| Some(apply(claim, *seq, event).unwrap()));
        assert_eq!(own, Some(claim));
    }
}

/// Passages go forward in time, end where the claim stands, and hold no decision that was undone.
fn passages_lead_to_where_claims_stand(world: &World) {
    let store = world.store();
    store
        .each_claim(&mut |claim| {
            let last = claim.passages.last().unwrap();
            assert_eq!((last.status, last.since), (claim.standing.status, claim.standing.since));
            assert!(claim.passages.is_sorted_by_key(|passage| passage.since), "{}", claim.id);
            let first = claim.passages[0];
            assert_eq!((first.status, first.since), (Status::Editing, claim.created_at));
            assert!(claim.passages.windows(2).all(|pair| pair[0].status != pair[1].status));
        })
        .unwrap();
}

fn no_key_has_two_associations(world: &World) {
    let shared = world.store().shared();
    let today = shared.calendar.local_day(world.desk.now());
    let mut held: BTreeMap<(Key, bool), Vec<String>> = BTreeMap::new();
    let mut live: BTreeMap<Key, BTreeSet<ClaimId>> = BTreeMap::new();
    world
        .store()
        .each_claim(&mut |claim| {
            for key in claim.standing.live_keys() {
                live.entry(key.clone()).or_default().insert(claim.id);
                let is_held = claim.standing.status == Status::Approved;
                let is_exclusive =
                    !claim.is_revenue() || shared.policy.revenue_rule == RevenueRule::Exclusive;
                if is_held && is_exclusive {
                    let holders = held.entry((key.clone(), claim.is_revenue())).or_default();
                    holders.push(claim.id.to_string());
                }
            }
        })
        .unwrap();
    for ((key, is_revenue), holders) in &mut held {
        if let Some(existing) =
            shared.directory.existing_holder(key, today).filter(|_| !*is_revenue)
        {
            holders.push(existing.organisation.to_string());
        }
        assert!(holders.len() <= 1, "{key}: {holders:?}");
    }
    for (key, ids) in live {
        let indexed: BTreeSet<ClaimId> = world.store().live_on(&key).unwrap().into_iter().collect();
        assert_eq!(indexed, ids, "the index of {key}");
    }
}

/// Whether a claim is marked as contested exactly where somebody competes with it.
fn contests_are_as_the_claims_are(world: &World) {
    for id in all_claims(world) {
        let view = world.claim(id);
        let rivals: BTreeSet<&Key> = view.rivals.iter().flat_map(|rival| &rival.keys).collect();
        let marked: BTreeSet<&Key> = view.contested_keys.iter().collect();
        assert_eq!(marked, rivals, "{id}");
    }
}

fn moments_never_go_back(store: &dyn Store) {
    let mut newest = None;
    for seq in 1..=store.head().seq {
        for event in store.record(seq).unwrap() {
            let (at, noticed_at, is_timer) = match &event {
                Event::Claim(event) => {
                    (event.at, event.noticed_at, event.by.name.as_str() == "system")
                }
                Event::Store(event) => (event.at, event.at, false),
            };
            assert!(Some(noticed_at) >= newest, "record {seq}");
            assert!(at <= noticed_at);
            assert!(is_timer || at == noticed_at, "only timers are noticed late");
            newest = Some(noticed_at);
        }
    }
}

fn lives(edition: Edition, cases: u32) {
    let done = RefCell::new(BTreeMap::<&str, usize>::new());
    let result = runner(cases).run(&steps(120), |steps| {
        let world = world(edition);
        for step in steps {
            world.desk.tick(&OperatorName::new("admin")).unwrap();
            let (seq, newest) = (world.seq(), world.store().head().newest);
            let taken = take(&world, step);
            if taken.outcome.is_err() {
                prop_assert_eq!(world.seq(), seq, "a refusal adds nothing");
            }
            prop_assert!(world.store().head().newest >= newest);
            prop_assert!(world.desk.now() >= newest);
            no_key_has_two_associations(&world);
            for (_, event) in taken.outcome.into_iter().flat_map(|receipt| receipt.events) {
                *done.borrow_mut().entry(event).or_default() += 1;
            }
        }
        the_live_state_is_the_replayed_state(&world);
        passages_lead_to_where_claims_stand(&world);
        contests_are_as_the_claims_are(&world);
        moments_never_go_back(&world.store());
        Ok(())
    });
    if let Err(error) = result {
        panic!("{error}");
    }
    // The lives are worth something only if everything happens in them.
    for event in [
        "approved",
        "rejected",
        "disputed",
        "rejection-upheld",
        "contested",
        "contest-ended",
        "arbitration-decided",
        "consent-declined",
        "resubmitted",
        "undone",
    ] {
        assert!(done.borrow().get(event).is_some_and(|times| *times > 0), "never {event}");
    }
}

#[test]
fn of_lives_by_the_rules_of_2020() {
    lives(Edition::Edition2020, 80);
}

#[test]
fn of_lives_by_the_rules_of_2023() {
    lives(Edition::Edition2023, 80);
}
