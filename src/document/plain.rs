//! Plain text and Markdown: one part, as it is written.

use super::reading::{Reading, Stop};
use super::{Note, Title, charset};

/// However wide a character, a text is no longer than this many times what it is read as.
const WIDEST: usize = 4;

pub(super) fn read(reading: &mut Reading<'_>, bytes: &[u8]) -> Result<(), Stop> {
    // Decoding stops a little beyond the text that fits, so that it is noticed that it does not.
    let enough = reading.text_left().saturating_add(1).saturating_mul(WIDEST);
    let (text, unknown) = match bytes.get(..enough) {
        Some(beginning) if enough < bytes.len() => charset::decode_beginning(beginning),
        _ => charset::decode(bytes, None),
    };
    written(reading, &text, unknown)
}

/// A text that came with its characters told.
pub(super) fn written(reading: &mut Reading<'_>, text: &str, unknown: bool) -> Result<(), Stop> {
    reading.part(Title::Whole)?;
    if unknown {
        reading.note(Note::UnknownCharacters);
    }
    reading.write(text)
}
