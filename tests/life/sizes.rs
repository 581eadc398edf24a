//! Terminals of every size, and ones that change it at a bad moment.

use rstest::rstest;

use crate::pty::Pty;
use crate::shop::{FIRST, FOUNDED, Shop};

/// Every size that somebody may come to, and back to a usual one.
const SIZES: [(u16, u16); 6] = [(1, 1), (20, 5), (300, 100), (2, 40), (300, 1), (80, 24)];

#[rstest]
#[case((1, 1))]
#[case((20, 5))]
#[case((300, 100))]
fn it_opens_on_any_size_and_works_after(#[case] size: (u16, u16)) {
    let shop = Shop::with_a_claim();
    let mut pty = shop.terminal("rita", FOUNDED, size);
    pty.wait_for_frame_after(0);
    let frames = pty.frames();
    pty.resize((80, 24));
    pty.wait_for_text("▸ C-000001");
    pty.resize(size);
    pty.wait_for_frame_after(frames);
    for key in ["j", "?", "q", "2", "3", "4", "1", "b"] {
        pty.key(key);
    }
    pty.resize((80, 24));
    pty.wait_for_text("Start review?");
    escape(&mut pty, "Start review?");
    leave(pty);
}

#[rstest]
#[case::dialog("rita", "i", "What is missing")]
#[case::help("rita", "?", "Moving")]
#[case::form("petra", "+", "New claim")]
#[case::filter("rita", "/", "Enter keep")]
fn a_resize_under_an_overlay_does_no_harm(
    #[case] who: &str,
    #[case] key: &str,
    #[case] shows: &str,
) {
    let shop = Shop::with_a_claim();
    shop.done("rita", FOUNDED, &["start", FIRST]);
    let mut pty = shop.sit(who, FOUNDED);
    pty.wait_for_text("▸ C-000001");
    pty.key(key);
    pty.wait_for_text(shows);
    for size in SIZES {
        let frames = pty.frames();
        pty.resize(size);
        pty.key("Tab");
        pty.wait_for_frame_after(frames);
    }
    pty.wait_for_text(shows);
    escape(&mut pty, shows);
    pty.wait_for_text("▸ C-000001");
    leave(pty);
}

/// Presses Esc and waits for what it takes away: a key right after it would make one key of both.
#[track_caller]
fn escape(pty: &mut Pty, what: &str) {
    pty.key("Esc");
    pty.wait_for("an end of the overlay", |screen| !screen.contents().contains(what));
}

#[track_caller]
fn leave(mut pty: Pty) {
    pty.key("q");
    assert!(pty.wait_exit().success());
    assert!(!String::from_utf8_lossy(&pty.output()).contains("panicked"));
}
