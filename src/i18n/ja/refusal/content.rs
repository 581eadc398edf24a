//! Refusals for what was entered, attached or given as a reason, in Japanese.

use super::{Template, place, quoted};
use crate::domain::check::{EMAIL_LIMIT, NAME_LIMIT};
use crate::domain::field::Field;
use crate::domain::refusal::{Facts, Refusal};
use crate::domain::status::{Activity, RejectionReason, SolutionArea};
use crate::i18n::ja::{either, term};
use crate::i18n::place::{Parameter, Place};
use crate::i18n::quote::brief;
use crate::i18n::refusal::Words;

pub(super) const NOTHING_TO_CHANGE: Template = Template {
    message: "変更はありません。すべて既に指定のとおりです。",
    advice: "先に何かを変更するか、このままにしてください。",
};

pub(super) const TAKEN_ALREADY: Template = Template {
    message: "この要求は既に自分が担当しています。",
    advice: "そのまま作業を続けるか、担当を外してほかの人に任せてください。",
};

pub(super) const MISSING_EVIDENCE: Template = Template {
    message: "PoE のファイルがありません。",
    advice: "1 つ以上添付してください。関連付け要求には必ず実行証明が必要です。",
};

pub(super) const REASON_REQUIRED: Template = Template {
    message: "理由が指定されていません。",
    advice: "一覧から理由を選択してください。情報を依頼するときは、当てはまるものをすべて選択しま\
             す。",
};

pub(super) const JUSTIFICATION_REQUIRED: Template = Template {
    message: "異議申し立てに、業務上の正当な理由も新しい PoE もありません。",
    advice: "業務上の正当な理由を書くか、この要求にまだない PoE のファイルを添付してください。",
};

pub(super) const DUPLICATE_EVIDENCE: Template = Template {
    message: "ファイル{}は、まったく同じ内容のものが既にこの要求にあります。",
    advice: "別のファイルを添付してください。既にあるファイルが有効です。",
};

pub(super) const UNKNOWN_EVIDENCE: Template = Template {
    message: "ファイル{}はこの要求にありません。",
    advice: "要求の一覧にある PoE のファイル名を指定してください。",
};

pub(super) const OPERATOR_EXISTS: Template = Template {
    message: "その名前の利用者{}は既に登録されています。",
    advice: "別の名前を選択してください。",
};

pub(super) const OPERATOR_INCOMPLETE: Template = Template {
    message: "利用者の役割{}には、ディレクトリに登録された組織またはテナントが必要です。",
    advice: "パートナーの役割には組織を、顧客担当者にはテナントを指定してください。先に\
             ディレクトリに取り込んでおく必要があります。",
};

pub(super) fn not_editable(of: &Refusal) -> Words {
    Words {
        message: format!("{}は最初の送信後に変更できません。", place(of)),
        advice: "誤りがある場合は、要求の拒否を依頼して新しい要求を作成してください。".to_owned(),
    }
}

pub(super) fn missing_field(of: &Refusal) -> Words {
    let advice = match of.field.as_deref().map(Place::read) {
        Some(Place::Field(Field::MpnId | Field::SolutionArea)) => {
            "フォームの選択肢から 1 つ選択してください。"
        }
        Some(Place::Field(Field::Activities | Field::Products)) => {
            "フォームの選択肢から 1 つ以上選択してください。"
        }
        Some(Place::Product(_)) => {
            "フォームの選択肢から製品またはワークロードを選択するか、その行を削除してください。"
        }
        Some(Place::Field(Field::Domain | Field::TenantId)) => {
            "入力してください。顧客に確認すれば分かります。"
        }
        Some(Place::Parameter(Parameter::Comment | Parameter::Text)) => {
            "コメントを書いてください。要求を読む人に内容が伝わる必要があります。"
        }
        _ => "入力してください。",
    };
    Words { message: format!("{}がありません。", place(of)), advice: advice.to_owned() }
}

pub(super) fn unknown_field(of: &Refusal) -> Words {
    let given = match (&of.facts, &of.field) {
        (Facts::Text(text), _) | (_, Some(text)) => quoted(text),
        _ => String::new(),
    };
    Words {
        message: format!("項目{given}はありません。"),
        advice: "つづりを確認してください。項目は「customer.domain」のようなパスで指定します。"
            .to_owned(),
    }
}

pub(super) fn invalid_format(of: &Refusal) -> Words {
    let Facts::Expected { given, wanted } = &of.facts else {
        return Words {
            message: format!("{}の形式が正しくありません。", place(of)),
            advice: "入力を確認してください。".to_owned(),
        };
    };
    if wanted == "name" {
        let length = given.chars().count();
        return Words {
            message: format!("要求の名前が {length} 文字あります。上限は {NAME_LIMIT} 文字です。"),
            advice: "もっと短い名前にしてください。".to_owned(),
        };
    }
    let (what, advice) = format_of(wanted);
    let message = match what {
        Some(what) => format!("{}は{what}の形式ではありません。", quoted(given)),
        None => format!("{}に{}は指定できません。", place(of), quoted(given)),
    };
    Words { message, advice }
}

/// What a format is called, and how it looks; without a name, a list of choices.
fn format_of(wanted: &str) -> (Option<&'static str>, String) {
    let choose = |codes: Vec<&str>| format!("{}を選択してください。", either(codes));
    match wanted {
        "activity" => (
            Some("アクティビティ"),
            choose(Activity::ALL.iter().map(|activity| activity.code()).collect()),
        ),
        "solution-area" => (
            Some("ソリューション領域"),
            choose(SolutionArea::ALL.iter().map(|area| area.code()).collect()),
        ),
        "mpn" => (
            Some(" MPN ID "),
            "自組織の拠点の番号を 5～10 桁の数字だけで入力してください。".to_owned(),
        ),
        "domain" => (
            Some("ドメイン名"),
            "contoso.com や contoso.onmicrosoft.com のように、ピリオドを含む完全な名前だけを入力し\
             てください。"
                .to_owned(),
        ),
        "guid" => (
            Some(" ID "),
            "00000000-0000-0000-0000-000000000000 のように、0～9 と a～f の 32 桁を 8-4-4-4-12 に\
             区切って入力してください。テナント ID は、顧客の画面では「ディレクトリ ID」という名前\
             です。"
                .to_owned(),
        ),
        "email" => (
            Some("メール アドレス"),
            format!(
                "name@example.com の形式で入力してください。@ は 1 つ、その後にピリオド、空白\
                     なし、{EMAIL_LIMIT} 文字までです。"
            ),
        ),
        choices => (None, format!("指定できる値: {}", brief(choices))),
    }
}

pub(super) fn too_large(of: &Refusal) -> Words {
    let place_of = of.field.as_deref().map(Place::read);
    let Facts::Size { given, limit } = of.facts else {
        return Words {
            message: format!("{}が長すぎます。", place(of)),
            advice: "短くしてください。".to_owned(),
        };
    };
    // For a list the number is that of its entries, or of the characters of its longest entry.
    let is_list = matches!(place_of, Some(Place::Field(Field::Products | Field::Activities)));
    let (message, advice) = if is_list {
        (
            format!("{}の一覧またはその中の 1 件が長すぎます: {given}。", place(of)),
            format!("{limit} 以下にしてください。"),
        )
    } else {
        (
            format!("{}が長すぎます: {given} 文字。", place(of)),
            format!("{limit} 文字以下にしてください。"),
        )
    };
    Words { message, advice }
}

pub(super) fn evidence_too_large(of: &Refusal) -> Words {
    let message = match of.facts {
        Facts::Size { given, limit } => format!(
            "ファイルのサイズは {} です。上限は {} です。",
            mebibytes(given),
            mebibytes(limit)
        ),
        _ => "ファイルが大きすぎます。".to_owned(),
    };
    Words {
        message, advice: "小さくするか、複数のファイルに分けてください。".to_owned()
    }
}

/// A size in MiB with one decimal, rounded up so that what is over a limit also reads so.
fn mebibytes(bytes: u64) -> String {
    const MEBIBYTE: u128 = 1024 * 1024;
    let tenths = (u128::from(bytes) * 10).div_ceil(MEBIBYTE);
    match (tenths / 10, tenths % 10) {
        (whole, 0) => format!("{whole} MiB"),
        (whole, tenth) => format!("{whole}.{tenth} MiB"),
    }
}

pub(super) fn reason_not_allowed(of: &Refusal) -> Words {
    let given = match of.facts {
        Facts::Rejection(reason) => quoted(term::rejection_reason(reason)),
        _ => String::new(),
    };
    let names = RejectionReason::FOR_REVIEWERS.iter().map(|r| quoted(term::rejection_reason(*r)));
    Words {
        message: format!(
            "理由{given}は別の操作によって付くもので、レビュー担当者は指定できませ\
                          ん。"
        ),
        advice: format!("{}を選択してください。", either(names)),
    }
}

pub(super) fn bad_setting(of: &Refusal) -> Words {
    let see = "設定とその値は「cpor policy show」で確認できます。";
    match &of.facts {
        Facts::Expected { given, wanted } => Words {
            message: format!("{}に{}は指定できません。", place(of), quoted(given)),
            advice: format!("指定できる値: {}", brief(wanted)),
        },
        Facts::Text(text) => Words {
            message: format!("{}という設定または値はありません。", quoted(text)),
            advice: see.to_owned(),
        },
        _ => Words {
            message: format!("{}にこの値は指定できません。", place(of)),
            advice: see.to_owned(),
        },
    }
}
