//! Dates, time left and deadlines, in Simplified Chinese.

use chrono::{Datelike, NaiveDate, NaiveDateTime, Weekday};

use super::term;
use crate::domain::calendar::{Remaining, Span};
use crate::domain::claim::Pause;
use crate::domain::status::{RejectionReason, Status, WindowKind};
use crate::i18n::time::{ExplainedTexts, Numbered, TimeTexts};

pub(super) const TIME: TimeTexts =
    TimeTexts { day, long_day, moment, clock, span, remaining, explained: EXPLAINED };

const EXPLAINED: ExplainedTexts = ExplainedTexts {
    window: |kind, length| format!("{}：{}", term::window(kind), span(length)),
    opened: |kind, on| format!("{}：{}（第 0 天）", opened_by(kind), long_day(on)),
    open_through: |last, zone, closes_at| {
        let (last, closes_at) = (long_day(last), moment(closes_at));
        format!("开放至 {last} 当日结束（{zone}）；自 {closes_at} 起关闭")
    },
    runs_out,
    target: |length| format!("决定目标：{}，另加声明在合作伙伴手中的时间", span(length)),
    without_pauses: |last, zone| format!("不计暂停：截至 {}（{zone}）", long_day(last)),
    held,
    holds: |since| format!("声明自 {} 起在合作伙伴手中：答复之前的工作日将另行加上", day(since)),
    aimed_at: |last| {
        format!("目标：截至 {}；仅作为目标显示，超过后不会触发任何操作", long_day(last))
    },
    counted,
    counted_through: |first, last| {
        format!(
            "第 {} 天 {} 至第 {} 天 {}",
            first.number,
            day(first.day),
            last.number,
            day(last.day)
        )
    },
    weekend: |first, last| match last {
        None => format!("{} 不计：周末", day(first)),
        Some(last) => format!("{}、{} 不计：周末", day(first), short_day(last)),
    },
    holiday: |on, name| format!("{} 不计：节假日 {name}", day(on)),
    weekends: |number| format!("{number} 个周末不计"),
    more_holidays: |number| format!("另有 {number} 个节假日不计"),
};

/// `2020-07-17 周五`.
pub(super) fn day(day: NaiveDate) -> String {
    format!("{} 周{}", day.format("%Y-%m-%d"), weekday(day))
}

/// `2020年7月17日 星期五`.
pub(super) fn long_day(day: NaiveDate) -> String {
    format!("{}年{}月{}日 星期{}", day.year(), day.month(), day.day(), weekday(day))
}

/// What stands after 周 or 星期.
fn weekday(day: NaiveDate) -> &'static str {
    match day.weekday() {
        Weekday::Mon => "一",
        Weekday::Tue => "二",
        Weekday::Wed => "三",
        Weekday::Thu => "四",
        Weekday::Fri => "五",
        Weekday::Sat => "六",
        Weekday::Sun => "日",
    }
}

fn moment(moment: NaiveDateTime) -> String {
    moment.format("%Y-%m-%d %H:%M").to_string()
}

fn clock(moment: NaiveDateTime) -> String {
    moment.format("%H:%M").to_string()
}

fn span(span: Span) -> String {
    match span {
        Span::BusinessDays(days) => format!("{days} 个工作日"),
        Span::CalendarDays(days) => format!("{days} 天"),
    }
}

fn remaining(remaining: Remaining) -> String {
    match remaining {
        Remaining::BusinessDays(0) | Remaining::CalendarDays(0) => "今天截止".to_owned(),
        Remaining::BusinessDays(days) => format!("还剩 {days} 个工作日"),
        Remaining::CalendarDays(days) => format!("还剩 {days} 天"),
        Remaining::Closed { business_days: 0 } => "已截止".to_owned(),
        Remaining::Closed { business_days } => format!("逾期 {business_days} 个工作日"),
    }
}

fn held(pause: &Pause) -> String {
    let (from, to) = (day(pause.from), day(pause.to));
    match pause.business_days {
        0 => format!("{from} 至 {to} 在合作伙伴手中：没有需要加上的工作日"),
        days => format!("{from} 至 {to} 在合作伙伴手中：加上 {days} 个工作日"),
    }
}

/// What was done on the day of the event.
fn opened_by(kind: WindowKind) -> &'static str {
    match kind {
        WindowKind::StartReview => "提交",
        WindowKind::Review => "开始评审",
        WindowKind::PartnerResponse => "请求信息",
        WindowKind::OptOut => "批准",
        WindowKind::Dispute => "拒绝",
        WindowKind::DisputeResult => "提出异议，或在争议中重新提交",
    }
}

/// What happens when the window closes.
fn runs_out(kind: WindowKind) -> String {
    match kind {
        WindowKind::StartReview | WindowKind::DisputeResult => {
            "此后标为逾期；不会自动变更状态。".to_owned()
        }
        WindowKind::Review => "此后标为逾期；不会自动变更状态。如有仲裁，时间可能更长。".to_owned(),
        WindowKind::PartnerResponse => format!(
            "此后声明变为“{}”；如果曾提出异议，则变为“{}”：{}。",
            term::status(Status::Rejected),
            term::status(Status::RejectedFinal),
            term::rejection_reason(RejectionReason::NoPartnerResponse)
        ),
        WindowKind::OptOut => {
            "此后客户不能再拒绝：关联将发送进行资格评估；如为收入关联，则予以认可。".to_owned()
        }
        WindowKind::Dispute => "此后不能再提出异议；可以用更新的 PoE 新建声明。".to_owned(),
    }
}

/// `第 1 天 2020-07-13 周一，第 2 天 07-14 周二`.
fn counted(days: &[Numbered]) -> String {
    let told = days.iter().enumerate().map(|(at, Numbered { day: on, number })| match at {
        0 => format!("第 {number} 天 {}", day(*on)),
        _ => format!("第 {number} 天 {}", short_day(*on)),
    });
    told.collect::<Vec<_>>().join("，")
}

/// A date whose year the line has already told.
fn short_day(day: NaiveDate) -> String {
    format!("{} 周{}", day.format("%m-%d"), weekday(day))
}
