//! The child: opens the store, makes it if it is missing, and works in it until it is killed or has
//! done its acts.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use cpor::desk::clock::StandingClock;
use cpor::desk::{DeskError, LocalDesk};
use cpor::store::blobs::FileBlobs;
use cpor::store::{CommitError, Store, StoreError, disk};
use fastrand::Rng;

use super::acts::{Came, Player};
use super::beside::Beside;
use super::told::{self, Voice, line_of};
use super::witness::Witness;
use super::world;

/// How many threads send requests to the desk; one more commits beside it.
pub const AT_THE_DESK: u64 = 2;
/// After how many acts that the store could not keep a thread gives up.
const PATIENCE: u32 = 12;

/// How a child ends that could not open the store.
pub const NOT_OPENED: i32 = 3;
/// How a child ends that could not begin its work.
pub const NOT_BEGUN: i32 = 4;

/// What a child is to do.
#[derive(Debug, clap::Args)]
pub struct Orders {
    /// The store's folder.
    store: PathBuf,
    /// Where to say what happens.
    said: PathBuf,
    #[arg(long)]
    seed: u64,
    /// How many acts each thread does; without end if not given.
    #[arg(long)]
    acts: Option<u64>,
    /// Whether some commits are so large that the journal soon begins a new segment.
    #[arg(long)]
    vast: bool,
}

/// Does it. Whatever happens is said, and read by the parent there.
pub fn work(orders: &Orders) -> ExitCode {
    let Ok(voice) = Voice::open(&orders.said).map(Arc::new) else {
        return ExitCode::from(told::MUTE);
    };
    let opened = match open(&orders.store) {
        Ok(opened) => opened,
        Err(error) => {
            voice.say(&format!("unopened {error}"));
            return exit_code(NOT_OPENED);
        }
    };
    voice.say("opened");
    let witness = Witness::of(opened.store, Arc::clone(&voice));
    match play(&witness, opened.blobs, &voice, orders) {
        Ok(()) => {
            drop(witness);
            voice.say("done");
            ExitCode::SUCCESS
        }
        Err(error) => {
            voice.say(&format!("stopped {error}"));
            exit_code(NOT_BEGUN)
        }
    }
}

fn exit_code(code: i32) -> ExitCode {
    ExitCode::from(u8::try_from(code).unwrap_or(u8::MAX))
}

fn open(folder: &Path) -> Result<disk::Opened, StoreError> {
    match disk::open(folder) {
        Err(StoreError::Missing(_)) => disk::create(folder),
        opened => opened,
    }
}

fn play(
    witness: &Witness,
    blobs: FileBlobs,
    voice: &Voice,
    orders: &Orders,
) -> Result<(), DeskError> {
    world::found_once(witness)?;
    let clock = Arc::new(StandingClock::at(witness.head().newest));
    let desk = desk(witness, blobs, &clock)?;
    world::furnish(&desk)?;
    voice.say("armed");
    let at_work = AtomicU64::new(AT_THE_DESK);
    std::thread::scope(|scope| {
        for lane in 0..AT_THE_DESK {
            let rng = Rng::with_seed(orders.seed.wrapping_add(lane << 32));
            let player = Player { rng, desk: &desk, store: witness, clock: Arc::clone(&clock) };
            scope.spawn(|| {
                at_the_desk(player, voice, orders.acts);
                at_work.fetch_sub(1, Ordering::Relaxed);
            });
        }
        let rng = Rng::with_seed(orders.seed.wrapping_add(AT_THE_DESK << 32));
        let beside = Beside { store: witness, clock: &clock, rng, vast: orders.vast };
        scope.spawn(|| beside_the_desk(beside, orders.acts, &at_work));
    });
    Ok(())
}

/// A desk over a store that is listened to.
pub fn desk(
    witness: &Witness,
    blobs: FileBlobs,
    clock: &Arc<StandingClock>,
) -> Result<LocalDesk, DeskError> {
    LocalDesk::open(Box::new(witness.clone()), Box::new(blobs), Box::new(Arc::clone(clock)))
}

fn at_the_desk(mut player: Player<'_>, voice: &Voice, acts: Option<u64>) {
    let mut failed = 0;
    for _ in 0..acts.unwrap_or(u64::MAX) {
        match player.act() {
            Came::Kept(receipt) => voice.say(&line_of(&receipt)),
            Came::Nothing => {}
            Came::StoreFailed => {
                failed += 1;
                // What can't be read is said by the witness; words here only tell whose question.
                if let Err(error) = player.look() {
                    voice.say(&format!("unreadable {error}"));
                }
            }
        }
        if failed == PATIENCE {
            break;
        }
    }
}

/// As many commits as the others do acts, but no longer than they are at work.
fn beside_the_desk(mut beside: Beside<'_>, acts: Option<u64>, at_work: &AtomicU64) {
    let (mut done, mut failed) = (0, 0);
    while at_work.load(Ordering::Relaxed) > 0 && Some(done) != acts && failed < PATIENCE {
        match beside.commit() {
            Ok(true) => done += 1,
            // There is nothing to comment on yet, or somebody else was quicker.
            Ok(false) | Err(CommitError::Stale { .. } | CommitError::KeyTaken { .. }) => {
                std::thread::yield_now();
            }
            Err(CommitError::Store(_)) => failed += 1,
        }
    }
}
