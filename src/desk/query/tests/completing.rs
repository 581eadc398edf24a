use rstest::rstest;

use crate::desk::query::{
    FLAGS, MAX_BYTES, OpenField, Query, TextField, complete, complete_with, word_at,
};

/// Each query, its cursor marked by `|`, with what the query becomes by each completion.
#[rstest]
#[case("sta|", &["status:"])]
#[case("-STA|", &["-status:"])]
#[case("contoso a|", &["contoso area:", "contoso activity:", "contoso assignee:"])]
#[case("d|ue:<2bd", &["domain:<2bd", "due:<2bd"])]
#[case("sta|tuses x", &["status: x"])]
#[case("status:re|", &["status:rejected", "status:rejected-final"])]
#[case("status:re|xx,approved", &["status:rejected,approved", "status:rejected-final,approved"])]
#[case("status:rejected,re|", &["status:rejected,rejected-final"])]
#[case("Status:Sub|", &["Status:submitted"])]
#[case("is:m|", &["is:mine", "is:my-turn"])]
#[case("assignee:|", &["assignee:me", "assignee:none"])]
#[case("due:<|", &["due:<=today", "due:<2bd", "due:<=2bd", "due:<7d"])]
#[case("updated:>|", &["updated:>=today", "updated:>=7d"])]
#[case("area:mi| is:open", &["area:microsoft-365 is:open"])]
#[case("contoso|", &[])]
#[case("customer:con|", &[])]
#[case("stauts:app|", &[])]
#[case("\"sta|\"", &[])]
#[case("\"sta |", &[])]
#[case("\"sta\"|", &[])]
#[case("확인 sta|", &["확인 status:"])]
fn what_begins_so_is_offered(#[case] marked: &str, #[case] expected: &[&str]) {
    let cursor = marked.find('|').expect("a cursor");
    let query = marked.replace('|', "");
    let got: Vec<String> = complete(&query, cursor)
        .into_iter()
        .map(|completion| {
            let mut query = query.clone();
            query.replace_range(completion.span, &completion.text);
            query
        })
        .collect();
    assert_eq!(got, expected);
}

#[test]
fn every_term_is_offered_where_one_may_begin() {
    for (query, at) in [("", 0), ("-", 1), ("contoso ", 8), ("\"a b\" ", 6), ("is:open ", 8)] {
        let offered = complete(query, at);
        assert_eq!(offered.len(), 12, "{query}");
        assert!(offered.iter().all(|completion| completion.span == (at..at)), "{query}");
    }
    let offered: Vec<_> = complete("is:", 3).iter().map(|it| it.text.clone()).collect();
    assert_eq!(offered, FLAGS);
}

#[test]
fn a_cursor_that_is_nowhere_is_brought_back() {
    assert_eq!(complete("sta", 900)[0].text, "status:");
    assert_eq!(complete("확", 1).len(), 12);
    assert!(complete(&"x ".repeat(MAX_BYTES), 2).is_empty());
}

/// What a query becomes by each completion from these values.
fn completed(marked: &str, known: &[&str]) -> Vec<String> {
    let cursor = marked.find('|').expect("a cursor");
    let query = marked.replace('|', "");
    let fitting = |_: OpenField, begun: &str| {
        let fits = |name: &&&str| name.to_lowercase().starts_with(&begun.to_lowercase());
        known.iter().filter(fits).map(ToString::to_string).collect()
    };
    let put = |completion: crate::desk::query::Completion| {
        let mut query = query.clone();
        query.replace_range(completion.span, &completion.text);
        query
    };
    complete_with(&query, cursor, &fitting).into_iter().map(put).collect()
}

#[rstest]
#[case("customer:con|", &["customer:\"Contoso AG\""])]
#[case("customer:adatum,con|", &["customer:adatum,\"Contoso AG\""])]
#[case("customer:\"contoso a|", &["customer:\"Contoso AG\""])]
#[case("customer:\"con|toso\" is:open", &["customer:\"Contoso AG\" is:open"])]
#[case("customer:\"con| is:open", &["customer:\"Contoso AG\" is:open"])]
#[case("-org:ad|atum x", &["-org:Adatum x"])]
#[case("assignee:m|", &["assignee:me", "assignee:\"Me\""])]
#[case("product:a|", &["product:Adatum", "product:\"A, B\"", "product:\"A\\\"B\""])]
#[case("customer:\"Contoso AG\"|", &[])]
#[case("status:con|", &[])]
fn known_values_are_offered_as_they_have_to_be_written(
    #[case] marked: &str,
    #[case] expected: &[&str],
) {
    let known = ["Contoso AG", "Adatum", "Me", "A, B", "A\"B", "A\u{7}B"];
    let got = completed(marked, &known);
    assert_eq!(got, expected);
    for query in got {
        assert!(Query::parse(&query).is_ok(), "{query}");
    }
}

#[test]
fn the_field_and_what_is_begun_are_asked_for() {
    let asked = std::cell::RefCell::new(Vec::new());
    let _ = complete_with("mpn:\"4 5", 8, &|field, begun| {
        asked.borrow_mut().push((field, begun.to_owned()));
        Vec::new()
    });
    assert_eq!(asked.into_inner(), [(OpenField::Text(TextField::Mpn), "4 5".to_owned())]);
}

#[rstest]
#[case("foo|", Some(0..3))]
#[case("foo b|ar baz", Some(4..7))]
#[case("-st|auts", Some(1..7))]
#[case("foo |", None)]
#[case("status:fo|", None)]
#[case("\"foo|", None)]
#[case("|", None)]
fn a_bare_word_is_told_from_all_else(
    #[case] marked: &str,
    #[case] word: Option<std::ops::Range<usize>>,
) {
    let cursor = marked.find('|').expect("a cursor");
    assert_eq!(word_at(&marked.replace('|', ""), cursor), word);
}
