//! Texts of searching the queue: what stands beside and under the query.

use crate::desk::Progress;
use crate::desk::query::MistakeKind;

/// The texts of searching.
#[derive(Debug)]
pub struct SearchTexts {
    /// Rows are long in coming: how far the work on them is, where that is known. In few cells.
    pub late: fn(Option<Progress>) -> String,
    /// A number of claims in four cells at most, up to a million.
    pub rounded: fn(usize) -> String,
    /// The query cannot be read, so the rows are those of the one before. In few cells.
    pub rows_as_before: &'static str,
    /// Enter was pressed on a query that cannot be read: what to do.
    pub unreadable: &'static str,
    /// A mistake under the query: what kind, what text, what is suggested. The end may be cut off,
    /// so what to do comes first.
    pub mistake: fn(&MistakeKind, &str, Option<&str>) -> String,
    /// More mistakes than can be shown: how many.
    pub more_mistakes: fn(usize) -> String,
    /// Nothing matches, but another query finds so many claims; the key that takes it.
    pub near: fn(&str, usize, &str) -> String,
    /// Nothing matches what a row shows; comments are still being searched.
    pub nothing_yet: &'static str,
    /// There is no near query to be taken.
    pub nothing_near: &'static str,
    /// More was put into the query than is taken: the most, in bytes.
    pub too_long: fn(usize) -> String,
}
