//! Copying, in Japanese.

use crate::i18n::copy::{Copied, CopyTexts};

pub(super) const COPY: CopyTexts = CopyTexts {
    title: "コピー",
    keys: "Enter コピー   1-9 すぐにコピー   ↑↓ 選択   PageDown 続きを読む   Esc 閉じる",
    what: |what| match what {
        Copied::Claim => "要求",
        Copied::Name => "名前",
        Copied::Customer => "顧客",
        Copied::Domain => "ドメイン名",
        Copied::Tenant => "テナント ID",
        Copied::Mpn => "MPN ID",
        Copied::Subscription => "サブスクリプション ID",
        Copied::Command => "コマンド行",
        Copied::File => "ファイル",
        Copied::Digest => "SHA-256",
        Copied::Comment => "コメント",
        Copied::Event => "履歴の項目",
        Copied::Page => "このページ",
    },
    nothing: "ここにはコピーするものがありません。先に要求を選択してください。",
    done: |what| format!("端末にコピーを依頼しました: {what}。端末側の許可 (OSC 52) が必要です。"),
    too_long: |bytes, most| {
        format!(
            "{bytes} バイトあります。コピーできるのは {most} バイトまでのため、コピーしませんでした。"
        )
    },
    look_first: "1 行に収まっていません。下で内容を確認してから Enter を押してください。",
    lines: |from, to, of| format!("全 {of} 行中 {from}～{to} 行"),
};
