//! What the sides tell each other: comments, notes, reasons, notices.

use super::editing::asked;
use super::world::*;
use cpor::desk::{Desk, Request};
use cpor::domain::command::Command;
use cpor::domain::id::OperatorName;
use cpor::domain::notice::NoticeKind;
use cpor::domain::status::{Because, RejectionReason, Status};

#[test]
fn comments_are_for_both_sides_and_notes_for_reviewers() {
    let world = World::new();
    let id = world.as_("paula").claims(m365(&["teams"]));
    world.as_("ursula").comment(id, "From the partner").unwrap();
    world.as_("rita").comment(id, "From the reviewer").unwrap();
    world.as_("rita").note(id, "Between reviewers").unwrap();
    let blank = world.as_("rita").comment(id, " \n ");
    assert_eq!(blank, Err(refused(&["missing-field text"])));
    let long = world.as_("rita").comment(id, &"x".repeat(16_001));
    assert_eq!(long, Err(refused(&["too-large text"])));
    let read = |who: &str| world.as_(who).view(id).unwrap().comments.len();
    assert_eq!((read("paula"), read("rob"), read("admin"), read("carl")), (2, 3, 3, 0));
    assert_eq!(world.as_("paula").finds("\"between reviewers\""), []);
    assert_eq!(world.as_("rob").finds("\"between reviewers\""), [id]);
    assert_eq!(world.as_("carl").finds("\"from the partner\""), []);
    let heard = |who: &str| {
        let history = world.as_(who).history(id, None);
        history.iter().filter(|entry| entry.event == "commented").count()
    };
    assert_eq!((heard("paula"), heard("rita"), heard("carl")), (2, 3, 0));
    assert_eq!(world.as_("paula").finds("is:unread"), [id]);
    let number = world.claim(id).comments.last().unwrap().number;
    world.desk.mark_read(&OperatorName::new("paula"), id, number).unwrap();
    assert_eq!(world.as_("paula").finds("is:unread"), []);
    assert_eq!(world.as_("ursula").finds("is:unread"), [id]);
}

#[test]
fn reasons_are_asked_for() {
    let world = World::new();
    let id = world.as_("paula").claims(m365(&["teams"]));
    let rita = world.as_("rita");
    rita.start(id).unwrap();
    let ask = Command::RequestInformation {
        reasons: Vec::new(),
        comment: String::new(),
        remove_products: vec!["exchange".to_owned()],
    };
    let outcome = rita.act(Some(id), ask, Vec::new());
    let expected =
        ["missing-field comment", "reason-required reason", "unknown-product remove_product"];
    assert_eq!(outcome, Err(refused(&expected)));
    assert_eq!(rita.reject_for(id, None), Err(refused(&["reason-required reason"])));
    for reason in RejectionReason::ALL {
        let world = World::new();
        let id = world.as_("paula").claims(m365(&["teams"]));
        world.as_("rita").start(id).unwrap();
        let given_by_reviewers = matches!(
            reason,
            RejectionReason::InsufficientPoe
                | RejectionReason::MissingCustomerConsent
                | RejectionReason::MissingProducts
                | RejectionReason::PoeUnavailable
        );
        let outcome = world.as_("rita").reject_for(id, Some(*reason)).map(drop);
        let not_allowed = Err(refused(&["reason-not-allowed reason"]));
        assert_eq!(outcome, if given_by_reviewers { Ok(()) } else { not_allowed }, "{reason}");
    }
}

#[test]
fn a_partner_says_why_it_asks_for_rejection() {
    for because in Because::ALL {
        let world = World::new();
        let id = world.as_("paula").claims(m365(&["teams"]));
        let request = Request::on(id, Command::RequestRejection(*because));
        world.desk.act(&OperatorName::new("bill"), request).unwrap();
        let view = world.claim(id);
        assert_eq!(view.status, Status::Rejected);
        assert_eq!(view.rejection, Some(RejectionReason::PartnerRequest));
        assert_eq!(view.because, Some(*because));
        let entry = world.as_("paula").history(id, None).pop().unwrap();
        assert_eq!((entry.event, entry.reasons), ("rejection-requested", vec!["partner-request"]));
        assert_eq!(entry.because, Some(because.code()));
    }
}

#[test]
fn notices_go_to_the_side_that_has_to_know() {
    let world = World::new();
    let id = asked(&world);
    let kinds = |who: &str| -> Vec<NoticeKind> {
        let notices = world.as_(who).outbox();
        notices.iter().map(|notice| notice.posted.notice.kind).collect()
    };
    assert_eq!(kinds("paula"), [NoticeKind::InformationRequest]);
    assert_eq!(kinds("carl"), [NoticeKind::Submission]);
    assert_eq!((kinds("fay").len(), kinds("cora").len(), kinds("admin").len()), (0, 0, 2));
    let notice = &world.notices(NoticeKind::InformationRequest)[0].posted.notice;
    assert_eq!(notice.email, "paula@northwind.example");
    assert_eq!(notice.until, Some(date("2020-07-17")));
    world.as_("paula").resubmit(id).unwrap();
    world.as_("rita").start(id).unwrap();
    world.as_("rita").approve(id).unwrap();
    let notice = &world.notices(NoticeKind::Approval)[0].posted.notice;
    assert_eq!(
        (notice.email.as_str(), notice.until),
        ("carl@contoso.com", Some(date("2020-07-17")))
    );
}
