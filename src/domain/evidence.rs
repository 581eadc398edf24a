//! Proof of execution: what a claim keeps of each file. The bytes live beside the store.

use serde::{Deserialize, Serialize};

/// A SHA-256.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Digest(pub [u8; 32]);

impl std::fmt::Display for Digest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

/// The largest PoE file unless the policy says otherwise: 25 MiB, in bytes `[D]`.
pub const DEFAULT_LIMIT: u64 = 25 * 1024 * 1024;

/// One PoE file of a claim `[S1]`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// The name it has on this claim; unique there.
    pub name: String,
    /// Size in bytes.
    pub size: u64,
    /// Detected from the content, not from the name.
    pub media_type: String,
    /// Where its bytes are found.
    pub sha256: Digest,
}

/// The name a new file gets beside those already there: another file of the same name gets a
/// number, `statement (2).pdf`.
#[must_use]
pub fn unique_name(wanted: &str, taken: &[Evidence]) -> String {
    let is_free = |name: &str| taken.iter().all(|file| file.name != name);
    if is_free(wanted) {
        return wanted.to_owned();
    }
    let (stem, extension) = match wanted.rsplit_once('.') {
        Some((stem, extension)) if !stem.is_empty() => (stem, format!(".{extension}")),
        _ => (wanted, String::new()),
    };
    // Among one number more than there are files, one is free.
    (2..taken.len().saturating_add(3))
        .map(|number| format!("{stem} ({number}){extension}"))
        .find(|name| is_free(name))
        .unwrap_or_else(|| wanted.to_owned())
}
