//! A new file of settings: every entry with the value it has without the file, and what it is for.

use std::fmt::Write as _;

use super::AUTO;
use crate::desk::Sort;
use crate::i18n::{Language, Texts};
use crate::text::{pad, width, wrap};
use crate::tui::action::{Place, Row, TABLE};
use crate::tui::help;
use crate::tui::keymap::FIXED;
use crate::tui::settings::Column;
use crate::tui::theme::{Preset, Role};

/// How wide its paragraphs are, in cells.
const WIDE: usize = 76;

/// The places in which keys mean something, each with its own.
const PLACES: [Place; 7] = [
    Place::Everywhere,
    Place::Queue,
    Place::Claim,
    Place::Comments,
    Place::History,
    Place::Evidence,
    Place::Arbitration,
];

/// A whole file, in the words of a language. Its entries are comments; with all of them switched on
/// it still says what no file says.
#[must_use]
pub fn commented(texts: &'static Texts) -> String {
    let words = &texts.config.file;
    let mut file = File::default();
    file.say(words.head);
    file.gap();
    file.say(words.language);
    file.choice("language", AUTO, std::iter::once(AUTO).chain(Language::CODES.iter().copied()));
    file.gap();
    file.say(words.theme);
    file.line("[theme]");
    file.choice("name", Preset::default().code(), Preset::CODES.iter().copied());
    file.say(words.roles);
    for role in Role::ALL {
        file.entry(role.code(), &quoted(AUTO));
    }
    file.gap();
    file.say(words.queue);
    file.line("[queue]");
    file.say(words.columns);
    file.entry("columns", &list(Column::CODES));
    file.say(words.opening);
    file.entry("view", &quoted(""));
    file.entry("filter", &quoted(""));
    file.choice("sort", Sort::default().code(), Sort::CODES.iter().copied());
    file.gap();
    let fixed: Vec<&str> = FIXED.iter().map(|(key, _)| *key).collect();
    file.say(&(words.keys)(&fixed.join(", ")));
    file.line("[keys]");
    for (place, heading) in PLACES.into_iter().zip(words.places) {
        file.gap();
        file.say(heading);
        file.keys(place, texts);
    }
    file.text
}

#[derive(Default)]
struct File {
    text: String,
}

impl File {
    fn line(&mut self, line: &str) {
        self.text.push_str(line.trim_end());
        self.text.push('\n');
    }

    fn gap(&mut self) {
        self.line("");
    }

    /// A paragraph for people: a blank behind its sign tells it from what can be switched on.
    fn say(&mut self, words: &str) {
        for line in wrap(words, WIDE) {
            self.line(&format!("# {line}"));
        }
    }

    fn entry(&mut self, name: &str, value: &str) {
        self.line(&format!("#{name} = {value}"));
    }

    /// An entry and behind it what may stand there.
    fn choice<'c>(&mut self, name: &str, value: &str, all: impl Iterator<Item = &'c str>) {
        let all: Vec<&str> = all.collect();
        self.line(&format!("#{name} = {}  # {}", quoted(value), all.join(" | ")));
    }

    /// What can be asked for in a place, with its keys and what it does.
    fn keys(&mut self, place: Place, texts: &'static Texts) {
        let rows = || TABLE.iter().filter(|row| row.place == place);
        let entry = |row: &Row| format!("#{} = {}", row.id(), list(row.keys));
        let cells = rows().map(|row| width(&entry(row))).max().unwrap_or(0);
        for row in rows() {
            let title = help::title(texts, row.ask);
            let _ = writeln!(self.text, "{}  # {title}", pad(&entry(row), cells));
        }
    }
}

fn list(items: &[&str]) -> String {
    let items: Vec<String> = items.iter().map(|item| quoted(item)).collect();
    format!("[{}]", items.join(", "))
}

/// A text as TOML writes it.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}
