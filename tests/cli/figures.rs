//! Figures over claims, as tables and as JSON.

use serde_json::json;

use crate::house::House;

/// A house with a claim approved, one under review and one overdue, on Friday 2020-07-24.
fn worked() -> House {
    let house = House::new();
    let claim = |at: &str| {
        let id = house.submitted("petra", "4512345", at);
        // Another may be made of the same workload only once this one is out of the way.
        house.act("petra", at, &["request-rejection", &id, "--because", "wrong-mpn"]).json();
        id
    };
    claim("2020-07-10T10:00:00Z");
    let approved = house.submitted("petra", "4512345", "2020-07-13T10:00:00Z");
    house.act("rhea", "2020-07-15T10:00:00Z", &["start", &approved]).json();
    house.act("rhea", "2020-07-24T10:00:00Z", &["approve", &approved]).json();
    house.submitted("haruka", "4733052", "2020-07-24T11:00:00Z");
    house
}

const NOW: &str = "2020-07-24T12:00:00Z";

#[test]
fn figures_are_given_as_json() {
    let house = worked();
    let figures = house.act("rhea", NOW, &["figures"]).json();
    assert_eq!(figures["today"], "2020-07-24");
    assert_eq!((&figures["query"], &figures["total"]), (&json!(""), &json!(3)));
    let by_status = json!({ "approved": 1, "rejected": 1, "submitted": 1 });
    assert_eq!(figures["by_status"], by_status);
    assert_eq!(figures["overdue"], 0);
    let due = figures["due"].as_array().unwrap();
    assert_eq!(due.len(), 7);
    assert_eq!(due[0], json!({ "day": "2020-07-24", "business_day": true, "claims": 0 }));
    assert_eq!(due[1], json!({ "day": "2020-07-25", "business_day": false, "claims": 0 }));
    let decisions = figures["decisions"].as_array().unwrap();
    assert_eq!(decisions.len(), 28);
    assert_eq!(
        decisions[27],
        json!({
            "day": "2020-07-24", "business_day": true, "approved": 1, "rejected": 0, "upheld": 0,
        })
    );
    assert_eq!(
        figures["business_days_in_status"],
        json!([
            { "status": "editing", "median": 0.0, "times": 3 },
            // 0 for the one that was withdrawn, 2 for the one that was reviewed.
            { "status": "submitted", "median": 1.0, "times": 2 },
            { "status": "under-review", "median": 7.0, "times": 1 },
        ])
    );
    assert_eq!(figures["ages"][0], json!({ "from": 0, "through": 2, "claims": 1 }));
    assert_eq!(figures["ages"][4], json!({ "from": 21, "through": null, "claims": 0 }));
    // On Wednesday the last of them is due the same week.
    let later = house.act("rhea", "2020-07-29T12:00:00Z", &["figures", "is:open"]).json();
    assert_eq!(later["due"][2], json!({ "day": "2020-07-31", "business_day": true, "claims": 1 }));
    let overdue = house.act("rhea", "2020-08-03T12:00:00Z", &["figures", "is:open"]).json();
    assert_eq!((&overdue["overdue"], &overdue["ages"][2]["claims"]), (&json!(1), &json!(1)));
}

#[test]
fn figures_are_given_as_tables() {
    let house = worked();
    let told = house.run(&["--as", "rhea", "--now", NOW, "figures", "-status:rejected"]).stdout;
    for part in [
        "Claims by status\nStatus     Claims\nSubmitted  1\nApproved   1\n\n",
        "Overdue         0\nFri 2020-07-24  0\nSat 2020-07-25  0       no business day\n",
        "Fri 2020-07-24  1         0         0\n",
        "Under review  7                     1\n",
        "Business days  Claims\n0 to 2         1\n",
    ] {
        assert!(told.contains(part), "{part}\n{told}");
    }
}

#[test]
fn each_side_counts_what_it_sees() {
    let house = worked();
    let of = |who: &str| house.act(who, NOW, &["figures"]).json();
    assert_eq!(of("haruka")["by_status"], json!({ "submitted": 1 }));
    assert_eq!(of("haruka")["business_days_in_status"].as_array().unwrap().len(), 1);
    assert_eq!(of("petra")["total"], 2);
    let customer = of("carl");
    assert_eq!(customer["total"], 3);
    for key in ["overdue", "due", "decisions", "business_days_in_status", "ages"] {
        assert_eq!(customer[key], json!(null), "{key}");
    }
    let told = house.run(&["--as", "carl", "--now", NOW, "figures"]).stdout;
    assert!(told.ends_with("The other charts are for partners and reviewers.\n"), "{told}");
}

#[test]
fn nothing_and_mistakes_are_named() {
    let house = House::new();
    let told = house.run(&["--as", "rhea", "--now", NOW, "figures"]).stdout;
    assert_eq!(told, "No claim matches, so there is nothing to count.\n");
    let said = house.act("rhea", NOW, &["figures", "staus:submitted"]);
    assert_eq!(said.error(), (2, "bad-query".to_owned()));
}
