//! What every target does: reads bytes as a format, and holds the reader to its limits.

use cpor::document::{File, InProcess, Limits, Note, Reader as _};

const LIMITS: Limits =
    Limits { text: 64 << 10, parts: 60, unpacked: 4 << 20, depth: 3, work: 8 << 20 };

pub fn read(media_type: &str, bytes: &[u8]) {
    let file = File { name: "", media_type, bytes };
    let document = InProcess.read(&file, &LIMITS, &|| true).expect("it is wanted");
    let text: usize = document.parts.iter().map(|part| part.text.len()).sum();
    assert!(text <= LIMITS.text && document.parts.len() <= LIMITS.parts);
    let mut notes =
        document.notes.iter().chain(document.parts.iter().flat_map(|part| &part.notes));
    assert!(notes.all(|note| *note != Note::ReaderFailed), "a reader panicked");
}
