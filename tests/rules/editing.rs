//! Editing after submission, PoE, comments, and what reviewers and partners have to say.

use super::world::*;
use cpor::desk::DeskError;
use cpor::desk::{Desk, Request, Upload};
use cpor::domain::command::Command;
use cpor::domain::field::Value;
use cpor::domain::id::{ClaimId, OperatorName};
use cpor::domain::policy::{Edition, Setting};
use cpor::domain::status::Status;

pub fn asked(world: &World) -> ClaimId {
    let id = world.as_("paula").claims(m365(&["teams"]));
    world.as_("rita").start(id).unwrap();
    world.as_("rita").request_info(id).unwrap();
    id
}

#[test]
fn what_may_be_edited_after_submission() {
    let world = World::new();
    let paula = world.as_("paula");
    for id in [paula.claims(m365(&["exchange"])), asked(&world)] {
        paula.edit(id, |fields| fields.mpn_id = "4500003".to_owned()).unwrap();
        paula.edit(id, |fields| fields.products.push(line("sharepoint", ""))).unwrap();
        paula.edit(id, |fields| fields.products.truncate(1)).unwrap();
        paula.edit(id, |fields| fields.customer.name = "Cleo".to_owned()).unwrap();
        paula
            .edit(id, |fields| {
                fields.partner.email = "p@northwind.example".to_owned();
            })
            .unwrap();
        let frozen = paula.edit(id, |fields| {
            fields.name = "Another".to_owned();
            fields.domain = "contoso.onmicrosoft.com".to_owned();
        });
        assert_eq!(frozen, Err(refused(&["not-editable customer.domain", "not-editable name"])));
    }
    let id = paula.claims(sales());
    let area = paula.edit(id, |fields| fields.activities = revenue().activities);
    assert!(area.unwrap_err().contains(&"not-editable activities".to_owned()));
    let tenant = paula.edit(id, |fields| fields.tenant_id = ADATUM.to_owned());
    assert!(tenant.unwrap_err().contains(&"not-editable customer.tenant_id".to_owned()));
}

#[test]
fn an_edit_is_checked_as_at_submission_and_all_that_is_wrong_is_named() {
    let world = World::new();
    let paula = world.as_("paula");
    let id = paula.claims(m365(&["teams"]));
    let outcome = paula.edit(id, |fields| {
        fields.name = "Another".to_owned();
        fields.mpn_id = "4500009".to_owned();
        fields.products.clear();
        fields.customer.email.clear();
    });
    let expected = [
        "missing-field contacts.customer.email",
        "missing-field products",
        "mpn-is-global mpn_id",
        "not-editable name",
    ];
    assert_eq!(outcome, Err(refused(&expected)));
    assert_eq!(paula.edit(id, |_| {}), Err(refused(&["nothing-to-change"])));
    // The same values written otherwise are no change.
    let same = paula.edit(id, |fields| fields.domain = " CONTOSO.com".to_owned());
    assert_eq!(same, Err(refused(&["nothing-to-change"])));
    paula.claims(m365(&["exchange"]));
    let held = paula.edit(id, |fields| fields.products.push(line("exchange", "")));
    assert_eq!(held, Err(refused(&["workload-already-claimed products[1].product"])));
}

#[test]
fn an_edit_is_one_event_with_old_and_new_values() {
    let world = World::new();
    let paula = world.as_("paula");
    let id = paula.claims(m365(&["teams"]));
    let before = world.events(id).len();
    paula
        .edit(id, |fields| {
            fields.mpn_id = "4500003".to_owned();
            fields.customer.title = "CFO".to_owned();
        })
        .unwrap();
    assert_eq!(world.events(id).len(), before + 1);
    let entry = world.as_("paula").history(id, None).pop().unwrap();
    assert_eq!((entry.event, entry.by.name.as_str()), ("edited", "paula"));
    let text = |text: &str| Some(Value::Text(text.to_owned()));
    let changes: Vec<_> =
        entry.changes.into_iter().map(|change| (change.field, change.old, change.new)).collect();
    assert_eq!(
        changes,
        [
            ("mpn_id".to_owned(), text("4500001"), text("4500003")),
            ("contacts.customer.title".to_owned(), text("CIO"), text("CFO")),
        ]
    );
}

#[test]
fn the_edit_rules_of_the_editions() {
    let may = |world: &World, id| {
        let edits = world.as_("paula").edit(id, |fields| fields.mpn_id = "4500003".to_owned());
        let attaches = world.as_("paula").attach(id, "more.txt", b"more");
        for outcome in [&edits, &attaches] {
            assert!(outcome.is_ok() || *outcome == Err(refused(&["not-allowed-in-status"])));
        }
        (edits.is_ok(), attaches.is_ok())
    };
    let submitted = |world: &World| world.as_("paula").claims(m365(&["teams"]));
    let approved = |world: &World| {
        let id = submitted(world);
        world.as_("rita").start(id).unwrap();
        world.as_("rita").approve(id).unwrap();
        id
    };
    let later = || World::of(Edition::Edition2023);
    let never = || {
        let world = World::new();
        world.set(Setting::EditAfterSubmission, "never");
        world
    };
    let (world, strict) = (later(), never());
    assert_eq!(may(&world, submitted(&world)), (false, false));
    assert_eq!(may(&strict, submitted(&strict)), (false, false));
    let (world, strict) = (later(), never());
    assert_eq!(may(&world, asked(&world)), (true, true));
    assert_eq!(may(&strict, asked(&strict)), (false, false));
    let (world, strict) = (later(), never());
    assert_eq!(may(&world, approved(&world)), (false, true));
    assert_eq!(may(&strict, approved(&strict)), (false, true));
}

#[test]
fn proof_is_kept_once_numbered_and_only_added() {
    let world = World::new();
    let paula = world.as_("paula");
    let id = paula.create(m365(&["teams"])).unwrap().claim;
    paula.attach(id, "statement.pdf", b"one").unwrap();
    let again = paula.attach(id, "other name.pdf", b"one");
    assert_eq!(again, Err(refused(&["duplicate-evidence evidence"])));
    paula.attach(id, "statement.pdf", b"two").unwrap();
    paula.attach(id, "statement.pdf", b"three").unwrap();
    paula.attach(id, "noextension", b"four").unwrap();
    paula.attach(id, "noextension", b"five").unwrap();
    let names = |id| -> Vec<String> {
        world.claim(id).evidence.into_iter().map(|file| file.name).collect()
    };
    let all = ["statement.pdf", "statement (2).pdf", "statement (3).pdf", "noextension"];
    assert_eq!(names(id)[..4], all);
    assert_eq!(names(id)[4], "noextension (2)");
    paula.detach(id, "noextension (2)").unwrap();
    let gone = paula.detach(id, "noextension (2)");
    assert_eq!(gone, Err(refused(&["unknown-evidence evidence"])));
    paula.submit(id).unwrap();
    assert_eq!(paula.detach(id, "statement.pdf"), Err(refused(&["not-allowed-in-status"])));
    let bytes = |who: &str, name: &str| world.desk.evidence(&OperatorName::new(who), id, name);
    assert_eq!(bytes("paula", "statement (2).pdf").unwrap(), b"two");
    assert_eq!(bytes("rita", "statement.pdf").unwrap(), b"one");
    assert!(matches!(bytes("carl", "statement.pdf"), Err(DeskError::NoEvidence { .. })));
    assert!(matches!(bytes("fay", "statement.pdf"), Err(DeskError::NoClaim(_))));
    assert_eq!(paula.act(Some(id), Command::Attach(Vec::new()), Vec::new()), {
        Err(refused(&["missing-evidence evidence"]))
    });
}

#[test]
fn one_wrong_file_among_several_stops_all_and_each_is_named() {
    let world = World::new();
    world.set(Setting::EvidenceLimitMib, "1");
    let id = world.as_("paula").draft(m365(&["teams"]));
    let before = world.seq();
    let upload = |name: &str, bytes: Vec<u8>| Upload { name: name.to_owned(), bytes };
    let uploads = vec![
        upload("good.txt", b"good".to_vec()),
        upload("same.txt", b"good".to_vec()),
        upload("large.bin", vec![0; 1024 * 1024 + 1]),
    ];
    let outcome = world.as_("paula").act(Some(id), Command::Attach(Vec::new()), uploads);
    let expected = ["duplicate-evidence evidence", "evidence-too-large evidence"];
    assert_eq!(outcome, Err(refused(&expected)));
    assert_eq!(world.seq(), before);
    world.as_("paula").attach(id, "just.bin", &vec![0; 1024 * 1024]).unwrap();
}

#[test]
fn a_discarded_draft_is_gone_from_queues_and_kept_in_history() {
    let world = World::new();
    let id = world.as_("ursula").create(m365(&["teams"])).unwrap().claim;
    world.as_("ursula").discard(id).unwrap();
    assert_eq!(world.as_("paula").finds(""), []);
    assert_eq!(world.as_("paula").finds("status:discarded"), [id]);
    assert_eq!(world.events(id), ["created", "discarded"]);
}

#[test]
fn a_claim_that_has_changed_since_it_was_seen_is_stale() {
    let world = World::new();
    let id = world.as_("paula").claims(m365(&["teams"]));
    let seen = world.claim(id).revision;
    world.as_("paula").comment(id, "A word.").unwrap();
    let request = Request { expected: Some(seen), ..Request::on(id, Command::StartReview) };
    let outcome = world.desk.act(&OperatorName::new("rita"), request);
    assert!(matches!(outcome, Err(DeskError::Stale { claim, .. }) if claim == id));
    assert_eq!(world.status(id), Status::Submitted);
}
