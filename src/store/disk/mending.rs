//! Mending a store on request: what can be made anew is, what is damaged is set aside, nothing is
//! removed. What is lost by it is told.

use std::path::{Path, PathBuf};

use super::aside::set_aside;
use super::personal::PERSONAL;
use super::rebuild::STATE;
use super::repair::Repair;
use super::verify::{Part, Report, verify_watched};
use super::{error, identity, open_watched, poe_files};
use crate::domain::evidence::Digest;
use crate::store::StoreError;
use crate::store::journal::{Journal, Mended};
use crate::store::sled_state::Flaw;
use crate::store::watch::Watch;

/// What was found, what was done about it, and what is still wrong.
#[derive(Debug)]
pub struct Repaired {
    /// What was wrong before.
    pub before: Report,
    /// What was done, in order.
    pub repairs: Vec<Repair>,
    /// What is wrong now.
    pub after: Report,
}

impl Repaired {
    /// Whether records that the journal had, or should have had, are gone from it.
    #[must_use]
    pub fn has_lost(&self) -> bool {
        self.repairs.iter().any(|repair| {
            matches!(repair, Repair::JournalCut { .. } | Repair::RecordsMissing { .. })
        })
    }
}

/// Proves the store in a folder, and mends what is wrong with it.
///
/// # Errors
/// When there is none, it is foreign, another process has it, its first segment is unusable, it is
/// of a newer version, files cannot be written, or whoever watches ends it.
pub fn repair(folder: &Path, watch: &dyn Watch) -> Result<Repaired, StoreError> {
    let before = verify_watched(folder, watch)?;
    let mut repairs = Vec::new();
    // Refuses before anything is touched.
    drop(identity::lock(folder)?);
    if before.is_wrong_in(Part::Journal) {
        mend_journal(folder, &before, &mut repairs)?;
    }
    // What the journal is now decides whether the state is still right.
    let mended = if repairs.is_empty() { None } else { Some(verify_watched(folder, watch)?) };
    let now = mended.as_ref().unwrap_or(&before);
    if let Some(acknowledged) = now.lacks.filter(|_| !has_cut(&repairs)) {
        repairs.push(Repair::RecordsMissing { last: now.records, acknowledged });
    }
    // A state that is right goes through, one that is wrong may look right at opening.
    let mut old_state = None;
    if now.is_wrong_in(Part::State) || now.lacks.is_some() {
        let _lock = identity::lock(folder)?;
        old_state = set_aside(folder, STATE)?;
    }
    if now.is_wrong_in(Part::ReadMarks) {
        let _lock = identity::lock(folder)?;
        repairs.extend(set_aside(folder, PERSONAL)?.map(|kept| Repair::SetAside { kept }));
    }
    for sha256 in &before.altered {
        repairs.extend(set_evidence_aside(folder, sha256)?);
    }
    let opened = open_watched(folder, watch)?;
    repairs.extend(told(opened.repairs, old_state, now));
    drop(opened.store);
    let after = verify_watched(folder, watch)?;
    Ok(Repaired { before, repairs, after })
}

/// Whether everything from a damaged record on was set aside.
fn has_cut(repairs: &[Repair]) -> bool {
    repairs.iter().any(|repair| matches!(repair, Repair::JournalCut { .. }))
}

/// What opening mended, with the state that was set aside before told as the reason for a new one.
fn told(opened: Vec<Repair>, mut old_state: Option<PathBuf>, before: &Report) -> Vec<Repair> {
    let flaw = before.problems.iter().find(|problem| problem.part == Part::State);
    let mut repairs: Vec<Repair> = opened
        .into_iter()
        .map(|repair| match (repair, old_state.take()) {
            (Repair::StateRebuilt { why: Flaw::Missing, kept: None }, Some(kept)) => {
                let why = flaw.map_or_else(
                    || Flaw::OtherHistory,
                    |found| Flaw::Value { place: found.place.clone(), what: found.what.clone() },
                );
                Repair::StateRebuilt { why, kept: Some(kept) }
            }
            // It belongs to a record that had been acknowledged.
            (Repair::TornTail { kept: end, .. }, kept) if before.lacks.is_some() => {
                old_state = kept;
                Repair::SetAside { kept: end }
            }
            (repair, kept) => {
                old_state = kept;
                repair
            }
        })
        .collect();
    repairs.extend(old_state.map(|kept| Repair::SetAside { kept }));
    repairs
}

fn mend_journal(
    folder: &Path,
    before: &Report,
    repairs: &mut Vec<Repair>,
) -> Result<(), StoreError> {
    let mended = Journal::mend(folder).map_err(|found| error::from_journal(folder, found))?;
    for mended in mended {
        match mended {
            Mended::Unswapped(mut segments) => {
                segments.sort_unstable();
                repairs.push(Repair::SegmentsPutBack { segments });
            }
            Mended::Cleaned { kept } => repairs.push(Repair::SetAside { kept }),
            // What lay behind the last record was none of the journal's.
            Mended::Cut { readable_through, kept, .. } if before.last == Some(readable_through) => {
                repairs.extend(kept.into_iter().map(|kept| Repair::SetAside { kept }));
            }
            Mended::Cut { why, readable_through, kept } => {
                let last = before.stands_at.filter(|last| *last > readable_through);
                repairs.push(Repair::JournalCut {
                    why: error::damage(&why).1,
                    readable_through,
                    last,
                    kept,
                });
            }
        }
    }
    Ok(())
}

/// A file that is no longer what it was is set aside, so that the right one can take its place.
fn set_evidence_aside(folder: &Path, sha256: &Digest) -> Result<Option<Repair>, StoreError> {
    let path = poe_files(folder).path(sha256);
    let Some((image_file, name)) = path.parent().zip(path.file_name()) else {
        return Ok(None);
    };
    let kept = set_aside(image_file, &name.to_string_lossy())?;
    Ok(kept.map(|kept| Repair::SetAside { kept }))
}
