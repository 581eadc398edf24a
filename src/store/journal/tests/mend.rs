//! A damaged journal is mended on request: what is readable stays, the rest is set aside.

use std::path::Path;
use std::sync::Arc;

use super::super::mend::{Mended, mend};
use super::super::{Error, Result};
use super::disk::Op;
use super::{MemDisk, SMALL, filled, open, read_all, segment};

const RECORDS: u64 = 6;

fn mended(disk: &MemDisk) -> Result<Vec<Mended>> {
    mend(Arc::new(disk.clone()), Path::new(super::DIR))
}

/// How many bytes that are not zero lie in all files together, as what may not become less.
fn weight(disk: &MemDisk) -> usize {
    let folder = Path::new(super::DIR).join("journal");
    let bytes = |name| disk.get(&folder.join(name)).iter().filter(|byte| **byte != 0).count();
    disk.names().into_iter().map(bytes).sum()
}

fn segments(disk: &MemDisk) -> u32 {
    u32::try_from(disk.names().iter().filter(|name| name.contains(".log")).count()).unwrap()
}

#[test]
fn a_sound_journal_is_left_as_it_is() {
    let disk = filled(RECORDS, SMALL);
    let before = disk.names();
    assert!(mended(&disk).unwrap().is_empty());
    assert_eq!(disk.names(), before);
}

/// Wherever a bit flips: afterwards the journal opens, holds what could be read before, goes on,
/// and not a byte is gone.
#[test]
fn whatever_is_flipped_the_journal_opens_afterwards() {
    let whole = filled(RECORDS, SMALL);
    assert!(segments(&whole) >= 3);
    for number in 1..=segments(&whole) {
        for at in (0..whole.get(&segment(number)).len()).step_by(5) {
            let disk = whole.copy();
            let mut bytes = disk.get(&segment(number));
            bytes[at] ^= 0x10;
            disk.put(&segment(number), bytes);
            let before = weight(&disk);
            let lost = match mended(&disk) {
                Ok(done) => done.iter().any(|done| matches!(done, Mended::Cut { .. })),
                Err(Error::Segment { segment: 1, .. }) if number == 1 && at < 80 => continue,
                Err(error) => panic!("segment {number}, byte {at}: {error}"),
            };
            assert!(weight(&disk) >= before, "segment {number}, byte {at}: something is gone");
            let (journal, opened) = open(&disk).unwrap();
            let read = read_all(&journal.reader()).unwrap();
            assert_eq!(read, opened.records);
            assert!(read == RECORDS || lost || !opened.torn.is_empty(), "{number}, byte {at}");
            let next = journal.commit(&super::events(read + 1)).unwrap();
            assert_eq!(next.seq, read + 1);
            drop(journal);
            assert!(mended(&disk).unwrap().is_empty(), "it is mended once");
        }
    }
}

#[test]
fn a_hole_ends_the_journal_and_what_lies_behind_is_kept() {
    let disk = filled(RECORDS, SMALL);
    let behind = disk.get(&segment(3));
    disk.remove_file(&segment(2));
    let done = mended(&disk).unwrap();
    let [Mended::Cut { why, readable_through, kept }] = done.as_slice() else {
        panic!("{done:?}");
    };
    assert!(matches!(**why, Error::Segment { segment: 2, .. }), "{why}");
    assert!(kept.iter().any(|path| disk.get(path) == behind));
    let (journal, _) = open(&disk).unwrap();
    assert_eq!(read_all(&journal.reader()).unwrap(), *readable_through);
}

#[test]
fn swapped_segments_are_put_back_and_nothing_is_lost() {
    let disk = filled(RECORDS, SMALL);
    let (second, third) = (disk.get(&segment(2)), disk.get(&segment(3)));
    disk.put(&segment(2), third);
    disk.put(&segment(3), second);
    assert!(matches!(open(&disk), Err(Error::Segment { segment: 2, .. })));
    let done = mended(&disk).unwrap();
    assert!(
        matches!(done.as_slice(), [Mended::Unswapped(numbers)] if *numbers == [3, 2]),
        "{done:?}"
    );
    let (journal, _) = open(&disk).unwrap();
    assert_eq!(read_all(&journal.reader()).unwrap(), RECORDS);
}

#[test]
fn bytes_behind_a_closed_segment_are_set_aside_without_loss() {
    let disk = filled(RECORDS, SMALL);
    let mut bytes = disk.get(&segment(1));
    let last = bytes.len() - 3;
    bytes[last] = 7;
    disk.put(&segment(1), bytes);
    let done = mended(&disk).unwrap();
    assert!(matches!(done.as_slice(), [Mended::Cleaned { .. }]), "{done:?}");
    let (journal, _) = open(&disk).unwrap();
    assert_eq!(read_all(&journal.reader()).unwrap(), RECORDS);
}

/// Swaps that take several renames: two segments for each other, and three in a ring.
fn shuffled() -> MemDisk {
    let disk = filled(12, SMALL);
    let whole = disk.copy();
    assert!(segments(&disk) >= 6);
    for (stands, belongs) in [(1, 2), (2, 1), (4, 5), (5, 6), (6, 4)] {
        disk.put(&segment(stands), whole.get(&segment(belongs)));
    }
    disk
}

/// Wherever putting segments back ends, by an error or a power loss, the journal does not pass for
/// a shorter one, and the next mending loses nothing.
#[rstest::rstest]
#[case(Op::Rename, 10)]
#[case(Op::SyncDir, 2)]
fn putting_back_goes_on_where_it_ended(#[case] op: Op, #[case] steps: usize) {
    for skip in 0..=steps {
        let disk = shuffled();
        disk.fail(op, skip, std::io::ErrorKind::Other);
        assert_eq!(mended(&disk).is_err(), skip < steps, "step {skip}");
        for disk in [disk.copy(), disk.after_power_loss(|_| true)] {
            if let Ok((journal, _)) = open(&disk) {
                assert_eq!(read_all(&journal.reader()).unwrap(), 12, "step {skip}");
            }
            let done = mended(&disk).unwrap();
            assert!(
                !done.iter().any(|done| matches!(done, Mended::Cut { .. })),
                "{skip}: {done:?}"
            );
            let (journal, _) = open(&disk).unwrap();
            assert_eq!(read_all(&journal.reader()).unwrap(), 12, "step {skip}");
        }
    }
}

/// A segment on its way that cannot be put back counts as damage, and is kept.
#[test]
fn what_is_on_its_way_and_belongs_nowhere_is_set_aside() {
    let disk = filled(RECORDS, SMALL);
    let moved = segment(3).with_extension("log.moved");
    disk.put(&moved, disk.get(&segment(2)));
    assert!(matches!(open(&disk), Err(Error::Segment { segment: 3, .. })));
    let before = weight(&disk);
    let done = mended(&disk).unwrap();
    assert!(matches!(done.as_slice(), [Mended::Cut { .. }]), "{done:?}");
    assert_eq!(weight(&disk), before);
    let (journal, opened) = open(&disk).unwrap();
    assert_eq!(read_all(&journal.reader()).unwrap(), opened.records);
}

/// What is swapped is put back even where another segment cannot be read: less is lost so.
#[test]
fn swapped_segments_are_put_back_before_a_damaged_one_is_cut() {
    let disk = filled(12, SMALL);
    let (second, third) = (disk.get(&segment(2)), disk.get(&segment(3)));
    disk.put(&segment(2), third);
    disk.put(&segment(3), second);
    let mut bytes = disk.get(&segment(5));
    bytes[20] ^= 1;
    disk.put(&segment(5), bytes);
    let done = mended(&disk).unwrap();
    let [Mended::Unswapped(_), Mended::Cut { why, .. }] = done.as_slice() else {
        panic!("{done:?}");
    };
    assert!(matches!(**why, Error::Segment { segment: 5, .. }), "{why}");
}
