//! `restore`: a store made of a backup and those that go on from it. Nothing is overwritten.

use std::path::PathBuf;

use serde_json::json;

use super::Room;
use super::failure::Failure;
use super::opening;
use super::output::Output;
use crate::i18n::cli::{BackupTrouble, Restored, Trouble};

pub(super) fn run(
    files: &[PathBuf],
    room: &Room<'_>,
    output: &mut Output<'_>,
) -> Result<(), Failure> {
    if files.iter().any(|file| file.as_os_str() == "-") {
        return Err(Trouble::Backup(BackupTrouble::NoFile).into());
    }
    let folder = opening::folder(room)?;
    room.meter.arm(room.arm);
    let done = room.stores.restore(&folder, files, &room.meter)?;
    room.meter.clear();
    let folder = folder.display().to_string();
    if output.json {
        let files = done.files.iter().map(|(path, range)| {
            let path = path.display().to_string();
            json!({ "file": path, "from": range.from, "through": range.through })
        });
        return output.data(&json!({
            "folder": folder,
            "store": done.store.to_string(),
            "files": files.collect::<Vec<_>>(),
            "through": done.through,
            "head": done.head.to_string(),
            "evidence_files": done.evidence_files,
            "read_marks": done.read_marks,
        }));
    }
    let said = (output.texts.cli.done.restored)(&Restored {
        folder,
        files: done.files.len(),
        records: done.through,
        evidence_files: done.evidence_files,
        read_marks: done.read_marks,
    });
    output.say(&said)
}
