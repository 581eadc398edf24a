//! A damaged journal is mended on request: what is readable stays, the rest is set aside.

use std::path::Path;
use std::sync::Arc;

use super::super::mend::{Mended, mend};
use super::super::{Error, Result};
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
