//! What is to be known besides what a command says or is refused: told on stderr, and no error.

use serde::Serialize;

use super::failure::ErrorCode;
use crate::desk::clock::Behind;
use crate::i18n::Texts;
use crate::store::disk::Repair;

/// What was noticed while the store was opened.
#[derive(Debug, Default)]
pub(super) struct Asides {
    /// What was mended, or could not be.
    pub(super) repairs: Vec<Repair>,
    /// The clock stands before the newest event.
    pub(super) behind: Option<Behind>,
}

impl Asides {
    pub(super) const fn is_empty(&self) -> bool {
        self.repairs.is_empty() && self.behind.is_none()
    }

    /// For people, a paragraph each.
    pub(super) fn lines(&self, texts: &Texts) -> Vec<String> {
        let repairs = self.repairs.iter().map(|repair| told(repair, texts));
        let behind = self.behind.map(|behind| {
            let words = texts.cli.clock_behind(behind);
            let told = texts.punctuation.labelled(texts.cli.label.note, &words.message);
            format!("{told}\n  {}", words.advice)
        });
        repairs.chain(behind).collect()
    }

    /// For scripts.
    pub(super) fn told(&self, texts: &Texts) -> AsidesOut {
        let behind = self.behind.map(|behind| {
            let words = texts.cli.clock_behind(behind);
            let code = ErrorCode::ClockBehind.code();
            NoticeOut { code, message: words.message, advice: words.advice }
        });
        let repairs = self.repairs.iter().map(texts.storing.repair).collect();
        AsidesOut { repairs, notices: behind.into_iter().collect() }
    }
}

/// A repair for people; what was not mended is a note.
pub(super) fn told(repair: &Repair, texts: &Texts) -> String {
    let label = &texts.cli.label;
    let label = if repair.is_note() { label.note } else { label.repaired };
    texts.punctuation.labelled(label, &(texts.storing.repair)(repair))
}

#[derive(Debug, Serialize)]
pub(super) struct AsidesOut {
    #[serde(skip_serializing_if = "Vec::is_empty")]
    repairs: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    notices: Vec<NoticeOut>,
}

#[derive(Debug, Serialize)]
struct NoticeOut {
    code: &'static str,
    message: String,
    advice: String,
}
