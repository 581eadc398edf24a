//! What has been changed of what all claims share, as it is on record.

use chrono::{DateTime, NaiveDate, Utc};

use crate::domain::actor::{By, Operator};
use crate::domain::event::{StoreChange, StoreEvent};
use crate::domain::id::{OrganisationId, SubscriptionId};
use crate::domain::policy::Edition;
use crate::domain::status::EndReason;

/// A change of what all claims share.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SharedChange {
    /// The store's record.
    pub seq: u64,
    /// When, UTC.
    pub at: DateTime<Utc>,
    /// Who did it.
    pub by: By,
    /// The event's name, in the past tense.
    pub event: &'static str,
    /// What was changed.
    pub what: Changed,
}

/// What was changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Changed {
    /// The store was made.
    Initialised {
        /// With the rules of this edition.
        edition: Edition,
        /// In this time zone.
        zone: String,
    },
    /// An operator was named.
    Operator(Operator),
    /// A directory was imported; how many entries each of its parts had, in the order of
    /// [`crate::domain::directory::Part`].
    Directory([usize; 5]),
    /// A setting was changed.
    Policy {
        /// Which, by its code.
        setting: String,
        /// What it was.
        old: String,
        /// What it became.
        new: String,
    },
    /// A holiday was named.
    Holiday {
        /// The day.
        day: NaiveDate,
        /// Its name.
        name: String,
    },
    /// An association from before this store ended, or lives again.
    Existing {
        /// Whose.
        organisation: OrganisationId,
        /// On which subscription.
        subscription: SubscriptionId,
        /// When and why it ended; `None`: it lives again.
        ended: Option<(NaiveDate, EndReason)>,
    },
    /// A view was shared; its name.
    ViewShared(String),
    /// A shared view was changed; its name.
    ViewChanged(String),
    /// A view is shared no longer; its name.
    ViewUnshared(String),
    /// A macro was added; its name.
    MacroAdded(String),
    /// A macro was given other words; its name now.
    MacroChanged(String),
    /// A macro was removed; its name.
    MacroRemoved(String),
    /// A macro is as it came with the program again; the name that it had.
    MacroReset(String),
}

impl SharedChange {
    /// A change as it is told, from its event; `None` for deliveries, which are of the outbox and
    /// would leave nothing else to be seen.
    pub(super) fn of(seq: u64, event: StoreEvent) -> Option<Self> {
        let name = event.what.name();
        let what = match event.what {
            StoreChange::Initialised { edition, zone, .. } => {
                Changed::Initialised { edition, zone: zone.to_string() }
            }
            StoreChange::OperatorAdded(operator) => Changed::Operator(operator),
            StoreChange::DirectoryImported(import) => Changed::Directory(import.counts()),
            StoreChange::PolicySet { setting, old, new } => Changed::Policy { setting, old, new },
            StoreChange::HolidayAdded { day, name } => Changed::Holiday { day, name },
            StoreChange::ExistingChanged { organisation, subscription, ended } => {
                Changed::Existing { organisation, subscription, ended }
            }
            StoreChange::ViewShared(shared) => Changed::ViewShared(shared.view.name.to_string()),
            StoreChange::ViewChanged { new, .. } => Changed::ViewChanged(new.name.to_string()),
            StoreChange::ViewUnshared { view, .. } => Changed::ViewUnshared(view.name.to_string()),
            StoreChange::NoticesSending { .. }
            | StoreChange::NoticesDelivered { .. }
            | StoreChange::NoticesFailed { .. } => return None,
            StoreChange::MacroAdded(new) => Changed::MacroAdded(new.name.to_string()),
            StoreChange::MacroChanged { new, .. } | StoreChange::MacroOverridden { new, .. } => {
                Changed::MacroChanged(new.name.to_string())
            }
            StoreChange::MacroRemoved { old, .. } => Changed::MacroRemoved(old.name.to_string()),
            StoreChange::MacroReset { old, .. } => Changed::MacroReset(old.name.to_string()),
        };
        Some(Self { seq, at: event.at, by: event.by, event: name, what })
    }
}
