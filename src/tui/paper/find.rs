//! Finding words in a document.

use std::ops::Range;

use memchr::memmem;

use crate::document::Document;
use crate::text::fold_traced;

/// The most hits that are kept.
const MOST: usize = 9_999;

/// A place where the words stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// The index of the part.
    pub part: usize,
    /// The bytes of its text.
    pub at: Range<usize>,
}

/// Where words stand in a document.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Hits {
    /// In the order of reading.
    pub list: Vec<Hit>,
    /// Whether there are more than are kept.
    pub more: bool,
}

impl Hits {
    /// Those that lie at least in part in some bytes of a part.
    #[must_use]
    pub fn within(&self, part: usize, bytes: &Range<usize>) -> &[Hit] {
        let from = self.list.partition_point(|hit| (hit.part, hit.at.end) <= (part, bytes.start));
        let to = self.list.partition_point(|hit| (hit.part, hit.at.start) < (part, bytes.end));
        self.list.get(from..to).unwrap_or_default()
    }
}

/// Finds words, however they are broken into lines, and whatever their case and width. Blank words
/// are nowhere.
#[must_use]
pub fn find(document: &Document, words: &str) -> Hits {
    let mut hits = Hits::default();
    let words = fold_traced(words).text;
    if words.is_empty() {
        return hits;
    }
    let finder = memmem::Finder::new(words.as_bytes());
    for (part, read) in document.parts.iter().enumerate() {
        let folded = fold_traced(&read.text);
        for at in finder.find_iter(folded.text.as_bytes()) {
            if hits.list.len() == MOST {
                hits.more = true;
                return hits;
            }
            let at = folded.source_of(at)..folded.source_of(at + words.len());
            hits.list.push(Hit { part, at });
        }
    }
    hits
}
