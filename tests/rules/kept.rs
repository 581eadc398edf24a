//! What is on record is told as done, whatever fails afterwards: who is told otherwise does it again.

use cpor::desk::{Administration, Desk, Request};
use cpor::domain::command::Command;
use cpor::domain::id::OperatorName;
use cpor::store::Store;

use super::world::*;

#[test]
fn an_act_that_is_on_record_is_done_though_nothing_can_be_read_afterwards() {
    let world = World::new();
    let id = world.as_("paula").draft(m365(&["teams"]));
    let before = world.store().head().seq;
    world.store.fail_after_commit();
    let receipt = world.desk.act(&OperatorName::new("paula"), Request::on(id, Command::Submit));
    let receipt = receipt.unwrap();
    assert_eq!((receipt.seq, receipt.claim), (before + 1, id));
    assert!(receipt.events.contains(&(id, "submitted")), "{:?}", receipt.events);
    // The next act is refused, and not done.
    assert!(world.as_("paula").comment(id, "Well?").is_err());
    assert_eq!(world.store().head().seq, before + 1);
    world.store.heal();
    let view = world.claim(id);
    assert_eq!(view.revision, receipt.revision);
    assert!(world.as_("rita").finds("status:submitted").contains(&id));
    assert!(world.as_("paula").comment(id, "Well?").is_ok());
}

#[test]
fn a_change_for_all_is_done_though_nothing_can_be_read_afterwards() {
    let world = World::new();
    let id = world.as_("paula").claims(m365(&["teams"]));
    let before = world.store().head().seq;
    world.store.fail_after_commit();
    let import = cpor::domain::directory::Import::default();
    let change = Administration::ImportDirectory(Box::new(import));
    assert_eq!(world.as_("admin").administer(change), Ok(()));
    assert_eq!(world.store().head().seq, before + 1);
    world.store.heal();
    assert_eq!(world.as_("paula").finds("status:submitted"), [id]);
}
