//! Letters, in Simplified Chinese.

use chrono::NaiveDate;

use super::{help, list, term, time};
use crate::domain::id::ClaimId;
use crate::domain::moves::Action;
use crate::domain::notice::NoticeKind;
use crate::domain::status::{Because, RejectionReason};
use crate::i18n::notice::{About, LetterTexts, NoticeTexts, Recourse};

pub(super) const NOTICE: NoticeTexts = NoticeTexts { subject, letter: LETTER };

const LETTER: LetterTexts = LetterTexts {
    greeting: |name| name.map_or_else(|| "您好：".to_owned(), |name| format!("{name}，您好：")),
    claim: |claim, name| format!("声明：{claim} {name}"),
    submission: |about| {
        format!(
            "{} 已请求作为 {} 的合作伙伴与 {} 建立关联。审阅者将核实该合作伙伴提供的证明。",
            about.partner,
            named(&about.products),
            about.customer
        )
    },
    submission_advice: "您现在无需执行任何操作。如果该声明获得批准，您将收到另一封通知，其中会说明您\
                        可以拒绝关联的截止日期。",
    approval: |about| {
        format!(
            "{} 现已作为 {} 的合作伙伴与 {} 建立关联。",
            about.partner,
            named(&about.products),
            about.customer
        )
    },
    approval_advice: |claim, until| {
        format!(
            "如果情况属实，您无需执行任何操作。如果不属实，您可以拒绝关联{}：打开该声明并选择“{}”，\
             或运行“cpor decline {claim}”。",
            by_when(until),
            term::action(Action::Decline),
        )
    },
    information: |about| {
        format!("审阅者需要您补充信息，才能对您关于 {} 的声明作出决定。", about.customer)
    },
    information_reason: |reason| {
        format!("{}：{}", term::information_reason(reason), help::information_reason(reason))
    },
    remove: |products| format!("请从声明中移除 {}。", named(products)),
    information_advice: |until| {
        format!(
            "请答复{}：更改声明、添加 PoE 或发表评论，然后重新提交。逾期未答复，声明将被拒绝：{}。",
            by_when(until),
            term::rejection_reason(RejectionReason::NoPartnerResponse)
        )
    },
    rejection,
    recourse,
    competitor: |about, products| {
        format!(
            "另一合作伙伴也就 {} 对 {} 提出了声明。评审时会比较双方的 PoE，所需时间可能比平常更长；\
             也可能要求任何一方补充材料。",
            about.customer,
            named(products)
        )
    },
    competitor_advice: "您现在无需执行任何操作。如果您有更能说明贵方工作的 PoE，请将其添加到声明。",
    arbitration_won: |about, product| {
        format!("关于 {} 的 {product} 的仲裁已裁决，支持您的声明。", about.customer)
    },
    arbitration_lost: |about, product| {
        format!(
            "关于 {} 的 {product} 的仲裁已裁决，未支持您的声明，您的声明不再包含该项。",
            about.customer
        )
    },
};

fn subject(kind: NoticeKind, claim: ClaimId, claim_name: &str) -> String {
    let what = match kind {
        NoticeKind::Submission => "有合作伙伴请求与贵方建立关联",
        NoticeKind::Approval => "合作伙伴已与贵方建立关联，您可以拒绝",
        NoticeKind::InformationRequest => "您的声明需要补充信息",
        NoticeKind::Rejection => "您的声明已被拒绝",
        NoticeKind::Competitor => "另一合作伙伴提出了相同的声明",
        NoticeKind::ArbitrationResult => "有关您声明的仲裁已裁决",
    };
    format!("[{claim}] {what}：{claim_name}")
}

fn rejection(about: &About, reason: RejectionReason, because: Option<Because>) -> String {
    let because =
        because.map_or_else(String::new, |because| format!("（{}）", term::because(because)));
    format!(
        "您关于 {} 的声明已被拒绝：{}{because}。该原因也可在声明的评论和历史记录中查看。",
        about.customer,
        term::rejection_reason(reason)
    )
}

fn recourse(claim: ClaimId, recourse: Recourse) -> String {
    match recourse {
        Recourse::Dispute { until } => format!(
            "您可以对此提出一次异议，截止日期为 {}（含当日），须附业务理由或更新的 PoE：打开该声明并\
             选择“{}”，或运行“cpor dispute {claim}”。此后只能用更新的 PoE 新建声明。",
            time::long_day(until),
            term::action(Action::Dispute),
        ),
        Recourse::NewClaim => "对此拒绝不能提出异议。如果相关工作仍然成立，请新建声明。".to_owned(),
        Recourse::Final => {
            "该声明已提出过异议，因此这是最终决定。如果相关工作仍然成立，请用更新的 PoE 新建声明。"
                .to_owned()
        }
    }
}

fn by_when(until: Option<NaiveDate>) -> String {
    until.map_or_else(String::new, |day| format!("，截止日期为 {}（含当日）", time::long_day(day)))
}

fn named(products: &[String]) -> String {
    match list(products.iter().cloned(), "和") {
        none if none.is_empty() => "其产品".to_owned(),
        names => names,
    }
}
