//! Small real files of proof for the demonstration: PDF, DOCX, EML and TXT made from facts.
//!
//! Owns what such a file says and how its bytes are made, the same bytes for the same facts on
//! every machine. Knows nothing of claims, of the store or of any clock: the scenario hands it
//! the facts, flawed ones included.

mod docx;
mod eml;
mod pdf;
mod sheet;
#[cfg(test)]
mod tests;
mod words;

use chrono::NaiveDate;

pub use words::Language;

/// What a file of proof tells \[T\]. A flawed file is one whose facts are wrong or missing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PoeFacts {
    /// The partner's company, as it signs.
    pub partner_company: String,
    /// The customer's company.
    pub customer_company: String,
    /// The customer's domain name.
    pub domain: String,
    /// The customer's tenant ID, a GUID.
    pub tenant_id: String,
    /// Each product or workload with what was done for it.
    pub products: Vec<(String, Vec<String>)>,
    /// Name and title of whoever acknowledged it for the customer; `None` leaves the line blank.
    pub signed_by: Option<(String, String)>,
    /// The day of the signature, a date without time or zone.
    pub signed_on: Option<NaiveDate>,
    /// The day on which the partner drew the document up.
    pub prepared_on: NaiveDate,
    /// The language that it is written in.
    pub language: Language,
}

/// The kinds of file that can be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// Selectable text in a standard font; Western European characters only.
    Pdf,
    /// A word processor's document, for any script.
    Docx,
    /// A mail with an attachment, for any script.
    Eml,
    /// Plain text in UTF-8.
    Txt,
}

impl Format {
    /// The file name's extension, without the dot.
    #[must_use]
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Docx => "docx",
            Self::Eml => "eml",
            Self::Txt => "txt",
        }
    }
}

/// What a file is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// A proof of execution, be it good or flawed.
    Poe(PoeFacts),
    /// The wrong file altogether: this week's lunch in the canteen.
    LunchMenu(Language),
}

/// A file that the scenario attaches, made when it is needed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// The kind of file.
    pub format: Format,
    /// What it says.
    pub content: Content,
}

/// Why a file can't be made.
#[derive(Debug, thiserror::Error)]
pub enum PoeError {
    /// A PDF's standard font has no such character.
    #[error("a standard PDF font has no character {0:?}")]
    NotLatin(char),
    /// The DOCX container couldn't be written.
    #[error(transparent)]
    Docx(#[from] crate::template::docx::Error),
}

impl Document {
    /// The file's bytes; equal documents give equal bytes.
    ///
    /// # Errors
    /// [`PoeError::NotLatin`] for a PDF in a script that its font lacks; the others only when the
    /// DOCX container can't be written, which in memory doesn't happen.
    pub fn bytes(&self) -> Result<Vec<u8>, PoeError> {
        let sheet = match &self.content {
            Content::Poe(facts) => sheet::proof(facts),
            Content::LunchMenu(language) => sheet::lunch_menu(*language),
        };
        match self.format {
            Format::Pdf => pdf::render(&sheet),
            Format::Docx => docx::render(&sheet),
            Format::Eml => Ok(eml::render(&sheet, &self.content)),
            Format::Txt => Ok(sheet::text(&sheet).into_bytes()),
        }
    }
}
