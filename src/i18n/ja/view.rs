//! Saved views, in Japanese.

use super::query;
use crate::desk::query::Mistake;
use crate::desk::saved::{ViewFault, Whose};
use crate::domain::saved_view::ShippedView;
use crate::i18n::quote::brief;
use crate::i18n::refusal::Words;
use crate::i18n::view::{ViewDone, ViewLabels, ViewListTexts, ViewTexts, ViewTrouble};
use crate::text::clean_line;

pub(super) const VIEW: ViewTexts = ViewTexts {
    shipped,
    whose,
    broken: "破損",
    altered: |name| format!("{name}（変更あり）"),
    shadowed: "コードで指定: 名前は別のビューを指します",
    fault,
    trouble,
    label: ViewLabels {
        views: "ビュー",
        name: "名前",
        code: "コード",
        claims: "件数",
        order: "並び順",
        whose: "所有",
        query: "条件",
    },
    done,
    list: ViewListTexts {
        keys: "Enter 表示  n 新規  r 名前  e 条件  u 更新  x 削除  S 共有  J K 移動  Esc 戻る",
        typing_keys: "Enter 確定   Esc やめる",
        asking_keys: "Ctrl-S はい   Esc いいえ",
        new_name: "現在の絞り込みと並び順の名前:",
        rename: |name| format!("「{}」の新しい名前:", brief(name)),
        edit: |name| format!("「{}」の条件:", brief(name)),
        ask_remove: |name, is_shared| {
            let name = brief(name);
            if is_shared {
                format!("「{name}」を共有先の全員から削除しますか？ Ctrl-S で削除します。")
            } else {
                format!("「{name}」を削除しますか？ Ctrl-S で削除します。")
            }
        },
        ask_share: |name| {
            format!("「{}」を自分の側の全員と共有しますか？ Ctrl-S で共有します。", brief(name))
        },
        ask_unshare: |name| {
            format!(
                "「{}」の共有をやめて自分だけのビューに戻しますか？ Ctrl-S で戻します。",
                brief(name)
            )
        },
        ask_take_over: |name, is_shared| {
            let name = brief(name);
            if is_shared {
                format!(
                    "「{name}」を現在の絞り込みと並び順に、共有先の全員の分も変更しますか？ \
                         Ctrl-S で変更します。"
                )
            } else {
                format!("「{name}」を現在の絞り込みと並び順に変更しますか？ Ctrl-S で変更します。")
            }
        },
        loading: "ビューを読み込んでいます…",
        sending: "保存しています…",
        not_yours: "このビューは変更できません。n で同じ条件を自分のビューとして保存できます。",
        ask_views: "ビュー",
        ask_next: "次のビュー",
        ask_previous: "前のビュー",
    },
};

fn shipped(view: ShippedView) -> &'static str {
    match view {
        ShippedView::MyTurn => "自分の番",
        ShippedView::Unassigned => "担当者なし",
        ShippedView::DueSoon => "2 営業日以内に期限",
        ShippedView::Overdue => "期限超過",
        ShippedView::Contested => "競合中",
        ShippedView::Disputed => "異議申し立て中",
        ShippedView::WaitingForPartner => "パートナー待ち",
        ShippedView::ConsentOpen => "オプトアウト期間中",
    }
}

fn whose(whose: Whose) -> &'static str {
    match whose {
        Whose::Shipped => "標準",
        Whose::Shared => "共有",
        Whose::Own => "自分",
    }
}

fn fault(of: &str, fault: &ViewFault) -> String {
    match fault {
        ViewFault::Query(mistakes) => {
            let places: Vec<String> = mistakes.iter().map(|found| mistake(of, found)).collect();
            format!("条件を読み取れません: {}", places.join("。"))
        }
        ViewFault::Sort(code) => format!("並び順「{}」はありません", brief(code)),
    }
}

fn mistake(of: &str, mistake: &Mistake) -> String {
    let place = mistake.column.saturating_add(1);
    let text = clean_line(mistake.text(of)).into_owned();
    format!("{place} 文字目、{}", query::mistake(&mistake.kind, &text))
}

fn trouble(of: &ViewTrouble) -> Words {
    match of {
        ViewTrouble::Missing(written, near) => Words {
            message: format!("ビュー「{}」はありません。", brief(written)),
            advice: match near.as_slice() {
                [] => "「cpor view list」で一覧を表示します。".to_owned(),
                near => {
                    let near = near.iter().map(|name| format!("「{}」", brief(name)));
                    format!("{}のことですか？", super::list(near))
                }
            },
        },
        ViewTrouble::Broken(name, of, found) => Words {
            message: format!("ビュー「{}」を読み取れません。{}。", brief(name), fault(of, found)),
            advice: "「cpor view save」で別の条件を指定するか、「cpor view remove」で削除してくだ\
                     さい。"
                .to_owned(),
        },
    }
}

fn done(what: ViewDone, name: &str, code: &str) -> String {
    let name = clean_line(name);
    match what {
        ViewDone::Saved => format!("ビュー「{name}」（{code}）を保存しました。"),
        ViewDone::SavedShared => format!("ビュー「{name}」（{code}）を保存して共有しました。"),
        ViewDone::Changed => format!("ビュー「{name}」（{code}）を変更しました。"),
        ViewDone::Renamed => format!("ビューの名前を「{name}」（{code}）に変更しました。"),
        ViewDone::Removed => format!("ビュー「{name}」（{code}）を削除しました。"),
        ViewDone::Moved => format!("ビュー「{name}」（{code}）を移動しました。"),
        ViewDone::Shared => format!("ビュー「{name}」（{code}）を共有しました。"),
        ViewDone::Unshared => format!("ビュー「{name}」（{code}）を自分だけのビューに戻しました。"),
    }
}
