//! Entries of a table by their names, with everything that is wrong noted by its line.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::i18n::config::{Kind, Problem, Wrong};

/// Collects what is wrong with a text.
#[derive(Debug)]
pub(super) struct Reader<'t> {
    text: &'t str,
    problems: Vec<Problem>,
}

impl<'t> Reader<'t> {
    pub(super) const fn new(text: &'t str) -> Self {
        Self { text, problems: Vec::new() }
    }

    pub(super) fn is_sound(&self) -> bool {
        self.problems.is_empty()
    }

    /// The line at a byte, from 1.
    pub(super) fn line(&self, at: usize) -> usize {
        let before = self.text.as_bytes().get(..at).unwrap_or(self.text.as_bytes());
        before.split(|byte| *byte == b'\n').count()
    }

    pub(super) fn wrong_at(&mut self, at: usize, entry: &str, what: Wrong) {
        let line = self.line(at);
        self.wrong(line, entry, what);
    }

    pub(super) fn wrong(&mut self, line: usize, entry: &str, what: Wrong) {
        let problem = Problem { line, entry: entry.to_owned(), what };
        if !self.problems.contains(&problem) {
            self.problems.push(problem);
        }
    }

    /// Everything that is wrong, in the order of its lines.
    pub(super) fn problems(mut self) -> Vec<Problem> {
        self.problems.sort_by_key(|problem| problem.line);
        self.problems
    }
}

/// A value with its place.
#[derive(Debug, Clone, Copy)]
pub(super) struct Value<'v> {
    pub(super) value: &'v DeValue<'v>,
    pub(super) at: usize,
}

impl<'v> From<&'v Spanned<DeValue<'v>>> for Value<'v> {
    fn from(spanned: &'v Spanned<DeValue<'v>>) -> Self {
        let Range { start, .. } = spanned.span();
        Self { value: spanned.get_ref(), at: start }
    }
}

impl<'v> Value<'v> {
    pub(super) fn text(self) -> Option<&'v str> {
        self.value.as_str()
    }
}

/// A table and what it is called.
#[derive(Debug, Clone, Copy)]
pub(super) struct Table<'v> {
    entries: Option<&'v DeTable<'v>>,
    name: &'static str,
}

impl<'v> Table<'v> {
    pub(super) const fn root(entries: &'v DeTable<'v>) -> Self {
        Self { entries: Some(entries), name: "" }
    }

    /// A table of this one; empty where it is not there, or no table.
    pub(super) fn table(&self, reader: &mut Reader<'_>, name: &'static str) -> Table<'v> {
        let entries = self.get(name).and_then(|found| {
            if let DeValue::Table(entries) = found.value {
                return Some(entries);
            }
            reader.wrong_at(found.at, name, Wrong::Kind(Kind::Table));
            None
        });
        Table { entries, name }
    }

    /// What an entry is called in full.
    pub(super) fn path(&self, name: &str) -> String {
        if self.name.is_empty() { name.to_owned() } else { format!("{}.{name}", self.name) }
    }

    pub(super) fn get(&self, name: &str) -> Option<Value<'v>> {
        self.entries.and_then(|entries| entries.get(name)).map(Value::from)
    }

    /// The entries: each with its name and where that stands.
    pub(super) fn entries(&self) -> impl Iterator<Item = (&'v str, usize, Value<'v>)> {
        self.entries.into_iter().flat_map(|entries| {
            entries
                .iter()
                .map(|(key, value)| (key.get_ref().as_ref(), key.span().start, Value::from(value)))
        })
    }

    /// Notes every entry that is none of these.
    pub(super) fn only(&self, reader: &mut Reader<'_>, known: &[&str]) {
        for (name, at, _) in self.entries() {
            if !known.contains(&name) {
                let near = near(name, known.iter().copied());
                reader.wrong_at(at, &self.path(name), Wrong::Unknown(near));
            }
        }
    }

    /// A text.
    pub(super) fn text(&self, reader: &mut Reader<'_>, name: &str) -> Option<(&'v str, usize)> {
        let found = self.get(name)?;
        let text = found.text();
        if text.is_none() {
            reader.wrong_at(found.at, &self.path(name), Wrong::Kind(Kind::Text));
        }
        text.map(|text| (text, found.at))
    }

    /// One of these words.
    pub(super) fn choice(
        &self,
        reader: &mut Reader<'_>,
        name: &str,
        allowed: &[&str],
    ) -> Option<&'v str> {
        let (text, at) = self.text(reader, name)?;
        let is_allowed = allowed.contains(&text);
        if !is_allowed {
            reader.wrong_at(at, &self.path(name), none_of(text, allowed));
        }
        is_allowed.then_some(text)
    }
}

/// That a word is none of those that are allowed.
pub(super) fn none_of(value: &str, allowed: &[&str]) -> Wrong {
    Wrong::NoneOf {
        value: value.to_owned(),
        allowed: allowed.iter().map(|one| (*one).to_owned()).collect(),
        near: near(value, allowed.iter().copied()),
    }
}

/// The word that somebody who wrote this may have meant.
pub(super) fn near<'k>(written: &str, known: impl IntoIterator<Item = &'k str>) -> Option<String> {
    /// Beyond this many characters no name is near, and a distance costs the product of both.
    const LONGEST: usize = 60;
    let written = written.trim().to_lowercase().replace([' ', '_'], "-");
    let letters = written.chars().count();
    if !(1..=LONGEST).contains(&letters) {
        return None;
    }
    let distance = |known: &str| strsim::osa_distance(&written, &known.to_lowercase());
    let (far, word) = known.into_iter().map(|word| (distance(word), word)).min()?;
    (far <= (letters / 3).max(1)).then(|| word.to_owned())
}
