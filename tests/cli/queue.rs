//! Lists, queries, and what is nobody's business.

use serde_json::json;

use crate::house::House;

const NOW: &str = "2020-07-10T12:00:00Z";

#[test]
fn a_queue_is_asked_sorted_cut_and_given_in_every_form() {
    let house = House::new();
    let id = house.submitted("petra", "4512345", "2020-07-10T10:00:00Z");
    house
        .feed(&["--as", "petra", "--now", NOW, "new", "--from", "-"], r#"{"name":"a, \"draft\""}"#);
    let rows = house.act("petra", NOW, &["list", "status:submitted"]).json();
    let row = &rows[0];
    assert_eq!(rows.as_array().expect("a list").len(), 1);
    for (key, value) in [
        ("id", json!(id)),
        ("revision", json!(3)),
        ("name", json!("Contoso Teams rollout")),
        ("organisation", json!("northwind")),
        ("customer", json!("Contoso")),
        ("domain", json!("contoso.com")),
        ("solution_area", json!("microsoft-365")),
        ("activities", json!(["usage"])),
        ("products", json!(["teams"])),
        ("status", json!("submitted")),
        ("overdue", json!(false)),
        ("contested", json!(false)),
        ("assignee", json!(null)),
        ("updated_at", json!("2020-07-10T10:00:00Z")),
    ] {
        assert_eq!(row[key], value, "{key}");
    }
    assert_eq!(row["due"]["window"], "start-review");
    // A query may begin with a minus, before and after options.
    let drafts = house.act("petra", NOW, &["list", "-status:submitted"]).json();
    assert_eq!(drafts[0]["status"], "editing");
    let drafts = house.run(&["list", "-status:submitted", "--as", "petra", "--now", NOW, "--json"]);
    assert_eq!(drafts.json()[0]["status"], "editing");
    let sorted = ["list", "--sort", "id", "--limit", "1", "--format", "csv"];
    let csv = house.act("petra", NOW, &sorted).stdout;
    let lines: Vec<&str> = csv.lines().collect();
    assert_eq!(lines.len(), 2, "{csv}");
    assert!(lines[0].starts_with("id,revision,name,"), "{csv}");
    assert!(lines[1].starts_with("C-000001,3,Contoso Teams rollout,northwind,"), "{csv}");
    let table = house.run(&["--as", "rhea", "--now", NOW, "list"]).stdout;
    assert!(table.contains("C-000001  Submitted  Fri 2020-07-17, 5 bd left"), "{table}");
    assert!(table.ends_with("2 claims\n"), "{table}");
}

#[test]
fn a_mistake_in_a_query_is_named_with_its_place() {
    let house = House::new();
    let said = house.act("petra", NOW, &["list", "contoso staus:submitted"]);
    assert_eq!(said.error(), (2, "bad-query".to_owned()));
    assert!(said.stderr.contains("character 9"), "{}", said.stderr);
    assert!(said.stderr.contains("status"), "{}", said.stderr);
}

#[test]
fn what_somebody_may_not_see_does_not_exist_for_them() {
    let house = House::new();
    let id = house.submitted("petra", "4512345", "2020-07-10T10:00:00Z");
    for verb in ["show", "history", "evidence", "submit", "take", "undo", "explain", "decline"] {
        let said = house.act("haruka", NOW, &[verb, &id]);
        assert_eq!(said.error(), (4, "not-found".to_owned()), "{verb}");
        assert_eq!(
            said.stderr,
            house.act("haruka", NOW, &[verb, "C-000099"]).stderr.replace("C-000099", &id)
        );
    }
    assert_eq!(house.act("haruka", NOW, &["list"]).json(), json!([]));
    assert_eq!(house.act("haruka", NOW, &["outbox", "list"]).json(), json!([]));
    // A draft is nobody's but the organisation's and the reviewers'.
    house.feed(&["--as", "petra", "--now", NOW, "new", "--from", "-"], "{}");
    assert_eq!(house.act("carl", NOW, &["show", "2"]).error().0, 4);
}

#[test]
fn an_act_on_what_has_changed_meanwhile_is_stale() {
    let house = House::new();
    let id = house.submitted("petra", "4512345", "2020-07-10T10:00:00Z");
    house.act("petra", NOW, &["comment", &id, "--", "--internal"]).json();
    for act in
        [vec!["start", &id], vec!["comment", &id, "x"], vec!["reject", &id], vec!["take", &id]]
    {
        let act = [act.as_slice(), &["--if-revision", "3"]].concat();
        assert_eq!(house.act("rhea", NOW, &act).error(), (5, "stale".to_owned()), "{act:?}");
    }
    let edit = ["edit", &id, "--set", "mpn_id=4512346", "--if-revision", "3"];
    assert_eq!(house.act("petra", NOW, &edit).error(), (5, "stale".to_owned()));
    let taken = house.act("rhea", NOW, &["take", &id, "--if-revision", "4"]).json();
    assert_eq!((&taken["revision"], &taken["events"]), (&json!(5), &json!(["assigned"])));
    let mine = house.act("rhea", NOW, &["list", "assignee:me"]).json();
    assert_eq!(mine[0]["assignee"], "rhea");
}

#[test]
fn decisions_without_what_they_need_reach_the_rules() {
    let house = House::new();
    let id = house.submitted("petra", "4512345", "2020-07-10T10:00:00Z");
    house.act("rhea", NOW, &["start", &id]).json();
    let codes = |args: &[&str]| -> Vec<String> {
        house.act("rhea", NOW, args).refusals().into_iter().map(|(code, _)| code).collect()
    };
    assert_eq!(codes(&["reject", &id]), ["reason-required"]);
    assert_eq!(codes(&["reject", &id, "--reason", "partner-request"]), ["reason-not-allowed"]);
    assert_eq!(codes(&["request-info", &id]), ["reason-required", "missing-field"]);
    assert_eq!(codes(&["uphold", &id]), ["not-allowed-in-status"]);
    assert_eq!(codes(&["submit", &id]), ["not-permitted"]);
    assert_eq!(house.act("rhea", NOW, &["reject", &id, "--reason", "nonsense"]).error().0, 2);
    let rejected = ["reject", &id, "--reason", "insufficient-poe"];
    house.act("rhea", NOW, &rejected).json();
    let dispute = house.act("petra", NOW, &["dispute", &id]).refusals();
    assert_eq!(dispute[0].0, "justification-required");
}

#[test]
fn the_next_claim_is_taken_by_whoever_asks_first() {
    let house = House::new();
    let id = house.submitted("petra", "4512345", "2020-07-10T10:00:00Z");
    let taken = house.act("rhea", NOW, &["take", "--next"]).json();
    assert_eq!((&taken["id"], &taken["events"]), (&json!(id), &json!(["assigned"])));
    let none = house.act("rhea", NOW, &["take", "--next"]);
    assert_eq!(
        (none.code, none.refusals()),
        (1, vec![("nothing-to-take".to_owned(), String::new())])
    );
    let both = house.act("rhea", NOW, &["take", &id, "--next"]);
    assert_eq!(both.error(), (2, "usage".to_owned()));
    let neither = house.act("rhea", NOW, &["take"]);
    assert_eq!(neither.error(), (2, "usage".to_owned()));
    let rules = house.run(&["rules", "--json"]).json();
    assert!(rules["codes"].as_array().expect("a list").contains(&json!("nothing-to-take")));
}
