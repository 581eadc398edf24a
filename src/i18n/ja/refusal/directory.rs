//! Refusals for what the directory says about a claim `[S0]`, in Japanese.

use super::{Template, quoted};
use crate::domain::refusal::{Facts, Refusal};
use crate::i18n::ja::term;
use crate::i18n::place::{Parameter, Place};
use crate::i18n::refusal::Words;

/// What to do about a subscription that cannot be claimed.
const ASK_CUSTOMER: &str = "サブスクリプションとテナント ID を顧客に確認してください。どちらも正し\
                            い場合は、サポートに問い合わせてください。";

pub(super) const TENANT_DOMAIN_MISMATCH: Template = Template {
    message: "ドメイン名{}は、入力されたテナントのものではありません。",
    advice: "正しいドメイン名とテナント ID を顧客に確認してください。",
};

pub(super) const UNKNOWN_TENANT: Template = Template {
    message: "テナント{}はディレクトリにありません。",
    advice: "入力を確認してください。正しい場合は、テナントの取り込みを管理者に依頼してください。",
};

pub(super) const UNKNOWN_DOMAIN: Template = Template {
    message: "ドメイン名{}はディレクトリにありません。",
    advice: "入力を確認してください。正しい場合は、テナントとそのドメインの取り込みを管理者に依頼\
             してください。",
};

pub(super) const MPN_NOT_ENROLLED: Template = Template {
    message: "MPN ID{}はどのインセンティブ プログラムにも登録されていません。",
    advice: "インセンティブの概要で登録するか、登録済みのものを選択してください。使用する MPN ID \
             が分からない場合は、全体管理者に確認してください。",
};

pub(super) const MPN_NOT_OWN: Template = Template {
    message: "MPN ID{}は自組織の拠点のものではありません。",
    advice: "フォームの選択肢から拠点を選択してください。",
};

pub(super) const MPN_IS_GLOBAL: Template = Template {
    message: "MPN ID{}は自組織のグローバル ID なので、要求に使えません。",
    advice: "フォームの選択肢から拠点の MPN ID を選択してください。",
};

pub(super) const PRODUCT_NOT_IN_AREA: Template = Template {
    message: "製品またはワークロード{}は、このソリューション領域では要求できません。",
    advice: "フォームの選択肢から選択するか、もう一方のソリューション領域で別の要求を作成してくだ\
             さい。",
};

pub(super) const PRODUCT_TWICE: Template = Template {
    message: "同じ製品、ワークロード、またはサブスクリプション{}がこの要求に 2 回あります。",
    advice: "一方の行を削除するか、別のサブスクリプションを指定してください。",
};

pub(super) const ACTIVITIES_CONFLICT: Template = Template {
    message: "収益の関連付けは、ほかのアクティビティと一緒には要求できません。",
    advice: "収益の関連付けだけにするか、使用とプリセールスにしてください。もう一方には別の要求を\
             作成します。",
};

pub(super) const PRODUCT_NOT_ON_TENANT: Template = Template {
    message: "製品またはサブスクリプション{}は顧客のテナントのものではないか、別の製品の\
              サブスクリプションです。",
    advice: ASK_CUSTOMER,
};

pub(super) const SUBSCRIPTION_NOT_DYNAMICS: Template = Template {
    message: "サブスクリプション{}は Dynamics 365 のものでも Power Platform のものでもありません。",
    advice: ASK_CUSTOMER,
};

pub(super) const SUBSCRIPTION_IS_CSP: Template = Template {
    message: "サブスクリプション{}は CSP で購入されています。ビジネス アプリケーションで要求できる\
              のは、ボリューム ライセンスと Web-Direct だけです。",
    advice: ASK_CUSTOMER,
};

pub(super) const SUBSCRIPTION_NOT_PROVISIONED: Template = Template {
    message: "サブスクリプション{}は、顧客がまだ有効化していません。",
    advice: "プロビジョニング済みかどうかを顧客に確認してください。表示されるまで最大 7 日かかるこ\
             とがあります。それでも表示されない場合は、サポートに問い合わせてください。",
};

pub(super) const SUBSCRIPTION_NOT_ACTIVE: Template = Template {
    message: "サブスクリプション{}はアクティブでも猶予期間中でもありません。",
    advice: ASK_CUSTOMER,
};

pub(super) const NOT_A_SUBSCRIPTION_ID: Template = Template {
    message: "入力{}はサブスクリプションの ID ではありません。",
    advice: ASK_CUSTOMER,
};

pub(super) const SUBSCRIPTION_REQUIRED: Template = Template {
    message: "製品{}には、要求の対象となるサブスクリプションの ID が必要です。",
    advice: "フォームの選択肢から顧客のサブスクリプションを選択してください。",
};

pub(super) fn unknown_product(of: &Refusal) -> Words {
    let asked_to_remove =
        of.field.as_deref().map(Place::read) == Some(Place::Parameter(Parameter::RemoveProduct));
    let template = if asked_to_remove {
        Template {
            message: "製品またはワークロード{}はこの要求にありません。",
            advice: "要求の一覧にある製品またはワークロードを指定してください。",
        }
    } else {
        Template {
            message: "製品またはワークロード{}はカタログにありません。",
            advice: "フォームの選択肢から選択してください。",
        }
    };
    template.about(of)
}

pub(super) fn activity_not_in_area(of: &Refusal) -> Words {
    let name = match &of.facts {
        Facts::Text(text) => {
            text.parse().map_or_else(|_| quoted(text), |known| quoted(term::activity(known)))
        }
        _ => "このアクティビティ".to_owned(),
    };
    Words {
        message: format!("{name}は、このソリューション領域では要求できません。"),
        advice: "フォームの選択肢からアクティビティを選択してください。Microsoft 365 で選択できる\
                 のは「使用」です。"
            .to_owned(),
    }
}

pub(super) fn already_claimed(of: &Refusal, what: &str) -> Words {
    match &of.facts {
        Facts::Claim(claim) => Words {
            message: format!("この{what}は、自組織が {claim} で既に要求しています。"),
            advice: format!("代わりに {claim} を開くか、この行を削除してください。"),
        },
        _ => Words {
            message: format!("自組織は既にこの{what}と関連付けられています。"),
            advice: "以前の関連付けが引き続き有効です。この行を削除してください。".to_owned(),
        },
    }
}
