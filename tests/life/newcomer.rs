//! Whoever is here for the first time, and what the terminal is asked to copy.

use std::path::Path;

use crate::pty::Pty;
use crate::shop::{FIRST, FOUNDED, PROGRAM, Shop};

fn sit(shop: &Shop, env: &[(&str, &str)]) -> Pty {
    let data = shop.data();
    let args = ["--data", data.to_str().unwrap(), "--as", "rita", "--now", FOUNDED];
    let pty = Pty::spawn(Path::new(PROGRAM), &args, env, (80, 24));
    pty.wait_for_text("by deadline");
    pty
}

#[test]
fn the_tour_is_shown_until_it_is_left() {
    let shop = Shop::with_a_claim();
    let mut pty = sit(&shop, &[("CPOR_TOUR", "")]);
    pty.wait_for_text("step 1 of 5");
    pty.key("Esc");
    pty.wait_for_text("The tour is over");
    pty.key("q");
    assert!(pty.wait_exit().success());
    let mut pty = sit(&shop, &[("CPOR_TOUR", "")]);
    pty.wait_for_text("▸ C-000001");
    pty.key(":");
    pty.wait_for_text("Find:");
    assert!(!pty.screen_text().contains("step 1 of 5"));
    pty.key("Ctrl-C");
    assert!(pty.wait_exit().success());
}

#[test]
fn what_is_copied_goes_to_the_terminal_and_through_tmux() {
    let shop = Shop::with_a_claim();
    let sent = |env: &[(&str, &str)]| {
        let mut pty = sit(&shop, env);
        pty.wait_for_text("▸ C-000001");
        pty.key("Y");
        pty.wait_for_text(&format!("cpor show {FIRST}"));
        pty.key("1");
        pty.wait_for_text("has to allow it");
        pty.key("q");
        assert!(pty.wait_exit().success());
        String::from_utf8_lossy(&pty.output()).into_owned()
    };
    let plain = "\x1b]52;c;Qy0wMDAwMDE=\x1b\\";
    let wrapped = "\x1bPtmux;\x1b\x1b]52;c;Qy0wMDAwMDE=\x1b\x1b\\\x1b\\";
    let output = sent(&[]);
    assert!(output.contains(plain) && !output.contains("tmux;"));
    let output = sent(&[("TMUX", "/tmp/tmux,1,0")]);
    assert!(output.contains(plain) && output.contains(wrapped));
}
