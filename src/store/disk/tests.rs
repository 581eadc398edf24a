//! What cannot be brought about from outside: a state that fails while the store is in use.

use std::path::PathBuf;

use chrono::{DateTime, TimeDelta, Utc};

use super::*;
use crate::domain::actor::By;
use crate::domain::event::What;
use crate::domain::id::OrganisationId;
use crate::store::disk::rebuild::STATE;
use crate::store::journal::{Journal, Options};
use crate::store::projected::Projected;
use crate::store::sled_state::SledState;

fn event(number: u32) -> ClaimEvent {
    let at = DateTime::<Utc>::UNIX_EPOCH + TimeDelta::days(i64::from(number));
    let (what, comment) = if number == 1 {
        let organisation = OrganisationId::new("northwind");
        (What::Created { organisation, fields: Box::default() }, None)
    } else {
        (What::Commented { attachments: Vec::new() }, Some(format!("comment {number}")))
    };
    ClaimEvent {
        claim: ClaimId(1),
        number,
        at,
        noticed_at: at,
        by: By::system(),
        decision: None,
        comment,
        internal: false,
        notices: Vec::new(),
        what,
    }
}

fn act(number: u32) -> Commit {
    Commit {
        expected: vec![(ClaimId(1), number - 1)],
        events: vec![Event::Claim(Box::new(event(number)))],
    }
}

/// An empty store, closed.
fn fresh() -> (tempfile::TempDir, PathBuf) {
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path().join("store");
    drop(create(&folder).unwrap());
    (dir, folder)
}

fn opened(folder: &Path) -> (DiskStore, Vec<Repair>) {
    DiskStore::open(folder, &Unwatched).unwrap()
}

fn check(store: &DiskStore, acknowledged: u32) {
    assert_eq!(store.head().seq, u64::from(acknowledged));
    assert_eq!(store.claim(ClaimId(1)).unwrap().unwrap().revision, acknowledged);
    assert_eq!(store.history(ClaimId(1)).unwrap().len(), acknowledged as usize);
    let mut revisions = Vec::new();
    store.each_claim(&mut |claim| revisions.push(claim.revision)).unwrap();
    assert_eq!(revisions, [acknowledged]);
}

/// Lets the applier come as far as the journal.
fn settled(store: &DiskStore) {
    for _ in 0..20_000 {
        if store.core.overlay(super::pending::Overlay::len) == 0 {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(1));
    }
    panic!("the state is never brought forward");
}

#[test]
fn when_the_state_cannot_be_written_memory_takes_its_place() {
    let (_dir, folder) = fresh();
    let (store, _) = opened(&folder);
    store.commit(&act(1)).unwrap();
    store.core.spoil();
    (2..=600).for_each(|number| assert_eq!(store.commit(&act(number)).unwrap(), u64::from(number)));
    settled(&store);
    assert!(store.core.is_in_memory());
    check(&store, 600);
    drop(store);
    let (store, repairs) = opened(&folder);
    assert!(matches!(&*repairs, [Repair::StateRebuilt { .. }]), "{repairs:?}");
    check(&store, 600);
    assert!(!store.core.is_in_memory());
    store.commit(&act(601)).unwrap();
}

#[test]
fn when_the_state_cannot_be_read_memory_answers() {
    let (_dir, folder) = fresh();
    let (store, _) = opened(&folder);
    (1..=5).for_each(|number| assert_eq!(store.commit(&act(number)).unwrap(), u64::from(number)));
    settled(&store);
    store.core.garble(ClaimId(1));
    // Many find out at once.
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| check(&store, 5));
        }
    });
    assert!(store.core.is_in_memory());
    store.commit(&act(6)).unwrap();
    check(&store, 6);
    drop(store);
    let (store, repairs) = opened(&folder);
    assert!(matches!(&*repairs, [Repair::StateRebuilt { .. }]), "{repairs:?}");
    check(&store, 6);
}

/// A store that was left in good order is not proved value by value at every opening; one that was
/// not, is.
#[test]
fn only_what_was_not_closed_is_proved_at_opening() {
    let (_dir, folder) = fresh();
    let (store, _) = opened(&folder);
    store.commit(&act(1)).unwrap();
    drop(store);
    let closed = |store: &DiskStore| store.core.was_closed();
    let (store, _) = opened(&folder);
    assert!(closed(&store));
    store.commit(&act(2)).unwrap();
    settled(&store);
    assert!(!closed(&store));
}

/// Nobody is shown what could still be lost, but who commits next builds on it.
#[test]
fn a_commit_is_seen_once_it_is_durable() {
    let (_dir, folder) = fresh();
    let (store, _) = opened(&folder);
    assert_eq!(store.append(&act(1)).unwrap(), 1);
    assert_eq!(store.append(&act(2)).unwrap(), 2);
    assert_eq!(store.head().seq, 0);
    assert_eq!(store.claim(ClaimId(1)).unwrap(), None);
    assert_eq!(store.record(1).unwrap(), Vec::new());
    assert!(matches!(store.append(&act(2)), Err(CommitError::Stale { revision: 2, .. })));
    store.core.settle(1).unwrap();
    assert_eq!(store.claim(ClaimId(1)).unwrap().unwrap().revision, 1);
    store.core.settle(2).unwrap();
    assert_eq!(store.claim(ClaimId(1)).unwrap().unwrap().revision, 2);
}

/// Puts comments on a claim into the journal alone, up to an event.
fn append_through(folder: &Path, last: u32) {
    let (journal, _) = Journal::open(folder, Options::default()).unwrap();
    let mut before = Projected::default();
    for number in 1..=last {
        let bodies = state::link(&act(number).events, &mut before).unwrap();
        let delta = state::project(number.into(), &bodies, &mut before).unwrap();
        before.take_in(&delta);
        assert_eq!(journal.append(&bodies).unwrap().seq, u64::from(number));
    }
    journal.sync_through(last.into()).unwrap();
}

/// Nothing was wrong with it, so there is nothing to tell and nothing to keep.
#[test]
fn a_state_that_is_far_behind_is_made_anew_in_silence() {
    let (_dir, folder) = fresh();
    append_through(&folder, 4_200);
    let (store, repairs) = opened(&folder);
    assert_eq!(repairs, Vec::new());
    check(&store, 4_200);
    nothing_lies_aside(&folder);
}

#[test]
fn a_state_of_an_earlier_layout_is_made_anew_in_silence() {
    for meta in [b"m".as_slice(), b"m2", b"m3", b"m4"] {
        let (_dir, folder) = fresh();
        let (store, _) = opened(&folder);
        (1..=5).for_each(|seq| assert_eq!(store.commit(&act(seq)).unwrap(), u64::from(seq)));
        drop(store);
        SledState::age(&folder.join(STATE), meta);
        let (store, repairs) = opened(&folder);
        assert_eq!(repairs, Vec::new());
        assert!(!store.core.is_in_memory());
        check(&store, 5);
        nothing_lies_aside(&folder);
    }
}

fn nothing_lies_aside(folder: &Path) {
    let names = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name());
    let names: Vec<_> = names.map(|name| name.to_string_lossy().into_owned()).collect();
    assert!(!names.iter().any(|name| name.contains("aside") || name.contains("new")), "{names:?}");
}

/// What was written but not synced comes to memory twice, and counts once.
#[test]
fn a_state_that_was_written_and_not_synced_counts_no_record_twice() {
    let (_dir, folder) = fresh();
    let (store, _) = opened(&folder);
    assert_eq!(store.append(&act(1)).unwrap(), 1);
    store.core.write_without_leaving();
    store.core.settle(1).unwrap();
    settled(&store);
    (2..=4).for_each(|number| assert_eq!(store.commit(&act(number)).unwrap(), u64::from(number)));
    settled(&store);
    assert!(store.core.is_in_memory());
    check(&store, 4);
    assert_eq!(store.record(2).unwrap().len(), 1);
}

/// A session that only reads finds the flaw; the next one mends it.
#[test]
fn a_flaw_found_by_reading_is_mended_at_the_next_opening() {
    let (_dir, folder) = fresh();
    let (store, _) = opened(&folder);
    (1..=5).for_each(|number| assert_eq!(store.commit(&act(number)).unwrap(), u64::from(number)));
    drop(store);
    let (store, _) = opened(&folder);
    assert!(store.core.was_closed());
    store.core.garble(ClaimId(1));
    check(&store, 5);
    assert!(store.core.is_in_memory());
    drop(store);
    let (store, repairs) = opened(&folder);
    assert!(matches!(&*repairs, [Repair::StateRebuilt { .. }]), "{repairs:?}");
    check(&store, 5);
    assert!(!store.core.is_in_memory());
}

#[test]
fn after_the_journal_has_failed_a_flawed_state_still_falls_back() {
    let (_dir, folder) = fresh();
    let (store, _) = opened(&folder);
    (1..=5).for_each(|number| assert_eq!(store.commit(&act(number)).unwrap(), u64::from(number)));
    settled(&store);
    store.core.fail("the disk is broken".to_owned().into());
    store.core.garble(ClaimId(1));
    check(&store, 5);
    assert!(matches!(store.commit(&act(6)), Err(CommitError::Store(StoreError::ReadOnly(_)))));
}

/// Where the journal's end cannot be made good, nothing goes further than what is surely synced.
#[test]
fn the_state_is_brought_no_further_than_what_is_durable() {
    use std::os::unix::fs::FileExt;
    let (_dir, folder) = fresh();
    append_through(&folder, 5);
    let log = folder.join("journal/000001.log");
    let file = std::fs::File::options().read(true).write(true).open(&log).unwrap();
    let reader = crate::store::journal::Reader::open(&folder).unwrap();
    let last = u64::from(reader.location_of(5).unwrap().offset);
    let mut length = [0; 4];
    file.read_exact_at(&mut length, last + 4).unwrap();
    let end = last + u64::from(u32::from_le_bytes(length));
    file.write_all_at(&[0x89, 1, 2, 3], end).unwrap();
    // The torn end cannot be set aside: a folder stands in the place of its copy.
    std::fs::create_dir(folder.join(format!("journal/torn-000001-{end}.bin.new"))).unwrap();
    let (store, repairs) = opened(&folder);
    assert!(
        matches!(&*repairs, [Repair::ReadOnly(_), ..] | [.., Repair::ReadOnly(_)]),
        "{repairs:?}"
    );
    let visible = store.core.visible();
    assert_eq!(store.core.read(|state| Ok(state.head().seq)).unwrap(), visible);
    check(&store, u32::try_from(visible).unwrap());
}
