//! Where in a text a query found what it asked for, so that it can be shown.
//!
//! Must not know how anything is drawn: a text goes in, ranges of its bytes come out. It is asked
//! for the few rows on a screen, never for a queue.

use std::ops::Range;

use unicode_segmentation::{GraphemeCursor, UnicodeSegmentation};

use super::vocabulary::TextField;
use super::{Fuzzy, Query, Test, fold};

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
        self.terms().iter().any(|term| {
            !term.negated
                && matches!(term.test, Test::Anywhere(_) | Test::Fuzzy(_) | Test::Text(..))
        })
    }

    /// The bytes of a text that the query's words and text terms match, in order, without overlaps,
    /// cutting nothing that a reader takes for one character. Negated terms match what is not there.
    #[must_use]
    pub fn highlights(&self, part: Part, text: &str) -> Vec<Range<usize>> {
        let wanted = self.terms().iter().filter(|term| !term.negated);
        let folded = Folded::of(text);
        let mut found = Vec::new();
        for term in wanted {
            match &term.test {
                Test::Anywhere(word) => found.extend(folded.every(word)),
                Test::Fuzzy(letters) => found.extend(folded.letters(letters)),
                Test::Text(field, texts) if part == Part::Field(*field) => {
                    found.extend(texts.iter().flat_map(|text| folded.every(text)));
                }
                _ => {}
            }
        }
        merged(found.into_iter().map(|range| widened(text, range)).collect())
    }
}

/// A range of a text's bytes, made so wide that it cuts nothing that a reader takes for one
/// character.
fn widened(text: &str, range: Range<usize>) -> Range<usize> {
    let at = |place| GraphemeCursor::new(place, text.len(), true);
    // With all of the text at hand, a cursor lacks nothing that it could ask for.
    let is_cut = |place| at(place).is_boundary(text, 0) == Ok(false);
    let before = |place| at(place).prev_boundary(text, 0).ok().flatten().unwrap_or(0);
    let behind = |place| at(place).next_boundary(text, 0).ok().flatten().unwrap_or(text.len());
    let start = if is_cut(range.start) { before(range.start) } else { range.start };
    let end = if is_cut(range.end) { behind(range.end) } else { range.end };
    start..end
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

    /// The letters in their order, as the search finds them in one field; none if it doesn't.
    fn letters(&self, letters: &str) -> Vec<Range<usize>> {
        let Some(places) = Fuzzy::new(letters).places(&self.text) else { return Vec::new() };
        // The matcher counts what a reader takes for one character.
        let characters: Vec<(usize, &str)> = self.text.grapheme_indices(true).collect();
        let bytes = |place: u32| {
            let (at, character) = *characters.get(usize::try_from(place).ok()?)?;
            self.origin(at..at + character.len())
        };
        places.into_iter().filter_map(bytes).collect()
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
