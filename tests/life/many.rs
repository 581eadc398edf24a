//! Many claims at once on a real terminal and a real store: what was confirmed is on record, each
//! claim for itself, and nothing is cut off in the middle of one.

use crate::shop::{FOUNDED, Shop, WIDE_CUSTOMERS, claim, claim_for};

/// Four submitted claims, each for a customer of its own.
fn four_submitted(shop: &Shop) -> Vec<String> {
    let mut ids = vec![shop.submitted(FOUNDED, &claim("Contoso Teams rollout", "teams"))];
    ids.extend(WIDE_CUSTOMERS.iter().map(|(tenant, name, domain)| {
        shop.submitted(FOUNDED, &claim_for(name, "teams", tenant, domain))
    }));
    ids
}

#[test]
fn marked_claims_are_begun_rejected_and_taken_back_by_keys() {
    let shop = Shop::open();
    let ids = four_submitted(&shop);
    let mut rita = shop.sit("rita", FOUNDED);
    rita.wait_for_text("4 claims");
    rita.key("m");
    rita.key("m");
    rita.wait_for_text("2 marked");
    rita.key("*");
    rita.wait_for_text("4 marked");
    rita.key("b");
    rita.wait_for_text("4 open, 0 refused. Nothing is done yet.");
    rita.key("Ctrl-S");
    rita.wait_for_text("Start review: 4 claims done, and on record. Z undoes it.");
    rita.key("Esc");
    rita.wait_for_text("by deadline");
    rita.key("N");
    rita.wait_for_text("No claim that you could take");
    rita.key("Z");
    rita.wait_for_text("Undo your last decision: Start review · 4 claims");
    rita.wait_for_text("4 open");
    rita.key("F2");
    rita.wait_for_text("Undo: 4 claims done, and on record.");
    rita.key("Esc");
    rita.wait_for_text("by deadline");
    rita.key("N");
    rita.wait_for_text("is yours now");
    rita.key("q");
    assert!(rita.wait_exit().success());
    let status = |id: &String| shop.standing(FOUNDED, id).0;
    assert!(ids.iter().all(|id| status(id) == "submitted"));
    let taken = shop.json("rita", FOUNDED, &["list", "assignee:me"]);
    assert_eq!(taken.as_array().unwrap().len(), 1);
}
