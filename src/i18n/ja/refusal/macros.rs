//! Refusals about macros and their placeholders, in Japanese.

use super::{Template, quoted};
use crate::domain::actor::Role;
use crate::domain::macros::{Found, Placeholder};
use crate::domain::refusal::{Facts, Refusal};
use crate::i18n::ja::{list, term};
use crate::i18n::refusal::Words;

pub(super) const NAME_TAKEN: Template = Template {
    message: "その名前のマクロ{}は既にあります。",
    advice: "別の名前にするか、先にそのマクロを変更または削除してください。",
};

pub(super) const SHIPPED: Template = Template {
    message: "標準のマクロは削除できません。",
    advice: "代わりに変更してください。初期化すれば標準の内容に戻ります。",
};

pub(super) const NOT_SHIPPED: Template = Template {
    message: "標準のマクロではないため、元の内容に戻せません。",
    advice: "変更するか、削除してください。",
};

pub(super) fn too_many(of: &Refusal) -> Words {
    let message = match of.facts {
        Facts::Size { limit, .. } => {
            format!("マクロは既に {limit} 個あり、これ以上保存できません。")
        }
        _ => "マクロが多すぎます。".to_owned(),
    };
    Words {
        message, advice: "使われていないものを削除してください。".to_owned()
    }
}

pub(super) fn of_other_action(of: &Refusal) -> Words {
    let message = match of.facts {
        Facts::Macro { is_for, asked } => format!(
            "このマクロは「{}」用で、「{}」には使えません。",
            term::action(is_for),
            term::action(asked)
        ),
        _ => "このマクロは別の操作用です。".to_owned(),
    };
    Words {
        message, advice: "対応する操作に使うか、別のマクロを選択してください。".to_owned()
    }
}

pub(super) fn not_permitted(role: Role) -> Words {
    Words {
        message: format!("「{}」の役割ではマクロを使えません。", term::role(role)),
        advice: "マクロは、レビュー担当者と管理者が使う回答です。".to_owned(),
    }
}

pub(super) fn no_template(role: Role) -> Words {
    Words {
        message: format!("「{}」の役割では PoE テンプレートを書き出せません。", term::role(role)),
        advice: "書き出すのは、その要求のパートナーです。".to_owned(),
    }
}

pub(super) fn unknown(of: &Refusal) -> Words {
    let Facts::Placeholder(found) = &of.facts else {
        return Words {
            message: "本文に未知のプレースホルダーがあります。".to_owned(),
            advice: known(),
        };
    };
    let nearest = Placeholder::nearest(&found.name).written();
    Words {
        message: format!(
            "{}というプレースホルダーはありません（{} 行目）。",
            shown(found),
            found.line
        ),
        advice: format!("{nearest} のことですか？ {}", known()),
    }
}

pub(super) fn misplaced(of: &Refusal) -> Words {
    let message = match &of.facts {
        Facts::Placeholder(found) => format!(
            "プレースホルダー{}（{} 行目）は、この操作では値が入りません。この操作では期限のある期\
             間が始まらないためです。",
            shown(found),
            found.line
        ),
        _ => "本文に、この操作では値が入らないプレースホルダーがあります。".to_owned(),
    };
    Words { message, advice: "本文から取り除いてください。".to_owned() }
}

pub(super) fn unresolved(of: &Refusal) -> Words {
    let message = match &of.facts {
        Facts::Placeholder(found) => {
            let (name, line) = (shown(found), found.line);
            match found.known {
                Some(known) => {
                    format!("本文の {line} 行目に{name}が残っています: {}。", reason(known))
                }
                None => format!("本文の {line} 行目に{name}が残っています。"),
            }
        }
        _ => "本文にプレースホルダーが残っています。".to_owned(),
    };
    let advice = "その場所に入る内容を書くか、取り除いてください。".to_owned();
    Words { message, advice }
}

/// Why a placeholder could not be filled in.
fn reason(of: Placeholder) -> &'static str {
    match of {
        Placeholder::Customer => "顧客がディレクトリに登録されていません",
        Placeholder::MissingProducts => "PoE に不足している製品は事前チェックで見つかっていません",
        Placeholder::Submitted => "要求が送信されていません",
        Placeholder::Deadline => "この操作で始まる期間がありません",
        Placeholder::Claim
        | Placeholder::ClaimName
        | Placeholder::Domain
        | Placeholder::Tenant
        | Placeholder::Partner
        | Placeholder::Mpn
        | Placeholder::Activities
        | Placeholder::Products
        | Placeholder::Today
        | Placeholder::Operator => "要求の値が入っていません",
    }
}

fn shown(found: &Found) -> String {
    quoted(&format!("{{{}}}", found.name))
}

fn known() -> String {
    let all = Placeholder::ALL.iter().map(|placeholder| placeholder.written());
    format!("使えるプレースホルダー: {}", list(all))
}
