//! What is wrong with a query, in Korean, for the command line and the interface alike.

use crate::desk::query::MistakeKind;

/// A mistake, without its place and without advice.
pub(super) fn mistake(kind: &MistakeKind, text: &str) -> String {
    match kind {
        MistakeKind::TooLong { limit } => format!("{limit}바이트보다 깁니다"),
        MistakeKind::ControlCharacter => "제어 문자가 있습니다".to_owned(),
        MistakeKind::UnclosedQuote => "따옴표가 닫히지 않았습니다".to_owned(),
        MistakeKind::TextAfterQuote => format!("따옴표 바로 뒤에 “{text}” 글자가 있습니다"),
        MistakeKind::NothingNegated => "“-” 뒤에 제외할 것이 없습니다".to_owned(),
        MistakeKind::DoubleNegation => "조건 앞에 “-”가 둘 이상 있습니다".to_owned(),
        MistakeKind::UnknownTerm => format!("“{text}” 조건은 없습니다"),
        MistakeKind::UnknownValue { allowed } => {
            format!("“{text}” 값은 쓸 수 없습니다. 가능한 값: {}", allowed.join(", "))
        }
        MistakeKind::EmptyValue => "값이 없습니다".to_owned(),
        MistakeKind::BadComparison => {
            format!("“{text}” 비교는 쓸 수 없습니다. 가능한 비교: <, <=, >, >=, =")
        }
        MistakeKind::BadDate => {
            format!("“{text}” 값은 2026-07-01 같은 날짜도, 2bd, 3d, today 같은 일수도 아닙니다")
        }
        MistakeKind::TooFar { limit } => format!("“{text}” 값은 {limit}일보다 멉니다"),
    }
}
