//! What a template tells whoever fills it in. It names the claim, and says nothing of what is so:
//! neither the words of a claim's name nor its products count there.
//!
//! Which words those are comes with the subject: they are the template's own, in every language.

use std::borrow::Cow;
use std::ops::Range;

use super::needle::{Hit, Kind};
use super::words::Word;

/// The most bytes between two instructions, and before one in its line, that belong to them: a
/// claim's name, and those of companies, which may hold whatever ends a sentence.
const LONGEST_NAME: usize = 1024;
/// The most bytes from an instruction's last known words to its end.
const LONGEST_REST: usize = 512;

/// The text with blanks in the place of a template's instructions, byte for byte, so that places in
/// it stay what they are.
pub(super) fn without<'a>(text: &'a str, hits: &[Hit]) -> Cow<'a, str> {
    let instructions = instructions(text, hits);
    if instructions.is_empty() {
        return Cow::Borrowed(text);
    }
    let mut blanked = String::with_capacity(text.len());
    let mut from = 0;
    for at in instructions {
        let start = at.start.max(from);
        blanked.push_str(text.get(from..start).unwrap_or_default());
        let of = text.get(start..at.end).unwrap_or_default();
        blanked.extend(of.bytes().map(|byte| if byte == b'\n' { '\n' } else { ' ' }));
        from = start + of.len();
    }
    blanked.push_str(text.get(from..).unwrap_or_default());
    Cow::Owned(blanked)
}

/// Where instructions stand, one after another.
fn instructions(text: &str, hits: &[Hit]) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for hit in hits.iter().filter(|hit| hit.kind == Kind::Word(Word::Instruction)) {
        let end = end(text, hit.at.end);
        match found.last_mut() {
            Some(last) if goes_on(text, last, hit.at.start) => last.end = last.end.max(end),
            _ => found.push(start(text, hit.at.start)..end),
        }
    }
    found
}

/// Whether what begins here belongs to the instructions before: in their line or the next, not far.
fn goes_on(text: &str, last: &Range<usize>, start: usize) -> bool {
    let between = text.get(last.end..start).unwrap_or_default();
    start <= last.end || (between.len() <= LONGEST_NAME && between.matches('\n').count() < 2)
}

/// An instruction begins with its line, unless that is far: then with its own words.
fn start(text: &str, at: usize) -> usize {
    let line = text[..at].rfind('\n').map_or(0, |end| end + 1);
    if at - line <= LONGEST_NAME { line } else { at }
}

/// An instruction ends with its sentence, which may go on in the next lines.
fn end(text: &str, from: usize) -> usize {
    let rest = &text[from..text.floor_char_boundary(from.saturating_add(LONGEST_REST))];
    let mut before = None;
    for (place, c) in rest.char_indices() {
        match before {
            Some('.') if c.is_whitespace() => return from + place,
            // Where no blank follows the end of a sentence.
            Some('。') => return from + place,
            Some('\n') if c == '\n' => return from + place,
            _ => before = Some(c),
        }
    }
    from + rest.len()
}
