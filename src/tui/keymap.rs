//! Which keys ask for what: those of the table, or an operator's own in their place.
//!
//! A key map belongs to a session. Whatever hints at a key asks here which one it is.

use super::action::{Ask, Place, Row, TABLE, Tab};
use super::input::{Key, KeyCode};

mod layout;
mod sound;

#[cfg(test)]
mod tests;

pub use sound::{Clash, FIXED, arrives_as, fixed, is_digit};

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
    /// Gives a row of the table these keys in place of its own. Those that never ask for anything
    /// else stay with theirs: there is always a way back and out.
    pub fn set(&mut self, row: &Row, keys: &[Key]) {
        let Some(at) = TABLE.iter().position(|other| other.id() == row.id()) else { return };
        let mut written: Vec<String> = Vec::new();
        let kept = FIXED.iter().filter(|(_, always)| *always == Some(row.ask));
        for key in keys.iter().map(ToString::to_string).chain(kept.map(|(key, _)| (*key).into())) {
            if !written.contains(&key) {
                written.push(key);
            }
        }
        self.keys[at] = written;
    }

    /// The rows of the table, each with its keys.
    pub fn rows(&self) -> impl Iterator<Item = (&'static Row, &[String])> {
        TABLE.iter().zip(self.keys.iter().map(Vec::as_slice))
    }

    /// What a key asks for on a tab.
    #[must_use]
    pub fn asked(&self, key: &Key, tab: Tab) -> Option<Ask> {
        let written = self.meant(*key).to_string();
        self.rows()
            .find(|(row, keys)| row.place.holds(tab) && keys.contains(&written))
            .map(|(row, _)| row.ask)
    }

    /// What a key asks for in a place that lies over the tabs: what it means there, or everywhere.
    pub fn asked_over(&self, key: &Key, place: Place) -> impl Iterator<Item = Ask> {
        let written = self.meant(*key).to_string();
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

    /// The key on a Latin keyboard that was meant, where the letter that came is another layout's
    /// and no row of the table has it.
    #[must_use]
    pub fn meant(&self, key: Key) -> Key {
        let KeyCode::Char(typed) = key.code() else { return key };
        match layout::latin(typed) {
            Some(latin) if !self.names(&key) => Key::new(KeyCode::Char(latin), key.modifiers()),
            _ => key,
        }
    }

    fn names(&self, key: &Key) -> bool {
        let written = key.to_string();
        self.keys.iter().any(|keys| keys.contains(&written))
    }
}
