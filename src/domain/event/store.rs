//! What has happened to what all claims share.
//!
//! The order of variants and fields is the stored format of version 1: variants are only appended.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::domain::actor::{By, Operator};
use crate::domain::calendar::Zone;
use crate::domain::directory::Import;
use crate::domain::id::{OrganisationId, SubscriptionId};
use crate::domain::macros::{Macro, ShippedMacro};
use crate::domain::notice::{Carrier, NoticeId, Undelivered};
use crate::domain::policy::Edition;
use crate::domain::saved_view::{SharedView, View};
use crate::domain::status::EndReason;

/// Something that happened to what all claims share.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StoreEvent {
    /// When, UTC.
    #[serde(with = "chrono::serde::ts_milliseconds")]
    pub at: DateTime<Utc>,
    /// Who did it.
    pub by: By,
    /// What happened.
    pub what: StoreChange,
}

/// What happened to what all claims share.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum StoreChange {
    /// The store was made.
    Initialised {
        /// Whether `--as` and `--now` are taken.
        simulated: bool,
        /// Its edition.
        edition: Edition,
        /// Its time zone.
        zone: Zone,
    },
    /// An operator was named.
    OperatorAdded(Operator),
    /// A directory was imported.
    DirectoryImported(Box<Import>),
    /// A setting was changed.
    PolicySet {
        /// Which, by its code.
        setting: String,
        /// What it was.
        old: String,
        /// What it became.
        new: String,
    },
    /// A holiday was named.
    HolidayAdded {
        /// The day.
        day: NaiveDate,
        /// Its name.
        name: String,
    },
    /// An association from before this store ended by arbitration, or lives again by undo.
    ExistingChanged {
        /// Whose.
        organisation: OrganisationId,
        /// On which subscription.
        subscription: SubscriptionId,
        /// When and why it ended; `None`: it lives again.
        ended: Option<(NaiveDate, EndReason)>,
    },
    /// A view was shared; the number of this event is the view's.
    ViewShared(SharedView),
    /// A shared view was changed.
    ViewChanged {
        /// Which.
        number: u32,
        /// What it was.
        old: View,
        /// What it became.
        new: View,
    },
    /// A view is shared no longer.
    ViewUnshared {
        /// Which.
        number: u32,
        /// What it was.
        view: View,
    },
    /// Notices were handed to a carrier that cannot be asked afterwards whether it took them.
    NoticesSending {
        /// Which.
        notices: Vec<NoticeId>,
        /// Which way.
        by: Carrier,
    },
    /// Notices were delivered.
    NoticesDelivered {
        /// Which.
        notices: Vec<NoticeId>,
        /// Which way.
        by: Carrier,
    },
    /// Notices could not be delivered.
    NoticesFailed {
        /// Which, and why.
        failures: Vec<Undelivered>,
        /// Which way.
        by: Carrier,
    },
    /// A macro was added; the number of this event is the macro's.
    MacroAdded(Macro),
    /// A macro that was added was changed.
    MacroChanged {
        /// Which.
        number: u32,
        /// What it was.
        old: Macro,
        /// What it became.
        new: Macro,
    },
    /// A macro that was added was removed.
    MacroRemoved {
        /// Which.
        number: u32,
        /// What it was.
        old: Macro,
    },
    /// A macro that comes with the program was given other words.
    MacroOverridden {
        /// Which.
        shipped: ShippedMacro,
        /// What the store had for it; none where it was as it came.
        old: Option<Macro>,
        /// What it became.
        new: Macro,
    },
    /// A macro that comes with the program was brought back as it came.
    MacroReset {
        /// Which.
        shipped: ShippedMacro,
        /// What it was.
        old: Macro,
    },
}

impl StoreChange {
    /// The event's name, in the past tense.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Initialised { .. } => "initialised",
            Self::OperatorAdded(_) => "operator-added",
            Self::DirectoryImported(_) => "directory-imported",
            Self::PolicySet { .. } => "policy-set",
            Self::HolidayAdded { .. } => "holiday-added",
            Self::ExistingChanged { .. } => "existing-association-changed",
            Self::ViewShared(_) => "view-shared",
            Self::ViewChanged { .. } => "view-changed",
            Self::ViewUnshared { .. } => "view-unshared",
            Self::NoticesSending { .. } => "notices-sending",
            Self::NoticesDelivered { .. } => "notices-delivered",
            Self::NoticesFailed { .. } => "notices-failed",
            Self::MacroAdded(_) => "macro-added",
            Self::MacroChanged { .. } => "macro-changed",
            Self::MacroRemoved { .. } => "macro-removed",
            Self::MacroOverridden { .. } => "macro-overridden",
            Self::MacroReset { .. } => "macro-reset",
        }
    }
}
