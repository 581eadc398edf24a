//! The real binary across time: a store that lay closed while windows ran out, and clocks that
//! stand before what is on record.

use assert_cmd::Command;
use cpor::desk::found::{Founding, found};
use cpor::domain::actor::{Operator, Role};
use cpor::domain::calendar::Zone;
use cpor::domain::id::OperatorName;
use cpor::domain::policy::Edition;
use cpor::store::disk;
use serde_json::{Value, json};

use crate::house::House;

/// Three claims: asked, asked later, and approved.
fn waiting() -> (House, Vec<String>) {
    let house = House::new();
    let first = house.submitted("petra", "4512345", "2020-07-10T10:00:00Z");
    let second = house.submitted("haruka", "4733052", "2020-07-10T10:30:00Z");
    let ask = |id: &str, now: &str| {
        house.act("rhea", now, &["start", id]).json();
        let ask = ["request-info", id, "--reason", "missing-or-old-dates", "--comment", "When?"];
        house.act("rhea", now, &ask).json();
    };
    ask(&second, "2020-07-10T11:00:00Z");
    ask(&first, "2020-07-13T11:00:00Z");
    (house, vec![first, second])
}

/// A claim's history as a reviewer reads it, without what depends on when somebody looked.
fn history(house: &House, id: &str, now: &str) -> Vec<Value> {
    let told = house.act("rhea", now, &["history", id]).json();
    let mut entries = told.as_array().expect("a list").clone();
    for entry in &mut entries {
        let entry = entry.as_object_mut().expect("an event");
        assert!(entry.remove("noticed_at").is_some() && entry.remove("seq").is_some());
    }
    entries
}

#[test]
fn what_fell_due_while_the_store_was_closed_is_as_if_it_had_been_watched() {
    let ((watched, ids), (closed, _)) = (waiting(), waiting());
    let later = "2021-07-20T09:00:00Z";
    for day in ["2020-07-17T23:59:59Z", "2020-07-18T00:00:00Z", "2020-07-20T08:00:00Z", later] {
        watched.act("rhea", day, &["tick"]).json();
    }
    // The first that opens the other again only asks for the list, a year later.
    closed.act("petra", later, &["list"]).json();
    for id in &ids {
        assert_eq!(history(&closed, id, later), history(&watched, id, later));
        let entries = closed.act("rhea", later, &["history", id]).json();
        let lapsed = entries.as_array().unwrap().iter().rfind(|entry| entry["event"] == "rejected");
        assert_eq!(lapsed.unwrap()["noticed_at"], later);
    }
    let at = |id: &str| {
        let entries = history(&closed, id, later);
        entries.iter().find(|entry| entry["event"] == "rejected").unwrap()["at"].clone()
    };
    assert_eq!(at(&ids[1]), "2020-07-18T00:00:00Z");
    assert_eq!(at(&ids[0]), "2020-07-21T00:00:00Z");
}

#[test]
fn a_clock_behind_the_newest_event_is_told_while_work_goes_on() {
    let house = House::new();
    let id = house.submitted("petra", "4512345", "2020-07-10T10:00:00Z");
    let silent = house.run(&["--as", "rhea", "show", &id]);
    assert_eq!((silent.code, silent.stderr.as_str()), (0, ""));
    // Once, a machine's clock was far ahead; now it is right.
    let ahead = "2099-01-01T12:00:00Z";
    house.act("petra", ahead, &["comment", &id, "From the future."]).json();
    let said = house.run(&["--as", "rhea", "start", &id]);
    assert_eq!(said.code, 0);
    assert!(said.stderr.starts_with("Note: ") && said.stderr.contains("2099-01-01 12:00:00 UTC"));
    let told = house.run(&["--as", "rhea", "--json", "history", &id]);
    assert_eq!(told.json().as_array().unwrap().last().unwrap()["at"], ahead);
    let notice: Value = serde_json::from_str(&told.stderr).expect("JSON on stderr");
    assert_eq!(notice["notices"][0]["code"], "clock-behind");
    // Beside a refusal too, as one document.
    let refused = house.run(&["--as", "rhea", "--json", "start", &id]);
    assert_eq!(refused.refusals()[0].0, "not-allowed-in-status");
    let told: Value = serde_json::from_str(&refused.stderr).expect("JSON on stderr");
    assert_eq!(told["notices"][0]["code"], "clock-behind");
    // A clock that is given is refused instead: whoever gives it can give a later one.
    let behind = house.act("rhea", "2030-01-01T12:00:00Z", &["list"]);
    assert_eq!(behind.error(), (2, "clock-behind".to_owned()));
    assert_eq!(house.act("rhea", ahead, &["tick"]).json(), json!([]));
}

#[test]
fn a_real_store_made_by_a_clock_that_was_ahead_is_worked_all_the_same() {
    let dir = tempfile::tempdir().expect("a folder");
    let folder = dir.path().join("store");
    let user = uzers::get_current_username().expect("a user").into_string().expect("a name");
    let founding = Founding {
        founder: Operator {
            name: OperatorName::new(user),
            role: Role::Administrator,
            organisation: None,
            tenant: None,
        },
        simulated: false,
        edition: Edition::Edition2020,
        zone: Zone::UTC,
        catalogue: Vec::new(),
        now: "2099-01-01T12:00:00Z".parse().expect("a moment"),
    };
    let opened = disk::create(&folder).expect("a new store");
    found(opened.store.as_ref(), founding).expect("founded");
    drop(opened);
    let mut command = Command::cargo_bin("cpor").expect("the binary");
    let add = ["holiday", "add", "2020-12-25", "Christmas"];
    let output = command.env_clear().env("CPOR_DATA", &folder).args(add).output().expect("it runs");
    let stderr = String::from_utf8(output.stderr).expect("UTF-8");
    assert_eq!(output.status.code(), Some(0), "{stderr}");
    assert!(stderr.starts_with("Note: This machine's clock stands at "), "{stderr}");
    let newest = disk::open(&folder).expect("it opens").store.head().newest;
    assert_eq!(newest.to_rfc3339(), "2099-01-01T12:00:00+00:00");
}
