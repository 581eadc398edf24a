//! Files that were swapped, forged, or written by another program.

use rstest::rstest;

use super::super::format::{HEADER, Header};
use super::super::{Digest, Error, SegmentFlaw, StoreId};
use super::damage::last_segment;
use super::{ROOMY, SMALL, STORE, filled, open, read_all, salvage, segment};

const RECORDS: u64 = 6;

#[test]
fn swapped_segments_are_named() {
    let disk = filled(RECORDS, SMALL);
    let (one, two) = (disk.get(&segment(2)), disk.get(&segment(3)));
    disk.put(&segment(2), two);
    disk.put(&segment(3), one);
    let swapped = open(&disk);
    let Err(Error::Segment { segment: 2, flaw: SegmentFlaw::Number(3), .. }) = swapped else {
        panic!("{swapped:?}")
    };
}

#[test]
fn a_missing_segment_is_named() {
    let disk = filled(RECORDS, SMALL);
    disk.remove_file(&segment(2));
    let (reader, damage) = salvage(&disk).unwrap();
    let Some(Error::Segment { segment: 2, flaw: SegmentFlaw::Missing, readable_through, .. }) =
        damage
    else {
        panic!("{damage:?}")
    };
    assert_eq!(read_all(&reader).unwrap(), readable_through);
    assert!(matches!(open(&disk), Err(Error::Segment { segment: 2, .. })));
}

/// A header as another program might write it.
fn forge(change: impl Fn(&mut Header), bytes: &mut [u8]) {
    let mut header = Header::decode(bytes).unwrap();
    change(&mut header);
    bytes[..80].copy_from_slice(&header.encode());
}

#[test]
fn a_segment_of_another_store_is_named() {
    let disk = filled(RECORDS, SMALL);
    let other = StoreId([7; 16]);
    let mut bytes = disk.get(&segment(2));
    forge(|header| header.store = other, &mut bytes);
    disk.put(&segment(2), bytes);
    let foreign = open(&disk);
    let Err(Error::Segment { flaw: SegmentFlaw::Foreign(found), .. }) = foreign else {
        panic!("{foreign:?}")
    };
    assert_eq!(found, other);
}

#[test]
fn a_segment_that_follows_from_other_records_is_found_by_reading() {
    let disk = filled(RECORDS, SMALL);
    let mut bytes = disk.get(&segment(2));
    forge(|header| header.previous = Digest([7; 32]), &mut bytes);
    disk.put(&segment(2), bytes);
    let (journal, _) = open(&disk).unwrap();
    let walked = read_all(&journal.reader());
    let chain = matches!(walked, Err(Error::Segment { flaw: SegmentFlaw::Chain, .. }));
    assert!(chain, "{walked:?}");
}

#[test]
fn a_newer_segment_is_refused_and_untouched() {
    let disk = filled(2, SMALL);
    let mut bytes = disk.get(&segment(1));
    bytes[8] = 2;
    let crc = crc32c::crc32c(&bytes[..76]).to_le_bytes();
    bytes[76..80].copy_from_slice(&crc);
    disk.put(&segment(1), bytes.clone());
    assert!(matches!(open(&disk), Err(Error::Newer { version: 2, offset: 0, .. })));
    assert_eq!(disk.get(&segment(1)), bytes);
}

#[test]
fn a_newer_record_is_refused_and_not_cut() {
    let disk = filled(1, SMALL);
    let mut bytes = disk.get(&segment(1));
    let at = usize::try_from(HEADER).unwrap();
    let length = u32::from_le_bytes(bytes[at + 4..at + 8].try_into().unwrap()) as usize;
    bytes[at + 12] = 2;
    let sum: Vec<u8> = [&STORE.0[..], &bytes[at..at + 8], &bytes[at + 12..at + length]].concat();
    bytes[at + 8..at + 12].copy_from_slice(&crc32c::crc32c(&sum).to_le_bytes());
    disk.put(&segment(1), bytes.clone());
    assert!(matches!(open(&disk), Err(Error::Newer { version: 2, offset: 80, .. })));
    assert_eq!(disk.get(&segment(1)), bytes);
}

#[rstest]
#[case::length(4, u32::MAX)]
#[case::length_of_16_mib(4, 16 * 1024 * 1024)]
#[case::events(32, u32::MAX)]
#[case::body(72 + 32 * 2, u32::MAX)]
fn hostile_numbers_are_refused(#[case] field: usize, #[case] value: u32) {
    let disk = filled(1, SMALL);
    let mut bytes = disk.get(&segment(1));
    let at = usize::try_from(HEADER).unwrap();
    let length = u32::from_le_bytes(bytes[at + 4..at + 8].try_into().unwrap()) as usize;
    bytes[at + field..at + field + 4].copy_from_slice(&value.to_le_bytes());
    let sum: Vec<u8> = [&STORE.0[..], &bytes[at..at + 8], &bytes[at + 12..at + length]].concat();
    bytes[at + 8..at + 12].copy_from_slice(&crc32c::crc32c(&sum).to_le_bytes());
    disk.put(&segment(1), bytes);
    let (_, opened) = open(&disk).unwrap();
    assert_eq!((opened.records, opened.torn.len()), (0, 1));
}

/// A torn record whose body looks like a later record that knows the torn one synced: proof only
/// if it was summed with this store's id.
#[rstest]
#[case::of_another_store(StoreId([0; 16]), false)]
#[case::of_this_store(STORE, true)]
fn bytes_that_look_like_a_record_are_no_proof(#[case] store: StoreId, #[case] proof: bool) {
    let other = filled(5, ROOMY);
    let (bytes, offsets, _) = last_segment(&other);
    let mut later = bytes[*offsets.last().unwrap()..].to_vec();
    let length = u32::from_le_bytes(later[4..8].try_into().unwrap()) as usize;
    later.truncate(length);
    let sum = [&store.0[..], &later[..8], &later[12..]].concat();
    later[8..12].copy_from_slice(&crc32c::crc32c(&sum).to_le_bytes());
    let disk = filled(0, SMALL);
    let mut file = disk.get(&segment(1));
    file.resize(80, 0);
    file.extend([1; 8]);
    file.extend(later);
    disk.put(&segment(1), file);
    match open(&disk) {
        Ok((_, opened)) => assert!(!proof && opened.records == 0 && opened.torn.len() == 1),
        Err(Error::Damaged { seq: 1, .. }) => assert!(proof),
        Err(other) => panic!("{other:?}"),
    }
}
