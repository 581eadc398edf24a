//! The power goes at random moments: from what a child wrote and synced, what may be left on disk
//! is drawn, opened, and held against what had been acknowledged by then.
//!
//! The child's life is written down once and cut at many moments. What one power loss leaves is
//! where the next child begins, so stores are mended, grow and lose power again; and some children
//! are killed on the way, so that opening after that loses power too.

use std::time::Instant;

use fastrand::Rng;

use super::check::{Found, check_and_go_on};
use super::log::{Entry, Log};
use super::outcome::{Failure, Promise, Summary};
use super::run::{DISK, Run, STORE, finish, worker};
use super::shim::{Settings, Shim, log_of};
use super::simulated::{Disk, Node};
use super::told::Told;

/// How many power losses are drawn from one child's life, in each mode.
const LOSSES: usize = 4;
/// After how many power losses in a row a new store is begun.
const LIVES: u64 = 6;

/// Where a power loss takes something. All else has reached the disk, as it may.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mode {
    Journal,
    Sled,
    Together,
    Everything,
}

impl Mode {
    const ALL: [Self; 4] = [Self::Journal, Self::Sled, Self::Together, Self::Everything];

    /// Whether what lies at a path on the disk may lose something.
    fn takes_from(self, path: &str) -> bool {
        // Below the store's folder, which has another name while it is made.
        let part = path.split('/').nth(1).unwrap_or_default();
        let is_journal = part == "journal";
        let is_sled = part.starts_with("state") || part.starts_with("personal");
        match self {
            Self::Journal => is_journal,
            Self::Sled => is_sled,
            Self::Together => is_journal || is_sled,
            Self::Everything => true,
        }
    }
}

/// Loses power as often as wanted, in each mode.
pub fn run(run: &Run, break_syncs: bool) -> Result<Summary, Failure> {
    let started = Instant::now();
    let mut torture = Torture::new(run, break_syncs)?;
    torture.go_on()?;
    let tally = torture.tally;
    Ok(Summary {
        what: format!(
            "power: {0} losses in the journal, {0} in sled, {0} in both, {0} in everything",
            run.rounds
        ),
        acknowledged: tally.acknowledged,
        notes: vec![
            (tally.checked, "acknowledgements looked for after losses"),
            (tally.in_flight, "in flight and kept"),
            (tally.repairs, "repairs"),
            (tally.not_made, "stores not made yet"),
        ],
        took: started.elapsed(),
    })
}

/// Takes the journal's syncs for nothing: the simulation has to notice. Answers how it did.
pub fn has_teeth(run: &Run) -> Result<String, Failure> {
    let mut torture = Torture::new(run, true)?;
    match torture.go_on() {
        Err(failure @ Failure::Broken { .. }) => {
            let losses = torture.tally.losses + 1;
            Ok(format!("with the journal's syncs ignored: noticed at loss {losses} ({failure})"))
        }
        Err(failure) => Err(failure),
        Ok(()) => Err(Failure::Setup(
            "without the journal's syncs nothing was lost: the simulation proves nothing".into(),
        )),
    }
}

#[derive(Default)]
struct Tally {
    losses: usize,
    acknowledged: u64,
    checked: u64,
    in_flight: u64,
    repairs: u64,
    not_made: u64,
}

struct Torture<'a> {
    run: &'a Run,
    shim: Shim,
    ignored: Option<&'static str>,
    rng: Rng,
    tally: Tally,
}

/// What a power loss has left, and what has to be in it.
type Left = (Node, Told);

impl<'a> Torture<'a> {
    fn new(run: &'a Run, break_syncs: bool) -> Result<Self, Failure> {
        Ok(Self {
            run,
            shim: Shim::compile(run.path())?,
            ignored: break_syncs.then_some(".log"),
            rng: run.rng(1 << 40),
            tally: Tally::default(),
        })
    }

    fn wanted(&self) -> usize {
        usize::try_from(self.run.rounds).unwrap_or(usize::MAX).saturating_mul(Mode::ALL.len())
    }

    fn go_on(&mut self) -> Result<(), Failure> {
        let (mut left, mut lives) = (None, 0);
        while self.tally.losses < self.wanted() {
            lives += 1;
            let begin = left.take().filter(|_| lives % LIVES != 0);
            left = self.one_life(begin).map_err(|failure| failure.at(&format!("life {lives}")))?;
        }
        Ok(())
    }

    /// Lets children work on an empty disk, or on what a power loss has left; and then lets the
    /// power go at many moments of it. Answers what one of them left.
    fn one_life(&mut self, begin: Option<Left>) -> Result<Option<Left>, Failure> {
        let folder = self.run.fresh("power")?;
        let (mut disk, mut told) = (Disk::new(), Told::default());
        if let Some((left, known)) = begin {
            left.write(&folder.join(DISK))?;
            disk = Disk::load(&folder.join(DISK))?;
            told = known;
        }
        for _ in 0..self.rng.u8(1..=3) {
            let settings = Settings {
                stop: self.rng.bool().then(|| self.rng.u64(1..1_500)),
                ignored: self.ignored,
                ..Settings::default()
            };
            let acts = self.rng.u64(5..80);
            let mut child = worker(&folder, &mut self.rng, Some(acts))?;
            self.shim.before(&mut child, &folder, &settings);
            finish(&mut child)?;
        }
        let log = Log::read(&log_of(&folder))?;
        let entries = log.entries()?;
        let mut moments: Vec<usize> =
            (0..LOSSES * Mode::ALL.len()).map(|_| self.rng.usize(0..=entries.len())).collect();
        moments.sort_unstable();
        let (mut moments, mut left) = (moments.into_iter().peekable(), None);
        let before = told.acknowledged;
        for (at, entry) in entries.iter().enumerate() {
            while moments.next_if_eq(&at).is_some() && self.tally.losses < self.wanted() {
                left = Some(self.lose_power(&disk, &told, at)?);
            }
            disk.follow(entry)?;
            if let Entry::Said(words) = entry {
                told.hear(words);
            }
        }
        self.tally.acknowledged += told.acknowledged - before;
        went_well(&told)?;
        disk.agrees_with(&folder.join(DISK))?;
        Ok(left)
    }

    /// Draws what is left, and checks it.
    fn lose_power(&mut self, disk: &Disk, told: &Told, at: usize) -> Result<Left, Failure> {
        let mode = Mode::ALL[self.tally.losses % Mode::ALL.len()];
        let mut told = told.clone();
        told.end_of_process();
        let left = disk.after_power_loss(&mut self.rng, &|path| mode.takes_from(path));
        let checked = check_left(self.run, &left, &told, self.rng.u64(..));
        let Found { records, in_flight, repairs } = checked.map_err(|failure| {
            failure.at(&format!("power loss {} in {mode:?}, at entry {at}", self.tally.losses))
        })?;
        self.tally.losses += 1;
        self.tally.checked += told.kept.len() as u64;
        self.tally.in_flight += in_flight;
        self.tally.repairs += repairs.len() as u64;
        self.tally.not_made += u64::from(records.is_empty());
        told.settle(records);
        Ok((left, told))
    }
}

/// Opens what a power loss has left. If a promise is broken, that is kept as it was before it was
/// opened, in the folder `left`.
pub fn check_left(run: &Run, left: &Node, told: &Told, seed: u64) -> Result<Found, Failure> {
    let folder = run.scratch()?.join(DISK);
    left.write(&folder)?;
    let checked = check_and_go_on(&folder.join(STORE), told, seed);
    if checked.is_err() {
        left.write(&run.fresh("left")?.join(DISK))?;
    }
    checked
}

/// The children themselves found nothing wrong.
fn went_well(told: &Told) -> Result<(), Failure> {
    if let Some(why) = told.unopened.first() {
        return Err(Failure::broken(Promise::Opens, format!("a child says: {why}")));
    }
    if let Some(why) = told.unreadable.first() {
        return Err(Failure::broken(Promise::GoesOn, format!("a child says: {why}")));
    }
    Ok(())
}
