//! The PoE template, in Japanese.

use super::cli::files;
use crate::i18n::quote::brief;
use crate::i18n::refusal::Words;
use crate::i18n::template::{TemplateAskTexts, TemplateTexts, TemplateTrouble};
use crate::text::clean_line;

pub(super) const TEMPLATE: TemplateTexts = TemplateTexts {
    title: "実行証明",
    intro: |claim, name| {
        format!(
            "この文書は関連付け要求 {claim}「{name}」のテンプレートです。実施した作業を記載\
                 し、末尾に顧客の自筆の確認を得て、署名済みの文書を要求に添付してください。"
        )
    },
    partner: "パートナー",
    partner_company: "パートナー会社名",
    mpn: "MPN ID",
    customer: "顧客",
    customer_company: "顧客会社名",
    domain: "顧客のドメイン",
    tenant: "テナント ID",
    work: "作業内容",
    describe: |partner, customer| {
        format!(
            "次の内容を記載してください: {partner} が {customer} のために実施した内容（目的、\
                 手順、開始日から終了日まで）。"
        )
    },
    what_was_done: "実施内容",
    seller: "Dynamics 営業担当者",
    isv_product: "ISV 製品/ソリューション",
    products: "製品またはワークロード",
    by_activity: |activity| format!("{activity}: 製品またはワークロード"),
    product: "製品またはワークロード",
    subscription: "サブスクリプション ID",
    acknowledgment: "顧客の確認",
    consent: |partner, customer| {
        format!(
            "私は {customer} を代表して、{partner} が上記の作業を実施したことを確認し、当社の\
                 テナントとの関連付けに同意します。"
        )
    },
    name: "氏名",
    job_title: "役職",
    date: "署名日",
    signature: "署名",
    trouble,
    ask: TemplateAskTexts {
        title: |claim| format!("{claim} の PoE テンプレート"),
        path: "保存先（.docx または .md）",
        about: "要求の内容を記入済みの文書です。顧客が署名します。既存のファイルは上書きしません。",
        keys: "Enter 書き込む   Esc 閉じる",
        writing: "書き込んでいます…",
        written: |path| format!("テンプレートを {} に書き込みました。", clean_line(path)),
        ask_template: "PoE テンプレート",
    },
};

fn trouble(of: &TemplateTrouble) -> Words {
    match of {
        TemplateTrouble::Form(name) => Words {
            message: format!("「{}」の形式ではテンプレートを書き出せません。", brief(name)),
            advice: "名前の末尾を .docx または .md にしてください。".to_owned(),
        },
        TemplateTrouble::NoForm => Words {
            message: "テンプレートの形式が指定されていません。".to_owned(),
            advice: "「--format docx」または「--format md」を指定してください。".to_owned(),
        },
        TemplateTrouble::Exists(path) => Words {
            message: format!("{} は既にあり、上書きしません。", clean_line(path)),
            advice: "別の名前を指定してください。コマンド ラインでは「--force」で上書きできます。"
                .to_owned(),
        },
        TemplateTrouble::CannotWrite(path, why) => files::cannot_write(path, why),
    }
}
