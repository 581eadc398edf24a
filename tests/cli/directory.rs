//! The directory looked up, and what was changed of what all claims share.

use super::house::House;

const NOW: &str = "2020-07-10T10:00:00Z";

#[test]
fn what_is_found_can_be_imported_again() {
    let house = House::new();
    let found = house.act("admin", NOW, &["directory", "northwind", "berlin"]).json();
    assert_eq!(found["organisations"][0]["id"], "northwind");
    assert_eq!(found["tenants"], serde_json::json!([]));
    let file = house.file("found.json", found.to_string());
    let counts = house.act("admin", NOW, &["import", "directory", &file, "--dry-run"]).json();
    assert_eq!(counts["organisations"], 1);
    let told = house.at(NOW, &["directory", "4512346"]);
    assert!(told.stdout.contains("Northwind Partners"), "{}", told.stdout);
}

#[test]
fn changes_are_listed_newest_first_for_administrators() {
    let house = House::new();
    house.at(NOW, &["policy", "set", "review", "14bd"]);
    house.at(NOW, &["holiday", "add", "2020-10-03", "Unity"]);
    let changes = house.act("admin", NOW, &["changes", "--limit", "2"]).json();
    let events: Vec<_> = changes.as_array().unwrap().iter().map(|c| &c["event"]).collect();
    assert_eq!(events, ["holiday-added", "policy-set"]);
    assert_eq!(changes[1]["by"]["name"], "admin");
    assert_eq!(changes[1]["what"], "review: 5bd → 14bd.");
    let refused = house.act("petra", NOW, &["changes"]).refusals();
    assert_eq!(refused[0].0, "not-permitted");
}
