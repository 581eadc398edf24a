//! What a key map must hold to: no key asks for two things at once, and some things always have one.

use super::Keymap;
use crate::tui::action::{Ask, Place, Row, Tab};
use crate::tui::input::{Key, KeyCode};

/// Keys that always mean the same, and what they ask for on the tabs, if anything: what text entry,
/// dialogs and lists have them for.
pub const FIXED: &[(&str, Option<Ask>)] = &[
    ("Ctrl-C", Some(Ask::Quit)),
    ("Esc", Some(Ask::Back)),
    ("Ctrl-S", None),
    ("F2", None),
    ("Ctrl-X", None),
];

/// What must be possible wherever an operator is.
const ALWAYS: [Ask; 3] = [Ask::Quit, Ask::Help, Ask::Back];

/// Two rows of the table that one key would ask for.
#[derive(Debug, Clone)]
pub struct Clash {
    /// The key, as it is written.
    pub key: String,
    /// The row that would win.
    pub one: &'static Row,
    /// The row that would never be asked for.
    pub other: &'static Row,
}

/// Whether a key always means something else than a row of the table asks for.
#[must_use]
pub fn fixed(key: &Key, row: &Row) -> bool {
    let written = key.to_string();
    FIXED.iter().any(|(fixed, ask)| *fixed == written && *ask != Some(row.ask))
}

/// Whether some tab, or something that lies over the tabs, is in both places. What lies over the
/// tabs has first call on its keys, and what is asked for everywhere is left those that remain.
fn meet(one: Place, other: Place) -> bool {
    one == other || Tab::ALL.iter().any(|tab| one.holds(*tab) && other.holds(*tab))
}

impl Keymap {
    /// Every key that would ask for two things.
    #[must_use]
    pub fn clashes(&self) -> Vec<Clash> {
        let rows: Vec<_> = self.rows().collect();
        let mut found = Vec::new();
        for (at, (one, keys)) in rows.iter().enumerate() {
            for (other, theirs) in &rows[at + 1..] {
                if !meet(one.place, other.place) {
                    continue;
                }
                let both = keys.iter().filter(|key| theirs.contains(key));
                found.extend(both.map(|key| Clash { key: key.clone(), one, other }));
            }
        }
        found
    }

    /// What must always be possible and is not: what is asked for, and what takes its last key, if
    /// anything does.
    #[must_use]
    pub fn lacks(&self) -> Vec<(Ask, Option<(String, &'static Row)>)> {
        ALWAYS.into_iter().filter_map(|ask| self.lack(ask)).collect()
    }

    fn lack(&self, ask: Ask) -> Option<(Ask, Option<(String, &'static Row)>)> {
        let keys = self.rows().filter(|(row, _)| row.ask == ask).flat_map(|(_, keys)| keys);
        let keys: Vec<&String> = keys.collect();
        for place in [Place::Everywhere, Place::Evidence, Place::Arbitration] {
            let is_reached = |key: &&&String| {
                self.taken_in(key, place, ask).is_none()
                    && !(place == Place::Evidence && is_digit(key))
            };
            if !keys.iter().any(|key| is_reached(&key)) {
                return Some((ask, keys.iter().find_map(|key| self.taken_in(key, place, ask))));
            }
        }
        None
    }

    /// The row that has a key in a place and asks for something else.
    fn taken_in(&self, key: &str, place: Place, ask: Ask) -> Option<(String, &'static Row)> {
        let mut rows = self.rows().filter(|(row, keys)| {
            row.place == place && row.ask != ask && keys.iter().any(|one| one == key)
        });
        rows.next().map(|(row, _)| (key.to_owned(), row))
    }
}

/// Whether a key is a digit: where PoE is read, digits are numbers of pages and lines.
#[must_use]
pub fn is_digit(written: &str) -> bool {
    let key: Option<Key> = written.parse().ok();
    key.is_some_and(|key| matches!(key.typed(), Some('0'..='9')))
}

/// The key that terminals send in the place of another one, if they do: both are one byte.
#[must_use]
pub fn arrives_as(key: Key) -> Option<Key> {
    let modifiers = key.modifiers();
    if !modifiers.ctrl || modifiers.alt || modifiers.shift {
        return None;
    }
    let code = match key.code() {
        KeyCode::Char('h') => KeyCode::Backspace,
        KeyCode::Char('i') => KeyCode::Tab,
        KeyCode::Char('m') => KeyCode::Enter,
        KeyCode::Char('[') => KeyCode::Esc,
        _ => return None,
    };
    Some(Key::from(code))
}
