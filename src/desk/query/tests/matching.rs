use rstest::rstest;

use super::{Claim, matches, on_friday, parsed};
use crate::desk::query::{DISCARDED, Flag, Query, Row};

/// Each query with whether the sample claim is asked for; each is tried negated as well.
#[rstest]
// Words look everywhere, whatever their case.
#[case("ca-000042", true)]
#[case("TEAMS", true)]
#[case("contoso", true)]
#[case("onmicrosoft", true)]
#[case("northw", true)]
#[case("\"north wind\"", true)]
#[case("512345", true)]
#[case("power-bi", true)]
#[case("signature", true)]
#[case("확인", true)]
#[case("ΕΛΛΆΣ", true)]
#[case("ελλάσ", true)]
#[case("fabrikam", false)]
#[case("~cntso", true)]
#[case("~tms", true)]
#[case("~ctsbln", false)]
#[case("\"~cntso\"", false)]
#[case("\"teams  rollout\"", false)]
#[case("\"rollout contoso\"", false)]
#[case(r#""\"missing\" \\o/""#, true)]
#[case(r"\o/", true)]
// Text fields look in their own field only.
#[case("customer:contoso", true)]
#[case("customer:teams", false)]
#[case("customer:\"ελλάς, berlin\"", true)]
#[case("customer:fabrikam,BERLIN", true)]
#[case("domain:onmicrosoft.com", true)]
#[case("domain:northwind", false)]
#[case("mpn:4512345", true)]
#[case("mpn:9", false)]
#[case("org:northwind", true)]
#[case("org:\"wind partners\"", true)]
#[case("org:contoso", false)]
#[case("product:power-bi", true)]
#[case("product:\"365 sales\"", true)]
#[case("product:teams", false)]
#[case("product:teams,bi", true)]
// Closed sets.
#[case("status:under-review", true)]
#[case("STATUS:Under-Review", true)]
#[case("status:\"under-review\"", true)]
#[case("status:submitted", false)]
#[case("status:submitted,under-review", true)]
#[case("area:business-applications", true)]
#[case("area:microsoft-365", false)]
#[case("activity:pre-sales", true)]
#[case("activity:revenue-association", false)]
#[case("assignee:me", true)]
#[case("assignee:ana", true)]
#[case("assignee:an", false)]
#[case("assignee:\"me\"", false)]
#[case("assignee:none", false)]
#[case("assignee:none,me", true)]
#[case("is:mine", true)]
#[case("is:open", true)]
#[case("is:overdue", false)]
#[case("is:contested,my-turn,unread", false)]
#[case("is:contested,open", true)]
// Days: due on Tuesday, two business days after Friday; updated a week ago.
#[case("due:2bd", true)]
#[case("due:=2bd", true)]
#[case("due:<2bd", false)]
#[case("due:<=2bd", true)]
#[case("due:<3bd", true)]
#[case("due:>1bd", true)]
#[case("due:>=2BD", true)]
#[case("due:>2bd", false)]
#[case("due:4d", true)]
#[case("due:<4d", false)]
#[case("due:today", false)]
#[case("due:>today", true)]
#[case("due:<=2020-07-14", true)]
#[case("due:<2020-07-14", false)]
#[case("due:today,>2020-07-13", true)]
#[case("updated:7d", true)]
#[case("updated:>7d", false)]
#[case("updated:>=7d", true)]
#[case("updated:>8d", true)]
#[case("updated:<today", true)]
#[case("updated:>2020-07-02", true)]
fn a_term_asks_for_the_claim(#[case] source: &str, #[case] expected: bool) {
    let claim = Claim::default();
    assert_eq!(matches(source, &claim), expected, "{source}");
    assert_eq!(matches(&format!("-{source}"), &claim), !expected, "-{source}");
}

#[test]
fn all_terms_must_hold() {
    let claim = Claim::default();
    assert!(matches("", &claim));
    assert!(matches("teams status:under-review -is:overdue contoso", &claim));
    assert!(!matches("teams status:under-review -is:mine", &claim));
    assert!(!matches("teams fabrikam", &claim));
    assert!(!matches("teams -contoso", &claim));
}

#[test]
fn a_row_without_a_due_date_compares_with_nothing() {
    let claim = Claim { due: None, ..Claim::default() };
    for source in ["due:<2bd", "due:>=2bd", "due:today", "due:>2000-01-01"] {
        assert!(!matches(source, &claim), "{source}");
        assert!(matches(&format!("-{source}"), &claim), "-{source}");
    }
}

#[test]
fn a_row_that_nobody_took_has_no_assignee() {
    let claim = Claim { assignee: None, ..Claim::default() };
    assert!(matches("assignee:none", &claim));
    assert!(!matches("assignee:me", &claim));
    assert!(!matches("assignee:ana", &claim));
}

#[test]
fn me_is_a_person_not_a_spelling() {
    let namesake = Claim { assignee: Some("ANA"), ..Claim::default() };
    assert!(!matches("assignee:me", &namesake));
    assert!(matches("assignee:Ana", &namesake));
}

#[test]
fn a_domain_is_found_by_either_of_its_forms() {
    let claim = Claim { domain: "xn--mnchen-3ya.example", ..Claim::default() };
    for source in ["domain:MÜNCHEN", "münchen", "domain:xn--mnchen", "xn--mnchen-3ya"] {
        assert!(matches(source, &claim), "{source}");
    }
}

#[rstest]
#[case("", false)]
#[case("teams", false)]
#[case("-status:approved", false)]
#[case("-status:discarded", false)]
#[case("status:approved", false)]
#[case("status:discarded", true)]
#[case("status:approved,discarded", true)]
fn discarded_claims_are_shown_only_where_asked_for(#[case] source: &str, #[case] wanted: bool) {
    let claim = Claim { status: DISCARDED, ..Claim::default() };
    assert_eq!(parsed(source).wants(DISCARDED), wanted);
    assert_eq!(matches(source, &claim), wanted);
    assert!(parsed(source).wants("approved"));
}

#[test]
fn a_settled_query_asks_the_calendar_no_more() {
    let settled = on_friday(|ctx| parsed("due:<2bd,today -due:3d updated:>7d teams").settled(ctx));
    assert_eq!(
        settled,
        parsed("due:<2020-07-14,2020-07-10 -due:2020-07-13 updated:>2020-07-03 teams")
    );
}

#[test]
fn every_flag_is_asked_of_the_row_by_its_own_word() {
    for &flag in Flag::ALL {
        let claim = Claim { flags: vec![flag], ..Claim::default() };
        for &other in Flag::ALL {
            let source = format!("is:{}", other.code());
            assert_eq!(matches(&source, &claim), flag == other, "{source}");
        }
    }
}

#[rstest]
#[case("  Contoso   STATUS:Approved ", "contoso status:approved")]
#[case("\"contoso\" due:=today,=2bd", "contoso due:today,2bd")]
#[case("\"a b\" \"-x\" \"a:b\" -\"a,b\"", "\"a b\" \"-x\" \"a:b\" -a,b")]
#[case("customer:\"a:b\",\"a,b\",-x", "customer:a:b,\"a,b\",-x")]
#[case("assignee:\"ME\",me,none,\"Ana\"", "assignee:\"me\",me,none,ana")]
#[case("5\" \"\\\\\"", "\"5\\\"\" \\")]
fn the_canonical_form_is_plain(#[case] source: &str, #[case] canonical: &str) {
    assert_eq!(parsed(source).to_string(), canonical);
    assert_eq!(parsed(canonical), parsed(source));
}

#[test]
fn no_query_reaches_from_one_text_of_a_row_into_the_next() {
    let claim = Claim::default();
    let words = String::from_utf8_lossy(claim.words()).into_owned();
    assert!(words.contains("teams rollout\ncontoso"), "{words}");
    assert!(Query::parse("\"rollout\ncontoso\"").is_err());
}
