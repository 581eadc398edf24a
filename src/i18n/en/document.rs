//! Documents read as text, in English.

use crate::document::{Note, Title};
use crate::i18n::document::DocumentTexts;

pub(super) const DOCUMENT: DocumentTexts = DocumentTexts { title, note };

fn title(title: &Title) -> String {
    match title {
        Title::Whole => String::new(),
        Title::Page(page) => format!("Page {page}"),
        Title::PageHeader => "Page header".to_owned(),
        Title::PageFooter => "Page footer".to_owned(),
        Title::Notes => "Notes".to_owned(),
        Title::Comments => "Comments".to_owned(),
        Title::MailHeader => "Mail header".to_owned(),
        Title::MailBody => "Mail".to_owned(),
        Title::Attachment { name, media_type } => format!("Attachment “{name}” ({media_type})"),
    }
}

fn note(note: &Note) -> String {
    format!("{note:?}")
}
