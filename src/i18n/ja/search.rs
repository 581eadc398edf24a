//! Searching the queue, in Japanese.

use crate::desk::query::MistakeKind;
use crate::desk::{Progress, Stage};
use crate::i18n::ja::query;
use crate::i18n::search::SearchTexts;

pub(super) const SEARCH: SearchTexts = SearchTexts {
    late,
    rounded: |count| match count {
        0..1_000 => count.to_string(),
        _ => format!("{}k", (count + 500) / 1_000),
    },
    rows_as_before: "前の検索結果",
    unreadable: "この検索条件はまだ読み取れません。Tab で候補を採用、Esc で絞り込みを解除します。",
    mistake,
    more_mistakes: |count| format!("誤りがほかに {count} 件あります。"),
    near: |query, count, key| {
        format!("該当なし。{query} なら {count} 件あります。{key} で切り替えます。")
    },
    nothing_yet: "まだ見つかりません。コメントを検索しています…",
    nothing_near: "これより近い検索条件はありません。",
    too_long: |limit| {
        format!("絞り込みの条件が長すぎます（{limit} バイトまで）。何も取り込んでいません。")
    },
};

fn late(progress: Option<Progress>) -> String {
    let Some(progress) = progress.filter(|progress| progress.of > 0) else {
        return "読み込み中…".to_owned();
    };
    let percent = progress.done.min(progress.of).saturating_mul(100) / progress.of;
    match progress.stage {
        Stage::Searching => format!("検索中… {percent}%"),
        _ => format!("読み込み中… {percent}%"),
    }
}

fn mistake(kind: &MistakeKind, text: &str, suggestion: Option<&str>) -> String {
    let wrong = query::mistake(kind, text);
    match (suggestion, kind) {
        (Some(suggestion), _) => format!("{suggestion} のことですか？ {wrong}"),
        (None, MistakeKind::UnknownTerm) => {
            format!("普通の文字列は引用符で囲んでください: {wrong}")
        }
        (None, _) => wrong,
    }
}
