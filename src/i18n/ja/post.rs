//! The outbox, in Japanese.

use crate::domain::notice::{Carrier, Fault, NoticeState};
use crate::i18n::post::{DeliveryCounts, PostScreenTexts, PostTexts, PostTrouble};
use crate::i18n::quote::brief;
use crate::i18n::refusal::Words;
use crate::text::clean_line;

pub(super) const POST: PostTexts = PostTexts {
    fault,
    carrier: |of| match of {
        Carrier::Maildir => "メール フォルダー",
        Carrier::Smtp => "メール サーバー",
    },
    attempts: |count, when| match count {
        1 => format!("試行 1 回、{when}"),
        count => format!("試行 {count} 回、最後は {when}"),
    },
    delivered,
    imported: |count, dry_run| {
        if dry_run {
            format!("要求 {count} 件が作成されます。何も変更していません。")
        } else {
            format!("要求 {count} 件を作成しました。")
        }
    },
    line: |number| format!("{number} 行目"),
    more_lines: |count| {
        format!("問題のある行がほかに {count} 行あります。--json ですべて表示します。")
    },
    outcome: "結果",
    screen: PostScreenTexts {
        title: " 送信トレイ ",
        loading: "通知を読み込んでいます…",
        none: "通知はありません。",
        all: "すべて",
        count: |state, count| format!("{state} {count}"),
        keys: "Enter 読む  f 絞り込み  Esc 戻る",
        deliver_keys: "Enter 読む  f 絞り込み  d 配信  Esc 戻る",
        letter_keys: "↑↓ スクロール   Esc 戻る",
        to: "宛先",
        subject: "件名",
        state: "状態",
        standing: |state, name, when| match state {
            NoticeState::Held => format!("{name}（{when} まで）"),
            _ => name.to_owned(),
        },
        folder: "配信先の Maildir:",
        typing_keys: "Enter 続ける   Esc やめる",
        ask: |folder, count| {
            format!(
                "配信待ちの通知 {count} 件を {} に配信しますか？ Ctrl-S で配信します。",
                brief(folder)
            )
        },
        asking_keys: "Ctrl-S 配信   Esc いいえ",
        nothing_due: "配信待ちの通知はありません。",
        not_yours: "通知を配信できるのは管理者だけです。",
        delivering: |count| format!("配信しています… これまでに {count} 件"),
        delivering_keys: "Esc 中止",
        ending: "送信中の 1 通が済みしだい中止します…",
        ask_open: "送信トレイ: 通知とその文面、結果",
    },
    trouble,
};

fn fault(of: Fault, said: &str) -> String {
    let what = match of {
        Fault::NoAddress => "連絡先にメール アドレスがありません",
        Fault::BadAddress => "連絡先のメール アドレスには送信できません",
        Fault::Refused => "メール サーバーが受け付けませんでした",
        Fault::PutOff => "メール サーバーが一時的に受け付けていません",
        Fault::Unreachable => "メール サーバーに接続できませんでした",
        Fault::Unknown => "送信中に中断したため、送信されたかどうか不明です",
    };
    match clean_line(said.trim()) {
        nothing if nothing.is_empty() => format!("{what}。"),
        said => format!("{what}: {said}"),
    }
}

fn delivered(counts: &DeliveryCounts) -> String {
    let DeliveryCounts { delivered, failed, held, unknown, left, dry_run } = *counts;
    let mut said = vec![if dry_run {
        format!("通知 {left} 件が配信されます。何も変更していません。")
    } else {
        format!("通知 {delivered} 件を配信しました。")
    }];
    if failed > 0 {
        said.push(format!("通知 {failed} 件を配信できませんでした。次回に再試行します。"));
    }
    if held > 0 {
        said.push(format!("通知 {held} 件は取り消し猶予中のため待機しています。"));
    }
    if unknown > 0 {
        said.push(format!(
            "通知 {unknown} 件は、前回送信されたかどうか不明なため配信していません。\
             --retry-unknown で再送します。"
        ));
    }
    if left > 0 && !dry_run {
        said.push(format!("通知 {left} 件がまだ配信されていません。"));
    }
    said.join("\n")
}

fn trouble(of: &PostTrouble) -> Words {
    let (message, advice) = match of {
        PostTrouble::NoSender => (
            "通知の差出人のアドレスが指定されていません。".to_owned(),
            "--from ADDRESS を指定するか、cpor policy set notice-sender ADDRESS で設定してくださ\
             い。",
        ),
        PostTrouble::BadSender(given) => (
            format!("「{}」は差出人のアドレスとして使えません。", brief(given)),
            "cpor@example.com または CPOR <cpor@example.com> の形式で指定してください。",
        ),
        PostTrouble::NotAServer(given) => (
            format!("「{}」はメール サーバーの指定として正しくありません。", brief(given)),
            "smtp://HOST:PORT, smtp+starttls://HOST:PORT, smtps://HOST:PORT のいずれかの形式で指定\
             してください。",
        ),
        PostTrouble::ServerHoldsSecret => (
            "メール サーバーの URL にユーザー名またはパスワードが含まれており、ほかの人から見えま\
             す。"
                .to_owned(),
            "URL から取り除き、CPOR_SMTP_USER と CPOR_SMTP_PASSWORD を設定するか、--credentials \
             FILE を指定してください。ほかの人もこのコンピューターを使う場合は、パスワードを変更し\
             てください。",
        ),
        PostTrouble::NotAMaildir(folder) => (
            format!("{} にメール以外のものが入っています。", clean_line(folder)),
            "Maildir、空のフォルダー、またはまだ存在しないフォルダーを指定してください。",
        ),
        PostTrouble::NoCredentials(path) => (
            format!("{} にユーザー名とパスワードがありません。", clean_line(path)),
            "1 行目にユーザー名、2 行目にパスワードを書いてください。",
        ),
        PostTrouble::OpenCredentials(path) => (
            format!("パスワードが入った {} を、ほかの人が読めます。", clean_line(path)),
            "ほかの人の読み取り権限を外してください: chmod 600 FILE",
        ),
        PostTrouble::NoNotice(id) => (
            format!("通知 {} はありません。", brief(id)),
            "cpor outbox list で ID を確認してください。",
        ),
        PostTrouble::Failed(count) => (
            format!("通知 {count} 件を配信できませんでした。"),
            "理由とともに保存され、次回に再試行されます。cpor outbox list --state failed で確認で\
             きます。",
        ),
        PostTrouble::Way(of, said) => (
            format!("配信を途中で終了しました。{}", fault(*of, said)),
            "メール サーバーを確認して、もう一度配信してください。二重に送信されることはありませ\
             ん。",
        ),
    };
    Words { message, advice: advice.to_owned() }
}
