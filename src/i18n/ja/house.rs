//! What all claims share, in Japanese.

use chrono::NaiveDate;

use super::term;
use crate::desk::changes::Changed;
use crate::domain::directory::{Channel, Outlook, Part};
use crate::domain::policy::Setting;
use crate::i18n::house::{HouseLabels, HouseTexts, KindTexts};
use crate::i18n::quote::brief;

pub(super) const HOUSE: HouseTexts = HouseTexts {
    ask: "ディレクトリと設定",
    pages: ["ディレクトリ", "設定", "休業日", "利用者", "変更"],
    keys,
    detail_keys: "j k 移動   Esc 戻る",
    search_keys: "Enter 一覧へ   Esc すべて表示",
    typing_keys: "Enter 続ける   Esc やめる",
    asking_keys: "Ctrl-S はい   Esc いいえ",
    working_keys: "Esc 閉じる",
    look_for: "検索: ",
    found: |shown, total| {
        if shown < total {
            format!("{shown}/{total} 件。残りは語句を足して検索")
        } else {
            format!("{total} 件")
        }
    },
    nothing_found: "すべての語句を含むものはディレクトリにありません。",
    loading: "検索しています…",
    reading: "ファイルを読み込んでいます…",
    sending: "保存しています…",
    no_holidays: "休業日は登録されていません。営業日は月曜日から金曜日です。",
    not_yours: "全体の設定を変更できるのは管理者だけです。",
    kind: KindTexts { organisation: "パートナー", tenant: "顧客", product: "製品" },
    label: HouseLabels {
        locations: "拠点",
        domains: "ドメイン",
        subscriptions: "サブスクリプション",
        existing: "このストアより前からの関連付け",
        value: "値",
        when: "日時",
        who: "実行者",
        change: "変更",
    },
    holiday_prompt: "日付と名前（例: 2026-12-31 年末休業）:",
    operator_prompt: "名前、役割、組織またはテナント（例: mina reviewer）:",
    import_prompt: "ディレクトリのファイル:",
    setting_prompt: |code| format!("{code} の新しい値:"),
    bad_holiday: "休業日は YYYY-MM-DD 形式の日付と名前で指定します。",
    bad_operator: "利用者は名前と役割（incentives-admin, incentives-user, billing-admin, \
                   global-admin, reviewer, customer, administrator）で指定します。パートナーには組\
                   織の ID、顧客にはテナント ID も必要です。",
    same_value: "既にその値です。",
    ask_setting,
    ask_holiday: |day, name| {
        format!(
            "{day} を休業日「{}」として登録しますか？ 以後に始まる期間から適用されます。",
            brief(name)
        )
    },
    ask_operator: |name, role| {
        format!("「{}」を{role}として登録しますか？ 利用者は後から削除できません。", brief(name))
    },
    ask_import: "この内容を取り込みますか？ ファイルにないものはそのまま残ります。",
    import_in_vain: "すべてディレクトリに登録済みです。",
    done: "実行し、記録しました。",
    setting,
    part,
    outlook: |of| {
        let Outlook { part: which, new, changed, same, .. } = of;
        format!("{}: 新規 {new} 件、変更 {changed} 件、変更なし {same} 件", part(*which))
    },
    signs: ["新規", "変更"],
    more: |number| format!("ほか {number} 件"),
    channel: |of| match of {
        Channel::VolumeLicensing => "ボリューム ライセンス",
        Channel::WebDirect => "Web-Direct",
        Channel::Csp => "CSP",
    },
    ends: |day| format!("終了日 {day}"),
    since: |since, ended| match ended {
        Some(day) => format!("{since} から {day} まで"),
        None => format!("{since} から"),
    },
    global: "グローバル ID: 要求不可",
    not_enrolled: "プログラム未登録",
    changed,
};

fn keys(page: usize, may_change: bool) -> &'static str {
    match (page, may_change) {
        (0, true) => "/ 検索  Enter 詳細  i 取り込み  Tab 次のページ  Esc 戻る",
        (0, false) => "/ 検索  Enter 詳細  Tab 次のページ  Esc 戻る",
        (1, true) => "Enter 変更  Tab 次のページ  Esc 戻る",
        (2 | 3, true) => "+ 追加  Tab 次のページ  Esc 戻る",
        _ => "j k 移動  Tab 次のページ  Esc 戻る",
    }
}

fn ask_setting(of: Setting, old: &str, new: &str) -> String {
    let (old, new) = (brief(old), brief(new));
    match of {
        Setting::Edition => format!(
            "すべての設定を {new} 年版の規則に戻しますか？ その後に手で変えた設定は失われます。既\
             に始まっている期間は変わりません。"
        ),
        _ => format!(
            "{} を {old} から {new} に変更しますか？ 以後に適用され、既に始まっている期間は変わり\
             ません。",
            of.code()
        ),
    }
}

fn setting(of: Setting) -> &'static str {
    match of {
        Setting::Edition => "すべての設定の基準となる規則の版。2020 または 2023。",
        Setting::TimeZone => "1 日の区切りとなるタイム ゾーン。例: Asia/Tokyo。",
        Setting::StartReview => "送信からレビュー開始までの期間。営業日なら 5bd、暦日なら 7d。",
        Setting::Review => "レビューの期間。営業日なら 5bd、暦日なら 7d。",
        Setting::PartnerResponse => {
            "パートナーの回答期間。過ぎると要求は拒否されます。5bd や 7d の形式。"
        }
        Setting::OptOut => "承認後に顧客が関連付けを拒否できる期間。7d や 5bd の形式。",
        Setting::Dispute => "拒否に異議を申し立てられる期間。30d や 20bd の形式。",
        Setting::DisputeResult => "異議申し立てに結果を出すまでの期間。5bd や 7d の形式。",
        Setting::DecisionTarget => {
            "決定までの目標期間。パートナーの対応中は数えません。表示だけで強制力はありません。\
             10bd の形式、または none。"
        }
        Setting::EditAfterSubmission => {
            "送信後に要求を編集できる場面。submitted-and-partner-action, partner-action, never の\
             いずれか。"
        }
        Setting::SubscriptionId => {
            "製品のサブスクリプションの指定が必要な場合。when-several または always。"
        }
        Setting::RevenueAssociation => {
            "収益の関連付けどうしが競合するかどうか。shared または exclusive。"
        }
        Setting::UndoMinutes => "決定を取り消せる分数。通知もその間は待機します。0 から 1440。",
        Setting::EvidenceLimitMib => "PoE ファイルの最大サイズ (MiB)。1 から 1024。",
        Setting::NoticeSender => "通知の差出人のメール アドレス、または none。",
    }
}

fn part(of: Part) -> &'static str {
    match of {
        Part::Organisations => "組織",
        Part::Tenants => "テナント",
        Part::Subscriptions => "サブスクリプション",
        Part::Associations => "このストアより前からの関連付け",
        Part::Catalogue => "製品とワークロード",
    }
}

fn day(of: NaiveDate) -> String {
    of.to_string()
}

fn changed(of: &Changed) -> String {
    match of {
        Changed::Initialised { edition, zone } => {
            format!("ストアを作成: {edition} 年版の規則、タイム ゾーン {zone}。")
        }
        Changed::Operator(operator) => {
            let place = operator.belongs_to().map(|place| format!("（{}）", brief(place)));
            let place = place.unwrap_or_default();
            let name = brief(operator.name.as_str());
            format!("利用者「{name}」: {}{place}。", term::role(operator.role))
        }
        Changed::Directory([organisations, tenants, subscriptions, associations, products]) => {
            format!(
                "ディレクトリの取り込み: 組織 {organisations} 件、テナント {tenants} 件、\
                     サブスクリプション {subscriptions} 件、関連付け {associations} 件、製品 \
                     {products} 件。"
            )
        }
        Changed::Policy { setting, old, new } => {
            format!("{setting}: {} → {}。", brief(old), brief(new))
        }
        Changed::Holiday { day: on, name } => {
            format!("休業日 {}:「{}」。", day(*on), brief(name))
        }
        Changed::Existing { organisation, subscription, ended } => {
            let (whose, which) = (brief(organisation.as_str()), brief(subscription.as_str()));
            match ended {
                Some((on, why)) => format!(
                    "{whose} と {which} の関連付けが {} に終了: {}。",
                    day(*on),
                    term::end_reason(*why)
                ),
                None => format!("{whose} と {which} の関連付けが再開。"),
            }
        }
        Changed::ViewShared(name) => format!("ビュー「{}」を共有。", brief(name)),
        Changed::ViewChanged(name) => format!("共有ビュー「{}」を変更。", brief(name)),
        Changed::ViewUnshared(name) => format!("ビュー「{}」の共有を解除。", brief(name)),
        Changed::MacroAdded(name) => format!("マクロ「{}」を追加。", brief(name)),
        Changed::MacroChanged(name) => format!("マクロ「{}」を変更。", brief(name)),
        Changed::MacroRemoved(name) => format!("マクロ「{}」を削除。", brief(name)),
        Changed::MacroReset(name) => {
            format!("マクロ「{}」を標準の内容に戻した。", brief(name))
        }
    }
}
