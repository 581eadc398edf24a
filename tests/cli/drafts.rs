//! What `new` and `edit` take: drafts with gaps, anything as text, and no unknown fields.

use serde_json::json;

use crate::house::{House, claim};

const NOW: &str = "2020-07-10T10:00:00Z";

fn pair(code: &str, field: &str) -> (String, String) {
    (code.to_owned(), field.to_owned())
}

#[test]
fn a_draft_keeps_any_text_and_submission_names_every_gap() {
    let house = House::new();
    let form =
        r#"{"solution_area":"foo","activities":["bar"],"customer":{"domain":"not a domain"}}"#;
    let said = house.feed(&["--as", "petra", "--now", NOW, "new", "--from", "-"], form);
    assert_eq!((said.code, said.stdout.as_str()), (0, "C-000001\n"), "{}", said.stderr);
    let shown = house.act("petra", NOW, &["show", "C-000001"]).json();
    assert_eq!(shown["solution_area"], "foo");
    assert_eq!(shown["activities"], json!(["bar"]));
    assert_eq!(shown["customer"], json!({ "domain": "not a domain", "tenant_id": "" }));
    assert_eq!(shown["contacts"]["technical"], json!(null));
    assert_eq!(shown["revenue"], json!(null));
    let refusals = house.act("petra", NOW, &["submit", "C-000001"]).refusals();
    for wanted in [
        pair("missing-field", "name"),
        pair("missing-field", "mpn_id"),
        pair("invalid-format", "customer.domain"),
        pair("invalid-format", "solution_area"),
        pair("invalid-format", "activities"),
        pair("missing-field", "products"),
        pair("missing-evidence", "evidence"),
    ] {
        assert!(refusals.contains(&wanted), "{wanted:?} in {refusals:?}");
    }
}

#[test]
fn a_form_that_is_no_form_is_refused_before_anything_happens() {
    let house = House::new();
    let new = ["--as", "petra", "--now", NOW, "--json", "new", "--from", "-"];
    let cases: &[(&str, &[(&str, &str)])] = &[
        (
            r#"{"nmae":"x","customer":{"domian":"y"}}"#,
            &[("unknown-field", "nmae"), ("unknown-field", "customer.domian")],
        ),
        (
            r#"{"mpn_id":4512345,"products":[{"product":1}]}"#,
            &[("invalid-format", "mpn_id"), ("invalid-format", "products[0].product")],
        ),
        (r#"{"contacts":[]}"#, &[("invalid-format", "contacts")]),
        (r#"["a"]"#, &[("invalid-format", "")]),
        (r#"{"name":"#, &[("invalid-format", "")]),
        ("", &[("invalid-format", "")]),
    ];
    for (form, expected) in cases {
        let expected: Vec<_> = expected.iter().map(|(code, field)| pair(code, field)).collect();
        assert_eq!(house.feed(&new, form).refusals(), expected, "{form}");
    }
    let large = format!(r#"{{"name":"{}"}}"#, "x".repeat(1024 * 1024));
    assert_eq!(house.feed(&new, &large).refusals(), [pair("too-large", "")]);
    let deep = "[".repeat(100_000);
    assert_eq!(house.feed(&new, &deep).refusals(), [pair("invalid-format", "")]);
    // Who may not make claims is told that, whatever the form.
    let stranger = ["--as", "rhea", "--now", NOW, "--json", "new", "--from", "-"];
    assert_eq!(house.feed(&stranger, "[").refusals(), [pair("not-permitted", "")]);
    assert_eq!(house.act("petra", NOW, &["list"]).json(), json!([]));
}

#[test]
fn a_form_comes_back_as_it_went_in() {
    let house = House::new();
    let form = house.file("claim.json", claim("4512345").to_string());
    house.act("petra", NOW, &["new", "--from", &form]).json();
    let shown = house.act("petra", NOW, &["show", "1"]).json();
    for (field, value) in claim("4512345").as_object().expect("an object") {
        assert_eq!(&shown[field], value, "{field}");
    }
}

#[test]
fn fields_are_set_by_their_paths() {
    let house = House::new();
    let form = house.file("claim.json", claim("4512345").to_string());
    house.act("petra", NOW, &["new", "--from", &form]).json();
    let edit = [
        "edit",
        "1",
        "--set",
        "name=a=b",
        "products[1].product=sharepoint-online",
        "products.0.subscription_id=x",
        r#"activities=["usage","pre-sales"]"#,
        r#"contacts.technical={"name":"T"}"#,
    ];
    house.act("petra", NOW, &edit).json();
    let shown = house.act("petra", NOW, &["show", "1"]).json();
    assert_eq!(shown["name"], "a=b");
    let products = json!([
        { "product": "teams", "subscription_id": "x" },
        { "product": "sharepoint-online", "subscription_id": null },
    ]);
    assert_eq!(shown["products"], products);
    assert_eq!(shown["activities"], json!(["usage", "pre-sales"]));
    assert_eq!(shown["contacts"]["technical"], json!({ "name": "T", "title": "", "email": "" }));
    house.act("petra", NOW, &["edit", "1", "--set", "contacts.technical=null"]).json();
    let shown = house.act("petra", NOW, &["show", "1"]).json();
    assert_eq!(shown["contacts"]["technical"], json!(null));

    let wrong = ["edit", "1", "--set", "nmae=x", "products=teams", "products[7].product=x"];
    let expected = [
        pair("unknown-field", "nmae"),
        pair("invalid-format", "products"),
        pair("invalid-format", "products[7].product"),
    ];
    assert_eq!(house.act("petra", NOW, &wrong).refusals(), expected);
    let same = ["edit", "1", "--set", "name=a=b"];
    assert_eq!(house.act("petra", NOW, &same).refusals(), [pair("nothing-to-change", "")]);
    assert_eq!(house.act("petra", NOW, &["edit", "1", "--set", "name"]).error().0, 2);
    assert_eq!(house.act("petra", NOW, &["edit", "1"]).error().0, 2);
}

#[test]
fn after_submission_frozen_fields_stay_or_are_refused() {
    let house = House::new();
    let id = house.submitted("petra", "4512345", NOW);
    let frozen = ["edit", &id, "--set", "name=x", "solution_area=business-applications"];
    let refusals = house.act("petra", NOW, &frozen).refusals();
    for field in ["name", "solution_area"] {
        assert!(refusals.contains(&pair("not-editable", field)), "{refusals:?}");
    }
    let mut form = claim("4512346");
    let fields = form.as_object_mut().expect("an object");
    fields.retain(|field, _| {
        !["name", "customer", "solution_area", "activities"].contains(&field.as_str())
    });
    let form = house.file("partly.json", form.to_string());
    house.act("petra", NOW, &["edit", &id, "--from", &form]).json();
    let shown = house.act("petra", NOW, &["show", &id]).json();
    assert_eq!(
        (&shown["name"], &shown["mpn_id"]),
        (&json!("Contoso Teams rollout"), &json!("4512346"))
    );
    // An edit that would make the claim invalid is refused as at submission.
    let invalid = ["edit", &id, "--set", "mpn_id=4733052"];
    assert_eq!(house.act("petra", NOW, &invalid).refusals(), [pair("mpn-not-own", "mpn_id")]);
}

/// A customer whom the directory does not know is called by its domain, in every form.
#[test]
fn a_list_calls_an_unknown_customer_by_its_domain() {
    let house = House::new();
    let form = r#"{"name":"A","customer":{"domain":"fabrikam.example"}}"#;
    house.feed(&["--as", "petra", "--now", NOW, "new", "--from", "-"], form);
    let rows = house.act("petra", NOW, &["list"]).json();
    assert_eq!(rows[0]["customer"], "fabrikam.example");
    let told = house.run(&["--as", "petra", "--now", NOW, "list"]).stdout;
    assert!(told.contains("fabrikam.example"), "{told}");
}
