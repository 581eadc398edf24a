//! Letters, in Japanese.

use chrono::NaiveDate;

use super::{help, list, term, time};
use crate::domain::id::ClaimId;
use crate::domain::moves::Action;
use crate::domain::notice::NoticeKind;
use crate::domain::status::{Because, InformationReason, RejectionReason};
use crate::i18n::notice::{Letter, Matter, NoticeTexts, Recourse};
use crate::i18n::quote::brief;
use crate::text::{clean_line, clean_multiline};

pub(super) const NOTICE: NoticeTexts = NoticeTexts { subject, body };

fn subject(kind: NoticeKind, claim: ClaimId, claim_name: &str) -> String {
    let what = match kind {
        NoticeKind::Submission => "A partner asks to be associated with you",
        NoticeKind::Approval => "A partner is associated with you; you may decline",
        NoticeKind::InformationRequest => "Information is requested for your claim",
        NoticeKind::Rejection => "Your claim is rejected",
        NoticeKind::Competitor => "Another partner claims the same",
        NoticeKind::ArbitrationResult => "An arbitration about your claim is decided",
    };
    format!("[{claim}] {what}: {}", brief(claim_name))
}

fn body(letter: &Letter<'_>) -> String {
    let mut paragraphs = vec![match brief(letter.to) {
        nobody if nobody.is_empty() => "Hello,".to_owned(),
        name => format!("Hello {name},"),
    }];
    paragraphs.extend(match &letter.matter {
        Matter::Submission => submission(letter),
        Matter::Approval { until } => approval(letter, *until),
        Matter::InformationRequest { reasons, remove, comment, until } => {
            information_request(letter, reasons, remove, *comment, *until)
        }
        Matter::Rejection { reason, because, comment, recourse } => {
            rejection(letter, *reason, *because, *comment, *recourse)
        }
        Matter::Competitor { products } => competitor(letter, products),
        Matter::ArbitrationResult { product, won } => arbitration_result(letter, product, *won),
    });
    paragraphs.push(format!("Claim: {} {}", letter.claim, clean_line(letter.claim_name.trim())));
    let mut text = paragraphs.join("\n\n");
    text.push('\n');
    text
}

fn submission(letter: &Letter<'_>) -> Vec<String> {
    vec![
        format!(
            "{} has asked to be associated with {} as the partner for {}. A reviewer will check \
             the proof that the partner has given.",
            brief(letter.partner),
            brief(letter.customer),
            named(letter.products)
        ),
        "You need not do anything now. If the claim is approved, another notice comes, with the \
         date until which you may decline."
            .to_owned(),
    ]
}

fn approval(letter: &Letter<'_>, until: Option<NaiveDate>) -> Vec<String> {
    let by_when = until
        .map_or_else(String::new, |day| format!(" through the end of {}", time::long_day(day)));
    vec![
        format!(
            "{} is now associated with {} as the partner for {}.",
            brief(letter.partner),
            brief(letter.customer),
            named(letter.products)
        ),
        format!(
            "If that is right, you need not do anything. If it is not, you may decline{by_when}: \
             open the claim and choose {}, or run “cpor decline {}”.",
            term::action(Action::Decline),
            letter.claim
        ),
    ]
}

fn information_request(
    letter: &Letter<'_>,
    reasons: &[InformationReason],
    remove: &[String],
    comment: Option<&str>,
    until: Option<NaiveDate>,
) -> Vec<String> {
    let mut paragraphs = vec![format!(
        "The reviewer needs more from you to decide your claim for {}.",
        brief(letter.customer)
    )];
    let points = reasons.iter().map(|reason| {
        format!("- {}: {}", term::information_reason(*reason), help::information_reason(*reason))
    });
    let points: Vec<String> = points.collect();
    if !points.is_empty() {
        paragraphs.push(points.join("\n"));
    }
    if !remove.is_empty() {
        paragraphs.push(format!("You are asked to remove {} from the claim.", named(remove)));
    }
    paragraphs.extend(comment.and_then(said));
    let by_when = until
        .map_or_else(String::new, |day| format!(" through the end of {}", time::long_day(day)));
    paragraphs.push(format!(
        "Answer{by_when}: change the claim, add PoE or comment, and resubmit it. Without an \
         answer in time it is rejected: {}.",
        term::rejection_reason(RejectionReason::NoPartnerResponse)
    ));
    paragraphs
}

fn rejection(
    letter: &Letter<'_>,
    reason: RejectionReason,
    because: Option<Because>,
    comment: Option<&str>,
    recourse: Recourse,
) -> Vec<String> {
    let because =
        because.map_or_else(String::new, |because| format!(" ({})", term::because(because)));
    let mut paragraphs = vec![format!(
        "Your claim for {} is rejected: {}{because}. The reason also stands in the claim's \
         comments and history.",
        brief(letter.customer),
        term::rejection_reason(reason)
    )];
    paragraphs.extend(comment.and_then(said));
    paragraphs.push(match recourse {
        Recourse::Dispute { until } => format!(
            "You may dispute this once, through the end of {}, with a business justification or \
             updated PoE: open the claim and choose {}, or run “cpor dispute {}”. After that only \
             a new claim with updated PoE is possible.",
            time::long_day(until),
            term::action(Action::Dispute),
            letter.claim
        ),
        Recourse::NewClaim => {
            "This rejection cannot be disputed. If the work still stands, make a new claim."
                .to_owned()
        }
        Recourse::Final => "The claim has been disputed already, so this is final. If the work \
                            still stands, make a new claim with updated PoE."
            .to_owned(),
    });
    paragraphs
}

fn competitor(letter: &Letter<'_>, products: &[String]) -> Vec<String> {
    vec![
        format!(
            "Another partner also claims {} for {}. The review compares the PoE of both sides, \
             which may take longer than usual; either side may be asked for more.",
            named(products),
            brief(letter.customer)
        ),
        "You need not do anything now. If you have PoE that shows your work better, add it to \
         the claim."
            .to_owned(),
    ]
}

fn arbitration_result(letter: &Letter<'_>, product: &str, won: bool) -> Vec<String> {
    let product = brief(product);
    let customer = brief(letter.customer);
    vec![if won {
        format!("The arbitration of {product} for {customer} was decided for your claim.")
    } else {
        format!(
            "The arbitration of {product} for {customer} was decided against your claim, which \
             no longer holds it."
        )
    }]
}

/// A person's comment, its lines marked as such.
fn said(comment: &str) -> Option<String> {
    let clean = clean_multiline(comment.trim());
    let lines: Vec<String> = clean.lines().map(|line| format!("> {line}")).collect();
    (!lines.is_empty()).then(|| lines.join("\n"))
}

fn named(products: &[String]) -> String {
    match list(products.iter().map(|product| brief(product)), "and") {
        none if none.is_empty() => "its products".to_owned(),
        names => names,
    }
}
