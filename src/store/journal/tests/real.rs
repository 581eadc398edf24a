//! What only a real file system shows: locks, and things in place of files.

use std::fs;
use std::path::Path;

use super::super::{Error, Journal, Options, Reader, SegmentFlaw};
use super::{SMALL, STORE, events, read_all};

fn fresh() -> (tempfile::TempDir, std::path::PathBuf) {
    let temporary = tempfile::tempdir().unwrap();
    let dir = temporary.path().join("store");
    (temporary, dir)
}

fn filled(dir: &Path, options: Options) {
    let journal = Journal::create(dir, STORE, options).unwrap();
    for seq in 1..=6 {
        journal.commit(&events(seq)).unwrap();
    }
}

#[test]
fn it_is_kept_from_one_opening_to_the_next() {
    for options in [SMALL, Options::default()] {
        let (_guard, dir) = fresh();
        assert!(matches!(Journal::open(&dir, options), Err(Error::NotThere { .. })));
        filled(&dir, options);
        let (journal, opened) = Journal::open(&dir, options).unwrap();
        assert_eq!((opened.records, opened.torn.len()), (6, 0));
        assert!(opened.read_only.is_none());
        assert_eq!(journal.store_id(), STORE);
        assert_eq!(read_all(&Reader::open(&dir).unwrap()).unwrap(), 6);
        assert!(matches!(Journal::create(&dir, STORE, options), Err(Error::Busy { .. })));
        drop(journal);
        assert!(matches!(Journal::create(&dir, STORE, options), Err(Error::Exists { .. })));
    }
}

#[test]
fn a_second_writer_is_told_at_once_and_a_reader_is_not_hindered() {
    let (_guard, dir) = fresh();
    filled(&dir, SMALL);
    let (journal, _) = Journal::open(&dir, SMALL).unwrap();
    assert!(matches!(Journal::open(&dir, SMALL), Err(Error::Busy { .. })));
    assert_eq!(read_all(&Reader::open(&dir).unwrap()).unwrap(), 6);
    drop(journal);
    Journal::open(&dir, SMALL).unwrap();
}

#[test]
fn what_is_no_file_is_no_segment() {
    for number in [1, 2] {
        let (_guard, dir) = fresh();
        filled(&dir, SMALL);
        let path = dir.join(format!("journal/{number:06}.log"));
        let refused = || {
            let answer = Journal::open(&dir, SMALL);
            let named = matches!(
                &answer,
                Err(Error::Segment { path: at, flaw: SegmentFlaw::NotAFile, .. }) if *at == path
            );
            assert!(named, "{answer:?}");
        };
        fs::remove_file(&path).unwrap();
        fs::create_dir(&path).unwrap();
        refused();
        fs::remove_dir(&path).unwrap();
        std::os::unix::fs::symlink(&path, &path).unwrap();
        refused();
    }
}

#[test]
fn a_tiny_store_takes_little_room() {
    let (_guard, dir) = fresh();
    filled(&dir, Options::default());
    let length = fs::metadata(dir.join("journal/000001.log")).unwrap().len();
    assert_eq!(length, Options::default().step);
}

#[test]
fn a_record_larger_than_a_segment_has_one_of_its_own() {
    let (_guard, dir) = fresh();
    let journal = Journal::create(&dir, STORE, SMALL).unwrap();
    journal.commit(&[b"small"]).unwrap();
    let large = journal.commit(&[vec![7; 5000]]).unwrap();
    let small = journal.commit(&[b"small again"]).unwrap();
    assert_eq!((large.location.segment, small.location.segment), (2, 3));
    drop(journal);
    let (journal, opened) = Journal::open(&dir, SMALL).unwrap();
    assert_eq!(opened.records, 3);
    assert_eq!(journal.read(large.location).unwrap().events[0].body, vec![7; 5000]);
}
