//! What can be wrong in a tape.

use super::Name;
use crate::i18n::Language;

/// Something wrong, and the line it stands on, counted from 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FaultAt {
    /// The line.
    pub line: usize,
    /// What is wrong.
    pub fault: Fault,
}

/// Something wrong in a line. Words in it are as they were found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// There is no such command; the one that may have been meant.
    Unknown(String, Option<Name>),
    /// A command with too little, too much or something else behind it.
    Form(Name),
    /// A word that is no number within the limits: the word, the least and the most.
    Number {
        /// The word.
        word: String,
        /// The least.
        least: u64,
        /// The most.
        most: u64,
    },
    /// A word that names no key.
    NoKey(String),
    /// A word that names no language; the one that may have been meant.
    NoLanguage(String, Option<Language>),
    /// A still's name that no file should have.
    NoName(String),
    /// A quoted text that does not end on its line.
    OpenQuote,
    /// A backslash before something that it does not stand before.
    Escape(char),
    /// A control character.
    Control(char),
    /// A text that is empty, or has line breaks where none can be.
    Text(Name),
    /// It has been said already, on a line.
    Twice(Name, usize),
    /// A still of that name is taken already, on a line.
    SameShot(String, usize),
    /// It stands after something has been done.
    Late(Name),
    /// It is no text in UTF-8.
    NotUtf8,
    /// It is larger than a tape may be: so many bytes.
    TooLarge(u64),
    /// Nothing is done in the whole tape.
    Nothing,
}
