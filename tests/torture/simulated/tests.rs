//! What the simulated disk keeps and may lose.

use std::collections::BTreeSet;

use fastrand::Rng;

use super::{BLOCK, Disk, Node};
use crate::log::Entry;

const FILE: u64 = 7;
const ROOT: u64 = 1;

/// A disk after these entries; the file `a` is there, with a sure name.
fn disk(entries: &[Entry<'_>]) -> Disk {
    let begin = [
        Entry::Opened { ino: FILE, path: "a", truncated: false, folder: false },
        Entry::Opened { ino: ROOT, path: "", truncated: false, folder: true },
        Entry::SyncBegun { ino: ROOT, sync: 90, names: None },
        Entry::SyncEnded { ino: ROOT, sync: 90, failed: false },
    ];
    let mut disk = Disk::new();
    for entry in begin.iter().chain(entries) {
        disk.follow(entry).unwrap();
    }
    disk
}

fn written(offset: u64, bytes: &[u8]) -> Entry<'_> {
    Entry::Written { ino: FILE, offset, bytes }
}

fn synced(sync: u64, failed: bool) -> [Entry<'static>; 2] {
    [
        Entry::SyncBegun { ino: FILE, sync, names: None },
        Entry::SyncEnded { ino: FILE, sync, failed },
    ]
}

/// Everything that the power losses of many seeds leave of a file: the first bytes of its blocks,
/// cut to its length.
fn leavings(disk: &Disk, name: &str) -> BTreeSet<Option<Vec<u8>>> {
    (0..200)
        .map(|seed| {
            let Node::Folder(names) = disk.after_power_loss(&mut Rng::with_seed(seed), &|_| true)
            else {
                panic!("the root is a folder");
            };
            let Some(Node::File(length, blocks)) = names.get(name) else { return None };
            let first = |block: u64| blocks.get(&block).map_or(0, |content| content[0]);
            Some((0..length.div_ceil(BLOCK as u64)).map(first).collect())
        })
        .collect()
}

fn some<const N: usize>(leavings: [&[u8]; N]) -> BTreeSet<Option<Vec<u8>>> {
    leavings.into_iter().map(|bytes| Some(bytes.to_vec())).collect()
}

#[test]
fn what_was_synced_is_kept() {
    let entries = [[written(0, b"x")].as_slice(), &synced(1, false)].concat();
    assert_eq!(leavings(&disk(&entries), "a"), some([b"x"]));
}

#[test]
fn what_was_written_while_a_sync_ran_is_not_sure() {
    let [begun, ended] = synced(1, false);
    let entries = [written(0, b"x"), begun, written(0, b"y"), ended];
    assert_eq!(leavings(&disk(&entries), "a"), some([b"x", b"y"]));
}

#[test]
fn blocks_arrive_in_any_order_and_the_tail_is_cut_or_zeros() {
    let two = [vec![b'x'; BLOCK], vec![b'y'; BLOCK]].concat();
    let found = leavings(&disk(&[written(0, &two)]), "a");
    assert_eq!(found, some([b"", b"x", b"\0", b"\0\0", b"x\0", b"\0y", b"xy"]));
}

#[test]
fn a_failed_sync_makes_nothing_sure_and_a_later_one_does_not_mend_it() {
    let (x, y) = ([written(0, b"x")], [written(0, b"y")]);
    let twice = [synced(2, true), synced(3, false)].concat();
    let entries = [x.as_slice(), &synced(1, false), &y, &twice];
    assert_eq!(leavings(&disk(&entries.concat()), "a"), some([b"x", b"y"]));
}

#[test]
fn what_is_written_again_after_a_failed_sync_can_be_synced() {
    let x = [written(0, b"x")];
    let entries = [x.as_slice(), &synced(1, true), &x, &synced(2, false)];
    assert_eq!(leavings(&disk(&entries.concat()), "a"), some([b"x"]));
}

#[test]
fn a_new_name_is_sure_once_its_folder_is_synced() {
    let renamed = Entry::Renamed { from: "a", to: "b" };
    let before = disk(&[renamed]);
    assert!(leavings(&before, "b").contains(&None) && leavings(&before, "a").contains(&None));
    let sync = [
        Entry::SyncBegun { ino: ROOT, sync: 3, names: None },
        Entry::SyncEnded { ino: ROOT, sync: 3, failed: false },
    ];
    let after = disk(&[[renamed].as_slice(), &sync].concat());
    assert_eq!(leavings(&after, "b"), some([b""]));
    assert_eq!(leavings(&after, "a"), BTreeSet::from([None]));
}
