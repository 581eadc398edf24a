//! Plain text and Markdown: one part, as it is written.

use super::{Document, Format, Limit, Limits, Note, Part, Title};

pub(super) fn read(format: Format, bytes: &[u8], limits: &Limits) -> Document {
    let text = String::from_utf8_lossy(bytes);
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text).replace("\r\n", "\n");
    let end = text.floor_char_boundary(limits.text);
    let mut notes = Vec::new();
    if end < text.len() {
        notes.push(Note::Limit(Limit::Text));
    }
    if text.trim().is_empty() {
        notes.push(Note::Empty);
    }
    let text = text[..end].to_owned();
    let part = Part { title: Title::Whole, depth: 0, text, notes };
    Document { format, parts: vec![part], notes: Vec::new() }
}
