//! Refusals for what was entered, attached or given as a reason, in Simplified Chinese.

use super::{Template, place, quoted};
use crate::domain::check::{EMAIL_LIMIT, NAME_LIMIT};
use crate::domain::field::Field;
use crate::domain::refusal::{Facts, Refusal};
use crate::domain::status::{Activity, RejectionReason, SolutionArea};
use crate::i18n::place::{Parameter, Place};
use crate::i18n::quote::brief;
use crate::i18n::refusal::Words;
use crate::i18n::zh::{list, term};

pub(super) const NOTHING_TO_CHANGE: Template = Template {
    message: "没有可更改的内容：现状已符合要求。",
    advice: "请先更改，或保持原样。",
};

pub(super) const TAKEN_ALREADY: Template = Template {
    message: "你已认领此声明。",
    advice: "请继续处理，或取消认领，让其他人处理。",
};

pub(super) const MISSING_EVIDENCE: Template = Template {
    message: "没有 PoE 文件。",
    advice: "请至少添加一个文件：每项关联声明都必须有证明。",
};

pub(super) const REASON_REQUIRED: Template = Template {
    message: "没有指定原因。",
    advice: "请从列表中选择原因；请求信息时，请选择所有适用的原因。",
};

pub(super) const JUSTIFICATION_REQUIRED: Template = Template {
    message: "异议既没有业务理由，也没有新的 PoE。",
    advice: "请填写业务理由，或添加声明中尚没有的 PoE 文件。",
};

pub(super) const DUPLICATE_EVIDENCE: Template = Template {
    message: "此声明中已有内容完全相同的文件{}。",
    advice: "请添加其他文件；如无其他文件，则以已有文件为准。",
};

pub(super) const UNKNOWN_EVIDENCE: Template = Template {
    message: "此声明中没有文件{}。",
    advice: "请按声明中列出的名称指定一个 PoE 文件。",
};

pub(super) const OPERATOR_EXISTS: Template =
    Template { message: "已有同名的操作员{}。", advice: "请另选名称。" };

pub(super) const OPERATOR_INCOMPLETE: Template = Template {
    message: "操作员的角色{}需要目录中已有的组织或租户。",
    advice: "合作伙伴角色请指定其组织，客户联系人请指定其租户；请先将其导入目录。",
};

pub(super) fn not_editable(of: &Refusal) -> Words {
    Words {
        message: format!("首次提交后不能更改“{}”。", place(of)),
        advice: "如果有误，请申请拒绝该声明，然后新建声明。".to_owned(),
    }
}

pub(super) fn missing_field(of: &Refusal) -> Words {
    let advice = match of.field.as_deref().map(Place::read) {
        Some(Place::Field(Field::MpnId | Field::SolutionArea)) => "请选择编辑器提供的选项。",
        Some(Place::Field(Field::Activities | Field::Products)) => {
            "请至少选择一个编辑器提供的选项。"
        }
        Some(Place::Product(_)) => "请选择编辑器提供的产品或工作负荷，或移除该行。",
        Some(Place::Field(Field::Domain | Field::TenantId)) => "请填写；可向客户了解。",
        Some(Place::Parameter(Parameter::Comment | Parameter::Text)) => {
            "请撰写评论，让阅读声明的人了解情况。"
        }
        _ => "请填写。",
    };
    Words { message: format!("未填写“{}”。", place(of)), advice: advice.to_owned() }
}

pub(super) fn unknown_field(of: &Refusal) -> Words {
    let given = match (&of.facts, &of.field) {
        (Facts::Text(text), _) | (_, Some(text)) => quoted(text),
        _ => String::new(),
    };
    Words {
        message: format!("没有字段{given}。"),
        advice: "请检查拼写；字段路径形如“customer.domain”。".to_owned(),
    }
}

pub(super) fn invalid_format(of: &Refusal) -> Words {
    let Facts::Expected { given, wanted } = &of.facts else {
        return Words {
            message: format!("“{}”不符合要求的格式。", place(of)),
            advice: "请检查填写的内容。".to_owned(),
        };
    };
    if wanted == "name" {
        let length = given.chars().count();
        return Words {
            message: format!("声明名称有 {length} 个字符；最多 {NAME_LIMIT} 个。"),
            advice: "请使用较短的名称。".to_owned(),
        };
    }
    let (what, advice) = format_of(wanted);
    let message = match what {
        Some(what) => format!("{}不是{what}。", quoted(given)),
        None => format!("{}：{}不是可接受的值。", place(of), quoted(given)),
    };
    Words { message, advice }
}

/// What a format is called, and how it looks; without a name, a list of choices.
fn format_of(wanted: &str) -> (Option<&'static str>, String) {
    let choose = |codes: Vec<&str>| format!("请选择 {}。", list(codes, "或"));
    match wanted {
        "activity" => (
            Some("有效的活动"),
            choose(Activity::ALL.iter().map(|activity| activity.code()).collect()),
        ),
        "solution-area" => (
            Some("有效的解决方案领域"),
            choose(SolutionArea::ALL.iter().map(|area| area.code()).collect()),
        ),
        "mpn" => (
            Some("有效的 MPN ID"),
            "请填写本组织某个地点的编号：5 到 10 位数字，不含其他字符。"
                .to_owned(),
        ),
        "domain" => (
            Some("有效的域名"),
            "请填写带点的完整域名，前后不要有其他内容，例如 contoso.com 或 contoso.onmicrosoft.com。"
                .to_owned(),
        ),
        "guid" => (
            Some("格式正确的 ID"),
            "请填写 32 位十六进制数字（0 到 9、a 到 f），按 8、4、4、4、12 位分组，例如 00000000-0000-0000-0000-000000000000。客户可在“目录 ID”处找到租户 ID。"
                .to_owned(),
        ),
        "email" => (
            Some("有效的电子邮件地址"),
            format!(
                "请按 name@example.com 的格式填写：只有一个 @，其后有点，没有空格，最多 {EMAIL_LIMIT} 个字符。"
            ),
        ),
        choices => (None, format!("可接受的值：{}。", brief(choices))),
    }
}

pub(super) fn too_large(of: &Refusal) -> Words {
    let place_of = of.field.as_deref().map(Place::read);
    let Facts::Size { given, limit } = of.facts else {
        return Words {
            message: format!("“{}”过长。", place(of)), advice: "请缩短。".to_owned()
        };
    };
    // For a list the number is that of its entries, or of the characters of its longest entry.
    let is_list = matches!(place_of, Some(Place::Field(Field::Products | Field::Activities)));
    let (message, advice) = if is_list {
        (
            format!("{}：列表或其中某项过长：{given}。", place(of)),
            format!("请缩短到 {limit} 以内。"),
        )
    } else {
        (format!("“{}”过长：{given} 个字符。", place(of)), format!("请缩短到 {limit} 个字符以内。"))
    };
    Words { message, advice }
}

pub(super) fn evidence_too_large(of: &Refusal) -> Words {
    let (message, advice) = match of.facts {
        Facts::Size { given, limit } => (
            format!("文件大小为 {}；上限为 {}。", mebibytes(given), mebibytes(limit)),
            "请减小文件，或拆分为多个文件。",
        ),
        _ => ("文件过大。".to_owned(), "请减小文件，或将其拆分。"),
    };
    Words { message, advice: advice.to_owned() }
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
        message: format!("原因{given}由相应的操作自动产生，审阅者不能选择。"),
        advice: format!("请选择{}。", list(names, "或")),
    }
}

pub(super) fn bad_setting(of: &Refusal) -> Words {
    match &of.facts {
        Facts::Expected { given, wanted } => Words {
            message: format!("{} 不接受{}。", place(of), quoted(given)),
            advice: format!("可接受的值：{}。", brief(wanted)),
        },
        Facts::Text(text) => Words {
            message: format!("没有设置或设置值{}。", quoted(text)),
            advice: "运行“cpor policy show”可查看各项设置及其值。".to_owned(),
        },
        _ => Words {
            message: format!("{} 不接受此值。", place(of)),
            advice: "运行“cpor policy show”可查看各项设置及其值。".to_owned(),
        },
    }
}
