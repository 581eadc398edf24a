//! What things mean, in Simplified Chinese.

use crate::domain::actor::Role;
use crate::domain::status::{Activity, InformationReason, Status};
use crate::i18n::help::{HelpTexts, Meanings};

pub(super) const HELP: HelpTexts = HelpTexts {
    of: Meanings { role, activity, status, information_reason },
    mpn_warning: "此处显示哪些 MPN ID 已注册参加激励计划，但无法判断某个 ID 是否属于 FRP 等合作伙伴\
                  类型。使用错误的 MPN ID 或活动提出声明，就必须重新声明，还可能失去资格和收益。",
};

fn role(of: Role) -> &'static str {
    match of {
        Role::IncentivesAdmin => {
            "创建、编辑、提交本组织的所有声明并答复相关请求，对拒绝提出异议，或申请拒绝。"
        }
        Role::IncentivesUser => {
            "创建、编辑和放弃本组织的草稿，并为其添加 PoE；查看并评论本组织的声明。"
        }
        Role::BillingAdmin | Role::GlobalAdmin => {
            "管理本组织的声明，从草稿到异议，也可以重新提交，但不能创建或提交声明。"
        }
        Role::Reviewer => {
            "评审声明、请求信息、批准、拒绝，并裁决异议和仲裁；不能处理自己所属组织的声明。"
        }
        Role::Customer => "查看谁声明与其租户合作，并可在选择退出期限内拒绝已批准的关联。",
        Role::Administrator => {
            "可查看全部内容，并维护目录、策略、操作员、发件箱和备份；不对声明作决定。"
        }
        Role::System => "在期限届满或订阅结束时自动执行相应的操作。",
    }
}

fn activity(of: Activity) -> &'static str {
    match of {
        Activity::Usage => {
            "如果你推动客户采用和使用某个产品或工作负荷，并希望获得使用情况激励，请选择“使用情况”；\
             业务应用程序产品必须通过批量许可或 Web-Direct 购买。"
        }
        Activity::PreSales => {
            "如果你影响了客户通过批量许可或 Web-Direct 购买某个产品的决定，并希望获得售前激励，\
             请选择“售前”。"
        }
        Activity::RevenueAssociation => {
            "如果你影响了客户对某个产品的选择，且该产品通过批量许可或 Web-Direct 购买，请选择\
             “收入关联”；它仅用于认可，不支付激励。"
        }
    }
}

fn status(of: Status) -> &'static str {
    match of {
        Status::Editing => "尚未提交的草稿。",
        Status::Submitted => "已提交；评审尚未开始。",
        Status::UnderReview => "审阅者正在检查 PoE。",
        Status::PartnerActionRequired => "合作伙伴必须答复信息请求，否则声明将在期限届满时被拒绝。",
        Status::Approved => "合作伙伴已与客户关联；这不代表已符合激励资格，也不代表已付款。",
        Status::Rejected => "因某个原因被拒绝，合作伙伴或可对此提出异议。",
        Status::Disputed => "合作伙伴已对拒绝提出异议，正在重新评审。",
        Status::RejectedFinal => "已最终拒绝：每项声明只能提出一次异议。",
        Status::Discarded => "提交前已放弃；仅保留在历史记录中。",
    }
}

pub(super) fn information_reason(of: InformationReason) -> &'static str {
    match of {
        InformationReason::MissingAllPoe => "文件有误，或与声明无关。",
        InformationReason::MissingCustomerAcknowledgment => "PoE 中没有客户的签名或其他确认。",
        InformationReason::MissingOrOldDates => "客户确认没有日期，或日期早于提交前 12 个月。",
        InformationReason::MissingPartnerSolutionService => "PoE 没有说明已完成的工作。",
        InformationReason::MissingProducts => {
            "PoE 中没有提及所声明的某个产品或工作负荷；请补充，或将其从声明中移除。"
        }
    }
}
