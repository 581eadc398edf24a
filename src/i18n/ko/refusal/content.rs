//! Refusals for what was entered, attached or given as a reason, in Korean.

use super::{Template, place, quoted};
use crate::domain::check::{EMAIL_LIMIT, NAME_LIMIT};
use crate::domain::field::Field;
use crate::domain::refusal::{Facts, Refusal};
use crate::domain::status::{Activity, RejectionReason, SolutionArea};
use crate::i18n::ko::{list, term};
use crate::i18n::place::{Parameter, Place};
use crate::i18n::quote::brief;
use crate::i18n::refusal::Words;

pub(super) const NOTHING_TO_CHANGE: Template = Template {
    message: "바뀌는 것이 없습니다. 모두 이미 요청한 대로입니다.",
    advice: "먼저 무언가를 변경하거나 그대로 두세요.",
};

pub(super) const TAKEN_ALREADY: Template = Template {
    message: "이미 이 클레임을 담당하고 있습니다.",
    advice: "계속 처리하거나, 다른 사람이 맡을 수 있게 담당을 해제하세요.",
};

pub(super) const MISSING_EVIDENCE: Template = Template {
    message: "PoE 파일이 없습니다.",
    advice: "하나 이상 첨부하세요. 모든 연결 클레임은 증명해야 합니다.",
};

pub(super) const REASON_REQUIRED: Template = Template {
    message: "이유를 지정하지 않았습니다.",
    advice: "목록에서 이유를 고르세요. 정보 요청이면 해당하는 이유를 모두 고릅니다.",
};

pub(super) const JUSTIFICATION_REQUIRED: Template = Template {
    message: "이의 제기에 비즈니스 근거도 새 PoE도 없습니다.",
    advice: "비즈니스 근거를 쓰거나 아직 클레임에 없는 PoE 파일을 첨부하세요.",
};

pub(super) const DUPLICATE_EVIDENCE: Template = Template {
    message: "파일 {}: 내용이 같은 파일이 이미 이 클레임에 있습니다.",
    advice: "다른 파일을 첨부하거나 그대로 두세요. 이미 있는 파일이 유효합니다.",
};

pub(super) const UNKNOWN_EVIDENCE: Template = Template {
    message: "파일 {}: 이 클레임에 없습니다.",
    advice: "클레임의 PoE 파일 목록에 있는 이름을 쓰세요.",
};

pub(super) const OPERATOR_EXISTS: Template = Template {
    message: "사용자 {}: 같은 이름의 사용자가 이미 있습니다.",
    advice: "다른 이름을 고르세요.",
};

pub(super) const OPERATOR_INCOMPLETE: Template = Template {
    message: "사용자 역할 {}: 디렉터리에 있는 조직이나 테넌트가 필요합니다.",
    advice: "파트너 역할에는 조직을, 고객 담당자에는 테넌트를 지정하세요. 먼저 디렉터리로 가져와야 \
             합니다.",
};

pub(super) fn not_editable(of: &Refusal) -> Words {
    Words {
        message: format!("{}: 처음 제출한 뒤에는 바꿀 수 없습니다.", place(of)),
        advice: "잘못되었으면 클레임의 거부를 요청하고 새 클레임을 만드세요.".to_owned(),
    }
}

pub(super) fn missing_field(of: &Refusal) -> Words {
    let advice = match of.field.as_deref().map(Place::read) {
        Some(Place::Field(Field::MpnId | Field::SolutionArea)) => {
            "편집기에 나오는 것 중 하나를 고르세요."
        }
        Some(Place::Field(Field::Activities | Field::Products)) => {
            "편집기에 나오는 것을 하나 이상 고르세요."
        }
        Some(Place::Product(_)) => {
            "편집기에 나오는 제품이나 워크로드를 고르거나 이 줄을 제거하세요."
        }
        Some(Place::Field(Field::Domain | Field::TenantId)) => {
            "입력하세요. 고객에게 물어보면 알 수 있습니다."
        }
        Some(Place::Parameter(Parameter::Comment | Parameter::Text)) => {
            "댓글을 쓰세요. 클레임을 읽는 사람이 무슨 일인지 알아야 합니다."
        }
        _ => "입력하세요.",
    };
    Words { message: format!("{}: 값이 없습니다.", place(of)), advice: advice.to_owned() }
}

pub(super) fn unknown_field(of: &Refusal) -> Words {
    let message = match (&of.facts, &of.field) {
        (Facts::Text(text), _) | (_, Some(text)) => {
            format!("필드 {}: 없는 필드입니다.", quoted(text))
        }
        _ => "없는 필드입니다.".to_owned(),
    };
    Words {
        message,
        advice: "철자를 확인하세요. 필드는 “customer.domain” 같은 경로로 씁니다.".to_owned(),
    }
}

pub(super) fn invalid_format(of: &Refusal) -> Words {
    let Facts::Expected { given, wanted } = &of.facts else {
        return Words {
            message: format!("{}: 요구하는 형식이 아닙니다.", place(of)),
            advice: "입력한 값을 확인하세요.".to_owned(),
        };
    };
    if wanted == "name" {
        let length = given.chars().count();
        return Words {
            message: format!(
                "클레임 이름이 {length}자입니다. 최대 {NAME_LIMIT}자까지 쓸 수 있습니다."
            ),
            advice: "더 짧은 이름을 고르세요.".to_owned(),
        };
    }
    let (what, advice) = format_of(wanted);
    let message = match what {
        Some(what) => format!("{}: {what} 형식이 아닙니다.", quoted(given)),
        None => format!("{}: {} 값은 쓸 수 없습니다.", place(of), quoted(given)),
    };
    Words { message, advice }
}

/// What a format is called, and how it looks; without a name, a list of choices.
fn format_of(wanted: &str) -> (Option<&'static str>, String) {
    let choose = |codes: Vec<&str>| format!("다음 중에서 고르세요: {}.", list(codes));
    match wanted {
        "activity" => (
            Some("활동"),
            choose(Activity::ALL.iter().map(|activity| activity.code()).collect()),
        ),
        "solution-area" => (
            Some("솔루션 영역"),
            choose(SolutionArea::ALL.iter().map(|area| area.code()).collect()),
        ),
        "mpn" => (
            Some("MPN ID"),
            "소속 조직 위치의 번호를 숫자 5~10자리로만 입력하세요.".to_owned(),
        ),
        "domain" => (
            Some("도메인 이름"),
            "contoso.com이나 contoso.onmicrosoft.com처럼 점이 있는 전체 이름만 입력하세요."
                .to_owned(),
        ),
        "guid" => (
            Some("ID"),
            "00000000-0000-0000-0000-000000000000처럼 0~9와 a~f로 된 32자리(8, 4, 4, 4, 12자리씩)를 \
             입력하세요. 테넌트 ID는 고객 쪽에서 디렉터리 ID라는 이름으로 찾을 수 있습니다."
                .to_owned(),
        ),
        "email" => (
            Some("이메일 주소"),
            format!(
                "name@example.com처럼 입력하세요. @ 하나, 그 뒤에 점, 공백 없이 최대 \
                 {EMAIL_LIMIT}자입니다."
            ),
        ),
        choices => (None, format!("쓸 수 있는 값: {}.", brief(choices))),
    }
}

pub(super) fn too_large(of: &Refusal) -> Words {
    let place_of = of.field.as_deref().map(Place::read);
    let Facts::Size { given, limit } = of.facts else {
        return Words {
            message: format!("{}: 너무 깁니다.", place(of)),
            advice: "줄이세요.".to_owned(),
        };
    };
    // For a list the number is that of its entries, or of the characters of its longest entry.
    let is_list = matches!(place_of, Some(Place::Field(Field::Products | Field::Activities)));
    let (message, advice) = if is_list {
        (
            format!("{}: 목록이나 그 안의 항목이 너무 깁니다({given}).", place(of)),
            format!("{limit} 이하로 줄이세요."),
        )
    } else {
        (format!("{}: 너무 깁니다({given}자).", place(of)), format!("{limit}자 이하로 줄이세요."))
    };
    Words { message, advice }
}

pub(super) fn evidence_too_large(of: &Refusal) -> Words {
    let (message, advice) = match of.facts {
        Facts::Size { given, limit } => (
            format!(
                "파일 크기가 {}입니다. 최대 {}까지 첨부할 수 있습니다.",
                mebibytes(given),
                mebibytes(limit)
            ),
            "크기를 줄이거나 여러 파일로 나누세요.",
        ),
        _ => ("파일이 너무 큽니다.".to_owned(), "크기를 줄이거나 나누세요."),
    };
    Words { message, advice: advice.to_owned() }
}

/// A size in MiB with one decimal, rounded up so that what is over a limit also reads so.
fn mebibytes(bytes: u64) -> String {
    const MEBIBYTE: u128 = 1024 * 1024;
    let tenths = (u128::from(bytes) * 10).div_ceil(MEBIBYTE);
    match (tenths / 10, tenths % 10) {
        (whole, 0) => format!("{whole} MiB"),
        (whole, tenth) => format!("{whole}.{tenth} MiB"),
    }
}

pub(super) fn reason_not_allowed(of: &Refusal) -> Words {
    let message = match of.facts {
        Facts::Rejection(reason) => format!(
            "이유 {}: 따로 정해진 절차에서 붙는 이유라 검토자가 고를 수 없습니다.",
            quoted(term::rejection_reason(reason))
        ),
        _ => "따로 정해진 절차에서 붙는 이유라 검토자가 고를 수 없습니다.".to_owned(),
    };
    let names = RejectionReason::FOR_REVIEWERS.iter().map(|r| quoted(term::rejection_reason(*r)));
    Words { message, advice: format!("다음 중에서 고르세요: {}.", list(names)) }
}

pub(super) fn bad_setting(of: &Refusal) -> Words {
    match &of.facts {
        Facts::Expected { given, wanted } => Words {
            message: format!("{}: {} 값은 쓸 수 없습니다.", place(of), quoted(given)),
            advice: format!("쓸 수 있는 값: {}.", brief(wanted)),
        },
        Facts::Text(text) => Words {
            message: format!("{}: 그런 설정이나 설정값이 없습니다.", quoted(text)),
            advice: "“cpor policy show” 명령으로 설정과 값을 확인하세요.".to_owned(),
        },
        _ => Words {
            message: format!("{}: 이 값은 쓸 수 없습니다.", place(of)),
            advice: "“cpor policy show” 명령으로 설정과 값을 확인하세요.".to_owned(),
        },
    }
}
