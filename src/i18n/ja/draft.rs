//! What was typed and is kept, in Japanese.

use crate::domain::moves::Action;
use crate::i18n::draft::DraftTexts;

pub(super) const DRAFT: DraftTexts = DraftTexts {
    ask: "未送信の入力を一覧表示",
    left: "何も実行していません。入力した文は次に開くときまで保存されます。",
    form_left: "何も保存していません。入力内容は次にこのフォームを開くときまで残ります。",
    restored: |when| format!("{when} に入力した文です。Ctrl-X を 2 回押すと破棄します。"),
    restored_changed: |when| {
        format!(
            "{when} に入力した文です。その後に要求が変わったため、選び直してください。Ctrl-X \
                 を 2 回押すと破棄します。"
        )
    },
    form: |when| format!("{when} に入力した未保存の内容です。Ctrl-X を 2 回押すと破棄します。"),
    form_changed: |when| {
        format!("{when} に入力。その後に要求が変わりました。Ctrl-X 2 回で破棄します。")
    },
    form_fixed: |when| {
        format!(
            "{when} に入力。その後に要求が送信されたため、変更できない項目は送信時の内容です。\
                 Ctrl-X を 2 回押すと入力を破棄します。"
        )
    },
    again: "もう一度 Ctrl-X を押すと入力を破棄します。ほかのキーなら残します。",
    again_in_list: "もう一度 Ctrl-X を押すとこの入力を破棄します。ほかのキーなら残します。",
    dropped: "入力を破棄しました。",
    nothing: "破棄する入力はありません。",
    kept: |drafts, key| match drafts {
        1 => format!("未送信の入力が保存されています。{key} で表示します。"),
        _ => format!("未送信の入力が {drafts} 件保存されています。{key} で一覧を表示します。"),
    },
    none: "保存された入力はありません。すべて送信または破棄されました。",
    on_claim: |actions| format!("未送信の入力: {}", actions.join("、")),
    kept_at_last: |drafts| format!("未送信の入力 {drafts} 件を、次回のために保存しました。"),
    not_kept: |why| {
        format!("入力を保存できないため、このセッションとともに失われます。送信はできます: {why}")
    },
    unreadable: |why| format!("前回までの入力を読み込めないため、今は何も保存されません: {why}"),
    some_unreadable: |drafts| {
        format!(
            "入力 {drafts} 件を読み込めません。そのまま残します。理由は cpor verify で分かります。"
        )
    },
    leaving_loses: |drafts, key| match drafts {
        1 => {
            format!(
                "保存できなかった入力があり、終了すると失われます。もう一度 {key} で終了します。"
            )
        }
        _ => {
            format!(
                "入力 {drafts} 件を保存できず、終了すると失われます。もう一度 {key} で終了します。"
            )
        }
    },
    loading: "未送信の入力を読み込んでいます…",
    mark_first: |key| {
        format!("これは印を付けた要求への文です。{key} で印を付けてから操作を選んでください。")
    },
    title: "未送信の入力",
    place: |action| match action {
        Action::Create => "新規",
        _ => "印付き",
    },
    only_choices: "（選択のみ）",
    keys: "Enter 続ける   Ctrl-X 2 回で破棄   PageDown 続きを読む   Esc 閉じる",
};
