//! Backups of a store, also of one in use, and the stores that are made of them.

#[path = "backup/refused.rs"]
mod refused;

use std::collections::BTreeSet;
use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};

use cpor::domain::evidence::Evidence;
use cpor::domain::id::{ClaimId, OperatorName};
use cpor::store::blobs::{Blobs as _, FileBlobs};
use cpor::store::disk::{self, ReadMarks};
use cpor::store::journal::Reader;
use cpor::store::memory::MemoryStore;
use cpor::store::watch::Unwatched;
use cpor::store::{Commit, Store, backup};

use super::conformance::{Answers, answers};
use super::folder::listing;
use super::sample::{self, act, created, evidence};

/// A place with a store in it.
struct Place {
    dir: tempfile::TempDir,
}

impl Place {
    fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        drop(disk::create(&dir.path().join("store")).unwrap());
        Self { dir }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    fn store(&self) -> PathBuf {
        self.path("store")
    }

    fn evidence(&self) -> FileBlobs {
        FileBlobs::new(self.store().join("evidence"))
    }

    fn keep(&self, commits: &[Commit]) {
        let opened = disk::open(&self.store()).unwrap();
        for commit in commits {
            opened.store.commit(commit).unwrap();
        }
    }

    /// Keeps a claim with a PoE file.
    fn keep_proof(&self, claim: u64, proof: &[u8]) -> PathBuf {
        let sha256 = self.evidence().put(proof).unwrap();
        let file = Evidence {
            name: "proof.txt".to_owned(),
            size: proof.len() as u64,
            media_type: "text/plain".to_owned(),
            sha256,
        };
        self.keep(&[act(claim, 0, vec![created(claim), evidence(claim, 2, file)])]);
        self.evidence().path(&sha256)
    }

    fn backup(&self, name: &str, since: u64) -> backup::Result<disk::Backup> {
        disk::backup(&self.store(), &self.path(name), since, &Unwatched)
    }

    fn restore(&self, to: &str, names: &[&str]) -> backup::Result<disk::Restored> {
        let files: Vec<PathBuf> = names.iter().map(|name| self.path(name)).collect();
        disk::restore(&self.path(to), &files, &Unwatched)
    }

    /// What lies beside the store, hidden or not.
    fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(self.dir.path()).unwrap();
        let mut names: Vec<String> =
            entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }
}

/// What a store answers that is sound and needs no mending.
fn sound(folder: &Path) -> Answers {
    assert_eq!(disk::verify(folder).unwrap().problems, []);
    let opened = disk::open(folder).unwrap();
    assert_eq!(opened.repairs, []);
    answers(&*opened.store)
}

/// The journal's records, as bytes.
fn records(folder: &Path) -> Vec<Vec<u8>> {
    let reader = Reader::open(folder).unwrap();
    reader.raw_from(1).map(|record| record.unwrap().bytes().to_vec()).collect()
}

fn marks(store: &dyn Store) -> Vec<u32> {
    let operators = ["ria", "소라", ""].map(OperatorName::new);
    let marks = operators.iter().flat_map(|name| (0..45).map(move |id| (name, ClaimId(id))));
    marks.map(|(name, claim)| store.read_mark(name, claim).unwrap()).collect()
}

#[test]
fn a_restored_store_is_the_one_that_was_backed_up() {
    let place = Place::new();
    place.keep(&sample::story(40));
    let long = vec![b'x'; 700_000];
    for (claim, proof) in [(101, &b"a proof"[..]), (102, &long), (103, b"a proof"), (104, b"")] {
        place.keep_proof(claim, proof);
    }
    let opened = disk::open(&place.store()).unwrap();
    opened.store.set_read_mark(&OperatorName::new("ria"), ClaimId(7), 3).unwrap();
    opened.store.set_read_mark(&OperatorName::new("소라"), ClaimId(7), 2).unwrap();
    opened.store.set_read_mark(&OperatorName::new("ria"), ClaimId(44), u32::MAX).unwrap();
    let expected_marks = marks(&*opened.store);
    drop(opened);
    let expected = sound(&place.store());
    let before = listing(&place.store());

    let taken = place.backup("backup", 0).unwrap();
    assert_eq!(listing(&place.store()), before, "a backup only reads");
    assert_eq!(place.names(), ["backup", "store"]);
    assert_eq!((taken.range.from, taken.range.through), (1, expected.head.seq));
    assert_eq!(taken.counts.evidence_files, 3, "the same bytes are there once");
    assert_eq!(taken.read_marks, ReadMarks::Kept);
    assert_eq!(taken.bytes, fs::metadata(place.path("backup")).unwrap().len());

    let restored = place.restore("again", &["backup"]).unwrap();
    assert_eq!(place.names(), ["again", "backup", "store"]);
    assert_eq!((restored.store, restored.through), (taken.range.store, taken.range.through));
    assert_eq!((restored.evidence_files, restored.read_marks), (3, true));
    assert_eq!(sound(&place.path("again")), expected);
    assert_eq!(records(&place.path("again")), records(&place.store()));
    assert_eq!(listing(&place.path("again/evidence")), listing(&place.store().join("evidence")));
    assert_eq!(marks(&*disk::open(&place.path("again")).unwrap().store), expected_marks);
    for folder in ["store", "again"] {
        let mode = fs::metadata(place.path(folder)).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o700, "{folder}: only its owner may look into it");
    }
}

/// Whatever is committed meanwhile, a backup is the store as it was at one moment.
#[test]
fn a_store_in_use_is_backed_up_as_it_was_at_one_moment() {
    let place = Place::new();
    let story = sample::story(60);
    let opened = disk::open(&place.store()).unwrap();
    let done = AtomicBool::new(false);
    let mut taken = Vec::new();
    std::thread::scope(|scope| {
        scope.spawn(|| {
            for commit in &story {
                opened.store.commit(commit).unwrap();
            }
            done.store(true, Ordering::SeqCst);
        });
        loop {
            let is_last = done.load(Ordering::SeqCst);
            let name = format!("backup-{}", taken.len());
            taken.push(place.backup(&name, 0).unwrap());
            if is_last {
                break;
            }
        }
    });
    assert_eq!(taken.last().unwrap().range.through, story.len() as u64);
    assert!(taken.iter().all(|taken| taken.read_marks == ReadMarks::InUse));
    assert!(taken.is_sorted_by_key(|taken| taken.range.through));
    // The first, the last and one between, so that it does not take for ever.
    for at in BTreeSet::from([0, taken.len() / 2, taken.len() - 1]) {
        let (folder, name) = (format!("again-{at}"), format!("backup-{at}"));
        let restored = place.restore(&folder, &[&name]).unwrap();
        assert!(!restored.read_marks);
        let twin = MemoryStore::default();
        for commit in &story[..usize::try_from(restored.through).unwrap()] {
            twin.commit(commit).unwrap();
        }
        assert_eq!(sound(&place.path(&folder)), answers(&twin));
    }
}

#[test]
fn backups_go_on_from_one_another() {
    let place = Place::new();
    let story = sample::story(30);
    let (mut since, mut names) = (0, Vec::new());
    for (at, commits) in story.chunks(25).enumerate() {
        place.keep(commits);
        // The same bytes again: each backup has what its own records name.
        place.keep_proof(100 + at as u64, b"a proof");
        let opened = disk::open(&place.store()).unwrap();
        let (ria, number) = (OperatorName::new("ria"), u32::try_from(at).unwrap());
        opened.store.set_read_mark(&ria, ClaimId(7), number + 1).unwrap();
        drop(opened);
        let name = format!("backup-{at}");
        let taken = place.backup(&name, since).unwrap();
        assert_eq!((taken.range.from, taken.counts.evidence_files), (since + 1, 1));
        since = taken.range.through;
        names.push(name);
    }
    // Nothing new.
    let none = place.backup("none", since).unwrap();
    assert_eq!((none.range.from, none.range.through), (since + 1, since));
    let mut names: Vec<&str> = names.iter().map(String::as_str).chain(["none"]).collect();
    assert!(names.len() > 3);
    names.reverse();
    let restored = place.restore("again", &names).unwrap();
    assert_eq!((restored.files.len(), restored.evidence_files), (names.len(), 1));
    assert_eq!(sound(&place.path("again")), sound(&place.store()));
    let copy = place.path("again");
    let of = |folder: &Path| marks(&*disk::open(folder).unwrap().store);
    assert_eq!(of(&copy), of(&place.store()));
    assert_eq!(records(&copy), records(&place.store()));
}

/// A restored store is a store: it goes on, and so do its backups.
#[test]
fn a_restored_store_goes_on() {
    let place = Place::new();
    place.keep(&sample::story(5));
    let first = place.backup("first", 0).unwrap();
    place.restore("again", &["first"]).unwrap();
    fs::rename(place.store(), place.path("lost")).unwrap();
    fs::rename(place.path("again"), place.store()).unwrap();
    place.keep(&[act(50, 0, vec![created(50)])]);
    let second = place.backup("second", first.range.through).unwrap();
    assert_eq!(second.range.previous, first.range.head);
    place.restore("once more", &["second", "first"]).unwrap();
    assert_eq!(sound(&place.path("once more")), sound(&place.store()));
}

#[test]
fn a_store_without_a_record_is_one_too() {
    let place = Place::new();
    let taken = place.backup("backup", 0).unwrap();
    assert_eq!((taken.range.from, taken.range.through), (1, 0));
    place.restore("again", &["backup"]).unwrap();
    assert_eq!(sound(&place.path("again")), sound(&place.store()));
}

#[test]
fn read_marks_that_cannot_be_read_are_left_out_and_said() {
    let place = Place::new();
    place.keep(&sample::story(3));
    let opened = disk::open(&place.store()).unwrap();
    opened.store.set_read_mark(&OperatorName::new("ria"), ClaimId(1), 3).unwrap();
    drop(opened);
    let db = place.store().join("personal/db");
    fs::write(&db, vec![0x55; 70_000]).unwrap();
    let before = listing(&place.store());
    let taken = place.backup("backup", 0).unwrap();
    assert!(matches!(taken.read_marks, ReadMarks::Unreadable(_)), "{:?}", taken.read_marks);
    fs::remove_file(&db).unwrap();
    let without = place.backup("without", 0).unwrap();
    assert!(matches!(without.read_marks, ReadMarks::Unreadable(_)));
    fs::write(&db, vec![0x55; 70_000]).unwrap();
    assert_eq!(listing(&place.store()), before, "mending is for whoever opens it");
    assert!(!place.restore("again", &["backup"]).unwrap().read_marks);
    drop(disk::open(&place.path("again")).unwrap());
}
