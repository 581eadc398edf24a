//! Records in their own bytes, from one journal into another.

use super::super::{Error, Flaw, Journal, RawRecord, StoreId};
use super::disk::Op;
use super::{DIR, MemDisk, ROOMY, SMALL, STORE, create, filled, open, read_all, salvage};
use crate::store::journal::Digest;

fn raw(disk: &MemDisk) -> Vec<RawRecord> {
    let (reader, damage) = salvage(disk).unwrap();
    assert!(damage.is_none());
    reader.raw_from(1).map(Result::unwrap).collect()
}

/// Segments of another size, so that nothing lies where it lay.
fn copied(records: &[RawRecord]) -> MemDisk {
    let disk = MemDisk::default();
    let journal = create(&disk, ROOMY);
    for record in records {
        let appended = journal.append_raw(record).unwrap();
        assert_eq!((appended.seq, appended.record_hash), (record.seq, record.hash));
    }
    journal.sync_through(records.len() as u64).unwrap();
    disk
}

#[test]
fn a_copy_has_the_same_records_and_the_same_chain() {
    let disk = filled(20, SMALL);
    let records = raw(&disk);
    let copy = copied(&records).after_power_loss(|_| false);
    assert_eq!(raw(&copy), records);
    let (journal, opened) = open(&copy).unwrap();
    assert_eq!(opened.records, 20);
    assert_eq!(journal.head(), salvage(&disk).unwrap().0.head());
    assert_eq!(read_all(&journal.reader()).unwrap(), 20);
    // It goes on as any other.
    assert_eq!(journal.commit(&super::events(21)).unwrap().seq, 21);
}

#[test]
fn they_are_given_from_a_number_on_with_the_hash_before() {
    let disk = filled(9, SMALL);
    let (reader, _) = salvage(&disk).unwrap();
    let all = raw(&disk);
    assert_eq!(reader.hash_of(0).unwrap(), Digest::genesis(STORE));
    for since in 0..=9_u64 {
        let hash = reader.hash_of(since).unwrap();
        let later: Vec<RawRecord> = reader.raw_from(since + 1).map(Result::unwrap).collect();
        assert_eq!(later, all[usize::try_from(since).unwrap()..]);
        assert!(later.first().is_none_or(|record| record.previous == hash));
    }
    assert!(matches!(reader.hash_of(10), Err(Error::NoSuchRecord { seq: 10, head: 9 })));
}

#[test]
fn what_does_not_follow_is_refused_and_nothing_is_written() {
    let records = raw(&filled(5, SMALL));
    let disk = copied(&records[..2]);
    let before = disk.get(&super::segment(1));
    let (journal, _) = open(&disk).unwrap();
    for wrong in [&records[0], &records[1], &records[3]] {
        let refused = journal.append_raw(wrong);
        assert!(matches!(refused, Err(Error::Misfit { flaw: Flaw::Sequence(_), .. })));
    }
    let other = MemDisk::default();
    let fork = create(&other, SMALL);
    for _ in 0..3 {
        fork.commit(&[b"another history"]).unwrap();
    }
    let refused = journal.append_raw(&raw(&other)[2]);
    assert!(matches!(refused, Err(Error::Misfit { seq: 3, flaw: Flaw::Chain })), "{refused:?}");
    assert_eq!(disk.get(&super::segment(1)), before);
    assert_eq!(journal.append_raw(&records[2]).unwrap().seq, 3);
}

#[test]
fn a_record_of_another_store_is_refused() {
    let records = raw(&filled(1, SMALL));
    let files = std::sync::Arc::new(MemDisk::default());
    let other = StoreId(*b"fedcba9876543210");
    let journal = Journal::create_in(files, DIR.as_ref(), other, SMALL).unwrap();
    assert!(matches!(journal.append_raw(&records[0]), Err(Error::Misfit { .. })));
    assert_eq!(RawRecord::check(other, records[0].bytes().to_vec()), Err(Flaw::Checksum));
}

#[test]
fn bytes_are_proved() {
    for record in raw(&filled(3, SMALL)) {
        let bytes = record.bytes();
        assert_eq!(RawRecord::check(STORE, bytes.to_vec()), Ok(record.clone()));
        for length in 0..bytes.len() {
            assert!(RawRecord::check(STORE, bytes[..length].to_vec()).is_err(), "{length}");
        }
        for bit in 0..bytes.len() * 8 {
            let mut flipped = bytes.to_vec();
            flipped[bit / 8] ^= 1 << (bit % 8);
            assert!(RawRecord::check(STORE, flipped).is_err(), "bit {bit}");
        }
        let longer = [bytes, &[0; 8]].concat();
        assert_eq!(RawRecord::check(STORE, longer), Err(Flaw::Length));
    }
}

/// Who reads beside a writer may carry away what is not synced yet; it must not be lost after that.
#[test]
fn what_a_reader_has_synced_outlives_a_power_loss() {
    let disk = filled(2, ROOMY);
    let (journal, _) = open(&disk).unwrap();
    journal.append(&super::events(3)).unwrap();
    let (reader, _) = salvage(&disk).unwrap();
    assert_eq!(salvage(&disk.after_power_loss(|_| false)).unwrap().0.head().unwrap().0, 2);
    reader.sync().unwrap();
    let after = disk.after_power_loss(|_| false);
    assert_eq!(salvage(&after).unwrap().0.head(), reader.head());
    disk.fail(Op::Sync, 0, std::io::ErrorKind::Other);
    assert!(matches!(reader.sync(), Err(Error::Io { .. })));
}

/// What a disk refuses is written again elsewhere, as with any record.
#[test]
fn a_failed_sync_loses_no_copied_record() {
    let records = raw(&filled(4, SMALL));
    let disk = MemDisk::default();
    let journal = create(&disk, ROOMY);
    for record in &records {
        journal.append_raw(record).unwrap();
    }
    disk.fail(Op::Sync, 0, std::io::ErrorKind::Other);
    journal.sync_through(4).unwrap();
    drop(journal);
    assert_eq!(raw(&disk.after_power_loss(|_| false)), records);
}
