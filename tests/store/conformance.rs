//! What every store does, whichever it is.

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicUsize, Ordering};

use cpor::domain::claim::Claim;
use cpor::domain::event::{ClaimEvent, Event, What};
use cpor::domain::field::{Change, Field, Value};
use cpor::domain::id::{ClaimId, Key, OperatorName};
use cpor::domain::notice::Posted;
use cpor::domain::shared::Shared;
use cpor::domain::status::Status;
use cpor::store::disk;
use cpor::store::memory::MemoryStore;
use cpor::store::state::deliveries::Handled;
use cpor::store::{CommitError, Head, Store};
use rstest::rstest;

use super::sample::{
    self, act, approved, change, commented, created, directory, initialised, key, on, submitted,
    undone,
};

/// Everything that a store answers.
#[derive(Debug, PartialEq)]
pub struct Answers {
    pub head: Head,
    pub shared: Shared,
    pub claims: Vec<Claim>,
    pub outbox: Vec<Posted>,
    pub handled: Handled,
    pub keys: Vec<(Key, Vec<ClaimId>)>,
    pub histories: Vec<Vec<(u64, ClaimEvent)>>,
}

/// Asks a store for everything.
pub fn answers(store: &dyn Store) -> Answers {
    let mut claims = Vec::new();
    store.each_claim(&mut |claim| claims.push(claim)).unwrap();
    let keys: BTreeSet<Key> = claims
        .iter()
        .flat_map(|claim| claim.standing.keys.iter().cloned())
        .chain((0..50).map(key))
        .collect();
    Answers {
        head: store.head(),
        shared: (*store.shared()).clone(),
        outbox: store.outbox().unwrap(),
        handled: store.handled().unwrap(),
        keys: keys.into_iter().map(|key| (key.clone(), store.live_on(&key).unwrap())).collect(),
        histories: claims.iter().map(|claim| store.history(claim.id).unwrap()).collect(),
        claims,
    }
}

/// A kind of store.
#[derive(Debug, Clone, Copy)]
pub enum Kind {
    Memory,
    Disk,
}

/// A store under test. What is kept by one on disk is closed and opened by [`Subject::again`].
pub struct Subject {
    store: Option<Box<dyn Store>>,
    folder: Option<tempfile::TempDir>,
}

impl Subject {
    pub fn new(kind: Kind) -> Self {
        match kind {
            Kind::Memory => Self { store: Some(Box::new(MemoryStore::default())), folder: None },
            Kind::Disk => {
                let folder = tempfile::tempdir().unwrap();
                let opened = disk::create(&folder.path().join("store")).unwrap();
                Self { store: Some(opened.store), folder: Some(folder) }
            }
        }
    }

    pub fn store(&self) -> &dyn Store {
        self.store.as_deref().unwrap()
    }

    pub fn again(mut self) -> Self {
        if let Some(folder) = &self.folder {
            drop(self.store.take());
            let opened = disk::open(&folder.path().join("store")).unwrap();
            assert_eq!(opened.repairs, Vec::new());
            self.store = Some(opened.store);
        }
        self
    }
}

#[rstest]
fn an_empty_store_answers(#[values(Kind::Memory, Kind::Disk)] kind: Kind) {
    let subject = Subject::new(kind);
    let store = subject.store();
    assert_eq!(store.head().seq, 0);
    assert_eq!(store.head().next_claim, ClaimId(1));
    assert_eq!(*store.shared(), Shared::blank());
    assert_eq!(store.claim(ClaimId(1)).unwrap(), None);
    assert_eq!(store.history(ClaimId(1)).unwrap(), Vec::new());
    for seq in [0, 1, u64::MAX] {
        assert_eq!(store.record(seq).unwrap(), Vec::new());
    }
    assert_eq!(store.outbox().unwrap(), Vec::new());
    assert_eq!(store.live_on(&key(1)).unwrap(), Vec::new());
    let chain = store.chain().unwrap();
    assert_eq!((chain.head, chain.hash), (0, chain.genesis()));
    for seq in [0, 1, u64::MAX] {
        assert_eq!(store.records_from(seq, 10).unwrap(), Vec::new());
    }
}

#[rstest]
fn what_is_committed_is_read(#[values(Kind::Memory, Kind::Disk)] kind: Kind) {
    let subject = Subject::new(kind);
    let story = sample::story(20);
    for (seq, commit) in (1..).zip(&story) {
        assert_eq!(subject.store().commit(commit).unwrap(), seq);
        assert_eq!(subject.store().head().seq, seq);
        assert_eq!(subject.store().record(seq).unwrap(), commit.events);
    }
    let before = answers(subject.store());
    let subject = subject.again();
    assert_eq!(answers(subject.store()), before);
    for (seq, commit) in (1..).zip(&story) {
        assert_eq!(subject.store().record(seq).unwrap(), commit.events);
    }
    let events = story.iter().flat_map(|commit| &commit.events);
    let third: Vec<ClaimEvent> = events
        .filter_map(|event| match event {
            Event::Claim(event) if event.claim == ClaimId(3) => Some((**event).clone()),
            _ => None,
        })
        .collect();
    let history = subject.store().history(ClaimId(3)).unwrap();
    assert!(history.is_sorted_by_key(|(seq, _)| *seq));
    assert_eq!(history.into_iter().map(|(_, event)| event).collect::<Vec<_>>(), third);
    assert_eq!(subject.store().head().next_claim, ClaimId(21));
}

/// All stores give the same answers to the same acts, at every step.
#[test]
fn a_store_on_disk_is_as_its_twin_in_memory() {
    let subject = Subject::new(Kind::Disk);
    let twin = MemoryStore::with_id(subject.store().chain().unwrap().store);
    for commit in sample::story(30) {
        twin.commit(&commit).unwrap();
        subject.store().commit(&commit).unwrap();
        assert_eq!(answers(subject.store()), answers(&twin));
        assert_eq!(subject.store().chain().unwrap(), twin.chain().unwrap());
    }
    let all = |store: &dyn Store| store.records_from(1, usize::MAX).unwrap();
    assert_eq!(all(subject.store()), all(&twin));
    assert_eq!(all(subject.store()).len() as u64, twin.head().seq);
    assert_eq!(answers(subject.again().store()), answers(&twin));
}

#[rstest]
fn a_stale_commit_is_refused(#[values(Kind::Memory, Kind::Disk)] kind: Kind) {
    let subject = Subject::new(kind);
    let store = subject.store();
    let stale = |commit| match store.commit(&commit) {
        Err(CommitError::Stale { claim, revision }) => (claim.0, revision),
        other => panic!("{other:?}"),
    };
    assert_eq!(stale(act(1, 1, vec![commented(1, 2, "too early")])), (1, 0));
    store.commit(&act(1, 0, vec![created(1)])).unwrap();
    store.commit(&act(1, 1, vec![commented(1, 2, "first")])).unwrap();
    let before = answers(store);
    assert_eq!(stale(act(1, 0, vec![created(1)])), (1, 2));
    assert_eq!(stale(act(1, 1, vec![commented(1, 2, "too late")])), (1, 2));
    assert_eq!(answers(store), before);
    assert_eq!(answers(subject.again().store()), before);
}

#[rstest]
fn an_event_out_of_place_is_refused(#[values(Kind::Memory, Kind::Disk)] kind: Kind) {
    let subject = Subject::new(kind);
    let store = subject.store();
    store.commit(&act(1, 0, vec![created(1)])).unwrap();
    let before = answers(store);
    for misfit in [commented(1, 3, "a gap"), created(1), commented(2, 1, "no claim")] {
        let commit = change(vec![sample::event(misfit)]);
        assert!(matches!(store.commit(&commit), Err(CommitError::Store(_))));
    }
    assert_eq!(answers(store), before);
    assert_eq!(answers(subject.again().store()), before);
}

#[rstest]
fn two_associations_cannot_hold_one_key(#[values(Kind::Memory, Kind::Disk)] kind: Kind) {
    let subject = Subject::new(kind);
    let store = subject.store();
    for id in [1, 2] {
        let events = vec![created(id), submitted(id, 2, vec![key(7), key(id + 10)])];
        store.commit(&act(id, 0, events)).unwrap();
    }
    assert_eq!(store.live_on(&key(7)).unwrap(), [ClaimId(1), ClaimId(2)]);
    store.commit(&act(1, 2, vec![approved(1, 3, vec![key(7)])])).unwrap();
    let before = answers(store);
    match store.commit(&act(2, 2, vec![approved(2, 3, vec![key(7)])])) {
        Err(CommitError::KeyTaken { key: taken, holder }) => {
            assert_eq!((taken, holder), (key(7), ClaimId(1)));
        }
        other => panic!("{other:?}"),
    }
    assert_eq!(answers(store), before);
    store.commit(&act(2, 2, vec![approved(2, 3, vec![key(12)])])).unwrap();
    assert_eq!(store.live_on(&key(7)).unwrap(), [ClaimId(1)]);
    assert_eq!(store.live_on(&key(12)).unwrap(), [ClaimId(2)]);
    let before = answers(store);
    assert_eq!(answers(subject.again().store()), before);
}

#[rstest]
fn an_undo_takes_back_the_notices_of_its_decision(
    #[values(Kind::Memory, Kind::Disk)] kind: Kind,
    #[values(false, true)] reopened: bool,
) {
    let mut subject = Subject::new(kind);
    let store = subject.store();
    for id in [1, 2] {
        store.commit(&act(id, 0, vec![created(id), submitted(id, 2, vec![key(id)])])).unwrap();
    }
    let both = vec![approved(2, 3, vec![key(2)]), approved(1, 3, vec![key(1)])];
    let seq = store.commit(&change(both.into_iter().map(sample::event).collect())).unwrap();
    if reopened {
        subject = subject.again();
    }
    let store = subject.store();
    store.commit(&act(1, 3, vec![undone(1, 4, 3)])).unwrap();
    let check = |store: &dyn Store| {
        let withdrawn: Vec<_> = store
            .outbox()
            .unwrap()
            .into_iter()
            .map(|posted| (posted.seq, posted.claim.0, posted.index, posted.withdrawn))
            .collect();
        let expected = [
            (1, 1, 0, false),
            (2, 2, 0, false),
            (seq, 1, 0, true),
            (seq, 1, 1, true),
            (seq, 2, 0, false),
            (seq, 2, 1, false),
        ];
        assert_eq!(withdrawn, expected);
        assert_eq!(store.claim(ClaimId(1)).unwrap().unwrap().status(), Status::Submitted);
    };
    check(store);
    check(subject.again().store());
}

#[rstest]
fn who_has_seen_the_tour_is_remembered(#[values(Kind::Memory, Kind::Disk)] kind: Kind) {
    let subject = Subject::new(kind);
    let (ria, ben) = (OperatorName::new("ria"), OperatorName::new("ben"));
    assert!(!subject.store().has_seen_tour(&ria).unwrap());
    subject.store().set_tour_seen(&ria).unwrap();
    assert_eq!(subject.store().head().seq, 0, "it is no record");
    let subject = subject.again();
    let has_seen = |who| subject.store().has_seen_tour(who).unwrap();
    assert_eq!([has_seen(&ria), has_seen(&ben)], [true, false]);
}

#[rstest]
fn read_marks_are_each_operators_own(#[values(Kind::Memory, Kind::Disk)] kind: Kind) {
    let subject = Subject::new(kind);
    let (ria, ben) = (OperatorName::new("ria"), OperatorName::new("ben"));
    let store = subject.store();
    store.set_read_mark(&ria, ClaimId(1), 3).unwrap();
    store.set_read_mark(&ria, ClaimId(1), 4).unwrap();
    store.set_read_mark(&ben, ClaimId(2), 1).unwrap();
    assert_eq!(store.head().seq, 0);
    let subject = subject.again();
    let mark = |who, claim| subject.store().read_mark(who, ClaimId(claim)).unwrap();
    assert_eq!([mark(&ria, 1), mark(&ria, 2), mark(&ben, 1), mark(&ben, 2)], [4, 0, 0, 1]);
}

#[rstest]
fn large_values_are_kept_and_replaced(#[values(Kind::Memory, Kind::Disk)] kind: Kind) {
    let subject = Subject::new(kind);
    let store = subject.store();
    store.commit(&change(initialised())).unwrap();
    store.commit(&change(vec![directory(5_000)])).unwrap();
    store.commit(&act(1, 0, vec![created(1)])).unwrap();
    let long = "words and words ".repeat(640);
    for number in 2..32 {
        store.commit(&act(1, number - 1, vec![commented(1, number, &long)])).unwrap();
    }
    store.commit(&act(2, 0, vec![created(2)])).unwrap();
    rename(store, 2, 2, &"n".repeat(50_000));
    rename(store, 2, 3, &"n".repeat(9_000));
    rename(store, 2, 4, "short");
    let before = answers(store);
    assert_eq!(before.shared.directory.tenants.len(), 5_000);
    assert_eq!(before.claims[0].comments.len(), 30);
    assert_eq!(before.claims[1].fields.name, "short");
    // Opening counts every piece: none is stale, none is missing.
    let subject = subject.again();
    assert_eq!(answers(subject.store()), before);
}

fn rename(store: &dyn Store, claim: u64, number: u32, name: &str) {
    let old = store.claim(ClaimId(claim)).unwrap().unwrap().fields.name;
    let change =
        Change { field: Field::Name, old: Value::Text(old), new: Value::Text(name.to_owned()) };
    let edited = on(claim, number, What::Edited { changes: vec![change], keys: None });
    store.commit(&act(claim, number - 1, vec![edited])).unwrap();
}

/// One act may touch more than fits one batch of the state.
#[rstest]
fn one_act_on_many_claims_is_whole(#[values(Kind::Memory, Kind::Disk)] kind: Kind) {
    let subject = Subject::new(kind);
    let events = (1..=1_500).map(|id| sample::event(created(id))).collect();
    assert_eq!(subject.store().commit(&change(events)).unwrap(), 1);
    let claims = |store: &dyn Store| {
        let mut claims = Vec::new();
        store.each_claim(&mut |claim| claims.push(claim)).unwrap();
        claims
    };
    let before = claims(subject.store());
    assert_eq!(before.len(), 1_500);
    let subject = subject.again();
    assert!(claims(subject.store()) == before);
    let history = subject.store().history(ClaimId(1_499)).unwrap();
    assert_eq!(history, [(1, created(1_499))]);
}

#[rstest]
fn many_may_commit_at_once(#[values(Kind::Memory, Kind::Disk)] kind: Kind) {
    let subject = Subject::new(kind);
    let store = subject.store();
    std::thread::scope(|scope| {
        for id in 1..=8 {
            scope.spawn(move || {
                store.commit(&act(id, 0, vec![created(id)])).unwrap();
                for number in 2..40 {
                    let said = commented(id, number, &format!("{number}"));
                    store.commit(&act(id, number - 1, vec![said])).unwrap();
                    // What was acknowledged is seen.
                    let claim = store.claim(ClaimId(id)).unwrap().unwrap();
                    assert_eq!(claim.revision, number);
                }
            });
        }
    });
    let before = answers(store);
    assert_eq!(before.head.seq, 8 * 39);
    assert!(before.histories.iter().all(|history| history.len() == 39));
    assert_eq!(answers(subject.again().store()), before);
}

#[rstest]
fn of_many_at_one_revision_one_wins(#[values(Kind::Memory, Kind::Disk)] kind: Kind) {
    let subject = Subject::new(kind);
    let store = subject.store();
    let won = AtomicUsize::new(0);
    std::thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| match store.commit(&act(1, 0, vec![created(1)])) {
                Ok(_) => {
                    won.fetch_add(1, Ordering::Relaxed);
                }
                Err(CommitError::Stale { revision: 1, .. }) => {}
                other => panic!("{other:?}"),
            });
        }
    });
    assert_eq!(won.into_inner(), 1);
    assert_eq!(store.head().seq, 1);
}
