//! The table of moves: which action leads from which status to which, and who may do it.
//!
//! It exists here and nowhere else: decisions, availability, `cpor rules` and the diagram in the
//! README are read from it.

use super::actor::Role;
use super::status::Status;

coded_enum!(
    /// Everything that can be done to a claim.
    Action {
        /// Make a claim.
        Create => "create",
        /// Change its fields.
        Edit => "edit",
        /// Add PoE.
        Attach => "attach",
        /// Take PoE off a draft.
        Detach => "detach",
        /// Submit a draft.
        Submit => "submit",
        /// Answer a request for information.
        Resubmit => "resubmit",
        /// Throw a draft away.
        Discard => "discard",
        /// Ask for its rejection.
        RequestRejection => "request-rejection",
        /// Dispute its rejection.
        Dispute => "dispute",
        /// Take it.
        Take => "take",
        /// Let it go.
        Release => "release",
        /// Begin its review.
        StartReview => "start-review",
        /// Ask the partner.
        RequestInformation => "request-information",
        /// Approve it.
        Approve => "approve",
        /// Reject it.
        Reject => "reject",
        /// Uphold a disputed rejection.
        Uphold => "uphold",
        /// Decide an arbitration.
        Decide => "decide",
        /// Decline the association.
        Decline => "decline",
        /// Comment.
        Comment => "comment",
        /// Comment for reviewers only.
        InternalNote => "internal-note",
        /// Undo the last decision.
        Undo => "undo",
        /// Timer: the partner did not answer.
        PartnerResponseLapses => "partner-response-lapses",
        /// Timer: the customer let the window pass.
        ConsentLapses => "consent-lapses",
        /// Timer: arbitration prolongs the review.
        ProlongReview => "prolong-review",
        /// Timer: the subscription ended.
        EndAssociation => "end-association",
    }
);

impl Action {
    /// The decisions that can be undone.
    pub const UNDOABLE: &'static [Self] = &[
        Self::StartReview,
        Self::RequestInformation,
        Self::Approve,
        Self::Reject,
        Self::Uphold,
        Self::Decide,
    ];

    /// The revision that a claim has to have for this to be done to it, where it was seen at one. A
    /// comment meets no other act, so it needs no particular one.
    #[must_use]
    pub const fn expected(self, seen: u32) -> Option<u32> {
        match self {
            Self::Comment | Self::InternalNote => None,
            _ => Some(seen),
        }
    }

    /// What people may do, in the order in which it is offered.
    pub const OFFERED: &'static [Self] = &[
        Self::Take,
        Self::Release,
        Self::StartReview,
        Self::RequestInformation,
        Self::Approve,
        Self::Reject,
        Self::Uphold,
        Self::Decide,
        Self::Edit,
        Self::Attach,
        Self::Detach,
        Self::Submit,
        Self::Resubmit,
        Self::Dispute,
        Self::RequestRejection,
        Self::Discard,
        Self::Decline,
        Self::Comment,
        Self::InternalNote,
        Self::Undo,
    ];
}

/// A row of the table.
#[derive(Debug, Clone, Copy)]
pub struct Move {
    /// What is done.
    pub action: Action,
    /// From which statuses; none for what makes a claim.
    pub from: &'static [Status],
    /// To which; none where the status stays.
    pub to: &'static [Status],
    /// By whom.
    pub by: &'static [Role],
    /// Only while a key is contested and undecided.
    pub if_contested: bool,
}

use Role::{
    BillingAdmin, Customer, GlobalAdmin, IncentivesAdmin, IncentivesUser, Reviewer, System,
};
use Status::{
    Approved, Discarded, Disputed, Editing, PartnerActionRequired, Rejected, RejectedFinal,
    Submitted, UnderReview,
};

const SUBMITTER: &[Role] = &[IncentivesAdmin];
const MANAGERS: &[Role] = &[IncentivesAdmin, BillingAdmin, GlobalAdmin];
const PARTNERS: &[Role] = &[IncentivesAdmin, IncentivesUser, BillingAdmin, GlobalAdmin];
const REVIEWER: &[Role] = &[Reviewer];
const TIMER: &[Role] = &[System];
const OPEN: &[Status] = &[Submitted, UnderReview, PartnerActionRequired, Disputed];
const NOT_DISCARDED: &[Status] = &[
    Editing,
    Submitted,
    UnderReview,
    PartnerActionRequired,
    Approved,
    Rejected,
    Disputed,
    RejectedFinal,
];

const fn row(
    action: Action,
    from: &'static [Status],
    to: &'static [Status],
    by: &'static [Role],
) -> Move {
    Move { action, from, to, by, if_contested: false }
}

/// The table `[S1][S2][L][D]`.
pub const MOVES: &[Move] = &[
    row(Action::Create, &[], &[Editing], &[IncentivesAdmin, IncentivesUser]),
    row(Action::Edit, &[Editing], &[], PARTNERS),
    row(Action::Edit, &[Submitted, PartnerActionRequired], &[], MANAGERS),
    row(Action::Attach, &[Editing], &[], PARTNERS),
    row(Action::Attach, &[Submitted, PartnerActionRequired, Approved], &[], MANAGERS),
    Move {
        action: Action::Attach,
        from: &[UnderReview, Disputed],
        to: &[],
        by: MANAGERS,
        if_contested: true,
    },
    row(Action::Detach, &[Editing], &[], PARTNERS),
    row(Action::Submit, &[Editing], &[Submitted], SUBMITTER),
    row(Action::Discard, &[Editing], &[Discarded], PARTNERS),
    row(Action::Take, OPEN, &[], REVIEWER),
    row(Action::Release, OPEN, &[], REVIEWER),
    row(Action::StartReview, &[Submitted], &[UnderReview], REVIEWER),
    row(Action::RequestInformation, &[UnderReview, Disputed], &[PartnerActionRequired], REVIEWER),
    row(Action::Resubmit, &[PartnerActionRequired], &[Submitted, Disputed], MANAGERS),
    row(Action::Approve, &[UnderReview, Disputed], &[Approved], REVIEWER),
    row(Action::Reject, &[UnderReview], &[Rejected], REVIEWER),
    row(Action::Dispute, &[Rejected], &[Disputed], MANAGERS),
    row(Action::Uphold, &[Disputed], &[RejectedFinal], REVIEWER),
    row(
        Action::RequestRejection,
        &[Submitted, UnderReview, PartnerActionRequired, Approved],
        &[Rejected],
        MANAGERS,
    ),
    row(Action::Decide, &[UnderReview, Disputed], &[Approved, Rejected], REVIEWER),
    row(Action::Decide, &[Submitted, PartnerActionRequired, Approved], &[Rejected], REVIEWER),
    row(Action::Decline, &[Approved], &[Rejected], &[Customer]),
    row(
        Action::Comment,
        NOT_DISCARDED,
        &[],
        &[IncentivesAdmin, IncentivesUser, BillingAdmin, GlobalAdmin, Reviewer],
    ),
    row(Action::InternalNote, NOT_DISCARDED, &[], REVIEWER),
    row(
        Action::Undo,
        &[
            Submitted,
            UnderReview,
            PartnerActionRequired,
            Approved,
            Rejected,
            Disputed,
            RejectedFinal,
        ],
        &[],
        REVIEWER,
    ),
    row(Action::PartnerResponseLapses, &[PartnerActionRequired], &[Rejected, RejectedFinal], TIMER),
    row(Action::ConsentLapses, &[Approved], &[], TIMER),
    row(Action::ProlongReview, &[UnderReview], &[], TIMER),
    row(Action::EndAssociation, &[Approved], &[], TIMER),
];

/// The rows for an action.
pub fn rows(action: Action) -> impl Iterator<Item = &'static Move> {
    MOVES.iter().filter(move |row| row.action == action)
}

/// Whether a role may do this at all, given where the claim stands.
///
/// Permission comes before status: whoever may do it in some status is refused for the status
/// elsewhere. An incentives user's permission ends with the draft `[D]`, whatever the status.
#[must_use]
pub fn is_permitted(action: Action, role: Role, status: Option<Status>) -> bool {
    let drafts_only = rows(action)
        .filter(|row| row.by.contains(&role))
        .all(|row| row.from.iter().all(|from| from.is_draft()));
    let beyond_draft = status.is_some_and(|status| status != Editing);
    rows(action).any(|row| row.by.contains(&role))
        && !(role == IncentivesUser && drafts_only && beyond_draft)
}

/// The statuses in which a role may do this without further conditions.
#[must_use]
pub fn allowed_in(action: Action, role: Role) -> Vec<Status> {
    rows(action)
        .filter(|row| row.by.contains(&role) && !row.if_contested)
        .flat_map(|row| row.from.iter().copied())
        .collect()
}

/// Whether the table allows an action in a status.
#[must_use]
pub fn is_allowed(action: Action, status: Status, contested: bool) -> bool {
    rows(action).any(|row| row.from.contains(&status) && (contested || !row.if_contested))
}
