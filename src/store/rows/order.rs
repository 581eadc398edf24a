//! The orders in which rows are asked for, and how two rows stand to each other in each.

use std::cmp::Ordering;

use super::layout::field;
use super::packed::RowRef;

/// An order. Rows that are equal in it are ordered by id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// By when the window closes; without a window last.
    Deadline,
    /// By status, and then by deadline.
    Status,
    /// By the last change, newest first.
    Updated,
    /// By the customer's name or, where the directory knows none, its domain, without regard to
    /// case.
    Customer,
    /// By the claim's name, without regard to case.
    Name,
    /// By the moment of the next timer; without one last.
    Timer,
}

impl Order {
    /// All of them, in the order in which an image keeps them.
    pub const ALL: [Self; 6] =
        [Self::Deadline, Self::Status, Self::Updated, Self::Customer, Self::Name, Self::Timer];

    /// How two rows stand to each other.
    #[must_use]
    pub fn compare(self, one: &RowRef<'_>, other: &RowRef<'_>) -> Ordering {
        let by_order = match self {
            Self::Deadline => one.closes_ms().cmp(&other.closes_ms()),
            Self::Status => one
                .status()
                .cmp(&other.status())
                .then_with(|| one.closes_ms().cmp(&other.closes_ms())),
            Self::Updated => other.updated_ms().cmp(&one.updated_ms()),
            Self::Customer => one.customer_or_domain().cmp(other.customer_or_domain()),
            Self::Name => one.word_field(field::NAME).cmp(other.word_field(field::NAME)),
            Self::Timer => one.timer_ms().cmp(&other.timer_ms()),
        };
        by_order.then_with(|| one.id().cmp(&other.id()))
    }

    /// The places of these rows in this order.
    pub(super) fn of<'a>(self, rows: impl Iterator<Item = (u32, RowRef<'a>)>) -> Vec<u32> {
        let mut rows: Vec<(u32, RowRef<'a>)> = rows.collect();
        if self == Self::Timer {
            rows.retain(|(_, row)| row.timer_ms() != i64::MAX);
        }
        match self {
            Self::Deadline => rows.sort_by_cached_key(|(place, row)| (row.closes_ms(), *place)),
            Self::Updated => rows.sort_by_cached_key(|(place, row)| (-row.updated_ms(), *place)),
            Self::Timer => rows.sort_by_cached_key(|(place, row)| (row.timer_ms(), *place)),
            _ => rows.sort_unstable_by(|(_, one), (_, other)| self.compare(one, other)),
        }
        rows.into_iter().map(|(place, _)| place).collect()
    }
}
