//! Macros and the PoE template for scripts.

use serde_json::{Value, json};

use crate::house::{House, claim};

const DAY: &str = "2020-07-10T11:00:00Z";
const LATER: &str = "2020-07-10T12:00:00Z";

fn under_review() -> (House, String) {
    let house = House::new();
    let id = house.submitted("petra", "4512345", "2020-07-10T10:00:00Z");
    house.act("rhea", DAY, &["start", &id]).json();
    (house, id)
}

fn comment(house: &House, id: &str) -> Value {
    let history = house.act("rhea", LATER, &["history", id]).json();
    history.as_array().expect("a list").last().expect("an event").clone()
}

#[test]
fn one_is_shipped_for_every_reason_that_a_reviewer_may_give() {
    let house = House::new();
    let macros = house.act("rhea", DAY, &["macro", "list"]).json();
    let told: Vec<(&str, &str)> = macros
        .as_array()
        .expect("a list")
        .iter()
        .map(|known| {
            assert_eq!(known["origin"], "shipped");
            assert_eq!(known["code"], known["code"].as_str().expect("a code").to_lowercase());
            let text = |value: &'static str| known[value].as_str().expect("a text");
            (text("action"), known["reasons"][0].as_str().expect("a reason"))
        })
        .collect();
    let wanted = [
        ("request-information", "missing-all-poe"),
        ("request-information", "missing-customer-acknowledgment"),
        ("request-information", "missing-or-old-dates"),
        ("request-information", "missing-partner-solution-service"),
        ("request-information", "missing-products"),
        ("reject", "insufficient-poe"),
        ("reject", "missing-customer-consent"),
        ("reject", "missing-products"),
        ("reject", "poe-unavailable"),
    ];
    assert_eq!(told, wanted);
}

#[test]
fn a_decision_takes_its_reasons_and_its_text_from_a_macro() {
    let (house, id) = under_review();
    let name = "ask for the customer's signature";
    house.act("rhea", LATER, &["request-info", &id, "--macro", name]).json();
    let asked = comment(&house, &id);
    assert_eq!(asked["reasons"], json!(["missing-customer-acknowledgment"]));
    let text = asked["comment"].as_str().expect("a text");
    assert!(text.contains("execution for Contoso lacks"), "{text}");
    // Five business days from Friday 2020-07-10.
    assert!(text.contains(&format!("resubmit {id}")) && text.contains("2020-07-17"), "{text}");
    house.act("rhea", LATER, &["undo", &id]).json();
    house.act("rhea", LATER, &["reject", &id, "--macro", "reject-poe-unavailable"]).json();
    let rejected = comment(&house, &id);
    assert_eq!(rejected["reasons"], json!(["poe-unavailable"]));
    assert!(rejected["comment"].as_str().expect("a text").contains("2020-08-09"));
}

#[test]
fn one_is_added_changed_renamed_reset_and_removed() {
    let (house, id) = under_review();
    let set = |args: &[&str]| house.act("rhea", LATER, &[&["macro", "set"], args].concat());
    let note = ["Note", "--action", "internal-note", "--text", "{customer}: seen by {operator}."];
    let added = set(&note).json();
    let code = added["code"].as_str().expect("a code");
    house.act("rhea", LATER, &["comment", &id, "--macro", code]).json();
    let said = comment(&house, &id);
    assert_eq!(said["comment"], "Contoso: seen by rhea.");
    // What a macro says for reviewers only never reaches the partner.
    let partners = house.act("petra", LATER, &["history", &id]).json().to_string();
    assert!(!partners.contains("seen by"), "{partners}");
    assert_eq!(set(&["note", "--text", "Seen.", "--rename", "Seen"]).json()["name"], "Seen");
    let shown = house.act("rhea", LATER, &["macro", "show", "SEEN"]).json();
    assert_eq!((&shown["text"], &shown["origin"]), (&json!("Seen."), &json!("added")));
    assert_eq!(
        house.act("rhea", LATER, &["macro", "reset", "Seen"]).refusals()[0].0,
        "macro-is-not-shipped"
    );
    house.act("rhea", LATER, &["macro", "remove", "Seen"]).json();
    let gone = house.act("rhea", LATER, &["macro", "show", "Seen"]);
    assert_eq!(gone.error(), (4, "not-found".to_owned()));
    let shipped = "ask-missing-products";
    set(&[shipped, "--text", "Which products?", "--reason", "missing-products,missing-all-poe"])
        .json();
    let shown = house.act("admin", LATER, &["macro", "show", shipped]).json();
    assert_eq!(shown["origin"], "changed");
    assert_eq!(shown["reasons"], json!(["missing-all-poe", "missing-products"]));
    let refused = house.act("rhea", LATER, &["macro", "remove", shipped]).refusals();
    assert_eq!(refused[0].0, "macro-is-shipped");
    house.act("rhea", LATER, &["macro", "reset", shipped]).json();
    assert_eq!(house.act("rhea", LATER, &["macro", "show", shipped]).json()["origin"], "shipped");
    // Each change is on record, with what was and what became.
    let export = house.act("admin", LATER, &["export", "--format", "json"]).stdout;
    for event in
        ["macro-added", "macro-changed", "macro-removed", "macro-overridden", "macro-reset"]
    {
        assert!(export.contains(event), "{event}");
    }
}

#[test]
fn what_is_wrong_is_named_and_nothing_is_sent() {
    let (house, id) = under_review();
    let set = |args: &[&str]| house.act("rhea", DAY, &[&["macro", "set"], args].concat());
    let told = |code: &str, field: &str| (code.to_owned(), field.to_owned());
    let said = set(&["New", "--action", "comment", "--text", "{cliam}\n{deadline}"]);
    let wanted =
        [told("unknown-placeholder", "macro.text"), told("misplaced-placeholder", "macro.text")];
    assert_eq!(said.refusals(), wanted);
    assert!(said.stderr.contains("Did you mean {claim}?"), "{}", said.stderr);
    assert_eq!(set(&["New", "--text", "x"]).refusals(), [told("missing-field", "macro.action")]);
    let wrong = ["New", "--action", "comment", "--text", "x", "--reason", "missing-products"];
    assert_eq!(set(&wrong).refusals(), [told("reason-not-allowed", "reason")]);
    // The pre-check of a text file finds the words, or not; the macro needs what it lacks.
    set(&["Due", "--action", "comment", "--text", "{customer} lacks\n {missing-products}"]).json();
    let seq = house.act("rhea", LATER, &["show", &id]).json()["revision"].clone();
    let nowhere = ["comment", &id, "--macro", "Nope"];
    assert_eq!(house.act("rhea", LATER, &nowhere).error(), (4, "not-found".to_owned()));
    let other = ["reject", &id, "--macro", "ask-missing-all-poe"];
    let refused = house.act("rhea", LATER, &other).refusals();
    assert_eq!(refused[0].0, "macro-of-other-action");
    assert_eq!(house.act("rhea", LATER, &["show", &id]).json()["revision"], seq);
    for args in [&["macro", "list"][..], &["comment", &id, "--macro", "Due"]] {
        for who in ["petra", "carl"] {
            let refused = house.act(who, LATER, args);
            assert_eq!(refused.refusals()[0].0, "not-permitted", "{who} {args:?}");
        }
    }
    let both = house.act("rhea", LATER, &["comment", &id, "x", "--macro", "Due"]);
    assert_eq!(both.code, 2);
    assert_eq!(house.act("rhea", LATER, &["comment", &id]).code, 2);
}

#[test]
fn a_placeholder_that_is_left_is_refused_with_its_place() {
    let house = House::new();
    let form = house.file("draft.json", json!({ "name": "a draft" }).to_string());
    let id = house.act("petra", DAY, &["new", "--from", &form]).json()["id"].clone();
    let id = id.as_str().expect("an id");
    let text = "{claim}\nis for {customer}.";
    let set = ["macro", "set", "For", "--action", "internal-note", "--text", text];
    house.act("admin", DAY, &set).json();
    let shown = house.act("admin", DAY, &["macro", "show", "For", "--claim", id]).json();
    assert_eq!(shown["filled"]["text"], format!("{id}\nis for {{customer}}."));
    assert_eq!(shown["filled"]["left"], json!([{ "placeholder": "customer", "line": 2 }]));
    // On a claim whose PoE names every product, none is missing.
    let id = house.submitted("petra", "4512345", "2020-07-10T11:30:00Z");
    let proof = house.file("teams.txt", "For Contoso: Microsoft Teams (teams).");
    house.act("petra", LATER, &["attach", &id, &proof]).json();
    let set = ["macro", "set", "Due", "--action", "comment", "--text", "Lacks {missing-products}."];
    house.act("rhea", LATER, &set).json();
    let refused = house.act("rhea", LATER, &["comment", &id, "--macro", "Due"]);
    let wanted = [("unresolved-placeholder".to_owned(), "text".to_owned())];
    assert_eq!(refused.refusals(), wanted);
    assert!(refused.stderr.contains("{missing-products}"), "{}", refused.stderr);
}

#[test]
fn a_backup_holds_them() {
    let (house, _) = under_review();
    let text = "{claim} \u{1f9fe} 확인";
    let set = ["macro", "set", "확인", "--action", "comment", "--text", text];
    house.act("rhea", DAY, &set).json();
    let before = house.act("rhea", DAY, &["macro", "list"]).json();
    let backup = house.path().join("all.backup").display().to_string();
    assert_eq!(house.run(&["backup", &backup]).code, 0);
    let other = house.path().join("other").display().to_string();
    assert_eq!(house.run(&["--data", &other, "restore", &backup]).code, 0);
    let after = house.act("rhea", DAY, &["--data", &other, "macro", "list"]).json();
    assert_eq!(before, after);
    assert_eq!(house.run(&["--data", &other, "verify"]).code, 0);
}

#[test]
fn a_template_is_written_by_its_name_and_never_over_a_file_unasked() {
    let (house, id) = under_review();
    let write =
        |who: &str, args: &[&str]| house.act(who, LATER, &[&["template", &id], args].concat());
    let path = |name: &str| house.path().join(name).display().to_string();
    let docx = path("poe.docx");
    let told = write("petra", &["--output", &docx]).json();
    assert_eq!((&told["format"], &told["output"]), (&json!("docx"), &json!(docx)));
    assert!(std::fs::read(&docx).expect("a file").starts_with(b"PK"));
    let again = write("petra", &["--output", &docx]);
    assert_eq!(again.error(), (2, "usage".to_owned()));
    write("petra", &["--output", &docx, "--force"]).json();
    let said = write("petra", &["--output", &path("poe.pdf")]);
    assert_eq!(said.error(), (2, "usage".to_owned()));
    assert!(said.stderr.contains("poe.pdf"), "{}", said.stderr);
    assert_eq!(write("petra", &["--output", "-"]).error(), (2, "usage".to_owned()));
    let shown = write("rhea", &["--output", "-", "--format", "md"]);
    assert!(shown.stdout.contains("| Partner company | Northwind Partners |"), "{}", shown.stdout);
    let nowhere = write("petra", &["--output", &path("no/where.md")]);
    assert_eq!(nowhere.error(), (2, "usage".to_owned()));
    // Another partner's claim does not exist, and a customer gets no template.
    assert_eq!(write("haruka", &["--output", &path("x.md")]).error(), (4, "not-found".to_owned()));
    assert_eq!(write("carl", &["--output", &path("x.md")]).refusals()[0].0, "not-permitted");
    assert!(!house.path().join("x.md").exists() && !house.path().join("no").exists());
    assert_eq!(claim("4512345")["mpn_id"], "4512345");
}

/// What has been written out and not been signed must not pass for a proof.
#[test]
fn an_unsigned_template_is_no_proof() {
    let house = House::new();
    let id = house.submitted("petra", "4512345", "2020-07-10T10:00:00Z");
    for name in ["poe.docx", "poe.md"] {
        let path = house.path().join(name).display().to_string();
        house.act("petra", LATER, &["template", &id, "--output", &path]).json();
        house.act("petra", LATER, &["attach", &id, &path]).json();
    }
    let store = cpor::store::disk::open(&house.path().join("store")).expect("it opens");
    let clock = cpor::desk::clock::StandingClock::at(LATER.parse().expect("a moment"));
    let desk = cpor::desk::LocalDesk::open(store.store, Box::new(store.blobs), Box::new(clock));
    let desk = desk.expect("a desk");
    let who = cpor::domain::id::OperatorName::new("rhea");
    let claim = id.parse().expect("an id");
    let found = cpor::desk::Desk::precheck(&desk, &who, claim, &cpor::desk::Unwatched);
    let signed = found.expect("it is read").into_iter().filter(|finding| {
        matches!(
            finding.element,
            cpor::precheck::Element::CustomerAcknowledgment
                | cpor::precheck::Element::AcknowledgmentDate
        )
    });
    for finding in signed {
        assert_ne!(finding.state, cpor::precheck::State::Found, "{finding:?}");
    }
}
