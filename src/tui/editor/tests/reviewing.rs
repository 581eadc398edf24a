//! What is about to be saved, before it is.

use super::{Editor, Outcome, Target, complete_fields, dump, form, new_form, play, submitted_form};
use crate::domain::field::{Entered, Field, ProductLine};
use crate::domain::status::Activity;
use crate::tui::editor::form::Slot;
use crate::tui::input::Key;

fn changed() -> Editor {
    let mut editor = form(
        Target::Existing { id: crate::domain::id::ClaimId(42), revision: 7, submitted: false },
        complete_fields(),
    );
    editor.fields.mpn_id = "4621199".to_owned();
    editor.fields.domain.clear();
    editor.fields.activities.push(Entered::Known(Activity::PreSales));
    editor.fields.products.push(ProductLine {
        product: "power-bi".to_owned(),
        subscription_id: "3e489804-5a5c-4422-b71f-c3df0ed166b8".to_owned(),
    });
    editor.fields.customer.name = "Kim 민준\u{1b}[2J".to_owned();
    editor
}

#[test]
fn the_changes_at_80_by_24() {
    let mut editor = changed();
    assert_eq!(play(&mut editor, &["Ctrl-S"]), Outcome::None);
    insta::assert_snapshot!(dump(&editor, 80, 24), @r#"
    Save these 5 changes of C-000042?
    ▸ MPN ID                      - 4621180  테일스핀 서울
                                  + 4621199  Tailspin Busan
      Domain name                 - xn--alpenglck-w9a.example
      Activities                  - Usage
                                  + Usage, Pre-sales
      Products                    + Power BI, subscription
                                    3e489804-5a5c-4422-b71f-c3df0ed166b8
      Customer contact: name      - Kim 민준
                                  + Kim 민준␛[2J











    F2 saves, and so does Ctrl-S once it has been let go for a second.
    "#);
}

#[test]
fn the_changes_at_40_by_12() {
    let mut editor = changed();
    play(&mut editor, &["F2", "Down", "Down"]);
    insta::assert_snapshot!(dump(&editor, 40, 12), @r#"
    Save these 5 changes of C-000042?
      MPN ID           - 4621180  테일스핀
                         서울
                       + 4621199  Tailspin
                         Busan
      Domain name      - xn--alpenglck-w9a.e
                         xample
    ▸ Activities       - Usage
                       + Usage, Pre-sales
      Products         + Power BI,
    Ctrl-S saves, and so does F2 once it has
    been let go for a second.
    "#);
}

#[test]
fn another_key_saves_at_once_and_a_held_one_does_not() {
    for (asks, other) in [("Ctrl-S", "F2"), ("F2", "Ctrl-S")] {
        let [asks, other]: [Key; 2] = [asks, other].map(|key| key.parse().expect("a key"));
        let mut editor = changed();
        assert_eq!(editor.update(asks, 0), Outcome::None);
        for at in [660, 700, 740, 1_700] {
            assert_eq!(editor.update(asks, at), Outcome::None, "held, at {at}");
        }
        assert_eq!(editor.update(asks, 2_700), Outcome::Save, "pressed anew");
        let mut editor = changed();
        editor.update(asks, 0);
        assert_eq!(editor.update(other, 50), Outcome::Save);
    }
}

#[test]
fn nothing_else_saves_or_is_typed_into_what_is_behind() {
    let mut editor = changed();
    let before = editor.fields();
    play(&mut editor, &["Ctrl-S", "'abc", "Space", "Backspace", "Ctrl-Z", "F5", "Delete"]);
    assert_eq!(editor.paste("text"), Outcome::None);
    assert!(editor.review.is_some());
    assert_eq!(play(&mut editor, &["Esc"]), Outcome::None);
    assert!(editor.review.is_none());
    assert_eq!(editor.fields(), before);
}

#[test]
fn enter_goes_to_the_entry() {
    let mut editor = changed();
    assert_eq!(play(&mut editor, &["Ctrl-S", "Down", "Enter"]), Outcome::None);
    assert_eq!(editor.focus, Slot::Field(Field::Domain));
    assert!(editor.review.is_none());
    play(&mut editor, &["Ctrl-S", "End", "PageUp", "PageDown", "Tab", "Enter"]);
    assert_eq!(editor.focus, Slot::Field(Field::CustomerName));
}

#[test]
fn what_follows_from_the_last_entry_is_seen_before_it_is_saved() {
    let mut editor = new_form();
    play(&mut editor, &["Tab", "Tab", "'contoso.com", "Ctrl-S"]);
    let shown = dump(&editor, 80, 24);
    assert!(shown.contains("Tenant ID                   + ab9f01dc"), "{shown}");
}

#[test]
fn an_empty_claim_says_that_it_is_empty() {
    let mut editor = new_form();
    play(&mut editor, &["Ctrl-S"]);
    assert!(dump(&editor, 80, 24).contains("Nothing is entered: an empty draft is made."));
    assert_eq!(play(&mut editor, &["F2"]), Outcome::Save);
}

#[test]
fn an_unchanged_claim_is_not_saved() {
    let mut editor = submitted_form(complete_fields());
    assert_eq!(play(&mut editor, &["Ctrl-S", "F2"]), Outcome::None);
    assert!(dump(&editor, 80, 24).contains("there is nothing to save"));
}

#[test]
fn products_in_another_order_say_so() {
    let mut editor = changed();
    editor.original = editor.fields();
    editor.fields.products.reverse();
    play(&mut editor, &["Ctrl-S"]);
    assert!(dump(&editor, 80, 24).contains("the same in another order"));
}
