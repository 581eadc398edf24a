//! Dates, time left and deadlines, in Japanese.

use chrono::{Datelike, NaiveDate, NaiveDateTime, Weekday};

use super::term;
use crate::domain::calendar::{Remaining, Span};
use crate::domain::claim::Pause;
use crate::domain::status::{RejectionReason, Status, WindowKind};
use crate::i18n::time::{ExplainedTexts, Numbered, TimeTexts};

pub(super) const TIME: TimeTexts =
    TimeTexts { day, long_day, moment, clock, span, remaining, explained: EXPLAINED };

const EXPLAINED: ExplainedTexts = ExplainedTexts {
    window: |kind, length| format!("{}: {}", term::window(kind), span(length)),
    opened: |kind, on| format!("{}: {}（0 日目）", opened_by(kind), long_day(on)),
    open_through: |last, zone, closes_at| {
        let (last, closes_at) = (long_day(last), moment(closes_at));
        format!("期限は {last}の終わりまで（{zone}）。{closes_at} に終了")
    },
    runs_out,
    target: |length| format!("決定の目標: {}（パートナーの対応中を除く）", span(length)),
    without_pauses: |last, zone| {
        format!("パートナーの対応期間を数えなければ {}まで（{zone}）", long_day(last))
    },
    held,
    holds: |since| format!("{} からパートナーが対応中: 回答までの営業日数を加算", day(since)),
    aimed_at: |last| {
        format!("目標日は {}。目標として表示するだけで、過ぎても何も起こりません", long_day(last))
    },
    counted,
    counted_through: |first, last| {
        let (from, to) = (first.number, last.number);
        format!("{from} 日目 {} から {to} 日目 {} まで", day(first.day), day(last.day))
    },
    weekend: |first, last| match last {
        None => format!("{} は週末のため除外", day(first)),
        Some(last) => format!("{}、{} は週末のため除外", day(first), short_day(last)),
    },
    holiday: |on, name| format!("{} は休業日のため除外: {name}", day(on)),
    weekends: |number| format!("週末 {number} 回を除外"),
    more_holidays: |number| format!("ほかに休業日 {number} 日を除外"),
};

pub(super) fn day(day: NaiveDate) -> String {
    format!("{} ({})", day.format("%Y-%m-%d"), weekday(day))
}

pub(super) fn long_day(day: NaiveDate) -> String {
    format!("{}年{}月{}日（{}）", day.year(), day.month(), day.day(), weekday(day))
}

/// A date whose year the line has already told.
fn short_day(day: NaiveDate) -> String {
    format!("{} ({})", day.format("%m-%d"), weekday(day))
}

fn weekday(day: NaiveDate) -> char {
    match day.weekday() {
        Weekday::Mon => '月',
        Weekday::Tue => '火',
        Weekday::Wed => '水',
        Weekday::Thu => '木',
        Weekday::Fri => '金',
        Weekday::Sat => '土',
        Weekday::Sun => '日',
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
        Span::BusinessDays(days) => format!("{days} 営業日"),
        Span::CalendarDays(days) => format!("{days} 日"),
    }
}

fn remaining(remaining: Remaining) -> String {
    match remaining {
        Remaining::BusinessDays(0) | Remaining::CalendarDays(0) => "今日まで".to_owned(),
        Remaining::BusinessDays(days) => format!("残り {days} 営業日"),
        Remaining::CalendarDays(days) => format!("残り {days} 日"),
        Remaining::Closed { business_days: 0 } => "終了".to_owned(),
        Remaining::Closed { business_days } => format!("{business_days} 営業日超過"),
    }
}

fn held(pause: &Pause) -> String {
    let (from, to) = (day(pause.from), day(pause.to));
    match pause.business_days {
        0 => format!("{from} から {to} までパートナーが対応: 加算する営業日なし"),
        days => format!("{from} から {to} までパートナーが対応: {days} 営業日を加算"),
    }
}

/// What was done on the day of the event.
fn opened_by(kind: WindowKind) -> &'static str {
    match kind {
        WindowKind::StartReview => "送信",
        WindowKind::Review => "レビューの開始",
        WindowKind::PartnerResponse => "情報の依頼",
        WindowKind::OptOut => "承認",
        WindowKind::Dispute => "拒否",
        WindowKind::DisputeResult => "異議申し立て、またはその再送信",
    }
}

/// What happens when the window closes.
fn runs_out(kind: WindowKind) -> String {
    match kind {
        WindowKind::StartReview | WindowKind::DisputeResult => {
            "その後は期限超過と表示されます。自動では何も変わりません。".to_owned()
        }
        WindowKind::Review => {
            "その後は期限超過と表示されます。自動では何も変わりません。仲裁により延びることがあり\
             ます。"
                .to_owned()
        }
        WindowKind::PartnerResponse => format!(
            "その後、要求は「{}」になります。異議申し立て中だった場合は「{}」です。理由:「{}」。",
            term::status(Status::Rejected),
            term::status(Status::RejectedFinal),
            term::rejection_reason(RejectionReason::NoPartnerResponse)
        ),
        WindowKind::OptOut => {
            "その後、顧客は拒否できません。関連付けは適格性評価に送信され、収益の関連付けの場合は\
             認定されます。"
                .to_owned()
        }
        WindowKind::Dispute => {
            "その後、異議は申し立てられません。更新した PoE で新しい要求を作成できます。".to_owned()
        }
    }
}

/// `1 日目 2020-07-13 (月)、2 日目 07-14 (火)`.
fn counted(days: &[Numbered]) -> String {
    let told = days.iter().enumerate().map(|(at, Numbered { day: on, number })| match at {
        0 => format!("{number} 日目 {}", day(*on)),
        _ => format!("{number} 日目 {}", short_day(*on)),
    });
    super::list(told)
}
