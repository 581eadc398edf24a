//! A session in lines, in Japanese.

use crate::domain::calendar::Remaining;
use crate::i18n::linear::LinearTexts;

pub(super) const LINEAR: LinearTexts = LinearTexts {
    welcome: |help, all, place| {
        format!(
            "行単位で表示します。{all}: 画面全体をもう一度表示、{place}: 現在位置と使えるキー、\
             {help}: キーの一覧。"
        )
    },
    ask_where: "現在位置を表示",
    comma: "、",
    position: |at, of| format!("{of} 件中 {at} 件目"),
    left,
    taken_by: |name| format!("担当者 {name}"),
    marked: "印あり",
    overdue: "期限超過",
    contested: "競合中",
    disputed: "異議申し立て中",
    unread: "未読コメントあり",
    unrecorded: "未記録",
    keys: |keys| format!("キー: {keys}"),
};

fn left(remaining: Remaining) -> String {
    match remaining {
        Remaining::BusinessDays(0) | Remaining::CalendarDays(0) => "今日まで".to_owned(),
        Remaining::BusinessDays(days) => format!("残り {days} 営業日"),
        Remaining::CalendarDays(days) => format!("残り {days} 日"),
        Remaining::Closed { business_days: 0 } => "期限終了".to_owned(),
        Remaining::Closed { business_days } => format!("{business_days} 営業日超過"),
    }
}
