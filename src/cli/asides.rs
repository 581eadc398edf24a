//! What is to be known besides what a command says or is refused: told on stderr, and no error.

use serde::Serialize;

use super::config::{self, ProblemOut};
use super::failure::ErrorCode;
use crate::desk::clock::Behind;
use crate::i18n::Texts;
use crate::i18n::cli::Trouble;
use crate::store::disk::Repair;

/// What was noticed while the store was opened.
#[derive(Debug, Default)]
pub(super) struct Asides {
    /// What was mended, or could not be.
    pub(super) repairs: Vec<Repair>,
    /// Why the settings file cannot be used.
    pub(super) settings: Option<Trouble>,
    /// The clock stands before the newest event.
    pub(super) behind: Option<Behind>,
}

impl Asides {
    pub(super) fn is_empty(&self) -> bool {
        self.repairs.is_empty() && self.settings.is_none() && self.behind.is_none()
    }

    /// For people, a paragraph each.
    pub(super) fn lines(&self, texts: &Texts) -> Vec<String> {
        let repairs = self.repairs.iter().map(|repair| told(repair, texts));
        let behind = self.behind.map(|behind| {
            let words = texts.cli.clock_behind(behind);
            let told = texts.punctuation.labelled(texts.cli.label.note, &words.message);
            format!("{told}\n  {}", words.advice)
        });
        let settings = self.settings.as_ref().map(|trouble| {
            let words = texts.cli.trouble(trouble);
            let told = format!("{}: {}\n  {}", texts.cli.label.note, words.message, words.advice);
            std::iter::once(told).chain(config::lines(trouble, texts)).collect::<Vec<_>>()
        });
        repairs.chain(settings.into_iter().flatten()).chain(behind).collect()
    }

    /// For scripts.
    pub(super) fn told(&self, texts: &Texts) -> AsidesOut {
        let behind = self.behind.map(|behind| {
            let words = texts.cli.clock_behind(behind);
            let code = ErrorCode::ClockBehind.code();
            NoticeOut { code, message: words.message, advice: words.advice, problems: Vec::new() }
        });
        let settings = self.settings.as_ref().map(|trouble| {
            let words = texts.cli.trouble(trouble);
            let code = ErrorCode::of(trouble).code();
            let problems = config::told(trouble, texts);
            NoticeOut { code, message: words.message, advice: words.advice, problems }
        });
        let repairs = self.repairs.iter().map(texts.storing.repair).collect();
        AsidesOut { repairs, notices: settings.into_iter().chain(behind).collect() }
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
    #[serde(skip_serializing_if = "Vec::is_empty")]
    problems: Vec<ProblemOut>,
}
