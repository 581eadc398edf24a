//! The local terminal is given back on every way out.
//!
//! The program under test is this test binary itself: its one ignored test is a small session
//! that says what it hears, run on a terminal by a shell that then says how the terminal was left.

#[path = "support/pty.rs"]
mod pty;

use std::path::Path;
use std::sync::mpsc;
use std::time::Duration;

use cpor::tui::backend::{Depth, Surface};
use cpor::tui::input::{Decoder, Input, Timeouts};
use cpor::tui::terminal::{LocalTerminal, StopSignal, TerminalEvent, is_interactive};
use ratatui::style::Style;
use rstest::rstest;
use rustix::process::{Pid, Signal, kill_process};

use pty::Pty;

/// Says what it hears until `q`; `p` panics on another thread, `P` on this one.
#[test]
#[ignore = "the program that the other tests run on a terminal"]
fn session() {
    assert!(is_interactive());
    let (send, events) = mpsc::channel();
    let terminal = LocalTerminal::open(move |event| {
        // Nobody listens once the session is over.
        let _ = send.send(event);
    })
    .expect("a terminal");
    let mut surface = Surface::new(terminal.size(), Depth::Ansi16);
    let mut decoder = Decoder::new(Timeouts::LOCAL);
    let mut heard = format!("pid {}", std::process::id());
    loop {
        let frame = surface.draw(|frame| {
            frame.buffer_mut().set_string(0, 0, format!("{heard:40}"), Style::new());
        });
        if terminal.write(&frame).is_err() {
            return;
        }
        let patience_ms =
            decoder.deadline().map_or(60_000, |at| at.saturating_sub(terminal.now_ms()));
        let event = match events.recv_timeout(Duration::from_millis(patience_ms)) {
            Ok(event) => event,
            // Nothing more came: what waits for its rest is decided now.
            Err(_) => TerminalEvent::Bytes { bytes: Vec::new(), at_ms: terminal.now_ms() },
        };
        let inputs = match event {
            TerminalEvent::Bytes { bytes, at_ms } => decoder.feed(&bytes, at_ms),
            TerminalEvent::Resized => {
                surface.resize(terminal.size());
                heard = format!("size {}", terminal.size());
                continue;
            }
            TerminalEvent::Suspend => {
                terminal.suspend().expect("goes on");
                continue;
            }
            TerminalEvent::Resumed => {
                terminal.resume().expect("goes on");
                surface.repaint();
                heard = "resumed".to_owned();
                continue;
            }
            TerminalEvent::Stop(signal) => {
                drop(terminal);
                std::process::exit(signal.exit_code().into());
            }
            TerminalEvent::HungUp => return,
        };
        for input in inputs {
            match &input {
                Input::Key(key) if key.to_string() == "q" => return,
                Input::Key(key) if key.to_string() == "P" => panic!("on purpose"),
                Input::Key(key) if key.to_string() == "p" => {
                    let _ = std::thread::spawn(|| panic!("on purpose")).join();
                }
                Input::Key(key) => heard = format!("key {key}"),
                other => heard = format!("{other:?}"),
            }
        }
    }
}

/// The session under a shell that runs `script`, where `$session` is the session, and says
/// afterwards how it ended and how it left the terminal.
fn start_under(script: &str) -> Pty {
    let this = std::env::current_exe().expect("a path");
    let session = format!("{} --ignored --exact session --nocapture", this.display());
    let script = format!("{script}; echo \"exit $?\"; stty -a");
    let env = [("session", session.as_str())];
    let pty = Pty::spawn(Path::new("/bin/sh"), &["-c", &script], &env, (80, 24));
    pty.wait_for_text("pid ");
    pty
}

fn start() -> Pty {
    start_under("$session")
}

/// The session's own process, which says its number on its first frame.
fn session_process(pty: &Pty) -> Pid {
    let text = pty.screen_text();
    let number = text.trim_start_matches("pid ").trim().parse().expect("a number");
    Pid::from_raw(number).expect("a process")
}

#[track_caller]
fn assert_given_back(pty: &Pty) {
    pty.wait_exit();
    let text = pty.screen_text();
    pty.look(|screen| {
        assert!(!screen.alternate_screen(), "alternate screen");
        assert!(!screen.hide_cursor(), "no cursor");
        assert!(!screen.bracketed_paste(), "marked pastes");
    });
    for mode in ["icanon", "echo", "isig", "opost"] {
        assert!(text.split_whitespace().any(|word| word == mode), "{mode} in\n{text}");
    }
}

#[rstest]
#[case::quit("q", "exit 0")]
#[case::panic("P", "on purpose")]
#[case::panic_elsewhere("p", "on purpose")]
fn the_terminal_is_given_back_after(#[case] key: &str, #[case] said: &str) {
    let mut pty = start();
    assert!(pty.look(vt100::Screen::alternate_screen));
    assert!(pty.look(vt100::Screen::bracketed_paste));
    pty.key(key);
    assert_given_back(&pty);
    assert!(pty.screen_text().contains(said), "{}", pty.screen_text());
}

#[rstest]
#[case(Signal::TERM, StopSignal::Terminate)]
#[case(Signal::HUP, StopSignal::Hangup)]
#[case(Signal::INT, StopSignal::Interrupt)]
fn the_terminal_is_given_back_on(#[case] signal: Signal, #[case] stop: StopSignal) {
    let pty = start();
    kill_process(session_process(&pty), signal).expect("the signal is sent");
    assert_given_back(&pty);
    let said = format!("exit {}", stop.exit_code());
    assert!(pty.screen_text().contains(&said), "{}", pty.screen_text());
}

#[test]
fn keys_pastes_and_sizes_are_heard() {
    let mut pty = start();
    pty.key("Ctrl-Z");
    pty.wait_for_text("key Ctrl-Z");
    pty.key("Esc");
    pty.wait_for_text("key Esc");
    pty.send("中".as_bytes());
    pty.wait_for_text("key 中");
    pty.paste("one\ntwo");
    pty.wait_for_text(r#"Paste("one\ntwo")"#);
    pty.resize((40, 10));
    pty.wait_for_text("size 40x10");
    pty.key("q");
    assert!(pty.wait_exit().success());
}

#[test]
fn a_pause_gives_the_terminal_back_and_takes_it_again() {
    let mut pty = start_under("set -m; $session; echo paused; read line; fg");
    let session = session_process(&pty);
    kill_process(session, Signal::TSTP).expect("the signal is sent");
    pty.wait_for_text("paused");
    assert!(!pty.look(vt100::Screen::alternate_screen));
    assert!(!pty.look(vt100::Screen::hide_cursor));
    pty.key("Enter");
    pty.wait_for_text("resumed");
    assert!(pty.look(vt100::Screen::alternate_screen));
    pty.key("q");
    assert_given_back(&pty);
}
