//! The charts, in English.

use super::list;
use super::term::status;
use super::time::long_day;
use crate::desk::figures::{Decided, Spent};
use crate::i18n::charts::{ChartTexts, WordTexts};

pub(super) const CHARTS: ChartTexts = ChartTexts {
    by_status: "Claims by status",
    due: "Open claims due",
    decisions: "Approved/rejected/upheld",
    spent: "Median business days in a status",
    ages: "Open claims by business days of age",
    status: "Status",
    day: "Day",
    claims: "Claims",
    approved: "Approved",
    rejected: "Rejected",
    upheld: "Upheld",
    median: "Median business days",
    times: "Times",
    age: "Business days",
    overdue: "Overdue",
    day_off: "no business day",
    day_off_sign: |sign| format!("{sign} no business day"),
    course: |days, decisions| format!("{days} days: {decisions}"),
    decided: |decided| format!("{}/{}/{}", decided.approved, decided.rejected, decided.upheld),
    stayed: |spent| format!("{} ({}×)", spent.median, spent.times),
    band,
    none_moved: "No claim has moved on yet.",
    no_claims: "No claim matches, so there is nothing to count.",
    not_for_customers: "The other charts are for partners and reviewers.",
    counting: "Counting …",
    failed: |why| format!("This could not be counted: {why}"),
    only_to_read: |key| {
        format!("Charts are only for reading. {key} shows the queue again; act on claims there.")
    },
    words: WORDS,
    ask: "charts, or the queue again",
    ask_words: "charts as words, or as bars again",
    to_queue: "queue",
    as_words: "as words",
    as_bars: "as bars",
    more: "more",
};

const WORDS: WordTexts = WordTexts {
    decisions: "Decisions by reviewers",
    ages: "Open claims by age",
    others: "Other charts",
    in_status: |of, number| format!("{}: {}.", status(of), claims(number)),
    overdue: |number| match number {
        0 => "Nothing is overdue.".to_owned(),
        1 => "1 claim is overdue.".to_owned(),
        number => format!("{number} claims are overdue."),
    },
    due_today: |day, number| format!("Due today, {}: {}.", long_day(day), claims(number)),
    due_on: |day, number| format!("Due {}: {}.", long_day(day), claims(number)),
    none_due: "No open claim is due today or in the next six days.",
    decided_in: |days, decided| match decided.total() {
        0 => format!("None in the last {days} days."),
        _ => format!("In the last {days} days, today among them: {}.", told(decided)),
    },
    decided_on: |day, decided| format!("{}: {}.", long_day(day), told(decided)),
    decided_on_day_off: |day, decided| {
        format!("{}, no business day: {}.", long_day(day), told(decided))
    },
    stayed: |spent| {
        let (days, times) = (business_days(spent), spent.times);
        let unit = if times == 1 { "time" } else { "times" };
        format!("{}: {days}; a claim moved on {times} {unit}.", status(spent.status))
    },
    of_age: |age| {
        let band = band(age.from, age.through);
        format!("Submitted {band} business days ago: {}.", claims(age.claims))
    },
    none_open: "No claim is open.",
};

fn band(from: u32, through: Option<u32>) -> String {
    match through {
        Some(through) => format!("{from} to {through}"),
        None => format!("over {}", from.saturating_sub(1)),
    }
}

fn claims(number: usize) -> String {
    match number {
        0 => "no claims".to_owned(),
        1 => "1 claim".to_owned(),
        number => format!("{number} claims"),
    }
}

fn business_days(of: Spent) -> String {
    let unit = if of.median.doubled() == 2 { "business day" } else { "business days" };
    format!("{} {unit}", of.median)
}

fn told(decided: Decided) -> String {
    let upheld = if decided.upheld == 1 { "rejection upheld" } else { "rejections upheld" };
    let kinds =
        [(decided.approved, "approved"), (decided.rejected, "rejected"), (decided.upheld, upheld)];
    let some = kinds.iter().filter(|(number, _)| *number > 0);
    list(some.map(|(number, kind)| format!("{number} {kind}")), "and")
}
