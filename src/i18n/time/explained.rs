//! How a deadline came about, line by line.
//!
//! Owns which lines there are, in which order, and what is summed up. The languages own the lines.

use chrono::{NaiveDate, NaiveDateTime};

use super::local;
use crate::domain::calendar::{Counting, Span, Step, Verdict, Zone};
use crate::domain::claim::{DecisionTarget, Pause};
use crate::domain::status::WindowKind;
use crate::i18n::quote::brief;

/// The most stretches that are told one by one; of a longer window only the holidays are.
const TOLD_ONE_BY_ONE: usize = 12;
/// The most holidays that are told by name.
const HOLIDAYS_TOLD: usize = 20;
/// The most days that one line names.
const DAYS_IN_A_LINE: usize = 3;

/// The lines of an explanation.
#[derive(Debug)]
pub struct ExplainedTexts {
    /// Heading of a window: its name, and the length asked for.
    pub(in crate::i18n) window: fn(WindowKind, Span) -> String,
    /// What was done on the day of the event, which is day 0.
    pub(in crate::i18n) opened: fn(WindowKind, NaiveDate) -> String,
    /// The last day, the zone in which days were counted, and the first moment after it.
    pub(in crate::i18n) open_through: fn(NaiveDate, Zone, NaiveDateTime) -> String,
    /// What happens when the window closes.
    pub(in crate::i18n) runs_out: fn(WindowKind) -> String,
    /// Heading of a decision target: the length asked for.
    pub(in crate::i18n) target: fn(Span) -> String,
    /// The last day without pauses.
    pub(in crate::i18n) without_pauses: fn(NaiveDate, Zone) -> String,
    /// The time in which the partner held the claim, and the business days that it added.
    pub(in crate::i18n) held: fn(&Pause) -> String,
    /// The partner holds the claim since this day.
    pub(in crate::i18n) holds: fn(NaiveDate) -> String,
    /// The last day with the pauses, which is a target only.
    pub(in crate::i18n) aimed_at: fn(NaiveDate) -> String,
    /// A few days that counted, each with its number; there is at least one.
    pub(in crate::i18n) counted: fn(&[Numbered]) -> String,
    /// Many days that counted, from the first to the last.
    pub(in crate::i18n) counted_through: fn(Numbered, Numbered) -> String,
    /// A weekend that was skipped, or what of it lies in the window: one day, or two.
    pub(in crate::i18n) weekend: fn(NaiveDate, Option<NaiveDate>) -> String,
    /// A holiday that was skipped; its name is clean.
    pub(in crate::i18n) holiday: fn(NaiveDate, &str) -> String,
    /// So many weekends were skipped; at least one.
    pub(in crate::i18n) weekends: fn(usize) -> String,
    /// So many more holidays were skipped; at least one.
    pub(in crate::i18n) more_holidays: fn(usize) -> String,
}

/// A day that counted, and as which.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Numbered {
    /// The day.
    pub day: NaiveDate,
    /// What it counted as, from 1.
    pub number: u32,
}

impl ExplainedTexts {
    pub(super) fn window(&self, kind: WindowKind, counting: &Counting) -> Vec<String> {
        let mut lines = vec![(self.window)(kind, counting.span)];
        lines.push((self.opened)(kind, counting.start_day));
        lines.extend(self.days(&counting.explain()));
        let closes_at = local(counting.closes_at, counting.zone);
        lines.push((self.open_through)(counting.last_day, counting.zone, closes_at));
        lines.push((self.runs_out)(kind));
        lines
    }

    pub(super) fn target(&self, target: &DecisionTarget, since: Option<NaiveDate>) -> Vec<String> {
        let counting = &target.counting;
        let mut lines = vec![(self.target)(counting.span)];
        lines.push((self.opened)(WindowKind::StartReview, counting.start_day));
        lines.extend(self.days(&counting.explain()));
        lines.push((self.without_pauses)(counting.last_day, counting.zone));
        lines.extend(target.pauses.iter().map(self.held));
        lines.extend(since.map(self.holds));
        lines.push((self.aimed_at)(target.last_day));
        lines
    }

    /// What each day counted for: stretch by stretch, or summed up where there are many.
    fn days(&self, steps: &[Step<'_>]) -> Vec<String> {
        let stretches = stretches(steps);
        if stretches.len() > TOLD_ONE_BY_ONE {
            return self.summed_up(&stretches);
        }
        let line = |stretch: &Stretch<'_>| match stretch {
            Stretch::Counted(days) => match (days.first(), days.last()) {
                (Some(first), Some(last)) if days.len() > DAYS_IN_A_LINE => {
                    (self.counted_through)(*first, *last)
                }
                _ => (self.counted)(days),
            },
            Stretch::Weekend { first, last } => {
                (self.weekend)(*first, Some(*last).filter(|last| last != first))
            }
            Stretch::Holiday { day, name } => (self.holiday)(*day, &brief(name)),
        };
        stretches.iter().map(line).collect()
    }

    fn summed_up(&self, stretches: &[Stretch<'_>]) -> Vec<String> {
        let mut weekends = 0_usize;
        let mut holidays = Vec::new();
        let mut counted: Vec<Numbered> = Vec::new();
        for stretch in stretches {
            match stretch {
                Stretch::Counted(days) => counted.extend(days),
                Stretch::Weekend { .. } => weekends += 1,
                Stretch::Holiday { day, name } => holidays.push((*day, *name)),
            }
        }
        let mut lines = Vec::new();
        if let (Some(first), Some(last)) = (counted.first(), counted.last()) {
            lines.push((self.counted_through)(*first, *last));
        }
        if weekends > 0 {
            lines.push((self.weekends)(weekends));
        }
        let untold = holidays.len().saturating_sub(HOLIDAYS_TOLD);
        let told = holidays.iter().take(HOLIDAYS_TOLD);
        lines.extend(told.map(|(day, name)| (self.holiday)(*day, &brief(name))));
        if untold > 0 {
            lines.push((self.more_holidays)(untold));
        }
        lines
    }
}

/// Neighbouring days of one kind, in the order of days: what a line of an explanation tells.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Stretch<'a> {
    /// Days that counted.
    Counted(Vec<Numbered>),
    /// A weekend, or what of it lies in the window.
    Weekend { first: NaiveDate, last: NaiveDate },
    /// A holiday.
    Holiday { day: NaiveDate, name: &'a str },
}

/// Joins neighbouring days of one kind; the day of the event is left out.
fn stretches<'a>(steps: &[Step<'a>]) -> Vec<Stretch<'a>> {
    let mut joined: Vec<Stretch<'a>> = Vec::new();
    for step in steps {
        let day = step.day;
        match (step.verdict, joined.last_mut()) {
            (Verdict::Start, _) => {}
            (Verdict::Counted(number), Some(Stretch::Counted(days))) => {
                days.push(Numbered { day, number });
            }
            (Verdict::Weekend, Some(Stretch::Weekend { last, .. })) => *last = day,
            (Verdict::Counted(number), _) => {
                joined.push(Stretch::Counted(vec![Numbered { day, number }]));
            }
            (Verdict::Weekend, _) => joined.push(Stretch::Weekend { first: day, last: day }),
            (Verdict::Holiday(name), _) => joined.push(Stretch::Holiday { day, name }),
        }
    }
    joined
}
