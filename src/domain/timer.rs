//! Timers: what happens by itself when a window closes or a subscription ends.

use chrono::{DateTime, NaiveDate, Utc};

use super::calendar::Calendar;
use super::claim::Claim;
use super::decide::Context;
use super::decide::draft::Draft;
use super::directory::{Directory, SubscriptionState};
use super::event::{Event, What};
use super::id::Key;
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
    /// A key's subscription has ended, on this day.
    SubscriptionEnd(Key, NaiveDate),
}

/// The next thing that happens to a claim by itself, whether or not its moment has come.
#[must_use]
pub fn next(claim: &Claim, directory: &Directory, calendar: &Calendar) -> Option<Timer> {
    window_timer(claim)
        .into_iter()
        .chain(subscription_timers(claim, directory, calendar))
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
    let kind = match (standing.status, window.kind) {
        (Status::PartnerActionRequired, WindowKind::PartnerResponse) => Kind::PartnerResponse,
        (Status::Approved, WindowKind::OptOut) if consent_open() => Kind::Consent,
        (Status::UnderReview, WindowKind::Review)
            if standing.is_contested() && !standing.prolonged =>
        {
            Kind::Prolong
        }
        _ => return None,
    };
    Some(Timer {
        at: window.counting.closes_at,
        kind,
    })
}

fn subscription_timers<'a>(
    claim: &'a Claim,
    directory: &'a Directory,
    calendar: &'a Calendar,
) -> impl Iterator<Item = Timer> + 'a {
    let association = claim
        .standing
        .association
        .as_ref()
        .filter(|_| claim.status() == Status::Approved);
    association
        .into_iter()
        .flat_map(|association| association.held())
        .filter_map(move |key| {
            let Key::Subscription(id) = key else {
                return None;
            };
            let subscription = directory.subscriptions.get(id)?;
            // One that is said to be over is over at once, whatever its last day was to be.
            let (day, at) = match (subscription.state, subscription.ends) {
                (SubscriptionState::Ended, _) => {
                    (calendar.local_day(claim.updated_at), claim.updated_at)
                }
                (_, Some(ends)) => (ends, calendar.first_instant_after(ends)),
                (_, None) => return None,
            };
            let at = at.max(claim.standing.since);
            Some(Timer {
                at,
                kind: Kind::SubscriptionEnd(key.clone(), day),
            })
        })
}

/// The events of a timer whose moment has come.
#[must_use]
pub fn fire(context: &Context<'_>, claim: &Claim, timer: &Timer) -> Vec<Event> {
    let mut draft = Draft::new(context, Some(claim)).at(timer.at);
    let what = match &timer.kind {
        Kind::PartnerResponse => lapse(context, claim, timer.at),
        Kind::Consent => What::ConsentLapsed {
            recognised: claim.is_revenue(),
        },
        Kind::Prolong => What::ReviewProlonged,
        Kind::SubscriptionEnd(key, on) => What::AssociationEnded {
            key: key.clone(),
            why: EndReason::SubscriptionEnded,
            on: *on,
        },
    };
    draft.follow(claim.id, what);
    draft.done()
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
