//! Where the interface does not open, and who else finds the store taken meanwhile.

use std::fs;

use crate::shop::{FIRST, FOUNDED, Shop, run};

#[test]
fn a_store_that_is_open_is_busy_for_others_and_the_interface_goes_on() {
    let shop = Shop::with_a_claim();
    let mut pty = shop.sit("rita", FOUNDED);
    pty.wait_for_text("▸ C-000001");

    shop.run("rita", FOUNDED, &["list"]).fails_with(3, "Another process has the store");
    let ran = shop.run("rita", FOUNDED, &["start", FIRST, "--json"]);
    assert_eq!(ran.code, 3);
    let error: serde_json::Value = serde_json::from_str(&ran.stderr).unwrap();
    assert_eq!(error["error"]["code"], "store-busy");
    let second = shop.terminal("rita", FOUNDED, (80, 24));
    assert_eq!(second.wait_exit().exit_code(), 3);
    second.wait_for_text("Another process has the store");
    assert!(!second.look(vt100::Screen::alternate_screen));

    pty.key("b");
    pty.wait_for_text("Start review?");
    pty.key("Ctrl-S");
    pty.wait_for_text("done, and on record");
    pty.key("q");
    assert!(pty.wait_exit().success());
    assert_eq!(shop.standing(FOUNDED, FIRST).0, "under-review");
}

#[test]
fn an_act_on_a_claim_that_has_changed_is_stale() {
    let shop = Shop::with_a_claim();
    let (_, seen) = shop.standing(FOUNDED, FIRST);
    shop.done("petra", FOUNDED, &["comment", FIRST, "One more thing"]);

    let seen = format!("--if-revision={seen}");
    let ran = shop.run("rita", FOUNDED, &["start", FIRST, &seen]);
    ran.fails_with(5, "has changed");
    assert_eq!(shop.standing(FOUNDED, FIRST), ("submitted".to_owned(), 4));
    shop.done("rita", FOUNDED, &["start", FIRST, "--if-revision=4"]);
}

#[test]
fn without_a_terminal_the_interface_says_so() {
    let shop = Shop::open();
    shop.run("rita", FOUNDED, &[]).fails_with(2, "The interface needs a terminal");
    let ran = shop.run("rita", FOUNDED, &["--json"]);
    let error: serde_json::Value = serde_json::from_str(&ran.stderr).unwrap();
    assert_eq!((ran.code, &error["error"]["code"]), (2, &"no-terminal".into()));
}

#[test]
fn a_store_that_is_not_there_is_not_made() {
    let shop = Shop::empty();
    let pty = shop.terminal("rita", FOUNDED, (80, 24));
    assert_eq!(pty.wait_exit().exit_code(), 3);
    assert!(pty.screen_text().contains("cpor init"), "{}", pty.screen_text());
    assert!(!pty.output().contains(&0x1b));
    assert!(!shop.data().exists());
}

#[test]
fn a_folder_of_another_program_is_left_alone() {
    let shop = Shop::empty();
    fs::create_dir(shop.data()).unwrap();
    fs::write(shop.data().join("conf"), "segment_size: 524288\n").unwrap();
    let pty = shop.terminal("rita", FOUNDED, (80, 24));
    assert_eq!(pty.wait_exit().exit_code(), 3);
    assert!(!pty.screen_text().is_empty());
    assert!(!pty.output().contains(&0x1b));
    let left: Vec<_> = fs::read_dir(shop.data()).unwrap().map(|e| e.unwrap().file_name()).collect();
    assert_eq!(left, ["conf"]);
    let data = shop.data();
    let made = run(&["--data", data.to_str().unwrap(), "init", "--simulated"]);
    assert_eq!(made.code, 3, "{made:?}");
}

#[test]
fn a_damaged_store_is_not_opened() {
    let shop = Shop::with_a_claim();
    let segment = shop.data().join("journal").join("000001.log");
    let mut bytes = fs::read(&segment).unwrap();
    let written = bytes.iter().rposition(|byte| *byte != 0).unwrap();
    bytes[written / 2] ^= 0xff;
    fs::write(&segment, &bytes).unwrap();

    let pty = shop.terminal("rita", FOUNDED, (80, 24));
    assert_eq!(pty.wait_exit().exit_code(), 6, "{}", pty.screen_text());
    assert!(pty.screen_text().contains("amage"), "{}", pty.screen_text());
    assert!(!pty.output().contains(&0x1b));
    assert_eq!(fs::read(&segment).unwrap(), bytes, "the evidence of the damage is kept");
}

#[test]
fn somebody_unknown_is_not_let_in() {
    let shop = Shop::open();
    let pty = shop.terminal("nobody", FOUNDED, (80, 24));
    assert_eq!(pty.wait_exit().exit_code(), 4, "{}", pty.screen_text());
    assert!(pty.screen_text().contains("nobody"), "{}", pty.screen_text());
    assert!(!pty.output().contains(&0x1b));
}
