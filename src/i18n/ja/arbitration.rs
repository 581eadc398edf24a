//! The sides of an arbitration, in Japanese.

use crate::i18n::arbitration::{ArbitrationLabels, ArbitrationTexts};

pub(super) const ARBITRATION: ArbitrationTexts = ArbitrationTexts {
    heading: "仲裁の双方を比較",
    ask: "競合中の要求の双方を比較",
    next_side: "次の側",
    previous_side: "前の側",
    next_key: "次の競合中のキー",
    previous_key: "前の競合中のキー",
    hints: ["別の側", "別のキー", "PoE", "戻る"],
    not_contested: |claim| {
        format!("{claim} と同じ対象を要求している相手はいません。競合はありません。")
    },
    only_reviewers: "仲裁の双方を比較できるのはレビュー担当者だけです。",
    settled: |claim| format!("{claim} に競合はもうありません。"),
    no_claim: "この側には、操作できる要求がこのストアにありません。",
    key: |at, of| format!("競合中のキー {at}/{of}"),
    side: |at, of| format!("側 {at}/{of}"),
    loading: "この側を読み込んでいます…",
    failed: |key| format!("この側を読み込めませんでした。{key} で再試行します。"),
    from_before: "このストアより前からの関連付け",
    from_before_note: "要求も PoE もコメントもありません。ディレクトリの情報だけを示します。",
    not_this_key: "このキーは要求していません",
    no_evidence: "この側に PoE はありません。",
    label: ArbitrationLabels {
        status: "状態",
        customer: "顧客",
        submitted: "送信",
        resubmitted: "再送信",
        signed: "PoE の日付",
        activities: "アクティビティ",
        products: "製品",
        assignee: "担当者",
        dates: "日付",
        claimed: "要求の対象",
        thread: "コメント",
    },
};
