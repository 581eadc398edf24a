//! The form, where others work on the same claim.

use cpor::domain::field::Fields;
use cpor::tui::app::Overlay;

use super::sitting::Sitting;
use super::world::{World, sales};

fn is_open(sitting: &Sitting<'_>) -> bool {
    matches!(sitting.session.app().overlay, Overlay::Editor(_))
}

/// What was entered is saved by a second press; what only somebody else has touched stays theirs.
#[test]
fn a_form_whose_claim_was_changed_meanwhile_keeps_its_entries_and_can_be_saved() {
    let world = World::new();
    let old = Fields { name: "Old".to_owned(), ..Fields::default() };
    let id = world.as_("paula").create(old).unwrap().claim;
    let mut sitting = Sitting::new(&world.desk, "paula", 80, 24);
    sitting.keys("ezzz<Tab><Tab>");
    let theirs = |fields: &mut Fields| {
        fields.name = "Theirs".to_owned();
        fields.domain = "fabrikam.example".to_owned();
    };
    world.as_("ursula").edit(id, theirs).unwrap();
    sitting.keys("<Ctrl-S>").sees("changed meanwhile").sees("Oldzzz").sees("fabrikam.example");
    assert!(is_open(&sitting));
    assert_eq!(world.claim(id).fields.name, "Theirs", "nothing is saved unseen");
    // The field that has the caret goes on from what stands in it now.
    sitting.keys(".net<Ctrl-S>").sees("done, and on record");
    assert!(!is_open(&sitting));
    let saved = world.claim(id).fields;
    assert_eq!((saved.name.as_str(), saved.domain.as_str()), ("Oldzzz", "fabrikam.example.net"));
}

#[test]
fn a_comment_in_between_loses_no_entry() {
    let world = World::new();
    let old = Fields { name: "Old".to_owned(), ..Fields::default() };
    let id = world.as_("paula").create(old).unwrap().claim;
    let mut sitting = Sitting::new(&world.desk, "paula", 80, 24);
    sitting.keys("ezzz");
    world.as_("ursula").comment(id, "Hello").unwrap();
    sitting.keys("<Ctrl-S>").sees("changed meanwhile");
    sitting.keys("<Ctrl-S>").sees("done, and on record");
    assert_eq!(world.claim(id).fields.name, "Oldzzz");
}

/// Keys that are typed before the claim has come go into no form that is about to change.
#[test]
fn a_press_too_many_saves_nothing_over_what_others_did() {
    let world = World::new();
    let old = Fields { name: "Old".to_owned(), ..Fields::default() };
    let id = world.as_("paula").create(old).unwrap().claim;
    let mut sitting = Sitting::new(&world.desk, "paula", 80, 24);
    sitting.keys("ezzz");
    world.as_("ursula").edit(id, |fields| fields.domain = "fabrikam.example".to_owned()).unwrap();
    sitting.ahead("<Ctrl-S>").one_answer().ahead("<Ctrl-S>").all_answers();
    sitting.sees("changed meanwhile").sees("fabrikam.example");
    assert!(is_open(&sitting));
    assert_eq!(world.claim(id).fields.name, "Old");
}

#[test]
fn what_was_submitted_meanwhile_is_fixed_in_the_form() {
    let world = World::new();
    let id = world.as_("paula").draft(sales());
    let mut sitting = Sitting::new(&world.desk, "paula", 80, 24);
    sitting.keys("ezzz");
    world.as_("paula").submit(id).unwrap();
    sitting.keys("<Ctrl-S>").sees("What is fixed now is as").sees_not("zzz");
    assert!(is_open(&sitting));
}
