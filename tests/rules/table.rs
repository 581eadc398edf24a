//! Every action of every role in every situation, against the table in `table_cells`.

use super::table_cells as cells;
use super::world::*;
use cpor::domain::id::ClaimId;
use cpor::domain::status::Status;

const SITUATIONS: &[(&str, Status)] = &[
    ("editing", Status::Editing),
    ("submitted", Status::Submitted),
    ("under-review", Status::UnderReview),
    ("partner-action", Status::PartnerActionRequired),
    ("approved", Status::Approved),
    ("evaluated", Status::Approved),
    ("rejected", Status::Rejected),
    ("withdrawn", Status::Rejected),
    ("declined", Status::Rejected),
    ("disputed", Status::Disputed),
    ("asked-again", Status::PartnerActionRequired),
    ("upheld", Status::RejectedFinal),
    ("discarded", Status::Discarded),
    ("contested-submitted", Status::Submitted),
    ("contested-review", Status::UnderReview),
];

/// Brings Northwind's claim into a situation, by the commands that lead there.
fn reach(situation: &str) -> (World, ClaimId) {
    let world = World::new();
    let (paula, rita) = (world.as_("paula"), world.as_("rita"));
    let id = paula.draft(m365(&["teams"]));
    let path: &[&str] = match situation {
        "editing" => &[],
        "submitted" => &["submit"],
        "under-review" => &["submit", "start"],
        "partner-action" => &["submit", "start", "ask"],
        "approved" => &["submit", "start", "approve"],
        "evaluated" => &["submit", "start", "approve", "wait"],
        "rejected" => &["submit", "start", "reject"],
        "withdrawn" => &["submit", "withdraw"],
        "declined" => &["submit", "start", "approve", "decline"],
        "disputed" => &["submit", "start", "reject", "dispute"],
        "asked-again" => &["submit", "start", "reject", "dispute", "ask"],
        "upheld" => &["submit", "start", "reject", "dispute", "uphold"],
        "discarded" => &["discard"],
        "contested-submitted" => &["submit", "compete"],
        "contested-review" => &["submit", "compete", "start"],
        other => panic!("no such situation: {other}"),
    };
    for step in path {
        match *step {
            "submit" => paula.submit(id).map(drop),
            "start" => rita.start(id).map(drop),
            "ask" => rita.request_info(id).map(drop),
            "approve" => rita.approve(id).map(drop),
            "reject" => rita.reject(id).map(drop),
            "withdraw" => paula.request_rejection(id).map(drop),
            "dispute" => paula.dispute(id, Some("It is all there.")).map(drop),
            "uphold" => rita.uphold(id).map(drop),
            "discard" => paula.discard(id).map(drop),
            "decline" => world.as_("carl").decline(id).map(drop),
            "compete" => {
                world.as_("fay").claims(m365(&["teams"]).by("fabrikam"));
                Ok(())
            }
            "wait" => {
                world.at("2020-07-18T00:00").claim(id);
                Ok(())
            }
            other => panic!("no such step: {other}"),
        }
        .unwrap();
    }
    (world, id)
}

fn act(world: &World, id: ClaimId, who: &str, action: &str) -> Outcome {
    let actor = world.as_(who);
    match action {
        "edit" => actor.edit(id, |fields| "4500003".clone_into(&mut fields.mpn_id)),
        "att" => actor.attach(id, "more.txt", b"more"),
        "det" => actor.detach(id, "poe.txt"),
        "sub" => actor.submit(id),
        "res" => actor.resubmit(id),
        "dis" => actor.discard(id),
        "req" => actor.request_rejection(id),
        "dsp" => actor.dispute(id, Some("It is all there.")),
        "take" => actor.take(id),
        "rel" => actor.release(id),
        "start" => actor.start(id),
        "info" => actor.request_info(id),
        "appr" => actor.approve(id),
        "rej" => actor.reject(id),
        "uph" => actor.uphold(id),
        "dec" => actor.decide(id, &workload_key("teams"), id),
        "decl" => actor.decline(id),
        "com" => actor.comment(id, "A word."),
        "note" => actor.note(id, "A note."),
        "undo" => actor.undo(id),
        other => panic!("no such action: {other}"),
    }
}

fn letters(outcome: &Outcome) -> String {
    let letter = |code: &String| match code.as_str() {
        "not-permitted" => "P",
        "own-organisation" => "O",
        "not-allowed-in-status" => "S",
        "window-closed" => "W",
        "already-disputed" => "D",
        "contested" => "C",
        "not-contested" => "X",
        "not-taken" => "T",
        "nothing-to-change" => "N",
        "undo-closed" => "U",
        "not-found" => ".",
        other => panic!("unforeseen: {other}"),
    };
    match outcome {
        Ok(_) => "+".to_owned(),
        Err(codes) => codes.iter().map(letter).collect(),
    }
}

/// Lines that differ from the table, as they should be and as they are.
fn compare(table: &str, who: &[&str]) {
    let mut lines = table.lines().filter(|line| !line.is_empty());
    let actions: Vec<&str> = lines.next().unwrap().split_whitespace().collect();
    let rows: Vec<Vec<&str>> = lines.map(|line| line.split_whitespace().collect()).collect();
    let mut wrong = Vec::new();
    for (situation, status) in SITUATIONS {
        let row = rows.iter().find(|row| row[0] == *situation || row[0] == "*").unwrap();
        let (mut world, mut id) = reach(situation);
        assert_eq!(world.status(id), *status, "{situation}");
        for name in who {
            for (action, expected) in actions.iter().zip(&row[1..]) {
                let before = world.seq();
                let outcome = act(&world, id, name, action);
                let found = letters(&outcome);
                if found != *expected {
                    wrong.push(format!("{name} {situation} {action}: {expected}, not {found}"));
                }
                if outcome.is_ok() {
                    (world, id) = reach(situation);
                } else {
                    assert_eq!(world.seq(), before, "a refusal adds nothing");
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn incentives_admin() {
    compare(cells::INCENTIVES_ADMIN, &["paula"]);
}

#[test]
fn billing_and_global_admin() {
    compare(cells::BILLING_OR_GLOBAL_ADMIN, &["bill", "gina"]);
}

#[test]
fn incentives_user() {
    compare(cells::INCENTIVES_USER, &["ursula"]);
}

#[test]
fn reviewer() {
    compare(cells::REVIEWER, &["rita"]);
}

#[test]
fn reviewer_of_the_claiming_organisation() {
    compare(cells::REVIEWER_OF_THE_CLAIMANT, &["nora"]);
}

#[test]
fn customer() {
    compare(cells::CUSTOMER, &["carl"]);
}

#[test]
fn administrator() {
    compare(cells::ADMINISTRATOR, &["admin"]);
}

#[test]
fn another_partner_and_another_customer() {
    compare(cells::STRANGER, &["fay", "cora"]);
}

#[test]
fn only_incentives_admins_and_users_make_claims() {
    for who in ["paula", "ursula", "bill", "gina", "rita", "nora", "carl", "admin"] {
        let outcome = World::new().as_(who).create(m365(&["teams"]));
        let expected = if matches!(who, "paula" | "ursula") { "+" } else { "P" };
        assert_eq!(letters(&outcome), expected, "{who}");
    }
}

/// What is offered on screen says beforehand what the act would say.
#[test]
fn availability_agrees_with_the_act() {
    for (situation, _) in SITUATIONS {
        for who in ["paula", "ursula", "bill", "rita", "rob", "nora", "carl", "admin"] {
            let (mut world, mut id) = reach(situation);
            let Ok(view) = world.as_(who).view(id) else {
                continue;
            };
            for (action, name) in OFFERED {
                let state = view.actions.iter().find(|state| state.action.code() == *action);
                let is_open = state.unwrap().is_open();
                let outcome = act(&world, id, who, name);
                assert_eq!(is_open, outcome.is_ok(), "{who} {situation} {action}");
                if outcome.is_ok() {
                    (world, id) = reach(situation);
                }
            }
        }
    }
}

const OFFERED: &[(&str, &str)] = &[
    ("edit", "edit"),
    ("attach", "att"),
    ("detach", "det"),
    ("submit", "sub"),
    ("resubmit", "res"),
    ("discard", "dis"),
    ("request-rejection", "req"),
    ("dispute", "dsp"),
    ("take", "take"),
    ("release", "rel"),
    ("start-review", "start"),
    ("request-information", "info"),
    ("approve", "appr"),
    ("reject", "rej"),
    ("uphold", "uph"),
    ("decide", "dec"),
    ("decline", "decl"),
    ("comment", "com"),
    ("internal-note", "note"),
    ("undo", "undo"),
];
