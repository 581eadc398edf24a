//! Every kind of event, exported and proved: the demonstration's story, and what it lacks.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

use cpor::domain::actor::{By, Role};
use cpor::domain::event::{ClaimEvent, Event, StoreChange, StoreEvent, What};
use cpor::domain::evidence::{Digest, Evidence};
use cpor::domain::id::{ClaimId, OrganisationId, SubscriptionId};
use cpor::domain::macros::{Does, Macro, ShippedMacro};
use cpor::domain::moves::Action;
use cpor::domain::notice::{Carrier, Fault, NoticeId, NoticeKind, Undelivered};
use cpor::domain::saved_view::{Circle, SharedView, View, ViewName};
use cpor::domain::status::EndReason;
use cpor::store::Commit;

use crate::audit::{document, head_of, prove};

/// The kinds of events that the story has no act for.
fn add_what_the_story_lacks(folder: &Path) {
    let store = cpor::store::disk::open(folder).expect("it opens").store;
    let claim = store.claim(ClaimId(1)).expect("it is read").expect("a claim");
    let (at, by) = (store.head().newest, By::system());
    let file = Evidence {
        name: "old.pdf".to_owned(),
        size: 3,
        media_type: "application/pdf".to_owned(),
        sha256: Digest([7; 32]),
    };
    let on_claim = |number: u32, what: What| {
        Event::Claim(Box::new(ClaimEvent {
            claim: claim.id,
            number,
            at,
            noticed_at: at,
            by: by.clone(),
            decision: None,
            comment: None,
            internal: false,
            notices: Vec::new(),
            what,
        }))
    };
    let on_all = |what| Event::Store(Box::new(StoreEvent { at, by: by.clone(), what }));
    let zone = || "Europe/Berlin".to_owned();
    let view = |name: &str| View {
        name: ViewName::of(name).expect("a name"),
        query: "is:overdue".to_owned(),
        sort: "deadline".to_owned(),
    };
    let answer = |text: &str| {
        let does = Does::of(Action::Comment, &[], None);
        Macro::of("A word", does, text).expect("a macro")
    };
    // The view is shared by the third of the events on what all claims share; the macro is added
    // by the sixth.
    let number = store.shared().revision + 3;
    let added = store.shared().revision + 6;
    let shipped = ShippedMacro::AskPoe;
    let notice = NoticeId { claim: claim.id, number: 3, index: 0 };
    let failed = Undelivered { notice, fault: Fault::PutOff, said: "451 later".to_owned() };
    let events = vec![
        on_claim(claim.revision + 1, What::EvidenceRemoved(file)),
        on_claim(claim.revision + 2, What::ContestEnded { keys: claim.standing.keys.clone() }),
        on_all(StoreChange::PolicySet {
            setting: "time-zone".to_owned(),
            old: zone(),
            new: zone(),
        }),
        on_all(StoreChange::ExistingChanged {
            organisation: OrganisationId::new("northwind"),
            subscription: SubscriptionId::new("0b6f3f6e-0000-4000-8000-00000000000a"),
            ended: Some((at.date_naive(), EndReason::ALL[0])),
        }),
        on_all(StoreChange::ViewShared(SharedView {
            circle: Circle::Organisation(OrganisationId::new("northwind")),
            view: view("Late"),
        })),
        on_all(StoreChange::ViewChanged { number, old: view("Late"), new: view("Too late") }),
        on_all(StoreChange::ViewUnshared { number, view: view("Too late") }),
        on_all(StoreChange::MacroAdded(answer("{claim}"))),
        on_all(StoreChange::MacroChanged {
            number: added,
            old: answer("{claim}"),
            new: answer("{customer}"),
        }),
        on_all(StoreChange::MacroRemoved { number: added, old: answer("{customer}") }),
        on_all(StoreChange::MacroOverridden { shipped, old: None, new: answer("{claim}") }),
        on_all(StoreChange::MacroReset { shipped, old: answer("{claim}") }),
        on_all(StoreChange::NoticesSending { notices: vec![notice], by: Carrier::Smtp }),
        on_all(StoreChange::NoticesFailed { failures: vec![failed], by: Carrier::Smtp }),
        on_all(StoreChange::NoticesDelivered { notices: vec![notice], by: Carrier::Maildir }),
    ];
    store.commit(&Commit { expected: Vec::new(), events }).expect("it is kept");
}

/// Every kind of event that the program has ever written is read by the script.
#[test]
fn a_story_with_everything_in_it_is_proved() {
    let folder = tempfile::tempdir().expect("a folder");
    let store = folder.path().join("store");
    let opened = cpor::store::disk::create(&store).expect("a store");
    let blobs = Box::new(opened.blobs);
    drop(cpor::demo::stage::play(opened.store, blobs).expect("the story plays"));
    add_what_the_story_lacks(&store);
    let said = Command::new(env!("CARGO_BIN_EXE_cpor"))
        .arg("export")
        .env_clear()
        .env("CPOR_DATA", &store)
        .output()
        .expect("it runs");
    let export = document(&String::from_utf8(said.stdout).expect("UTF-8"));
    prove(&export, Some(&head_of(&export))).unwrap();
    let events = export.iter().filter_map(|line| line["events"].as_array()).flatten();
    let told: BTreeSet<&str> = events.filter_map(|event| event["event"].as_str()).collect();
    let script = include_str!("../audit/body.py");
    let known = |list: &str| {
        let (_, rest) = script.split_once(&format!("{list} = \"\"\"")).expect("the list");
        let (names, _) = rest.split_once("\"\"\"").expect("its end");
        names.split_whitespace().map(str::to_owned).collect::<Vec<String>>()
    };
    let never: Vec<String> = [known("CLAIM_EVENTS"), known("STORE_EVENTS")]
        .concat()
        .into_iter()
        .filter(|name| !told.contains(name.as_str()))
        .collect();
    assert_eq!(never, [] as [&str; 0]);
    assert_eq!(known("ROLES"), Role::CODES);
    assert_eq!(known("NOTICES"), NoticeKind::CODES);
    let actions = known("ACTIONS");
    // Timers make no decision that could be undone.
    assert_eq!(actions, Action::CODES[..actions.len()]);
    assert!(Action::UNDOABLE.iter().all(|action| actions.contains(&action.to_string())));
}
