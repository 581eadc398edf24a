//! Completions for a filter line: term names and the values of closed sets.

use std::ops::Range;

use super::MAX_BYTES;
use super::lex::{self, Body, Quotes, Value};
use super::vocabulary::Head;

/// Something that could stand where the cursor is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Completion {
    /// The bytes of the query that it replaces, on character boundaries.
    pub span: Range<usize>,
    /// What to put there; a term's name comes with its colon.
    pub text: &'static str,
}

/// What could stand at `cursor`, a byte offset into the query: whatever begins with the text
/// between the beginning of the name or value there and the cursor. A cursor within a
/// character or behind the end counts as at the nearest boundary before it.
#[must_use]
pub fn complete(query: &str, cursor: usize) -> Vec<Completion> {
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
            offers(&before[start..], start..before.len() + end, names)
        }
        Place::Value { head, chosen, start } => {
            let end = after.find(|c: char| matches!(c, ',' | '"') || c.is_whitespace());
            let span = start..before.len() + end.unwrap_or(after.len());
            let values = head.offers().iter().copied();
            offers(&before[start..], span, values.filter(|it| !chosen.iter().any(|c| c == it)))
        }
        Place::Elsewhere => Vec::new(),
    }
}

enum Place {
    /// At a word that could become a term's name, which begins here.
    Name(usize),
    /// At a value after a known head.
    Value {
        head: Head,
        chosen: Vec<String>,
        start: usize,
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
        (_, Some(value)) if value.quotes == Quotes::Open => Place::Elsewhere,
        _ if before.ends_with(char::is_whitespace) => Place::Name(end),
        (_, Some(value)) if value.quotes == Quotes::Closed => Place::Elsewhere,
        (None, Some(word)) => Place::Name(word.span.start),
        (Some(head), Some(value)) => match Head::find(&before[head]) {
            Some(head) => Place::Value { head, chosen: texts(chosen), start: value.span.start },
            None => Place::Elsewhere,
        },
        (_, None) => Place::Elsewhere,
    }
}

fn texts(values: Vec<Value>) -> Vec<String> {
    values.into_iter().map(|value| value.text).collect()
}

fn offers(
    begun: &str,
    span: Range<usize>,
    words: impl Iterator<Item = &'static str>,
) -> Vec<Completion> {
    let begun = begun.to_ascii_lowercase();
    words
        .filter(|word| word.starts_with(&begun))
        .map(|text| Completion { span: span.clone(), text })
        .collect()
}
