//! What a store reports of itself: what was mended, and what is found wrong, where.
//!
//! The facts come from the store by way of the desk; the sentences that they stand in are those of
//! the command line's errors.

use super::Texts;
use super::cli::{BackupTrouble, Remedy, Trouble};
use super::refusal::Words;
use crate::desk::DeskError;
use crate::desk::stored::{Finding, FrameFlaw, Place, Repair, StoreError};

/// The texts of what a store reports. None ends with a full stop.
#[derive(Debug)]
pub struct StoringTexts {
    /// What was found at opening, and done about it.
    pub repair: fn(&Repair) -> String,
    /// Where something was found.
    pub place: fn(&Place) -> String,
    /// What was found; reads on from “place: ”.
    pub finding: fn(&Finding) -> String,
    /// What is wrong with a frame of a backup.
    pub frame: fn(FrameFlaw) -> String,
}

impl StoringTexts {
    /// Where something was found, and what.
    #[must_use]
    pub fn at(&self, place: &Place, what: &Finding) -> String {
        format!("{}: {}", (self.place)(place), (self.finding)(what))
    }
}

/// An error that holds what was found in a store.
#[derive(Debug)]
#[expect(missing_docs, reason = "each is what the trouble of the same name is")]
pub enum Stored {
    Foreign(String, Finding),
    Newer(String, Finding),
    ReadOnly(Finding),
    InDoubt(u64, Finding),
    Damaged(Place, Finding),
    Unproved(Place, Finding),
    Unsound(Place, Finding, Remedy),
    /// A frame of a backup: its file, its number, where it begins, in bytes, and what is wrong.
    BadBackup(String, u64, u64, FrameFlaw),
    Contradiction(String, Finding),
    Misfit(Place, Finding),
}

impl Stored {
    /// The same with what was found in words.
    fn worded(&self, texts: &StoringTexts) -> Trouble {
        let (place, what) = (texts.place, texts.finding);
        match self {
            Self::Foreign(path, found) => Trouble::StoreForeign(path.clone(), what(found)),
            Self::Newer(path, found) => Trouble::StoreNewer(path.clone(), what(found)),
            Self::ReadOnly(why) => Trouble::StoreReadOnly(what(why)),
            Self::InDoubt(seq, why) => Trouble::StoreInDoubt(*seq, what(why)),
            Self::Damaged(at, found) => Trouble::Damaged(place(at), what(found)),
            Self::Unproved(at, found) => Trouble::Unproved(place(at), what(found)),
            Self::Unsound(at, found, remedy) => Trouble::Unsound(place(at), what(found), *remedy),
            Self::BadBackup(path, frame, offset, flaw) => {
                let what = (texts.frame)(*flaw);
                let (path, frame, offset) = (path.clone(), *frame, *offset);
                Trouble::Backup(BackupTrouble::Damaged { path, frame, offset, what })
            }
            Self::Contradiction(path, found) => {
                Trouble::Backup(BackupTrouble::Contradiction(path.clone(), what(found)))
            }
            Self::Misfit(at, found) => {
                Trouble::Backup(BackupTrouble::Misfit(place(at), what(found)))
            }
        }
    }
}

impl Texts {
    /// An error in words.
    #[must_use]
    pub fn trouble(&self, trouble: &Trouble) -> Words {
        match trouble {
            Trouble::Stored(stored) => self.cli.trouble(&stored.worded(&self.storing)),
            trouble => self.cli.trouble(trouble),
        }
    }
}

impl Trouble {
    /// An error that holds what was found in a store.
    #[must_use]
    pub fn stored(stored: Stored) -> Self {
        Self::Stored(Box::new(stored))
    }
}

impl From<&StoreError> for Trouble {
    fn from(error: &StoreError) -> Self {
        let text = |path: &std::path::Path| path.display().to_string();
        match error {
            StoreError::Missing(folder) => Self::StoreMissing(text(folder)),
            StoreError::Exists(folder) => Self::StoreExists(text(folder)),
            StoreError::Busy(folder) => Self::StoreBusy(text(folder)),
            StoreError::Foreign { path, what } => {
                Self::stored(Stored::Foreign(text(path), what.clone()))
            }
            StoreError::Newer { path, what } => {
                Self::stored(Stored::Newer(text(path), what.clone()))
            }
            StoreError::OtherJournal { path, found, wanted } => {
                Self::OtherJournal(text(path), found.to_string(), wanted.to_string())
            }
            StoreError::Damaged { place, what } => {
                Self::stored(Stored::Damaged(place.clone(), what.clone()))
            }
            StoreError::Full { path, source } => Self::StoreFull(text(path), source.into()),
            StoreError::Unwritable { path, source } => {
                Self::StoreUnwritable(text(path), source.into())
            }
            StoreError::Interrupted(_) => Self::Interrupted,
            StoreError::ReadOnly(why) => Self::stored(Stored::ReadOnly(why.clone())),
            StoreError::InDoubt { seq, what } => Self::stored(Stored::InDoubt(*seq, what.clone())),
            StoreError::Io { path, source } => Self::StoreFails(text(path), source.into()),
        }
    }
}

/// What an error of the desk is, but for a refusal, which has words of its own.
#[must_use]
pub fn trouble(error: &DeskError) -> Option<Trouble> {
    use super::macros::MacroTrouble;
    use super::post::PostTrouble;
    use super::view::ViewTrouble;
    Some(match error {
        DeskError::Refused(_) => return None,
        DeskError::NoClaim(id) => Trouble::NoClaim(*id),
        DeskError::NoEvidence { claim, name } => Trouble::NoEvidence(*claim, name.clone()),
        DeskError::NoEvent { claim, number } => Trouble::NoEvent(*claim, *number),
        DeskError::NoView(code) => Trouble::View(ViewTrouble::Missing(code.clone(), Vec::new())),
        DeskError::NoNotice(id) => Trouble::Post(PostTrouble::NoNotice(id.clone())),
        DeskError::NoMacro(code) => Trouble::Macro(MacroTrouble::Missing(code.clone(), Vec::new())),
        DeskError::NoOperator(name) => Trouble::NoOperator(name.clone()),
        DeskError::Stale { claim, revision } => Trouble::Stale(*claim, *revision),
        // The query is with whoever asked; see `list`.
        DeskError::Query(mistakes) => Trouble::Query(String::new(), mistakes.clone()),
        DeskError::ClockBehind { now, newest } => Trouble::ClockBehind(*now, *newest),
        DeskError::EvidenceDamaged(digest) => Trouble::EvidenceDamaged(digest.to_string()),
        DeskError::Store(error) => error.into(),
    })
}
