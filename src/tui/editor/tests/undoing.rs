//! Taking changes back and making them again; words that are brought back.

use super::{
    Outcome, Target, ask_desk, complete_fields, dump, form, new_form, play, submitted_form,
};
use crate::domain::field::{Entered, Field, Fields, ProductLine};
use crate::domain::status::{Activity, SolutionArea};
use crate::tui::editor::form::Slot;

#[test]
fn words_are_taken_back_one_by_one_and_typed_again() {
    let mut editor = new_form();
    play(&mut editor, &["'one two  three"]);
    let mut names = Vec::new();
    for _ in 0..4 {
        assert_eq!(play(&mut editor, &["Ctrl-Z"]), Outcome::Changed);
        names.push(editor.fields().name);
        if names.last().is_some_and(String::is_empty) {
            break;
        }
    }
    assert_eq!(names, ["one two  ", "one ", ""]);
    assert_eq!(play(&mut editor, &["Ctrl-Z"]), Outcome::None);
    assert!(dump(&editor, 80, 24).contains("There is no change to take back."));
    play(&mut editor, &["Ctrl-Y", "Ctrl-Y", "Ctrl-Y"]);
    assert_eq!(editor.fields().name, "one two  three");
    assert_eq!(play(&mut editor, &["Ctrl-Y"]), Outcome::None);
}

#[test]
fn deleting_and_moving_end_a_run_of_typing() {
    let mut editor = new_form();
    play(&mut editor, &["'abc", "Backspace", "Backspace", "'d", "Left", "'e"]);
    assert_eq!(editor.fields().name, "aed");
    for wanted in ["ad", "a", "abc", ""] {
        play(&mut editor, &["Ctrl-Z"]);
        assert_eq!(editor.fields().name, wanted);
    }
}

#[test]
fn a_change_is_taken_back_where_it_was_made() {
    let mut editor = new_form();
    play(&mut editor, &["'Name", "Tab", "'46", "PageDown", "PageDown"]);
    play(&mut editor, &["Ctrl-Z"]);
    assert_eq!((editor.focus, editor.fields().mpn_id.as_str()), (Slot::Field(Field::MpnId), ""));
    assert!(dump(&editor, 80, 24).contains("Taken back: MPN ID."));
    play(&mut editor, &["Ctrl-Z"]);
    assert_eq!((editor.focus, editor.fields().name.as_str()), (Slot::Field(Field::Name), ""));
    play(&mut editor, &["Ctrl-Y", "'!"]);
    assert_eq!(editor.fields().name, "Name!", "the caret stands behind what came back");
    assert_eq!(
        play(&mut editor, &["Ctrl-Y"]),
        Outcome::None,
        "a new change ends what could follow"
    );
    assert_eq!(editor.fields().mpn_id, "");
}

#[test]
fn a_choice_is_taken_back_with_all_that_followed_from_it() {
    let mut editor = new_form();
    play(&mut editor, &["Tab", "Tab", "'alpen", "Enter"]);
    assert!(!editor.fields().tenant_id.is_empty());
    play(&mut editor, &["Ctrl-Z"]);
    assert_eq!(
        (editor.fields().domain.as_str(), editor.fields().tenant_id.as_str()),
        ("alpen", "")
    );
    play(&mut editor, &["Ctrl-Z"]);
    assert_eq!(editor.fields(), Fields::default());
}

#[test]
fn ticks_are_taken_back_one_by_one() {
    let mut fields = complete_fields();
    fields.activities.clear();
    let mut editor = form(Target::New, fields.clone());
    editor.enter(Slot::Field(Field::Activities));
    play(&mut editor, &["Enter", "Space", "Down", "Space", "Ctrl-Z"]);
    assert_eq!(editor.fields().activities, [Entered::Known(Activity::Usage)]);
    play(&mut editor, &["Ctrl-Z"]);
    assert_eq!(editor.fields(), fields);
}

#[test]
fn what_is_taken_back_is_checked_anew() {
    let mut editor = form(Target::New, complete_fields());
    ask_desk(&mut editor);
    assert_eq!(play(&mut editor, &["'x"]), Outcome::Changed, "not while it is typed");
    assert_eq!(play(&mut editor, &["Ctrl-Z"]), Outcome::Check);
}

#[test]
fn no_more_is_kept_than_can_be_of_use() {
    let mut editor = new_form();
    for _ in 0..300 {
        play(&mut editor, &["'a", "Left", "End"]);
    }
    play(&mut editor, &["Ctrl-Z"; 300]);
    assert_eq!(editor.fields().name.len(), 100);
}

#[test]
fn of_huge_entries_the_last_change_can_still_be_taken_back() {
    let line = ProductLine { product: "x".repeat(4_000_000), ..ProductLine::default() };
    let fields = Fields { products: vec![line; 3], ..Fields::default() };
    let mut editor = form(Target::New, fields);
    play(&mut editor, &["'a", "Tab", "'1", "Ctrl-Z", "Ctrl-Z"]);
    assert_eq!((editor.fields().name.as_str(), editor.fields().mpn_id.as_str()), ("a", ""));
}

#[test]
fn words_from_before_are_put_back_in_one_change_and_marked() {
    let mut before = complete_fields();
    before.products[0].subscription_id = "half an id".to_owned();
    let mut editor = new_form();
    editor.restore(before.clone());
    assert_eq!(editor.fields(), before);
    assert!(editor.is_changed());
    let shown = dump(&editor, 120, 40);
    assert!(shown.contains("Here again is what you typed and did not save: Claim name, MPN ID"));
    assert!(shown.contains("Adatum Sales  typed before, not saved"), "{shown}");
    assert!(shown.contains("half an id  typed before, not saved"), "{shown}");
    play(&mut editor, &["'!"]);
    assert!(!dump(&editor, 120, 40).contains("Adatum Sales!  typed"), "it has been changed since");
    play(&mut editor, &["Ctrl-Z"]);
    assert!(dump(&editor, 120, 40).contains("Adatum Sales  typed before"));
    play(&mut editor, &["Ctrl-Z"]);
    assert_eq!(editor.fields(), Fields::default());
    play(&mut editor, &["Ctrl-Y"]);
    assert_eq!(editor.fields(), before);
}

#[test]
fn words_from_before_do_not_go_where_the_form_is_fixed_by_now() {
    let mut before = complete_fields();
    before.name = "Another name".to_owned();
    before.partner.name = "Choi".to_owned();
    let mut editor = submitted_form(complete_fields());
    editor.restore(before);
    assert_eq!(editor.fields().name, "Adatum Sales");
    assert_eq!(editor.fields().partner.name, "Choi");
    let shown = dump(&editor, 80, 24);
    assert!(shown.contains("Left out, since it is fixed by now: Claim name."), "{shown}");
}

#[test]
fn words_from_before_that_are_there_already_change_nothing() {
    let mut editor = form(Target::New, complete_fields());
    editor.restore(complete_fields());
    assert!(!editor.is_changed());
    assert!(!dump(&editor, 120, 40).contains("typed before"));
    play(&mut editor, &["Ctrl-Z"]);
    assert_eq!(editor.fields(), complete_fields());
}

#[test]
fn unknown_words_of_a_closed_set_stay_as_they_are() {
    let mut editor = new_form();
    let before = Fields {
        solution_area: Some(Entered::Other("Everything".to_owned())),
        products: vec![ProductLine { product: "no-such".to_owned(), ..ProductLine::default() }],
        ..Fields::default()
    };
    editor.restore(before.clone());
    let shown = dump(&editor, 80, 40);
    assert!(shown.contains("Solution area             Everything"), "{shown}");
    assert!(shown.contains("no-such"), "{shown}");
    play(&mut editor, &["Tab"; 12]);
    assert_eq!(editor.fields(), before);
    assert_eq!(editor.fields().known_area(), None::<SolutionArea>);
}
