//! Dates, time left and deadlines, in Korean.

use chrono::{Datelike, NaiveDate, NaiveDateTime, Weekday};

use super::term;
use crate::domain::calendar::{Remaining, Span};
use crate::domain::claim::Pause;
use crate::domain::status::{RejectionReason, Status, WindowKind};
use crate::i18n::time::{ExplainedTexts, Numbered, TimeTexts};

pub(super) const TIME: TimeTexts =
    TimeTexts { day, long_day, moment, clock, span, remaining, explained: EXPLAINED };

const EXPLAINED: ExplainedTexts = ExplainedTexts {
    window: |kind, length| format!("{} 기간: {}", term::window(kind), span(length)),
    opened: |kind, on| format!("{}: {}(0일차)", opened_by(kind), long_day(on)),
    open_through: |last, zone, closes_at| {
        let (last, closes_at) = (long_day(last), moment(closes_at));
        format!("{last}까지 유효({zone}), {closes_at}에 마감")
    },
    runs_out,
    target: |length| format!("결정 목표: {}, 파트너가 보유한 기간은 제외", span(length)),
    without_pauses: |last, zone| format!("파트너 보유 기간 없이: {}까지({zone})", long_day(last)),
    held,
    holds: |since| {
        format!("{}부터 파트너가 보유 중: 답변할 때까지의 영업일이 추가됩니다", day(since))
    },
    aimed_at: |last| {
        format!(
            "목표: {}까지. 표시용 목표일 뿐이며 지나도 아무 일도 일어나지 않습니다",
            long_day(last)
        )
    },
    counted,
    counted_through: |first, last| {
        format!("{}일차 {} ~ {}일차 {}", first.number, day(first.day), last.number, day(last.day))
    },
    weekend: |first, last| match last {
        None => format!("{} 제외: 주말", day(first)),
        Some(last) => format!("{}, {} 제외: 주말", day(first), short_day(last)),
    },
    holiday: |on, name| format!("{} 제외: 휴일 {name}", day(on)),
    weekends: |number| format!("주말 {number}회 제외"),
    more_holidays: |number| format!("그 밖의 휴일 {number}일 제외"),
};

/// `2020-07-17(금)`.
pub(super) fn day(day: NaiveDate) -> String {
    format!("{}({})", day.format("%Y-%m-%d"), weekday(day))
}

/// `2020년 7월 17일 금요일`.
pub(super) fn long_day(day: NaiveDate) -> String {
    format!("{}년 {}월 {}일 {}요일", day.year(), day.month(), day.day(), weekday(day))
}

/// A date whose year the line has already told: `07-17(금)`.
fn short_day(day: NaiveDate) -> String {
    format!("{}({})", day.format("%m-%d"), weekday(day))
}

fn weekday(day: NaiveDate) -> &'static str {
    match day.weekday() {
        Weekday::Mon => "월",
        Weekday::Tue => "화",
        Weekday::Wed => "수",
        Weekday::Thu => "목",
        Weekday::Fri => "금",
        Weekday::Sat => "토",
        Weekday::Sun => "일",
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
        Span::BusinessDays(days) => format!("{days}영업일"),
        Span::CalendarDays(days) => format!("{days}일"),
    }
}

fn remaining(remaining: Remaining) -> String {
    match remaining {
        Remaining::BusinessDays(0) | Remaining::CalendarDays(0) => "오늘까지".to_owned(),
        Remaining::BusinessDays(days) => format!("{days}영업일 남음"),
        Remaining::CalendarDays(days) => format!("{days}일 남음"),
        Remaining::Closed { business_days: 0 } => "지남".to_owned(),
        Remaining::Closed { business_days } => format!("{business_days}영업일 초과"),
    }
}

fn held(pause: &Pause) -> String {
    let (from, to) = (day(pause.from), day(pause.to));
    match pause.business_days {
        0 => format!("{from}부터 {to}까지 파트너가 보유: 추가할 영업일 없음"),
        days => format!("{from}부터 {to}까지 파트너가 보유: {days}영업일 추가"),
    }
}

/// What was done on the day of the event.
fn opened_by(kind: WindowKind) -> &'static str {
    match kind {
        WindowKind::StartReview => "제출",
        WindowKind::Review => "검토 시작",
        WindowKind::PartnerResponse => "정보 요청",
        WindowKind::OptOut => "승인",
        WindowKind::Dispute => "거부",
        WindowKind::DisputeResult => "이의 제기 또는 이의 제기 중 다시 제출",
    }
}

/// What happens when the window closes.
fn runs_out(kind: WindowKind) -> String {
    match kind {
        WindowKind::StartReview | WindowKind::DisputeResult => {
            "그 뒤에는 기한 초과로 표시되며, 저절로 바뀌는 것은 없습니다.".to_owned()
        }
        WindowKind::Review => "그 뒤에는 기한 초과로 표시되며, 저절로 바뀌는 것은 없습니다. \
                               중재 때문에 더 길어질 수 있습니다."
            .to_owned(),
        WindowKind::PartnerResponse => format!(
            "그 뒤에는 클레임이 “{}” 상태가 되고, 이의 제기된 클레임이면 “{}” 상태가 됩니다: {}.",
            term::status(Status::Rejected),
            term::status(Status::RejectedFinal),
            term::rejection_reason(RejectionReason::NoPartnerResponse)
        ),
        WindowKind::OptOut => "그 뒤에는 고객이 더 이상 거부할 수 없습니다. 연결은 자격 평가로 \
                               전송되고, 수익 연결이면 인정됩니다."
            .to_owned(),
        WindowKind::Dispute => "그 뒤에는 이의를 제기할 수 없으며, 보완한 PoE로 새 클레임을 만들 \
                                수 있습니다."
            .to_owned(),
    }
}

/// `1일차 2020-07-13(월), 2일차 07-14(화)`.
fn counted(days: &[Numbered]) -> String {
    let told = days.iter().enumerate().map(|(at, Numbered { day: on, number })| match at {
        0 => format!("{number}일차 {}", day(*on)),
        _ => format!("{number}일차 {}", short_day(*on)),
    });
    told.collect::<Vec<_>>().join(", ")
}
