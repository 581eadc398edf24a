//! Searching the queue, in Korean.

use crate::desk::query::MistakeKind;
use crate::desk::{Progress, Stage};
use crate::i18n::ko::query;
use crate::i18n::search::SearchTexts;

pub(super) const SEARCH: SearchTexts = SearchTexts {
    late,
    rounded: |count| match count {
        0..1_000 => count.to_string(),
        _ => format!("{}k", (count + 500) / 1_000),
    },
    rows_as_before: "이전 행 유지",
    unreadable: "아직 읽을 수 없는 검색식입니다. Tab으로 제안을 채우거나 Esc로 필터를 해제하세요.",
    mistake,
    more_mistakes: |count| format!("오류 {count}개가 더 있습니다."),
    near: |query, count, key| {
        format!("맞는 것이 없습니다. {query} 검색식이면 {count}건입니다. {key} 키로 적용합니다.")
    },
    nothing_yet: "아직 찾은 것이 없습니다. 댓글을 검색하는 중 …",
    nothing_near: "더 가까운 검색식이 없습니다.",
    too_long: |limit| {
        format!("필터에 넣기에는 너무 깁니다(최대 {limit}바이트). 아무것도 넣지 않았습니다.")
    },
};

fn late(progress: Option<Progress>) -> String {
    let Some(progress) = progress.filter(|progress| progress.of > 0) else {
        return "행을 읽는 중 …".to_owned();
    };
    let percent = progress.done.min(progress.of).saturating_mul(100) / progress.of;
    match progress.stage {
        Stage::Searching => format!("검색 중 … {percent}%"),
        _ => format!("행을 읽는 중 … {percent}%"),
    }
}

fn mistake(kind: &MistakeKind, text: &str, suggestion: Option<&str>) -> String {
    let wrong = query::mistake(kind, text);
    match (suggestion, kind) {
        (Some(suggestion), _) => format!("혹시 {suggestion}? {wrong}"),
        (None, MistakeKind::UnknownTerm) => format!("일반 글자는 따옴표로 묶으세요: {wrong}"),
        (None, _) => wrong,
    }
}
