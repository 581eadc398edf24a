//! Macros, in Korean.

use crate::desk::macros::Origin;
use crate::domain::macros::ShippedMacro;
use crate::i18n::macros::{MacroDone, MacroLabels, MacroListTexts, MacroTexts, MacroTrouble};
use crate::i18n::quote::brief;
use crate::i18n::refusal::Words;
use crate::text::clean_line;

pub(super) const MACROS: MacroTexts = MacroTexts {
    shipped,
    origin,
    listed: |names| super::list(names.to_vec()),
    trouble,
    label: MacroLabels {
        name: "이름", code: "코드", action: "작업", origin: "출처", text: "본문"
    },
    done,
    list: MacroListTexts {
        keys: "Enter 사용  Ctrl-N 새로  Ctrl-E 편집  Ctrl-D 제거  Ctrl-R 초기화  Esc 나가기",
        writing_keys: "Ctrl-S 저장   Tab 다음 부분   Esc 나가기(글은 보관)",
        asking_keys: "Ctrl-S 예   Esc 아니요",
        title: |claim| format!("{claim} 답변"),
        find: "찾기:",
        none_found: "이름, 이유, 본문에 그 글자가 있는 매크로가 없습니다.",
        loading: "매크로를 읽는 중 …",
        reading: "맞는 매크로를 고르려고 PoE를 읽는 중 …",
        fits: "적합",
        sending: "저장하는 중 …",
        new: "새 매크로",
        edit: |name| format!("매크로 “{}”", brief(name)),
        placeholders: |all| format!("모든 검토자가 함께 씁니다. 클레임에서 채우는 것: {all}"),
        written_kept: "아무것도 저장하지 않았습니다. 쓴 글은 프로그램을 끝낼 때까지 보관합니다.",
        ask_remove: |name| {
            format!("“{}” 매크로를 모든 검토자에게서 제거할까요? Ctrl-S로 제거합니다.", brief(name))
        },
        ask_reset: |name| {
            format!(
                "“{}” 매크로를 모든 검토자에게 기본값으로 되돌릴까요? Ctrl-S로 되돌립니다.",
                brief(name)
            )
        },
        is_shipped: "프로그램에 포함된 매크로라 제거할 수 없습니다. Ctrl-E로 변경할 수 있습니다.",
        is_as_it_came: "되돌릴 것이 없습니다. 변경된 기본 매크로만 초기화할 수 있습니다.",
        for_each: "중괄호 안의 이름은 보낼 때 클레임마다 채워집니다.",
        ask_macros: "답변",
    },
};

fn shipped(of: ShippedMacro) -> (&'static str, &'static str) {
    match of {
        ShippedMacro::AskPoe => (
            "PoE 요청",
            "{claim}({claim-name}) 클레임의 파일만으로는 {partner}에서 {customer}에 무엇을 했는지 \
             확인할 수 없습니다. 다음 제품에 대한 실행 증명(PoE)을 첨부하고 클레임을 다시 제출해 \
             주세요: {products}. 다시 제출 기한은 {deadline}이며, 그 뒤에는 클레임이 거부됩니다.",
        ),
        ShippedMacro::AskAcknowledgment => (
            "고객 서명 요청",
            "{customer}에 대한 실행 증명(PoE)에 고객 승인이 없습니다. 고객의 이름, 직함, 날짜와 \
             서명을 받아 첨부하고 {claim} 클레임을 다시 제출해 주세요. 다시 제출 기한은 \
             {deadline}이며, 그 뒤에는 클레임이 거부됩니다.",
        ),
        ShippedMacro::AskDates => (
            "날짜 요청",
            "{claim} 클레임의 고객 승인에 날짜가 없거나 제출일보다 12개월 넘게 앞선 날짜입니다. \
             {customer}에서 날짜를 적은 실행 증명(PoE)을 첨부하고 클레임을 다시 제출해 주세요. \
             다시 제출 기한은 {deadline}이며, 그 뒤에는 클레임이 거부됩니다.",
        ),
        ShippedMacro::AskService => (
            "작업 내용 요청",
            "{claim} 클레임의 실행 증명(PoE)에 {partner}에서 {customer}에 무엇을 했는지 적혀 있지 \
             않습니다. 다음 제품에 대한 작업을 설명하고 고객의 승인을 받아 첨부한 다음 클레임을 \
             다시 제출해 주세요: {products}. 다시 제출 기한은 {deadline}이며, 그 뒤에는 클레임이 \
             거부됩니다.",
        ),
        ShippedMacro::AskProducts => (
            "누락된 제품 요청",
            "{claim} 클레임의 실행 증명(PoE)에 다음 제품이 없습니다: {missing-products}. 이 제품이 \
             적힌 증명을 첨부하거나, 증명에 없는 제품을 클레임에서 제거하고 다시 제출해 주세요. \
             다시 제출 기한은 {deadline}이며, 그 뒤에는 클레임이 거부됩니다.",
        ),
        ShippedMacro::RejectInsufficient => (
            "거부: PoE 불충분",
            "{claim} 클레임의 실행 증명(PoE)으로는 {partner}에서 {customer}에 클레임한 작업을 \
             했다는 것을 확인할 수 없습니다. {deadline}까지 비즈니스 근거나 보완한 실행 증명을 \
             갖추어 이의를 제기할 수 있습니다.",
        ),
        ShippedMacro::RejectConsent => (
            "거부: 고객 동의 없음",
            "{claim} 클레임의 실행 증명(PoE)에 {customer}의 동의가 없습니다. {deadline}까지 \
             비즈니스 근거나 고객이 승인한 실행 증명을 갖추어 이의를 제기할 수 있습니다.",
        ),
        ShippedMacro::RejectProducts => (
            "거부: 제품 누락",
            "{claim} 클레임의 실행 증명(PoE)이 클레임한 제품을 모두 다루지 않습니다: {products}. \
             {deadline}까지 비즈니스 근거나 보완한 실행 증명을 갖추어 이의를 제기할 수 있습니다.",
        ),
        ShippedMacro::RejectUnavailable => (
            "거부: PoE를 읽을 수 없음",
            "{claim} 클레임의 파일을 열거나 읽을 수 없어 내용을 확인할 수 없습니다. {deadline}까지 \
             읽을 수 있는 실행 증명(PoE)을 갖추어 이의를 제기할 수 있습니다.",
        ),
    }
}

fn origin(of: Origin) -> &'static str {
    match of {
        Origin::Shipped => "기본",
        Origin::Changed => "변경",
        Origin::Added => "추가",
    }
}

fn trouble(of: &MacroTrouble) -> Words {
    let MacroTrouble::Missing(written, near) = of;
    Words {
        message: format!("“{}” 매크로가 없습니다.", brief(written)),
        advice: match near.as_slice() {
            [] => "“cpor macro list” 명령으로 모든 매크로를 볼 수 있습니다.".to_owned(),
            near => {
                let near = near.iter().map(|name| format!("“{}”", brief(name)));
                format!("혹시 이 매크로인가요? {}", super::list(near))
            }
        },
    }
}

fn done(what: MacroDone, name: &str, code: &str) -> String {
    let name = clean_line(name);
    match what {
        MacroDone::Added => format!("“{name}” 매크로({code})를 추가했습니다."),
        MacroDone::Changed => format!("“{name}” 매크로({code})를 변경했습니다."),
        MacroDone::Removed => format!("“{name}” 매크로({code})를 제거했습니다."),
        MacroDone::Reset => format!("“{name}” 매크로({code})를 기본값으로 되돌렸습니다."),
    }
}
