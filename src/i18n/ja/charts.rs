//! The charts, in Japanese.

use super::list;
use super::term::status;
use super::time::long_day;
use crate::desk::figures::Decided;
use crate::i18n::charts::{ChartTexts, WordTexts};

pub(super) const CHARTS: ChartTexts = ChartTexts {
    by_status: "状態別の要求",
    due: "期限を迎える要求",
    decisions: "承認/拒否/拒否の維持",
    spent: "状態ごとの営業日数（中央値）",
    ages: "未完了の要求の経過営業日数",
    status: "状態",
    day: "日付",
    claims: "件数",
    approved: "承認",
    rejected: "拒否",
    upheld: "拒否の維持",
    median: "営業日数（中央値）",
    times: "回数",
    age: "営業日数",
    overdue: "期限超過",
    day_off: "営業日以外",
    day_off_sign: |sign| format!("{sign} 営業日以外"),
    course: |days, decisions| format!("{days} 日間: {decisions}"),
    decided: |decided| format!("{}/{}/{}", decided.approved, decided.rejected, decided.upheld),
    stayed: |spent| format!("{}（{} 回）", spent.median, spent.times),
    band,
    none_moved: "次の状態に進んだ要求はまだありません。",
    no_claims: "該当する要求がないため、集計するものはありません。",
    not_for_customers: "ほかのグラフはパートナーとレビュー担当者向けです。",
    counting: "集計しています…",
    failed: |why| format!("集計できませんでした: {why}"),
    only_to_read: |key| {
        format!("グラフは閲覧専用です。{key} で一覧に戻り、そこで要求を操作してください。")
    },
    words: WORDS,
    ask: "グラフの表示/一覧に戻る",
    ask_words: "グラフを文章/棒で表示",
    to_queue: "一覧",
    as_words: "文章",
    as_bars: "棒グラフ",
    more: "続き",
};

const WORDS: WordTexts = WordTexts {
    decisions: "レビュー担当者の決定",
    ages: "未完了の要求の経過日数",
    others: "ほかのグラフ",
    in_status: |of, number| format!("{}: {number} 件。", status(of)),
    overdue: |number| match number {
        0 => "期限を超過した要求はありません。".to_owned(),
        number => format!("期限超過: {number} 件。"),
    },
    due_today: |day, number| format!("今日が期限、{}: {number} 件。", long_day(day)),
    due_on: |day, number| format!("{}が期限: {number} 件。", long_day(day)),
    none_due: "今日とこの先 6 日間に期限を迎える要求はありません。",
    decided_in: |days, decided| match decided.total() {
        0 => format!("今日までの {days} 日間に決定はありません。"),
        _ => format!("今日までの {days} 日間: {}。", told(decided)),
    },
    decided_on: |day, decided| format!("{}: {}。", long_day(day), told(decided)),
    decided_on_day_off: |day, decided| {
        format!("{}、営業日以外: {}。", long_day(day), told(decided))
    },
    stayed: |spent| {
        format!(
            "{}: 中央値 {} 営業日、次の状態に進んだ回数 {} 回。",
            status(spent.status),
            spent.median,
            spent.times
        )
    },
    of_age: |age| {
        let days = match age.through {
            Some(through) => format!("{}～{through} 営業日", age.from),
            None => format!("{} 営業日以上", age.from),
        };
        format!("送信から {days}: {} 件。", age.claims)
    },
    none_open: "未完了の要求はありません。",
};

fn band(from: u32, through: Option<u32>) -> String {
    match through {
        Some(through) => format!("{from}～{through}"),
        None => format!("{from} 以上"),
    }
}

fn told(decided: Decided) -> String {
    let kinds =
        [("承認", decided.approved), ("拒否", decided.rejected), ("拒否の維持", decided.upheld)];
    let some = kinds.iter().filter(|(_, number)| *number > 0);
    list(some.map(|(kind, number)| format!("{kind} {number} 件")))
}
