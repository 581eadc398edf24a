//! Comments, notes, files, drafts and undo by key.

use cpor::desk::Desk as _;
use cpor::domain::id::ClaimId;
use cpor::domain::status::Status;
use cpor::store::StoreError;
use cpor::tui::app::{Answer, Tick};

use super::sitting::Sitting;
use super::world::{World, m365};

#[test]
fn a_comment_of_several_lines_is_read_by_the_other_side() {
    let world = World::new();
    let id = world.as_("paula").claims(m365(&["teams"]));
    let mut reviewer = Sitting::new(&world.desk, "rita", 80, 24);
    reviewer.keys("cFirst line<Enter>second line<Ctrl-S>").sees("on record");
    let mut partner = Sitting::new(&world.desk, "paula", 80, 24);
    partner.sees("*");
    partner.keys("<Enter>3").sees("unread").sees("First line").sees("second line");
    partner.keys("1");
    assert!(!partner.session.app().queue.selected().unwrap().unread, "it has been read");
    assert_eq!(world.status(id), Status::Submitted);
}

#[test]
fn an_internal_note_is_for_reviewers() {
    let world = World::new();
    world.as_("paula").claims(m365(&["teams"]));
    let mut reviewer = Sitting::new(&world.desk, "rita", 80, 24);
    reviewer
        .keys("nThe stamp looks odd<Ctrl-S><Enter>3")
        .sees("The stamp looks odd")
        .sees("nternal");
    let mut partner = Sitting::new(&world.desk, "paula", 80, 24);
    partner.keys("<Enter>3").sees_not("stamp");
    partner.keys("4").sees_not("stamp");
    partner.keys("n").sees("may not");
}

#[test]
fn hostile_words_are_shown_and_never_obeyed() {
    let world = World::new();
    world.as_("paula").claims(m365(&["teams"]));
    let mut sitting = Sitting::new(&world.desk, "paula", 80, 24);
    sitting.keys("c").paste("safe\u{1b}]52;c;AAAA\u{7}\u{202e}reversed\r\nnext").keys("<Ctrl-S>");
    sitting.keys("<Enter>3").sees("safe").sees("␛").sees("next");
    assert!(!sitting.text().contains('\u{202e}'));
}

#[test]
fn a_decision_is_taken_back_by_key() {
    let world = World::new();
    let id = world.as_("paula").claims(m365(&["teams"]));
    world.as_("rita").start(id).unwrap();
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    sitting.keys("a<Ctrl-S>");
    assert_eq!(world.status(id), Status::Approved);
    sitting.keys("U<Ctrl-S>");
    assert_eq!(world.status(id), Status::UnderReview);
}

#[test]
fn a_claim_is_made_filled_proved_and_submitted_by_keys() {
    let world = World::new();
    let file = std::env::temp_dir().join(format!("cpor-poe-{}.txt", std::process::id()));
    std::fs::write(&file, "signed").unwrap();
    let mut sitting = Sitting::new(&world.desk, "paula", 80, 30);
    sitting.keys("+").sees("New claim");
    sitting.keys("Contoso rollout<Ctrl-S>").sees("+ Contoso rollout");
    sitting.keys("<F2>").sees("C-000001");
    let mut fields = m365(&["teams"]);
    fields.name = "Contoso rollout".to_owned();
    world.as_("paula").edit(ClaimId(1), |own| *own = fields).unwrap();
    sitting.tick();
    sitting.keys("f").paste(&file.display().to_string()).keys("<Ctrl-S>").sees("on record");
    sitting.keys("S<Ctrl-S>");
    assert_eq!(world.status(ClaimId(1)), Status::Submitted);
    std::fs::remove_file(&file).unwrap();
}

#[test]
fn a_file_that_cannot_be_read_is_named() {
    let world = World::new();
    world.as_("paula").draft(m365(&["teams"]));
    let mut sitting = Sitting::new(&world.desk, "paula", 80, 24);
    sitting
        .keys("f/nowhere/at-all.pdf<Ctrl-S>")
        .sees("/nowhere/at-all.pdf")
        .sees("nothing was sent");
}

/// What keeps the timers from running is said once and stands there until they run; the rows go on.
#[test]
fn timers_that_cannot_run_stop_nothing_else() {
    let world = World::new();
    let id = world.as_("paula").claims(m365(&["teams"]));
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    let fails = |sitting: &mut Sitting<'_>| {
        let error = Some(StoreError::ReadOnly("a bad sector".to_owned().into()).into());
        let tick = Tick { now: world.desk.now(), behind: None, seq: world.seq(), error };
        sitting.answer(Answer::Ticked(tick)).all_answers();
    };
    sitting.sees("Submitted");
    world.as_("rob").start(id).unwrap();
    fails(&mut sitting);
    sitting.sees("a bad sector").sees("In review");
    sitting.keys("s");
    fails(&mut sitting);
    sitting.sees("The store could not do that");
    assert!(sitting.session.app().said.is_none(), "it is said again and again");
    sitting.tick().sees_not("The store could not");
}

/// The key that opens a dialog is a letter of what is typed in it, unless it is held.
#[test]
fn fluent_typing_after_the_key_of_a_dialog_loses_no_letter() {
    let world = World::new();
    world.as_("paula").claims(m365(&["teams"]));
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    sitting.fluently("ccc: copied").sees("cc: copied").sees_not("ccc: copied");
    sitting.keys("<Esc>").fluently("nno need").sees(" no need");
    let mut sitting = Sitting::new(&world.desk, "rob", 80, 24);
    sitting.hold("c".parse().unwrap(), 30).sees("Comment to the partner").sees_not("cc");
}
