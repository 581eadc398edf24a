//! Refusals for who asks and where the claim stands, in Korean.

use super::{Template, quoted};
use crate::domain::actor::Role;
use crate::domain::moves::{self, Action};
use crate::domain::refusal::{Facts, Refusal};
use crate::domain::status::{RejectionReason, Status};
use crate::i18n::ko::{list, term};
use crate::i18n::refusal::Words;

pub(super) const OWN_ORGANISATION: Template = Template {
    message: "소속 조직의 클레임이 관련되어 있어 검토자로서 처리할 수 없습니다.",
    advice: "관련된 어느 조직에도 속하지 않은 검토자에게 맡기세요.",
};

// The refusal does not tell which window it was, so the advice speaks of both.
pub(super) const WINDOW_CLOSED: Template = Template {
    message: "마지막 날 {}이 지나 기간이 마감되었습니다.",
    advice: "더 이상 이의를 제기할 수 없는 거부라면 보완한 PoE로 새 클레임을 만드세요. 더 이상 \
             거부할 수 없는 연결은 파트너가 거부를 요청하면 종료됩니다.",
};

pub(super) const CONTESTED: Template = Template {
    message: "다른 파트너도 같은 대상을 클레임했고 중재가 아직 결정되지 않았습니다.",
    advice: "먼저 중재를 결정하세요. 마지막 중재 대상을 결정하면 이긴 클레임이 승인됩니다.",
};

pub(super) const ALREADY_DISPUTED: Template = Template {
    message: "이미 이의가 제기된 클레임입니다. 이의는 클레임당 한 번만 제기할 수 있습니다.",
    advice: "보완한 PoE로 새 클레임을 만드세요.",
};

pub(super) const UNDO_CLOSED: Template = Template {
    message: "지금은 여기에 실행 취소할 수 있는 것이 없습니다.",
    advice: "자신의 마지막 결정만, 실행 취소 시간 안에, 관련 클레임에 그 뒤 아무 일도 없었을 때 \
             취소할 수 있습니다. 새로운 결정으로 바로잡으세요.",
};

pub(super) const TAKEN_BY_OTHER: Template = Template {
    message: "담당 검토자 {}: 이미 다른 사람이 이 클레임을 담당하고 있습니다.",
    advice: "담당을 해제해 달라고 요청하거나 다른 클레임을 고르세요.",
};

pub(super) const NOTHING_TO_TAKE: Template = Template {
    message: "담당할 수 있는 클레임이 없습니다. 모두 담당자가 있거나 맡을 수 없는 것입니다.",
    advice: "담당한 클레임을 처리하거나 다른 검토자에게 담당 해제를 요청하세요.",
};

pub(super) const NOT_TAKEN: Template = Template {
    message: "이 클레임에는 담당자가 없습니다.",
    advice: "해제할 담당이 없습니다. 처리하려면 클레임을 담당하세요.",
};

pub(super) const NOT_CONTESTED: Template = Template {
    message: "중재 대상 {}: 이 클레임에 결정되지 않은 중재가 없습니다.",
    advice: "클레임에 표시된 중재 대상 중 하나를 고르세요.",
};

/// As [`NOT_CONTESTED`], where no key was named.
pub(super) const CONTESTED_NOWHERE: Template = Template {
    message: "이 클레임에는 결정되지 않은 중재가 없습니다.",
    advice: "결정할 것이 없습니다. 다른 클레임처럼 검토하세요.",
};

pub(super) const NOT_A_SIDE: Template = Template {
    message: "중재 승자 {}: 이 중재의 당사자가 아닙니다.",
    advice: "그 대상을 두고 경쟁하는 클레임 중 하나나 이전부터 연결된 파트너를 고르세요.",
};

pub(super) fn not_permitted(of: &Refusal) -> Words {
    if let Facts::Administration(role) = of.facts {
        return Words {
            message: format!(
                "{} 역할은 할 수 없으며 시스템 관리자만 할 수 있습니다.",
                term::role(role)
            ),
            advice: "시스템 관리자에게 요청하세요.".to_owned(),
        };
    }
    if let Facts::Evidence(role) = of.facts {
        return Words {
            message: format!(
                "{} 역할은 PoE를 점검할 수 없습니다. PoE는 파트너와 검토자만 볼 수 있습니다.",
                term::role(role)
            ),
            advice: "내용을 알아야 하면 파트너에게 사본을 요청하세요.".to_owned(),
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
            message: "이 역할로는 할 수 없습니다.".to_owned(),
            advice: "할 수 있는 역할의 사용자에게 요청하세요. “cpor rules” 명령으로 누가 무엇을 \
                     할 수 있는지 볼 수 있습니다."
                .to_owned(),
        };
    };
    let name = term::role(role);
    let deed = deed(action);
    if moves::is_permitted(action, role, Some(Status::Editing)) {
        return Words {
            message: format!("{name} 역할은 초안일 때만 {deed} 수 있습니다."),
            advice: format!("할 수 있는 역할에 요청하세요: {}.", permitted(action, role)),
        };
    }
    let advice = match permitted(action, role) {
        nobody if nobody.is_empty() => {
            "사람이 직접 하는 작업이 아니며, 때가 되면 저절로 일어납니다.".to_owned()
        }
        roles => format!("할 수 있는 역할에 요청하세요: {roles}."),
    };
    Words { message: format!("{name} 역할은 {deed} 수 없습니다."), advice }
}

/// The roles of persons that may do it, but for the one that asked.
fn permitted(action: Action, asking: Role) -> String {
    let may = |role: &Role| *role != asking && moves::is_permitted(action, *role, None);
    let roles = Role::FOR_OPERATORS.iter().copied().filter(may).map(term::role);
    list(roles)
}

pub(super) fn not_allowed_in_status(of: &Refusal) -> Words {
    match &of.facts {
        Facts::Status { action, status, allowed } => in_status(*action, *status, allowed),
        Facts::Rejection(reason) => not_disputable(*reason),
        _ => Words {
            message: "지금은 할 수 없습니다.".to_owned(),
            advice: "할 수 있는 것은 클레임의 작업 목록에서 확인하세요.".to_owned(),
        },
    }
}

fn in_status(action: Action, status: Status, allowed: &[Status]) -> Words {
    let deed = deed(action);
    let stands = quoted(term::status(status));
    let message = if allowed.is_empty() {
        format!("{stands} 상태뿐 아니라 어떤 상태에서도 {deed} 수 없습니다.")
    } else {
        let open = list(allowed.iter().map(|status| quoted(term::status(*status))));
        format!("{stands} 상태에서는 {deed} 수 없습니다. 할 수 있는 상태: {open}.")
    };
    let advice = match (action, status) {
        (Action::Edit | Action::Attach, Status::UnderReview | Status::Disputed) => {
            "댓글로 검토자에게 알리세요. 정보가 요청되면 클레임을 변경할 수 있습니다."
        }
        (Action::Discard, status) if !status.is_draft() => {
            "제출한 클레임은 폐기할 수 없습니다. 대신 거부를 요청하세요."
        }
        (Action::Reject, Status::Disputed) => "대신 거부 유지를 선택하세요.",
        (Action::Uphold, Status::UnderReview) => "대신 클레임을 거부하세요.",
        (Action::Approve | Action::Reject | Action::RequestInformation, Status::Submitted) => {
            "먼저 검토를 시작하세요."
        }
        (
            Action::Approve | Action::Reject | Action::RequestInformation | Action::Uphold,
            Status::PartnerActionRequired,
        ) => "파트너의 답을 기다리세요.",
        (Action::Submit, Status::PartnerActionRequired) => "대신 다시 제출하세요.",
        (Action::Decline, status) if status.is_open() => {
            "아직 결정되지 않았습니다. 클레임이 승인되면 알림이 오고 그때부터 거부할 수 있습니다."
        }
        (_, Status::RejectedFinal | Status::Discarded) => {
            "이 클레임은 끝났습니다. 작업이 계속 유효하다면 새 클레임을 만드세요."
        }
        _ => "지금 할 수 있는 것은 클레임의 작업 목록에서 확인하세요.",
    };
    Words { message, advice: advice.to_owned() }
}

fn not_disputable(reason: RejectionReason) -> Words {
    Words {
        message: format!(
            "{} 이유로 거부된 클레임에는 이의를 제기할 수 없습니다.",
            quoted(term::rejection_reason(reason))
        ),
        advice: "새 클레임을 만드세요.".to_owned(),
    }
}

/// What an action does, before “수 있습니다” or “수 없습니다”.
fn deed(action: Action) -> &'static str {
    match action {
        Action::Create => "클레임을 만들",
        Action::Edit => "클레임을 편집할",
        Action::Attach => "클레임에 PoE를 추가할",
        Action::Detach => "클레임에서 PoE를 제거할",
        Action::Submit => "클레임을 제출할",
        Action::Resubmit => "클레임을 다시 제출할",
        Action::Discard => "클레임을 폐기할",
        Action::RequestRejection => "클레임의 거부를 요청할",
        Action::Dispute => "클레임의 거부에 이의를 제기할",
        Action::Take => "클레임을 담당할",
        Action::Release => "클레임의 담당을 해제할",
        Action::StartReview => "클레임의 검토를 시작할",
        Action::RequestInformation => "클레임에 대한 정보를 요청할",
        Action::Approve => "클레임을 승인할",
        Action::Reject => "클레임을 거부할",
        Action::Uphold => "클레임의 거부를 유지할",
        Action::Decide => "클레임의 중재를 결정할",
        Action::Decline => "연결을 거부할",
        Action::Comment => "클레임에 댓글을 달",
        Action::InternalNote => "클레임에 내부 메모를 쓸",
        Action::Undo => "클레임에 대한 결정을 실행 취소할",
        Action::PartnerResponseLapses => "클레임의 파트너 응답 기간을 끝낼",
        Action::ConsentLapses => "클레임의 옵트아웃 기간을 끝낼",
        Action::ProlongReview => "클레임의 검토를 연장할",
        Action::EndAssociation => "클레임의 연결을 종료할",
    }
}
