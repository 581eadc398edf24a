//! How texts are compared: without regard to case.

/// Folds a text for comparison: Unicode lowercase, one form of sigma. Folding twice changes
/// nothing more.
#[must_use]
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    // Character by character: `str::to_lowercase` picks the sigma by what surrounds it, and
    // a part of a word would then not be found in the whole.
    text.chars().flat_map(char::to_lowercase).map(|c| if c == 'ς' { 'σ' } else { c }).collect()
}
