//! Arguments that cannot be read, in English.

use crate::i18n::refusal::Words;
use crate::i18n::usage::{Misuse, Misused, ValueFault};
use crate::text::clean_line;

pub(super) fn words(of: &Misused) -> Words {
    let (command, usage) = (clean_line(&of.command), clean_line(&of.usage));
    let how = format!("It is used as “{usage}”; “{command} --help” tells more.");
    let advice = match meant(&of.what) {
        Some(meant) => format!("Did you mean {meant}? {how}"),
        None => how,
    };
    Words { message: message(&of.what, &command), advice }
}

/// What may be meant instead.
fn meant(of: &Misuse) -> Option<String> {
    let quoted = |text: &String| format!("“{}”", clean_line(text));
    match of {
        Misuse::UnknownOption { meant, .. }
        | Misuse::UnknownCommand { meant, .. }
        | Misuse::NotAllowed { meant, .. } => meant.as_ref().map(quoted),
        _ => None,
    }
}

fn message(of: &Misuse, command: &str) -> String {
    match of {
        Misuse::UnknownOption { given, .. } => {
            let given = clean_line(given);
            format!("There is no option “{given}” here.")
        }
        Misuse::Extra { given } => {
            let given = clean_line(given);
            format!("“{given}” is one argument too many.")
        }
        Misuse::UnknownCommand { given, .. } => {
            let given = clean_line(given);
            format!("There is no command “{given}” here.")
        }
        Misuse::Missing { arguments } => {
            let list = list(arguments);
            format!("What has to be given is missing: {list}.")
        }
        Misuse::MissingCommand { known } => {
            let list = list(known);
            format!("“{command}” needs one of its commands after it: {list}.")
        }
        Misuse::Conflict { argument, others } if others.is_empty() => {
            let argument = clean_line(argument);
            format!("{argument} cannot be given together with the others.")
        }
        Misuse::Conflict { argument, others } => {
            let (argument, list) = (clean_line(argument), list(others));
            format!("{argument} cannot be given together with {list}.")
        }
        Misuse::Repeated { argument } => {
            let argument = clean_line(argument);
            format!("{argument} is given twice.")
        }
        Misuse::NotText => "An argument is not valid UTF-8.".to_owned(),
        Misuse::Other => "The arguments cannot be read.".to_owned(),
        Misuse::NoValue { .. }
        | Misuse::NotAllowed { .. }
        | Misuse::Malformed { .. }
        | Misuse::ExtraValue { .. }
        | Misuse::TooFewValues { .. } => value(of),
    }
}

/// What is wrong with a value.
fn value(of: &Misuse) -> String {
    match of {
        Misuse::NoValue { argument, allowed } if allowed.is_empty() => {
            let argument = clean_line(argument);
            format!("{argument} needs a value.")
        }
        Misuse::NoValue { argument, allowed } => {
            let (argument, list) = (clean_line(argument), list(allowed));
            format!("{argument} needs a value, one of: {list}.")
        }
        Misuse::NotAllowed { argument, given, allowed, .. } => {
            let (argument, given) = (clean_line(argument), clean_line(given));
            let list = list(allowed);
            format!("{argument} does not take “{given}”; it takes: {list}.")
        }
        Misuse::Malformed { argument, given, fault } => {
            let (argument, given) = (clean_line(argument), clean_line(given));
            let fault = because(*fault);
            format!("{argument} does not take “{given}”: {fault}.")
        }
        Misuse::ExtraValue { argument, given } => {
            let (argument, given) = (clean_line(argument), clean_line(given));
            format!("“{given}” is one value too many for {argument}.")
        }
        Misuse::TooFewValues { argument, wanted, given } => {
            let argument = clean_line(argument);
            format!("{argument} needs {wanted} values; {given} given.")
        }
        _ => "The arguments cannot be read.".to_owned(),
    }
}

const fn because(of: ValueFault) -> &'static str {
    match of {
        ValueFault::Head => "a head is 64 hexadecimal digits, or a number, a colon and these",
        ValueFault::Moment => "a moment is written like 2026-07-01T09:00:00Z",
        ValueFault::Zone => "there is no such time zone; one is written like Europe/Berlin or UTC",
        ValueFault::Tenant => {
            "a tenant ID is a GUID: groups of 8, 4, 4, 4 and 12 hexadecimal digits"
        }
        ValueFault::Name => "a name has 1 to 64 characters, all of them visible",
        ValueFault::OwnName => "this name is the program's own",
        ValueFault::Winner => "name a claim, or an organisation",
        ValueFault::Assignment => "it is written as PATH=VALUE, such as name='Contoso rollout'",
        ValueFault::Date => "a day is written like 2026-01-01",
        ValueFault::Number => "it takes a whole number in its range",
        ValueFault::Key => "keys look like workload:TENANT:PRODUCT or subscription:ID",
        ValueFault::Other => "it is not written as it has to be",
    }
}

fn list(items: &[String]) -> String {
    items.iter().map(|item| clean_line(item)).collect::<Vec<_>>().join(", ")
}
