//! Reading PoE by key: moving, finding, jumping, acting from it, and what comes late or not at all.

use std::sync::atomic::{AtomicBool, Ordering};

use cpor::desk::{Desk as _, Unwatched};
use cpor::document::{Document, File, Format, InProcess, Limits, NotWanted, Note, Reader, Wanted};
use cpor::domain::id::{ClaimId, OperatorName};
use cpor::domain::status::Status;
use cpor::precheck::State;
use cpor::tui::input::Key;

use super::sitting::Sitting;
use super::world::{CONTOSO, World, m365};

/// A PoE in which everything stands but who has signed it.
fn unsigned() -> String {
    format!(
        "Proof of execution\n\nPartner company: Northwind Partners\nCustomer company: Contoso\n\
         Customer domain: contoso.com\nTenant ID: {CONTOSO}\n\nWork done:\nWe rolled out teams to \
         all sites and trained the administrators.\n\nCustomer signature: ____________\nDate: \
         ____________\n"
    )
}

/// A claim under review with two files: a short one and the one that is given.
fn under_review(world: &World, text: &str) -> ClaimId {
    let id = world.as_("paula").claims(m365(&["teams"]));
    world.as_("paula").attach(id, "work.txt", text.as_bytes()).unwrap();
    world.as_("rita").start(id).unwrap();
    id
}

fn numbered(lines: usize) -> String {
    let lines = (1..=lines).map(|line| format!("line {line} of the report"));
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn it_shows_the_first_file_and_the_pre_check_and_goes_back() {
    let world = World::new();
    under_review(&world, &unsigned());
    for (columns, rows) in [(80, 24), (120, 40)] {
        for open in ["p", "<Enter>p", "3p"] {
            let mut sitting = Sitting::new(&world.desk, "rita", columns, rows);
            sitting.keys(open).sees("File 1 of 2").sees("Customer acknowledgment").sees("missing");
            sitting
                .keys("<Right>")
                .sees("File 2 of 2")
                .sees("work.txt")
                .sees("We rolled out teams");
            sitting.sees("100%").sees("Partner company");
            sitting.keys("<Esc>").sees_not("File 2 of 2");
        }
    }
}

#[test]
fn where_there_is_nothing_to_read_it_says_why() {
    let world = World::new();
    world.as_("paula").create(m365(&["teams"])).unwrap();
    let mut paula = Sitting::new(&world.desk, "paula", 80, 24);
    paula.keys("p").sees("There is no PoE on this claim yet.").sees("▸ C-000001");
    under_review(&world, "text");
    let mut carl = Sitting::new(&world.desk, "carl", 80, 24);
    carl.keys("p").sees("may not check PoE").sees_not("File 1");
    // Its partner reads it as a reviewer does.
    let mut paula = Sitting::new(&world.desk, "paula", 80, 24);
    paula.keys("/C-000002<Enter>").keys("p").sees("File 1 of 2");
}

#[test]
fn it_is_moved_by_lines_pages_and_numbers() {
    let world = World::new();
    under_review(&world, &numbered(500));
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    sitting.keys("p<Right>").sees("line 1 of").sees_not("line 20 of");
    sitting.keys("j").sees_not("line 1 of");
    sitting.keys("k").sees("line 1 of");
    let first = |sitting: &Sitting<'_>| -> usize {
        let text = sitting.text();
        let row = text.lines().find_map(|row| row.strip_prefix("line ")).unwrap().to_owned();
        row.split(' ').next().unwrap().parse().unwrap()
    };
    sitting.keys("<Space>");
    let page = first(&sitting) - 1;
    assert!((10..20).contains(&page), "a page is {page} lines");
    sitting.keys("<PageDown>");
    assert_eq!(first(&sitting), 2 * page + 1);
    sitting.keys("<PageUp>");
    assert_eq!(first(&sitting), page + 1);
    sitting.keys("G").sees("line 500 of").sees("100%");
    sitting.keys("<Space>j").sees("line 500 of");
    sitting.keys("g20j");
    assert_eq!(first(&sitting), 21);
    sitting.keys("7G").sees("There is no page or part 7; the last one is 1.");
    // Where one was stays when another file was looked at.
    sitting.keys("<Left>").sees("File 1 of 2");
    sitting.keys("<Right>");
    assert_eq!(first(&sitting), 21);
    // Nothing is drawn when nothing changes, and a row costs little.
    sitting.keys("j");
    assert!(sitting.drawn <= 200, "{} bytes for a row", sitting.drawn);
    sitting.tick();
    assert_eq!(sitting.drawn, 0, "an idle session draws");
}

#[test]
fn megabytes_on_one_line_are_moved_through_at_once() {
    let world = World::new();
    let text = "word ".repeat(800_000);
    under_review(&world, &text);
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    // Laying all of it out even once for each of these keys takes minutes.
    sitting.keys("p<Right>G").sees("100%");
    for _ in 0..20 {
        sitting.keys("kjbg<Space>G<PageUp>");
    }
}

#[test]
fn the_list_of_files_tells_what_they_are_and_opens_one() {
    let world = World::new();
    let id = under_review(&world, "text");
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    let sha256 = world.claim(id).evidence[1].sha256.to_string();
    sitting.keys("ps").sees(&sha256).sees("text/plain · 4 B · not read yet").sees("readable");
    sitting.keys("j<Enter>").sees("File 2 of 2").sees_not(&sha256);
    sitting.keys("s").sees("text/plain · 4 B · readable");
    sitting.keys("<Esc>").sees("File 2 of 2").sees_not(&sha256);
}

#[test]
fn enter_goes_to_the_place_of_what_was_found_in_any_file() {
    let world = World::new();
    let text = format!("{}Tenant: {CONTOSO}\n{}", numbered(200), numbered(200));
    under_review(&world, &text);
    for (columns, rows) in [(80, 24), (120, 40), (40, 12)] {
        let mut sitting = Sitting::new(&world.desk, "rita", columns, rows);
        sitting.keys("p").sees("File 1 of 2");
        sitting.keys("<Tab>jjj<Enter>");
        if rows == 12 {
            sitting.keys("<Tab>");
        }
        sitting.sees("File 2 of 2").sees("Tenant:");
        assert!(sitting.reversed_on_screen().contains(&CONTOSO[..10]), "{}", sitting.text());
        // The work is nowhere: there is no place to go to.
        let mut sitting = Sitting::new(&world.desk, "rita", columns, rows);
        sitting.keys("p<Tab>jjjj<Enter>").sees("nowhere");
    }
}

#[test]
fn words_are_found_across_lines_with_their_number() {
    let world = World::new();
    let text = format!(
        "{}The ＳＩＧＮＡＴＵＲＥ\nis missing. 株式会社\n{}a signature",
        numbered(90),
        numbered(90)
    );
    under_review(&world, &text);
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    sitting.keys("p<Right>/signature<Enter>").sees("1 of 2").sees("is missing.");
    assert_eq!(sitting.marked_on_screen(), "ＳＩＧＮＡＴＵＲＥ");
    sitting.keys("n").sees("2 of 2").sees("a signature");
    sitting.keys("n").sees("1 of 2");
    sitting.keys("N").sees("2 of 2");
    sitting.keys("/signature is missing<Enter>").sees("1 of 1");
    assert_eq!(sitting.marked_on_screen().replace(' ', ""), "ＳＩＧＮＡＴＵＲＥismissing");
    sitting.keys("/株式会社<Enter>").sees("1 of 1");
    sitting.keys("/nowhere<Enter>").sees("is not in this file");
    // While words are searched for, n and N are not what they are elsewhere.
    let seq = world.seq();
    sitting.keys("nN").sees_not("Internal note ·");
    assert_eq!(world.seq(), seq);
    sitting.keys("<Esc>n").sees("Internal note · C-000001");
    sitting.keys("<Esc>");
    // A long line that is broken by the screen is marked on both rows.
    let mut sitting = Sitting::new(&world.desk, "rita", 40, 24);
    sitting.keys("p<Right>/report line<Enter>").sees("1 of");
    sitting.keys("/").paste("is missing").keys("<Enter>").sees("1 of 1");
}

#[test]
fn reading_is_told_ended_and_begun_again() {
    let world = World::new();
    under_review(&world, "what it says");
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    sitting.ahead("p").draw().sees("Reading the file").sees("Looking for what");
    sitting.ahead("<Esc>").draw().sees("Reading this file was ended").sees("was ended");
    // What comes of it all the same is not shown.
    sitting.all_answers().sees("Reading this file was ended").sees_not("signed by");
    sitting.keys("r").sees_not("was ended").sees("Customer acknowledgment");
    sitting.keys("<Esc>").sees("▸ C-000001");
    // Another file is asked for before the first has come.
    sitting.ahead("p<Right>").all_answers().sees("File 2 of 2").sees("what it says");
}

#[test]
fn what_is_done_from_it_is_done_to_its_claim_and_goes_on_to_the_next() {
    let world = World::new();
    let first = under_review(&world, &unsigned());
    let second = world.as_("paula").claims(m365(&["exchange"]));
    world.as_("rita").start(second).unwrap();
    for open in ["p", "<Enter>p"] {
        let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
        sitting.keys(open).sees("C-000001");
        assert_eq!(sitting.session.app().target(), Some(first));
        // The queue may move under it: it is still this claim.
        world.as_("rob").comment(second, "urgent").unwrap();
        sitting.tick();
        sitting.keys("cI have read it.<Ctrl-S>").sees("done, and on record").sees("File 1 of 2");
        sitting.keys("nOnly for us.<Ctrl-S>").sees("done, and on record").sees("File 1 of 2");
        sitting.keys("J").sees("C-000002");
        sitting.keys("K").sees("C-000001").sees("File 1 of 2");
        // A dialog that is left leaves the reader where it was.
        sitting.keys("a").sees("Approve · C-000001");
        sitting.keys("<Esc>").sees("File 1 of 2");
    }
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    sitting.keys("pi").sees("suggested by the pre-check");
    sitting.keys("2The signature is missing.<Ctrl-S>").sees("C-000001: Request information");
    assert_eq!(world.status(first), Status::PartnerActionRequired);
    sitting.sees("C-000002");
    assert_eq!(sitting.session.app().target(), Some(second));
    sitting.keys("x1<Ctrl-S>");
    assert_eq!(world.status(second), Status::Rejected);
}

#[test]
fn a_suggested_reason_is_marked_and_not_chosen() {
    let world = World::new();
    let id = under_review(&world, &unsigned());
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    sitting.keys("p").sees("asks for it; suggested:");
    sitting.keys("i");
    let text = sitting.text();
    let row = text.lines().find(|row| row.contains("suggested by the pre-check")).unwrap();
    assert!(row.contains("[ ]"), "{row}");
    sitting.keys("<Ctrl-S>");
    assert_eq!(world.status(id), Status::UnderReview, "no reason was chosen");
    // It is still known when the PoE has been left, and no longer when the PoE has changed.
    sitting.keys("<Esc><Esc>i").sees("suggested by the pre-check");
    sitting.keys("<Esc>");
    world.as_("rob").request_info(id).unwrap();
    world.as_("paula").attach(id, "more.txt", b"more").unwrap();
    world.as_("paula").resubmit(id).unwrap();
    world.as_("rob").start(id).unwrap();
    sitting.tick();
    sitting.keys("i").sees_not("suggested by the pre-check");
}

#[test]
fn what_could_not_be_read_is_no_all_clear() {
    let world = World::new();
    let id = world.as_("paula").draft(m365(&["teams"]));
    world.as_("paula").attach(id, "scan.bin", b"\x1b\0\x01no text").unwrap();
    for (columns, rows) in [(80, 24), (120, 40)] {
        let mut paula = Sitting::new(&world.desk, "paula", columns, rows);
        paula.keys("p").sees("8 elements are unreadable");
        paula.sees_not("nothing that the pre-check would ask for");
    }
}

#[test]
fn a_claim_that_changes_meanwhile_is_shown_as_it_is_and_not_decided_unseen() {
    let world = World::new();
    let id = world.as_("paula").claims(m365(&["teams"]));
    world.as_("paula").attach(id, "work.txt", b"what it says").unwrap();
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    sitting.keys("p<Right>").sees("File 2 of 2");
    world.as_("paula").attach(id, "late.txt", b"a later file").unwrap();
    sitting.keys("b<Ctrl-S>").sees("has changed");
    assert_eq!(world.status(id), Status::Submitted);
    sitting.tick();
    sitting.sees("File 2 of 3").sees("what it says");
    sitting.keys("<Right>").sees("a later file");
    world.as_("rob").start(id).unwrap();
    world.as_("rob").reject(id).unwrap();
    sitting.tick();
    sitting.keys("a").sees("You cannot approve");
}

#[test]
fn the_next_claim_is_taken_from_it() {
    let world = World::new();
    under_review(&world, "first");
    let next = world.as_("paula").claims(m365(&["exchange"]));
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    sitting.keys("p").sees("C-000001");
    sitting.keys("N").sees("C-000002");
    assert_eq!(world.claim(next).assignee.unwrap().as_str(), "rita");
    assert_eq!(sitting.session.app().target(), Some(next));
    sitting.sees("Customer acknowledgment");
}

#[test]
fn nothing_hostile_reaches_the_terminal() {
    let world = World::new();
    let id = world.as_("paula").claims(m365(&["teams"]));
    let text = "first\n\u{202e}fdp\tend\u{200b}\n";
    world.as_("paula").attach(id, "ev\u{1b}[2Jil\u{202e}.txt", text.as_bytes()).unwrap();
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    sitting.keys("p<Right>").sees("⟨U+202E⟩fdp").sees("first").sees("    end");
    sitting.keys("s").sees("ev␛[2Jil");
    sitting.keys("<Esc>/").paste("\u{1b}]0;x\u{7}").keys("<Enter>").sees("is not in this file");
}

#[test]
fn it_fits_every_screen() {
    let world = World::new();
    let text = format!("{}日本語の文書をすべて\u{301}{}", unsigned(), "長い".repeat(300));
    under_review(&world, &text);
    for (columns, rows) in [
        (80, 24),
        (120, 40),
        (119, 40),
        (40, 12),
        (300, 100),
        (60, 14),
        (20, 6),
        (8, 3),
        (2, 2),
        (1, 1),
    ] {
        let mut sitting = Sitting::new(&world.desk, "rita", columns, rows);
        sitting.keys("p<Right><Space>G<Tab>jj<Enter>s<Esc><Tab>v/teams<Enter>nN<Esc>v");
        sitting.resize(rows.max(columns / 2), rows).resize(columns, rows);
        if columns >= 40 {
            sitting.keys("g").sees("File 2 of 2");
        }
    }
}

#[test]
fn keys_of_the_queue_do_nothing_under_it() {
    let world = World::new();
    under_review(&world, &unsigned());
    let seq = world.seq();
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    sitting.keys("p").hold(Key::char('a'), 1).keys("<Esc>");
    sitting.keys("m*M~{}V+");
    sitting.sees("File 1 of 2");
    assert_eq!(sitting.session.app().many.marks.len(), 0);
    assert_eq!(world.seq(), seq);
    // What is marked in the queue is not what an action from the reader hits.
    sitting.keys("<Esc>mkpa").sees("Approve · C-000001");
    sitting.keys("<Esc>q").sees("C-000001");
    assert!(!sitting.left, "q leaves the reader, not the program");
    assert!(world.desk.seq() == seq);
}

#[test]
fn the_same_bytes_say_something_else_under_another_name() {
    let world = World::new();
    for (name, product) in [("same.txt", "teams"), ("same.html", "exchange")] {
        let id = world.as_("paula").claims(m365(&[product]));
        world.as_("paula").attach(id, name, b"<p>Rolled out</p>\n").unwrap();
    }
    let mut paula = Sitting::new(&world.desk, "paula", 80, 24);
    paula.keys("/C-000001<Enter>p<Right>").sees("same.txt").sees("<p>Rolled out</p>");
    let mut paula = Sitting::new(&world.desk, "paula", 80, 24);
    paula.keys("/C-000002<Enter>p<Right>").sees("same.html").sees("Rolled out");
    paula.sees_not("<p>");
}

/// A reader that takes too long the first time.
#[derive(Default)]
struct LateOnce(AtomicBool);

impl Reader for LateOnce {
    fn read(
        &self,
        file: &File<'_>,
        limits: &Limits,
        wanted: &Wanted<'_>,
    ) -> Result<Document, NotWanted> {
        if self.0.swap(true, Ordering::Relaxed) {
            return InProcess.read(file, limits, wanted);
        }
        Ok(Document { format: Format::Text, parts: Vec::new(), notes: vec![Note::TookTooLong] })
    }
}

#[test]
fn what_took_too_long_is_read_again_the_next_time() {
    let late = || {
        let mut world = World::new();
        let id = under_review(&world, &unsigned());
        world.desk = world.desk.reading_with(Box::new(LateOnce::default()));
        (world, id)
    };
    let (world, _) = late();
    let mut rita = Sitting::new(&world.desk, "rita", 80, 24);
    rita.keys("p").sees("took too long");
    rita.keys("<Esc>p").sees_not("took too long");

    let (world, id) = late();
    let is_unreadable = || {
        let findings = world.desk.precheck(&OperatorName::new("rita"), id, &Unwatched).unwrap();
        findings.iter().any(|finding| finding.state == State::Unreadable)
    };
    assert_eq!([is_unreadable(), is_unreadable()], [true, false]);
}
