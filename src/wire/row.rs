//! A deadline and a row of the queue.

use serde::Serialize;

use super::moment;
use crate::desk::{Due, QueueRow};

/// The deadline that runs.
#[derive(Debug, Serialize)]
pub struct DueOut {
    window: &'static str,
    open_through: String,
    at: String,
    overdue: bool,
    held_by_arbitration: bool,
}

impl DueOut {
    /// The JSON of a deadline.
    #[must_use]
    pub fn of(due: &Due) -> Self {
        Self {
            window: due.window.code(),
            open_through: due.open_through.to_string(),
            at: moment(due.at),
            overdue: due.overdue,
            held_by_arbitration: due.held_by_arbitration,
        }
    }
}

/// A row of `list --json`.
#[derive(Debug, Serialize)]
#[expect(clippy::struct_excessive_bools, reason = "these are the keys of a JSON form")]
pub struct RowOut {
    id: String,
    revision: u32,
    name: String,
    organisation: String,
    customer: String,
    domain: String,
    solution_area: Option<String>,
    activities: Vec<String>,
    products: Vec<String>,
    status: &'static str,
    due: Option<DueOut>,
    overdue: bool,
    contested: bool,
    assignee: Option<String>,
    updated_at: String,
    organisation_name: String,
    disputed: bool,
    unread: bool,
    my_turn: bool,
    unrecorded: bool,
}

impl RowOut {
    /// The JSON of a row.
    #[must_use]
    pub fn of(row: &QueueRow) -> Self {
        Self {
            id: row.id.to_string(),
            revision: row.revision,
            name: row.name.clone(),
            organisation: row.organisation.to_string(),
            customer: row.customer_or_domain().to_owned(),
            domain: row.domain.clone(),
            solution_area: Some(row.solution_area.clone()).filter(|area| !area.is_empty()),
            activities: row.activities.clone(),
            products: row.products.clone(),
            status: row.status.code(),
            due: row.due.as_ref().map(DueOut::of),
            overdue: row.is_overdue(),
            contested: row.contested,
            assignee: row.assignee.as_ref().map(ToString::to_string),
            updated_at: moment(row.updated_at),
            organisation_name: row.organisation_name.clone(),
            disputed: row.disputed,
            unread: row.unread,
            my_turn: row.my_turn,
            unrecorded: row.unrecorded,
        }
    }

    /// The names of the columns of the same row as comma-separated values.
    pub const COLUMNS: &'static [&'static str] = &[
        "id",
        "revision",
        "name",
        "organisation",
        "customer",
        "domain",
        "solution_area",
        "activities",
        "products",
        "status",
        "due",
        "overdue",
        "contested",
        "assignee",
        "updated_at",
    ];

    /// The row as comma-separated values: lists are joined by blanks, the deadline is the last
    /// day on which its window is open.
    #[must_use]
    pub fn cells(&self) -> Vec<String> {
        vec![
            self.id.clone(),
            self.revision.to_string(),
            self.name.clone(),
            self.organisation.clone(),
            self.customer.clone(),
            self.domain.clone(),
            self.solution_area.clone().unwrap_or_default(),
            self.activities.join(" "),
            self.products.join(" "),
            self.status.to_owned(),
            self.due.as_ref().map(|due| due.open_through.clone()).unwrap_or_default(),
            self.overdue.to_string(),
            self.contested.to_string(),
            self.assignee.clone().unwrap_or_default(),
            self.updated_at.clone(),
        ]
    }
}
