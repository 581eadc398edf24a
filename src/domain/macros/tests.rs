//! What a macro may hold, and what becomes of placeholders.

use proptest::prelude::*;

use super::placeholder::{fill, find};
use super::*;
use crate::domain::actor::{By, Operator, Role};
use crate::domain::event::{StoreChange, StoreEvent};
use crate::domain::id::OperatorName;
use crate::domain::shared::{Misfit, Shared};

fn operator(role: Role) -> Operator {
    Operator { name: OperatorName::new("rita"), role, organisation: None, tenant: None }
}

fn a_macro(name: &str, text: &str) -> Macro {
    Macro::of(name, Ok(Does::Comment), text).unwrap()
}

fn codes(refused: &Refusals) -> Vec<Code> {
    refused.all().iter().map(|refusal| refusal.code).collect()
}

fn happen(shared: &mut Shared, what: StoreChange) -> Result<(), Misfit> {
    shared.apply(&StoreEvent { at: chrono::DateTime::UNIX_EPOCH, by: By::system(), what })
}

#[test]
fn placeholders_are_filled_and_the_rest_is_left_with_its_place() {
    let value = |placeholder| match placeholder {
        Placeholder::Claim => Some("C-000042".to_owned()),
        Placeholder::Customer => Some("  ".to_owned()),
        _ => None,
    };
    let filled = fill("{claim}: {x}\nfür {customer}, {claim}", value);
    assert_eq!(filled.text, "C-000042: {x}\nfür {customer}, C-000042");
    let left: Vec<_> =
        filled.left.iter().map(|left| (left.name.as_str(), left.line, left.column)).collect();
    assert_eq!(left, [("x", 1, 10), ("customer", 2, 4)]);
    assert_eq!(filled.left[1].known, Some(Placeholder::Customer));
}

/// A partner names its claim as it likes, and so might speak in the reviewer's name otherwise.
#[test]
fn what_is_filled_in_is_one_line_and_no_placeholder_itself() {
    let hostile = "a}{operator}\u{1b}[31m\nb".to_owned();
    let filled = fill("<{claim-name}>", |_| Some(hostile.clone()));
    assert_eq!(filled.left, []);
    assert_eq!(find(&filled.text), []);
    assert!(filled.text.contains("a)(operator)"), "{}", filled.text);
    assert!(!filled.text.contains(['\u{1b}', '\n']), "{}", filled.text);
}

#[test]
fn braces_that_hold_no_name_are_text() {
    for text in
        ["{", "}", "{}", "{ }", "a { b", "{a\nb}", "{{{", &format!("{{{}}}", "x".repeat(41))]
    {
        assert_eq!(find(text), [], "{text}");
    }
    assert_eq!(find("{{claim}}")[0].known, Some(Placeholder::Claim));
    assert_eq!(find("{a {claim}").len(), 1);
}

#[test]
fn a_near_miss_is_told() {
    for (written, meant) in [
        ("Claim", Placeholder::Claim),
        ("claim name", Placeholder::ClaimName),
        ("costumer", Placeholder::Customer),
        ("dead-line", Placeholder::Deadline),
        ("missing", Placeholder::MissingProducts),
    ] {
        assert_eq!(Placeholder::nearest(written), meant, "{written}");
    }
}

#[test]
fn everything_that_is_wrong_with_a_macro_is_named() {
    let refused = Macro::of(" ", Ok(Does::Comment), "{cliam} {deadline}\n{x y}").unwrap_err();
    let wanted = [
        Code::MissingField,
        Code::UnknownPlaceholder,
        Code::MisplacedPlaceholder,
        Code::UnknownPlaceholder,
    ];
    assert_eq!(codes(&refused), wanted);
    let reject = Does::of(Action::Reject, &[], Some(RejectionReason::InsufficientPoe));
    Macro::of("Rejected", reject, "until {deadline}").unwrap();
    for (does, code) in [
        (Does::of(Action::RequestInformation, &[], None), Code::ReasonRequired),
        (Does::of(Action::Reject, &[], None), Code::ReasonRequired),
        (
            Does::of(Action::Reject, &[], Some(RejectionReason::CustomerDecline)),
            Code::ReasonNotAllowed,
        ),
        (Does::of(Action::Take, &[], None), Code::MissingField),
    ] {
        assert_eq!(codes(&Macro::of("x", does, "x").unwrap_err()), [code]);
    }
    let long = "x".repeat(COMMENT_LIMIT + 1);
    assert_eq!(codes(&Macro::of("x", Ok(Does::Comment), &long).unwrap_err()), [Code::TooLarge]);
    let long = "x".repeat(LONGEST_NAME + 1);
    assert_eq!(codes(&Macro::of(&long, Ok(Does::Comment), "x").unwrap_err()), [Code::TooLarge]);
    let code = "Ask Missing Products";
    assert_eq!(
        codes(&Macro::of(code, Ok(Does::Comment), "x").unwrap_err()),
        [Code::MacroNameTaken]
    );
}

#[test]
fn only_the_reviewers_side_works_with_macros() {
    for role in Role::ALL {
        let may = matches!(role, Role::Reviewer | Role::Administrator);
        assert_eq!(may_use(&operator(*role)).is_ok(), may, "{role}");
        let added = add(&Shared::blank(), &operator(*role), a_macro("x", "y"));
        assert_eq!(added.is_ok(), may, "{role}");
    }
}

#[test]
fn a_shipped_macro_is_overridden_and_brought_back() {
    let mut shared = Shared::blank();
    let rita = operator(Role::Reviewer);
    let code = MacroCode::Shipped(ShippedMacro::AskPoe);
    assert_eq!(codes(&reset(&shared, &rita, code).unwrap_err()), [Code::NothingToChange]);
    assert_eq!(codes(&remove(&shared, &rita, code).unwrap_err()), [Code::MacroIsShipped]);
    let first = change(&shared, &rita, code, a_macro("Ours", "a")).unwrap().unwrap();
    assert!(matches!(first, StoreChange::MacroOverridden { old: None, .. }));
    happen(&mut shared, first).unwrap();
    let again = change(&shared, &rita, code, a_macro("Ours", "a")).unwrap_err();
    assert_eq!(codes(&again), [Code::NothingToChange]);
    let second = change(&shared, &rita, code, a_macro("Ours", "b")).unwrap().unwrap();
    assert!(
        matches!(&second, StoreChange::MacroOverridden { old: Some(old), .. } if old.text == "a")
    );
    happen(&mut shared, second).unwrap();
    assert_eq!(
        codes(&add(&shared, &rita, a_macro("OURS", "c")).unwrap_err()),
        [Code::MacroNameTaken]
    );
    let back = reset(&shared, &rita, code).unwrap().unwrap();
    happen(&mut shared, back.clone()).unwrap();
    assert_eq!(shared.macros, Macros::default());
    happen(&mut shared, back).unwrap_err();
}

#[test]
fn an_added_macro_is_changed_and_removed_by_its_number() {
    let mut shared = Shared::blank();
    let rita = operator(Role::Reviewer);
    let added = add(&shared, &rita, a_macro("One", "a")).unwrap();
    happen(&mut shared, added).unwrap();
    let code = MacroCode::Added(1);
    assert_eq!(code.to_string().parse(), Ok(code));
    let refused = reset(&shared, &rita, code).unwrap_err();
    assert_eq!(codes(&refused), [Code::MacroIsNotShipped]);
    let changed = change(&shared, &rita, code, a_macro("One", "b")).unwrap().unwrap();
    happen(&mut shared, changed).unwrap();
    assert_eq!(shared.macros.added[&1].text, "b");
    let gone = remove(&shared, &rita, code).unwrap().unwrap();
    happen(&mut shared, gone.clone()).unwrap();
    happen(&mut shared, gone).unwrap_err();
    assert_eq!(remove(&shared, &rita, code).unwrap(), None);
    assert_eq!(change(&shared, &rita, code, a_macro("x", "y")).unwrap(), None);
    for _ in 0..MOST_MACROS {
        let name = format!("Number {}", shared.revision);
        let added = add(&shared, &rita, a_macro(&name, "a")).unwrap();
        happen(&mut shared, added).unwrap();
    }
    let refused = add(&shared, &rita, a_macro("One more", "a")).unwrap_err();
    assert_eq!(codes(&refused), [Code::TooManyMacros]);
}

proptest! {
    /// Whatever text there is, filling never loses a character of it but for what it fills.
    #[test]
    fn filling_nothing_changes_nothing(text in "[{}a-z \n\u{e9}]{0,80}") {
        let filled = fill(&text, |_| None);
        prop_assert_eq!(&filled.text, &text);
        for found in &filled.left {
            let line = text.split('\n').nth(found.line - 1).unwrap_or_default();
            let rest: String = line.chars().skip(found.column).collect();
            let written = format!("{{{}}}", found.name);
            prop_assert!(rest.starts_with(&written));
        }
    }

    #[test]
    fn all_that_is_known_is_filled(text in "(\\{(claim|customer|nobody)\\}|[a-z ]){0,20}") {
        let filled = fill(&text, |_| Some("V".to_owned()));
        prop_assert!(filled.left.iter().all(|found| found.known.is_none()));
    }
}
