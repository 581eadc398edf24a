//! Why a command did not do what was asked, as exit code, JSON and words.

use std::io;
use std::path::Path;

use serde::Serialize;

use super::asides::{Asides, AsidesOut};
use super::config::{self, ProblemOut};
use super::output::Output;
use crate::desk::DeskError;
use crate::domain::refusal::{Code, Refusal};
use crate::i18n::Texts;
use crate::i18n::cli::{Malformed, Trouble};
use crate::i18n::storing;
use crate::store::StoreError;
use crate::text::clean_line;
use crate::wire::Objection;

mod code;

pub(super) use code::ErrorCode;

/// The exit code of a refusal.
const REFUSED: u8 = 1;
/// How many bad lines of a document are told one by one.
const LINES_TOLD: usize = 20;

/// Why a command did not do what was asked.
#[derive(Debug)]
pub(super) enum Failure {
    /// The rules, or what was handed in; never empty.
    Refused(Vec<Objection>),
    /// Something else.
    Trouble(Trouble),
    /// Whoever reads the output has stopped reading: no failure at all.
    Closed,
    /// The interface was ended from outside, and leaves with this exit code; there is nobody to
    /// tell.
    Ended(u8),
}

impl Failure {
    /// Refusals that the rules make.
    pub(super) fn refused(refusals: &[Refusal]) -> Self {
        Self::Refused(refusals.iter().cloned().map(Objection::from).collect())
    }

    /// A file that cannot be read.
    pub(super) fn cannot_read(path: &Path, error: &io::Error) -> Self {
        Self::Trouble(Trouble::CannotRead(path.display().to_string(), error.into()))
    }

    /// The exit code.
    pub(super) const fn exit(&self) -> u8 {
        match self {
            Self::Refused(_) => REFUSED,
            Self::Trouble(trouble) => ErrorCode::of(trouble).exit(),
            Self::Closed => 0,
            Self::Ended(code) => *code,
        }
    }

    /// Tells it on stderr, with what is to be known besides.
    pub(super) fn tell(&self, output: &mut Output<'_>, asides: &Asides) {
        let told = if output.json {
            self.json(output.texts, asides)
        } else {
            self.lines(output.texts, asides)
        };
        if let Some(told) = told {
            output.complain(&told);
        }
    }

    fn lines(&self, texts: &Texts, asides: &Asides) -> Option<String> {
        let mut said = match self {
            Self::Closed | Self::Ended(_) => return None,
            Self::Trouble(trouble) => {
                let words = texts.trouble(trouble);
                let said = format!("cpor: {}\n  {}", words.message, words.advice);
                std::iter::once(said).chain(config::lines(trouble, texts)).collect()
            }
            Self::Refused(objections) => refused(objections, texts),
        };
        said.extend(asides.lines(texts));
        Some(said.join("\n"))
    }

    fn json(&self, texts: &Texts, asides: &Asides) -> Option<String> {
        let told = match self {
            Self::Closed | Self::Ended(_) => return None,
            Self::Trouble(trouble) => {
                let words = texts.trouble(trouble);
                let code = ErrorCode::of(trouble).code();
                Told {
                    error: Some(ErrorOut {
                        code,
                        message: words.message,
                        advice: words.advice,
                        problems: config::told(trouble, texts),
                    }),
                    refusals: None,
                    asides: asides.told(texts),
                }
            }
            Self::Refused(objections) => {
                let refusals = objections.iter().map(|found| RefusalOut::of(found, texts));
                let refusals = Some(refusals.collect());
                Told { error: None, refusals, asides: asides.told(texts) }
            }
        };
        crate::wire::json::line(&told).ok()
    }
}

/// What was refused, and how many more lines of a long document are bad.
fn refused(objections: &[Objection], texts: &Texts) -> Vec<String> {
    let mut lines: Vec<u64> = objections.iter().filter_map(Objection::line).collect();
    lines.dedup();
    let last = lines.get(LINES_TOLD - 1).copied().unwrap_or(u64::MAX);
    let told = objections.iter().filter(|found| found.line().is_none_or(|line| line <= last));
    let mut said: Vec<String> = told.map(|objection| line(objection, texts)).collect();
    if lines.len() > LINES_TOLD {
        said.push((texts.post.more_lines)(lines.len() - LINES_TOLD));
    }
    said
}

fn line(objection: &Objection, texts: &Texts) -> String {
    let told = told(objection, texts);
    match objection.line() {
        Some(number) => texts.punctuation.labelled(&(texts.post.line)(number), &told),
        None => told,
    }
}

fn told(objection: &Objection, texts: &Texts) -> String {
    let words = objection.words(texts);
    let code = objection.code();
    match objection.field() {
        Some(field) => {
            format!("{code}: {}: {}\n  {}", clean_line(field), words.message, words.advice)
        }
        None => format!("{code}: {}\n  {}", words.message, words.advice),
    }
}

#[derive(Serialize)]
struct Told {
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<ErrorOut>,
    #[serde(skip_serializing_if = "Option::is_none")]
    refusals: Option<Vec<RefusalOut>>,
    #[serde(flatten)]
    asides: AsidesOut,
}

#[derive(Serialize)]
struct ErrorOut {
    code: &'static str,
    message: String,
    advice: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    problems: Vec<ProblemOut>,
}

#[derive(Serialize)]
struct RefusalOut {
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<u64>,
    code: &'static str,
    field: Option<String>,
    message: String,
    advice: String,
}

impl RefusalOut {
    fn of(objection: &Objection, texts: &Texts) -> Self {
        let words = objection.words(texts);
        Self {
            line: objection.line(),
            code: objection.code().code(),
            field: objection.field().map(str::to_owned),
            message: words.message,
            advice: words.advice,
        }
    }
}

impl From<Trouble> for Failure {
    fn from(trouble: Trouble) -> Self {
        Self::Trouble(trouble)
    }
}

impl From<Vec<Malformed>> for Failure {
    fn from(wrong: Vec<Malformed>) -> Self {
        Self::Refused(wrong.into_iter().map(Objection::from).collect())
    }
}

impl From<Vec<Objection>> for Failure {
    fn from(objections: Vec<Objection>) -> Self {
        Self::Refused(objections)
    }
}

/// Errors of the output; input names its file and is told by [`Failure::cannot_read`].
impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        if error.kind() == io::ErrorKind::BrokenPipe {
            Self::Closed
        } else {
            Self::Trouble(Trouble::Output(error.to_string()))
        }
    }
}

impl From<DeskError> for Failure {
    fn from(error: DeskError) -> Self {
        if let DeskError::Refused(refusals) = &error {
            return Self::refused(refusals.all());
        }
        storing::trouble(&error).map_or(Self::Refused(Vec::new()), Self::Trouble)
    }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        Self::Trouble((&error).into())
    }
}

/// Every code that a refusal or an error can have, as scripts see them.
pub(super) fn codes() -> impl Iterator<Item = &'static str> {
    let refusals = Code::ALL.iter().map(|code| code.code());
    refusals.chain(ErrorCode::ALL.iter().map(|code| code.code()))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A script that does again what failed must be able to tell when it may have been done.
    #[test]
    fn what_may_have_been_kept_has_a_code_and_words_of_its_own() {
        let doubt = StoreError::InDoubt { seq: 7, what: "broken".to_owned().into() };
        let failure = Failure::from(DeskError::from(doubt));
        assert_eq!(failure.exit(), 3);
        let json = failure.json(crate::i18n::Language::En.texts(), &Asides::default()).unwrap();
        let told: serde_json::Value = serde_json::from_str(&json).unwrap();
        assert_eq!(told["error"]["code"], "store-in-doubt");
        let message = told["error"]["message"].as_str().unwrap();
        assert!(message.contains("unknown whether record 7 was kept"), "{message}");
    }
}
