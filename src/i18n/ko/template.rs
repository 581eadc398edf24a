//! The PoE template, in Korean.

use super::cli::files;
use crate::i18n::quote::brief;
use crate::i18n::refusal::Words;
use crate::i18n::template::{TemplateAskTexts, TemplateTexts, TemplateTrouble};
use crate::text::clean_line;

pub(super) const TEMPLATE: TemplateTexts = TemplateTexts {
    title: "실행 증명(PoE)",
    intro: |claim, name| {
        format!(
            "클레임 {claim}, “{name}”의 서식입니다. 수행한 작업을 쓰고 끝부분에 고객의 자필 승인을 \
             받은 다음, 서명된 문서를 클레임에 첨부하세요."
        )
    },
    partner: "파트너",
    partner_company: "파트너 회사",
    mpn: "MPN ID",
    customer: "고객",
    customer_company: "고객 회사",
    domain: "고객 도메인",
    tenant: "테넌트 ID",
    work: "수행한 작업",
    describe: |partner, customer| {
        format!("{partner}에서 {customer}에 수행한 작업을 쓰세요: 목표, 단계, 시작일과 종료일.")
    },
    what_was_done: "작업 내용",
    seller: "Dynamics 솔루션 판매 담당자",
    isv_product: "ISV 제품 또는 솔루션",
    products: "제품 또는 워크로드",
    by_activity: |activity| format!("{activity}: 제품 또는 워크로드"),
    product: "제품 또는 워크로드",
    subscription: "구독 ID",
    acknowledgment: "고객 승인",
    consent: |partner, customer| {
        format!(
            "본인은 {customer} 측을 대표하여 {partner}에서 위에 쓴 작업을 수행하였음을 확인하고, \
             해당 파트너를 당사 테넌트에 연결하는 데 동의합니다."
        )
    },
    name: "이름",
    job_title: "직함",
    date: "서명일",
    signature: "서명",
    trouble,
    ask: TemplateAskTexts {
        title: |claim| format!("{claim} PoE 서식"),
        path: "쓸 파일(.docx 또는 .md)",
        about: "클레임의 내용으로 채우며 고객이 서명합니다. 이미 있는 파일은 덮어쓰지 않습니다.",
        keys: "Enter 쓰기   Esc 나가기",
        writing: "쓰는 중 …",
        written: |path| format!("서식을 썼습니다: {}", clean_line(path)),
        ask_template: "PoE 서식",
    },
};

fn trouble(of: &TemplateTrouble) -> Words {
    match of {
        TemplateTrouble::Form(name) => Words {
            message: format!("“{}” 형식으로는 서식을 쓸 수 없습니다.", brief(name)),
            advice: "파일 이름이 .docx 또는 .md로 끝나야 합니다.".to_owned(),
        },
        TemplateTrouble::NoForm => Words {
            message: "서식을 어떤 형식으로 쓸지 지정되지 않았습니다.".to_owned(),
            advice: "“--format docx” 또는 “--format md”를 주세요.".to_owned(),
        },
        TemplateTrouble::Exists(path) => Words {
            message: format!("{}: 이미 있어 덮어쓰지 않았습니다.", clean_line(path)),
            advice: "다른 이름을 고르세요. 명령줄에서는 “--force”로 덮어쓸 수 있습니다.".to_owned(),
        },
        TemplateTrouble::CannotWrite(path, why) => files::cannot_write(path, why),
    }
}
