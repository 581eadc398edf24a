//! A document as text on standard output, and the process in which files are read.

use std::io::Write as _;

use super::Room;
use super::failure::Failure;
use super::output::Output;
use crate::document::{Document, Note, isolated};
use crate::i18n::Texts;
use crate::text::clean_multiline;
use crate::wire::reading::DocumentOut;

/// What a tab becomes.
const TAB: &str = "    ";

/// Prints a document.
pub(super) fn tell(
    document: &Document,
    name: &str,
    output: &mut Output<'_>,
) -> Result<(), Failure> {
    if output.json {
        return output.data(&DocumentOut::of(document, name));
    }
    let told = told(document, output.texts);
    output.say(&told)
}

/// A document for people: every part under its heading, and what is missing where it is missing.
fn told(document: &Document, texts: &Texts) -> String {
    let words = &texts.document;
    let sentences = |notes: &[Note]| -> Vec<String> {
        notes
            .iter()
            .map(|note| texts.punctuation.beside("", &(words.note)(note)).trim_start().to_owned())
            .collect()
    };
    let mut blocks = sentences(&document.notes);
    for part in &document.parts {
        let mark = "=".repeat(2 + usize::from(part.depth));
        let mut lines = vec![format!("{mark} {} {mark}", (words.title)(&part.title))];
        lines.extend(sentences(&part.notes));
        let text = part.text.replace('\t', TAB);
        let text = clean_multiline(text.trim_matches('\n')).into_owned();
        if !text.is_empty() {
            lines.push(text);
        }
        blocks.push(lines.join("\n"));
    }
    if blocks.is_empty() {
        blocks.push(words.no_text.to_owned());
    }
    blocks.join("\n\n")
}

/// Reads one file for the program that started this process.
pub(super) fn serve(room: &mut Room<'_>, output: &mut Output<'_>) -> Result<(), Failure> {
    let mut answer = Vec::new();
    isolated::serve(room.stdin, &mut answer)?;
    answer.flush()?;
    output.bytes(&answer)
}
