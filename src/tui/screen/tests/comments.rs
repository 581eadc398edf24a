//! The thread.

use insta::assert_snapshot;

use super::world::{World, context, name};
use super::{Line, assert_fits, dump, stacked_blocks};
use crate::domain::command::Command;
use crate::tui::screen::comments::{Reader, block};

fn thread(world: &World, who: &str, read_mark: u32, width: u16) -> Thread {
    let claim = crate::domain::id::ClaimId(1);
    let (view, rules) = (world.view(who, claim), world.rules(who));
    let name = name(who);
    let reader = Reader { name: &name, read_mark };
    let block = |index| block(&view, index, &reader, context(&rules), width);
    let (lines, _) = stacked_blocks((0..view.comments.len()).map(block));
    let first_unread = lines.iter().position(|line| line.to_string().starts_with("── unread"));
    Thread { lines, first_unread }
}

/// A thread in lines, and the one before the first comment that the reader has not read.
struct Thread {
    lines: Vec<Line<'static>>,
    first_unread: Option<usize>,
}

/// A thread with everything that a thread can hold.
fn world() -> World {
    let world = World::new();
    let claim = world.contested();
    world.comment(
        "nora",
        claim,
        "We have worked with 佐藤さん since 2019.\n\n- adoption\n- training",
        false,
    );
    world.comment("rita", claim, "Compare with the statement of C-000002.", true);
    world.comment("nora", claim, "\u{1b}[2J\u{202E}rewop", false);
    world
}

#[test]
fn a_reviewer_sees_notes_and_what_the_program_says() {
    let thread = thread(&world(), "rita", 5, 80);
    assert_snapshot!(dump(&thread.lines), @r#"
    System · 2020-07-08 09:20
    » Another partner also claims Dynamics 365 Sales. The claim goes to arbitration:
    » the PoE of both sides is compared, and either side may be asked for more. PoE
    » that strengthens this claim can be added meanwhile.

    ── unread ──────────────────────────────────────────────────────────────────────
    nora · Incentives admin · Partner · 2020-07-08 09:25 · new
    │ We have worked with 佐藤さん since 2019.
    │
    │ - adoption
    │ - training

    rita · Reviewer · 2020-07-08 09:30 · internal: reviewers only
    │ Compare with the statement of C-000002.

    nora · Incentives admin · Partner · 2020-07-08 09:35 · new
    │ ␛[2J⟨U+202E⟩rewop
    "#);
}

#[test]
fn a_partner_sees_no_internal_note() {
    let text = dump(&thread(&world(), "nora", u32::MAX, 80).lines);
    assert!(!text.contains("internal") && !text.contains("C-000002"), "{text}");
}

#[test]
fn the_marker_stands_before_the_first_comment_of_others_that_is_not_read() {
    let world = world();
    let all = thread(&world, "rita", 0, 60);
    let first = all.first_unread.expect("unread comments");
    assert!(all.lines[first].to_string().contains("unread"));
    assert_eq!(first, 0);
    let some = thread(
        &world,
        "rita",
        world.view("rita", crate::domain::id::ClaimId(1)).comments[0].number,
        60,
    );
    let first = some.first_unread.expect("unread comments");
    assert!(some.lines[first].to_string().contains("unread"));
    assert!(some.lines[first + 1].to_string().starts_with("nora"));
    assert_eq!(thread(&world, "rita", u32::MAX, 60).first_unread, None);
    let marks = dump(&some.lines).matches("── unread").count();
    assert_eq!(marks, 1);
}

#[test]
fn one_s_own_words_are_never_unread() {
    let world = World::new();
    let claim = world.submitted("nora", super::world::sales("Contoso"));
    world.comment("nora", claim, "hello", false);
    assert_eq!(thread(&world, "nora", 0, 60).first_unread, None);
}

#[test]
fn words_in_a_narrow_thread_are_wrapped_by_cells() {
    let thread = thread(&world(), "nora", u32::MAX, 20);
    assert_fits(&thread.lines, 20);
    assert_snapshot!(dump(&thread.lines), @r#"
    System · 2020-07-08
    09:20
    » Another partner
    » also claims
    » Dynamics 365
    » Sales. The claim
    » goes to
    » arbitration: the
    » PoE of both sides
    » is compared, and
    » either side may be
    » asked for more.
    » PoE that
    » strengthens this
    » claim can be added
    » meanwhile.

    nora · Incentives
    admin · Partner ·
    2020-07-08 09:25
    │ We have worked
    │ with 佐藤さん
    │ since 2019.
    │
    │ - adoption
    │ - training

    nora · Incentives
    admin · Partner ·
    2020-07-08 09:35
    │ ␛[2J⟨U+202E⟩rewop
    "#);
}

#[test]
fn what_was_undone_says_so() {
    let world = World::new();
    world.asked();
    world.act("rita", crate::domain::id::ClaimId(1), Command::Undo);
    let text = dump(&thread(&world, "nora", 0, 80).lines);
    assert!(text.contains("Request information · undone"), "{text}");
}
