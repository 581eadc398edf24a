//! Timers: what happens by itself when a window closes or a subscription ends.

use chrono::{DateTime, NaiveDate, Utc};

use super::claim::{Association, Claim};
use super::decide::Context;
use super::decide::draft::Draft;
use super::directory::SubscriptionState;
use super::event::{Event, What};
use super::id::Key;
use super::shared::Shared;
use super::status::{AssociationState, EndReason, RejectionReason, Status, WindowKind};

/// Something that happens by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Timer {
    /// The moment from which it is due, UTC.
    pub at: DateTime<Utc>,
    /// What happens.
    pub kind: Kind,
}

/// What happens by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// The partner did not answer: rejected.
    PartnerResponse,
    /// The customer let the window pass.
    Consent,
    /// Arbitration holds the review past its window.
    Prolong,
    /// A key's subscription has ended.
    SubscriptionEnd(Key),
}

/// The next thing that happens to a claim by itself, whether or not its moment has come.
#[must_use]
pub fn next(claim: &Claim, shared: &Shared) -> Option<Timer> {
    window_timer(claim)
        .into_iter()
        .chain(subscription_timers(claim, shared))
        .min_by(|one, other| one.at.cmp(&other.at))
}

fn window_timer(claim: &Claim) -> Option<Timer> {
    let standing = &claim.standing;
    let window = standing.window.as_ref()?;
    let consent_open = || {
        standing
            .association
            .as_ref()
            .is_some_and(|association| association.state == AssociationState::ConsentOpen)
    };
    let closed_at = window.counting.closes_at;
    let (kind, at) = match (standing.status, window.kind) {
        (Status::PartnerActionRequired, WindowKind::PartnerResponse) => {
            (Kind::PartnerResponse, closed_at)
        }
        (Status::Approved, WindowKind::OptOut) if consent_open() => (Kind::Consent, closed_at),
        (Status::UnderReview, WindowKind::Review)
            if standing.is_contested() && !standing.prolonged =>
        {
            // A competitor may have appeared only after the window had closed: by an act, whose
            // moment it is. When an act was noticed counts for nothing here.
            (Kind::Prolong, closed_at.max(claim.last.at))
        }
        _ => return None,
    };
    Some(Timer { at, kind })
}

fn subscription_timers<'a>(
    claim: &'a Claim,
    shared: &'a Shared,
) -> impl Iterator<Item = Timer> + 'a {
    let association =
        claim.standing.association.as_ref().filter(|_| claim.status() == Status::Approved);
    association.into_iter().flat_map(Association::held).filter_map(move |key| {
        let Key::Subscription(id) = key else { return None };
        let subscription = shared.directory.subscriptions.get(id)?;
        let after = |ends| shared.calendar.first_instant_after(ends);
        let over_at = match (subscription.state, subscription.ends) {
            // One that is said to be over is over at once, whatever its last day was to be: what is
            // shared has not changed since it was said, for this comes before any other change.
            (SubscriptionState::Ended, Some(ends)) => after(ends).min(shared.updated_at),
            (SubscriptionState::Ended, None) => shared.updated_at,
            (_, Some(ends)) => after(ends),
            (_, None) => return None,
        };
        let at = over_at.max(claim.standing.since);
        Some(Timer { at, kind: Kind::SubscriptionEnd(key.clone()) })
    })
}

/// The events of a timer whose moment has come.
#[must_use]
pub fn fire(context: &Context<'_>, claim: &Claim, timer: &Timer) -> Vec<Event> {
    let what = match &timer.kind {
        Kind::PartnerResponse => lapse(context, claim, timer.at),
        Kind::Consent => What::ConsentLapsed { recognised: claim.is_revenue() },
        Kind::Prolong => What::ReviewProlonged,
        Kind::SubscriptionEnd(key) => {
            let on = last_day(context, claim, key, timer.at);
            What::AssociationEnded { key: key.clone(), why: EndReason::SubscriptionEnded, on }
        }
    };
    let mut draft = Draft::new(context, Some(claim)).at(timer.at);
    draft.follow(claim.id, what);
    draft.done()
}

/// The last day of a key's association: its subscription's, as far as that is known and has come by
/// the moment at which it ends, but never before the association began.
fn last_day(context: &Context<'_>, claim: &Claim, key: &Key, at: DateTime<Utc>) -> NaiveDate {
    let ends = match key {
        Key::Subscription(id) => {
            context.directory.subscriptions.get(id).and_then(|subscription| subscription.ends)
        }
        Key::Workload(..) => None,
    };
    let then = context.calendar.local_day(at);
    let began = context.calendar.local_day(claim.standing.since);
    ends.unwrap_or(then).min(then).max(began)
}

fn lapse(context: &Context<'_>, claim: &Claim, at: DateTime<Utc>) -> What {
    let is_final = claim.standing.from_dispute;
    What::Rejected {
        reason: RejectionReason::NoPartnerResponse,
        is_final,
        window: (!is_final).then(|| context.window_from(WindowKind::Dispute, at)),
        on: context.calendar.local_day(at),
    }
}
