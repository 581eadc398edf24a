mod calendar;
mod checks;
mod claim;
mod model;

use std::collections::{BTreeMap, BTreeSet, HashSet};

use super::*;
use crate::demo::STARTS;
use crate::demo::cast::{CUSTOMERS, OPERATORS};
use crate::demo::sample::Sample;
use claim::Status;
use model::Model;

fn told() -> Scenario {
    scenario().unwrap()
}

fn played() -> Model {
    let mut model = Model::default();
    for step in &told().steps {
        if let Err(why) = model.play(step) {
            panic!("{} {} by {}: {why}\n{:?}", step.at, step.claim, step.who, step.act);
        }
    }
    model
}

fn statuses(model: &Model, wanted: Status) -> Vec<&'static str> {
    let of = model.claims.iter().filter(|(_, claim)| claim.status == wanted);
    of.map(|(handle, _)| *handle).collect()
}

#[test]
fn the_story_is_the_same_each_time_and_over_before_the_demonstration_starts() {
    let steps = told().steps;
    assert!(steps.is_sorted_by_key(|step| step.at));
    assert!(steps.last().unwrap().at < STARTS);
    assert!(steps.first().unwrap().at > crate::demo::FOUNDED);
    assert_eq!(format!("{steps:?}"), format!("{:?}", told().steps));
}

#[test]
fn handles_are_unique_and_begin_with_their_making() {
    let steps = told().steps;
    let mut made = HashSet::new();
    for step in steps.iter().filter(|step| !step.claim.is_empty()) {
        match step.act {
            Act::New { .. } => assert!(made.insert(step.claim), "{} made twice", step.claim),
            _ => assert!(made.contains(step.claim), "{} acted on before it is made", step.claim),
        }
    }
}

#[test]
fn the_cast_is_in_the_directory() {
    let sample = Sample::read().unwrap();
    let domains: BTreeSet<_> = CUSTOMERS.iter().map(|customer| customer.domain).collect();
    assert_eq!(domains.len(), CUSTOMERS.len());
    assert_eq!(sample.tenants.len(), CUSTOMERS.len());
    for customer in CUSTOMERS {
        assert!(sample.tenant(customer.domain).is_some(), "{}", customer.key);
    }
    for operator in OPERATORS {
        let known = |id| sample.organisation(id).is_some();
        assert!(operator.organisation.is_none_or(known), "{}", operator.name);
        let known = |key| CUSTOMERS.iter().any(|customer| customer.key == key);
        assert!(operator.customer.is_none_or(known), "{}", operator.name);
    }
}

#[test]
fn every_act_is_lawful_and_every_claim_ends_as_the_story_says() {
    let model = played();
    let said: BTreeMap<_, _> =
        told().outcomes.iter().map(|outcome| (outcome.claim, outcome.status)).collect();
    let come: BTreeMap<_, _> =
        model.claims.iter().map(|(handle, claim)| (*handle, claim.status.code())).collect();
    assert_eq!(come, said);
}

#[test]
fn every_file_can_be_made_and_none_is_on_a_claim_twice() {
    let mut seen = HashSet::new();
    for step in told().steps {
        let (Act::Attach { file } | Act::Dispute { file: Some(file), .. }) = step.act else {
            continue;
        };
        let bytes = file.document.bytes().unwrap_or_else(|why| panic!("{}: {why}", step.claim));
        assert!(seen.insert((step.claim, bytes)), "{} has {} twice", step.claim, file.name);
    }
}

#[test]
fn there_is_a_claim_in_every_status_and_every_plight() {
    let model = played();
    assert!((60..=80).contains(&model.claims.len()), "{} claims", model.claims.len());
    for status in Status::ALL {
        assert!(statuses(&model, status).len() >= 2, "{status:?}");
    }
    let today = calendar::day(STARTS);
    for status in [Status::Submitted, Status::UnderReview, Status::Disputed] {
        let due = |wanted: fn(i64) -> bool| {
            statuses(&model, status).iter().any(|handle| {
                wanted((model.claims[handle].open_through.unwrap() - today).num_days())
            })
        };
        assert!(due(|days| days < 0), "{status:?}: none overdue");
        assert!(due(|days| days == 0), "{status:?}: none due today");
        assert!(due(|days| days > 0), "{status:?}: none in time");
    }
    let contested = |handle: &&&str| model.is_contested(handle);
    for (status, least) in [(Status::UnderReview, 5), (Status::Disputed, 1)] {
        assert!(statuses(&model, status).iter().filter(contested).count() >= least);
    }
}

#[test]
fn every_rejection_reason_is_met_and_dispute_windows_are_open_closing_and_closed() {
    let model = played();
    let rejected = statuses(&model, Status::Rejected);
    let reasons: BTreeSet<_> =
        rejected.iter().filter_map(|handle| model.claims[handle].reason).collect();
    assert_eq!(
        reasons,
        BTreeSet::from([
            "arbitration-lost",
            "customer-decline",
            "insufficient-poe",
            "missing-customer-consent",
            "missing-products",
            "no-partner-response",
            "partner-request",
            "poe-unavailable",
        ])
    );
    let today = calendar::day(STARTS);
    let last_days: BTreeSet<_> = rejected
        .iter()
        .filter_map(|handle| model.claims[handle].open_through)
        .map(|day| day.cmp(&today))
        .collect();
    assert_eq!(last_days.len(), 3, "{last_days:?}");
}

#[test]
fn approved_claims_are_in_every_state_of_association() {
    let model = played();
    let states: BTreeSet<_> = statuses(&model, Status::Approved)
        .iter()
        .filter_map(|handle| model.claims[handle].association)
        .collect();
    assert_eq!(
        states,
        BTreeSet::from(["consent-open", "ended", "recognised", "sent-for-evaluation"])
    );
}
