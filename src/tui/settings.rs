//! How an operator wants to work: it belongs to a session, and several may differ in one process.

use std::sync::Arc;

use super::keymap::Keymap;
use super::theme::Theme;
use crate::desk::Sort;
use crate::i18n::Language;

/// What is settled when a session begins.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Settings {
    /// The language that is spoken at first.
    pub language: Language,
    /// The keys.
    pub keymap: Arc<Keymap>,
    /// Whether an operator who is here for the first time is shown around.
    pub greets: bool,
    /// The colours.
    pub theme: Theme,
    /// The queue.
    pub queue: QueueSettings,
}

impl From<Language> for Settings {
    fn from(language: Language) -> Self {
        Self { language, ..Self::default() }
    }
}

/// How the queue looks, and what it shows at first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QueueSettings {
    /// The columns, from left to right; never empty, none twice.
    pub columns: Vec<Column>,
    /// What it shows at first.
    pub opening: QueueOpening,
}

impl Default for QueueSettings {
    fn default() -> Self {
        Self { columns: Column::ALL.to_vec(), opening: QueueOpening::default() }
    }
}

/// What the queue shows at first: a view, or else a filter and an order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct QueueOpening {
    /// The name or the code of a saved view.
    pub view: Option<String>,
    /// A filter that can be read.
    pub filter: String,
    /// The order.
    pub sort: Sort,
}

coded_enum!(
    /// A column of the queue.
    Column {
        /// The claim's id.
        Id => "id",
        /// Its name.
        Name => "name",
        /// The customer, or its domain.
        Customer => "customer",
        /// The products.
        Products => "products",
        /// The status.
        Status => "status",
        /// What is left of the deadline.
        Left => "left",
        /// The reviewer who has it.
        Assignee => "assignee",
        /// Signs: overdue, contested, disputed, unread.
        Flags => "flags",
    }
);
