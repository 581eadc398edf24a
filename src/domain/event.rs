//! What has happened: the facts from which claims and the store's shared data are rebuilt.
//!
//! An event carries the facts that it rests on (the last day of the window it opens, the keys it
//! concerns), so that a later change of policy, calendar or directory does not change the past.
//! The order of variants and fields is the stored format of version 1: variants are only appended,
//! and any other change needs a new version.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::actor::By;
use super::claim::{DecisionTarget, Window};
use super::evidence::Evidence;
use super::field::{Change, Fields};
use super::id::{ClaimId, Key, OperatorName, OrganisationId};
use super::moves::Action;
use super::notice::Notice;
use super::status::{Because, EndReason, InformationReason, RejectionReason, Status};

mod store;

pub use store::{StoreChange, StoreEvent};

/// Something that happened to one claim.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClaimEvent {
    /// The claim.
    pub claim: ClaimId,
    /// 1, 2, … on this claim.
    pub number: u32,
    /// When it took effect; for a timer, when its window closed. UTC.
    #[serde(with = "chrono::serde::ts_milliseconds")]
    pub at: DateTime<Utc>,
    /// When the program noticed; the same as `at` but for timers. UTC.
    #[serde(with = "chrono::serde::ts_milliseconds")]
    pub noticed_at: DateTime<Utc>,
    /// Who did it.
    pub by: By,
    /// The decision that this event is part of, where that can be undone.
    pub decision: Option<(Action, OperatorName)>,
    /// What was said with it.
    pub comment: Option<String>,
    /// Whether only reviewers see the comment `[D]`.
    pub internal: bool,
    /// The notices that it causes.
    pub notices: Vec<Notice>,
    /// What happened.
    pub what: What,
}

/// What happened to a claim.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum What {
    /// It was made.
    Created {
        /// By which organisation.
        organisation: OrganisationId,
        /// With these fields.
        fields: Box<Fields>,
    },
    /// Fields were edited.
    Edited {
        /// Each field's old and new value.
        changes: Vec<Change>,
        /// What it claims now, if it has been submitted.
        keys: Option<Vec<Key>>,
    },
    /// PoE files were added.
    EvidenceAdded(Vec<Evidence>),
    /// A PoE file was taken off a draft.
    EvidenceRemoved(Evidence),
    /// It was submitted.
    Submitted {
        /// Subscriptions that submission filled in, and tidied ids.
        changes: Vec<Change>,
        /// What it claims.
        keys: Vec<Key>,
        /// By when review has to begin.
        window: Window,
        /// By when a decision is aimed at.
        target: Option<DecisionTarget>,
    },
    /// Review began.
    ReviewStarted {
        /// By when it has to end.
        window: Window,
        /// Who takes it by that, if nobody had it.
        takes: Option<OperatorName>,
    },
    /// The partner was asked.
    InformationRequested {
        /// What for.
        reasons: Vec<InformationReason>,
        /// Products to be removed instead.
        remove_products: Vec<String>,
        /// By when the partner has to answer.
        window: Window,
    },
    /// The partner answered.
    Resubmitted {
        /// Where to: Submitted, or back to Disputed.
        to: Status,
        /// By when the reviewer has to act.
        window: Window,
        /// By when a decision is aimed at now.
        target: Option<DecisionTarget>,
    },
    /// It was approved.
    Approved {
        /// What it is now associated with.
        keys: Vec<Key>,
        /// Until when the customer may decline.
        window: Window,
    },
    /// It was rejected.
    Rejected {
        /// Why.
        reason: RejectionReason,
        /// Whether there is no way back.
        is_final: bool,
        /// Until when it can be disputed.
        window: Option<Window>,
        /// The day, in the store's time zone.
        on: NaiveDate,
    },
    /// The rejection was disputed.
    Disputed {
        /// New PoE.
        files: Vec<Evidence>,
        /// What it claims.
        keys: Vec<Key>,
        /// Subscriptions that the new checks filled in.
        changes: Vec<Change>,
        /// By when the dispute has to be answered.
        window: Window,
    },
    /// The rejection was upheld.
    RejectionUpheld,
    /// The customer declined.
    ConsentDeclined {
        /// The day, in the store's time zone.
        on: NaiveDate,
    },
    /// The customer let the window pass.
    ConsentLapsed {
        /// Recognised (Revenue association) instead of sent for evaluation.
        recognised: bool,
    },
    /// The partner asked for rejection.
    RejectionRequested {
        /// Why.
        because: Because,
        /// The day, in the store's time zone.
        on: NaiveDate,
    },
    /// A competitor appeared.
    Contested {
        /// For these keys.
        keys: Vec<Key>,
    },
    /// No competitor is left.
    ContestEnded {
        /// For these keys.
        keys: Vec<Key>,
    },
    /// The review window passed while an arbitration holds the claim `[S0]`.
    ReviewProlonged,
    /// An arbitration was decided.
    ArbitrationDecided {
        /// For this key.
        key: Key,
        /// For this claim.
        won: bool,
        /// The day, in the store's time zone.
        on: NaiveDate,
    },
    /// A key's association ended.
    AssociationEnded {
        /// The key.
        key: Key,
        /// Why.
        why: EndReason,
        /// The day, in the store's time zone.
        on: NaiveDate,
    },
    /// Somebody commented.
    Commented {
        /// Names of PoE files that belong to it.
        attachments: Vec<String>,
    },
    /// A reviewer took it.
    Assigned {
        /// Who.
        to: OperatorName,
    },
    /// A reviewer let it go.
    Released,
    /// A decision was undone.
    Undone {
        /// The decision.
        action: Action,
        /// The first event of it on this claim.
        number: u32,
    },
    /// It was thrown away.
    Discarded,
}

impl What {
    /// The PoE files that it brings to the claim.
    #[must_use]
    pub fn files(&self) -> &[Evidence] {
        match self {
            Self::EvidenceAdded(files) | Self::Disputed { files, .. } => files,
            _ => &[],
        }
    }

    /// The event's name, in the past tense.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Created { .. } => "created",
            Self::Edited { .. } => "edited",
            Self::EvidenceAdded(_) => "evidence-added",
            Self::EvidenceRemoved(_) => "evidence-removed",
            Self::Submitted { .. } => "submitted",
            Self::ReviewStarted { .. } => "review-started",
            Self::InformationRequested { .. } => "information-requested",
            Self::Resubmitted { .. } => "resubmitted",
            Self::Approved { .. } => "approved",
            Self::Rejected { .. } => "rejected",
            Self::Disputed { .. } => "disputed",
            Self::RejectionUpheld => "rejection-upheld",
            Self::ConsentDeclined { .. } => "consent-declined",
            Self::ConsentLapsed { .. } => "consent-lapsed",
            Self::RejectionRequested { .. } => "rejection-requested",
            Self::Contested { .. } => "contested",
            Self::ContestEnded { .. } => "contest-ended",
            Self::ReviewProlonged => "review-prolonged",
            Self::ArbitrationDecided { .. } => "arbitration-decided",
            Self::AssociationEnded { .. } => "association-ended",
            Self::Commented { .. } => "commented",
            Self::Assigned { .. } => "assigned",
            Self::Released => "released",
            Self::Undone { .. } => "undone",
            Self::Discarded => "discarded",
        }
    }

    /// The reasons that it gives, by code.
    #[must_use]
    pub fn reasons(&self) -> Vec<&'static str> {
        match self {
            Self::InformationRequested { reasons, .. } => {
                reasons.iter().map(|reason| reason.code()).collect()
            }
            Self::Rejected { reason, .. } => vec![reason.code()],
            Self::ConsentDeclined { .. } => vec![RejectionReason::CustomerDecline.code()],
            Self::RejectionRequested { .. } => vec![RejectionReason::PartnerRequest.code()],
            Self::AssociationEnded { why, .. } => vec![why.code()],
            _ => Vec::new(),
        }
    }

    /// The window that it opens.
    #[must_use]
    pub const fn window(&self) -> Option<&Window> {
        match self {
            Self::Submitted { window, .. }
            | Self::ReviewStarted { window, .. }
            | Self::InformationRequested { window, .. }
            | Self::Resubmitted { window, .. }
            | Self::Approved { window, .. }
            | Self::Disputed { window, .. } => Some(window),
            Self::Rejected { window, .. } => window.as_ref(),
            _ => None,
        }
    }

    /// The field values that it changes.
    #[must_use]
    pub fn changes(&self) -> &[Change] {
        match self {
            Self::Edited { changes, .. }
            | Self::Submitted { changes, .. }
            | Self::Disputed { changes, .. } => changes,
            _ => &[],
        }
    }

    /// The PoE files that come or go with it.
    #[must_use]
    pub fn evidence(&self) -> &[Evidence] {
        match self {
            Self::EvidenceAdded(files) | Self::Disputed { files, .. } => files,
            Self::EvidenceRemoved(file) => std::slice::from_ref(file),
            _ => &[],
        }
    }
}

/// What a word in the thread says: a person's text, or what the program tells the claimant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum CommentText {
    /// A person's words, as they were entered.
    Words(String),
    /// A competitor appeared.
    Contested(Vec<Key>),
    /// No competitor is left.
    ContestEnded(Vec<Key>),
    /// Arbitration prolongs the review.
    ReviewProlonged,
    /// An arbitration was decided for (`true`) or against this claim.
    ArbitrationDecided(Key, bool),
}

/// One event of the journal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Event {
    /// On a claim.
    Claim(Box<ClaimEvent>),
    /// On what all claims share.
    Store(Box<StoreEvent>),
}
