//! The canonical query string: it parses to an equal query.

use std::fmt::{self, Display, Write as _};

use super::complete::OpenField;
use super::vocabulary::{FUZZY, Head, ME, NOBODY};
use super::{Assignee, Query, Term, Test};

impl Display for Query {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, term) in self.terms().iter().enumerate() {
            if index > 0 {
                f.write_char(' ')?;
            }
            write!(f, "{term}")?;
        }
        Ok(())
    }
}

impl Display for Term {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.negated {
            f.write_char('-')?;
        }
        match &self.test {
            Test::Anywhere(text) => f.write_str(&word(text)),
            Test::Fuzzy(letters) => write!(f, "{FUZZY}{letters}"),
            Test::Text(field, texts) => either(f, Head::Text(*field), texts, |text| value(text)),
            Test::Code(field, codes) => either(f, Head::Code(*field), codes, |code| value(code)),
            Test::Assignee(people) => either(f, Head::Assignee, people, assignee),
            Test::Is(flags) => either(f, Head::Is, flags, |flag| flag.code().to_owned()),
            Test::Day(field, days) => either(f, Head::Day(*field), days, ToString::to_string),
        }
    }
}

fn either<T>(
    f: &mut fmt::Formatter<'_>,
    head: Head,
    values: &[T],
    write: impl Fn(&T) -> String,
) -> fmt::Result {
    f.write_str(head.name())?;
    for (index, value) in values.iter().enumerate() {
        if index > 0 {
            f.write_char(',')?;
        }
        f.write_str(&write(value))?;
    }
    Ok(())
}

/// A text that stands alone: it mustn't look like a term or a negation.
fn word(text: &str) -> String {
    if text.starts_with(['-', FUZZY]) || text.contains(':') || text.contains(needs_quotes) {
        quoted(text)
    } else {
        text.to_owned()
    }
}

/// A text after a colon: it mustn't look like two.
fn value(text: &str) -> String {
    if text.contains(',') || text.contains(needs_quotes) { quoted(text) } else { text.to_owned() }
}

fn assignee(assignee: &Assignee) -> String {
    match assignee {
        Assignee::Me => ME.to_owned(),
        Assignee::Nobody => NOBODY.to_owned(),
        Assignee::Named(name) if name == ME || name == NOBODY => quoted(name),
        Assignee::Named(name) => value(name),
    }
}

/// A value of an open field as it is written after the colon; none for one that no query can hold.
pub(super) fn entered(field: OpenField, text: &str) -> Option<String> {
    if text.is_empty() || text.contains(char::is_control) {
        return None;
    }
    let is_word = field == OpenField::Assignee
        && [ME, NOBODY].iter().any(|word| word.eq_ignore_ascii_case(text));
    Some(if is_word { quoted(text) } else { value(text) })
}

fn needs_quotes(c: char) -> bool {
    c.is_whitespace() || c == '"'
}

/// A text in quotes, what is special within them escaped.
pub(super) fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}
