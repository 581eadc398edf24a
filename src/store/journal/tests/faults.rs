//! Failing disks, full disks, and callers at the same time.

use std::io::ErrorKind;
use std::sync::Arc;
use std::time::Duration;

use rstest::rstest;

use super::super::scan::{Tail, Window};
use super::super::segments::Place;
use super::super::{Error, Journal};
use super::disk::{Fault, Op};
use super::{MemDisk, ROOMY, SMALL, create, events, open, read_all, salvage, segment};

/// Waits for a condition, but not for ever.
fn until(what: &str, condition: impl Fn() -> bool) {
    for _ in 0..10_000 {
        if condition() {
            return;
        }
        std::thread::park_timeout(Duration::from_millis(1));
    }
    panic!("waited in vain until {what}");
}

fn commit(journal: &Journal, seq: u64) {
    assert_eq!(journal.commit(&events(seq)).unwrap().seq, seq);
}

#[test]
fn a_failed_sync_is_made_good_in_a_new_segment() {
    let disk = MemDisk::default();
    let journal = create(&disk, ROOMY);
    commit(&journal, 1);
    let second = journal.append(&events(2)).unwrap();
    let third = journal.append(&events(3)).unwrap();
    disk.fail(Op::Sync, 0, ErrorKind::Other);
    let location = journal.sync(second).unwrap();
    assert_ne!(location, second.location, "it was written again elsewhere");
    assert_eq!(journal.durable_through(), 3);
    let moved = journal.sync(third).unwrap();
    assert_eq!(journal.read(location).unwrap().hash, second.record_hash);
    assert_eq!(journal.read(moved).unwrap().hash, third.record_hash);
    commit(&journal, 4);
    assert_eq!(read_all(&journal.reader()).unwrap(), 4);
    // What the first segment holds of the moved records counts for nothing, bad or whole.
    for flip in [false, true] {
        let after = disk.after_power_loss(|_| flip);
        let (journal, opened) = open(&after).unwrap();
        assert_eq!((opened.records, opened.torn.len()), (4, 0));
        assert_eq!(read_all(&journal.reader()).unwrap(), 4);
        assert_eq!(journal.read(moved).unwrap().seq, 3);
    }
    assert!(matches!(journal.read(second.location), Err(Error::Unreadable { .. })));
}

#[rstest]
#[case::nothing_written(0)]
#[case::half_written(50)]
#[case::all_written(usize::MAX)]
fn a_failed_write_is_made_good_in_a_new_segment(#[case] partly: usize) {
    let disk = MemDisk::default();
    let journal = create(&disk, ROOMY);
    commit(&journal, 1);
    journal.append(&events(2)).unwrap();
    disk.inject(Fault { op: Op::Write, skip: 0, times: 1, kind: ErrorKind::Other, partly });
    let third = journal.append(&events(3)).unwrap();
    assert_eq!((third.seq, third.location.segment), (3, 2));
    assert_eq!(journal.durable_through(), 3, "with it, all that was in doubt");
    let (journal, opened) = open(&disk.after_power_loss(|_| true)).unwrap();
    assert_eq!((opened.records, opened.torn.len()), (3, 0));
    assert_eq!(read_all(&journal.reader()).unwrap(), 3);
}

#[rstest]
#[case::sync(Op::Sync)]
#[case::rename(Op::Rename)]
#[case::directory(Op::SyncDir)]
fn when_that_fails_too_no_more_commits_are_taken(#[case] then: Op) {
    let disk = MemDisk::default();
    let journal = create(&disk, ROOMY);
    commit(&journal, 1);
    let second = journal.append(&events(2)).unwrap();
    disk.fail(Op::Sync, 0, ErrorKind::Other);
    disk.fail(then, 0, ErrorKind::Other);
    assert!(matches!(journal.sync(second), Err(Error::InDoubt { seq: 2, .. })));
    assert!(matches!(journal.append(&events(2)), Err(Error::ReadOnly { .. })));
    assert!(matches!(journal.sync(second), Err(Error::InDoubt { seq: 2, .. })));
    assert_eq!(journal.head().unwrap().0, 1, "what is in doubt doesn't show");
    assert_eq!(read_all(&journal.reader()).unwrap(), 1);
    drop(journal);
    for keep in [false, true] {
        let (journal, opened) = open(&disk.after_power_loss(|_| keep)).unwrap();
        assert!(matches!(opened.records, 1 | 2));
        assert_eq!(read_all(&journal.reader()).unwrap(), opened.records);
        commit(&journal, opened.records + 1);
    }
}

#[test]
fn what_a_failed_sync_left_in_memory_is_written_anew_at_opening() {
    let disk = MemDisk::default();
    let journal = create(&disk, ROOMY);
    let first = journal.append(&events(1)).unwrap();
    disk.fail(Op::Sync, 0, ErrorKind::Other);
    disk.fail(Op::Rename, 0, ErrorKind::Other);
    journal.sync(first).unwrap_err();
    drop(journal);
    // The system still shows the record, but its disk hasn't got it.
    assert_eq!(open(&disk.after_power_loss(|_| true)).unwrap().1.records, 0);
    let (journal, opened) = open(&disk).unwrap();
    assert_eq!((opened.records, journal.durable_through()), (1, 1));
    drop(journal);
    assert_eq!(open(&disk.after_power_loss(|_| false)).unwrap().1.records, 1);
}

#[test]
fn a_full_disk_refuses_and_recovers() {
    let disk = MemDisk::default();
    let journal = create(&disk, SMALL);
    let mut seq = 0;
    for room in [0, 1, 40, 79, 100, 200, 300] {
        disk.set_room(Some(room));
        let error = loop {
            match journal.commit(&events(seq + 1)) {
                Ok(_) => seq += 1,
                Err(error) => break error,
            }
        };
        assert!(matches!(error, Error::Full { .. }), "{error:?}");
        assert!(journal.read_only().is_none());
        assert_eq!(journal.head().map_or(0, |(head, _)| head), seq);
        let (copy, opened) = open(&disk.copy()).unwrap();
        assert_eq!((opened.records, opened.torn.len()), (seq, 0), "nothing half is left");
        drop(copy);
        disk.set_room(None);
        seq += 1;
        commit(&journal, seq);
    }
    assert_eq!(read_all(&journal.reader()).unwrap(), seq);
}

#[rstest]
#[case::nothing_written(0)]
#[case::half_written(50)]
#[case::all_written(usize::MAX)]
fn a_record_the_disk_had_no_room_for_never_appears(#[case] partly: usize) {
    let disk = MemDisk::default();
    let journal = create(&disk, ROOMY);
    commit(&journal, 1);
    let pending = journal.append(&events(2)).unwrap();
    let kind = ErrorKind::StorageFull;
    disk.inject(Fault { op: Op::Write, skip: 0, times: 1, kind, partly });
    assert!(matches!(journal.append(&[b"refused"]), Err(Error::Full { .. })));
    let (_, opened) = open(&disk.after_power_loss(|_| true)).unwrap();
    assert_eq!((opened.records, opened.torn.len()), (2, 0));
    journal.sync(pending).unwrap();
    commit(&journal, 3);
    assert_eq!(read_all(&journal.reader()).unwrap(), 3);
}

#[test]
fn a_full_disk_that_takes_nothing_back_moves_to_a_new_segment() {
    let disk = MemDisk::default();
    let journal = create(&disk, ROOMY);
    commit(&journal, 1);
    journal.append(&events(2)).unwrap();
    let fault = Fault {
        op: Op::Write,
        skip: 0,
        times: 2,
        kind: ErrorKind::StorageFull,
        partly: usize::MAX,
    };
    disk.inject(fault);
    assert!(matches!(journal.append(&[b"refused"]), Err(Error::Full { .. })));
    commit(&journal, 3);
    assert_eq!(read_all(&journal.reader()).unwrap(), 3);
    let (journal, _) = open(&disk.after_power_loss(|_| true)).unwrap();
    assert_eq!(read_all(&journal.reader()).unwrap(), 3);
}

#[test]
fn an_end_that_cant_be_made_good_opens_for_reading() {
    let disk = MemDisk::default();
    let journal = create(&disk, SMALL);
    commit(&journal, 1);
    drop(journal);
    let mut bytes = disk.get(&segment(1));
    *bytes.last_mut().unwrap() = 1;
    disk.put(&segment(1), bytes.clone());
    disk.set_room(Some(0));
    let (journal, opened) = open(&disk).unwrap();
    assert!(matches!(opened.read_only.as_deref(), Some(Error::Full { .. })));
    assert!(matches!(journal.append(&events(2)), Err(Error::ReadOnly { .. })));
    assert_eq!(read_all(&journal.reader()).unwrap(), 1);
    assert_eq!(disk.get(&segment(1)), bytes);
    drop(journal);
    disk.set_room(None);
    let (journal, opened) = open(&disk).unwrap();
    assert_eq!(opened.torn.len(), 1);
    commit(&journal, 2);
}

#[test]
fn callers_at_the_same_time_share_a_sync() {
    const CALLERS: usize = 8;
    let disk = MemDisk::default();
    let journal = Arc::new(create(&disk, ROOMY));
    disk.hold_syncs(true);
    let before = disk.syncs();
    let callers: Vec<_> = (0..CALLERS)
        .map(|caller| {
            let journal = Arc::clone(&journal);
            std::thread::spawn(move || {
                let appended = journal.commit(&[vec![1; caller]]).unwrap();
                assert!(journal.durable_through() >= appended.seq);
            })
        })
        .collect();
    until("all have appended", || journal.head().is_some_and(|(seq, _)| seq == CALLERS as u64));
    assert_eq!(journal.durable_through(), 0, "nobody is answered before a sync");
    disk.hold_syncs(false);
    for caller in callers {
        caller.join().unwrap();
    }
    assert_eq!(disk.syncs() - before, 2, "the first caller's, and one for all others");
    let reader = journal.reader();
    assert_eq!(reader.records_from(1).map(Result::unwrap).count(), CALLERS);
}

#[test]
fn callers_at_the_same_time_survive_failing_syncs() {
    let disk = MemDisk::default();
    let journal = Arc::new(create(&disk, SMALL));
    let callers: Vec<_> = (0..4)
        .map(|caller| {
            let journal = Arc::clone(&journal);
            let disk = disk.clone();
            std::thread::spawn(move || {
                for round in 0..50_usize {
                    if round % 10 == caller {
                        disk.fail(Op::Sync, 0, ErrorKind::Other);
                    }
                    // Two faults may meet, and then it is read-only: what was answered must stand.
                    match journal.commit(&[format!("{caller} {round}")]) {
                        Ok(done) => assert!(journal.durable_through() >= done.seq),
                        Err(Error::InDoubt { .. } | Error::ReadOnly { .. } | Error::Io { .. }) => {}
                        Err(other) => panic!("{other:?}"),
                    }
                }
            })
        })
        .collect();
    for caller in callers {
        caller.join().unwrap();
    }
    disk.heal();
    let durable = journal.durable_through();
    assert!(durable > 0);
    let (after, opened) = open(&disk.after_power_loss(|_| false)).unwrap();
    assert!(opened.records >= durable);
    let count = after.records_from(1).map(Result::unwrap).count() as u64;
    assert_eq!(count, opened.records);
}

#[test]
fn a_reader_sees_records_while_they_are_written() {
    let disk = MemDisk::default();
    let journal = create(&disk, SMALL);
    std::thread::scope(|scope| {
        scope.spawn(|| (1..=200).for_each(|seq| commit(&journal, seq)));
        let mut seen = 0;
        while seen < 200 {
            let (reader, damage) = salvage(&disk).unwrap();
            assert!(damage.is_none(), "{damage:?}");
            let now = read_all(&reader).unwrap();
            assert!(now >= seen);
            seen = now;
        }
    });
}

#[test]
fn refusals_write_nothing() {
    let disk = MemDisk::default();
    let journal = create(&disk, SMALL);
    let before = disk.get(&segment(1));
    assert!(matches!(journal.append::<Vec<u8>>(&[]), Err(Error::Empty)));
    let huge = vec![0; 16 * 1024 * 1024];
    assert!(matches!(journal.append(&[huge]), Err(Error::TooLarge { .. })));
    assert!(matches!(journal.sync_through(1), Err(Error::NoSuchRecord { seq: 1, head: 0 })));
    assert_eq!(disk.get(&segment(1)), before);
    assert!(journal.head().is_none());
}

#[test]
fn a_reader_takes_nothing_half_written_for_damage() {
    let written = MemDisk::default();
    let whole = create(&written, ROOMY);
    (1..=4).for_each(|seq| commit(&whole, seq));
    let place = whole.reader().place;
    let header = whole.reader().headers[0];
    // It walked when record 3 was half written, and judges when record 4 is there.
    let disk = MemDisk::default();
    let mut early = written.get(&segment(1));
    let offset = whole.location_of(3).unwrap().offset as usize;
    early[offset + 90..].fill(0);
    disk.put(&segment(1), early);
    let before = Place { files: Arc::new(disk), ..place.clone() };
    let mut window = Window::stream(&before, &header).unwrap();
    let mut tail = Tail::walk(&mut window, &header).unwrap();
    assert_eq!(tail.head, 2);
    assert_eq!(tail.judge_beside_writer(&place, &header, 0).unwrap(), None);
    assert_eq!(tail.head, 4);
}

#[test]
fn a_segment_whose_sync_failed_never_syncs_again() {
    let disk = MemDisk::default();
    let journal = create(&disk, ROOMY);
    disk.fail(Op::Sync, 0, ErrorKind::Other);
    let current = Arc::clone(&journal.state().current);
    current.sync().unwrap_err();
    current.sync().unwrap_err();
}

/// Whoever is about to sync for all lets others append first. Where these begin a new segment, the
/// record is durable already, and the new segment need not be synced for it.
#[test]
fn what_became_durable_meanwhile_is_not_synced_again() {
    let disk = MemDisk::default();
    let journal = create(&disk, SMALL);
    let first = journal.append(&events(1)).unwrap();
    journal.state().sharing = true;
    let needed = std::cell::Cell::new(0);
    let others_append = || {
        while journal.durable_through() < first.seq {
            journal.append(&events(2)).unwrap();
        }
        needed.set(disk.syncs());
    };
    journal.sync_giving_way(first.seq, others_append).unwrap();
    assert_eq!(disk.syncs(), needed.get());
    assert!(!journal.state().syncing, "the next caller would wait for ever");
    let head = journal.head().unwrap().0;
    journal.sync_through(head).unwrap();
    assert_eq!(journal.durable_through(), head);
}
