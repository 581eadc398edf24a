//! Gaps that are asked for, warnings that are not, and rules.

use rstest::rstest;

use super::{
    Editor, Outcome, Target, ask_desk, check_with_desk, complete_fields, dump, form, new_form,
};
use super::{play, submitted_form};
use crate::domain::evidence::{Digest, Evidence};
use crate::domain::field::{Entered, Field};
use crate::domain::refusal::{Code, Refusal};
use crate::domain::status::{Activity, SolutionArea};
use crate::tui::editor::form::Slot;

fn file(name: &str) -> Evidence {
    Evidence {
        name: name.to_owned(),
        size: 1_234_567,
        media_type: "application/pdf".to_owned(),
        sha256: Digest([7; 32]),
    }
}

/// The words on the screen, wherever lines end.
fn words(editor: &Editor) -> String {
    dump(editor, 80, 30).split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn nobody_is_told_of_gaps_who_has_not_asked() {
    let mut editor = new_form();
    check_with_desk(&mut editor);
    let shown = dump(&editor, 80, 24);
    assert!(!shown.contains('!') && !shown.contains("missing"), "{shown}");
    assert!(shown.contains("F5 tells the gaps"), "{shown}");
    assert_eq!(play(&mut editor, &["'a", "Tab", "'4"]), Outcome::Changed, "nothing is checked");
    for key in ["F5", "Ctrl-G"] {
        let mut editor = new_form();
        assert_eq!(play(&mut editor, &[key]), Outcome::Check);
        assert!(dump(&editor, 80, 24).contains("checking …"));
        check_with_desk(&mut editor);
        assert!(dump(&editor, 80, 24).contains("13 gaps"));
    }
}

#[test]
fn an_entry_is_checked_when_the_caret_leaves_it_and_not_before() {
    let mut editor = new_form();
    ask_desk(&mut editor);
    assert_eq!(play(&mut editor, &["'A name"]), Outcome::Changed);
    assert!(!dump(&editor, 80, 24).contains("Claim name is missing"), "it is being typed");
    assert_eq!(play(&mut editor, &["Left", "Ctrl-U"]), Outcome::Changed);
    assert!(!dump(&editor, 80, 24).contains("Claim name is missing"), "it is being typed");
    assert!(dump(&editor, 80, 24).contains("12 gaps"), "the others stay");
    assert_eq!(play(&mut editor, &["Tab"]), Outcome::Check);
    check_with_desk(&mut editor);
    assert!(dump(&editor, 80, 24).contains("Claim name is missing"));
    assert_eq!(play(&mut editor, &["Tab"]), Outcome::None, "nothing has changed");
}

/// What is typed while the check is under way is not judged by it.
#[test]
fn an_answer_to_an_older_entry_is_not_shown_at_the_newer_one() {
    let mut editor = new_form();
    play(&mut editor, &["F5", "'x"]);
    let mut before = new_form();
    ask_desk(&mut before);
    editor.set_gaps(before.gaps().cloned().collect());
    assert!(editor.findings_at(Slot::Field(Field::Name)).is_empty());
    assert!(!editor.findings_at(Slot::Field(Field::MpnId)).is_empty());
}

#[test]
fn the_key_for_the_next_gap_asks_first_and_goes_with_the_answer() {
    let mut fields = complete_fields();
    fields.customer.email.clear();
    let mut editor = form(Target::New, fields.clone());
    assert_eq!(play(&mut editor, &["Ctrl-N"]), Outcome::Check);
    check_with_desk(&mut editor);
    assert_eq!(editor.focus, Slot::Field(Field::CustomerEmail));
    let mut editor = form(Target::New, fields);
    play(&mut editor, &["Ctrl-N", "'x"]);
    check_with_desk(&mut editor);
    assert_eq!(editor.focus, Slot::Field(Field::Name), "whoever types is not moved");
}

#[test]
fn a_check_that_comes_to_nothing_can_be_asked_for_again() {
    let mut editor = new_form();
    play(&mut editor, &["F5"]);
    editor.set_unchecked();
    assert!(!dump(&editor, 80, 24).contains("checking"));
    ask_desk(&mut editor);
    assert!(dump(&editor, 80, 24).contains("13 gaps"));
}

#[test]
fn a_choice_is_checked_at_once() {
    let mut editor = new_form();
    ask_desk(&mut editor);
    editor.enter(Slot::Field(Field::SolutionArea));
    assert_eq!(play(&mut editor, &["Enter", "Enter"]), Outcome::Check);
    check_with_desk(&mut editor);
    assert_eq!(play(&mut editor, &["Enter", "Space"]), Outcome::Changed, "not among ticks");
    assert_eq!(play(&mut editor, &["Esc"]), Outcome::Check);
}

#[rstest]
#[case(Field::Name, "1 to 120 characters")]
#[case(Field::MpnId, "5 to 10 digits")]
#[case(Field::Domain, "contoso.onmicrosoft.com")]
#[case(Field::TenantId, "Directory ID")]
#[case(Field::SolutionArea, "Power")]
#[case(Field::Products, "the customer's subscription")]
#[case(Field::CustomerEmail, "a dot after it")]
#[case(Field::PartnerName, "a reviewer may ask")]
fn the_rule_of_a_field_is_shown_while_one_types(#[case] field: Field, #[case] rule: &str) {
    for (columns, rows) in [(80, 24), (120, 40)] {
        let mut editor = new_form();
        editor.enter(Slot::Field(field));
        let shown = dump(&editor, columns, rows);
        assert!(shown.replace('\n', " ").contains(rule), "{shown}");
        play(&mut editor, &["'zz"]);
        let is_typed = editor.popup.is_none();
        let shown = dump(&editor, columns, rows);
        assert!(!is_typed || shown.replace('\n', " ").contains(rule), "{shown}");
    }
}

#[test]
fn of_a_chosen_activity_the_form_says_what_it_means() {
    let mut editor = form(Target::New, complete_fields());
    editor.enter(Slot::Field(Field::Activities));
    assert!(dump(&editor, 80, 24).contains("Choose Usage when you drive"));
}

#[test]
fn a_location_that_is_not_in_the_program_is_warned_of_unasked() {
    let mut fields = complete_fields();
    fields.solution_area = Some(Entered::Known(SolutionArea::Microsoft365));
    let mut editor = form(Target::New, fields);
    let shown = words(&editor);
    assert!(shown.contains("Not enrolled in OSU-Microsoft 365, which Usage feeds."), "{shown}");
    assert!(shown.contains("Feeds OSU-Microsoft 365, in which MPN ID 4621180 is not"), "{shown}");
    assert!(!shown.contains("claiming again"), "the caret is elsewhere");
    play(&mut editor, &["Tab"]);
    let shown = words(&editor);
    assert!(shown.contains("means claiming again"), "{shown}");
    assert!(shown.contains("eligibility and earnings"), "{shown}");
    play(&mut editor, &["Enter"]);
    let shown = words(&editor);
    assert!(shown.contains("KR not in OSU-Microsoft 365"), "{shown}");
    editor.enter(Slot::Field(Field::Activities));
    play(&mut editor, &["Esc", "Enter"]);
    let shown = words(&editor);
    assert!(shown.contains("your MPN ID is not in OSU-Microsoft 365"), "{shown}");
}

#[rstest]
#[case("4620001", "global ID, cannot claim")]
#[case("4621199", "not enrolled in any program")]
fn a_location_that_cannot_claim_is_warned_of(#[case] mpn: &str, #[case] warning: &str) {
    let mut fields = complete_fields();
    fields.mpn_id = mpn.to_owned();
    let mut editor = form(Target::New, fields);
    assert!(dump(&editor, 80, 24).contains(warning));
    ask_desk(&mut editor);
    let shown = dump(&editor, 80, 24);
    assert!(!shown.contains(warning), "the gap says it: {shown}");
}

#[test]
fn revenue_association_feeds_no_program_and_warns_of_none() {
    let mut fields = complete_fields();
    fields.activities = vec![Entered::Known(Activity::RevenueAssociation)];
    let editor = form(Target::New, fields);
    assert!(editor.warnings_at(Slot::Field(Field::MpnId)).is_empty());
}

#[test]
fn the_files_of_the_claim_are_shown_with_how_to_attach_more() {
    let mut editor = form(Target::New, complete_fields());
    editor.enter(Slot::Evidence);
    let shown = dump(&editor, 80, 24);
    assert!(shown.contains("no file yet"), "{shown}");
    assert!(shown.contains("Save the claim first; then f attaches"), "{shown}");
    assert_eq!(play(&mut editor, &["Enter"]), Outcome::None);
    assert!(dump(&editor, 80, 24).contains("Save first with Ctrl-S"));

    let mut editor = submitted_form(complete_fields())
        .with_files(&[file("작업 확인서.pdf"), file("\u{1b}[2Jx.pdf")]);
    editor.enter(Slot::Evidence);
    let shown = dump(&editor, 80, 24);
    assert!(shown.contains("2 files"), "{shown}");
    assert!(shown.contains("작업 확인서.pdf · 1.1 MiB · application/pdf"), "{shown}");
    assert!(shown.contains("␛[2Jx.pdf"), "{shown}");
    assert!(shown.contains("none can be taken away"), "{shown}");
    assert_eq!(play(&mut editor, &["Enter"]), Outcome::Attach);
}

#[test]
fn of_many_files_some_are_named_and_the_rest_is_counted() {
    let files: Vec<Evidence> = (1..=9).map(|number| file(&format!("{number}.pdf"))).collect();
    let mut editor = submitted_form(complete_fields()).with_files(&files);
    editor.enter(Slot::Evidence);
    let shown = dump(&editor, 80, 24);
    assert!(shown.contains("9 files") && shown.contains("6.pdf"), "{shown}");
    assert!(!shown.contains("7.pdf") && shown.contains("and 3 more"), "{shown}");
}

#[test]
fn a_save_that_was_refused_is_told_unasked() {
    let mut editor = submitted_form(complete_fields());
    editor.set_refusals(vec![Refusal::at(Code::MissingField, "contacts.partner.name")]);
    let shown = dump(&editor, 80, 24);
    assert!(shown.contains("one entry was refused"), "{shown}");
    play(&mut editor, &["Ctrl-N"]);
    assert_eq!(editor.focus, Slot::Field(Field::PartnerName));
}

#[test]
fn a_claim_that_is_rebased_is_checked_only_for_who_has_asked() {
    let mut editor = new_form();
    assert!(!editor.checks_again());
    play(&mut editor, &["F5"]);
    assert!(editor.checks_again());
}
