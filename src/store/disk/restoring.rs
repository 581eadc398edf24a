//! Making a store of backups. Every file is read through and proved before anything is made; then
//! they are read again, just as strictly, into a folder beside the store's place. The state is built
//! from the journal, as for any store whose state is lost, and only a store that is whole gets the
//! place.

use std::fs;
use std::path::{Path, PathBuf};

use super::backing_up::named;
use super::creating::{put_in_place, refuse_taken, sync_folder};
use super::error;
use super::identity;
use super::personal::{PERSONAL, Personal};
use super::poe_files;
use super::rebuild::{self, Old};
use super::replay::{self, ReplayError};
use crate::store::StoreError;
use crate::store::backup::{Error, Holds, Item, Range, Reader, Result, in_order};
use crate::store::blobs::{FileBlobs, Incoming};
use crate::store::finding::{Finding, Place};
use crate::store::journal::{self, Digest, Journal, RawRecord, StoreId};
use crate::store::sled_state::Flaw;
use crate::store::watch::{Progress, Stage, Watch};

/// A store that was made of backups.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restored {
    /// Which store it is.
    pub store: StoreId,
    /// The files, in the order of their records, each with its records.
    pub files: Vec<(PathBuf, Range)>,
    /// Its newest record; 0 for none.
    pub through: u64,
    /// The hash of that record.
    pub head: Digest,
    /// How many PoE files it has.
    pub evidence_files: u64,
    /// Whether a backup had the read marks, and what else is personal, in it.
    pub read_marks: bool,
}

/// Makes the store of which the `paths` are backups, named in any order, in a folder that is
/// missing or empty.
///
/// # Errors
/// Then nothing was made. See [`Error`].
pub fn restore(folder: &Path, paths: &[PathBuf], watch: &dyn Watch) -> Result<Restored> {
    refuse_taken(folder)?;
    let backups = paths.iter().map(|path| Reader::open(path)).collect::<Result<_>>()?;
    let backups = in_order(backups)?;
    let files: Vec<_> = backups.iter().map(|b| (b.path().to_owned(), b.range())).collect();
    let Some((_, last)) = files.last() else {
        return Err(StoreError::Missing(folder.to_owned()).into());
    };
    let (store, through, head) = (last.store, last.through, last.head);
    let read_marks = backups.iter().any(|backup| backup.holds() >= Holds::Marks);
    let steps = Steps { watch, of: through.saturating_mul(2) };
    prove(backups, &steps)?;
    let evidence_files = put_in_place(folder, |making| -> Result<u64> {
        let evidence_files = fill(making, store, &files, &steps)?;
        build_state(making, store, watch)?;
        Ok(evidence_files)
    });
    let evidence_files = evidence_files.map_err(|error| match error {
        // Where there was no room is gone by now, and its name told nobody anything.
        Error::Store(StoreError::Full { source, .. }) => {
            StoreError::Full { path: folder.to_owned(), source }.into()
        }
        error => error,
    })?;
    Ok(Restored { store, files, through, head, evidence_files, read_marks })
}

/// Counts every record twice: once when it is proved, once when it is written.
struct Steps<'a> {
    watch: &'a dyn Watch,
    of: u64,
}

impl Steps<'_> {
    fn follow(&self, done: u64) -> Result<()> {
        Ok(self.watch.follow(Progress { stage: Stage::Restoring, done, of: self.of })?)
    }
}

/// Reads every file through.
fn prove(backups: Vec<Reader>, steps: &Steps<'_>) -> Result<()> {
    for mut backup in backups {
        let before = backup.range().from.saturating_sub(1);
        while backup.advance()?.is_some() {
            steps.follow(before + backup.counts().records)?;
        }
    }
    Ok(())
}

/// Makes everything but the state. Answers how many PoE files there are.
fn fill(
    making: &Path,
    store: StoreId,
    files: &[(PathBuf, Range)],
    steps: &Steps<'_>,
) -> Result<u64> {
    let journal = Journal::create(making, store, journal::Options::default());
    let flawed = |flaw: Flaw| error::from_state(making, &flaw);
    let mut filling = Filling {
        journal: journal.map_err(|error| error::from_journal(making, error))?,
        personal: Personal::create(&making.join(PERSONAL), store).map_err(flawed)?,
        evidence: poe_files(making),
        evidence_files: 0,
        making,
    };
    for (path, range) in files {
        let mut backup = Reader::open(path)?;
        if backup.range() != *range {
            return Err(contradiction(path, Finding::ChangedMeanwhile));
        }
        filling.take_in(&mut backup, &|done| steps.follow(steps.of / 2 + done))?;
    }
    let Filling { journal, personal, evidence, evidence_files, .. } = filling;
    let head = journal.head().map_or(0, |(seq, _)| seq);
    journal.sync_through(head).map_err(|error| error::from_journal(making, error))?;
    personal.sync().map_err(flawed)?;
    evidence.sync_places()?;
    sync_folder(&making.join(PERSONAL))?;
    identity::write(making, store)?;
    sync_folder(making)?;
    Ok(evidence_files)
}

/// A store that is being made.
struct Filling<'a> {
    making: &'a Path,
    journal: Journal,
    personal: Personal,
    evidence: FileBlobs,
    evidence_files: u64,
}

impl Filling<'_> {
    /// Takes in one file; `follow` hears up to which record.
    fn take_in(&mut self, backup: &mut Reader, follow: &dyn Fn(u64) -> Result<()>) -> Result<()> {
        if backup.holds() >= Holds::Marks {
            // What was sent since an earlier backup is no draft any longer.
            let dropped = self.personal.drop_all_drafts();
            dropped.map_err(|flaw| error::from_state(self.making, &flaw))?;
        }
        let mut incoming: Option<Incoming<'_>> = None;
        let mut through = backup.range().from.saturating_sub(1);
        while let Some(item) = backup.advance()? {
            match item {
                Item::Marks(marks) => {
                    for mark in marks {
                        let kept = self.personal.set_mark(&mark.operator, mark.claim, mark.number);
                        kept.map_err(|flaw| error::from_state(self.making, &flaw))?;
                    }
                }
                Item::Views(owned) => {
                    let kept = self.personal.set_views(&owned.operator, &owned.views);
                    kept.map_err(|flaw| error::from_state(self.making, &flaw))?;
                }
                Item::Draft(drafted) => {
                    let kept = self.personal.set_draft(&drafted.operator, &drafted.draft);
                    kept.map_err(|flaw| error::from_state(self.making, &flaw))?;
                }
                Item::Evidence { sha256 } => {
                    let new = !self.evidence.path(&sha256).exists();
                    self.evidence_files += u64::from(new);
                    incoming = new.then(|| self.evidence.incoming()).transpose()?;
                }
                Item::Part(bytes) => {
                    if let Some(incoming) = &mut incoming {
                        incoming.write(&bytes)?;
                    }
                }
                Item::EvidenceEnd => {
                    if let Some(incoming) = incoming.take() {
                        incoming.keep()?;
                    }
                }
                Item::Record(record) => {
                    self.record(backup.path(), &record)?;
                    through = record.seq;
                }
            }
            follow(through)?;
        }
        Ok(())
    }

    fn record(&self, path: &Path, record: &RawRecord) -> Result<()> {
        let seq = record.seq;
        let named = named(record)
            .map_err(|error| contradiction(path, Finding::InRecord(seq, Box::new(error.into()))))?;
        for (claim, file) in named {
            let place = self.evidence.path(&file.sha256);
            if !fs::symlink_metadata(&place).is_ok_and(|found| found.is_file()) {
                return Err(contradiction(path, Finding::PoeNotThere(seq, claim, file.name)));
            }
        }
        let appended = self.journal.append_raw(record);
        appended.map(drop).map_err(|error| error::from_journal(self.making, error).into())
    }
}

fn contradiction(path: &Path, what: Finding) -> Error {
    Error::Contradiction { path: path.to_owned(), what }
}

/// Builds the state from the journal: every event is read and has to fit what came before it.
fn build_state(making: &Path, store: StoreId, watch: &dyn Watch) -> Result<()> {
    let journal = journal::Reader::open(making);
    let journal = journal.map_err(|error| error::from_journal(making, error))?;
    let head = journal.head().map_or(0, |(seq, _)| seq);
    match rebuild::in_sled(making, store, &journal, head, Old::SetAside, watch) {
        Ok(_) => Ok(()),
        Err(ReplayError::Misfit(replay::Misfit { seq, what, .. })) => {
            Err(Error::Misfit { place: Place::Record(seq), what })
        }
        Err(error) => Err(error::from_replay(making, error).into()),
    }
}
