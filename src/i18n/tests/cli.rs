//! Errors of the command line: each says what and what to do, and repeats nothing that acts.

use chrono::{DateTime, Utc};

use super::{HOSTILE, acts, in_all_languages, texts};
use crate::desk::ViewFault;
use crate::desk::query::Query;
use crate::domain::id::{ClaimId, OperatorName};
use crate::i18n::cli::{
    BackedUp, BackupTrouble, Fault, Malformed, ReadMarks, Remedy, Shape, Trouble, Why,
};
use crate::i18n::macros::MacroTrouble;
use crate::i18n::refusal::Words;
use crate::i18n::template::TemplateTrouble;
use crate::i18n::view::ViewTrouble;

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
    let other = || Why::Other(HOSTILE.to_owned());
    let name = || OperatorName::new(HOSTILE);
    let (id, moment) = (ClaimId(42), DateTime::<Utc>::UNIX_EPOCH);
    let query = format!("foo:{HOSTILE} is:x due:< -- \"");
    let mistakes = Query::parse(&query).unwrap_err();
    let all = [
        Trouble::AsInRealStore,
        Trouble::NowInRealStore,
        Trouble::NowWithoutSimulated,
        Trouble::AsWhileFounding(name()),
        Trouble::NoUser,
        Trouble::NoFolder,
        Trouble::CannotRead(hostile(), other()),
        Trouble::CannotWrite(hostile(), other()),
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
        Trouble::Query(query.clone(), mistakes.clone()),
        Trouble::View(ViewTrouble::Missing(hostile(), vec![hostile(), hostile()])),
        Trouble::View(ViewTrouble::Missing(hostile(), Vec::new())),
        Trouble::Macro(MacroTrouble::Missing(hostile(), vec![hostile(), hostile()])),
        Trouble::Macro(MacroTrouble::Missing(hostile(), Vec::new())),
        Trouble::Template(TemplateTrouble::Form(hostile())),
        Trouble::Template(TemplateTrouble::NoForm),
        Trouble::Template(TemplateTrouble::Exists(hostile())),
        Trouble::Template(TemplateTrouble::CannotWrite(hostile(), Why::Other(hostile()))),
        Trouble::View(ViewTrouble::Broken(hostile(), query, ViewFault::Query(mistakes))),
        Trouble::View(ViewTrouble::Broken(hostile(), hostile(), ViewFault::Sort(hostile()))),
        Trouble::ClockBehind(moment, moment),
        Trouble::StoreMissing(hostile()),
        Trouble::StoreExists(hostile()),
        Trouble::StoreBusy(hostile()),
        Trouble::StoreForeign(hostile(), hostile()),
        Trouble::StoreNewer(hostile(), hostile()),
        Trouble::StoreFull(hostile(), other()),
        Trouble::StoreUnwritable(hostile(), other()),
        Trouble::OtherJournal(hostile(), hostile(), hostile()),
        Trouble::Unproved(hostile(), hostile()),
        Trouble::StoreReadOnly(hostile()),
        Trouble::StoreInDoubt(7, hostile()),
        Trouble::StoreFails(hostile(), other()),
        Trouble::Damaged(hostile(), hostile()),
        Trouble::Unsound(hostile(), hostile(), Remedy::Repair),
        Trouble::Unsound(hostile(), hostile(), Remedy::Restore),
        Trouble::Unsound(hostile(), hostile(), Remedy::GiveBack),
        Trouble::Unsound(hostile(), hostile(), Remedy::RepairAgain),
        Trouble::Unsound(hostile(), hostile(), Remedy::RestoreOnly),
        Trouble::RecordsLost,
        Trouble::EvidenceDamaged(hostile()),
        Trouble::NotRecorded,
        Trouble::NoTerminal,
        Trouble::Terminal(hostile()),
        Trouble::NowInDemo,
        Trouble::DataInDemo,
        Trouble::Demonstration(hostile()),
    ];
    for texts in in_all_languages() {
        for trouble in &all {
            assert_words(&texts.cli.trouble(trouble));
        }
        assert_words(&texts.cli.not_an_operator(HOSTILE));
    }
    for trouble in &all {
        let message = texts().cli.trouble(trouble).message;
        assert_ne!(message, "Something failed.", "{trouble:?} has words of its own");
    }
}

#[test]
fn every_error_of_a_backup_says_what_and_what_to_do() {
    let hostile = || HOSTILE.to_owned();
    let all = [
        BackupTrouble::NoFile,
        BackupTrouble::BeyondHead { since: 9, head: 7 },
        BackupTrouble::Evidence { claim: hostile(), name: hostile(), place: hostile() },
        BackupTrouble::NotABackup(hostile()),
        BackupTrouble::Newer { path: hostile(), version: 2, known: 1 },
        BackupTrouble::CutShort { path: hostile(), offset: 7 },
        BackupTrouble::Damaged { path: hostile(), frame: 3, offset: 7, what: hostile() },
        BackupTrouble::Contradiction(hostile(), hostile()),
        BackupTrouble::Misfit(hostile(), hostile()),
        BackupTrouble::OtherStore {
            path: hostile(),
            found: hostile(),
            first: hostile(),
            wanted: hostile(),
        },
        BackupTrouble::Gap { from: 1, through: 3, next: hostile() },
        BackupTrouble::Gap { from: 3, through: 3, next: hostile() },
        BackupTrouble::Overlap { earlier: hostile(), through: 5, later: hostile(), from: 3 },
        BackupTrouble::OtherHistory { earlier: hostile(), seq: 5, later: hostile() },
    ];
    for texts in in_all_languages() {
        let mut said = std::collections::BTreeSet::new();
        for trouble in &all {
            let words = texts.cli.trouble(&Trouble::Backup(trouble.clone()));
            assert_words(&words);
            assert_ne!(words.message, "The backups do not fit together.");
            assert!(said.insert(words.message), "each has words of its own");
        }
    }
}

#[test]
fn a_backup_tells_what_is_in_it_and_how_to_go_on() {
    let said = |from, through, read_marks| {
        let path = format!("weekly{HOSTILE}");
        let done = BackedUp { path, from, through, evidence_files: 1, bytes: 4_711, read_marks };
        let said = (texts().cli.done.backed_up)(&done);
        assert!(!said.chars().any(|c| acts(c) && c != '\n'), "{said:?}");
        assert!(said.contains(&format!("--since {through}")), "{said}");
        assert!(said.contains("weekly") && said.contains("4711 bytes"), "{said}");
        said
    };
    assert!(said(1, 9, ReadMarks::Kept).starts_with("Backed up records 1 to 9 and 1 PoE file to"));
    assert!(said(9, 9, ReadMarks::InUse).starts_with("Backed up record 9 and"));
    assert!(said(9, 9, ReadMarks::InUse).contains("another process has the store open"));
    assert!(said(10, 9, ReadMarks::Unreadable(HOSTILE.to_owned())).contains("no record"));
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
            let malformed = Malformed { path, fault: fault.clone() };
            for texts in in_all_languages() {
                assert_words(&texts.cli.malformed(&malformed));
            }
        }
    }
}
