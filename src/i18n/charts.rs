//! The texts of the charts: headings, labels, and the figures in sentences.

use crate::desk::figures::{Decided, Spent};

mod words;

pub use words::Paragraph;
pub(super) use words::WordTexts;

/// The texts of the charts.
#[derive(Debug)]
pub struct ChartTexts {
    /// Heading: how many claims there are in each status.
    pub by_status: &'static str,
    /// Heading: on which days open claims are due.
    pub due: &'static str,
    /// Heading: what reviewers decided, in the order of [`ChartTexts::decided`].
    pub decisions: &'static str,
    /// Heading: how long claims stayed in each status, and how many times one has moved on.
    pub spent: &'static str,
    /// Heading: how old open claims are, in business days since submission.
    pub ages: &'static str,
    /// Column: statuses.
    pub status: &'static str,
    /// Column: days.
    pub day: &'static str,
    /// Column: how many claims.
    pub claims: &'static str,
    /// Column: claims approved.
    pub approved: &'static str,
    /// Column: claims rejected.
    pub rejected: &'static str,
    /// Column: rejections upheld.
    pub upheld: &'static str,
    /// Column: a median of business days.
    pub median: &'static str,
    /// Column: how many times a claim has moved on.
    pub times: &'static str,
    /// Column: business days since submission.
    pub age: &'static str,
    /// Label: claims that are overdue.
    pub overdue: &'static str,
    /// What a day is that is no business day.
    pub day_off: &'static str,
    /// What the sign after such a day means.
    pub day_off_sign: fn(char) -> String,
    /// The decisions of so many days, before their course.
    pub course: fn(days: usize, decisions: usize) -> String,
    /// Decisions in figures, short.
    pub decided: fn(Decided) -> String,
    /// A median, and how many times a claim has moved on, short.
    pub stayed: fn(Spent) -> String,
    /// A band of age, in business days.
    pub band: fn(from: u32, through: Option<u32>) -> String,
    /// No claim has moved on yet.
    pub none_moved: &'static str,
    /// There is no claim that matches.
    pub no_claims: &'static str,
    /// Only the statuses are for customers to see.
    pub not_for_customers: &'static str,
    /// The figures are on their way.
    pub counting: &'static str,
    /// They could not be counted, and why.
    pub failed: fn(&str) -> String,
    /// A key that does nothing here was pressed.
    pub only_to_read: fn(&str) -> String,
    /// The figures in sentences.
    pub(super) words: WordTexts,
    /// What its key does: show the charts, or the queue again.
    pub ask: &'static str,
    /// What its key does: read the charts as words, or see bars again.
    pub ask_words: &'static str,
    /// Hint: back to the queue.
    pub to_queue: &'static str,
    /// Hint: the charts as words.
    pub as_words: &'static str,
    /// Hint: the charts as bars.
    pub as_bars: &'static str,
    /// Hint: there is more below.
    pub more: &'static str,
}
