//! Macros, in Japanese.

use crate::desk::macros::Origin;
use crate::domain::macros::ShippedMacro;
use crate::i18n::macros::{MacroDone, MacroLabels, MacroListTexts, MacroTexts, MacroTrouble};
use crate::i18n::quote::brief;
use crate::i18n::refusal::Words;
use crate::text::clean_line;

pub(super) const MACROS: MacroTexts = MacroTexts {
    shipped,
    origin,
    listed: |names| super::list(names.iter().map(String::as_str)),
    trouble,
    label: MacroLabels {
        name: "名前",
        code: "コード",
        action: "操作",
        origin: "由来",
        text: "本文",
    },
    done,
    list: MacroListTexts {
        keys: "Enter 使用  Ctrl-N 新規  Ctrl-E 編集  Ctrl-D 削除  Ctrl-R 初期化  Esc 閉じる",
        writing_keys: "Ctrl-S 保存   Tab 次の項目   Esc 閉じる（入力は保存）",
        asking_keys: "Ctrl-S はい   Esc いいえ",
        title: |claim| format!("{claim} への回答"),
        find: "検索:",
        none_found: "名前、理由、本文にその語句を含むマクロはありません。",
        loading: "マクロを読み込んでいます…",
        reading: "どのマクロが合うか、PoE を読み取っています…",
        fits: "適合",
        sending: "保存しています…",
        new: "新しいマクロ",
        edit: |name| format!("マクロ「{}」", brief(name)),
        placeholders: |all| format!("全レビュー担当者で共有します。要求から入る値: {all}"),
        written_kept: "何も保存していません。書いた内容はプログラムを終了するまで残ります。",
        ask_remove: |name| {
            format!("「{}」を全レビュー担当者から削除しますか？ Ctrl-S で削除します。", brief(name))
        },
        ask_reset: |name| {
            format!(
                "「{}」を全レビュー担当者について標準の内容に戻しますか？ Ctrl-S で戻します。",
                brief(name)
            )
        },
        is_shipped: "これは標準のマクロなので削除できません。Ctrl-E で変更できます。",
        is_as_it_came: "戻すものがありません。初期化できるのは、変更した標準のマクロだけです。",
        for_each: "波かっこ内の名前には、送信時に要求ごとの値が入ります。",
        ask_macros: "マクロ",
    },
};

fn shipped(of: ShippedMacro) -> (&'static str, &'static str) {
    match of {
        ShippedMacro::AskPoe => (
            "PoE の提出を依頼",
            "{claim}（{claim-name}）のファイルからは、{partner} が {customer} のために実施した内容\
             が分かりません。{products} に関する実行証明を添付し、要求を再送信してください。再送信\
             の期限は {deadline} です。期限を過ぎると要求は拒否されます。",
        ),
        ShippedMacro::AskAcknowledgment => (
            "顧客の署名を依頼",
            "{customer} に関する実行証明に、顧客の確認がありません。氏名、役職、日付を添えて署名を\
             もらい、添付のうえ {claim} を再送信してください。再送信の期限は {deadline} です。期限\
             を過ぎると要求は拒否されます。",
        ),
        ShippedMacro::AskDates => (
            "日付を依頼",
            "{claim} にある顧客の確認には、日付がないか、要求の送信の 12 か月より前の日付が記載さ\
             れています。{customer} が日付を記入した実行証明を添付し、要求を再送信してください。再\
             送信の期限は {deadline} です。期限を過ぎると要求は拒否されます。",
        ),
        ShippedMacro::AskService => (
            "実施内容の記載を依頼",
            "{claim} の実行証明には、{partner} が {customer} のために実施した内容の記載がありませ\
             ん。{products} に関する作業を記載して顧客の確認を得たうえで、添付して要求を再送信して\
             ください。再送信の期限は {deadline} です。期限を過ぎると要求は拒否されます。",
        ),
        ShippedMacro::AskProducts => (
            "不足している製品の記載を依頼",
            "{claim} の実行証明に {missing-products} の記載がありません。記載のある実行証明を添付\
             するか、対象外のものを要求から削除して再送信してください。再送信の期限は {deadline} \
             です。期限を過ぎると要求は拒否されます。",
        ),
        ShippedMacro::RejectInsufficient => (
            "拒否: PoE が不十分",
            "{claim} の実行証明からは、要求の対象となる作業を {partner} が {customer} のために実施\
             したことが確認できません。{deadline} までに、業務上の正当な理由または更新した実行証明\
             を添えて異議を申し立てることができます。",
        ),
        ShippedMacro::RejectConsent => (
            "拒否: 顧客の同意がない",
            "{claim} の実行証明に {customer} の同意がありません。{deadline} までに、業務上の正当な\
             理由または顧客の確認を得た実行証明を添えて異議を申し立てることができます。",
        ),
        ShippedMacro::RejectProducts => (
            "拒否: 製品がない",
            "{claim} の実行証明は、要求の対象をすべて裏付けるものではありません。対象: \
             {products}。{deadline} までに、業務上の正当な理由または更新した実行証明を添えて異議を\
             申し立てることができます。",
        ),
        ShippedMacro::RejectUnavailable => (
            "拒否: PoE を読めない",
            "{claim} のファイルを開くことも読むこともできないため、内容を確認できませ\
             ん。{deadline} までに、読むことのできる実行証明を添えて異議を申し立てることができま\
             す。",
        ),
    }
}

fn origin(of: Origin) -> &'static str {
    match of {
        Origin::Shipped => "標準",
        Origin::Changed => "変更",
        Origin::Added => "追加",
    }
}

fn trouble(of: &MacroTrouble) -> Words {
    let MacroTrouble::Missing(written, near) = of;
    Words {
        message: format!("マクロ「{}」はありません。", brief(written)),
        advice: match near.as_slice() {
            [] => "「cpor macro list」で一覧を表示します。".to_owned(),
            near => {
                let near = near.iter().map(|name| format!("「{}」", brief(name)));
                format!("{}のことですか？", super::list(near))
            }
        },
    }
}

fn done(what: MacroDone, name: &str, code: &str) -> String {
    let name = clean_line(name);
    match what {
        MacroDone::Added => format!("マクロ「{name}」（{code}）を追加しました。"),
        MacroDone::Changed => format!("マクロ「{name}」（{code}）を変更しました。"),
        MacroDone::Removed => format!("マクロ「{name}」（{code}）を削除しました。"),
        MacroDone::Reset => format!("マクロ「{name}」（{code}）を標準の内容に戻しました。"),
    }
}
