//! Documents read as text: what their parts are called, and what could not be read of them.

use crate::document::{Note, Title};

/// The texts about documents. What comes from a file is cleaned in them.
#[derive(Debug)]
pub struct DocumentTexts {
    /// The heading of a part.
    pub title: fn(&Title) -> String,
    /// What could not be read, and what to do about it, in a sentence.
    pub note: fn(&Note) -> String,
    /// In the place of a document in which no text was found.
    pub no_text: &'static str,
}
