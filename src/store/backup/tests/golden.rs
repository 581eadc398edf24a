//! Format versions 1 to 3 as they were laid down: these bytes must be read and written for ever.

use super::*;

const GOLDEN: &[u8] = include_bytes!("../../../../tests/golden/backup-v1/backup");
const GOLDEN_2: &[u8] = include_bytes!("../../../../tests/golden/backup-v2/backup");
const GOLDEN_3: &[u8] = include_bytes!("../../../../tests/golden/backup-v3/backup");

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

#[test]
fn version_2_is_written_as_ever() {
    let source = Source::new(2);
    let path = source.with_views("backup", &[b"proof"], &views()[..1]);
    assert!(std::fs::read(path).unwrap() == GOLDEN_2);
}

#[test]
fn version_2_is_read_as_ever() {
    let source = Source::new(2);
    let items = read_bytes(&source, GOLDEN_2).unwrap();
    let expected = [Item::Marks(marks()), Item::Views(Box::new(views().remove(0)))];
    assert_eq!(items[..2], expected);
    assert_eq!(items.len(), 7);
}

#[test]
fn version_3_is_written_as_ever() {
    let source = Source::new(2);
    let path = source.with_drafts("backup", &[b"proof"], &[], &drafts());
    assert!(std::fs::read(path).unwrap() == GOLDEN_3);
}

#[test]
fn version_3_is_read_as_ever() {
    let source = Source::new(2);
    let items = read_bytes(&source, GOLDEN_3).unwrap();
    let drafts = drafts().into_iter().map(|draft| Item::Draft(Box::new(draft)));
    let expected: Vec<Item> = [Item::Marks(marks())].into_iter().chain(drafts).collect();
    assert_eq!(items[..3], expected);
    assert_eq!(items.len(), 8);
}
