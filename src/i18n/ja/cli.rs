//! The command line, in Japanese.

use chrono::{DateTime, NaiveDate, Utc};

use super::{term, time};
use crate::desk::clock::Behind;
use crate::domain::id::{ClaimId, OperatorName};
use crate::domain::status::{Status, WindowKind};
use crate::i18n::cli::{CliTexts, Done, Labels, Proof, Work};
use crate::i18n::refusal::Words;
use crate::text::clean_line;

mod backup;
pub(super) mod files;
mod malformed;
mod trouble;

pub(super) use files::because;

fn say(message: impl Into<String>, advice: impl Into<String>) -> Words {
    Words { message: message.into(), advice: advice.into() }
}

pub(super) const CLI: CliTexts = CliTexts {
    label: LABELS,
    done: Done {
        stands,
        founded,
        operator,
        setting,
        holiday,
        imported,
        written,
        verified,
        head,
        extends,
        was_wrong,
        backed_up: backup::backed_up,
        restored: backup::restored,
        rows,
        no_longer_runs: "終了済み:",
        no_deadline: "進行中の期限はありません。",
        nothing_due: "期限の来た処理はありませんでした。",
        nothing: "表示するものはありません。",
    },
    work: Work {
        replaying: "ジャーナルを状態データに反映しています",
        rebuilding: "ジャーナルから状態データを再構築しています",
        proving: "ジャーナルを検証しています",
        proving_evidence: "PoE ファイルを検証しています",
        backing_up: "バックアップしています",
        restoring: "復元しています",
        exporting: "書き出しています",
        listing: "一覧の要求を読み込んでいます",
        searching: "検索しています",
        delivering: "通知を配信しています",
        importing: "要求を読み込んでいます",
        reading_evidence: "PoE ファイルを読み取っています",
    },
    progress,
    trouble: trouble::words,
    malformed: malformed::words,
    not_an_operator,
    clock_behind,
};

const LABELS: Labels = Labels {
    actions: "操作",
    advice: "対処",
    assignee: "担当者",
    association: "関連付け",
    by: "実行者",
    changed: "最終変更",
    claim: "要求",
    competitors: "競合相手",
    contested: "競合中",
    customer: "顧客",
    declined_through: "顧客のオプトアウト期限",
    event: "イベント",
    from: "前",
    gaps: "送信に不足しているもの",
    held_by_arbitration: "仲裁により保留中",
    held_until: "待機期限",
    internal: "内部",
    keys: "要求の対象",
    moves: "状態の移り変わり",
    name: "名前",
    not_open: "不可",
    not_recorded: "未記録",
    note: "注意",
    notice: "通知",
    past: |claim, number| format!("過去の状態: {claim}、イベント {number} の時点"),
    open: "可能",
    organisation: "組織",
    overdue: "期限超過",
    reasons: "理由",
    repaired: "修復",
    revision: "リビジョン",
    role: "役割",
    setting: "設定",
    size: "バイト",
    state: "状態",
    status: "状態",
    subject: "件名",
    target: "決定の目標日",
    time: "日時",
    to: "後",
    media_type: "種類",
    undone: "取り消し済み",
    value: "値",
    who: "実行者",
    day: "日付",
    roles: "役割",
    statuses: "状態",
    windows: "期間",
    refusal_codes: "却下のコード",
    error_codes: "エラーのコード",
    exit_code: "終了コード",
    edition: "版",
};

fn stands(
    id: ClaimId,
    status: Status,
    revision: u32,
    window: Option<(WindowKind, NaiveDate)>,
) -> String {
    let status = term::status(status);
    let stands = format!("{id} は「{status}」になりました（リビジョン {revision}）");
    match window {
        Some((kind, through)) => {
            format!("{stands}。{}: {} まで", term::window(kind), time::day(through))
        }
        None => stands,
    }
}

fn founded(folder: &str, edition: &str, zone: &str, operator: &OperatorName) -> String {
    format!(
        "{} にストアを作成しました。{edition} 年版、日数は {zone} で数えます。管理者は {} です。\n\
         タイム ゾーンは「cpor policy set time-zone ZONE」で変更し、ほかの利用者は「cpor operator \
         add」で登録します。",
        clean_line(folder),
        clean_line(operator.as_str())
    )
}

fn operator(name: &OperatorName, role: &str) -> String {
    format!("{} を利用者に登録しました: {role}", clean_line(name.as_str()))
}

fn setting(setting: &str, value: &str) -> String {
    format!("{setting} を {} に変更しました", clean_line(value))
}

fn holiday(on: NaiveDate, name: &str) -> String {
    format!("{} を休業日に登録しました: {}", time::day(on), clean_line(name))
}

fn imported(counts: [usize; 5], dry_run: bool) -> String {
    let names = ["組織", "テナント", "サブスクリプション", "関連付け", "製品"];
    let counts = counts.iter().zip(names).map(|(count, name)| format!("{name} {count} 件"));
    let counts = super::list(counts);
    if dry_run {
        format!("取り込まれる内容: {counts}")
    } else {
        format!("取り込みました: {counts}")
    }
}

fn written(name: &str, bytes: usize, path: &str) -> String {
    format!("{}（{bytes} バイト）を {} に書き込みました", clean_line(name), clean_line(path))
}

fn verified(counts: [u64; 4], state: Proof<'_>) -> String {
    let names = ["レコード", "イベント", "要求", "PoE ファイル"];
    let counts = counts.iter().zip(names).map(|(count, name)| format!("{name} {count} 件"));
    let checked = super::list(counts);
    match state {
        Proof::Compared => format!("{checked}を検証し、状態データと照合しました。"),
        Proof::InUse => {
            format!(
                "{checked}を検証しました。別のプロセスが開いているため、状態データとは照合して\
                     いません。"
            )
        }
        Proof::OutOfReach(why) => {
            format!(
                "{checked}を検証しました。状態データとは照合していません: {}。",
                clean_line(why)
            )
        }
    }
}

fn head(seq: u64, hash: &str) -> String {
    format!(
        "ジャーナルのヘッドはレコード {seq} です。このコンピューターの外に書き留めてください:\n  \
         {seq}:{hash}\n「cpor verify --head {seq}:…」で、そこまで何も変わっていないことを後から証\
         明できます。"
    )
}

fn extends(seq: u64, at: Option<&str>) -> String {
    let at = at.map(|at| format!("（{at}）")).unwrap_or_default();
    format!("指定されたヘッドはレコード {seq}{at}です。ジャーナルはその続きです。")
}

fn progress(doing: &str, done: u64, of: u64) -> String {
    let percent = done.saturating_mul(100) / of.max(1);
    format!("{doing}: {done}/{of}、{percent}%")
}

fn was_wrong(problem: &str) -> String {
    format!("見つかった問題: {problem}")
}

fn rows(shown: usize, total: usize) -> String {
    match total {
        0 => "要求はありません。".to_owned(),
        _ if shown == total => format!("要求 {total} 件"),
        _ => format!("要求 {total} 件中 {shown} 件"),
    }
}

fn not_an_operator(name: &str) -> Words {
    Words {
        message: format!("「{}」はこのストアの利用者ではありません。", clean_line(name)),
        advice: "自分のユーザー名を「cpor operator add」で登録するよう、ストアの管理者に依頼してく\
                 ださい。"
            .to_owned(),
    }
}

fn clock_behind(behind: Behind) -> Words {
    let told = |moment: DateTime<Utc>| moment.format("%Y-%m-%d %H:%M:%S UTC");
    let (clock, newest) = (told(behind.clock), told(behind.newest));
    Words {
        message: format!(
            "このコンピューターの時計は {clock} で、ストアの最新のイベント {newest} より前です。時\
             計がそのイベントを過ぎるまで、時刻はその時点で止まったものとして扱います。操作はその\
             時点のものとして記録され、残り日数もそこから数え、期間は終了しません。"
        ),
        advice: "時計が誤っている場合は正しく合わせてください。正しい場合は、イベントの記録時に時\
                 計が進んでいたことになり、その時に始まった期間は同じだけ遅く終了します。それより\
                 前のバックアップを復元することもできます。"
            .to_owned(),
    }
}
