//! Completions for a filter line: term names, the values of closed sets, and those of open ones as
//! far as somebody knows them.

use std::borrow::Cow;
use std::ops::Range;

use super::lex::{self, Body, Quotes, Value};
use super::vocabulary::{Head, TextField};
use super::{MAX_BYTES, write};

/// Something that could stand where the cursor is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Completion {
    /// The bytes of the query that it replaces, on character boundaries.
    pub span: Range<usize>,
    /// What to put there, in quotes where it needs them; a term's name comes with its colon.
    pub text: Cow<'static, str>,
}

/// A field whose values are no closed set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OpenField {
    /// One that is searched for a part of its text.
    Text(TextField),
    /// Whoever has taken a claim.
    Assignee,
}

/// What could stand at `cursor`, a byte offset into the query: whatever begins with the text
/// between the beginning of the name or value there and the cursor. A cursor within a
/// character or behind the end counts as at the nearest boundary before it.
#[must_use]
pub fn complete(query: &str, cursor: usize) -> Vec<Completion> {
    complete_with(query, cursor, &|_, _| Vec::new())
}

/// The same, with the values of open fields: `known` tells those that fit what is begun of one,
/// best first and no more than are to be offered.
#[must_use]
pub fn complete_with(
    query: &str,
    cursor: usize,
    known: &dyn Fn(OpenField, &str) -> Vec<String>,
) -> Vec<Completion> {
    if query.len() > MAX_BYTES {
        return Vec::new();
    }
    let cursor = (0..=cursor.min(query.len())).rfind(|at| query.is_char_boundary(*at));
    let (before, after) = query.split_at(cursor.unwrap_or(0));
    match place(before) {
        Place::Name(start) => {
            let name = after.find(|c: char| matches!(c, ':' | '"') || c.is_whitespace());
            let end = match name {
                Some(end) if after[end..].starts_with(':') => end + 1,
                Some(end) => end,
                None => after.len(),
            };
            let names = Head::ALL.iter().map(|(name, _)| *name);
            offers(&before[start..], &(start..before.len() + end), names)
        }
        Place::Value { head, chosen, begun } => {
            let span = begun.span.start..before.len() + end_of_value(after, begun.quotes);
            let is_new = |it: &&str| !chosen.iter().any(|c| c == it);
            let closed = head.offers().iter().copied().filter(is_new);
            let mut all = offers(&begun.text, &span, closed);
            let open = open_field(head).map(|field| (field, known(field, &begun.text)));
            if let Some((field, values)) = open {
                let values = values.into_iter().filter(|it| is_new(&it.as_str()));
                let written = values.filter_map(|it| write::entered(field, &it));
                all.extend(written.map(|it| Completion { span: span.clone(), text: it.into() }));
            }
            all
        }
        Place::Elsewhere => Vec::new(),
    }
}

/// The bare word that is being typed at `cursor`: it may yet become the name of a term. None where
/// something else is typed, or nothing.
#[must_use]
pub fn word_at(query: &str, cursor: usize) -> Option<Range<usize>> {
    let before = query.get(..cursor).filter(|_| query.len() <= MAX_BYTES)?;
    let Place::Name(start) = place(before) else { return None };
    let after = &query[cursor..];
    let end = after.find(|c: char| matches!(c, ':' | '"') || c.is_whitespace());
    let end = cursor + end.unwrap_or(after.len());
    (start < end).then_some(start..end)
}

const fn open_field(head: Head) -> Option<OpenField> {
    match head {
        Head::Text(field) => Some(OpenField::Text(field)),
        Head::Assignee => Some(OpenField::Assignee),
        Head::Code(_) | Head::Is | Head::Day(_) => None,
    }
}

/// How many bytes of what follows the cursor belong to the value that it stands in.
fn end_of_value(after: &str, quotes: Quotes) -> usize {
    if quotes == Quotes::Open {
        // Up to the quote that closes it; where none does, all that follows is something else.
        return after.find('"').map_or(0, |quote| quote + 1);
    }
    let end = after.find(|c: char| matches!(c, ',' | '"') || c.is_whitespace());
    end.unwrap_or(after.len())
}

enum Place {
    /// At a word that could become a term's name, which begins here.
    Name(usize),
    /// At a value after a known head.
    Value {
        head: Head,
        chosen: Vec<String>,
        begun: Value,
    },
    Elsewhere,
}

/// What stands at the end of `before`.
fn place(before: &str) -> Place {
    let end = before.len();
    let Some(item) = lex::items(before).pop() else {
        return Place::Name(end);
    };
    let (head, chosen, last) = match item.body {
        Body::Nothing => return Place::Name(end),
        Body::Text(word) => (None, Vec::new(), Some(word)),
        Body::Term { head, mut values } => {
            let last = values.pop();
            (Some(head), values, last)
        }
    };
    match (head, last) {
        (None, Some(word)) if word.quotes == Quotes::Open => Place::Elsewhere,
        (Some(head), Some(value)) if value.quotes == Quotes::Open => {
            value_of(&before[head], chosen, value)
        }
        _ if before.ends_with(char::is_whitespace) => Place::Name(end),
        (_, Some(value)) if value.quotes == Quotes::Closed => Place::Elsewhere,
        (None, Some(word)) => Place::Name(word.span.start),
        (Some(head), Some(value)) => value_of(&before[head], chosen, value),
        (_, None) => Place::Elsewhere,
    }
}

fn value_of(head: &str, chosen: Vec<Value>, begun: Value) -> Place {
    match Head::find(head) {
        Some(head) => Place::Value { head, chosen: texts(chosen), begun },
        None => Place::Elsewhere,
    }
}

fn texts(values: Vec<Value>) -> Vec<String> {
    values.into_iter().map(|value| value.text).collect()
}

fn offers(
    begun: &str,
    span: &Range<usize>,
    words: impl Iterator<Item = &'static str>,
) -> Vec<Completion> {
    let begun = begun.to_ascii_lowercase();
    words
        .filter(|word| word.starts_with(&begun))
        .map(|text| Completion { span: span.clone(), text: Cow::Borrowed(text) })
        .collect()
}
