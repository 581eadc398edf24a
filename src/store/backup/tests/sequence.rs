//! Several backups as one.

use super::*;
use crate::store::backup::in_order;

fn ordered(paths: &[&Path]) -> Result<Vec<(u64, u64)>> {
    let backups = paths.iter().map(|path| Reader::open(path)).collect::<Result<_>>()?;
    Ok(in_order(backups)?.iter().map(|b| (b.range().from, b.range().through)).collect())
}

#[test]
fn the_order_of_naming_does_not_matter() {
    let source = Source::new(9);
    let one = source.plain("one", 1, 4);
    let none = source.plain("none", 5, 4);
    let two = source.plain("two", 5, 5);
    let three = source.plain("three", 6, 9);
    let expected = [(1, 4), (5, 4), (5, 5), (6, 9)];
    for paths in
        [[&one, &none, &two, &three], [&three, &two, &none, &one], [&two, &one, &three, &none]]
    {
        assert_eq!(ordered(&paths.map(PathBuf::as_path)).unwrap(), expected);
    }
    assert_eq!(ordered(&[&one]).unwrap(), [(1, 4)]);
    assert_eq!(ordered(&[]).unwrap(), []);
}

#[test]
fn records_that_are_missing_are_named() {
    let source = Source::new(9);
    let (one, late) = (source.plain("one", 1, 4), source.plain("late", 7, 9));
    match ordered(&[&late, &one]) {
        Err(Error::Gap { from: 5, through: 6, next }) => assert_eq!(next, late),
        other => panic!("{other:?}"),
    }
    match ordered(&[&late]) {
        Err(Error::Gap { from: 1, through: 6, next }) => assert_eq!(next, late),
        other => panic!("{other:?}"),
    }
}

#[test]
fn records_that_come_twice_are_named() {
    let source = Source::new(9);
    let one = source.plain("one", 1, 4);
    for (name, from, through) in [("same", 1, 4), ("within", 2, 3), ("across", 4, 9), ("no", 3, 2)]
    {
        let other = source.plain(name, from, through);
        match ordered(&[&other, &one]) {
            Err(Error::Overlap { earlier, later, from: told, .. }) => {
                assert_eq!(told, from);
                assert!(earlier == one || name == "same", "{name}");
                assert!(later == other || name == "same", "{name}");
            }
            other => panic!("{name}: {other:?}"),
        }
    }
}

#[test]
fn stores_and_histories_are_not_mixed() {
    let source = Source::new(9);
    let one = source.plain("one", 1, 4);
    let other = Source::of(StoreId(*b"fedcba9876543210"), 9, "commit").into_backup(5, 9);
    match ordered(&[&one, &other.1]) {
        Err(Error::OtherStore { path, first, found, wanted }) => {
            assert_eq!((path, first), (other.1.clone(), one.clone()));
            assert_eq!((found, wanted), (StoreId(*b"fedcba9876543210"), STORE));
        }
        other => panic!("{other:?}"),
    }
    let fork = Source::of(STORE, 9, "another history").into_backup(5, 9);
    match ordered(&[&fork.1, &one]) {
        Err(Error::OtherHistory { earlier, seq: 4, later }) => {
            assert_eq!((earlier, later), (one, fork.1));
        }
        other => panic!("{other:?}"),
    }
}

impl Source {
    fn into_backup(self, from: u64, through: u64) -> (Self, PathBuf) {
        let path = self.plain("other", from, through);
        (self, path)
    }
}
