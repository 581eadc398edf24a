//! Breaking text into lines of a given number of cells.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use super::{ELLIPSIS, prefix, width};

/// Closing punctuation never begins a line of Chinese or Japanese.
const CLOSES: &str = "、。，．・：；？！）］｝〕〉》」』】〙〗”’…％";

/// Breaks `text` into lines of at most `cells` cells: at its own `\n`, between words, and between
/// any two wide characters. A word longer than a line is cut; a character wider than a line is
/// shown as `…`. No cells, no lines; an empty text is one empty line.
///
/// Spaces at a break are dropped; those that begin a paragraph are kept.
#[must_use]
pub fn wrap(text: &str, cells: usize) -> Vec<String> {
    if cells == 0 {
        return Vec::new();
    }
    let mut lines = Vec::new();
    for paragraph in text.split('\n') {
        let mut wrapper = Wrapper::new(cells);
        for word in words(paragraph) {
            wrapper.push(word);
        }
        lines.append(&mut wrapper.finish());
    }
    lines
}

/// Cuts a paragraph into what must not be broken without need: words, runs of spaces, single wide
/// characters with the punctuation that closes them.
fn words(paragraph: &str) -> Vec<&str> {
    #[derive(PartialEq, Clone, Copy)]
    enum Kind {
        Space,
        Word,
        Wide,
        Closes,
    }
    let kind_of = |grapheme: &str| {
        if CLOSES.contains(grapheme) {
            Kind::Closes
        } else if grapheme.chars().all(|c| c == ' ') {
            Kind::Space
        } else if grapheme.width() > 1 {
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
            Kind::Wide => before.is_none(),
            Kind::Space | Kind::Word => before.is_none_or(|before| before == kind),
        };
        if !joins {
            words.push(&paragraph[start..at]);
            start = at;
        }
        // What closes a narrow word belongs to it, with all that follows: don’t, “this”;
        before = match (kind, before) {
            (Kind::Closes, Some(Kind::Word)) => Some(Kind::Word),
            _ => Some(kind),
        };
    }
    words.push(&paragraph[start..]);
    words
}

struct Wrapper {
    cells: usize,
    lines: Vec<String>,
    line: String,
    used: usize,
}

impl Wrapper {
    fn new(cells: usize) -> Self {
        Self { cells, lines: Vec::new(), line: String::new(), used: 0 }
    }

    fn push(&mut self, word: &str) {
        let taken = width(word);
        let is_space = word.chars().all(|c| c == ' ');
        if self.used + taken <= self.cells {
            self.append(word, taken);
        } else if is_space {
            self.break_line();
        } else {
            if self.used > 0 {
                self.break_line();
            }
            self.push_cut(word);
        }
    }

    /// Appends a word to an empty line, over as many lines as it needs.
    fn push_cut(&mut self, word: &str) {
        let mut rest = word;
        while width(rest) > self.cells {
            let head = prefix(rest, self.cells);
            if head.is_empty() {
                // One character, wider than a whole line.
                let grapheme = rest.graphemes(true).next().unwrap_or(rest);
                self.append(ELLIPSIS, 1);
                rest = &rest[grapheme.len()..];
            } else {
                self.append(head, width(head));
                rest = &rest[head.len()..];
            }
            if !rest.is_empty() {
                self.break_line();
            }
        }
        self.append(rest, width(rest));
    }

    fn append(&mut self, word: &str, taken: usize) {
        self.line.push_str(word);
        self.used += taken;
    }

    fn break_line(&mut self) {
        let mut line = std::mem::take(&mut self.line);
        line.truncate(line.trim_end_matches(' ').len());
        self.lines.push(line);
        self.used = 0;
    }

    fn finish(mut self) -> Vec<String> {
        // A paragraph that ended at a break has nothing left to show.
        if !self.line.is_empty() || self.lines.is_empty() {
            self.break_line();
        }
        self.lines
    }
}
