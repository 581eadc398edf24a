//! What was done: sentences that describe work, not only names of products.
//!
//! A heading such as “Products and work done” describes nothing, nor does the sentence in which the
//! customer acknowledges “the work described above”.

use std::ops::Range;

use super::fill::Fill;
use super::layout::{Layout, Line};
use super::needle::Kind;
use super::signing::trimmed;
use super::words::Word;

/// How much has to be said at least: letters, a letter of a script without blanks counting for two.
const LEAST: usize = 10;

/// What a part says about work.
#[derive(Debug, Default)]
pub(super) struct Work {
    /// Where it is described first.
    pub(super) described: Option<Range<usize>>,
    /// Where it could be described and is not.
    pub(super) blank: Option<Range<usize>>,
}

/// Reads a part. `sells`: whether work before a purchase counts.
pub(super) fn read(layout: &Layout<'_>, sells: bool) -> Work {
    let mut work = Work::default();
    let mut consents = false;
    for line in &layout.lines {
        let hits = layout.hits.get(line.hits.clone()).unwrap_or_default();
        let text = layout.at(&line.at);
        let begins =
            text.trim_start().starts_with(['-', '•', '–', '*', '·', '▪', '●', '■', '○', '□']);
        if text.trim().is_empty() || begins || line.is_heading || !line.fields.is_empty() {
            consents = false;
        }
        let was_consenting = consents;
        consents |= hits.iter().any(|hit| hit.kind == Kind::Word(Word::Consent));
        if was_consenting || consents {
            // The sentence may end in this line.
            consents = !text.trim_end().ends_with(['.', '。', '!', '！']);
            continue;
        }
        let filled = labelled(layout, line, &mut work.blank);
        let says = |range: &Range<usize>| {
            let doing = |kind| {
                kind == Kind::Word(Word::Doing) || (sells && kind == Kind::Word(Word::Selling))
            };
            layout.hits_from(range).any(|hit| doing(hit.kind) && !is_in_name(layout, &hit.at))
        };
        let described = filled.into_iter().find(|(at, is_work)| {
            let least = if *is_work { LEAST / 2 } else { LEAST };
            weight(layout, at) >= least && (*is_work || says(at))
        });
        if let Some((at, _)) = described {
            work.described = Some(trimmed(layout.text, &at));
            break;
        }
    }
    work
}

/// Where in a line work could be described, and whether a label says that it is.
fn labelled(
    layout: &Layout<'_>,
    line: &Line,
    blank: &mut Option<Range<usize>>,
) -> Vec<(Range<usize>, bool)> {
    let fields = layout.fields.get(line.fields.clone()).unwrap_or_default();
    if fields.is_empty() {
        return vec![(line.at.clone(), false)];
    }
    let mut places = Vec::new();
    for field in fields {
        match (field.word, field.fill) {
            (Word::WorkLabel, Fill::Filled) => places.push((field.value.clone(), true)),
            (Word::ProductLabel, Fill::Filled) => places.push((field.value.clone(), false)),
            (Word::WorkLabel, Fill::Blank) if blank.is_none() => *blank = Some(field.label.clone()),
            _ => {}
        }
    }
    places
}

/// How much is said at a place besides the names of products and companies.
fn weight(layout: &Layout<'_>, at: &Range<usize>) -> usize {
    let mut weight = 0;
    let mut from = at.start;
    let count = |text: &str| -> usize {
        let letters = text.chars().filter(|c| c.is_alphabetic());
        letters.map(|c| if super::squeeze::is_unspaced(c) { 2 } else { 1 }).sum()
    };
    for hit in layout.hits_from(at) {
        if is_name(hit.kind) && hit.at.start >= from {
            weight += count(layout.at(&(from..hit.at.start)));
        }
        if is_name(hit.kind) {
            from = from.max(hit.at.end);
        }
    }
    weight + count(layout.at(&(from..at.end.max(from))))
}

fn is_name(kind: Kind) -> bool {
    !matches!(kind, Kind::Word(_) | Kind::Member(_))
}

/// Whether a word is part of a company's or a product's name.
fn is_in_name(layout: &Layout<'_>, at: &Range<usize>) -> bool {
    let before = at.start.saturating_sub(256)..at.end;
    layout
        .hits_from(&before)
        .any(|hit| is_name(hit.kind) && hit.at.start <= at.start && hit.at.end >= at.end)
}
