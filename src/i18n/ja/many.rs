//! Many claims at once, in Japanese.

use crate::i18n::many::{ManyAsks, ManyTexts, StateWords};

pub(super) const MANY: ManyTexts = ManyTexts {
    asks: ManyAsks {
        mark: "要求に印を付ける/外して下へ",
        mark_range: "最後の印からここまですべてに印を付ける",
        mark_all: "このビューのすべてに印を付ける/外す",
        unmark: "印を外す",
        take_next: "担当者のいない最も急ぐ要求を担当する",
        undo_last: "自分の最後の決定（一括を含む）を取り消す",
        batch: "最後の一括処理を表示",
    },
    marked: |marked, hidden| match hidden {
        0 => format!("印 {marked} 件"),
        _ => format!("印 {marked} 件（うち {hidden} 件はこのビューの外）"),
    },
    marked_briefly: |marked, hidden| match hidden {
        0 => format!("印 {marked} 件"),
        _ => format!("印 {marked} 件（外 {hidden}）"),
    },
    marks_off: |marks| format!("{marks} 件の印を外しました。"),
    no_range: |mark, range| {
        format!(
            "先に {mark} で要求に印を付けてください。{range} でそこから現在の行まで印を付けま\
                 す。"
        )
    },
    range_gone: "最後に印を付けた要求はこのビューにありません。先に別の要求に印を付けてください。",
    marking: "印を付ける要求を探しています… Esc で中止します。",
    marking_left: "印は付けていません。",
    nothing_to_mark: "このビューに印を付けられる要求はありません。",
    one_at_a_time: |action| format!("「{action}」は要求 1 件ずつに行います。Esc で印を外します。"),
    claims,
    for_all: "全件を同じ内容で実行します。それぞれの結果は次の画面で確認できます。",
    takes_back: |action| format!("自分の最後の決定を取り消す: {action}"),
    state: StateWords {
        waiting: "…",
        open: "可能",
        refused: "不可",
        done: "完了",
        failed: "失敗",
        left: "未実行",
    },
    becomes: |from, to| format!("{from} → {to}"),
    also: |claims| format!("{claims} にも影響します。"),
    looking: |done, of| format!("要求を 1 件ずつ確認しています: {done}/{of}…"),
    ready: |open, refused| {
        format!("実行可能 {open} 件、不可 {refused} 件。まだ何も実行していません。")
    },
    working: |done, failed, of| match failed {
        0 => format!("{done}/{of} 件完了…"),
        _ => format!("{done}/{of} 件完了、{failed} 件失敗…"),
    },
    stopping: "中止しています…",
    over,
    stopped: "中止しました。",
    broken: |why| format!("途中で止まりました: {why}"),
    dialog_keys: "Ctrl-S 結果を確認   Tab 次の項目   Esc 閉じる   Ctrl-X 入力を破棄",
    preview_keys: |confirm| format!("{confirm} 実行   j k 移動   Esc 何もせず閉じる"),
    refused_keys: "j k 移動   Esc 閉じる",
    working_keys: |key| format!("Esc 中止   {key} バックグラウンドで続行   j k 移動"),
    over_keys: "Enter 要求を開く   j k 移動   Esc 閉じる",
    same_key: |pressed, other| {
        format!("{pressed} はこの画面を開いたキーなので確定には使えません。{other} で実行します。")
    },
    still_looking: "まだ確認していない要求があります。",
    none_open: "すべて実行できないため、することがありません。Esc で閉じます。",
    nothing_done: "何も実行していません。",
    left: "何も実行していません。印はそのままです。",
    left_with_words: "何も実行していません。入力した文は次に開くときまで保存されます。",
    busy: |key| format!("前の一括処理がまだ進行中です。{key} で表示します。"),
    no_leaving: |key| {
        format!(
            "一括処理が進行中です。{key} で表示し、そこで Esc を押すと中止します。Ctrl-C です\
                 ぐに終了します。"
        )
    },
    running: |action, done, of, key| format!("{action}: {done}/{of} 件…  {key} で表示"),
    summary: |action, done, rest| match rest {
        0 => format!("{action}: {done} 件を実行し、記録しました。"),
        _ => format!("{action}: {done} 件を実行し、記録しました。{rest} 件は未実行です。"),
    },
    no_batch: |key| format!("一括処理はまだ行っていません。{key} で要求に印を付けます。"),
    undoes: |key| format!("{key} で取り消せます。"),
    nothing_to_undo: "このセッションには取り消せる決定がありません。",
    took: |claim| format!("{claim} を担当しました。担当者のいない最も急ぐ要求です。"),
    fill_first: "先に必須の項目を入力してください。",
};

fn claims(count: usize) -> String {
    format!("要求 {count} 件")
}

fn over(done: usize, failed: usize, refused: usize, left: usize) -> String {
    let mut told = format!("完了 {done} 件");
    for (count, word) in [(failed, "失敗"), (refused, "不可"), (left, "未実行")] {
        if count > 0 {
            told = format!("{told}、{word} {count} 件");
        }
    }
    format!("{told}。")
}
