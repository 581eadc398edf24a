//! A claim as it is: what was entered, where it stands, and what it holds.
//!
//! It is rebuilt from its own events alone; `apply` is the only code that changes one.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::actor::{By, Role};
use super::calendar::Counting;
use super::event::CommentText;
use super::evidence::Evidence;
use super::field::Fields;
use super::id::{ClaimId, Key, OperatorName, OrganisationId};
use super::moves::Action;
use super::status::{
    AssociationState, Because, EndReason, InformationReason, RejectionReason, Status, WindowKind,
};

/// A window that an event opened: its last day is fixed there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Window {
    /// What it is for.
    pub kind: WindowKind,
    /// How its days were counted.
    pub counting: Counting,
}

impl Window {
    /// Whether it has closed and nothing moved by itself.
    #[must_use]
    pub fn is_overdue(&self, now: DateTime<Utc>) -> bool {
        self.kind.becomes_overdue() && self.counting.is_closed(now)
    }
}

/// By when a decision is aimed at `[S1]`: ten business days and the time the partner held it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DecisionTarget {
    /// How it was counted at submission.
    pub counting: Counting,
    /// The last day after the pauses so far, in the store's time zone.
    pub last_day: NaiveDate,
    /// When the partner held the claim.
    pub pauses: Vec<Pause>,
}

/// A time in which the partner held the claim.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pause {
    /// The day of the request.
    pub from: NaiveDate,
    /// The day of the answer.
    pub to: NaiveDate,
    /// The business days after `from`, through `to`.
    pub business_days: u32,
}

/// What has come of competition for one key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum ContestState {
    /// Undecided.
    Open,
    /// Decided for this claim.
    Won,
    /// Decided against this claim, which has lost the key.
    Lost,
}

impl ContestState {
    /// The code by which a history tells it.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Open => "contested",
            Self::Won => "won",
            Self::Lost => "lost",
        }
    }

    /// The state of a code.
    #[must_use]
    pub fn read(code: &str) -> Option<Self> {
        [Self::Open, Self::Won, Self::Lost].into_iter().find(|state| state.code() == code)
    }
}

/// Competition for one key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contest {
    /// The key.
    pub key: Key,
    /// What has come of it.
    pub state: ContestState,
}

/// One key of an association.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HeldKey {
    /// The key.
    pub key: Key,
    /// When and why it ended, if it did.
    pub ended: Option<Ended>,
}

/// The end of an association or of one key of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ended {
    /// The day it ended, in the store's time zone.
    pub on: NaiveDate,
    /// Why.
    pub why: EndReason,
}

/// What an approval created.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Association {
    /// Its keys.
    pub keys: Vec<HeldKey>,
    /// What it has come to.
    pub state: AssociationState,
    /// The last day on which the customer may decline, in the store's time zone.
    pub opt_out_through: NaiveDate,
    /// When consent lapsed and it was sent for evaluation, in milliseconds since 1970, UTC.
    #[serde(with = "chrono::serde::ts_milliseconds_option")]
    pub sent_for_evaluation_at: Option<DateTime<Utc>>,
    /// When and why it ended.
    pub ended: Option<Ended>,
}

impl Association {
    /// The keys it still holds.
    pub fn held(&self) -> impl Iterator<Item = &Key> {
        self.keys.iter().filter(|held| held.ended.is_none()).map(|held| &held.key)
    }
}

/// Where a claim stands: all that a decision can change, and an undo restores.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Standing {
    /// The status.
    pub status: Status,
    /// Since when, UTC.
    #[serde(with = "chrono::serde::ts_milliseconds")]
    pub since: DateTime<Utc>,
    /// The reviewer who has taken it.
    pub assignee: Option<OperatorName>,
    /// The window that runs, if one does.
    pub window: Option<Window>,
    /// By when a decision is aimed at.
    pub target: Option<DecisionTarget>,
    /// What it claims; fixed at submission and by edits after it.
    pub keys: Vec<Key>,
    /// Competition for its keys.
    pub contests: Vec<Contest>,
    /// What the partner was asked for.
    pub information: Vec<InformationReason>,
    /// The products that the partner was asked to remove.
    pub remove_products: Vec<String>,
    /// Why it was rejected.
    pub rejection: Option<RejectionReason>,
    /// Why the partner asked for rejection.
    pub because: Option<Because>,
    /// Whether it has been disputed: once only `[L]`.
    pub disputed: bool,
    /// Whether the partner's present answer belongs to a dispute.
    pub from_dispute: bool,
    /// Whether its claimant was told that arbitration prolongs the review.
    pub prolonged: bool,
    /// What an approval created.
    pub association: Option<Association>,
}

impl Standing {
    /// Whether a key is contested and undecided.
    #[must_use]
    pub fn is_contested(&self) -> bool {
        self.open_contests().next().is_some()
    }

    /// The keys that are contested and undecided.
    pub fn open_contests(&self) -> impl Iterator<Item = &Key> {
        self.contests
            .iter()
            .filter(|contest| contest.state == ContestState::Open)
            .map(|contest| &contest.key)
    }

    /// The keys that were decided against this claim.
    pub fn lost_keys(&self) -> impl Iterator<Item = &Key> {
        let lost = |contest: &&Contest| contest.state == ContestState::Lost;
        self.contests.iter().filter(lost).map(|contest| &contest.key)
    }

    /// What has come of the competition for a key.
    #[must_use]
    pub fn contest(&self, key: &Key) -> Option<ContestState> {
        self.contests.iter().find(|contest| contest.key == *key).map(|contest| contest.state)
    }

    /// The keys it claims and has not lost.
    pub fn kept_keys(&self) -> impl Iterator<Item = &Key> {
        self.keys.iter().filter(|key| self.contest(key) != Some(ContestState::Lost))
    }

    /// The keys with which it competes: claimed while it is open, associated while it is approved.
    #[must_use]
    pub fn live_keys(&self) -> Vec<&Key> {
        match (&self.association, self.status) {
            (Some(association), Status::Approved) => association.held().collect(),
            (_, status) if status.is_open() => self.kept_keys().collect(),
            _ => Vec::new(),
        }
    }
}

/// A claim's coming into a status. Nothing but the claim's own events makes one, and an undo takes
/// back those that the undone act made: what was undone counts nowhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Passage {
    /// The status.
    pub status: Status,
    /// When it came there, UTC; for a timer, when its window closed.
    #[serde(with = "chrono::serde::ts_milliseconds")]
    pub since: DateTime<Utc>,
    /// In which role somebody brought it there.
    pub role: Role,
}

/// A word in the claim's thread. Never edited or deleted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Comment {
    /// The event that brought it.
    pub number: u32,
    /// When, UTC.
    #[serde(with = "chrono::serde::ts_milliseconds")]
    pub at: DateTime<Utc>,
    /// Who.
    pub by: By,
    /// What was done with these words; a mere comment has none.
    pub action: Option<Action>,
    /// What is said.
    pub text: CommentText,
    /// Whether only reviewers see it `[D]`.
    pub internal: bool,
    /// Names of PoE files that belong to it.
    pub attachments: Vec<String>,
    /// Whether the decision it belongs to was undone.
    pub undone: bool,
}

/// The last thing done to a claim, and how it stood before: what an undo needs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LastAct {
    /// The store's record that brought it; claims touched by one act share it.
    pub seq: u64,
    /// The first of its events on this claim.
    pub number: u32,
    /// The decision that it is, where it can be undone, and whose.
    pub decision: Option<(Action, OperatorName)>,
    /// When it was done, UTC.
    #[serde(with = "chrono::serde::ts_milliseconds")]
    pub at: DateTime<Utc>,
    /// How the claim stood before.
    pub before: Box<Standing>,
    /// How many passages it had made before.
    pub passages: usize,
}

/// An association claim.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Claim {
    /// Its id.
    pub id: ClaimId,
    /// The number of its events.
    pub revision: u32,
    /// The claiming organisation.
    pub organisation: OrganisationId,
    /// Who made it.
    pub created_by: OperatorName,
    /// When it was made, UTC.
    #[serde(with = "chrono::serde::ts_milliseconds")]
    pub created_at: DateTime<Utc>,
    /// When it last changed, UTC.
    #[serde(with = "chrono::serde::ts_milliseconds")]
    pub updated_at: DateTime<Utc>,
    /// When it was first submitted, UTC.
    #[serde(with = "chrono::serde::ts_milliseconds_option")]
    pub submitted_at: Option<DateTime<Utc>>,
    /// What was entered.
    pub fields: Fields,
    /// Its PoE.
    pub evidence: Vec<Evidence>,
    /// Its thread.
    pub comments: Vec<Comment>,
    /// Where it stands.
    pub standing: Standing,
    /// Its passage through the statuses, as far as it counts, oldest first. The last one is the
    /// status in which it stands, and since when.
    pub passages: Vec<Passage>,
    /// The last thing done to it.
    pub last: LastAct,
}

impl Claim {
    /// Its status.
    #[must_use]
    pub const fn status(&self) -> Status {
        self.standing.status
    }

    /// Whether its keys are those of Revenue association, which compete only among themselves, and
    /// only where the policy says so.
    #[must_use]
    pub fn is_revenue(&self) -> bool {
        self.fields.is_revenue()
    }

    /// Whether the window that matters now has closed and nothing moved by itself.
    #[must_use]
    pub fn is_overdue(&self, now: DateTime<Utc>) -> bool {
        self.standing.window.as_ref().is_some_and(|window| window.is_overdue(now))
    }

    /// Whether it is overdue because an arbitration holds it `[S0]`.
    #[must_use]
    pub fn is_held_by_arbitration(&self, now: DateTime<Utc>) -> bool {
        self.standing.is_contested() && self.is_overdue(now)
    }
}
