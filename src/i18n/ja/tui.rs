//! The interface, in Japanese.

use crate::desk::Sort;
use crate::domain::calendar::Remaining;
use crate::domain::moves::Action;
use crate::domain::status::Status;
use crate::i18n::tui::{AskTexts, ColumnTexts, PartTexts, TuiTexts};

pub(super) const TUI: TuiTexts = TuiTexts {
    tabs: ["ダッシュボード", "要求", "コメント", "履歴"],
    columns: ColumnTexts {
        id: ["ID", "ID"],
        name: ["名前", "名前"],
        customer: ["顧客", "顧客"],
        products: ["製品", "製品"],
        status: ["状態", "状態"],
        left: ["残り", "残り"],
        assignee: ["担当者", "担当"],
        flags: ["記号", "記号"],
    },
    left,
    short_status,
    tiny_status,
    sort,
    counts,
    help_label: "ヘルプ",
    filter: "絞り込み",
    sorted_by: "並び順:",
    nothing_matches: "この絞り込みに合う要求はありません。Esc ですべて表示します。",
    empty_queue: |key| format!("要求はまだありません。役割で許されていれば {key} で作成できます。"),
    opening: |percent| match percent {
        None => "ストアを開いています。表示は前回終了時のものです…".to_owned(),
        Some(percent) => {
            format!("ストアを開いています（{percent}%）。表示は前回終了時のものです…")
        }
    },
    opening_behind: |percent| match percent {
        None => "ストアを開いています…".to_owned(),
        Some(percent) => format!("ストアを開いています（{percent}%）…"),
    },
    not_yet_open: "ストアを開いている途中で、先頭の要求だけを表示しています。お待ちください。",
    loading: "一覧を読み込んでいます…",
    no_claim: "要求が選択されていません。",
    esc_does_nothing: |quit, help| {
        format!("ここは一覧です。{quit} で終了、{help} でキーの説明を表示します。")
    },
    choose_first: "先に数字キーまたは Space で 1 つ選択してください。",
    only_chosen: "ここは文字入力ではなく、数字キーか Space で選択します。Tab で次の項目へ移りま\
                  す。",
    sending: "実行しています…",
    done: |claim, action| format!("{claim}:「{action}」を実行し、記録しました。"),
    stale: |claim| {
        format!("{claim} は表示後に変わったため、何も実行していません。もう一度確認してください。")
    },
    gone: |claim| format!("{claim} は存在しないか、閲覧できません。"),
    store: |what| format!("ストアで処理できませんでした。何も変わっていません: {what}"),
    in_doubt: |seq, why| {
        format!(
            "レコード {seq} が保存されたかどうか不明です。いったん終了し、やり直す前に要求を確\
                 認してください: {why}"
        )
    },
    clock_behind: |newest| format!("時計が遅れています。{newest} を過ぎるまで時間は進みません。"),
    unreadable: |path, why| format!("{path} を読み込めないため、何も実行していません: {why}"),
    dialog_keys: "Ctrl-S 実行   Tab 次の項目   Esc 閉じる（入力は保存）   Ctrl-X 入力を破棄",
    typed_in_vain: "応答を待つ間に入力した文字は使われませんでした。",
    slipped: "直前に別の要求が表示されたため、何も実行していません。確認してもう一度押してくださ\
              い。",
    waiting: "要求を読み込んでいます… Esc で中止します。",
    paste_too_long: "貼り付ける量が多すぎます（1 MiB まで）。何も取り込んでいません。",
    filter_keys: "Enter 確定   Tab 採用   ↑↓ 選択   Esc 解除   語句, status:, due:<2bd …",
    asks: AskTexts {
        quit: "プログラムを終了",
        help: "このヘルプ",
        next_tab: "次のタブ",
        previous_tab: "前のタブ",
        show_tab: "このタブを表示",
        down: "下へ",
        up: "上へ",
        page_down: "1 ページ下へ",
        page_up: "1 ページ上へ",
        first: "先頭へ",
        last: "末尾へ",
        open: "要求を開く",
        back: "一覧へ戻る。印を外す。絞り込みを解除",
        filter: "一覧を絞り込む",
        sort: "並び順を変える",
        near: "該当なしのとき: 文字の並びで検索",
        preview: "プレビューの表示/非表示",
        next_claim: "一覧の次の要求",
        previous_claim: "一覧の前の要求",
        perspective: "別の立場から見る",
        redraw: "画面を描き直す",
        new: "要求を作成",
    },
    help_headings: ["移動", "一覧と要求", "表示中の要求の操作", "プログラム"],
    only_on_queue: "一覧でのみ",
    only_on_claim: "要求のタブでのみ",
    only_on_history: "履歴でのみ",
    parts: PartTexts {
        information_reasons: "不足しているもの",
        remove_products: "代わりに削除を求める製品",
        rejection_reason: "理由",
        because: "依頼の理由",
        key: "対象のキー",
        winner: "採択する側",
        evidence: "対象のファイル",
        paths: "ファイル（パス。空白を含むものは引用符で囲む）",
        comment: "パートナーへのコメント",
        to_both: "パートナーとレビュー担当者へのコメント",
        internal: "内部メモ: レビュー担当者のみ",
        justification: "業務上の正当な理由",
    },
    optional: "省略可",
    confirm: |action| format!("「{action}」を実行しますか？"),
    consequence,
};

fn left(remaining: Remaining) -> String {
    match remaining {
        Remaining::BusinessDays(0) | Remaining::CalendarDays(0) => "今日まで".to_owned(),
        Remaining::BusinessDays(days) => format!("{days} 営業日"),
        Remaining::CalendarDays(days) => format!("{days} 日"),
        Remaining::Closed { business_days: 0 } => "期限超過".to_owned(),
        Remaining::Closed { business_days } => format!("-{business_days} 営業日"),
    }
}

const fn short_status(status: Status) -> &'static str {
    match status {
        Status::Editing => "編集中",
        Status::Submitted => "送信済み",
        Status::UnderReview => "レビュー中",
        Status::PartnerActionRequired => "パートナー対応",
        Status::Approved => "承認済み",
        Status::Rejected => "拒否",
        Status::Disputed => "異議申し立て中",
        Status::RejectedFinal => "拒否（最終）",
        Status::Discarded => "破棄済み",
    }
}

const fn tiny_status(status: Status) -> &'static str {
    match status {
        Status::PartnerActionRequired => "対応待ち",
        Status::Disputed => "異議申立中",
        Status::RejectedFinal => "最終拒否",
        other => short_status(other),
    }
}

const fn sort(sort: Sort) -> &'static str {
    match sort {
        Sort::Deadline => "期限",
        Sort::Status => "状態",
        Sort::Updated => "最終変更",
        Sort::Customer => "顧客",
        Sort::Id => "ID",
        Sort::Name => "名前",
    }
}

fn counts(total: usize, overdue: usize) -> String {
    match overdue {
        0 => format!("{total} 件"),
        _ => format!("{total} 件（期限超過 {overdue} 件）"),
    }
}

const fn consequence(action: Action) -> &'static str {
    match action {
        Action::StartReview => {
            "今日からレビュー期間が始まります。担当者がいなければ自分が担当します。"
        }
        Action::RequestInformation => {
            "パートナーは期間内に回答します。回答がなければ要求は拒否されます。"
        }
        Action::Approve => "関連付けが始まります。顧客は期間内であればオプトアウトできます。",
        Action::Reject => "パートナーは期間内に 1 回だけ異議を申し立てられます。",
        Action::Uphold => "拒否が確定します。再度の異議申し立てはできません。",
        Action::Decide => "もう一方はこのキーを失います。コメントは内部にとどまります。",
        Action::Submit => "内容を確認し、顧客に通知します。レビュー期間が始まります。",
        Action::Resubmit => "レビュー担当者に戻ります。",
        Action::Discard => "一覧から消え、履歴だけに残ります。元には戻せません。",
        Action::RequestRejection => "要求は拒否され、異議を申し立てることはできません。",
        Action::Dispute => {
            "異議申し立ては要求につき 1 回です。正当な理由か新しいファイルが必要です。"
        }
        Action::Decline => "関連付けを拒否します。パートナーは異議を申し立てられません。",
        Action::Undo => "自分の最後の決定と、まだ配信されていない通知を取り消します。",
        Action::InternalNote => "パートナーと顧客には表示されません。",
        _ => "",
    }
}
