//! Refusals about saved views, in Japanese.

use super::Template;
use crate::domain::actor::Role;
use crate::domain::refusal::{Facts, Refusal};
use crate::i18n::ja::term;
use crate::i18n::refusal::Words;

pub(super) const NAME_TAKEN: Template = Template {
    message: "その名前のビュー{}は既にあります。",
    advice: "別の名前にするか、先にそのビューを変更または削除してください。標準のビューの名前は使\
             えません。",
};

pub(super) const SHIPPED: Template = Template {
    message: "標準のビューは変更も削除も共有もできません。",
    advice: "その条件を自分のビューとして保存し、そちらを変更してください。",
};

pub(super) fn name_too_long(of: &Refusal) -> Words {
    let message = match of.facts {
        Facts::Size { given, .. } => format!("ビューの名前が {given} 文字あります。"),
        _ => "ビューの名前が長すぎます。".to_owned(),
    };
    let advice = match of.facts {
        Facts::Size { limit, .. } => format!("{limit} 文字以下にしてください。"),
        _ => "短くしてください。".to_owned(),
    };
    Words { message, advice }
}

pub(super) fn too_many(of: &Refusal) -> Words {
    let message = match of.facts {
        Facts::Size { limit, .. } => {
            format!("ビューは既に {limit} 個あり、これ以上保存できません。")
        }
        _ => "ビューが多すぎます。".to_owned(),
    };
    Words {
        message, advice: "使われていないものを削除してください。".to_owned()
    }
}

pub(super) fn not_permitted(role: Role) -> Words {
    Words {
        message: format!("「{}」の役割ではビューを共有できません。", term::role(role)),
        advice: "自分のビューとしてお使いください。共有できるのは、レビュー担当者と管理者どうし、\
                 およびインセンティブ管理者とその組織です。"
            .to_owned(),
    }
}
