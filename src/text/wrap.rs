//! Breaking text into lines of a given number of cells.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use super::{ELLIPSIS, prefix, truncate, width};

/// Closing punctuation never begins a line of Chinese or Japanese.
const CLOSES: &str = "、。，．・：；？！）］｝〕〉》」』】〙〗”’…％)]";
/// Opening punctuation never ends one.
const OPENS: &str = "（［｛〔〈《「『【〘〖“‘([";

/// Breaks `text` into lines of at most `cells` cells: at its own `\n`, between words, and between
/// any two wide characters of scripts that part no words by spaces; Korean does. A word longer than
/// a line is cut; a character wider than a line is shown as `…`. No cells, no lines; an empty text
/// is one empty line.
///
/// Spaces at a break are dropped; those that begin a paragraph are kept.
#[must_use]
pub fn wrap(text: &str, cells: usize) -> Vec<String> {
    wrap_places(text, cells).iter().map(|line| line.of(text).to_owned()).collect()
}

/// Like [`wrap`], in at most `rows` lines: what does not fit is cut off at the end of the last one.
#[must_use]
pub fn wrap_within(text: &str, cells: usize, rows: usize) -> Vec<String> {
    let mut places = wrap_places(text, cells);
    if places.len() <= rows {
        return places.iter().map(|line| line.of(text).to_owned()).collect();
    }
    places.truncate(rows);
    let last = places.pop().map_or(0, |line| line.at.start);
    let mut lines: Vec<String> = places.iter().map(|line| line.of(text).to_owned()).collect();
    if rows > 0 {
        let rest = text.get(last..).unwrap_or_default().replace('\n', " ");
        lines.push(truncate(&rest, cells));
    }
    lines
}

/// A line of a text that has been wrapped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrappedLine {
    /// Where it stands in the text, in bytes, without the spaces at the break.
    pub at: Range<usize>,
    /// Whether it is one character that is wider than a line.
    is_too_wide: bool,
}

impl WrappedLine {
    /// What is shown of it.
    #[must_use]
    pub fn of<'t>(&self, text: &'t str) -> &'t str {
        if self.is_too_wide { ELLIPSIS } else { text.get(self.at.clone()).unwrap_or_default() }
    }
}

/// Like [`wrap`], with the place of each line in the text.
#[must_use]
pub fn wrap_places(text: &str, cells: usize) -> Vec<WrappedLine> {
    let mut lines = Vec::new();
    if cells == 0 {
        return lines;
    }
    let mut start = 0;
    for paragraph in text.split('\n') {
        let before = lines.len();
        let line = start..start;
        let mut wrapper =
            Wrapper { cells, text, lines, before, line, used: None, is_too_wide: false };
        let mut at = start;
        for word in words(paragraph) {
            wrapper.push(at, word);
            at += word.len();
        }
        lines = wrapper.finish();
        start = at + 1;
    }
    lines
}

/// Cuts a paragraph into what must not be broken without need: words, runs of spaces, single wide
/// characters with the punctuation that opens and closes them.
fn words(paragraph: &str) -> Vec<&str> {
    #[derive(PartialEq, Clone, Copy)]
    enum Kind {
        Space,
        Word,
        Wide,
        Opens,
        Closes,
    }
    let kind_of = |grapheme: &str| {
        if CLOSES.contains(grapheme) {
            Kind::Closes
        } else if OPENS.contains(grapheme) {
            Kind::Opens
        } else if grapheme.chars().all(|c| c == ' ') {
            Kind::Space
        } else if grapheme.width() > 1 && !grapheme.starts_with(is_hangul) {
            Kind::Wide
        } else {
            Kind::Word
        }
    };
    let mut words = Vec::new();
    let mut start = 0;
    let mut before = None;
    for (at, grapheme) in paragraph.grapheme_indices(true) {
        let kind = kind_of(grapheme);
        let joins = match kind {
            Kind::Closes => before != Some(Kind::Space),
            Kind::Space => before.is_none_or(|before| before == kind),
            _ if before == Some(Kind::Opens) => true,
            Kind::Wide => before.is_none(),
            Kind::Opens if grapheme.width() > 1 => before.is_none(),
            Kind::Opens | Kind::Word => before.is_none_or(|before| before == Kind::Word),
        };
        if !joins {
            words.push(&paragraph[start..at]);
            start = at;
        }
        // What closes a narrow word belongs to it, with all that follows: don’t, “this”;
        before = match (kind, before) {
            (Kind::Closes, Some(Kind::Word | Kind::Opens)) => Some(Kind::Word),
            _ => Some(kind),
        };
    }
    words.push(&paragraph[start..]);
    words
}

/// Syllables and letters of Korean, whose lines break between words.
fn is_hangul(c: char) -> bool {
    matches!(c,
        '\u{1100}'..='\u{11FF}' // letters that compose
        | '\u{3130}'..='\u{318F}' // letters that stand alone
        | '\u{A960}'..='\u{A97F}' | '\u{AC00}'..='\u{D7FF}' // syllables, more letters
    )
}

struct Wrapper<'t> {
    cells: usize,
    text: &'t str,
    lines: Vec<WrappedLine>,
    /// How many lines the paragraphs before have.
    before: usize,
    /// The line being filled.
    line: Range<usize>,
    /// The cells that it takes; none right after a break.
    used: Option<usize>,
    /// Whether it is one character that is wider than a line.
    is_too_wide: bool,
}

impl Wrapper<'_> {
    fn push(&mut self, at: usize, word: &str) {
        let taken = width(word);
        let used = self.used.unwrap_or(0);
        let is_space = word.chars().all(|c| c == ' ');
        if used + taken <= self.cells {
            self.append(at, word, taken);
        } else if is_space {
            self.break_line();
        } else {
            if used > 0 {
                self.break_line();
            }
            self.push_cut(at, word, taken);
        }
    }

    /// Appends a word to an empty line, over as many lines as it needs.
    fn push_cut(&mut self, mut at: usize, word: &str, mut taken: usize) {
        let mut rest = word;
        while taken > self.cells && !rest.is_empty() {
            let mut head = prefix(rest, self.cells);
            if head.is_empty() {
                // One character, wider than a whole line.
                head = rest.graphemes(true).next().unwrap_or(rest);
                self.append(at, head, self.cells);
                self.is_too_wide = true;
            } else {
                self.append(at, head, self.cells);
            }
            if head.len() < rest.len() {
                self.break_line();
            }
            taken = taken.saturating_sub(width(head));
            at += head.len();
            rest = &rest[head.len()..];
        }
        if !rest.is_empty() {
            self.append(at, rest, taken);
        }
    }

    fn append(&mut self, at: usize, word: &str, taken: usize) {
        if self.used.is_none() {
            self.line.start = at;
        }
        self.line.end = at + word.len();
        self.used = Some(self.used.unwrap_or(0) + taken);
    }

    fn break_line(&mut self) {
        let Range { start, end } = self.line.clone();
        let kept = self.text[start..end].trim_end_matches(' ').len();
        self.lines.push(WrappedLine { at: start..start + kept, is_too_wide: self.is_too_wide });
        self.is_too_wide = false;
        self.line = end..end;
        self.used = None;
    }

    fn finish(mut self) -> Vec<WrappedLine> {
        // A paragraph that ended at a break has nothing left to show.
        if !self.line.is_empty() || self.lines.len() == self.before {
            self.break_line();
        }
        self.lines
    }
}
