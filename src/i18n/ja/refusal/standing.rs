//! Refusals for who asks and where the claim stands, in Japanese.

use super::{Template, quoted};
use crate::domain::actor::Role;
use crate::domain::moves::{self, Action};
use crate::domain::refusal::{Facts, Refusal};
use crate::domain::status::{RejectionReason, Status};
use crate::i18n::ja::{either, list, term};
use crate::i18n::refusal::Words;

pub(super) const OWN_ORGANISATION: Template = Template {
    message: "自分が属する組織の要求が関わるため、レビュー担当者として操作できません。",
    advice: "関係するどの組織にも属さないレビュー担当者に任せてください。",
};

// The refusal does not tell which window it was, so the advice speaks of both.
pub(super) const WINDOW_CLOSED: Template = Template {
    message: "期限を過ぎています。期間は最終日{}をもって終了しました。",
    advice: "異議を申し立てられなくなった拒否については、更新した PoE で新しい要求を作成してくださ\
             い。顧客が拒否できなくなった関連付けは、パートナーが拒否を依頼すると終了します。",
};

pub(super) const CONTESTED: Template = Template {
    message: "別のパートナーも同じ対象を要求しており、仲裁がまだ裁定されていません。",
    advice: "先に仲裁を裁定してください。競合中の最後のキーを裁定すると、採択された要求が承認され\
             ます。",
};

pub(super) const ALREADY_DISPUTED: Template = Template {
    message: "この要求には既に異議が申し立てられています。異議申し立ては 1 回だけです。",
    advice: "更新した PoE で新しい要求を作成してください。",
};

pub(super) const UNDO_CLOSED: Template = Template {
    message: "ここには取り消せる決定がありません。",
    advice: "取り消せるのは自分の最後の決定だけです。取り消し猶予の間で、影響した要求にその後の動きがな\
             いことが条件です。別の決定で訂正してください。",
};

pub(super) const TAKEN_BY_OTHER: Template = Template {
    message: "この要求は別のレビュー担当者{}が担当しています。",
    advice: "担当を外してもらうか、別の要求を選択してください。",
};

pub(super) const NOTHING_TO_TAKE: Template = Template {
    message: "担当できる要求はありません。どれも担当者がいるか、自分では扱えないものです。",
    advice: "担当中の要求を進めるか、ほかのレビュー担当者に担当を外してもらってください。",
};

pub(super) const NOT_TAKEN: Template = Template {
    message: "この要求には担当者がいません。",
    advice: "外す担当がありません。作業する場合は担当してください。",
};

pub(super) const NOT_CONTESTED: Template = Template {
    message: "この要求には、キー{}についての未裁定の仲裁がありません。",
    advice: "要求に表示されている競合中のキーから選択してください。",
};

/// As [`NOT_CONTESTED`], where no key was named.
pub(super) const CONTESTED_NOWHERE: Template = Template {
    message: "この要求に未裁定の仲裁はありません。",
    advice: "裁定するものはありません。ほかの要求と同じようにレビューしてください。",
};

pub(super) const NOT_A_SIDE: Template = Template {
    message: "指定された側{}はこの仲裁の当事者ではないため、採択できません。",
    advice: "そのキーで競合している要求か、以前からキーを保持しているパートナーを選択してくださ\
             い。",
};

pub(super) fn not_permitted(of: &Refusal) -> Words {
    if let Facts::Administration(role) = of.facts {
        return Words {
            message: format!(
                "「{}」の役割では実行できません。管理者だけの操作です。",
                term::role(role)
            ),
            advice: "管理者に依頼してください。".to_owned(),
        };
    }
    if let Facts::Evidence(role) = of.facts {
        return Words {
            message: format!(
                "「{}」の役割では PoE を確認できません。PoE はパートナーとレビュー担当者の間のもの\
                 です。",
                term::role(role)
            ),
            advice: "内容を知る必要がある場合は、パートナーに写しを依頼してください。".to_owned(),
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
            message: "自分の役割では実行できません。".to_owned(),
            advice: "許可された役割の利用者に依頼してください。役割ごとの操作は「cpor rules」で確\
                     認できます。"
                .to_owned(),
        };
    };
    let name = term::role(role);
    let deed = deed(action);
    if moves::is_permitted(action, role, Some(Status::Editing)) {
        return Words {
            message: format!("「{name}」の役割では、{deed}ことは下書きの間しかできません。"),
            advice: format!(
                "許可された役割の利用者に依頼してください: {}。",
                permitted(action, role)
            ),
        };
    }
    let advice = match permitted(action, role) {
        nobody if nobody.is_empty() => {
            "人が行う操作ではありません。時期が来れば自動で行われます。".to_owned()
        }
        roles => format!("許可された役割の利用者に依頼してください: {roles}。"),
    };
    Words {
        message: format!("「{name}」の役割では、{deed}ことはできません。"), advice
    }
}

/// The roles of persons that may do it, but for the one that asked.
fn permitted(action: Action, asking: Role) -> String {
    let may = |role: &Role| *role != asking && moves::is_permitted(action, *role, None);
    list(Role::FOR_OPERATORS.iter().copied().filter(may).map(term::role))
}

pub(super) fn not_allowed_in_status(of: &Refusal) -> Words {
    match &of.facts {
        Facts::Status { action, status, allowed } => in_status(*action, *status, allowed),
        Facts::Rejection(reason) => not_disputable(*reason),
        _ => Words {
            message: "この操作は今はできません。".to_owned(),
            advice: "できる操作は、要求の操作の一覧で確認してください。".to_owned(),
        },
    }
}

fn in_status(action: Action, status: Status, allowed: &[Status]) -> Words {
    let deed = deed(action);
    let stands = quoted(term::status(status));
    let message = if allowed.is_empty() {
        format!("状態が{stands}でも、ほかのどの状態でも、{deed}ことはできません。")
    } else {
        let open = either(allowed.iter().map(|status| quoted(term::status(*status))));
        format!("状態が{stands}のときに、{deed}ことはできません。できるのは{open}のときです。")
    };
    let advice = match (action, status) {
        (Action::Edit | Action::Attach, Status::UnderReview | Status::Disputed) => {
            "コメントでレビュー担当者に伝えてください。情報を依頼されれば、要求を変更できます。"
        }
        (Action::Discard, status) if !status.is_draft() => {
            "送信済みの要求は破棄できません。代わりに拒否を依頼してください。"
        }
        (Action::Reject, Status::Disputed) => "代わりに拒否を維持してください。",
        (Action::Uphold, Status::UnderReview) => "代わりに要求を拒否してください。",
        (Action::Approve | Action::Reject | Action::RequestInformation, Status::Submitted) => {
            "先にレビューを開始してください。"
        }
        (
            Action::Approve | Action::Reject | Action::RequestInformation | Action::Uphold,
            Status::PartnerActionRequired,
        ) => "パートナーの回答をお待ちください。",
        (Action::Submit, Status::PartnerActionRequired) => "代わりに再送信してください。",
        (Action::Decline, status) if status.is_open() => {
            "まだ何も決まっていません。要求が承認されると通知が届き、その時点から拒否できます。"
        }
        (_, Status::RejectedFinal | Status::Discarded) => {
            "この要求はこれ以上変わりません。作業が引き続き有効なら、新しい要求を作成してください。"
        }
        _ => "今できる操作は、要求の操作の一覧で確認してください。",
    };
    Words { message, advice: advice.to_owned() }
}

fn not_disputable(reason: RejectionReason) -> Words {
    Words {
        message: format!(
            "{}の理由で拒否された要求には、異議を申し立てられません。",
            quoted(term::rejection_reason(reason))
        ),
        advice: "新しい要求を作成してください。".to_owned(),
    }
}

/// What an action does, before “ことはできません”.
fn deed(action: Action) -> &'static str {
    match action {
        Action::Create => "要求を作成する",
        Action::Edit => "要求を編集する",
        Action::Attach => "要求に PoE を追加する",
        Action::Detach => "要求から PoE を削除する",
        Action::Submit => "要求を送信する",
        Action::Resubmit => "要求を再送信する",
        Action::Discard => "要求を破棄する",
        Action::RequestRejection => "要求の拒否を依頼する",
        Action::Dispute => "要求の拒否に異議を申し立てる",
        Action::Take => "要求を担当する",
        Action::Release => "要求の担当を外す",
        Action::StartReview => "要求のレビューを開始する",
        Action::RequestInformation => "要求について情報を依頼する",
        Action::Approve => "要求を承認する",
        Action::Reject => "要求を拒否する",
        Action::Uphold => "要求の拒否を維持する",
        Action::Decide => "要求の仲裁を裁定する",
        Action::Decline => "要求の関連付けを拒否する",
        Action::Comment => "要求にコメントする",
        Action::InternalNote => "要求に内部メモを書く",
        Action::Undo => "要求についての決定を取り消す",
        Action::PartnerResponseLapses => "要求のパートナー回答期間を終了する",
        Action::ConsentLapses => "要求のオプトアウト期間を終了する",
        Action::ProlongReview => "要求のレビューを延長する",
        Action::EndAssociation => "要求の関連付けを終了する",
    }
}
