//! The field's words, and the names of the members of its closed sets.

use super::place::Place;
use super::quote::brief;
use crate::domain::actor::{Role, Side};
use crate::domain::directory::{Channel, Family, Program, SubscriptionState};
use crate::domain::event::What;
use crate::domain::field::Field;
use crate::domain::id::Key;
use crate::domain::moves::Action;
use crate::domain::notice::{NoticeKind, NoticeState};
use crate::domain::status::{
    Activity, AssociationState, Because, EndReason, InformationReason, RejectionReason,
    SolutionArea, Status, WindowKind,
};

lookups!(
    /// The names, and the single words.
    Term {
        /// A single word.
        word(Word) -> &'static str,
        /// A status.
        status(Status) -> &'static str,
        /// A solution area.
        solution_area(SolutionArea) -> &'static str,
        /// An activity.
        activity(Activity) -> &'static str,
        /// A window of time.
        window(WindowKind) -> &'static str,
        /// What a reviewer asks the partner for.
        information_reason(InformationReason) -> &'static str,
        /// Why a claim was rejected.
        rejection_reason(RejectionReason) -> &'static str,
        /// Why a partner asks for its claim's rejection.
        because(Because) -> &'static str,
        /// What has come of an association.
        association(AssociationState) -> &'static str,
        /// Why an association ended.
        end_reason(EndReason) -> &'static str,
        /// A role.
        role(Role) -> &'static str,
        /// A side.
        side(Side) -> &'static str,
        /// An action, as a label asks for it.
        action(Action) -> &'static str,
        /// A family of products.
        family(Family) -> &'static str,
        /// A way of buying.
        channel(Channel) -> &'static str,
        /// What has become of a subscription.
        subscription_state(SubscriptionState) -> &'static str,
        /// An incentive program.
        program(Program) -> &'static str,
        /// A field's label.
        field(Field) -> &'static str,
        /// A label for any place that a refusal may point at; clean.
        place(Place<'_>) -> String,
        /// An event, in the past tense.
        event(EventName) -> &'static str,
        /// What a notice is about.
        notice_kind(NoticeKind) -> &'static str,
        /// What has become of a notice.
        notice_state(NoticeState) -> &'static str,
        /// An association key, for where the directory cannot name it better; clean.
        key(&Key) -> String,
    }
);

/// The field's single words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Word {
    /// The request to be associated.
    Claim,
    /// What an approved claim creates.
    CustomerAssociation,
    /// Microsoft 365 or Business Applications.
    SolutionArea,
    /// How the partner influenced the customer.
    Activity,
    /// A partner location's number.
    MpnId,
    /// The customer's domain.
    DomainName,
    /// The customer's directory.
    TenantId,
    /// One purchase of a product.
    SubscriptionId,
    /// What Business Applications claims.
    Product,
    /// What Microsoft 365 claims.
    Workload,
    /// The documents.
    ProofOfExecution,
    /// The customer's person.
    CustomerContact,
    /// The customer's technical person.
    TechnicalContact,
    /// The partner's person.
    PartnerContact,
    /// A word in the thread.
    Comment,
    /// All that happened.
    History,
    /// The overview.
    Dashboard,
    /// An objection to a rejection.
    Dispute,
    /// The choice between partners.
    Arbitration,
    /// Another partner's claim on the same.
    CompetingClaim,
    /// The customer's way out.
    OptOut,
    /// Monday to Friday, no holiday.
    BusinessDay,
    /// When a window closes.
    Due,
    /// Past that.
    Overdue,
    /// The claiming side.
    Partner,
}

impl Word {
    /// Every word.
    pub const ALL: &'static [Self] = &[
        Self::Claim,
        Self::CustomerAssociation,
        Self::SolutionArea,
        Self::Activity,
        Self::MpnId,
        Self::DomainName,
        Self::TenantId,
        Self::SubscriptionId,
        Self::Product,
        Self::Workload,
        Self::ProofOfExecution,
        Self::CustomerContact,
        Self::TechnicalContact,
        Self::PartnerContact,
        Self::Comment,
        Self::History,
        Self::Dashboard,
        Self::Dispute,
        Self::Arbitration,
        Self::CompetingClaim,
        Self::OptOut,
        Self::BusinessDay,
        Self::Due,
        Self::Overdue,
        Self::Partner,
    ];
}

coded_enum!(
    /// An event without its facts, by the name that histories tell.
    EventName {
        /// See [`What::Created`].
        Created => "created",
        /// See [`What::Edited`].
        Edited => "edited",
        /// See [`What::EvidenceAdded`].
        EvidenceAdded => "evidence-added",
        /// See [`What::EvidenceRemoved`].
        EvidenceRemoved => "evidence-removed",
        /// See [`What::Submitted`].
        Submitted => "submitted",
        /// See [`What::ReviewStarted`].
        ReviewStarted => "review-started",
        /// See [`What::InformationRequested`].
        InformationRequested => "information-requested",
        /// See [`What::Resubmitted`].
        Resubmitted => "resubmitted",
        /// See [`What::Approved`].
        Approved => "approved",
        /// See [`What::Rejected`].
        Rejected => "rejected",
        /// See [`What::Disputed`].
        Disputed => "disputed",
        /// See [`What::RejectionUpheld`].
        RejectionUpheld => "rejection-upheld",
        /// See [`What::ConsentDeclined`].
        ConsentDeclined => "consent-declined",
        /// See [`What::ConsentLapsed`].
        ConsentLapsed => "consent-lapsed",
        /// See [`What::RejectionRequested`].
        RejectionRequested => "rejection-requested",
        /// See [`What::Contested`].
        Contested => "contested",
        /// See [`What::ContestEnded`].
        ContestEnded => "contest-ended",
        /// See [`What::ReviewProlonged`].
        ReviewProlonged => "review-prolonged",
        /// See [`What::ArbitrationDecided`].
        ArbitrationDecided => "arbitration-decided",
        /// See [`What::AssociationEnded`].
        AssociationEnded => "association-ended",
        /// See [`What::Commented`].
        Commented => "commented",
        /// See [`What::Assigned`].
        Assigned => "assigned",
        /// See [`What::Released`].
        Released => "released",
        /// See [`What::Undone`].
        Undone => "undone",
        /// See [`What::Discarded`].
        Discarded => "discarded",
    }
);

impl EventName {
    /// The name of what happened.
    #[must_use]
    pub const fn of(what: &What) -> Self {
        match what {
            What::Created { .. } => Self::Created,
            What::Edited { .. } => Self::Edited,
            What::EvidenceAdded(_) => Self::EvidenceAdded,
            What::EvidenceRemoved(_) => Self::EvidenceRemoved,
            What::Submitted { .. } => Self::Submitted,
            What::ReviewStarted { .. } => Self::ReviewStarted,
            What::InformationRequested { .. } => Self::InformationRequested,
            What::Resubmitted { .. } => Self::Resubmitted,
            What::Approved { .. } => Self::Approved,
            What::Rejected { .. } => Self::Rejected,
            What::Disputed { .. } => Self::Disputed,
            What::RejectionUpheld => Self::RejectionUpheld,
            What::ConsentDeclined { .. } => Self::ConsentDeclined,
            What::ConsentLapsed { .. } => Self::ConsentLapsed,
            What::RejectionRequested { .. } => Self::RejectionRequested,
            What::Contested { .. } => Self::Contested,
            What::ContestEnded { .. } => Self::ContestEnded,
            What::ReviewProlonged => Self::ReviewProlonged,
            What::ArbitrationDecided { .. } => Self::ArbitrationDecided,
            What::AssociationEnded { .. } => Self::AssociationEnded,
            What::Commented { .. } => Self::Commented,
            What::Assigned { .. } => Self::Assigned,
            What::Released => Self::Released,
            What::Undone { .. } => Self::Undone,
            What::Discarded => Self::Discarded,
        }
    }
}

impl Term {
    /// An event by the code that a history gives; the code itself, clean, if it is of a newer
    /// version.
    #[must_use]
    pub fn event_named(&self, code: &str) -> String {
        code.parse().map_or_else(|_| brief(code), |event| self.event(event).to_owned())
    }

    /// A reason by the code that a history gives, whether of a request, a rejection, a partner's
    /// wish for it, or an end; the code itself, clean, if it is of a newer version.
    #[must_use]
    pub fn reason_named(&self, code: &str) -> String {
        let name = |code: &str| {
            let requested = code.parse().ok().map(|of| self.information_reason(of));
            let rejected = || code.parse().ok().map(|of| self.rejection_reason(of));
            let wished = || code.parse().ok().map(|of| self.because(of));
            let ended = || code.parse().ok().map(|of| self.end_reason(of));
            requested.or_else(rejected).or_else(wished).or_else(ended)
        };
        name(code).map_or_else(|| brief(code), str::to_owned)
    }
}
