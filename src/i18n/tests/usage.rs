//! Usage and the manual page say something of everything, in a language of their own.

use super::{HOSTILE, assert_line};
use crate::i18n::Language;
use crate::i18n::man::{Example, File, QueryTerm, Variable};
use crate::i18n::usage::{ArgumentName, CommandName, Misuse, Misused, ValueFault};

/// Everything that can be wrong with arguments, said by somebody who means harm.
fn misuses() -> Vec<Misuse> {
    let text = || HOSTILE.to_owned();
    let list = || vec![text(), text()];
    let mut all = vec![
        Misuse::UnknownOption { given: text(), meant: Some(text()) },
        Misuse::UnknownOption { given: text(), meant: None },
        Misuse::Extra { given: text() },
        Misuse::UnknownCommand { given: text(), meant: Some(text()) },
        Misuse::UnknownCommand { given: text(), meant: None },
        Misuse::Missing { arguments: list() },
        Misuse::MissingCommand { known: list() },
        Misuse::NoValue { argument: text(), allowed: list() },
        Misuse::NoValue { argument: text(), allowed: Vec::new() },
        Misuse::NotAllowed {
            argument: text(),
            given: text(),
            allowed: list(),
            meant: Some(text()),
        },
        Misuse::ExtraValue { argument: text(), given: text() },
        Misuse::TooFewValues { argument: text(), wanted: 2, given: 1 },
        Misuse::Conflict { argument: text(), others: list() },
        Misuse::Conflict { argument: text(), others: Vec::new() },
        Misuse::Repeated { argument: text() },
        Misuse::NotText,
        Misuse::Other,
    ];
    all.extend(ValueFault::ALL.map(|fault| Misuse::Malformed {
        argument: text(),
        given: text(),
        fault,
    }));
    all
}

#[test]
fn what_is_wrong_with_arguments_is_said_in_every_language_and_cannot_act() {
    for language in Language::ALL {
        for what in misuses() {
            let (command, usage) = (HOSTILE.to_owned(), HOSTILE.to_owned());
            let words = language.texts().usage.misused(&Misused { what, command, usage });
            assert_line(&words.message);
            assert_line(&words.advice);
            let ends = ['.', '。', '”', '」'];
            assert!(words.message.ends_with(ends), "{}", words.message);
        }
    }
}

#[test]
fn what_is_wrong_is_said_differently_in_every_language() {
    for what in misuses() {
        let said = |language: &Language| {
            let (command, usage) = ("cpor".to_owned(), "cpor".to_owned());
            let misused = Misused { what: what.clone(), command, usage };
            language.texts().usage.misused(&misused).message
        };
        let all: std::collections::BTreeSet<String> = Language::ALL.iter().map(said).collect();
        assert_eq!(all.len(), Language::ALL.len(), "{all:?}");
    }
}

/// Nothing is left in English where another language speaks.
#[test]
fn verbs_arguments_and_the_manual_are_told_in_the_language() {
    let english = Language::En.texts();
    for language in Language::ALL.iter().filter(|language| **language != Language::En) {
        let texts = language.texts();
        let usage = (&texts.usage, &english.usage);
        let man = (&texts.man, &english.man);
        let commands =
            CommandName::ALL.iter().map(|it| (usage.0.command(*it), usage.1.command(*it)));
        let arguments = ArgumentName::ALL
            .iter()
            .filter(|it| **it != ArgumentName::CompletionsShell)
            .map(|it| (usage.0.argument(*it), usage.1.argument(*it)));
        let terms = QueryTerm::ALL
            .iter()
            .filter(|it| **it != QueryTerm::Mpn)
            .map(|it| ((man.0.term)(*it), (man.1.term)(*it)));
        let files = File::ALL.iter().map(|it| ((man.0.file)(*it), (man.1.file)(*it)));
        let set = Variable::ALL.iter().map(|it| ((man.0.variable)(*it), (man.1.variable)(*it)));
        let shown = Example::ALL.iter().map(|it| ((man.0.example)(*it), (man.1.example)(*it)));
        let exits = man.0.exits.into_iter().zip(man.1.exits);
        for (said, in_english) in
            commands.chain(arguments).chain(terms).chain(files).chain(set).chain(shown).chain(exits)
        {
            assert_line(said);
            assert_ne!(said, in_english, "in {language}");
        }
    }
}
