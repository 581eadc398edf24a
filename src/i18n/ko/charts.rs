//! The charts, in Korean.

use super::list;
use super::term::status;
use super::time::long_day;
use crate::desk::Figures;
use crate::desk::figures::{Age, Decided, Spent, Work};
use crate::i18n::charts::{ChartTexts, Paragraph};

pub(super) const CHARTS: ChartTexts = ChartTexts {
    by_status: BY_STATUS,
    due: DUE,
    decisions: DECISIONS,
    spent: SPENT,
    ages: AGES,
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
    only_to_read: "Charts are only for reading. C shows the queue again; act on claims there.",
    words,
    ask: "charts, or the queue again",
    ask_words: "charts as words, or as bars again",
    to_queue: "queue",
    as_words: "as words",
    as_bars: "as bars",
    more: "more",
};

const BY_STATUS: &str = "Claims by status";
const DUE: &str = "Open claims due";
const DECISIONS: &str = "Approved/rejected/upheld";
const SPENT: &str = "Median business days in a status";
const AGES: &str = "Open claims by business days of age";

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

fn words(figures: &Figures) -> Vec<Paragraph> {
    let statuses = figures.by_status.iter();
    let mut by_status: Vec<String> =
        statuses.map(|(of, number)| format!("{}: {}.", status(*of), claims(*number))).collect();
    if by_status.is_empty() {
        by_status.push(CHARTS.no_claims.to_owned());
    }
    let mut paragraphs = vec![Paragraph { heading: BY_STATUS, sentences: by_status }];
    match &figures.work {
        None => {
            let sentences = vec![CHARTS.not_for_customers.to_owned()];
            paragraphs.push(Paragraph { heading: "Other charts", sentences });
        }
        Some(work) => paragraphs.extend([
            Paragraph { heading: DUE, sentences: due(work) },
            Paragraph { heading: "Decisions by reviewers", sentences: decisions(work) },
            Paragraph { heading: SPENT, sentences: spent(work) },
            Paragraph { heading: "Open claims by age", sentences: ages(&work.ages) },
        ]),
    }
    paragraphs
}

fn due(work: &Work) -> Vec<String> {
    let mut sentences = vec![match work.overdue {
        0 => "Nothing is overdue.".to_owned(),
        1 => "1 claim is overdue.".to_owned(),
        number => format!("{number} claims are overdue."),
    }];
    let days = work.due.iter().enumerate().filter(|(_, day)| day.claims > 0);
    sentences.extend(days.map(|(ahead, day)| {
        let today = if ahead == 0 { "today, " } else { "" };
        format!("Due {today}{}: {}.", long_day(day.day), claims(day.claims))
    }));
    if work.due.iter().all(|day| day.claims == 0) {
        sentences.push("No open claim is due today or in the next six days.".to_owned());
    }
    sentences
}

fn told(decided: Decided) -> String {
    let upheld = if decided.upheld == 1 { "rejection upheld" } else { "rejections upheld" };
    let kinds =
        [(decided.approved, "approved"), (decided.rejected, "rejected"), (decided.upheld, upheld)];
    let some = kinds.iter().filter(|(number, _)| *number > 0);
    list(some.map(|(number, kind)| format!("{number} {kind}")), "and")
}

fn decisions(work: &Work) -> Vec<String> {
    let days = work.decisions.len();
    let total = match work.decided() {
        none if none.total() == 0 => return vec![format!("None in the last {days} days.")],
        all => format!("In the last {days} days, today among them: {}.", told(all)),
    };
    let each = work.decisions.iter().rev().filter(|day| day.decided.total() > 0);
    let each = each.map(|day| {
        let off = if day.is_business_day { "" } else { ", no business day" };
        format!("{}{off}: {}.", long_day(day.day), told(day.decided))
    });
    std::iter::once(total).chain(each).collect()
}

fn spent(work: &Work) -> Vec<String> {
    if work.spent.is_empty() {
        return vec![CHARTS.none_moved.to_owned()];
    }
    let sentence = |spent: &Spent| {
        let times = if spent.times == 1 { "time" } else { "times" };
        let days = business_days(*spent);
        format!("{}: {days}; a claim moved on {} {times}.", status(spent.status), spent.times)
    };
    work.spent.iter().map(sentence).collect()
}

fn ages(ages: &[Age]) -> Vec<String> {
    let some = ages.iter().filter(|age| age.claims > 0);
    let sentence = |age: &Age| {
        let band = band(age.from, age.through);
        format!("Submitted {band} business days ago: {}.", claims(age.claims))
    };
    let sentences: Vec<String> = some.map(sentence).collect();
    if sentences.is_empty() { vec!["No claim is open.".to_owned()] } else { sentences }
}
