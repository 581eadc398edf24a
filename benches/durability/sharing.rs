//! How many commits a second come through with several writers, whose syncs are shared.

use std::path::Path;
use std::sync::Barrier;
use std::thread;
use std::time::{Duration, Instant};

use cpor::domain::id::ClaimId;
use cpor::store::{Store, disk};

use crate::lives;

const WRITERS: [u64; 3] = [1, 8, 32];
/// How often each number of writers has its turn.
const TURNS: usize = 5;
/// How long a turn lasts.
const TURN: Duration = Duration::from_millis(500);

/// Measures on a store; each writer has claims of its own.
pub fn measure(folder: &Path, claims: u64) -> Vec<(&'static str, String)> {
    let store = disk::open(folder).expect("the store opens").store;
    let mut rates = WRITERS.map(|_| Vec::new());
    for _ in 0..TURNS {
        for (writers, rates) in WRITERS.iter().zip(&mut rates) {
            rates.push(rate(store.as_ref(), *writers, claims));
        }
    }
    let [one, eight, many] = rates.map(median);
    vec![
        ("1 writer", format!("{one:.0}")),
        ("8 writers", format!("{eight:.0} ({:.1} times)", eight / one)),
        ("32 writers", format!("{many:.0} ({:.1} times)", many / one)),
    ]
}

/// Commits a second, of all writers together.
#[expect(clippy::cast_precision_loss, reason = "a count of commits is small")]
fn rate(store: &dyn Store, writers: u64, claims: u64) -> f64 {
    let start = Barrier::new(usize::try_from(writers).expect("few"));
    thread::scope(|scope| {
        let start = &start;
        let working: Vec<_> = (0..writers)
            .map(|writer| scope.spawn(move || turn(store, start, (writer + 1, writers), claims)))
            .collect();
        working
            .into_iter()
            .map(|writer| writer.join().expect("it ends"))
            .map(|(commits, took)| commits as f64 / took.as_secs_f64())
            .sum()
    })
}

/// One writer's turn: how many commits it made, in what time.
fn turn(
    store: &dyn Store,
    start: &Barrier,
    (first, step): (u64, u64),
    claims: u64,
) -> (u64, Duration) {
    let mut claim = first;
    let mut commits = 0;
    start.wait();
    let started = Instant::now();
    while started.elapsed() < TURN {
        let revision = store.claim(ClaimId(claim)).expect("readable").expect("there").revision;
        store.commit(&lives::act(claim, revision)).expect("committed");
        commits += 1;
        claim = if claim + step > claims { first } else { claim + step };
    }
    (commits, started.elapsed())
}

fn median(mut rates: Vec<f64>) -> f64 {
    rates.sort_by(f64::total_cmp);
    rates[rates.len() / 2]
}
