//! What people enter never reaches a terminal raw, and wide names keep the columns straight.

use crate::pty::Pty;
use crate::shop::{FOUNDED, Shop, TENANT, WIDE_CUSTOMERS, claim, claim_for};

/// Sets a title, writes to the clipboard, clears, beeps, turns the text around, rings a C1 bell.
const EVIL: &str = "Teams\u{1b}]0;owned\u{7}\u{1b}]52;c;cm0gLXJm\u{7}\u{1b}[2J\tfor \u{202e}osotnoC\
    \u{2066}\u{200f}\u{9b}31m";

/// Nothing of it may be in what the program writes.
const FORBIDDEN: [&str; 10] = [
    "\u{1b}]0;owned",
    "\u{1b}]52",
    "\u{1b}[2J\t",
    "\t",
    "\u{7}",
    "\u{202e}",
    "\u{2066}",
    "\u{200f}",
    "\u{9b}",
    "\u{1b}]",
];

#[test]
fn nothing_that_was_entered_commands_the_terminal() {
    let shop = Shop::open();
    let id = shop.submitted(FOUNDED, &claim(EVIL, "teams"));
    shop.done("petra", FOUNDED, &["comment", &id, EVIL]);

    let mut pty = shop.terminal("rita", FOUNDED, (140, 40));
    pty.wait_for_text("▸ C-000001");
    for (key, shows) in [
        ("2", "Taken by"),
        ("3", "petra · Incentives admin"),
        ("4", "Everything you may see"),
        ("c", "Comment to the partner"),
    ] {
        pty.key(key);
        pty.wait_for_text(shows);
        pty.wait_for_text("owned");
    }
    pty.paste(EVIL);
    pty.key("Esc");
    pty.wait_for_text("Your words are kept");
    pty.key("q");
    assert!(pty.wait_exit().success());
    let written = String::from_utf8(pty.output()).expect("the output is text");
    for text in FORBIDDEN {
        assert!(!written.contains(text), "{text:?} was written");
    }
    assert!(written.contains("owned"));
}

#[test]
fn a_command_says_it_without_commanding_the_terminal_too() {
    let shop = Shop::open();
    let id = shop.submitted(FOUNDED, &claim(EVIL, "teams"));
    shop.done("petra", FOUNDED, &["comment", &id, EVIL]);
    let tenant_of = ["history", "show"].map(|verb| shop.done("rita", FOUNDED, &[verb, &id]));
    let list = shop.done("rita", FOUNDED, &["list"]);
    for said in tenant_of.iter().chain([&list]) {
        assert!(said.contains("owned"), "{said}");
        assert!(!said.contains(['\u{1b}', '\u{7}', '\u{202e}', '\u{9b}', '\t']), "{said:?}");
    }
}

#[test]
fn wide_names_keep_the_columns_straight() {
    let shop = Shop::open();
    shop.submitted(FOUNDED, &claim("Contoso Teams rollout", "teams"));
    for (tenant, name, domain) in WIDE_CUSTOMERS {
        assert_ne!(tenant, TENANT);
        let name = format!("{name} 팀즈 도입 導入");
        shop.submitted(FOUNDED, &claim_for(&name, "teams", tenant, domain));
    }
    for size in [(80, 24), (100, 30), (119, 30), (160, 40)] {
        let mut pty = shop.terminal("rita", FOUNDED, size);
        pty.wait_for_text("C-000004");
        for word in ["Submitted", "5 bd"] {
            let starts = columns_of(&pty, word);
            assert_eq!(starts.len(), 4, "{word} at {size:?}:\n{}", pty.screen_text());
            assert!(starts.iter().all(|at| at == &starts[0]), "{word} at {size:?}: {starts:?}");
        }
        pty.key("q");
        assert!(pty.wait_exit().success());
    }
}

/// In which column a word begins, in every row of the queue.
fn columns_of(pty: &Pty, word: &str) -> Vec<u16> {
    pty.look(|screen| {
        let (rows, columns) = screen.size();
        let text_from = |row, column| screen.contents_between(row, column, row, columns.get());
        (0..rows.get())
            .filter(|row| {
                let id = text_from(*row, 2);
                id.starts_with("C-00")
            })
            .filter_map(|row| {
                (0..columns.get()).rev().find(|column| text_from(row, *column).starts_with(word))
            })
            .collect()
    })
}
