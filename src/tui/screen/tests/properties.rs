//! Whatever was entered and however little room there is, lines fit and nothing acts.

use proptest::prelude::*;

use super::assert_fits;
use super::world::{World, context, keys, name, sales};
use crate::desk::{ClaimView, HistoryEntry};
use crate::domain::field::{Contact, Entered, Fields, ProductLine};
use crate::domain::id::{ClaimId, OperatorName};
use crate::tui::screen::{Context, claim, comments, history};

/// Every comment and every event at a width.
fn assert_blocks_fit(
    view: &ClaimView,
    reader: &OperatorName,
    entries: &[HistoryEntry],
    context: Context<'_>,
    width: u16,
) {
    let reader = comments::Reader { name: reader, read_mark: 0 };
    for index in 0..view.comments.len() {
        assert_fits(&comments::block(view, index, &reader, context, width), width);
    }
    let digits = history::digits(entries);
    for entry in entries {
        assert_fits(&history::block(entry, digits, context, width), width);
    }
}

/// Every screen of a claim for a reader, at every width.
fn assert_screens_fit(world: &World, who: &str, claim: ClaimId) {
    let (view, rules, reader) = (world.view(who, claim), world.rules(who), name(who));
    let context = context(&rules);
    let entries = world.history(who, claim, None);
    for width in 0..200 {
        assert_fits(&claim::lines(&view, &keys, context, width), width);
        assert_blocks_fit(&view, &reader, &entries, context, width);
        let preview = claim::preview(&view, &reader, context, (width, 20));
        assert_fits(&preview, width);
        assert!(preview.len() <= 20);
    }
}

#[test]
fn every_screen_fits_every_width() {
    let world = World::new();
    let claim = world.contested();
    world.comment("nora", claim, "We have worked with 佐藤さん since 2019.", false);
    for who in ["rita", "nora", "cora"] {
        assert_screens_fit(&world, who, claim);
    }
    let world = World::new();
    let claim = world.asked();
    assert_screens_fit(&world, "nora", claim);
    let world = World::new();
    let claim = world.approved();
    assert_screens_fit(&world, "cora", claim);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn hostile_words_fit_and_do_not_act(text in "\\PC{0,40}|[\u{0}-\u{a0}\u{202a}-\u{202e}部e\u{301}]{0,60}") {
        let world = World::new();
        let fields = Fields {
            name: text.clone(),
            mpn_id: text.clone(),
            tenant_id: text.clone(),
            solution_area: Some(Entered::Other(text.clone())),
            activities: vec![Entered::Other(text.clone())],
            products: vec![ProductLine { product: text.clone(), subscription_id: text.clone() }],
            technical: Contact { name: text.clone(), title: text.clone(), email: text.clone() },
            ..sales("Contoso")
        };
        let claim = world.create("nora", fields);
        let said = format!("said: {text}");
        world.comment("nora", claim, &said, false);
        let (view, rules) = (world.view("nora", claim), world.rules("nora"));
        let context = context(&rules);
        let entries = world.history("nora", claim, None);
        for width in [0, 1, 2, 3, 7, 21, 40, 55, 80, 120] {
            assert_fits(&claim::lines(&view, &keys, context, width), width);
            assert_blocks_fit(&view, &name("rita"), &entries, context, width);
        }
    }
}
