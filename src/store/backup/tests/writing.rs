//! What is written is read, and what is not finished leaves nothing.

use std::fs;
use std::os::unix::fs::PermissionsExt;

use super::*;
use crate::store::StoreError;
use crate::store::backup::{Counts, MOST_PART};
use crate::store::watch::Interrupted;

#[test]
fn what_is_written_is_read() {
    let source = Source::new(2);
    let long = vec![7; 2 * MOST_PART + 1];
    let path = source.full("backup", &[b"", b"proof", &long]);
    let records = source.records(source.range(1, 2));
    let record = |at: usize| Item::Record(Box::new(records[at].clone()));
    let begin = |bytes: &[u8]| Item::Evidence { sha256: digest(bytes) };
    let mut expected = vec![Item::Marks(marks()), record(0), begin(b""), Item::EvidenceEnd];
    expected.extend([begin(b"proof"), Item::Part(b"proof".to_vec()), Item::EvidenceEnd]);
    expected.push(begin(&long));
    expected.extend(long.chunks(MOST_PART).map(|part| Item::Part(part.to_vec())));
    expected.extend([Item::EvidenceEnd, record(1)]);
    assert!(read(&path).unwrap() == expected);
    let mut reader = Reader::open(&path).unwrap();
    assert_eq!((reader.range(), reader.holds()), (source.range(1, 2), Holds::Marks));
    while reader.advance().unwrap().is_some() {}
    let counts = Counts { records: 2, evidence_files: 3, read_marks: 3, owners: 0, drafts: 0 };
    assert_eq!(reader.counts(), counts);
    assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
}

#[test]
fn one_without_records_is_one_too() {
    let source = Source::new(3);
    for (from, through) in [(1, 0), (4, 3)] {
        let path = source.plain(&format!("from-{from}"), from, through);
        assert_eq!(read(&path).unwrap(), []);
        assert_eq!(Reader::open(&path).unwrap().range().records(), 0);
    }
}

#[test]
fn more_marks_than_fit_into_a_frame_are_all_there() {
    let source = Source::new(0);
    let path = source.path("backup");
    let mut writer = Writer::create(&path, source.range(1, 0), Holds::Marks).unwrap();
    let mark = |claim| Mark {
        operator: OperatorName::new("an operator with a name of some length"),
        claim: ClaimId(claim),
        number: 1,
    };
    for claim in 0..5_000 {
        writer.mark(&mark(claim)).unwrap();
    }
    assert_eq!(writer.finish().unwrap().0.read_marks, 5_000);
    let items = read(&path).unwrap();
    assert!(items.len() > 1);
    let found = items.into_iter().flat_map(|item| match item {
        Item::Marks(marks) => marks,
        other => panic!("{other:?}"),
    });
    assert!(found.eq((0..5_000).map(mark)));
}

#[test]
fn a_name_longer_than_any_is_refused() {
    let source = Source::new(0);
    for length in [65_536, 65_530] {
        let writer = Writer::create(&source.path("backup"), source.range(1, 0), Holds::Marks);
        let mut writer = writer.unwrap();
        let operator = OperatorName::new("x".repeat(length));
        let mark = Mark { operator, claim: ClaimId(1), number: 1 };
        let refused = writer.mark(&mark).and_then(|()| writer.finish());
        assert!(matches!(refused, Err(Error::CannotWrite { .. })), "{length}");
    }
}

#[test]
fn what_is_not_finished_leaves_nothing() {
    let source = Source::new(1);
    let (sha256, place) = source.evidence(b"proof");
    let before = names(&source);
    let mut writer =
        Writer::create(&source.path("backup"), source.range(1, 1), Holds::Records).unwrap();
    let ended = writer.evidence(&sha256, &place, &|| Err(Interrupted.into()));
    assert!(matches!(ended, Err(Error::Store(StoreError::Interrupted(_)))));
    drop(writer);
    assert_eq!(names(&source), before);
}

fn names(source: &Source) -> Vec<std::ffi::OsString> {
    let mut names: Vec<_> = fs::read_dir(source.folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name())
        .collect();
    names.sort();
    names
}

#[test]
fn what_has_the_name_is_never_replaced() {
    let source = Source::new(1);
    let path = source.path("backup");
    let writer = Writer::create(&path, source.range(1, 1), Holds::Records).unwrap();
    // It comes while the backup is on its way.
    fs::write(&path, "precious").unwrap();
    assert!(matches!(writer.finish(), Err(Error::FileExists(_))));
    let again = Writer::create(&path, source.range(1, 1), Holds::Records);
    assert!(matches!(again, Err(Error::FileExists(_))));
    assert_eq!(fs::read(&path).unwrap(), b"precious");
    let dangling = source.path("dangling");
    std::os::unix::fs::symlink("nowhere", &dangling).unwrap();
    let refused = Writer::create(&dangling, source.range(1, 1), Holds::Records);
    assert!(matches!(refused, Err(Error::FileExists(_))));
}

#[test]
fn evidence_that_is_not_what_it_was_is_told() {
    let source = Source::new(0);
    let (sha256, place) = source.evidence(b"proof");
    let kept = |place: &Path| {
        let writer = Writer::create(&source.path("backup"), source.range(1, 0), Holds::Records);
        writer.unwrap().evidence(&sha256, place, &|| Ok(())).unwrap()
    };
    assert!(kept(&place));
    assert!(!kept(&source.path("missing")));
    assert!(!kept(source.folder.path()), "a folder in its place");
    for other in [&b"proo"[..], b"proofs", b"prooF", b""] {
        fs::write(&place, other).unwrap();
        assert!(!kept(&place), "{other:?}");
    }
}

#[test]
fn a_folder_that_cannot_be_written_to_is_told_with_the_path() {
    let source = Source::new(0);
    let path = source.path("no/such/folder/backup");
    match Writer::create(&path, source.range(1, 0), Holds::Records) {
        Err(Error::CannotWrite { path: told, source }) => {
            assert_eq!(told, path);
            assert!(!source.to_string().contains(".cpor-backup-"), "{source}");
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn own_views_come_back() {
    let source = Source::new(2);
    let path = source.with_views("backup", &[b"proof"], &views());
    let mut reader = Reader::open(&path).unwrap();
    assert_eq!(reader.holds(), Holds::MarksAndViews);
    let mut read = Vec::new();
    while let Some(item) = reader.advance().unwrap() {
        if let Item::Views(owned) = item {
            read.push(*owned);
        }
    }
    assert_eq!(read, views());
    assert_eq!(reader.counts().owners, 3);
}
