//! The pen that stories are written with: a claim's acts in one chain, each with its time.
//!
//! Owns how a story's few words become a whole step: the acting person, the seconds, the claim's
//! fields and the file of proof. Mistakes are gathered, so that a chain needs no `?`.

mod fields;
mod filling;
mod story;

use chrono::{DateTime, Duration, NaiveDateTime, NaiveTime, Utc};

pub(super) use filling::Flaw;
pub(super) use story::Story;

use super::{Act, Outcome, Scenario, ScenarioError, Step};
use crate::demo::sample::Sample;
use crate::demo::{STARTS, ZONE, cast};

/// How long after midnight the nightly run comes.
const NIGHTLY_RUN_SECONDS: u32 = 30;

/// The steps written so far.
pub(in crate::demo) struct Script {
    sample: Sample,
    steps: Vec<Step>,
    outcomes: Vec<Outcome>,
    problems: Vec<String>,
}

impl Script {
    pub(in crate::demo) fn new(sample: Sample) -> Self {
        Self { sample, steps: Vec::new(), outcomes: Vec::new(), problems: Vec::new() }
    }

    /// Begins the story of one claim, made by `partner` for the customer with the key `customer`.
    pub(super) fn claim(
        &mut self,
        handle: &'static str,
        partner: &'static str,
        customer: &'static str,
    ) -> Story<'_> {
        let customer =
            cast::CUSTOMERS.iter().find(|one| one.key == customer).unwrap_or_else(|| {
                self.problems.push(format!("{handle}: no customer {customer}"));
                &cast::CUSTOMERS[0]
            });
        Story::new(self, handle, partner, customer)
    }

    /// Sorts everything by time and adds the nightly runs.
    pub(in crate::demo) fn finish(mut self) -> Result<Scenario, ScenarioError> {
        if !self.problems.is_empty() {
            return Err(ScenarioError::Stories(self.problems));
        }
        if let Some(first) = self.steps.iter().map(|step| step.at).min() {
            self.steps.extend(nightly_runs(first));
        }
        self.steps.sort_by_key(|step| step.at);
        Ok(Scenario { steps: self.steps, outcomes: self.outcomes })
    }

    fn step(&mut self, at: DateTime<Utc>, who: &'static str, claim: &'static str, act: Act) {
        self.steps.push(Step { at, who, claim, act });
    }

    /// Reads `MM-DD HH:MM` of 2020 in the store's zone; the seconds are made up, but fixed.
    fn time(&mut self, handle: &str, text: &str) -> DateTime<Utc> {
        let local = NaiveDateTime::parse_from_str(&format!("2020-{text}"), "%Y-%m-%d %H:%M").ok();
        let instant = local.and_then(|local| local.and_local_timezone(ZONE).single());
        let Some(instant) = instant else {
            self.problems.push(format!("{handle}: no time {text}"));
            return STARTS;
        };
        instant.to_utc() + Duration::seconds(i64::from(filling::some_number(handle, text) % 60))
    }
}

/// A run in each night after `first`, the last one on the day on which the demonstration starts.
fn nightly_runs(first: DateTime<Utc>) -> impl Iterator<Item = Step> {
    let day = |instant: DateTime<Utc>| instant.with_timezone(&ZONE).date_naive();
    let time = NaiveTime::from_num_seconds_from_midnight_opt(NIGHTLY_RUN_SECONDS, 0);
    day(first)
        .iter_days()
        .skip(1)
        .take_while(move |today| *today <= day(STARTS))
        .filter_map(move |today| today.and_time(time?).and_local_timezone(ZONE).single())
        .map(|at| Step { at: at.to_utc(), who: "admin", claim: "", act: Act::Tick })
}
