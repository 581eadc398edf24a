//! The JSON form of a document that was read as text.

use serde::Serialize;

use crate::document::{Document, Note, Part, Title};

/// A document on its way out. Its text is as it was found.
#[derive(Debug, Serialize)]
pub struct DocumentOut<'a> {
    name: &'a str,
    format: &'static str,
    notes: Vec<NoteOut<'a>>,
    parts: Vec<PartOut<'a>>,
}

#[derive(Debug, Serialize)]
struct PartOut<'a> {
    /// From 1 on.
    number: usize,
    part: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    page: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    media_type: Option<&'a str>,
    depth: u8,
    text: &'a str,
    notes: Vec<NoteOut<'a>>,
}

#[derive(Debug, Serialize)]
struct NoteOut<'a> {
    code: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    media_type: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    what: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    limit: Option<&'static str>,
}

impl<'a> DocumentOut<'a> {
    /// The JSON of a document.
    #[must_use]
    pub fn of(document: &'a Document, name: &'a str) -> Self {
        Self {
            name,
            format: document.format.code(),
            notes: document.notes.iter().map(NoteOut::of).collect(),
            parts: (1..)
                .zip(&document.parts)
                .map(|(number, part)| PartOut::of(number, part))
                .collect(),
        }
    }
}

impl<'a> PartOut<'a> {
    fn of(number: usize, part: &'a Part) -> Self {
        let (page, name, media_type) = match &part.title {
            Title::Page(page) => (Some(*page), None, None),
            Title::Attachment { name, media_type } => {
                (None, Some(name.as_str()), Some(media_type.as_str()))
            }
            _ => (None, None, None),
        };
        Self {
            number,
            part: part.title.code(),
            page,
            name,
            media_type,
            depth: part.depth,
            text: &part.text,
            notes: part.notes.iter().map(NoteOut::of).collect(),
        }
    }
}

impl<'a> NoteOut<'a> {
    fn of(note: &'a Note) -> Self {
        let mut out = Self { code: note.code(), media_type: None, what: None, limit: None };
        match note {
            Note::NotText { media_type } => out.media_type = Some(media_type),
            Note::Damaged { what } => out.what = Some(what),
            Note::Limit(limit) => out.limit = Some(limit.code()),
            _ => {}
        }
        out
    }
}
