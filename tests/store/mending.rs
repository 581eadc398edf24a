//! What becomes of a store whose files were hurt: the journal is right, the state is mended.

use std::fs;
use std::os::unix::fs::FileExt;
use std::path::PathBuf;

use cpor::store::disk::{self, Part, Repair};
use cpor::store::finding::{Finding, Place};
use cpor::store::memory::MemoryStore;
use cpor::store::{Commit, Store, StoreError};
use rstest::rstest;

use super::conformance::{Answers, answers};
use super::folder::{copy, listing};
use super::sample;

/// A store on disk that is closed, and what it has to answer.
struct Closed {
    _dir: tempfile::TempDir,
    folder: PathBuf,
    expected: Answers,
}

impl Closed {
    fn new(story: &[Commit]) -> Self {
        let dir = tempfile::tempdir().unwrap();
        let folder = dir.path().join("store");
        let twin = MemoryStore::default();
        let opened = disk::create(&folder).unwrap();
        for commit in story {
            twin.commit(commit).unwrap();
            opened.store.commit(commit).unwrap();
        }
        Self { _dir: dir, folder, expected: answers(&twin) }
    }

    fn state(&self) -> PathBuf {
        self.folder.join("state")
    }

    /// Opens it, finds everything as it was, and finds nothing left to mend the next time.
    fn mended(&self) -> Vec<Repair> {
        let opened = disk::open(&self.folder).unwrap();
        assert_eq!(answers(&*opened.store), self.expected);
        let repairs = opened.repairs;
        drop(opened.store);
        let again = disk::open(&self.folder).unwrap();
        assert_eq!(again.repairs, Vec::new());
        assert_eq!(answers(&*again.store), self.expected);
        drop(again);
        assert_eq!(disk::verify(&self.folder).unwrap().problems, Vec::new());
        repairs
    }

    /// The same, and the state was rebuilt while the old one was kept.
    fn rebuilt(&self) {
        match self.mended().as_slice() {
            [Repair::StateRebuilt { kept: Some(kept), .. }] => {
                assert_eq!(*kept, self.folder.join("state.set-aside-1"));
                assert!(kept.exists());
            }
            other => panic!("{other:?}"),
        }
    }
}

fn story() -> Vec<Commit> {
    sample::story(40)
}

#[test]
fn a_state_that_is_gone_is_rebuilt() {
    let closed = Closed::new(&story());
    fs::remove_dir_all(closed.state()).unwrap();
    let repairs = closed.mended();
    assert!(matches!(&*repairs, [Repair::StateRebuilt { kept: None, .. }]), "{repairs:?}");
}

#[test]
fn a_state_without_its_file_is_rebuilt() {
    let closed = Closed::new(&story());
    fs::remove_file(closed.state().join("db")).unwrap();
    closed.rebuilt();
}

#[test]
fn an_emptied_state_is_rebuilt() {
    let closed = Closed::new(&story());
    fs::remove_dir_all(closed.state()).unwrap();
    fs::create_dir(closed.state()).unwrap();
    closed.rebuilt();
}

#[test]
fn a_file_in_the_states_place_is_set_aside() {
    let closed = Closed::new(&story());
    fs::remove_dir_all(closed.state()).unwrap();
    fs::write(closed.state(), "what is this?").unwrap();
    closed.rebuilt();
}

/// Whatever sled makes of the damage (an error, an older state, a panic), the answers are right.
#[rstest]
fn a_truncated_state_is_mended(#[values(0, 100, 4_096, 70_000)] length: u64) {
    let closed = Closed::new(&story());
    let db = fs::OpenOptions::new().write(true).open(closed.state().join("db")).unwrap();
    db.set_len(length).unwrap();
    closed.mended();
}

#[test]
fn zeroed_blocks_are_mended() {
    let closed = Closed::new(&story());
    let original = closed.folder.with_file_name("original");
    copy(&closed.folder, &original);
    let length = fs::metadata(closed.state().join("db")).unwrap().len();
    for at in (0..length).step_by(9 * 4_096) {
        fs::remove_dir_all(&closed.folder).unwrap();
        copy(&original, &closed.folder);
        let db = fs::OpenOptions::new().write(true).open(closed.state().join("db")).unwrap();
        db.write_all_at(&[0; 4_096], at).unwrap();
        closed.mended();
    }
}

#[test]
fn flipped_bytes_are_mended() {
    let closed = Closed::new(&story());
    let path = closed.state().join("db");
    let mut bytes = fs::read(&path).unwrap();
    for byte in bytes.iter_mut().step_by(501) {
        *byte ^= 0x55;
    }
    fs::write(&path, bytes).unwrap();
    closed.mended();
}

#[test]
fn the_state_of_another_store_is_set_aside() {
    // The other one is ahead: that must not count.
    let (closed, other) = (Closed::new(&sample::story(10)), Closed::new(&sample::story(30)));
    fs::remove_dir_all(closed.state()).unwrap();
    copy(&other.state(), &closed.state());
    closed.rebuilt();
}

#[test]
fn an_older_state_is_brought_up() {
    let story = story();
    let (early, late) = story.split_at(story.len() / 2);
    let mut closed = Closed::new(early);
    let older = closed.folder.with_file_name("older");
    copy(&closed.state(), &older);
    continue_with(&mut closed, early, late);
    fs::remove_dir_all(closed.state()).unwrap();
    copy(&older, &closed.state());
    assert_eq!(closed.mended(), Vec::new());
}

fn continue_with(closed: &mut Closed, early: &[Commit], late: &[Commit]) {
    let twin = MemoryStore::default();
    let opened = disk::open(&closed.folder).unwrap();
    for commit in early {
        twin.commit(commit).unwrap();
    }
    for commit in late {
        twin.commit(commit).unwrap();
        opened.store.commit(commit).unwrap();
    }
    closed.expected = answers(&twin);
}

/// A state that is ahead of its journal is believed: acknowledged records are missing.
#[test]
fn a_state_ahead_of_the_journal_is_damage() {
    let story = story();
    let (early, late) = story.split_at(story.len() / 2);
    let mut closed = Closed::new(early);
    let older = closed.folder.with_file_name("older");
    copy(&closed.folder.join("journal"), &older);
    continue_with(&mut closed, early, late);
    fs::remove_dir_all(closed.folder.join("journal")).unwrap();
    copy(&older, &closed.folder.join("journal"));
    match disk::open(&closed.folder) {
        Err(StoreError::Damaged { place, .. }) => {
            assert!(matches!(place, Place::Journal | Place::File(_)), "{place}");
        }
        Err(other) => panic!("{other:?}"),
        Ok(_) => panic!("opened"),
    }
    assert_eq!(listing(&closed.folder.join("journal")), listing(&older));
    assert!(!disk::verify(&closed.folder).unwrap().problems.is_empty());
}

/// The same store, gone on with twice: the state of one does not belong to the journal of the other,
/// even where every later record would fit it.
#[test]
fn a_state_of_another_history_is_rebuilt() {
    let early = sample::story(10);
    let said = |claim, words| sample::act(claim, 3, vec![sample::commented(claim, 4, words)]);
    for late in [vec![said(1, "here")], vec![said(1, "here"), said(2, "and here")]] {
        let mut one = Closed::new(&early);
        let other = one.folder.with_file_name("other");
        copy(&one.folder, &other);
        let opened = disk::open(&other).unwrap();
        opened.store.commit(&said(1, "there")).unwrap();
        drop(opened);
        continue_with(&mut one, &early, &late);
        fs::remove_dir_all(one.state()).unwrap();
        copy(&other.join("state"), &one.state());
        one.rebuilt();
    }
}

#[test]
fn a_half_written_snapshot_does_not_lock_the_store() {
    let closed = Closed::new(&story());
    let left = closed.state().join("snap.0000000000000FFF.generating");
    fs::write(&left, [7; 100]).unwrap();
    assert_eq!(closed.mended(), [Repair::SnapshotRemoved]);
    assert!(!left.exists());
}

#[test]
fn an_unfinished_commit_is_cut_off_and_said() {
    let closed = Closed::new(&story());
    let segment = closed.folder.join("journal/000001.log");
    let bytes = fs::read(&segment).unwrap();
    let last = bytes.windows(4).rposition(|four| four == b"\x89REC").unwrap();
    let length = u32::from_le_bytes(*bytes[last + 4..].first_chunk().unwrap());
    let end = last as u64 + u64::from(length);
    let file = fs::OpenOptions::new().write(true).open(&segment).unwrap();
    file.write_all_at(b"\x89REC half a record", end).unwrap();
    let repairs = closed.mended();
    assert!(matches!(&*repairs, [Repair::TornTail { .. }]), "{repairs:?}");
}

#[test]
fn damage_within_the_journal_is_named_and_nothing_is_touched() {
    let closed = Closed::new(&story());
    let segment = closed.folder.join("journal/000001.log");
    let file = fs::OpenOptions::new().write(true).open(&segment).unwrap();
    file.write_all_at(&[0xAA; 16], 5_000).unwrap();
    let before = listing(&closed.folder.join("journal"));
    match disk::open(&closed.folder) {
        Err(StoreError::Damaged { what, .. }) => {
            assert!(matches!(what, Finding::Record { .. }), "{what}");
        }
        Err(other) => panic!("{other:?}"),
        Ok(_) => panic!("opened"),
    }
    assert_eq!(listing(&closed.folder.join("journal")), before);
    let report = disk::verify(&closed.folder).unwrap();
    assert!(report.problems.iter().any(|problem| problem.part == Part::Journal), "{report:?}");
}

#[rstest]
fn read_marks_that_cannot_be_read_are_set_aside(#[values(true, false)] is_file: bool) {
    let closed = Closed::new(&story());
    let personal = closed.folder.join("personal");
    if is_file {
        fs::remove_dir_all(&personal).unwrap();
        fs::write(&personal, "what is this?").unwrap();
    } else {
        let length = fs::metadata(personal.join("db")).unwrap().len();
        fs::write(personal.join("db"), vec![0x55; usize::try_from(length).unwrap()]).unwrap();
    }
    let repairs = closed.mended();
    let kept = closed.folder.join("personal.set-aside-1");
    match repairs.as_slice() {
        [Repair::ReadMarksLost { kept: Some(path), .. }] => assert_eq!(*path, kept),
        other => panic!("{other:?}"),
    }
    assert!(kept.exists());
}
