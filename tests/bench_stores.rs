//! The stores that benchmarks measure are real ones: they open, prove whole and have a real
//! queue's variety, and nothing happens in them by itself at the moment at which they are measured.

use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use cpor::desk::{Desk as _, LocalDesk, QueuePage, QueueRequest, Unwatched};
use cpor::domain::id::OperatorName;
use cpor::domain::status::Status;
use cpor::store::disk;

#[path = "../benches/support/store.rs"]
mod store;

const CLAIMS: u64 = 600;

/// A store of some claims, made and proved.
struct Scene {
    folder: PathBuf,
    made: store::Made,
    proof: disk::Report,
    desk: LocalDesk,
}

static SCENE: LazyLock<Scene> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("bench-store");
    let _ = std::fs::remove_dir_all(&folder);
    let made = store::fill(&folder, CLAIMS);
    // It has the store to itself only while no desk has it.
    let proof = disk::verify(&folder).unwrap();
    let desk = store::desk(&folder);
    Scene { folder, made, proof, desk }
});

fn reviewer() -> OperatorName {
    OperatorName::new(store::REVIEWER)
}

fn queue(query: &str) -> QueuePage {
    let request = QueueRequest { query: query.to_owned(), ..QueueRequest::default() };
    SCENE.desk.queue(&reviewer(), &request, &Unwatched).unwrap()
}

#[test]
fn it_is_whole_and_has_eight_events_a_claim() {
    let Scene { made, proof, .. } = &*SCENE;
    assert_eq!(proof.problems, []);
    assert_eq!(proof.claims, CLAIMS);
    let eight = CLAIMS * 8;
    assert!(proof.events.abs_diff(eight) * 20 < eight, "{} events", proof.events);
    assert!(made.refused as u64 * 20 < CLAIMS, "{made:?}");
}

#[test]
fn at_its_moment_no_timer_fires() {
    let before = queue("").seq;
    assert_eq!(SCENE.desk.tick(&reviewer()).unwrap().len(), 0);
    assert_eq!(queue("").seq, before);
    // What was left behind by the moment has happened, so the rows of its image fit.
    assert!(SCENE.desk.rows_were_unfit().is_none());
    assert_eq!(before, SCENE.proof.records);
}

#[test]
fn its_queue_is_as_varied_as_a_real_one() {
    let all = queue("");
    for status in Status::ALL.iter().filter(|status| **status != Status::Discarded) {
        assert!(all.by_status.contains_key(status), "no claim is {status}");
    }
    let Some(days) = days_around(&all) else { panic!("nothing is due") };
    assert!(days.0 < -5 && days.1 > 14, "deadlines from day {} to {}", days.0, days.1);
    assert!(all.overdue > 0 && all.overdue * 4 < all.total, "{} overdue", all.overdue);
    for query in
        ["is:contested", "is:my-turn", "is:overdue", "서울", "東京", "foods", "zürich", "~hfn ~fds"]
    {
        let found = queue(query).total;
        assert!(found > 0 && found < all.total, "{query}: {found} of {}", all.total);
    }
    let taken = all.rows.iter().filter(|row| row.assignee.is_some()).count();
    assert!(taken * 10 > all.total, "{taken} taken");
    assert!((1..=4).all(|count| all.rows.iter().any(|row| row.products.len() == count)));
}

/// From which day to which claims are due, counted from the moment.
fn days_around(page: &QueuePage) -> Option<(i64, i64)> {
    let today = store::now().date_naive();
    let due = page.rows.iter().filter_map(|row| row.due.as_ref());
    let days: Vec<i64> = due.map(|due| (due.open_through - today).num_days()).collect();
    Some((*days.iter().min()?, *days.iter().max()?))
}

#[test]
fn the_same_number_makes_the_same_store() {
    let other = SCENE.folder.with_file_name("bench-store-again");
    let _ = std::fs::remove_dir_all(&other);
    let made = store::fill(&other, CLAIMS);
    assert_eq!((made.raw, made.events), (SCENE.made.raw, SCENE.made.events));
    let again = store::desk(&other);
    let request = QueueRequest::default();
    let page = again.queue(&reviewer(), &request, &Unwatched).unwrap();
    assert_eq!(page.rows, queue("").rows);
    std::fs::remove_dir_all(other).unwrap();
}
