//! Which keys ask for what: those of the table, or an operator's own in their place.
//!
//! A key map belongs to a session. Whatever hints at a key asks here which one it is.

use super::action::{Ask, Place, Row, TABLE, Tab};
use super::input::Key;

/// The keys of one session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Keymap {
    /// The keys of each row of the table, as they are written; the first one is shown in hints.
    keys: Vec<Vec<String>>,
}

impl Default for Keymap {
    fn default() -> Self {
        let written = |row: &Row| row.keys.iter().map(|key| (*key).to_owned()).collect();
        Self { keys: TABLE.iter().map(written).collect() }
    }
}

impl Keymap {
    /// The rows of the table, each with its keys.
    pub fn rows(&self) -> impl Iterator<Item = (&'static Row, &[String])> {
        TABLE.iter().zip(self.keys.iter().map(Vec::as_slice))
    }

    /// What a key asks for on a tab.
    #[must_use]
    pub fn asked(&self, key: &Key, tab: Tab) -> Option<Ask> {
        let written = key.to_string();
        self.rows()
            .find(|(row, keys)| row.place.holds(tab) && keys.contains(&written))
            .map(|(row, _)| row.ask)
    }

    /// What a key asks for in a place that lies over the tabs: what it means there, or everywhere.
    pub fn asked_over(&self, key: &Key, place: Place) -> impl Iterator<Item = Ask> {
        let written = key.to_string();
        let means = move |at: Place| {
            let written = written.clone();
            self.rows()
                .filter(move |(row, keys)| row.place == at && keys.contains(&written))
                .map(|(row, _)| row.ask)
        };
        means(place).chain(means(Place::Everywhere))
    }

    /// The key that hints show for something; none where no key asks for it.
    #[must_use]
    pub fn shown(&self, ask: Ask) -> Option<&str> {
        let (_, keys) = self.rows().find(|(row, _)| row.ask == ask)?;
        keys.first().map(String::as_str)
    }
}
