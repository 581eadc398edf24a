//! The figures in sentences, chart by chart.
//!
//! Owns what is said, and in which order. The languages own the sentences.

use chrono::NaiveDate;

use super::ChartTexts;
use crate::desk::Figures;
use crate::desk::figures::{Age, Decided, Spent, Work};
use crate::domain::status::Status;

/// The sentences on the charts; those that give a number of claims may be given none.
#[derive(Debug)]
pub struct WordTexts {
    /// Heading: decisions, where they are not told in figures.
    pub(in crate::i18n) decisions: &'static str,
    /// Heading: how old open claims are.
    pub(in crate::i18n) ages: &'static str,
    /// Heading: the charts that are not shown.
    pub(in crate::i18n) others: &'static str,
    /// So many claims are in the status.
    pub(in crate::i18n) in_status: fn(Status, usize) -> String,
    /// So many claims are overdue.
    pub(in crate::i18n) overdue: fn(usize) -> String,
    /// So many claims are due today, which is this day.
    pub(in crate::i18n) due_today: fn(NaiveDate, usize) -> String,
    /// So many claims are due on the day.
    pub(in crate::i18n) due_on: fn(NaiveDate, usize) -> String,
    /// No claim is due on any of the days that are told.
    pub(in crate::i18n) none_due: &'static str,
    /// What was decided in so many days, of which today is the last; nothing, perhaps.
    pub(in crate::i18n) decided_in: fn(usize, Decided) -> String,
    /// What was decided on the day.
    pub(in crate::i18n) decided_on: fn(NaiveDate, Decided) -> String,
    /// What was decided on the day, which is no business day.
    pub(in crate::i18n) decided_on_day_off: fn(NaiveDate, Decided) -> String,
    /// How long claims stayed in a status, and how many times one has moved on.
    pub(in crate::i18n) stayed: fn(Spent) -> String,
    /// So many open claims are of the age.
    pub(in crate::i18n) of_age: fn(Age) -> String,
    /// No claim is open.
    pub(in crate::i18n) none_open: &'static str,
}

/// Sentences on one chart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paragraph {
    /// What they are about.
    pub heading: &'static str,
    /// The sentences, each to be read by itself.
    pub sentences: Vec<String>,
}

impl ChartTexts {
    /// The figures in sentences.
    #[must_use]
    pub fn words(&self, figures: &Figures) -> Vec<Paragraph> {
        let words = &self.words;
        let about = |heading, sentences| Paragraph { heading, sentences };
        let statuses = figures.by_status.iter();
        let by_status = statuses.map(|(of, number)| (words.in_status)(*of, *number)).collect();
        let mut paragraphs = vec![about(self.by_status, or(by_status, self.no_claims))];
        match &figures.work {
            None => paragraphs.push(about(words.others, vec![self.not_for_customers.to_owned()])),
            Some(work) => {
                let spent = work.spent.iter().map(|spent| (words.stayed)(*spent)).collect();
                let ages = work.ages.iter().filter(|age| age.claims > 0);
                let ages = ages.map(|age| (words.of_age)(*age)).collect();
                paragraphs.extend([
                    about(self.due, words.due(work)),
                    about(words.decisions, words.decided(work)),
                    about(self.spent, or(spent, self.none_moved)),
                    about(words.ages, or(ages, words.none_open)),
                ]);
            }
        }
        paragraphs
    }
}

impl WordTexts {
    fn due(&self, work: &Work) -> Vec<String> {
        let days = work.due.iter().enumerate().filter(|(_, day)| day.claims > 0);
        let due = days.map(|(ahead, day)| match ahead {
            0 => (self.due_today)(day.day, day.claims),
            _ => (self.due_on)(day.day, day.claims),
        });
        let mut sentences = vec![(self.overdue)(work.overdue)];
        sentences.extend(or(due.collect(), self.none_due));
        sentences
    }

    fn decided(&self, work: &Work) -> Vec<String> {
        let total = (self.decided_in)(work.decisions.len(), work.decided());
        let days = work.decisions.iter().rev().filter(|day| day.decided.total() > 0);
        let each = days.map(|day| {
            let told = if day.is_business_day { self.decided_on } else { self.decided_on_day_off };
            told(day.day, day.decided)
        });
        std::iter::once(total).chain(each).collect()
    }
}

/// The sentences, or what is said if there is none.
fn or(sentences: Vec<String>, none: &str) -> Vec<String> {
    if sentences.is_empty() { vec![none.to_owned()] } else { sentences }
}
