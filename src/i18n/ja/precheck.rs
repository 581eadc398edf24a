//! The pre-check of PoE, in Japanese.

use super::{term, time};
use crate::document::Title;
use crate::domain::status::{InformationReason, RejectionReason};
use crate::i18n::precheck::{PrecheckLabels, PrecheckTexts};
use crate::i18n::quote::brief;
use crate::precheck::{Element, Finding, Lack, Place, State};

pub(super) const PRECHECK: PrecheckTexts = PrecheckTexts {
    element,
    state,
    lack,
    place,
    advice,
    suggests,
    unreadable,
    decides_nothing: "語句を探しただけの参考情報です。何も決定しません。PoE は人が読んで判断しま\
                      す。",
    no_evidence: "この要求にはまだ PoE がありません。1 つ以上のファイルを添付してください。",
    label: PrecheckLabels {
        title: "事前チェック",
        element: "確認項目",
        state: "結果",
        place: "場所",
        excerpt: "記載内容",
    },
};

fn element(element: Element) -> &'static str {
    match element {
        Element::PartnerCompany => "パートナー会社名",
        Element::CustomerCompany => "顧客会社名",
        Element::CustomerDomain => "顧客のドメイン",
        Element::TenantId => "テナント ID",
        Element::CustomerAcknowledgment => "顧客の確認",
        Element::AcknowledgmentDate => "確認の日付",
        Element::WorkDone => "作業内容",
        Element::Products => "製品とワークロード",
    }
}

fn state(state: State) -> &'static str {
    match state {
        State::Found => "あり",
        State::Missing => "なし",
        State::Unreadable => "判読不能",
    }
}

fn lack(lack: &Lack) -> String {
    match lack {
        Lack::Product(name) => format!("「{}」の記載がありません。", brief(name)),
        Lack::OutOfRange(day) => {
            format!("{} は、要求の送信までの 12 か月に含まれません。", time::day(*day))
        }
        Lack::TwoReadings(one, other) => format!(
            "日付は {} とも {} とも読めます。要求の送信までの 12 か月に含まれるのは一方だけです。",
            time::day(*one),
            time::day(*other)
        ),
        Lack::Blank => "記入欄はありますが、何も記入されていません。".to_owned(),
        Lack::Other(text) => {
            format!("「{}」とあり、要求の内容と異なります。", brief(text))
        }
        Lack::Unstated => "要求にまだ入力されていないため、探せません。".to_owned(),
        Lack::Unread(name) => format!("{} の一部をテキストとして読めませんでした。", brief(name)),
    }
}

fn place(place: &Place) -> String {
    let file = brief(&place.evidence);
    let part = place.part.saturating_add(1);
    if place.depth > 0 {
        return format!("{file} の {part} 番目の部分");
    }
    match &place.title {
        Title::Whole => file,
        Title::Page(page) => format!("{file} の {page} ページ"),
        Title::PageHeader => format!("{file} のヘッダー"),
        Title::PageFooter => format!("{file} のフッター"),
        Title::Notes => format!("{file} の脚注"),
        Title::Comments => format!("{file} のコメント"),
        Title::MailHeader => format!("{file} のメール ヘッダー"),
        Title::MailBody => format!("{file} のメール本文"),
        Title::Attachment { .. } => format!("{file} の {part} 番目の部分"),
    }
}

fn advice(finding: &Finding) -> Option<String> {
    let sentence = match (finding.state, finding.element) {
        (State::Found, _) if finding.lacks.is_empty() => return None,
        (State::Found, _) => "記載内容を確認し、要求と照らし合わせてください。",
        (State::Unreadable, _) => {
            "読めなかったファイルを開いて自分で探すか、テキストのあるファイルを依頼してください。"
        }
        (State::Missing, _) if finding.lacks.contains(&Lack::Unstated) => {
            "先に要求に入力してから、もう一度チェックしてください。"
        }
        (State::Missing, Element::PartnerCompany) => {
            "PoE に、パートナーの会社名を登録された組織名のとおり記載する必要があります。"
        }
        (State::Missing, Element::CustomerCompany) => {
            "PoE に、顧客の会社名を登録されたテナント名のとおり記載する必要があります。"
        }
        (State::Missing, Element::CustomerDomain) => {
            "PoE に、要求にある顧客のドメイン名を記載する必要があります。"
        }
        (State::Missing, Element::TenantId) => {
            "PoE に、要求にあるテナント ID を記載する必要があります。"
        }
        (State::Missing, Element::CustomerAcknowledgment) => {
            "顧客が PoE に氏名を添えて署名するか、メールで確認する必要があります。"
        }
        (State::Missing, Element::AcknowledgmentDate) => {
            "顧客の確認に、送信前 12 か月以内の日付が必要です。"
        }
        (State::Missing, Element::WorkDone) => {
            "PoE には製品の一覧だけでなく、パートナーが実施した作業を記載する必要があります。"
        }
        (State::Missing, Element::Products) => {
            "要求のすべての製品とワークロードを PoE に記載するか、記載のないものを要求から外す必要\
             があります。"
        }
    };
    Some(sentence.to_owned())
}

fn suggests(reason: InformationReason) -> String {
    format!("情報を依頼する理由の候補:「{}」", term::information_reason(reason))
}

fn unreadable(elements: usize) -> String {
    format!(
        "{elements} 項目が判読不能なため、人による確認が必要です。読めなかったファイルを開いて自分\
         で探してください。開けない場合は、テキストのあるファイルを依頼するか、「{}」が当てはまる\
         ことがあります。",
        term::rejection_reason(RejectionReason::PoeUnavailable)
    )
}
