//! The settings file: one TOML text, read into what is settled when a session begins.
//!
//! Everything wrong with it is found at once and told with its line. Owns the names of the entries
//! and what they may hold; knows no file, terminal or environment.

use toml::de::DeTable;

use crate::i18n::Language;
use crate::i18n::config::{Problem, Wrong};
use crate::tui::settings::Settings;

mod colours;
mod file;
mod keys;
mod queue;
mod reading;

#[cfg(test)]
mod tests;

pub use file::commented;

use reading::{Reader, Table};

/// No file of settings is larger, in bytes.
pub const LARGEST: u64 = 256 * 1024;

/// What stands for a choice that is left to the program.
const AUTO: &str = "auto";

/// What a file of settings says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Config {
    /// The language, if it chooses one.
    pub language: Option<Language>,
    /// How the interface works; its language is the default one.
    pub settings: Settings,
}

/// Reads a file of settings: what it says as far as it can be understood, and everything that is
/// wrong with it, in the order of its lines.
#[must_use]
pub fn read(text: &str) -> (Config, Vec<Problem>) {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut reader = Reader::new(text);
    let (root, faults) = DeTable::parse_recoverable(text);
    for fault in faults {
        let at = fault.span().map_or(text.len(), |span| span.start);
        // What the parser says of it is English and of its grammar.
        let is_twice = fault.message().contains("duplicate key");
        reader.wrong_at(at, "", if is_twice { Wrong::Twice } else { Wrong::Syntax });
    }
    let mut config = Config::default();
    // What is left of a line that is no TOML is not worth a word.
    if reader.is_sound() {
        let root = Table::root(root.get_ref());
        root.only(&mut reader, &["language", "theme", "queue", "keys"]);
        config.language = language(&root, &mut reader);
        config.settings.theme = colours::read(&root, &mut reader);
        config.settings.queue = queue::read(&root, &mut reader);
        config.settings.keymap = keys::read(&root, &mut reader).into();
    }
    (config, reader.problems())
}

fn language(root: &Table<'_>, reader: &mut Reader<'_>) -> Option<Language> {
    let codes: Vec<&str> = std::iter::once(AUTO).chain(Language::CODES.iter().copied()).collect();
    root.choice(reader, "language", &codes).and_then(|written| written.parse().ok())
}

impl Config {
    /// How the interface works in a language.
    #[must_use]
    pub fn settings(&self, language: Language) -> Settings {
        Settings { language, ..self.settings.clone() }
    }
}
