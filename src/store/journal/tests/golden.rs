//! Format version 1 as it was laid down: these bytes must be read and written for ever.

use std::io::ErrorKind;

use super::disk::Op;
use super::{MemDisk, SMALL, bodies, create, salvage, segment};

const FILES: [&[u8]; 3] = [
    include_bytes!("../../../../tests/golden/journal-v1/000001.log"),
    include_bytes!("../../../../tests/golden/journal-v1/000002.log"),
    include_bytes!("../../../../tests/golden/journal-v1/000003.log"),
];
const HEAD: &str = include_str!("../../../../tests/golden/journal-v1/head.txt");

fn commits() -> [Vec<Vec<u8>>; 4] {
    [
        vec![b"one".to_vec()],
        vec![b"two, first".to_vec(), Vec::new(), b"two, third".to_vec()],
        vec![b"three".to_vec()],
        vec![vec![4; 400]],
    ]
}

/// Two commits, a third whose sync fails (segment 2 supersedes), a fourth that needs segment 3.
fn write() -> MemDisk {
    let disk = MemDisk::default();
    let journal = create(&disk, SMALL);
    for (commit, number) in commits().iter().zip(1..) {
        let appended = journal.append(commit).unwrap();
        if number == 3 {
            disk.fail(Op::Sync, 0, ErrorKind::Other);
        }
        journal.sync(appended).unwrap();
    }
    disk
}

#[test]
fn version_1_is_written_as_ever() {
    let disk = write();
    for (bytes, number) in FILES.iter().zip(1..) {
        assert!(disk.get(&segment(number)) == *bytes, "segment {number} differs");
    }
    assert!(!disk.names().contains(&"000004.log".to_owned()));
}

#[test]
fn version_1_is_read_as_ever() {
    let disk = MemDisk::default();
    for (bytes, number) in FILES.iter().zip(1..) {
        disk.put(&segment(number), bytes.to_vec());
    }
    let (reader, damage) = salvage(&disk).unwrap();
    assert!(damage.is_none(), "{damage:?}");
    let found: Vec<_> = reader.records_from(1).map(|record| bodies(&record.unwrap())).collect();
    assert_eq!(found, commits());
    let (seq, hash) = reader.head().unwrap();
    assert_eq!(format!("{seq} {hash}\n"), HEAD);
}
