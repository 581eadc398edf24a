//! The field's words and the names of its closed sets, in Simplified Chinese.

use crate::domain::actor::{Role, Side};
use crate::domain::directory::{Channel, Family, Program, SubscriptionState};
use crate::domain::field::Field;
use crate::domain::id::Key;
use crate::domain::moves::Action;
use crate::domain::notice::{NoticeKind, NoticeState};
use crate::domain::status::{
    Activity, AssociationState, Because, EndReason, InformationReason, RejectionReason,
    SolutionArea, Status, WindowKind,
};
use crate::i18n::place::{Aspect, Parameter, Place};
use crate::i18n::quote::brief;
use crate::i18n::term::{EventName, Term, Word};

pub(super) const TERM: Term = Term {
    word,
    status,
    solution_area,
    activity,
    window,
    information_reason,
    rejection_reason,
    because,
    association,
    end_reason,
    role,
    side,
    action,
    family,
    channel,
    subscription_state,
    program,
    field,
    place,
    event,
    notice_kind,
    notice_state,
    key,
};

fn word(of: Word) -> &'static str {
    match of {
        Word::Claim => "Association claim",
        Word::CustomerAssociation => "Customer association",
        Word::SolutionArea => "Solution area",
        Word::Activity => "Activity",
        Word::MpnId => "MPN ID",
        Word::DomainName => "Domain name",
        Word::TenantId => "Tenant ID",
        Word::SubscriptionId => "Subscription ID",
        Word::Product => "Product",
        Word::Workload => "Workload",
        Word::ProofOfExecution => "Proof of execution (PoE)",
        Word::CustomerContact => "Customer contact",
        Word::TechnicalContact => "Technical contact",
        Word::PartnerContact => "Partner contact",
        Word::Comment => "Comment",
        Word::History => "History",
        Word::Dashboard => "Dashboard",
        Word::Dispute => "Dispute",
        Word::Arbitration => "Arbitration",
        Word::CompetingClaim => "Competing claim",
        Word::OptOut => "Opt out",
        Word::BusinessDay => "business day",
        Word::Due => "Due",
        Word::Overdue => "Overdue",
        Word::Partner => "Partner",
    }
}

pub(super) fn status(of: Status) -> &'static str {
    match of {
        Status::Editing => "Editing",
        Status::Submitted => "Submitted",
        Status::UnderReview => "Under review",
        Status::PartnerActionRequired => "Partner action required",
        Status::Approved => "Approved",
        Status::Rejected => "Rejected",
        Status::Disputed => "Disputed",
        Status::RejectedFinal => "Rejected (final)",
        Status::Discarded => "Discarded",
    }
}

fn solution_area(of: SolutionArea) -> &'static str {
    match of {
        SolutionArea::Microsoft365 => "Microsoft 365",
        SolutionArea::BusinessApplications => "Business Applications",
    }
}

pub(super) fn activity(of: Activity) -> &'static str {
    match of {
        Activity::Usage => "Usage",
        Activity::PreSales => "Pre-sales",
        Activity::RevenueAssociation => "Revenue association",
    }
}

pub(super) fn window(of: WindowKind) -> &'static str {
    match of {
        WindowKind::StartReview => "Start of review",
        WindowKind::Review => "Review",
        WindowKind::PartnerResponse => "Partner response",
        WindowKind::OptOut => "Customer opt-out",
        WindowKind::Dispute => "Dispute",
        WindowKind::DisputeResult => "Dispute result",
    }
}

pub(super) fn information_reason(of: InformationReason) -> &'static str {
    match of {
        InformationReason::MissingAllPoe => "Missing all PoE",
        InformationReason::MissingCustomerAcknowledgment => "Missing customer acknowledgment",
        InformationReason::MissingOrOldDates => "Missing or old dates",
        InformationReason::MissingPartnerSolutionService => "Missing partner solution/service",
        InformationReason::MissingProducts => "Missing products",
    }
}

pub(super) fn rejection_reason(of: RejectionReason) -> &'static str {
    match of {
        RejectionReason::PartnerRequest => "Partner request",
        RejectionReason::CustomerDecline => "Customer decline",
        RejectionReason::InsufficientPoe => "Insufficient PoE",
        RejectionReason::MissingCustomerConsent => "Missing customer consent on PoE",
        RejectionReason::MissingProducts => "Missing products",
        RejectionReason::NoPartnerResponse => "No partner response",
        RejectionReason::PoeUnavailable => "PoE unavailable",
        RejectionReason::ArbitrationLost => "Arbitration lost",
    }
}

pub(super) fn because(of: Because) -> &'static str {
    match of {
        Because::WrongMpn => "Wrong MPN",
        Because::WrongActivity => "Wrong activity",
        Because::NoLongerWorking => "No longer working with the customer",
    }
}

fn association(of: AssociationState) -> &'static str {
    match of {
        AssociationState::ConsentOpen => "Customer may opt out",
        AssociationState::SentForEvaluation => "Sent for eligibility evaluation",
        AssociationState::Recognised => "Recognised",
        AssociationState::Ended => "Association ended",
    }
}

pub(super) fn end_reason(of: EndReason) -> &'static str {
    match of {
        EndReason::SubscriptionEnded => "Subscription ended",
        EndReason::CustomerDecline => "Customer decline",
        EndReason::PartnerRequest => "Partner request",
        EndReason::ArbitrationLost => "Arbitration lost",
    }
}

pub(super) fn role(of: Role) -> &'static str {
    match of {
        Role::IncentivesAdmin => "Incentives admin",
        Role::IncentivesUser => "Incentives user",
        Role::BillingAdmin => "Billing admin",
        Role::GlobalAdmin => "Global admin",
        Role::Reviewer => "Reviewer",
        Role::Customer => "Customer contact",
        Role::Administrator => "Administrator",
        Role::System => "System",
    }
}

fn side(of: Side) -> &'static str {
    match of {
        Side::Partner => "Partner",
        Side::Reviewer => "Reviewer",
        Side::Customer => "Customer",
        Side::System => "System",
    }
}

pub(super) fn action(of: Action) -> &'static str {
    match of {
        Action::Create => "Create claim",
        Action::Edit => "Edit",
        Action::Attach => "Add PoE",
        Action::Detach => "Remove PoE",
        Action::Submit => "Submit",
        Action::Resubmit => "Resubmit",
        Action::Discard => "Discard",
        Action::RequestRejection => "Request rejection",
        Action::Dispute => "Dispute",
        Action::Take => "Take",
        Action::Release => "Release",
        Action::StartReview => "Start review",
        Action::RequestInformation => "Request information",
        Action::Approve => "Approve",
        Action::Reject => "Reject",
        Action::Uphold => "Uphold rejection",
        Action::Decide => "Decide arbitration",
        Action::Decline => "Decline",
        Action::Comment => "Comment",
        Action::InternalNote => "Internal note",
        Action::Undo => "Undo",
        Action::PartnerResponseLapses => "Partner response lapses",
        Action::ConsentLapses => "Opt-out window lapses",
        Action::ProlongReview => "Prolong review",
        Action::EndAssociation => "End association",
    }
}

fn family(of: Family) -> &'static str {
    match of {
        Family::Microsoft365 => "Microsoft 365",
        Family::Dynamics365 => "Dynamics 365",
        Family::PowerPlatform => "Power Platform",
        Family::Other => "Other",
    }
}

fn channel(of: Channel) -> &'static str {
    match of {
        Channel::VolumeLicensing => "Volume Licensing",
        Channel::WebDirect => "Web-Direct",
        Channel::Csp => "CSP",
    }
}

fn subscription_state(of: SubscriptionState) -> &'static str {
    match of {
        SubscriptionState::Active => "Active",
        SubscriptionState::InGrace => "In grace",
        SubscriptionState::NotProvisioned => "Not provisioned",
        SubscriptionState::Ended => "Ended",
    }
}

fn program(of: Program) -> &'static str {
    match of {
        Program::OsuM365 => "OSU-Microsoft 365",
        Program::OsuBa => "OSU-Business Applications",
        Program::OsaSell => "OSA Sell",
    }
}

pub(super) fn field(of: Field) -> &'static str {
    match of {
        Field::Name => "Claim name",
        Field::MpnId => "MPN ID",
        Field::Domain => "Domain name",
        Field::TenantId => "Tenant ID",
        Field::SolutionArea => "Solution area",
        Field::Activities => "Activities",
        Field::Products => "Products",
        Field::CustomerName => "Customer contact: name",
        Field::CustomerTitle => "Customer contact: title",
        Field::CustomerEmail => "Customer contact: email",
        Field::TechnicalName => "Technical contact: name",
        Field::TechnicalTitle => "Technical contact: title",
        Field::TechnicalEmail => "Technical contact: email",
        Field::PartnerName => "Partner contact: name",
        Field::PartnerEmail => "Partner contact: email",
        Field::DynamicsSeller => "Dynamics solution seller",
        Field::RevenueCustomer => "Customer name",
        Field::IsvProduct => "ISV product or solution",
    }
}

pub(super) fn place(of: Place<'_>) -> String {
    match of {
        Place::Field(of) => field(of).to_owned(),
        Place::Product(number) => format!("Product {number}"),
        Place::Subscription(number) => format!("Product {number}: subscription ID"),
        Place::Evidence => "Proof of execution (PoE)".to_owned(),
        Place::Parameter(of) => parameter(of).to_owned(),
        Place::Standing(of) => aspect(of).to_owned(),
        Place::Other(path) => brief(path),
    }
}

fn aspect(of: Aspect) -> &'static str {
    match of {
        Aspect::Status => "Status",
        Aspect::Assignee => "Taken by",
        Aspect::Association => "Association",
    }
}

fn parameter(of: Parameter) -> &'static str {
    match of {
        Parameter::Comment | Parameter::Text => "Comment",
        Parameter::Reason => "Reason",
        Parameter::Justification => "Business justification",
        Parameter::Key => "Key",
        Parameter::Winner => "Winner",
        Parameter::RemoveProduct => "Product to be removed",
        Parameter::ViewName => "The view's name",
        Parameter::MacroName => "The macro's name",
        Parameter::MacroAction => "The macro's action",
        Parameter::MacroText => "The macro's text",
    }
}

fn event(of: EventName) -> &'static str {
    match of {
        EventName::Created => "Created",
        EventName::Edited => "Edited",
        EventName::EvidenceAdded => "PoE added",
        EventName::EvidenceRemoved => "PoE removed",
        EventName::Submitted => "Submitted",
        EventName::ReviewStarted => "Review started",
        EventName::InformationRequested => "Information requested",
        EventName::Resubmitted => "Resubmitted",
        EventName::Approved => "Approved",
        EventName::Rejected => "Rejected",
        EventName::Disputed => "Disputed",
        EventName::RejectionUpheld => "Rejection upheld",
        EventName::ConsentDeclined => "Customer declined",
        EventName::ConsentLapsed => "Opt-out window lapsed",
        EventName::RejectionRequested => "Rejection requested",
        EventName::Contested => "Contested",
        EventName::ContestEnded => "Contest ended",
        EventName::ReviewProlonged => "Review prolonged",
        EventName::ArbitrationDecided => "Arbitration decided",
        EventName::AssociationEnded => "Association ended",
        EventName::Commented => "Commented",
        EventName::Assigned => "Taken",
        EventName::Released => "Released",
        EventName::Undone => "Undone",
        EventName::Discarded => "Discarded",
    }
}

fn notice_kind(of: NoticeKind) -> &'static str {
    match of {
        NoticeKind::Submission => "Claim submitted",
        NoticeKind::Approval => "Association approved",
        NoticeKind::InformationRequest => "Information requested",
        NoticeKind::Rejection => "Claim rejected",
        NoticeKind::Competitor => "Competing claim",
        NoticeKind::ArbitrationResult => "Arbitration decided",
    }
}

fn notice_state(of: NoticeState) -> &'static str {
    match of {
        NoticeState::Held => "Held for undo",
        NoticeState::Waiting => "Waiting",
        NoticeState::Delivered => "Delivered",
        NoticeState::Failed => "Failed",
        NoticeState::Withdrawn => "Withdrawn",
    }
}

fn key(of: &Key) -> String {
    match of {
        Key::Workload(tenant, product) => {
            format!("workload {} of tenant {}", brief(product.as_str()), brief(tenant.as_str()))
        }
        Key::Subscription(id) => format!("subscription {}", brief(id.as_str())),
    }
}
