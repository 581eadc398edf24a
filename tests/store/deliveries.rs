//! What comes of delivering notices: kept by every store over restarts, rebuilt, proved, and no
//! claim's business.

use chrono::TimeDelta;
use cpor::domain::actor::By;
use cpor::domain::event::{Event, StoreChange, StoreEvent};
use cpor::domain::id::ClaimId;
use cpor::domain::notice::{Carrier, Fault, NoticeId, NoticeState, Undelivered};
use cpor::store::disk;
use cpor::store::memory::MemoryStore;
use cpor::store::{Commit, Store};
use rstest::rstest;

use super::conformance::{Kind, Subject, answers};
use super::folder::copy;
use super::sample::{self, directory, start};

fn id(claim: u64, number: u32, index: u32) -> NoticeId {
    NoticeId { claim: ClaimId(claim), number, index }
}

fn event(minute: i64, what: StoreChange) -> Event {
    let at = start() + TimeDelta::minutes(minute);
    Event::Store(Box::new(StoreEvent { at, by: By::system(), what }))
}

fn sending(minute: i64, notice: NoticeId) -> Event {
    event(minute, StoreChange::NoticesSending { notices: vec![notice], by: Carrier::Smtp })
}

fn delivered(minute: i64, notices: Vec<NoticeId>, by: Carrier) -> Event {
    event(minute, StoreChange::NoticesDelivered { notices, by })
}

fn failed(minute: i64, notice: NoticeId, fault: Fault) -> Event {
    let failures = vec![Undelivered { notice, fault, said: "451 later".to_owned() }];
    event(minute, StoreChange::NoticesFailed { failures, by: Carrier::Smtp })
}

/// Deliveries of the notices of a story of thirty claims: over two records each, many in one, and
/// one that was broken off.
fn deliveries() -> Vec<Commit> {
    let many = (1..=30).map(|claim| id(claim, 2, 0)).filter(|id| id.claim.0 > 3).collect();
    let commits = vec![
        vec![sending(10, id(1, 2, 0))],
        vec![delivered(11, vec![id(1, 2, 0)], Carrier::Smtp), sending(11, id(2, 2, 0))],
        vec![failed(12, id(2, 2, 0), Fault::PutOff), sending(12, id(3, 2, 0))],
        vec![sending(20, id(2, 2, 0)), failed(21, id(2, 2, 0), Fault::Refused)],
        vec![delivered(30, many, Carrier::Maildir)],
    ];
    commits.into_iter().map(|events| Commit { expected: Vec::new(), events }).collect()
}

fn deliver(store: &dyn Store) {
    for commit in deliveries() {
        store.commit(&commit).unwrap();
    }
}

#[rstest]
fn what_came_of_each_is_kept(#[values(Kind::Memory, Kind::Disk)] kind: Kind) {
    let subject = Subject::new(kind);
    for commit in sample::story(30) {
        subject.store().commit(&commit).unwrap();
    }
    let before = answers(subject.store());
    deliver(subject.store());
    let after = answers(subject.store());
    // Nobody who looks at a claim, or is about to act on one, is told that it has changed.
    assert_eq!(after.claims, before.claims);
    assert_eq!(after.histories, before.histories);
    assert_eq!(after.outbox, before.outbox);
    assert_eq!(after.shared.directory, before.shared.directory);
    let of = |store: &dyn Store, notice| {
        let handling = store.handling(notice).unwrap().expect("it was tried");
        (handling.attempts, handling.is_delivered(), handling.failure().map(|(fault, _)| fault))
    };
    let check = |store: &dyn Store| {
        assert_eq!(of(store, id(1, 2, 0)), (1, true, None));
        assert_eq!(of(store, id(2, 2, 0)), (2, false, Some(Fault::Refused)));
        assert_eq!(of(store, id(3, 2, 0)), (1, false, Some(Fault::Unknown)));
        assert_eq!(of(store, id(30, 2, 0)), (1, true, None));
        assert_eq!(store.handling(id(3, 4, 0)).unwrap(), None);
        assert_eq!(store.handling(id(99, 2, 0)).unwrap(), None);
        assert_eq!(store.handled().unwrap().len(), 30);
    };
    check(subject.store());
    let posted = subject.store().notices(ClaimId(1)).unwrap();
    assert_eq!(posted.len(), 1);
    let handling = subject.store().handling(posted[0].id()).unwrap();
    assert_eq!(posted[0].state(handling.as_ref(), start()), NoticeState::Delivered);
    assert_eq!(subject.store().notices(ClaimId(99)).unwrap(), []);
    let subject = subject.again();
    check(subject.store());
    assert_eq!(answers(subject.store()), after);
}

#[test]
fn the_store_on_disk_is_as_its_twin_at_every_step_and_after_a_rebuild() {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("store");
    let store = disk::create(&place).unwrap().store;
    let twin = MemoryStore::with_id(store.chain().unwrap().store);
    // One commit is about both, so that neither hides the other.
    let commits = sample::story(30).into_iter().chain(deliveries()).chain([Commit {
        expected: Vec::new(),
        events: vec![directory(60), sending(40, id(30, 2, 0))],
    }]);
    for commit in commits {
        twin.commit(&commit).unwrap();
        store.commit(&commit).unwrap();
        assert_eq!(answers(&*store), answers(&twin));
    }
    drop(store);
    let proved = |what: &str| {
        let report = disk::verify(&place).unwrap();
        assert!(report.problems.is_empty(), "{what}: {:?}", report.problems);
        assert_eq!(report.state, disk::StateProof::Compared, "{what}");
    };
    proved("as it was left");
    std::fs::remove_dir_all(place.join("state")).unwrap();
    let store = disk::open(&place).unwrap().store;
    assert_eq!(answers(&*store), answers(&twin));
    drop(store);
    proved("rebuilt");
}

/// Replay of what a state lacks leads to the same as having been there.
#[test]
fn an_older_state_is_brought_forward() {
    let folder = tempfile::tempdir().unwrap();
    let [place, kept] = ["store", "kept"].map(|name| folder.path().join(name));
    let store = disk::create(&place).unwrap().store;
    for commit in sample::story(30) {
        store.commit(&commit).unwrap();
    }
    let half = deliveries().len() / 2;
    for commit in &deliveries()[..half] {
        store.commit(commit).unwrap();
    }
    drop(store);
    copy(&place.join("state"), &kept);
    let store = disk::open(&place).unwrap().store;
    for commit in &deliveries()[half..] {
        store.commit(commit).unwrap();
    }
    let expected = answers(&*store);
    drop(store);
    std::fs::remove_dir_all(place.join("state")).unwrap();
    std::fs::rename(&kept, place.join("state")).unwrap();
    let opened = disk::open(&place).unwrap();
    assert_eq!(opened.repairs, []);
    assert_eq!(answers(&*opened.store), expected);
    drop(opened);
    let report = disk::verify(&place).unwrap();
    assert!(report.problems.is_empty(), "{:?}", report.problems);
}
