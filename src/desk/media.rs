//! What kind of file a PoE is, told from its bytes and, among texts, from its name.

use crate::domain::evidence::Evidence;
use crate::store::state::digest;

use super::Upload;

/// What a claim keeps of an uploaded file.
#[must_use]
pub fn describe(upload: &Upload) -> Evidence {
    Evidence {
        name: upload.name.clone(),
        size: upload.bytes.len() as u64,
        media_type: media_type(&upload.name, &upload.bytes),
        sha256: digest(&upload.bytes),
    }
}

/// The media type of a file.
#[must_use]
pub fn media_type(name: &str, bytes: &[u8]) -> String {
    if let Some(kind) = infer::get(bytes) {
        return kind.mime_type().to_owned();
    }
    let is_text = std::str::from_utf8(bytes)
        .is_ok_and(|text| !text.chars().any(|c| c.is_control() && !"\r\n\t\u{c}".contains(c)));
    if !is_text {
        return "application/octet-stream".to_owned();
    }
    let extension = name.rsplit_once('.').map(|(_, extension)| extension.to_ascii_lowercase());
    match extension.as_deref() {
        Some("eml") => "message/rfc822",
        Some("htm" | "html") => "text/html",
        Some("md" | "markdown") => "text/markdown",
        _ => "text/plain",
    }
    .to_owned()
}
