//! What a durable commit costs, against the least it could cost on the same disk: a write of the
//! same bytes into a preallocated file, and `fdatasync`. And how long opening takes.
//!
//! `cargo bench --bench commit` measures stores of 1,000 and 10,000 claims, and prints the ratio of
//! the medians before criterion's own figures. The folder is made in the system's temporary folder:
//! `TMPDIR=/somewhere` chooses another disk. Ratios hold from run to run, times depend on the disk.

#[path = "../tests/store/sample.rs"]
#[allow(dead_code, reason = "shared with the tests, which need more of it")]
mod sample;

use std::fs::File;
use std::os::unix::fs::FileExt;
use std::path::Path;
use std::time::{Duration, Instant};

use cpor::domain::evidence::Digest;
use cpor::domain::id::ClaimId;
use cpor::store::codec::{self, Body};
use cpor::store::{Store, disk};
use criterion::{Criterion, criterion_group, criterion_main};

const SIZES: [u64; 2] = [1_000, 10_000];
/// How many rounds one comparison takes.
const ROUNDS: usize = 40;
/// How many commits, and then as many bare writes, a round has.
const IN_A_ROUND: usize = 50;

/// A store with this many claims, eight events each, at rest: what filled it is in the state.
fn filled(folder: &Path, claims: u64) -> Box<dyn Store> {
    let store = disk::create(folder).expect("a new store").store;
    store.commit(&sample::change(sample::initialised())).expect("initialised");
    for first in (1..=claims).step_by(100) {
        let events = (first..(first + 100).min(claims + 1)).flat_map(history).collect();
        store.commit(&sample::change(events)).expect("filled");
    }
    drop(store);
    disk::open(folder).expect("filled").store
}

fn history(id: u64) -> impl Iterator<Item = cpor::domain::event::Event> {
    let events = [sample::created(id), sample::submitted(id, 2, vec![sample::key(id)])];
    let said = (3..=8).map(move |number| sample::commented(id, number, "Please add the invoice."));
    events.into_iter().chain(said).map(sample::event)
}

/// Commits one comment after another, each on another claim.
struct Acts<'a> {
    store: &'a dyn Store,
    claims: u64,
    next: u64,
}

impl Acts<'_> {
    fn one(&mut self) {
        // A step that shares no factor with the sizes visits every claim.
        self.next = (self.next + 7_919) % self.claims;
        let id = self.next + 1;
        let claim = self.store.claim(ClaimId(id)).expect("readable").expect("there");
        let said = sample::commented(id, claim.revision + 1, "The invoice is for another tenant.");
        self.store.commit(&sample::act(id, claim.revision, vec![said])).expect("committed");
    }
}

/// What the journal writes for such an act: a record's fixed part, a hash and a length, the body,
/// and zeros to a multiple of 8.
fn record_size() -> usize {
    let said = sample::commented(1, 9, "The invoice is for another tenant.");
    let body = Body { number: 9, previous: Digest([0; 32]), event: sample::event(said) };
    let body = codec::seal_body(&body).expect("small").len();
    (72 + 36 + body).next_multiple_of(8)
}

/// The bare write: what a record of such a commit takes, into a file of zeros.
struct Bare {
    file: File,
    bytes: Vec<u8>,
    offset: u64,
}

impl Bare {
    fn new(folder: &Path, bytes: usize) -> Self {
        let file = File::create_new(folder.join("bare")).expect("a new file");
        file.write_all_at(&vec![0; 16 * 1024 * 1024], 0).expect("zeros");
        file.sync_all().expect("synced");
        Self { file, bytes: vec![0x5A; bytes], offset: 0 }
    }

    fn one(&mut self) {
        self.offset = (self.offset + self.bytes.len() as u64) % (15 * 1024 * 1024);
        self.file.write_all_at(&self.bytes, self.offset).expect("written");
        self.file.sync_data().expect("synced");
    }
}

#[expect(clippy::disallowed_methods, reason = "this measures time")]
fn timed(work: impl FnOnce()) -> Duration {
    let began = Instant::now();
    work();
    began.elapsed()
}

/// How long opening takes; closing does not count.
fn opening(folder: &Path) -> Duration {
    let mut opened = None;
    let took = timed(|| opened = disk::open(folder).ok());
    assert!(opened.is_some_and(|opened| opened.repairs.is_empty()));
    took
}

fn percentile(sorted: &[Duration], percent: usize) -> Duration {
    sorted[(sorted.len() - 1) * percent / 100]
}

/// Takes turns, so that both meet the same disk; the ratio is the median of the rounds' ratios,
/// since another program's writes can make one round ten times as long as the next.
fn compare(claims: u64, acts: &mut Acts<'_>, bare: &mut Bare) {
    let (mut commits, mut writes, mut ratios) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        let commit = round(|| acts.one());
        let write = round(|| bare.one());
        ratios.push(percentile(&commit, 50).as_secs_f64() / percentile(&write, 50).as_secs_f64());
        commits.extend(commit);
        writes.extend(write);
    }
    commits.sort();
    writes.sort();
    ratios.sort_by(f64::total_cmp);
    println!("{claims} claims, {} commits and bare writes in turns:", commits.len());
    for percent in [1, 10, 50, 90, 99] {
        let (commit, write) = (percentile(&commits, percent), percentile(&writes, percent));
        println!("  {percent} %: commit {commit:?}, bare {write:?}");
    }
    let at = |percent| ratios[(ratios.len() - 1) * percent / 100];
    println!("  ratio {:.2} (quartiles {:.2} and {:.2})", at(50), at(25), at(75));
}

fn round(mut one: impl FnMut()) -> Vec<Duration> {
    let mut times: Vec<_> = (0..IN_A_ROUND).map(|_| timed(&mut one)).collect();
    times.sort();
    times
}

fn benches(criterion: &mut Criterion) {
    for claims in SIZES {
        let dir = tempfile::tempdir().expect("a temporary folder");
        let folder = dir.path().join("store");
        let store = filled(&folder, claims);
        let mut acts = Acts { store: &*store, claims, next: 0 };
        let mut bare = Bare::new(dir.path(), record_size());
        compare(claims, &mut acts, &mut bare);
        criterion.bench_function(&format!("commit, {claims} claims"), |bencher| {
            bencher.iter(|| acts.one());
        });
        criterion.bench_function(
            &format!("bare write and fdatasync, {claims} claims"),
            |bencher| {
                bencher.iter(|| bare.one());
            },
        );
        drop(store);
        criterion.bench_function(&format!("open, {claims} claims"), |bencher| {
            bencher.iter_custom(|times| (0..times).map(|_| opening(&folder)).sum());
        });
    }
}

criterion_group! {
    name = commit;
    config = Criterion::default().sample_size(20).measurement_time(Duration::from_secs(4));
    targets = benches
}
criterion_main!(commit);
