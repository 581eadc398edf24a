//! How long one commit takes that nobody shares: the store's beside bare writes and SQLite's. Each
//! round has one of each, in a random order, so that all meet the same disk and the same neighbours.

use std::path::Path;
use std::time::Duration;

use cpor::store::disk;
use fastrand::Rng;

use crate::figures::Times;
use crate::lives::{self, EVENTS};
use crate::peers::{Append, Overwrite, Sqlite};

/// How many commits of each kind.
const ROUNDS: usize = 4_000;
/// How many are compared with each other for the ratio of medians: few, because the disk's other
/// users come and go.
const AT_ONCE: usize = 40;
/// How many go before, uncounted.
const WARM_UP: usize = 100;

/// Measures in a folder beside a store's.
pub fn measure(beside: &Path, folder: &Path, claims: u64) -> Vec<(&'static str, String)> {
    let (body, record) = lives::act_sizes(&beside.join("scratch"));
    eprintln!("an act is {body} bytes of event, {record} bytes in the journal");
    let mut overwrite = Overwrite::new(&beside.join("overwrite"), record);
    let mut append = Append::new(&beside.join("append"), record);
    let mut sqlite = Sqlite::new(&beside.join("sqlite"), claims, body);
    let store = disk::open(folder).expect("the store opens").store;

    let mut rng = Rng::with_seed(claims);
    let mut revisions = vec![EVENTS; usize::try_from(claims).expect("small")];
    let mut times: [Times; 4] = Default::default();
    for round in 0..WARM_UP + ROUNDS {
        if round == WARM_UP {
            times = Default::default();
        }
        let place = rng.usize(..revisions.len());
        let (claim, revision) = (place as u64 + 1, revisions[place]);
        let act = lives::act(claim, revision);
        revisions[place] += 1;
        let mut order = [0, 1, 2, 3];
        rng.shuffle(&mut order);
        for turn in order {
            times[turn].time(|| match turn {
                0 => drop(store.commit(&act).expect("committed")),
                1 => overwrite.one(),
                2 => append.one(),
                _ => sqlite.one(claim, revision),
            });
        }
    }
    told(&times)
}

fn told(times: &[Times; 4]) -> Vec<(&'static str, String)> {
    let [commit, zeros, growing, database] = times;
    vec![
        ("the store's commit", figures(commit)),
        ("bare write into a file of zeros, `fdatasync`", figures(zeros)),
        ("bare append to a growing file, `fdatasync`", figures(growing)),
        ("SQLite, WAL, `synchronous=FULL`", figures(database)),
        ("the store's, times the bare write into zeros", ratios(commit, zeros)),
        ("the store's, times the bare append", ratios(commit, growing)),
        ("the store's, times SQLite's", ratios(commit, database)),
    ]
}

fn figures(times: &Times) -> String {
    let at = |percent| times.quantile(percent).as_micros();
    format!("{} · {} · {}", at(50), at(99), at(1))
}

/// The median of the ratios of the medians of a few, so that what the disk's other users do for a
/// while weighs no more than that while; and the ratios of the other quantiles.
fn ratios(one: &Times, other: &Times) -> String {
    let medians = one.parts(AT_ONCE).zip(other.parts(AT_ONCE));
    let mut medians: Vec<f64> =
        medians.map(|(one, other)| ratio(one.quantile(50), other.quantile(50))).collect();
    medians.sort_by(f64::total_cmp);
    let at = |percent| ratio(one.quantile(percent), other.quantile(percent));
    format!("{:.2} · {:.2} · {:.2}", medians[medians.len() / 2], at(99), at(1))
}

fn ratio(one: Duration, other: Duration) -> f64 {
    one.as_secs_f64() / other.as_secs_f64()
}
