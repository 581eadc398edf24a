//! Drafts, as every store keeps them.

use std::path::Path;

use cpor::domain::draft::{Draft, DraftKey, DraftPart, FormDraft, PartDraft, Typed};
use cpor::domain::field::Fields;
use cpor::domain::id::{ClaimId, OperatorName};
use cpor::domain::moves::Action;
use cpor::store::disk::{self, ReadMarks};
use cpor::store::memory::MemoryStore;
use cpor::store::watch::Unwatched;
use cpor::store::{Store, StoreError};
use proptest::prelude::*;

fn ria() -> OperatorName {
    OperatorName::new("ria")
}

fn draft(key: DraftKey, text: &str) -> Draft {
    let words = PartDraft::Text(text.to_owned());
    let chosen = PartDraft::Chosen(vec!["missing-signature".to_owned()]);
    let part = |purpose: &str, holds| DraftPart { purpose: purpose.to_owned(), holds };
    let typed = Typed::Dialog(vec![part("reason", chosen), part("words", words)]);
    let at = chrono::DateTime::from_timestamp_millis(1_594_285_200_123).unwrap();
    Draft { key, revision: 4, at, typed }
}

fn form(name: &str) -> Draft {
    let fields = Fields { name: name.to_owned(), ..Fields::default() };
    let form = FormDraft { began_with: Fields::default(), fields };
    let typed = Typed::Form(Box::new(form));
    Draft { typed, ..draft(DraftKey::without_claim(Action::Create), "") }
}

fn on(claim: u64, action: Action) -> DraftKey {
    DraftKey::on(ClaimId(claim), action)
}

fn every_store(check: impl Fn(&dyn Store)) {
    let folder = tempfile::tempdir().unwrap();
    check(&MemoryStore::default());
    check(&*disk::create(&folder.path().join("store")).unwrap().store);
}

#[test]
fn each_operator_has_one_for_each_thing() {
    every_store(|store| {
        assert_eq!(store.drafts(&ria()).unwrap().drafts, []);
        let comment = draft(on(7, Action::Comment), "Who\nsigned?");
        let note = draft(on(7, Action::InternalNote), "odd");
        let other = draft(on(0xFF00, Action::Comment), "더 보기");
        for draft in [&other, &note, &comment] {
            store.keep_draft(&ria(), draft).unwrap();
        }
        store.keep_draft(&ria(), &form("Contoso")).unwrap();
        let all = [form("Contoso"), comment, note.clone(), other.clone()];
        assert_eq!(store.drafts(&ria()).unwrap().drafts, all);
        // Names that begin as another does, or that are none, have their own.
        for name in ["ri", "riam", "", "소라"] {
            assert_eq!(store.drafts(&OperatorName::new(name)).unwrap().drafts, [], "{name}");
        }
        let newer = draft(on(7, Action::Comment), "Who?");
        store.keep_draft(&ria(), &newer).unwrap();
        store.drop_draft(&ria(), note.key).unwrap();
        store.drop_draft(&ria(), note.key).unwrap();
        store.drop_draft(&OperatorName::new("ri"), newer.key).unwrap();
        assert_eq!(store.drafts(&ria()).unwrap().drafts, [form("Contoso"), newer, other]);
    });
}

/// What is long is kept in pieces, and of what it was before nothing is left.
#[test]
fn a_draft_may_grow_and_shrink() {
    every_store(|store| {
        let key = on(7, Action::Comment);
        // Letters that do not pack well.
        let letters =
            (0..1024 * 1024_u32).map(|at| char::from(b'!' + (at.wrapping_mul(at) % 89) as u8));
        let long: String = letters.collect();
        for text in ["a", &long, &long[..500_000], "", &long[5..9_000], "b"] {
            store.keep_draft(&ria(), &draft(key, text)).unwrap();
            assert!(
                store.drafts(&ria()).unwrap().drafts == [draft(key, text)],
                "{} bytes",
                text.len()
            );
        }
    });
}

/// What is too long to be kept leaves what was kept before as it was.
#[test]
fn what_is_too_long_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let store = disk::create(&folder.path().join("store")).unwrap().store;
    let key = on(7, Action::Comment);
    store.keep_draft(&ria(), &draft(key, "as it was")).unwrap();
    let mut state = 1_u64;
    let noise: String = (0..6_000_000)
        .map(|_| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            char::from(b' ' + ((state >> 40) % 95) as u8)
        })
        .collect();
    let refused = store.keep_draft(&ria(), &draft(key, &noise));
    assert!(matches!(refused, Err(StoreError::Damaged { .. })), "{refused:?}");
    assert_eq!(store.drafts(&ria()).unwrap().drafts, [draft(key, "as it was")]);
}

#[test]
fn they_outlive_the_process_and_the_state() {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("store");
    let store = disk::create(&place).unwrap().store;
    let kept = draft(on(7, Action::Comment), "Who signed?");
    store.keep_draft(&ria(), &kept).unwrap();
    drop(store);
    let check = |place: &Path| {
        let store = disk::open(place).unwrap().store;
        assert_eq!(store.drafts(&ria()).unwrap().drafts, std::slice::from_ref(&kept));
    };
    check(&place);
    std::fs::remove_dir_all(place.join("state")).unwrap();
    check(&place);
    let report = disk::verify(&place).unwrap();
    assert!(report.problems.is_empty(), "{:?}", report.problems);
}

/// Those of the last backup count, and no others: what was sent since must not come back.
#[test]
fn they_are_in_backups_and_the_last_one_counts() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    let backup = |name: &str, since| {
        let taken = disk::backup(&path("store"), &path(name), since, &Unwatched).unwrap();
        assert_eq!(taken.read_marks, ReadMarks::Kept);
        taken
    };
    let store = disk::create(&path("store")).unwrap().store;
    super::views::share(&*store);
    drop(store);
    let none = backup("none", 0);
    assert_eq!(std::fs::read(path("none")).unwrap()[8..10], [1, 0], "older programs read it");
    let store = disk::open(&path("store")).unwrap().store;
    let (said, noted) = (on(7, Action::Comment), on(7, Action::InternalNote));
    store.keep_draft(&ria(), &draft(said, "Who signed?")).unwrap();
    store.keep_draft(&ria(), &draft(noted, "odd")).unwrap();
    drop(store);
    let both = backup("both", none.range.through);
    assert_eq!(both.counts.drafts, 2);
    let store = disk::open(&path("store")).unwrap().store;
    store.drop_draft(&ria(), said).unwrap();
    drop(store);
    backup("one", both.range.through);
    let store = disk::open(&path("store")).unwrap().store;
    store.drop_draft(&ria(), noted).unwrap();
    drop(store);
    backup("sent", both.range.through);
    let restored = |files: &[&str]| {
        let to = path(&format!("again-{}", files.join("-")));
        let files: Vec<_> = files.iter().map(|name| path(name)).collect();
        disk::restore(&to, &files, &Unwatched).unwrap();
        disk::open(&to).unwrap().store.drafts(&ria()).unwrap().drafts
    };
    assert_eq!(restored(&["none"]), []);
    assert_eq!(restored(&["none", "both"]).len(), 2);
    assert_eq!(restored(&["none", "both", "one"]), [draft(noted, "odd")]);
    assert_eq!(restored(&["none", "both", "sent"]), []);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, ..ProptestConfig::default() })]

    /// Both stores answer as a map does, whatever is kept and dropped, by whomever.
    #[test]
    fn stores_are_maps(
        steps in prop::collection::vec((0..3_u8, 0..3_u64, 0..3_usize, prop::option::of(".{0,12}"), 0..3_usize), 1..40)
    ) {
        let folder = tempfile::tempdir().unwrap();
        let disk = disk::create(&folder.path().join("store")).unwrap().store;
        let stores: [&dyn Store; 2] = [&MemoryStore::default(), &*disk];
        let mut model = std::collections::BTreeMap::new();
        let who = |number: u8| OperatorName::new(["a", "ab", ""][usize::from(number)]);
        for (operator, claim, action, text, size) in steps {
            let action = [Action::Comment, Action::Reject, Action::Edit][action];
            let key = DraftKey { claim: claim.checked_sub(1).map(ClaimId), action };
            let text = text.map(|text| text.repeat([1, 100, 5_000][size]));
            for store in stores {
                match &text {
                    Some(text) => store.keep_draft(&who(operator), &draft(key, text)).unwrap(),
                    None => store.drop_draft(&who(operator), key).unwrap(),
                }
            }
            match text {
                Some(text) => model.insert((operator, key), draft(key, &text)),
                None => model.remove(&(operator, key)),
            };
            for (store, number) in stores.iter().flat_map(|store| (0..3).map(move |n| (store, n))) {
                let own: Vec<Draft> = model
                    .range((number, DraftKey { claim: None, action: Action::Create })..)
                    .take_while(|((owner, _), _)| *owner == number)
                    .map(|(_, draft)| draft.clone())
                    .collect();
                prop_assert!(store.drafts(&who(number)).unwrap().drafts == own);
            }
        }
    }
}
