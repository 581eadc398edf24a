//! What each side may see of a claim. What it must not know is taken out here and nowhere else,
//! before any screen, command or notice gets to see it.

use chrono::{DateTime, Utc};

use super::row::Due;
use crate::domain::actor::{By, Operator, Role, Side};
use crate::domain::claim::{Association, Claim, Comment, DecisionTarget, Window};
use crate::domain::event::{ClaimEvent, What};
use crate::domain::evidence::Evidence;
use crate::domain::field::{Contact, Fields, Revenue, Value};
use crate::domain::id::{ClaimId, Key, OperatorName, OrganisationId};
use crate::domain::moves::Action;
use crate::domain::notice::{Addressee, Handling, NoticeState, Posted};
use crate::domain::refusal::Refusal;
use crate::domain::status::{Because, InformationReason, RejectionReason, Status};

/// Whether an action is open to the asking operator, and if not, why not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActionState {
    /// The action.
    pub action: Action,
    /// Why it is not open; empty when it is.
    pub refusals: Vec<Refusal>,
}

impl ActionState {
    /// Whether it is open.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.refusals.is_empty()
    }
}

/// Another side of an arbitration, as reviewers see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RivalView {
    /// The other claim; none for an association from before this store.
    pub claim: Option<ClaimId>,
    /// Whose it is.
    pub organisation: OrganisationId,
    /// The organisation's name.
    pub organisation_name: String,
    /// Where the other claim stands.
    pub status: Option<Status>,
    /// The keys that both want.
    pub keys: Vec<Key>,
}

/// A claim, as somebody may see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClaimView {
    /// Its id.
    pub id: ClaimId,
    /// Its revision.
    pub revision: u32,
    /// The claiming organisation.
    pub organisation: OrganisationId,
    /// The claiming organisation's name.
    pub organisation_name: String,
    /// The customer's name, where the directory knows it.
    pub customer_name: String,
    /// Who made it.
    pub created_by: OperatorName,
    /// When it was made, UTC.
    pub created_at: DateTime<Utc>,
    /// When it last changed, UTC.
    pub updated_at: DateTime<Utc>,
    /// When it was first submitted, UTC.
    pub submitted_at: Option<DateTime<Utc>>,
    /// What was entered.
    pub fields: Fields,
    /// Its PoE.
    pub evidence: Vec<Evidence>,
    /// Its thread.
    pub comments: Vec<Comment>,
    /// Its status.
    pub status: Status,
    /// Since when, UTC.
    pub status_since: DateTime<Utc>,
    /// The deadline that runs.
    pub due: Option<Due>,
    /// The window that runs, with how it was counted.
    pub window: Option<Window>,
    /// By when a decision is aimed at.
    pub target: Option<DecisionTarget>,
    /// What the partner was asked for.
    pub information: Vec<InformationReason>,
    /// The products that the partner was asked to remove.
    pub remove_products: Vec<String>,
    /// Why it was rejected.
    pub rejection: Option<RejectionReason>,
    /// Why the partner asked for rejection.
    pub because: Option<Because>,
    /// Whether it has been disputed.
    pub disputed: bool,
    /// Whether a key is contested and undecided.
    pub contested: bool,
    /// The keys that are contested and undecided.
    pub contested_keys: Vec<Key>,
    /// The keys that an arbitration gave to another partner.
    pub lost_keys: Vec<Key>,
    /// The other sides; reviewers only.
    pub rivals: Vec<RivalView>,
    /// The reviewer who has taken it.
    pub assignee: Option<OperatorName>,
    /// What an approval created.
    pub association: Option<Association>,
    /// What it claims.
    pub keys: Vec<Key>,
    /// What the asking operator may do, and for the rest, why not.
    pub actions: Vec<ActionState>,
    /// What submission would still ask for; drafts only.
    pub gaps: Vec<Refusal>,
    /// Up to which event the asking operator has read the thread.
    pub read_mark: u32,
    /// Whether a timer's effect is shown that could not be recorded.
    pub unrecorded: bool,
}

impl ClaimView {
    /// Whether an action is open.
    #[must_use]
    pub fn is_open(&self, action: Action) -> bool {
        self.actions.iter().any(|state| state.action == action && state.is_open())
    }

    /// The reasons that count now: what the partner is asked for, or why it was rejected.
    #[must_use]
    pub fn reason_codes(&self) -> Vec<&'static str> {
        match self.status {
            Status::PartnerActionRequired => {
                self.information.iter().map(|reason| reason.code()).collect()
            }
            Status::Rejected | Status::RejectedFinal | Status::Disputed => {
                self.rejection.iter().map(|reason| reason.code()).collect()
            }
            _ => Vec::new(),
        }
    }
}

/// Whether a claim exists for an operator at all.
#[must_use]
pub fn can_see(operator: &Operator, claim: &Claim) -> bool {
    match operator.role.side() {
        Side::Reviewer | Side::System => true,
        Side::Partner => Some(&claim.organisation) == operator.organisation.as_ref(),
        Side::Customer => {
            claim.submitted_at.is_some()
                && operator.tenant.as_ref().is_some_and(|t| t.as_str() == claim.fields.tenant_id)
        }
    }
}

/// Whether a word of the thread is there for a side.
#[must_use]
pub fn can_read(side: Side, internal: bool) -> bool {
    match side {
        Side::Reviewer | Side::System => true,
        Side::Partner => !internal,
        Side::Customer => false,
    }
}

/// Takes out of the view what the operator must not know. A customer sees who claims what, its
/// status and its dates; no PoE, no comments, nobody else's contacts.
pub(super) fn redact(view: &mut ClaimView, operator: &Operator) {
    let side = operator.role.side();
    view.comments.retain(|comment| can_read(side, comment.internal));
    if side != Side::Reviewer {
        view.rivals.clear();
    }
    if side == Side::Customer {
        view.evidence.clear();
        view.fields.technical = Contact::default();
        view.fields.partner = Contact::default();
        view.fields.revenue = Revenue::default();
        view.information.clear();
        view.remove_products.clear();
        view.rejection = view.rejection.filter(|r| *r == RejectionReason::CustomerDecline);
        view.because = None;
        view.assignee = None;
        view.target = None;
        view.contested = false;
        view.contested_keys.clear();
        view.lost_keys.clear();
        if let Some(due) = &mut view.due {
            due.held_by_arbitration = false;
        }
    }
}

/// What changed from what to what, in words that need no knowledge of the event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShownChange {
    /// A field's path, or `status`, `assignee`, `evidence`, `association`, or a contested key.
    pub field: String,
    /// What it was; none when there was nothing.
    pub old: Option<Value>,
    /// What it became; none when nothing is left.
    pub new: Option<Value>,
}

/// One event of a claim's history, as somebody may see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HistoryEntry {
    /// The store's record.
    pub seq: u64,
    /// 1, 2, … on this claim.
    pub number: u32,
    /// When it took effect, UTC.
    pub at: DateTime<Utc>,
    /// When the program noticed, UTC.
    pub noticed_at: DateTime<Utc>,
    /// Who did it.
    pub by: By,
    /// Its name, in the past tense.
    pub event: &'static str,
    /// What changed.
    pub changes: Vec<ShownChange>,
    /// The reasons given, by code.
    pub reasons: Vec<&'static str>,
    /// Why the partner asked for rejection, by code.
    pub because: Option<&'static str>,
    /// What was said with it.
    pub comment: Option<String>,
    /// Whether only reviewers see what was said.
    pub internal: bool,
    /// The window that it opened, with how its days were counted.
    pub window: Option<Window>,
    /// Whether it could not be recorded yet.
    pub unrecorded: bool,
}

/// Whether a side sees an event; what was said with it is another question.
#[must_use]
pub fn sees_event(side: Side, event: &ClaimEvent) -> bool {
    match side {
        Side::Reviewer => true,
        Side::System => event.by.role == Role::System,
        Side::Partner => !(event.internal && matches!(event.what, What::Commented { .. })),
        Side::Customer => matches!(
            event.what,
            What::Submitted { .. }
                | What::ReviewStarted { .. }
                | What::InformationRequested { .. }
                | What::Resubmitted { .. }
                | What::Approved { .. }
                | What::Rejected { .. }
                | What::Disputed { .. }
                | What::RejectionUpheld
                | What::ConsentDeclined { .. }
                | What::ConsentLapsed { .. }
                | What::RejectionRequested { .. }
                | What::AssociationEnded { .. }
                | What::Undone { .. }
        ),
    }
}

/// Whether the body of an event that a side sees holds nothing that this side must not know, so
/// that it can be handed out as it is kept. A body cannot be redacted: it would no longer have its
/// hash.
#[must_use]
pub fn sees_body(side: Side, event: &ClaimEvent) -> bool {
    // Whose decision led to it is told on the event of the decision itself.
    let tells_by_whom = event.decision.as_ref().is_none_or(|(_, name)| *name == event.by.name);
    match side {
        Side::Reviewer => true,
        Side::System => event.by.role == Role::System,
        // What its claim's notices say to the customer, the partner has entered itself.
        Side::Partner => tells_by_whom && (event.comment.is_none() || !event.internal),
        Side::Customer => {
            tells_by_whom
                && event.comment.is_none()
                && event.notices.iter().all(|notice| notice.to == Addressee::Customer)
                && holds_nothing_from_customers(&event.what)
        }
    }
}

/// What [`redact`] takes from a customer: what was entered, PoE, reasons, who reviews, by when a
/// decision is aimed at, and competition.
fn holds_nothing_from_customers(what: &What) -> bool {
    match what {
        What::Submitted { changes, target, .. } => changes.is_empty() && target.is_none(),
        What::ReviewStarted { takes, .. } => takes.is_none(),
        What::Resubmitted { target, .. } => target.is_none(),
        What::Rejected { reason, .. } => *reason == RejectionReason::CustomerDecline,
        What::Approved { .. }
        | What::RejectionUpheld
        | What::ConsentDeclined { .. }
        | What::ConsentLapsed { .. } => true,
        _ => false,
    }
}

/// Takes out of an entry what the operator's side must not know.
pub(super) fn redact_entry(entry: &mut HistoryEntry, side: Side) {
    if !can_read(side, entry.internal) {
        entry.comment = None;
        entry.internal = false;
    }
    if side == Side::Customer {
        entry.comment = None;
        entry.changes.retain(|change| change.field == "status");
        entry.reasons.retain(|code| *code == RejectionReason::CustomerDecline.code());
        entry.because = None;
    }
}

/// A notice, as somebody may see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoticeView {
    /// The notice with its claim.
    pub posted: Posted,
    /// The claim's name.
    pub claim_name: String,
    /// What has become of it.
    pub state: NoticeState,
    /// What came of trying to deliver it, if that was tried.
    pub handling: Option<Handling>,
}

#[cfg(test)]
mod tests;
