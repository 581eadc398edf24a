//! The journal: from the future, from another store, with holes, in the wrong order.

use std::fs;
use std::path::{Path, PathBuf};

use cpor::store::journal::{Journal, Options};

use crate::scene::{ALL, BACKUP, Base, CHANGE, EXPORT, HISTORY, LAST, LIST, REPAIR, SHOW, VERIFY};

const NEWER: (i32, &str) = (3, "store-foreign");
const DAMAGED: (i32, &str) = (6, "damaged");

fn segment(store: &Path, number: u32) -> PathBuf {
    store.join(format!("journal/{number:06}.log"))
}

/// Changes the bytes of a file.
fn edit(path: &Path, change: impl FnOnce(&mut Vec<u8>)) {
    let mut bytes = fs::read(path).unwrap();
    change(&mut bytes);
    fs::write(path, bytes).unwrap();
}

/// A segment's header of format version 2, in all other ways right.
fn newer_header(store: &Path, number: u32) {
    edit(&segment(store, number), |bytes| {
        bytes[8] = 2;
        let crc = crc32c::crc32c(&bytes[..76]);
        bytes[76..80].copy_from_slice(&crc.to_le_bytes());
    });
}

/// The first record of a segment with a change in it and the checksum made right again.
fn forge_record(store: &Path, number: u32, change: impl FnOnce(&mut [u8])) {
    edit(&segment(store, number), |bytes| {
        let id: [u8; 16] = bytes[16..32].try_into().unwrap();
        let length = u32::from_le_bytes(bytes[84..88].try_into().unwrap()) as usize;
        let record = &mut bytes[80..80 + length];
        change(record);
        let crc = crc32c::crc32c_append(crc32c::crc32c(&id), &record[..8]);
        let crc = crc32c::crc32c_append(crc, &record[12..]);
        record[8..12].copy_from_slice(&crc.to_le_bytes());
    });
}

/// Puts a copy in the place of a file.
fn put(from: impl AsRef<Path>, to: impl AsRef<Path>) {
    fs::copy(from, to).unwrap();
}

fn swap(store: &Path) {
    let between = store.join("between");
    fs::rename(segment(store, 2), &between).unwrap();
    fs::rename(segment(store, 3), segment(store, 2)).unwrap();
    fs::rename(between, segment(store, 3)).unwrap();
}

fn remove(number: u32) -> impl Fn(&Path) {
    move |store| fs::remove_file(segment(store, number)).unwrap()
}

fn copy(from: u32, to: u32) -> impl Fn(&Path) {
    move |store| put(segment(store, from), segment(store, to))
}

/// Zeros in the middle of the second segment, where records are.
fn zeros(store: &Path) {
    edit(&segment(store, 2), |bytes| bytes[600..700].fill(0));
}

#[test]
fn what_a_newer_version_wrote_is_left_alone() {
    let base = Base::new();
    let words = "A newer version of the program wrote it";
    for number in [1, 2, LAST] {
        let newer = |store: &Path| newer_header(store, number);
        base.refuses("a newer segment", newer, ALL, NEWER, words);
    }
    let record = |store: &Path| forge_record(store, LAST, |record| record[12] = 2);
    base.refuses("a newer record", record, ALL, NEWER, words);
    let event = |store: &Path| {
        let (journal, _) = Journal::open(store, Options::default()).unwrap();
        let appended = journal.append(&[[2, 1, 2, 3]]).unwrap();
        journal.sync_through(appended.seq).unwrap();
    };
    // A backup keeps records as they are, whatever is in them.
    let but_backup = [LIST, SHOW, HISTORY, EXPORT, CHANGE, VERIFY, REPAIR];
    base.refuses("a newer event", event, &but_backup, NEWER, words);
    let identity = |store: &Path| {
        let text = fs::read_to_string(store.join("identity")).unwrap();
        fs::write(store.join("identity"), text.replace("format 1", "format 2")).unwrap();
    };
    base.refuses("a newer folder", identity, ALL, NEWER, words);
}

#[test]
fn a_journal_of_another_store_is_told_from_damage() {
    let (base, other) = (Base::new(), Base::new());
    let theirs = other.scene();
    let words = "belongs to the store";
    let first = |store: &Path| put(segment(&theirs.store(), 1), segment(store, 1));
    base.refuses("another's first segment", first, ALL, DAMAGED, words);
    let whole = |store: &Path| {
        fs::remove_dir_all(store.join("journal")).unwrap();
        crate::folder::copy(&theirs.store().join("journal"), &store.join("journal"));
    };
    base.refuses("another's journal", whole, ALL, DAMAGED, words);
    let identity = |store: &Path| {
        put(theirs.store().join("identity"), store.join("identity"));
    };
    base.refuses("another's identity", identity, ALL, DAMAGED, words);
    let second = |store: &Path| put(segment(&theirs.store(), 2), segment(store, 2));
    let but_repair = [LIST, SHOW, HISTORY, EXPORT, CHANGE, VERIFY, BACKUP];
    base.refuses(
        "another's second segment",
        second,
        &but_repair,
        DAMAGED,
        "it belongs to the store",
    );
    base.mends("another's second segment", second, true, "the journal was cut after record");
    let linked = |store: &Path| {
        fs::remove_file(segment(store, 2)).unwrap();
        std::os::unix::fs::symlink(segment(&theirs.store(), 2), segment(store, 2)).unwrap();
    };
    base.refuses("a link to another's segment", linked, &but_repair, DAMAGED, "not a regular file");
}

#[test]
fn holes_are_damage_and_mended_only_on_request() {
    let base = Base::new();
    let but_repair = [LIST, SHOW, HISTORY, EXPORT, CHANGE, VERIFY, BACKUP];
    let cut = "the journal was cut after record";
    base.refuses("a hole", remove(2), &but_repair, DAMAGED, "the file is missing");
    base.mends("a hole", remove(2), true, cut);
    base.refuses("no first segment", remove(1), ALL, DAMAGED, "no record can be read");
    let lost = [LIST, SHOW, HISTORY, EXPORT, CHANGE];
    base.refuses("no last segment", remove(LAST), &lost, DAMAGED, "is missing");
    base.refuses("no last segment", remove(LAST), &[VERIFY, BACKUP], DAMAGED, "was acknowledged");
    base.mends("no last segment", remove(LAST), true, "had been acknowledged");
    let nothing = |store: &Path| fs::remove_dir_all(store.join("journal")).unwrap();
    base.refuses("no journal", nothing, ALL, DAMAGED, "no segment of a journal is there");
    let empty = |store: &Path| {
        nothing(store);
        fs::create_dir(store.join("journal")).unwrap();
    };
    base.refuses("an empty journal", empty, ALL, DAMAGED, "no segment of a journal is there");
    // What needs none of the records that are gone goes on; what does names the place.
    let reading = [EXPORT, VERIFY, BACKUP];
    base.refuses("zeros", zeros, &reading, DAMAGED, "fails its checksum");
    base.mends("zeros", zeros, true, cut);
}

/// Told apart from a hole: nothing is lost by it.
#[test]
fn segments_in_the_wrong_places_are_put_back_or_aside_on_request() {
    let base = Base::new();
    let but_repair = [LIST, SHOW, HISTORY, EXPORT, CHANGE, VERIFY, BACKUP];
    let header = "its header says that it is segment";
    base.refuses("swapped", swap, &but_repair, DAMAGED, header);
    base.mends("swapped", swap, false, "swapped; put back: 2, 3");
    base.refuses("copied to the end", copy(2, LAST + 1), &but_repair, DAMAGED, header);
    base.mends("copied to the end", copy(2, LAST + 1), false, "what was damaged is kept in");
    base.refuses("copied over another", copy(2, 3), &but_repair, DAMAGED, header);
    base.mends("copied over another", copy(2, 3), true, "the journal was cut after record");
    base.mends("copied over the last", copy(2, LAST), true, "the journal was cut after record");
}

/// A moment in the future of the machine's clock is no damage: time stands still, and that is told.
#[test]
fn a_record_of_a_later_moment_is_told() {
    let base = Base::new();
    let scene = base.scene();
    let later = ["--now", "2999-01-01T00:00:00Z", "holiday", "add", "2999-12-25", "Christmas"];
    scene.run(&later).is_done("later", &later);
    let said = scene.people(LIST);
    said.is_done("a later moment", LIST);
    assert!(said.stderr.starts_with("Note: "), "{}", said.stderr);
    for command in [VERIFY, BACKUP, EXPORT] {
        scene.run(command).is_done("a later moment", command);
    }
}
