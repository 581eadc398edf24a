//! A session in lines: for screen readers, logs and terminals without a screen.

use std::path::Path;

use rstest::rstest;
use rustix::process::Signal;

use crate::pty::Pty;
use crate::shop::{FIRST, FOUNDED, PROGRAM, Shop};

/// An operator who listens.
struct Listening {
    pty: Pty,
    /// Up to which byte has been heard.
    heard: usize,
}

impl Listening {
    fn to(shop: &Shop, who: &str, args: &[&str], env: &[(&str, &str)]) -> Self {
        let data = shop.data();
        let who = format!("--as={who}");
        let mut all = vec!["--data", data.to_str().unwrap(), &who, "--now", FOUNDED];
        all.extend(args);
        let pty = Pty::spawn(Path::new(PROGRAM), &all, env, (200, 50));
        Self { pty, heard: 0 }
    }

    /// These words come, in this order, after all that was heard.
    #[track_caller]
    fn hears(&mut self, words: &[&str]) -> &mut Self {
        for words in words {
            self.heard = self.pty.wait_for_words(words, self.heard);
        }
        self
    }

    fn key(&mut self, key: &str) -> &mut Self {
        self.pty.key(key);
        self
    }

    fn types(&mut self, text: &str) -> &mut Self {
        self.pty.send(text.as_bytes());
        self
    }

    /// Nothing but printable text and the ends of lines was written.
    #[track_caller]
    fn heard_text_alone(&self) {
        let written = String::from_utf8(self.pty.output()).expect("UTF-8");
        let command = written.replace("\r\n", "").chars().find(|c| c.is_control());
        assert_eq!(command, None, "in {written:?}");
    }
}

#[test]
fn a_whole_review_is_heard_line_by_line() {
    let shop = Shop::with_a_claim();
    let second = shop.submitted(FOUNDED, &crate::shop::claim("Contoso Intune", "intune"));
    let mut rita = Listening::to(&shop, "rita", &["--linear"], &[]);

    rita.hears(&["Ctrl-L repeats", "Dashboard", "2 claims"]);
    rita.hears(&["1 of 2, C-000001, Contoso Teams rollout, ", "Submitted, 5 business days left"]);
    rita.key("Down").hears(&["2 of 2, C-000002, Contoso Intune, "]);
    rita.key("Up").hears(&["1 of 2, C-000001, "]);
    rita.key("t").hears(&["C-000001: Take – done, and on record."]);
    rita.hears(&["1 of 2, C-000001, ", "taken by rita"]);
    rita.key("Enter").hears(&["Claim\r\n", "Contoso Teams rollout", "Submitted", "Taken by  rita"]);
    rita.hears(&["signed.txt", "What may be done now", "Start review  b"]);
    rita.key("p").hears(&["Signed by Anneliese Vogt, Contoso", "Customer acknowledgment"]);
    rita.key("Esc").hears(&["Claim\r\n"]);
    rita.key("b").hears(&["Start review · C-000001"]);
    rita.key("Ctrl-S").hears(&["Start review – done, and on record.", "Under review since"]);

    rita.key("i").hears(&["Request information · C-000001", "What is missing"]);
    rita.hears(&["2 [ ] Missing customer acknowledgment", "1 [ ] Missing all PoE\r\n"]);
    rita.key("2").hears(&["Comment to the partner"]);
    rita.types("The signature is missing.").hears(&["The signature is missing.\r\n"]);
    rita.key("Ctrl-O").hears(&["Request information · C-000001", "The signature is missing."]);
    rita.hears(&["Keys: ", "Ctrl-S send"]);
    rita.key("Ctrl-L").hears(&["2 [x] Missing customer acknowledgment", "Keys: "]);
    rita.key("Ctrl-S").hears(&["Request information – done, and on record."]);

    rita.key("1").hears(&["Dashboard\r\n"]);
    let asked = "C-000001, Contoso Teams rollout, Contoso, Partner action required, ";
    rita.key("Ctrl-L").hears(&[asked, "Keys: "]);
    rita.key("g").key("Ctrl-O").hears(&["Dashboard", "1 of 2, C-00000", "Keys: "]);
    rita.key("G").hears(&["2 of 2, C-00000"]);
    rita.key("q");
    assert!(rita.pty.wait_exit().success());
    rita.heard_text_alone();
    assert_eq!(shop.standing(FOUNDED, FIRST).0, "partner-action-required");
    assert_eq!(shop.standing(FOUNDED, &second).0, "submitted");
}

#[rstest]
#[case::dumb(&[("TERM", "dumb")])]
#[case::unknown(&[("TERM", "unknown")])]
#[case::not_set(&[("TERM", "")])]
fn a_terminal_without_a_screen_has_it_in_lines(#[case] env: &[(&str, &str)]) {
    let shop = Shop::with_a_claim();
    let mut rita = Listening::to(&shop, "rita", &[], env);
    rita.hears(&["1 of 1, C-000001, "]);
    rita.key("?").hears(&["Moving"]);
    rita.key("PageDown").hears(&["Ctrl-O  say where you are"]);
    rita.key("Esc").hears(&["Dashboard", "1 of 1, C-000001, "]);
    rita.key("Ctrl-C");
    assert_eq!(rita.pty.wait_exit().exit_code(), 0);
    rita.heard_text_alone();
}

#[rstest]
#[case::terminated(Signal::TERM, 143)]
#[case::hung_up(Signal::HUP, 129)]
fn a_signal_leaves_the_terminal_as_it_was(#[case] signal: Signal, #[case] code: u32) {
    let shop = Shop::with_a_claim();
    let mut rita = Listening::to(&shop, "rita", &["--linear"], &[]);
    rita.hears(&["1 of 1, C-000001, "]);
    assert!(rita.pty.is_raw());
    rita.pty.signal(signal);
    assert_eq!(rita.pty.wait_exit().exit_code(), code);
    rita.heard_text_alone();
    assert!(!rita.pty.is_raw());
}

#[test]
fn where_the_locale_is_not_utf8_no_byte_beyond_ascii_is_written() {
    let shop = Shop::with_a_claim();
    for args in [&["--linear"][..], &[]] {
        let mut rita = Listening::to(&shop, "rita", args, &[("LANG", "C")]);
        rita.hears(&["C-000001"]);
        rita.key("Enter").hears(&["Contoso Teams rollout"]);
        rita.key("q");
        assert!(rita.pty.wait_exit().success());
        assert!(rita.pty.output().is_ascii());
    }
}
