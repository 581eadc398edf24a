//! What cannot be brought about from outside: a state that fails while the store is in use.

use chrono::{DateTime, TimeDelta, Utc};

use super::*;
use crate::domain::actor::By;
use crate::domain::event::What;
use crate::domain::id::OrganisationId;

fn event(number: u32) -> ClaimEvent {
    let at = DateTime::<Utc>::UNIX_EPOCH + TimeDelta::days(i64::from(number));
    let (what, comment) = if number == 1 {
        let organisation = OrganisationId::new("northwind");
        (What::Created { organisation, fields: Box::default() }, None)
    } else {
        (What::Commented { attachments: Vec::new() }, Some(format!("comment {number}")))
    };
    ClaimEvent {
        claim: ClaimId(1),
        number,
        at,
        noticed_at: at,
        by: By::system(),
        decision: None,
        comment,
        internal: false,
        notices: Vec::new(),
        what,
    }
}

fn act(number: u32) -> Commit {
    Commit {
        expected: vec![(ClaimId(1), number - 1)],
        events: vec![Event::Claim(Box::new(event(number)))],
    }
}

#[test]
fn a_state_that_fails_stops_commits_but_loses_none() {
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path().join("store");
    drop(create(&folder).unwrap());
    let (store, _) = DiskStore::open(&folder, &Unwatched).unwrap();
    store.core.state.spoil();
    // As many are acknowledged as come before the failure is noticed.
    let refused = (1..10_000).find_map(|number| Some((number, store.commit(&act(number)).err()?)));
    let (number, error) = refused.unwrap();
    assert!(matches!(error, CommitError::Store(StoreError::ReadOnly(_))), "{error:?}");
    let acknowledged = number - 1;
    assert!(acknowledged >= 1);
    let check = |store: &DiskStore| {
        assert_eq!(store.head().seq, u64::from(acknowledged));
        assert_eq!(store.claim(ClaimId(1)).unwrap().unwrap().revision, acknowledged);
        assert_eq!(store.history(ClaimId(1)).unwrap().len(), acknowledged as usize);
    };
    check(&store);
    drop(store);
    let (store, repairs) = DiskStore::open(&folder, &Unwatched).unwrap();
    assert!(matches!(&*repairs, [Repair::StateRebuilt { .. }]), "{repairs:?}");
    check(&store);
    store.commit(&act(number)).unwrap();
}

/// Nobody is shown what could still be lost, but who commits next builds on it.
#[test]
fn a_commit_is_seen_once_it_is_durable() {
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path().join("store");
    drop(create(&folder).unwrap());
    let (store, _) = DiskStore::open(&folder, &Unwatched).unwrap();
    assert_eq!(store.append(&act(1)).unwrap(), 1);
    assert_eq!(store.append(&act(2)).unwrap(), 2);
    assert_eq!(store.head().seq, 0);
    assert_eq!(store.claim(ClaimId(1)).unwrap(), None);
    assert_eq!(store.record(1).unwrap(), Vec::new());
    assert!(matches!(store.append(&act(2)), Err(CommitError::Stale { revision: 2, .. })));
    store.core.settle(1).unwrap();
    assert_eq!(store.claim(ClaimId(1)).unwrap().unwrap().revision, 1);
    store.core.settle(2).unwrap();
    assert_eq!(store.claim(ClaimId(1)).unwrap().unwrap().revision, 2);
}
