//! What is wrong with arguments that cannot be read: what the parser found, as a typed thing.

use std::error::Error as _;
use std::ffi::OsString;

use clap::Command;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::{args, bin_name, line, visible};
use crate::domain::id::NotAKey;
use crate::i18n::Texts;
use crate::i18n::usage::{Misuse, Misused, ValueFault};

/// What is wrong, and with which verb.
pub(super) fn of(error: &clap::Error, args: &[OsString], texts: &Texts) -> Misused {
    let mut command = args::command();
    command.build();
    let at = meant(&command, args);
    Misused { what: what(error), command: bin_name(at), usage: line(at, texts) }
}

/// The verb that the arguments come to, as far as they can be followed.
fn meant<'c>(command: &'c Command, args: &[OsString]) -> &'c Command {
    let mut at = command;
    let mut rest = args.iter().skip(1).filter_map(|arg| arg.to_str());
    while let Some(arg) = rest.next() {
        if arg == "--" {
            break;
        }
        if let Some(option) = arg.strip_prefix("--") {
            let takes_one = at
                .get_arguments()
                .any(|known| known.get_long() == Some(option) && known.get_action().takes_values());
            if takes_one {
                rest.next();
            }
        } else if let Some(verb) = visible(at).find(|verb| verb.get_name() == arg) {
            at = verb;
        } else if visible(at).next().is_some() {
            break;
        }
    }
    at
}

/// What the parser found.
fn what(error: &clap::Error) -> Misuse {
    let argument = || text(error, ContextKind::InvalidArg).unwrap_or_default();
    let given = || text(error, ContextKind::InvalidValue).unwrap_or_default();
    match error.kind() {
        ErrorKind::UnknownArgument => unknown(argument(), text(error, ContextKind::SuggestedArg)),
        ErrorKind::InvalidSubcommand => Misuse::UnknownCommand {
            given: text(error, ContextKind::InvalidSubcommand).unwrap_or_default(),
            // The nearest stands last.
            meant: texts(error, ContextKind::SuggestedSubcommand).pop(),
        },
        ErrorKind::MissingRequiredArgument => {
            Misuse::Missing { arguments: texts(error, ContextKind::InvalidArg) }
        }
        ErrorKind::MissingSubcommand => {
            let mut known = texts(error, ContextKind::ValidSubcommand);
            known.retain(|verb| verb != "help");
            Misuse::MissingCommand { known }
        }
        ErrorKind::InvalidValue => invalid(
            argument(),
            given(),
            texts(error, ContextKind::ValidValue),
            text(error, ContextKind::SuggestedValue),
        ),
        ErrorKind::ValueValidation => {
            let fault = fault(error, &given());
            Misuse::Malformed { argument: argument(), given: given(), fault }
        }
        ErrorKind::TooManyValues => Misuse::ExtraValue { argument: argument(), given: given() },
        ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => Misuse::TooFewValues {
            argument: argument(),
            wanted: number(error, ContextKind::MinValues)
                .or_else(|| number(error, ContextKind::ExpectedNumValues))
                .unwrap_or(1),
            given: number(error, ContextKind::ActualNumValues).unwrap_or_default(),
        },
        ErrorKind::ArgumentConflict => conflict(argument(), texts(error, ContextKind::PriorArg)),
        ErrorKind::InvalidUtf8 => Misuse::NotText,
        _ => Misuse::Other,
    }
}

fn unknown(given: String, meant: Option<String>) -> Misuse {
    if given.starts_with('-') {
        Misuse::UnknownOption { given, meant }
    } else {
        Misuse::Extra { given }
    }
}

fn invalid(argument: String, given: String, allowed: Vec<String>, meant: Option<String>) -> Misuse {
    if given.is_empty() {
        Misuse::NoValue { argument, allowed }
    } else {
        Misuse::NotAllowed { argument, given, allowed, meant }
    }
}

fn conflict(argument: String, others: Vec<String>) -> Misuse {
    if others.contains(&argument) {
        Misuse::Repeated { argument }
    } else {
        Misuse::Conflict { argument, others }
    }
}

/// Why a value was not taken.
fn fault(error: &clap::Error, given: &str) -> ValueFault {
    let Some(source) = error.source() else {
        return ValueFault::Other;
    };
    if let Some(fault) = source.downcast_ref::<ValueFault>() {
        return *fault;
    }
    if source.is::<NotAKey>() {
        return ValueFault::Key;
    }
    if source.is::<chrono::ParseError>() {
        return ValueFault::Date;
    }
    // A number out of its range is told as a text.
    if source.is::<std::num::ParseIntError>() || given.parse::<i128>().is_ok() {
        return ValueFault::Number;
    }
    ValueFault::Other
}

fn text(error: &clap::Error, kind: ContextKind) -> Option<String> {
    match error.get(kind) {
        Some(ContextValue::String(text)) => Some(text.clone()),
        _ => None,
    }
}

fn texts(error: &clap::Error, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::String(text)) => vec![text.clone()],
        Some(ContextValue::Strings(texts)) => texts.clone(),
        _ => Vec::new(),
    }
}

fn number(error: &clap::Error, kind: ContextKind) -> Option<usize> {
    match error.get(kind) {
        Some(ContextValue::Number(number)) => usize::try_from(*number).ok(),
        _ => None,
    }
}
