//! A claim from its first line to the evaluation, by commands alone.

use serde_json::{Value, json};

use crate::house::{CONTOSO, House, claim};

#[test]
fn a_claim_lives_from_draft_to_evaluation() {
    let house = House::new();
    let id = house.submitted("petra", "4512345", "2020-07-10T10:00:00Z");
    assert_eq!(id, "C-000001");

    let started = house.act("rhea", "2020-07-10T11:00:00Z", &["start", &id]).json();
    assert_eq!(started["status"], "under-review");
    assert_eq!(started["events"], json!(["review-started"]));

    let ask = ["request-info", &id, "--reason", "missing-or-old-dates", "missing-products"];
    let ask = [ask.as_slice(), &["--comment", "- which dates?"]].concat();
    house.act("rhea", "2020-07-10T12:00:00Z", &ask).json();
    let shown = house.act("petra", "2020-07-10T12:30:00Z", &["show", &id]).json();
    assert_eq!(shown["status"], "partner-action-required");
    assert_eq!(shown["reasons"], json!(["missing-or-old-dates", "missing-products"]));
    let due = json!({
        "window": "partner-response",
        "open_through": "2020-07-17",
        "at": "2020-07-18T00:00:00Z",
        "overdue": false,
        "held_by_arbitration": false,
    });
    assert_eq!(shown["due"], due);

    let edit = ["edit", &id, "--set", "mpn_id=4512346", "--set", "contacts.customer.title=CTO"];
    let edited = house.act("petra", "2020-07-13T09:00:00Z", &edit).json();
    assert_eq!(edited["events"], json!(["edited"]));
    // In time through the last minute of the last day.
    house.act("petra", "2020-07-17T23:59:59Z", &["resubmit", &id]).json();
    house.act("rhea", "2020-07-20T09:00:00Z", &["start", &id]).json();
    let told = house.run(&["--as", "rhea", "--now", "2020-07-20T10:00:00Z", "approve", &id]);
    assert_eq!(
        told.stdout,
        "C-000001 is now Approved (revision 9); Customer opt-out open through Mon 2020-07-27\n"
    );

    is_sent_for_evaluation_when_the_customer_lets_it_pass(&house, &id);
    remembers_all_of_it(&house, &id);
}

fn is_sent_for_evaluation_when_the_customer_lets_it_pass(house: &House, id: &str) {
    let shown = house.act("carl", "2020-07-27T23:59:59Z", &["show", id]).json();
    assert_eq!(shown["association"]["state"], "consent-open");
    assert_eq!(house.act("rhea", "2020-07-27T23:59:59Z", &["tick"]).json(), json!([]));
    let fired = house.act("rhea", "2020-07-28T00:00:00Z", &["tick"]).json();
    let lapsed = json!([{
        "claim": id,
        "at": "2020-07-28T00:00:00Z",
        "event": "consent-lapsed",
        "recorded": true,
    }]);
    assert_eq!(fired, lapsed);
    let shown = house.act("petra", "2020-07-28T09:00:00Z", &["show", id]).json();
    assert_eq!(shown["status"], "approved");
    let association = &shown["association"];
    assert_eq!(association["state"], "sent-for-evaluation");
    assert_eq!(association["keys"], json!([format!("workload:{CONTOSO}:teams")]));
    assert_eq!(association["sent_for_evaluation_at"], "2020-07-28T00:00:00Z");
    assert_eq!(association["ended"], Value::Null);
}

fn remembers_all_of_it(house: &House, id: &str) {
    let history = house.act("petra", "2020-07-28T09:00:00Z", &["history", id]).json();
    let entries = history.as_array().expect("a list");
    let names: Vec<&str> = entries.iter().filter_map(|entry| entry["event"].as_str()).collect();
    let expected = [
        "created",
        "evidence-added",
        "submitted",
        "review-started",
        "information-requested",
        "edited",
        "resubmitted",
        "review-started",
        "approved",
        "consent-lapsed",
    ];
    assert_eq!(names, expected);
    assert_eq!(entries[4]["comment"], "- which dates?");
    assert_eq!(entries[4]["by"], json!({ "name": "rhea", "role": "reviewer" }));
    assert_eq!(entries[9]["by"]["role"], "system");
    let mpn = json!({ "field": "mpn_id", "old": "4512345", "new": "4512346" });
    assert!(entries[5]["changes"].as_array().expect("changes").contains(&mpn));
    let system = ["history", id, "--perspective", "system"];
    let by_itself = house.act("rhea", "2020-07-28T09:00:00Z", &system).json();
    assert_eq!(by_itself.as_array().expect("a list").len(), 1);

    // What people read is told from the same and holds the same numbers.
    for verb in ["show", "history", "explain"] {
        let told = house.run(&["--as", "rhea", "--now", "2020-07-28T09:00:00Z", verb, id]);
        assert_eq!(told.code, 0, "{}", told.stderr);
        assert!(told.stdout.contains("2020-07-2"), "{}", told.stdout);
    }
    // A deadline that no longer runs is explained as well.
    let explained = house.act("rhea", "2020-07-28T09:00:00Z", &["explain", id]).json();
    let past = explained["past"].as_array().expect("a list");
    let windows: Vec<_> = past.iter().filter_map(|window| window["window"].as_str()).collect();
    assert_eq!(windows.first(), Some(&"opt-out"), "newest first: {windows:?}");
    assert!(windows.contains(&"partner-response"), "{windows:?}");
}

#[test]
fn a_partner_who_does_not_answer_is_rejected_before_anything_else_is_looked_at() {
    let house = House::new();
    let id = house.submitted("petra", "4512345", "2020-07-10T10:00:00Z");
    house.act("rhea", "2020-07-10T11:00:00Z", &["start", &id]).json();
    let ask = ["request-info", &id, "--reason", "missing-all-poe", "--comment", "?"];
    house.act("rhea", "2020-07-10T12:00:00Z", &ask).json();
    // The first command after the window closed is a late answer.
    let late = house.act("petra", "2020-07-18T00:00:00Z", &["resubmit", &id]);
    assert_eq!(late.refusals(), [("not-allowed-in-status".to_owned(), String::new())]);
    let shown = house.act("petra", "2020-07-18T08:00:00Z", &["show", &id]).json();
    assert_eq!(shown["status"], "rejected");
    assert_eq!(shown["reasons"], json!(["no-partner-response"]));
    assert_eq!(shown["status_since"], "2020-07-18T00:00:00Z");

    let proof = house.file("new.txt", "a better proof");
    let dispute = ["dispute", &id, "--justification", "we were away", "--attach", &proof];
    let disputed = house.act("petra", "2020-07-20T08:00:00Z", &dispute).json();
    assert_eq!(disputed["status"], "disputed");
    let upheld = house.act("rhea", "2020-07-21T08:00:00Z", &["uphold", &id, "--comment", "no"]);
    assert_eq!(upheld.json()["status"], "rejected-final");
    let undone = house.act("rhea", "2020-07-21T08:09:00Z", &["undo", &id]).json();
    assert_eq!(undone["status"], "disputed");
    let again = house.act("rhea", "2020-07-21T08:10:00Z", &["undo", &id]);
    assert_eq!(again.refusals()[0].0, "undo-closed");
}

#[test]
fn the_customer_sees_little_and_may_decline() {
    let house = House::new();
    let id = house.submitted("petra", "4512345", "2020-07-10T10:00:00Z");
    house.act("petra", "2020-07-10T10:05:00Z", &["comment", &id, "for the reviewer"]).json();
    house.act("rhea", "2020-07-10T11:00:00Z", &["start", &id]).json();
    house.act("rhea", "2020-07-10T12:00:00Z", &["approve", &id]).json();
    let shown = house.act("carl", "2020-07-10T13:00:00Z", &["show", &id]);
    let view = shown.json();
    assert_eq!(view["evidence"], json!([]));
    assert_eq!(view["comments"], json!([]));
    assert!(!shown.stdout.contains("for the reviewer"));
    assert!(!shown.stdout.contains("pat@partner.example"));
    let notices = house.act("carl", "2020-07-10T13:00:00Z", &["outbox", "list"]).json();
    let kinds: Vec<&Value> =
        notices.as_array().expect("a list").iter().map(|notice| &notice["kind"]).collect();
    assert_eq!(kinds, ["submission", "approval"]);
    let declined = house.act("carl", "2020-07-15T13:00:00Z", &["decline", &id]).json();
    assert_eq!(declined["status"], "rejected");
    let shown = house.act("petra", "2020-07-15T14:00:00Z", &["show", &id]).json();
    assert_eq!(shown["association"]["state"], "ended");
    assert_eq!(shown["association"]["keys"], json!([]));
    assert_eq!(
        shown["association"]["ended"],
        json!({ "on": "2020-07-15", "why": "customer-decline" })
    );
}

#[test]
fn evidence_comes_back_byte_for_byte() {
    let house = House::new();
    let now = "2020-07-10T10:00:00Z";
    let form = house.file("claim.json", claim("4512345").to_string());
    house.act("petra", now, &["new", "--from", &form]).json();
    let bytes: Vec<u8> = (0..=255).collect();
    let proof = house.file("proof \u{202e}.bin", &bytes);
    house.act("petra", now, &["attach", "1", &proof]).json();
    let listed = house.act("petra", now, &["evidence", "1"]).json();
    assert_eq!(listed[0]["name"], "proof ⟨U+202E⟩.bin");
    assert_eq!(listed[0]["size"], 256);
    let out = house.path().join("out.bin").display().to_string();
    let fetch = ["evidence", "1", "proof ⟨U+202E⟩.bin", "--output", &out];
    assert_eq!(house.act("petra", now, &fetch).code, 0);
    assert_eq!(std::fs::read(&out).expect("written"), bytes);
    assert_eq!(house.act("petra", now, &fetch).error(), (2, "usage".to_owned()));
    let missing = ["evidence", "1", "none.pdf", "--output", "-"];
    assert_eq!(house.act("petra", now, &missing).error(), (4, "not-found".to_owned()));
    assert_eq!(
        house.act("petra", now, &["attach", "1", &proof]).refusals()[0].0,
        "duplicate-evidence"
    );
    house.act("petra", now, &["detach", "1", "proof ⟨U+202E⟩.bin"]).json();
    let submit = house.act("petra", now, &["submit", "1"]).refusals();
    assert_eq!(submit, [("missing-evidence".to_owned(), "evidence".to_owned())]);
}
