//! The field's words and the names of its closed sets, in Simplified Chinese.

use crate::domain::actor::{Role, Side};
use crate::domain::directory::{Channel, Family, Program, SubscriptionState};
use crate::domain::field::Field;
use crate::domain::id::Key;
use crate::domain::moves::Action;
use crate::domain::notice::{NoticeKind, NoticeState};
use crate::domain::status::{
    Activity, AssociationState, Because, EndReason, InformationReason, RejectionReason,
    SolutionArea, Status, WindowKind,
};
use crate::i18n::place::{Aspect, Parameter, Place};
use crate::i18n::quote::brief;
use crate::i18n::term::{EventName, Term, Word};

pub(super) const TERM: Term = Term {
    word,
    status,
    solution_area,
    activity,
    window,
    information_reason,
    rejection_reason,
    because,
    association,
    end_reason,
    role,
    side,
    action,
    family,
    channel,
    subscription_state,
    program,
    field,
    place,
    event,
    notice_kind,
    notice_state,
    key,
};

fn word(of: Word) -> &'static str {
    match of {
        Word::Claim => "关联声明",
        Word::CustomerAssociation => "客户关联",
        Word::SolutionArea => "解决方案领域",
        Word::Activity => "活动",
        Word::MpnId => "MPN ID",
        Word::DomainName => "域名",
        Word::TenantId => "租户 ID",
        Word::SubscriptionId => "订阅 ID",
        Word::Product => "产品",
        Word::Workload => "工作负荷",
        Word::ProofOfExecution => "执行证明 (PoE)",
        Word::CustomerContact => "客户联系人",
        Word::TechnicalContact => "技术联系人",
        Word::PartnerContact => "合作伙伴联系人",
        Word::Comment => "评论",
        Word::History => "历史记录",
        Word::Dashboard => "仪表板",
        Word::Dispute => "提出异议",
        Word::Arbitration => "仲裁",
        Word::CompetingClaim => "竞争声明",
        Word::OptOut => "选择退出",
        Word::BusinessDay => "工作日",
        Word::Due => "截止",
        Word::Overdue => "逾期",
        Word::Partner => "合作伙伴",
    }
}

pub(super) fn status(of: Status) -> &'static str {
    match of {
        Status::Editing => "正在编辑",
        Status::Submitted => "已提交",
        Status::UnderReview => "正在评审",
        Status::PartnerActionRequired => "需要合作伙伴操作",
        Status::Approved => "已批准",
        Status::Rejected => "已拒绝",
        Status::Disputed => "争议中",
        Status::RejectedFinal => "已拒绝（最终）",
        Status::Discarded => "已放弃",
    }
}

fn solution_area(of: SolutionArea) -> &'static str {
    match of {
        SolutionArea::Microsoft365 => "Microsoft 365",
        SolutionArea::BusinessApplications => "业务应用程序",
    }
}

pub(super) fn activity(of: Activity) -> &'static str {
    match of {
        Activity::Usage => "使用情况",
        Activity::PreSales => "售前",
        Activity::RevenueAssociation => "收入关联",
    }
}

pub(super) fn window(of: WindowKind) -> &'static str {
    match of {
        WindowKind::StartReview => "开始评审",
        WindowKind::Review => "评审",
        WindowKind::PartnerResponse => "合作伙伴答复",
        WindowKind::OptOut => "客户选择退出",
        WindowKind::Dispute => "提出异议",
        WindowKind::DisputeResult => "异议处理",
    }
}

pub(super) fn information_reason(of: InformationReason) -> &'static str {
    match of {
        InformationReason::MissingAllPoe => "缺少所有 PoE",
        InformationReason::MissingCustomerAcknowledgment => "缺少客户确认",
        InformationReason::MissingOrOldDates => "缺少日期或日期过期",
        InformationReason::MissingPartnerSolutionService => "缺少合作伙伴解决方案/服务",
        InformationReason::MissingProducts => "缺少产品",
    }
}

pub(super) fn rejection_reason(of: RejectionReason) -> &'static str {
    match of {
        RejectionReason::PartnerRequest => "合作伙伴请求",
        RejectionReason::CustomerDecline => "客户拒绝",
        RejectionReason::InsufficientPoe => "PoE 不足",
        RejectionReason::MissingCustomerConsent => "PoE 上缺少客户许可",
        RejectionReason::MissingProducts => "缺少产品",
        RejectionReason::NoPartnerResponse => "合作伙伴无响应",
        RejectionReason::PoeUnavailable => "PoE 不可用",
        RejectionReason::ArbitrationLost => "仲裁未获支持",
    }
}

pub(super) fn because(of: Because) -> &'static str {
    match of {
        Because::WrongMpn => "MPN 有误",
        Because::WrongActivity => "活动有误",
        Because::NoLongerWorking => "不再与该客户合作",
    }
}

fn association(of: AssociationState) -> &'static str {
    match of {
        AssociationState::ConsentOpen => "客户可选择退出",
        AssociationState::SentForEvaluation => "已发送进行资格评估",
        AssociationState::Recognised => "已认可",
        AssociationState::Ended => "关联已结束",
    }
}

pub(super) fn end_reason(of: EndReason) -> &'static str {
    match of {
        EndReason::SubscriptionEnded => "订阅已结束",
        EndReason::CustomerDecline => "客户拒绝",
        EndReason::PartnerRequest => "合作伙伴请求",
        EndReason::ArbitrationLost => "仲裁未获支持",
    }
}

pub(super) fn role(of: Role) -> &'static str {
    match of {
        Role::IncentivesAdmin => "激励管理员",
        Role::IncentivesUser => "激励用户",
        Role::BillingAdmin => "计费管理员",
        Role::GlobalAdmin => "全局管理员",
        Role::Reviewer => "审阅者",
        Role::Customer => "客户联系人",
        Role::Administrator => "管理员",
        Role::System => "系统",
    }
}

fn side(of: Side) -> &'static str {
    match of {
        Side::Partner => "合作伙伴",
        Side::Reviewer => "审阅者",
        Side::Customer => "客户",
        Side::System => "系统",
    }
}

pub(super) fn action(of: Action) -> &'static str {
    match of {
        Action::Create => "新建声明",
        Action::Edit => "编辑",
        Action::Attach => "添加 PoE",
        Action::Detach => "移除 PoE",
        Action::Submit => "提交",
        Action::Resubmit => "重新提交",
        Action::Discard => "放弃",
        Action::RequestRejection => "申请拒绝",
        Action::Dispute => "提出异议",
        Action::Take => "认领",
        Action::Release => "取消认领",
        Action::StartReview => "开始评审",
        Action::RequestInformation => "请求信息",
        Action::Approve => "批准",
        Action::Reject => "拒绝",
        Action::Uphold => "维持拒绝",
        Action::Decide => "裁决仲裁",
        Action::Decline => "拒绝关联",
        Action::Comment => "评论",
        Action::InternalNote => "内部备注",
        Action::Undo => "撤消",
        Action::PartnerResponseLapses => "合作伙伴答复期届满",
        Action::ConsentLapses => "选择退出期届满",
        Action::ProlongReview => "延长评审",
        Action::EndAssociation => "结束关联",
    }
}

fn family(of: Family) -> &'static str {
    match of {
        Family::Microsoft365 => "Microsoft 365",
        Family::Dynamics365 => "Dynamics 365",
        Family::PowerPlatform => "Power Platform",
        Family::Other => "其他",
    }
}

fn channel(of: Channel) -> &'static str {
    match of {
        Channel::VolumeLicensing => "批量许可",
        Channel::WebDirect => "Web-Direct",
        Channel::Csp => "CSP",
    }
}

fn subscription_state(of: SubscriptionState) -> &'static str {
    match of {
        SubscriptionState::Active => "有效",
        SubscriptionState::InGrace => "宽限期内",
        SubscriptionState::NotProvisioned => "未预配",
        SubscriptionState::Ended => "已结束",
    }
}

fn program(of: Program) -> &'static str {
    match of {
        Program::OsuM365 => "OSU-Microsoft 365",
        Program::OsuBa => "OSU-业务应用程序",
        Program::OsaSell => "OSA Sell",
    }
}

pub(super) fn field(of: Field) -> &'static str {
    match of {
        Field::Name => "声明名称",
        Field::MpnId => "MPN ID",
        Field::Domain => "域名",
        Field::TenantId => "租户 ID",
        Field::SolutionArea => "解决方案领域",
        Field::Activities => "活动",
        Field::Products => "产品",
        Field::CustomerName => "客户联系人：姓名",
        Field::CustomerTitle => "客户联系人：职务",
        Field::CustomerEmail => "客户联系人：电子邮件",
        Field::TechnicalName => "技术联系人：姓名",
        Field::TechnicalTitle => "技术联系人：职务",
        Field::TechnicalEmail => "技术联系人：电子邮件",
        Field::PartnerName => "合作伙伴联系人：姓名",
        Field::PartnerEmail => "合作伙伴联系人：电子邮件",
        Field::DynamicsSeller => "Dynamics 解决方案销售人员",
        Field::RevenueCustomer => "客户名称",
        Field::IsvProduct => "ISV 产品或解决方案",
    }
}

pub(super) fn place(of: Place<'_>) -> String {
    match of {
        Place::Field(of) => field(of).to_owned(),
        Place::Product(number) => format!("产品 {number}"),
        Place::Subscription(number) => format!("产品 {number}：订阅 ID"),
        Place::Evidence => "执行证明 (PoE)".to_owned(),
        Place::Parameter(of) => parameter(of).to_owned(),
        Place::Standing(of) => aspect(of).to_owned(),
        Place::Other(path) => brief(path),
    }
}

fn aspect(of: Aspect) -> &'static str {
    match of {
        Aspect::Status => "状态",
        Aspect::Assignee => "认领人",
        Aspect::Association => "关联",
    }
}

fn parameter(of: Parameter) -> &'static str {
    match of {
        Parameter::Comment | Parameter::Text => "评论",
        Parameter::Reason => "原因",
        Parameter::Justification => "业务理由",
        Parameter::Key => "关联项",
        Parameter::Winner => "胜出方",
        Parameter::RemoveProduct => "要移除的产品",
        Parameter::ViewName => "视图名称",
        Parameter::MacroName => "宏名称",
        Parameter::MacroAction => "宏的操作",
        Parameter::MacroText => "宏的文本",
    }
}

fn event(of: EventName) -> &'static str {
    match of {
        EventName::Created => "已创建",
        EventName::Edited => "已编辑",
        EventName::EvidenceAdded => "已添加 PoE",
        EventName::EvidenceRemoved => "已移除 PoE",
        EventName::Submitted => "已提交",
        EventName::ReviewStarted => "已开始评审",
        EventName::InformationRequested => "已请求信息",
        EventName::Resubmitted => "已重新提交",
        EventName::Approved => "已批准",
        EventName::Rejected => "已拒绝",
        EventName::Disputed => "已提出异议",
        EventName::RejectionUpheld => "已维持拒绝",
        EventName::ConsentDeclined => "客户已拒绝",
        EventName::ConsentLapsed => "选择退出期已届满",
        EventName::RejectionRequested => "已申请拒绝",
        EventName::Contested => "出现竞争",
        EventName::ContestEnded => "竞争已结束",
        EventName::ReviewProlonged => "评审已延长",
        EventName::ArbitrationDecided => "仲裁已裁决",
        EventName::AssociationEnded => "关联已结束",
        EventName::Commented => "已评论",
        EventName::Assigned => "已认领",
        EventName::Released => "已取消认领",
        EventName::Undone => "已撤消",
        EventName::Discarded => "已放弃",
    }
}

fn notice_kind(of: NoticeKind) -> &'static str {
    match of {
        NoticeKind::Submission => "声明已提交",
        NoticeKind::Approval => "关联已批准",
        NoticeKind::InformationRequest => "已请求信息",
        NoticeKind::Rejection => "声明已拒绝",
        NoticeKind::Competitor => "竞争声明",
        NoticeKind::ArbitrationResult => "仲裁已裁决",
    }
}

fn notice_state(of: NoticeState) -> &'static str {
    match of {
        NoticeState::Held => "撤消期内暂留",
        NoticeState::Waiting => "等待投递",
        NoticeState::Delivered => "已投递",
        NoticeState::Failed => "投递失败",
        NoticeState::Withdrawn => "已撤回",
    }
}

fn key(of: &Key) -> String {
    match of {
        Key::Workload(tenant, product) => {
            format!("租户 {} 的工作负荷 {}", brief(tenant.as_str()), brief(product.as_str()))
        }
        Key::Subscription(id) => format!("订阅 {}", brief(id.as_str())),
    }
}
