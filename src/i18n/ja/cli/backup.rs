//! Backups, in Japanese.

use std::cmp::Ordering;

use super::say;
use crate::i18n::cli::{BackedUp, BackupTrouble, ReadMarks, Restored};
use crate::i18n::refusal::Words;
use crate::text::clean_line;

pub(super) fn backed_up(done: &BackedUp) -> String {
    let BackedUp { from, through, evidence_files, bytes, .. } = done;
    let path = clean_line(&done.path);
    let files = count(*evidence_files, "PoE file");
    let what = match from.cmp(through) {
        Ordering::Greater => format!("no record, for {through} is the newest,"),
        Ordering::Equal => format!("record {from} and {files}"),
        Ordering::Less => format!("records {from} to {through} and {files}"),
    };
    let marks = match &done.read_marks {
        ReadMarks::Kept => "The read marks and own views are in it.".to_owned(),
        ReadMarks::InUse => {
            "The read marks and own views are not in it: another process has the store open."
                .to_owned()
        }
        ReadMarks::Unreadable(why) => {
            let why = clean_line(why);
            format!("The read marks and own views are not in it, they cannot be read: {why}.")
        }
    };
    format!(
        "Backed up {what} to {path} ({bytes} bytes).\n{marks}\n\
         “cpor backup NEW-FILE --since {through}” will hold what comes after."
    )
}

pub(super) fn restored(done: &Restored) -> String {
    let marks = if done.read_marks {
        "Read marks and own views are as they were in the last backup that has them."
    } else {
        "No backup has read marks and own views in it: every comment counts as unread, and views \
         that were not shared are gone."
    };
    format!(
        "Restored {} and {} from {} to {}.\n{marks}",
        count(done.records, "record"),
        count(done.evidence_files, "PoE file"),
        count(done.files as u64, "file"),
        clean_line(&done.folder)
    )
}

fn count(number: u64, of: &str) -> String {
    if number == 1 { format!("1 {of}") } else { format!("{number} {of}s") }
}

pub(super) fn words(of: &BackupTrouble) -> Words {
    taking(of).or_else(|| reading(of)).unwrap_or_else(|| following(of))
}

/// Why a backup was not written.
fn taking(of: &BackupTrouble) -> Option<Words> {
    Some(match of {
        BackupTrouble::NoFile => say(
            "A backup is a file; it is neither written to standard output nor read from standard \
             input.",
            "Name a file.",
        ),
        BackupTrouble::BeyondHead { since, head } => say(
            format!(
                "The newest record is {head}, so there is none after {since}. Nothing was written."
            ),
            "Give --since the last record of the backup before; is it one of this store?",
        ),
        BackupTrouble::Evidence { claim, name, place } => say(
            format!(
                "The PoE file “{}” of {} is missing or altered, so a backup would not be whole. \
                 Nothing was written.",
                clean_line(name),
                clean_line(claim)
            ),
            format!(
                "Restore an older backup to another folder, and copy the file from its evidence \
                 folder to {}; “cpor verify” names all that are missing.",
                clean_line(place)
            ),
        ),
        _ => return None,
    })
}

/// Why one backup cannot be read.
fn reading(of: &BackupTrouble) -> Option<Words> {
    let another = "Nothing was restored. Use another copy of this backup.";
    Some(match of {
        BackupTrouble::NotABackup(path) => say(
            format!("{} is not a backup of a store.", clean_line(path)),
            "Name a file that “cpor backup” has written.",
        ),
        BackupTrouble::Newer { path, version, known } => say(
            format!(
                "{} is a backup of format version {version}; this program knows up to {known}.",
                clean_line(path)
            ),
            "Restore it with the version of the program that wrote it, or a newer one.",
        ),
        BackupTrouble::CutShort { path, offset } => {
            say(format!("{} is cut short: it ends at byte {offset}.", clean_line(path)), another)
        }
        BackupTrouble::Damaged { path, frame, offset, what } => say(
            format!(
                "{} is damaged in frame {frame}, which begins at byte {offset}: {}.",
                clean_line(path),
                clean_line(what)
            ),
            another,
        ),
        BackupTrouble::Contradiction(path, what) => {
            say(format!("{} contradicts itself: {}.", clean_line(path), clean_line(what)), another)
        }
        BackupTrouble::Misfit(place, what) => say(
            format!(
                "The backup is as it was written, but no store follows from it: {}: {}.",
                clean_line(place),
                clean_line(what)
            ),
            "Nothing was restored. Use the version of the program that wrote it, or an older \
             backup.",
        ),
        _ => return None,
    })
}

/// Why several backups do not follow one another.
fn following(of: &BackupTrouble) -> Words {
    match of {
        BackupTrouble::OtherStore { path, found, first, wanted } => say(
            format!(
                "{} is a backup of another store ({}) than {} ({}).",
                clean_line(path),
                clean_line(found),
                clean_line(first),
                clean_line(wanted)
            ),
            "Name backups of one store.",
        ),
        BackupTrouble::Gap { from, through, next } => say(
            format!(
                "{} in none of the files; {} begins after.",
                if from == through {
                    format!("Record {from} is")
                } else {
                    format!("The records {from} to {through} are")
                },
                clean_line(next)
            ),
            "Name the backup that has them too; the first one begins with record 1.",
        ),
        BackupTrouble::Overlap { earlier, through, later, from } => say(
            format!(
                "{} begins with record {from}, but {} goes up to record {through}.",
                clean_line(later),
                clean_line(earlier)
            ),
            "Leave one of them out: each backup has to begin where the one before ended.",
        ),
        BackupTrouble::OtherHistory { earlier, seq, later } => say(
            format!(
                "{} does not go on from record {seq} as it is in {}: the store has had two \
                 histories since.",
                clean_line(later),
                clean_line(earlier)
            ),
            "Leave one of them out: after a restore or a repair, a store goes on from the records \
             that it had then.",
        ),
        _ => say("The backups do not fit together.", "Name the backups of one store."),
    }
}
