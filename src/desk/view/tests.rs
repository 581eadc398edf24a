use chrono::{DateTime, NaiveDate, Utc};

use super::*;
use crate::domain::calendar::{Calendar, Span};
use crate::domain::claim::Window;
use crate::domain::field::{Change, Field};
use crate::domain::notice::{Notice, NoticeKind};
use crate::domain::status::WindowKind;

const AT: DateTime<Utc> = DateTime::UNIX_EPOCH;

fn by_a_reviewer(what: What) -> ClaimEvent {
    ClaimEvent {
        claim: ClaimId(1),
        number: 1,
        at: AT,
        noticed_at: AT,
        by: By { name: OperatorName::new("rhea"), role: Role::Reviewer },
        decision: None,
        comment: None,
        internal: false,
        notices: Vec::new(),
        what,
    }
}

fn window() -> Window {
    let counting = Calendar::default().count(Span::BusinessDays(5), AT);
    Window { kind: WindowKind::Review, counting }
}

fn target() -> DecisionTarget {
    let Window { counting, .. } = window();
    DecisionTarget { last_day: counting.last_day, counting, pauses: Vec::new() }
}

fn notice(to: Addressee) -> Notice {
    let (name, email) = ("Pat".to_owned(), "pat@partner.example".to_owned());
    Notice { kind: NoticeKind::Approval, to, name, email, until: None, hold_until: AT }
}

fn open_to(event: &ClaimEvent) -> [bool; 3] {
    [Side::Reviewer, Side::Partner, Side::Customer].map(|side| sees_body(side, event))
}

#[test]
fn a_body_that_holds_nothing_to_be_taken_out_is_for_all() {
    let started = What::ReviewStarted { window: window(), takes: None };
    let approved = What::Approved { keys: Vec::new(), window: window() };
    let submitted =
        What::Submitted { changes: Vec::new(), keys: Vec::new(), window: window(), target: None };
    for what in [started, approved, submitted, What::RejectionUpheld] {
        let mut event = by_a_reviewer(what);
        assert_eq!(open_to(&event), [true; 3]);
        event.notices = vec![notice(Addressee::Customer)];
        event.decision = Some((Action::Approve, event.by.name.clone()));
        assert_eq!(open_to(&event), [true; 3]);
    }
}

#[test]
fn what_is_said_among_reviewers_stays_there() {
    let mut event = by_a_reviewer(What::Commented { attachments: Vec::new() });
    event.comment = Some("hm".to_owned());
    assert_eq!(open_to(&event), [true, true, false]);
    event.internal = true;
    assert_eq!(open_to(&event), [true, false, false]);
}

/// A consequence names who made the decision that it follows from, perhaps on another's claim.
#[test]
fn who_decided_elsewhere_is_not_told() {
    let mut event = by_a_reviewer(What::RejectionUpheld);
    event.by = By::system();
    assert_eq!(open_to(&event), [true; 3]);
    event.decision = Some((Action::Decide, OperatorName::new("rhea")));
    assert_eq!(open_to(&event), [true, false, false]);
}

#[test]
fn a_customer_gets_no_body_with_what_is_the_partners_or_the_reviewers() {
    let takes = Some(OperatorName::new("rhea"));
    let change = Change {
        field: Field::Name,
        old: Value::Text(String::new()),
        new: Value::Text("Teams".to_owned()),
    };
    let submitted =
        |changes, target| What::Submitted { changes, keys: Vec::new(), window: window(), target };
    let on = NaiveDate::default();
    let rejected = |reason| What::Rejected { reason, is_final: false, window: None, on };
    let hidden = [
        What::ReviewStarted { window: window(), takes },
        submitted(vec![change], None),
        submitted(Vec::new(), Some(target())),
        What::Resubmitted { to: Status::Submitted, window: window(), target: Some(target()) },
        rejected(RejectionReason::PartnerRequest),
        What::RejectionRequested { because: Because::ALL[0], on },
        What::Contested { keys: Vec::new() },
        What::Assigned { to: OperatorName::new("rhea") },
    ];
    for what in hidden {
        let event = by_a_reviewer(what);
        assert_eq!(open_to(&event), [true, true, false], "{event:?}");
    }
    let mut event = by_a_reviewer(rejected(RejectionReason::CustomerDecline));
    assert_eq!(open_to(&event), [true; 3]);
    event.notices = vec![notice(Addressee::Partner)];
    assert_eq!(open_to(&event), [true, true, false]);
}
