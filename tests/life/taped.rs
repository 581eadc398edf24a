//! A tape plays on the real program as it plays in the process.

use std::path::Path;

use cpor::tape::Tape;

use crate::on_terminal;
use crate::shop::PROGRAM;

const TAPE: &str = "size 80 24\nas petra in ko\nexpect \"petra\"\nkey Down 3 every 180\nkey /\n\
    type \"contoso\"\nkey Enter\nsleep 500\nexpect \"Contoso\"\nexpect not \"Woodgrove\"\nkey Enter\n\
    wait \"C-0000\" within 500\nresize 60 16\nexpect \"C-0000\"\nkey Esc\nkey c\npaste \"한 줄\"\n\
    expect \"한 줄\"\n";

#[test]
fn a_tape_shows_on_the_real_program_what_it_records() {
    let tape = Tape::parse(TAPE).unwrap();
    if let Err(failed) = on_terminal::play(Path::new(PROGRAM), &tape) {
        panic!("line {}: {}", failed.line, failed.why);
    }
}

#[test]
fn what_is_not_there_is_missed_on_the_real_program_too() {
    let tape = Tape::parse("sleep 5\nexpect \"no such thing\"\n").unwrap();
    let failed = on_terminal::play(Path::new(PROGRAM), &tape).unwrap_err();
    assert_eq!(failed.line, 2);
    assert!(failed.why.contains("Dashboard"), "{}", failed.why);
}
