//! An act being put together: its events, applied to copies as they are added, so that what
//! follows from them can be told.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use super::{Context, notices};
use crate::domain::actor::By;
use crate::domain::apply::apply;
use crate::domain::arbitration;
use crate::domain::claim::Claim;
use crate::domain::event::{ClaimEvent, Event, StoreChange, StoreEvent, What};
use crate::domain::id::{ClaimId, Key, OperatorName};
use crate::domain::moves::Action;

/// The record that the act will become is not numbered yet.
const UNNUMBERED: u64 = u64::MAX;

pub(in crate::domain) struct Draft<'a> {
    pub(in crate::domain) context: &'a Context<'a>,
    at: DateTime<Utc>,
    decision: Option<(Action, OperatorName)>,
    claims: BTreeMap<ClaimId, Claim>,
    events: Vec<Event>,
}

/// What an event says besides what happened.
#[derive(Default)]
pub(in crate::domain) struct Said {
    pub(in crate::domain) comment: Option<String>,
    pub(in crate::domain) internal: bool,
}

impl Said {
    pub(in crate::domain) fn openly(comment: Option<String>) -> Self {
        Self { comment, internal: false }
    }
}

impl<'a> Draft<'a> {
    /// Starts an act on a claim.
    pub(in crate::domain) fn new(context: &'a Context<'a>, claim: Option<&Claim>) -> Self {
        let mut claims: BTreeMap<ClaimId, Claim> =
            context.neighbours.iter().map(|other| (other.id, other.clone())).collect();
        claims.extend(claim.map(|claim| (claim.id, claim.clone())));
        Self { context, at: context.now, decision: None, claims, events: Vec::new() }
    }

    /// The act took effect earlier than now: a timer noticed late.
    pub(in crate::domain) fn at(mut self, at: DateTime<Utc>) -> Self {
        self.at = at;
        self
    }

    /// The act is a decision of the asking operator that can be undone.
    pub(in crate::domain) fn undoable(mut self, action: Action) -> Self {
        self.decision = Some((action, self.context.operator.name.clone()));
        self
    }

    pub(in crate::domain) fn claim(&self, id: ClaimId) -> Option<&Claim> {
        self.claims.get(&id)
    }

    /// Adds what the asking operator does.
    pub(in crate::domain) fn act(&mut self, claim: ClaimId, what: What, said: Said) -> &mut Self {
        let by = self.context.operator.signature();
        self.add(claim, by, what, said)
    }

    /// Adds what follows by itself.
    pub(in crate::domain) fn follow(&mut self, claim: ClaimId, what: What) -> &mut Self {
        self.add(claim, By::system(), what, Said::default())
    }

    pub(in crate::domain) fn add(
        &mut self,
        id: ClaimId,
        by: By,
        what: What,
        said: Said,
    ) -> &mut Self {
        let before = self.claims.remove(&id);
        let mut event = ClaimEvent {
            claim: id,
            number: before.as_ref().map_or(0, |claim| claim.revision).saturating_add(1),
            at: self.at,
            noticed_at: self.context.now,
            by,
            decision: self.decision.clone(),
            comment: said.comment,
            internal: said.internal,
            notices: Vec::new(),
            what,
        };
        // Numbered from the claim itself, so it always follows; only an undo of something else
        // than the last act would not, and that has been refused before.
        if let Ok(after) = apply(before.clone(), UNNUMBERED, &event) {
            event.notices = notices::caused_by(&event, &after, self.context);
            self.claims.insert(id, after);
            self.events.push(Event::Claim(Box::new(event)));
        } else {
            self.claims.extend(before.map(|claim| (id, claim)));
        }
        self
    }

    /// Adds a change to what all claims share.
    pub(in crate::domain) fn share(&mut self, what: StoreChange) {
        self.events.push(Event::Store(Box::new(StoreEvent {
            at: self.at,
            by: self.context.operator.signature(),
            what,
        })));
    }

    /// Everything about competition that follows from the act, and then the events. What has ended
    /// or not by the day of the act counts, whenever it is noticed.
    pub(in crate::domain) fn done(mut self) -> Vec<Event> {
        let then = Context { now: self.at, ..*self.context };
        let existing_ended = self.existing_changes();
        for id in self.claims.keys().copied().collect::<Vec<_>>() {
            let Some(claim) = self.claims.get(&id) else {
                continue;
            };
            let turn = arbitration::turn(claim, &self.claims, &then, &existing_ended);
            if !turn.ended.is_empty() {
                self.follow(id, What::ContestEnded { keys: turn.ended });
            }
            if !turn.begun.is_empty() {
                self.follow(id, What::Contested { keys: turn.begun });
            }
        }
        self.events
    }

    /// The associations from before this store that the act ends (`true`) or revives.
    fn existing_changes(&self) -> Vec<(Key, bool)> {
        self.events
            .iter()
            .filter_map(|event| match event {
                Event::Store(event) => match &event.what {
                    StoreChange::ExistingChanged { subscription, ended, .. } => {
                        Some((Key::Subscription(subscription.clone()), ended.is_some()))
                    }
                    _ => None,
                },
                Event::Claim(_) => None,
            })
            .collect()
    }
}
