//! Notices to customers and partners: made by events, held through the undo window, sent once.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::id::ClaimId;

mod delivery;

pub use delivery::{Carrier, Fault, Handling, NoticeId, Outcome, Undelivered, state};

coded_enum!(
    /// What a notice says `[S1][S2][D]`.
    NoticeKind {
        /// To the customer: a partner has asked to be associated.
        Submission => "submission",
        /// To the customer: associated; may decline until a date.
        Approval => "approval",
        /// To the partner: asked for information, until a date.
        InformationRequest => "information-request",
        /// To the partner: rejected, why, and until when it can be disputed.
        Rejection => "rejection",
        /// To the partner: a competitor appeared.
        Competitor => "competitor",
        /// To the partner: an arbitration was decided.
        ArbitrationResult => "arbitration-result",
    }
);

coded_enum!(
    /// Whom a notice is for.
    Addressee {
        /// The customer's contact.
        Customer => "customer",
        /// The partner's contact.
        Partner => "partner",
    }
);

/// A notice, as the event that causes it fixes it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notice {
    /// What it says.
    pub kind: NoticeKind,
    /// Whom it is for.
    pub to: Addressee,
    /// Their name.
    pub name: String,
    /// Their email address.
    pub email: String,
    /// The date it speaks of: until when to decline, to answer, or to dispute.
    pub until: Option<NaiveDate>,
    /// Not sent before this, UTC.
    #[serde(with = "chrono::serde::ts_milliseconds")]
    pub hold_until: DateTime<Utc>,
}

coded_enum!(
    /// What has become of a notice.
    NoticeState {
        /// Held back through the undo window.
        Held => "held",
        /// To be sent.
        Waiting => "waiting",
        /// Sent.
        Delivered => "delivered",
        /// Could not be sent; will be tried again.
        Failed => "failed",
        /// Taken back by an undo.
        Withdrawn => "withdrawn",
    }
);

/// A notice in the outbox.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Posted {
    /// The store's record that caused it.
    pub seq: u64,
    /// The claim.
    pub claim: ClaimId,
    /// The event on that claim.
    pub number: u32,
    /// Which of that event's notices.
    pub index: u32,
    /// Whether an undo took it back.
    pub withdrawn: bool,
    /// What it says and to whom.
    pub notice: Notice,
}

impl Posted {
    /// Its id in the outbox.
    #[must_use]
    pub const fn id(&self) -> NoticeId {
        NoticeId { claim: self.claim, number: self.number, index: self.index }
    }

    /// What has become of it, given what came of trying to deliver it, if that was tried.
    #[must_use]
    pub const fn state(&self, handling: Option<&Handling>, now: DateTime<Utc>) -> NoticeState {
        state(self.withdrawn, self.notice.hold_until, handling, now)
    }
}
