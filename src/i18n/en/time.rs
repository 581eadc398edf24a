//! Dates, time left and deadlines, in English.

use chrono::{NaiveDate, NaiveDateTime};

use super::term;
use crate::domain::calendar::{Remaining, Span};
use crate::domain::claim::Pause;
use crate::domain::status::{RejectionReason, Status, WindowKind};
use crate::i18n::time::{ExplainedTexts, Numbered, TimeTexts};

pub(super) const TIME: TimeTexts =
    TimeTexts { day, long_day, moment, clock, span, remaining, explained: EXPLAINED };

const EXPLAINED: ExplainedTexts = ExplainedTexts {
    window: |kind, length| format!("{}: {}", term::window(kind), span(length)),
    opened: |kind, on| format!("{} {} (day 0)", opened_by(kind), long_day(on)),
    open_through: |last, zone, closes_at| {
        let (last, closes_at) = (long_day(last), moment(closes_at));
        format!("Open through the end of {last} ({zone}); closed from {closes_at}")
    },
    runs_out,
    target: |length| {
        format!("Decision target: {} and the time that the partner holds the claim", span(length))
    },
    without_pauses: |last, zone| format!("Without pauses: through {} ({zone})", long_day(last)),
    held,
    holds: |since| {
        format!(
            "The partner holds it since {}: the business days until the answer will be added",
            day(since)
        )
    },
    aimed_at: |last| {
        format!(
            "Aimed at: through {}; shown as a target, nothing happens when it passes",
            long_day(last)
        )
    },
    counted,
    counted_through: |first, last| {
        format!("{} {} to {} {}", first.number, day(first.day), last.number, day(last.day))
    },
    weekend: |first, last| match last {
        None => format!("{} skipped: weekend", day(first)),
        Some(last) => format!("{}, {} skipped: weekend", day(first), short_day(last)),
    },
    holiday: |on, name| format!("{} skipped: holiday {name}", day(on)),
    weekends: |number| match number {
        1 => "1 weekend skipped".to_owned(),
        number => format!("{number} weekends skipped"),
    },
    more_holidays: |number| match number {
        1 => "1 more holiday skipped".to_owned(),
        number => format!("{number} more holidays skipped"),
    },
};

pub(super) fn day(day: NaiveDate) -> String {
    day.format("%a %Y-%m-%d").to_string()
}

pub(super) fn long_day(day: NaiveDate) -> String {
    day.format("%A %Y-%m-%d").to_string()
}

fn moment(moment: NaiveDateTime) -> String {
    moment.format("%Y-%m-%d %H:%M").to_string()
}

fn clock(moment: NaiveDateTime) -> String {
    moment.format("%H:%M").to_string()
}

fn span(span: Span) -> String {
    match span {
        Span::BusinessDays(days) => business_days(u32::from(days)),
        Span::CalendarDays(1) => "1 day".to_owned(),
        Span::CalendarDays(days) => format!("{days} days"),
    }
}

fn business_days(days: u32) -> String {
    match days {
        1 => "1 business day".to_owned(),
        days => format!("{days} business days"),
    }
}

fn remaining(remaining: Remaining) -> String {
    match remaining {
        Remaining::BusinessDays(0) | Remaining::CalendarDays(0) => "today".to_owned(),
        Remaining::BusinessDays(days) => format!("{days} bd left"),
        Remaining::CalendarDays(days) => format!("{days} d left"),
        Remaining::Closed { business_days: 0 } => "over".to_owned(),
        Remaining::Closed { business_days } => format!("{business_days} bd over"),
    }
}

fn held(pause: &Pause) -> String {
    let held = format!("The partner held it from {} to {}", day(pause.from), day(pause.to));
    match pause.business_days {
        0 => format!("{held}: no business day to add"),
        days => format!("{held}: {} added", business_days(days)),
    }
}

/// What was done on the day of the event.
fn opened_by(kind: WindowKind) -> &'static str {
    match kind {
        WindowKind::StartReview => "Submitted",
        WindowKind::Review => "Review started",
        WindowKind::PartnerResponse => "Information requested",
        WindowKind::OptOut => "Approved",
        WindowKind::Dispute => "Rejected",
        WindowKind::DisputeResult => "Disputed, or resubmitted to its dispute,",
    }
}

/// What happens when the window closes.
fn runs_out(kind: WindowKind) -> String {
    match kind {
        WindowKind::StartReview | WindowKind::DisputeResult => {
            "After that it is marked overdue; nothing moves by itself.".to_owned()
        }
        WindowKind::Review => "After that it is marked overdue; nothing moves by itself. An \
                               arbitration may hold it longer."
            .to_owned(),
        WindowKind::PartnerResponse => format!(
            "After that the claim is {}, or {} if it was disputed: {}.",
            term::status(Status::Rejected),
            term::status(Status::RejectedFinal),
            term::rejection_reason(RejectionReason::NoPartnerResponse)
        ),
        WindowKind::OptOut => "After that the customer can no longer decline: the association is \
                               sent for eligibility evaluation or, for Revenue association, \
                               recognised."
            .to_owned(),
        WindowKind::Dispute => "After that it cannot be disputed; a new claim with updated PoE \
                                can be made."
            .to_owned(),
    }
}

/// `1 Mon 2020-07-13, 2 Tue 07-14`.
fn counted(days: &[Numbered]) -> String {
    let told = days.iter().enumerate().map(|(at, Numbered { day: on, number })| match at {
        0 => format!("{number} {}", day(*on)),
        _ => format!("{number} {}", short_day(*on)),
    });
    told.collect::<Vec<_>>().join(", ")
}

/// A date whose year the line has already told.
fn short_day(day: NaiveDate) -> String {
    day.format("%a %m-%d").to_string()
}
