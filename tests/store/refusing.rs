//! What is no store, or not for this program now, is refused, and left as it was.

use std::fs;
use std::path::Path;

use cpor::domain::evidence::Evidence;
use cpor::domain::id::ClaimId;
use cpor::store::StoreError;
use cpor::store::blobs::Blobs;
use cpor::store::disk::{self, StateProof};

use super::folder::listing;
use super::sample::{act, created, evidence};
use cpor::store::finding::{Finding, Place};

fn refused(result: Result<disk::Opened, StoreError>) -> StoreError {
    result.err().expect("it should have been refused")
}

/// Whether this was found.
type Told = fn(&Finding) -> bool;

#[test]
fn what_is_not_there_is_missing() {
    let dir = tempfile::tempdir().unwrap();
    assert!(matches!(refused(disk::open(dir.path())), StoreError::Missing(_)));
    let gone = dir.path().join("gone");
    assert!(matches!(refused(disk::open(&gone)), StoreError::Missing(_)));
    assert!(matches!(disk::verify(&gone), Err(StoreError::Missing(_))));
    assert_eq!(listing(dir.path()).len(), 0);
}

#[test]
fn an_empty_folder_becomes_a_store_once() {
    let dir = tempfile::tempdir().unwrap();
    drop(disk::create(dir.path()).unwrap());
    let before = listing(dir.path());
    assert!(matches!(refused(disk::create(dir.path())), StoreError::Exists(_)));
    assert_eq!(listing(dir.path()), before);
    drop(disk::open(dir.path()).unwrap());
}

#[test]
fn folders_above_are_made() {
    let dir = tempfile::tempdir().unwrap();
    drop(disk::create(&dir.path().join("a/b/store")).unwrap());
    let beside: Vec<_> = fs::read_dir(dir.path().join("a/b")).unwrap().collect();
    assert_eq!(beside.len(), 1, "nothing temporary is left");
}

#[test]
fn a_folder_of_something_else_is_foreign() {
    let dir = tempfile::tempdir().unwrap();
    fs::write(dir.path().join("thesis.txt"), "all my work").unwrap();
    let before = listing(dir.path());
    for result in [disk::open(dir.path()), disk::create(dir.path())] {
        assert!(matches!(refused(result), StoreError::Foreign { .. }));
    }
    assert_eq!(listing(dir.path()), before);
}

#[test]
fn a_file_is_foreign() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("store");
    fs::write(&path, "a file").unwrap();
    for result in [disk::open(&path), disk::create(&path)] {
        assert!(matches!(refused(result), StoreError::Foreign { .. }));
    }
    assert_eq!(fs::read(&path).unwrap(), b"a file");
}

#[test]
fn a_folder_in_a_files_place_is_refused() {
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path().join("store");
    drop(disk::create(&folder).unwrap());
    fs::remove_file(folder.join("journal/000001.log")).unwrap();
    fs::create_dir(folder.join("journal/000001.log")).unwrap();
    assert!(matches!(refused(disk::open(&folder)), StoreError::Damaged { .. }));
}

#[test]
fn a_second_process_finds_it_busy() {
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path().join("store");
    let first = disk::create(&folder).unwrap();
    assert!(matches!(refused(disk::open(&folder)), StoreError::Busy(_)));
    first.store.commit(&act(1, 0, vec![created(1)])).unwrap();
    // Verification reads beside it.
    let report = disk::verify(&folder).unwrap();
    assert_eq!((report.records, report.claims, report.state), (1, 1, StateProof::InUse));
    assert_eq!(report.problems, Vec::new());
    drop(first);
    drop(disk::open(&folder).unwrap());
    assert!(disk::verify(&folder).unwrap().state == StateProof::Compared);
}

#[test]
fn a_newer_store_is_foreign() {
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path().join("store");
    drop(disk::create(&folder).unwrap());
    let text = fs::read_to_string(folder.join("identity")).unwrap();
    let cases: [(String, Told); 4] = [
        (text.replace("format 1", "format 2"), |what| *what == Finding::NewerStore(2, 1)),
        (text.replace("cpor store", "other"), |what| *what == Finding::ForeignIdentity),
        (text.replace("id ", "id x"), |what| *what == Finding::NoIdentity),
        (String::new(), |what| *what == Finding::ForeignIdentity),
    ];
    for (identity, word) in cases {
        fs::write(folder.join("identity"), identity).unwrap();
        let before = listing(&folder);
        for result in [disk::open(&folder), disk::create(&folder)] {
            match refused(result) {
                StoreError::Foreign { what, .. } | StoreError::Newer { what, .. } => {
                    assert!(word(&what), "{what}");
                }
                other => panic!("{other:?}"),
            }
        }
        assert_eq!(listing(&folder), before);
    }
}

#[test]
fn a_journal_of_another_store_is_refused() {
    let dir = tempfile::tempdir().unwrap();
    let (one, other) = (dir.path().join("one"), dir.path().join("other"));
    drop(disk::create(&one).unwrap());
    drop(disk::create(&other).unwrap());
    fs::copy(other.join("journal/000001.log"), one.join("journal/000001.log")).unwrap();
    assert!(matches!(refused(disk::open(&one)), StoreError::OtherJournal { .. }));
}

#[test]
fn a_folder_that_cannot_be_written_is_refused() {
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path().join("store");
    drop(disk::create(&folder).unwrap());
    let before = listing(&folder);
    let permit = |mode| {
        use std::os::unix::fs::PermissionsExt as _;
        for path in [folder.join("lock"), folder.clone()] {
            fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
        }
    };
    permit(0o555);
    // The superuser may write nevertheless.
    let is_refused = fs::write(folder.join("probe"), "").is_err();
    let result = disk::open(&folder);
    permit(0o755);
    if is_refused {
        assert!(matches!(refused(result), StoreError::Io { .. }));
        assert_eq!(listing(&folder), before);
    }
}

#[test]
fn verification_finds_lost_and_altered_evidence() {
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path().join("store");
    let opened = disk::create(&folder).unwrap();
    let file = |bytes: &[u8]| Evidence {
        name: "statement.pdf".to_owned(),
        size: bytes.len() as u64,
        media_type: "application/pdf".to_owned(),
        sha256: opened.blobs.put(bytes).unwrap(),
    };
    let files = [file(b"first"), file(b"second"), file(b"third")];
    for (id, file) in (1..).zip(&files) {
        let events = vec![created(id), evidence(id, 2, file.clone())];
        opened.store.commit(&act(id, 0, events)).unwrap();
    }
    let path = |place: usize| opened.blobs.path(&files[place].sha256);
    let (first, second) = (path(0), path(1));
    assert_eq!(disk::verify(&folder).unwrap().problems, Vec::new());
    fs::remove_file(&first).unwrap();
    fs::write(&second, "altered").unwrap();
    drop(opened);
    let report = disk::verify(&folder).unwrap();
    assert_eq!(report.evidence_files, 3);
    let places: Vec<_> = report.problems.iter().map(|problem| problem.place.clone()).collect();
    let of = |claim| Place::Poe(ClaimId(claim), "statement.pdf".to_owned());
    assert_eq!(places, [of(1), of(2)]);
    assert!(Path::exists(&folder));
}
