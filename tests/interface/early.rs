//! The interface while the store is being opened behind its first rows.

use cpor::desk::{Desk as _, QueuePage, QueueRequest, Sort, Unwatched};
use cpor::domain::field::Fields;
use cpor::domain::id::{ClaimId, OperatorName};
use cpor::tui::app::Overlay;

use super::sitting::Sitting;
use super::world::World;

/// A world of six claims, and the first three of its queue as a row image tells of them.
fn six() -> (World, QueuePage) {
    let world = World::new();
    for number in 1..=6 {
        let fields = Fields { name: format!("Draft {number}"), ..Fields::default() };
        world.as_("paula").create(fields).unwrap();
    }
    let request = QueueRequest::all("", Sort::Deadline);
    let who = OperatorName::new("rita");
    let mut rows = world.desk.queue(&who, &request, &Unwatched).unwrap().rows;
    rows.truncate(3);
    let first = QueuePage { total: rows.len(), rows, ..QueuePage::default() };
    (world, first)
}

/// The last of the first rows is not the last claim.
#[test]
fn what_needs_more_than_the_first_rows_is_refused_until_the_store_is_open() {
    let (world, first) = six();
    let seq = world.seq();
    let mut sitting = Sitting::early(&world.desk, "rita", (80, 24), first);
    sitting.sees("Opening the store; these rows").sees("C-000003").sees_not("C-000004");
    for key in ["G", "<End>", "N", "+", "V", "{", "}", "*", "jmkM"] {
        sitting.ahead("g").ahead(key).draw().sees("The store is being opened, and");
        assert!(matches!(sitting.session.app().overlay, Overlay::None), "{key}");
    }
    sitting.opened().sees_not("being opened").sees("C-000006");
    assert_eq!(world.seq(), seq, "something was done");
    assert_eq!(sitting.session.app().target(), Some(ClaimId(2)));
    sitting.keys("G");
    assert_eq!(sitting.session.app().target(), Some(ClaimId(6)));
}

#[test]
fn every_tab_and_size_says_that_the_store_is_being_opened() {
    let (world, first) = six();
    for size in [(80, 24), (120, 40), (40, 9)] {
        let mut sitting = Sitting::early(&world.desk, "rita", size, first.clone());
        sitting.sees("Opening the store");
        for keys in ["2", "3", "4", "1C", "C?", "<Esc>"] {
            sitting.ahead(keys).draw().sees("Opening the store");
        }
        sitting.ahead("2").opened().sees_not("Opening the store");
    }
}

/// What is asked for of one claim waits for the store.
#[test]
fn a_claim_that_was_opened_early_is_shown_as_soon_as_the_store_is_open() {
    let (world, first) = six();
    let mut sitting = Sitting::early(&world.desk, "rita", (80, 24), first);
    sitting.ahead("j<Enter>").opened();
    assert_eq!(sitting.session.app().target(), Some(ClaimId(2)));
    sitting.sees("C-000002");
}
