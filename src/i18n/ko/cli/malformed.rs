//! What is wrong with a document that was handed in, in Korean.

use crate::i18n::cli::{Fault, Malformed, Shape};
use crate::i18n::ko::list;
use crate::i18n::quote::brief;
use crate::i18n::refusal::Words;
use crate::text::clean_line;

pub(super) fn words(of: &Malformed) -> Words {
    let place = of
        .path
        .as_deref()
        .map_or_else(|| "문서".to_owned(), |path| format!("“{}”", clean_line(path)));
    let (message, advice) = match &of.fault {
        Fault::NotUtf8 => {
            (format!("{place}: UTF-8 텍스트가 아닙니다."), "UTF-8로 저장하세요.".to_owned())
        }
        Fault::NotJson(why) => (
            format!("{place}: JSON이 아닙니다({}).", clean_line(why)),
            "바로잡으세요. 텍스트는 큰따옴표로 묶습니다.".to_owned(),
        ),
        Fault::Shape { found, wanted } => (
            format!("{place}: 값이 {}입니다. 있어야 할 값: {}.", shape(*found), shape(*wanted)),
            format!("다음으로 고치세요: {}.", shape(*wanted)),
        ),
        Fault::UnknownField(known) => (
            format!("{place}: 없는 필드입니다."),
            format!("쓸 수 있는 필드: {}.", list(known.iter().copied())),
        ),
        Fault::Missing => (format!("{place}: 값이 없습니다."), "값을 채우세요.".to_owned()),
        Fault::Code { given, known } => (
            format!("{place}: “{}” 값은 쓸 수 없습니다.", brief(given)),
            format!("다음 중에서 고르세요: {}.", list(known.iter().copied())),
        ),
        Fault::Date(given) => (
            format!("{place}: “{}” 값은 날짜가 아닙니다.", brief(given)),
            "2021-09-30처럼 쓰세요.".to_owned(),
        ),
        Fault::NoSuchOrganisation(given) => (
            format!("{place}: “{}” 조직이 없습니다.", brief(given)),
            "조직을 함께 또는 먼저 가져오세요.".to_owned(),
        ),
        Fault::NoSuchLine { lines } => (
            format!("{place}: 목록의 범위를 벗어났습니다(항목 {lines}개)."),
            format!("0부터 셉니다. 다음 빈자리는 {lines}입니다."),
        ),
        Fault::UnknownColumn { near, known } => (
            format!("{place}: 없는 열입니다."),
            match near {
                Some(near) => format!(
                    "“{near}” 열이 맞는지 확인하세요. “cpor import claims --help” 명령으로 모든 \
                     열을 볼 수 있습니다."
                ),
                None => format!("쓸 수 있는 열: {}.", list(known.iter().copied())),
            },
        ),
        Fault::Twice => (format!("{place}: 열이 두 번 있습니다."), "하나를 빼세요.".to_owned()),
        Fault::Cells { found, wanted } => (
            format!("열은 {wanted}개인데 이 행에는 셀이 {found}개 있습니다."),
            "쉼표나 줄 바꿈이 있는 셀은 큰따옴표로 묶으세요.".to_owned(),
        ),
        Fault::NoClaims => (
            format!("{place}: 클레임이 없습니다."),
            "한 줄에 클레임 하나씩 쓰거나, 첫 행에 열 이름이 있는 CSV로 쓰세요.".to_owned(),
        ),
        Fault::TooLarge(limit) => {
            (format!("{place}: {limit}바이트보다 큽니다."), "줄이거나 나누세요.".to_owned())
        }
    };
    Words { message, advice }
}

const fn shape(of: Shape) -> &'static str {
    match of {
        Shape::Null => "null",
        Shape::Flag => "true 또는 false",
        Shape::Number => "숫자",
        Shape::Text => "텍스트",
        Shape::List => "목록",
        Shape::Object => "개체",
    }
}
