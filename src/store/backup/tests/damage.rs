//! Whatever becomes of a file, it is noticed and named.

use super::*;
use crate::store::backup::Flaw;
use crate::store::backup::format::HEADER;
use crate::store::bytes::u32_at;

fn small() -> (Source, Vec<u8>) {
    let source = Source::new(2);
    let path = source.with_views("backup", &[b"proof", b""], &views()[..1]);
    let bytes = std::fs::read(path).unwrap();
    (source, bytes)
}

/// Where the frames lie.
fn frames(bytes: &[u8]) -> Vec<std::ops::Range<usize>> {
    let (mut at, mut frames) = (HEADER, Vec::new());
    while at < bytes.len() {
        let end = at + 16 + u32_at(bytes, at + 4) as usize;
        frames.push(at..end);
        at = end;
    }
    frames
}

#[test]
fn every_prefix_is_refused() {
    let (source, bytes) = small();
    for length in 0..bytes.len() {
        match read_bytes(&source, &bytes[..length]) {
            Err(Error::NotABackup(_)) => assert!(length < 8, "{length}"),
            Err(Error::CutShort { offset, .. }) => assert_eq!(offset, length as u64),
            other => panic!("{length}: {other:?}"),
        }
    }
    assert!(read_bytes(&source, &bytes).is_ok());
}

#[test]
fn every_flipped_bit_is_found() {
    let (source, bytes) = small();
    let frames = frames(&bytes);
    for bit in 0..bytes.len() * 8 {
        let mut flipped = bytes.clone();
        flipped[bit / 8] ^= 1 << (bit % 8);
        match read_bytes(&source, &flipped) {
            Err(Error::NotABackup(_)) => assert!(bit < 64, "bit {bit}"),
            Err(Error::Damaged { frame, offset, .. }) => {
                let at = usize::try_from(frame).unwrap();
                let hit = frames.iter().position(|frame| frame.contains(&(bit / 8)));
                assert_eq!(at, hit.unwrap_or(0), "bit {bit}");
                let begins = hit.map_or(0, |hit| frames[hit].start);
                assert_eq!(offset, begins as u64, "bit {bit}");
            }
            other => panic!("bit {bit}: {other:?}"),
        }
    }
}

#[test]
fn what_follows_the_end_is_found() {
    let (source, bytes) = small();
    for more in [&[0][..], &bytes] {
        match read_bytes(&source, &[&bytes, more].concat()) {
            Err(Error::Damaged { offset, flaw: Flaw::Trailing, .. }) => {
                assert_eq!(offset, bytes.len() as u64);
            }
            other => panic!("{other:?}"),
        }
    }
}

#[test]
fn frames_that_were_moved_are_found() {
    let (source, bytes) = small();
    let frames = frames(&bytes);
    for (one, first) in frames.iter().enumerate() {
        let mut without = bytes[..first.start].to_vec();
        without.extend(&bytes[first.end..]);
        let refused = read_bytes(&source, &without);
        assert!(refused.is_err(), "without frame {one}");
        let mut twice = bytes[..first.end].to_vec();
        twice.extend(&bytes[first.start..]);
        assert!(read_bytes(&source, &twice).is_err(), "frame {one} twice");
        for (two, second) in frames.iter().enumerate().skip(one + 1) {
            let swapped = [
                &bytes[..first.start],
                &bytes[second.clone()],
                &bytes[first.end..second.start],
                &bytes[first.clone()],
                &bytes[second.end..],
            ];
            match read_bytes(&source, &swapped.concat()) {
                Err(Error::Damaged { frame, .. }) => assert_eq!(frame, one as u64),
                // The end is short of what it counts.
                other => panic!("{one} and {two}: {other:?}"),
            }
        }
    }
}

#[test]
fn a_frame_of_another_backup_is_found() {
    let (source, bytes) = small();
    let parts: [&[u8]; 2] = [b"proof", b""];
    let other = Source::of(StoreId(*b"fedcba9876543210"), 2, "commit");
    let theirs = std::fs::read(other.with_views("backup", &parts, &views()[..1])).unwrap();
    assert_eq!(frames(&bytes), frames(&theirs));
    for (number, frame) in frames(&bytes).into_iter().enumerate() {
        let mut mixed = bytes.clone();
        mixed[frame.clone()].copy_from_slice(&theirs[frame]);
        match read_bytes(&source, &mixed) {
            Err(Error::Damaged { frame, .. }) => assert_eq!(frame, number as u64),
            other => panic!("{other:?}"),
        }
    }
}

#[test]
fn what_is_no_backup_is_told_apart() {
    let source = Source::new(0);
    assert!(matches!(read_bytes(&source, b""), Err(Error::NotABackup(_))));
    assert!(matches!(read_bytes(&source, &[0; 4_096]), Err(Error::NotABackup(_))));
    let segment = std::fs::read(source.path("journal/000001.log")).unwrap();
    assert!(matches!(read_bytes(&source, &segment), Err(Error::NotABackup(_))));
    let missing = read(&source.path("missing"));
    assert!(matches!(missing, Err(Error::CannotRead { .. })));
    let folder = read(source.folder.path());
    assert!(matches!(folder, Err(Error::CannotRead { .. })));
    let circle = source.path("circle");
    std::os::unix::fs::symlink(&circle, &circle).unwrap();
    assert!(matches!(read(&circle), Err(Error::CannotRead { .. })));
}
