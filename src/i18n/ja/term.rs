//! The field's words and the names of its closed sets, in Japanese.

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
        Word::Claim => "関連付け要求",
        Word::CustomerAssociation => "顧客の関連付け",
        Word::SolutionArea => "ソリューション領域",
        Word::Activity => "アクティビティ",
        Word::MpnId => "MPN ID",
        Word::DomainName => "ドメイン名",
        Word::TenantId => "テナント ID",
        Word::SubscriptionId => "サブスクリプション ID",
        Word::Product => "製品",
        Word::Workload => "ワークロード",
        Word::ProofOfExecution => "実行証明 (PoE)",
        Word::CustomerContact => "顧客の連絡先",
        Word::TechnicalContact => "技術担当者",
        Word::PartnerContact => "パートナーの連絡先",
        Word::Comment => "コメント",
        Word::History => "履歴",
        Word::Dashboard => "ダッシュボード",
        Word::Dispute => "異議申し立て",
        Word::Arbitration => "仲裁",
        Word::CompetingClaim => "競合する要求",
        Word::OptOut => "オプトアウト",
        Word::BusinessDay => "営業日",
        Word::Due => "期限",
        Word::Overdue => "期限超過",
        Word::Partner => "パートナー",
    }
}

pub(super) fn status(of: Status) -> &'static str {
    match of {
        Status::Editing => "編集中",
        Status::Submitted => "送信済み",
        Status::UnderReview => "レビュー中",
        Status::PartnerActionRequired => "パートナーの対応が必要",
        Status::Approved => "承認済み",
        Status::Rejected => "拒否",
        Status::Disputed => "異議申し立て中",
        Status::RejectedFinal => "拒否（最終）",
        Status::Discarded => "破棄済み",
    }
}

fn solution_area(of: SolutionArea) -> &'static str {
    match of {
        SolutionArea::Microsoft365 => "Microsoft 365",
        SolutionArea::BusinessApplications => "ビジネス アプリケーション",
    }
}

pub(super) fn activity(of: Activity) -> &'static str {
    match of {
        Activity::Usage => "使用",
        Activity::PreSales => "プリセールス",
        Activity::RevenueAssociation => "収益の関連付け",
    }
}

pub(super) fn window(of: WindowKind) -> &'static str {
    match of {
        WindowKind::StartReview => "レビュー開始",
        WindowKind::Review => "レビュー",
        WindowKind::PartnerResponse => "パートナーの回答",
        WindowKind::OptOut => "顧客のオプトアウト",
        WindowKind::Dispute => "異議申し立て",
        WindowKind::DisputeResult => "異議申し立ての結果",
    }
}

pub(super) fn information_reason(of: InformationReason) -> &'static str {
    match of {
        InformationReason::MissingAllPoe => "PoE がない",
        InformationReason::MissingCustomerAcknowledgment => "顧客の確認がない",
        InformationReason::MissingOrOldDates => "日付がない、または古い",
        InformationReason::MissingPartnerSolutionService => {
            "パートナー ソリューション/サービスがない"
        }
        InformationReason::MissingProducts => "製品がない",
    }
}

pub(super) fn rejection_reason(of: RejectionReason) -> &'static str {
    match of {
        RejectionReason::PartnerRequest => "パートナーの要求",
        RejectionReason::CustomerDecline => "顧客の拒否",
        RejectionReason::InsufficientPoe => "PoE が不十分",
        RejectionReason::MissingCustomerConsent => "PoE に顧客の同意がない",
        RejectionReason::MissingProducts => "製品がない",
        RejectionReason::NoPartnerResponse => "パートナーの応答なし",
        RejectionReason::PoeUnavailable => "PoE 利用不可",
        RejectionReason::ArbitrationLost => "仲裁で不採択",
    }
}

pub(super) fn because(of: Because) -> &'static str {
    match of {
        Because::WrongMpn => "MPN の誤り",
        Because::WrongActivity => "アクティビティの誤り",
        Because::NoLongerWorking => "顧客との取引終了",
    }
}

fn association(of: AssociationState) -> &'static str {
    match of {
        AssociationState::ConsentOpen => "顧客のオプトアウト期間中",
        AssociationState::SentForEvaluation => "適格性評価に送信済み",
        AssociationState::Recognised => "認定済み",
        AssociationState::Ended => "関連付け終了",
    }
}

pub(super) fn end_reason(of: EndReason) -> &'static str {
    match of {
        EndReason::SubscriptionEnded => "サブスクリプションの終了",
        EndReason::CustomerDecline => "顧客の拒否",
        EndReason::PartnerRequest => "パートナーの要求",
        EndReason::ArbitrationLost => "仲裁で不採択",
    }
}

pub(super) fn role(of: Role) -> &'static str {
    match of {
        Role::IncentivesAdmin => "インセンティブ管理者",
        Role::IncentivesUser => "インセンティブ ユーザー",
        Role::BillingAdmin => "課金管理者",
        Role::GlobalAdmin => "全体管理者",
        Role::Reviewer => "レビュー担当者",
        Role::Customer => "顧客担当者",
        Role::Administrator => "管理者",
        Role::System => "システム",
    }
}

fn side(of: Side) -> &'static str {
    match of {
        Side::Partner => "パートナー",
        Side::Reviewer => "レビュー担当者",
        Side::Customer => "顧客",
        Side::System => "システム",
    }
}

pub(super) fn action(of: Action) -> &'static str {
    match of {
        Action::Create => "要求の作成",
        Action::Edit => "編集",
        Action::Attach => "PoE の追加",
        Action::Detach => "PoE の削除",
        Action::Submit => "送信",
        Action::Resubmit => "再送信",
        Action::Discard => "破棄",
        Action::RequestRejection => "拒否の依頼",
        Action::Dispute => "異議申し立て",
        Action::Take => "担当する",
        Action::Release => "担当を外す",
        Action::StartReview => "レビューの開始",
        Action::RequestInformation => "情報の依頼",
        Action::Approve => "承認",
        Action::Reject => "拒否",
        Action::Uphold => "拒否の維持",
        Action::Decide => "仲裁の裁定",
        Action::Decline => "関連付けの拒否",
        Action::Comment => "コメント",
        Action::InternalNote => "内部メモ",
        Action::Undo => "決定の取り消し",
        Action::PartnerResponseLapses => "パートナー回答期間の満了",
        Action::ConsentLapses => "オプトアウト期間の満了",
        Action::ProlongReview => "レビューの延長",
        Action::EndAssociation => "関連付けの終了",
    }
}

fn family(of: Family) -> &'static str {
    match of {
        Family::Microsoft365 => "Microsoft 365",
        Family::Dynamics365 => "Dynamics 365",
        Family::PowerPlatform => "Power Platform",
        Family::Other => "その他",
    }
}

fn channel(of: Channel) -> &'static str {
    match of {
        Channel::VolumeLicensing => "ボリューム ライセンス",
        Channel::WebDirect => "Web-Direct",
        Channel::Csp => "CSP",
    }
}

fn subscription_state(of: SubscriptionState) -> &'static str {
    match of {
        SubscriptionState::Active => "アクティブ",
        SubscriptionState::InGrace => "猶予期間中",
        SubscriptionState::NotProvisioned => "未プロビジョニング",
        SubscriptionState::Ended => "終了",
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
        Field::Name => "要求の名前",
        Field::MpnId => "MPN ID",
        Field::Domain => "ドメイン名",
        Field::TenantId => "テナント ID",
        Field::SolutionArea => "ソリューション領域",
        Field::Activities => "アクティビティ",
        Field::Products => "製品",
        Field::CustomerName => "顧客の連絡先: 氏名",
        Field::CustomerTitle => "顧客の連絡先: 役職",
        Field::CustomerEmail => "顧客の連絡先: メール",
        Field::TechnicalName => "技術担当者: 氏名",
        Field::TechnicalTitle => "技術担当者: 役職",
        Field::TechnicalEmail => "技術担当者: メール",
        Field::PartnerName => "パートナーの連絡先: 氏名",
        Field::PartnerEmail => "パートナーの連絡先: メール",
        Field::DynamicsSeller => "Dynamics 営業担当者",
        Field::RevenueCustomer => "顧客名",
        Field::IsvProduct => "ISV 製品/ソリューション",
    }
}

pub(super) fn place(of: Place<'_>) -> String {
    match of {
        Place::Field(of) => field(of).to_owned(),
        Place::Product(number) => format!("製品 {number}"),
        Place::Subscription(number) => format!("製品 {number}: サブスクリプション ID"),
        Place::Evidence => "実行証明 (PoE)".to_owned(),
        Place::Parameter(of) => parameter(of).to_owned(),
        Place::Standing(of) => aspect(of).to_owned(),
        Place::Other(path) => brief(path),
    }
}

fn aspect(of: Aspect) -> &'static str {
    match of {
        Aspect::Status => "状態",
        Aspect::Assignee => "担当者",
        Aspect::Association => "関連付け",
    }
}

fn parameter(of: Parameter) -> &'static str {
    match of {
        Parameter::Comment | Parameter::Text => "コメント",
        Parameter::Reason => "理由",
        Parameter::Justification => "業務上の正当な理由",
        Parameter::Key => "キー",
        Parameter::Winner => "採択する側",
        Parameter::RemoveProduct => "削除する製品",
        Parameter::ViewName => "ビューの名前",
        Parameter::MacroName => "マクロの名前",
        Parameter::MacroAction => "マクロの操作",
        Parameter::MacroText => "マクロの本文",
    }
}

fn event(of: EventName) -> &'static str {
    match of {
        EventName::Created => "作成",
        EventName::Edited => "編集",
        EventName::EvidenceAdded => "PoE の追加",
        EventName::EvidenceRemoved => "PoE の削除",
        EventName::Submitted => "送信",
        EventName::ReviewStarted => "レビューの開始",
        EventName::InformationRequested => "情報の依頼",
        EventName::Resubmitted => "再送信",
        EventName::Approved => "承認",
        EventName::Rejected => "拒否",
        EventName::Disputed => "異議申し立て",
        EventName::RejectionUpheld => "拒否の維持",
        EventName::ConsentDeclined => "顧客による拒否",
        EventName::ConsentLapsed => "オプトアウト期間の満了",
        EventName::RejectionRequested => "拒否の依頼",
        EventName::Contested => "競合の発生",
        EventName::ContestEnded => "競合の解消",
        EventName::ReviewProlonged => "レビューの延長",
        EventName::ArbitrationDecided => "仲裁の裁定",
        EventName::AssociationEnded => "関連付けの終了",
        EventName::Commented => "コメント",
        EventName::Assigned => "担当の開始",
        EventName::Released => "担当の解除",
        EventName::Undone => "決定の取り消し",
        EventName::Discarded => "破棄",
    }
}

fn notice_kind(of: NoticeKind) -> &'static str {
    match of {
        NoticeKind::Submission => "要求の送信",
        NoticeKind::Approval => "関連付けの承認",
        NoticeKind::InformationRequest => "情報の依頼",
        NoticeKind::Rejection => "要求の拒否",
        NoticeKind::Competitor => "競合する要求",
        NoticeKind::ArbitrationResult => "仲裁の裁定",
    }
}

fn notice_state(of: NoticeState) -> &'static str {
    match of {
        NoticeState::Held => "取り消し猶予中",
        NoticeState::Waiting => "配信待ち",
        NoticeState::Delivered => "配信済み",
        NoticeState::Failed => "配信失敗",
        NoticeState::Withdrawn => "取り下げ済み",
    }
}

fn key(of: &Key) -> String {
    match of {
        Key::Workload(tenant, product) => {
            let (tenant, product) = (brief(tenant.as_str()), brief(product.as_str()));
            format!("テナント {tenant} のワークロード {product}")
        }
        Key::Subscription(id) => format!("サブスクリプション {}", brief(id.as_str())),
    }
}
