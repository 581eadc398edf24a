//! A sheet as a word processor's document.

use super::PoeError;
use super::sheet::{Block, Sheet};
use crate::template::docx::Document;

pub(super) fn render(sheet: &Sheet) -> Result<Vec<u8>, PoeError> {
    let mut document = Document::titled(&sheet.title);
    for block in &sheet.blocks {
        match block {
            Block::Heading(heading) => document.heading(heading),
            Block::Field(label, value) => document.labelled(label, value),
            Block::Item(item) => document.paragraph(&format!("\u{2013} {item}")),
            Block::Text(text) => document.paragraph(text),
        }
    }
    Ok(document.bytes()?)
}
