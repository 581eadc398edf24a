use proptest::prelude::*;
use rstest::rstest;

use crate::desk::query::{Part, Query, TextField};

fn marked(query: &str, part: Part, text: &str) -> String {
    let found = Query::parse(query).expect("a query").highlights(part, text);
    let mut marked = text.to_owned();
    for range in found.into_iter().rev() {
        marked.insert(range.end, ']');
        marked.insert(range.start, '[');
    }
    marked
}

#[rstest]
#[case("teams", "Teams roll-out for teams", "[Teams] roll-out for [teams]")]
#[case("aa", "aaaa b", "[aaaa] b")]
#[case("roll teams", "Teams roll", "[Teams] [roll]")]
#[case("\"s r\"", "Teams roll", "Team[s r]oll")]
#[case("電", "山田電機", "山田[電]機")]
#[case("田電 山", "山田電機", "[山田電]機")]
#[case("확인", "다시확인함", "다시[확인]함")]
#[case("ΟΔΟΣ", "Η οδός, η οδος", "Η οδός, η [οδος]")]
#[case("GROSS", "groß", "groß")]
#[case("e", "Cafe\u{301} Nerd", "Caf[e\u{301}] N[e]rd")]
#[case("caf", "Café au lait", "[Caf]é au lait")]
#[case("👩", "👩‍🚀 Rockets", "[👩‍🚀] Rockets")]
#[case("🚀", "a 👩‍🚀 🚀", "a [👩‍🚀] [🚀]")]
#[case("i", "İstanbul", "[İ]stanbul")]
#[case("-teams", "Teams", "Teams")]
#[case("status:approved", "approved", "approved")]
#[case("customer:con", "Contoso", "Contoso")]
fn words_are_found_in_a_name(#[case] query: &str, #[case] text: &str, #[case] expected: &str) {
    assert_eq!(marked(query, Part::Words, text), expected);
}

#[rstest]
#[case("~tmr", "Teams roll-out", "[T]ea[m]s [r]oll-out")]
#[case("~cnts", "Contoso", "[C]o[nt]o[s]o")]
#[case("~山電", "山田電機", "[山]田[電]機")]
#[case("~zurich", "Bank ZÜRICH", "Bank [ZÜRICH]")]
#[case("~xyz", "Contoso", "Contoso")]
#[case("~oto", "o t o oto", "o t o [oto]")]
fn letters_are_found_in_their_order(#[case] query: &str, #[case] text: &str, #[case] found: &str) {
    assert_eq!(marked(query, Part::Words, text), found);
}

#[test]
fn a_text_term_is_shown_in_its_own_field_only() {
    let customer = Part::Field(TextField::Customer);
    assert_eq!(marked("customer:con,oso", customer, "Contoso"), "[Con]t[oso]");
    assert_eq!(marked("customer:con", Part::Field(TextField::Product), "Contoso"), "Contoso");
    assert_eq!(marked("con customer:oso", customer, "Contoso"), "[Con]t[oso]");
}

#[test]
fn only_what_can_be_shown_is_looked_for() {
    for (query, has) in
        [("", false), ("is:open", false), ("-a", false), ("a", true), ("org:a", true)]
    {
        assert_eq!(Query::parse(query).unwrap().has_highlights(), has, "{query}");
    }
}

proptest! {
    /// Ranges are in order, apart, on character boundaries and within the text, and every word that
    /// is anywhere in it is found.
    #[test]
    fn ranges_are_sound(text in "[a-dA-DßİΣςσ山電 é]{0,24}", word in "[a-dßσ山電é]{1,3}", fuzzy: bool) {
        let written = if fuzzy { format!("~{word}") } else { word.clone() };
        let query = Query::parse(&written).unwrap();
        let found = query.highlights(Part::Words, &text);
        let mut last = None;
        for range in &found {
            prop_assert!(range.start < range.end && text.get(range.clone()).is_some());
            prop_assert!(last.is_none_or(|last| last < range.start));
            last = Some(range.end);
        }
        if !fuzzy {
            let folded = crate::desk::query::fold(&text);
            prop_assert_eq!(found.is_empty(), !folded.contains(&word));
        }
    }
}
