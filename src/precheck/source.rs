//! The file that is being read, and how a place in it is told.

use std::ops::Range;

use super::Place;
use crate::document::{Document, Title};

/// The most signs of context before and behind what was found, in bytes.
const CONTEXT: usize = 72;

/// The file that is being read.
pub(super) struct Source<'a> {
    pub(super) name: &'a str,
    pub(super) document: &'a Document,
}

impl Source<'_> {
    pub(super) fn place(&self, part: usize, at: &Range<usize>) -> Place {
        let read = self.document.parts.get(part);
        let text = read.map_or("", |read| read.text.as_str());
        Place {
            evidence: self.name.to_owned(),
            part,
            title: read.map_or(Title::Whole, |read| read.title.clone()),
            depth: read.map_or(0, |read| read.depth),
            at: at.clone(),
            excerpt: excerpt(text, at),
        }
    }
}

/// The words around a place, of its lines only, on one line.
fn excerpt(text: &str, at: &Range<usize>) -> String {
    let Some(of) = text.get(at.clone()) else {
        return String::new();
    };
    let (before, after) = (&text[..at.start], &text[at.end..]);
    let before = &before[before.ceil_char_boundary(at.start.saturating_sub(CONTEXT))..];
    let (before, is_cut_before) = match before.rfind('\n') {
        Some(end) => (&before[end..], false),
        None => (before, at.start > CONTEXT),
    };
    let cut = after.floor_char_boundary(CONTEXT);
    let (after, is_cut_after) = match after[..cut].find('\n') {
        Some(end) => (&after[..end], false),
        None => (&after[..cut], cut < after.len()),
    };
    let end = of.floor_char_boundary(3 * CONTEXT);
    let (of, after, is_cut_after) =
        if end < of.len() { (&of[..end], "", true) } else { (of, after, is_cut_after) };
    let whole = [before, of, after].concat();
    let line = whole.split_whitespace().collect::<Vec<_>>().join(" ");
    let mark = |is_cut: bool| if is_cut { "…" } else { "" };
    format!("{}{line}{}", mark(is_cut_before), mark(is_cut_after))
}
