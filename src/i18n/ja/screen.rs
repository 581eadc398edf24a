//! The screens on which claims are read, in Japanese.

use crate::i18n::screen::{ClaimLabels, CommentLabels, HelpLabels, HistoryLabels, ScreenTexts};

pub(super) const SCREEN: ScreenTexts =
    ScreenTexts { claim: CLAIM, comments: COMMENTS, history: HISTORY, help: HELP };

const CLAIM: ClaimLabels = ClaimLabels {
    since: |moment| format!("{moment} から"),
    contested: "競合中",
    disputed: "異議申し立てあり",
    overdue: "期限超過",
    held_by_arbitration: "仲裁により保留中",
    unrecorded: "未記録",
    due: |window, day, left| format!("{window}: {day} まで（{left}）"),
    through: |day| format!("{day} まで"),
    target: "決定の目標日",
    taken_by: "担当者",
    nobody: "なし",
    customer: "顧客",
    created: "作成",
    submitted: "送信",
    changed: "最終変更",
    by: |name| name.to_owned(),
    revision: |number| format!("リビジョン {number}"),
    gaps: |gaps| format!("送信にはあと {gaps} 項目が必要です"),
    basics: "要求",
    products: "製品",
    workloads: "ワークロード",
    contacts: "連絡先",
    subscription: "サブスクリプション",
    ends: |day| format!("終了日 {day}"),
    key_contested: "競合中: 別のパートナーも要求しています",
    key_lost: "仲裁で不採択",
    key_held: "関連付け済み",
    key_ended: |day, why| format!("関連付け終了 {day}: {why}"),
    size,
    digest: |digits| format!("SHA-256 {digits}…"),
    association: "関連付け",
    state: "状態",
    opt_out: "顧客のオプトアウト",
    settled: "オプトアウト満了",
    ended: "終了",
    keys: "関連付けの対象",
    competition: "競合",
    also_claimed: "別のパートナーも要求しています:",
    held_before: "このストアより前からの関連付け",
    information: "情報の依頼",
    remove: "削除する製品",
    rejection: "拒否",
    reason: "理由",
    because: "依頼の理由",
    actions: "今できる操作",
    closed_actions: "今はできない操作",
    others_actions: "この役割ではできない操作",
    evidence: "PoE",
    thread: "コメント",
    files: |files| match files {
        0 => "ファイルなし".to_owned(),
        many => format!("ファイル {many} 件"),
    },
    comments: |all, unread| match (all, unread) {
        (0, _) => "なし".to_owned(),
        (many, 0) => format!("{many} 件"),
        (many, some) => format!("{many} 件（未読 {some} 件）"),
    },
    more: |more| format!("ほか {more} 件"),
    last_comment: "最新のコメント",
};

const COMMENTS: CommentLabels = CommentLabels {
    none: "この要求にコメントはありません。",
    unread: "未読",
    internal: "内部: レビュー担当者のみ",
    undone: "取り消し済み",
    attached: |names| format!("添付: {names}"),
};

const HISTORY: HistoryLabels = HistoryLabels {
    none: "この立場から見える履歴はありません。",
    whole: |zone| format!("閲覧できるすべて、時刻は {zone}"),
    perspective: |side, zone| format!("{side}から見た履歴、時刻は {zone}"),
    change: |field, old, new| format!("{field}: {old} → {new}"),
    filled: |field, new| format!("{field}: {new}"),
    removed: |item| format!("− {item}"),
    added: |item| format!("+ {item}"),
    reasons: |reasons| format!("理由: {reasons}"),
    because: |why| format!("依頼の理由: {why}"),
    open_through: |day| format!("期限: {day} まで"),
    noticed: |at, noticed| format!("{at} に発効、{noticed} に反映"),
    unrecorded: "未記録",
    internal: "内部: レビュー担当者のみ",
    subscription: |id| match id {
        "" => "サブスクリプションなし".to_owned(),
        id => format!("サブスクリプション {id}"),
    },
    list: |field| format!("{field}:"),
    product: |product, subscription| format!("{product}（{subscription}）"),
};

const HELP: HelpLabels = HelpLabels { closed: |why| format!("今は不可: {why}") };

const KIB: u64 = 1024;

/// One digit after the point, which is never rounded up to a size that the file has not got.
fn size(bytes: u64) -> String {
    let tenths = |unit: u64| {
        let whole = bytes / unit;
        format!("{whole}.{}", (bytes % unit) * 10 / unit)
    };
    match bytes {
        0..KIB => format!("{bytes} B"),
        KIB..0x0010_0000 => format!("{} KiB", tenths(KIB)),
        _ => format!("{} MiB", tenths(KIB * KIB)),
    }
}
