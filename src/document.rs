//! Documents read as text: what a file says, as far as a terminal can show it.
//!
//! Owns formats, the parts that a document has, and the limits at which reading stops. Everything
//! in a file is hostile: whatever it holds, reading ends, in bounded memory, without a panic. It
//! must not know: claims, stores, clocks, terminals, or words for people.

use std::thread;

use serde::{Deserialize, Serialize};

use self::reading::{Reading, Stop};
use crate::caught;

mod charset;
mod docx;
mod html;
pub mod isolated;
mod mail;
pub mod media;
mod pdf;
mod plain;
mod reading;
mod symbol;

/// What stands between the cells of a table's row.
const CELLS: &str = " | ";

coded_enum!(
    /// A format that can be read.
    Format {
        /// Plain text.
        Text => "text",
        /// Markdown, read as it is written.
        Markdown => "markdown",
        /// A web page.
        Html => "html",
        /// PDF.
        Pdf => "pdf",
        /// A word processor's document.
        Docx => "docx",
        /// A mail with its attachments.
        Mail => "mail",
        /// Nothing that can be read as text.
        Other => "other",
    }
);

impl Format {
    /// The format that goes by a media type.
    #[must_use]
    pub fn of(media_type: &str) -> Self {
        match media_type {
            "text/plain" => Self::Text,
            "text/markdown" => Self::Markdown,
            "text/html" | "application/xhtml+xml" => Self::Html,
            "application/pdf" => Self::Pdf,
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document" => Self::Docx,
            "message/rfc822" => Self::Mail,
            _ => Self::Other,
        }
    }
}

/// A document, as text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    /// What it was read as.
    pub format: Format,
    /// Its pages or parts, in the order of reading. The first is number 1 for people.
    pub parts: Vec<Part>,
    /// What could not be read of the whole.
    pub notes: Vec<Note>,
}

impl Document {
    /// Whether there is any text in it.
    #[must_use]
    pub fn has_text(&self) -> bool {
        self.parts.iter().any(|part| !part.text.trim().is_empty())
    }
}

/// A page or a part of a document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// What it is.
    pub title: Title,
    /// How deep it lies: 0 in the file itself, 1 in an attachment of it, and so on.
    pub depth: u8,
    /// What it says, with `\n` between lines. As it was found: whoever shows it cleans it.
    pub text: String,
    /// What could not be read of it.
    pub notes: Vec<Note>,
}

/// What a part is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Title {
    /// All of the file.
    Whole,
    /// A page, from 1 on.
    Page(u32),
    /// What stands above every page.
    PageHeader,
    /// What stands below every page.
    PageFooter,
    /// Footnotes and endnotes.
    Notes,
    /// Comments in the margin.
    Comments,
    /// A mail's header fields.
    MailHeader,
    /// A mail's own text.
    MailBody,
    /// A file inside: its name, and its media type. Its own parts follow, one deeper.
    Attachment {
        /// As it is named there.
        name: String,
        /// As it was found to be.
        media_type: String,
    },
}

impl Title {
    /// The stable code of what it is.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Whole => "whole",
            Self::Page(_) => "page",
            Self::PageHeader => "page-header",
            Self::PageFooter => "page-footer",
            Self::Notes => "notes",
            Self::Comments => "comments",
            Self::MailHeader => "mail-header",
            Self::MailBody => "mail-body",
            Self::Attachment { .. } => "attachment",
        }
    }
}

/// Why something in a document is not there as text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Note {
    /// It is no text, but this.
    NotText {
        /// Its media type.
        media_type: String,
    },
    /// There are only pictures: a scan.
    OnlyPictures,
    /// There is nothing in it.
    Empty,
    /// It can only be read with a password.
    Encrypted,
    /// Its bytes are not what they say they are; what was found, in the reader's words.
    Damaged {
        /// What was found.
        what: String,
    },
    /// Characters whose meaning the file does not tell are missing.
    UnknownCharacters,
    /// Reading stopped at a limit; the rest is missing.
    Limit(Limit),
    /// Reading it ended in a failure of the reader itself.
    ReaderFailed,
    /// There is text that whoever looks at the file does not see; it is left out.
    HiddenText,
    /// It took more time than anybody waits for, as on a machine that does much else.
    TookTooLong,
    /// The process in which it is read could not be started.
    NotStarted,
}

impl Note {
    /// The stable code of what it says.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NotText { .. } => "not-text",
            Self::OnlyPictures => "only-pictures",
            Self::Empty => "empty",
            Self::Encrypted => "encrypted",
            Self::Damaged { .. } => "damaged",
            Self::UnknownCharacters => "unknown-characters",
            Self::Limit(_) => "limit",
            Self::ReaderFailed => "reader-failed",
            Self::HiddenText => "hidden-text",
            Self::TookTooLong => "took-too-long",
            Self::NotStarted => "reader-not-started",
        }
    }

    /// Whether it says more about this moment than about the file: reading it again may go better.
    #[must_use]
    pub const fn may_pass(&self) -> bool {
        matches!(self, Self::ReaderFailed | Self::TookTooLong | Self::NotStarted)
    }
}

coded_enum!(
    /// A limit at which reading stops.
    Limit {
        /// So much text.
        Text => "text",
        /// So many parts.
        Parts => "parts",
        /// So much comes out of what was packed.
        Unpacked => "unpacked",
        /// So many files inside files.
        Depth => "depth",
        /// So much work.
        Work => "work",
    }
);

/// Where reading stops.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Limits {
    /// How much text in all, in bytes.
    pub text: usize,
    /// How many parts in all.
    pub parts: usize,
    /// How much may come out of what is packed, in bytes in all.
    pub unpacked: u64,
    /// How many files inside files.
    pub depth: u8,
    /// How much work, in steps of about a byte that is copied. What is done is counted, so that
    /// reading stops at the same place on a slow machine as on a fast one.
    pub work: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self { text: 4 << 20, parts: 2_000, unpacked: 128 << 20, depth: 5, work: 1 << 30 }
    }
}

/// A file that is to be read.
#[derive(Debug, Clone, Copy)]
pub struct File<'a> {
    /// Its name.
    pub name: &'a str,
    /// Its media type, as it was found from its bytes and name.
    pub media_type: &'a str,
    /// Its bytes.
    pub bytes: &'a [u8],
}

/// Nobody wanted the document any longer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("reading was ended early")]
pub struct NotWanted;

/// Whether a document is still wanted. It is asked often, so it must answer fast.
pub type Wanted<'a> = dyn Fn() -> bool + Sync + 'a;

/// Reads files as documents.
pub trait Reader: Send + Sync {
    /// Reads a file. What cannot be read of it is said in the document's notes.
    ///
    /// # Errors
    /// When it is not wanted any longer.
    fn read(
        &self,
        file: &File<'_>,
        limits: &Limits,
        wanted: &Wanted<'_>,
    ) -> Result<Document, NotWanted>;
}

/// Reads files in this process. What a reader panics with stays between it and the file.
#[derive(Debug, Clone, Copy, Default)]
pub struct InProcess;

/// The stack on which files are read, in bytes: what lies deep in each other lies on it.
const STACK: usize = 32 << 20;

impl Reader for InProcess {
    fn read(
        &self,
        file: &File<'_>,
        limits: &Limits,
        wanted: &Wanted<'_>,
    ) -> Result<Document, NotWanted> {
        let read = || read(file, limits, wanted);
        thread::scope(|scope| {
            let thread = thread::Builder::new().name("document".to_owned()).stack_size(STACK);
            match thread.spawn_scoped(scope, read) {
                Ok(reading) => reading.join().unwrap_or_else(|_| {
                    let format = Format::of(file.media_type);
                    Ok(Document { format, parts: Vec::new(), notes: vec![Note::ReaderFailed] })
                }),
                // Without a thread of its own it is read on what stack there is.
                Err(_) => read(),
            }
        })
    }
}

/// Reads a file on this thread.
fn read(file: &File<'_>, limits: &Limits, wanted: &Wanted<'_>) -> Result<Document, NotWanted> {
    if !wanted() {
        return Err(NotWanted);
    }
    let mut reading = Reading::new(limits, wanted);
    let read = read_inside(&mut reading, file.media_type, file.bytes);
    reading.finish(Format::of(file.media_type), read)
}

/// Reads a file, or a file in a file.
fn read_inside(reading: &mut Reading<'_>, media_type: &str, bytes: &[u8]) -> Result<(), Stop> {
    let format = Format::of(media_type);
    let read = caught::catch(|| match format {
        Format::Text | Format::Markdown => plain::read(reading, bytes),
        Format::Html => html::read(reading, bytes),
        Format::Docx => docx::read(reading, bytes),
        Format::Mail => mail::read(reading, bytes),
        Format::Pdf => pdf::read(reading, bytes),
        Format::Other => {
            reading.note(Note::NotText { media_type: media_type.to_owned() });
            Ok(())
        }
    });
    read.unwrap_or_else(|_| {
        reading.note(Note::ReaderFailed);
        Ok(())
    })
}

#[cfg(test)]
mod tests;
