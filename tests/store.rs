//! The store on disk: what every store does, and what only a disk can do to one.

#[path = "store/conformance.rs"]
mod conformance;
#[path = "store/sample.rs"]
mod sample;

use cpor::store::memory::MemoryStore;
use cpor::store::{Store, disk};

#[test]
fn smoke() {
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path().join("store");
    let twin = MemoryStore::default();
    let opened = disk::create(&folder).unwrap();
    for commit in sample::story(40) {
        assert_eq!(opened.store.commit(&commit).unwrap(), twin.commit(&commit).unwrap());
    }
    assert_eq!(conformance::answers(&*opened.store), conformance::answers(&twin));
    drop(opened);
    let opened = disk::open(&folder).unwrap();
    assert!(opened.repairs.is_empty(), "{:?}", opened.repairs);
    assert_eq!(conformance::answers(&*opened.store), conformance::answers(&twin));
}
