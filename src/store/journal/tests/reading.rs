//! Single records by their locations, in whatever order.

use super::super::{Error, Location};
use super::{SMALL, events, filled, salvage};

#[test]
fn few_files_are_open_however_many_segments_are_read_from() {
    let disk = filled(90, SMALL);
    let (reader, damage) = salvage(&disk).unwrap();
    assert!(damage.is_none());
    let places: Vec<Location> =
        reader.records_from(1).map(|record| record.unwrap().location).collect();
    assert!(places.last().unwrap().segment > 40);
    let before = disk.open_files();
    let mut picker = reader.picker();
    // 37 and 90 have no divisor in common, so each is read once, far from the one before.
    for step in 0..90 {
        let at = step * 37 % 90;
        let record = picker.read(places[at]).unwrap();
        assert_eq!(record.seq, at as u64 + 1);
        assert_eq!(super::bodies(&record), events(record.seq));
        assert!(disk.open_files() - before <= 16);
        // What was just read from is still open.
        let open = disk.open_files();
        assert_eq!(picker.read(places[at]).unwrap(), record);
        assert_eq!(disk.open_files(), open);
        assert_eq!(reader.read(places[at]).unwrap(), record);
    }
    assert!(disk.open_files() > before);
    drop(picker);
    assert_eq!(disk.open_files(), before);
}

#[test]
fn a_location_in_no_segment_is_refused() {
    let (reader, _) = salvage(&filled(3, SMALL)).unwrap();
    for segment in [0, 99, u32::MAX] {
        let place = Location { segment, offset: 80 };
        assert!(matches!(reader.read(place), Err(Error::Unreadable { .. })), "{segment}");
        assert!(matches!(reader.picker().read(place), Err(Error::Unreadable { .. })), "{segment}");
    }
}
