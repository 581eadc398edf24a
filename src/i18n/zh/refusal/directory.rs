//! Refusals for what the directory says about a claim `[S0]`, in Simplified Chinese.

use super::{Template, quoted, value};
use crate::domain::refusal::{Facts, Refusal};
use crate::i18n::place::{Parameter, Place};
use crate::i18n::refusal::Words;
use crate::i18n::zh::term;

/// What to do about a subscription that cannot be claimed.
const ASK_CUSTOMER: &str = "请与客户核对订阅和租户 ID。如果均无误，请联系支持人员。";

pub(super) const TENANT_DOMAIN_MISMATCH: Template = Template {
    message: "域名{}不属于所填写的租户。",
    advice: "请联系客户，获取正确的域名和租户 ID。",
};

pub(super) const UNKNOWN_TENANT: Template = Template {
    message: "目录中没有租户{}。",
    advice: "请检查填写的内容。如果无误，请让管理员导入该租户。",
};

pub(super) const UNKNOWN_DOMAIN: Template = Template {
    message: "目录中没有域名{}。",
    advice: "请检查填写的内容。如果无误，请让管理员导入该租户及其域名。",
};

pub(super) const MPN_NOT_ENROLLED: Template = Template {
    message: "MPN ID{}未注册参加任何激励计划。",
    advice: "请在激励概览中注册，或选择已注册的 MPN ID。如果不确定应使用哪个 MPN ID，请咨询全局管理员。",
};

pub(super) const MPN_NOT_OWN: Template = Template {
    message: "MPN ID{}不是本组织的地点。",
    advice: "请选择编辑器提供的地点。",
};

pub(super) const MPN_IS_GLOBAL: Template = Template {
    message: "MPN ID{}是本组织的全局 ID，不能用于声明。",
    advice: "请选择地点的 MPN ID；编辑器会列出可选项。",
};

pub(super) const PRODUCT_NOT_IN_AREA: Template = Template {
    message: "产品或工作负荷{}不能在此解决方案领域中声明。",
    advice: "请选择编辑器提供的选项，或在另一解决方案领域中单独声明。",
};

pub(super) const PRODUCT_TWICE: Template = Template {
    message: "同一产品、工作负荷或订阅{}在此声明中出现了两次。",
    advice: "请移除其中一行，或填写另一个订阅。",
};

pub(super) const ACTIVITIES_CONFLICT: Template = Template {
    message: "收入关联不能与其他活动一起声明。",
    advice: "请单独选择收入关联，或选择使用情况和售前；其余的请另建一项声明。",
};

pub(super) const PRODUCT_NOT_ON_TENANT: Template = Template {
    message: "产品或订阅{}不属于客户的租户，或该订阅对应其他产品。",
    advice: ASK_CUSTOMER,
};

pub(super) const SUBSCRIPTION_NOT_DYNAMICS: Template = Template {
    message: "订阅{}既不是 Dynamics 365，也不是 Power Platform。",
    advice: ASK_CUSTOMER,
};

pub(super) const SUBSCRIPTION_IS_CSP: Template = Template {
    message: "订阅{}通过 CSP 购买；业务应用程序声明仅适用于批量许可和 Web-Direct。",
    advice: ASK_CUSTOMER,
};

pub(super) const SUBSCRIPTION_NOT_PROVISIONED: Template = Template {
    message: "客户尚未激活订阅{}。",
    advice: "请客户确认订阅已预配；预配后最多需要 7 天才会显示。如果仍未显示，请联系支持人员。",
};

pub(super) const SUBSCRIPTION_NOT_ACTIVE: Template =
    Template { message: "订阅{}既未生效，也不在宽限期内。", advice: ASK_CUSTOMER };

pub(super) const NOT_A_SUBSCRIPTION_ID: Template =
    Template { message: "填写的内容{}不是订阅 ID。", advice: ASK_CUSTOMER };

pub(super) const SUBSCRIPTION_REQUIRED: Template = Template {
    message: "产品{}需要所声明订阅的 ID。",
    advice: "请选择客户的某个订阅；编辑器会列出可选项。",
};

pub(super) fn unknown_product(of: &Refusal) -> Words {
    let asked_to_remove =
        of.field.as_deref().map(Place::read) == Some(Place::Parameter(Parameter::RemoveProduct));
    let template = if asked_to_remove {
        Template {
            message: "此声明中没有产品或工作负荷{}。",
            advice: "请指定声明中列出的产品或工作负荷。",
        }
    } else {
        Template {
            message: "产品目录中没有产品或工作负荷{}。", advice: "请选择编辑器提供的选项。"
        }
    };
    template.about(of)
}

pub(super) fn activity_not_in_area(of: &Refusal) -> Words {
    let name = match &of.facts {
        Facts::Text(text) => {
            text.parse().map_or_else(|_| quoted(text), |known| quoted(term::activity(known)))
        }
        _ => "此活动".to_owned(),
    };
    Words {
        message: format!("{name}不能在此解决方案领域中声明。"),
        advice: "请选择编辑器提供的活动；Microsoft 365 对应“使用情况”。".to_owned(),
    }
}

pub(super) fn already_claimed(of: &Refusal, what: &str) -> Words {
    match (&of.facts, value(&of.facts)) {
        (Facts::Claim(_), Some(claim)) => Words {
            message: format!("本组织已通过 {claim} 声明了此{what}。"),
            advice: format!("请打开 {claim}，或移除此行。"),
        },
        _ => Words {
            message: format!("本组织已与此{what}关联。"),
            advice: "此前的关联仍然有效；请移除此行。".to_owned(),
        },
    }
}
