//! Taking a backup: everything up to the newest record there is when it begins, whoever writes on
//! meanwhile. The store's folder is only read, but for its lock.
//!
//! The journal is read without a lock. What was seen of it is synced before it is used: a record
//! that is in a backup is never lost from the store, whatever becomes of the process that has just
//! written it. Read marks and own views lie in sled, which nobody may read beside the process that
//! has it open, and which writes when it is opened: so they are copied while the store can be
//! locked, and read from the copy. The lock is let go before the long work begins.

use std::collections::BTreeSet;
use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::thread;

use super::creating::owned_folder;
use super::error;
use super::identity;
use super::opening::belongs;
use super::personal::{PERSONAL, Personal};
use super::poe_files;
use super::rebuild::STATE;
use super::snapshots::half_snapshots;
use crate::domain::event::Event;
use crate::domain::evidence::{Digest, Evidence};
use crate::domain::id::ClaimId;
use crate::store::StoreError;
use crate::store::backup::{
    Counts, Drafted, Error, Holds, Mark, Owned, Range, Result, Writer, refuse_existing,
};
use crate::store::blobs::FileBlobs;
use crate::store::codec::{self, CodecError};
use crate::store::finding::{Finding, Place};
use crate::store::journal::{RawRecord, Reader};
use crate::store::os::above;
use crate::store::sled_state::{BETWEEN_TRIES, Flaw, SledState, TRIES};
use crate::store::watch::{Progress, Stage, Watch};

/// How many PoE files are remembered as being in the backup already. One that comes again after as
/// many others is written again, so that memory does not grow with the store.
const REMEMBERED: usize = 50_000;

/// A backup that was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backup {
    /// Where.
    pub path: PathBuf,
    /// Which records are in it.
    pub range: Range,
    /// How much is in it.
    pub counts: Counts,
    /// How many bytes it has.
    pub bytes: u64,
    /// Whether the read marks and own views are in it.
    pub read_marks: ReadMarks,
}

/// What became of the read marks and own views in a backup.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReadMarks {
    /// They are in it.
    Kept,
    /// They were left out, for another process has the store open.
    InUse,
    /// They were left out, for they cannot be read: why.
    Unreadable(Finding),
}

/// Writes a backup of the store in `folder` to the new file `path`: its records after `since`, the
/// PoE files that they name, and all read marks and own views.
///
/// # Errors
/// Then there is no file. See [`Error`].
pub fn backup(folder: &Path, path: &Path, since: u64, watch: &dyn Watch) -> Result<Backup> {
    let id = identity::read(folder)?;
    refuse_existing(path)?;
    belongs(folder, id)?;
    let (reader, marks) = look(folder, path)?;
    let range = range(folder, &reader, since)?;
    let (marks, read_marks) = match marks {
        Ok(marks) => (Some(marks), ReadMarks::Kept),
        Err(why) => (None, why),
    };
    let holds = marks.as_ref().map_or(Holds::Records, |marks| marks.holds);
    let mut writer = Writer::create(path, range, holds)?;
    if let Some(marks) = marks {
        marks.write(&mut writer)?;
    }
    let mut copying = Copying { writer, evidence: poe_files(folder), remembered: BTreeSet::new() };
    let mut done = 0;
    let follow = |done| -> Result<()> {
        let of = range.records();
        Ok(watch.follow(Progress { stage: Stage::BackingUp, done, of })?)
    };
    follow(0)?;
    for record in reader.raw_from(range.from) {
        let record = record.map_err(|error| error::from_journal(folder, error))?;
        copying.record(&record, &|| follow(done))?;
        done += 1;
        follow(done)?;
    }
    let (counts, bytes) = copying.writer.finish()?;
    Ok(Backup { path: path.to_owned(), range, counts, bytes, read_marks })
}

/// The journal as it is now, and the read marks as they are at the same moment, where they can be
/// had.
fn look(folder: &Path, path: &Path) -> Result<(Reader, Result<Marks, ReadMarks>)> {
    let lock = identity::lock(folder);
    let reader = Reader::open(folder).map_err(|error| error::from_journal(folder, error))?;
    reader.sync().map_err(|error| error::from_journal(folder, error))?;
    let marks = match &lock {
        Ok(_) => {
            refuse_lost_end(folder, &reader)?;
            Marks::copy(folder, path)?
        }
        Err(StoreError::Busy(_)) => Err(ReadMarks::InUse),
        Err(error) => match identity::lock_to_read(folder) {
            Some(_lock) => Marks::copy(folder, path)?,
            None => Err(ReadMarks::Unreadable(error::unlocked(error))),
        },
    };
    drop(lock);
    Ok((reader, marks))
}

/// Refuses a journal that lacks records at its end, which only the state can tell: a backup of the
/// rest would pass for whole, and take the place of older ones that have them.
fn refuse_lost_end(folder: &Path, reader: &Reader) -> Result<(), StoreError> {
    let place = folder.join(STATE);
    if !half_snapshots(&place)?.is_empty() {
        // sled cannot open it like this.
        return Ok(());
    }
    let acknowledged = SledState::open(&place, reader.store_id()).map_or(0, |s| s.meta().seq);
    let head = reader.head().map_or(0, |(seq, _)| seq);
    if acknowledged > head { Err(error::lost_end(head, acknowledged)) } else { Ok(()) }
}

fn range(folder: &Path, reader: &Reader, since: u64) -> Result<Range> {
    let head = reader.head().map_or(0, |(seq, _)| seq);
    if since > head {
        return Err(Error::BeyondHead { since, head });
    }
    let hash = |seq| reader.hash_of(seq).map_err(|error| error::from_journal(folder, error));
    Ok(Range {
        store: reader.store_id(),
        from: since.saturating_add(1),
        through: head,
        previous: hash(since)?,
        head: hash(head)?,
    })
}

/// The PoE files that a record brings, with their claims.
pub fn named(record: &RawRecord) -> Result<Vec<(ClaimId, Evidence)>, CodecError> {
    let mut named = Vec::new();
    for event in &record.events {
        if let Event::Claim(event) = codec::open_body(&event.body)?.event {
            named.extend(event.what.files().iter().map(|file| (event.claim, file.clone())));
        }
    }
    Ok(named)
}

/// A backup that grows record by record.
struct Copying {
    writer: Writer,
    evidence: FileBlobs,
    remembered: BTreeSet<Digest>,
}

impl Copying {
    fn record(&mut self, record: &RawRecord, each: &dyn Fn() -> Result<()>) -> Result<()> {
        let named = named(record).map_err(|error| StoreError::in_record(record.seq, error))?;
        for (claim, file) in named {
            if self.remembered.contains(&file.sha256) {
                continue;
            }
            let place = self.evidence.path(&file.sha256);
            if !self.writer.evidence(&file.sha256, &place, each)? {
                return Err(Error::Evidence { claim: claim.to_string(), name: file.name, place });
            }
            if self.remembered.len() >= REMEMBERED {
                self.remembered.clear();
            }
            self.remembered.insert(file.sha256);
        }
        self.writer.record(record)
    }
}

/// A copy of the read marks, own views and drafts. Nothing of it is left once it is dropped.
struct Marks {
    personal: Personal,
    holds: Holds,
    /// Removed after the copy in it was closed.
    _place: tempfile::TempDir,
}

impl Marks {
    /// Copies them to a place beside the backup, and reads them through. The inner error: why they
    /// cannot be had. The outer one: there is no writing to that place.
    fn copy(folder: &Path, path: &Path) -> Result<Result<Self, ReadMarks>> {
        let place = owned_folder(".cpor-backup-", above(path));
        let place = place.map_err(Error::writing(path))?;
        let (personal, copy) = (folder.join(PERSONAL), place.path().join(PERSONAL));
        let store = identity::read(folder)?;
        let copied = match hold_still(&personal) {
            Ok(Some(held)) => copy_folder(&personal, &copy).map(|()| drop(held)),
            Ok(None) => return Ok(Err(ReadMarks::InUse)),
            Err(error) => Err(error),
        };
        if let Err(error) = copied {
            return match Error::writing(path)(error) {
                Error::CannotWrite { source, .. } => {
                    Ok(Err(ReadMarks::Unreadable(Finding::Fails((&source).into()))))
                }
                full => Err(full),
            };
        }
        let open = || -> Result<(Personal, Holds), Flaw> {
            let personal = Personal::open(&copy, store)?;
            personal.marks().try_for_each(|mark| mark.map(drop))?;
            let owners = personal.all_views().try_fold(0, |count, views| views.map(|_| count + 1));
            let drafts =
                personal.all_drafts()?.try_fold(0, |count, draft| draft.map(|_| count + 1));
            let holds = match (owners?, drafts?) {
                (0, 0) => Holds::Marks,
                (_, 0) => Holds::MarksAndViews,
                _ => Holds::All,
            };
            Ok((personal, holds))
        };
        match open() {
            Ok((personal, holds)) => Ok(Ok(Self { personal, holds, _place: place })),
            Err(Flaw::Full(why)) => Err(Error::writing(path)(why.kind().into())),
            Err(flaw) => Ok(Err(ReadMarks::Unreadable(flaw.into()))),
        }
    }

    fn write(self, writer: &mut Writer) -> Result<()> {
        let damaged =
            |flaw: Flaw| StoreError::Damaged { place: Place::Personal, what: flaw.into() };
        for mark in self.personal.marks() {
            let (operator, claim, number) = mark.map_err(damaged)?;
            writer.mark(&Mark { operator, claim, number })?;
        }
        for views in self.personal.all_views() {
            let (operator, views) = views.map_err(damaged)?;
            writer.views(&Owned { operator, views })?;
        }
        for draft in self.personal.all_drafts().map_err(damaged)? {
            let (operator, draft) = draft.map_err(damaged)?;
            writer.draft(&Drafted { operator, draft })?;
        }
        Ok(())
    }
}

/// Keeps sled off its files while they are copied: it lets go of them a little after the store was
/// closed. `None`: it does not.
fn hold_still(folder: &Path) -> io::Result<Option<File>> {
    let db = folder.join("db");
    let file = identity::regular(&db).and_then(|()| File::open(&db))?;
    for _ in 0..TRIES {
        match file.try_lock_shared() {
            Ok(()) => return Ok(Some(file)),
            Err(TryLockError::WouldBlock) => thread::sleep(BETWEEN_TRIES),
            Err(TryLockError::Error(error)) => return Err(error),
        }
    }
    Ok(None)
}

/// Copies the files of a sled database, but not a snapshot that a crash has left half written.
fn copy_folder(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let (kind, name) = (entry.file_type()?, entry.file_name());
        if kind.is_dir() {
            copy_folder(&entry.path(), &to.join(name))?;
        } else if kind.is_file() && !name.to_string_lossy().ends_with(".generating") {
            fs::copy(entry.path(), to.join(name))?;
        }
    }
    Ok(())
}
