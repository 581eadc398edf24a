//! Claims that touch each other, lived through in memory by the rules themselves: every act is
//! decided as the desk would decide it, and what it comes to is applied and sealed.
//!
//! Nothing is read or written; what comes out are the records that a journal would hold.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use cpor::domain::actor::{By, Operator, Role};
use cpor::domain::apply::apply;
use cpor::domain::claim::Claim;
use cpor::domain::command::Command;
use cpor::domain::decide::{Context, decide, keys_concerned};
use cpor::domain::event::Event;
use cpor::domain::id::{ClaimId, Key, OperatorName};
use cpor::domain::shared::Shared;
use cpor::domain::timer::{self, Timer};

use super::journal::Chain;
use super::life::Step;

/// The bodies of one record, and when it is written, UTC.
pub struct Record {
    pub at: DateTime<Utc>,
    pub bodies: Vec<Vec<u8>>,
}

/// Claims that live on each other's keys, and on no others'.
pub struct Family<'a> {
    shared: &'a Shared,
    system: Operator,
    claims: BTreeMap<ClaimId, (Claim, Chain)>,
    acts: u64,
    records: Vec<Record>,
    refused: usize,
}

impl<'a> Family<'a> {
    /// Nothing has happened yet.
    pub fn new(shared: &'a Shared) -> Self {
        Self {
            shared,
            system: Operator {
                name: By::system().name,
                role: Role::System,
                organisation: None,
                tenant: None,
            },
            claims: BTreeMap::new(),
            acts: 0,
            records: Vec::new(),
            refused: 0,
        }
    }

    /// Lives through the steps of its claims, which come in the order of their times, and then
    /// through everything that happens by itself until `now`. Answers the records, and how many
    /// steps a rule refused because a timer or a rival was there first: queues have such claims too.
    pub fn live(
        mut self,
        steps: impl Iterator<Item = (ClaimId, Step)>,
        now: DateTime<Utc>,
    ) -> (Vec<Record>, usize) {
        for (id, step) in steps {
            self.run_timers(step.at);
            self.act(id, &step);
        }
        self.run_timers(now);
        (self.records, self.refused)
    }

    fn act(&mut self, id: ClaimId, step: &Step) {
        let operator = self.shared.operators.get(&OperatorName::new(step.who));
        let operator = operator.expect("everybody is named");
        let decided = self.surrounded(step.at, operator, id, Some(&step.command), |context| {
            decide(context, &step.command)
        });
        match decided {
            Ok(events) => self.keep(step.at, events),
            Err(_) => self.refused += 1,
        }
    }

    fn run_timers(&mut self, until: DateTime<Utc>) {
        while let Some((id, due)) = self.next_due(until) {
            let events = self.surrounded(due.at, &self.system, id, None, |context| {
                timer::fire(context, context.claim.expect("the timer's"), &due)
            });
            self.keep(due.at, events);
        }
    }

    fn next_due(&self, until: DateTime<Utc>) -> Option<(ClaimId, Timer)> {
        let timers = self.claims.iter().filter_map(|(id, (claim, _))| {
            timer::next(claim, self.shared).filter(|due| due.at <= until).map(|due| (*id, due))
        });
        timers.min_by_key(|(id, due)| (due.at, *id))
    }

    /// Hands over what a decision may know.
    fn surrounded<T>(
        &self,
        now: DateTime<Utc>,
        operator: &Operator,
        id: ClaimId,
        command: Option<&Command>,
        use_it: impl FnOnce(&Context<'_>) -> T,
    ) -> T {
        let Shared { policy, calendar, directory, .. } = self.shared;
        let claim = self.claims.get(&id).map(|(claim, _)| claim);
        let today = calendar.local_day(now);
        let keys = keys_concerned(claim, command, directory, policy, today);
        let neighbours = self.neighbours(id, &keys);
        use_it(&Context {
            now,
            operator,
            policy,
            calendar,
            directory,
            claim,
            next_id: id,
            keys: &keys,
            neighbours: &neighbours,
            last_act: &[],
        })
    }

    fn neighbours(&self, id: ClaimId, keys: &[Key]) -> Vec<Claim> {
        let others = self.claims.values().map(|(claim, _)| claim).filter(|claim| claim.id != id);
        let near =
            others.filter(|claim| claim.standing.live_keys().iter().any(|key| keys.contains(key)));
        near.cloned().collect()
    }

    fn keep(&mut self, at: DateTime<Utc>, events: Vec<Event>) {
        self.acts += 1;
        let mut bodies = Vec::with_capacity(events.len());
        for event in events {
            let Event::Claim(on_claim) = &event else { continue };
            let (id, number) = (on_claim.claim, on_claim.number);
            let (before, mut chain) = self
                .claims
                .remove(&id)
                .map_or((None, Chain::new()), |(claim, chain)| (Some(claim), chain));
            let after = apply(before, self.acts, on_claim).expect("it follows");
            bodies.push(chain.seal(number, event));
            self.claims.insert(id, (after, chain));
        }
        self.records.push(Record { at, bodies });
    }
}
