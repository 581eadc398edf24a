//! Documents read as text: what their parts are, and what could not be read of them.

use crate::document::{Note, Title};

/// The texts about documents.
#[derive(Debug)]
pub struct DocumentTexts {
    /// What a part is.
    pub title: fn(&Title) -> String,
    /// What could not be read, as a whole sentence.
    pub note: fn(&Note) -> String,
}
