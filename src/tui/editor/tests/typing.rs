//! Moving, typing, saving and leaving.

use super::{CONTOSO, Outcome, ask_desk, complete_fields, dump, form, new_form, play};
use super::{Target, submitted_form};
use crate::domain::field::{Entered, Field, Fields, ProductLine, Value};
use crate::domain::refusal::{Code, Refusal};
use crate::domain::status::{Activity, SolutionArea};
use crate::tui::editor::PASTE_LIMIT;
use crate::tui::editor::form::Slot;

#[test]
fn text_goes_where_the_caret_is() {
    let mut editor = new_form();
    let outcome = play(&mut editor, &["'Contoso", "Enter", "'4621180", "Down", "'contoso.com"]);
    assert_eq!(outcome, Outcome::Changed);
    let fields = editor.fields();
    assert_eq!(fields.name, "Contoso");
    assert_eq!(fields.mpn_id, "4621180");
    assert_eq!(fields.domain, "contoso.com");
}

#[test]
fn the_line_takes_the_usual_keys() {
    let mut editor = new_form();
    play(&mut editor, &["'one two three", "Ctrl-W", "Home", "'> ", "End", "'4", "Left", "Delete"]);
    assert_eq!(editor.fields().name, "> one two ");
    assert_eq!(play(&mut editor, &["Ctrl-U"]), Outcome::Changed);
    assert_eq!(editor.fields().name, "");
    assert_eq!(play(&mut editor, &["Ctrl-U"]), Outcome::None);
}

#[test]
fn a_grapheme_is_one_step() {
    let mut editor = new_form();
    editor.paste("é👍🏽");
    play(&mut editor, &["Backspace"]);
    assert_eq!(editor.fields().name, "é");
    play(&mut editor, &["Backspace"]);
    assert_eq!(editor.fields().name, "");
}

#[test]
fn pasted_lines_become_one_and_stay_in_their_field() {
    let mut editor = new_form();
    editor.paste("  Contoso\r\nUsage\t2020\r");
    assert_eq!(editor.fields().name, "Contoso Usage 2020");
    play(&mut editor, &["Tab", "Tab", "Tab", "Tab"]);
    let before = editor.fields();
    editor.paste("q\r\r");
    assert_eq!(editor.fields(), before, "a list takes no pasted text");
    assert!(dump(&editor, 80, 24).contains("was not taken"));
}

#[test]
fn too_long_a_paste_is_refused_whole_and_said() {
    let mut editor = new_form();
    editor.paste(&"x".repeat(PASTE_LIMIT + 1));
    assert!(!editor.is_changed());
    assert!(dump(&editor, 80, 24).contains("longer than 4000 characters"));
    editor.paste(&"x".repeat(PASTE_LIMIT));
    assert_eq!(editor.fields().name.len(), PASTE_LIMIT);
}

#[test]
fn esc_leaves_with_what_was_entered() {
    let mut editor = new_form();
    assert_eq!(play(&mut editor, &["'a", "Esc"]), Outcome::Cancel);
    assert_eq!(editor.fields().name, "a", "whoever holds the form keeps it");
}

#[test]
fn what_was_changed_back_is_not_changed() {
    let mut editor = new_form();
    play(&mut editor, &["'a", "Backspace"]);
    assert!(!editor.is_changed());
    assert_eq!(play(&mut editor, &["Esc"]), Outcome::Cancel);
}

#[test]
fn tab_goes_round_and_arrows_stop() {
    let mut editor = new_form();
    play(&mut editor, &["Up"]);
    assert_eq!(editor.focus, Slot::Field(Field::Name));
    play(&mut editor, &["Shift-Tab"]);
    assert_eq!(editor.focus, Slot::Evidence);
    play(&mut editor, &["Down"]);
    assert_eq!(editor.focus, Slot::Evidence);
    play(&mut editor, &["Tab"]);
    assert_eq!(editor.focus, Slot::Field(Field::Name));
    play(&mut editor, &["PageDown"]);
    assert_eq!(editor.focus, Slot::Field(Field::SolutionArea));
    play(&mut editor, &["PageDown", "PageUp", "PageUp"]);
    assert_eq!(editor.focus, Slot::Field(Field::Name));
}

#[test]
fn the_next_gap_is_a_key_away_and_the_last_leads_to_the_first() {
    let mut fields = complete_fields();
    fields.mpn_id.clear();
    fields.products[0].subscription_id.clear();
    fields.partner.email = "nowhere".to_owned();
    let mut editor = form(Target::New, fields);
    ask_desk(&mut editor);
    play(&mut editor, &["Ctrl-N"]);
    assert_eq!(editor.focus, Slot::Field(Field::MpnId));
    play(&mut editor, &["Ctrl-N"]);
    assert_eq!(editor.focus, Slot::Line(0), "several subscriptions, none chosen");
    play(&mut editor, &["Ctrl-N"]);
    assert_eq!(editor.focus, Slot::Field(Field::PartnerEmail));
    play(&mut editor, &["Ctrl-N"]);
    assert_eq!(editor.focus, Slot::Evidence, "no file");
    play(&mut editor, &["Ctrl-N"]);
    assert_eq!(editor.focus, Slot::Field(Field::MpnId));
    play(&mut editor, &["Ctrl-P", "Ctrl-P"]);
    assert_eq!(editor.focus, Slot::Field(Field::PartnerEmail));
}

#[test]
fn saving_hands_out_what_is_there_gaps_or_not() {
    let mut editor = new_form();
    assert_eq!(play(&mut editor, &["'Draft", "Ctrl-S"]), Outcome::None, "it is shown first");
    assert_eq!(play(&mut editor, &["F2"]), Outcome::Save);
    editor.set_saving(true);
    assert_eq!(play(&mut editor, &["'x", "Ctrl-S", "Esc", "Esc"]), Outcome::None);
    editor.paste("x");
    assert_eq!(editor.fields().name, "Draft", "nothing is typed into a form that is being saved");
    editor.set_refusals(vec![Refusal::of(Code::NothingToChange)]);
    assert!(dump(&editor, 80, 24).contains("Not saved. Nothing would change"));
    play(&mut editor, &["'x"]);
    assert!(!dump(&editor, 80, 24).contains("Not saved"), "it speaks of the fields as they were");
}

#[test]
fn a_refused_save_says_where() {
    let mut editor = form(Target::New, complete_fields());
    editor.set_refusals(vec![
        Refusal::at(Code::UnknownDomain, "customer.domain"),
        Refusal::at(Code::SubscriptionIsCsp, "products[0].subscription_id"),
    ]);
    assert!(dump(&editor, 80, 24).contains("2 entries were refused"));
    play(&mut editor, &["Ctrl-N"]);
    assert_eq!(editor.focus, Slot::Field(Field::Domain));
    play(&mut editor, &["'x"]);
    assert!(dump(&editor, 80, 24).contains("one entry was refused"));
    play(&mut editor, &["Ctrl-N"]);
    assert_eq!(editor.focus, Slot::Line(0));
}

#[test]
fn what_is_fixed_after_submission_cannot_be_reached() {
    let fields = complete_fields();
    let mut editor = submitted_form(fields.clone());
    let mut seen = Vec::new();
    for _ in 0..40 {
        seen.push(editor.focus);
        play(&mut editor, &["Tab"]);
    }
    let frozen =
        |slot: &Slot| matches!(slot, Slot::Field(field) if !field.is_editable_after_submission());
    assert!(!seen.iter().any(frozen));
    assert!(seen.contains(&Slot::Field(Field::MpnId)) && seen.contains(&Slot::Line(0)));
    let shown = dump(&editor, 80, 24);
    assert!(shown.contains("= Claim name"), "{shown}");
    assert!(shown.contains("fixed since the first submission"), "{shown}");
    assert_eq!(editor.fields(), fields);
}

#[test]
fn the_technical_contact_is_asked_with_dynamics_365_only() {
    let mut editor = new_form();
    assert!(!dump(&editor, 120, 60).contains("Technical contact"));
    editor.fields.solution_area = Some(Entered::Known(SolutionArea::BusinessApplications));
    editor.fields.products =
        vec![ProductLine { product: "dynamics-365-sales".to_owned(), ..ProductLine::default() }];
    assert!(dump(&editor, 120, 60).contains("Technical contact"));
    editor.fields.products[0].product = "power-bi".to_owned();
    assert!(!dump(&editor, 120, 60).contains("Technical contact"));
    editor.fields.technical.title = "Admin".to_owned();
    assert!(dump(&editor, 120, 60).contains("Technical contact"), "what is filled is shown");
}

#[test]
fn a_field_that_is_not_asked_stays_while_the_caret_is_in_it() {
    let mut fields = Fields::default();
    fields.revenue.isv_product = "X".to_owned();
    let mut editor = form(Target::New, fields);
    play(&mut editor, &["Shift-Tab", "Shift-Tab", "Backspace"]);
    assert_eq!(editor.focus, Slot::Field(Field::IsvProduct));
    play(&mut editor, &["'Y"]);
    assert_eq!(editor.fields().revenue.isv_product, "Y");
    play(&mut editor, &["Backspace", "Tab"]);
    assert!(!dump(&editor, 120, 60).contains("ISV product"));
}

#[test]
fn revenue_association_asks_for_its_details() {
    let mut editor = new_form();
    editor.fields.activities = vec![Entered::Known(Activity::RevenueAssociation)];
    assert!(dump(&editor, 120, 60).contains("Dynamics solution seller"));
}

#[test]
fn what_nobody_touched_stays_as_it_was_given() {
    let fields = Fields {
        name: " two\nlines\u{202E} ".to_owned(),
        tenant_id: format!("{{{}}}", CONTOSO.to_uppercase()),
        activities: vec![Entered::Other("selling".to_owned()), Entered::Known(Activity::Usage)],
        solution_area: Some(Entered::Other("everything".to_owned())),
        products: vec![
            ProductLine { product: "no-such".to_owned(), subscription_id: "x".to_owned() },
            ProductLine::default(),
        ],
        ..Fields::default()
    };
    let mut editor = form(Target::New, fields.clone());
    for _ in 0..40 {
        play(&mut editor, &["Tab", "Enter", "Down", "Esc", "Left", "Right"]);
    }
    assert_eq!(editor.fields(), fields);
    for field in Field::ALL {
        assert_eq!(editor.fields().get(*field), fields.get(*field));
    }
    assert_eq!(editor.fields().get(Field::Name), Value::Text(fields.name));
}
