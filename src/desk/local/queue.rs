//! A page of the queue from the rows in memory.

use std::cmp::Ordering;

use crate::desk::query::{Query, QueryContext, Row as _};
use crate::desk::row::SeenRow;
use crate::desk::{QueuePage, QueueRequest, Sort};

pub(super) fn page<'a>(
    rows: impl Iterator<Item = SeenRow<'a>>,
    query: &Query,
    asked: &QueryContext<'_>,
    request: &QueueRequest,
) -> QueuePage {
    let found = found(rows, query, asked, request.sort);
    let mut page = QueuePage { total: found.len(), ..QueuePage::default() };
    for row in &found {
        *page.by_status.entry(row.row.claim.status()).or_default() += 1;
        page.overdue += usize::from(row.row.claim.is_overdue(row.now));
    }
    page.anchor = request.anchors.iter().find_map(|&id| {
        found.iter().position(|row| row.row.claim.id == id).map(|place| (id, place))
    });
    page.offset = request.first(page.anchor.map(|(_, place)| place), page.total);
    let limit = request.limit.unwrap_or(usize::MAX);
    page.rows = found.iter().skip(page.offset).take(limit).map(SeenRow::shown).collect();
    page
}

/// The rows that a query finds, in an order.
pub(super) fn found<'a>(
    rows: impl Iterator<Item = SeenRow<'a>>,
    query: &Query,
    asked: &QueryContext<'_>,
    sort: Sort,
) -> Vec<SeenRow<'a>> {
    let settled = query.settled(asked);
    let mut found: Vec<SeenRow<'a>> = rows
        .filter(SeenRow::is_visible)
        .filter(|row| query.wants(row.status()) && settled.matches(row, asked))
        .collect();
    found.sort_by(|one, other| order(sort, one, other));
    found
}

fn order(sort: Sort, one: &SeenRow<'_>, other: &SeenRow<'_>) -> Ordering {
    let (a, b) = (&one.row.claim, &other.row.claim);
    match sort {
        Sort::Deadline => one.closes_at().cmp(&other.closes_at()),
        Sort::Status => {
            a.status().cmp(&b.status()).then_with(|| one.closes_at().cmp(&other.closes_at()))
        }
        Sort::Updated => b.updated_at.cmp(&a.updated_at),
        Sort::Customer => one.row.customer_or_domain().cmp(other.row.customer_or_domain()),
        Sort::Id => Ordering::Equal,
        Sort::Name => a.fields.name.cmp(&b.fields.name),
    }
    .then_with(|| a.id.cmp(&b.id))
}
