//! Figures over claims: how many stand where, what is due, what was decided, and how long it took.
//!
//! Owns what is counted and how. It knows nothing of where claims are kept or who may see them:
//! whoever asks gives a [`Tally`] the [`Facts`] of each claim that counts. Days are those of the
//! store's zone, and business days those of its calendar as it is now, whatever it was then.

use std::collections::BTreeMap;
use std::fmt;

use chrono::NaiveDate;

use crate::domain::status::Status;

mod tally;
#[cfg(test)]
mod tests;

pub use tally::{Facts, Tally};

/// For how many days from today on deadlines are counted, today among them.
pub const DAYS_AHEAD: usize = 7;
/// For how many days decisions are counted, today being the last.
pub const DAYS_BACK: usize = 28;
/// The bands of age, in business days since submission: from, and through.
pub const BANDS: [(u32, Option<u32>); 5] =
    [(0, Some(2)), (3, Some(5)), (6, Some(10)), (11, Some(20)), (21, None)];

/// What the claims that an operator asked for come to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figures {
    /// The day on which they were counted, in the store's zone.
    pub today: NaiveDate,
    /// How many claims there are.
    pub total: usize,
    /// How many there are in each status; no status without any.
    pub by_status: BTreeMap<Status, usize>,
    /// What concerns those who work on them: customers are told none of it.
    pub work: Option<Work>,
    /// The store's newest record when they were counted.
    pub seq: u64,
}

/// What concerns those who work on claims.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Work {
    /// How many are overdue.
    pub overdue: usize,
    /// Open claims whose deadline falls on each of the [`DAYS_AHEAD`] days from today on.
    pub due: Vec<DueDay>,
    /// What reviewers decided on each of the [`DAYS_BACK`] days that end with today.
    pub decisions: Vec<DecisionDay>,
    /// How long claims stayed in each status from which any has moved on.
    pub spent: Vec<Spent>,
    /// Open claims by their age, in the order of [`BANDS`].
    pub ages: Vec<Age>,
}

/// A day on which open claims are due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DueDay {
    /// The day, in the store's zone.
    pub day: NaiveDate,
    /// Whether it is a business day.
    pub is_business_day: bool,
    /// How many open claims have their deadline on it.
    pub claims: usize,
}

/// What reviewers decided on a day. What was undone is not counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DecisionDay {
    /// The day, in the store's zone.
    pub day: NaiveDate,
    /// Whether it is a business day.
    pub is_business_day: bool,
    /// The decisions.
    pub decided: Decided,
}

/// Decisions by reviewers, by what came of them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Decided {
    /// Claims approved, in an arbitration too.
    pub approved: usize,
    /// Claims rejected, in an arbitration too.
    pub rejected: usize,
    /// Disputed rejections that were upheld.
    pub upheld: usize,
}

impl Decided {
    /// All of them.
    #[must_use]
    pub const fn total(self) -> usize {
        self.approved + self.rejected + self.upheld
    }
}

impl Work {
    /// The decisions of all days.
    #[must_use]
    pub fn decided(&self) -> Decided {
        self.decisions.iter().fold(Decided::default(), |sum, day| Decided {
            approved: sum.approved + day.decided.approved,
            rejected: sum.rejected + day.decided.rejected,
            upheld: sum.upheld + day.decided.upheld,
        })
    }
}

/// How long claims stayed in a status before they moved on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spent {
    /// The status.
    pub status: Status,
    /// How many times a claim has moved on from it.
    pub times: usize,
    /// The median of the business days from the day on which it came to the day on which it left:
    /// 0 where both are one day.
    pub median: Median,
}

/// A median, exact: of an even number of values, half-way between the two in the middle.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Median {
    doubled: u64,
}

impl Median {
    /// Half-way between two values.
    #[must_use]
    pub const fn between(low: u32, high: u32) -> Self {
        Self { doubled: low as u64 + high as u64 }
    }

    /// The median of values that occur so many times each, ascending; none of no values.
    #[must_use]
    pub fn of(values: &[(u32, usize)]) -> Option<Self> {
        let total: usize = values.iter().map(|(_, times)| times).sum();
        let at = |place: usize| {
            let mut passed = 0;
            values.iter().find_map(|&(value, times)| {
                passed += times;
                (place < passed).then_some(value)
            })
        };
        Some(Self::between(at(total.checked_sub(1)? / 2)?, at(total / 2)?))
    }

    /// Twice its value: a whole number.
    #[must_use]
    pub const fn doubled(self) -> u64 {
        self.doubled
    }
}

impl fmt::Display for Median {
    /// In digits, with a point before a half: `2` or `2.5`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let half = if self.doubled % 2 == 1 { ".5" } else { "" };
        write!(f, "{}{half}", self.doubled / 2)
    }
}

/// How many open claims are of an age.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Age {
    /// The fewest business days since submission.
    pub from: u32,
    /// The most; none for any number.
    pub through: Option<u32>,
    /// How many claims.
    pub claims: usize,
}
