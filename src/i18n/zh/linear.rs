//! A session in lines, in Simplified Chinese.

use crate::domain::calendar::Remaining;
use crate::i18n::linear::LinearTexts;

pub(super) const LINEAR: LinearTexts = LinearTexts {
    welcome: |help, all, place| {
        format!(
            "本会话按行显示。{all}：重读屏幕全部内容；{place}：当前位置和可用按键；{help}：按键列表。"
        )
    },
    ask_where: "说明当前位置",
    comma: "，",
    position: |at, of| format!("第 {at} 项，共 {of} 项"),
    left,
    taken_by: |name| format!("认领人 {name}"),
    marked: "已标记",
    overdue: "逾期",
    contested: "有竞争",
    disputed: "有异议",
    unread: "有未读评论",
    unrecorded: "尚未记录",
    keys: |keys| format!("按键：{keys}"),
};

fn left(remaining: Remaining) -> String {
    match remaining {
        Remaining::BusinessDays(0) | Remaining::CalendarDays(0) => "今天截止".to_owned(),
        Remaining::BusinessDays(days) => format!("还剩 {days} 个工作日"),
        Remaining::CalendarDays(days) => format!("还剩 {days} 天"),
        Remaining::Closed { business_days: 0 } => "已截止".to_owned(),
        Remaining::Closed { business_days } => format!("逾期 {business_days} 个工作日"),
    }
}
