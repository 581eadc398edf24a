//! The settings file: what is wrong with one, and the words that a new one is written with.

use std::path::PathBuf;

use crate::desk::query::Mistake;
use crate::i18n::refusal::Words;

/// The texts about the settings file.
#[derive(Debug)]
pub struct ConfigTexts {
    /// What is wrong with an entry, without its place, and what to do about it.
    pub problem: fn(&Problem) -> Words,
    /// Before a problem: its line.
    pub line: fn(usize) -> String,
    /// Why a file of settings cannot be used.
    pub trouble: fn(&ConfigTrouble) -> Words,
    /// A file was checked and is sound: its path.
    pub sound: fn(&str) -> String,
    /// There is no file, so everything is as it comes: where one would be.
    pub none: fn(&str) -> String,
    /// A file was written: its path.
    pub written: fn(&str) -> String,
    /// What a new file says.
    pub file: FileTexts,
}

/// What a new file says before its entries: each a paragraph, which is broken into lines.
#[derive(Debug)]
pub struct FileTexts {
    /// At its head: that every entry stands there as it is without the file.
    pub head: &'static str,
    /// `language`.
    pub language: &'static str,
    /// `linear`.
    pub linear: &'static str,
    /// `charset`.
    pub charset: &'static str,
    /// The table `theme`.
    pub theme: &'static str,
    /// Before the colours of roles.
    pub roles: &'static str,
    /// The table `queue`.
    pub queue: &'static str,
    /// Its `columns`.
    pub columns: &'static str,
    /// Its `view`, `filter` and `sort`.
    pub opening: &'static str,
    /// The table `keys`; is given the keys that are always the same.
    pub keys: fn(&str) -> String,
    /// Before the keys of each place, in the order of the places: everywhere, queue, claim,
    /// comments, history, PoE, arbitration.
    pub places: [&'static str; 7],
}

/// Why a file of settings cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ConfigTrouble {
    /// It was named, and is not there.
    Missing(PathBuf),
    /// It is larger than a file of settings can be, in bytes.
    TooLarge(PathBuf, u64),
    /// It is no text in UTF-8.
    NotText(PathBuf),
    /// What stands in it is wrong; never empty.
    Wrong(PathBuf, Vec<Problem>),
    /// Nothing says where it would be.
    NoPlace,
}

/// Something wrong in a file of settings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The line, from 1.
    pub line: usize,
    /// The entry, such as `keys.approve`; empty where none can be told.
    pub entry: String,
    /// What is wrong.
    pub what: Wrong,
}

/// What is wrong with an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wrong {
    /// The line is no TOML.
    Syntax,
    /// The entry stands there twice.
    Twice,
    /// There is no such entry: the nearest that there is.
    Unknown(Option<String>),
    /// The value is none of those that are allowed.
    NoneOf {
        /// What is written.
        value: String,
        /// What is allowed.
        allowed: Vec<String>,
        /// The nearest of them.
        near: Option<String>,
    },
    /// The value is of another kind.
    Kind(Kind),
    /// It names no key: the nearest that there is.
    NoKey(String, Option<String>),
    /// It names no colour: the nearest that there is.
    NoColour(String, Option<String>),
    /// The key always means the same.
    Fixed(String),
    /// Terminals send another key for it.
    ArrivesAs(String, String),
    /// Digits are numbers where PoE is read.
    Digit(String),
    /// Another action has the key in the same place: the key, the action, and its line if the file
    /// gives it its keys.
    Clash(String, String, Option<usize>),
    /// Something that must always be possible has no key, or an action takes it the last one.
    NoWay(Option<(String, String)>),
    /// There are no columns.
    NoColumns,
    /// A column stands there twice.
    ColumnTwice(String),
    /// The filter cannot be read.
    Filter(String, Vec<Mistake>),
    /// A view has a filter and an order of its own.
    ViewAndMore,
}

/// What kind of value is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A text in quotation marks.
    Text,
    /// `true` or `false`.
    Flag,
    /// A table with entries of its own.
    Table,
    /// The name of a theme, or a table.
    TextOrTable,
    /// A list of texts.
    List,
    /// A text, or a list of texts.
    TextOrList,
    /// A text, or a number from 0 to 255.
    Colour,
}
