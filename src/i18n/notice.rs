//! Letters to customers and partners, in plain text `[S1][S2][D]`.
//!
//! A letter is written from what is given here and nothing else. To the customer no comment is
//! given, and to a partner nothing of a competitor `[D]`.

use chrono::NaiveDate;

use crate::desk::outbox::{LetterMatter, LetterView};
use crate::domain::id::ClaimId;
use crate::domain::notice::NoticeKind;
use crate::domain::status::{Because, InformationReason, RejectionReason};
use crate::i18n::quote::brief;

mod body;

pub(super) use body::{About, LetterTexts};

/// What a letter is written from. All texts may be as people entered them: the letter cleans them.
#[derive(Debug, Clone)]
pub struct Letter<'a> {
    /// Whom it greets.
    pub to: &'a str,
    /// The claim.
    pub claim: ClaimId,
    /// The claim's name.
    pub claim_name: &'a str,
    /// The claiming organisation's name.
    pub partner: &'a str,
    /// The customer's name.
    pub customer: &'a str,
    /// The names of the products and workloads claimed.
    pub products: &'a [String],
    /// What it says.
    pub matter: Matter<'a>,
}

/// What a letter says.
#[derive(Debug, Clone)]
pub enum Matter<'a> {
    /// To the customer: a partner asks to be associated.
    Submission,
    /// To the customer: associated.
    Approval {
        /// The last day on which the customer may decline.
        until: Option<NaiveDate>,
    },
    /// To the partner: asked for information.
    InformationRequest {
        /// What for.
        reasons: &'a [InformationReason],
        /// Names of products to be removed instead.
        remove: &'a [String],
        /// The reviewer's comment.
        comment: Option<&'a str>,
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
        comment: Option<&'a str>,
        /// What can be done about it.
        recourse: Recourse,
    },
    /// To the partner: a competitor appeared.
    Competitor {
        /// Names of the contested products.
        products: &'a [String],
    },
    /// To the partner: an arbitration was decided.
    ArbitrationResult {
        /// The name of the product it was about.
        product: &'a str,
        /// Whether for this partner.
        won: bool,
    },
}

/// What a partner can do about a rejection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Recourse {
    /// Dispute it, through this day.
    Dispute {
        /// The last day.
        until: NaiveDate,
    },
    /// Make a new claim: this rejection cannot be disputed.
    NewClaim,
    /// Nothing on this claim: it has been disputed once.
    Final,
}

impl Matter<'_> {
    /// The kind of notice that it is.
    #[must_use]
    pub const fn kind(&self) -> NoticeKind {
        match self {
            Self::Submission => NoticeKind::Submission,
            Self::Approval { .. } => NoticeKind::Approval,
            Self::InformationRequest { .. } => NoticeKind::InformationRequest,
            Self::Rejection { .. } => NoticeKind::Rejection,
            Self::Competitor { .. } => NoticeKind::Competitor,
            Self::ArbitrationResult { .. } => NoticeKind::ArbitrationResult,
        }
    }
}

/// How letters are written.
#[derive(Debug)]
pub struct NoticeTexts {
    /// The kind, the claim, and its name, which is clean.
    pub(super) subject: fn(NoticeKind, ClaimId, &str) -> String,
    pub(super) letter: LetterTexts,
}

impl NoticeTexts {
    /// The subject: one clean line, told from the kind and the claim's id and name alone.
    #[must_use]
    pub fn subject(&self, kind: NoticeKind, claim: ClaimId, claim_name: &str) -> String {
        (self.subject)(kind, claim, &brief(claim_name))
    }

    /// The text: several lines, parted by `\n`, the last one ended by it.
    #[must_use]
    pub fn body(&self, letter: &Letter<'_>) -> String {
        self.letter.body(letter)
    }
}

impl<'a> Letter<'a> {
    /// The letter of a notice.
    #[must_use]
    pub fn of(view: &'a LetterView) -> Self {
        Self {
            to: &view.posted.notice.name,
            claim: view.posted.claim,
            claim_name: &view.claim_name,
            partner: &view.partner,
            customer: &view.customer,
            products: &view.products,
            matter: Matter::of(&view.matter),
        }
    }
}

impl<'a> Matter<'a> {
    fn of(view: &'a LetterMatter) -> Self {
        match view {
            LetterMatter::Submission => Self::Submission,
            LetterMatter::Approval(until) => Self::Approval { until: *until },
            LetterMatter::InformationRequest { reasons, remove, comment, until } => {
                let comment = comment.as_deref();
                Self::InformationRequest { reasons, remove, comment, until: *until }
            }
            LetterMatter::Rejection { reason, because, comment, dispute_through, is_final } => {
                let recourse = match dispute_through {
                    Some(until) => Recourse::Dispute { until: *until },
                    None if *is_final => Recourse::Final,
                    None => Recourse::NewClaim,
                };
                let comment = comment.as_deref();
                Self::Rejection { reason: *reason, because: *because, comment, recourse }
            }
            LetterMatter::Competitor(products) => Self::Competitor { products },
            LetterMatter::ArbitrationResult { product, won } => {
                Self::ArbitrationResult { product, won: *won }
            }
        }
    }
}
