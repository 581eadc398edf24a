//! Choosing from lists.

use super::{ADATUM, CONTOSO, POWER_BI, SALES_ONE, SALES_TWO};
use super::{Outcome, Target, complete_fields, dump, form, new_form, play};
use crate::domain::field::{Entered, Field, Fields, ProductLine};
use crate::domain::status::{Activity, SolutionArea};
use crate::tui::editor::form::Slot;

fn business_fields(products: &[(&str, &str)]) -> Fields {
    Fields {
        tenant_id: ADATUM.to_owned(),
        solution_area: Some(Entered::Known(SolutionArea::BusinessApplications)),
        products: products
            .iter()
            .map(|(product, subscription)| ProductLine {
                product: (*product).to_owned(),
                subscription_id: (*subscription).to_owned(),
            })
            .collect(),
        ..Fields::default()
    }
}

fn lines(fields: &Fields) -> Vec<(&str, &str)> {
    let lines = fields.products.iter();
    lines.map(|line| (line.product.as_str(), line.subscription_id.as_str())).collect()
}

#[test]
fn a_location_is_chosen_and_its_marks_are_seen() {
    let mut editor = new_form();
    play(&mut editor, &["Down", "Space"]);
    let shown = dump(&editor, 80, 24);
    assert!(shown.contains("not enrolled in any program"), "{shown}");
    assert!(shown.contains("global ID, cannot claim"), "{shown}");
    assert!(shown.contains("partner type such as FRP"), "{shown}");
    assert_eq!(play(&mut editor, &["Down", "Enter"]), Outcome::Changed);
    assert_eq!(editor.fields().mpn_id, "4621199");
    assert_eq!(editor.focus, Slot::Field(Field::Domain), "the caret goes on");
}

#[test]
fn esc_leaves_the_list_and_nothing_else() {
    let mut editor = new_form();
    assert_eq!(play(&mut editor, &["'x", "Down", "Enter", "Down", "Esc"]), Outcome::None);
    assert_eq!(editor.fields().mpn_id, "");
    assert_eq!(play(&mut editor, &["Esc"]), Outcome::Cancel);
}

#[test]
fn a_customer_is_found_by_name_domain_or_id_and_fills_both_fields() {
    for (typed, domain, tenant) in [
        ("'contoso", "contoso.com", CONTOSO),
        ("'CONTOSO.ONM", "contoso.onmicrosoft.com", CONTOSO),
        ("'488e-9e96", "contoso.com", CONTOSO),
        ("'전자 아다툼", "xn--alpenglck-w9a.example", ADATUM),
        ("'alpenglück", "xn--alpenglck-w9a.example", ADATUM),
    ] {
        let mut editor = new_form();
        play(&mut editor, &["Down", "Down", "Enter", typed]);
        assert_eq!(play(&mut editor, &["Enter"]), Outcome::Changed, "{typed}");
        assert_eq!(editor.fields().domain, domain, "{typed}");
        assert_eq!(editor.fields().tenant_id, tenant, "{typed}");
        assert_eq!(editor.focus, Slot::Field(Field::SolutionArea));
    }
}

#[test]
fn what_was_typed_becomes_the_filter_unless_it_leaves_nothing() {
    let mut editor = new_form();
    play(&mut editor, &["Down", "Down", "'conto", "Enter", "Enter"]);
    assert_eq!(editor.fields().domain, "contoso.com");
    let mut editor = new_form();
    play(&mut editor, &["Down", "Down", "'unknown.example", "Enter"]);
    let shown = dump(&editor, 80, 24);
    assert!(shown.contains("Contoso AG") && shown.contains("아다툼"), "{shown}");
    play(&mut editor, &["Esc"]);
    assert_eq!(editor.fields().domain, "unknown.example", "what was typed stays");
}

#[test]
fn activities_come_with_their_meaning_and_the_warning() {
    let mut editor = new_form();
    play(&mut editor, &["Tab", "Tab", "Tab", "Tab", "Enter", "Down", "Enter", "Enter"]);
    let shown = dump(&editor, 80, 24);
    assert!(shown.contains("[ ] Revenue association"), "{shown}");
    assert!(shown.contains("influenced the customer's purchase"), "{shown}");
    assert!(shown.contains("means claiming again"), "{shown}");
    play(&mut editor, &["Space", "Down", "Space", "Down", "Space", "Space", "Enter"]);
    let chosen: Vec<_> = editor.fields().known_activities().collect();
    assert_eq!(chosen, [Activity::Usage, Activity::PreSales]);
    assert_eq!(editor.focus, Slot::Field(Field::Products));
}

#[test]
fn enter_ticks_when_nothing_is_ticked_and_esc_keeps_what_is() {
    let mut editor = new_form();
    editor.fields.solution_area = Some(Entered::Known(SolutionArea::Microsoft365));
    editor.enter(Slot::Field(Field::Activities));
    assert_eq!(play(&mut editor, &["Enter", "Enter"]), Outcome::Changed);
    assert_eq!(editor.fields().activities, [Entered::Known(Activity::Usage)]);
    play(&mut editor, &["Enter", "Down", "Space", "Esc"]);
    assert_eq!(lines(&editor.fields()), [("yammer", "")]);
    assert_eq!(play(&mut editor, &["Enter", "Enter"]), Outcome::None, "a second one is no tick");
}

#[test]
fn an_activity_of_another_area_stays_until_it_is_unticked() {
    let mut fields = business_fields(&[]);
    fields.solution_area = Some(Entered::Known(SolutionArea::Microsoft365));
    fields.activities = vec![Entered::Known(Activity::PreSales), Entered::Other("x".to_owned())];
    let mut editor = form(Target::New, fields);
    editor.enter(Slot::Field(Field::Activities));
    play(&mut editor, &["Enter"]);
    assert!(dump(&editor, 80, 24).contains("[x] Pre-sales  not in this solution area"));
    play(&mut editor, &["Up", "Down", "Space", "Enter"]);
    assert_eq!(editor.fields().activities, [Entered::Other("x".to_owned())]);
}

#[test]
fn products_are_of_the_area_and_the_customers_own_come_first() {
    let mut editor = form(Target::New, business_fields(&[]));
    editor.enter(Slot::Field(Field::Products));
    play(&mut editor, &["Enter"]);
    let shown = dump(&editor, 80, 24);
    assert!(!shown.contains("Yammer"), "{shown}");
    let at = |text: &str| shown.find(text).unwrap_or_else(|| panic!("no {text} in\n{shown}"));
    assert!(at("Dynamics 365 Sales") < at("Dynamics 365 Guides"));
    assert!(shown.contains("2 subscriptions") && shown.contains("no subscription"));
    play(&mut editor, &["'365guides", "Space", "Enter"]);
    assert_eq!(lines(&editor.fields()), [("dynamics-365-guides", "")]);
}

#[test]
fn unticking_a_product_by_slip_loses_no_subscription() {
    let before = [("power-bi", POWER_BI), ("dynamics-365-sales", SALES_ONE)];
    let mut editor = form(Target::New, business_fields(&before));
    editor.enter(Slot::Line(0));
    play(&mut editor, &["Shift-Tab", "Enter", "'powerbi", "Space"]);
    assert_eq!(lines(&editor.fields()), before[1..]);
    play(&mut editor, &["Space", "Esc"]);
    assert_eq!(lines(&editor.fields()), [before[1], before[0]]);
}

#[test]
fn a_subscription_is_chosen_from_the_customers_own() {
    let mut editor = form(Target::New, business_fields(&[("dynamics-365-sales", "")]));
    editor.enter(Slot::Line(0));
    assert!(dump(&editor, 80, 40).contains("one of 2"));
    play(&mut editor, &["Enter"]);
    let shown = dump(&editor, 80, 40);
    assert!(shown.contains("CSP · Active · through Wed 2021-03-31"), "{shown}");
    assert!(!shown.contains(POWER_BI), "{shown}");
    assert_eq!(play(&mut editor, &["Down", "Enter"]), Outcome::Changed);
    assert_eq!(lines(&editor.fields()), [("dynamics-365-sales", SALES_TWO)]);
    editor.enter(Slot::Line(0));
    play(&mut editor, &["Ctrl-U", "'typed"]);
    assert_eq!(lines(&editor.fields()), [("dynamics-365-sales", "typed")]);
}

#[test]
fn a_second_subscription_of_one_product_is_a_line_of_its_own() {
    let mut editor = form(Target::New, business_fields(&[("dynamics-365-sales", SALES_ONE)]));
    editor.enter(Slot::Line(0));
    play(&mut editor, &["Enter", "Down", "Down", "Enter"]);
    assert_eq!(editor.focus, Slot::Line(1));
    play(&mut editor, &["'", "Enter", "Down", "Enter"]);
    let both = [("dynamics-365-sales", SALES_ONE), ("dynamics-365-sales", SALES_TWO)];
    assert_eq!(lines(&editor.fields()), both);
    editor.enter(Slot::Line(0));
    play(&mut editor, &["Enter", "PageDown", "Enter"]);
    assert_eq!(lines(&editor.fields()), both[1..]);
}

#[test]
fn without_a_customer_the_list_says_what_comes_first() {
    let mut fields = business_fields(&[("power-bi", "")]);
    fields.tenant_id.clear();
    let mut editor = form(Target::New, fields);
    editor.enter(Slot::Line(0));
    play(&mut editor, &["Enter"]);
    assert!(dump(&editor, 80, 24).contains("Choose the customer first"));
    play(&mut editor, &["Enter", "'typed"]);
    assert_eq!(lines(&editor.fields()), [("power-bi", "typed")]);
}

#[test]
fn pasted_text_filters_an_open_list() {
    let mut editor = new_form();
    play(&mut editor, &["Down", "Down", "Enter"]);
    editor.paste("아다툼\r");
    play(&mut editor, &["Enter"]);
    assert_eq!(editor.fields().tenant_id, ADATUM);
}

#[test]
fn typing_on_a_field_of_choices_looks_the_word_up() {
    let mut editor = new_form();
    editor.enter(Slot::Field(Field::SolutionArea));
    play(&mut editor, &["'bus", "Enter"]);
    let area = Some(SolutionArea::BusinessApplications);
    assert_eq!(editor.fields().known_area(), area);
}

#[test]
fn saving_from_a_list_keeps_the_ticks() {
    let mut editor = new_form();
    editor.enter(Slot::Field(Field::Activities));
    assert_eq!(play(&mut editor, &["Enter", "Space", "Ctrl-S", "F2"]), Outcome::Save);
    assert_eq!(editor.fields().activities, [Entered::Known(Activity::Usage)]);
}

#[test]
fn the_whole_flow_by_keys_leaves_no_gap_but_the_poe() {
    let fields = complete_fields();
    assert_eq!(fields.name, "Adatum Sales");
    assert_eq!(fields.tenant_id, ADATUM);
    assert_eq!(lines(&fields), [("dynamics-365-sales", SALES_ONE)]);
    assert_eq!(fields.partner.email, "park@tailspin.kr");
    let mut editor = form(Target::New, fields);
    super::ask_desk(&mut editor);
    let codes: Vec<_> = editor.gaps().map(|gap| gap.code.code()).collect();
    assert_eq!(codes, ["missing-evidence"]);
}
