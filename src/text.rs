//! Text from people, made safe to show and measured in terminal cells.
//!
//! Owns: what is hostile in a text and how it is shown instead, and the width, cutting, padding
//! and wrapping of text. It knows no terminal, no widget and no claim; the command line and the
//! interface both stand on it.
//!
//! A *cell* is one column of a terminal: a CJK ideograph takes two, a combining mark none.

use std::borrow::Cow;
use std::fmt::Write as _;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

mod charset;
mod fold;
#[cfg(test)]
mod tests;
mod traced;
mod wrap;

pub use charset::Charset;
pub use fold::fold;
pub use traced::{Traced, clean_traced, fold_traced};
pub use wrap::{WrappedLine, wrap, wrap_places, wrap_within};

/// What stands where text was cut.
pub const ELLIPSIS: &str = "…";

/// Carries a combining mark that has nothing to stand on.
const DOTTED_CIRCLE: char = '\u{25CC}';

/// More zero-width marks than this on one character are shown as code points. No living script
/// stacks more than four.
const MARKS_ON_ONE_CHARACTER: usize = 6;

/// Shows everything in `text` that could command a terminal or hide from a reader as a visible
/// mark, line breaks included: the result is one line.
///
/// Control characters become their pictures (`␛`, `␉`, `␊`); C1 controls, bidirectional overrides
/// and isolates, zero-width and other format characters become their code point (`⟨U+202E⟩`).
#[must_use]
pub fn clean_line(text: &str) -> Cow<'_, str> {
    clean(text, false)
}

/// Like [`clean_line`], but keeps line breaks: `\n` stays and `\r\n` becomes `\n`. Unicode's own
/// line and paragraph separators stay visible marks.
#[must_use]
pub fn clean_multiline(text: &str) -> Cow<'_, str> {
    clean(text, true)
}

fn clean(text: &str, keep_newlines: bool) -> Cow<'_, str> {
    // Printable ASCII is nearly all there is, and needs no copy.
    let is_plain = |b: u8| (b' '..=b'~').contains(&b) || (keep_newlines && b == b'\n');
    if text.bytes().all(is_plain) {
        return Cow::Borrowed(text);
    }
    let mut cleaner = Cleaner::default();
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\r' if keep_newlines && chars.peek() == Some(&'\n') => {}
            '\n' if keep_newlines => cleaner.newline(),
            _ => cleaner.push(c, chars.peek().copied()),
        }
    }
    if cleaner.out == text { Cow::Borrowed(text) } else { Cow::Owned(cleaner.out) }
}

/// A cleaned text under construction, with what the next character's fate depends on.
#[derive(Default)]
struct Cleaner {
    out: String,
    /// The character that a mark would stand on; none at the start of a line or after a mark.
    base: Option<char>,
    /// How many zero-width marks stand on `base`.
    marks: usize,
}

impl Cleaner {
    fn newline(&mut self) {
        self.out.push('\n');
        self.base = None;
        self.marks = 0;
    }

    fn push(&mut self, c: char, next: Option<char>) {
        if let Some(picture) = control_picture(c) {
            self.out.push(picture);
            self.base = None;
        } else if is_hidden(c) && !self.selects_a_variant(c, next) {
            self.push_code_point(c);
        } else if c.width() == Some(0) {
            self.push_mark(c);
        } else {
            self.out.push(c);
            self.base = Some(c);
            self.marks = 0;
        }
    }

    fn push_mark(&mut self, c: char) {
        if self.base.is_none() {
            self.out.push(DOTTED_CIRCLE);
            self.base = Some(DOTTED_CIRCLE);
            self.marks = 0;
        }
        if self.marks == MARKS_ON_ONE_CHARACTER {
            self.push_code_point(c);
        } else {
            self.out.push(c);
            self.marks += 1;
        }
    }

    fn push_code_point(&mut self, c: char) {
        // Writing to a string cannot fail.
        let _ = write!(self.out, "⟨U+{:04X}⟩", u32::from(c));
        self.base = None;
    }

    /// Variation selectors are hidden, and so a way to make two names differ that look the same;
    /// but emoji and the spelling of Japanese names need them.
    fn selects_a_variant(&self, c: char, next: Option<char>) -> bool {
        let Some(base) = self.base.filter(|_| self.marks == 0) else {
            return false;
        };
        match c {
            '\u{FE0E}' | '\u{FE0F}' => {
                next == Some('\u{20E3}') || !(base.is_ascii() || base.is_alphanumeric())
            }
            '\u{E0100}'..='\u{E01EF}' => is_ideograph(base),
            _ => false,
        }
    }
}

fn control_picture(c: char) -> Option<char> {
    match c {
        '\0'..='\x1F' => char::from_u32(0x2400 + u32::from(c)),
        '\x7F' => Some('␡'),
        _ => None,
    }
}

fn is_ideograph(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
}

/// Whether a reader would not see `c`, or would see its neighbours in another order because of it.
/// White space that shows as white space is not hidden; the visible Arabic number signs, format
/// characters by the book, are not either.
fn is_hidden(c: char) -> bool {
    matches!(c,
        '\u{80}'..='\u{9F}' // C1 controls
        | '\u{AD}' // soft hyphen
        | '\u{34F}' // grapheme joiner
        | '\u{61C}' | '\u{200E}' | '\u{200F}' // direction marks
        | '\u{115F}' | '\u{1160}' | '\u{3164}' | '\u{FFA0}' // Hangul fillers
        | '\u{17B4}' | '\u{17B5}' // Khmer inherent vowels
        | '\u{180B}'..='\u{180F}' // Mongolian selectors
        | '\u{200B}'..='\u{200D}' // zero-width space, non-joiner, joiner
        | '\u{2028}'..='\u{202E}' // separators, bidirectional embeddings and overrides
        | '\u{2060}'..='\u{206F}' // invisible operators, isolates
        | '\u{FE00}'..='\u{FE0F}' // variation selectors
        | '\u{FEFF}' // byte order mark
        | '\u{FFF0}'..='\u{FFFB}' // interlinear annotation
        | '\u{13430}'..='\u{1343F}' // hieroglyph format controls
        | '\u{1BCA0}'..='\u{1BCA3}' | '\u{1D173}'..='\u{1D17A}' // shorthand, music
        | '\u{E0000}'..='\u{E0FFF}' // tags, variation selectors
    )
}

/// The width of `text` in cells, counted by grapheme, as the interface draws it.
#[must_use]
pub fn width(text: &str) -> usize {
    if text.bytes().all(|b| (b' '..=b'~').contains(&b)) {
        return text.len();
    }
    text.graphemes(true).map(UnicodeWidthStr::width).sum()
}

/// `text` in at most `cells` cells, cut between graphemes and ended by [`ELLIPSIS`] if it was cut.
#[must_use]
pub fn truncate(text: &str, cells: usize) -> String {
    if width(text) <= cells {
        return text.to_owned();
    }
    if cells == 0 {
        return String::new();
    }
    let mut cut = prefix(text, cells - 1).to_owned();
    cut.push_str(ELLIPSIS);
    cut
}

/// The longest start of `text` that fits `cells` cells, cut between graphemes.
fn prefix(text: &str, cells: usize) -> &str {
    let mut used = 0;
    for (at, grapheme) in text.grapheme_indices(true) {
        used += grapheme.width();
        if used > cells {
            return &text[..at];
        }
    }
    text
}

/// `text` in exactly `cells` cells: cut like [`truncate`], or filled with spaces on the right.
#[must_use]
pub fn pad(text: &str, cells: usize) -> String {
    let mut padded = truncate(text, cells);
    let missing = cells.saturating_sub(width(&padded));
    padded.extend(std::iter::repeat_n(' ', missing));
    padded
}

/// Like [`pad`], with the spaces on the left: for numbers.
#[must_use]
pub fn pad_left(text: &str, cells: usize) -> String {
    let cut = truncate(text, cells);
    let mut padded = " ".repeat(cells.saturating_sub(width(&cut)));
    padded.push_str(&cut);
    padded
}
