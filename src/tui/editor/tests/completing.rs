//! What the directory has for what is being typed, and what follows from taking it.

use super::{ADATUM, CONTOSO, POWER_BI, SALES_ONE};
use super::{Editor, Target, complete_fields, dump, form, new_form, play, screen};
use crate::domain::field::{Entered, Field, Fields, ProductLine};
use crate::domain::status::{Activity, SolutionArea};
use crate::text::width;
use crate::tui::editor::Outcome;
use crate::tui::editor::form::Slot;

fn business(products: &[&str]) -> Fields {
    let line =
        |product: &&str| ProductLine { product: (*product).to_owned(), ..ProductLine::default() };
    Fields {
        solution_area: Some(Entered::Known(SolutionArea::BusinessApplications)),
        products: products.iter().map(line).collect(),
        ..Fields::default()
    }
}

fn at(field: Field, fields: Fields) -> Editor {
    let mut editor = form(Target::New, fields);
    editor.enter(Slot::Field(field));
    editor
}

#[test]
fn the_list_narrows_as_one_types_and_goes_when_the_text_is_whole() {
    let mut editor = at(Field::MpnId, Fields::default());
    let locations = |editor: &Editor| editor.suggestions().map_or(0, |list| list.items().count());
    assert_eq!(locations(&editor), 0, "nothing is typed yet");
    let mut counts = Vec::new();
    for typed in ["'462", "'1", "'18", "'0", "Backspace", "'x"] {
        play(&mut editor, &[typed]);
        counts.push(locations(&editor));
    }
    assert_eq!(counts, [3, 2, 1, 0, 1, 0]);
}

#[test]
fn enter_takes_the_marked_one_and_esc_keeps_what_was_typed() {
    let mut editor = at(Field::MpnId, Fields::default());
    play(&mut editor, &["'462", "Down", "Down", "Down", "Up", "Enter"]);
    assert_eq!(editor.fields().mpn_id, "4621199");
    assert_eq!(editor.focus, Slot::Field(Field::Domain), "the caret goes on");
    let mut editor = at(Field::MpnId, Fields::default());
    assert_eq!(play(&mut editor, &["'462", "Esc"]), Outcome::None, "the form stays");
    assert!(editor.suggestions().is_none());
    play(&mut editor, &["Down"]);
    assert_eq!(editor.focus, Slot::Field(Field::Domain), "arrows move between fields again");
    let mut editor = at(Field::MpnId, Fields::default());
    play(&mut editor, &["'462", "Tab"]);
    assert_eq!(editor.fields().mpn_id, "462", "Tab takes nothing");
}

#[test]
fn a_name_with_a_blank_is_typed_and_not_cut_short() {
    let mut editor = at(Field::Domain, Fields::default());
    play(&mut editor, &["'contoso ag", "Enter"]);
    assert_eq!(editor.fields().domain, "contoso.com");
}

#[test]
fn a_domain_brings_its_tenant_whether_it_is_chosen_or_typed() {
    let mut fields = Fields { tenant_id: ADATUM.to_owned(), ..Fields::default() };
    let mut editor = at(Field::Domain, fields.clone());
    play(&mut editor, &["'contoso.onm", "Enter"]);
    assert_eq!(editor.fields().tenant_id, CONTOSO, "what was chosen goes before what stood there");
    let shown = dump(&editor, 80, 24);
    assert!(shown.contains(&format!("{CONTOSO}  filled in")), "{shown}");
    assert!(shown.contains("Filled in as the only one that fits: Tenant ID."), "{shown}");

    let mut editor = at(Field::Domain, fields.clone());
    play(&mut editor, &["'CONTOSO.com", "Tab"]);
    assert_eq!(editor.fields().tenant_id, ADATUM, "what stood there stays");
    fields.tenant_id.clear();
    let mut editor = at(Field::Domain, fields);
    play(&mut editor, &["'CONTOSO.com"]);
    assert_eq!(editor.fields().tenant_id, "", "not while it is typed");
    play(&mut editor, &["Tab"]);
    assert_eq!(editor.fields().tenant_id, CONTOSO);
    play(&mut editor, &["Ctrl-U", "Up", "Down"]);
    assert_eq!(editor.fields().tenant_id, "", "what was cleared stays so");
}

#[test]
fn a_tenant_brings_its_domain_where_it_has_one_only() {
    let mut editor = at(Field::TenantId, Fields::default());
    play(&mut editor, &["'아다", "Enter"]);
    assert_eq!(editor.fields().domain, "xn--alpenglck-w9a.example");
    assert_eq!(editor.focus, Slot::Field(Field::SolutionArea));
    let mut editor = at(Field::TenantId, Fields::default());
    play(&mut editor, &["'contoso", "Enter"]);
    assert_eq!(editor.fields().domain, "");
    assert_eq!(editor.focus, Slot::Field(Field::Domain));
    assert!(dump(&editor, 80, 24).contains("The customer has 2 domains"));
}

#[test]
fn a_customer_brings_the_only_subscription_that_can_be_claimed() {
    let mut editor = at(Field::TenantId, business(&["power-bi", "dynamics-365-guides"]));
    play(&mut editor, &["'아다", "Enter"]);
    let lines: Vec<String> =
        editor.fields().products.into_iter().map(|line| line.subscription_id).collect();
    assert_eq!(lines, [POWER_BI, ""], "of the second there is none");
    assert!(dump(&editor, 80, 24).contains("Domain name, Products"), "both are told");
}

#[test]
fn of_two_subscriptions_the_one_through_csp_does_not_fit() {
    let mut fields = business(&[]);
    fields.tenant_id = ADATUM.to_owned();
    let mut editor = at(Field::Products, fields);
    play(&mut editor, &["Enter", "'sales", "Space", "Enter"]);
    assert_eq!(editor.fields().products[0].subscription_id, SALES_ONE);
    editor.enter(Slot::Line(0));
    play(&mut editor, &["Enter", "PageDown", "Enter"]);
    assert_eq!(editor.fields().products[1].subscription_id, "", "no line takes it a second time");
}

#[test]
fn microsoft_365_brings_its_only_activity() {
    let mut editor = at(Field::SolutionArea, Fields::default());
    play(&mut editor, &["'365", "Enter"]);
    assert_eq!(editor.fields().activities, [Entered::Known(Activity::Usage)]);
    let activities = vec![Entered::Known(Activity::PreSales)];
    let fields = Fields { activities, ..Fields::default() };
    let mut editor = at(Field::SolutionArea, fields.clone());
    play(&mut editor, &["'365", "Enter"]);
    assert_eq!(editor.fields().activities, fields.activities, "what stood there stays");
}

#[test]
fn revenue_association_brings_the_customers_name() {
    let mut fields = complete_fields();
    fields.activities.clear();
    let mut editor = at(Field::Activities, fields);
    play(&mut editor, &["Enter", "'revenue", "Space", "Esc"]);
    assert_eq!(editor.fields().revenue.customer_name, "아다툼 전자 주식회사");
}

#[test]
fn the_list_stays_on_the_screen_above_or_below_the_text() {
    for (columns, rows) in [(40, 12), (80, 24), (120, 40), (20, 6), (8, 3)] {
        let mut editor = at(Field::Domain, Fields::default());
        play(&mut editor, &["'o"]);
        let (lines, cursor) = screen(&editor, columns, rows);
        assert!(lines.iter().all(|line| width(line) <= usize::from(columns)), "{lines:#?}");
        assert!(cursor.is_some_and(|(x, y)| x < columns && y < rows), "{lines:#?}");
        if columns >= 40 {
            let found: Vec<&String> = lines.iter().filter(|line| line.contains("│ ")).collect();
            assert_eq!(found.len(), 2, "{lines:#?}");
            assert!(found[0].contains("│ ▸ contoso.com"), "{lines:#?}");
        }
    }
}

#[test]
fn a_subscription_being_typed_at_80_by_24() {
    let mut fields = complete_fields();
    fields.products[0].subscription_id.clear();
    let mut editor = form(Target::New, fields);
    editor.enter(Slot::Line(0));
    play(&mut editor, &["'d"]);
    insta::assert_snapshot!(dump(&editor, 80, 24), @r#"
    New claim  F5 tells the gaps  not saved yet                          page 1 of 2
    Association
      * Claim name                Adatum Sales
      * MPN ID                    4621180  테일스핀 서울 · KR
      * Domain name               xn--alpenglck-w9a.example
                                  that is alpenglück.example · 아다툼 전자 주식회사
      * Tenant ID                 1777b3e5-9e12-4a4d-a88e-a8708b011a07
    Solution area and activities
      * Solution area             Business Applications
      * Activities                Usage
    Products and subscriptions
      * Products                  1 chosen
    ▸   Dynamics 365 Sales        d
        │ ▸ 8ab18024-f8bc-46b2-8ddf-1d683d5cd277  Volume Licensing · Active · throu…
        │   a2d15359-e691-450e-8034-7685cce53920  CSP · Active · through Wed 2021-0…
      * Title                     CFO
      * Email                     kim@adatum.com
    Technical contact
      * Name                      Lee
      * Title                     Admin
      * Email                     lee@adatum.com
    Enter takes the marked one, ↑↓ mark another, Esc keeps what you typed.
    "#);
}

/// What is offered is the directory's word, which is as hostile as any other.
#[test]
fn hostile_names_are_shown_and_not_obeyed() {
    let mut editor = new_form();
    let mut rules = super::rules();
    for tenant in rules.directory.tenants.values_mut() {
        tenant.name = "\u{1b}[2Jx\u{202E}y".to_owned();
        tenant.domains = vec!["a\u{7}.example".to_owned()];
    }
    editor.set_rules(rules);
    editor.enter(Slot::Field(Field::Domain));
    play(&mut editor, &["'a"]);
    let shown = dump(&editor, 80, 24);
    assert!(shown.contains("a␇.example  ␛[2Jx⟨U+202E⟩y"), "{shown}");
    assert!(!shown.contains(|c: char| c.is_control() && c != '\n'), "{shown:?}");
}
