//! What was kept and cannot be read: it is said, and nothing is written over it.

use cpor::desk::Desk as _;
use cpor::domain::draft::{Draft, KeptDrafts};
use cpor::domain::id::OperatorName;
use cpor::store::StoreError;
use cpor::tui::app::Answer;

use super::sitting::Sitting;
use super::world::{World, m365};

fn words(world: &World) -> Vec<String> {
    let kept = world.desk.drafts(&OperatorName::new("rita")).unwrap();
    kept.drafts.iter().map(Draft::words).collect()
}

#[test]
fn where_nothing_can_be_read_nothing_is_written_over_it() {
    let world = World::new();
    world.as_("paula").claims(m365(&["teams"]));
    Sitting::new(&world.desk, "rita", 80, 24).keys("cGood words<Esc>");
    assert_eq!(words(&world), ["Good words"]);
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    let source = std::io::Error::other("a bad sector");
    let error = StoreError::Io { path: "personal".into(), source }.into();
    sitting.answer(Answer::Drafts(Err(error)));
    sitting.all_answers().sees("cannot be read").sees("a bad sector");
    sitting.keys("c and more").rest().rest();
    sitting.keys("<Esc>c<Ctrl-X><Ctrl-X>").rest().rest();
    assert_eq!(words(&world), ["Good words"]);
    sitting.keys("cmore<Esc>q").sees("leaving loses it");
    assert!(!sitting.left);
    sitting.keys("c<Ctrl-S>").sees("on record");
    assert_eq!(words(&world), ["Good words"]);
}

#[test]
fn that_something_cannot_be_read_is_said() {
    let world = World::new();
    world.as_("paula").claims(m365(&["teams"]));
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    sitting.answer(Answer::Drafts(Ok(KeptDrafts { drafts: Vec::new(), unreadable: 1 })));
    sitting.all_answers().sees("1 draft cannot be read. It stays as it is");
    sitting.keys("cHello").rest().rest();
    assert_eq!(words(&world), ["Hello"]);
}
