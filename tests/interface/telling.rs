//! Comments and the history by keys: what has been read, answers, filters, links, and the past.

use std::fmt::Write as _;

use cpor::desk::Desk as _;
use cpor::domain::command::Command;
use cpor::domain::id::{ClaimId, OperatorName};
use cpor::domain::status::Status;
use cpor::tui::input::Key;

use super::sitting::Sitting;
use super::world::{World, m365};

fn claims(world: &World, products: &[&str]) -> Vec<ClaimId> {
    products.iter().map(|product| world.as_("paula").claims(m365(&[product]))).collect()
}

fn read_mark(world: &World, who: &str, id: ClaimId) -> u32 {
    world.as_(who).view(id).unwrap().read_mark
}

/// A comment of so many lines, each of which can be told from the others.
fn long(mark: &str, lines: usize) -> String {
    (1..=lines).fold(String::new(), |mut text, line| {
        writeln!(text, "{mark} {line}.").unwrap();
        text
    })
}

fn key(name: &str) -> Key {
    name.parse().unwrap()
}

#[test]
fn only_what_was_on_the_screen_is_read() {
    let world = World::new();
    let id = claims(&world, &["teams"])[0];
    let rita = world.as_("rita");
    rita.comment(id, "short").unwrap();
    let first = world.claim(id).revision;
    rita.comment(id, &long("row", 40)).unwrap();
    rita.comment(id, "below the fold").unwrap();
    let mut sitting = Sitting::new(&world.desk, "paula", 80, 24);
    sitting.keys("<Enter>").sees("Comments (3)");
    sitting.keys("3").sees("row 10.").sees_not("below the fold");
    sitting.rest();
    assert_eq!(read_mark(&world, "paula", id), first, "the second has not been shown in whole");
    sitting.keys("j").sees("Comments (2)");
    sitting.keys("<PageDown>");
    assert_eq!(read_mark(&world, "paula", id), first);
    sitting.keys("<PageDown><PageDown>").sees("below the fold");
    sitting.rest();
    assert_eq!(read_mark(&world, "paula", id), world.claim(id).revision);
    sitting.keys("k").sees("Comments ").sees_not("Comments (");
    sitting.keys("1").sees_not("*");
}

/// The end has been seen, but not what stands before it: that stays unread.
#[test]
fn what_was_passed_over_stays_unread() {
    let world = World::new();
    let id = claims(&world, &["teams"])[0];
    for mark in ["first", "second"] {
        world.as_("rita").comment(id, &long(mark, 60)).unwrap();
    }
    let mut sitting = Sitting::new(&world.desk, "paula", 80, 24);
    sitting.keys("<Enter>3G").sees("second 60.");
    sitting.rest().keys("k");
    assert_eq!(read_mark(&world, "paula", id), 0);
    sitting.sees("Comments (2)");
}

/// Behind a dialog nothing is read, nor under what is said in two rows.
#[test]
fn what_lies_under_something_else_is_not_read() {
    let world = World::new();
    let id = claims(&world, &["teams"])[0];
    let mut sitting = Sitting::new(&world.desk, "paula", 80, 24);
    sitting.keys("<Enter>3c");
    world.as_("rita").comment(id, "hello").unwrap();
    sitting.tick().rest();
    assert_eq!(read_mark(&world, "paula", id), 0);
    sitting.keys("<Esc>").rest().sees("hello");
    assert_ne!(read_mark(&world, "paula", id), 0);
}

#[test]
fn the_next_unread_comment_is_a_key_away_here_and_on_the_next_claim() {
    let world = World::new();
    let ids = claims(&world, &["teams", "exchange", "sharepoint"]);
    world.as_("paula").comment(ids[0], "my own").unwrap();
    world.as_("rita").comment(ids[0], &long("one", 30)).unwrap();
    world.as_("rita").comment(ids[0], &long("two", 30)).unwrap();
    world.as_("rita").comment(ids[2], "on the third").unwrap();
    let mut sitting = Sitting::new(&world.desk, "paula", 80, 24);
    // The selected claim has some.
    sitting.keys("/<Enter>g>").sees("one 1.").sees_not("two 1.");
    sitting.keys(".").sees("two 1.");
    sitting.keys(".").sees("no further unread comment here");
    sitting.keys(",").sees("one 1.");
    sitting.keys(">").sees("on the third").sees("C-000003");
    assert_eq!(sitting.session.app().target(), Some(ids[2]));
    // The first is still unread: its ends have not been on the screen.
    sitting.keys(">").sees("C-000001").sees("one 1.");
    sitting.keys("<PageDown><PageDown><PageDown><PageDown>").sees("two 30.");
    sitting.keys(">").sees("No claim in this view has unread comments.");
    sitting.keys("1");
    assert_eq!(sitting.selected_on_screen(), Some(ids[0]));
}

/// Somebody who has begun something else meanwhile is not taken away from it.
#[test]
fn an_answer_that_comes_late_takes_nobody_away() {
    let world = World::new();
    let ids = claims(&world, &["teams", "exchange"]);
    world.as_("rita").comment(ids[1], "hello").unwrap();
    let mut sitting = Sitting::new(&world.desk, "paula", 80, 24);
    sitting.keys("g").rest();
    sitting.ahead(">c").all_answers().sees("Comment to the partner");
    assert_eq!(sitting.session.app().target(), Some(ids[0]));
}

#[test]
fn an_answer_quotes_who_said_what_and_when() {
    let world = World::new();
    let id = claims(&world, &["teams"])[0];
    world.as_("paula").comment(id, "Which dates?\n\nThe old ones?").unwrap();
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 30);
    sitting.keys("<Enter>3r").sees("paula wrote on 2020-07-10 09:00:").sees("> Which dates?");
    // Nothing has been said yet.
    sitting.keys("<Ctrl-S>").sees("!");
    sitting.keys("<Esc>").sees_not("kept");
    sitting.keys("rThe new ones.<Ctrl-S>").sees("on record");
    let said = world.claim(id).comments.last().unwrap().clone();
    assert!(!said.internal);
    let cpor::domain::event::CommentText::Words(words) = said.text else { panic!("words") };
    assert_eq!(
        words,
        "paula wrote on 2020-07-10 09:00:\n> Which dates?\n>\n> The old ones?\n\nThe new ones."
    );
    // A comment begun by its own key quotes nothing.
    sitting.keys("c").sees_not("wrote on");
}

#[test]
fn an_internal_note_is_answered_by_an_internal_note() {
    let world = World::new();
    let id = claims(&world, &["teams"])[0];
    world.as_("rita").note(id, "the stamp is odd").unwrap();
    let mut sitting = Sitting::new(&world.desk, "rob", 80, 30);
    sitting.keys("<Enter>3r").sees("Internal note").sees("> the stamp is odd");
    sitting.keys("so it is<Ctrl-S>").sees("on record");
    assert!(world.claim(id).comments.iter().all(|said| said.internal));
    // Words of an answer that was left come back only where they were meant for.
    sitting.keys("rmore<Esc>").sees("kept");
    sitting.keys("1c").sees("Comment to the partner").sees_not("stamp");
    sitting.keys("<Esc>n").sees("> the stamp is odd").sees("more");
    let mut partner = Sitting::new(&world.desk, "paula", 80, 30);
    partner.keys("<Enter>3").sees_not("stamp");
    partner.keys("r").sees("There is no comment here to answer");
}

#[test]
fn a_comment_brings_files_that_can_be_pointed_at() {
    let world = World::new();
    let id = claims(&world, &["teams"])[0];
    let folder = std::env::temp_dir().join(format!("cpor-talk-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let paths = ["one.txt", "two.txt"].map(|name| {
        let path = folder.join(name);
        std::fs::write(&path, name).unwrap();
        path.display().to_string()
    });
    let mut sitting = Sitting::new(&world.desk, "paula", 80, 30);
    sitting.keys("cBoth files<Tab>").paste(&paths.join(" ")).keys("<Ctrl-S>").sees("on record");
    sitting.keys("<Enter>3").sees("Attached: one.txt, 7 B").sees("Attached: two.txt, 7 B");
    assert_eq!(sitting.session.app().pointed_file(), Some("one.txt"));
    sitting.keys("<Right><Right>").sees("▸ Attached: two.txt");
    assert_eq!(sitting.session.app().pointed_file(), Some("two.txt"));
    // The key that reads PoE opens the one that is pointed at.
    sitting.keys("p");
    let view = world.claim(id);
    let open = sitting.session.app().viewer.as_ref().map(|viewer| viewer.file);
    let place = view.evidence.iter().position(|file| file.name == "two.txt");
    assert_eq!(open, place);
    sitting.keys("<Esc>").sees("▸ Attached: two.txt");
    let said = view.comments.last().unwrap().clone();
    assert_eq!(said.attachments, ["one.txt", "two.txt"]);
    // A reviewer brings no PoE.
    Sitting::new(&world.desk, "rita", 80, 30).keys("c").sees_not("Files (paths");
    std::fs::remove_dir_all(&folder).unwrap();
}

#[test]
fn a_comment_leads_to_its_event_and_back() {
    let world = World::new();
    let id = claims(&world, &["teams"])[0];
    world.as_("rita").comment(id, "first").unwrap();
    world.as_("rita").start(id).unwrap();
    world.as_("rita").comment(id, "second").unwrap();
    let mut sitting = Sitting::new(&world.desk, "paula", 80, 24);
    sitting.keys("<Enter>3k<Enter>").sees("▸ 4  2020-07-10 09:00  Commented · rita");
    sitting.keys("h");
    assert_eq!(sitting.session.app().pointed_comment().unwrap().number, 4);
    // Where a filter or a side hides it, these are taken off.
    sitting.keys("4=j<Enter>v").keys("3jh").sees("▸ 6  2020-07-10 09:00  Commented · rita");
    sitting.sees("Everything you may see");
    sitting.keys("kh").sees("Nothing was said with this event");
}

#[test]
fn the_history_is_filtered_by_kind_and_person() {
    let world = World::new();
    let id = claims(&world, &["teams"])[0];
    world.as_("rita").start(id).unwrap();
    world.as_("rita").comment(id, "from the reviewer").unwrap();
    world.as_("paula").comment(id, "from the partner").unwrap();
    let mut sitting = Sitting::new(&world.desk, "rob", 80, 24);
    sitting.keys("<Enter>4=").sees("Commented").sees("all of them");
    sitting.keys("G<Enter>").sees("2 of 6 events: Commented").sees_not("Created");
    sitting.keys("@jj<Enter>").sees("1 of 6 events: Commented, by rita");
    sitting.sees("from the reviewer").sees_not("from the partner");
    sitting.keys("<Esc>").sees("Everything you may see").sees("Review started");
    // The caret has stayed where it was.
    assert_eq!(sitting.session.app().pointed_event().unwrap().number, 5);
    sitting.keys("<Esc>").sees("by deadline");
    sitting.keys("<Enter>4=").resize(40, 8).sees("▸ all of them");
    sitting.resize(12, 4).resize(80, 24);
    sitting.hold(key("Enter"), 5).sees("Everything");
}

#[test]
fn the_claim_is_shown_as_it_was_and_nothing_can_be_done_there() {
    let world = World::new();
    let id = claims(&world, &["teams"])[0];
    world.as_("rita").start(id).unwrap();
    world.as_("rita").approve(id).unwrap();
    let seq = world.seq();
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    sitting.keys("<Enter>4gj<Enter>").sees("THE PAST: C-000001 at event 2 of 5");
    sitting.sees("PoE added, 2020-07-10 09:00, by paula").sees("Editing since");
    sitting.keys("]").sees("event 3 of 5").sees("Submitted since");
    sitting.keys("<Right><Right><Right>").sees("event 5 of 5").sees("Approved since");
    sitting.keys("[<Left><Left><Left><Left>").sees("event 1 of 5");
    for ask in "txabuiUdecnSXRwyofFNB+ZDpAI<Ctrl-S><Enter>".split_inclusive('>') {
        sitting.keys(ask).sees("THE PAST");
    }
    sitting.sees("nothing can be done here");
    assert_eq!(world.seq(), seq);
    assert_eq!(world.status(id), Status::Approved);
    sitting.resize(40, 12).sees("THE PAST");
    sitting.resize(10, 3).resize(120, 40).sees("THE PAST");
    sitting.keys("<Esc>").sees_not("THE PAST").sees("▸ 1  2020-07-10");
    assert_eq!(sitting.session.app().target(), Some(id));
}

/// The claim of a late answer is not the one that is asked for by then.
#[test]
fn only_the_event_that_is_asked_for_is_shown() {
    let world = World::new();
    let id = claims(&world, &["teams"])[0];
    world.as_("rita").comment(id, "hello").unwrap();
    let mut sitting = Sitting::new(&world.desk, "paula", 80, 24);
    sitting.keys("<Enter>4g");
    sitting.ahead("<Enter>]").one_answer().draw().sees("Reading the claim as it was");
    sitting.one_answer().draw().sees("event 2 of 4");
    sitting.keys("<Esc>").ahead("<Enter>").ahead("<Esc>").all_answers().sees_not("THE PAST");
}

#[test]
fn a_dossier_is_written_to_a_path_and_never_over_a_file() {
    let world = World::new();
    let id = claims(&world, &["teams"])[0];
    world.as_("rita").note(id, "between us").unwrap();
    let folder = std::env::temp_dir().join(format!("cpor-dossier-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let path = |name: &str| folder.join(name).display().to_string();
    let mut sitting = Sitting::new(&world.desk, "paula", 120, 30);
    sitting.keys("E").sees("Dossier of C-000001").sees("C-000001.md");
    sitting
        .keys("<Ctrl-U>")
        .paste(&path("a.md"))
        .keys("<Enter>")
        .sees("The dossier was written to");
    let text = std::fs::read_to_string(path("a.md")).unwrap();
    assert!(text.starts_with("# Dossier of C-000001\n") && !text.contains("between us"));
    sitting.keys("E<Ctrl-U>").paste(&path("a.md")).keys("<Enter>").sees("not overwritten");
    sitting.keys("<Ctrl-U>").paste(&path("a.json")).keys("<Ctrl-S>").sees("was written to");
    let json: serde_json::Value =
        serde_json::from_str(&std::fs::read_to_string(path("a.json")).unwrap()).unwrap();
    assert_eq!(json["claim"]["id"], "C-000001");
    sitting.keys("E<Ctrl-U>").paste(&path("none/a.md")).keys("<Enter>").sees("cannot be written");
    sitting.keys("<Esc>").sees("by deadline");
    std::fs::remove_dir_all(&folder).unwrap();
}

/// A step costs no more in a long history than in a short one, and what moves is a row or two.
#[test]
fn a_thousand_events_are_gone_through_quickly() {
    let world = World::new();
    let id = claims(&world, &["teams"])[0];
    let rita = OperatorName::new("rita");
    for number in 0..1_000 {
        let command = Command::Comment {
            text: format!("number {number}"),
            internal: false,
            files: Vec::new(),
        };
        world.desk.act(&rita, cpor::desk::Request::on(id, command)).unwrap();
    }
    let mut sitting = Sitting::new(&world.desk, "paula", 80, 24);
    sitting.keys("<Enter>4G").sees("number 999");
    let drawn = |sitting: &mut Sitting<'_>, name: &str| {
        sitting.keys(name);
        sitting.drawn
    };
    assert!(drawn(&mut sitting, "k") < 80, "the caret moves: {} bytes", sitting.drawn);
    sitting.hold(key("k"), 300).keys("g").sees("Created");
    assert_eq!(sitting.session.app().pointed_event().unwrap().number, 1);
    sitting.keys("3").sees("Comments (");
    sitting.keys("G").sees("number 999");
    assert!(drawn(&mut sitting, "k") < 80, "the caret moves: {} bytes", sitting.drawn);
    sitting.hold(key("PageUp"), 30);
}
