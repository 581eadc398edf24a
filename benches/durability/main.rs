//! What durability costs: commits, commits that share syncs, disk, opening, rebuilding, memory.
//!
//! `cargo bench --bench durability` measures stores of 1,000, 10,000 and 100,000 claims with eight
//! events each, and prints tables of Markdown; `cargo bench --bench durability -- 1000` measures
//! those sizes that are named. The stores are made in the system's temporary folder and removed
//! again: `TMPDIR=/somewhere` chooses the disk. At 100,000 claims that takes about 2 GB and some
//! minutes. Ratios hold from run to run, times depend on the machine.

#![allow(clippy::disallowed_methods, reason = "benchmarks measure time")]

use std::path::Path;

#[path = "../support/figures.rs"]
mod figures;
#[path = "../support/journal.rs"]
mod journal;
mod latency;
mod lives;
mod peers;
#[path = "../../tests/store/sample.rs"]
#[allow(dead_code, reason = "shared with the tests, which need more of it")]
mod sample;
mod sharing;
mod weight;

use figures::Table;

const SIZES: [u64; 3] = [1_000, 10_000, 100_000];

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let [first, folder] = arguments.as_slice()
        && first == weight::CHILD
    {
        weight::open_and_tell(Path::new(folder));
        return;
    }
    if !figures::is_asked() {
        return;
    }
    let named: Vec<u64> = arguments.iter().filter_map(|argument| argument.parse().ok()).collect();
    let sizes = if named.is_empty() { SIZES.to_vec() } else { named };
    let mut commits = Table::new("a commit, µs: median · 99 % · fastest hundredth");
    let mut writers = Table::new("commits a second, by writers");
    let mut rest = Table::new("at rest");
    for claims in sizes {
        let dir = tempfile::tempdir().expect("a temporary folder");
        let folder = dir.path().join("store");
        let raw = lives::fill(&folder, claims);
        rest.column(claims, weight::measure(&folder, claims, raw));
        commits.column(claims, latency::measure(dir.path(), &folder, claims));
        writers.column(claims, sharing::measure(&folder, claims));
        eprintln!("{claims} claims measured");
    }
    for table in [commits, writers, rest] {
        table.print();
    }
}
