//! What all claims share: the directory, the settings, the holidays, the operators, and the record
//! of what was changed of them.

use chrono::NaiveDate;

use crate::desk::changes::Changed;
use crate::domain::directory::{Channel, Outlook, Part};
use crate::domain::policy::Setting;

/// The texts about what all claims share.
#[derive(Debug)]
pub struct HouseTexts {
    /// What the key does that opens it.
    pub ask: &'static str,
    /// The names of its pages, in the order of [`crate::tui::app::house::Page`], each in at most
    /// twelve cells.
    pub pages: [&'static str; 5],
    /// The foot of a page that is looked at: which page it is, and whether the operator may change
    /// what is on it.
    pub keys: fn(usize, bool) -> &'static str,
    /// The foot while one entry of the directory is read.
    pub detail_keys: &'static str,
    /// The foot while words are typed that are looked for.
    pub search_keys: &'static str,
    /// The foot while something is typed that is to be kept.
    pub typing_keys: &'static str,
    /// The foot while something is asked.
    pub asking_keys: &'static str,
    /// The foot while something long is being done.
    pub working_keys: &'static str,
    /// Before the words that are looked for.
    pub look_for: &'static str,
    /// How many entries are shown, and how many were found.
    pub found: fn(usize, usize) -> String,
    /// Nothing was found.
    pub nothing_found: &'static str,
    /// What is looked at is on its way.
    pub loading: &'static str,
    /// A file is being read.
    pub reading: &'static str,
    /// Something is being kept.
    pub sending: &'static str,
    /// There are no holidays.
    pub no_holidays: &'static str,
    /// Who may change what is on these pages.
    pub not_yours: &'static str,
    /// Kinds of entries, each in at most ten cells.
    pub kind: KindTexts,
    /// Labels of what an entry holds.
    pub label: HouseLabels,
    /// What one may type for a holiday, before its line.
    pub holiday_prompt: &'static str,
    /// What one may type for an operator, before its line.
    pub operator_prompt: &'static str,
    /// What one may type for an import, before its line.
    pub import_prompt: &'static str,
    /// Before a setting's new value: its code.
    pub setting_prompt: fn(&str) -> String,
    /// What was typed is no holiday.
    pub bad_holiday: &'static str,
    /// What was typed is no operator.
    pub bad_operator: &'static str,
    /// The setting has this value already.
    pub same_value: &'static str,
    /// Whether to change a setting: its code, what it is, what it is to be.
    pub ask_setting: fn(Setting, &str, &str) -> String,
    /// Whether to name a holiday.
    pub ask_holiday: fn(NaiveDate, &str) -> String,
    /// Whether to name an operator: its name, its role.
    pub ask_operator: fn(&str, &str) -> String,
    /// Whether to import.
    pub ask_import: &'static str,
    /// An import brings nothing.
    pub import_in_vain: &'static str,
    /// It was done.
    pub done: &'static str,
    /// What a setting means, and what it takes.
    pub setting: fn(Setting) -> &'static str,
    /// A part of the directory.
    pub part: fn(Part) -> &'static str,
    /// What an import would bring to a part.
    pub outlook: fn(&Outlook) -> String,
    /// Before an entry that is new, and before one that is changed.
    pub signs: [&'static str; 2],
    /// How many more entries there are than are named.
    pub more: fn(usize) -> String,
    /// How a subscription was bought.
    pub channel: fn(Channel) -> &'static str,
    /// The last day of a subscription's grace.
    pub ends: fn(NaiveDate) -> String,
    /// Since when an association from before the store runs, and whether it has ended.
    pub since: fn(NaiveDate, Option<NaiveDate>) -> String,
    /// A location that is the organisation's global id.
    pub global: &'static str,
    /// A location that is enrolled in nothing.
    pub not_enrolled: &'static str,
    /// What was changed, in one line.
    pub changed: fn(&Changed) -> String,
}

/// Kinds of entries.
#[derive(Debug)]
#[expect(missing_docs, reason = "each field is its own word")]
pub struct KindTexts {
    pub organisation: &'static str,
    pub tenant: &'static str,
    pub product: &'static str,
}

/// Labels of what an entry holds.
#[derive(Debug)]
#[expect(missing_docs, reason = "each field is its own word")]
pub struct HouseLabels {
    pub locations: &'static str,
    pub domains: &'static str,
    pub subscriptions: &'static str,
    pub existing: &'static str,
    pub value: &'static str,
    pub when: &'static str,
    pub who: &'static str,
    pub change: &'static str,
}
