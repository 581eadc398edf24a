//! What is mended on request: what can be made anew is, the rest is set aside and told.

use std::fs;
use std::path::{Path, PathBuf};

use cpor::domain::evidence::Evidence;
use cpor::store::Commit;
use cpor::store::blobs::Blobs;
use cpor::store::disk::{self, Part, Repair, Repaired};
use cpor::store::finding::Finding;
use cpor::store::watch::Unwatched;

use super::folder::listing;
use super::sample::{self, act, created, evidence};

fn store(story: &[Commit]) -> (tempfile::TempDir, PathBuf) {
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path().join("store");
    let opened = disk::create(&folder).unwrap();
    for commit in story {
        opened.store.commit(commit).unwrap();
    }
    (dir, folder)
}

fn repaired(folder: &Path) -> Repaired {
    disk::repair(folder, &Unwatched).unwrap()
}

fn parts(repaired: &Repaired) -> Vec<Part> {
    repaired.before.problems.iter().map(|problem| problem.part).collect()
}

#[test]
fn a_sound_store_is_left_as_it_is() {
    let (_dir, folder) = store(&sample::story(5));
    let done = repaired(&folder);
    assert!(done.before.problems.is_empty() && done.repairs.is_empty(), "{done:?}");
    assert!(!done.has_lost());
}

/// A state that opens, and is wrong all the same, is found by its comparison with the journal.
#[test]
fn a_state_of_another_history_is_made_anew() {
    let (_dir, folder) = store(&sample::story(8));
    let (_other, other) = store(&sample::story(9));
    // As large and as far as the right one, but of another store.
    fs::remove_dir_all(folder.join("state")).unwrap();
    super::folder::copy(&other.join("state"), &folder.join("state"));
    let done = repaired(&folder);
    assert_eq!(parts(&done), [Part::State]);
    assert!(done.after.problems.is_empty(), "{:?}", done.after);
    assert!(!done.has_lost());
    assert!(folder.join("state.set-aside-1").exists(), "nothing is removed");
}

#[test]
fn a_journal_that_is_cut_says_what_is_lost_and_keeps_the_rest() {
    let (_dir, folder) = store(&sample::story(30));
    let log = folder.join("journal/000001.log");
    let mut bytes = fs::read(&log).unwrap();
    let at = bytes.windows(10).position(|found| found == b"comment on").unwrap();
    bytes[at] ^= 1;
    fs::write(&log, &bytes).unwrap();
    assert!(disk::open(&folder).is_err());
    let done = repaired(&folder);
    assert!(parts(&done).contains(&Part::Journal));
    assert!(done.has_lost());
    let cut = done.repairs.iter().find_map(|repair| match repair {
        Repair::JournalCut { readable_through, kept, .. } => Some((*readable_through, kept)),
        _ => None,
    });
    let (readable_through, kept) = cut.unwrap();
    assert!(readable_through > 0);
    assert!(fs::read(&kept[0]).unwrap().windows(10).any(|found| found == b"bomment on"));
    assert!(done.after.problems.is_empty(), "{:?}", done.after);
    assert_eq!(done.after.records, readable_through);
    assert_eq!(disk::open(&folder).unwrap().store.head().seq, readable_through);
}

#[test]
fn records_missing_at_the_end_are_told() {
    let (_dir, folder) = store(&sample::story(6));
    let before = tempfile::tempdir().unwrap();
    let older = before.path().join("journal");
    super::folder::copy(&folder.join("journal"), &older);
    let opened = disk::open(&folder).unwrap();
    let last = opened.store.head().seq;
    opened.store.commit(&act(100, 0, vec![created(100)])).unwrap();
    drop(opened);
    fs::remove_dir_all(folder.join("journal")).unwrap();
    super::folder::copy(&older, &folder.join("journal"));
    let done = repaired(&folder);
    let told = done
        .repairs
        .iter()
        .any(|repair| *repair == Repair::RecordsMissing { last, acknowledged: last + 1 });
    assert!(told && done.has_lost(), "{:?}", done.repairs);
    assert!(done.after.problems.is_empty());
    assert_eq!(disk::open(&folder).unwrap().store.head().seq, last);
}

#[test]
fn an_altered_file_is_set_aside_and_stays_a_problem() {
    let (_dir, folder) = store(&[]);
    let opened = disk::open(&folder).unwrap();
    let bytes = b"the signed statement";
    let sha256 = opened.blobs.put(bytes).unwrap();
    let file = Evidence {
        name: "statement.pdf".to_owned(),
        size: bytes.len() as u64,
        media_type: "application/pdf".to_owned(),
        sha256,
    };
    opened.store.commit(&act(1, 0, vec![created(1), evidence(1, 2, file)])).unwrap();
    let path = opened.blobs.path(&sha256);
    drop(opened.store);
    fs::write(&path, "altered").unwrap();
    let done = repaired(&folder);
    assert_eq!(parts(&done), [Part::Evidence]);
    let [problem] = done.after.problems.as_slice() else { panic!("{:?}", done.after) };
    assert!(matches!(problem.what, Finding::PoeMissing(_)), "{problem:?}");
    let Some(Repair::SetAside { kept }) = done.repairs.first() else { panic!("{done:?}") };
    assert_eq!(fs::read(kept).unwrap(), b"altered");
    // Whoever still has the file can give it back.
    assert_eq!(opened.blobs.put(bytes).unwrap(), sha256);
    assert!(repaired(&folder).before.problems.is_empty());
}

#[test]
fn a_store_in_use_is_not_mended() {
    let (_dir, folder) = store(&sample::story(3));
    let opened = disk::open(&folder).unwrap();
    let before = listing(&folder.join("journal"));
    let refused = disk::repair(&folder, &Unwatched);
    assert!(matches!(refused, Err(cpor::store::StoreError::Busy(_))), "{refused:?}");
    assert_eq!(listing(&folder.join("journal")), before);
    drop(opened);
}

/// Harmless damage before it hides no acknowledged record that is missing at the end.
#[test]
fn missing_records_are_told_beside_damage_that_costs_nothing() {
    use std::os::unix::fs::FileExt;
    let (_dir, folder) = store(&[]);
    let opened = disk::open(&folder).unwrap();
    let long = "x".repeat(400_000);
    let mut last = 0;
    for id in 1..=50 {
        let events = vec![created(id), sample::commented(id, 2, &long)];
        last = opened.store.commit(&act(id, 0, events)).unwrap();
    }
    drop(opened);
    let segment = |number: u32| {
        let path = folder.join(format!("journal/{number:06}.log"));
        fs::File::options().read(true).write(true).open(path).unwrap()
    };
    // A stray byte behind the first segment's last record, and the last record gone.
    let first = segment(1);
    first.write_all_at(&[7], first.metadata().unwrap().len() - 1).unwrap();
    let at = cpor::store::journal::Reader::salvage(&folder).unwrap().0.location_of(last);
    let at = at.unwrap_or_else(|_| panic!("the last record lies in a sound segment"));
    let end = segment(at.segment);
    let zeros = usize::try_from(end.metadata().unwrap().len() - u64::from(at.offset)).unwrap();
    end.write_all_at(&vec![0; zeros], u64::from(at.offset)).unwrap();
    let done = repaired(&folder);
    assert!(done.has_lost(), "{:?}", done.repairs);
    let told = Repair::RecordsMissing { last: last - 1, acknowledged: last };
    assert!(done.repairs.contains(&told), "{:?}", done.repairs);
    assert!(done.after.problems.is_empty(), "{:?}", done.after.problems);
}

/// Marks that cannot be read keep nobody from anything, are told, and are set aside on request.
#[test]
fn read_marks_that_cannot_be_read_are_told_and_set_aside() {
    use cpor::domain::id::{ClaimId, OperatorName};
    let (_dir, folder) = store(&sample::story(3));
    let who = OperatorName::new("ria");
    let opened = disk::open(&folder).unwrap();
    opened.store.set_read_mark(&who, ClaimId(1), 2).unwrap();
    drop(opened);
    let database = sled::open(folder.join("personal")).unwrap();
    let mut key = who.as_str().as_bytes().to_vec();
    key.extend_from_slice(&1_u64.to_be_bytes());
    assert!(database.insert(key, b"\x01garbled".as_slice()).unwrap().is_some());
    drop(database);
    let done = repaired(&folder);
    assert_eq!(parts(&done), [Part::ReadMarks]);
    assert!(done.after.problems.is_empty() && !done.has_lost(), "{done:?}");
    assert!(folder.join("personal.set-aside-1").exists());
    assert_eq!(disk::open(&folder).unwrap().store.read_mark(&who, ClaimId(1)).unwrap(), 0);
}
