//! Writes, syncs, renames and new files fail while the child works, once, several times or for
//! good. What was acknowledged has to be there afterwards, what was refused must not be, reading
//! goes on, and nothing may rest on a sync that was tried again after it had failed.

use std::time::Instant;

use fastrand::Rng;

use super::check::check_and_go_on;
use super::log::{Entry, Log};
use super::outcome::{Failure, Promise, Summary};
use super::power::check_left;
use super::run::{DISK, Run, SAID, STORE, finish, worker};
use super::shim::{Shim, log_of};
use super::simulated::{Disk, Node};
use super::told::Told;

mod draw;
mod segments;

use draw::Faults;

/// Rounds in which the store is made under faults: one in so many.
const FROM_NOTHING: u64 = 8;
/// How many power losses are drawn from each round.
const LOSSES: usize = 2;
/// How many more rounds there may be because in some nothing came to fail.
const PATIENCE: u64 = 10;

/// Lets as many children fail as wanted.
pub fn run(run: &Run) -> Result<Summary, Failure> {
    let started = Instant::now();
    let mut torture = Torture {
        run,
        shim: Shim::compile(run.path())?,
        rng: run.rng(2 << 40),
        tally: Tally::default(),
    };
    let grown = torture.grow()?;
    for round in 0..run.rounds.saturating_mul(PATIENCE) {
        if torture.tally.rounds == run.rounds {
            break;
        }
        let begin = (round % FROM_NOTHING != FROM_NOTHING - 1).then_some(&grown);
        let faults =
            Faults::first(round).unwrap_or_else(|| Faults::draw(&mut torture.rng, begin.is_none()));
        torture
            .one_round(&faults, begin)
            .map_err(|failure| failure.at(&format!("round {round}, {faults:?}")))?;
    }
    let tally = torture.tally;
    Ok(Summary {
        what: format!("faults: {} rounds, {} operations failed", tally.rounds, tally.failed),
        acknowledged: tally.acknowledged,
        notes: vec![
            (tally.refused, "refused"),
            (tally.unknown, "unknown"),
            (tally.unopened, "children that could not begin"),
            (tally.resumed, "rounds in which work went on at once"),
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

struct Torture<'a> {
    run: &'a Run,
    shim: Shim,
    rng: Rng,
    tally: Tally,
}

impl Torture<'_> {
    /// A store with some life in it, for the rounds to begin with.
    fn grow(&mut self) -> Result<(Node, Told), Failure> {
        let folder = self.run.fresh("grown")?;
        finish(&mut worker(&folder, &mut self.rng, Some(40))?)?;
        let mut told = Told::default();
        told.hear_file(&folder.join(SAID))?;
        told.end_of_process();
        let node = Disk::load(&folder.join(DISK))?.as_it_is();
        let found = check_and_go_on(&folder.join(DISK).join(STORE), &told, 1)?;
        told.settle(found.records);
        Ok((node, told))
    }

    /// Lets one child work while something fails, and looks at what it leaves.
    fn one_round(&mut self, faults: &Faults, begin: Option<&(Node, Told)>) -> Result<(), Failure> {
        let folder = self.run.fresh("faults")?;
        let (mut disk, mut told) = (Disk::new(), Told::default());
        if let Some((grown, known)) = begin {
            grown.write(&folder.join(DISK))?;
            disk = Disk::load(&folder.join(DISK))?;
            told = known.clone();
        }
        let acts = self.rng.u64(10..50);
        let mut child = worker(&folder, &mut self.rng, Some(acts))?;
        self.shim.before(&mut child, &folder, &faults.settings());
        finish(&mut child)?;
        let log = Log::read(&log_of(&folder))?;
        let entries = log.entries()?;
        segments::no_sync_is_tried_again(&entries)?;
        self.follow(&entries, &mut disk, &mut told)?;
        disk.agrees_with(&folder.join(DISK))?;
        told.end_of_process();
        if let Some(why) = told.unreadable.first() {
            return Err(Failure::broken(Promise::GoesOn, format!("could not be read: {why}")));
        }
        if faults.full_once && told.unknown + told.closed > 0 {
            let what = "a disk that was full for one write has closed the store";
            return Err(Failure::broken(Promise::GoesOn, what));
        }
        self.tally.acknowledged += told.acknowledged;
        self.tally.refused += told.refused;
        self.tally.unknown += told.unknown;
        self.tally.unopened += told.unopened.len() as u64;
        check_and_go_on(&folder.join(DISK).join(STORE), &told, self.rng.u64(..)).map(|_| ())
    }

    /// Follows the child's life, and lets the power go at some moments of it.
    fn follow(
        &mut self,
        entries: &[Entry<'_>],
        disk: &mut Disk,
        told: &mut Told,
    ) -> Result<(), Failure> {
        let moments: Vec<usize> = (0..LOSSES).map(|_| self.rng.usize(0..=entries.len())).collect();
        let mut by_the_last_fault = None;
        for (at, entry) in entries.iter().enumerate() {
            if moments.contains(&at) {
                let lost = self.lose_power(disk, told);
                lost.map_err(|failure| failure.at(&format!("a power loss at entry {at}")))?;
            }
            disk.follow(entry)?;
            match entry {
                Entry::Said(words) => told.hear(words),
                Entry::Failed { .. } => {
                    self.tally.failed += 1;
                    by_the_last_fault = Some(told.acknowledged);
                }
                _ => {}
            }
        }
        let went_on = by_the_last_fault.is_some_and(|before| told.acknowledged > before);
        self.tally.rounds += u64::from(by_the_last_fault.is_some());
        self.tally.resumed += u64::from(went_on);
        Ok(())
    }

    /// What a power loss leaves after faults: content whose sync failed may be gone for good.
    fn lose_power(&mut self, disk: &Disk, told: &Told) -> Result<(), Failure> {
        let mut told = told.clone();
        told.end_of_process();
        let left = disk.after_power_loss(&mut self.rng, &|_| true);
        self.tally.losses += 1;
        check_left(self.run, &left, &told, self.rng.u64(..)).map(|_| ())
    }
}
