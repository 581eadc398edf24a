//! What was typed outlives the session, however that ends: only what was sent or thrown away is
//! gone.

use std::time::{Duration, Instant};

use rstest::rstest;
use rustix::process::Signal;

use crate::pty::{DEADLINE, Pty};
use crate::shop::{FIRST, FOUNDED, Shop};

/// Between two looks at what is on disk.
const A_MOMENT: Duration = Duration::from_millis(20);
const WORDS: &str = "who signed page two";

/// Something that words are typed into: by whom, by which keys, and what shows that it is open.
#[derive(Debug, Clone, Copy)]
struct Place {
    who: &'static str,
    key: &'static str,
    shows: &'static str,
    /// Keys between its opening and the words.
    before: &'static str,
}

const COMMENT: Place = Place { who: "rita", key: "c", shows: "Comment to the partner", before: "" };
const DECISION: Place = Place { who: "rita", key: "x", shows: "Insufficient PoE", before: "1" };
const FORM: Place = Place { who: "petra", key: "+", shows: "New claim", before: "" };

impl Place {
    fn open(self, shop: &Shop) -> Pty {
        let mut pty = shop.sit(self.who, FOUNDED);
        pty.wait_for_text("▸ C-000001");
        pty.key(self.key);
        pty.wait_for_text(self.shows);
        pty
    }

    /// Opens it and types.
    fn typed(self, shop: &Shop) -> Pty {
        if self.key == "x" {
            shop.done("rita", FOUNDED, &["start", FIRST]);
        }
        let mut pty = self.open(shop);
        for key in self.before.split_terminator("") {
            if !key.is_empty() {
                pty.key(key);
            }
        }
        pty.send(WORDS.as_bytes());
        pty.wait_for_text(WORDS);
        pty
    }
}

/// Leaves a comment in which nothing was typed.
fn leave(pty: &mut Pty) {
    pty.key("Esc");
    pty.wait_for("the dialog goes", |screen| !screen.contents().contains(COMMENT.shows));
}

#[rstest]
#[case::comment(COMMENT)]
#[case::decision(DECISION)]
#[case::form(FORM)]
fn a_kill_loses_nothing_that_had_the_time_to_be_kept(#[case] place: Place) {
    let shop = Shop::with_a_claim();
    let pty = place.typed(&shop);
    let until = Instant::now() + DEADLINE;
    while !shop.holds(WORDS) {
        assert!(Instant::now() < until, "what was typed is not on disk");
        std::thread::park_timeout(A_MOMENT);
    }
    pty.signal(Signal::KILL);
    pty.wait_exit();
    let again = place.open(&shop);
    again.wait_for_text(WORDS);
    again.wait_for_text("Ctrl-X twice throws them away");
    if place.key == "x" {
        again.wait_for_text("(•) Insufficient PoE");
    }
}

/// Whoever is asked to end has the time to keep the last letter, too.
#[rstest]
#[case::hangup(COMMENT, Signal::HUP)]
#[case::terminate(COMMENT, Signal::TERM)]
#[case::interrupt(DECISION, Signal::INT)]
#[case::hangup_in_the_form(FORM, Signal::HUP)]
fn a_signal_loses_nothing(#[case] place: Place, #[case] signal: Signal) {
    let shop = Shop::with_a_claim();
    let pty = place.typed(&shop);
    pty.signal(signal);
    pty.wait_exit();
    place.open(&shop).wait_for_text(WORDS);
}

#[rstest]
#[case::comment(COMMENT)]
#[case::form(FORM)]
fn neither_ctrl_c_nor_leaving_loses_anything(#[case] place: Place) {
    let shop = Shop::with_a_claim();
    let mut pty = place.typed(&shop);
    pty.key("Ctrl-C");
    assert!(pty.wait_exit().success());
    pty.wait_for_text("1 draft that you have not sent is kept");
    let mut pty = place.open(&shop);
    pty.wait_for_text(WORDS);
    pty.key("Esc");
    pty.wait_for_text("kept for when you open this");
    pty.key("q");
    assert!(pty.wait_exit().success());
    pty.wait_for_text("1 draft that you have not sent is kept");
    place.open(&shop).wait_for_text(WORDS);
}

/// What is sent is done, whether or not anybody waits for the answer, and does not come back.
#[test]
fn what_was_sent_on_the_way_out_is_not_kept() {
    let shop = Shop::with_a_claim();
    let mut pty = COMMENT.typed(&shop);
    // Ctrl-S and Ctrl-C at once.
    pty.send(b"\x13\x03");
    pty.wait_exit();
    let mut again = COMMENT.open(&shop);
    leave(&mut again);
    again.key("3");
    again.wait_for_text(WORDS);
    again.key("&");
    again.wait_for_text("No words are kept");
}

#[test]
fn nobody_else_is_shown_them() {
    let shop = Shop::with_a_claim();
    shop.done("admin", FOUNDED, &["operator", "add", "rob", "--role=reviewer"]);
    let pty = COMMENT.typed(&shop);
    pty.signal(Signal::HUP);
    pty.wait_exit();
    let mut rob = Place { who: "rob", ..COMMENT }.open(&shop);
    assert!(!rob.screen_text().contains(WORDS));
    leave(&mut rob);
    rob.key("&");
    rob.wait_for_text("No words are kept");
    rob.key("q");
    assert!(rob.wait_exit().success());
    for (who, command) in [
        ("admin", &["export"][..]),
        ("admin", &["history", FIRST]),
        ("rob", &["show", FIRST]),
        ("petra", &["show", FIRST]),
    ] {
        assert!(!shop.done(who, FOUNDED, command).contains(WORDS), "{command:?} of {who}");
    }
}
