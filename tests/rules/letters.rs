//! What a letter is written from: the event that caused its notice, and nothing that its reader must
//! not know.

use cpor::desk::outbox::LetterMatter;
use cpor::desk::{Deliveries, Desk, DeskError, LetterView};
use cpor::domain::id::{ClaimId, OperatorName};
use cpor::domain::notice::{Carrier, Fault, NoticeKind, NoticeState, Outcome};
use cpor::domain::status::RejectionReason;

use super::world::*;

fn letter(world: &World, kind: NoticeKind) -> LetterView {
    let notices = world.notices(kind);
    let newest = notices.last().expect("a notice of this kind");
    world.desk.letter(&OperatorName::new("admin"), newest.posted.id()).unwrap()
}

/// A claim of Northwind, under review.
fn reviewed(world: &World) -> ClaimId {
    let id = world.as_("paula").claims(m365(&["teams"]));
    world.as_("rob").start(id).unwrap();
    id
}

#[test]
fn the_customer_is_told_who_asks_and_until_when_to_decline() {
    let world = World::new();
    let id = reviewed(&world);
    let asked = letter(&world, NoticeKind::Submission);
    assert_eq!((&asked.matter, asked.products.len()), (&LetterMatter::Submission, 1));
    assert!(asked.partner.starts_with("Northwind"), "{asked:?}");
    world.as_("rob").approve(id).unwrap();
    let told = letter(&world, NoticeKind::Approval);
    assert_eq!(told.matter, LetterMatter::Approval(Some(date("2020-07-17"))));
}

#[test]
fn the_partner_is_told_what_is_missing_and_until_when_to_answer() {
    let world = World::new();
    let id = reviewed(&world);
    world.as_("rob").note(id, "a word among reviewers").unwrap();
    world.as_("rob").request_info(id).unwrap();
    let told = letter(&world, NoticeKind::InformationRequest);
    let LetterMatter::InformationRequest { reasons, comment, until, .. } = told.matter else {
        panic!("{told:?}");
    };
    assert!(!reasons.is_empty());
    assert!(comment.is_some_and(|comment| !comment.contains("among reviewers")));
    assert_eq!(until, Some(date("2020-07-17")));
}

#[test]
fn a_rejection_tells_why_and_what_can_be_done() {
    let world = World::new();
    let id = reviewed(&world);
    world.as_("rob").reject(id).unwrap();
    let first = letter(&world, NoticeKind::Rejection);
    let recourse = |told: &LetterView| match &told.matter {
        LetterMatter::Rejection { reason, dispute_through, is_final, .. } => {
            (*reason, *dispute_through, *is_final)
        }
        other => panic!("{other:?}"),
    };
    let (reason, through, is_final) = recourse(&first);
    assert_eq!((through, is_final), (Some(date("2020-08-09")), false));
    world.at("2020-07-10T09:30");
    world.as_("paula").dispute(id, Some("we did the work")).unwrap();
    world.as_("rob").uphold(id).unwrap();
    assert_eq!(recourse(&letter(&world, NoticeKind::Rejection)), (reason, None, true));
    // Whatever has come since, a letter says what it said.
    let again = world.desk.letter(&OperatorName::new("admin"), first.posted.id()).unwrap();
    assert_eq!(again.matter, first.matter);
    let other = world.as_("paula").claims(m365(&["exchange"]));
    world.as_("paula").request_rejection(other).unwrap();
    let own = recourse(&letter(&world, NoticeKind::Rejection));
    assert_eq!(own, (RejectionReason::PartnerRequest, None, false));
}

#[test]
fn a_competitor_and_an_arbitration_are_told_by_the_product_alone() {
    let world = World::new();
    let first = reviewed(&world);
    let second = world.as_("fay").claims(m365(&["teams"]).by("fabrikam"));
    let told = letter(&world, NoticeKind::Competitor);
    assert!(matches!(&told.matter, LetterMatter::Competitor(products) if products.len() == 1));
    world.as_("rob").decide(first, &workload_key("teams"), first).unwrap();
    let results = world.notices(NoticeKind::ArbitrationResult);
    let won = results.iter().map(|notice| {
        let letter = world.desk.letter(&OperatorName::new("admin"), notice.posted.id()).unwrap();
        match letter.matter {
            LetterMatter::ArbitrationResult { won, .. } => (notice.posted.claim, won),
            other => panic!("{other:?}"),
        }
    });
    assert_eq!(won.collect::<Vec<_>>(), [(first, true), (second, false)]);
}

#[test]
fn a_letter_to_another_does_not_exist() {
    let world = World::new();
    reviewed(&world);
    let id = world.notices(NoticeKind::Submission)[0].posted.id();
    for who in ["paula", "fay", "cora"] {
        let read = world.desk.letter(&OperatorName::new(who), id);
        assert!(matches!(read, Err(DeskError::NoNotice(_))), "{who}");
    }
    assert!(world.desk.letter(&OperatorName::new("carl"), id).is_ok());
}

/// Two rounds that look at one notice at the same time: only one of them may send it.
#[test]
fn what_somebody_else_has_begun_or_delivered_is_not_sent_again() {
    let world = World::new();
    reviewed(&world);
    world.later(chrono::Duration::minutes(11));
    let admin = OperatorName::new("admin");
    let id = letter(&world, NoticeKind::Submission).posted.id();
    let record = |over, begun| {
        let deliveries = Deliveries { by: Carrier::Smtp, over, begun };
        world.desk.record_deliveries(&admin, deliveries).unwrap()
    };
    assert!(record(Vec::new(), Some((id, 0))), "the first may");
    assert!(!record(Vec::new(), Some((id, 0))), "the second may not");
    assert!(record(vec![(id, Outcome::Delivered)], None));
    assert!(!record(Vec::new(), Some((id, 1))), "it is there");
    let late = Outcome::Failed { fault: Fault::PutOff, said: "later".to_owned() };
    record(vec![(id, late)], None);
    assert_eq!(letter(&world, NoticeKind::Submission).state, NoticeState::Delivered);
}
