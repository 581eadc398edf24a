//! What things mean, in Japanese.

use crate::domain::actor::Role;
use crate::domain::status::{Activity, InformationReason, Status};
use crate::i18n::help::{HelpTexts, Meanings};

pub(super) const HELP: HelpTexts = HelpTexts {
    of: Meanings { role, activity, status, information_reason },
    mpn_warning: "ここでは、インセンティブ プログラムに登録されている MPN ID は分かりますが、FRP \
                  などの\
                  パートナー種別に属しているかどうかは分かりません。MPN ID やアクティビティを誤ると要求の\
                  やり直しとなり、資格や収入を失うことがあります。",
};

fn role(of: Role) -> &'static str {
    match of {
        Role::IncentivesAdmin => {
            "自組織のすべての要求を作成、編集、送信して責任を持ち、拒否に異議を申し立て、または拒\
             否を依頼\
             します。"
        }
        Role::IncentivesUser => {
            "自組織の下書きを作成、編集、破棄して PoE を追加し、自組織の要求を閲覧してコメントしま\
             す。"
        }
        Role::BillingAdmin | Role::GlobalAdmin => {
            "自組織の要求を下書きから異議申し立てまで管理し、再送信しますが、作成と送信はしません。"
        }
        Role::Reviewer => {
            "要求をレビューして情報の依頼、承認、拒否を行い、異議申し立てと仲裁を裁定します。自分\
             が属する\
             組織の要求は扱いません。"
        }
        Role::Customer => {
            "自社のテナントとの関連付けを要求しているパートナーを確認し、オプトアウト期間中であれば承\
             認済みの\
             関連付けを拒否できます。"
        }
        Role::Administrator => {
            "すべてを閲覧し、ディレクトリ、ポリシー、利用者、送信トレイ、バックアップを管理\
             します。\
             要求の可否は決めません。"
        }
        Role::System => "期間の満了やサブスクリプションの終了に伴う処理を自動で行います。",
    }
}

fn activity(of: Activity) -> &'static str {
    match of {
        Activity::Usage => {
            "製品やワークロードについて顧客の導入と利用を促進し、使用のインセンティブを希望する場\
             合に選択\
             します。ビジネス アプリケーションの製品は、ボリューム ライセンスまたは Web-Direct で購入された\
             ものに限ります。"
        }
        Activity::PreSales => {
            "ボリューム ライセンスまたは Web-Direct による製品の購入に貢献し、プリセールスの\
             インセンティブを\
             希望する場合に選択します。"
        }
        Activity::RevenueAssociation => {
            "ボリューム ライセンスまたは Web-Direct で購入された製品の選定に貢献し、その認定だけを\
             希望する\
             場合に選択します。インセンティブは支払われません。"
        }
    }
}

fn status(of: Status) -> &'static str {
    match of {
        Status::Editing => "まだ送信されていない下書きです。",
        Status::Submitted => "送信済みで、レビューはまだ始まっていません。",
        Status::UnderReview => "レビュー担当者が PoE を確認しています。",
        Status::PartnerActionRequired => {
            "パートナーが情報の依頼に回答する必要があります。期間内に回答がなければ要求は拒否され\
             ます。"
        }
        Status::Approved => {
            "パートナーは顧客と関連付けられています。インセンティブの資格や支払いが決まったわけでは\
             ありません。"
        }
        Status::Rejected => "理由を付けて拒否されました。理由によっては異議を申し立てられます。",
        Status::Disputed => "パートナーが拒否に異議を申し立て、再びレビューされています。",
        Status::RejectedFinal => {
            "拒否が確定しました。異議申し立ては 1 件の要求につき 1 回だけで\
                                  す。"
        }
        Status::Discarded => "送信前に破棄されました。履歴には残ります。",
    }
}

pub(super) fn information_reason(of: InformationReason) -> &'static str {
    match of {
        InformationReason::MissingAllPoe => "ファイルが誤っているか、要求と関係がありません。",
        InformationReason::MissingCustomerAcknowledgment => {
            "PoE に顧客の署名またはそれに代わる確認がありません。"
        }
        InformationReason::MissingOrOldDates => {
            "顧客の確認に日付がないか、送信の 12 か月より前の日付です。"
        }
        InformationReason::MissingPartnerSolutionService => {
            "実施した作業が PoE に記載されていません。"
        }
        InformationReason::MissingProducts => {
            "要求した製品またはワークロードが PoE にありません。PoE に追加するか、要求から削除して\
             ください。"
        }
    }
}
