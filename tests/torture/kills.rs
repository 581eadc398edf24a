//! The process is killed at random moments, also while it makes or opens the store, and everything
//! that was acknowledged is looked for.

use std::path::Path;
use std::time::{Duration, Instant};

use super::check::check;
use super::outcome::{Failure, Promise, Summary};
use super::run::{DISK, Run, SAID, STORE, worker};
use super::told::Told;

/// With how many records a store is left, and a new one is begun.
const FULL_GROWN: usize = 3_000;
/// How long a child may take to open the store.
const PATIENCE: Duration = Duration::from_secs(30);
/// After how many kills, at the latest.
const MOST_KILLS: u64 = 30;

/// Kills as often as wanted.
pub fn run(run: &Run) -> Result<Summary, Failure> {
    let started = Instant::now();
    let mut tally = Tally::default();
    while tally.kills < run.rounds {
        one_store(run, &mut tally)?;
    }
    Ok(Summary {
        what: format!("kills: {} rounds, {} stores", tally.kills, tally.stores),
        acknowledged: tally.acknowledged,
        notes: vec![
            (tally.in_flight, "in flight and kept"),
            (tally.before_opening, "killed before the store was open"),
            (tally.repairs, "repairs"),
        ],
        took: started.elapsed(),
    })
}

#[derive(Default)]
struct Tally {
    kills: u64,
    stores: u64,
    acknowledged: u64,
    in_flight: u64,
    before_opening: u64,
    repairs: u64,
}

/// The life of one store, from before it is made until it is large or has died often.
fn one_store(run: &Run, tally: &mut Tally) -> Result<(), Failure> {
    tally.stores += 1;
    let folder = run.fresh("kills")?;
    let store = folder.join(DISK).join(STORE);
    let mut rng = run.rng(tally.stores);
    let mut told = Told::default();
    for kill in 0..rng.u64(1..=MOST_KILLS) {
        if tally.kills == run.rounds || told.kept.len() > FULL_GROWN {
            break;
        }
        let _ = std::fs::remove_file(folder.join(SAID));
        let mut child = worker(&folder, &mut rng, None)?.spawn()?;
        // Most live for some dozen commits; the others die while they make or open the store.
        if kill > 0 && rng.u8(0..3) > 0 {
            until_something_is_said(&folder.join(SAID));
            std::thread::sleep(Duration::from_micros(rng.u64(0..150_000)));
        } else {
            std::thread::sleep(Duration::from_micros(rng.u64(0..80_000)));
        }
        child.kill()?;
        child.wait()?;
        tally.kills += 1;
        let seen = told.kept.len();
        told.hear_file(&folder.join(SAID))?;
        told.end_of_process();
        if let Some(why) = told.unopened.first() {
            return Err(Failure::broken(Promise::Opens, format!("a child says: {why}")));
        }
        if told.kept.len() == seen && told.in_doubt.is_empty() {
            tally.before_opening += 1;
        }
        let place = format!("store {}, kill {kill}", tally.stores);
        let found = check(&store, &told).map_err(|failure| failure.at(&place))?;
        tally.acknowledged += told.acknowledged;
        tally.in_flight += found.in_flight;
        tally.repairs += found.repairs.len() as u64;
        told.settle(found.records);
    }
    Ok(())
}

/// Waits until the child has opened the store; for a while, since it may have failed to.
fn until_something_is_said(path: &Path) {
    let deadline = Instant::now() + PATIENCE;
    let is_silent = || std::fs::metadata(path).map_or(true, |said| said.len() == 0);
    while is_silent() && Instant::now() < deadline {
        std::thread::sleep(Duration::from_millis(1));
    }
}
