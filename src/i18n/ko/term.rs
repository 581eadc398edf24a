//! The field's words and the names of its closed sets, in Korean.

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
        Word::Claim => "연결 클레임",
        Word::CustomerAssociation => "고객 연결",
        Word::SolutionArea => "솔루션 영역",
        Word::Activity => "활동",
        Word::MpnId => "MPN ID",
        Word::DomainName => "도메인 이름",
        Word::TenantId => "테넌트 ID",
        Word::SubscriptionId => "구독 ID",
        Word::Product => "제품",
        Word::Workload => "워크로드",
        Word::ProofOfExecution => "실행 증명(PoE)",
        Word::CustomerContact => "고객 연락처",
        Word::TechnicalContact => "기술 연락처",
        Word::PartnerContact => "파트너 연락처",
        Word::Comment => "댓글",
        Word::History => "기록",
        Word::Dashboard => "대시보드",
        Word::Dispute => "이의 제기",
        Word::Arbitration => "중재",
        Word::CompetingClaim => "경쟁 클레임",
        Word::OptOut => "옵트아웃",
        Word::BusinessDay => "영업일",
        Word::Due => "기한",
        Word::Overdue => "기한 초과",
        Word::Partner => "파트너",
    }
}

pub(super) fn status(of: Status) -> &'static str {
    match of {
        Status::Editing => "편집 중",
        Status::Submitted => "제출됨",
        Status::UnderReview => "검토 중",
        Status::PartnerActionRequired => "파트너 조치 필요",
        Status::Approved => "승인됨",
        Status::Rejected => "거부됨",
        Status::Disputed => "이의 제기됨",
        Status::RejectedFinal => "최종 거부됨",
        Status::Discarded => "폐기됨",
    }
}

fn solution_area(of: SolutionArea) -> &'static str {
    match of {
        SolutionArea::Microsoft365 => "Microsoft 365",
        SolutionArea::BusinessApplications => "비즈니스 애플리케이션",
    }
}

pub(super) fn activity(of: Activity) -> &'static str {
    match of {
        Activity::Usage => "사용량",
        Activity::PreSales => "사전 판매",
        Activity::RevenueAssociation => "수익 연결",
    }
}

pub(super) fn window(of: WindowKind) -> &'static str {
    match of {
        WindowKind::StartReview => "검토 시작",
        WindowKind::Review => "검토",
        WindowKind::PartnerResponse => "파트너 응답",
        WindowKind::OptOut => "고객 옵트아웃",
        WindowKind::Dispute => "이의 제기",
        WindowKind::DisputeResult => "이의 제기 결과",
    }
}

pub(super) fn information_reason(of: InformationReason) -> &'static str {
    match of {
        InformationReason::MissingAllPoe => "모든 PoE 누락",
        InformationReason::MissingCustomerAcknowledgment => "고객 승인 누락",
        InformationReason::MissingOrOldDates => "날짜 누락 또는 오래됨",
        InformationReason::MissingPartnerSolutionService => "파트너 솔루션/서비스 누락",
        InformationReason::MissingProducts => "제품 누락",
    }
}

pub(super) fn rejection_reason(of: RejectionReason) -> &'static str {
    match of {
        RejectionReason::PartnerRequest => "파트너 요청",
        RejectionReason::CustomerDecline => "고객 거부",
        RejectionReason::InsufficientPoe => "PoE 불충분",
        RejectionReason::MissingCustomerConsent => "PoE에 고객 동의 누락",
        RejectionReason::MissingProducts => "제품 누락",
        RejectionReason::NoPartnerResponse => "파트너 응답 없음",
        RejectionReason::PoeUnavailable => "PoE 사용 불가",
        RejectionReason::ArbitrationLost => "중재 패소",
    }
}

pub(super) fn because(of: Because) -> &'static str {
    match of {
        Because::WrongMpn => "잘못된 MPN",
        Because::WrongActivity => "잘못된 활동",
        Because::NoLongerWorking => "고객과의 협업 종료",
    }
}

fn association(of: AssociationState) -> &'static str {
    match of {
        AssociationState::ConsentOpen => "고객 옵트아웃 가능",
        AssociationState::SentForEvaluation => "자격 평가로 전송됨",
        AssociationState::Recognised => "인정됨",
        AssociationState::Ended => "연결 종료됨",
    }
}

pub(super) fn end_reason(of: EndReason) -> &'static str {
    match of {
        EndReason::SubscriptionEnded => "구독 종료",
        EndReason::CustomerDecline => "고객 거부",
        EndReason::PartnerRequest => "파트너 요청",
        EndReason::ArbitrationLost => "중재 패소",
    }
}

pub(super) fn role(of: Role) -> &'static str {
    match of {
        Role::IncentivesAdmin => "인센티브 관리자",
        Role::IncentivesUser => "인센티브 사용자",
        Role::BillingAdmin => "청구 관리자",
        Role::GlobalAdmin => "전역 관리자",
        Role::Reviewer => "검토자",
        Role::Customer => "고객 담당자",
        Role::Administrator => "시스템 관리자",
        Role::System => "시스템",
    }
}

fn side(of: Side) -> &'static str {
    match of {
        Side::Partner => "파트너",
        Side::Reviewer => "검토자",
        Side::Customer => "고객",
        Side::System => "시스템",
    }
}

pub(super) fn action(of: Action) -> &'static str {
    match of {
        Action::Create => "클레임 만들기",
        Action::Edit => "편집",
        Action::Attach => "PoE 추가",
        Action::Detach => "PoE 제거",
        Action::Submit => "제출",
        Action::Resubmit => "다시 제출",
        Action::Discard => "폐기",
        Action::RequestRejection => "거부 요청",
        Action::Dispute => "이의 제기",
        Action::Take => "담당하기",
        Action::Release => "담당 해제",
        Action::StartReview => "검토 시작",
        Action::RequestInformation => "정보 요청",
        Action::Approve => "승인",
        Action::Reject => "거부",
        Action::Uphold => "거부 유지",
        Action::Decide => "중재 결정",
        Action::Decline => "연결 거부",
        Action::Comment => "댓글",
        Action::InternalNote => "내부 메모",
        Action::Undo => "실행 취소",
        Action::PartnerResponseLapses => "파트너 응답 기간 만료",
        Action::ConsentLapses => "옵트아웃 기간 만료",
        Action::ProlongReview => "검토 연장",
        Action::EndAssociation => "연결 종료",
    }
}

fn family(of: Family) -> &'static str {
    match of {
        Family::Microsoft365 => "Microsoft 365",
        Family::Dynamics365 => "Dynamics 365",
        Family::PowerPlatform => "Power Platform",
        Family::Other => "기타",
    }
}

fn channel(of: Channel) -> &'static str {
    match of {
        Channel::VolumeLicensing => "볼륨 라이선스",
        Channel::WebDirect => "Web-Direct",
        Channel::Csp => "CSP",
    }
}

fn subscription_state(of: SubscriptionState) -> &'static str {
    match of {
        SubscriptionState::Active => "활성",
        SubscriptionState::InGrace => "유예 중",
        SubscriptionState::NotProvisioned => "프로비전되지 않음",
        SubscriptionState::Ended => "종료됨",
    }
}

fn program(of: Program) -> &'static str {
    match of {
        Program::OsuM365 => "OSU-Microsoft 365",
        Program::OsuBa => "OSU-Business Applications",
        Program::OsaSell => "OSA Sell",
    }
}

pub(super) fn field(of: Field) -> &'static str {
    match of {
        Field::Name => "클레임 이름",
        Field::MpnId => "MPN ID",
        Field::Domain => "도메인 이름",
        Field::TenantId => "테넌트 ID",
        Field::SolutionArea => "솔루션 영역",
        Field::Activities => "활동",
        Field::Products => "제품",
        Field::CustomerName => "고객 연락처: 이름",
        Field::CustomerTitle => "고객 연락처: 직함",
        Field::CustomerEmail => "고객 연락처: 이메일",
        Field::TechnicalName => "기술 연락처: 이름",
        Field::TechnicalTitle => "기술 연락처: 직함",
        Field::TechnicalEmail => "기술 연락처: 이메일",
        Field::PartnerName => "파트너 연락처: 이름",
        Field::PartnerEmail => "파트너 연락처: 이메일",
        Field::DynamicsSeller => "Dynamics 솔루션 판매 담당자",
        Field::RevenueCustomer => "고객 이름",
        Field::IsvProduct => "ISV 제품 또는 솔루션",
    }
}

pub(super) fn place(of: Place<'_>) -> String {
    match of {
        Place::Field(of) => field(of).to_owned(),
        Place::Product(number) => format!("제품 {number}"),
        Place::Subscription(number) => format!("제품 {number}: 구독 ID"),
        Place::Evidence => "실행 증명(PoE)".to_owned(),
        Place::Parameter(of) => parameter(of).to_owned(),
        Place::Standing(of) => aspect(of).to_owned(),
        Place::Other(path) => brief(path),
    }
}

fn aspect(of: Aspect) -> &'static str {
    match of {
        Aspect::Status => "상태",
        Aspect::Assignee => "담당자",
        Aspect::Association => "연결",
    }
}

fn parameter(of: Parameter) -> &'static str {
    match of {
        Parameter::Comment | Parameter::Text => "댓글",
        Parameter::Reason => "이유",
        Parameter::Justification => "비즈니스 근거",
        Parameter::Key => "중재 대상",
        Parameter::Winner => "중재 승자",
        Parameter::RemoveProduct => "제거할 제품",
        Parameter::ViewName => "보기 이름",
        Parameter::MacroName => "매크로 이름",
        Parameter::MacroAction => "매크로 작업",
        Parameter::MacroText => "매크로 본문",
    }
}

fn event(of: EventName) -> &'static str {
    match of {
        EventName::Created => "생성됨",
        EventName::Edited => "편집됨",
        EventName::EvidenceAdded => "PoE 추가됨",
        EventName::EvidenceRemoved => "PoE 제거됨",
        EventName::Submitted => "제출됨",
        EventName::ReviewStarted => "검토 시작됨",
        EventName::InformationRequested => "정보 요청됨",
        EventName::Resubmitted => "다시 제출됨",
        EventName::Approved => "승인됨",
        EventName::Rejected => "거부됨",
        EventName::Disputed => "이의 제기됨",
        EventName::RejectionUpheld => "거부 유지됨",
        EventName::ConsentDeclined => "고객이 거부함",
        EventName::ConsentLapsed => "옵트아웃 기간 만료됨",
        EventName::RejectionRequested => "거부 요청됨",
        EventName::Contested => "경합 발생",
        EventName::ContestEnded => "경합 해소",
        EventName::ReviewProlonged => "검토 연장됨",
        EventName::ArbitrationDecided => "중재 결정됨",
        EventName::AssociationEnded => "연결 종료됨",
        EventName::Commented => "댓글 작성됨",
        EventName::Assigned => "담당 지정됨",
        EventName::Released => "담당 해제됨",
        EventName::Undone => "실행 취소됨",
        EventName::Discarded => "폐기됨",
    }
}

fn notice_kind(of: NoticeKind) -> &'static str {
    match of {
        NoticeKind::Submission => "클레임 제출됨",
        NoticeKind::Approval => "연결 승인됨",
        NoticeKind::InformationRequest => "정보 요청됨",
        NoticeKind::Rejection => "클레임 거부됨",
        NoticeKind::Competitor => "경쟁 클레임",
        NoticeKind::ArbitrationResult => "중재 결정됨",
    }
}

fn notice_state(of: NoticeState) -> &'static str {
    match of {
        NoticeState::Held => "보류 중",
        NoticeState::Waiting => "대기 중",
        NoticeState::Delivered => "전달됨",
        NoticeState::Failed => "실패",
        NoticeState::Withdrawn => "철회됨",
    }
}

fn key(of: &Key) -> String {
    match of {
        Key::Workload(tenant, product) => {
            format!("테넌트 {}의 워크로드 {}", brief(tenant.as_str()), brief(product.as_str()))
        }
        Key::Subscription(id) => format!("구독 {}", brief(id.as_str())),
    }
}
