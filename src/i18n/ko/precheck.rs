//! The pre-check of PoE, in Korean.

use super::{term, time};
use crate::document::Title;
use crate::domain::status::{InformationReason, RejectionReason};
use crate::i18n::precheck::{PrecheckLabels, PrecheckTexts};
use crate::i18n::quote::brief;
use crate::precheck::{Element, Finding, Lack, Place, State};

pub(super) const PRECHECK: PrecheckTexts = PrecheckTexts {
    element,
    state,
    lack,
    place,
    advice,
    suggests,
    unreadable,
    decides_nothing: "단어를 찾아 만든 참고 의견입니다. 아무것도 결정하지 않으며, 사람이 PoE를 읽고 \
                      결정합니다.",
    no_evidence: "이 클레임에는 아직 PoE가 없습니다. 파일을 하나 이상 첨부하세요.",
    label: PrecheckLabels {
        title: "사전 점검",
        element: "찾는 것",
        state: "결과",
        place: "위치",
        excerpt: "적혀 있는 내용",
    },
};

fn element(element: Element) -> &'static str {
    match element {
        Element::PartnerCompany => "파트너 회사",
        Element::CustomerCompany => "고객 회사",
        Element::CustomerDomain => "고객 도메인",
        Element::TenantId => "테넌트 ID",
        Element::CustomerAcknowledgment => "고객 승인",
        Element::AcknowledgmentDate => "승인 날짜",
        Element::WorkDone => "수행한 작업",
        Element::Products => "제품과 워크로드",
    }
}

fn state(state: State) -> &'static str {
    match state {
        State::Found => "찾음",
        State::Missing => "없음",
        State::Unreadable => "판독 불가",
    }
}

fn lack(lack: &Lack) -> String {
    match lack {
        Lack::Product(name) => format!("“{}”: 적혀 있지 않습니다.", brief(name)),
        Lack::OutOfRange(day) => {
            format!("{}: 클레임 제출일 이전 12개월 안의 날짜가 아닙니다.", time::day(*day))
        }
        Lack::TwoReadings(one, other) => format!(
            "날짜를 {} 또는 {}, 두 가지로 읽을 수 있으며 그중 하나만 클레임 제출일 이전 12개월 \
             안입니다.",
            time::day(*one),
            time::day(*other)
        ),
        Lack::Blank => "쓸 자리는 있으나 비어 있습니다.".to_owned(),
        Lack::Other(text) => {
            format!("“{}”: 클레임의 내용과 다릅니다.", brief(text))
        }
        Lack::Unstated => "클레임에 아직 값이 없어 찾을 것이 없습니다.".to_owned(),
        Lack::Unread(name) => format!("{}: 일부를 텍스트로 읽지 못했습니다.", brief(name)),
    }
}

fn place(place: &Place) -> String {
    let file = brief(&place.evidence);
    let part = place.part.saturating_add(1);
    if place.depth > 0 {
        return format!("{file}, 부분 {part}");
    }
    match &place.title {
        Title::Whole => file,
        Title::Page(page) => format!("{file}, {page}쪽"),
        Title::PageHeader => format!("{file}, 머리글"),
        Title::PageFooter => format!("{file}, 바닥글"),
        Title::Notes => format!("{file}, 각주"),
        Title::Comments => format!("{file}, 메모"),
        Title::MailHeader => format!("{file}, 메일 헤더"),
        Title::MailBody => format!("{file}, 메일 본문"),
        Title::Attachment { .. } => format!("{file}, 부분 {part}"),
    }
}

fn advice(finding: &Finding) -> Option<String> {
    let sentence = match (finding.state, finding.element) {
        (State::Found, _) if finding.lacks.is_empty() => return None,
        (State::Found, _) => "적혀 있는 내용을 클레임과 비교하세요.",
        (State::Unreadable, _) => {
            "읽지 못한 파일을 열어 직접 찾거나 텍스트가 있는 파일을 요청하세요."
        }
        (State::Missing, _) if finding.lacks.contains(&Lack::Unstated) => {
            "먼저 클레임을 채운 다음 다시 점검하세요."
        }
        (State::Missing, Element::PartnerCompany) => {
            "PoE에 파트너 회사가 조직 이름과 같게 적혀 있어야 합니다."
        }
        (State::Missing, Element::CustomerCompany) => {
            "PoE에 고객 회사가 테넌트 이름과 같게 적혀 있어야 합니다."
        }
        (State::Missing, Element::CustomerDomain) => {
            "PoE에 클레임의 고객 도메인이 적혀 있어야 합니다."
        }
        (State::Missing, Element::TenantId) => "PoE에 클레임의 테넌트 ID가 적혀 있어야 합니다.",
        (State::Missing, Element::CustomerAcknowledgment) => {
            "고객이 이름을 적어 PoE에 서명하거나 메일로 확인해야 합니다."
        }
        (State::Missing, Element::AcknowledgmentDate) => {
            "고객 승인에 제출일 이전 12개월 안의 날짜가 있어야 합니다."
        }
        (State::Missing, Element::WorkDone) => {
            "PoE에 제품 목록만이 아니라 파트너가 수행한 작업이 설명되어 있어야 합니다."
        }
        (State::Missing, Element::Products) => {
            "PoE에 클레임의 모든 제품이나 워크로드가 적혀 있어야 하며, 적히지 않은 것은 클레임에서 \
             빼야 합니다."
        }
    };
    Some(sentence.to_owned())
}

fn suggests(reason: InformationReason) -> String {
    format!("정보 요청 이유로 “{}” 항목을 고를 수 있습니다.", term::information_reason(reason))
}

fn unreadable(elements: usize) -> String {
    format!(
        "{elements}개 항목을 판독할 수 없어 사람이 확인해야 합니다. 읽지 못한 파일을 열어 직접 \
         찾으세요. 열 수 없으면 텍스트가 있는 파일을 요청하거나 “{}” 이유를 고려하세요.",
        term::rejection_reason(RejectionReason::PoeUnavailable)
    )
}
