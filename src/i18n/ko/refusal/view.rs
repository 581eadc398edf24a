//! Refusals about saved views, in Korean.

use super::Template;
use crate::domain::actor::Role;
use crate::domain::refusal::{Facts, Refusal};
use crate::i18n::ko::term;
use crate::i18n::refusal::Words;

pub(super) const NAME_TAKEN: Template = Template {
    message: "보기 {}: 같은 이름의 보기가 이미 있습니다.",
    advice: "다른 이름을 고르거나 먼저 그 보기를 변경하거나 제거하세요. 기본 보기의 이름은 바꿀 \
             수 없습니다.",
};

pub(super) const SHIPPED: Template = Template {
    message: "프로그램에 포함된 보기는 변경하거나 제거하거나 공유할 수 없습니다.",
    advice: "그 검색식을 내 보기로 저장하고 그것을 변경하세요.",
};

pub(super) fn name_too_long(of: &Refusal) -> Words {
    let message = match of.facts {
        Facts::Size { given, .. } => format!("보기 이름이 {given}자입니다."),
        _ => "보기 이름이 너무 깁니다.".to_owned(),
    };
    let advice = match of.facts {
        Facts::Size { limit, .. } => format!("{limit}자 이하로 줄이세요."),
        _ => "줄이세요.".to_owned(),
    };
    Words { message, advice }
}

pub(super) fn too_many(of: &Refusal) -> Words {
    let message = match of.facts {
        Facts::Size { limit, .. } => format!("보기가 {limit}개 있어 더 둘 수 없습니다."),
        _ => "보기가 너무 많습니다.".to_owned(),
    };
    Words { message, advice: "이제 아무도 쓰지 않는 것을 제거하세요.".to_owned() }
}

pub(super) fn not_permitted(role: Role) -> Words {
    Words {
        message: format!("{} 역할은 보기를 공유할 수 없습니다.", term::role(role)),
        advice: "나만 쓰는 보기로 두세요. 검토자와 시스템 관리자는 서로 공유하고, 인센티브 \
                 관리자는 소속 조직과 공유합니다."
            .to_owned(),
    }
}
