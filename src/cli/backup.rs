//! `backup`: the store, or what was recorded since the last backup, in one file. Nobody has to ask,
//! and who has the store open goes on working; a store that nobody has open is held until its
//! read marks are copied.

use serde_json::{Value, json};

use super::Room;
use super::args::Backup as Args;
use super::failure::Failure;
use super::opening;
use super::output::Output;
use crate::i18n::cli::{BackedUp, BackupTrouble, ReadMarks, Trouble};
use crate::i18n::storing::Stored;
use crate::store::backup::{Error, FORMAT};
use crate::store::disk::{self, Backup};

pub(super) fn run(args: &Args, room: &Room<'_>, output: &mut Output<'_>) -> Result<(), Failure> {
    if args.file.as_os_str() == "-" {
        return Err(Trouble::Backup(BackupTrouble::NoFile).into());
    }
    let folder = opening::folder(room)?;
    room.meter.arm(room.arm);
    let done = room.stores.backup(&folder, &args.file, args.since, &room.meter)?;
    room.meter.clear();
    if output.json {
        return output.data(&told(&done));
    }
    let said = (output.texts.cli.done.backed_up)(&BackedUp {
        path: done.path.display().to_string(),
        from: done.range.from,
        through: done.range.through,
        evidence_files: done.counts.evidence_files,
        bytes: done.bytes,
        read_marks: match done.read_marks {
            disk::ReadMarks::Kept => ReadMarks::Kept,
            disk::ReadMarks::InUse => ReadMarks::InUse,
            disk::ReadMarks::Unreadable(why) => {
                ReadMarks::Unreadable((output.texts.storing.finding)(&why))
            }
        },
    });
    output.say(&said)
}

fn told(done: &Backup) -> Value {
    json!({
        "file": done.path.display().to_string(),
        "store": done.range.store.to_string(),
        "from": done.range.from,
        "through": done.range.through,
        "head": done.range.head.to_string(),
        "evidence_files": done.counts.evidence_files,
        "bytes": done.bytes,
        "read_marks": done.read_marks == disk::ReadMarks::Kept,
    })
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        let text = |path: std::path::PathBuf| path.display().to_string();
        let trouble = match error {
            Error::FileExists(path) => return Trouble::FileExists(text(path)).into(),
            Error::CannotRead { path, source } => return Self::cannot_read(&path, &source),
            Error::CannotWrite { path, source } => {
                return Trouble::CannotWrite(text(path), (&source).into()).into();
            }
            Error::Store(error) => return error.into(),
            Error::NotABackup(path) => BackupTrouble::NotABackup(text(path)),
            Error::Newer { path, version } => {
                BackupTrouble::Newer { path: text(path), version, known: FORMAT }
            }
            Error::CutShort { path, offset } => {
                BackupTrouble::CutShort { path: text(path), offset }
            }
            Error::Damaged { path, frame, offset, flaw } => {
                let stored = Stored::BadBackup(text(path), frame, offset, flaw);
                return Trouble::stored(stored).into();
            }
            Error::Contradiction { path, what } => {
                return Trouble::stored(Stored::Contradiction(text(path), what)).into();
            }
            Error::Misfit { place, what } => {
                return Trouble::stored(Stored::Misfit(place, what)).into();
            }
            Error::OtherStore { path, found, first, wanted } => BackupTrouble::OtherStore {
                path: text(path),
                found: found.to_string(),
                first: text(first),
                wanted: wanted.to_string(),
            },
            Error::Gap { from, through, next } => {
                BackupTrouble::Gap { from, through, next: text(next) }
            }
            Error::Overlap { earlier, through, later, from } => {
                BackupTrouble::Overlap { earlier: text(earlier), through, later: text(later), from }
            }
            Error::OtherHistory { earlier, seq, later } => {
                BackupTrouble::OtherHistory { earlier: text(earlier), seq, later: text(later) }
            }
            Error::BeyondHead { since, head } => BackupTrouble::BeyondHead { since, head },
            Error::Evidence { claim, name, place } => {
                BackupTrouble::Evidence { claim, name, place: text(place) }
            }
        };
        Trouble::Backup(trouble).into()
    }
}
