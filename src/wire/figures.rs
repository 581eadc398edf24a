//! Figures over claims.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::desk::Figures;
use crate::desk::figures::{Age, DecisionDay, DueDay, Spent, Work};

/// `figures --json`. What customers are not told is `null`.
#[derive(Debug, Serialize)]
pub struct FiguresOut {
    today: String,
    query: String,
    total: usize,
    by_status: BTreeMap<&'static str, usize>,
    overdue: Option<usize>,
    due: Option<Vec<DueOut>>,
    decisions: Option<Vec<DecisionsOut>>,
    business_days_in_status: Option<Vec<SpentOut>>,
    ages: Option<Vec<AgeOut>>,
}

#[derive(Debug, Serialize)]
struct DueOut {
    day: String,
    business_day: bool,
    claims: usize,
}

#[derive(Debug, Serialize)]
struct DecisionsOut {
    day: String,
    business_day: bool,
    approved: usize,
    rejected: usize,
    upheld: usize,
}

#[derive(Debug, Serialize)]
struct SpentOut {
    status: &'static str,
    median: f64,
    times: usize,
}

#[derive(Debug, Serialize)]
struct AgeOut {
    from: u32,
    through: Option<u32>,
    claims: usize,
}

impl FiguresOut {
    /// The JSON of the figures of a query.
    #[must_use]
    pub fn of(figures: &Figures, query: &str) -> Self {
        let work = figures.work.as_ref();
        let due = |work: &Work| work.due.iter().map(DueOut::of).collect();
        let decisions = |work: &Work| work.decisions.iter().map(DecisionsOut::of).collect();
        let spent = |work: &Work| work.spent.iter().map(SpentOut::of).collect();
        let ages = |work: &Work| work.ages.iter().map(AgeOut::of).collect();
        Self {
            today: figures.today.to_string(),
            query: query.to_owned(),
            total: figures.total,
            by_status: figures.by_status.iter().map(|(of, number)| (of.code(), *number)).collect(),
            overdue: work.map(|work| work.overdue),
            due: work.map(due),
            decisions: work.map(decisions),
            business_days_in_status: work.map(spent),
            ages: work.map(ages),
        }
    }
}

impl DueOut {
    fn of(due: &DueDay) -> Self {
        Self { day: due.day.to_string(), business_day: due.is_business_day, claims: due.claims }
    }
}

impl DecisionsOut {
    fn of(day: &DecisionDay) -> Self {
        Self {
            day: day.day.to_string(),
            business_day: day.is_business_day,
            approved: day.decided.approved,
            rejected: day.decided.rejected,
            upheld: day.decided.upheld,
        }
    }
}

impl SpentOut {
    fn of(spent: &Spent) -> Self {
        // Exact: no window of time holds so many days that halves are lost.
        let doubled = u32::try_from(spent.median.doubled()).unwrap_or(u32::MAX);
        Self { status: spent.status.code(), median: f64::from(doubled) / 2.0, times: spent.times }
    }
}

impl AgeOut {
    const fn of(age: &Age) -> Self {
        Self { from: age.from, through: age.through, claims: age.claims }
    }
}
