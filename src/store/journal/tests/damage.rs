//! What is torn, what is damaged, and that nothing wrong is ever read as right.

use rstest::rstest;

use super::super::{Error, Flaw, SegmentFlaw};
use super::{MemDisk, ROOMY, SMALL, filled, open, open_knowing, read_all, salvage, segment};

const RECORDS: u64 = 6;

/// The files of the segments, in order.
fn segments(disk: &MemDisk) -> Vec<Vec<u8>> {
    let logs = disk.names().into_iter().filter(|name| name.contains(".log")).count();
    (1..=logs).map(|number| disk.get(&segment(u32::try_from(number).unwrap()))).collect()
}

/// Where each record ends: (segment index, offset).
fn ends(disk: &MemDisk) -> Vec<(usize, usize)> {
    let (reader, _) = salvage(disk).unwrap();
    let ends = reader.records_from(1).map(|record| {
        let location = record.unwrap().location;
        let bytes = disk.get(&segment(location.segment));
        let at = location.offset as usize;
        let length = u32::from_le_bytes(bytes[at + 4..at + 8].try_into().unwrap());
        (location.segment as usize - 1, at + length as usize)
    });
    ends.collect()
}

#[test]
fn every_prefix_opens_to_exactly_its_whole_commits() {
    let whole = filled(RECORDS, SMALL);
    let files = segments(&whole);
    assert!(files.len() >= 3, "the journal should span several segments");
    let ends = ends(&whole);
    for (index, file) in files.iter().enumerate() {
        for length in 0..=file.len() {
            let disk = MemDisk::default();
            for (before, number) in files[..index].iter().zip(1..) {
                disk.put(&segment(number), before.clone());
            }
            disk.put(&segment(u32::try_from(index).unwrap() + 1), file[..length].to_vec());
            let expected = ends.iter().filter(|end| **end <= (index, length)).count() as u64;
            let result = open(&disk);
            if index == 0 && length < 80 {
                let short = matches!(
                    result,
                    Err(Error::Segment { segment: 1, flaw: SegmentFlaw::Short, .. })
                );
                assert!(short, "{result:?}");
                continue;
            }
            let (journal, opened) = result.unwrap();
            assert_eq!(opened.records, expected, "segment {} cut to {length}", index + 1);
            assert_eq!(read_all(&journal.reader()).unwrap(), expected);
            // And it goes on from there.
            assert_eq!(journal.commit(&super::events(expected + 1)).unwrap().seq, expected + 1);
            drop(journal);
            let (journal, opened) = open(&disk).unwrap();
            assert_eq!((opened.records, opened.torn.len()), (expected + 1, 0));
            assert_eq!(read_all(&journal.reader()).unwrap(), expected + 1);
        }
    }
}

#[test]
fn every_flipped_bit_is_found() {
    let whole = filled(RECORDS, SMALL);
    for (file, number) in segments(&whole).iter().zip(1..) {
        for bit in 0..file.len() * 8 {
            let disk = whole.copy();
            let mut bytes = file.clone();
            bytes[bit / 8] ^= 1 << (bit % 8);
            disk.put(&segment(number), bytes);
            let beside = salvage(&disk).map(|(reader, damage)| (read_all(&reader), damage));
            let found_beside = match beside {
                Err(_) | Ok((Err(_), _) | (_, Some(_))) => true,
                Ok((Ok(records), None)) => records < RECORDS,
            };
            let found = match open(&disk) {
                Err(_) => true,
                Ok((journal, opened)) => {
                    !opened.torn.is_empty() || read_all(&journal.reader()).is_err()
                }
            };
            assert!(found, "segment {number}, byte {}, bit {}", bit / 8, bit % 8);
            let padding = number as usize == segments(&whole).len()
                && bit / 8 >= ends(&whole).last().unwrap().1;
            assert!(found_beside || padding, "reader: segment {number}, byte {}", bit / 8);
        }
    }
}

/// The bytes of the last segment, with where the records in it begin, and its path.
pub(super) fn last_segment(disk: &MemDisk) -> (Vec<u8>, Vec<usize>, u32) {
    let (reader, _) = salvage(disk).unwrap();
    let all: Vec<_> = reader.records_from(1).map(|record| record.unwrap().location).collect();
    let number = all.last().unwrap().segment;
    let offsets = all.iter().filter(|at| at.segment == number).map(|at| at.offset as usize);
    (disk.get(&segment(number)), offsets.collect(), number)
}

#[test]
fn a_bad_record_before_one_that_knew_it_synced_is_damage() {
    let disk = filled(5, ROOMY);
    let (mut bytes, offsets, number) = last_segment(&disk);
    assert!(offsets.len() >= 2, "{offsets:?}");
    let at = offsets[offsets.len() - 2];
    bytes[at + 80] ^= 1;
    disk.put(&segment(number), bytes.clone());
    match open(&disk) {
        Err(Error::Damaged {
            offset, seq: 4, readable_through: 3, flaw: Flaw::Checksum, ..
        }) => {
            assert_eq!(offset, at as u64);
        }
        other => panic!("{other:?}"),
    }
    assert_eq!(disk.get(&segment(number)), bytes, "nothing is cut");
    let (reader, damage) = salvage(&disk).unwrap();
    assert!(matches!(damage, Some(Error::Damaged { seq: 4, .. })));
    assert_eq!(read_all(&reader).unwrap(), 3);
}

#[test]
fn a_hole_of_zeros_before_a_record_that_knew_better_is_damage() {
    let disk = filled(5, ROOMY);
    let (mut bytes, offsets, number) = last_segment(&disk);
    let (from, to) = (offsets[offsets.len() - 2], offsets[offsets.len() - 1]);
    bytes[from..to].fill(0);
    disk.put(&segment(number), bytes);
    let damaged = open(&disk);
    assert!(
        matches!(damaged, Err(Error::Damaged { seq: 4, flaw: Flaw::Missing, .. })),
        "{damaged:?}"
    );
}

#[test]
fn a_bad_last_record_is_torn_unless_the_caller_knows_better() {
    let disk = filled(5, ROOMY);
    let (mut bytes, offsets, number) = last_segment(&disk);
    let at = *offsets.last().unwrap();
    bytes[at + 80] ^= 1;
    disk.put(&segment(number), bytes.clone());
    let knowing = open_knowing(&disk.copy(), 5);
    assert!(matches!(knowing, Err(Error::Damaged { seq: 5, .. })), "{knowing:?}");

    let (journal, opened) = open_knowing(&disk, 4).unwrap();
    let [torn] = opened.torn.as_slice() else { panic!("{opened:?}") };
    assert_eq!((torn.segment, torn.offset), (number, at as u64));
    let kept = disk.get(&torn.kept);
    assert_eq!(kept, bytes[at..at + kept.len()]);
    assert!(bytes[at + kept.len()..].iter().all(|byte| *byte == 0), "all of it is kept");
    assert_eq!(read_all(&journal.reader()).unwrap(), 4);
    drop(journal);
    let after = disk.after_power_loss(|_| false);
    assert_eq!(open(&after).unwrap().1.torn, [], "the cut is durable");
    assert_eq!(after.get(&torn.kept), kept, "and so is the copy");
}

#[test]
fn fewer_records_than_the_caller_knows_of_is_damage() {
    let missing = open_knowing(&filled(3, SMALL), 4);
    let Err(Error::Damaged { seq: 4, readable_through: 3, flaw, .. }) = missing else {
        panic!("{missing:?}")
    };
    assert_eq!(flaw, Flaw::Missing);
}

#[rstest]
#[case::keeps_none(|_| false, 2)]
#[case::keeps_all(|_| true, 4)]
#[case::keeps_every_other(|block: usize| block.is_multiple_of(2), 2)]
#[case::keeps_the_later(|block: usize| block > 10, 2)]
fn a_power_loss_keeps_what_was_synced(#[case] keep: fn(usize) -> bool, #[case] records: u64) {
    let disk = MemDisk::default();
    let journal = super::create(&disk, ROOMY);
    journal.commit(&super::events(1)).unwrap();
    journal.commit(&super::events(2)).unwrap();
    journal.append(&super::events(3)).unwrap();
    journal.append(&super::events(4)).unwrap();
    let (journal, opened) = open(&disk.after_power_loss(keep)).unwrap();
    assert_eq!(opened.records, records, "{opened:?}");
    assert_eq!(read_all(&journal.reader()).unwrap(), records);
}
