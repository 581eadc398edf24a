//! What kind of file it is, told from its bytes and, among texts, from its name.

use std::io::Cursor;

use encoding_rs::{UTF_8, UTF_16BE, UTF_16LE};

use super::charset;

/// Word processors' documents.
const DOCX: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
/// What is to be found in a package, and what it is then.
const PACKAGES: &[(&str, &str)] = &[
    ("word/document.xml", DOCX),
    ("xl/workbook.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    (
        "ppt/presentation.xml",
        "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    ),
];

/// The media type of a file.
#[must_use]
pub fn media_type(name: &str, bytes: &[u8]) -> String {
    let kind = infer::get(bytes).map(|kind| kind.mime_type());
    match kind {
        Some("application/zip") => return packed(bytes).unwrap_or("application/zip").to_owned(),
        // Words that happen to begin as a picture does.
        Some(kind) if !(is_short_sign(kind) && is_text(bytes)) && kind != "text/html" => {
            return kind.to_owned();
        }
        _ => {}
    }
    let extension = name.rsplit_once('.').map(|(_, extension)| extension.to_ascii_lowercase());
    let said = match extension.as_deref() {
        Some("eml") => Some("message/rfc822"),
        Some("htm" | "html" | "xhtml") => Some("text/html"),
        Some("md" | "markdown") => Some("text/markdown"),
        Some("txt" | "text" | "csv" | "log") => Some("text/plain"),
        _ => None,
    };
    let is_text = is_text(bytes) || said.is_some_and(|said| is_text_of_its_own(bytes, said));
    if !is_text {
        return "application/octet-stream".to_owned();
    }
    said.or(kind).unwrap_or("text/plain").to_owned()
}

/// Formats that are told by two or three letters with which a text may begin.
fn is_short_sign(kind: &str) -> bool {
    ["image/", "audio/", "video/"].iter().any(|group| kind.starts_with(group))
        || matches!(
            kind,
            "application/x-compress" | "application/vnd.microsoft.portable-executable"
        )
}

/// Whether it is text in UTF-8, or in UTF-16 with its mark.
fn is_text(bytes: &[u8]) -> bool {
    let text = std::str::from_utf8(bytes);
    if text.is_ok_and(|text| !text.chars().any(is_no_text)) {
        return true;
    }
    let (encoding, wide) = (
        charset::guess(bytes),
        bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]),
    );
    wide && [UTF_16BE, UTF_16LE].contains(&encoding) && reads_as_text(bytes)
}

/// Whether a file whose name says that it is text is text in some encoding.
fn is_text_of_its_own(bytes: &[u8], said: &str) -> bool {
    // The parts of a mail may each be in an encoding of their own, or in none.
    said == "message/rfc822" && !bytes.contains(&0)
        || charset::guess(bytes) != UTF_8 && reads_as_text(bytes)
}

fn reads_as_text(bytes: &[u8]) -> bool {
    let (text, unknown) = charset::decode(bytes, None);
    !unknown && !text.chars().any(is_no_text)
}

fn is_no_text(c: char) -> bool {
    c.is_control() && !"\r\n\t\u{c}".contains(c)
}

/// What a package is, by the files in it.
fn packed(bytes: &[u8]) -> Option<&'static str> {
    let package = zip::ZipArchive::new(Cursor::new(bytes)).ok()?;
    PACKAGES.iter().find(|(file, _)| package.index_for_name(file).is_some()).map(|(_, kind)| *kind)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Format;

    #[test]
    fn words_that_begin_as_a_picture_does_are_words() {
        assert_eq!(media_type("note.txt", b"BMW signed on 2026-03-01"), "text/plain");
        assert_eq!(media_type("note", b"II. Scope"), "text/plain");
    }

    #[test]
    fn texts_of_other_encodings_are_texts_where_their_name_says_so() {
        let korean = encoding_rs::EUC_KR.encode("구축 완료 확인서, 서명과 날짜").0.into_owned();
        assert_eq!(media_type("poe.txt", &korean), "text/plain");
        assert_eq!(media_type("poe.html", &korean), "text/html");
        assert_eq!(media_type("poe", &korean), "application/octet-stream");
        let wide: Vec<u8> = "\u{feff}Signed".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(media_type("poe", &wide), "text/plain");
        assert_eq!(media_type("poe.txt", &[0, 1, 2, 3, 255]), "application/octet-stream");
    }

    #[test]
    fn pages_are_pages_by_their_bytes_and_mails_by_their_name() {
        assert_eq!(media_type("x", b"<!DOCTYPE html><html></html>"), "text/html");
        assert_eq!(media_type("x.eml", b"<html></html>"), "message/rfc822");
        assert_eq!(media_type("x.eml", b"Subject: caf\xe9\r\n\r\n"), "message/rfc822");
        assert_eq!(Format::of(&media_type("x.md", b"# Head")), Format::Markdown);
    }
}
