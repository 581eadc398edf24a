//! How Simplified Chinese writes dates, lists, refusals and letters.

use chrono::NaiveDate;

use crate::domain::calendar::{Remaining, Span};
use crate::domain::id::ClaimId;
use crate::domain::refusal::{Code, Facts, Refusal};
use crate::i18n::Language;
use crate::i18n::notice::{Letter, Matter, Recourse};

fn texts() -> &'static crate::i18n::Texts {
    Language::Zh.texts()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn dates_and_lengths_are_written_as_chinese_does() {
    let time = &texts().time;
    assert_eq!(time.day(day("2026-07-01")), "2026-07-01 周三");
    assert_eq!(time.long_day(day("2026-07-05")), "2026年7月5日 星期日");
    assert_eq!(time.span(Span::BusinessDays(3)), "3 个工作日");
    assert_eq!(time.span(Span::CalendarDays(2)), "2 天");
    let over = Remaining::Closed { business_days: 1 };
    assert_eq!(time.remaining(over), "逾期 1 个工作日");
}

#[test]
fn a_blank_parts_the_joining_word_from_latin_letters_only() {
    let listed = |names: &[&str]| {
        (texts().macros.listed)(&names.iter().map(ToString::to_string).collect::<Vec<_>>())
    };
    assert_eq!(listed(&["售前", "使用情况"]), "售前和使用情况");
    assert_eq!(listed(&["Teams", "Yammer", "Intune"]), "Teams、Yammer 和 Intune");
    assert_eq!(listed(&["Teams", "工作负荷"]), "Teams 和工作负荷");
    assert_eq!(listed(&["Teams"]), "Teams");
}

#[test]
fn a_refusal_reads_well_with_and_without_its_value() {
    let message = |refusal: &Refusal| texts().refusal.message(refusal);
    let closed = Refusal::of(Code::WindowClosed);
    assert_eq!(message(&closed), "为时已晚：期限的最后一天已经结束。");
    assert_eq!(
        message(&closed.with(Facts::Through(day("2020-08-09")))),
        "为时已晚：期限的最后一天（2020-08-09 周日）已经结束。"
    );
    let twice = Refusal::of(Code::UnknownTenant);
    assert_eq!(message(&twice), "目录中没有租户。");
    assert_eq!(message(&twice.with(Facts::Text("0b6f".to_owned()))), "目录中没有租户“0b6f”。");
}

#[test]
fn a_letter_is_one_that_could_be_sent() {
    let products = ["Microsoft Teams".to_owned()];
    let letter = |matter| Letter {
        to: "顾文静",
        claim: ClaimId(42),
        claim_name: "Teams 上线",
        partner: "立特软件有限公司",
        customer: "卢塞恩出版集团",
        products: &products,
        matter,
    };
    let body = |matter| texts().notice.body(&letter(matter));
    insta::assert_snapshot!(body(Matter::Approval { until: Some(day("2020-07-22")) }), @"");
    let recourse = Recourse::Dispute { until: day("2020-08-14") };
    let reason = crate::domain::status::RejectionReason::InsufficientPoe;
    let rejection =
        Matter::Rejection { reason, because: None, comment: Some("请见附件。"), recourse };
    insta::assert_snapshot!(body(rejection), @"");
}
