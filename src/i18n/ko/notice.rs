//! Letters, in Korean.

use chrono::NaiveDate;

use super::{help, list, term, time};
use crate::domain::id::ClaimId;
use crate::domain::moves::Action;
use crate::domain::notice::NoticeKind;
use crate::domain::status::{Because, RejectionReason};
use crate::i18n::notice::{About, LetterTexts, NoticeTexts, Recourse};

pub(super) const NOTICE: NoticeTexts = NoticeTexts { subject, letter: LETTER };

const LETTER: LetterTexts = LetterTexts {
    greeting: |name| {
        name.map_or_else(|| "안녕하세요.".to_owned(), |name| format!("{name} 님, 안녕하세요."))
    },
    claim: |claim, name| format!("클레임: {claim} {name}"),
    submission: |about| {
        format!(
            "파트너 {}에서 고객 {}의 담당 파트너로 연결해 줄 것을 요청했습니다. 대상: {}. 파트너가 \
             제출한 증명은 검토자가 확인합니다.",
            about.partner,
            about.customer,
            named(&about.products)
        )
    },
    submission_advice: "지금 하실 일은 없습니다. 클레임이 승인되면 언제까지 거부할 수 있는지 \
                        다시 알려 드립니다.",
    approval: |about| {
        format!(
            "파트너 {} 조직이 고객 {}의 담당 파트너로 연결되었습니다. 대상: {}.",
            about.partner,
            about.customer,
            named(&about.products)
        )
    },
    approval_advice: |claim, until| {
        let decline = term::action(Action::Decline);
        let how = format!(
            "클레임을 열어 “{decline}”를 선택하거나 “cpor decline {claim}” 명령을 실행하세요."
        );
        match until {
            Some(until) => format!(
                "사실과 같으면 하실 일이 없습니다. 사실과 다르면 {}까지 거부할 수 있습니다. {how}",
                time::long_day(until)
            ),
            None => {
                format!("사실과 같으면 하실 일이 없습니다. 사실과 다르면 거부할 수 있습니다. {how}")
            }
        }
    },
    information: |about| {
        format!("고객 {}에 대한 클레임을 결정하려면 추가 정보가 필요합니다.", about.customer)
    },
    information_reason: |reason| {
        format!("{}: {}", term::information_reason(reason), help::information_reason(reason))
    },
    remove: |products| format!("클레임에서 다음 제품을 제거해 주세요: {}.", named(products)),
    information_advice,
    rejection,
    recourse,
    competitor: |about, products| {
        format!(
            "고객 {}에 대해 다른 파트너도 같은 대상을 클레임했습니다: {}. 검토에서 양쪽의 PoE를 \
             비교하므로 평소보다 오래 걸릴 수 있으며, 양쪽 모두 추가 자료를 요청받을 수 있습니다.",
            about.customer,
            named(products)
        )
    },
    competitor_advice: "지금 하실 일은 없습니다. 귀사의 작업을 더 잘 보여 주는 PoE가 있으면 \
                        클레임에 추가하세요.",
    arbitration_won: |about, product| {
        format!(
            "고객 {}의 {product}에 대한 중재에서 귀사의 클레임이 선택되었습니다.",
            about.customer
        )
    },
    arbitration_lost: |about, product| {
        format!(
            "고객 {}의 {product}에 대한 중재에서 귀사의 클레임이 선택되지 않았습니다. 이 대상은 \
             더 이상 귀사의 클레임에 속하지 않습니다.",
            about.customer
        )
    },
};

fn subject(kind: NoticeKind, claim: ClaimId, claim_name: &str) -> String {
    let what = match kind {
        NoticeKind::Submission => "파트너가 귀사와의 연결을 요청했습니다",
        NoticeKind::Approval => "파트너가 귀사와 연결되었습니다(거부 가능)",
        NoticeKind::InformationRequest => "클레임에 추가 정보가 필요합니다",
        NoticeKind::Rejection => "클레임이 거부되었습니다",
        NoticeKind::Competitor => "다른 파트너가 같은 대상을 클레임했습니다",
        NoticeKind::ArbitrationResult => "클레임에 대한 중재가 결정되었습니다",
    };
    format!("[{claim}] {what}: {claim_name}")
}

fn information_advice(until: Option<NaiveDate>) -> String {
    let lapses = term::rejection_reason(RejectionReason::NoPartnerResponse);
    match until {
        Some(until) => format!(
            "{}까지 답변해 주세요. 클레임을 고치거나 PoE 또는 댓글을 추가한 다음 다시 제출하면 \
             됩니다. 기한까지 답변이 없으면 클레임이 거부됩니다(이유: {lapses}).",
            time::long_day(until)
        ),
        None => format!(
            "클레임을 고치거나 PoE 또는 댓글을 추가한 다음 다시 제출해 주세요. 기한까지 답변이 \
             없으면 클레임이 거부됩니다(이유: {lapses})."
        ),
    }
}

fn rejection(about: &About, reason: RejectionReason, because: Option<Because>) -> String {
    let reason = match because {
        Some(because) => {
            format!("{}({})", term::rejection_reason(reason), term::because(because))
        }
        None => term::rejection_reason(reason).to_owned(),
    };
    format!(
        "고객 {}에 대한 클레임이 거부되었습니다. 이유: {reason}. 이유는 클레임의 댓글과 \
         기록에서도 볼 수 있습니다.",
        about.customer
    )
}

fn recourse(claim: ClaimId, recourse: Recourse) -> String {
    match recourse {
        Recourse::Dispute { until } => format!(
            "{}까지 비즈니스 근거나 보완한 PoE를 갖추어 한 번 이의를 제기할 수 있습니다. 클레임을 \
             열어 “{}”를 선택하거나 “cpor dispute {claim}” 명령을 실행하세요. 그 뒤에는 보완한 \
             PoE로 새 클레임을 만드는 방법만 남습니다.",
            time::long_day(until),
            term::action(Action::Dispute),
        ),
        Recourse::NewClaim => "이 거부에는 이의를 제기할 수 없습니다. 작업이 계속 유효하다면 새 \
                               클레임을 만드세요."
            .to_owned(),
        Recourse::Final => "이미 한 번 이의가 제기된 클레임이므로 이 거부는 최종입니다. 작업이 \
                            계속 유효하다면 보완한 PoE로 새 클레임을 만드세요."
            .to_owned(),
    }
}

fn named(products: &[String]) -> String {
    match list(products.iter().cloned()) {
        none if none.is_empty() => "클레임한 제품".to_owned(),
        names => names,
    }
}
