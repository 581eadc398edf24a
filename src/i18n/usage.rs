//! The command line's usage: what the verbs do, what their arguments mean, and what is wrong with
//! arguments that cannot be read.
//!
//! Verbs and arguments are closed sets, so a language that lacks a text does not compile; that
//! every verb and argument of the command line is a member is held by a test there.

use std::str::FromStr as _;

use super::refusal::Words;

mod name;

pub use name::{ArgumentName, CommandName};

/// The texts of usage.
#[derive(Debug)]
pub struct UsageTexts {
    /// Headings and signs of the help.
    pub label: Labels,
    pub(super) command: fn(CommandName) -> &'static str,
    pub(super) argument: fn(ArgumentName) -> &'static str,
    pub(super) after: fn(CommandName) -> Option<&'static str>,
    pub(super) misused: fn(&Misused) -> Words,
}

impl UsageTexts {
    /// What a verb does.
    #[must_use]
    pub fn command(&self, name: CommandName) -> &'static str {
        (self.command)(name)
    }

    /// What an argument means.
    #[must_use]
    pub fn argument(&self, name: ArgumentName) -> &'static str {
        (self.argument)(name)
    }

    /// What is to be known of a verb besides, as lines that are not to be joined.
    #[must_use]
    pub fn after(&self, name: CommandName) -> Option<&'static str> {
        (self.after)(name)
    }

    /// What is wrong with the arguments.
    #[must_use]
    pub fn misused(&self, misused: &Misused) -> Words {
        (self.misused)(misused)
    }
}

/// Headings and signs of the help.
#[derive(Debug)]
#[expect(missing_docs, reason = "each field is its own word")]
pub struct Labels {
    /// How a verb is used: before the line that shows it.
    pub usage: fn(&str) -> String,
    pub commands: &'static str,
    pub arguments: &'static str,
    pub options: &'static str,
    /// Stands for the options in a line of usage, without brackets.
    pub any_option: &'static str,
    /// Stands for the verb in a line of usage, without brackets.
    pub any_command: &'static str,
    /// The values that an argument takes, joined.
    pub one_of: fn(&str) -> String,
    /// The value that holds where none is given.
    pub default: fn(&str) -> String,
}

impl CommandName {
    /// The verb that is reached by these words; none stand for the program itself.
    #[must_use]
    pub fn at(path: &str) -> Option<Self> {
        if path.is_empty() { Some(Self::Cpor) } else { Self::from_str(path).ok() }
    }
}

impl ArgumentName {
    /// An argument of the verb that is reached by these words, by its own meaning there, else by
    /// the one it has everywhere.
    #[must_use]
    pub fn at(path: &str, id: &str) -> Option<Self> {
        Self::from_str(&format!("{path} {id}")).or_else(|_| Self::from_str(id)).ok()
    }
}

/// Arguments that cannot be read. Texts in it are as they were given; the sentences clean them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Misused {
    /// What is wrong.
    pub what: Misuse,
    /// The program and its verbs, as far as they were understood, such as `cpor outbox deliver`.
    pub command: String,
    /// How that is used, such as `cpor show [OPTIONS] <ID>`.
    pub usage: String,
}

/// What is wrong with arguments. Arguments are named as the help names them: `--role <ROLE>`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the variants say what their fields are")]
pub enum Misuse {
    /// No such option, and the one that may be meant.
    UnknownOption { given: String, meant: Option<String> },
    /// More than is taken.
    Extra { given: String },
    /// No such verb, and the one that may be meant.
    UnknownCommand { given: String, meant: Option<String> },
    /// What has to be given is not.
    Missing { arguments: Vec<String> },
    /// The verb has verbs of its own, and none was given.
    MissingCommand { known: Vec<String> },
    /// An argument without its value, and the values that it takes, where they are a closed set.
    NoValue { argument: String, allowed: Vec<String> },
    /// None of the values that the argument takes, and the one that may be meant.
    NotAllowed { argument: String, given: String, allowed: Vec<String>, meant: Option<String> },
    /// The value is not written as it has to be.
    Malformed { argument: String, given: String, fault: ValueFault },
    /// A value where none is taken, or one more than is.
    ExtraValue { argument: String, given: String },
    /// Too few values.
    TooFewValues { argument: String, wanted: usize, given: usize },
    /// These exclude one another.
    Conflict { argument: String, others: Vec<String> },
    /// It is given twice, and taken once.
    Repeated { argument: String },
    /// An argument that is no text.
    NotText,
    /// Something else.
    Other,
}

/// Why a value cannot be read. Its words are in the languages; shown as it is, it names itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{self:?}")]
pub enum ValueFault {
    /// No head of a journal.
    Head,
    /// No moment.
    Moment,
    /// No time zone.
    Zone,
    /// No tenant's id.
    Tenant,
    /// No name that an operator can have.
    Name,
    /// The program's own name.
    OwnName,
    /// Neither a claim nor an organisation.
    Winner,
    /// No `PATH=VALUE`.
    Assignment,
    /// No day.
    Date,
    /// No whole number, or one that is too small or too large.
    Number,
    /// No key.
    Key,
    /// Something else.
    Other,
}

impl ValueFault {
    /// Every fault.
    pub const ALL: [Self; 12] = [
        Self::Head,
        Self::Moment,
        Self::Zone,
        Self::Tenant,
        Self::Name,
        Self::OwnName,
        Self::Winner,
        Self::Assignment,
        Self::Date,
        Self::Number,
        Self::Key,
        Self::Other,
    ];
}
