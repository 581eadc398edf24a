//! The harness by itself, on programs that every system has.

#[path = "support/pty.rs"]
mod pty;

use std::path::Path;
use std::time::Duration;

use pty::Pty;
use rustix::process::Signal;

fn shell(script: &str) -> Pty {
    Pty::spawn(Path::new("/bin/sh"), &["-c", script], &[("GREETING", "hello")], (40, 5))
}

#[test]
fn what_is_typed_and_pasted_reaches_the_program() {
    let mut pty = shell("stty -echo; echo ready; read a; read b; echo \"got $a$b\" | od -An -c");
    pty.wait_for_text("ready");
    pty.send("中".as_bytes());
    pty.key("Enter");
    pty.paste("x");
    pty.key("Enter");
    pty.wait_for_text("344 270 255 033   [   2");
    pty.wait_for_text("2   0   1   ~");
    assert!(pty.wait_exit().success());
}

#[test]
fn the_last_output_is_seen_and_the_status_told() {
    let pty = shell("echo $GREETING; exit 3");
    assert_eq!(pty.wait_exit().exit_code(), 3);
    assert_eq!(pty.screen_text(), "hello");
    assert_eq!(pty.bytes(), "hello\r\n".len());
}

#[test]
fn a_screen_is_judged_only_between_frames() {
    let mut pty = shell(
        "printf '\\033[?2026hhalf'; read line; printf '\\r\\033[Kwhole\\033[?2026l'; read line",
    );
    let shows_half = |screen: &vt100::Screen| screen.contents().contains("half");
    assert!(!pty.holds_within(Duration::from_millis(200), shows_half));
    assert_eq!(pty.screen_text(), "half");
    pty.key("Enter");
    pty.wait_for_text("whole");
    assert_eq!(pty.frames(), 1);
    pty.signal(Signal::TERM);
    assert!(!pty.wait_exit().success());
}

#[test]
fn a_resize_is_told_to_the_program() {
    let mut pty = shell("echo ready; read line; stty size; read line");
    pty.wait_for_text("ready");
    pty.resize((30, 7));
    pty.key("Enter");
    pty.wait_for_text("7 30");
}

#[test]
fn what_comes_is_stamped_and_quiet_is_noticed() {
    let mut pty = shell("stty -echo; echo ready; read a; echo one; sleep 0.2; echo two; read b");
    pty.wait_for_text("ready");
    let before = pty.bytes();
    pty.key("Enter");
    // Longer than the pause between the two words, so both have come.
    pty.wait_for_text("one");
    assert!(pty.wait_for_quiet(Duration::from_millis(600), Duration::from_secs(20)));
    let came = pty.came_after(before);
    let (first, last) = (came.first().expect("one"), came.last().expect("two"));
    assert_eq!(last.bytes - before, "one\r\ntwo\r\n".len());
    assert!(last.at - first.at >= Duration::from_millis(150), "{came:?}");
    assert_eq!(pty.came_after(last.bytes).len(), 0);
}
