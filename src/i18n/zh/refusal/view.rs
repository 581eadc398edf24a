//! Refusals about saved views, in Simplified Chinese.

use super::Template;
use crate::domain::actor::Role;
use crate::domain::refusal::{Facts, Refusal};
use crate::i18n::refusal::Words;
use crate::i18n::zh::term;

pub(super) const NAME_TAKEN: Template = Template {
    message: "已有同名的视图{}。",
    advice: "请另选名称，或先更改或移除该视图。程序自带视图的名称不能使用。",
};

pub(super) const SHIPPED: Template = Template {
    message: "程序自带的视图不能更改、移除或共享。",
    advice: "请将其查询另存为个人视图，再更改。",
};

pub(super) fn name_too_long(of: &Refusal) -> Words {
    let message = match of.facts {
        Facts::Size { given, .. } => format!("视图名称有 {given} 个字符。"),
        _ => "视图名称过长。".to_owned(),
    };
    let advice = match of.facts {
        Facts::Size { limit, .. } => format!("请缩短到 {limit} 个字符以内。"),
        _ => "请缩短。".to_owned(),
    };
    Words { message, advice }
}

pub(super) fn too_many(of: &Refusal) -> Words {
    let message = match of.facts {
        Facts::Size { limit, .. } => format!("已有 {limit} 个视图，达到上限。"),
        _ => "视图过多。".to_owned(),
    };
    Words { message, advice: "请移除不再使用的视图。".to_owned() }
}

pub(super) fn not_permitted(role: Role) -> Words {
    Words {
        message: format!("角色“{}”不能共享视图。", term::role(role)),
        advice: "请将视图留作自用。审阅者和管理员之间可以相互共享，激励管理员可以与本组织共享。"
            .to_owned(),
    }
}
