//! Counting, claim by claim.

use std::collections::BTreeMap;

use chrono::{DateTime, Days, NaiveDate, Utc};

use super::{
    Age, BANDS, DAYS_AHEAD, DAYS_BACK, Decided, DecisionDay, DueDay, Figures, Median, Spent, Work,
};
use crate::domain::actor::Role;
use crate::domain::calendar::Calendar;
use crate::domain::claim::Passage;
use crate::domain::status::Status;

/// What figures rest on, of one claim; its passages come beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Facts {
    /// Its status.
    pub status: Status,
    /// Whether it is overdue.
    pub overdue: bool,
    /// The last day of the deadline that runs, in the store's zone.
    pub due: Option<NaiveDate>,
    /// When it was first submitted, UTC.
    pub submitted_at: Option<DateTime<Utc>>,
}

/// Figures on their way: facts go in, claim by claim, and figures come out at the end.
#[derive(Debug)]
pub struct Tally<'a> {
    calendar: &'a Calendar,
    today: NaiveDate,
    total: usize,
    by_status: BTreeMap<Status, usize>,
    overdue: usize,
    due: [usize; DAYS_AHEAD],
    /// By how many days ago.
    decided: [Decided; DAYS_BACK],
    /// How many times a claim stayed in a status for so many business days.
    spent: BTreeMap<(Status, u32), usize>,
    ages: [usize; BANDS.len()],
}

impl<'a> Tally<'a> {
    /// Nothing counted yet; `now` is the present moment, UTC.
    #[must_use]
    pub fn new(calendar: &'a Calendar, now: DateTime<Utc>) -> Self {
        Self {
            calendar,
            today: calendar.local_day(now),
            total: 0,
            by_status: BTreeMap::new(),
            overdue: 0,
            due: [0; DAYS_AHEAD],
            decided: [Decided::default(); DAYS_BACK],
            spent: BTreeMap::new(),
            ages: [0; BANDS.len()],
        }
    }

    /// Counts a claim, given its passages from the oldest to the one in which it stands.
    pub fn add(&mut self, facts: Facts, passages: impl IntoIterator<Item = Passage>) {
        self.total += 1;
        *self.by_status.entry(facts.status).or_default() += 1;
        self.overdue += usize::from(facts.overdue);
        if facts.status.is_open() {
            self.add_open(facts);
        }
        let mut before: Option<(Status, NaiveDate)> = None;
        for passage in passages {
            let day = self.calendar.local_day(passage.since);
            if let Some((status, since)) = before {
                let stayed = self.calendar.business_days_between(since, day);
                *self.spent.entry((status, stayed)).or_default() += 1;
            }
            self.add_decision(passage, day);
            before = Some((passage.status, day));
        }
    }

    fn add_open(&mut self, facts: Facts) {
        let ahead = facts.due.and_then(|day| days_from(self.today, day));
        if let Some(due) = ahead.and_then(|ahead| self.due.get_mut(ahead)) {
            *due += 1;
        }
        let Some(submitted_at) = facts.submitted_at else { return };
        let submitted = self.calendar.local_day(submitted_at);
        let age = self.calendar.business_days_between(submitted, self.today);
        let is_within = |(from, through): &(u32, Option<u32>)| {
            *from <= age && through.is_none_or(|through| age <= through)
        };
        if let Some(band) = BANDS.iter().position(is_within) {
            self.ages[band] += 1;
        }
    }

    fn add_decision(&mut self, passage: Passage, day: NaiveDate) {
        if passage.role != Role::Reviewer {
            return;
        }
        let back = days_from(day, self.today);
        let Some(decided) = back.and_then(|back| self.decided.get_mut(back)) else { return };
        match passage.status {
            Status::Approved => decided.approved += 1,
            Status::Rejected => decided.rejected += 1,
            Status::RejectedFinal => decided.upheld += 1,
            _ => {}
        }
    }

    /// The figures of everything counted; `seq` is the store's newest record. Whoever does not work
    /// on claims gets no more than how many there are.
    #[must_use]
    pub fn figures(self, seq: u64, works: bool) -> Figures {
        Figures {
            today: self.today,
            total: self.total,
            by_status: self.by_status.clone(),
            work: works.then(|| self.work()),
            seq,
        }
    }

    fn work(&self) -> Work {
        let is_business_day = |day| self.calendar.is_business_day(day);
        let due = (0..).zip(self.due).filter_map(|(ahead, claims)| {
            let day = self.today.checked_add_days(Days::new(ahead))?;
            Some(DueDay { day, is_business_day: is_business_day(day), claims })
        });
        let decisions = (0..).zip(self.decided).filter_map(|(back, decided)| {
            let day = self.today.checked_sub_days(Days::new(back))?;
            Some(DecisionDay { day, is_business_day: is_business_day(day), decided })
        });
        let mut decisions: Vec<DecisionDay> = decisions.collect();
        decisions.reverse();
        let ages = BANDS.iter().zip(self.ages);
        Work {
            overdue: self.overdue,
            due: due.collect(),
            decisions,
            spent: Status::ALL.iter().filter_map(|status| self.spent_in(*status)).collect(),
            ages: ages.map(|(&(from, through), claims)| Age { from, through, claims }).collect(),
        }
    }

    fn spent_in(&self, status: Status) -> Option<Spent> {
        let stays = self.spent.range((status, 0)..=(status, u32::MAX));
        let stays: Vec<(u32, usize)> = stays.map(|(&(_, days), &times)| (days, times)).collect();
        let times = stays.iter().map(|(_, times)| times).sum();
        Median::of(&stays).map(|median| Spent { status, times, median })
    }
}

/// How many days lie from one day to a later one; none where it is an earlier one.
fn days_from(one: NaiveDate, later: NaiveDate) -> Option<usize> {
    usize::try_from(later.signed_duration_since(one).num_days()).ok()
}
