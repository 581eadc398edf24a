//! A reviewer's session: the next claim is taken, its PoE read, what is missing seen and asked for,
//! and the next claim is there. Every key is counted.

use std::fs;

use crate::pty::Pty;
use crate::shop::{FOUNDED, Shop, TENANT, claim};

const NOW: &str = "2020-07-10T09:00:00Z";
const QUESTION: &str = "Please have it signed.";

/// A PoE in which everything stands but who has signed it, and when.
fn unsigned(product: &str) -> String {
    format!(
        "Proof of execution\n\nPartner company: Northwind Traders\nCustomer company: Contoso\n\
         Customer domain: contoso.com\nTenant ID: {TENANT}\n\nWork done\n{product}: \
         rolled out to all sites, administrators trained.\n\nCustomer signature: ____________\n\
         Date: ____________\n"
    )
}

/// How a reviewer asks.
struct Way {
    /// The first key, and what is on the screen before the second.
    begin: &'static str,
    shows: &'static str,
    /// The second key.
    choose: &'static str,
    /// What is typed then.
    typed: &'static str,
}

/// By the dialog: its second reason is the missing signature.
const BY_DIALOG: Way = Way { begin: "i", shows: "What is missing", choose: "2", typed: QUESTION };

/// By the answer that fits best, which has the caret as soon as the PoE has been read.
const BY_MACRO: Way = Way {
    begin: "I",
    shows: "▸ fits  Ask for the customer's signature",
    choose: "Enter",
    typed: "",
};

struct Counted {
    pty: Pty,
    keys: usize,
}

impl Counted {
    fn key(&mut self, name: &str) {
        self.keys += 1;
        self.pty.key(name);
    }
}

#[test]
fn a_claim_is_taken_read_asked_about_and_left_in_few_keys() {
    let shop = Shop::open();
    let products = [
        ("teams", "Microsoft Teams"),
        ("exchange-online", "Exchange Online"),
        ("sharepoint-online", "SharePoint Online"),
    ];
    for (product, name) in products {
        fs::write(shop.path("signed.txt"), unsigned(name)).unwrap();
        shop.submitted(FOUNDED, &claim(&format!("Contoso {product}"), product));
    }
    for id in ["C-000001", "C-000002", "C-000003"] {
        shop.done("rita", FOUNDED, &["start", id]);
        shop.done("rita", FOUNDED, &["release", id]);
    }
    let keys = one_claim(&shop, "C-000001", &BY_DIALOG, "C-000002");
    assert_eq!(keys, 5, "keys from one claim to the next, beside the words typed");
    let history = shop.json("rita", NOW, &["history", "C-000001"]);
    let last = history.as_array().unwrap().last().unwrap();
    assert_eq!(last["event"], "information-requested");
    assert_eq!(last["reasons"][0], "missing-customer-acknowledgment");
    assert_eq!(last["comment"], QUESTION);
    let keys = one_claim(&shop, "C-000002", &BY_MACRO, "C-000003");
    assert_eq!(keys, 5, "keys from one claim to the next, and no word typed");
    let history = shop.json("rita", NOW, &["history", "C-000002"]);
    let last = history.as_array().unwrap().last().unwrap();
    assert_eq!(last["reasons"][0], "missing-customer-acknowledgment");
    let comment = last["comment"].as_str().unwrap();
    assert!(comment.contains("C-000002") && !comment.contains('{'), "{comment}");
}

/// The keys from taking a claim to the next one.
fn one_claim(shop: &Shop, id: &str, way: &Way, next: &str) -> usize {
    let mut rita = Counted { pty: shop.sit("rita", NOW), keys: 0 };
    rita.pty.wait_for_text(&format!("▸ {id}"));
    rita.key("N");
    rita.pty.wait_for_text(&format!("{id} is yours"));
    rita.key("p");
    rita.pty.wait_for("the missing signature", |screen| {
        let text = screen.contents();
        let mut rows = text.lines();
        rows.any(|row| row.contains("✗ Customer acknowledgment") && row.contains("missing"))
    });
    rita.pty.wait_for_text("Customer signature: ____");
    rita.key(way.begin);
    rita.pty.wait_for_text(way.shows);
    rita.key(way.choose);
    rita.pty.wait_for_text("▸ Comment to the partner");
    rita.pty.send(way.typed.as_bytes());
    rita.key("Ctrl-S");
    rita.pty.wait_for_text(&format!("{id}: Request information – done, and on record."));
    // The PoE of the next claim is there.
    rita.pty.wait_for("the next claim", |screen| {
        screen.contents().contains(&format!("{next}  Contoso"))
    });
    let keys = rita.keys;
    rita.pty.key("Ctrl-C");
    assert!(rita.pty.wait_exit().success());
    keys
}
