use proptest::prelude::*;

use super::{Claim, date, on_friday};
use crate::desk::query::{
    ACTIVITIES, AREAS, Assignee, CodeField, Comparison, DISCARDED, Day, DayField, Flag, MAX_DAYS,
    Operator, Query, STATUSES, Term, Test, TextField, complete, fold,
};

/// Text that is almost a query: its own words and signs, in any order.
fn almost_a_query() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        prop::sample::select(vec![
            "status:",
            "due:",
            "updated:",
            "is:",
            "assignee:",
            "customer:",
            "approved",
            "2bd",
            "<",
            "=",
            ">",
            "-",
            "--",
            ",",
            "\"",
            "\\",
            ":",
            " ",
            "\t",
            "\u{3000}",
            "me",
            "today",
            "확",
            "İ",
            "ς",
            "2026-07-01",
            "7d",
            "stauts:",
        ])
        .prop_map(str::to_owned),
        any::<char>().prop_map(String::from),
    ];
    prop::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

fn any_source() -> impl Strategy<Value = String> {
    prop_oneof![any::<String>(), almost_a_query()]
}

/// A text that a query can hold: folded, not empty, without control characters.
fn text() -> impl Strategy<Value = String> {
    let odd = prop::collection::vec(
        prop::sample::select(vec!['"', '\\', ',', ':', '-', ' ', '<', 'a', '\u{3000}', '확', 'ß']),
        1..6,
    )
    .prop_map(String::from_iter);
    let plain = prop::sample::select(vec!["contoso", "teams", "me", "none", "45", "approved"])
        .prop_map(str::to_owned);
    let arbitrary = any::<String>().prop_map(|text| text.replace(char::is_control, ""));
    prop_oneof![odd, plain, arbitrary]
        .prop_map(|text| fold(&text))
        .prop_filter("an empty text can't be asked for", |text| !text.is_empty())
}

fn some<T: std::fmt::Debug>(values: impl Strategy<Value = T>) -> impl Strategy<Value = Vec<T>> {
    prop::collection::vec(values, 1..4)
}

fn comparison(field: DayField) -> impl Strategy<Value = Comparison> {
    use Operator::{After, Before, On, OnOrAfter, OnOrBefore};
    let operator = prop::sample::select(vec![Before, OnOrBefore, On, OnOrAfter, After]);
    let count = prop_oneof![0..4_u32, Just(MAX_DAYS)];
    let date = (2000..2040, 1..=12_u32, 1..=28_u32)
        .prop_map(|(year, month, day)| Day::Date(date(&format!("{year}-{month:02}-{day:02}"))));
    let relative = count.prop_map(move |count| match field {
        DayField::Due if count % 2 == 0 => Day::BusinessDays(count),
        _ => Day::Days(count),
    });
    (operator, prop_oneof![Just(Day::Today), relative, date])
        .prop_map(|(operator, day)| Comparison { operator, day })
}

fn test() -> impl Strategy<Value = Test> {
    use TextField::{Customer, Domain, Mpn, Organisation, Product};
    let field = prop::sample::select(vec![Product, Customer, Domain, Mpn, Organisation]);
    let codes = |field, codes: &'static [&'static str]| {
        some(prop::sample::select(codes)).prop_map(move |codes| Test::Code(field, codes))
    };
    let days =
        |field| some(comparison(field)).prop_map(move |comparisons| Test::Day(field, comparisons));
    let person =
        prop_oneof![Just(Assignee::Me), Just(Assignee::Nobody), text().prop_map(Assignee::Named)];
    prop_oneof![
        text().prop_map(Test::Anywhere),
        (field, some(text())).prop_map(|(field, texts)| Test::Text(field, texts)),
        codes(CodeField::Status, STATUSES),
        codes(CodeField::Area, AREAS),
        codes(CodeField::Activity, ACTIVITIES),
        some(person).prop_map(Test::Assignee),
        some(prop::sample::select(Flag::ALL.to_vec())).prop_map(Test::Is),
        days(DayField::Due),
        days(DayField::Updated),
    ]
}

fn query() -> impl Strategy<Value = Query> {
    let term = (any::<bool>(), test()).prop_map(|(negated, test)| Term { negated, test });
    prop::collection::vec(term, 0..6)
        .prop_map(|terms| Query { terms })
        .prop_filter("it is short enough to be read", |query| query.to_string().len() <= 4096)
}

fn claim() -> impl Strategy<Value = Claim> {
    (
        prop::sample::select(STATUSES),
        prop::sample::select(vec![None, Some("Ana"), Some("me"), Some("none")]),
        prop::sample::subsequence(Flag::ALL.to_vec(), 0..=Flag::ALL.len()),
        prop::option::of(0..6_u64),
    )
        .prop_map(|(status, assignee, flags, due)| Claim {
            status,
            assignee,
            flags,
            due: due.map(|days| date("2020-07-08") + chrono::Days::new(days)),
            ..Claim::default()
        })
}

proptest! {
    #[test]
    fn no_text_breaks_the_parser(source in any_source()) {
        match Query::parse(&source) {
            Ok(query) => {
                let canonical = query.to_string();
                prop_assert_eq!(Query::parse(&canonical), Ok(query), "{}", canonical);
            }
            Err(mistakes) => {
                prop_assert!(!mistakes.is_empty());
                prop_assert!(mistakes.is_sorted_by_key(|mistake| mistake.span.start));
                for mistake in mistakes {
                    // `get` answers nothing where either end isn't on a boundary.
                    prop_assert!(source.get(mistake.span.clone()).is_some_and(|it| !it.is_empty()));
                    let before = source[..mistake.span.start].chars().count();
                    prop_assert_eq!(mistake.column, before);
                }
            }
        }
    }

    #[test]
    fn a_followed_suggestion_mends_its_place(source in any_source()) {
        let Err(mistakes) = Query::parse(&source) else { return Ok(()) };
        let Some(mended) = mistakes.iter().find(|it| it.suggestion.is_some()) else { return Ok(()) };
        let mut next = source.clone();
        next.replace_range(mended.span.clone(), mended.suggestion.as_deref().unwrap_or_default());
        let again = Query::parse(&next).err().unwrap_or_default();
        prop_assert!(
            again.iter().all(|it| (it.span.start, it.kind) != (mended.span.start, mended.kind)),
            "{:?} became {:?}: {:?}", source, next, again
        );
    }

    #[test]
    fn a_query_is_what_it_displays(query in query(), claim in claim()) {
        let canonical = query.to_string();
        let again = Query::parse(&canonical).map_err(|mistakes| {
            TestCaseError::fail(format!("{canonical}: {mistakes:?}"))
        })?;
        prop_assert_eq!(&again, &query);
        on_friday(|ctx| {
            prop_assert_eq!(query.matches(&claim, ctx), again.matches(&claim, ctx));
            prop_assert_eq!(query.matches(&claim, ctx), query.settled(ctx).matches(&claim, ctx));
            Ok(())
        })?;
    }

    #[test]
    fn a_negated_term_asks_for_all_the_others(test in test(), claim in claim()) {
        // Discarded claims are hidden from both sides alike.
        let status = if claim.status == DISCARDED { "approved" } else { claim.status };
        let claim = Claim { status, ..claim };
        let [plain, negated] =
            [false, true].map(|negated| Query { terms: vec![Term { negated, test: test.clone() }] });
        on_friday(|ctx| {
            prop_assert_ne!(plain.matches(&claim, ctx), negated.matches(&claim, ctx));
            Ok(())
        })?;
    }

    #[test]
    fn completions_lie_within_the_query(source in any_source(), cursor in 0..80_usize) {
        for completion in complete(&source, cursor) {
            prop_assert!(source.get(completion.span.clone()).is_some());
            prop_assert!(completion.span.start <= cursor);
        }
    }

    #[test]
    fn folding_twice_changes_nothing(text in any::<String>()) {
        prop_assert_eq!(fold(&fold(&text)), fold(&text));
    }
}
