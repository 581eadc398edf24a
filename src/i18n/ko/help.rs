//! What things mean, in Korean.

use crate::domain::actor::Role;
use crate::domain::status::{Activity, InformationReason, Status};
use crate::i18n::help::{HelpTexts, Meanings};

pub(super) const HELP: HelpTexts = HelpTexts {
    of: Meanings { role, activity, status, information_reason },
    mpn_warning: "여기서는 어떤 MPN ID가 인센티브 프로그램에 등록되어 있는지만 알 수 있고, FRP 같은 \
                  파트너 유형에 속하는지는 알 수 없습니다. MPN ID나 활동을 잘못 고르면 다시 \
                  클레임해야 하며, 자격과 수익을 잃을 수 있습니다.",
};

fn role(of: Role) -> &'static str {
    match of {
        Role::IncentivesAdmin => {
            "소속 조직의 모든 클레임을 만들고, 편집하고, 제출하고, 요청에 답하며, 거부에 이의를 \
             제기하거나 거부를 요청합니다."
        }
        Role::IncentivesUser => {
            "소속 조직의 초안을 만들고, 편집하고, 폐기하고, PoE를 추가하며, 조직의 클레임을 보고 \
             댓글을 답니다."
        }
        Role::BillingAdmin | Role::GlobalAdmin => {
            "소속 조직의 클레임을 초안부터 이의 제기까지 관리하고 다시 제출합니다. 새로 만들거나 \
             처음 제출하지는 않습니다."
        }
        Role::Reviewer => {
            "클레임을 검토하고, 정보를 요청하고, 승인하거나 거부하며, 이의 제기와 중재를 \
             결정합니다. 자신이 속한 조직의 클레임은 결정하지 않습니다."
        }
        Role::Customer => {
            "누가 자신의 테넌트와 작업한다고 클레임하는지 보고, 옵트아웃 기간에 승인된 연결을 \
             거부할 수 있습니다."
        }
        Role::Administrator => {
            "모든 것을 보고 디렉터리, 설정, 사용자, 보낼 편지함, 백업을 관리합니다. 클레임은 \
             결정하지 않습니다."
        }
        Role::System => "기간이 끝나거나 구독이 끝날 때 저절로 일어나는 일을 처리합니다.",
    }
}

fn activity(of: Activity) -> &'static str {
    match of {
        Activity::Usage => {
            "고객이 제품이나 워크로드를 도입하고 사용하도록 이끌었고 그에 대한 사용량 인센티브를 \
             원하면 사용량을 선택합니다. 비즈니스 애플리케이션 제품은 볼륨 라이선스나 \
             Web-Direct로 구매한 것이어야 합니다."
        }
        Activity::PreSales => {
            "고객이 볼륨 라이선스나 Web-Direct로 제품을 구매하는 데 영향을 주었고 그에 대한 사전 \
             판매 인센티브를 원하면 사전 판매를 선택합니다."
        }
        Activity::RevenueAssociation => {
            "고객이 볼륨 라이선스나 Web-Direct로 구매한 제품을 고르는 데 영향을 주었고 인정만 \
             원하면 수익 연결을 선택합니다. 인센티브는 지급되지 않습니다."
        }
    }
}

fn status(of: Status) -> &'static str {
    match of {
        Status::Editing => "아직 제출하지 않은 초안입니다.",
        Status::Submitted => "제출되었고 검토는 아직 시작되지 않았습니다.",
        Status::UnderReview => "검토자가 PoE를 확인하고 있습니다.",
        Status::PartnerActionRequired => {
            "파트너가 정보 요청에 답해야 하며, 기간이 끝날 때까지 답하지 않으면 거부됩니다."
        }
        Status::Approved => {
            "파트너가 고객과 연결되었습니다. 인센티브 자격이 인정되거나 지급된 것은 아닙니다."
        }
        Status::Rejected => {
            "이유가 있어 거부되었으며, 파트너가 이의를 제기할 수 있는 경우도 있습니다."
        }
        Status::Disputed => "파트너가 거부에 이의를 제기하여 다시 검토하고 있습니다.",
        Status::RejectedFinal => {
            "최종으로 거부되었습니다. 이의는 클레임당 한 번만 제기할 수 있습니다."
        }
        Status::Discarded => "제출하기 전에 폐기되었으며 기록에 남아 있습니다.",
    }
}

pub(super) fn information_reason(of: InformationReason) -> &'static str {
    match of {
        InformationReason::MissingAllPoe => "파일이 잘못되었거나 클레임과 관련이 없습니다.",
        InformationReason::MissingCustomerAcknowledgment => {
            "PoE에 고객의 서명이나 그 밖의 승인이 없습니다."
        }
        InformationReason::MissingOrOldDates => {
            "승인에 날짜가 없거나 제출일보다 12개월 넘게 앞선 날짜입니다."
        }
        InformationReason::MissingPartnerSolutionService => {
            "수행한 작업이 PoE에 설명되어 있지 않습니다."
        }
        InformationReason::MissingProducts => {
            "클레임한 제품이나 워크로드가 PoE에 없습니다. PoE에 추가하거나 클레임에서 제거하세요."
        }
    }
}
