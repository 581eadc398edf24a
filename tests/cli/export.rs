//! The whole store, printed: who may, in which forms, and that looking changes nothing. And the
//! heads that people write down.

use std::ffi::OsString;
use std::io::Read as _;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use cpor::cli::{self, Environment, OnDisk, World};

use serde_json::{Value, json};

use crate::house::House;

const NOW: &str = "2020-07-10T10:00:00Z";
const LATER: &str = "2020-08-10T10:00:00Z";

fn export(house: &House, form: &str) -> String {
    let said = house.run(&["--now", LATER, "export", "--format", form]);
    assert_eq!(said.code, 0, "{}", said.stderr);
    said.stdout
}

#[test]
fn only_an_administrator_gets_all_of_it() {
    let house = House::new();
    house.submitted("petra", "4512345", NOW);
    for who in ["petra", "haruka", "rhea", "carl"] {
        for form in ["json", "csv"] {
            let said = house.act(who, NOW, &["export", "--format", form]);
            assert_eq!(said.refusals(), [("not-permitted".to_owned(), String::new())], "{who}");
        }
    }
    let all = house.act("admin", NOW, &["export"]);
    assert_eq!(all.code, 0, "{}", all.stderr);
    assert!(
        all.stdout.starts_with(r#"{"cpor_export":1,"#),
        "JSON unless another form is asked for"
    );
}

#[test]
fn it_is_the_same_every_time_and_changes_nothing() {
    let house = House::new();
    let id = house.submitted("petra", "4512345", NOW);
    house.act("rhea", NOW, &["start", &id]).json();
    let ask = ["request-info", &id, "--reason", "missing-all-poe", "--comment", "?"];
    house.act("rhea", NOW, &ask).json();
    // By now a timer is due; an export leaves it alone.
    let first = export(&house, "json");
    assert_eq!(export(&house, "json"), first);
    let proof = || house.run(&["--as", "petra", "--now", LATER, "history", "--proof", &id]).stdout;
    assert_eq!(proof(), proof());
    assert_eq!(export(&house, "csv"), export(&house, "csv"));
    assert_eq!(export(&house, "json"), first);
    assert!(!first.contains("no-partner-response"));
    assert!(!house.act("rhea", LATER, &["tick"]).json().as_array().expect("a list").is_empty());
    assert!(export(&house, "json").contains("no-partner-response"));
}

#[test]
fn all_of_it_is_told_in_words_too() {
    let house = House::new();
    let id = house.submitted("petra", "4512345", NOW);
    let other = house.submitted("haruka", "4733052", NOW);
    house.act("admin", NOW, &["holiday", "add", "2020-07-13", "Fair"]).json();
    house.act("admin", NOW, &["policy", "set", "undo-minutes", "5"]);
    house.act("rhea", NOW, &["start", &id]).json();
    house.act("rhea", NOW, &["comment", &other, "hm", "--internal"]).json();
    let text = export(&house, "json");
    let lines: Vec<Value> =
        text.lines().skip(1).map(|line| serde_json::from_str(line).expect("JSON")).collect();
    let events: Vec<&Value> =
        lines.iter().flat_map(|line| line["events"].as_array().expect("events")).collect();
    let find = |name: &str| {
        let mut found = events.iter().filter(|event| event["event"] == name);
        found.next().unwrap_or_else(|| panic!("no event {name}"))
    };
    assert_eq!(find("initialised")["facts"]["simulated"], json!(true));
    assert_eq!(find("holiday-added")["facts"], json!({ "date": "2020-07-13", "name": "Fair" }));
    let catalogue = |event: &&&Value| {
        let organisations = event["facts"]["organisations"].as_array().cloned();
        organisations.is_some_and(|found| !found.is_empty())
    };
    let imports = events.iter().filter(|event| event["event"] == "directory-imported");
    let directory = &imports.clone().find(catalogue).expect("a directory")["facts"];
    assert_eq!(
        directory["organisations"][0]["locations"][0]["programs"],
        json!(["osu-m365", "osu-ba"])
    );
    let created = find("created");
    assert_eq!(created["facts"]["fields"]["contacts"]["customer"]["name"], "Anna Vogt");
    assert_eq!((&created["claim"], &created["number"]), (&json!(id), &json!(1)));
    assert_eq!(find("evidence-added")["evidence"][0]["name"], "petra.txt");
    let submitted = find("submitted");
    assert_eq!(submitted["facts"]["window"]["window"], "start-review");
    assert_eq!(submitted["notices"][0]["to"]["email"], "anna@contoso.com");
    assert_eq!(find("review-started")["by"], json!({ "name": "rhea", "role": "reviewer" }));
    let said = find("commented");
    assert_eq!((&said["comment"], &said["internal"]), (&json!("hm"), &json!(true)));
    // What an import brought can be imported again.
    let again = house.file("again.json", directory.to_string());
    house.act("admin", NOW, &["import", "directory", &again, "--dry-run"]).json();
}

#[test]
fn comma_separated_values_hold_no_formula() {
    let house = House::new();
    let form = json!({ "name": "=HYPERLINK(\"http://x\")" }).to_string();
    house.feed(&["--as", "petra", "--now", NOW, "new", "--from", "-"], &form);
    for text in ["+1", "-1 \"quoted\", and", "@x\nsecond line", "\u{1b}[31m plain"] {
        house.act("petra", NOW, &["comment", "1", text]).json();
    }
    let text = export(&house, "csv");
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let columns = reader.headers().expect("a header").clone();
    let at = |name: &str| columns.iter().position(|column| column == name).expect("a column");
    let rows: Vec<csv::StringRecord> = reader.records().map(|row| row.expect("a row")).collect();
    let on_claim: Vec<_> = rows.iter().filter(|row| &row[at("claim")] == "C-000001").collect();
    let said: Vec<&str> = on_claim.iter().map(|row| &row[at("comment")]).collect();
    assert_eq!(said, ["", "'+1", "'-1 \"quoted\", and", "'@x\nsecond line", "␛[31m plain"]);
    for (number, row) in on_claim.iter().enumerate() {
        assert_eq!(row[at("number")], (number + 1).to_string());
        assert_eq!(&row[at("at")], NOW);
        assert_eq!((&row[at("by")], &row[at("role")]), ("petra", "incentives-admin"));
    }
    let facts: Value = serde_json::from_str(&on_claim[0][at("facts")]).expect("JSON in its cell");
    assert_eq!(facts["fields"]["name"], "=HYPERLINK(\"http://x\")");
    assert!(rows.iter().flatten().all(|cell| !cell.starts_with(['=', '+', '-', '@', '\t', '\r'])));
    assert!(text.contains("\r\n") && rows.len() as u64 == events(&house));

    let listed = house.act("petra", NOW, &["list", "--format", "csv"]).stdout;
    assert!(listed.contains("\"'=HYPERLINK(\"\"http://x\"\")\""), "{listed}");
}

fn events(house: &House) -> u64 {
    house.run(&["verify", "--json"]).json()["events"].as_u64().expect("a number")
}

#[test]
fn whoever_stops_reading_ends_it_quietly() {
    let house = House::new();
    house.submitted("petra", "4512345", NOW);
    for args in [&["export"][..], &["export", "--format", "csv"], &["history", "--proof", "1"]] {
        let mut child = Command::new(env!("CARGO_BIN_EXE_cpor"))
            .args(args)
            .env_clear()
            .env("CPOR_DATA", house.path().join("store"))
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("it starts");
        drop(child.stdout.take());
        let mut said = String::new();
        child.stderr.take().expect("stderr").read_to_string(&mut said).expect("UTF-8");
        assert_eq!(
            (child.wait().expect("it ends").code(), said.as_str()),
            (Some(0), ""),
            "{args:?}"
        );
    }
}

/// What has been printed is half a document, so it must not be taken for a whole one.
#[test]
fn what_was_ended_early_is_said_not_to_be_whole() {
    let house = House::new();
    let (mut stdout, mut stderr) = (Vec::new(), Vec::new());
    let environment =
        Environment { data: Some(house.path().join("store")), ..Environment::default() };
    let code = cli::run(
        ["cpor", "export"].map(OsString::from),
        World {
            environment,
            stores: &OnDisk,
            stdin: &mut std::io::empty(),
            stdout: &mut stdout,
            stderr: &mut stderr,
            tell: None,
            arm: &|| Arc::new(AtomicBool::new(true)),
        },
    );
    let said = String::from_utf8(stderr).expect("UTF-8");
    assert_eq!(code, 130, "{said}");
    assert!(said.contains("what was printed so far is not whole"), "{said}");
    let printed = String::from_utf8(stdout).expect("UTF-8");
    assert_eq!(printed.lines().count(), 1, "the header alone");
}

#[test]
fn a_head_that_was_written_down_is_found_again() {
    let house = House::new();
    let id = house.submitted("petra", "4512345", NOW);
    let told = house.run(&["verify"]).stdout;
    let head = house.run(&["verify", "--json"]).json()["head"].clone();
    let (seq, hash) = (&head["seq"], head["hash"].as_str().expect("a hash"));
    let both = format!("{seq}:{hash}");
    assert!(told.contains(&both), "{told}");
    house.act("petra", "2020-07-10T12:00:00Z", &["comment", &id, "later"]).json();
    for given in [hash, &both, &hash.to_uppercase()] {
        let found = house.run(&["verify", "--json", "--head", given]).json();
        assert_eq!(found["extends"], json!({ "seq": seq, "at": NOW }));
        assert_ne!(found["head"], head);
    }
    let told = house.run(&["verify", "--head", &both]).stdout;
    assert!(told.contains(&format!("record {seq}, of {NOW}")), "{told}");

    let elsewhere = format!("1:{hash}");
    let unknown = "ab".repeat(32);
    for missing in [&elsewhere, &unknown] {
        let said = house.run(&["verify", "--head", missing]);
        assert_eq!(said.code, 6, "{}", said.stderr);
        assert!(said.stderr.contains("No record of this journal is the head"), "{}", said.stderr);
        let said = house.run(&["verify", "--json", "--head", missing]);
        let told: Value = serde_json::from_str(&said.stdout).expect("JSON");
        assert_eq!((&told["extends"], &told["problems"]), (&Value::Null, &json!([])));
    }
    for no_head in ["", "abc", &unknown[1..], &format!("x:{unknown}"), &format!("{unknown}:1")] {
        let said = house.run(&["--json", "verify", "--head", no_head]);
        assert_eq!(said.error(), (2, "usage".to_owned()), "{no_head}");
    }
}
