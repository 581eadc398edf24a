//! Many claims at once: what a request would come to, what a query finds, and the next claim for a
//! reviewer.

use std::collections::BTreeSet;
use std::thread;

use chrono::Duration;
use cpor::desk::{Desk, DeskError, QueueRequest, Receipt, Request, Sort, Unwatched};
use cpor::domain::command::Command;
use cpor::domain::id::{ClaimId, OperatorName};
use cpor::domain::refusal::Code;
use cpor::domain::status::Status;

use super::world::{MadeBy as _, World, m365};

/// What each partner claims here: the same products, so that their claims compete once reviewed.
const PRODUCTS: [&str; 3] = ["teams", "exchange", "sharepoint"];
const PARTNERS: [(&str, &str); 3] =
    [("paula", "northwind"), ("fay", "fabrikam"), ("tim", "tailspin")];

fn who(name: &str) -> OperatorName {
    OperatorName::new(name)
}

/// Submitted claims, a minute apart: the first is the most urgent.
fn submitted(world: &World, count: usize) -> Vec<ClaimId> {
    (0..count)
        .map(|at| {
            world.later(Duration::minutes(1));
            let (name, organisation) = PARTNERS[at / PRODUCTS.len()];
            world.as_(name).claims(m365(&[PRODUCTS[at % PRODUCTS.len()]]).by(organisation))
        })
        .collect()
}

fn next(world: &World, name: &str) -> Result<Receipt, DeskError> {
    world.desk.take_next(&who(name))
}

fn is_refused(error: &DeskError, code: Code) -> bool {
    matches!(error, DeskError::Refused(refusals) if refusals.has(code))
}

#[test]
fn a_dry_run_tells_what_would_happen_and_keeps_nothing() {
    let world = World::new();
    let id = submitted(&world, 1)[0];
    let (seq, before) = (world.seq(), world.claim(id));
    let told = world.desk.would(&who("rita"), &Request::on(id, Command::StartReview)).unwrap();
    assert_eq!((told.claim, told.revision), (id, before.revision));
    assert_eq!((told.from, told.to), (Some(Status::Submitted), Status::UnderReview));
    assert_eq!(told.name, before.fields.name);
    assert_eq!((world.seq(), world.claim(id)), (seq, before));
}

#[test]
fn a_dry_run_refuses_what_the_act_refuses() {
    let world = World::new();
    let id = submitted(&world, 1)[0];
    let refused = |name, request: Request| world.desk.would(&who(name), &request).unwrap_err();
    let approve = Request::on(id, Command::Approve { comment: None });
    assert!(is_refused(&refused("rita", approve.clone()), Code::NotAllowedInStatus));
    assert!(is_refused(&refused("paula", approve), Code::NotPermitted));
    let old = Request { expected: Some(1), ..Request::on(id, Command::StartReview) };
    assert!(matches!(refused("rita", old), DeskError::Stale { .. }));
    let of_others = Request::on(id, Command::Discard);
    assert!(matches!(refused("cora", of_others), DeskError::NoClaim(_)));
}

#[test]
fn a_dry_run_names_the_other_claims_that_it_would_touch() {
    let world = World::new();
    let own = world.as_("paula").draft(m365(&["teams"]));
    let other = world.as_("fay").draft(m365(&["teams"]).by("fabrikam"));
    world.as_("paula").submit(own).unwrap();
    let submit = Request::on(other, Command::Submit);
    let told = world.desk.would(&who("fay"), &submit).unwrap();
    assert_eq!(told.also, [], "a partner does not see the other side");
    world.as_("fay").submit(other).unwrap();
    world.as_("rita").start(own).unwrap();
    world.as_("rita").start(other).unwrap();
    let key = world.claim(own).contested_keys[0].clone();
    let winner = cpor::domain::command::Winner::Claim(own);
    let decide = Command::Decide { key, winner, comment: "The better PoE.".to_owned() };
    let told = world.desk.would(&who("rita"), &Request::on(own, decide)).unwrap();
    assert_eq!((told.to, told.also), (Status::Approved, vec![other]));
}

#[test]
fn the_ids_of_what_a_query_finds_come_in_its_order() {
    let world = World::new();
    let ids = submitted(&world, 3);
    world.as_("rita").take(ids[1]).unwrap();
    let find = |query: &str, sort| {
        let request = QueueRequest { limit: Some(1), offset: 1, ..QueueRequest::all(query, sort) };
        world.desk.queue_ids(&who("rob"), &request, &Unwatched).unwrap()
    };
    assert_eq!(find("", Sort::Deadline), ids);
    assert_eq!(find("", Sort::Updated), [ids[1], ids[2], ids[0]]);
    assert_eq!(find("assignee:rita", Sort::Id), [ids[1]]);
    assert_eq!(find("nothing-like-it", Sort::Id), []);
    let wrong = QueueRequest::all("stauts:x", Sort::Id);
    let told = world.desk.queue_ids(&who("rob"), &wrong, &Unwatched);
    assert!(matches!(told, Err(DeskError::Query(_))));
}

#[test]
fn the_next_claim_is_the_most_urgent_that_nobody_has() {
    let world = World::new();
    let ids = submitted(&world, 3);
    world.as_("rob").take(ids[0]).unwrap();
    assert_eq!(next(&world, "rita").unwrap().claim, ids[1]);
    assert_eq!(world.claim(ids[1]).assignee, Some(who("rita")));
    assert_eq!(next(&world, "rita").unwrap().claim, ids[2]);
    let seq = world.seq();
    assert!(is_refused(&next(&world, "rita").unwrap_err(), Code::NothingToTake));
    assert!(is_refused(&next(&world, "paula").unwrap_err(), Code::NotPermitted));
    assert_eq!(world.seq(), seq);
}

#[test]
fn a_claim_of_the_reviewers_own_organisation_is_passed_over() {
    let world = World::new();
    world.as_("paula").claims(m365(&["teams"]));
    world.later(Duration::minutes(1));
    let other = world.as_("fay").claims(m365(&["exchange"]).by("fabrikam"));
    assert_eq!(next(&world, "nora").unwrap().claim, other, "nora belongs to northwind, as paula");
    assert!(is_refused(&next(&world, "nora").unwrap_err(), Code::NothingToTake));
}

#[test]
fn two_reviewers_are_never_given_the_same_claim() {
    let world = World::new();
    let ids = submitted(&world, 9);
    let take_all = |name: &'static str| {
        let mut taken = Vec::new();
        loop {
            match next(&world, name) {
                Ok(receipt) => taken.push(receipt.claim),
                Err(error) => {
                    assert!(is_refused(&error, Code::NothingToTake), "{error:?}");
                    return taken;
                }
            }
        }
    };
    let taken: Vec<ClaimId> = thread::scope(|scope| {
        let running =
            ["rita", "rob", "rita", "rob"].map(|name| scope.spawn(move || take_all(name)));
        running.into_iter().flat_map(|thread| thread.join().unwrap()).collect()
    });
    assert_eq!(taken.len(), ids.len());
    assert_eq!(taken.iter().copied().collect::<BTreeSet<_>>(), ids.into_iter().collect());
}
