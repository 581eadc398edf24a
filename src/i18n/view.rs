//! Saved views: their names, what is wrong with one, and what is said about changing them.

use crate::desk::saved::{ViewFault, Whose};
use crate::domain::saved_view::ShippedView;
use crate::i18n::refusal::Words;

/// The texts about saved views.
#[derive(Debug)]
pub struct ViewTexts {
    /// The name of a view that comes with the program, in at most 24 cells.
    pub shipped: fn(ShippedView) -> &'static str,
    /// Whose a view is, in at most 7 cells.
    pub whose: fn(Whose) -> &'static str,
    /// In the place of a count, for a view that cannot be read; in at most 7 cells.
    pub broken: &'static str,
    /// A view that was changed since it was chosen: its name.
    pub altered: fn(&str) -> String,
    /// Behind a name that stands for another view.
    pub shadowed: &'static str,
    /// Why a view cannot be read: its query, and what is wrong.
    pub fault: fn(&str, &ViewFault) -> String,
    /// What is said about a view that cannot be listed.
    pub trouble: fn(&ViewTrouble) -> Words,
    /// Headings of the list.
    pub label: ViewLabels,
    /// What was done to a view: what, its name, its code.
    pub done: fn(ViewDone, &str, &str) -> String,
    /// The list over the queue.
    pub list: ViewListTexts,
}

/// Headings of the list, each a word or two.
#[derive(Debug)]
#[expect(missing_docs, reason = "each field is its own word")]
pub struct ViewLabels {
    pub views: &'static str,
    pub name: &'static str,
    pub code: &'static str,
    pub claims: &'static str,
    pub order: &'static str,
    pub whose: &'static str,
    pub query: &'static str,
}

/// The list of views over the queue.
#[derive(Debug)]
pub struct ViewListTexts {
    /// Its foot, while it is looked at.
    pub keys: &'static str,
    /// Its foot, while a text is typed.
    pub typing_keys: &'static str,
    /// Its foot, while something is asked.
    pub asking_keys: &'static str,
    /// Before a name that is typed for the filter and the order in force.
    pub new_name: &'static str,
    /// Before a new name that is typed for a view.
    pub rename: fn(&str) -> String,
    /// Before a query that is typed for a view.
    pub edit: fn(&str) -> String,
    /// Whether to remove a view: its name, and whether others lose it too.
    pub ask_remove: fn(&str, bool) -> String,
    /// Whether to share a view: its name.
    pub ask_share: fn(&str) -> String,
    /// Whether to share a view no longer: its name.
    pub ask_unshare: fn(&str) -> String,
    /// Whether a view is to ask for the filter and the order in force: its name, whether others
    /// have it too.
    pub ask_take_over: fn(&str, bool) -> String,
    /// The views are on their way.
    pub loading: &'static str,
    /// What is asked has been sent and not yet answered.
    pub sending: &'static str,
    /// The view cannot be changed by who asks.
    pub not_yours: &'static str,
    /// Help: the list of views.
    pub ask_views: &'static str,
    /// Help: the next view.
    pub ask_next: &'static str,
    /// Help: the view before.
    pub ask_previous: &'static str,
}

/// Why a view cannot be listed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ViewTrouble {
    /// There is none of that name or code: what was written, and what may have been meant.
    Missing(String, Vec<String>),
    /// It cannot be read: its name, its query, and what is wrong.
    Broken(String, String, ViewFault),
}

/// What was done to a view.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ViewDone {
    /// It was made.
    Saved,
    /// It was made, for others too.
    SavedShared,
    /// It asks for something else.
    Changed,
    /// It has another name.
    Renamed,
    /// It was removed.
    Removed,
    /// It has another place.
    Moved,
    /// It is shared.
    Shared,
    /// It is shared no longer.
    Unshared,
}
