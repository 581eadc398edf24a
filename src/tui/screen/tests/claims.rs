//! The Claim tab: what it tells to whom.

use super::dump;
use super::world::{SALES, World, context, keys, revenue, sales};
use crate::domain::command::{Command, Winner};
use crate::domain::field::Fields;
use crate::domain::id::{ClaimId, Key, SubscriptionId};
use crate::domain::status::RejectionReason;
use crate::tui::screen::claim::lines;
use crate::tui::theme;

pub(super) fn shown(world: &World, who: &str, claim: ClaimId, width: u16) -> String {
    let (view, rules) = (world.view(who, claim), world.rules(who));
    dump(&lines(&view, &keys, context(&rules), width))
}

#[test]
fn the_side_that_competes_learns_that_there_is_another_and_never_who() {
    let world = World::new();
    let claim = world.contested();
    let text = shown(&world, "nora", claim, 100);
    assert!(text.contains("Another partner also claims"), "{text}");
    assert!(!text.contains("Fabrikam") && !text.contains("C-000002"), "{text}");
    assert!(shown(&world, "rita", claim, 100).contains("C-000002 · Fabrikam · Submitted"));
}

#[test]
fn a_rejection_says_why_and_until_when_it_can_be_disputed() {
    let world = World::new();
    let claim = world.submitted("nora", sales("Contoso adoption 2020"));
    world.act("rita", claim, Command::StartReview);
    let reason = Some(RejectionReason::MissingCustomerConsent);
    world.act("rita", claim, Command::Reject { reason, comment: None });
    let text = shown(&world, "nora", claim, 80);
    assert!(text.contains("Missing customer consent on PoE"), "{text}");
    assert!(text.contains("Dispute: open through Wed 2020-08-05 (30 d left)"), "{text}");
}

#[test]
fn revenue_fields_are_shown_to_revenue_association_alone() {
    let world = World::new();
    let asks = world.submitted("nora", revenue());
    assert!(shown(&world, "nora", asks, 80).contains("Northwind Quotes"));
    let kept = Fields { revenue: revenue().revenue, ..sales("Contoso adoption 2020") };
    let does_not = world.create("nora", kept);
    assert!(!shown(&world, "nora", does_not, 80).contains("Northwind Quotes"));
}

#[test]
fn what_is_overdue_says_so_in_words_and_in_colour() {
    let world = World::new();
    let claim = world.submitted("nora", sales("Contoso adoption 2020"));
    world.at("2020-07-20T08:00:00Z");
    let (view, rules) = (world.view("rita", claim), world.rules("rita"));
    let lines = lines(&view, &keys, context(&rules), 80);
    let mut spans = lines.iter().flat_map(|line| &line.spans);
    let found = spans.find(|span| span.content == "overdue").expect("the word");
    assert_eq!(found.style, theme::ALERT);
}

#[test]
fn keys_that_were_lost_and_keys_that_were_won_say_so() {
    let world = World::new();
    let claim = world.contested();
    let decision = Command::Decide {
        key: Key::Subscription(SubscriptionId::new(SALES)),
        winner: Winner::Claim(ClaimId(2)),
        comment: "Their PoE is the better one.".to_owned(),
    };
    world.act("rita", claim, decision);
    let text = shown(&world, "nora", claim, 80);
    assert!(text.contains("Dynamics 365 Sales · lost by arbitration"), "{text}");
    assert!(text.contains("Power BI · associated"), "{text}");
    assert!(!text.contains("Another partner also claims"), "{text}");
}

#[test]
fn two_columns_keep_ids_in_one_piece_or_do_not_stand_at_all() {
    let world = World::new();
    let claim = world.contested();
    for width in 60..200 {
        assert!(shown(&world, "rita", claim, width).contains(SALES), "cut at {width}");
    }
}

#[test]
fn an_action_shows_its_key_or_why_there_is_none_to_press() {
    let world = World::new();
    let claim = world.asked();
    let text = shown(&world, "nora", claim, 80);
    let (open, rest) = text.split_once("Not now").expect("closed actions");
    let (closed, others) = rest.split_once("Not in this role").expect("others' actions");
    assert!(open.contains("Resubmit           ·") && open.contains("Comment            c"));
    assert!(closed.contains("Discard") && closed.contains("that is open in"));
    assert!(others.contains("Approve"));
}
