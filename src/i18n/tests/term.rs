//! The names, held against the words that the field uses.

use std::collections::BTreeSet;

use super::{HOSTILE, assert_line, in_all_languages, texts};
use crate::domain::actor::{Role, Side};
use crate::domain::directory::{Channel, Family, Program, SubscriptionState};
use crate::domain::event::What;
use crate::domain::field::Field;
use crate::domain::id::Key;
use crate::domain::moves::Action;
use crate::domain::notice::{NoticeKind, NoticeState};
use crate::domain::status::{
    Activity, AssociationState, Because, EndReason, InformationReason, RejectionReason,
    SolutionArea, Status, WindowKind,
};
use crate::i18n::place::{Aspect, Parameter, Place};
use crate::i18n::term::{EventName, Word};

/// Every member's code beside its expected name.
fn assert_names<T: Copy>(
    all: &[T],
    code: fn(T) -> &'static str,
    name: impl Fn(T) -> &'static str,
    expected: &[(&str, &str)],
) {
    let found: Vec<_> = all.iter().map(|member| (code(*member), name(*member))).collect();
    assert_eq!(found, expected);
}

/// Every name says something, and no two members share one.
fn assert_distinct<T: Copy>(all: &[T], name: impl Fn(T) -> &'static str) {
    let names: BTreeSet<_> = all.iter().map(|member| name(*member)).collect();
    assert_eq!(names.len(), all.len(), "two of {names:?} are the same");
    for name in names {
        assert_line(name);
    }
}

#[test]
fn statuses_have_the_words_of_the_field() {
    assert_names(
        Status::ALL,
        Status::code,
        |status| texts().term.status(status),
        &[
            ("editing", "Editing"),
            ("submitted", "Submitted"),
            ("under-review", "Under review"),
            ("partner-action-required", "Partner action required"),
            ("approved", "Approved"),
            ("rejected", "Rejected"),
            ("disputed", "Disputed"),
            ("rejected-final", "Rejected (final)"),
            ("discarded", "Discarded"),
        ],
    );
}

#[test]
fn reasons_have_the_words_of_the_field() {
    assert_names(
        InformationReason::ALL,
        InformationReason::code,
        |reason| texts().term.information_reason(reason),
        &[
            ("missing-all-poe", "Missing all PoE"),
            ("missing-customer-acknowledgment", "Missing customer acknowledgment"),
            ("missing-or-old-dates", "Missing or old dates"),
            ("missing-partner-solution-service", "Missing partner solution/service"),
            ("missing-products", "Missing products"),
        ],
    );
    assert_names(
        RejectionReason::ALL,
        RejectionReason::code,
        |reason| texts().term.rejection_reason(reason),
        &[
            ("partner-request", "Partner request"),
            ("customer-decline", "Customer decline"),
            ("insufficient-poe", "Insufficient PoE"),
            ("missing-customer-consent", "Missing customer consent on PoE"),
            ("missing-products", "Missing products"),
            ("no-partner-response", "No partner response"),
            ("poe-unavailable", "PoE unavailable"),
            ("arbitration-lost", "Arbitration lost"),
        ],
    );
}

#[test]
fn associations_roles_and_activities_have_the_words_of_the_field() {
    assert_names(
        AssociationState::ALL,
        AssociationState::code,
        |state| texts().term.association(state),
        &[
            ("consent-open", "Customer may opt out"),
            ("sent-for-evaluation", "Sent for eligibility evaluation"),
            ("recognised", "Recognised"),
            ("ended", "Association ended"),
        ],
    );
    assert_names(
        Role::ALL,
        Role::code,
        |role| texts().term.role(role),
        &[
            ("incentives-admin", "Incentives admin"),
            ("incentives-user", "Incentives user"),
            ("billing-admin", "Billing admin"),
            ("global-admin", "Global admin"),
            ("reviewer", "Reviewer"),
            ("customer", "Customer contact"),
            ("administrator", "Administrator"),
            ("system", "System"),
        ],
    );
    assert_names(
        Activity::ALL,
        Activity::code,
        |activity| texts().term.activity(activity),
        &[
            ("usage", "Usage"),
            ("pre-sales", "Pre-sales"),
            ("revenue-association", "Revenue association"),
        ],
    );
    assert_names(
        SolutionArea::ALL,
        SolutionArea::code,
        |area| texts().term.solution_area(area),
        &[("microsoft-365", "Microsoft 365"), ("business-applications", "Business Applications")],
    );
}

#[test]
fn single_words_are_those_of_the_field() {
    let found: Vec<_> = Word::ALL.iter().map(|word| texts().term.word(*word)).collect();
    let expected = [
        "Association claim",
        "Customer association",
        "Solution area",
        "Activity",
        "MPN ID",
        "Domain name",
        "Tenant ID",
        "Subscription ID",
        "Product",
        "Workload",
        "Proof of execution (PoE)",
        "Customer contact",
        "Technical contact",
        "Partner contact",
        "Comment",
        "History",
        "Dashboard",
        "Dispute",
        "Arbitration",
        "Competing claim",
        "Opt out",
        "business day",
        "Due",
        "Overdue",
        "Partner",
    ];
    assert_eq!(found, expected);
}

#[test]
fn members_of_a_set_have_names_of_their_own() {
    for texts in in_all_languages() {
        let term = &texts.term;
        assert_distinct(WindowKind::ALL, |of| term.window(of));
        assert_distinct(Because::ALL, |of| term.because(of));
        assert_distinct(EndReason::ALL, |of| term.end_reason(of));
        assert_distinct(Side::ALL, |of| term.side(of));
        assert_distinct(Action::ALL, |of| term.action(of));
        assert_distinct(Family::ALL, |of| term.family(of));
        assert_distinct(Channel::ALL, |of| term.channel(of));
        assert_distinct(SubscriptionState::ALL, |of| term.subscription_state(of));
        assert_distinct(Program::ALL, |of| term.program(of));
        assert_distinct(Field::ALL, |of| term.field(of));
        assert_distinct(NoticeKind::ALL, |of| term.notice_kind(of));
        assert_distinct(NoticeState::ALL, |of| term.notice_state(of));
    }
}

#[test]
fn help_says_something_about_every_member() {
    for texts in in_all_languages() {
        let help = &texts.help;
        for role in Role::ALL {
            assert_line(help.of.role(*role));
        }
        assert_distinct(Activity::ALL, |of| help.of.activity(of));
        assert_distinct(Status::ALL, |of| help.of.status(of));
        assert_distinct(InformationReason::ALL, |of| help.of.information_reason(of));
        assert!(help.mpn_warning.contains("FRP"));
        assert_line(help.mpn_warning);
    }
}

#[test]
fn places_are_named_as_people_see_them() {
    for (path, place, name) in [
        ("customer.domain", Place::Field(Field::Domain), "Domain name"),
        ("products[0].product", Place::Product(1), "Product 1"),
        ("products[11].subscription_id", Place::Subscription(12), "Product 12: subscription ID"),
        ("evidence", Place::Evidence, "Proof of execution (PoE)"),
        ("reason", Place::Parameter(Parameter::Reason), "Reason"),
        ("assignee", Place::Standing(Aspect::Assignee), "Taken by"),
        ("products[x].product", Place::Other("products[x].product"), "products[x].product"),
        ("\u{1b}[2J", Place::Other("\u{1b}[2J"), "␛[2J"),
    ] {
        assert_eq!(Place::read(path), place);
        assert_eq!(texts().term.place(place), name);
    }
    let overflowing = format!("products[{}].product", usize::MAX);
    assert_eq!(Place::read(&overflowing), Place::Other(&overflowing));
}

#[test]
fn keys_are_named_clean() {
    use crate::domain::id::{ProductId, SubscriptionId, TenantId};
    let workload = Key::Workload(TenantId::new(HOSTILE), ProductId::new(HOSTILE));
    let subscription = Key::Subscription(SubscriptionId::new(HOSTILE));
    for texts in in_all_languages() {
        assert_line(&texts.term.key(&workload));
        assert_line(&texts.term.key(&subscription));
    }
}

#[test]
fn events_are_named_by_the_codes_that_histories_give() {
    let term = &texts().term;
    for what in [
        What::EvidenceAdded(Vec::new()),
        What::RejectionUpheld,
        What::ConsentLapsed { recognised: true },
        What::Contested { keys: Vec::new() },
        What::ContestEnded { keys: Vec::new() },
        What::ReviewProlonged,
        What::Commented { attachments: Vec::new() },
        What::Released,
        What::Undone { action: Action::Approve, number: 3 },
        What::Discarded,
    ] {
        assert_eq!(EventName::of(&what).code(), what.name());
        assert_eq!(term.event_named(what.name()), term.event(EventName::of(&what)));
    }
    for texts in in_all_languages() {
        assert_distinct(EventName::ALL, |of| texts.term.event(of));
    }
    assert_eq!(term.event_named("review-started"), "Review started");
    assert_eq!(term.event_named("\u{1b}"), "␛");
}

#[test]
fn reasons_are_named_by_the_codes_that_histories_give() {
    let term = &texts().term;
    for (code, name) in [
        ("missing-or-old-dates", "Missing or old dates"),
        ("insufficient-poe", "Insufficient PoE"),
        ("wrong-mpn", "Wrong MPN"),
        ("subscription-ended", "Subscription ended"),
        ("\u{1b}", "␛"),
    ] {
        assert_eq!(term.reason_named(code), name);
    }
}
