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
    sitting.keys("<Ctrl-S><F2>").sees("changed meanwhile").sees("Oldzzz").sees("fabrikam.example");
    assert!(is_open(&sitting));
    assert_eq!(world.claim(id).fields.name, "Theirs", "nothing is saved unseen");
    // The field that has the caret goes on from what stands in it now.
    sitting.keys(".net<Ctrl-S>").sees("- Theirs").sees("+ Oldzzz");
    sitting.sees("- fabrikam.example").sees("+ fabrikam.example.net");
    sitting.keys("<F2>").sees("done, and on record");
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
    sitting.keys("<Ctrl-S><F2>").sees("changed meanwhile");
    sitting.keys("<Ctrl-S><F2>").sees("done, and on record");
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
    sitting.keys("<Ctrl-S>").ahead("<F2>").one_answer().ahead("<F2><Ctrl-S>").all_answers();
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
    sitting.keys("<Ctrl-S><F2>").sees("What is fixed now is as").sees_not("zzz");
    assert!(is_open(&sitting));
}

/// A key that is held shows what would be saved, and saves nothing.
#[test]
fn what_is_saved_is_shown_first_and_a_held_key_does_not_save_it() {
    let world = World::new();
    let old = Fields { name: "Old".to_owned(), ..Fields::default() };
    let id = world.as_("paula").create(old).unwrap().claim;
    let mut sitting = Sitting::new(&world.desk, "paula", 80, 24);
    sitting.keys("ezzz").burst(&"<Ctrl-S>".repeat(40)).all_answers();
    sitting.sees("Save this change of C-000001?").sees("- Old").sees("+ Oldzzz");
    assert_eq!(world.claim(id).fields.name, "Old");
    sitting.keys("<Enter>");
    assert!(is_open(&sitting), "Enter goes back to the field");
    sitting.sees_not("+ Oldzzz");
    sitting.keys("!<Ctrl-S>").sees("+ Oldzzz!");
    sitting.keys("<Esc>").sees("Edit C-000001");
    assert_eq!(world.claim(id).fields.name, "Old");
    // The key that asked saves once it has been let go for a second.
    sitting.keys("<Ctrl-S><Ctrl-S>").sees("done, and on record");
    assert_eq!(world.claim(id).fields.name, "Oldzzz!");
}

#[test]
fn nothing_that_is_unchanged_is_saved() {
    let world = World::new();
    let id = world.as_("paula").draft(sales());
    let before = world.claim(id).revision;
    let mut sitting = Sitting::new(&world.desk, "paula", 80, 24);
    sitting.keys("e<Ctrl-S><F2>").sees("there is nothing to save");
    assert!(is_open(&sitting));
    assert_eq!(world.claim(id).revision, before);
}

/// Gaps are told when they are asked for, and go as they are filled; the key for the next one asks.
#[test]
fn gaps_are_told_when_they_are_asked_for() {
    let world = World::new();
    let mut fields = sales();
    fields.customer.email.clear();
    fields.partner.email = "nowhere".to_owned();
    world.as_("paula").draft(fields);
    let mut sitting = Sitting::new(&world.desk, "paula", 80, 24);
    sitting.keys("e").sees("F5 tells the gaps").sees_not("is missing");
    sitting.keys("<F5>").sees("2 gaps").sees("Customer contact  1 gap");
    sitting.keys("<Ctrl-N>x@").sees("1 gap ").sees_not("is not an email address");
    sitting.keys("<Tab>").sees("2 gaps").sees("is not an email address");
    // The check is asked for by the key for the next gap, too.
    sitting.keys("<Esc><Esc>e").sees_not("2 gaps");
    sitting.keys("<Ctrl-N>").sees("2 gaps").sees("▸ ! Email");
}

#[test]
fn files_are_attached_from_a_form_in_which_nothing_is_unsaved() {
    let world = World::new();
    let id = world.as_("paula").draft(sales());
    let mut sitting = Sitting::new(&world.desk, "paula", 80, 24);
    sitting.keys("ex<Tab>").keys("<Shift-Tab><Shift-Tab><Enter>").sees("Save first");
    assert!(is_open(&sitting));
    sitting.keys("<Ctrl-Z><Tab><Shift-Tab><Shift-Tab><Enter>").sees(&format!("Add PoE · {id}"));
}

/// Whoever takes a change back after others have worked on the claim undoes nothing of theirs.
#[test]
fn a_change_is_taken_back_and_what_others_did_stays() {
    let world = World::new();
    let old = Fields { name: "Old".to_owned(), ..Fields::default() };
    let id = world.as_("paula").create(old).unwrap().claim;
    let mut sitting = Sitting::new(&world.desk, "paula", 80, 24);
    sitting.keys("ezzz<Tab>1");
    world.as_("ursula").edit(id, |fields| fields.domain = "fabrikam.example".to_owned()).unwrap();
    sitting.keys("<Ctrl-S><F2>").sees("changed meanwhile");
    sitting.keys("<Ctrl-Z>").sees("Taken back: MPN ID").sees("fabrikam.example").sees("Oldzzz");
    sitting.keys("<Ctrl-Z>").sees("Taken back: Claim name").sees_not("Oldzzz");
    sitting.keys("<Ctrl-Y><Ctrl-S><F2>").sees("done, and on record");
    let saved = world.claim(id).fields;
    let entries = (saved.name.as_str(), saved.mpn_id.as_str(), saved.domain.as_str());
    assert_eq!(entries, ("Oldzzz", "", "fabrikam.example"));
}
