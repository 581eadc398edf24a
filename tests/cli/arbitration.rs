//! Two partners, one workload: who learns what, and who wins.

use serde_json::{Value, json};

use crate::house::{CONTOSO, House, Said};

const NOW: &str = "2020-07-10T12:00:00Z";

/// Nothing of Fabrikam may be in what Northwind is told.
fn silent(said: &Said) -> Value {
    let told = format!("{}{}", said.stdout, said.stderr).to_lowercase();
    for secret in ["fabrikam", "haruka", "c-000002", "4733052", "tokyo"] {
        assert!(!told.contains(secret), "{secret} in {told}");
    }
    said.json()
}

#[test]
fn a_competitor_is_never_named_and_a_reviewer_decides() {
    let house = House::new();
    let ours = house.submitted("petra", "4512345", "2020-07-10T10:00:00Z");
    let theirs = house.submitted("haruka", "4733052", "2020-07-10T11:00:00Z");
    let shown = silent(&house.act("petra", NOW, &["show", &ours]));
    assert_eq!(shown["contested"], true);
    assert_eq!(shown.get("competes_with"), None);
    assert_eq!(shown.get("rivals"), None);
    for args in [
        vec!["history", ours.as_str()],
        vec!["list"],
        vec!["outbox", "list"],
        vec!["operator", "list"],
    ] {
        silent(&house.act("petra", NOW, &args));
    }
    let shown = house.act("rhea", NOW, &["show", &ours]).json();
    assert_eq!(shown["competes_with"], json!([theirs]));
    assert_eq!(shown["rivals"][0]["organisation"], "fabrikam");

    house.act("rhea", NOW, &["start", &ours]).json();
    house.act("rhea", NOW, &["start", &theirs]).json();
    let approve = house.act("rhea", NOW, &["approve", &ours]).refusals();
    assert_eq!(approve, [("contested".to_owned(), String::new())]);
    let key = format!("workload:{CONTOSO}:teams");
    let decide = ["decide", &ours, "--key", &key, "--winner", &ours];
    let silent_decision = house.act("rhea", NOW, &decide).refusals();
    assert_eq!(silent_decision, [("missing-field".to_owned(), "comment".to_owned())]);
    let nobody = ["decide", &ours, "--key", &key, "--winner", "tailspin", "--comment", "x"];
    assert_eq!(house.act("rhea", NOW, &nobody).refusals()[0].0, "not-a-side");
    let decided = house.act("rhea", NOW, &[&decide[..], &["--comment", "fabrikam lost"]].concat());
    assert_eq!(decided.json()["status"], "approved");
    assert_eq!(decided.json()["also"][0]["claim"], theirs);

    let shown = silent(&house.act("petra", NOW, &["show", &ours]));
    assert_eq!(shown["status"], "approved");
    silent(&house.act("petra", NOW, &["history", &ours]));
    let lost = house.act("haruka", NOW, &["show", &theirs]);
    assert_eq!(lost.json()["reasons"], json!(["arbitration-lost"]));
    assert!(!lost.stdout.contains("northwind") && !lost.stdout.contains("fabrikam lost"));
}
