//! Text that somebody entered, on its way into a sentence: shown as what it is, and short.
//!
//! The only place where i18n cleans: escape sequences, line breaks and bidirectional overrides in
//! a name must not act on the terminal, the letter or the sentence around it.

use std::borrow::Cow;

/// The most characters of an entered text that a sentence shows.
const SHOWN: usize = 60;

/// The text on one line, with every character that could act instead of showing made visible.
pub(super) fn clean_line(text: &str) -> Cow<'_, str> {
    if text.chars().all(is_harmless) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().map(mark).collect())
}

/// The text with its line breaks, each line clean.
pub(super) fn clean_lines(text: &str) -> String {
    let lines: Vec<_> = text.lines().map(clean_line).collect();
    lines.join("\n")
}

/// A clean beginning of the text, as much as a sentence has room for.
pub(super) fn brief(text: &str) -> String {
    let text = text.trim();
    if text.chars().nth(SHOWN).is_none() {
        return clean_line(text).into_owned();
    }
    let beginning: String = text.chars().take(SHOWN - 1).collect();
    format!("{}…", clean_line(&beginning))
}

fn is_harmless(character: char) -> bool {
    !character.is_control() && !is_invisible_sign(character)
}

/// Signs that turn, join or break what stands around them: line and paragraph separators, marks
/// of direction, zero-width signs.
const fn is_invisible_sign(character: char) -> bool {
    matches!(
        character,
        '\u{061C}'
            | '\u{200B}'..='\u{200F}'
            | '\u{2028}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}'
            | '\u{FEFF}'
    )
}

fn mark(character: char) -> char {
    match character {
        '\0'..='\u{1F}' => {
            char::from_u32(0x2400 + u32::from(character)).unwrap_or(char::REPLACEMENT_CHARACTER)
        }
        '\u{7F}' => '\u{2421}',
        other if is_harmless(other) => other,
        _ => char::REPLACEMENT_CHARACTER,
    }
}
