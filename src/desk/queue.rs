//! The queue, as it is asked for and answered: claims that match, in an order, a part at a time.

use std::collections::BTreeMap;

use super::QueueRow;
use crate::domain::id::ClaimId;
use crate::domain::status::Status;

coded_enum!(
    /// The order of the queue.
    #[derive(Default)]
    Sort {
        /// What is due first comes first; what has no deadline comes last.
        #[default]
        Deadline => "deadline",
        /// In the order of a claim's life.
        Status => "status",
        /// What changed last comes first.
        Updated => "updated",
        /// By the customer's name.
        Customer => "customer",
        /// By id.
        Id => "id",
        /// By the claim's name.
        Name => "name",
    }
);

/// How far words are searched for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Depth {
    /// In what a row shows: quick, so that whoever types sees rows at once.
    Fields,
    /// In the comments too.
    #[default]
    Comments,
}

/// Which claims, in which order, and which part of them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct QueueRequest {
    /// The query, in the language of `list`.
    pub query: String,
    /// How far its words are searched for.
    pub depth: Depth,
    /// The order.
    pub sort: Sort,
    /// Claims around which rows are wanted: the first of them that is in the queue.
    pub anchors: Vec<ClaimId>,
    /// How many rows are wanted before the anchor.
    pub lead: usize,
    /// How many rows to leave out at the start, where no anchor is in the queue.
    pub offset: usize,
    /// How many rows at most; none for all.
    pub limit: Option<usize>,
}

impl QueueRequest {
    /// Everything that a query finds, in an order.
    #[must_use]
    pub fn all(query: impl Into<String>, sort: Sort) -> Self {
        Self { query: query.into(), sort, ..Self::default() }
    }

    /// The place of the first row wanted, given where the anchor is and how many there are. There
    /// is always a row, if there are any, however few are left.
    #[must_use]
    pub fn first(&self, anchor: Option<usize>, total: usize) -> usize {
        let last = total.saturating_sub(self.limit.unwrap_or(total).max(1));
        anchor.map_or(self.offset, |at| at.saturating_sub(self.lead)).min(last)
    }
}

/// A part of the queue.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct QueuePage {
    /// The rows.
    pub rows: Vec<QueueRow>,
    /// The place of the first of them in the queue, from 0.
    pub offset: usize,
    /// The first of the anchors that is in the queue, and its place.
    pub anchor: Option<(ClaimId, usize)>,
    /// How many match in all.
    pub total: usize,
    /// How many match, by status.
    pub by_status: BTreeMap<Status, usize>,
    /// How many that match are overdue.
    pub overdue: usize,
    /// Whether comments have still to be searched: then more may match.
    pub partial: bool,
    /// Where nothing matches: a query that searches for the same words by their letters in order,
    /// and how many match that.
    pub near: Option<(String, usize)>,
    /// The store's newest record when the page was made.
    pub seq: u64,
}

impl QueuePage {
    /// The row at a place of the queue, if it is among these.
    #[must_use]
    pub fn at(&self, place: usize) -> Option<&QueueRow> {
        self.rows.get(place.checked_sub(self.offset)?)
    }

    /// The place of a claim, if it is among these.
    #[must_use]
    pub fn place_of(&self, id: ClaimId) -> Option<usize> {
        self.rows.iter().position(|row| row.id == id).map(|at| self.offset + at)
    }
}
