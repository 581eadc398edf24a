//! Refusals for who asks and where the claim stands, in Simplified Chinese.

use super::{Template, quoted};
use crate::domain::actor::Role;
use crate::domain::moves::{self, Action};
use crate::domain::refusal::{Facts, Refusal};
use crate::domain::status::{RejectionReason, Status};
use crate::i18n::refusal::Words;
use crate::i18n::zh::{list, term};

pub(super) const OWN_ORGANISATION: Template = Template {
    message: "这涉及你所属组织的声明，因此你不能以审阅者身份处理。",
    advice: "请交由不属于任何相关组织的审阅者处理。",
};

// The refusal does not tell which window it was, so the advice speaks of both.
pub(super) const WINDOW_CLOSED: Template = Template {
    message: "为时已晚：期限的最后一天（{}）已经结束。",
    advice: "如果已不能对拒绝提出异议，请用更新的 PoE 新建声明。如果客户已不能拒绝关联，则在合作伙伴申请拒绝后，关联即会结束。",
};

pub(super) const CONTESTED: Template = Template {
    message: "另一合作伙伴也提出了相同的声明，仲裁尚未裁决。",
    advice: "请先裁决仲裁；最后一个有竞争的关联项裁决后，胜出的声明即获批准。",
};

pub(super) const ALREADY_DISPUTED: Template = Template {
    message: "此声明已提出过异议，每项声明只能提出一次异议。",
    advice: "请用更新的 PoE 新建声明。",
};

pub(super) const UNDO_CLOSED: Template = Template {
    message: "这里没有你还能撤消的内容。",
    advice: "只能撤消你自己的上一个决定，且须在撤消期内，所涉及的声明此后也没有任何变化。请通过新的决定来纠正。",
};

pub(super) const TAKEN_BY_OTHER: Template = Template {
    message: "此声明已由其他审阅者{}认领。",
    advice: "请对方取消认领，或选择其他声明。",
};

pub(super) const NOTHING_TO_TAKE: Template = Template {
    message: "没有你可以认领的待评审声明：它们都已有人认领，或不归你处理。",
    advice: "请处理已认领的声明，或请其他审阅者取消认领。",
};

pub(super) const NOT_TAKEN: Template = Template {
    message: "无人认领此声明。",
    advice: "无需取消认领；如果要处理此声明，请先认领。",
};

pub(super) const NOT_CONTESTED: Template = Template {
    message: "此声明中没有关于关联项{}的未决仲裁。",
    advice: "请从声明显示的有竞争的关联项中选择。",
};

/// As [`NOT_CONTESTED`], where no key was named.
pub(super) const CONTESTED_NOWHERE: Template = Template {
    message: "此声明没有未决的仲裁。",
    advice: "没有需要裁决的内容；请像其他声明一样评审。",
};

pub(super) const NOT_A_SIDE: Template = Template {
    message: "胜出方{}不是此仲裁的一方。",
    advice: "请选择竞争此关联项的某项声明，或早已持有该项的合作伙伴。",
};

pub(super) fn not_permitted(of: &Refusal) -> Words {
    if let Facts::Administration(role) = of.facts {
        return Words {
            message: format!("角色“{}”不能执行此操作；只有管理员可以。", term::role(role)),
            advice: "请联系管理员。".to_owned(),
        };
    }
    if let Facts::Evidence(role) = of.facts {
        return Words {
            message: format!(
                "角色“{}”不能查看 PoE：PoE 仅限合作伙伴与审阅者之间使用。",
                term::role(role)
            ),
            advice: "如果需要了解其内容，请向合作伙伴索取副本。".to_owned(),
        };
    }
    if let Facts::Sharing(role) = of.facts {
        return super::view::not_permitted(role);
    }
    if let Facts::Macros(role) = of.facts {
        return super::macros::not_permitted(role);
    }
    if let Facts::Template(role) = of.facts {
        return super::macros::no_template(role);
    }
    let Facts::Role(action, role) = of.facts else {
        return Words {
            message: "你的角色不能执行此操作。".to_owned(),
            advice: "请联系角色允许的操作员；运行“cpor rules”可查看各角色的权限。".to_owned(),
        };
    };
    let name = term::role(role);
    let deed = deed(action);
    if moves::is_permitted(action, role, Some(Status::Editing)) {
        return Words {
            message: format!("角色“{name}”只能在声明为草稿时{deed}。"),
            advice: format!("请联系以下角色的操作员：{}。", permitted(action, role)),
        };
    }
    let advice = match permitted(action, role) {
        nobody if nobody.is_empty() => "此操作无法手动执行：到时会自动进行。".to_owned(),
        roles => format!("请联系以下角色的操作员：{roles}。"),
    };
    Words { message: format!("角色“{name}”不能{deed}。"), advice }
}

/// The roles of persons that may do it, but for the one that asked.
fn permitted(action: Action, asking: Role) -> String {
    let may = |role: &Role| *role != asking && moves::is_permitted(action, *role, None);
    let roles = Role::FOR_OPERATORS.iter().copied().filter(may).map(term::role);
    list(roles, "或")
}

pub(super) fn not_allowed_in_status(of: &Refusal) -> Words {
    match &of.facts {
        Facts::Status { action, status, allowed } => in_status(*action, *status, allowed),
        Facts::Rejection(reason) => not_disputable(*reason),
        _ => Words {
            message: "现在不能执行此操作。".to_owned(),
            advice: "请查看声明现在可执行的操作。".to_owned(),
        },
    }
}

fn in_status(action: Action, status: Status, allowed: &[Status]) -> Words {
    let deed = deed(action);
    let stands = quoted(term::status(status));
    let message = if allowed.is_empty() {
        format!("声明的状态为{stands}，不能{deed}；在其他状态下也不能。")
    } else {
        let open = list(allowed.iter().map(|status| quoted(term::status(*status))), "或");
        format!("声明的状态为{stands}，不能{deed}；仅在状态为{open}时可以。")
    };
    let advice = match (action, status) {
        (Action::Edit | Action::Attach, Status::UnderReview | Status::Disputed) => {
            "请通过评论告知审阅者；在审阅者请求信息后，即可更改声明。"
        }
        (Action::Discard, status) if !status.is_draft() => "已提交的声明不能放弃；请改为申请拒绝。",
        (Action::Reject, Status::Disputed) => "请改为维持拒绝。",
        (Action::Uphold, Status::UnderReview) => "请改为拒绝声明。",
        (Action::Approve | Action::Reject | Action::RequestInformation, Status::Submitted) => {
            "请先开始评审。"
        }
        (
            Action::Approve | Action::Reject | Action::RequestInformation | Action::Uphold,
            Status::PartnerActionRequired,
        ) => "请等待合作伙伴答复。",
        (Action::Submit, Status::PartnerActionRequired) => "请改为重新提交。",
        (Action::Decline, status) if status.is_open() => {
            "尚未作出决定：声明获得批准时会收到通知，从那时起可以拒绝关联。"
        }
        (_, Status::RejectedFinal | Status::Discarded) => {
            "此声明不会再有任何变化；如果相关工作仍然成立，请新建声明。"
        }
        _ => "请查看声明现在可执行的操作。",
    };
    Words { message, advice: advice.to_owned() }
}

fn not_disputable(reason: RejectionReason) -> Words {
    Words {
        message: format!(
            "因{}而被拒绝的声明不能提出异议。",
            quoted(term::rejection_reason(reason))
        ),
        advice: "请新建声明。".to_owned(),
    }
}

/// What an action does, after 不能 or 时.
fn deed(action: Action) -> &'static str {
    match action {
        Action::Create => "新建声明",
        Action::Edit => "编辑声明",
        Action::Attach => "为声明添加 PoE",
        Action::Detach => "移除声明的 PoE",
        Action::Submit => "提交声明",
        Action::Resubmit => "重新提交声明",
        Action::Discard => "放弃声明",
        Action::RequestRejection => "申请拒绝声明",
        Action::Dispute => "对声明的拒绝提出异议",
        Action::Take => "认领声明",
        Action::Release => "取消对声明的认领",
        Action::StartReview => "开始评审声明",
        Action::RequestInformation => "就声明请求信息",
        Action::Approve => "批准声明",
        Action::Reject => "拒绝声明",
        Action::Uphold => "维持对声明的拒绝",
        Action::Decide => "裁决声明的仲裁",
        Action::Decline => "拒绝关联",
        Action::Comment => "对声明发表评论",
        Action::InternalNote => "为声明撰写内部备注",
        Action::Undo => "撤消对声明的决定",
        Action::PartnerResponseLapses => "使合作伙伴答复期届满",
        Action::ConsentLapses => "使选择退出期届满",
        Action::ProlongReview => "延长声明的评审",
        Action::EndAssociation => "结束声明的关联",
    }
}
