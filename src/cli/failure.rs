//! Why a command did not do what was asked, as exit code, JSON and words.

use std::io;
use std::path::Path;

use serde::Serialize;

use super::asides::{Asides, AsidesOut};
use super::output::Output;
use super::wire::Objection;
use crate::desk::DeskError;
use crate::domain::refusal::{Code, Refusal};
use crate::i18n::Texts;
use crate::i18n::cli::{BackupTrouble, Malformed, Trouble};
use crate::i18n::view::ViewTrouble;
use crate::store::StoreError;
use crate::text::clean_line;

coded_enum!(
    /// The kinds of errors that are no refusals.
    ErrorCode {
        /// Wrong arguments, or files that they name.
        Usage => "usage",
        /// A query that cannot be read.
        BadQuery => "bad-query",
        /// The clock stands before the newest event.
        ClockBehind => "clock-behind",
        /// No terminal where one is needed.
        NoTerminal => "no-terminal",
        /// There is no store.
        StoreMissing => "store-missing",
        /// There is a store already.
        StoreExists => "store-exists",
        /// Another process has the store.
        StoreBusy => "store-busy",
        /// The folder holds no store of this program's.
        StoreForeign => "store-foreign",
        /// No room is left.
        StoreFull => "store-full",
        /// The store takes no changes.
        StoreReadOnly => "store-read-only",
        /// The disk failed so that nobody knows whether something was kept.
        StoreInDoubt => "store-in-doubt",
        /// The store's files fail.
        StoreUnreachable => "store-unreachable",
        /// Long work was ended early on request.
        Interrupted => "interrupted",
        /// A file is no backup, or one of a newer version of the program.
        BackupForeign => "backup-foreign",
        /// Backups that do not follow one another.
        BackupSequence => "backup-sequence",
        /// The output cannot be written.
        OutputFailed => "output-failed",
        /// No such thing.
        NotFound => "not-found",
        /// Changed by someone else since it was seen.
        Stale => "stale",
        /// Damage was found.
        Damaged => "damaged",
    }
);

impl ErrorCode {
    /// The exit code of the program.
    #[must_use]
    pub const fn exit(self) -> u8 {
        match self {
            Self::Usage
            | Self::BadQuery
            | Self::ClockBehind
            | Self::NoTerminal
            | Self::BackupSequence => 2,
            Self::StoreMissing
            | Self::StoreExists
            | Self::StoreBusy
            | Self::StoreForeign
            | Self::StoreFull
            | Self::StoreReadOnly
            | Self::StoreInDoubt
            | Self::StoreUnreachable
            | Self::BackupForeign
            | Self::OutputFailed => 3,
            Self::NotFound => 4,
            Self::Stale => 5,
            Self::Damaged => 6,
            // As if the signal had ended the program.
            Self::Interrupted => 130,
        }
    }

    const fn of(trouble: &Trouble) -> Self {
        match trouble {
            Trouble::Usage(_)
            | Trouble::AsInRealStore
            | Trouble::NowInRealStore
            | Trouble::NowWithoutSimulated
            | Trouble::AsWhileFounding(_)
            | Trouble::NoUser
            | Trouble::NoFolder
            | Trouble::CannotRead(..)
            | Trouble::CannotWrite(..)
            | Trouble::FileExists(_)
            | Trouble::FileInTheWay(_)
            | Trouble::NowInDemo
            | Trouble::DataInDemo
            | Trouble::Demonstration(_) => Self::Usage,
            Trouble::Query(..) | Trouble::View(ViewTrouble::Broken(..)) => Self::BadQuery,
            Trouble::ClockBehind(..) => Self::ClockBehind,
            Trouble::NoTerminal | Trouble::NoScreen(_) | Trouble::Terminal(_) => Self::NoTerminal,
            Trouble::StoreMissing(_) => Self::StoreMissing,
            Trouble::StoreExists(_) => Self::StoreExists,
            Trouble::StoreBusy(_) => Self::StoreBusy,
            Trouble::StoreForeign(..) | Trouble::StoreNewer(..) => Self::StoreForeign,
            Trouble::StoreFull(..) => Self::StoreFull,
            Trouble::StoreReadOnly(_) | Trouble::StoreUnwritable(..) | Trouble::NotRecorded => {
                Self::StoreReadOnly
            }
            Trouble::StoreInDoubt(..) => Self::StoreInDoubt,
            Trouble::StoreFails(..) | Trouble::Unproved(..) => Self::StoreUnreachable,
            Trouble::Interrupted | Trouble::CutShort => Self::Interrupted,
            Trouble::Output(_) => Self::OutputFailed,
            Trouble::NoClaim(_)
            | Trouble::NotAClaimId(_)
            | Trouble::NoEvidence(..)
            | Trouble::NoEvent(..)
            | Trouble::NoOperator(_)
            | Trouble::View(ViewTrouble::Missing(..)) => Self::NotFound,
            Trouble::Stale(..) => Self::Stale,
            Trouble::Damaged(..)
            | Trouble::OtherJournal(..)
            | Trouble::Unsound(..)
            | Trouble::RecordsLost
            | Trouble::EvidenceDamaged(_)
            | Trouble::RecordMissing(_)
            | Trouble::HeadMissing(_) => Self::Damaged,
            Trouble::Backup(trouble) => Self::of_backup(trouble),
        }
    }
}

impl ErrorCode {
    const fn of_backup(trouble: &BackupTrouble) -> Self {
        match trouble {
            BackupTrouble::NoFile | BackupTrouble::BeyondHead { .. } => Self::Usage,
            BackupTrouble::NotABackup(_) | BackupTrouble::Newer { .. } => Self::BackupForeign,
            BackupTrouble::OtherStore { .. }
            | BackupTrouble::Gap { .. }
            | BackupTrouble::Overlap { .. }
            | BackupTrouble::OtherHistory { .. } => Self::BackupSequence,
            BackupTrouble::CutShort { .. }
            | BackupTrouble::Damaged { .. }
            | BackupTrouble::Contradiction(..)
            | BackupTrouble::Misfit(..)
            | BackupTrouble::Evidence { .. } => Self::Damaged,
        }
    }
}

/// The exit code of a refusal.
const REFUSED: u8 = 1;

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
                let words = texts.cli.trouble(trouble);
                vec![format!("cpor: {}\n  {}", words.message, words.advice)]
            }
            Self::Refused(objections) => {
                objections.iter().map(|objection| line(objection, texts)).collect()
            }
        };
        said.extend(asides.lines(texts));
        Some(said.join("\n"))
    }

    fn json(&self, texts: &Texts, asides: &Asides) -> Option<String> {
        let told = match self {
            Self::Closed | Self::Ended(_) => return None,
            Self::Trouble(trouble) => {
                let words = texts.cli.trouble(trouble);
                let code = ErrorCode::of(trouble).code();
                Told {
                    error: Some(ErrorOut { code, message: words.message, advice: words.advice }),
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
        super::json::line(&told).ok()
    }
}

fn line(objection: &Objection, texts: &Texts) -> String {
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
}

#[derive(Serialize)]
struct RefusalOut {
    code: &'static str,
    field: Option<String>,
    message: String,
    advice: String,
}

impl RefusalOut {
    fn of(objection: &Objection, texts: &Texts) -> Self {
        let words = objection.words(texts);
        Self {
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
        Self::Trouble(match error {
            DeskError::Refused(refusals) => return Self::refused(refusals.all()),
            DeskError::NoClaim(id) => Trouble::NoClaim(id),
            DeskError::NoEvidence { claim, name } => Trouble::NoEvidence(claim, name),
            DeskError::NoEvent { claim, number } => Trouble::NoEvent(claim, number),
            DeskError::NoView(code) => Trouble::View(ViewTrouble::Missing(code, Vec::new())),
            DeskError::NoOperator(name) => Trouble::NoOperator(name),
            DeskError::Stale { claim, revision } => Trouble::Stale(claim, revision),
            // The query is with whoever asked; see `list`.
            DeskError::Query(mistakes) => Trouble::Query(String::new(), mistakes),
            DeskError::ClockBehind { now, newest } => Trouble::ClockBehind(now, newest),
            DeskError::EvidenceDamaged(digest) => Trouble::EvidenceDamaged(digest.to_string()),
            DeskError::Store(error) => return error.into(),
        })
    }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        let text = |path: &Path| path.display().to_string();
        Self::Trouble(match error {
            StoreError::Missing(folder) => Trouble::StoreMissing(text(&folder)),
            StoreError::Exists(folder) => Trouble::StoreExists(text(&folder)),
            StoreError::Busy(folder) => Trouble::StoreBusy(text(&folder)),
            StoreError::Foreign { path, what } => Trouble::StoreForeign(text(&path), what),
            StoreError::Newer { path, what } => Trouble::StoreNewer(text(&path), what),
            StoreError::OtherJournal { path, found, wanted } => {
                Trouble::OtherJournal(text(&path), found.to_string(), wanted.to_string())
            }
            StoreError::Damaged { place, what } => Trouble::Damaged(place, what),
            StoreError::Full { path, source } => Trouble::StoreFull(text(&path), (&source).into()),
            StoreError::Unwritable { path, source } => {
                Trouble::StoreUnwritable(text(&path), (&source).into())
            }
            StoreError::Interrupted(_) => Trouble::Interrupted,
            StoreError::ReadOnly(why) => Trouble::StoreReadOnly(why),
            StoreError::InDoubt { seq, what } => Trouble::StoreInDoubt(seq, what),
            StoreError::Io { path, source } => Trouble::StoreFails(text(&path), (&source).into()),
        })
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
        let doubt = StoreError::InDoubt { seq: 7, what: "broken".to_owned() };
        let failure = Failure::from(DeskError::from(doubt));
        assert_eq!(failure.exit(), 3);
        let json = failure.json(crate::i18n::Language::En.texts(), &Asides::default()).unwrap();
        let told: serde_json::Value = serde_json::from_str(&json).unwrap();
        assert_eq!(told["error"]["code"], "store-in-doubt");
        let message = told["error"]["message"].as_str().unwrap();
        assert!(message.contains("unknown whether record 7 was kept"), "{message}");
    }
}
