//! Leaving, on every way: the terminal is given back, the store is free at once, and what was
//! confirmed is there.

use std::io::Read;
use std::sync::mpsc;
use std::thread;

use portable_pty::{CommandBuilder, PtySize, native_pty_system};
use rstest::rstest;
use rustix::process::Signal;

use crate::pty::{DEADLINE, Pty};
use crate::shop::{FIRST, FOUNDED, PROGRAM, Shop};

/// A session of the reviewer who has just begun a review.
fn at_work(shop: &Shop) -> Pty {
    let mut pty = shop.sit("rita", FOUNDED);
    pty.wait_for_text("▸ C-000001");
    assert!(pty.look(vt100::Screen::alternate_screen));
    assert!(pty.look(vt100::Screen::bracketed_paste));
    pty.key("b");
    pty.wait_for_text("Start review?");
    pty.key("Ctrl-S");
    pty.wait_for_text("done, and on record");
    pty
}

#[track_caller]
fn assert_given_back(pty: &Pty) {
    assert_left_with(pty, "");
}

/// The terminal is given back, and all that is said on it is this.
#[track_caller]
fn assert_left_with(pty: &Pty, said: &str) {
    pty.look(|screen| {
        assert!(!screen.alternate_screen(), "alternate screen");
        assert!(!screen.hide_cursor(), "no cursor");
        assert!(!screen.bracketed_paste(), "marked pastes");
        assert_eq!(screen.contents().trim(), said, "something else is left on the screen");
    });
}

#[track_caller]
fn assert_confirmed(shop: &Shop) {
    assert_eq!(shop.standing(FOUNDED, FIRST), ("under-review".to_owned(), 4));
}

#[rstest]
#[case::q("q")]
#[case::interrupt("Ctrl-C")]
fn a_key_leaves(#[case] key: &str) {
    let shop = Shop::with_a_claim();
    let mut pty = at_work(&shop);
    pty.key(key);
    assert_eq!(pty.wait_exit().exit_code(), 0);
    assert_given_back(&pty);
    assert_confirmed(&shop);
}

#[test]
fn ctrl_c_leaves_from_within_a_dialog_and_from_the_form() {
    let shop = Shop::with_a_claim();
    let mut pty = at_work(&shop);
    pty.key("a");
    pty.wait_for_text("Comment to the partner");
    pty.send("not sent".as_bytes());
    pty.key("Ctrl-C");
    assert_eq!(pty.wait_exit().exit_code(), 0);
    assert_left_with(&pty, "1 draft that you have not sent is kept for when you come back.");
    assert_confirmed(&shop);

    let mut pty = shop.sit("petra", FOUNDED);
    pty.key("+");
    pty.wait_for_text("New claim");
    pty.key("Ctrl-C");
    assert_eq!(pty.wait_exit().exit_code(), 0);
    assert_given_back(&pty);
}

#[rstest]
#[case::terminate(Signal::TERM, 143)]
#[case::hangup(Signal::HUP, 129)]
#[case::interrupt(Signal::INT, 130)]
fn a_signal_ends_the_session(#[case] signal: Signal, #[case] code: u32) {
    let shop = Shop::with_a_claim();
    let pty = at_work(&shop);
    pty.signal(signal);
    assert_eq!(pty.wait_exit().exit_code(), code);
    assert_given_back(&pty);
    assert_confirmed(&shop);
}

/// Killed outright, with no time to tidy up: what was confirmed is durable all the same.
#[test]
fn a_kill_loses_nothing_that_was_confirmed() {
    let shop = Shop::with_a_claim();
    let pty = at_work(&shop);
    pty.signal(Signal::KILL);
    pty.wait_exit();
    assert_confirmed(&shop);
}

/// The terminal's window is closed, or the line is cut.
#[test]
fn a_terminal_that_goes_away_ends_the_session() {
    let shop = Shop::with_a_claim();
    let size = PtySize { rows: 24, cols: 80, ..PtySize::default() };
    let pair = native_pty_system().openpty(size).unwrap();
    let mut command = CommandBuilder::new(PROGRAM);
    command.env_clear();
    command.env("TERM", "xterm-256color");
    command.arg("--data");
    command.arg(shop.data());
    command.args(["--as", "rita", "--now", FOUNDED]);
    let mut child = pair.slave.spawn_command(command).unwrap();
    drop(pair.slave);

    let mut reader = pair.master.try_clone_reader().unwrap();
    let (tell, shown) = mpsc::channel();
    thread::spawn(move || {
        let mut seen = Vec::new();
        let mut chunk = [0; 4096];
        while !String::from_utf8_lossy(&seen).contains(FIRST) {
            let length = reader.read(&mut chunk).unwrap();
            seen.extend_from_slice(&chunk[..length]);
        }
        // Only when every hold on this end is dropped is the terminal gone.
        drop(reader);
        tell.send(()).unwrap();
    });
    shown.recv_timeout(DEADLINE).unwrap();
    drop(pair.master);

    let (tell, exited) = mpsc::channel();
    thread::spawn(move || tell.send(child.wait().unwrap()));
    assert_eq!(exited.recv_timeout(DEADLINE).unwrap().exit_code(), 129);
    assert_eq!(shop.standing(FOUNDED, FIRST), ("submitted".to_owned(), 3));
}
