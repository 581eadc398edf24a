//! Proving a store: the journal's chain, every claim from its own events, and what was kept of them.
//!
//! Nothing is mended. The journal is read without the lock, beside whoever writes it; the state is
//! compared only when nobody else has the store open. Claims are proved one after another, so that
//! memory holds their keys and the names of their files at most.

use std::path::Path;

use super::error;
use super::gather::Gathered;
use super::heads::{Heads, Wanted};
use super::identity;
use super::opening::belongs;
use super::personal::{PERSONAL, Personal};
use super::poe_files;
use super::rebuild::STATE;
use super::replay::Misfit;
use super::snapshots::half_snapshots;
use crate::domain::evidence::Digest;
use crate::store::StoreError;
use crate::store::journal::{self, Reader, StoreId};
use crate::store::sled_state::{Flaw, SledState};
use crate::store::watch::{Progress, Stage, Unwatched, Watch};

mod compare;
mod evidence;
mod keys;

use crate::store::finding::{Finding, Place};
use compare::Comparison;
use evidence::Files;
use keys::Held;

/// What was proved, and what is wrong.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    /// How many records the journal has.
    pub records: u64,
    /// How many events they hold.
    pub events: u64,
    /// How many claims there are.
    pub claims: u64,
    /// How many PoE files the claims name; the same bytes count once.
    pub evidence_files: u64,
    /// What became of comparing the state.
    pub state: StateProof,
    /// The journal's head, and whether it extends the one that was wanted.
    pub heads: Heads,
    /// What is wrong, in the order of its finding.
    pub problems: Vec<Problem>,
    /// PoE files that are there, but are not what they were.
    pub altered: Vec<Digest>,
    /// The newest record that the state shows to have been acknowledged, where the journal, which
    /// looks whole, lacks it.
    pub lacks: Option<u64>,
    /// The newest record that there was when the store was last left in good order, where nothing
    /// has been written since, as the state shows it.
    pub last: Option<u64>,
    /// The record that the state has come to, where it could be opened.
    pub stands_at: Option<u64>,
    /// A record that a newer version of the program wrote.
    newer: Option<Misfit>,
}

/// What became of comparing the state with the journal.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum StateProof {
    /// It was compared; what is wrong with it is among the problems.
    #[default]
    Compared,
    /// Another process has the store open.
    InUse,
    /// It could not be opened, which proves nothing against it: why.
    OutOfReach(Finding),
}

coded_enum!(
    /// A part of a store: what can be done about a problem depends on where it is.
    Part {
        /// The journal: what is gone from it is only in a backup.
        Journal => "journal",
        /// The state: it can be made anew.
        State => "state",
        /// The PoE files: what is gone is only in a backup, or with whoever made it.
        Evidence => "evidence",
        /// The read marks: without them every comment counts as unread.
        ReadMarks => "read-marks",
        /// None: it is not known whether anything is wrong, for something cannot be read.
        Unread => "unread",
    }
);

/// Something that is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// In which part of the store.
    pub part: Part,
    /// Where.
    pub place: Place,
    /// What.
    pub what: Finding,
}

impl Report {
    fn add(&mut self, part: Part, place: Place, what: impl Into<Finding>) {
        self.problems.push(Problem { part, place, what: what.into() });
    }

    fn in_journal(&mut self, what: impl Into<Finding>) {
        self.add(Part::Journal, Place::Journal, what);
    }

    fn in_state(&mut self, what: impl Into<Finding>) {
        self.add(Part::State, Place::State, what);
    }

    /// What reading the journal came upon.
    fn broken(&mut self, error: &journal::Error) {
        let (place, what) = error::damage(error);
        self.add(Part::Journal, place, what);
    }

    fn misfit(&mut self, misfit: Misfit) {
        self.add(Part::Journal, Place::Record(misfit.seq), misfit.what.clone());
        if misfit.newer && self.newer.is_none() {
            self.newer = Some(misfit);
        }
    }

    /// Whether something is wrong in a part.
    #[must_use]
    pub fn is_wrong_in(&self, part: Part) -> bool {
        self.problems.iter().any(|problem| problem.part == part)
    }
}

/// Proves the store in a folder.
///
/// # Errors
/// When there is none, it is foreign or partly of a newer version, or the journal cannot even be
/// begun to be read.
pub fn verify(folder: &Path) -> Result<Report, StoreError> {
    verify_watched(folder, &Unwatched)
}

/// Proves the store in a folder, and tells how far it has come.
///
/// # Errors
/// As [`verify`], and when whoever watches ends it.
pub fn verify_watched(folder: &Path, watch: &dyn Watch) -> Result<Report, StoreError> {
    verify_extending(folder, None, watch)
}

/// Proves the store in a folder, and looks on the way for the record that was wanted.
///
/// # Errors
/// As [`verify_watched`].
pub fn verify_extending(
    folder: &Path,
    wanted: Option<&Wanted>,
    watch: &dyn Watch,
) -> Result<Report, StoreError> {
    let id = identity::read(folder)?;
    belongs(folder, id)?;
    let lock = identity::lock(folder);
    let mut report = Report::default();
    let (reader, damage) =
        Reader::salvage(folder).map_err(|error| error::from_journal(folder, error))?;
    if let Some(newer @ journal::Error::Newer { .. }) = damage {
        return Err(error::from_journal(folder, newer));
    }
    let state = match &lock {
        Ok(_) => open_state(folder, &reader, &mut report)?,
        Err(StoreError::Busy(_)) => {
            report.state = StateProof::InUse;
            None
        }
        Err(error) => {
            report.state = StateProof::OutOfReach(error::unlocked(error));
            None
        }
    };
    if lock.is_ok() {
        prove_marks(folder, id, &mut report);
    }
    let meta = state.as_ref().map(SledState::meta);
    report.stands_at = meta.as_ref().map(|meta| meta.seq);
    report.last = meta.filter(|meta| meta.closed).map(|meta| meta.seq);
    let is_whole = damage.is_none();
    let mut comparison = state.as_ref().map(Comparison::new);
    let gathered =
        gather(folder, &reader, comparison.as_mut(), wanted, is_whole, &mut report, watch)?;
    if let Some(damage) = damage {
        report.broken(&damage);
    }
    let files = prove_claims(folder, &reader, gathered, comparison, &mut report, watch)?;
    // The state first: whoever takes the lock next may open it at once.
    drop(state);
    drop(lock);
    files.prove(&poe_files(folder), &mut report, watch)?;
    if let Some(newer) = report.newer.take() {
        return Err(error::from_misfit(folder, newer));
    }
    Ok(report)
}

/// Reads every read mark, all own views and drafts. Where they are missing there is nothing to prove, and nothing is lost.
fn prove_marks(folder: &Path, id: StoreId, report: &mut Report) {
    let path = folder.join(PERSONAL);
    if half_snapshots(&path).is_ok_and(|half| !half.is_empty()) {
        // Opening the store removes it, and then they can be read.
        return;
    }
    let bad = Personal::open(&path, id).and_then(|personal| {
        personal.marks().try_for_each(|mark| mark.map(drop))?;
        personal.all_views().try_for_each(|views| views.map(drop))?;
        personal.bad_drafts()
    });
    match bad {
        Ok(drafts) => {
            for (draft, flaw) in drafts {
                report.add(Part::ReadMarks, draft, flaw);
            }
        }
        Err(Flaw::Missing) => {}
        Err(flaw) if flaw.is_the_systems() => {}
        Err(flaw) => report.add(Part::ReadMarks, Place::ReadMarks, flaw),
    }
}

fn open_state(
    folder: &Path,
    reader: &Reader,
    report: &mut Report,
) -> Result<Option<SledState>, StoreError> {
    if half_snapshots(&folder.join(STATE)).is_ok_and(|half| !half.is_empty()) {
        // sled cannot open it like this, and nothing is removed here.
        report.state = StateProof::OutOfReach(Finding::Snapshot);
        return Ok(None);
    }
    Ok(match SledState::open(&folder.join(STATE), reader.store_id()) {
        Ok(state) => Some(state),
        Err(flaw @ Flaw::Newer(_)) => return Err(error::from_state(folder, &flaw)),
        Err(flaw) if flaw.is_the_systems() => {
            report.state = StateProof::OutOfReach(flaw.into());
            None
        }
        Err(flaw) => {
            report.state = StateProof::OutOfReach(flaw.clone().into());
            report.in_state(flaw);
            None
        }
    })
}

/// Reads all records, as far as they can be read.
fn gather(
    folder: &Path,
    reader: &Reader,
    mut comparison: Option<&mut Comparison<'_>>,
    wanted: Option<&Wanted>,
    mut is_whole: bool,
    report: &mut Report,
    watch: &dyn Watch,
) -> Result<Gathered, StoreError> {
    let of = reader.head().map_or(0, |(seq, _)| seq);
    let mut gathered = Gathered::new();
    for record in reader.records_from(1) {
        let record = match record {
            Ok(record) => record,
            Err(newer @ journal::Error::Newer { .. }) => {
                return Err(error::from_journal(folder, newer));
            }
            Err(error) => {
                is_whole = false;
                report.broken(&error);
                break;
            }
        };
        watch.follow(Progress { stage: Stage::Proving, done: record.seq / 2, of })?;
        report.heads.pass(&record, wanted);
        gathered.take_in(&record).into_iter().for_each(|misfit| report.misfit(misfit));
        if let Some(comparison) = &mut comparison {
            comparison.place(&record, &gathered, report);
        }
    }
    report.records = gathered.places.len() as u64;
    report.events = gathered.events;
    if let Some(comparison) = comparison {
        comparison.end(report.records, is_whole, report);
    }
    Ok(gathered)
}

/// Grows every claim, and compares what was kept of it.
fn prove_claims(
    folder: &Path,
    reader: &Reader,
    mut gathered: Gathered,
    mut comparison: Option<Comparison<'_>>,
    report: &mut Report,
    watch: &dyn Watch,
) -> Result<Files, StoreError> {
    let (of, events) = (report.records, report.events.max(1));
    let (mut files, mut keys, mut proved) = (Files::default(), Held::default(), 0);
    let as_of = comparison.as_ref().map_or(u64::MAX, Comparison::stands_at);
    for grown in gathered.claims(reader, as_of) {
        let grown = grown.map_err(|error| error::from_journal(folder, error))?;
        report.claims += 1;
        proved += grown.events;
        let done = of / 2 + of * proved / events / 2;
        watch.follow(Progress { stage: Stage::Proving, done, of })?;
        if let Some(comparison) = &mut comparison {
            comparison.claim(&grown, report);
        }
        files.named_by(&grown);
        if let Some(kept) = &grown.now {
            keys.held_by(&kept.claim, report);
        }
        if let Some(misfit) = grown.misfit {
            report.misfit(misfit);
        }
    }
    if let Some(comparison) = comparison {
        comparison.finish(report);
    }
    Ok(files)
}

/// What sled reports while the state is compared.
fn flawed(flaw: Flaw, report: &mut Report) {
    report.in_state(flaw);
}
