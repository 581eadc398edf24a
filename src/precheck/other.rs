//! Behind a label, a value that is not the claim's.

use std::ops::Range;

use super::layout::Layout;
use super::signing;
use super::squeeze::{is_dash, is_invisible};
use super::words::Word;

/// What another value than the claim's is, behind a label.
pub(super) fn other(word: Word, layout: &Layout<'_>, value: &Range<usize>) -> Option<Range<usize>> {
    let written = signing::trimmed(layout.text, value);
    let text = layout.at(&written);
    match word {
        Word::TenantLabel => {
            let to = layout.text.floor_char_boundary((value.start + 400).min(layout.text.len()));
            guid(layout.at(&(value.start..to)))
                .map(|at| at.start + value.start..at.end + value.start)
        }
        Word::DomainLabel => {
            let is_domain = |token: &&str| {
                let token = token.trim_matches(|c: char| !c.is_alphanumeric());
                token.len() <= 255
                    && token.contains('.')
                    && token.split('.').all(|label| !label.is_empty())
            };
            let token = text.split_whitespace().take(8).find(is_domain)?;
            let start = written.start + text.find(token)?;
            Some(start..start + token.len())
        }
        _ => (text.len() <= 160 && text.chars().any(char::is_alphabetic)).then_some(written),
    }
}

/// The first GUID near the beginning of a text, wherever its lines are broken.
fn guid(text: &str) -> Option<Range<usize>> {
    let (mut start, mut digits, mut dashes) = (0, 0, 0);
    for (place, c) in text.char_indices() {
        if c.is_ascii_hexdigit() {
            if digits == 0 {
                (start, dashes) = (place, 0);
            }
            digits += 1;
            if digits == 32 && dashes >= 4 {
                return Some(start..place + 1);
            }
        } else if is_dash(c) && digits > 0 {
            dashes += 1;
        } else if !((c.is_whitespace() || is_invisible(c)) && digits > 0 && dashes > 0) {
            digits = 0;
        }
    }
    None
}
