//! What is found in a store after it was opened again, compared with what was said before.
//!
//! Everything is asked of the store's public face and followed by the domain's own `apply`, so that
//! this and `verify` would have to be wrong in the same way for a mistake to be missed.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use chrono::TimeDelta;
use cpor::desk::clock::StandingClock;
use cpor::domain::apply::apply;
use cpor::domain::claim::Claim;
use cpor::domain::event::{ClaimEvent, Event};
use cpor::domain::id::{ClaimId, Key};
use cpor::store::disk::{self, Repair, StateProof};
use cpor::store::state::associated_twice;
use cpor::store::{Store, StoreError};
use fastrand::Rng;

use super::acts::Player;
use super::outcome::{Failure, Promise};
use super::told::{Told, Voice, digest};
use super::witness::Witness;
use super::{worker, world};

/// What was found.
#[derive(Debug, Default)]
pub struct Found {
    /// Every record: the digest of its events.
    pub records: BTreeMap<u64, String>,
    /// How many of them had been on their way.
    pub in_flight: u64,
    /// What was mended at opening.
    pub repairs: Vec<Repair>,
}

/// Opens the store in a folder and compares it with what was said. One that is missing is right as
/// long as nothing was acknowledged.
pub fn check(folder: &Path, told: &Told) -> Result<Found, Failure> {
    check_and(folder, told, |_| Ok(()))
}

/// The same, and then lets it take a new commit. One that is missing is made.
pub fn check_and_go_on(folder: &Path, told: &Told, seed: u64) -> Result<Found, Failure> {
    let said = folder.with_extension("said");
    let found = check_and(folder, told, |opened| go_on(opened, &said, seed))?;
    if !folder.exists() {
        let made = disk::create(folder);
        let made = made.map_err(|error| Failure::broken(Promise::Opens, error.to_string()))?;
        go_on(made, &said, seed)?;
    }
    Ok(found)
}

fn check_and(
    folder: &Path,
    told: &Told,
    then: impl FnOnce(disk::Opened) -> Result<(), Failure>,
) -> Result<Found, Failure> {
    let mut opened = match disk::open(folder) {
        Ok(opened) => opened,
        Err(StoreError::Missing(_)) if told.kept.is_empty() => return Ok(Found::default()),
        Err(error) => return Err(Failure::broken(Promise::Opens, error.to_string())),
    };
    let repairs = std::mem::take(&mut opened.repairs);
    if let Some(stuck) = repairs.iter().find(|repair| !is_mended(repair)) {
        return Err(Failure::broken(Promise::GoesOn, format!("{stuck:?}")));
    }
    let found = compare(opened.store.as_ref(), told)?;
    then(opened)?;
    prove(folder)?;
    Ok(Found { repairs, ..found })
}

/// Whether this is what opening may do by itself, and all is as good as before then. Where nothing
/// fails any more, it has to be.
fn is_mended(repair: &Repair) -> bool {
    matches!(
        repair,
        Repair::TornTail { .. }
            | Repair::StateRebuilt { .. }
            | Repair::SnapshotRemoved
            | Repair::ReadMarksLost { .. }
    )
}

/// `verify` has nothing to say.
fn prove(folder: &Path) -> Result<(), Failure> {
    let broken = |what: String| Failure::broken(Promise::GoesOn, format!("verify: {what}"));
    let report = disk::verify(folder).map_err(|error| broken(error.to_string()))?;
    if let Some(problem) = report.problems.first() {
        return Err(broken(format!("{problem:?}")));
    }
    match report.state {
        StateProof::Compared => Ok(()),
        other => Err(broken(format!("the state was not compared: {other:?}"))),
    }
}

fn compare(store: &dyn Store, told: &Told) -> Result<Found, Failure> {
    let mut lives = Lives::default();
    let mut found = Found::default();
    let mut in_doubt: Vec<&str> = told.in_doubt.iter().map(String::as_str).collect();
    let head = store.head().seq;
    if let Some((seq, _)) = told.kept.last_key_value()
        && *seq > head
    {
        let what = format!("record {seq} was acknowledged, the last one is {head}");
        return Err(Failure::broken(Promise::NothingLost, what));
    }
    for seq in 1..=head {
        let events = store.record(seq).map_err(|error| misplaced(seq, &error.to_string()))?;
        let found_digest = digest(&events);
        match told.kept.get(&seq) {
            Some(kept) if *kept == found_digest => {}
            Some(_) => return Err(misplaced(seq, "it is not what was acknowledged")),
            None => {
                let Some(at) = in_doubt.iter().position(|one| *one == found_digest) else {
                    let what = "nobody had it on its way, or it was refused";
                    return Err(misplaced(seq, what));
                };
                in_doubt.swap_remove(at);
                found.in_flight += 1;
            }
        }
        lives.follow(seq, &events)?;
        found.records.insert(seq, found_digest);
    }
    if store.record(head + 1).is_ok_and(|events| !events.is_empty()) {
        return Err(misplaced(head + 1, "it is there after the last one"));
    }
    lives.compare(store)?;
    lives.compare_answers(told)?;
    Ok(found)
}

fn misplaced(seq: u64, what: &str) -> Failure {
    Failure::broken(Promise::NothingHalf, format!("record {seq}: {what}"))
}

/// The claims as they follow from the records.
#[derive(Default)]
struct Lives {
    claims: BTreeMap<ClaimId, Claim>,
    histories: BTreeMap<ClaimId, Vec<(u64, ClaimEvent)>>,
}

impl Lives {
    fn follow(&mut self, seq: u64, events: &[Event]) -> Result<(), Failure> {
        if events.is_empty() {
            return Err(misplaced(seq, "it is empty"));
        }
        for event in events {
            let Event::Claim(event) = event else { continue };
            let before = self.claims.remove(&event.claim);
            let after =
                apply(before, seq, event).map_err(|error| misplaced(seq, &error.to_string()))?;
            self.claims.insert(event.claim, after);
            self.histories.entry(event.claim).or_default().push((seq, ClaimEvent::clone(event)));
        }
        Ok(())
    }

    /// The store has these claims and no others, each with this history, and each key's claims.
    fn compare(&self, store: &dyn Store) -> Result<(), Failure> {
        let broken = |what: String| Failure::broken(Promise::NothingHalf, what);
        let unread = |error: StoreError| Failure::broken(Promise::GoesOn, error.to_string());
        let mut seen = 0;
        let mut differs = None;
        let mut visit = |claim: Claim| {
            seen += 1;
            if self.claims.get(&claim.id) != Some(&claim) {
                differs = Some(claim.id);
            }
        };
        store.each_claim(&mut visit).map_err(unread)?;
        if let Some(id) = differs {
            return Err(broken(format!("{id} is not as its records make it")));
        }
        if seen != self.claims.len() {
            return Err(broken(format!("{seen} claims of {}", self.claims.len())));
        }
        for (id, history) in &self.histories {
            if store.history(*id).map_err(unread)? != *history {
                return Err(broken(format!("the history of {id} is not that of its records")));
            }
        }
        for (key, claims) in self.keys() {
            let ids: Vec<ClaimId> = claims.iter().map(|claim| claim.id).collect();
            if store.live_on(key).map_err(unread)? != ids {
                return Err(broken(format!("other claims than {ids:?} are found on {key}")));
            }
            let twice = claims.iter().flat_map(|one| claims.iter().map(move |other| (one, other)));
            for (one, other) in twice {
                if associated_twice(one, other, key) {
                    return Err(broken(format!("{} and {} both hold {key}", one.id, other.id)));
                }
            }
        }
        Ok(())
    }

    fn keys(&self) -> BTreeMap<&Key, Vec<&Claim>> {
        let mut keys: BTreeMap<&Key, Vec<&Claim>> = BTreeMap::new();
        for claim in self.claims.values() {
            for key in claim.standing.live_keys() {
                keys.entry(key).or_default().push(claim);
            }
        }
        keys
    }

    /// What the desk answered is what its record says.
    fn compare_answers(&self, told: &Told) -> Result<(), Failure> {
        for answer in &told.answers {
            let history = self.histories.get(&answer.claim).map_or(&[][..], Vec::as_slice);
            let by_then = history.iter().filter(|(seq, _)| *seq <= answer.seq).count();
            if history.len() < answer.revision as usize || (answer.revision as usize) < by_then {
                let what = format!("{} was answered at revision {}", answer.claim, answer.revision);
                return Err(misplaced(answer.seq, &what));
            }
            for (claim, name) in &answer.events {
                let history = self.histories.get(claim).map_or(&[][..], Vec::as_slice);
                let is_there = |(seq, event): &(u64, ClaimEvent)| {
                    *seq == answer.seq && event.what.name() == *name
                };
                if !history.iter().any(is_there) {
                    return Err(misplaced(answer.seq, &format!("{name} on {claim} is missing")));
                }
            }
        }
        Ok(())
    }
}

/// The store takes a new commit, through a desk.
fn go_on(opened: disk::Opened, said: &Path, seed: u64) -> Result<(), Failure> {
    let broken = |what: String| Failure::broken(Promise::GoesOn, what);
    let voice = Arc::new(Voice::open(said)?);
    let witness = Witness::of(opened.store, voice);
    world::found_once(&witness).map_err(|error| broken(error.to_string()))?;
    let before = witness.head();
    let clock = Arc::new(StandingClock::at(before.newest + TimeDelta::minutes(1)));
    let desk = worker::desk(&witness, opened.blobs, &clock);
    let desk = desk.map_err(|error| broken(error.to_string()))?;
    world::furnish(&desk).map_err(|error| broken(error.to_string()))?;
    let mut player = Player { rng: Rng::with_seed(seed), desk: &desk, store: &witness, clock };
    let receipt = player.create().map_err(|error| broken(error.to_string()))?;
    if receipt.seq > before.seq {
        Ok(())
    } else {
        Err(broken(format!("a new commit got the number {}", receipt.seq)))
    }
}
