//! A claim as a row of the queue.

use std::borrow::Cow;

use chrono::{DateTime, NaiveDate, Utc};

use super::query;
use super::view::{can_read, can_see};
use crate::domain::actor::{Operator, Role, Side};
use crate::domain::calendar::{Calendar, Remaining};
use crate::domain::claim::{Claim, Window};
use crate::domain::directory::Directory;
use crate::domain::event::CommentText;
use crate::domain::id::{ClaimId, OperatorName, OrganisationId, ProductId, TenantId};
use crate::domain::status::{AssociationState, Status, WindowKind};

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
pub(super) fn due(claim: &Claim, now: DateTime<Utc>, calendar: &Calendar) -> Option<Due> {
    let window = claim.standing.window.as_ref()?;
    let closed = window.counting.is_closed(now);
    if closed && window.kind == WindowKind::Dispute {
        return None;
    }
    Some(Due {
        window: window.kind,
        open_through: window.counting.last_day,
        at: window.counting.closes_at,
        overdue: claim.is_overdue(now),
        held_by_arbitration: claim.is_held_by_arbitration(now),
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
    /// The customer's name, where the directory knows it.
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
    /// Whether it is overdue.
    #[must_use]
    pub fn is_overdue(&self) -> bool {
        self.due.is_some_and(|due| due.overdue)
    }
}

/// What is kept of a claim in memory so that the queue can be answered.
#[derive(Debug, Clone)]
pub(super) struct Row {
    pub(super) claim: Claim,
    pub(super) organisation_name: String,
    pub(super) customer: String,
    pub(super) products: Vec<(String, String)>,
    pub(super) unrecorded: bool,
}

impl Row {
    pub(super) fn of(claim: Claim, directory: &Directory) -> Self {
        let tenant = directory.tenants.get(&TenantId::new(&claim.fields.tenant_id));
        let customer = tenant.map(|tenant| tenant.name.clone()).unwrap_or_default();
        let name_of = |id: &String| {
            let product = directory.catalogue.get(&ProductId::new(id));
            (id.clone(), product.map_or_else(|| id.clone(), |product| product.name.clone()))
        };
        Self {
            organisation_name: organisation_name(directory, &claim.organisation),
            customer,
            products: claim.fields.products.iter().map(|line| name_of(&line.product)).collect(),
            unrecorded: false,
            claim,
        }
    }

    /// The customer's name or, where the directory knows none, its domain.
    pub(super) fn customer_or_domain(&self) -> &str {
        if self.customer.is_empty() { &self.claim.fields.domain } else { &self.customer }
    }
}

/// Whether the customer may still decline the claim's association.
fn is_consent_open(claim: &Claim) -> bool {
    let association = claim.standing.association.as_ref();
    association.is_some_and(|found| found.state == AssociationState::ConsentOpen)
}

pub(super) fn organisation_name(directory: &Directory, id: &OrganisationId) -> String {
    directory.organisations.get(id).map_or_else(|| id.to_string(), |found| found.name.clone())
}

/// A row with who looks at it and when.
pub(super) struct SeenRow<'a> {
    pub(super) row: &'a Row,
    pub(super) operator: &'a Operator,
    pub(super) now: DateTime<Utc>,
    pub(super) calendar: &'a Calendar,
    /// Up to which event the operator has read the thread.
    pub(super) read_mark: &'a dyn Fn(ClaimId) -> u32,
}

impl SeenRow<'_> {
    pub(super) fn is_visible(&self) -> bool {
        can_see(self.operator, &self.row.claim)
    }

    fn is_unread(&self) -> bool {
        let side = self.operator.role.side();
        let mut newest = self
            .row
            .claim
            .comments
            .iter()
            .filter(|said| can_read(side, said.internal) && said.by.name != self.operator.name)
            .map(|said| said.number);
        newest.next_back().is_some_and(|number| number > (self.read_mark)(self.row.claim.id))
    }

    fn is_mine(&self) -> bool {
        let claim = &self.row.claim;
        match self.operator.role.side() {
            Side::Partner => claim.created_by == self.operator.name,
            _ => claim.standing.assignee.as_ref() == Some(&self.operator.name),
        }
    }

    fn is_my_turn(&self) -> bool {
        let standing = &self.row.claim.standing;
        match (self.operator.role, standing.status) {
            (Role::Reviewer, Status::Submitted | Status::UnderReview | Status::Disputed) => {
                standing.assignee.as_ref().is_none_or(|name| *name == self.operator.name)
                    && Some(&self.row.claim.organisation) != self.operator.organisation.as_ref()
            }
            (Role::Customer, Status::Approved) => is_consent_open(&self.row.claim),
            (role, Status::Editing | Status::PartnerActionRequired) => role.is_partner(),
            _ => false,
        }
    }

    pub(super) fn shown(&self) -> QueueRow {
        let (row, claim) = (self.row, &self.row.claim);
        let is_customer = self.operator.role.side() == Side::Customer;
        let mut due = due(claim, self.now, self.calendar);
        if let Some(due) = due.as_mut().filter(|_| is_customer) {
            due.held_by_arbitration = false;
        }
        QueueRow {
            id: claim.id,
            revision: claim.revision,
            name: claim.fields.name.clone(),
            organisation: claim.organisation.clone(),
            organisation_name: row.organisation_name.clone(),
            customer: row.customer_or_domain().to_owned(),
            domain: claim.fields.domain.clone(),
            solution_area: self.area_text(),
            activities: claim.fields.activities.iter().map(ToString::to_string).collect(),
            products: row.products.iter().map(|(id, _)| id.clone()).collect(),
            product_names: row.products.iter().map(|(_, name)| name.clone()).collect(),
            status: claim.status(),
            due,
            contested: claim.standing.is_contested() && !is_customer,
            disputed: claim.standing.disputed,
            assignee: claim.standing.assignee.clone().filter(|_| !is_customer),
            updated_at: claim.updated_at,
            unread: self.is_unread(),
            my_turn: self.is_my_turn(),
            unrecorded: row.unrecorded,
        }
    }

    fn area_text(&self) -> String {
        self.row.claim.fields.solution_area.as_ref().map(ToString::to_string).unwrap_or_default()
    }

    /// The window, for sorting: what has no deadline comes last.
    pub(super) fn closes_at(&self) -> DateTime<Utc> {
        let window: Option<&Window> = self.row.claim.standing.window.as_ref();
        window
            .filter(|window| {
                window.kind != WindowKind::Dispute || !window.counting.is_closed(self.now)
            })
            .map_or(DateTime::<Utc>::MAX_UTC, |window| window.counting.closes_at)
    }
}

impl query::Row for SeenRow<'_> {
    fn id(&self) -> Cow<'_, str> {
        Cow::Owned(self.row.claim.id.to_string())
    }

    fn name(&self) -> &str {
        &self.row.claim.fields.name
    }

    fn customer(&self) -> &str {
        &self.row.customer
    }

    fn domain(&self) -> &str {
        &self.row.claim.fields.domain
    }

    fn organisation_id(&self) -> &str {
        self.row.claim.organisation.as_str()
    }

    fn organisation_name(&self) -> &str {
        &self.row.organisation_name
    }

    fn mpn(&self) -> &str {
        &self.row.claim.fields.mpn_id
    }

    fn products(&self) -> impl Iterator<Item = (&str, &str)> {
        self.row.products.iter().map(|(id, name)| (id.as_str(), name.as_str()))
    }

    fn comments(&self) -> impl Iterator<Item = &str> {
        let side = self.operator.role.side();
        self.row.claim.comments.iter().filter_map(move |said| match &said.text {
            CommentText::Words(words) if can_read(side, said.internal) => Some(words.as_str()),
            _ => None,
        })
    }

    fn status(&self) -> &str {
        self.row.claim.status().code()
    }

    fn area(&self) -> &str {
        self.row.claim.fields.known_area().map_or("", crate::domain::status::SolutionArea::code)
    }

    fn activities(&self) -> impl Iterator<Item = &str> {
        self.row.claim.fields.known_activities().map(|activity| -> &str { activity.code() })
    }

    fn assignee(&self) -> Option<&str> {
        let assignee = self.row.claim.standing.assignee.as_ref();
        assignee.filter(|_| self.operator.role != Role::Customer).map(OperatorName::as_str)
    }

    fn is(&self, flag: query::Flag) -> bool {
        let claim = &self.row.claim;
        match flag {
            query::Flag::Overdue => claim.is_overdue(self.now),
            query::Flag::Contested => {
                claim.standing.is_contested() && self.operator.role != Role::Customer
            }
            query::Flag::Mine => self.is_mine(),
            query::Flag::MyTurn => self.is_my_turn(),
            query::Flag::Unread => self.is_unread(),
            query::Flag::Open => claim.status().is_open(),
            query::Flag::ConsentOpen => is_consent_open(claim),
        }
    }

    fn due_last_day(&self) -> Option<NaiveDate> {
        due(&self.row.claim, self.now, self.calendar).map(|due| due.open_through)
    }

    fn updated_day(&self) -> NaiveDate {
        self.calendar.local_day(self.row.claim.updated_at)
    }
}
