//! Claims from a file: all of them or none, and every bad line named.

use std::fmt::Write as _;

use serde_json::{Value, json};

use crate::house::{House, claim};

const NOW: &str = "2020-07-10T12:00:00Z";

fn count(house: &House) -> usize {
    house.act("admin", NOW, &["list"]).json().as_array().map_or(0, Vec::len)
}

/// The refusals with their lines.
fn lines(stderr: &str) -> Vec<(u64, String, String)> {
    let told: Value = serde_json::from_str(stderr).expect("JSON on stderr");
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let refusals = told["refusals"].as_array().expect("refusals").iter();
    let line = |one: &Value| one["line"].as_u64().expect("its line");
    refusals.map(|one| (line(one), text(&one["code"]), text(&one["field"]))).collect()
}

#[test]
fn a_file_of_either_form_makes_the_same_claims() {
    let house = House::new();
    let json = house.file("claims.jsonl", format!("{}\n{}\n", claim("4512345"), claim("4512346")));
    let csv = house.file(
        "claims.csv",
        "\u{FEFF}name,mpn_id,customer.domain,products\r\n\
         \"Contoso, Teams\",4512345,contoso.com,teams;yammer=S\r\n",
    );
    let done = house.act("petra", NOW, &["import", "claims", &json]).json();
    assert_eq!(done, json!({ "ids": ["C-000001", "C-000002"], "claims": 2, "dry_run": false }));
    let first = house.act("petra", NOW, &["show", "C-000001"]).json();
    assert_eq!((&first["status"], &first["revision"]), (&json!("editing"), &json!(1)));
    let form = claim("4512345");
    for field in ["name", "customer", "activities", "products", "contacts"] {
        assert_eq!(first[field], form[field], "{field}");
    }
    let said = house.run(&["--as", "petra", "--now", NOW, "import", "claims", &csv]);
    assert_eq!((said.code, said.stdout.as_str()), (0, "C-000003\n"));
    let third = house.act("petra", NOW, &["show", "C-000003"]).json();
    assert_eq!(third["name"], "Contoso, Teams");
    assert_eq!(third["products"][1], json!({ "product": "yammer", "subscription_id": "S" }));
    // One record for all of a file.
    let export = house.run(&["--as", "admin", "--now", NOW, "export"]).stdout;
    let last: Value = serde_json::from_str(export.lines().last().expect("a line")).expect("JSON");
    let record = export.lines().nth(export.lines().count() - 2).expect("the one before");
    let record: Value = serde_json::from_str(record).expect("JSON");
    assert_eq!(record["events"].as_array().map(Vec::len), Some(2));
    assert_eq!(last["events"].as_array().map(Vec::len), Some(1));
    assert_eq!(house.run(&["verify"]).code, 0);
}

#[test]
fn one_bad_line_keeps_all_out_and_all_bad_lines_are_named() {
    let house = House::new();
    let mut long = claim("4512345");
    long["name"] = json!("x".repeat(5_000));
    let text = format!("{}\n{{\"nam\":1}}\n{long}\nnot json\n", claim("4512345"));
    let file = house.file("claims.jsonl", text);
    for args in [&["import", "claims", &file][..], &["import", "claims", &file, "--dry-run"]] {
        let said = house.act("petra", NOW, args);
        assert_eq!((said.code, said.stdout.as_str()), (1, ""));
        let told = lines(&said.stderr);
        let told: Vec<_> = told.iter().map(|(line, code, at)| (*line, &**code, &**at)).collect();
        assert_eq!(
            told,
            [(2, "unknown-field", "nam"), (3, "too-large", "name"), (4, "invalid-format", "")]
        );
    }
    assert_eq!(count(&house), 0);
    let words = house.run(&["--as", "petra", "--now", NOW, "import", "claims", &file]).stderr;
    assert!(words.starts_with("line 2: unknown-field: nam: "), "{words}");
}

#[test]
fn of_many_bad_lines_some_are_shown_and_the_rest_counted() {
    let house = House::new();
    let file = house.file("claims", "{\"x\":1,\"y\":2}\n".repeat(30));
    let said = house.run(&["--as", "petra", "--now", NOW, "import", "claims", &file]);
    assert_eq!(said.code, 1);
    assert_eq!(said.stderr.matches("line ").count(), 40);
    assert!(
        said.stderr.contains("10 more lines are bad; --json lists them all."),
        "{}",
        said.stderr
    );
    assert_eq!(lines(&house.act("petra", NOW, &["import", "claims", &file]).stderr).len(), 60);
}

#[test]
fn only_who_makes_claims_imports_them() {
    let house = House::new();
    let file = house.file("claims.csv", "bad,header\n");
    for who in ["rhea", "carl", "admin"] {
        let refused = house.act(who, NOW, &["import", "claims", &file]).refusals();
        assert_eq!(refused[0].0, "not-permitted", "{who}");
    }
}

#[test]
fn a_dry_run_makes_nothing() {
    let house = House::new();
    let fed = claim("4512345").to_string();
    let args = ["--as", "petra", "--now", NOW, "import", "claims", "-", "--dry-run"];
    let said = house.feed(&args, &fed);
    assert_eq!(said.stdout, "1 claim would be made. Nothing was changed.\n");
    assert_eq!(count(&house), 0);
    let json = house.feed(&[&args[..], &["--json"]].concat(), &fed).json();
    assert_eq!(json, json!({ "ids": [], "claims": 1, "dry_run": true }));
}

#[test]
fn ten_thousand_claims_come_in_one_record_and_more_than_it_holds_are_refused() {
    let house = House::new();
    let mut text = "name,mpn_id,customer.domain,products\n".to_owned();
    for number in 0..10_000 {
        writeln!(text, "Claim {number},4512345,contoso.com,teams").expect("text");
    }
    let file = house.file("claims.csv", &text);
    let done = house.act("petra", NOW, &["import", "claims", &file]).json();
    assert_eq!(done["ids"].as_array().map(Vec::len), Some(10_000));
    assert_eq!(count(&house), 10_000);
    assert_eq!(house.run(&["verify"]).code, 0);
    let mut text = "name,contacts.customer.name\n".to_owned();
    for number in 0..9_000 {
        writeln!(text, "Claim {number},{}", "x".repeat(2_000)).expect("text");
    }
    let file = house.file("large.csv", &text);
    let refused = house.act("petra", NOW, &["import", "claims", &file]).refusals();
    assert_eq!(refused, [("too-large".to_owned(), String::new())]);
    assert_eq!(count(&house), 10_000);
}
