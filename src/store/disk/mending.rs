//! Mending a store on request: what can be made anew is, what is damaged is set aside, nothing is
//! removed. What is lost by it is told.

use std::fs;
use std::path::Path;

use super::aside::set_aside;
use super::creating::sync_folder;
use super::rebuild::STATE;
use super::repair::Repair;
use super::verify::{Part, Report, verify_watched};
use super::{error, identity, open_watched};
use crate::domain::evidence::Digest;
use crate::store::StoreError;
use crate::store::blobs::FileBlobs;
use crate::store::journal::{Journal, Mended};
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
        mend_journal(folder, &mut repairs)?;
    }
    if let Some(acknowledged) = before.lacks {
        repairs.push(Repair::RecordsMissing { last: before.records, acknowledged });
    }
    // A state that is right goes through, one that is wrong may look right at opening.
    if before.is_wrong_in(Part::State) || !repairs.is_empty() {
        let kept = {
            let _lock = identity::lock(folder)?;
            set_aside(folder, STATE)?
        };
        repairs.extend(kept.map(|kept| Repair::SetAside { kept }));
    }
    for sha256 in &before.altered {
        repairs.extend(set_evidence_aside(folder, sha256)?);
    }
    let opened = open_watched(folder, watch)?;
    repairs.extend(opened.repairs);
    drop(opened.store);
    let after = verify_watched(folder, watch)?;
    Ok(Repaired { before, repairs, after })
}

fn mend_journal(folder: &Path, repairs: &mut Vec<Repair>) -> Result<(), StoreError> {
    let mended = Journal::mend(folder).map_err(|found| error::from_journal(folder, found))?;
    repairs.extend(mended.into_iter().map(|mended| match mended {
        Mended::Unswapped(segments) => Repair::SegmentsPutBack { segments },
        Mended::Cleaned { kept } => Repair::SetAside { kept },
        Mended::Cut { why, readable_through, kept } => {
            Repair::JournalCut { why: why.to_string(), readable_through, kept }
        }
    }));
    Ok(())
}

/// A file that is no longer what it was is set aside, so that the right one can take its place.
fn set_evidence_aside(folder: &Path, sha256: &Digest) -> Result<Option<Repair>, StoreError> {
    let path = FileBlobs::new(folder.join("evidence")).path(sha256);
    let Some((shelf, name)) = path.parent().zip(path.file_name()) else {
        return Ok(None);
    };
    // A symbolic link is set aside itself, not what it leads to.
    if fs::symlink_metadata(&path).is_err() {
        return Ok(None);
    }
    let kept = set_aside(shelf, &name.to_string_lossy())?;
    sync_folder(shelf)?;
    Ok(kept.map(|kept| Repair::SetAside { kept }))
}
