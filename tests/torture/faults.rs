//! Writes, syncs, renames and new files fail while the child works, once, several times or for
//! good. What was acknowledged has to be there afterwards, what was refused must not be, and
//! nothing may rest on a sync that was tried again after it had failed.

use std::collections::{BTreeSet, HashMap};
use std::path::Path;
use std::time::Instant;

use fastrand::Rng;

use super::check::check_and_go_on;
use super::log::{Entry, Log};
use super::outcome::{Failure, Promise, Summary};
use super::power::check_left;
use super::run::{DISK, Run, STORE, worker};
use super::shim::{Settings, Shim, log_of};
use super::simulated::{Disk, Node};
use super::told::Told;

/// Rounds in which the store is made under faults, one in so many.
const FROM_NOTHING: u64 = 8;
/// How many power losses are drawn from each round.
const LOSSES: usize = 2;
const EIO: u32 = 5;
const ENOSPC: u32 = 28;
const EDQUOT: u32 = 122;

/// Lets as many children fail as wanted.
pub fn run(run: &Run) -> Result<Summary, Failure> {
    let started = Instant::now();
    let shim = Shim::compile(run.path())?;
    let mut rng = run.rng(2 << 40);
    let grown = grow(run, &mut rng)?;
    let mut tally = Tally::default();
    let mut round = 0;
    // Rounds in which nothing came to fail don't count; there is an end to them all the same.
    while tally.rounds < run.rounds && round < 10 * run.rounds {
        round += 1;
        let (begin, told) = &grown;
        let begin = (round % FROM_NOTHING != 0).then_some((begin, told));
        let settings = Settings {
            faults: Some(draw(&mut rng)),
            armed: round % FROM_NOTHING == 0 || rng.u8(0..4) == 0,
            ..Settings::default()
        };
        one_round(run, &shim, &settings, begin, &mut rng, &mut tally).map_err(|failure| {
            let faults = settings.faults.as_deref().unwrap_or_default();
            failure.at(&format!("round {round}, faults {faults}, armed {}", settings.armed))
        })?;
    }
    Ok(Summary {
        what: format!("faults: {} rounds, {} operations failed", tally.rounds, tally.failed),
        acknowledged: tally.acknowledged,
        notes: vec![
            (tally.refused, "refused"),
            (tally.unknown, "unknown"),
            (tally.unopened, "children that could not begin"),
            (tally.resumed, "rounds in which work went on after the last fault"),
            (tally.losses, "power losses on top"),
        ],
        took: started.elapsed(),
    })
}

#[derive(Default)]
struct Tally {
    rounds: u64,
    failed: u64,
    acknowledged: u64,
    refused: u64,
    unknown: u64,
    unopened: u64,
    resumed: u64,
    losses: u64,
}

/// A store with some life in it, which every round begins with.
fn grow(run: &Run, rng: &mut Rng) -> Result<(Node, Told), Failure> {
    let folder = run.fresh("grown")?;
    worker(&folder, rng.u64(..), Some(40))?.status()?;
    let mut told = Told::default();
    told.hear_file(&folder.join(super::run::SAID), 0)?;
    told.end_of_process();
    let node = Disk::load(&folder.join(DISK))?.as_it_is();
    let found = check_and_go_on(&folder.join(DISK).join(STORE), &told, 1)?;
    told.settle(found.records);
    Ok((node, told))
}

/// What is to fail: one thing, or two.
fn draw(rng: &mut Rng) -> String {
    let mut one = || {
        let op = *rng.choice(&['w', 'w', 'w', 's', 's', 's', 't', 'r', 'o']).unwrap_or(&'w');
        let part = *rng
            .choice(&["journal", "journal", "journal", "state", "personal", "evidence", ""])
            .unwrap_or(&"journal");
        let first = if matches!(op, 'w' | 's') { rng.u32(1..60) } else { rng.u32(1..4) };
        let count = match rng.u8(0..3) {
            0 => 1,
            1 => rng.u32(2..8),
            _ => 1_000_000,
        };
        let error = *rng.choice(&[EIO, ENOSPC, EDQUOT]).unwrap_or(&EIO);
        // A part that is empty can't be written; every path has a slash in it.
        let part = if part.is_empty() { "/" } else { part };
        format!("{op}:{part}:{first}:{count}:{error}:{}", u8::from(rng.bool()))
    };
    let first = one();
    let second = one();
    if rng.u8(0..3) == 0 { format!("{first};{second}") } else { first }
}

fn one_round(
    run: &Run,
    shim: &Shim,
    settings: &Settings,
    begin: Option<(&Node, &Told)>,
    rng: &mut Rng,
    tally: &mut Tally,
) -> Result<(), Failure> {
    let folder = run.fresh("faults")?;
    let (mut disk, mut told) = (Disk::new(), Told::default());
    if let Some((grown, known)) = begin {
        grown.write(&folder.join(DISK))?;
        disk = Disk::load(&folder.join(DISK))?;
        told = known.clone();
    }
    let mut child = worker(&folder, rng.u64(..), Some(rng.u64(10..50)))?;
    shim.before(&mut child, &folder, settings);
    child.status()?;
    let log = Log::read(&log_of(&folder))?;
    let entries = log.entries()?;
    no_sync_is_tried_again(&entries)?;
    let moments: Vec<usize> = (0..LOSSES).map(|_| rng.usize(0..=entries.len())).collect();
    let mut last_fault = None;
    for (at, entry) in entries.iter().enumerate() {
        if moments.contains(&at) {
            lose_power(run, &disk, &told, rng)
                .map_err(|failure| failure.at(&format!("a power loss at entry {at}")))?;
            tally.losses += 1;
        }
        disk.follow(entry)?;
        match entry {
            Entry::Said(words) => told.hear(words),
            Entry::Failed { .. } => {
                tally.failed += 1;
                last_fault = Some(told.acknowledged);
            }
            _ => {}
        }
    }
    told.end_of_process();
    if let Some(why) = told.unreadable.first() {
        return Err(Failure::broken(Promise::GoesOn, format!("could not be read: {why}")));
    }
    tally.acknowledged += told.acknowledged;
    tally.refused += told.refused;
    tally.unknown += told.unknown;
    tally.unopened += told.unopened.len() as u64;
    tally.rounds += u64::from(last_fault.is_some());
    tally.resumed += u64::from(last_fault.is_some_and(|before| told.acknowledged > before));
    check_and_go_on(&folder.join(DISK).join(STORE), &told, rng.u64(..)).map(|_| ())
}

/// What a power loss would leave after faults, too: content whose sync failed is gone for good.
fn lose_power(run: &Run, disk: &Disk, told: &Told, rng: &mut Rng) -> Result<(), Failure> {
    let mut told = told.clone();
    told.end_of_process();
    let left = disk.after_power_loss(rng, &|_| true);
    check_left(run, &left, &told, rng.u64(..)).map(|_| ())
}

/// After a sync of a segment has failed, the same process never syncs that segment again: the
/// system would say that all is well. A file that is begun anew is another one.
fn no_sync_is_tried_again(entries: &[Entry<'_>]) -> Result<(), Failure> {
    let mut segments: HashMap<u64, &str> = HashMap::new();
    let mut failed: BTreeSet<u64> = BTreeSet::new();
    for entry in entries {
        match *entry {
            // The number of a file that is gone may be given to another.
            Entry::Opened { ino, path, truncated, .. } => {
                if truncated || !is_segment(path) {
                    failed.remove(&ino);
                }
                segments.remove(&ino);
                if is_segment(path) {
                    segments.insert(ino, path);
                }
            }
            Entry::FolderMade { ino, .. } => {
                failed.remove(&ino);
                segments.remove(&ino);
            }
            Entry::SyncEnded { ino, failed: true, .. } if segments.contains_key(&ino) => {
                failed.insert(ino);
            }
            Entry::SyncBegun { ino, .. } if failed.contains(&ino) => {
                let path = segments.get(&ino).copied().unwrap_or_default();
                let what = format!("{path} is synced again after a sync of it has failed");
                return Err(Failure::broken(Promise::NothingLost, what));
            }
            _ => {}
        }
    }
    Ok(())
}

fn is_segment(path: &str) -> bool {
    let name = Path::new(path.strip_suffix(".new").unwrap_or(path));
    path.contains("journal/") && name.extension().is_some_and(|extension| extension == "log")
}
