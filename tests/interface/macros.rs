//! Macros over a claim: chosen, filled in, sent, found, written; for one claim and for many.

use chrono::Duration;
use cpor::desk::{Desk as _, MacroChange, MacroDraft};
use cpor::domain::event::CommentText;
use cpor::domain::id::{ClaimId, OperatorName};
use cpor::domain::macros::{Does, MacroCode};
use cpor::domain::moves::Action;
use cpor::domain::status::{InformationReason, RejectionReason, Status};
use cpor::precheck::{Element, Finding, Lack, State};
use cpor::tui::app::{Answer, ReadAnswer};
use cpor::tui::input::Key;

use super::sitting::Sitting;
use super::world::{World, m365};

/// A claim of paula's under review by rita, on Friday 2020-07-10.
fn under_review(world: &World) -> ClaimId {
    let id = world.as_("paula").claims(m365(&["teams"]));
    world.as_("rita").start(id).unwrap();
    id
}

/// The same, with PoE that names all of its products.
fn proved(world: &World, products: &[&str]) -> ClaimId {
    let paula = world.as_("paula");
    let id = paula.draft(m365(products));
    paula.attach(id, "named.txt", format!("Products: {}", products.join(", ")).as_bytes()).unwrap();
    paula.submit(id).unwrap();
    world.as_("rita").start(id).unwrap();
    id
}

fn rita() -> OperatorName {
    OperatorName::new("rita")
}

fn said(world: &World, id: ClaimId) -> String {
    match world.claim(id).comments.last().map(|comment| &comment.text) {
        Some(CommentText::Words(text)) => text.clone(),
        other => format!("{other:?}"),
    }
}

fn macros(world: &World) -> Vec<String> {
    let macros = world.desk.macros(&rita()).unwrap();
    let own = macros.into_iter().filter_map(|known| Some((known.code, known.own?)));
    own.map(|(code, own)| format!("{code} {}: {}", own.name, own.text)).collect()
}

fn add(world: &World, name: &str, does: &Does, text: &str) -> MacroCode {
    let draft = MacroDraft::of(name, does, text);
    world.desk.change_macros(&rita(), MacroChange::Add(draft)).unwrap()
}

fn finding(element: Element, suggests: InformationReason, lacks: Vec<Lack>) -> Finding {
    Finding { element, state: State::Missing, place: None, lacks, suggests: Some(suggests) }
}

#[test]
fn three_keys_ask_the_partner() {
    let world = World::new();
    let id = under_review(&world);
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    sitting.keys("I").sees("Answers for C-000001 · Contoso").sees("Ask for the customer's");
    sitting.sees("resubmitted through Fri 2020-07-17");
    sitting.keys("<Enter>").sees("Request information · C-000001").sees("[x] Missing all PoE");
    sitting.keys("<Ctrl-S>").sees("C-000001");
    assert_eq!(world.status(id), Status::PartnerActionRequired);
    let text = said(&world, id);
    assert!(text.contains("what Northwind Partners did for Contoso"), "{text}");
    assert!(text.contains("through Fri 2020-07-17"), "{text}");
    assert_eq!(world.claim(id).information, [InformationReason::MissingAllPoe]);
}

/// The keys wait for what they are for, one after the other, as fast as they are typed.
#[test]
fn keys_typed_ahead_reach_what_they_are_meant_for() {
    let world = World::new();
    let id = under_review(&world);
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    sitting.burst("I<Enter><Ctrl-S>").all_answers();
    assert_eq!(world.status(id), Status::PartnerActionRequired);
    // Esc takes back a list that has not come, with what was typed for it.
    let mut sitting = Sitting::new(&world.desk, "rob", 80, 24);
    sitting.burst("I<Esc>").all_answers().sees_not("Answers for");
}

#[test]
fn what_the_precheck_suggests_comes_first_and_enter_waits_for_it() {
    let world = World::new();
    let id = under_review(&world);
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    // The list is there, and what the pre-check reads still to come.
    sitting.ahead("I").one_answer().one_answer().draw().sees("Reading the PoE").sees_not("▸  ");
    sitting.ahead("<Enter>").draw().sees("Answers for");
    let lacks = vec![Lack::Product("Microsoft Teams".to_owned())];
    let found = vec![
        finding(Element::Products, InformationReason::MissingProducts, lacks),
        finding(
            Element::CustomerAcknowledgment,
            InformationReason::MissingCustomerAcknowledgment,
            Vec::new(),
        ),
    ];
    sitting.answer(Answer::Read(1, ReadAnswer::Precheck(Ok(found)))).draw();
    sitting.sees("Request information · C-000001").sees("[x] Missing products");
    sitting.sees("does not name Microsoft Teams.");
    sitting.keys("<Ctrl-S>");
    assert!(said(&world, id).contains("does not name Microsoft Teams."));
}

/// Whoever moves or types has chosen, and is not overruled by what comes later.
#[test]
fn whoever_moves_does_not_wait() {
    let world = World::new();
    under_review(&world);
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    sitting.ahead("I").one_answer().one_answer().draw();
    sitting.ahead("<Down><Down>").draw().sees("▸       Ask for the customer's");
    let found = vec![finding(Element::Products, InformationReason::MissingProducts, Vec::new())];
    sitting.answer(Answer::Read(1, ReadAnswer::Precheck(Ok(found)))).draw();
    sitting.sees("▸       Ask for the customer's").sees("  fits  Ask for missing");
}

#[test]
fn a_placeholder_that_is_left_blocks_sending_and_has_the_caret() {
    let world = World::new();
    let id = proved(&world, &["teams"]);
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    sitting.keys("Imissing products<Enter>").sees("{missing-products}");
    sitting.keys("<Ctrl-S>").sees("“{missing-products}” is left on line 1");
    assert_eq!(world.status(id), Status::UnderReview);
    // The caret stands on it: 18 characters go, and what belongs there comes.
    sitting.keys(&"<Delete>".repeat("{missing-products}".len())).keys("Teams");
    sitting.keys("<Ctrl-S>");
    assert_eq!(world.status(id), Status::PartnerActionRequired);
    assert!(said(&world, id).contains("does not name Teams."), "{}", said(&world, id));
}

#[test]
fn a_name_in_braces_that_is_none_blocks_only_what_a_macro_has_filled_in() {
    let world = World::new();
    let id = under_review(&world);
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    sitting.keys("c{{a: 1} is JSON<Ctrl-S>");
    assert_eq!(said(&world, id), "{{a: 1} is JSON");
    // A placeholder is one, whoever typed it.
    sitting.keys("cIt is {claim}.<Ctrl-S>").sees("“{claim}” is left on line 1");
    assert_eq!(said(&world, id), "{{a: 1} is JSON");
    sitting.keys("<Esc>I<Enter>");
    sitting.keys(" {cliam}<Ctrl-S>").sees("“{cliam}” is left");
    assert_eq!(world.status(id), Status::UnderReview);
}

/// A partner's own words are its own.
#[test]
fn a_partner_writes_what_it_likes_and_has_no_macros() {
    let world = World::new();
    let id = under_review(&world);
    let mut sitting = Sitting::new(&world.desk, "paula", 80, 24);
    sitting.keys("I").sees("does not work with macros").sees_not("Answers for");
    sitting.keys("c{claim}<Ctrl-S>");
    assert_eq!(said(&world, id), "{claim}");
    sitting.keys("?").sees_not(" Answer");
}

#[test]
fn one_is_found_by_typing_and_told_why_it_is_not_open() {
    let world = World::new();
    world.as_("paula").claims(m365(&["teams"]));
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    sitting.keys("Iconsent").sees("Reject: no customer consent").sees_not("Ask for dates");
    // The review has not begun, so that nothing can be rejected.
    sitting.keys("<Enter>").sees("Answers for").sees("! ");
    sitting.keys("<Ctrl-U>nothing of the kind").sees("No macro has that");
    sitting.keys("<Esc>").sees_not("Answers for");
}

#[test]
fn words_that_were_left_stay_above_the_macros() {
    let world = World::new();
    let id = under_review(&world);
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    sitting.keys("i<Tab>Dear Paula,<Esc>").keys("I<Enter>").sees("Dear Paula,");
    // The same macro a second time is not said twice.
    sitting.keys("<Esc>I<Enter><Ctrl-S>");
    let text = said(&world, id);
    assert!(text.starts_with("Dear Paula,\n\nThe files on C-000001"), "{text}");
    assert_eq!(text.matches("The files on").count(), 1, "{text}");
}

#[test]
fn one_is_written_changed_removed_and_a_shipped_one_reset() {
    let world = World::new();
    let id = under_review(&world);
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    sitting.keys("I<Ctrl-N>").sees("New macro");
    sitting.keys("Thanks<Enter>5");
    sitting.keys("Thank you, {prtner}.<Ctrl-S>").sees("Did you mean {partner}?");
    sitting.keys("<Home><End>");
    sitting.keys(&"<Backspace>".repeat("{prtner}.".len())).keys("{partner}.<Ctrl-S>");
    sitting.sees("Added the macro “Thanks”");
    assert_eq!(macros(&world).len(), 1);
    assert!(macros(&world)[0].ends_with("Thanks: Thank you, {partner}."));
    sitting.keys("thanks<Enter>").sees("Comment · C-000001");
    sitting.keys("<Ctrl-S>");
    assert_eq!(said(&world, id), "Thank you, Northwind Partners.");
    // What was written is not lost by Esc, and one slip removes nothing.
    sitting.keys("Ithanks<Ctrl-E>").sees("Macro “Thanks”");
    sitting.keys("<Tab><Tab>Bye.<Esc>");
    sitting.sees("What you wrote is kept");
    sitting.keys("<Ctrl-E>").sees("Bye.");
    sitting.keys("<Esc>");
    sitting.keys("<Ctrl-D>").sees("Remove “Thanks” for all reviewers?");
    sitting.keys("<Enter>dy<Esc>");
    assert_eq!(macros(&world).len(), 1);
    sitting.keys("<Ctrl-D><Ctrl-S>").sees("Removed the macro “Thanks”");
    assert_eq!(macros(&world), [] as [&str; 0]);
    // One that comes with the program is changed, not removed, and brought back.
    sitting.keys("<Ctrl-U>signature<Ctrl-D>").sees("is not removed");
    sitting.keys("<Ctrl-R>").sees("nothing to bring back");
    sitting.keys("<Ctrl-E>").keys("!<Ctrl-S>").sees("Changed the macro");
    assert_eq!(macros(&world).len(), 1);
    sitting.keys("<Ctrl-R>").sees("back as it came");
    sitting.keys("<Ctrl-S>");
    sitting.sees("is as it came again");
    assert_eq!(macros(&world), [] as [&str; 0]);
}

#[test]
fn the_form_asks_for_the_reasons_of_the_action() {
    let world = World::new();
    under_review(&world);
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 40);
    sitting.keys("I<Ctrl-N>No<Enter>2").sees("Insufficient PoE");
    sitting.keys("1").sees("(•) Insufficient");
    sitting.keys("Not enough.<Ctrl-S>").sees("Added the macro “No”");
    let macros = world.desk.macros(&rita()).unwrap();
    let added = macros.last().and_then(|known| known.own.clone()).unwrap();
    assert_eq!(added.does, Does::Reject { reason: RejectionReason::InsufficientPoe });
}

/// Each claim is told its own; one for which a placeholder is left is told apart and not sent.
#[test]
fn many_claims_are_answered_each_in_its_own_words() {
    let world = World::new();
    let ids = ["teams", "exchange"].map(|product| {
        world.later(Duration::minutes(1));
        proved(&world, &[product])
    });
    add(&world, "Each", &Does::Comment, "About {claim}: {products}.");
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    sitting.keys("mmIeach").sees("Answers for 2 claims").sees("About {claim}: {products}.");
    sitting.keys("<Enter>").sees("About {claim}");
    sitting.keys("<Ctrl-S><F2>");
    assert_eq!(said(&world, ids[0]), "About C-000001: teams.");
    assert_eq!(said(&world, ids[1]), "About C-000002: exchange.");
    add(&world, "None", &Does::Comment, "Lacks {missing-products}.");
    sitting.keys("<Esc>kkmmInone<Enter><Ctrl-S>").sees("“{missing-products}” is left");
    sitting.keys("<F2>");
    assert_eq!(said(&world, ids[1]), "About C-000002: exchange.");
}

/// A held key neither types into the list nor sends what it opens.
#[test]
fn a_held_key_decides_nothing() {
    let world = World::new();
    let id = under_review(&world);
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    sitting.hold(Key::char('I'), 12).sees("Ask for a PoE");
    sitting.hold("Enter".parse().unwrap(), 12).sees("Request information · C-000001");
    assert_eq!(world.status(id), Status::UnderReview);
    sitting.keys("<Ctrl-S>");
    assert_eq!(said(&world, id).matches('\n').count(), 0, "{:?}", said(&world, id));
}

#[test]
fn it_fits_screens_of_any_size() {
    let world = World::new();
    under_review(&world);
    for (columns, rows) in [(1, 1), (20, 5), (40, 12), (80, 24), (120, 40), (300, 100)] {
        let mut sitting = Sitting::new(&world.desk, "rita", columns, rows);
        sitting.keys("I<Down><PageDown><PageUp>x<Ctrl-U><Ctrl-N>x<Tab>1<Tab>y");
        if columns >= 40 {
            sitting.sees("New macro");
        }
        sitting.keys("<Esc><Esc>D<Right>x");
        if columns >= 40 {
            sitting.sees("PoE template for");
        }
    }
    let draft = MacroDraft::of(
        "아주 긴 이름의 답변입니다 정말로",
        &Does::Comment,
        "{customer} 님 ".repeat(90).as_str(),
    );
    world.desk.change_macros(&rita(), MacroChange::Add(draft)).unwrap();
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    sitting.keys("I아주").sees("아주 긴 이름").sees("Contoso 님");
    assert_eq!(Does::Comment.action(), Action::Comment);
}

#[test]
fn a_new_macro_in_which_nothing_was_written_is_left_without_a_word() {
    let world = World::new();
    under_review(&world);
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    sitting.keys("I<Ctrl-N>").sees("Esc leave, words kept");
    sitting.keys("<Esc>").sees_not("What you wrote is kept");
    sitting.keys("<Ctrl-N>Short<Esc>").sees("What you wrote is kept");
    let mut narrow = Sitting::new(&world.desk, "rita", 40, 12);
    narrow.keys("I").sees("Esc leave").sees_not("…  Esc");
    narrow.keys("<Esc>i").sees("Ctrl-S send").sees("Esc leave, words kept");
}
