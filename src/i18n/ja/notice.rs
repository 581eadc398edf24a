//! Letters, in Japanese.

use chrono::NaiveDate;

use super::{help, list, term, time};
use crate::domain::id::ClaimId;
use crate::domain::moves::Action;
use crate::domain::notice::NoticeKind;
use crate::domain::status::{Because, RejectionReason};
use crate::i18n::notice::{About, LetterTexts, NoticeTexts, Recourse};

pub(super) const NOTICE: NoticeTexts = NoticeTexts { subject, letter: LETTER };

const LETTER: LetterTexts = LetterTexts {
    greeting: |name| name.map_or_else(|| "ご担当者様".to_owned(), |name| format!("{name} 様")),
    claim: |claim, name| format!("要求: {claim} {name}"),
    submission: |about| {
        format!(
            "{} が、{} のパートナーとして {} を対象とする関連付けを要求しました。パートナーが提出\
             した実行証明をレビュー担当者が確認します。",
            about.partner,
            about.customer,
            named(&about.products)
        )
    },
    submission_advice: "今のところ、お客様の対応は不要です。要求が承認された場合は、関連付けを拒否\
                        できる期限をあらためてお知らせします。",
    approval: |about| {
        format!(
            "{} が、{} を対象とする {} のパートナーとして関連付けられました。",
            about.partner,
            named(&about.products),
            about.customer
        )
    },
    approval_advice: |claim, until| {
        format!(
            "内容に間違いがなければ、対応は不要です。間違いがある場合は、{}関連付けを拒否できま\
             す。要求を開いて「{}」を選択するか、「cpor decline {claim}」を実行してください。",
            by_when(until),
            term::action(Action::Decline),
        )
    },
    information: |about| {
        format!(
            "{} に関する要求の可否を決めるため、レビュー担当者が追加の情報を依頼しています。",
            about.customer
        )
    },
    information_reason: |reason| {
        format!("{}: {}", term::information_reason(reason), help::information_reason(reason))
    },
    remove: |products| format!("要求から {} を削除してください。", named(products)),
    information_advice: |until| {
        format!(
            "{}回答してください。要求を変更するか、PoE またはコメントを追加して、再送信します。期\
             限までに回答がない場合、要求は「{}」として拒否されます。",
            by_when(until),
            term::rejection_reason(RejectionReason::NoPartnerResponse)
        )
    },
    rejection,
    recourse,
    competitor: |about, products| {
        format!(
            "別のパートナーも、{} の {} を要求しています。レビューでは双方の PoE を比較するため、\
             通常より時間がかかることがあります。また、追加の情報をお願いすることがあります。",
            about.customer,
            named(products)
        )
    },
    competitor_advice: "今のところ対応は不要です。作業をより明確に裏付ける PoE があれば、要求に追\
                        加してください。",
    arbitration_won: |about, product| {
        format!("{} の {product} に関する仲裁で、この要求が採択されました。", about.customer)
    },
    arbitration_lost: |about, product| {
        format!(
            "{} の {product} に関する仲裁で、この要求は採択されませんでした。今後この要求の対象か\
             ら外れます。",
            about.customer
        )
    },
};

fn subject(kind: NoticeKind, claim: ClaimId, claim_name: &str) -> String {
    let what = match kind {
        NoticeKind::Submission => "パートナーからの関連付け要求",
        NoticeKind::Approval => "パートナーとの関連付けのお知らせ（拒否できます）",
        NoticeKind::InformationRequest => "要求に関する情報提供のお願い",
        NoticeKind::Rejection => "要求の拒否のお知らせ",
        NoticeKind::Competitor => "競合する要求のお知らせ",
        NoticeKind::ArbitrationResult => "仲裁の結果のお知らせ",
    };
    format!("[{claim}] {what}: {claim_name}")
}

fn rejection(about: &About, reason: RejectionReason, because: Option<Because>) -> String {
    let because =
        because.map_or_else(String::new, |because| format!("（{}）", term::because(because)));
    format!(
        "{} に関する要求は拒否されました。理由: {}{because}。理由は要求のコメントと履歴でも確認で\
         きます。",
        about.customer,
        term::rejection_reason(reason)
    )
}

fn recourse(claim: ClaimId, recourse: Recourse) -> String {
    match recourse {
        Recourse::Dispute { until } => format!(
            "{}までに 1 回だけ、業務上の正当な理由または更新した PoE を添えて異議を申し立てること\
             ができます。要求を開いて「{}」を選択するか、「cpor dispute {claim}」を実行してくださ\
             い。期限を過ぎると、更新した PoE で新しい要求を作成するほかありません。",
            time::long_day(until),
            term::action(Action::Dispute),
        ),
        Recourse::NewClaim => {
            "この拒否に異議を申し立てることはできません。作業が引き続き有効な場合は、新しい要求を\
             作成してください。"
                .to_owned()
        }
        Recourse::Final => {
            "この要求には既に異議が申し立てられているため、拒否が確定しました。作業が引き続き有効\
             な場合は、更新した PoE で新しい要求を作成してください。"
                .to_owned()
        }
    }
}

fn by_when(until: Option<NaiveDate>) -> String {
    until.map_or_else(String::new, |day| format!("{}までに", time::long_day(day)))
}

fn named(products: &[String]) -> String {
    match list(products.iter().map(String::as_str)) {
        none if none.is_empty() => "対象製品".to_owned(),
        names => names,
    }
}
