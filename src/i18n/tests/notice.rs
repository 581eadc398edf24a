//! Letters and the thread: clean, complete, and silent about who competes.

use chrono::NaiveDate;

use super::{HOSTILE, assert_line, texts};
use crate::domain::event::CommentText;
use crate::domain::id::{ClaimId, Key, SubscriptionId};
use crate::domain::notice::NoticeKind;
use crate::domain::status::{Because, InformationReason, RejectionReason};
use crate::i18n::notice::{Letter, Matter, Recourse};

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2020, 7, 22).expect("a date")
}

fn letter<'a>(matter: Matter<'a>, products: &'a [String]) -> Letter<'a> {
    Letter {
        to: "Ada Lane",
        claim: ClaimId(42),
        claim_name: "Teams rollout",
        partner: "Northwind Partners",
        customer: "Contoso",
        products,
        matter,
    }
}

fn body(matter: Matter<'_>) -> String {
    texts().notice.body(&letter(matter, &["Microsoft Teams".to_owned()]))
}

fn matters(products: &[String]) -> Vec<Matter<'_>> {
    let mut matters = vec![
        Matter::Submission,
        Matter::Approval { until: None },
        Matter::Approval { until: Some(day()) },
        Matter::Competitor { products },
        Matter::ArbitrationResult { product: HOSTILE, won: true },
        Matter::ArbitrationResult { product: HOSTILE, won: false },
        Matter::InformationRequest { reasons: &[], remove: &[], comment: None, until: None },
        Matter::InformationRequest {
            reasons: InformationReason::ALL,
            remove: products,
            comment: Some(HOSTILE),
            until: Some(day()),
        },
    ];
    for reason in RejectionReason::ALL {
        for recourse in [Recourse::Dispute { until: day() }, Recourse::NewClaim, Recourse::Final] {
            let because = Some(Because::WrongMpn);
            let (reason, comment) = (*reason, Some(HOSTILE));
            matters.push(Matter::Rejection { reason, because, comment, recourse });
        }
    }
    matters
}

#[test]
fn every_letter_is_clean_whatever_people_entered() {
    let products = [HOSTILE.to_owned(), String::new()];
    for products in [&products[..], &[]] {
        for matter in matters(products) {
            let kind = matter.kind();
            let letter = Letter {
                to: HOSTILE,
                claim_name: HOSTILE,
                partner: HOSTILE,
                customer: HOSTILE,
                ..letter(matter, products)
            };
            let text = texts().notice.body(&letter);
            assert!(text.ends_with('\n') && !text.ends_with("\n\n"), "{text:?}");
            text.lines().filter(|line| !line.is_empty()).for_each(assert_line);
            assert!(!text.contains("\nBcc"), "{text:?}");
            assert_line(&texts().notice.subject(kind, letter.claim, letter.claim_name));
        }
    }
}

#[test]
fn a_subject_names_the_claim() {
    for kind in NoticeKind::ALL {
        let subject = texts().notice.subject(*kind, ClaimId(42), "Teams rollout");
        assert!(subject.contains("C-000042") && subject.contains("Teams rollout"), "{subject}");
    }
}

#[test]
fn an_approval_tells_until_when_to_decline() {
    let text = body(Matter::Approval { until: Some(day()) });
    assert!(text.contains("Northwind Partners is now associated with Contoso"), "{text}");
    assert!(text.contains("Microsoft Teams"), "{text}");
    assert!(text.contains("through the end of Wednesday 2020-07-22"), "{text}");
    assert!(text.contains("cpor decline C-000042"), "{text}");
}

#[test]
fn an_information_request_tells_what_is_missing_and_until_when() {
    let text = body(Matter::InformationRequest {
        reasons: &[InformationReason::MissingOrOldDates],
        remove: &["Power BI".to_owned()],
        comment: Some("Please sign.\nAnd date it."),
        until: Some(day()),
    });
    for part in [
        "- Missing or old dates: ",
        "remove Power BI",
        "> Please sign.\n> And date it.",
        "through the end of Wednesday 2020-07-22",
    ] {
        assert!(text.contains(part), "{text}");
    }
}

#[test]
fn a_rejection_tells_what_can_be_done_about_it() {
    let rejected = |recourse| {
        body(Matter::Rejection {
            reason: RejectionReason::PartnerRequest,
            because: Some(Because::WrongMpn),
            comment: None,
            recourse,
        })
    };
    let open = rejected(Recourse::Dispute { until: day() });
    assert!(open.contains("rejected: Partner request (Wrong MPN)."), "{open}");
    assert!(open.contains("Wednesday 2020-07-22") && open.contains("cpor dispute"), "{open}");
    assert!(rejected(Recourse::NewClaim).contains("cannot be disputed"));
    assert!(rejected(Recourse::Final).contains("final"));
}

#[test]
fn the_thread_speaks_for_the_program_only() {
    let key = Key::Subscription(SubscriptionId::new("11111111-1111-1111-1111-111111111111"));
    let name = |_: &Key| format!("Sales {HOSTILE}");
    let sentence = |text: &CommentText| texts().thread.sentence(text, &name);
    assert_eq!(sentence(&CommentText::Words("Hello".to_owned())), None);
    for (text, part) in [
        (CommentText::Contested(vec![key.clone(), key.clone()]), "Another partner also claims"),
        (CommentText::ContestEnded(vec![key.clone()]), "No other partner"),
        (CommentText::ArbitrationDecided(key.clone(), true), "decided for this claim"),
        (CommentText::ArbitrationDecided(key.clone(), false), "decided against this claim"),
    ] {
        let words = sentence(&text).expect("a sentence");
        assert_line(&words);
        assert!(words.contains(part) && words.contains("Sales"), "{words}");
    }
    let prolonged = sentence(&CommentText::ReviewProlonged).expect("a sentence");
    assert!(prolonged.contains("arbitration"), "{prolonged}");
}
