//! Where in a text a query found what it asked for, so that it can be shown.
//!
//! Must not know how anything is drawn: a text goes in, ranges of its bytes come out. It is asked
//! for the few rows on a screen, never for a queue.

use std::ops::Range;

use super::text::fold;
use super::vocabulary::TextField;
use super::{Query, Test};

/// What begins a word whose letters are searched for in their order, whatever is between them.
const FUZZY: char = '~';

/// Of which part of a row a text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The id or the name: only words are searched for there.
    Words,
    /// A field that a term of its own searches too.
    Field(TextField),
}

impl Query {
    /// Whether anything it asks for can be shown in a text at all.
    #[must_use]
    pub fn has_highlights(&self) -> bool {
        self.terms()
            .iter()
            .any(|term| !term.negated && matches!(term.test, Test::Anywhere(_) | Test::Text(..)))
    }

    /// The bytes of a text that the query's words and text terms match, in order, without overlaps,
    /// on character boundaries. Negated terms match what is not there.
    #[must_use]
    pub fn highlights(&self, part: Part, text: &str) -> Vec<Range<usize>> {
        let wanted = self.terms().iter().filter(|term| !term.negated);
        let folded = Folded::of(text);
        let mut found = Vec::new();
        for term in wanted {
            match &term.test {
                Test::Anywhere(word) => match word.strip_prefix(FUZZY) {
                    Some(letters) => found.extend(folded.in_order(letters)),
                    None => found.extend(folded.every(word)),
                },
                Test::Text(field, texts) if part == Part::Field(*field) => {
                    found.extend(texts.iter().flat_map(|text| folded.every(text)));
                }
                _ => {}
            }
        }
        merged(found)
    }
}

/// A text folded, with the place in the original that each folded byte comes from.
struct Folded {
    text: String,
    /// For each byte of the folded text, the bytes of the character that it comes from.
    origins: Vec<(usize, usize)>,
}

impl Folded {
    fn of(text: &str) -> Self {
        let mut folded = Self { text: String::with_capacity(text.len()), origins: Vec::new() };
        for (at, c) in text.char_indices() {
            // Folding goes character by character, so each can be folded alone.
            folded.text.push_str(&fold(c.encode_utf8(&mut [0; 4])));
            folded.origins.resize(folded.text.len(), (at, at + c.len_utf8()));
        }
        folded
    }

    /// The bytes of the original from which these folded ones come.
    fn origin(&self, folded: Range<usize>) -> Option<Range<usize>> {
        let (start, _) = *self.origins.get(folded.start)?;
        let (_, end) = *self.origins.get(folded.end.checked_sub(1)?)?;
        Some(start..end)
    }

    /// Every place of a folded word.
    fn every(&self, word: &str) -> Vec<Range<usize>> {
        if word.is_empty() {
            return Vec::new();
        }
        let places = self.text.match_indices(word);
        places.filter_map(|(at, _)| self.origin(at..at + word.len())).collect()
    }

    /// The letters in their order, as close together as they end first; none if one is missing.
    fn in_order(&self, letters: &str) -> Vec<Range<usize>> {
        let letters: Vec<char> = letters.chars().filter(|c| !c.is_whitespace()).collect();
        let mut wanted = letters.iter().peekable();
        let mut end = None;
        for (at, c) in self.text.char_indices() {
            if wanted.next_if(|letter| **letter == c).is_some() && wanted.peek().is_none() {
                end = Some(at + c.len_utf8());
                break;
            }
        }
        let Some(end) = end else { return Vec::new() };
        // Backwards from where they end first, they stand closest.
        let mut wanted = letters.iter().rev().peekable();
        let mut places = Vec::new();
        for (at, c) in self.text[..end].char_indices().rev() {
            if wanted.next_if(|letter| **letter == c).is_some() {
                places.extend(self.origin(at..at + c.len_utf8()));
            }
        }
        places.reverse();
        places
    }
}

/// Ranges in order, those that touch made one.
fn merged(mut ranges: Vec<Range<usize>>) -> Vec<Range<usize>> {
    ranges.sort_by_key(|range| (range.start, range.end));
    let mut merged: Vec<Range<usize>> = Vec::with_capacity(ranges.len());
    for range in ranges {
        match merged.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => merged.push(range),
        }
    }
    merged
}
