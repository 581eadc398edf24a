//! The claim as it was, its dossier, and files that come with comments.

use cpor::desk::{Desk, DeskError, Dossier, QueueRequest, Sort, Telling, Unwatched, Upload};
use cpor::domain::command::Command;
use cpor::domain::id::{ClaimId, OperatorName};
use cpor::domain::status::Status;
use cpor::dossier::{self, Format};
use cpor::i18n::Language;

use super::acting::Outcome;
use super::world::*;

fn at(
    world: &World,
    who: &str,
    id: ClaimId,
    number: u32,
) -> Result<cpor::desk::ClaimView, DeskError> {
    world.desk.claim_at(&OperatorName::new(who), id, number)
}

fn dossier_of(world: &World, who: &str, id: ClaimId) -> Dossier {
    world.desk.dossier(&OperatorName::new(who), id).unwrap()
}

fn with_files(world: &World, who: &str, id: ClaimId, internal: bool, files: &[&str]) -> Outcome {
    let text = "see the file".to_owned();
    let command = Command::Comment { text, internal, files: Vec::new() };
    let upload = |name: &&str| {
        let bytes = match *name {
            "large.txt" => vec![b'x'; (1 << 20) + 1],
            name => name.trim_start_matches("copy of ").as_bytes().to_vec(),
        };
        Upload { name: (*name).to_owned(), bytes }
    };
    world.as_(who).act(Some(id), command, files.iter().map(upload).collect())
}

#[test]
fn files_of_a_comment_become_poe_in_one_act() {
    let world = World::new();
    let id = world.as_("paula").claims(m365(&["teams"]));
    let before = world.seq();
    let receipt = with_files(&world, "paula", id, false, &["poe.txt", "signed.pdf"]).unwrap();
    assert_eq!(world.seq(), before + 1, "it is one record");
    let events: Vec<_> = receipt.events.iter().map(|(_, event)| *event).collect();
    assert_eq!(events, ["evidence-added", "commented"]);
    let view = world.claim(id);
    // The draft has a poe.txt already.
    let said = view.comments.last().unwrap();
    assert_eq!(said.attachments, ["poe (2).txt", "signed.pdf"]);
    let kept: Vec<_> = view.evidence.iter().map(|file| file.name.as_str()).collect();
    assert_eq!(kept, ["poe.txt", "poe (2).txt", "signed.pdf"]);
    let bytes = world.desk.evidence(&OperatorName::new("rita"), id, "signed.pdf").unwrap();
    assert_eq!(bytes, b"signed.pdf");
}

#[test]
fn files_of_a_comment_keep_the_rules_of_poe() {
    let world = World::new();
    let id = world.as_("paula").claims(m365(&["teams"]));
    let refusals = |outcome: Outcome| outcome.map(drop).unwrap_err();
    let seq = world.seq();
    for (who, internal) in [("rita", false), ("rita", true), ("ursula", false)] {
        let outcome = with_files(&world, who, id, internal, &["a.txt"]);
        assert_eq!(refusals(outcome), refused(&["not-permitted"]), "{who}");
    }
    with_files(&world, "paula", id, false, &["a.txt"]).unwrap();
    let twice = with_files(&world, "paula", id, false, &["copy of a.txt"]);
    assert_eq!(refusals(twice), refused(&["duplicate-evidence evidence"]));
    world.set(cpor::domain::policy::Setting::EvidenceLimitMib, "1");
    let large = with_files(&world, "paula", id, false, &["large.txt"]);
    assert_eq!(refusals(large), refused(&["evidence-too-large evidence"]));
    world.as_("rita").start(id).unwrap();
    let closed = with_files(&world, "paula", id, false, &["b"]);
    assert_eq!(refusals(closed), refused(&["not-allowed-in-status"]));
    world.as_("paula").comment(id, "without a file").unwrap();
    assert_eq!(world.seq(), seq + 4, "what was refused has left nothing");
}

#[test]
fn a_claim_is_shown_as_it_was_at_each_event() {
    let world = World::new();
    let id = world.as_("paula").claims(m365(&["teams"]));
    world.later(chrono::Duration::hours(1));
    world
        .as_("paula")
        .edit(id, |fields| fields.partner.email = "new@northwind.example".into())
        .unwrap();
    world.as_("rita").start(id).unwrap();
    world.as_("rita").comment(id, "hello").unwrap();
    let numbers = 1..=world.claim(id).revision;
    let seen: Vec<_> =
        numbers.clone().map(|number| at(&world, "rita", id, number).unwrap()).collect();
    for (number, view) in numbers.zip(&seen) {
        assert_eq!(view.revision, number);
        assert!(view.actions.is_empty() && view.gaps.is_empty());
    }
    let statuses: Vec<_> = seen.iter().map(|view| view.status).collect();
    let expected = [
        Status::Editing,
        Status::Editing,
        Status::Submitted,
        Status::Submitted,
        Status::UnderReview,
        Status::UnderReview,
    ];
    assert_eq!(statuses, expected);
    assert_eq!((seen[0].evidence.len(), seen[1].evidence.len()), (0, 1));
    let email = |index: usize| seen[index].fields.partner.email.clone();
    assert_ne!(email(2), email(3));
    assert_eq!(email(3), "new@northwind.example");
    assert_eq!((seen[4].comments.len(), seen[5].comments.len()), (0, 1));
    // As of the last event nothing is otherwise than now, but for what is open.
    let mut now = world.as_("rita").view(id).unwrap();
    now.actions.clear();
    assert_eq!(seen[5], now);
}

#[test]
fn an_event_that_is_not_seen_is_none() {
    let world = World::new();
    let id = world.as_("paula").claims(m365(&["teams"]));
    world.as_("rita").note(id, "between us").unwrap();
    let note = world.claim(id).revision;
    world.as_("rita").comment(id, "to you").unwrap();
    let is_none = |who: &str, number: u32| {
        matches!(at(&world, who, id, number), Err(DeskError::NoEvent { .. }))
    };
    for number in [0, note + 2, u32::MAX] {
        assert!(is_none("rita", number));
    }
    assert!(!is_none("rita", note) && is_none("paula", note));
    assert!(is_none("carl", 1) && !is_none("carl", 3), "a customer sees it from submission on");
    assert!(matches!(at(&world, "fay", id, 1), Err(DeskError::NoClaim(_))));
    let after = at(&world, "paula", id, note + 1).unwrap();
    assert_eq!(after.comments.len(), 1, "the note is not there later either");
}

/// What timers did that could not be recorded is past like the rest.
#[test]
fn what_could_not_be_recorded_is_shown_too() {
    let world = World::new();
    let id = super::editing::asked(&world);
    world.store.set_full(true);
    world.at("2020-09-01T09:00");
    let newest = world.as_("rita").history(id, None).last().unwrap().clone();
    assert!(newest.unrecorded);
    let then = at(&world, "rita", id, newest.number).unwrap();
    assert!(then.unrecorded && then.status == Status::Rejected);
    let dossier = dossier_of(&world, "rita", id);
    assert!(dossier.history.last().unwrap().1.is_none(), "it has no record yet");
}

#[test]
fn a_dossier_holds_what_its_reader_may_see_with_the_seals_of_the_chain() {
    let world = World::new();
    let id = world.as_("paula").claims(m365(&["teams"]));
    world.as_("fay").claims(m365(&["exchange"]).by("fabrikam"));
    world.as_("rita").note(id, "between us").unwrap();
    world.as_("rita").comment(id, "to you | <b>\u{1b}[2J\n# both").unwrap();
    for who in ["paula", "rita", "carl", "admin"] {
        let name = OperatorName::new(who);
        let gathered = dossier_of(&world, who, id);
        let told: Vec<_> = gathered.history.iter().map(|(entry, _)| entry.clone()).collect();
        assert_eq!(told, world.as_(who).history(id, None));
        let excerpt = world.desk.chain(&name, cpor::desk::Extent::Claim(id)).unwrap();
        let records = world.desk.records(&excerpt, 1, usize::MAX).unwrap();
        assert_eq!(gathered.ends, excerpt.ends());
        for (entry, seal) in &gathered.history {
            let record = records.iter().find(|record| record.seq == entry.seq).unwrap();
            let event = record.events.iter().find(|event| event.of == Some((id, entry.number)));
            let seal = seal.unwrap();
            assert_eq!((seal.record, seal.event), (record.hash, event.unwrap().hash));
        }
        let rules = world.desk.rules(&name).unwrap();
        let texts = Language::En.texts();
        for format in [Format::Markdown, Format::Json] {
            let text = dossier::text(&gathered, format, &rules, texts);
            let is_reviewer = matches!(who, "rita" | "admin");
            assert_eq!(text.contains("between us"), is_reviewer, "{who}: {text}");
            assert_eq!(text.contains("to you"), who != "carl");
            assert!(text.contains(&gathered.ends.head_hash.to_string()));
            assert!(!text.contains('\u{1b}'));
        }
    }
    let markdown = dossier::text(
        &dossier_of(&world, "paula", id),
        Format::Markdown,
        &world.desk.rules(&OperatorName::new("paula")).unwrap(),
        Language::En.texts(),
    );
    assert!(markdown.contains("> to you \\| \\<b\\>␛\\[2J  \n> \\# both"), "{markdown}");
}

#[test]
fn the_next_claim_with_unread_comments_is_found_around_the_end() {
    let world = World::new();
    let ids: Vec<_> =
        ["teams", "exchange", "sharepoint"].map(|of| world.as_("paula").claims(m365(&[of]))).into();
    for id in [ids[0], ids[2]] {
        world.as_("rita").comment(id, "hello").unwrap();
    }
    let paula = OperatorName::new("paula");
    let next = |from: Option<ClaimId>, forward| {
        let request = QueueRequest::all("", Sort::Id);
        world.desk.next_unread(&paula, &request, from, forward, &Unwatched).unwrap()
    };
    assert_eq!(next(None, true), Some(ids[0]));
    assert_eq!(next(None, false), Some(ids[2]));
    assert_eq!(next(Some(ids[0]), true), Some(ids[2]));
    assert_eq!(next(Some(ids[1]), false), Some(ids[0]));
    assert_eq!(next(Some(ids[2]), true), Some(ids[0]), "around the end");
    assert_eq!(next(Some(ids[0]), false), Some(ids[2]));
    let number = world.claim(ids[2]).revision;
    world.desk.mark_read(&paula, ids[2], number).unwrap();
    assert_eq!(next(Some(ids[0]), true), Some(ids[0]), "itself where there is no other");
    world.desk.mark_read(&paula, ids[0], world.claim(ids[0]).revision).unwrap();
    assert_eq!(next(Some(ids[0]), true), None);
    let rita = OperatorName::new("rita");
    let request = QueueRequest::all("", Sort::Id);
    let own = world.desk.next_unread(&rita, &request, None, true, &Unwatched).unwrap();
    assert_eq!(own, None, "one's own words are not unread");
}
