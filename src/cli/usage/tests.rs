//! Every verb and argument has its words, in every language, and pages and errors are made of them.

use std::collections::BTreeSet;
use std::ffi::OsString;

use clap::Command;
use clap_complete::Shell;
use rstest::rstest;

use super::{args, misuse, page, reached, told, visible};
use crate::i18n::Language;
use crate::i18n::usage::{ArgumentName, CommandName, Misuse, ValueFault};
use crate::text::width;

/// Every verb that people are told of, with the words that reach it; the program itself first.
fn verbs<'c>(command: &'c Command, path: &str) -> Vec<(String, &'c Command)> {
    let below = visible(command).flat_map(|verb| {
        let path = format!("{path} {}", verb.get_name());
        verbs(verb, path.trim_start())
    });
    std::iter::once((path.to_owned(), command)).chain(below.collect::<Vec<_>>()).collect()
}

fn misused(line: &str) -> Misuse {
    let args: Vec<OsString> = line.split(' ').map(OsString::from).collect();
    let error = args::read(&args).expect_err("it cannot be read");
    misuse::of(&error, &args, Language::En.texts()).what
}

#[test]
fn every_verb_and_argument_has_a_name_and_every_name_is_used() {
    let command = told(Language::En.texts());
    let (mut commands, mut arguments) = (BTreeSet::new(), BTreeSet::new());
    for (path, verb) in verbs(&command, "") {
        commands.insert(CommandName::at(&path).unwrap_or_else(|| panic!("no words on {path}")));
        for arg in verb.get_arguments() {
            let name = ArgumentName::at(&path, arg.get_id().as_str());
            arguments.insert(name.unwrap_or_else(|| panic!("no words on {path} {arg}")));
        }
    }
    assert!(
        CommandName::ALL.iter().all(|name| commands.contains(name)),
        "of no verb: {commands:?}"
    );
    // Pictures are drawn where the program was built with them.
    let is_left_out = |name: &ArgumentName| {
        !cfg!(feature = "pictures") && matches!(name, ArgumentName::DemoPng | ArgumentName::DemoGif)
    };
    let unused: Vec<_> = ArgumentName::ALL
        .iter()
        .filter(|name| !arguments.contains(name) && !is_left_out(name))
        .collect();
    assert!(unused.is_empty(), "of no argument: {unused:?}");
}

#[test]
fn pages_speak_the_language_and_keep_to_their_width() {
    let english =
        ["Usage", "Options", "Arguments", "Commands", "OPTIONS", "COMMAND]", "possible", "default"];
    for language in Language::ALL {
        let texts = language.texts();
        let command = told(texts);
        for (path, verb) in verbs(&command, "") {
            for columns in [20, 40, 80, 100] {
                let page = page::of(verb, &path, texts, Some(columns));
                let wide = page.lines().find(|line| width(line) > columns.max(40));
                assert_eq!(wide, None, "{path} in {language} at {columns}");
            }
            let page = page::of(verb, &path, texts, None);
            let is_english = english.iter().any(|word| page.contains(word));
            assert_eq!(is_english, *language == Language::En, "{language}:\n{page}");
        }
    }
}

#[test]
fn meanings_stand_under_one_another_whatever_the_script() {
    for language in Language::ALL {
        let texts = language.texts();
        let command = told(texts);
        let list = reached(&command, &["list"]).expect("there is a verb list");
        let page = page::of(list, "list", texts, Some(80));
        let options = page.lines().filter(|line| line.starts_with("      --"));
        let starts: BTreeSet<usize> = options
            .map(|line| {
                let name = line.trim_start().split("  ").next().unwrap_or_default();
                let gap = line.split(name).nth(1).unwrap_or_default();
                width(line) - width(gap.trim_start())
            })
            .collect();
        assert_eq!(starts.len(), 1, "{page}");
    }
}

#[test]
fn what_the_parser_finds_is_told_as_what_it_is() {
    let text = str::to_owned;
    assert_eq!(
        misused("cpor verify --repiar"),
        Misuse::UnknownOption { given: text("--repiar"), meant: Some(text("--repair")) }
    );
    assert_eq!(misused("cpor list a b"), Misuse::Extra { given: text("b") });
    assert_eq!(
        misused("cpor aprove"),
        Misuse::UnknownCommand { given: text("aprove"), meant: Some(text("approve")) }
    );
    assert_eq!(misused("cpor show"), Misuse::Missing { arguments: vec![text("<ID>")] });
    let known = vec![text("add"), text("list")];
    assert_eq!(misused("cpor operator"), Misuse::MissingCommand { known: known.clone() });
    assert_eq!(misused("cpor operator --json"), Misuse::MissingCommand { known });
    assert_eq!(
        misused("cpor changes --limit"),
        Misuse::NoValue { argument: text("--limit <N>"), allowed: Vec::new() }
    );
    assert_eq!(
        misused("cpor rules --format jsno"),
        Misuse::NotAllowed {
            argument: text("--format <FORM>"),
            given: text("jsno"),
            allowed: vec![text("text"), text("mermaid"), text("json")],
            meant: Some(text("json")),
        }
    );
    assert_eq!(
        misused("cpor --json=x list"),
        Misuse::ExtraValue { argument: text("--json"), given: text("x") }
    );
    assert_eq!(
        misused("cpor outbox deliver --maildir a --smtp b"),
        Misuse::Conflict { argument: text("--maildir <DIR>"), others: vec![text("--smtp <URL>")] }
    );
    assert_eq!(misused("cpor list --json --json"), Misuse::Repeated { argument: text("--json") });
}

#[rstest]
#[case("cpor verify --head 12", ValueFault::Head)]
#[case("cpor --now yesterday list", ValueFault::Moment)]
#[case("cpor init --tz Mars", ValueFault::Zone)]
#[case("cpor operator add a --role customer --tenant 1", ValueFault::Tenant)]
#[case("cpor operator add \u{202E} --role customer", ValueFault::Name)]
#[case("cpor operator add system --role customer", ValueFault::OwnName)]
#[case("cpor edit 1 --set name", ValueFault::Assignment)]
#[case("cpor holiday add 1.1.2026 x", ValueFault::Date)]
#[case("cpor changes --limit many", ValueFault::Number)]
#[case("cpor view move a --to 0", ValueFault::Number)]
#[case("cpor show 1 --at 99999999999", ValueFault::Number)]
#[case("cpor decide 1 --key x --winner 1", ValueFault::Key)]
fn why_a_value_is_not_taken_is_known(#[case] line: &str, #[case] wanted: ValueFault) {
    match misused(line) {
        Misuse::Malformed { fault, .. } => assert_eq!(fault, wanted),
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_verb_that_was_meant_is_found_among_values_and_options() {
    let args = |line: &str| line.split(' ').map(OsString::from).collect::<Vec<_>>();
    for (line, wanted) in [
        ("cpor --as list operator add", "cpor operator add"),
        ("cpor --data=x outbox deliver --smtp verify --nonsense", "cpor outbox deliver"),
        ("cpor nonsense list", "cpor"),
        ("cpor comment 1 -- list", "cpor comment"),
    ] {
        let error = args::read(&args("cpor --nonsense")).expect_err("it cannot be read");
        let misused = misuse::of(&error, &args(line), Language::En.texts());
        assert_eq!(misused.command, wanted);
    }
}

#[test]
fn completions_are_made_for_every_shell_and_know_every_verb() {
    for shell in clap::ValueEnum::value_variants() {
        let shell: &Shell = shell;
        let mut script = Vec::new();
        let mut command = told(Language::Ko.texts());
        clap_complete::generate(*shell, &mut command, "cpor", &mut script);
        let script = String::from_utf8(script).expect("it is a text");
        for (path, verb) in verbs(&command, "") {
            assert!(script.contains(verb.get_name()), "{shell} does not know {path}");
        }
    }
}
