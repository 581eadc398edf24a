//! What a claim keeps of an uploaded file.

use crate::document::media::media_type;
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
