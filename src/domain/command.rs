//! What can be asked for.

use super::evidence::Evidence;
use super::field::Fields;
use super::id::{ClaimId, Key, OrganisationId};
use super::moves::Action;
use super::status::{Because, InformationReason, RejectionReason};

/// Who is said to win an arbitration.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Winner {
    /// A claim.
    Claim(ClaimId),
    /// The organisation that has held the key since before this store.
    Existing(OrganisationId),
}

/// Something to be done to one claim. Texts are as they were entered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    /// Make a claim with these fields.
    Create(Box<Fields>),
    /// Replace its fields.
    Edit(Box<Fields>),
    /// Add PoE files, whose bytes are already kept.
    Attach(Vec<Evidence>),
    /// Take a PoE file off a draft.
    Detach(String),
    /// Submit it.
    Submit,
    /// Answer a request for information.
    Resubmit,
    /// Throw it away.
    Discard,
    /// Ask for its rejection.
    RequestRejection(Because),
    /// Dispute its rejection.
    Dispute {
        /// Why the rejection was wrong.
        justification: Option<String>,
        /// New PoE, whose bytes are already kept.
        files: Vec<Evidence>,
    },
    /// Take it.
    Take,
    /// Let it go.
    Release,
    /// Begin its review.
    StartReview,
    /// Ask the partner.
    RequestInformation {
        /// What for; one at least.
        reasons: Vec<InformationReason>,
        /// The question.
        comment: String,
        /// Products to be removed instead.
        remove_products: Vec<String>,
    },
    /// Approve it.
    Approve {
        /// A word with it.
        comment: Option<String>,
    },
    /// Reject it.
    Reject {
        /// Why.
        reason: Option<RejectionReason>,
        /// A word with it.
        comment: Option<String>,
    },
    /// Uphold a disputed rejection.
    Uphold {
        /// Why.
        comment: String,
    },
    /// Decide an arbitration.
    Decide {
        /// For which key.
        key: Key,
        /// For whom.
        winner: Winner,
        /// Why; stays internal.
        comment: String,
    },
    /// Decline the association.
    Decline,
    /// Comment.
    Comment {
        /// What is said.
        text: String,
        /// Whether only reviewers see it.
        internal: bool,
        /// New PoE that belongs to it, whose bytes are already kept.
        files: Vec<Evidence>,
    },
    /// Undo the last decision.
    Undo,
}

impl Command {
    /// The action that this command is.
    #[must_use]
    pub const fn action(&self) -> Action {
        match self {
            Self::Create(_) => Action::Create,
            Self::Edit(_) => Action::Edit,
            Self::Attach(_) => Action::Attach,
            Self::Detach(_) => Action::Detach,
            Self::Submit => Action::Submit,
            Self::Resubmit => Action::Resubmit,
            Self::Discard => Action::Discard,
            Self::RequestRejection(_) => Action::RequestRejection,
            Self::Dispute { .. } => Action::Dispute,
            Self::Take => Action::Take,
            Self::Release => Action::Release,
            Self::StartReview => Action::StartReview,
            Self::RequestInformation { .. } => Action::RequestInformation,
            Self::Approve { .. } => Action::Approve,
            Self::Reject { .. } => Action::Reject,
            Self::Uphold { .. } => Action::Uphold,
            Self::Decide { .. } => Action::Decide,
            Self::Decline => Action::Decline,
            Self::Comment { internal: false, .. } => Action::Comment,
            Self::Comment { internal: true, .. } => Action::InternalNote,
            Self::Undo => Action::Undo,
        }
    }
}
