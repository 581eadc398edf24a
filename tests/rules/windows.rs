//! The windows, through the desk: the worked examples, and when each of them closes.

use super::world::*;
use cpor::desk::{Administration, Desk};
use cpor::domain::id::ClaimId;
use cpor::domain::policy::{Edition, Setting};
use cpor::domain::status::{AssociationState, RejectionReason, Status, WindowKind};

/// Northwind's claim, under review since a local time.
fn under_review(world: &World, local: &str) -> ClaimId {
    let id = world.as_("paula").claims(m365(&["teams"]));
    world.at(local).as_("rita").start(id).unwrap();
    id
}

fn approved(world: &World, local: &str) -> ClaimId {
    let id = under_review(world, local);
    world.as_("rita").approve(id).unwrap();
    id
}

fn rejected(world: &World, local: &str) -> ClaimId {
    let id = under_review(world, local);
    world.as_("rita").reject(id).unwrap();
    id
}

fn state(world: &World, id: ClaimId) -> AssociationState {
    world.claim(id).association.unwrap().state
}

fn open_through(world: &World, id: ClaimId) -> (WindowKind, String) {
    let due = world.claim(id).due.unwrap();
    (due.window, due.open_through.to_string())
}

#[test]
fn the_partner_response_lapses_at_midnight() {
    let world = World::new();
    let id = under_review(&world, "2020-07-10T09:00");
    world.as_("rita").request_info(id).unwrap();
    assert_eq!(open_through(&world, id), (WindowKind::PartnerResponse, "2020-07-17".to_owned()));
    world.at("2020-07-17T23:59:59.999");
    assert_eq!(world.status(id), Status::PartnerActionRequired);
    world.at("2020-07-18T00:00");
    assert_eq!(world.as_("paula").resubmit(id), Err(refused(&["not-allowed-in-status"])));
    let view = world.claim(id);
    assert_eq!(view.status, Status::Rejected);
    assert_eq!(view.rejection, Some(RejectionReason::NoPartnerResponse));
    let last = world.as_("paula").history(id, None).pop().unwrap();
    assert_eq!((last.event, last.by.name.as_str()), ("rejected", "system"));
}

#[test]
fn a_resubmission_in_the_last_minute_is_in_time() {
    let world = World::new();
    let id = under_review(&world, "2020-07-10T09:00");
    world.as_("rita").request_info(id).unwrap();
    world.at("2020-07-17T23:59");
    world.as_("paula").resubmit(id).unwrap();
    world.at("2020-07-18T00:00");
    assert_eq!(world.status(id), Status::Submitted);
    // Friday the 17th is day 0: five business days later it is Friday the 24th.
    assert_eq!(open_through(&world, id), (WindowKind::StartReview, "2020-07-24".to_owned()));
}

#[test]
fn holidays_are_no_business_days() {
    let world = World::new();
    let holiday = Administration::AddHoliday(date("2020-07-14"), "Bastille Day".to_owned());
    world.as_("admin").administer(holiday).unwrap();
    let id = under_review(&world, "2020-07-10T09:00");
    world.as_("rita").request_info(id).unwrap();
    assert_eq!(open_through(&world, id).1, "2020-07-20");
}

#[test]
fn consent_lapses_when_the_eighth_day_begins() {
    let world = World::new();
    let id = approved(&world, "2020-07-15T17:00");
    assert_eq!(open_through(&world, id), (WindowKind::OptOut, "2020-07-22".to_owned()));
    world.at("2020-07-22T23:59:59.999");
    assert_eq!(state(&world, id), AssociationState::ConsentOpen);
    world.at("2020-07-23T00:00");
    assert_eq!(world.as_("carl").decline(id), Err(refused(&["window-closed"])));
    assert_eq!(state(&world, id), AssociationState::SentForEvaluation);
    let association = world.claim(id).association.unwrap();
    assert_eq!(association.sent_for_evaluation_at, Some(world.desk.now()));
    assert_eq!(world.status(id), Status::Approved);
    assert_eq!(world.claim(id).due, None);
}

#[test]
fn the_customer_may_decline_through_the_last_day() {
    let world = World::new();
    let id = approved(&world, "2020-07-15T17:00");
    world.at("2020-07-22T23:59:59.999").as_("carl").decline(id).unwrap();
    let view = world.claim(id);
    assert_eq!(view.rejection, Some(RejectionReason::CustomerDecline));
    assert_eq!(state(&world, id), AssociationState::Ended);
    world.at("2020-08-22T00:00");
    assert_eq!(world.events(id).last(), Some(&"consent-declined"), "nothing lapses afterwards");
}

#[test]
fn opt_out_from_a_saturday_in_days_of_either_kind() {
    let world = World::new();
    assert_eq!(open_through(&world, approved(&world, "2020-07-18T12:00")).1, "2020-07-25");
    let world = World::new();
    world.set(Setting::OptOut, "5bd");
    assert_eq!(open_through(&world, approved(&world, "2020-07-18T12:00")).1, "2020-07-24");
}

#[test]
fn revenue_association_is_recognised_instead() {
    let world = World::new();
    let id = world.as_("paula").claims(revenue());
    world.as_("rita").start(id).unwrap();
    world.as_("rita").approve(id).unwrap();
    world.at("2020-07-18T00:00");
    assert_eq!(state(&world, id), AssociationState::Recognised);
    assert_eq!(world.claim(id).association.unwrap().sent_for_evaluation_at, None);
}

#[test]
fn a_rejection_can_be_disputed_for_thirty_days() {
    for (now, expected) in
        [("2020-08-09T23:59:59.999", None), ("2020-08-10T00:00", Some(refused(&["window-closed"])))]
    {
        let world = World::new();
        let id = rejected(&world, "2020-07-10T12:00");
        assert_eq!(open_through(&world, id), (WindowKind::Dispute, "2020-08-09".to_owned()));
        let outcome = world.at(now).as_("paula").dispute(id, Some("It is all there."));
        assert_eq!(outcome.err(), expected, "{now}");
    }
}

#[test]
fn a_lapsed_rejection_is_disputed_from_the_day_it_lapsed() {
    let world = World::new();
    let id = under_review(&world, "2020-07-10T09:00");
    world.as_("rita").request_info(id).unwrap();
    // Nobody looks for weeks; the rejection is of the 18th all the same.
    world.at("2020-08-17T08:00");
    assert_eq!(open_through(&world, id), (WindowKind::Dispute, "2020-08-17".to_owned()));
    world.at("2020-08-18T00:00");
    assert_eq!(world.as_("paula").dispute(id, Some("?")), Err(refused(&["window-closed"])));
}

#[test]
fn reviews_past_their_window_are_overdue_and_stay_where_they_are() {
    let world = World::new();
    let waiting = world.as_("paula").claims(m365(&["exchange"]));
    let id = under_review(&world, "2020-07-10T09:00");
    let disputed = world.as_("paula").claims(m365(&["sharepoint"]));
    world.as_("rita").start(disputed).unwrap();
    world.as_("rita").reject(disputed).unwrap();
    world.as_("paula").dispute(disputed, Some("It is all there.")).unwrap();
    let all = [waiting, id, disputed];
    world.at("2020-07-17T23:59");
    assert!(all.iter().all(|id| !world.claim(*id).due.unwrap().overdue));
    world.at("2020-07-18T00:00");
    let status = |id| world.status(id);
    assert!(all.iter().all(|id| world.claim(*id).due.unwrap().overdue));
    assert!(all.iter().all(|id| !world.claim(*id).due.unwrap().held_by_arbitration));
    let expected = [Status::Submitted, Status::UnderReview, Status::Disputed];
    assert_eq!(all.map(status), expected);
    assert_eq!(world.as_("rita").finds("is:overdue"), all);
}

#[test]
fn the_decision_target_gets_back_the_time_the_partner_held() {
    let world = World::new();
    let id = world.as_("paula").claims(m365(&["teams"]));
    let target = || world.claim(id).target.unwrap().last_day.to_string();
    // Ten business days from Friday 10 July.
    assert_eq!(target(), "2020-07-24");
    world.as_("rita").start(id).unwrap();
    world.at("2020-07-13T10:00").as_("rita").request_info(id).unwrap();
    // Held over two business days: Tuesday and Wednesday.
    world.at("2020-07-15T10:00").as_("paula").resubmit(id).unwrap();
    assert_eq!(target(), "2020-07-28");
    world.as_("rita").start(id).unwrap();
    world.at("2020-07-17T10:00").as_("rita").request_info(id).unwrap();
    // Over a weekend: Monday.
    world.at("2020-07-20T10:00").as_("paula").resubmit(id).unwrap();
    assert_eq!(target(), "2020-07-29");
    let pauses = world.claim(id).target.unwrap().pauses;
    let held: Vec<u32> = pauses.iter().map(|pause| pause.business_days).collect();
    assert_eq!(held, [2, 1]);
    let later = World::of(Edition::Edition2023);
    let id = later.as_("paula").claims(m365(&["teams"]));
    assert_eq!(later.claim(id).target, None);
}

#[test]
fn the_windows_of_2023() {
    let world = World::of(Edition::Edition2023);
    let id = under_review(&world, "2020-07-10T09:00");
    assert_eq!(open_through(&world, id), (WindowKind::Review, "2020-07-30".to_owned()));
    world.as_("rita").request_info(id).unwrap();
    assert_eq!(open_through(&world, id), (WindowKind::PartnerResponse, "2020-07-30".to_owned()));
}

#[test]
fn what_is_set_later_moves_no_window_that_is_open() {
    let world = World::new();
    let asked = under_review(&world, "2020-07-10T09:00");
    world.as_("rita").request_info(asked).unwrap();
    let waiting = world.as_("paula").claims(m365(&["exchange"]));
    let before = (open_through(&world, asked), open_through(&world, waiting));
    world.set(Setting::PartnerResponse, "20bd");
    world.set(Setting::StartReview, "1d");
    let holiday = Administration::AddHoliday(date("2020-07-15"), "New".to_owned());
    world.as_("admin").administer(holiday).unwrap();
    world.set(Setting::TimeZone, "Pacific/Kiritimati");
    assert_eq!((open_through(&world, asked), open_through(&world, waiting)), before);
    // The 18th in Berlin begins at 22:00 UTC, whatever the new zone says.
    let closes = world.claim(asked).due.unwrap().at;
    assert_eq!(closes.to_rfc3339(), "2020-07-17T22:00:00+00:00");
    world.set_clock(closes - chrono::Duration::milliseconds(1));
    assert_eq!(world.status(asked), Status::PartnerActionRequired);
    world.set_clock(closes);
    assert_eq!(world.status(asked), Status::Rejected);
    // Windows that start now are counted by what is set now: Saturday the 18th in the new zone.
    let next = world.as_("paula").claims(m365(&["sharepoint"]));
    assert_eq!(open_through(&world, next).1, "2020-07-19");
}
