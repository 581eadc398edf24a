//! Text for searching: only its letters and digits, folded, each with the byte that it stands at.
//!
//! Owns what counts as the same letter: case, width, ligatures, accents, composed and decomposed
//! writing. Blanks, punctuation and line breaks are gone; whoever finds something looks at the text
//! itself for what stood between the letters.

use unicode_normalization::char::{decompose_compatible, is_combining_mark};

/// The most of a text that is searched, in bytes; places are kept as 32-bit numbers.
pub(super) const LONGEST: usize = 64 << 20;

/// A text's letters and digits.
#[derive(Debug, Default)]
pub(super) struct Squeezed {
    /// They, folded.
    pub(super) text: String,
    /// For each byte of it the place of the character that it comes from.
    at: Vec<u32>,
}

impl Squeezed {
    /// Squeezes a text, no more than [`LONGEST`] of it.
    pub(super) fn of(text: &str) -> Self {
        let text = &text[..text.floor_char_boundary(LONGEST)];
        let mut squeezed =
            Self { text: String::with_capacity(text.len()), at: Vec::with_capacity(text.len()) };
        let mut chars = text.char_indices().peekable();
        while let Some((place, c)) = chars.next() {
            if c.is_ascii() {
                if c.is_ascii_alphanumeric() {
                    squeezed.push(place, c.to_ascii_lowercase());
                }
                continue;
            }
            let mut c = c;
            while let Some(whole) = chars.peek().and_then(|(_, next)| syllable(c, *next)) {
                c = whole;
                chars.next();
            }
            fold_char(c, &mut |folded| squeezed.push(place, folded));
        }
        squeezed
    }

    fn push(&mut self, place: usize, c: char) {
        let place = u32::try_from(place).unwrap_or(u32::MAX);
        self.text.push(c);
        self.at.resize(self.text.len(), place);
    }

    /// The place of the character that a byte comes from.
    pub(super) fn place(&self, byte: usize) -> Option<usize> {
        self.at.get(byte).map(|place| *place as usize)
    }
}

/// The letters and digits of a text, folded.
pub(super) fn squeeze(text: &str) -> String {
    Squeezed::of(text).text
}

/// Folds one character; what is neither letter nor digit gives nothing.
fn fold_char(c: char, push: &mut impl FnMut(char)) {
    if matches!(c, '가'..='힣' | '\u{4E00}'..='\u{9FFF}') {
        return push(c);
    }
    decompose_compatible(c, |part| {
        if matches!(part, '\u{3099}' | '\u{309A}') {
            return push(part);
        }
        if is_combining_mark(part) {
            return;
        }
        for lower in part.to_lowercase() {
            match lower {
                'ß' => "ss".chars().for_each(&mut *push),
                'æ' => "ae".chars().for_each(&mut *push),
                'œ' => "oe".chars().for_each(&mut *push),
                'ø' => push('o'),
                'ł' => push('l'),
                'ı' => push('i'),
                'ς' => push('σ'),
                lower if lower.is_alphanumeric() => push(lower),
                _ => {}
            }
        }
    });
}

/// What two Korean characters make together, where decomposed writing has them apart.
fn syllable(first: char, second: char) -> Option<char> {
    unicode_normalization::char::compose(first, second).filter(|c| matches!(c, '가'..='힣'))
}

/// Whether a character belongs to a script that sets no blanks between words.
pub(super) fn is_unspaced(c: char) -> bool {
    matches!(c,
        '\u{E00}'..='\u{EFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}'
        | '\u{3005}' | '\u{3040}'..='\u{318F}' | '\u{31F0}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7AF}'
        | '\u{F900}'..='\u{FAFF}' | '\u{FF66}'..='\u{FFDC}' | '\u{20000}'..='\u{3FFFF}')
}

/// Whether two neighbours are within one word.
pub(super) fn is_joined(before: Option<char>, after: Option<char>) -> bool {
    if matches!(after, Some('\u{3099}' | '\u{309A}')) {
        return true;
    }
    let in_word = |c: char| c.is_alphanumeric() && !is_unspaced(c);
    matches!((before, after), (Some(before), Some(after)) if in_word(before) && in_word(after))
}

/// Whether a character shows nothing.
pub(super) fn is_invisible(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{34F}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}')
}

/// Whether a character is a hyphen or a dash.
pub(super) fn is_dash(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FE63}' | '\u{FF0D}')
}
