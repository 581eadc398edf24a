//! Real stores of many claims, for benchmarks: journal, state and PoE files on disk.
//!
//! Every claim is worked by the desk's own requests, an act at a time, as operators would: about
//! eight events and as many records each. What is made depends on the number of claims alone. It
//! is kept under `target/bench-stores`, so only the first run waits for it; `rm -r` it to have it
//! made anew.

use std::collections::HashMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Instant;

use chrono::{DateTime, TimeDelta, Utc};
use cpor::desk::clock::StandingClock;
use cpor::desk::found::{Founding, found};
use cpor::desk::{Administration, Desk, DeskError, LocalDesk, Request};
use cpor::domain::actor::{Operator, Role};
use cpor::domain::id::{ClaimId, OperatorName, OrganisationId};
use cpor::domain::policy::Edition;
use cpor::store::disk;

mod life;
mod town;

use life::Step;

/// Who looks at the stores: one of the reviewers.
pub const REVIEWER: &str = town::REVIEWERS[0];
/// Changes whenever other stores are made than before.
const VERSION: u32 = 1;
/// How long the claims of a store have been coming in.
const SPAN: TimeDelta = TimeDelta::days(120);

/// When the stores are looked at, UTC: a Wednesday morning, right after their newest event.
#[must_use]
pub const fn now() -> DateTime<Utc> {
    match DateTime::from_timestamp(1_594_803_600, 0) {
        Some(now) => now,
        None => DateTime::UNIX_EPOCH,
    }
}

/// The folder of a store of so many claims, which is made if there is none.
#[must_use]
pub fn of(claims: u64) -> PathBuf {
    let stores = Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("bench-stores");
    let folder = stores.join(format!("v{VERSION}-{claims}"));
    if !folder.exists() {
        make(&folder, claims);
    }
    folder
}

/// Opens a desk on a store that was made here, at [`now`].
#[must_use]
pub fn desk(folder: &Path) -> LocalDesk {
    let opened = disk::open(folder).expect("the store opens");
    let clock = Box::new(StandingClock::at(now()));
    LocalDesk::open(opened.store, Box::new(opened.blobs), clock).expect("the desk opens")
}

/// Makes the store where syncing costs least, and moves it to its place when it is whole.
fn make(folder: &Path, claims: u64) {
    let started = Instant::now();
    let in_memory = Path::new("/dev/shm");
    let above = if in_memory.is_dir() { in_memory.to_owned() } else { std::env::temp_dir() };
    let scratch = tempfile::tempdir_in(above).expect("a temporary folder");
    let made = scratch.path().join("store");
    let tally = fill(&made, claims);

    let above = folder.parent().expect("a folder above");
    fs::create_dir_all(above).expect("the folder of the stores");
    let moving = tempfile::tempdir_in(above).expect("a temporary folder");
    copy(&made, moving.path()).expect("the store is copied");
    fs::rename(moving.keep(), folder).expect("the store is moved to its place");
    eprintln!(
        "made {} in {:.0?}: {claims} claims, {} records, {} events, {} acts refused",
        folder.display(),
        started.elapsed(),
        tally.records,
        tally.events,
        tally.refused,
    );
}

#[derive(Default)]
struct Tally {
    records: u64,
    events: usize,
    refused: usize,
}

fn fill(folder: &Path, claims: u64) -> Tally {
    let begun = now() - SPAN;
    let opened = disk::create(folder).expect("a new store");
    let founding = Founding {
        founder: operator("admin", Role::Administrator, None),
        simulated: true,
        edition: Edition::Edition2020,
        zone: "Europe/Berlin".parse().expect("a zone"),
        catalogue: town::catalogue(),
        now: begun,
    };
    found(opened.store.as_ref(), founding).expect("the store is founded");
    let clock = Arc::new(StandingClock::at(begun));
    let desk = LocalDesk::open(opened.store, Box::new(opened.blobs), Box::new(Arc::clone(&clock)));
    let desk = desk.expect("the desk opens");
    furnish(&desk, claims);

    let mut tally = Tally::default();
    let mut ids: HashMap<u64, ClaimId> = HashMap::new();
    for step in life::steps(claims, begun, now()) {
        clock.set(step.at);
        play(&desk, step, &mut ids, &mut tally);
    }
    clock.set(now());
    tally.events += desk.tick(&OperatorName::new("admin")).expect("the timers run").len();
    tally.records = desk.seq();
    tally
}

/// Plays one step. What a rule refuses, because a timer or a rival was there first, is left out:
/// queues have such claims too.
fn play(desk: &LocalDesk, step: Step, ids: &mut HashMap<u64, ClaimId>, tally: &mut Tally) {
    let request = Request {
        claim: ids.get(&step.claim).copied(),
        expected: None,
        command: step.command,
        uploads: step.uploads,
    };
    match desk.act(&step.who, request) {
        Ok(receipt) => {
            tally.events += receipt.events.len();
            ids.entry(step.claim).or_insert(receipt.claim);
        }
        Err(DeskError::Refused(_)) => tally.refused += 1,
        Err(error) => panic!("the desk fails: {error}"),
    }
}

fn furnish(desk: &LocalDesk, claims: u64) {
    let administer = |change| {
        let admin = OperatorName::new("admin");
        desk.administer(&admin, change, false).expect("the store is furnished");
    };
    administer(Administration::ImportDirectory(Box::new(town::directory(claims))));
    for name in town::REVIEWERS {
        administer(Administration::AddOperator(operator(name, Role::Reviewer, None)));
    }
    for partner in town::PARTNERS {
        let made = operator(partner.operator, Role::IncentivesAdmin, Some(partner.id));
        administer(Administration::AddOperator(made));
    }
}

fn operator(name: &str, role: Role, organisation: Option<&str>) -> Operator {
    Operator {
        name: OperatorName::new(name),
        role,
        organisation: organisation.map(OrganisationId::new),
        tenant: None,
    }
}

fn copy(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}
