//! Files whose checksums are right, and that are wrong all the same: what a careless program, or a
//! person, could write.

use sha2::{Digest as _, Sha256};

use super::*;
use crate::store::backup::Flaw;
use crate::store::backup::format::{Head, Header, Kind};
use crate::store::journal::{self, Digest};

type Frame = (Kind, Vec<u8>);

/// Puts a file together; the end counts as told.
fn forge(header: Header, frames: &[Frame], counts: impl IntoIterator<Item = u64>) -> Vec<u8> {
    let store = header.range.store;
    let mut bytes = header.encode();
    let mut number = 0;
    for (kind, content) in frames {
        let head = Head::new(store, number, *kind, content.len()).unwrap();
        bytes.extend(head.encode());
        bytes.extend(content);
        bytes.extend(head.tail(content));
        number += 1;
    }
    let mut content: Vec<u8> = counts.into_iter().flat_map(u64::to_le_bytes).collect();
    let head = Head::new(store, number, Kind::Done, content.len() + 32).unwrap();
    bytes.extend(head.encode());
    bytes.extend(&content);
    let whole = Sha256::digest(&bytes);
    bytes.extend(whole);
    content.extend(whole);
    bytes.extend(head.tail(&content));
    bytes
}

fn flaw(source: &Source, bytes: &[u8]) -> Flaw {
    match read_bytes(source, bytes) {
        Err(Error::Damaged { flaw, .. }) => flaw,
        other => panic!("{other:?}"),
    }
}

struct Parts {
    source: Source,
    header: Header,
    records: Vec<Frame>,
}

fn parts() -> Parts {
    let source = Source::new(3);
    let range = source.range(1, 2);
    let all = source.records(source.range(1, 3));
    let records = all.iter().map(|record| (Kind::Record, record.bytes().to_vec())).collect();
    Parts { source, header: Header { range, holds: Holds::Records }, records }
}

#[test]
fn the_forger_can_write_a_good_one() {
    let Parts { source, header, records } = parts();
    let bytes = forge(header, &records[..2], [2, 0, 0]);
    assert_eq!(read_bytes(&source, &bytes).unwrap().len(), 2);
    assert_eq!(std::fs::read(source.plain("written", 1, 2)).unwrap(), bytes);
}

#[test]
fn records_are_those_that_were_promised() {
    let Parts { source, header, records } = parts();
    let flawed = |frames: &[Frame], count| flaw(&source, &forge(header, frames, [count, 0, 0]));
    assert_eq!(flawed(&records[..1], 1), Flaw::Counts);
    assert_eq!(flawed(&records[..1], 2), Flaw::Counts);
    assert_eq!(flawed(&records, 3), Flaw::Place);
    let wrong = [records[1].clone(), records[0].clone()];
    assert_eq!(flawed(&wrong, 2), Flaw::Record(journal::Flaw::Sequence(2)));
    let cut = [(Kind::Record, records[0].1[..80].to_vec())];
    assert_eq!(flawed(&cut, 1), Flaw::Record(journal::Flaw::Length));
    let other = Source::of(STORE, 2, "another history");
    let theirs = other.records(other.range(1, 2)).remove(1);
    let mixed = [records[0].clone(), (Kind::Record, theirs.bytes().to_vec())];
    assert_eq!(flawed(&mixed, 2), Flaw::Record(journal::Flaw::Chain));
    let mut range = header.range;
    range.head = Digest::of(b"another");
    let bytes = forge(Header { range, ..header }, &records[..2], [2, 0, 0]);
    assert_eq!(flaw(&source, &bytes), Flaw::Counts);
}

#[test]
fn headers_that_cannot_be_are_refused() {
    let Parts { source, header, .. } = parts();
    let good = header.range;
    for range in [
        Range { from: 0, ..good },
        Range { from: 2, through: 0, ..good },
        Range { from: 1, through: 0, ..good },
        Range { previous: Digest::of(b"another"), ..good },
    ] {
        let bytes = forge(Header { range, ..header }, &[], [0; 3]);
        assert_eq!(flaw(&source, &bytes), Flaw::Header, "{range:?}");
    }
    let sum = |mut bytes: Vec<u8>| {
        let crc = crc32c::crc32c(&bytes[..116]);
        bytes[116..120].copy_from_slice(&crc.to_le_bytes());
        bytes
    };
    for (at, value) in [(8, 0), (8, 2), (8, 3), (10, 2), (10, 3), (11, 1), (12, 1), (112, 1)] {
        let mut bytes = forge(header, &[], [0; 3]);
        bytes[at] = value;
        assert_eq!(flaw(&source, &sum(bytes)), Flaw::Header, "byte {at}");
    }
    let mut newer = forge(header, &[], [0; 3]);
    newer[8] = 4;
    let refused = read_bytes(&source, &sum(newer));
    assert!(matches!(refused, Err(Error::Newer { version: 4, .. })), "{refused:?}");
}

#[test]
fn evidence_is_what_its_sha256_says_and_in_one_piece() {
    let Parts { source, header, records } = parts();
    let file = |bytes: &[u8], length: u64| {
        (Kind::File, [&digest(bytes).0[..], &length.to_le_bytes()].concat())
    };
    let part = |bytes: &[u8]| (Kind::Part, bytes.to_vec());
    let (one, two) = (records[0].clone(), records[1].clone());
    let flawed = |frames: &[Frame], files| flaw(&source, &forge(header, frames, [2, files, 0]));
    let good = [file(b"proof", 5), part(b"pro"), part(b"of"), one.clone(), two.clone()];
    assert!(read_bytes(&source, &forge(header, &good, [2, 1, 0])).is_ok());
    assert_eq!(flawed(&good, 0), Flaw::Counts);
    assert_eq!(flawed(&[file(b"proof", 5), part(b"prOof")], 1), Flaw::Evidence);
    assert_eq!(flawed(&[file(b"proof", 0)], 1), Flaw::Evidence);
    assert_eq!(flawed(&[file(b"proof", 4), part(b"proof")], 1), Flaw::Length);
    assert_eq!(flawed(&[file(b"proof", 5), one.clone()], 1), Flaw::Place);
    assert_eq!(flawed(&[file(b"proof", 5), file(b"proof", 5)], 1), Flaw::Place);
    assert_eq!(flawed(&[part(b"proof"), one.clone(), two.clone()], 0), Flaw::Place);
    let between = [file(b"proof", 5), part(b"pro"), one.clone(), part(b"of"), two.clone()];
    assert_eq!(flawed(&between, 1), Flaw::Place);
    assert_eq!(flawed(&[one, two, file(b"proof", 5), part(b"pro")], 0), Flaw::Place);
}

#[test]
fn read_marks_stand_where_they_were_promised() {
    let Parts { source, header, records } = parts();
    let mark = (Kind::Marks, marks()[0].encode().unwrap());
    let with = Header { holds: Holds::Marks, ..header };
    let (one, two) = (records[0].clone(), records[1].clone());
    let good = [mark.clone(), mark.clone(), one.clone(), two.clone()];
    assert!(read_bytes(&source, &forge(with, &good, [2, 0, 2])).is_ok());
    assert_eq!(flaw(&source, &forge(with, &good, [2, 0, 1])), Flaw::Counts);
    assert_eq!(flaw(&source, &forge(header, &good, [2, 0, 2])), Flaw::Place);
    let late = [one, mark.clone(), two];
    assert_eq!(flaw(&source, &forge(with, &late, [2, 0, 1])), Flaw::Place);
    let bytes = &mark.1;
    for wrong in [&bytes[..1], &bytes[..bytes.len() - 1], &[&bytes[..], &[9]].concat()] {
        let frames = [(Kind::Marks, wrong.to_vec())];
        assert_eq!(flaw(&source, &forge(with, &frames, [0, 0, 1])), Flaw::Marks);
    }
    let mut no_text = bytes.clone();
    no_text[2] = 0xFF;
    let frames = [(Kind::Marks, no_text)];
    assert_eq!(flaw(&source, &forge(with, &frames, [0, 0, 1])), Flaw::Marks);
}

#[test]
fn own_views_stand_where_they_were_promised() {
    let Parts { source, header, records } = parts();
    let mark = (Kind::Marks, marks()[0].encode().unwrap());
    let view = (Kind::Views, views()[0].encode().unwrap());
    let with = Header { holds: Holds::MarksAndViews, ..header };
    let (one, two) = (records[0].clone(), records[1].clone());
    let good = [mark.clone(), view.clone(), one.clone(), two.clone()];
    assert!(read_bytes(&source, &forge(with, &good, [2, 0, 1, 1])).is_ok());
    assert_eq!(flaw(&source, &forge(with, &good, [2, 0, 1, 0])), Flaw::Counts);
    assert_eq!(flaw(&source, &forge(with, &good, [2, 0, 1])), Flaw::Length);
    let marks_only = Header { holds: Holds::Marks, ..header };
    assert_eq!(flaw(&source, &forge(marks_only, &good, [2, 0, 1])), Flaw::Place);
    let swapped = [view.clone(), mark, one.clone(), two.clone()];
    assert_eq!(flaw(&source, &forge(with, &swapped, [2, 0, 1, 1])), Flaw::Place);
    assert_eq!(flaw(&source, &forge(with, &[one, view.clone(), two], [2, 0, 0, 1])), Flaw::Place);
    let bytes = &view.1;
    for wrong in [&bytes[..1], &bytes[..4], &bytes[..bytes.len() - 1]] {
        let frames = [(Kind::Views, wrong.to_vec())];
        assert_eq!(flaw(&source, &forge(with, &frames, [0, 0, 0, 1])), Flaw::Views);
    }
}

#[test]
fn drafts_stand_where_they_were_promised() {
    let Parts { source, header, records } = parts();
    let view = (Kind::Views, views()[0].encode().unwrap());
    let draft = (Kind::Drafts, drafts()[0].encode().unwrap());
    let with = Header { holds: Holds::All, ..header };
    let (one, two) = (records[0].clone(), records[1].clone());
    let good = [view.clone(), draft.clone(), one.clone(), two.clone()];
    assert!(read_bytes(&source, &forge(with, &good, [2, 0, 0, 1, 1])).is_ok());
    assert_eq!(flaw(&source, &forge(with, &good, [2, 0, 0, 1, 0])), Flaw::Counts);
    assert_eq!(flaw(&source, &forge(with, &good, [2, 0, 0, 1])), Flaw::Length);
    let views_only = Header { holds: Holds::MarksAndViews, ..header };
    assert_eq!(flaw(&source, &forge(views_only, &good, [2, 0, 0, 1])), Flaw::Place);
    for early in [view, (Kind::Marks, marks()[0].encode().unwrap())] {
        let swapped = [draft.clone(), early, one.clone(), two.clone()];
        assert_eq!(flaw(&source, &forge(with, &swapped, [2, 0, 0, 1, 1])), Flaw::Place);
    }
    let late = [one, draft.clone(), two];
    assert_eq!(flaw(&source, &forge(with, &late, [2, 0, 0, 0, 1])), Flaw::Place);
    let bytes = &draft.1;
    for wrong in [&bytes[..1], &bytes[..4], &bytes[..bytes.len() - 1]] {
        let frames = [(Kind::Drafts, wrong.to_vec())];
        assert_eq!(flaw(&source, &forge(with, &frames, [0, 0, 0, 0, 1])), Flaw::Drafts);
    }
}

#[test]
fn frames_of_another_kind_or_length_are_refused() {
    let Parts { source, header, .. } = parts();
    let with_head = |kind: &[u8; 4], length: u32| {
        let mut head = [&kind[..], &length.to_le_bytes()].concat();
        let crc = crc32c::crc32c(&[&STORE.0[..], &0_u64.to_le_bytes(), &head].concat());
        head.extend(crc.to_le_bytes());
        [header.encode(), head, vec![0; 100]].concat()
    };
    assert_eq!(flaw(&source, &with_head(b"WHAT", 10)), Flaw::Kind);
    for (kind, length) in [
        (b"RECD", 0),
        (b"RECD", 16 * 1024 * 1024 + 1),
        (b"RECD", u32::MAX),
        (b"PART", 0),
        (b"PART", 256 * 1024 + 1),
        (b"FILE", 39),
        (b"FILE", 41),
        (b"MARK", 0),
        (b"MARK", 65_537),
        (b"DONE", 55),
        (b"DONE", 57),
        (b"VIEW", 0),
        (b"VIEW", 1024 * 1024 + 1),
        (b"DRFT", 0),
        (b"DRFT", 8 * 1024 * 1024 + 1),
    ] {
        assert_eq!(flaw(&source, &with_head(kind, length)), Flaw::Length, "{kind:?} {length}");
    }
}

#[test]
fn the_sha256_of_the_whole_counts() {
    let Parts { source, header, records } = parts();
    let mut bytes = forge(header, &records[..2], [2, 0, 0]);
    let end = bytes.len();
    // Another hash, with a checksum that fits it.
    bytes[end - 36] ^= 1;
    let head = Head::new(STORE, 2, Kind::Done, 56).unwrap();
    let tail = head.tail(&bytes[end - 60..end - 4]);
    bytes[end - 4..].copy_from_slice(&tail);
    assert_eq!(flaw(&source, &bytes), Flaw::Whole);
}
