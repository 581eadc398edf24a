//! The outbox: notices as somebody may see them, what is due, and what came of delivering it.
//!
//! The desk says what is to be sent and keeps what came of it; it writes no letter and knows no
//! mail. Whoever carries letters asks here before, and tells here after.

use chrono::{DateTime, NaiveDate, Utc};

use super::row::can_see;
use super::view::NoticeView;
use crate::domain::actor::{Operator, Side};
use crate::domain::id::ClaimId;
use crate::domain::notice::{
    Addressee, Carrier, Handling, NoticeId, NoticeKind, NoticeState, Outcome, Posted,
};
use crate::domain::status::{Because, InformationReason, RejectionReason};
use crate::store::rows::RowRef;

/// Which notices are asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct OutboxRequest {
    /// Only those in this state.
    pub state: Option<NoticeState>,
    /// How many of them, from the newest on, are left out.
    pub offset: usize,
    /// How many at most.
    pub limit: usize,
}

/// A page of notices, newest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutboxPage {
    /// What was asked for.
    pub request: OutboxRequest,
    /// The notices.
    pub notices: Vec<NoticeView>,
    /// How many there are in each state, for this operator: in the order of [`NoticeState::ALL`].
    pub counts: Vec<(NoticeState, usize)>,
    /// The store's newest record when it was asked.
    pub seq: u64,
}

impl OutboxPage {
    /// How many there are of what was asked for.
    #[must_use]
    pub fn total(&self) -> usize {
        let asked = |state| self.request.state.is_none_or(|wanted| wanted == state);
        self.counts.iter().filter(|(state, _)| asked(*state)).map(|(_, count)| count).sum()
    }
}

/// Everything that a letter is written from, as its event fixed it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterView {
    /// The notice.
    pub posted: Posted,
    /// What has become of it.
    pub state: NoticeState,
    /// What came of trying to deliver it, if that was tried.
    pub handling: Option<Handling>,
    /// The claim's name.
    pub claim_name: String,
    /// The claiming organisation's name.
    pub partner: String,
    /// The customer's name, or its domain where the directory has none.
    pub customer: String,
    /// The names of the products and workloads claimed.
    pub products: Vec<String>,
    /// What it says.
    pub matter: LetterMatter,
}

impl LetterView {
    /// The claim.
    #[must_use]
    pub const fn claim(&self) -> ClaimId {
        self.posted.claim
    }
}

/// What a letter says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LetterMatter {
    /// To the customer: a partner asks to be associated.
    Submission,
    /// To the customer: associated; may decline through this day.
    Approval(Option<NaiveDate>),
    /// To the partner: asked for information.
    InformationRequest {
        /// What for.
        reasons: Vec<InformationReason>,
        /// Names of products to be removed instead.
        remove: Vec<String>,
        /// The reviewer's comment.
        comment: Option<String>,
        /// The last day for the answer.
        until: Option<NaiveDate>,
    },
    /// To the partner: rejected.
    Rejection {
        /// Why.
        reason: RejectionReason,
        /// Why the partner asked for it, if it did.
        because: Option<Because>,
        /// The reviewer's comment, unless it is internal.
        comment: Option<String>,
        /// Through which day it can be disputed; none where it cannot.
        dispute_through: Option<NaiveDate>,
        /// Whether it was disputed already, so that this is final.
        is_final: bool,
    },
    /// To the partner: a competitor appeared for these products.
    Competitor(Vec<String>),
    /// To the partner: an arbitration was decided.
    ArbitrationResult {
        /// The name of the product it was about.
        product: String,
        /// Whether for this partner.
        won: bool,
    },
}

impl LetterMatter {
    /// The kind of notice that it is.
    #[must_use]
    pub const fn kind(&self) -> NoticeKind {
        match self {
            Self::Submission => NoticeKind::Submission,
            Self::Approval(_) => NoticeKind::Approval,
            Self::InformationRequest { .. } => NoticeKind::InformationRequest,
            Self::Rejection { .. } => NoticeKind::Rejection,
            Self::Competitor(_) => NoticeKind::Competitor,
            Self::ArbitrationResult { .. } => NoticeKind::ArbitrationResult,
        }
    }
}

/// What is to be delivered now, and what is not: each oldest first.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DueNotices {
    /// To be delivered.
    pub due: Vec<NoticeId>,
    /// Held back through the undo window.
    pub held: Vec<NoticeId>,
    /// Begun, and broken off before anybody knew whether they were taken; not among those that are
    /// due unless they were asked for.
    pub unknown: Vec<NoticeId>,
    /// The address that letters come from, by the policy.
    pub sender: Option<String>,
    /// The store's id, in hexadecimal digits: with a notice's id it names one letter of all.
    pub store: String,
}

/// What came of deliveries, and what is about to be tried.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deliveries {
    /// Which way.
    pub by: Carrier,
    /// What came of those that were tried.
    pub over: Vec<(NoticeId, Outcome)>,
    /// What is handed to a carrier next that cannot be asked afterwards whether it took it, and how
    /// often that had been tried when it was looked at.
    pub begun: Option<(NoticeId, u32)>,
}

/// A notice as an operator sees it; `None` when it is not for this operator's eyes.
pub(super) fn shown(
    posted: Posted,
    handling: Option<Handling>,
    row: &RowRef<'_>,
    operator: &Operator,
    now: DateTime<Utc>,
) -> Option<NoticeView> {
    is_for(operator, posted.notice.to, row).then(|| NoticeView {
        state: posted.state(handling.as_ref(), now),
        claim_name: row.shown().name.to_owned(),
        posted,
        handling: handling.filter(|_| knows_failures(operator)),
    })
}

/// Whether an operator may see a notice: partners and customers see what is addressed to their side,
/// of claims that they see.
pub(super) fn is_for(operator: &Operator, to: Addressee, row: &RowRef<'_>) -> bool {
    let theirs = match operator.role.side() {
        Side::Reviewer | Side::System => true,
        Side::Partner => to == Addressee::Partner,
        Side::Customer => to == Addressee::Customer,
    };
    theirs && can_see(operator, row)
}

/// What mail servers say is for the house only: it may name its machines.
pub(super) const fn knows_failures(operator: &Operator) -> bool {
    matches!(operator.role.side(), Side::Reviewer | Side::System)
}
