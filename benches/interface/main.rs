//! Makes the stores that the interface is measured on.
//!
//! `cargo bench --bench interface -- 100000` makes one of so many claims, under
//! `target/bench-stores` or where `CPOR_BENCH_STORES` says.

#[path = "../support/store.rs"]
mod store;

fn main() {
    for claims in std::env::args().filter_map(|argument| argument.parse().ok()) {
        println!("{}", store::of(claims).display());
    }
}
