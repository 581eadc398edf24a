//! What things mean, in Simplified Chinese.

use crate::domain::actor::Role;
use crate::domain::status::{Activity, InformationReason, Status};
use crate::i18n::help::{HelpTexts, Meanings};

pub(super) const HELP: HelpTexts = HelpTexts {
    of: Meanings { role, activity, status, information_reason },
    mpn_warning: "This shows which MPN IDs are enrolled in an incentive program, but not whether \
                  one belongs to a partner type such as FRP. Claiming with a wrong MPN ID or a \
                  wrong activity means claiming again, and can cost eligibility and earnings.",
};

fn role(of: Role) -> &'static str {
    match of {
        Role::IncentivesAdmin => {
            "Creates, edits, submits and answers for all claims of its organisation, disputes \
             their rejection or asks for it."
        }
        Role::IncentivesUser => {
            "Creates, edits and discards drafts of its organisation and adds PoE to them; \
             comments on its claims and sees them."
        }
        Role::BillingAdmin | Role::GlobalAdmin => {
            "Manages its organisation's claims from draft to dispute and resubmits them, but \
             neither creates nor submits any."
        }
        Role::Reviewer => {
            "Reviews claims, asks for information, approves, rejects, and decides disputes and \
             arbitrations; never on a claim of an organisation it belongs to."
        }
        Role::Customer => {
            "Sees who claims to work with its tenant, and may decline an approved association \
             while the opt-out window is open."
        }
        Role::Administrator => {
            "Sees everything and keeps the directory, the policy, the operators, the outbox and \
             the backups; decides no claim."
        }
        Role::System => "Does what happens by itself when a window closes or a subscription ends.",
    }
}

fn activity(of: Activity) -> &'static str {
    match of {
        Activity::Usage => {
            "Choose Usage when you drive the customer's adoption and use of a product or workload \
             and want usage incentives for it; a Business Applications product has to be bought \
             through Volume Licensing or Web-Direct."
        }
        Activity::PreSales => {
            "Choose Pre-sales when you influenced the customer's purchase of a product, through \
             Volume Licensing or Web-Direct, and want pre-sales incentives for it."
        }
        Activity::RevenueAssociation => {
            "Choose Revenue association when you influenced the customer's selection of a product \
             bought through Volume Licensing or Web-Direct, for recognition only: it pays no \
             incentive."
        }
    }
}

fn status(of: Status) -> &'static str {
    match of {
        Status::Editing => "A draft that has not been submitted.",
        Status::Submitted => "Submitted; the review has not begun.",
        Status::UnderReview => "A reviewer is checking the PoE.",
        Status::PartnerActionRequired => {
            "The partner has to answer a request for information, or the claim is rejected when \
             the window closes."
        }
        Status::Approved => {
            "The partner is associated with the customer; that is not yet eligible for an \
             incentive, and not paid."
        }
        Status::Rejected => "Denied for a reason, which the partner may be able to dispute.",
        Status::Disputed => "The partner has disputed the rejection; it is being looked at again.",
        Status::RejectedFinal => "Denied for good: a claim can be disputed once.",
        Status::Discarded => "Thrown away before it was submitted; kept in the history.",
    }
}

pub(super) fn information_reason(of: InformationReason) -> &'static str {
    match of {
        InformationReason::MissingAllPoe => {
            "The file is the wrong one, or has nothing to do with it."
        }
        InformationReason::MissingCustomerAcknowledgment => {
            "The customer's signature or other acknowledgment is not in the PoE."
        }
        InformationReason::MissingOrOldDates => {
            "The acknowledgment has no date, or one more than 12 months before submission."
        }
        InformationReason::MissingPartnerSolutionService => {
            "The PoE does not describe the work that was done."
        }
        InformationReason::MissingProducts => {
            "A claimed product or workload is not in the PoE; add it there, or remove it from the \
             claim."
        }
    }
}
