//! Errors of the command line: each says what and what to do, and repeats nothing that acts.

use chrono::{DateTime, Utc};

use super::{HOSTILE, acts, texts};
use crate::desk::query::Query;
use crate::domain::id::{ClaimId, OperatorName};
use crate::i18n::cli::{Fault, Malformed, Remedy, Shape, Trouble};
use crate::i18n::refusal::Words;

fn assert_words(words: &Words) {
    for text in [&words.message, &words.advice] {
        assert!(!text.trim().is_empty(), "{words:?}");
        assert!(!text.contains("  "), "{text:?} holds two blanks in a row");
        assert!(!text.chars().any(|c| acts(c) && c != '\n'), "{text:?}");
    }
}

#[test]
fn every_error_says_what_and_what_to_do() {
    let hostile = || HOSTILE.to_owned();
    let name = || OperatorName::new(HOSTILE);
    let (id, moment) = (ClaimId(42), DateTime::<Utc>::UNIX_EPOCH);
    let query = format!("foo:{HOSTILE} is:x due:< -- \"");
    let mistakes = Query::parse(&query).unwrap_err();
    let all = [
        Trouble::Usage(hostile()),
        Trouble::AsInRealStore,
        Trouble::NowInRealStore,
        Trouble::NowWithoutSimulated,
        Trouble::AsWhileFounding(name()),
        Trouble::NoUser,
        Trouble::NoFolder,
        Trouble::CannotRead(hostile(), hostile()),
        Trouble::CannotWrite(hostile(), hostile()),
        Trouble::FileExists(hostile()),
        Trouble::Interrupted,
        Trouble::CutShort,
        Trouble::RecordMissing(7),
        Trouble::HeadMissing(hostile()),
        Trouble::Output(hostile()),
        Trouble::NoClaim(id),
        Trouble::NotAClaimId(hostile()),
        Trouble::NoEvidence(id, hostile()),
        Trouble::NoOperator(name()),
        Trouble::Stale(id, 7),
        Trouble::Query(query, mistakes),
        Trouble::ClockBehind(moment, moment),
        Trouble::StoreMissing(hostile()),
        Trouble::StoreExists(hostile()),
        Trouble::StoreBusy(hostile()),
        Trouble::StoreForeign(hostile(), hostile()),
        Trouble::StoreFull(hostile(), hostile()),
        Trouble::StoreReadOnly(hostile()),
        Trouble::StoreFails(hostile(), hostile()),
        Trouble::Damaged(hostile(), hostile()),
        Trouble::Unsound(hostile(), hostile(), Remedy::Repair),
        Trouble::Unsound(hostile(), hostile(), Remedy::Restore),
        Trouble::Unsound(hostile(), hostile(), Remedy::GiveBack),
        Trouble::RecordsLost,
        Trouble::EvidenceDamaged(hostile()),
        Trouble::NotRecorded,
        Trouble::NoTerminal,
        Trouble::NoScreen(hostile()),
        Trouble::Terminal(hostile()),
        Trouble::NowInDemo,
        Trouble::Demonstration(hostile()),
    ];
    for trouble in &all {
        let words = texts().cli.trouble(trouble);
        assert_words(&words);
        assert_ne!(words.message, "Something failed.", "{trouble:?} has words of its own");
    }
    assert_words(&texts().cli.not_an_operator(HOSTILE));
}

#[test]
fn every_fault_of_a_document_says_where() {
    let hostile = || HOSTILE.to_owned();
    let shape = Fault::Shape { found: Shape::Number, wanted: Shape::Text };
    let faults = [
        Fault::NotUtf8,
        Fault::NotJson(hostile()),
        shape,
        Fault::UnknownField(vec!["name", "mpn_id"]),
        Fault::Missing,
        Fault::Code { given: hostile(), known: vec!["a", "b"] },
        Fault::Date(hostile()),
        Fault::NoSuchOrganisation(hostile()),
        Fault::NoSuchLine { lines: 2 },
        Fault::TooLarge(1),
    ];
    for fault in faults {
        for path in [None, Some("customer.domain".to_owned()), Some(hostile())] {
            let words = texts().cli.malformed(&Malformed { path, fault: fault.clone() });
            assert_words(&words);
        }
    }
}
