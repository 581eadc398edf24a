//! Samples, and the table of Markdown that a benchmark prints at its end.

#![allow(dead_code, reason = "each benchmark uses its own part")]

use std::time::{Duration, Instant};

/// Whether this is a benchmark's run: `cargo test --benches` starts it too, to see that it does.
#[must_use]
pub fn is_asked() -> bool {
    std::env::args().any(|argument| argument == "--bench")
}

/// What is told where nothing could be measured.
pub const NONE: &str = "–";

/// Times of one thing.
#[derive(Default)]
pub struct Times(Vec<Duration>);

impl Times {
    /// Times something so many times.
    #[must_use]
    pub fn of(runs: usize, mut run: impl FnMut()) -> Self {
        let mut times = Self::default();
        for _ in 0..runs {
            times.time(&mut run);
        }
        times
    }

    /// Times something once.
    pub fn time<T>(&mut self, run: impl FnOnce() -> T) -> T {
        let started = Instant::now();
        let result = run();
        self.add(started.elapsed());
        result
    }

    /// Takes a time.
    pub fn add(&mut self, time: Duration) {
        self.0.push(time);
    }

    /// The median and the 99th percentile, in milliseconds; of fewer than a hundred times, that
    /// is the longest.
    #[must_use]
    pub fn told(&self) -> String {
        if self.0.is_empty() {
            return NONE.to_owned();
        }
        format!("{} · {}", milliseconds(self.quantile(50)), milliseconds(self.quantile(99)))
    }

    /// The times in parts of so many, in the order in which they were taken.
    pub fn parts(&self, of: usize) -> impl Iterator<Item = Self> {
        self.0.chunks(of).map(|part| Self(part.to_vec()))
    }

    /// The time that so many of a hundred do not exceed.
    #[must_use]
    pub fn quantile(&self, percent: usize) -> Duration {
        let mut sorted = self.0.clone();
        sorted.sort_unstable();
        let place = (sorted.len() * percent).div_ceil(100).saturating_sub(1);
        sorted.get(place).copied().unwrap_or_default()
    }
}

/// Numbers of bytes of one thing.
#[derive(Default)]
pub struct Sizes(Vec<usize>);

impl Sizes {
    /// Takes a number.
    pub fn add(&mut self, size: usize) {
        self.0.push(size);
    }

    /// Takes the numbers of another in.
    pub fn merge(&mut self, other: &Self) {
        self.0.extend(&other.0);
    }

    /// The median and the largest.
    #[must_use]
    pub fn told(&self) -> String {
        if self.0.is_empty() {
            return NONE.to_owned();
        }
        let mut sorted = self.0.clone();
        sorted.sort_unstable();
        let median = sorted.get(sorted.len() / 2).copied().unwrap_or_default();
        format!("{median} · {}", sorted.last().copied().unwrap_or_default())
    }
}

/// A time in milliseconds.
#[must_use]
pub fn milliseconds(time: Duration) -> String {
    let figure = time.as_secs_f64() * 1e3;
    if figure < 10.0 { format!("{figure:.2}") } else { format!("{figure:.0}") }
}

/// A number, with a comma between thousands.
#[must_use]
pub fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let parts: Vec<&str> = digits
        .as_bytes()
        .rchunks(3)
        .rev()
        .filter_map(|part| std::str::from_utf8(part).ok())
        .collect();
    parts.join(",")
}

/// A table with a column for each size of store.
pub struct Table {
    title: String,
    columns: Vec<String>,
    rows: Vec<(&'static str, Vec<String>)>,
}

impl Table {
    /// A table without rows.
    #[must_use]
    pub fn new(title: impl Into<String>) -> Self {
        Self { title: title.into(), columns: Vec::new(), rows: Vec::new() }
    }

    /// Adds what was found with a store of so many claims; every column tells of the same things.
    pub fn column(&mut self, claims: u64, figures: Vec<(&'static str, String)>) {
        self.named(format!("{} claims", grouped(claims)), figures);
    }

    /// Adds what was found with something that has a name.
    pub fn named(&mut self, name: String, figures: Vec<(&'static str, String)>) {
        self.columns.push(name);
        for (index, (name, figure)) in figures.into_iter().enumerate() {
            match self.rows.get_mut(index) {
                Some((_, row)) => row.push(figure),
                None => self.rows.push((name, vec![figure])),
            }
        }
    }

    /// Whether there is anything in it.
    #[must_use]
    pub const fn has_columns(&self) -> bool {
        !self.columns.is_empty()
    }

    /// Prints it.
    pub fn print(&self) {
        println!("\n| {} | {} |", self.title, self.columns.join(" | "));
        println!("|:---|{}", "---:|".repeat(self.columns.len()));
        for (name, row) in &self.rows {
            println!("| {name} | {} |", row.join(" | "));
        }
    }
}
