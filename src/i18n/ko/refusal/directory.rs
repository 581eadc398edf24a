//! Refusals for what the directory says about a claim `[S0]`, in Korean.

use super::{Template, quoted, value};
use crate::domain::refusal::{Facts, Refusal};
use crate::i18n::ko::term;
use crate::i18n::place::{Parameter, Place};
use crate::i18n::refusal::Words;

/// What to do about a subscription that cannot be claimed.
const ASK_CUSTOMER: &str =
    "고객에게 구독과 테넌트 ID를 확인하세요. 둘 다 맞으면 지원 팀에 문의하세요.";

pub(super) const TENANT_DOMAIN_MISMATCH: Template = Template {
    message: "도메인 이름 {}: 입력한 테넌트의 도메인이 아닙니다.",
    advice: "고객에게 올바른 도메인 이름과 테넌트 ID를 확인하세요.",
};

pub(super) const UNKNOWN_TENANT: Template = Template {
    message: "테넌트 {}: 디렉터리에 없습니다.",
    advice: "입력한 값을 확인하세요. 맞으면 시스템 관리자에게 테넌트를 가져오도록 요청하세요.",
};

pub(super) const UNKNOWN_DOMAIN: Template = Template {
    message: "도메인 이름 {}: 디렉터리에 없습니다.",
    advice: "입력한 값을 확인하세요. 맞으면 시스템 관리자에게 이 도메인이 있는 테넌트를 가져오도록 \
             요청하세요.",
};

pub(super) const MPN_NOT_ENROLLED: Template = Template {
    message: "MPN ID {}: 어떤 인센티브 프로그램에도 등록되어 있지 않습니다.",
    advice: "인센티브 개요에서 등록하거나 등록된 MPN ID를 고르세요. 어떤 MPN ID를 써야 할지 모르면 \
             전역 관리자에게 문의하세요.",
};

pub(super) const MPN_NOT_OWN: Template = Template {
    message: "MPN ID {}: 소속 조직의 위치가 아닙니다.",
    advice: "편집기에 나오는 위치 중 하나를 고르세요.",
};

pub(super) const MPN_IS_GLOBAL: Template = Template {
    message: "MPN ID {}: 소속 조직의 글로벌 ID이므로 클레임에 쓸 수 없습니다.",
    advice: "위치의 MPN ID를 고르세요. 편집기에 나옵니다.",
};

pub(super) const PRODUCT_NOT_IN_AREA: Template = Template {
    message: "제품 또는 워크로드 {}: 이 솔루션 영역에서는 클레임할 수 없습니다.",
    advice: "편집기에 나오는 것 중 하나를 고르거나 다른 솔루션 영역의 클레임을 따로 만드세요.",
};

pub(super) const PRODUCT_TWICE: Template = Template {
    message: "제품, 워크로드 또는 구독 {}: 이 클레임에 두 번 들어 있습니다.",
    advice: "두 줄 중 하나를 제거하거나 다른 구독을 지정하세요.",
};

pub(super) const ACTIVITIES_CONFLICT: Template = Template {
    message: "수익 연결은 다른 활동과 함께 클레임할 수 없습니다.",
    advice: "수익 연결만 고르거나 사용량과 사전 판매를 고르고, 나머지는 클레임을 따로 만드세요.",
};

pub(super) const PRODUCT_NOT_ON_TENANT: Template = Template {
    message: "제품 또는 구독 {}: 고객 테넌트의 것이 아니거나 다른 제품의 구독입니다.",
    advice: ASK_CUSTOMER,
};

pub(super) const SUBSCRIPTION_NOT_DYNAMICS: Template = Template {
    message: "구독 {}: Dynamics 365 구독도 Power Platform 구독도 아닙니다.",
    advice: ASK_CUSTOMER,
};

pub(super) const SUBSCRIPTION_IS_CSP: Template = Template {
    message: "구독 {}: CSP로 구매한 구독입니다. 비즈니스 애플리케이션은 볼륨 라이선스와 \
              Web-Direct로 구매한 것만 클레임할 수 있습니다.",
    advice: ASK_CUSTOMER,
};

pub(super) const SUBSCRIPTION_NOT_PROVISIONED: Template = Template {
    message: "구독 {}: 고객이 아직 활성화하지 않았습니다.",
    advice: "고객에게 프로비전 여부를 확인해 달라고 하세요. 그 뒤 나타나기까지 최대 7일이 걸릴 수 \
             있습니다. 그래도 나타나지 않으면 지원 팀에 문의하세요.",
};

pub(super) const SUBSCRIPTION_NOT_ACTIVE: Template = Template {
    message: "구독 {}: 활성 상태도 유예 상태도 아닙니다.",
    advice: ASK_CUSTOMER,
};

pub(super) const NOT_A_SUBSCRIPTION_ID: Template =
    Template { message: "입력한 값 {}: 구독 ID가 아닙니다.", advice: ASK_CUSTOMER };

pub(super) const SUBSCRIPTION_REQUIRED: Template = Template {
    message: "제품 {}: 클레임할 구독의 ID가 필요합니다.",
    advice: "고객의 구독 중 하나를 고르세요. 편집기에 나옵니다.",
};

pub(super) fn unknown_product(of: &Refusal) -> Words {
    let asked_to_remove =
        of.field.as_deref().map(Place::read) == Some(Place::Parameter(Parameter::RemoveProduct));
    let template = if asked_to_remove {
        Template {
            message: "제품 또는 워크로드 {}: 이 클레임에 없습니다.",
            advice: "클레임에 있는 제품이나 워크로드를 쓰세요.",
        }
    } else {
        Template {
            message: "제품 또는 워크로드 {}: 카탈로그에 없습니다.",
            advice: "편집기에 나오는 것 중 하나를 고르세요.",
        }
    };
    template.about(of)
}

pub(super) fn activity_not_in_area(of: &Refusal) -> Words {
    let name = match &of.facts {
        Facts::Text(text) => {
            text.parse().map_or_else(|_| quoted(text), |known| term::activity(known).to_owned())
        }
        _ => "이 활동".to_owned(),
    };
    Words {
        message: format!("{name}: 이 솔루션 영역에서는 클레임할 수 없습니다."),
        advice: "편집기에 나오는 활동을 고르세요. Microsoft 365에서는 사용량입니다.".to_owned(),
    }
}

pub(super) fn already_claimed(of: &Refusal, what: &str) -> Words {
    match (&of.facts, value(&of.facts)) {
        (Facts::Claim(_), Some(claim)) => Words {
            message: format!(
                "소속 조직이 이미 {claim} 클레임에서 이 {what} 항목을 클레임했습니다."
            ),
            advice: format!("{claim} 클레임을 열거나 이 줄을 제거하세요."),
        },
        _ => Words {
            message: format!("소속 조직이 이미 이 {what} 항목에 연결되어 있습니다."),
            advice: "이전의 연결이 계속 유효합니다. 이 줄을 제거하세요.".to_owned(),
        },
    }
}
