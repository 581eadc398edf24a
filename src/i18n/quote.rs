//! Text that somebody entered, on its way into a sentence: shown as what it is, and short.
//!
//! Escape sequences, line breaks and bidirectional overrides in a name must not act on the
//! terminal, the letter or the sentence around it.

use crate::text::clean_line;

/// The most characters of an entered text that a sentence shows.
const SHOWN: usize = 60;

/// A clean beginning of the text, as much as a sentence has room for.
pub(super) fn brief(text: &str) -> String {
    let text = text.trim();
    if text.chars().nth(SHOWN).is_none() {
        return clean_line(text).into_owned();
    }
    let beginning: String = text.chars().take(SHOWN - 1).collect();
    format!("{}…", clean_line(&beginning))
}
