//! A template for a proof of execution, filled in from a claim `[T]`.
//!
//! Owns what stands in it and how its bytes are made, the same bytes for the same claim on every
//! machine. Knows the domain and the words, and neither the desk nor the terminal. An unsigned
//! template is no proof: the places for the customer's name, title, date and signature are blank
//! lines, and nobody's name stands there.

use crate::domain::actor::Role;
use crate::domain::particulars::Particulars;
use crate::domain::refusal::{Code, Facts, Refusal, Refusals};
use crate::i18n::Texts;

pub mod docx;
mod markdown;
mod poe;

#[cfg(test)]
mod tests;

coded_enum!(
    /// The forms that a template can have.
    Form {
        /// A word processor's document.
        Docx => "docx",
        /// Markdown.
        Markdown => "md",
    }
);

impl Form {
    /// The form that a file's name asks for by its ending, in any case.
    #[must_use]
    pub fn of_name(name: &str) -> Option<Self> {
        let (stem, ending) = name.rsplit_once('.')?;
        let is_file = !stem.is_empty() && !stem.ends_with('/');
        ending.to_ascii_lowercase().parse().ok().filter(|_| is_file)
    }
}

/// What a template says, before it has a form.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Sheet {
    title: String,
    blocks: Vec<Block>,
}

/// One piece of a sheet. What stands in it is clean, and one line.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Block {
    /// A heading.
    Heading(String),
    /// A paragraph.
    Text(String),
    /// Labels, each with what belongs to it.
    Facts(Vec<(String, String)>),
    /// Rows under headings; an empty cell is room to write in.
    Table { headings: Vec<String>, rows: Vec<Vec<String>> },
}

/// The name that a template for a claim gets where nobody gives it another.
#[must_use]
pub fn default_name(of: crate::domain::id::ClaimId) -> String {
    format!("{of}-poe.docx")
}

/// Whether an operator of this role may have a template: it is the partner's to fill in, and
/// reviewers may hand it to one.
///
/// # Errors
/// When it may not.
pub fn may_have(role: Role) -> Result<(), Refusals> {
    let refusal = || Refusal::of(Code::NotPermitted).with(Facts::Template(role)).into();
    if matches!(role, Role::Customer | Role::System) { Err(refusal()) } else { Ok(()) }
}

/// A template for a claim, as bytes.
///
/// # Errors
/// When its container cannot be written, which in memory does not happen.
pub fn render(form: Form, of: &Particulars<'_>, texts: &Texts) -> Result<Vec<u8>, docx::Error> {
    let sheet = poe::sheet(of, texts);
    match form {
        Form::Docx => docx_of(&sheet),
        Form::Markdown => Ok(markdown::render(&sheet).into_bytes()),
    }
}

fn docx_of(sheet: &Sheet) -> Result<Vec<u8>, docx::Error> {
    let mut document = docx::Document::titled(&sheet.title);
    for block in &sheet.blocks {
        match block {
            Block::Heading(heading) => document.heading(heading),
            Block::Text(text) => document.paragraph(text),
            Block::Facts(facts) => document.facts(facts),
            Block::Table { headings, rows } => document.table(headings, rows),
        }
    }
    document.bytes()
}
