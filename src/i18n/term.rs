//! The field's words, and the names of the members of its closed sets.

use super::place::Place;
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
        event(&What) -> &'static str,
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
