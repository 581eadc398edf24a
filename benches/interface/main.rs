//! The interface as a person at a terminal has it: the real binary in a terminal of 80×24, on real
//! stores, from the start to the last byte of each answer. Beside it, in the same run, other
//! programs of the terminal on as many rows.
//!
//! `cargo bench --bench interface -- 1000 100000 1000000` measures those sizes, and prints tables
//! of Markdown; without numbers it measures 1,000 and 100,000 claims. `--no-peers` leaves the other
//! programs out, `--only-peers` all else, `--quick` does everything a few times only. The stores are made the first time (100,000 claims take half a minute and 0.6 GB,
//! 1,000,000 some five minutes and 6 GB) and kept under `target/bench-stores`, or in the folder
//! that `CPOR_BENCH_STORES` names.
//!
//! Times are in milliseconds, median · 99th percentile (of fewer than a hundred: the longest); bytes
//! are median · most; memory is in megabytes: the most there was · now · of that its own, not a
//! file's. A key's answer lasts until the last byte that comes before a quiet moment, and nothing
//! is subtracted. Cold means that the system was asked to forget the pages of the store's files and
//! of the program.

#![allow(clippy::disallowed_methods, reason = "benchmarks measure time")]

use std::time::Duration;

mod answer;
mod data;
#[path = "../support/figures.rs"]
mod figures;
mod machine;
mod ours;
mod peers;
#[path = "../../tests/support/pty.rs"]
mod pty;
#[path = "../support/screen.rs"]
mod screen;
mod start;
#[path = "../support/store.rs"]
mod store;

use data::Data;
use figures::{Table, grouped};
use ours::{Ours, Rounds};
use peers::PEERS;

const SIZES: [u64; 2] = [1_000, 100_000];
const ROUNDS: Rounds = Rounds { starts: 20, keys: 240, queries: 3, idle: Duration::from_secs(5) };

/// Enough to see that everything is measured.
const QUICKLY: Rounds = Rounds { starts: 3, keys: 48, queries: 1, idle: Duration::from_secs(2) };

fn main() {
    if !figures::is_asked() {
        return;
    }
    let named: Vec<u64> = std::env::args().filter_map(|argument| argument.parse().ok()).collect();
    let sizes = if named.is_empty() { SIZES.to_vec() } else { named };
    let is_said = |flag: &str| std::env::args().any(|argument| argument == flag);
    let rounds = if is_said("--quick") { QUICKLY } else { ROUNDS };
    let mut tables = [
        "start, ms",
        "key to last byte at 80×24, ms",
        "bytes at 80×24",
        "memory, MB",
        "on disk",
        "the same in this process, ms",
    ]
    .map(Table::new);
    let mut beside = Vec::new();
    for &claims in &sizes {
        let ours = Ours::new(store::of(claims), rounds);
        if !is_said("--only-peers") {
            let starts = ours.starts();
            let [times, bytes, memory] = ours.keys();
            let all = [starts, times, bytes, memory, ours.weight(), ours.in_steps()];
            tables.iter_mut().zip(all).for_each(|(table, figures)| table.column(claims, figures));
        }
        if !is_said("--no-peers") {
            beside.push(compared(&ours, claims));
        }
        eprintln!("{} claims measured", grouped(claims));
    }
    tables.iter().chain(&beside).filter(|table| table.has_columns()).for_each(Table::print);
}

/// The program beside the others, on one size.
fn compared(ours: &Ours, claims: u64) -> Table {
    let mut table = Table::new(format!("{} rows", grouped(claims)));
    let data = Data::of(ours, claims);
    for peer in &PEERS {
        if let Some(figures) = peer.measure(&data) {
            table.named(peer.name.to_owned(), figures);
        }
    }
    table
}
