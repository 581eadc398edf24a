//! A claim as a row of the queue.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use memchr::memmem;

use super::query;
use super::view::can_read;
use crate::domain::actor::{Operator, Role, Side};
use crate::domain::calendar::{Calendar, Remaining};
use crate::domain::claim::Window;
use crate::domain::id::{ClaimId, OperatorName, OrganisationId};
use crate::domain::status::{Status, WindowKind};
use crate::store::rows::{RowRef, Said};

/// The deadline that runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Due {
    /// Of which window.
    pub window: WindowKind,
    /// The last day on which it is open, in the store's time zone.
    pub open_through: NaiveDate,
    /// The first instant at which it is closed, UTC.
    pub at: DateTime<Utc>,
    /// Whether it has closed and nothing moved by itself.
    pub overdue: bool,
    /// Whether an arbitration holds the claim past it `[S0]`.
    pub held_by_arbitration: bool,
    /// How much of it is left.
    pub remaining: Remaining,
}

/// The deadline of a claim at a moment. A dispute window that has closed is none any more.
pub(super) fn due(
    window: Option<&Window>,
    contested: bool,
    now: DateTime<Utc>,
    calendar: &Calendar,
) -> Option<Due> {
    let window = window?;
    if window.kind == WindowKind::Dispute && window.counting.is_closed(now) {
        return None;
    }
    let overdue = window.is_overdue(now);
    Some(Due {
        window: window.kind,
        open_through: window.counting.last_day,
        at: window.counting.closes_at,
        overdue,
        held_by_arbitration: overdue && contested,
        remaining: window.counting.remaining(now, calendar),
    })
}

/// A row of the queue, as somebody may see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QueueRow {
    /// The claim.
    pub id: ClaimId,
    /// Its revision.
    pub revision: u32,
    /// Its name.
    pub name: String,
    /// The claiming organisation.
    pub organisation: OrganisationId,
    /// The claiming organisation's name.
    pub organisation_name: String,
    /// The customer's name, where the directory knows it; empty where it does not.
    pub customer: String,
    /// The customer's domain.
    pub domain: String,
    /// The solution area, as entered.
    pub solution_area: String,
    /// The activities, as entered.
    pub activities: Vec<String>,
    /// The products' ids, as entered.
    pub products: Vec<String>,
    /// The products' names.
    pub product_names: Vec<String>,
    /// Its status.
    pub status: Status,
    /// The deadline that runs.
    pub due: Option<Due>,
    /// Whether it is contested and undecided.
    pub contested: bool,
    /// Whether it has been disputed.
    pub disputed: bool,
    /// The reviewer who has taken it.
    pub assignee: Option<OperatorName>,
    /// When it last changed, UTC.
    pub updated_at: DateTime<Utc>,
    /// Whether there are comments that the asking operator has not read.
    pub unread: bool,
    /// Whether it is the asking operator's side that has to act.
    pub my_turn: bool,
    /// Whether a timer's effect is shown that could not be recorded.
    pub unrecorded: bool,
}

impl QueueRow {
    /// What the customer is called: by its name or, where the directory knows none, by its domain.
    #[must_use]
    pub fn customer_or_domain(&self) -> &str {
        if self.customer.is_empty() { &self.domain } else { &self.customer }
    }

    /// Whether it is overdue.
    #[must_use]
    pub fn is_overdue(&self) -> bool {
        self.due.is_some_and(|due| due.overdue)
    }
}

/// Up to which event somebody has read the thread of each claim.
pub(super) type Marks = HashMap<ClaimId, u32>;

/// Who looks at the queue, and when.
#[derive(Clone, Copy)]
pub(super) struct Look<'a> {
    pub(super) operator: &'a Operator,
    pub(super) now: DateTime<Utc>,
    pub(super) calendar: &'a Calendar,
    pub(super) marks: &'a Marks,
}

impl<'a> Look<'a> {
    /// A row as it is seen, if it exists for the operator.
    pub(super) fn at(self, row: RowRef<'a>) -> Option<SeenRow<'a>> {
        can_see(self.operator, &row).then_some(SeenRow { row, look: self })
    }
}

/// Whether a row's claim exists for an operator at all; the same as of the claim itself.
pub(super) fn can_see(operator: &Operator, row: &RowRef<'_>) -> bool {
    let is_own = |own: Option<&OrganisationId>| own.is_some_and(|own| row.is_of(own.as_str()));
    match operator.role.side() {
        Side::Reviewer | Side::System => true,
        Side::Partner => is_own(operator.organisation.as_ref()),
        Side::Customer => {
            row.is_submitted()
                && operator.tenant.as_ref().is_some_and(|own| row.is_about(own.as_str()))
        }
    }
}

/// A row with who looks at it and when.
#[derive(Clone, Copy)]
pub(super) struct SeenRow<'a> {
    pub(super) row: RowRef<'a>,
    look: Look<'a>,
}

impl<'a> SeenRow<'a> {
    /// The comments that the operator may see.
    pub(super) fn said(&self) -> impl Iterator<Item = Said<'a>> + use<'a> {
        let side = self.look.operator.role.side();
        self.row.said().filter(move |said| can_read(side, said.internal))
    }

    /// Whether there are comments of others that the operator has not read.
    pub(super) fn is_unread(&self) -> bool {
        let me = self.look.operator.name.as_str();
        let newest = self.said().filter(|said| said.by != me).map(|said| said.number).last();
        newest.is_some_and(|newest| {
            newest > self.look.marks.get(&self.row.id()).copied().unwrap_or(0)
        })
    }

    fn is_mine(&self) -> bool {
        let me = self.look.operator.name.as_str();
        match self.look.operator.role.side() {
            Side::Partner => self.row.is_by(me),
            _ => self.row.is_taken_by(me),
        }
    }

    fn is_my_turn(&self) -> bool {
        let (row, operator) = (&self.row, self.look.operator);
        match (operator.role, row.status()) {
            (Role::Reviewer, Status::Submitted | Status::UnderReview | Status::Disputed) => {
                (row.assignee().is_none() || row.is_taken_by(operator.name.as_str()))
                    && !operator.organisation.as_ref().is_some_and(|own| row.is_of(own.as_str()))
            }
            (Role::Customer, Status::Approved) => row.is_consent_open(),
            (role, Status::Editing | Status::PartnerActionRequired) => role.is_partner(),
            _ => false,
        }
    }

    fn is_customer(&self) -> bool {
        self.look.operator.role.side() == Side::Customer
    }

    /// Whether the window that matters now has closed and nothing moved by itself.
    pub(super) fn is_overdue(&self) -> bool {
        self.is_closed() && self.row.window_kind().is_some_and(WindowKind::becomes_overdue)
    }

    /// Whether its window has closed.
    fn is_closed(&self) -> bool {
        self.row.closes_ms() <= self.look.now.timestamp_millis()
    }

    /// Whether it has a deadline that still counts for the order of the queue.
    pub(super) fn has_deadline(&self) -> bool {
        self.row.window_kind().is_some_and(|kind| kind != WindowKind::Dispute || !self.is_closed())
    }

    pub(super) fn shown(&self) -> QueueRow {
        let (row, texts) = (&self.row, self.row.shown());
        let is_customer = self.is_customer();
        let contested = row.is_contested() && !is_customer;
        let window = row.window();
        let due = due(window.as_ref(), contested, self.look.now, self.look.calendar);
        let own = |texts: &[&str]| texts.iter().map(|&text| text.to_owned()).collect();
        QueueRow {
            id: row.id(),
            revision: row.revision(),
            name: texts.name.to_owned(),
            organisation: OrganisationId::new(texts.organisation),
            organisation_name: texts.organisation_name.to_owned(),
            customer: texts.customer.to_owned(),
            domain: texts.domain.to_owned(),
            solution_area: texts.area.to_owned(),
            activities: own(&texts.activities),
            products: texts.products.iter().map(|(id, _)| (*id).to_owned()).collect(),
            product_names: texts.products.iter().map(|(_, name)| (*name).to_owned()).collect(),
            status: row.status(),
            due,
            contested,
            disputed: row.is_disputed(),
            assignee: row.assignee().filter(|_| !is_customer).map(OperatorName::new),
            updated_at: row.updated_at(),
            unread: self.is_unread(),
            my_turn: self.is_my_turn(),
            unrecorded: row.is_unrecorded(),
        }
    }
}

impl query::Row for SeenRow<'_> {
    fn words(&self) -> &[u8] {
        self.row.words()
    }

    fn says(&self, text: &[u8]) -> bool {
        self.said().any(|said| memmem::find(said.words, text).is_some())
    }

    fn status(&self) -> &str {
        self.row.status().code()
    }

    fn area(&self) -> &str {
        self.row.area().map_or("", crate::domain::status::SolutionArea::code)
    }

    fn activities(&self) -> impl Iterator<Item = &str> {
        self.row.activities().map(|activity| -> &str { activity.code() })
    }

    fn assignee(&self) -> Option<&str> {
        self.row.assignee().filter(|_| !self.is_customer())
    }

    fn is(&self, flag: query::Flag) -> bool {
        match flag {
            query::Flag::Overdue => self.is_overdue(),
            query::Flag::Contested => self.row.is_contested() && !self.is_customer(),
            query::Flag::Mine => self.is_mine(),
            query::Flag::MyTurn => self.is_my_turn(),
            query::Flag::Unread => self.is_unread(),
            query::Flag::Open => self.row.status().is_open(),
            query::Flag::ConsentOpen => self.row.is_consent_open(),
        }
    }

    fn due_last_day(&self) -> Option<NaiveDate> {
        self.row.last_day().filter(|_| self.has_deadline())
    }

    fn updated_day(&self) -> NaiveDate {
        self.look.calendar.local_day(self.row.updated_at())
    }
}
