//! Own views: kept for each operator, over restarts and in backups; and shared ones, which follow
//! from the journal alone.

use std::path::Path;

use chrono::{DateTime, Utc};
use cpor::domain::actor::By;
use cpor::domain::event::{Event, StoreChange, StoreEvent};
use cpor::domain::id::OperatorName;
use cpor::domain::saved_view::{Circle, OwnViews, SharedView, View, ViewName};
use cpor::store::disk::{self, ReadMarks};
use cpor::store::memory::MemoryStore;
use cpor::store::watch::Unwatched;
use cpor::store::{Commit, Store};

fn view(name: &str, query: &str) -> View {
    View { name: ViewName::of(name).unwrap(), query: query.to_owned(), sort: "deadline".to_owned() }
}

fn some(names: &[&str]) -> OwnViews {
    let mut own = OwnViews::default();
    for name in names {
        own.add(view(name, "customer:\"한국어\" due:<2bd"));
    }
    own.order = vec!["own-1".to_owned(), "my-turn".to_owned()];
    own
}

fn ria() -> OperatorName {
    OperatorName::new("ria")
}

fn sora() -> OperatorName {
    OperatorName::new("소라")
}

fn happen(store: &dyn Store, what: StoreChange) {
    let event = StoreEvent { at: DateTime::<Utc>::UNIX_EPOCH, by: By::system(), what };
    let events = vec![Event::Store(Box::new(event))];
    store.commit(&Commit { expected: Vec::new(), events }).unwrap();
}

/// Everything that may become of shared views.
pub fn share(store: &dyn Store) {
    let circle = || Circle::Reviewers;
    let shared = |name: &str| {
        StoreChange::ViewShared(SharedView { circle: circle(), view: view(name, "is:mine") })
    };
    happen(store, shared("One"));
    happen(store, shared("Two"));
    let (old, new) = (view("Two", "is:mine"), view("Three", "is:open"));
    happen(store, StoreChange::ViewChanged { number: 2, old, new });
    happen(store, StoreChange::ViewUnshared { number: 1, view: view("One", "is:mine") });
}

#[test]
fn each_operator_has_its_own_in_every_store() {
    let folder = tempfile::tempdir().unwrap();
    let disk = disk::create(&folder.path().join("store")).unwrap().store;
    let stores: [Box<dyn Store>; 2] = [Box::new(MemoryStore::default()), disk];
    for store in stores {
        assert_eq!(store.own_views(&ria()).unwrap(), OwnViews::default());
        store.set_own_views(&ria(), &some(&["내 담당", "Late"])).unwrap();
        store.set_own_views(&OperatorName::new(""), &some(&["Nobody's"])).unwrap();
        assert_eq!(store.own_views(&ria()).unwrap(), some(&["내 담당", "Late"]));
        assert_eq!(store.own_views(&sora()).unwrap(), OwnViews::default());
        store.set_own_views(&ria(), &some(&["Late"])).unwrap();
        assert_eq!(store.own_views(&ria()).unwrap(), some(&["Late"]));
        // Marks and views do not meet, whatever an operator is called.
        store.set_read_mark(&ria(), cpor::domain::id::ClaimId(7), 3).unwrap();
        assert_eq!(store.own_views(&ria()).unwrap(), some(&["Late"]));
    }
}

#[test]
fn they_outlive_the_process_and_the_state() {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("store");
    let store = disk::create(&place).unwrap().store;
    store.set_own_views(&ria(), &some(&["Late"])).unwrap();
    share(&*store);
    let shared = store.shared();
    assert_eq!(shared.views.keys().copied().collect::<Vec<_>>(), [2]);
    assert_eq!(shared.views[&2].view, view("Three", "is:open"));
    drop(store);
    let check = |place: &Path| {
        let store = disk::open(place).unwrap().store;
        assert_eq!(store.own_views(&ria()).unwrap(), some(&["Late"]));
        assert_eq!(store.shared(), shared);
    };
    check(&place);
    std::fs::remove_dir_all(place.join("state")).unwrap();
    check(&place);
    let report = disk::verify(&place).unwrap();
    assert!(report.problems.is_empty(), "{:?}", report.problems);
}

#[test]
fn they_are_in_backups_and_the_last_one_counts() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    let backup = |name: &str, since| {
        let taken = disk::backup(&path("store"), &path(name), since, &Unwatched).unwrap();
        assert_eq!(taken.read_marks, ReadMarks::Kept);
        taken
    };
    let store = disk::create(&path("store")).unwrap().store;
    share(&*store);
    drop(store);
    let none = backup("none", 0);
    assert_eq!(none.counts.owners, 0);
    let first = std::fs::read(path("none")).unwrap();
    assert_eq!(first[8..10], [1, 0], "older programs read one without own views");
    let store = disk::open(&path("store")).unwrap().store;
    store.set_own_views(&ria(), &some(&["Late", "Later"])).unwrap();
    store.set_own_views(&sora(), &some(&["내 담당"])).unwrap();
    drop(store);
    let both = backup("both", none.range.through);
    assert_eq!(both.counts.owners, 2);
    // One that removes the last of its own has none again after a restore.
    let store = disk::open(&path("store")).unwrap().store;
    let left = OwnViews { views: std::collections::BTreeMap::new(), ..some(&["Late", "Later"]) };
    store.set_own_views(&ria(), &left).unwrap();
    happen(&*store, StoreChange::ViewUnshared { number: 2, view: view("Three", "is:open") });
    drop(store);
    backup("gone", both.range.through);
    for (files, expected) in [
        (&["none"][..], OwnViews::default()),
        (&["none", "both"], some(&["Late", "Later"])),
        (&["gone", "both", "none"], left),
    ] {
        let to = path(&format!("again-{}", files.len()));
        let files: Vec<_> = files.iter().map(|name| path(name)).collect();
        disk::restore(&to, &files, &Unwatched).unwrap();
        let store = disk::open(&to).unwrap().store;
        assert_eq!(store.own_views(&ria()).unwrap(), expected);
        assert_eq!(store.shared().views.len(), usize::from(files.len() < 3));
        let has_more = files.len() > 1;
        assert_eq!(store.own_views(&sora()).unwrap().views.len(), usize::from(has_more));
    }
}
