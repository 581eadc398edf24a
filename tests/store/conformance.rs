//! What every store does, whichever it is.

use std::collections::BTreeSet;

use cpor::domain::id::{ClaimId, Key};
use cpor::domain::notice::Posted;
use cpor::domain::shared::Shared;
use cpor::domain::{claim::Claim, event::ClaimEvent};
use cpor::store::{Head, Store};

use super::sample;

/// Everything that a store answers.
#[derive(Debug, PartialEq)]
pub struct Answers {
    pub head: Head,
    pub shared: Shared,
    pub claims: Vec<Claim>,
    pub outbox: Vec<Posted>,
    pub keys: Vec<(Key, Vec<ClaimId>)>,
    pub histories: Vec<Vec<(u64, ClaimEvent)>>,
}

/// Asks a store for everything.
pub fn answers(store: &dyn Store) -> Answers {
    let mut claims = Vec::new();
    store.each_claim(&mut |claim| claims.push(claim)).unwrap();
    let keys: BTreeSet<Key> = claims
        .iter()
        .flat_map(|claim| claim.standing.keys.iter().cloned())
        .chain((0..50).map(sample::key))
        .collect();
    Answers {
        head: store.head(),
        shared: (*store.shared()).clone(),
        outbox: store.outbox().unwrap(),
        keys: keys
            .into_iter()
            .map(|key| (key.clone(), store.live_on(&key).unwrap()))
            .collect(),
        histories: claims
            .iter()
            .map(|claim| store.history(claim.id).unwrap())
            .collect(),
        claims,
    }
}
