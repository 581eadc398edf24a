//! From figures to charts: which bars there are, and what stands beside each.

use ratatui::style::Style;

use crate::desk::Figures;
use crate::desk::figures::{Age, DecisionDay, DueDay, Spent, Work};
use crate::i18n::Texts;
use crate::tui::theme;

/// The decisions of at least so many days are told day by day, and of whole weeks more where there
/// is room; the course shows all of them.
const DAYS_TOLD: usize = 14;
const WEEK: usize = 7;

/// One chart.
#[derive(Debug, Clone, Default)]
pub(super) struct Chart {
    /// What it shows.
    pub(super) heading: String,
    /// A course, from left to right; days without a value are no business days.
    pub(super) course: Vec<Option<u64>>,
    /// The bars, from the top.
    pub(super) bars: Vec<Bar>,
    /// What is said where there are no bars.
    pub(super) text: Option<&'static str>,
}

/// One bar, with what stands beside it.
#[derive(Debug, Clone)]
pub(super) struct Bar {
    pub(super) label: String,
    pub(super) figure: String,
    /// Its length, in proportion to the others.
    pub(super) value: u64,
    pub(super) style: Style,
}

fn count(number: usize) -> u64 {
    u64::try_from(number).unwrap_or(u64::MAX)
}

/// The charts for two columns of so many rows: how it stands, and how it went.
pub(super) fn charts(
    figures: &Figures,
    texts: &Texts,
    day_off: char,
    rows: usize,
) -> (Vec<Chart>, Vec<Chart>) {
    let statuses = by_status(figures, texts);
    let Some(work) = &figures.work else {
        let others = Chart { text: Some(texts.charts.not_for_customers), ..Chart::default() };
        return (vec![statuses, others], Vec::new());
    };
    let left = vec![statuses, due(work, texts, day_off), ages(work, texts)];
    let spent = spent(work, texts);
    // Besides the days: two headings, the course, and a blank row.
    let free = rows.saturating_sub(spent.bars.len().max(1) + 4);
    let days = (free / WEEK * WEEK).max(DAYS_TOLD);
    (left, vec![decisions(work, texts, day_off, days), spent])
}

fn by_status(figures: &Figures, texts: &Texts) -> Chart {
    let bars = figures.by_status.iter().map(|(&status, &number)| Bar {
        label: (texts.tui.short_status)(status).to_owned(),
        figure: number.to_string(),
        value: count(number),
        style: theme::status(status),
    });
    Chart { heading: texts.charts.by_status.to_owned(), bars: bars.collect(), ..Chart::default() }
}

fn day_label(
    day: chrono::NaiveDate,
    is_business_day: bool,
    texts: &Texts,
    day_off: char,
) -> String {
    let day = texts.time.day(day);
    if is_business_day { day } else { format!("{day} {day_off}") }
}

fn due(work: &Work, texts: &Texts, day_off: char) -> Chart {
    let overdue = Bar {
        label: texts.charts.overdue.to_owned(),
        figure: work.overdue.to_string(),
        value: count(work.overdue),
        style: theme::ALERT,
    };
    let of_day = |(ahead, day): (usize, &DueDay)| Bar {
        label: day_label(day.day, day.is_business_day, texts, day_off),
        figure: day.claims.to_string(),
        value: count(day.claims),
        style: if ahead == 0 { theme::NOTE } else { theme::PLAIN },
    };
    let days = work.due.iter().enumerate().map(of_day);
    Chart {
        heading: texts.punctuation.beside(texts.charts.due, &(texts.charts.day_off_sign)(day_off)),
        bars: std::iter::once(overdue).chain(days).collect(),
        ..Chart::default()
    }
}

fn ages(work: &Work, texts: &Texts) -> Chart {
    let last = work.ages.len();
    let bar = |(place, age): (usize, &Age)| Bar {
        label: (texts.charts.band)(age.from, age.through),
        figure: age.claims.to_string(),
        value: count(age.claims),
        style: match last - place {
            1 => theme::ALERT,
            2 => theme::NOTE,
            _ => theme::PLAIN,
        },
    };
    Chart {
        heading: texts.charts.ages.to_owned(),
        bars: work.ages.iter().enumerate().map(bar).collect(),
        ..Chart::default()
    }
}

fn decisions(work: &Work, texts: &Texts, day_off: char, days: usize) -> Chart {
    let words = &texts.charts;
    let bar = |day: &DecisionDay| Bar {
        label: day_label(day.day, day.is_business_day, texts, day_off),
        figure: (words.decided)(day.decided),
        value: count(day.decided.total()),
        style: theme::PLAIN,
    };
    let value = |day: &DecisionDay| {
        let decided = day.decided.total();
        (decided > 0 || day.is_business_day).then(|| count(decided))
    };
    let course = (words.course)(work.decisions.len(), work.decided().total());
    Chart {
        heading: format!("{} · {course}", words.decisions),
        course: work.decisions.iter().map(value).collect(),
        bars: work.decisions.iter().rev().take(days).map(bar).collect(),
        text: None,
    }
}

fn spent(work: &Work, texts: &Texts) -> Chart {
    let bar = |spent: &Spent| Bar {
        label: (texts.tui.short_status)(spent.status).to_owned(),
        figure: (texts.charts.stayed)(*spent),
        value: spent.median.doubled(),
        style: theme::status(spent.status),
    };
    Chart {
        heading: texts.charts.spent.to_owned(),
        bars: work.spent.iter().map(bar).collect(),
        text: work.spent.is_empty().then_some(texts.charts.none_moved),
        ..Chart::default()
    }
}
