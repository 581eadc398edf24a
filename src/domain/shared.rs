//! What all claims of a store share: directory, policy, calendar, operators, views, macros.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::actor::Operator;
use super::calendar::{Calendar, Holidays, Zone};
use super::directory::Directory;
use super::event::{StoreChange, StoreEvent};
use super::id::OperatorName;
use super::macros::{self, Macros};
use super::policy::{Edition, Policy, Setting};
use super::saved_view::{self, SharedViews};

/// The shared data of a store, rebuilt from its events alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shared {
    /// The number of store events.
    pub revision: u32,
    /// Whether `--as` and `--now` are taken.
    pub simulated: bool,
    /// The directory; shared, since it may be large, and most changes are not of it.
    pub directory: Arc<Directory>,
    /// The policy.
    pub policy: Policy,
    /// Holidays and time zone.
    pub calendar: Calendar,
    /// Operators by name.
    pub operators: BTreeMap<OperatorName, Operator>,
    /// The views that operators share.
    pub views: SharedViews,
    /// Macros in the store's own words.
    pub macros: Macros,
    /// When it last changed, UTC.
    #[serde(with = "chrono::serde::ts_milliseconds")]
    pub updated_at: DateTime<Utc>,
}

/// A store event that does not fit: the record of events is damaged.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a store event does not fit: {0}")]
pub struct Misfit(pub String);

impl Shared {
    /// What a store shares before its first event.
    #[must_use]
    pub fn blank() -> Self {
        Self {
            revision: 0,
            simulated: false,
            directory: Arc::default(),
            policy: Policy::of(Edition::Edition2020),
            calendar: Calendar { zone: Zone::UTC, holidays: Holidays::default() },
            operators: BTreeMap::new(),
            views: SharedViews::new(),
            macros: Macros::default(),
            updated_at: DateTime::<Utc>::UNIX_EPOCH,
        }
    }

    /// Applies a store event.
    ///
    /// # Errors
    /// When the event does not fit what is shared so far.
    pub fn apply(&mut self, event: &StoreEvent) -> Result<(), Misfit> {
        let number = self.revision.saturating_add(1);
        match &event.what {
            StoreChange::Initialised { simulated, edition, zone } => {
                self.simulated = *simulated;
                self.policy = Policy::of(*edition);
                self.calendar.zone = *zone;
            }
            StoreChange::OperatorAdded(operator) => {
                self.operators.insert(operator.name.clone(), operator.clone());
            }
            StoreChange::DirectoryImported(import) => {
                Arc::make_mut(&mut self.directory).import(import);
            }
            StoreChange::PolicySet { setting, new, .. } => self.set(setting, new)?,
            StoreChange::HolidayAdded { day, name } => {
                self.calendar.holidays.add(*day, name.clone());
            }
            StoreChange::ExistingChanged { organisation, subscription, ended } => {
                for existing in &mut Arc::make_mut(&mut self.directory).existing {
                    if existing.organisation == *organisation
                        && existing.subscription_id.as_ref() == Some(subscription)
                    {
                        existing.ended = *ended;
                    }
                }
            }
            what @ (StoreChange::ViewShared(_)
            | StoreChange::ViewChanged { .. }
            | StoreChange::ViewUnshared { .. }) => {
                saved_view::apply(&mut self.views, number, what)?;
            }
            // What becomes of notices is kept beside what all claims share, and does not make it grow.
            StoreChange::NoticesSending { .. }
            | StoreChange::NoticesDelivered { .. }
            | StoreChange::NoticesFailed { .. } => {}
            what @ (StoreChange::MacroAdded(_)
            | StoreChange::MacroChanged { .. }
            | StoreChange::MacroRemoved { .. }
            | StoreChange::MacroOverridden { .. }
            | StoreChange::MacroReset { .. }) => macros::apply(&mut self.macros, number, what)?,
        }
        self.revision = number;
        self.updated_at = event.at;
        Ok(())
    }

    fn set(&mut self, setting: &str, value: &str) -> Result<(), Misfit> {
        let setting: Setting = setting.parse().map_err(|error| Misfit(format!("{error}")))?;
        if setting == Setting::TimeZone {
            self.calendar.zone = value.parse().map_err(|_| Misfit(format!("time zone {value}")))?;
            return Ok(());
        }
        self.policy.set(setting, value).map_err(|error| Misfit(error.to_string()))
    }
}
