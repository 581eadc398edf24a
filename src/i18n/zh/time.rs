//! Dates, time left and deadlines, in Simplified Chinese.

use chrono::{NaiveDate, NaiveDateTime};

use super::term;
use crate::domain::calendar::{Remaining, Span};
use crate::domain::status::{RejectionReason, Status, WindowKind};
use crate::i18n::quote::brief;
use crate::i18n::time::{Pauses, Stretch, TimeTexts, Told, stretches};

pub(super) const TIME: TimeTexts =
    TimeTexts { day, long_day, moment, clock, span, remaining, window, target };

/// The most stretches that are told one by one; of a longer window only the holidays are.
const TOLD_ONE_BY_ONE: usize = 12;
/// The most holidays that are told by name.
const HOLIDAYS_TOLD: usize = 20;
/// The most days that one line names.
const DAYS_IN_A_LINE: u32 = 3;

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

fn window(kind: WindowKind, told: &Told<'_>) -> Vec<String> {
    let mut lines = vec![format!("{}: {}", term::window(kind), span(told.span))];
    lines.push(format!("{} {} (day 0)", opened_by(kind), long_day(told.start_day)));
    lines.extend(days(told));
    lines.push(format!(
        "Open through the end of {} ({}); closed from {}",
        long_day(told.last_day),
        told.zone,
        moment(told.closes_at)
    ));
    lines.push(runs_out(kind));
    lines
}

fn target(told: &Told<'_>, pauses: &Pauses<'_>) -> Vec<String> {
    let mut lines = vec![format!(
        "Decision target: {} and the time that the partner holds the claim",
        span(told.span)
    )];
    lines.push(format!("Submitted {} (day 0)", long_day(told.start_day)));
    lines.extend(days(told));
    lines.push(format!("Without pauses: through {} ({})", long_day(told.last_day), told.zone));
    for pause in pauses.over {
        let held = format!("The partner held it from {} to {}", day(pause.from), day(pause.to));
        lines.push(match pause.business_days {
            0 => format!("{held}: no business day to add"),
            held_for => format!("{held}: {} added", business_days(held_for)),
        });
    }
    if let Some(since) = pauses.since {
        lines.push(format!(
            "The partner holds it since {}: the business days until the answer will be added",
            day(since)
        ));
    }
    lines.push(format!(
        "Aimed at: through {}; shown as a target, nothing happens when it passes",
        long_day(pauses.last_day)
    ));
    lines
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

/// What each day counted for: stretch by stretch, or summed up where there are many.
fn days(told: &Told<'_>) -> Vec<String> {
    let stretches = stretches(&told.steps);
    if stretches.len() > TOLD_ONE_BY_ONE {
        return summed_up(&stretches);
    }
    stretches
        .iter()
        .map(|stretch| match *stretch {
            Stretch::Counted { first, last } => counted(first, last),
            Stretch::Weekend { first, last } if first == last => {
                format!("{} skipped: weekend", day(first))
            }
            Stretch::Weekend { first, last } => {
                format!("{}, {} skipped: weekend", day(first), short_day(last))
            }
            Stretch::Holiday { day, name } => holiday(day, name),
        })
        .collect()
}

/// `1 Mon 2020-07-13, 2 Tue 07-14`, or from the first to the last where they are many.
fn counted(first: (NaiveDate, u32), last: (NaiveDate, u32)) -> String {
    let begin = format!("{} {}", first.1, day(first.0));
    match last.1.saturating_sub(first.1) {
        0 => begin,
        more if more < DAYS_IN_A_LINE => {
            let rest = first.0.iter_days().zip(first.1..=last.1).skip(1);
            rest.fold(begin, |line, (day, number)| format!("{line}, {number} {}", short_day(day)))
        }
        _ => format!("{begin} to {} {}", last.1, day(last.0)),
    }
}

fn summed_up(stretches: &[Stretch<'_>]) -> Vec<String> {
    let mut weekends = 0_usize;
    let mut holidays = Vec::new();
    let mut ends: Option<((NaiveDate, u32), (NaiveDate, u32))> = None;
    for stretch in stretches {
        match *stretch {
            Stretch::Counted { first, last } => {
                ends = Some((ends.map_or(first, |(begin, _)| begin), last));
            }
            Stretch::Weekend { .. } => weekends += 1,
            Stretch::Holiday { day, name } => holidays.push(holiday(day, name)),
        }
    }
    let mut lines = Vec::new();
    if let Some((first, last)) = ends {
        lines.push(format!("{} {} to {} {}", first.1, day(first.0), last.1, day(last.0)));
    }
    match weekends {
        0 => {}
        1 => lines.push("1 weekend skipped".to_owned()),
        many => lines.push(format!("{many} weekends skipped")),
    }
    let untold = holidays.len().saturating_sub(HOLIDAYS_TOLD);
    lines.extend(holidays.into_iter().take(HOLIDAYS_TOLD));
    if untold > 0 {
        lines.push(format!("{untold} more holidays skipped"));
    }
    lines
}

fn holiday(on: NaiveDate, name: &str) -> String {
    format!("{} skipped: holiday {}", day(on), brief(name))
}

/// A date whose year the line has already told.
fn short_day(day: NaiveDate) -> String {
    day.format("%a %m-%d").to_string()
}
