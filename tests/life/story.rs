//! A claim from its first letter to the end of its consent, once at the interface and once by
//! commands: what is on record is the same.

use serde_json::Value;

use crate::pty::Pty;
use crate::shop::{Shop, claim};

const CLAIMED: &str = "2020-07-09T08:00:00Z";
const ASKED: &str = "2020-07-10T09:00:00Z";
const ANSWERED: &str = "2020-07-14T10:00:00Z";
const APPROVED: &str = "2020-07-15T10:00:00Z";
/// The consent is open through 2020-07-22; the first instant after it in the store's zone.
const LAPSED: &str = "2020-07-22T22:00:00Z";
const LATER: &str = "2020-07-23T08:00:00Z";

const NAME: &str = "Contoso Teams rollout";
const QUESTION: &str = "The signature is missing.";
const ANSWER: &str = "It is on page two.";
const PRAISE: &str = "Well done.";
const ID: &str = "C-000001";

#[test]
fn a_claim_lives_the_same_life_at_the_interface_and_by_commands() {
    let by_keys = Shop::open();
    live_at_the_interface(&by_keys);
    let by_commands = Shop::open();
    live_by_commands(&by_commands);

    let at_the_interface = history(&by_keys);
    assert_eq!(at_the_interface, history(&by_commands));
    tells_the_story(&at_the_interface);
    let shown = |shop: &Shop| shop.json("rita", LATER, &["show", ID]);
    assert_eq!(shown(&by_keys), shown(&by_commands));
}

fn history(shop: &Shop) -> Value {
    shop.json("rita", LATER, &["history", ID])
}

fn live_at_the_interface(shop: &Shop) {
    let mut petra = shop.sit("petra", CLAIMED);
    fill_in_a_claim(&mut petra);
    petra.key("f");
    petra.wait_for_text("Files (paths");
    petra.send(shop.path("signed.txt").to_str().unwrap().as_bytes());
    confirm(&mut petra, "Add PoE");
    decide(&mut petra, "S", "Submit");
    leave(petra);

    let mut rita = shop.sit("rita", ASKED);
    rita.wait_for_text("▸ C-000001");
    rita.key("Enter");
    rita.wait_for_text("Start of review: open through Fri 2020-07-17");
    decide(&mut rita, "b", "Start review");
    rita.key("i");
    rita.wait_for_text("What is missing");
    rita.key("2");
    rita.wait_for_text("▸ Comment to the partner");
    rita.send(QUESTION.as_bytes());
    confirm(&mut rita, "Request information");
    leave(rita);

    let mut petra = shop.sit("petra", ANSWERED);
    petra.wait_for_text("Partner action");
    petra.key("3");
    petra.wait_for_text(QUESTION);
    petra.key("c");
    petra.wait_for_text("▸ Comment");
    petra.send(ANSWER.as_bytes());
    confirm(&mut petra, "Comment");
    decide(&mut petra, "R", "Resubmit");
    leave(petra);

    let mut rita = shop.sit("rita", APPROVED);
    rita.wait_for_text("▸ C-000001");
    decide(&mut rita, "b", "Start review");
    rita.key("a");
    rita.wait_for_text("▸ Comment to the partner");
    rita.send(PRAISE.as_bytes());
    confirm(&mut rita, "Approve");
    leave(rita);

    // Nobody presses a key: the timers run when the interface opens.
    let rita = shop.terminal("rita", LATER, (140, 30));
    rita.wait_for_text("Association    Sent for eligibility");
}

/// Makes the claim in the form: typed fields, and every kind of list.
fn fill_in_a_claim(petra: &mut Pty) {
    petra.key("+");
    petra.wait_for_text("New claim");
    petra.send(NAME.as_bytes());
    for (list, row) in [
        ("Locations of your organisation", "* MPN ID                    4512345"),
        ("Domains of customers", "* Domain name               contoso.com"),
        ("Solution area", "* Solution area             Microsoft 365"),
        ("Activities", "* Activities                Usage"),
    ] {
        if list.starts_with("Locations") {
            petra.key("Tab");
        }
        petra.key("Enter");
        petra.wait_for_text(&format!("┌ {list} "));
        if list == "Domains of customers" {
            petra.send(b"contoso");
        }
        petra.key("Enter");
        petra.wait_for_text(row);
    }
    petra.key("Enter");
    petra.wait_for_text("┌ Products and workloads ");
    petra.send(b"teams");
    petra.key("Space");
    petra.wait_for_text("[x] Microsoft Teams");
    petra.key("Enter");
    for text in
        ["Anneliese Vogt", "CIO", "vogt@contoso.com", "Petra Sommerfeld", "petra@northwind.example"]
    {
        petra.key("Tab");
        petra.send(text.as_bytes());
    }
    petra.key("F5");
    petra.wait_for_text("New claim  1 gap ");
    petra.key("Ctrl-S");
    petra.wait_for_text("Save this as a new claim?");
    petra.key("F2");
    petra.wait_for_text(&format!("{ID}: Create claim – done, and on record."));
}

fn live_by_commands(shop: &Shop) {
    assert_eq!(shop.claim(CLAIMED, &claim(NAME, "teams")), ID);
    let file = shop.path("signed.txt");
    let acts: [(&str, &str, &[&str]); 9] = [
        ("petra", CLAIMED, &["attach", ID, file.to_str().unwrap()]),
        ("petra", CLAIMED, &["submit", ID]),
        ("rita", ASKED, &["start", ID]),
        (
            "rita",
            ASKED,
            &[
                "request-info",
                ID,
                "--reason=missing-customer-acknowledgment",
                "--comment",
                QUESTION,
            ],
        ),
        ("petra", ANSWERED, &["comment", ID, ANSWER]),
        ("petra", ANSWERED, &["resubmit", ID]),
        ("rita", APPROVED, &["start", ID]),
        ("rita", APPROVED, &["approve", ID, "--comment", PRAISE]),
        ("admin", LATER, &["tick"]),
    ];
    for (who, now, args) in acts {
        shop.done(who, now, args);
    }
}

/// What happened, when, by whom, why and with which last day.
fn tells_the_story(history: &Value) {
    let told: Vec<_> = history
        .as_array()
        .unwrap()
        .iter()
        .map(|entry| {
            let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
            (
                entry["number"].as_u64().unwrap(),
                text(&entry["at"]),
                text(&entry["by"]["name"]),
                text(&entry["event"]),
                text(&entry["reasons"][0]),
                text(&entry["comment"]),
                text(&entry["open_through"]),
            )
        })
        .collect();
    let expected = [
        (CLAIMED, "petra", "created", "", "", ""),
        (CLAIMED, "petra", "evidence-added", "", "", ""),
        (CLAIMED, "petra", "submitted", "", "", "2020-07-17"),
        (ASKED, "rita", "review-started", "", "", "2020-07-20"),
        (
            ASKED,
            "rita",
            "information-requested",
            "missing-customer-acknowledgment",
            QUESTION,
            "2020-07-20",
        ),
        (ANSWERED, "petra", "commented", "", ANSWER, ""),
        (ANSWERED, "petra", "resubmitted", "", "", "2020-07-21"),
        (APPROVED, "rita", "review-started", "", "", "2020-07-22"),
        (APPROVED, "rita", "approved", "", PRAISE, "2020-07-22"),
        (LAPSED, "system", "consent-lapsed", "", "", ""),
    ];
    let expected: Vec<_> = (1..)
        .zip(expected)
        .map(|(number, (at, by, event, reason, comment, through))| {
            let [at, by, event, reason, comment, through] =
                [at, by, event, reason, comment, through].map(str::to_owned);
            (number, at, by, event, reason, comment, through)
        })
        .collect();
    assert_eq!(told, expected);
    assert_eq!(history[9]["noticed_at"], LATER);
}

/// Asks for something that needs no words, and confirms it.
#[track_caller]
fn decide(pty: &mut Pty, key: &str, action: &str) {
    pty.key(key);
    pty.wait_for_text(&format!("{action}?"));
    confirm(pty, action);
}

/// Confirms, and waits until the program says that it is on record.
#[track_caller]
fn confirm(pty: &mut Pty, action: &str) {
    pty.key("Ctrl-S");
    pty.wait_for_text(&format!("{ID}: {action} – done, and on record."));
}

#[track_caller]
fn leave(mut pty: Pty) {
    pty.key("q");
    assert!(pty.wait_exit().success());
}
