//! Searching the queue, in Simplified Chinese.

use crate::desk::query::MistakeKind;
use crate::desk::{Progress, Stage};
use crate::i18n::search::SearchTexts;
use crate::i18n::zh::query;

pub(super) const SEARCH: SearchTexts = SearchTexts {
    late,
    rounded: |count| match count {
        0..1_000 => count.to_string(),
        _ => format!("{}k", (count + 500) / 1_000),
    },
    rows_as_before: "仍为之前的结果",
    unreadable: "此查询尚无法解读：按 Tab 采用建议，按 Esc 清除筛选。",
    mistake,
    more_mistakes: |count| format!("另有 {count} 处错误。"),
    near: |query, count, key| format!("无匹配项；{query} 可找到 {count} 项声明。按 {key} 采用。"),
    nothing_yet: "暂未找到；正在搜索评论…",
    nothing_near: "没有更接近的搜索条件。",
    too_long: |limit| format!("筛选条件过长（最多 {limit} 字节），全部未采用。"),
};

fn late(progress: Option<Progress>) -> String {
    let Some(progress) = progress.filter(|progress| progress.of > 0) else {
        return "正在读取…".to_owned();
    };
    let percent = progress.done.min(progress.of).saturating_mul(100) / progress.of;
    match progress.stage {
        Stage::Searching => format!("正在搜索… {percent}%"),
        _ => format!("正在读取… {percent}%"),
    }
}

fn mistake(kind: &MistakeKind, text: &str, suggestion: Option<&str>) -> String {
    let wrong = query::mistake(kind, text);
    match (suggestion, kind) {
        (Some(suggestion), _) => format!("是不是 {suggestion}？{wrong}"),
        (None, MistakeKind::UnknownTerm) => format!("普通文字请加引号：{wrong}"),
        (None, _) => wrong,
    }
}
