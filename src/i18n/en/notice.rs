//! Letters, in English.

use chrono::NaiveDate;

use super::{help, list, term, time};
use crate::domain::id::ClaimId;
use crate::domain::moves::Action;
use crate::domain::notice::NoticeKind;
use crate::domain::status::{Because, RejectionReason};
use crate::i18n::notice::{About, LetterTexts, NoticeTexts, Recourse};

pub(super) const NOTICE: NoticeTexts = NoticeTexts { subject, letter: LETTER };

const LETTER: LetterTexts = LetterTexts {
    greeting: |name| name.map_or_else(|| "Hello,".to_owned(), |name| format!("Hello {name},")),
    claim: |claim, name| format!("Claim: {claim} {name}"),
    submission: |about| {
        format!(
            "{} has asked to be associated with {} as the partner for {}. A reviewer will check \
             the proof that the partner has given.",
            about.partner,
            about.customer,
            named(&about.products)
        )
    },
    submission_advice: "You need not do anything now. If the claim is approved, another notice \
                        comes, with the date until which you may decline.",
    approval: |about| {
        format!(
            "{} is now associated with {} as the partner for {}.",
            about.partner,
            about.customer,
            named(&about.products)
        )
    },
    approval_advice: |claim, until| {
        format!(
            "If that is right, you need not do anything. If it is not, you may decline{}: open \
             the claim and choose {}, or run “cpor decline {claim}”.",
            by_when(until),
            term::action(Action::Decline),
        )
    },
    information: |about| {
        format!("The reviewer needs more from you to decide your claim for {}.", about.customer)
    },
    information_reason: |reason| {
        format!("{}: {}", term::information_reason(reason), help::information_reason(reason))
    },
    remove: |products| format!("You are asked to remove {} from the claim.", named(products)),
    information_advice: |until| {
        format!(
            "Answer{}: change the claim, add PoE or comment, and resubmit it. Without an answer \
             in time it is rejected: {}.",
            by_when(until),
            term::rejection_reason(RejectionReason::NoPartnerResponse)
        )
    },
    rejection,
    recourse,
    competitor: |about, products| {
        format!(
            "Another partner also claims {} for {}. The review compares the PoE of both sides, \
             which may take longer than usual; either side may be asked for more.",
            named(products),
            about.customer
        )
    },
    competitor_advice: "You need not do anything now. If you have PoE that shows your work \
                        better, add it to the claim.",
    arbitration_won: |about, product| {
        let customer = &about.customer;
        format!("The arbitration of {product} for {customer} was decided for your claim.")
    },
    arbitration_lost: |about, product| {
        format!(
            "The arbitration of {product} for {} was decided against your claim, which no longer \
             holds it.",
            about.customer
        )
    },
};

fn subject(kind: NoticeKind, claim: ClaimId, claim_name: &str) -> String {
    let what = match kind {
        NoticeKind::Submission => "A partner asks to be associated with you",
        NoticeKind::Approval => "A partner is associated with you; you may decline",
        NoticeKind::InformationRequest => "Information is requested for your claim",
        NoticeKind::Rejection => "Your claim is rejected",
        NoticeKind::Competitor => "Another partner claims the same",
        NoticeKind::ArbitrationResult => "An arbitration about your claim is decided",
    };
    format!("[{claim}] {what}: {claim_name}")
}

fn rejection(about: &About, reason: RejectionReason, because: Option<Because>) -> String {
    let because =
        because.map_or_else(String::new, |because| format!(" ({})", term::because(because)));
    format!(
        "Your claim for {} is rejected: {}{because}. The reason also stands in the claim's \
         comments and history.",
        about.customer,
        term::rejection_reason(reason)
    )
}

fn recourse(claim: ClaimId, recourse: Recourse) -> String {
    match recourse {
        Recourse::Dispute { until } => format!(
            "You may dispute this once, through the end of {}, with a business justification or \
             updated PoE: open the claim and choose {}, or run “cpor dispute {claim}”. After that \
             only a new claim with updated PoE is possible.",
            time::long_day(until),
            term::action(Action::Dispute),
        ),
        Recourse::NewClaim => {
            "This rejection cannot be disputed. If the work still stands, make a new claim."
                .to_owned()
        }
        Recourse::Final => "The claim has been disputed already, so this is final. If the work \
                            still stands, make a new claim with updated PoE."
            .to_owned(),
    }
}

fn by_when(until: Option<NaiveDate>) -> String {
    until.map_or_else(String::new, |day| format!(" through the end of {}", time::long_day(day)))
}

fn named(products: &[String]) -> String {
    match list(products.iter().cloned(), "and") {
        none if none.is_empty() => "its products".to_owned(),
        names => names,
    }
}
