//! Refusals about macros and their placeholders, in Simplified Chinese.

use super::{Template, quoted};
use crate::domain::actor::Role;
use crate::domain::macros::{Found, Placeholder};
use crate::domain::refusal::{Facts, Refusal};
use crate::i18n::refusal::Words;
use crate::i18n::zh::{list, term};

pub(super) const NAME_TAKEN: Template = Template {
    message: "已有同名的宏{}。",
    advice: "请另选名称，或先更改或移除该宏。",
};

pub(super) const SHIPPED: Template = Template {
    message: "程序自带的宏不能移除。",
    advice: "可以更改它；重置后即恢复为自带的内容。",
};

pub(super) const NOT_SHIPPED: Template = Template {
    message: "此宏不是程序自带的，因此没有可恢复的内容。",
    advice: "请更改或移除它。",
};

pub(super) fn too_many(of: &Refusal) -> Words {
    let message = match of.facts {
        Facts::Size { limit, .. } => format!("已有 {limit} 个宏，达到上限。"),
        _ => "宏过多。".to_owned(),
    };
    Words { message, advice: "请移除不再使用的宏。".to_owned() }
}

pub(super) fn of_other_action(of: &Refusal) -> Words {
    let message = match of.facts {
        Facts::Macro { is_for, asked } => {
            format!("此宏用于“{}”，不能用于“{}”。", term::action(is_for), term::action(asked))
        }
        _ => "此宏用于其他操作。".to_owned(),
    };
    Words { message, advice: "请将其用于相应的操作，或选择其他宏。".to_owned() }
}

pub(super) fn not_permitted(role: Role) -> Words {
    Words {
        message: format!("角色“{}”不能使用宏。", term::role(role)),
        advice: "宏供审阅者和管理员答复时使用。".to_owned(),
    }
}

pub(super) fn no_template(role: Role) -> Words {
    Words {
        message: format!("角色“{}”不能写出 PoE 模板。", term::role(role)),
        advice: "模板由声明的合作伙伴写出。".to_owned(),
    }
}

pub(super) fn unknown(of: &Refusal) -> Words {
    let Facts::Placeholder(found) = &of.facts else {
        return Words { message: "文本中有未知的占位符。".to_owned(), advice: known() };
    };
    let nearest = Placeholder::nearest(&found.name).written();
    Words {
        message: format!("没有占位符{}（第 {} 行）。", shown(found), found.line),
        advice: format!("是不是 {nearest}？{}", known()),
    }
}

pub(super) fn misplaced(of: &Refusal) -> Words {
    let message = match &of.facts {
        Facts::Placeholder(found) => format!(
            "占位符{}（第 {} 行）在此操作中永远无法填入：此操作不会开始任何期限，因此没有截止日期。",
            shown(found),
            found.line
        ),
        _ => "文本中有在此操作中永远无法填入的占位符。".to_owned(),
    };
    Words { message, advice: "请从文本中去掉它。".to_owned() }
}

pub(super) fn unresolved(of: &Refusal) -> Words {
    let message = match &of.facts {
        Facts::Placeholder(found) => {
            let (name, line) = (shown(found), found.line);
            match found.known {
                Some(known) => {
                    format!("文本第 {line} 行还留有{name}：{}。", reason(known))
                }
                None => format!("文本第 {line} 行还留有{name}。"),
            }
        }
        _ => "文本中还留有占位符。".to_owned(),
    };
    let advice = "请在该处填写相应的内容，或将其去掉。".to_owned();
    Words { message, advice }
}

/// Why a placeholder could not be filled in.
fn reason(of: Placeholder) -> &'static str {
    match of {
        Placeholder::Customer => "目录中没有该客户",
        Placeholder::MissingProducts => "预检没有发现 PoE 缺少的产品",
        Placeholder::Submitted => "声明尚未提交",
        Placeholder::Deadline => "此操作不会开始任何期限",
        Placeholder::Claim
        | Placeholder::ClaimName
        | Placeholder::Domain
        | Placeholder::Tenant
        | Placeholder::Partner
        | Placeholder::Mpn
        | Placeholder::Activities
        | Placeholder::Products
        | Placeholder::Today
        | Placeholder::Operator => "未能根据声明填入",
    }
}

fn shown(found: &Found) -> String {
    quoted(&format!("{{{}}}", found.name))
}

fn known() -> String {
    let all = Placeholder::ALL.iter().map(|placeholder| placeholder.written());
    format!("可用的占位符：{}。", list(all, "和"))
}
