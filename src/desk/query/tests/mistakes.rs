use rstest::rstest;

use crate::desk::query::{ACTIVITIES, AREAS, FLAGS, MAX_BYTES, Mistake, Query, STATUSES};

fn mistakes(source: &str) -> Vec<Mistake> {
    Query::parse(source).expect_err("a query with a mistake")
}

/// Each query with the code of its one mistake, the text at the mistake's place, and what is
/// suggested instead.
#[rstest]
#[case("stauts:approved", "unknown-term", "stauts:", Some("status:"))]
#[case("x state:approved", "unknown-term", "state:", None)]
#[case("stat:approved", "unknown-term", "stat:", Some("status:"))]
#[case("assigned:me", "unknown-term", "assigned:", Some("assignee:"))]
#[case("-organisation:x", "unknown-term", "organisation:", None)]
#[case("http://contoso.com", "unknown-term", "http:", None)]
#[case("foo:bar", "unknown-term", "foo:", None)]
#[case("foo:\"a b", "unknown-term", "foo:", None)]
#[case(":x", "unknown-term", ":", None)]
#[case(":", "unknown-term", ":", None)]
#[case("status:aproved", "unknown-value", "aproved", Some("approved"))]
#[case("status:under_review", "unknown-value", "under_review", Some("under-review"))]
#[case("status:\"under review\"", "unknown-value", "\"under review\"", Some("under-review"))]
#[case("status:app", "unknown-value", "app", Some("approved"))]
#[case("status:approved,rejetced", "unknown-value", "rejetced", Some("rejected"))]
#[case(
    "status:action-required",
    "unknown-value",
    "action-required",
    Some("partner-action-required")
)]
#[case("status:pizza", "unknown-value", "pizza", None)]
#[case("area:m365", "unknown-value", "m365", None)]
#[case("area:microsoft", "unknown-value", "microsoft", Some("microsoft-365"))]
#[case("activity:presales", "unknown-value", "presales", Some("pre-sales"))]
#[case("is:overdu", "unknown-value", "overdu", Some("overdue"))]
#[case("is:myturn", "unknown-value", "myturn", Some("my-turn"))]
#[case("status:", "empty-value", "status:", None)]
#[case("status: approved", "empty-value", "status:", None)]
#[case("status:approved,", "empty-value", ",", None)]
#[case("status:approved,,rejected", "empty-value", ",", None)]
#[case("customer:\"\"", "empty-value", "\"\"", None)]
#[case("\"\"", "empty-value", "\"\"", None)]
#[case("due:", "empty-value", "due:", None)]
#[case("due:<", "empty-value", "<", None)]
#[case("due:=<2bd", "bad-comparison", "=<", Some("<="))]
#[case("due:=>2bd", "bad-comparison", "=>", Some(">="))]
#[case("updated:!=2026-01-01", "bad-comparison", "!=", None)]
#[case("due:<2026-02-30", "bad-date", "2026-02-30", None)]
#[case("due:<2026-7-1", "bad-date", "2026-7-1", Some("2026-07-01"))]
#[case("due:<2026/07/01", "bad-date", "2026/07/01", Some("2026-07-01"))]
#[case("due:2", "bad-date", "2", Some("2bd"))]
#[case("due:<bd", "bad-date", "bd", None)]
#[case("due:tody", "bad-date", "tody", Some("today"))]
#[case("due:<soon", "bad-date", "soon", None)]
#[case("due:-2d", "bad-date", "-2d", None)]
#[case("due:\"<soon\"", "bad-date", "\"<soon\"", None)]
#[case("updated:>2bd", "bad-date", "2bd", Some("2d"))]
#[case("due:<3661bd", "too-far", "3661bd", None)]
#[case("due:<99999999999999999999d", "too-far", "99999999999999999999d", None)]
#[case("contoso \"north wind", "unclosed-quote", "\"north wind", Some("\"north wind\""))]
#[case("customer:\"a\\", "unclosed-quote", "\"a\\", Some("\"a\\\\\""))]
#[case("\"", "unclosed-quote", "\"", None)]
#[case("\"north\"wind", "text-after-quote", "wind", None)]
#[case("org:\"north\"wind x", "text-after-quote", "wind", None)]
#[case("-", "nothing-negated", "-", None)]
#[case("contoso - berlin", "nothing-negated", "-", None)]
#[case("---", "nothing-negated", "---", None)]
#[case("--status:approved", "double-negation", "--", Some("-"))]
#[case("con\u{1b}toso", "control-character", "\u{1b}", None)]
#[case("status:\u{0}", "control-character", "\u{0}", None)]
#[case("\"a\tb\"", "control-character", "\t", None)]
fn a_mistake_is_named_with_its_place(
    #[case] source: &str,
    #[case] code: &str,
    #[case] text: &str,
    #[case] suggestion: Option<&str>,
) {
    let found = mistakes(source);
    let first = &found[0];
    assert_eq!(first.kind.code(), code);
    assert_eq!(first.text(source), text);
    assert_eq!(first.suggestion.as_deref(), suggestion);
    // A control character spoils the value around it too; everything else stands alone.
    assert!(found.len() == 1 || code == "control-character", "{found:?}");
}

#[test]
fn every_mistake_is_named_in_order_with_columns_in_characters() {
    let source = "확인 stauts:x - \"한국\"어 due:=<1";
    let found: Vec<_> = mistakes(source)
        .into_iter()
        .map(|mistake| (mistake.column, mistake.span.clone(), mistake.kind.code()))
        .collect();
    assert_eq!(
        found,
        [
            (3, 7..14, "unknown-term"),
            (12, 16..17, "nothing-negated"),
            (18, 26..29, "text-after-quote"),
            (24, 34..36, "bad-comparison"),
        ]
    );
}

#[test]
fn the_last_byte_that_is_read_is_the_limit() {
    assert!(Query::parse(&"x".repeat(MAX_BYTES)).is_ok());
    let long = mistakes(&"x".repeat(MAX_BYTES + 1));
    assert_eq!((long[0].kind.code(), long[0].span.clone()), ("too-long", 4096..4097));

    // The limit falls within a character: the place begins before it.
    let wide = "확".repeat(100_000 / 3);
    let long = mistakes(&wide);
    assert_eq!((long.len(), long[0].span.clone(), long[0].column), (1, 4095..wide.len(), 1365));
}

#[test]
fn every_code_is_understood_and_means_itself() {
    for (term, codes) in
        [("status", STATUSES), ("area", AREAS), ("activity", ACTIVITIES), ("is", FLAGS)]
    {
        for code in codes {
            let source = format!("{term}:{code}");
            assert_eq!(super::parsed(&source).to_string(), source);
        }
    }
}
