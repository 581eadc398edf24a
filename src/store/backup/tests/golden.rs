//! Format version 1 as it was laid down: these bytes must be read and written for ever.

use super::*;

const GOLDEN: &[u8] = include_bytes!("../../../../tests/golden/backup-v1/backup");

#[test]
fn version_1_is_written_as_ever() {
    let source = Source::new(2);
    let path = source.full("backup", &[b"proof", b""]);
    assert!(std::fs::read(path).unwrap() == GOLDEN);
}

#[test]
fn version_1_is_read_as_ever() {
    let source = Source::new(2);
    let items = read_bytes(&source, GOLDEN).unwrap();
    let records = source.records(source.range(1, 2));
    let expected = [
        Item::Marks(marks()),
        Item::Record(Box::new(records[0].clone())),
        Item::Evidence { sha256: digest(b"proof") },
        Item::Part(b"proof".to_vec()),
        Item::EvidenceEnd,
        Item::Evidence { sha256: digest(b"") },
        Item::EvidenceEnd,
        Item::Record(Box::new(records[1].clone())),
    ];
    assert_eq!(items, expected);
}
