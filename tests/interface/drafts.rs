//! What is typed is kept: whatever ends the session or leaves the dialog, for that claim and that
//! operator only, until it is sent or clearly thrown away.

use std::collections::BTreeSet;

use cpor::desk::Desk as _;
use cpor::domain::draft::{Draft, DraftKey, Typed};
use cpor::domain::event::CommentText;
use cpor::domain::field::Fields;
use cpor::domain::id::{ClaimId, OperatorName};
use cpor::domain::moves::Action;
use cpor::domain::status::Status;
use cpor::tui::action::{Ask, TABLE};
use cpor::tui::app::Overlay;
use cpor::tui::dialog::Purpose;

use super::sitting::Sitting;
use super::world::{MadeBy, World, m365, sales};

fn drafts(world: &World, who: &str) -> Vec<Draft> {
    world.desk.drafts(&OperatorName::new(who)).unwrap().drafts
}

fn words(world: &World, who: &str) -> Vec<String> {
    drafts(world, who).iter().map(Draft::words).collect()
}

fn last_comment(world: &World, id: ClaimId) -> String {
    match world.claim(id).comments.pop().unwrap().text {
        CommentText::Words(text) => text,
        other => panic!("{other:?}"),
    }
}

/// A claim on which a reviewer may do the most.
fn in_review(world: &World) -> ClaimId {
    let id = world.as_("paula").claims(m365(&["teams"]));
    world.as_("rita").start(id).unwrap();
    id
}

/// The session is cut off a moment after the last letter, with no chance to tidy up.
#[test]
fn what_is_typed_is_kept_within_a_second() {
    let world = World::new();
    let id = in_review(&world);
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    sitting.keys("c").fluently("Who signed?");
    sitting.rest().rest();
    assert_eq!(words(&world, "rita"), ["Who signed?"]);
    assert_eq!(drafts(&world, "rita")[0].key, DraftKey::on(id, Action::Comment));
    let mut again = Sitting::new(&world.desk, "rita", 80, 24);
    again.sees("Words that you have not sent are kept: & shows them.");
    again
        .keys("c")
        .sees("Who signed?")
        .sees("Your words from")
        .sees("Ctrl-X twice throws them away");
    again.keys(" Really?<Ctrl-S>").sees("on record");
    assert_eq!(words(&world, "rita"), [] as [&str; 0], "it was sent");
    assert_eq!(last_comment(&world, id), "Who signed? Really?");
}

/// Typing goes on without a pause longer than the wait for it.
#[test]
fn whoever_never_pauses_is_kept_all_the_same() {
    let world = World::new();
    in_review(&world);
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    sitting.keys("c").fluently("abcdefghijklmnopqrstuvwxyz");
    let kept = words(&world, "rita");
    assert!(kept[0].len() >= 15, "{kept:?} after 1.5 s of typing");
}

#[test]
fn nothing_is_written_where_nothing_changes() {
    let world = World::new();
    in_review(&world);
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    sitting.keys("cHm<Esc>");
    let kept = drafts(&world, "rita");
    world.later(chrono::Duration::minutes(5));
    sitting.keys("c<Left><Right>").rest().rest().keys("<Esc>");
    assert_eq!(drafts(&world, "rita"), kept, "it was written anew");
    let before = sitting.rest().rest().session.wakes_at();
    assert_eq!(before, None, "an idle session wakes up");
}

#[test]
fn esc_keeps_and_ctrl_x_twice_throws_away() {
    let world = World::new();
    in_review(&world);
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    sitting.keys("cHm<Esc>").sees("Your words are kept");
    sitting.keys("c").sees("Hm");
    sitting.keys("<Ctrl-X>").sees("Ctrl-X again throws away");
    sitting.keys("!").sees_not("Ctrl-X again").sees("Hm!");
    sitting.keys("<Ctrl-X><Left><Ctrl-X>").sees("Ctrl-X again throws away");
    assert_eq!(words(&world, "rita"), ["Hm!"], "it was not the second press in a row");
    sitting.keys("<Ctrl-X>").sees("is thrown away");
    assert!(matches!(sitting.session.app().overlay, Overlay::None));
    assert_eq!(words(&world, "rita"), [] as [&str; 0]);
    sitting.keys("c").sees_not("Hm").sees_not("Your words from");
    sitting.keys("<Ctrl-X>").sees("nothing here to throw away");
}

/// A key that is held throws nothing away.
#[test]
fn held_down_it_only_asks() {
    let world = World::new();
    in_review(&world);
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    sitting.keys("cHm").hold("Ctrl-X".parse().unwrap(), 40).sees("Ctrl-X again throws away");
    sitting.rest().sees("Hm");
}

#[test]
fn what_is_emptied_is_gone() {
    let world = World::new();
    in_review(&world);
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    sitting.keys("cHm<Esc>");
    assert_eq!(words(&world, "rita"), ["Hm"]);
    sitting.keys("c<Backspace><Backspace>").rest().rest();
    assert_eq!(drafts(&world, "rita"), []);
    sitting.keys("<Esc>").sees_not("kept");
}

#[test]
fn no_other_operator_and_no_other_claim_sees_it() {
    let world = World::new();
    let first = in_review(&world);
    let second = world.as_("paula").claims(m365(&["exchange"]));
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    let other = sitting.selected_on_screen().unwrap();
    sitting.keys("cOnly here<Esc>");
    let key = DraftKey::on(other, Action::Comment);
    assert_eq!(drafts(&world, "rita").iter().map(|draft| draft.key).collect::<Vec<_>>(), [key]);
    assert!([first, second].contains(&other));
    sitting.keys("jc").sees("Comment to the partner").sees_not("Only here");
    sitting.keys("<Esc>kn").sees_not("Only here");
    sitting.keys("<Esc>");
    for who in ["rob", "paula"] {
        assert_eq!(drafts(&world, who), []);
        let mut theirs = Sitting::new(&world.desk, who, 120, 40);
        theirs.sees_not("not sent");
        theirs.keys("c").sees_not("Only here");
        theirs.keys("<Esc>&");
        theirs.sees("No words are kept");
    }
}

/// Claims on which, between them, everything can be done that has a dialog.
fn claims_of_every_kind() -> World {
    let world = World::new();
    let draft = world.as_("paula").draft(m365(&["teams"]));
    world.as_("paula").attach(draft, "more.txt", b"More").unwrap();
    for fields in [m365(&["exchange"]), m365(&["sharepoint"]), sales()] {
        let id = world.as_("paula").claims(fields);
        world.as_("rita").start(id).unwrap();
    }
    world.as_("rita").reject(ClaimId(3)).unwrap();
    world.as_("rita").reject(ClaimId(4)).unwrap();
    world.as_("paula").dispute(ClaimId(4), Some("It is ours")).unwrap();
    for organisation in ["northwind", "fabrikam"] {
        let who = if organisation == "northwind" { "paula" } else { "fay" };
        world.as_(who).claims(m365(&["teams"]).by(organisation));
    }
    world.as_("rita").start(ClaimId(5)).unwrap();
    world
}

/// What is in the dialog that lies over the tabs.
fn filled(world: &World, sitting: &Sitting<'_>) -> Option<Typed> {
    match &sitting.session.app().overlay {
        Overlay::Dialog(dialog) => dialog.draft(world.desk.now()).map(|draft| draft.typed),
        _ => None,
    }
}

/// Whatever can be filled in a dialog is kept, with no chance to tidy up: in every dialog of every
/// claim, so that one that comes later is kept, too.
#[test]
fn every_dialog_keeps_what_is_in_it() {
    let world = claims_of_every_kind();
    let (mut seen, mut kept) = (BTreeSet::new(), BTreeSet::new());
    for (who, id) in ["rita", "paula"].into_iter().flat_map(|who| (1..=6).map(move |id| (who, id)))
    {
        let at_claim = || {
            let mut sitting = Sitting::new(&world.desk, who, 100, 40);
            sitting.keys(&format!("/C-00000{id}<Enter>"));
            sitting
        };
        let view = world.as_(who).view(ClaimId(id));
        for row in TABLE {
            let Ask::Do(action) = row.ask else { continue };
            if !view.as_ref().is_ok_and(|view| view.is_open(action)) || !seen.insert((who, action))
            {
                continue;
            }
            let (key, mut sitting) = (row.keys[0], at_claim());
            sitting.keys(key);
            let parts = match &sitting.session.app().overlay {
                Overlay::Dialog(dialog) => dialog.parts.len(),
                _ => 0,
            };
            for _ in 0..parts {
                // A digit chooses among choices, where the caret then goes on, and is typed in a text.
                sitting.keys("1");
                sitting.keys("<Tab>");
            }
            let Some(Typed::Dialog(before)) = filled(&world, &sitting) else { continue };
            kept.extend(before.iter().map(|part| part.purpose.clone()));
            let after = filled(&world, at_claim().keys(key));
            assert_eq!(after, Some(Typed::Dialog(before)), "{who} {key} {id}");
        }
    }
    let all: Vec<&str> = kept.iter().map(String::as_str).collect();
    let mut known = Purpose::CODES.to_vec();
    // The form of a macro has them, which is for no claim.
    let of_macros = [Purpose::MacroName.code(), Purpose::MacroAction.code()];
    known.retain(|code| !of_macros.contains(code));
    known.sort_unstable();
    assert_eq!(all, known, "a part that no dialog here has");
}

#[test]
fn a_new_claim_goes_on_where_it_was_left() {
    let world = World::new();
    let mut sitting = Sitting::new(&world.desk, "paula", 80, 24);
    sitting.keys("+Contoso rollout<Tab><Tab>contoso.com").rest().rest();
    assert_eq!(words(&world, "paula"), ["Contoso rollout\ncontoso.com"]);
    let mut again = Sitting::new(&world.desk, "paula", 80, 24);
    again.keys("+").sees("Contoso rollout").sees("contoso.com").sees("Your entries from");
    again.keys("<Esc>").sees("Nothing was saved. What you entered is kept");
    again.keys("+<Ctrl-S><F2>").sees("on record");
    assert_eq!(drafts(&world, "paula"), []);
    again.keys("1+").sees_not("contoso.com").sees_not("Your entries from");
}

/// What others changed meanwhile is theirs, what was entered is there, and that is said.
#[test]
fn a_form_goes_on_with_a_claim_that_has_changed() {
    let world = World::new();
    let old = Fields { name: "Old".to_owned(), ..Fields::default() };
    let id = world.as_("paula").create(old).unwrap().claim;
    Sitting::new(&world.desk, "paula", 80, 24).keys("ezzz").rest().rest();
    let theirs = |fields: &mut Fields| {
        fields.name = "Theirs".to_owned();
        fields.domain = "fabrikam.example".to_owned();
    };
    world.as_("ursula").edit(id, theirs).unwrap();
    let mut sitting = Sitting::new(&world.desk, "paula", 80, 24);
    sitting.keys("e").sees("Oldzzz").sees("fabrikam.example").sees("the claim has changed since");
    sitting.keys("<Ctrl-S><F2>").sees("on record");
    assert_eq!(world.claim(id).fields.name, "Oldzzz");
    assert_eq!(world.claim(id).fields.domain, "fabrikam.example");
}

#[test]
fn what_is_fixed_by_now_is_said_to_be() {
    let world = World::new();
    let id = world.as_("paula").draft(sales());
    Sitting::new(&world.desk, "paula", 80, 24).keys("ezzz").rest().rest();
    world.as_("paula").submit(id).unwrap();
    let mut sitting = Sitting::new(&world.desk, "paula", 80, 24);
    sitting.keys("e").sees("has been submitted since").sees_not("zzz");
}

/// Words are kept where the claim has changed; what was chosen is chosen anew.
#[test]
fn on_a_claim_that_has_changed_words_stay_and_choices_do_not() {
    let world = World::new();
    let id = in_review(&world);
    Sitting::new(&world.desk, "rita", 80, 24).keys("x1Not ours").rest().rest();
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    sitting.keys("x").sees("Not ours").sees("(•)").sees_not("has changed since");
    sitting.keys("<Esc>");
    world.as_("paula").comment(id, "Hello").unwrap();
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    sitting.keys("x").sees("Not ours").sees("changed since").sees_not("(•)");
    sitting.keys("<Ctrl-S>");
    assert_eq!(world.status(id), Status::UnderReview, "nothing was decided by words alone");
}

#[test]
fn the_claim_says_that_words_on_it_are_kept() {
    let world = World::new();
    in_review(&world);
    let mut sitting = Sitting::new(&world.desk, "rita", 120, 40);
    sitting.sees_not("Your words not sent");
    sitting.keys("cHm<Esc>").sees("Your words not sent: Comment");
    sitting.keys("<Enter>").sees("Your words not sent: Comment");
    sitting.keys("c<Ctrl-S>").sees_not("Your words not sent");
}

#[test]
fn words_that_are_out_of_reach_can_be_read_and_thrown_away() {
    let world = World::new();
    let id = in_review(&world);
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    sitting.keys("aLooks good, says the file<Esc>").keys("cHello<Esc>");
    world.as_("rob").take(id).ok();
    world.as_("rita").approve(id).unwrap();
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    sitting.sees("2 drafts that you have not sent are kept: & lists them.");
    sitting.keys("&").sees("Your words, not yet sent").sees("C-000001").sees("Looks good");
    // It is approved by now: the words are there, and stay.
    sitting.keys("<Enter>").sees("C-000001");
    assert!(matches!(sitting.session.app().overlay, Overlay::None));
    assert_eq!(words(&world, "rita").len(), 2);
    sitting.keys("&<Ctrl-X>").sees("again throws these words away");
    sitting.keys("<Ctrl-X>");
    sitting.sees_not("Looks good").sees("Hello");
    assert_eq!(words(&world, "rita"), ["Hello"]);
    sitting.keys("<Enter>").sees("Comment to the partner").sees("Hello");
    sitting.keys("<Esc>&<Ctrl-X><Down><Ctrl-X>").sees("again throws");
    sitting.keys("<Ctrl-X>").sees("thrown away");
    assert!(matches!(sitting.session.app().overlay, Overlay::None), "nothing is left to list");
}

/// That nothing can be kept is said once, typing goes on, and leaving is no slip.
#[test]
fn a_full_store_stops_no_typing() {
    let world = World::new();
    let id = in_review(&world);
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    world.store.set_full(true);
    sitting.keys("cab").sees("cannot be kept").sees("No room is left");
    sitting.keys("<Esc>").sees_not("cannot be kept");
    sitting.keys("c").sees("ab");
    sitting.keys("cd").sees("abcd").sees_not("cannot be kept");
    sitting.keys("<Esc>");
    sitting.keys("q").sees("leaving loses it");
    assert!(!sitting.left);
    world.store.set_full(false);
    sitting.keys("c").rest().rest().keys("<Esc>q");
    assert!(sitting.left);
    assert_eq!(words(&world, "rita"), ["abcd"]);
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    sitting.keys("c<Ctrl-S>").sees("on record");
    assert_eq!(last_comment(&world, id), "abcd");
}

#[test]
fn words_for_marked_claims_are_kept_until_all_is_done() {
    let world = World::new();
    in_review(&world);
    world.as_("paula").claims(m365(&["exchange"]));
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    sitting.keys("*cFor all").rest().rest();
    assert_eq!(words(&world, "rita"), ["For all"]);
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    sitting.keys("&<Enter>").sees("mark some with m");
    sitting.keys("*c").sees("For all");
    sitting.keys("<Ctrl-S>").sees("Nothing is done yet");
    sitting.keys("<F2>").sees("2 claims done");
    assert_eq!(drafts(&world, "rita"), []);
}

/// Before what was kept has come, nothing is begun that would go over it.
#[test]
fn whoever_is_quick_loses_nothing_either() {
    let world = World::new();
    in_review(&world);
    Sitting::new(&world.desk, "rita", 80, 24).keys("cHm<Esc>");
    let first = world.desk.queue(
        &OperatorName::new("rita"),
        &cpor::desk::QueueRequest::default(),
        &cpor::desk::Unwatched,
    );
    let mut sitting = Sitting::early(&world.desk, "rita", (80, 24), first.unwrap());
    sitting.ahead("c!").opened().sees("Hm!");
}

/// Keys that are pressed before it is known what was kept are kept themselves.
#[test]
fn whoever_is_quick_waits_for_the_form_too() {
    let world = World::new();
    Sitting::new(&world.desk, "paula", 80, 24).keys("+Contoso<Esc>");
    let mut sitting = Sitting::starting(&world.desk, "paula", (80, 24));
    sitting.ahead("+ rollout").all_answers().sees("Contoso rollout");
    let mut sitting = Sitting::starting(&world.desk, "paula", (80, 24));
    sitting.ahead("&").all_answers().sees("Your words, not yet sent");
    let mut sitting = Sitting::starting(&world.desk, "paula", (80, 24));
    sitting.ahead("+x<Esc>").all_answers().sees_not("New claim");
}

/// A line of a megabyte, as much as a paste may have.
#[test]
fn a_large_paste_is_kept() {
    let world = World::new();
    in_review(&world);
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    let text = "one line of many\n".repeat(60_000);
    sitting.keys("c").paste(&text).rest().rest();
    let kept = words(&world, "rita");
    assert!(kept == [text.as_str()], "{} bytes", kept.concat().len());
}
