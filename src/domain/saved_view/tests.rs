//! Names, codes, and whom a view reaches.

use super::*;
use crate::domain::actor::By;
use crate::domain::event::StoreEvent;
use crate::domain::id::OperatorName;

fn operator(role: Role, organisation: Option<&str>) -> Operator {
    Operator {
        name: OperatorName::new("somebody"),
        role,
        organisation: organisation.map(OrganisationId::new),
        tenant: None,
    }
}

fn view(name: &str) -> View {
    View {
        name: ViewName::of(name).unwrap(),
        query: "is:overdue".to_owned(),
        sort: "deadline".to_owned(),
    }
}

fn happen(shared: &mut Shared, what: StoreChange) -> Result<(), Misfit> {
    let at = chrono::DateTime::UNIX_EPOCH;
    shared.apply(&StoreEvent { at, by: By::system(), what })
}

#[test]
fn a_name_is_one_clean_line() {
    assert_eq!(ViewName::of("  내   \t담당 ").unwrap().as_str(), "내 담당");
    let hostile = ViewName::of("a\u{1b}[2J\u{202e}b").unwrap();
    assert!(!hostile.as_str().contains(['\u{1b}', '\u{202e}']), "{hostile}");
    assert_eq!(ViewName::of(" \n ").unwrap_err().code, Code::MissingField);
    assert!(ViewName::of(&"가".repeat(LONGEST_NAME)).is_ok());
    let long = ViewName::of(&"가".repeat(LONGEST_NAME + 1)).unwrap_err();
    assert_eq!(long.code, Code::ViewNameTooLong);
}

#[test]
fn no_name_reads_as_a_code() {
    for code in ["my-turn", "My Turn", "DUE SOON", "shared-7", "Own 12"] {
        assert_eq!(ViewName::of(code).unwrap_err().code, Code::ViewNameTaken, "{code}");
    }
    assert!(ViewName::of("own").is_ok());
    assert!(ViewName::of("shared-x").is_ok());
}

#[test]
fn codes_come_back() {
    let shipped = ShippedView::ALL.iter().copied().map(ViewCode::Shipped);
    for code in shipped.chain([ViewCode::Shared(7), ViewCode::Own(u32::MAX)]) {
        assert_eq!(code.to_string().parse(), Ok(code));
    }
    for text in ["", "own-", "own-+1", "shared--1", "own-99999999999", "mine"] {
        assert!(text.parse::<ViewCode>().is_err(), "{text}");
    }
}

#[test]
fn who_shares_with_whom() {
    use Role::{Administrator, BillingAdmin, Customer, IncentivesAdmin, IncentivesUser, Reviewer};
    let northwind = Circle::Organisation(OrganisationId::new("northwind"));
    let reviewers = Some(Circle::Reviewers);
    let cases = [
        (Reviewer, None, reviewers.clone(), true),
        (Reviewer, Some("northwind"), reviewers.clone(), true),
        (Administrator, None, reviewers, true),
        (IncentivesAdmin, Some("northwind"), Some(northwind.clone()), true),
        (IncentivesUser, Some("northwind"), Some(northwind.clone()), false),
        (BillingAdmin, Some("northwind"), Some(northwind), false),
        (Customer, None, None, false),
        (IncentivesAdmin, None, None, false),
    ];
    for (role, organisation, sees, shares) in cases {
        let who = operator(role, organisation);
        assert_eq!(Circle::of(&who), sees, "{role}");
        assert_eq!(Circle::sharing(&who).is_ok(), shares, "{role}");
        assert_eq!(share(&Shared::blank(), &who, view("Late")).is_ok(), shares, "{role}");
        assert_eq!(unshare(&who, 1, &view("Late")).is_ok(), shares, "{role}");
    }
}

#[test]
fn what_is_shared_follows_from_its_events() {
    let mut shared = Shared::blank();
    let ria = operator(Role::Reviewer, None);
    let what = share(&shared, &ria, view("Late")).unwrap();
    happen(&mut shared, what).unwrap();
    assert_eq!(shared.views.keys().copied().collect::<Vec<_>>(), [1]);
    let taken = share(&shared, &ria, view("LATE")).unwrap_err();
    assert!(taken.has(Code::ViewNameTaken));
    let other = operator(Role::IncentivesAdmin, Some("northwind"));
    let what = share(&shared, &other, view("late")).unwrap();
    happen(&mut shared, what).unwrap();
    let new = View { query: "is:mine".to_owned(), ..view("Late") };
    let what = change(&shared, &ria, 1, &view("Late"), new.clone()).unwrap();
    happen(&mut shared, what).unwrap();
    assert_eq!(shared.views[&1].view, new);
    assert!(change(&shared, &ria, 1, &new, new.clone()).unwrap_err().has(Code::NothingToChange));
    happen(&mut shared, unshare(&ria, 1, &new).unwrap()).unwrap();
    assert_eq!(shared.views.keys().copied().collect::<Vec<_>>(), [2]);
    happen(&mut shared, StoreChange::ViewUnshared { number: 1, view: new }).unwrap_err();
}

#[test]
fn there_is_an_end_to_how_many_are_shared() {
    let mut shared = Shared::blank();
    let ria = operator(Role::Reviewer, None);
    for number in 0..MOST_VIEWS {
        let what = share(&shared, &ria, view(&format!("view {number}"))).unwrap();
        happen(&mut shared, what).unwrap();
    }
    assert!(share(&shared, &ria, view("one more")).unwrap_err().has(Code::TooManyViews));
    let other = operator(Role::IncentivesAdmin, Some("northwind"));
    assert!(share(&shared, &other, view("one more")).is_ok());
}
