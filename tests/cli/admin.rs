//! Stores, operators, the directory, the policy and the calendar.

use serde_json::json;

use crate::house::House;

const NOW: &str = "2020-07-10T12:00:00Z";

#[test]
fn a_store_is_made_once_and_has_an_administrator_and_a_catalogue() {
    let house = House::new();
    let again = house.act("admin", NOW, &["init", "--simulated"]);
    assert_eq!(again.error(), (3, "store-exists".to_owned()));
    let operators = house.act("admin", NOW, &["operator", "list"]).json();
    assert_eq!(operators[0]["name"], "admin");
    assert_eq!(operators[0]["role"], "administrator");
    let policy = house.act("admin", NOW, &["policy", "show"]).json();
    assert_eq!((&policy["edition"], &policy["time-zone"]), (&json!("2020"), &json!("UTC")));
    let twice = ["operator", "add", "petra", "--role", "reviewer"];
    assert_eq!(house.act("admin", NOW, &twice).refusals()[0].0, "operator-exists");
    let homeless = ["operator", "add", "paul", "--role", "incentives-admin"];
    assert_eq!(house.act("admin", NOW, &homeless).refusals()[0].0, "operator-incomplete");
    let reserved = ["operator", "add", "system", "--role", "reviewer"];
    assert_eq!(house.act("admin", NOW, &reserved).error().0, 2);
    let tenant = ["operator", "add", "cora", "--role", "customer", "--tenant", "contoso"];
    assert_eq!(house.act("admin", NOW, &tenant).error().0, 2);
    for verb in [vec!["policy", "set", "review", "9bd"], vec!["holiday", "add", "2020-07-13", "x"]]
    {
        assert_eq!(house.act("rhea", NOW, &verb).refusals()[0].0, "not-permitted");
    }
}

#[test]
fn policy_and_calendar_count_for_what_starts_afterwards() {
    let house = House::new();
    house.act("admin", NOW, &["policy", "set", "start-review", "2bd"]).json();
    house.act("admin", NOW, &["holiday", "add", "2020-07-13", "Inventory"]).json();
    let same = ["policy", "set", "start-review", "2bd"];
    assert_eq!(house.act("admin", NOW, &same).refusals()[0].0, "nothing-to-change");
    let wrong = ["policy", "set", "start-review", "-1"];
    assert_eq!(house.act("admin", NOW, &wrong).refusals()[0].0, "bad-setting");
    let holidays = house.act("admin", NOW, &["holiday", "list"]).json();
    assert_eq!(holidays, json!([{ "date": "2020-07-13", "name": "Inventory" }]));
    let id = house.submitted("petra", "4512345", NOW);
    let told = house.act("petra", NOW, &["explain", &id]).json();
    assert_eq!(told["window"]["open_through"], "2020-07-15");
    let skipped = json!({ "day": "2020-07-13", "verdict": "holiday", "name": "Inventory" });
    assert!(told["window"]["days"].as_array().expect("days").contains(&skipped));
}

#[test]
fn a_directory_is_imported_whole_or_not_at_all() {
    let house = House::new();
    let broken = r#"{
      "organisations":[{"id":"x","name":"X","locations":[{"mpn_id":"12a","programs":["osu"],"coutry":"DE"}]}],
      "tenants":[{"tenant_id":"nonsense","name":"","domains":["a b"]}],
      "subscriptions":[{"id":"9b6f3f6e-0000-4000-8000-000000000001","tenant_id":"9b6f3f6e-0000-4000-8000-000000000002",
        "product":"none","channel":"csp","state":"active","ends":"someday"}],
      "associations":[{"organisation":"nobody","tenant_id":"9b6f3f6e-0000-4000-8000-000000000002","product":"teams"}]}"#;
    let file = house.file("broken.json", broken);
    let refusals = house.act("admin", NOW, &["import", "directory", &file]).refusals();
    for (code, field) in [
        ("invalid-format", "organisations[0].locations[0].mpn_id"),
        ("unknown-field", "organisations[0].locations[0].coutry"),
        ("invalid-format", "organisations[0].locations[0].programs[0]"),
        ("invalid-format", "tenants[0].tenant_id"),
        ("missing-field", "tenants[0].name"),
        ("invalid-format", "tenants[0].domains[0]"),
        ("invalid-format", "subscriptions[0].ends"),
        ("unknown-tenant", "subscriptions[0].tenant_id"),
        ("unknown-product", "subscriptions[0].product"),
        ("missing-field", "associations[0].since"),
        ("invalid-format", "associations[0].organisation"),
    ] {
        let wanted = (code.to_owned(), field.to_owned());
        assert!(refusals.contains(&wanted), "{wanted:?} in {refusals:?}");
    }
    let stranger = house.act("petra", NOW, &["import", "directory", &file]).refusals();
    assert_eq!(stranger, [("not-permitted".to_owned(), String::new())]);

    let tenant = r#"{"tenants":[{"tenant_id":"9B6F3F6E-0000-4000-8000-000000000009","name":"Müller","domains":["Müller.example"]}]}"#;
    let file = house.file("tenant.json", tenant);
    let tried = house.act("admin", NOW, &["import", "directory", &file, "--dry-run"]).json();
    assert_eq!((&tried["tenants"], &tried["dry_run"]), (&json!(1), &json!(true)));
    let set = r#"{"customer":{"domain":"müller.example","tenant_id":"9b6f3f6e-0000-4000-8000-000000000009"}}"#;
    house.feed(&["--as", "petra", "--now", NOW, "new", "--from", "-"], set);
    let codes = || -> Vec<String> {
        let refusals = house.act("petra", NOW, &["submit", "1"]).refusals();
        refusals.into_iter().map(|(code, _)| code).collect()
    };
    assert!(codes().contains(&"unknown-tenant".to_owned()), "a dry run imports nothing");
    house.act("admin", NOW, &["import", "directory", &file]).json();
    let codes = codes();
    assert!(!codes.iter().any(|code| code.starts_with("unknown")), "{codes:?}");
    assert!(!codes.contains(&"tenant-domain-mismatch".to_owned()), "{codes:?}");
}

#[test]
fn a_store_is_proved_and_damage_has_an_exit_code_of_its_own() {
    let house = House::new();
    house.submitted("petra", "4512345", NOW);
    let report = house.run(&["verify", "--json"]).json();
    assert_eq!(report["problems"], json!([]));
    assert_eq!((&report["claims"], &report["evidence_files"]), (&json!(1), &json!(1)));

    let listed = house.act("petra", NOW, &["evidence", "1"]).json();
    let digest = listed[0]["sha256"].as_str().expect("a digest").to_owned();
    let (shelf, rest) = digest.split_at(2);
    std::fs::write(house.path().join("store/evidence").join(shelf).join(rest), "altered").unwrap();
    let said = house.run(&["verify", "--json"]);
    assert_eq!(said.code, 6, "{}{}", said.stdout, said.stderr);
    assert!(said.stderr.contains(r#""code":"damaged""#), "{}", said.stderr);
    let name = listed[0]["name"].as_str().expect("a name");
    let fetched = house.act("petra", NOW, &["evidence", "1", name, "--output", "-"]);
    assert_eq!(fetched.error(), (6, "damaged".to_owned()));
}
