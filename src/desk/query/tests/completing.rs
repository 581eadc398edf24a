use rstest::rstest;

use crate::desk::query::{FLAGS, MAX_BYTES, complete};

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
