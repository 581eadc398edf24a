//! The chain of records, as whoever may have it gets it page by page.

use cpor::desk::{Desk, Extent};
use cpor::domain::id::OperatorName;

use super::world::*;

/// A proof of a claim may take thousands of pages; what may be shown is found out once.
#[test]
fn a_claim_s_history_is_read_once_for_all_pages() {
    let world = World::new();
    let id = world.as_("paula").claims(m365(&["teams"]));
    world.as_("fay").claims(m365(&["exchange"]).by("fabrikam"));
    world.as_("rita").start(id).unwrap();
    let paula = OperatorName::new("paula");
    let before = world.store.histories();
    let excerpt = world.desk.chain(&paula, Extent::Claim(id)).unwrap();
    let ends = excerpt.ends();
    assert!(ends.head - ends.first >= 3);
    // What is recorded meanwhile is no part of it.
    world.as_("rita").approve(id).unwrap();
    let mut pages = Vec::new();
    for seq in ends.first..=ends.head {
        pages.extend(world.desk.records(&excerpt, seq, 1).unwrap());
    }
    assert_eq!(world.desk.records(&excerpt, ends.first, usize::MAX).unwrap(), pages);
    assert_eq!(pages.last().map(|record| record.hash), Some(ends.head_hash));
    assert!(world.desk.records(&excerpt, ends.head + 1, 1).unwrap().is_empty());
    let own = pages.iter().flat_map(|record| &record.events).filter(|event| event.body.is_some());
    assert!(own.count() >= 2);
    assert_eq!(world.store.histories(), before + 1);
}
