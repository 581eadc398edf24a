//! Documents read as text, in Simplified Chinese.

use crate::document::{Limit, Note, Title};
use crate::i18n::document::DocumentTexts;
use crate::i18n::quote::brief;
use crate::text::clean_line;

pub(super) const DOCUMENT: DocumentTexts =
    DocumentTexts { title, note, no_text: "No text was found in this file." };

fn title(title: &Title) -> String {
    match title {
        Title::Whole => "Text".into(),
        Title::Page(number) => format!("Page {number}"),
        Title::PageHeader => "Header of the pages".into(),
        Title::PageFooter => "Footer of the pages".into(),
        Title::Notes => "Footnotes".into(),
        Title::Comments => "Comments".into(),
        Title::MailHeader => "Mail header".into(),
        Title::MailBody => "Mail text".into(),
        Title::Attachment { name, media_type } if name.is_empty() => {
            format!("Attachment without a name ({})", clean_line(media_type))
        }
        Title::Attachment { name, media_type } => {
            format!("Attachment “{}” ({})", brief(name), clean_line(media_type))
        }
    }
}

fn note(note: &Note) -> String {
    match note {
        Note::NotText { media_type } => format!(
            "This cannot be shown as text ({}). Save the file and open it in its own program.",
            clean_line(media_type)
        ),
        Note::OnlyPictures => {
            "There are only pictures here, as in a scan. Save the file to look at it.".into()
        }
        Note::Empty => "There is no text here.".into(),
        Note::Encrypted => {
            "It can only be read with a password. Ask for a file without one.".into()
        }
        Note::Damaged { what } => format!(
            "The file is damaged, so text may be missing: {}. Ask for it once more.",
            clean_line(what)
        ),
        Note::UnknownCharacters => {
            "The file does not tell what some characters mean; they are shown as \u{fffd}. Save \
             the file to look at it."
                .into()
        }
        Note::Limit(limit) => of_limit(*limit).into(),
        Note::ReaderFailed => {
            "The file could not be read to its end. Save it and open it in its own program.".into()
        }
        Note::TookTooLong => {
            "Reading the file took too long, so it was stopped. Try again; if that does not help, \
             save the file and open it in its own program."
                .into()
        }
        Note::NotStarted => {
            "The file was not read: the process of its own in which files are read could not be \
             started. Try again; if that does not help, end cpor and start it once more, or save \
             the file and open it in its own program."
                .into()
        }
        Note::HiddenText => {
            "Text that whoever looks at the file does not see was left out. Save the file to \
             compare."
                .into()
        }
    }
}

fn of_limit(limit: Limit) -> &'static str {
    match limit {
        Limit::Text => {
            "There is more text than is shown here, so the rest is missing. Save the file to read \
             it."
        }
        Limit::Parts => {
            "There are more pages or parts than are shown here, so the rest is missing. Save the \
             file to read it."
        }
        Limit::Unpacked => {
            "The file unpacks to far more than documents do, so reading it was stopped and the \
             rest is missing."
        }
        Limit::Depth => {
            "Files lie in files too deeply here, so the innermost are missing. Ask for them one by \
             one."
        }
        Limit::Work => {
            "Reading the file takes far more work than documents do, so it was stopped and the \
             rest is missing."
        }
    }
}
