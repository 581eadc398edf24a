//! A small model of the story's claims, just enough to tell a lawful act from an unlawful one.
//!
//! Written apart from the program's own rules on purpose: it tests the story, not the rules.

use std::collections::{BTreeMap, HashSet};

use chrono::NaiveDate;

use super::claim::Status::{Disputed, Editing, UnderReview};
use super::claim::{Claim, Lawful, act, lawful, new};
use super::{calendar, checks};
use crate::demo::cast::{CUSTOMERS, OPERATORS, Operator};
use crate::demo::scenario::{Act, Step};

#[derive(Default)]
pub struct Model {
    pub claims: BTreeMap<&'static str, Claim>,
}

impl Model {
    pub fn is_contested(&self, handle: &str) -> bool {
        let claim = &self.claims[handle];
        claim.is_exclusive() && claim.keys.iter().any(|key| self.competes(claim, key))
    }

    fn competes(&self, claim: &Claim, key: &String) -> bool {
        let rival = |other: &Claim| {
            other.organisation != claim.organisation
                && other.is_exclusive()
                && other.holds()
                && other.keys.contains(key)
        };
        self.claims.values().any(rival) || checks::older_association(claim.organisation, key)
    }

    pub fn play(&mut self, step: &Step) -> Lawful {
        let today = calendar::day(step.at);
        let fired =
            self.claims.values_mut().filter_map(|claim| claim.timer(today).then_some(())).count();
        if let Act::Tick = step.act {
            return Ok(());
        }
        lawful(fired == 0, "a timer was left to somebody else's command")?;
        let who = OPERATORS.iter().find(|one| one.name == step.who).ok_or("no such operator")?;
        if let Act::New { fields } = &step.act {
            lawful(matches!(who.role, "incentives-admin" | "incentives-user"), "may not create")?;
            self.claims.insert(step.claim, new(who, fields));
            return Ok(());
        }
        self.permitted(step, who)?;
        let contested = self.is_contested(step.claim);
        if let Act::Decide { key, winner, .. } = &step.act {
            lawful(contested, "nothing to decide")?;
            return self.decide(key, winner, today);
        }
        let mut claim = self.claims[step.claim].clone();
        act(&mut claim, step, today, contested)?;
        if claim.status.is_open() {
            claim.keys = match step.act {
                Act::Submit | Act::Edit { .. } | Act::Dispute { .. } => {
                    checks::keys(claim.organisation, &claim.fields)?
                }
                _ => claim.keys,
            };
            self.keys_free(step.claim, &claim)?;
        }
        self.claims.insert(step.claim, claim);
        Ok(())
    }

    /// The same organisation doesn't hold a key twice.
    fn keys_free(&self, handle: &str, claim: &Claim) -> Lawful {
        let unique: HashSet<_> = claim.keys.iter().collect();
        lawful(unique.len() == claim.keys.len(), "one key twice")?;
        let clash = self.claims.iter().find(|(other, one)| {
            **other != handle
                && one.organisation == claim.organisation
                && one.is_exclusive() == claim.is_exclusive()
                && one.holds()
                && one.keys.iter().any(|key| claim.keys.contains(key))
        });
        clash.map_or(Ok(()), |(other, _)| Err(format!("key already claimed by {other}")))
    }

    fn permitted(&self, step: &Step, who: &Operator) -> Lawful {
        use Act::{
            Approve, Attach, Comment, Decide, Decline, Discard, Dispute, Edit, Reject, Release,
            RequestInformation, RequestRejection, Resubmit, Start, Submit, Take, Undo, Uphold,
        };
        let claim = self.claims.get(step.claim).ok_or("no such claim")?;
        let own = who.organisation == Some(claim.organisation);
        let draft = claim.status == Editing;
        let admin = matches!(who.role, "incentives-admin" | "billing-admin" | "global-admin");
        let yes = match (&step.act, who.role) {
            (Comment { internal, .. }, "reviewer") => !own && (*internal || !draft),
            (Comment { internal, .. }, _) => own && !internal,
            (Submit, role) => own && role == "incentives-admin",
            (Edit { .. } | Attach { .. } | Discard, "incentives-user") => own && draft,
            (
                Edit { .. }
                | Attach { .. }
                | Discard
                | Resubmit
                | RequestRejection { .. }
                | Dispute { .. },
                _,
            ) => own && admin,
            (
                Take
                | Release
                | Start
                | RequestInformation { .. }
                | Approve { .. }
                | Reject { .. }
                | Uphold { .. }
                | Decide { .. }
                | Undo,
                role,
            ) => role == "reviewer" && !own,
            (Decline, _) => {
                let customer = CUSTOMERS.iter().find(|one| Some(one.key) == who.customer);
                customer.is_some_and(|one| claim.fields["customer"]["domain"] == one.domain)
            }
            _ => false,
        };
        lawful(yes, "not permitted")
    }

    fn decide(&mut self, key: &String, winner: &str, today: NaiveDate) -> Lawful {
        let winning = self.claims.get(winner).ok_or("no such winner")?;
        lawful(winning.keys.contains(key), "the winner doesn't claim the key")?;
        let of_key: Vec<&str> = self
            .claims
            .iter()
            .filter(|(_, claim)| claim.keys.contains(key) && claim.holds())
            .map(|(handle, _)| *handle)
            .collect();
        for handle in &of_key {
            if *handle != winner {
                let Some(claim) = self.claims.get_mut(handle) else {
                    continue;
                };
                claim.keys.retain(|other| other != key);
                if claim.keys.is_empty() {
                    claim.reject(today, "arbitration-lost");
                }
            }
        }
        for handle in of_key {
            let contested = self.is_contested(handle);
            let Some(claim) = self.claims.get_mut(handle) else {
                continue;
            };
            if !contested && matches!(claim.status, UnderReview | Disputed) {
                claim.approve(today);
            }
        }
        Ok(())
    }
}
