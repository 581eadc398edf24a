//! The claim form, in Japanese.

use crate::domain::field::Field;
use crate::i18n::editor::{ChooseTexts, EditorTexts, ReviewTexts};

pub(super) const EDITOR: EditorTexts = EditorTexts {
    title_new: "新しい要求",
    title_edit: |id| format!("{id} の編集"),
    gaps,
    unchecked: "F5 で不足を確認",
    checking: "確認しています…",
    changed: "未保存",
    page: |page, of| format!("{page}/{of} ページ"),
    association: "関連付け",
    area_and_activities: "ソリューション領域とアクティビティ",
    products: "製品とサブスクリプション",
    revenue: "収益の関連付け",
    elsewhere: "このフォーム以外に必要なもの",
    contact_name: "氏名",
    contact_title: "役職",
    contact_email: "メール",
    frozen: "最初の送信後は変更不可。誤りがあれば新しい要求が必要です",
    rebased: |id| {
        format!(
            "{id} はその間に変更されたため、まだ何も保存していません。入力は残っています。確認\
                 してもう一度保存してください。"
        )
    },
    rebased_in_part: |id| {
        format!(
            "{id} はその間に変更されたため、まだ何も保存していません。変更できなくなった項目は\
                 送信時の内容です。ほかの入力は残っています。確認してもう一度保存してください。"
        )
    },
    saving: "保存しています…",
    not_saved: |why| format!("保存していません。{why}"),
    entries_refused: |count| {
        format!("保存していません。{count} 項目に問題があります。Ctrl-N で移動します。")
    },
    paste_too_long: |limit| {
        format!("貼り付けた文字列が {limit} 文字を超えています。何も取り込んでいません。")
    },
    paste_nowhere: "ここは文字を入力する場所ではないため、貼り付けを取り込んでいません。",
    nothing_to_save: "変更がないため、保存するものはありません。",
    undone: |fields| format!("元に戻しました: {fields}。Ctrl-Y でやり直します。"),
    redone: |fields| format!("やり直しました: {fields}。Ctrl-Z で元に戻します。"),
    nothing_to_undo: "元に戻す変更はありません。",
    nothing_to_redo: "やり直す変更はありません。",
    filled: |fields| format!("唯一の候補を入力しました: {fields}。Ctrl-Z で選択を元に戻します。"),
    choose_domain: |count| {
        format!(
            "この顧客には {count} 個のドメインがあります。該当するものを入力または選択してくだ\
                 さい。"
        )
    },
    restored: |fields| format!("未保存の入力を復元しました: {fields}。Ctrl-Z で取り除きます。"),
    restored_in_part: |fields, fixed| {
        format!(
            "未保存の入力を復元しました: {fields}。Ctrl-Z で取り除きます。変更できなくなった項\
                 目は除きました: {fixed}。"
        )
    },
    nothing_restored: |fixed| {
        format!("未保存の入力は、項目が変更できなくなったため復元していません: {fixed}。")
    },
    mark_filled: "自動入力",
    mark_restored: "以前の入力（未保存）",
    chosen: |count| format!("{count} 件選択"),
    rule,
    rule_subscription: "顧客のテナントにあるサブスクリプションの ID。0～9 と a～f の 32 桁を \
                        8-4-4-4-12 に区切ります。CSP ではなく、ボリューム ライセンスまたは \
                        Web-Direct で購入されたものに限ります。",
    rule_workload: "ワークロードの要求にサブスクリプションは不要です。",
    hint_completing: "Enter で選択中の候補を採用、↑↓ で移動、Esc で入力のまま残します。",
    hint_choice: "Enter または Space で一覧を開きます。",
    hint_either: "入力するか、Enter で一覧を開きます。",
    only_subscription: "1 つだけなので送信時に自動入力されます",
    several_subscriptions: |count| format!("{count} 件から選択してください"),
    no_subscription: "この顧客のものはディレクトリにありません",
    through: |day| format!("{day} まで"),
    not_fed: |program, activity| {
        format!("「{activity}」が対象とする {program} に登録されていません。")
    },
    unfed: |program, mpn| format!("対象は {program} ですが、MPN ID {mpn} は登録されていません。"),
    same_domain: |domain| format!("= {domain}"),
    files_label: "ファイル",
    no_files: "ファイルなし",
    files: |count| format!("{count} 件"),
    attach_new: |attach| {
        format!("先に要求を保存してください。その後 {attach} でファイルを添付します。")
    },
    attach: |attach, detach| {
        format!(
            "Enter でフォームを閉じてファイルを添付します。フォームの外では {attach} で添\
                 付、{detach} で削除します。"
        )
    },
    attach_only: |attach| {
        format!(
            "Enter でフォームを閉じてファイルを添付します。フォームの外では {attach} です。最\
                 初の送信後は削除できません。"
        )
    },
    save_first: |attach| {
        format!("先に Ctrl-S で保存してください。その後 {attach} でファイルを添付します。")
    },
    legend: [("*", "送信に必須"), ("!", "不足または誤り"), ("=", "送信後は変更不可")],
    keys: "F1 キー  Ctrl-S 保存  F5 確認  Ctrl-N 不足へ  Ctrl-Z 戻す  Tab 移動  Esc 閉じる",
    key_meanings: [
        "別の項目へ",
        "別の区分へ",
        "選択肢の一覧",
        "不足の確認",
        "次/前の不足",
        "元に戻す/やり直す",
        "全体/1 語を削除",
        "変更を確認して保存",
        "フォームを閉じる",
        "このキー一覧",
    ],
    review: ReviewTexts {
        title_new: "新しい要求として保存しますか？",
        title: |id, count| format!("{id} の変更 {count} 件を保存しますか？"),
        nothing_entered: "何も入力されていません。空の下書きを作成します。",
        confirm: |other, asked| {
            format!("{other} で保存します。{asked} も、指を離して 1 秒たてば保存できます。")
        },
        reordered: "内容は同じで順序だけ変更",
        product: |product, subscription| format!("{product}、サブスクリプション {subscription}"),
        keys: "F2 保存   Enter その項目へ   ↑↓ PgDn 移動   Esc フォームへ戻る",
    },
    choose: ChooseTexts {
        mpn: "自組織の拠点",
        domain: "顧客のドメイン",
        customer: "顧客",
        area: "ソリューション領域",
        activities: "アクティビティ",
        products: "製品とワークロード",
        subscription: |product| format!("サブスクリプション: {product}"),
        filter: "絞り込み",
        nothing_found: "該当なし。Ctrl-U で絞り込みを消します。",
        nothing_there: "ディレクトリに選択肢がありません。直接入力してください。",
        customer_first: "先に顧客を選択すると、そのサブスクリプションがここに表示されます。",
        global: "グローバル ID、要求不可",
        not_enrolled: "プログラム未登録",
        not_enrolled_in: |program| format!("{program} 未登録"),
        unfed: |program| format!("選択中の MPN ID は {program} 未登録"),
        more: |count| format!("ほか {count} 件"),
        not_in_area: "このソリューション領域の対象外",
        subscriptions,
        another_line: "+ この製品の別のサブスクリプションも要求",
        drop_line: "- この行を外す",
        keys_one: "Enter 選択  Esc 戻る",
        keys_several: "Space 選択/解除  Enter 確定  Esc 戻る",
    },
};

fn rule(of: Field) -> &'static str {
    match of {
        Field::Name => "要求を見分けるための 1～120 文字の名前。送信後は変更できません。",
        Field::MpnId => {
            "5～10 桁の数字。グローバル ID ではなく、アクティビティが対象とするプログラムに登録さ\
             れた自組織の拠点の ID です。"
        }
        Field::Domain => {
            "contoso.com や contoso.onmicrosoft.com のようなピリオドを含む完全な名前。そのテナント\
             のドメインである必要があります。"
        }
        Field::TenantId => {
            "顧客のディレクトリ ID。0～9 と a～f の 32 桁を 8-4-4-4-12 に区切ります。"
        }
        Field::SolutionArea => {
            "ワークロードは Microsoft 365、Dynamics 365 と Power Platform の製品はビジネス \
             アプリケーションです。"
        }
        Field::Activities => {
            "ビジネス アプリケーション: 使用とプリセールスの一方または両方、あるいは収益の関連付け\
             のみ。Microsoft 365: 使用のみ。"
        }
        Field::Products => {
            "ソリューション領域の製品を 1 つ以上。ビジネス アプリケーションの製品は顧客の\
             サブスクリプションとともに要求します。"
        }
        Field::CustomerName => "作業を確認できる顧客側の担当者。",
        Field::TechnicalName => {
            "製品を運用している顧客側の担当者。Dynamics 365 の製品では必要です。"
        }
        Field::CustomerTitle | Field::TechnicalTitle => "顧客側での役職。",
        Field::PartnerName => "レビュー担当者が問い合わせできる自社の担当者。",
        Field::CustomerEmail | Field::TechnicalEmail | Field::PartnerEmail => {
            "name@example.com の形式。@ は 1 つ、その後にピリオド、空白なし、254 文字まで。"
        }
        Field::DynamicsSeller => "販売に携わった Dynamics ソリューションの営業担当者。",
        Field::RevenueCustomer => "営業担当者が把握している顧客名。",
        Field::IsvProduct => "販売された ISV の製品またはソリューション。",
    }
}

fn gaps(count: usize) -> String {
    match count {
        0 => "不足なし".to_owned(),
        _ => format!("不足 {count} 件"),
    }
}

fn subscriptions(count: usize) -> String {
    match count {
        0 => "サブスクリプションなし".to_owned(),
        _ => format!("サブスクリプション {count} 件"),
    }
}
