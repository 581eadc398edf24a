//! `precheck`: what it finds, for whom, and that it never fails because something is missing.

use serde_json::{Value, json};

use crate::house::{CONTOSO, House, claim};

const NOW: &str = "2020-07-10T10:00:00Z";

/// A draft of petra's with these files.
fn draft(house: &House, files: &[(&str, &str)]) -> String {
    let form = house.file("claim.json", claim("4512345").to_string());
    let id = house.act("petra", NOW, &["new", "--from", &form]).json()["id"].clone();
    let id = id.as_str().expect("an id").to_owned();
    for (name, text) in files {
        let file = house.file(name, text);
        house.act("petra", NOW, &["attach", &id, &file]).json();
    }
    id
}

fn good() -> String {
    format!(
        "Partner company: Northwind Partners\nCustomer company: Contoso\n\
         Customer domain: contoso.com\nTenant ID: {CONTOSO}\n\n\
         Work done\n- Rolled out Microsoft Teams to 1,200 people\n\n\
         Signed by: Anna Vogt\nDate signed: 2020-06-12\n"
    )
}

fn states(findings: &Value) -> Vec<(String, String)> {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let findings = findings.as_array().expect("an array");
    findings.iter().map(|one| (text(&one["element"]), text(&one["state"]))).collect()
}

#[test]
fn a_partner_checks_its_own_draft_before_it_submits() {
    let house = House::new();
    let id = draft(&house, &[("poe.txt", &good())]);
    let findings = house.act("petra", NOW, &["precheck", &id]).json();
    let elements = [
        "partner-company",
        "customer-company",
        "customer-domain",
        "tenant-id",
        "customer-acknowledgment",
        "acknowledgment-date",
        "work-done",
        "products",
    ];
    let found: Vec<_> = elements.map(|one| (one.to_owned(), "found".to_owned())).to_vec();
    assert_eq!(states(&findings), found);
    assert_eq!(
        findings[4],
        json!({
            "element": "customer-acknowledgment", "state": "found", "evidence": "poe.txt",
            "page": 1, "excerpt": "Signed by: Anna Vogt", "suggests": null, "lacks": [],
        })
    );
}

#[test]
fn what_is_missing_is_named_with_a_reason_and_is_no_failure() {
    let house = House::new();
    let unsigned = good().replace("Anna Vogt", "____").replace("2020-06-12", "____");
    let id = draft(&house, &[("poe.txt", &unsigned)]);
    let findings = house.act("petra", NOW, &["precheck", &id]).json();
    assert_eq!(findings[4]["state"], "missing");
    assert_eq!(findings[4]["suggests"], "missing-customer-acknowledgment");
    assert_eq!(findings[4]["lacks"], json!([{ "lack": "blank", "value": null }]));
    assert_eq!(findings[5]["suggests"], "missing-or-old-dates");

    let said = house.run(&["--as", "petra", "--now", NOW, "precheck", &id]);
    assert_eq!((said.code, said.stderr.as_str()), (0, ""));
    for words in ["Customer acknowledgment", "missing", "poe.txt", "has to sign", "decides nothing"]
    {
        assert!(said.stdout.contains(words), "{words} in {}", said.stdout);
    }
}

#[test]
fn a_claim_without_files_lacks_all_of_it() {
    let house = House::new();
    let id = draft(&house, &[]);
    let findings = house.act("petra", NOW, &["precheck", &id]).json();
    for finding in findings.as_array().expect("an array") {
        let told =
            json!([finding["state"], finding["evidence"], finding["page"], finding["excerpt"]]);
        assert_eq!(told, json!(["missing", null, null, null]));
        assert_eq!(finding["suggests"], "missing-all-poe");
    }
    let said = house.run(&["--as", "petra", "--now", NOW, "precheck", &id]);
    assert!(said.stdout.contains("Attach at least one file"), "{}", said.stdout);
}

#[test]
fn what_stands_in_poe_is_not_shown_to_others() {
    let house = House::new();
    let id = draft(&house, &[("poe.txt", &good())]);
    let nothing = house.act("haruka", NOW, &["precheck", &id]);
    assert_eq!(nothing.error(), (4, "not-found".to_owned()));
    house.act("petra", NOW, &["submit", &id]).json();
    let refused = house.act("carl", NOW, &["precheck", &id]);
    assert_eq!(refused.refusals(), [("not-permitted".to_owned(), String::new())]);
    assert!(refused.stderr.contains("may not check PoE"), "{}", refused.stderr);
    for who in ["rhea", "admin", "petra"] {
        assert_eq!(house.act(who, NOW, &["precheck", &id]).code, 0, "{who}");
    }
}

#[test]
fn what_a_file_says_cannot_act_on_the_terminal() {
    let house = House::new();
    let hostile = good().replace("Anna Vogt", "Anna \u{202E}\u{200B}Vogt");
    let id = draft(&house, &[("poe.txt", &hostile)]);
    let said = house.run(&["--as", "petra", "--now", NOW, "precheck", &id]);
    assert!(said.stdout.contains("Anna ⟨U+202E⟩⟨U+200B⟩Vogt"), "{}", said.stdout);
    assert!(!said.stdout.contains(['\u{200B}', '\u{202E}']), "{}", said.stdout);
}

#[test]
fn a_file_that_cannot_be_read_is_named_once() {
    let house = House::new();
    let id = draft(&house, &[("scan.bin", "\u{1b}\0\u{1}no text")]);
    let said = house.run(&["--as", "petra", "--now", NOW, "precheck", &id]);
    assert_eq!(said.code, 0, "{}", said.stderr);
    assert_eq!(said.stdout.matches("Not all of scan.bin could be read").count(), 1);
    assert_eq!(said.stdout.matches("8 elements are unreadable: a person has to look.").count(), 1);
    let findings = house.act("petra", NOW, &["precheck", &id]).json();
    for finding in findings.as_array().expect("an array") {
        let told = json!([finding["state"], finding["evidence"], finding["suggests"]]);
        assert_eq!(told, json!(["unreadable", "scan.bin", null]));
    }
}
