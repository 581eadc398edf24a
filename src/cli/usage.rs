//! What the command line takes, in the language that is spoken: the help, and what is wrong with
//! arguments that cannot be read.
//!
//! The arguments' structure is in `args`, the words are in `i18n`; here they meet.

use std::ffi::OsString;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, Command};

use super::args;
use super::failure::Failure;
use super::output::Output;
use crate::i18n::Texts;
use crate::i18n::cli::Trouble;
use crate::i18n::usage::{ArgumentName, CommandName, Misuse, Misused};

mod misuse;
mod page;

pub(super) use page::{after, label, line, meaning, summary};

/// From where on, up to 1, a word is like another that may be meant.
const LIKE: f64 = 0.7;

/// Says what was asked for instead of a command, or what is wrong with the arguments.
pub(super) fn answer(
    error: &clap::Error,
    args: &[OsString],
    columns: Option<usize>,
    output: &mut Output<'_>,
) -> Result<(), Failure> {
    match error.kind() {
        ErrorKind::DisplayVersion => output.say(error.render().to_string().trim_end()),
        ErrorKind::DisplayHelp => {
            let command = told(output.texts);
            let path = error.render().to_string();
            let words: Vec<&str> = path.split_whitespace().collect();
            let verb = reached(&command, &words).unwrap_or(&command);
            output.say(&page::of(verb, path.trim(), output.texts, columns))
        }
        _ => match no_claim_id(error) {
            Some(given) => Err(Trouble::NotAClaimId(given).into()),
            None => Err(Trouble::Usage(Box::new(misuse::of(error, args, output.texts))).into()),
        },
    }
}

/// `help`: what a verb does and takes.
pub(super) fn help(
    verb: &[String],
    columns: Option<usize>,
    output: &mut Output<'_>,
) -> Result<(), Failure> {
    let command = told(output.texts);
    let words: Vec<&str> = verb.iter().map(String::as_str).collect();
    match reached(&command, &words) {
        Some(found) => output.say(&page::of(found, &words.join(" "), output.texts, columns)),
        None => Err(Trouble::Usage(Box::new(no_such_verb(&command, &words, output.texts))).into()),
    }
}

/// That no verb is reached by some words, and where the way ends.
fn no_such_verb(command: &Command, words: &[&str], texts: &Texts) -> Misused {
    let mut at = command;
    for word in words {
        let Some(next) = visible(at).find(|verb| verb.get_name() == *word) else {
            let given = (*word).to_owned();
            let near = visible(at)
                .map(|verb| (strsim::jaro(verb.get_name(), word), verb.get_name()))
                .filter(|(likeness, _)| *likeness > LIKE)
                .max_by(|one, other| one.0.total_cmp(&other.0));
            let meant = near.map(|(_, name)| name.to_owned());
            let what = Misuse::UnknownCommand { given, meant };
            return Misused { what, command: bin_name(at), usage: line(at, texts) };
        };
        at = next;
    }
    Misused { what: Misuse::Other, command: bin_name(at), usage: line(at, texts) }
}

/// The whole command line with its words, in the language of `texts`.
pub(super) fn told(texts: &Texts) -> Command {
    let mut command = tell(args::command(), "", texts);
    command.build();
    command
}

fn tell(command: Command, path: &str, texts: &Texts) -> Command {
    let about = CommandName::at(path).map(|name| texts.usage.command(name));
    command
        .about(about)
        .long_about(None)
        .mut_args(|arg| {
            let name = ArgumentName::at(path, arg.get_id().as_str());
            arg.help(name.map(|name| texts.usage.argument(name))).long_help(None)
        })
        .mut_subcommands(|verb| {
            let path = format!("{path} {}", verb.get_name());
            tell(verb, path.trim_start(), texts)
        })
}

/// The verb that is reached by these words.
fn reached<'c>(command: &'c Command, words: &[&str]) -> Option<&'c Command> {
    words.iter().try_fold(command, |at, word| visible(at).find(|verb| verb.get_name() == *word))
}

/// The verbs of a command that people are told of.
pub(super) fn visible(command: &Command) -> impl Iterator<Item = &Command> {
    command.get_subcommands().filter(|verb| !verb.is_hide_set())
}

/// The positional arguments of a verb, and its options.
pub(super) fn arguments(command: &Command) -> (Vec<&Arg>, Vec<&Arg>) {
    command.get_arguments().filter(|arg| !arg.is_hide_set()).partition(|arg| arg.is_positional())
}

/// The program and its verbs, as they are typed.
pub(super) fn bin_name(command: &Command) -> String {
    command.get_bin_name().unwrap_or_else(|| command.get_name()).to_owned()
}

/// What stands where a claim's id belongs and is none. Scripts need not know how ids look: what is
/// no id names no claim, which is told as any other claim that does not exist.
fn no_claim_id(error: &clap::Error) -> Option<String> {
    if error.kind() != ErrorKind::ValueValidation {
        return None;
    }
    match (error.get(ContextKind::InvalidArg), error.get(ContextKind::InvalidValue)) {
        (Some(ContextValue::String(arg)), Some(ContextValue::String(value)))
            if matches!(arg.as_str(), "<ID>" | "[ID]") =>
        {
            Some(value.clone())
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests;
