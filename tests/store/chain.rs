//! The chain of records as every store hands it out, page by page, for others to prove.

use cpor::store::chain::SealedRecord;
use cpor::store::{Store, StoreError, disk};
use rstest::rstest;

use super::conformance::{Kind, Subject};
use super::sample::{self, act, commented, created};

/// A chain from the beginning to the head, page by page, whose hashes are what they should be.
fn prove(store: &dyn Store, most: usize) -> Vec<SealedRecord> {
    let chain = store.chain().unwrap();
    let (mut records, mut previous) = (Vec::new(), chain.genesis());
    loop {
        let page = store.records_from(records.len() as u64 + 1, most).unwrap();
        if page.is_empty() {
            break;
        }
        assert!(page.len() <= most);
        for record in page {
            let bodies = record.events.iter().map(|event| event.body.clone()).collect();
            let sealed =
                SealedRecord::seal(record.seq, record.durable_through, record.previous, bodies);
            assert_eq!(sealed, record);
            assert_eq!((record.seq, record.previous), (records.len() as u64 + 1, previous));
            previous = record.hash;
            records.push(record);
        }
    }
    assert_eq!((records.len() as u64, previous), (chain.head, chain.hash));
    records
}

#[rstest]
fn its_records_are_chained_whatever_the_page(#[values(Kind::Memory, Kind::Disk)] kind: Kind) {
    let subject = Subject::new(kind);
    let story = sample::story(20);
    for commit in &story {
        subject.store().commit(commit).unwrap();
    }
    let records = prove(subject.store(), usize::MAX);
    assert_eq!(records.len(), story.len());
    for most in [1, 7] {
        assert_eq!(prove(subject.store(), most), records);
    }
    for (record, commit) in records.iter().zip(&story) {
        assert_eq!(record.events.len(), commit.events.len());
        assert_eq!(subject.store().record(record.seq).unwrap(), commit.events);
    }
    let subject = subject.again();
    assert_eq!(prove(subject.store(), 3), records);
    // What comes next follows on.
    subject.store().commit(&act(1, 3, vec![commented(1, 4, "more")])).unwrap();
    assert_eq!(prove(subject.store(), 3)[..records.len()], records);
}

/// However many are asked for, a page does not outgrow the memory.
#[rstest]
fn a_page_of_large_records_is_short(#[values(Kind::Memory, Kind::Disk)] kind: Kind) {
    let subject = Subject::new(kind);
    let store = subject.store();
    store.commit(&act(1, 0, vec![created(1)])).unwrap();
    let long = "words and words ".repeat(64 * 1024);
    for number in 2..12 {
        store.commit(&act(1, number - 1, vec![commented(1, number, &long)])).unwrap();
    }
    let page = store.records_from(1, usize::MAX).unwrap();
    assert!((2..11).contains(&page.len()), "{}", page.len());
    assert_eq!(prove(store, usize::MAX).len(), 11);
}

#[test]
fn damage_on_the_way_is_told_and_not_passed_over() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path().join("store");
    let store = disk::create(&folder).unwrap().store;
    for commit in sample::story(5) {
        store.commit(&commit).unwrap();
    }
    let segment = folder.join("journal/000001.log");
    let mut bytes = std::fs::read(&segment).unwrap();
    let end = bytes.iter().rposition(|byte| *byte != 0).unwrap();
    bytes[end / 2] ^= 1;
    std::fs::write(&segment, bytes).unwrap();
    assert!(matches!(store.records_from(1, usize::MAX), Err(StoreError::Damaged { .. })));
}
