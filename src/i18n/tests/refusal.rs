//! Refusals: every code speaks with whatever facts it comes.

use chrono::NaiveDate;
use rstest::rstest;

use super::{HOSTILE, assert_line, in_all_languages, texts};
use crate::domain::actor::Role;
use crate::domain::field::Field;
use crate::domain::id::{ClaimId, OperatorName};
use crate::domain::macros::{Found, Placeholder};
use crate::domain::moves::{self, Action};
use crate::domain::refusal::{Code, Facts, Refusal};
use crate::domain::status::{RejectionReason, Status};

const FORMATS: &[&str] =
    &["activity", "solution-area", "name", "mpn", "domain", "guid", "email", "shared or exclusive"];

fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a date")
}

fn all_facts() -> Vec<Facts> {
    let mut facts = vec![
        Facts::None,
        Facts::Text(HOSTILE.to_owned()),
        Facts::Text(String::new()),
        Facts::Text("pre-sales".to_owned()),
        Facts::Through(date(2020, 7, 17)),
        Facts::Through(NaiveDate::MAX),
        Facts::Claim(ClaimId(42)),
        Facts::Person(OperatorName::new(HOSTILE)),
        Facts::Size { given: u64::MAX, limit: 0 },
    ];
    facts.extend(Role::ALL.iter().map(|role| Facts::Administration(*role)));
    facts.extend(Role::ALL.iter().map(|role| Facts::Evidence(*role)));
    facts.extend(Role::ALL.iter().map(|role| Facts::Sharing(*role)));
    facts.extend(Role::ALL.iter().map(|role| Facts::Macros(*role)));
    facts.extend(Role::ALL.iter().map(|role| Facts::Template(*role)));
    facts.push(Facts::Macro { is_for: Action::Reject, asked: Action::Comment });
    let known = Placeholder::ALL.iter().map(|placeholder| Some(*placeholder)).chain([None]);
    facts.extend(known.map(|known| {
        let name = known.map_or_else(|| HOSTILE.to_owned(), |known| known.code().to_owned());
        Facts::Placeholder(Found { name, known, line: 3, column: 0 })
    }));
    facts.extend(
        FORMATS.iter().map(|wanted| Facts::Expected {
            given: HOSTILE.to_owned(),
            wanted: (*wanted).to_owned(),
        }),
    );
    facts.push(Facts::Expected { given: HOSTILE.to_owned(), wanted: HOSTILE.to_owned() });
    facts.extend(RejectionReason::ALL.iter().map(|reason| Facts::Rejection(*reason)));
    for action in Action::ALL {
        facts.extend(Role::ALL.iter().map(|role| Facts::Role(*action, *role)));
        for status in Status::ALL {
            for allowed in [vec![], vec![Status::Editing], Status::ALL.to_vec()] {
                facts.push(Facts::Status { action: *action, status: *status, allowed });
            }
        }
    }
    facts
}

#[test]
fn every_code_speaks_cleanly_whatever_its_facts() {
    let fields = [
        None,
        Some("products".to_owned()),
        Some("remove_product".to_owned()),
        Some(HOSTILE.to_owned()),
    ];
    let facts = all_facts();
    for code in Code::ALL {
        for facts in &facts {
            for field in &fields {
                let refusal = Refusal { code: *code, field: field.clone(), facts: facts.clone() };
                for texts in in_all_languages() {
                    let words = texts.refusal.words(&refusal);
                    assert_line(&words.message);
                    assert_line(&words.advice);
                }
            }
        }
    }
}

#[test]
fn every_gap_is_named_after_its_field() {
    for field in Field::ALL {
        let refusal = Refusal::at(Code::MissingField, field.code());
        for texts in in_all_languages() {
            let message = texts.refusal.message(&refusal);
            assert!(message.contains(texts.term.field(*field)), "{message}");
        }
        let words = texts().refusal.words(&refusal);
        assert!(words.message.starts_with(texts().term.field(*field)), "{}", words.message);
        assert!(words.message.ends_with(" missing."), "{}", words.message);
        assert_line(&words.advice);
    }
}

fn about(code: Code, field: &str, text: &str) -> Refusal {
    Refusal::at(code, field).with(Facts::Text(text.to_owned()))
}

#[rstest]
#[case(
    about(Code::TenantDomainMismatch, "customer.domain", "fabrikam.com"),
    "“fabrikam.com”",
    "customer"
)]
#[case(about(Code::UnknownTenant, "customer.tenant_id", "0b6f"), "“0b6f”", "import")]
#[case(about(Code::MpnNotEnrolled, "mpn_id", "4512345"), "“4512345”", "global admin")]
#[case(about(Code::MpnNotEnrolled, "mpn_id", "4512345"), "“4512345”", "incentives overview")]
#[case(about(Code::ProductNotOnTenant, "products[0].subscription_id", "x"), "“x”", "support")]
#[case(about(Code::SubscriptionIsCsp, "products[0].subscription_id", "x"), "CSP", "support")]
#[case(
    about(Code::SubscriptionNotProvisioned, "products[0].subscription_id", "x"),
    "“x”",
    "7 days"
)]
#[case(about(Code::ActivityNotInArea, "activities", "pre-sales"), "Pre-sales", "Usage")]
#[case(Refusal::at(Code::SubscriptionAlreadyClaimed, "products[0].subscription_id").with(Facts::Claim(ClaimId(7))), "C-000007", "Open C-000007")]
#[case(Refusal::of(Code::WindowClosed).with(Facts::Through(date(2020, 8, 9))), "Sun 2020-08-09", "new claim with updated PoE")]
#[case(Refusal::of(Code::NotAllowedInStatus).with(Facts::Rejection(RejectionReason::CustomerDecline)), "“Customer decline”", "new claim")]
#[case(Refusal::at(Code::EvidenceTooLarge, "evidence").with(Facts::Size { given: 25 * 1024 * 1024 + 1, limit: 25 * 1024 * 1024 }), "25.1 MiB; at most 25 MiB", "split")]
#[case(Refusal::at(Code::TooLarge, "comment").with(Facts::Size { given: 16_001, limit: 16_000 }), "16001 characters", "16000 characters")]
#[case(
    Refusal::at(Code::MissingField, "contacts.customer.email"),
    "Customer contact: email is missing",
    "Enter"
)]
#[case(Refusal::of(Code::NotPermitted).with(Facts::Administration(Role::Reviewer)), "Reviewer may not", "administrator")]
fn a_refusal_says_what_is_wrong_and_what_to_do(
    #[case] refusal: Refusal,
    #[case] message: &str,
    #[case] advice: &str,
) {
    let words = texts().refusal.words(&refusal);
    assert!(words.message.contains(message), "{}", words.message);
    assert!(words.advice.contains(advice), "{}", words.advice);
}

#[rstest]
#[case("activity", "usage, pre-sales or revenue-association")]
#[case("solution-area", "microsoft-365 or business-applications")]
#[case("mpn", "5 to 10 digits")]
#[case("domain", "contoso.onmicrosoft.com")]
#[case("guid", "8, 4, 4, 4 and 12")]
#[case("email", "254 characters")]
fn a_format_is_explained(#[case] wanted: &str, #[case] advice: &str) {
    let facts = Facts::Expected { given: "given?".to_owned(), wanted: wanted.to_owned() };
    let words = texts().refusal.words(&Refusal::at(Code::InvalidFormat, "name").with(facts));
    assert!(words.message.starts_with("“given?” is not "), "{}", words.message);
    assert!(words.advice.contains(advice), "{}", words.advice);
}

#[test]
fn a_claim_name_that_is_too_long_is_counted_in_characters() {
    let facts = Facts::Expected { given: "é".repeat(121), wanted: "name".to_owned() };
    let words = texts().refusal.words(&Refusal::at(Code::InvalidFormat, "name").with(facts));
    assert_eq!(words.message, "The claim name has 121 characters; at most 120 fit.");
}

#[test]
fn a_status_that_does_not_allow_it_is_named_with_those_that_would() {
    let facts = Facts::Status {
        action: Action::Approve,
        status: Status::Submitted,
        allowed: moves::allowed_in(Action::Approve, Role::Reviewer),
    };
    let words = texts().refusal.words(&Refusal::of(Code::NotAllowedInStatus).with(facts));
    assert_eq!(
        words.message,
        "You cannot approve a claim that is “Submitted”; that is open in “Under review” or \
         “Disputed”."
    );
    assert_eq!(words.advice, "Start the review first.");
}

#[test]
fn a_role_that_may_not_is_told_who_may() {
    let words = |action, role| {
        let refusal = Refusal::of(Code::NotPermitted).with(Facts::Role(action, role));
        texts().refusal.words(&refusal)
    };
    let submit = words(Action::Submit, Role::BillingAdmin);
    assert_eq!(submit.message, "The role Billing admin may not submit a claim.");
    assert_eq!(submit.advice, "Ask an operator who may: Incentives admin.");
    let edit = words(Action::Edit, Role::IncentivesUser);
    assert_eq!(edit.message, "The role Incentives user may edit a claim only while it is a draft.");
    assert_eq!(
        edit.advice,
        "Ask an operator who may: Incentives admin, Billing admin or Global admin."
    );
    assert!(words(Action::ConsentLapses, Role::Reviewer).advice.starts_with("Nobody"));
}
