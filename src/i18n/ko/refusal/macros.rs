//! Refusals about macros and their placeholders, in Korean.

use super::{Template, quoted};
use crate::domain::actor::Role;
use crate::domain::macros::{Found, Placeholder};
use crate::domain::refusal::{Facts, Refusal};
use crate::i18n::ko::{list, term};
use crate::i18n::refusal::Words;

pub(super) const NAME_TAKEN: Template = Template {
    message: "매크로 {}: 같은 이름의 매크로가 이미 있습니다.",
    advice: "다른 이름을 고르거나 먼저 그 매크로를 변경하거나 제거하세요.",
};

pub(super) const SHIPPED: Template = Template {
    message: "프로그램에 포함된 매크로는 제거할 수 없습니다.",
    advice: "대신 변경하세요. 초기화하면 기본값으로 돌아갑니다.",
};

pub(super) const NOT_SHIPPED: Template = Template {
    message: "프로그램에 포함된 매크로가 아니어서 되돌릴 기본값이 없습니다.",
    advice: "변경하거나 제거하세요.",
};

pub(super) fn too_many(of: &Refusal) -> Words {
    let message = match of.facts {
        Facts::Size { limit, .. } => format!("매크로가 {limit}개 있어 더 둘 수 없습니다."),
        _ => "매크로가 너무 많습니다.".to_owned(),
    };
    Words { message, advice: "이제 아무도 쓰지 않는 것을 제거하세요.".to_owned() }
}

pub(super) fn of_other_action(of: &Refusal) -> Words {
    let message = match of.facts {
        Facts::Macro { is_for, asked } => format!(
            "“{}”에 쓰는 매크로이며 “{}”에는 쓸 수 없습니다.",
            term::action(is_for),
            term::action(asked)
        ),
        _ => "다른 작업에 쓰는 매크로입니다.".to_owned(),
    };
    Words {
        message, advice: "해당 작업에 쓰거나 다른 매크로를 고르세요.".to_owned()
    }
}

pub(super) fn not_permitted(role: Role) -> Words {
    Words {
        message: format!("{} 역할은 매크로를 쓸 수 없습니다.", term::role(role)),
        advice: "매크로는 검토자와 시스템 관리자의 답변입니다.".to_owned(),
    }
}

pub(super) fn no_template(role: Role) -> Words {
    Words {
        message: format!("{} 역할은 PoE 서식을 쓸 수 없습니다.", term::role(role)),
        advice: "서식은 클레임의 파트너가 작성합니다.".to_owned(),
    }
}

pub(super) fn unknown(of: &Refusal) -> Words {
    let Facts::Placeholder(found) = &of.facts else {
        return Words {
            message: "본문에 알 수 없는 자리 표시자가 있습니다.".to_owned(),
            advice: known(),
        };
    };
    let nearest = Placeholder::nearest(&found.name).written();
    Words {
        message: format!("자리 표시자 {}: 없는 이름입니다({}행).", shown(found), found.line),
        advice: format!("혹시 {nearest}인가요? {}", known()),
    }
}

pub(super) fn misplaced(of: &Refusal) -> Words {
    let message = match &of.facts {
        Facts::Placeholder(found) => format!(
            "자리 표시자 {}({}행): 이 작업은 기한이 있는 기간을 시작하지 않으므로 채울 수 \
             없습니다.",
            shown(found),
            found.line
        ),
        _ => "본문에 이 작업에서는 채울 수 없는 자리 표시자가 있습니다.".to_owned(),
    };
    Words { message, advice: "본문에서 빼세요.".to_owned() }
}

pub(super) fn unresolved(of: &Refusal) -> Words {
    let message = match &of.facts {
        Facts::Placeholder(found) => {
            let (name, line) = (shown(found), found.line);
            match found.known {
                Some(known) => {
                    format!(
                        "본문 {line}행에 {name} 자리 표시자가 남아 있습니다: {}.",
                        reason(known)
                    )
                }
                None => format!("본문 {line}행에 {name} 자리 표시자가 남아 있습니다."),
            }
        }
        _ => "본문에 자리 표시자가 남아 있습니다.".to_owned(),
    };
    let advice = "그 자리에 들어갈 내용을 직접 쓰거나 빼세요.".to_owned();
    Words { message, advice }
}

/// Why a placeholder could not be filled in.
fn reason(of: Placeholder) -> &'static str {
    match of {
        Placeholder::Customer => "디렉터리에 고객이 없음",
        Placeholder::MissingProducts => "사전 점검에서 PoE에 빠진 제품을 찾지 못함",
        Placeholder::Submitted => "클레임이 제출되지 않음",
        Placeholder::Deadline => "작업이 기간을 시작하지 않음",
        Placeholder::Claim
        | Placeholder::ClaimName
        | Placeholder::Domain
        | Placeholder::Tenant
        | Placeholder::Partner
        | Placeholder::Mpn
        | Placeholder::Activities
        | Placeholder::Products
        | Placeholder::Today
        | Placeholder::Operator => "클레임에서 채워지지 않음",
    }
}

fn shown(found: &Found) -> String {
    quoted(&format!("{{{}}}", found.name))
}

fn known() -> String {
    let all = Placeholder::ALL.iter().map(|placeholder| placeholder.written());
    format!("쓸 수 있는 자리 표시자: {}.", list(all))
}
