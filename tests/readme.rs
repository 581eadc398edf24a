//! Holds what the README says to what the program does.

use std::process::Command;

const README: &str = include_str!("../README.md");

fn printed(args: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_cpor"))
        .env_clear()
        .args(args)
        .output()
        .expect("the program can be started");
    assert!(output.status.success(), "{args:?}");
    String::from_utf8(output.stdout).expect("the program prints UTF-8")
}

/// The text of the first fenced block of a kind.
fn fenced(kind: &str) -> &'static str {
    let start = README.find(&format!("```{kind}\n")).expect("the README has such a block");
    let body = &README[start + kind.len() + 4..];
    &body[..body.find("```").expect("the block ends")]
}

#[test]
fn its_diagram_is_the_table_of_moves() {
    assert_eq!(fenced("mermaid").trim(), printed(&["rules", "--format", "mermaid"]).trim());
}

#[test]
fn it_names_every_command() {
    let help = printed(&["--help"]);
    let commands = help
        .lines()
        .skip_while(|line| !line.starts_with("Commands:"))
        .skip(1)
        .take_while(|line| !line.is_empty())
        .filter(|line| line.starts_with("  ") && !line.starts_with("   "))
        .filter_map(|line| line.split_whitespace().next());
    let mut checked = 0;
    for command in commands.filter(|command| *command != "help") {
        assert!(README.contains(&format!("`{command}")), "the README does not name {command}");
        checked += 1;
    }
    assert!(checked > 20, "only {checked} commands found in the help");
}
