//! How Simplified Chinese writes dates, lists, refusals and letters.

use chrono::NaiveDate;

use crate::domain::calendar::{Remaining, Span};
use crate::domain::id::ClaimId;
use crate::domain::refusal::{Code, Facts, Refusal};
use crate::domain::status::RejectionReason;
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
    insta::assert_snapshot!(body(Matter::Approval { until: Some(day("2020-07-22")) }), @r"
    顾文静，您好：

    立特软件有限公司 现已作为 Microsoft Teams 的合作伙伴与 卢塞恩出版集团 建立关联。

    如果情况属实，您无需执行任何操作。如果不属实，您可以拒绝关联，截止日期为 2020年7月22日 星期三（含当日）：打开该声明并选择“拒绝关联”，或运行“cpor decline C-000042”。

    声明：C-000042 Teams 上线
    ");
    let recourse = Recourse::Dispute { until: day("2020-08-14") };
    let reason = RejectionReason::InsufficientPoe;
    let comment = Some("请见附件。");
    let rejection = Matter::Rejection { reason, because: None, comment, recourse };
    insta::assert_snapshot!(body(rejection), @r"
    顾文静，您好：

    您关于 卢塞恩出版集团 的声明已被拒绝：PoE 不足。该原因也可在声明的评论和历史记录中查看。

    > 请见附件。

    您可以对此提出一次异议，截止日期为 2020年8月14日 星期五（含当日），须附业务理由或更新的 PoE：打开该声明并选择“提出异议”，或运行“cpor dispute C-000042”。此后只能用更新的 PoE 新建声明。

    声明：C-000042 Teams 上线
    ");
}
