//! What can be wrong with a document that is handed in, before any rule looks at it.

/// Something wrong with a document, before any rule looks at it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Malformed {
    /// Where in the document; none for the whole of it.
    pub path: Option<String>,
    /// What is wrong.
    pub fault: Fault,
}

/// What can be wrong with a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// Not UTF-8.
    NotUtf8,
    /// Not JSON: what the parser says.
    NotJson(String),
    /// Another kind of value is wanted.
    Shape {
        /// What is there.
        found: Shape,
        /// What belongs there.
        wanted: Shape,
    },
    /// No such field; those that there are.
    UnknownField(Vec<&'static str>),
    /// A value is missing.
    Missing,
    /// Not a member of the closed set.
    Code {
        /// What is there.
        given: String,
        /// The members.
        known: Vec<&'static str>,
    },
    /// Not a date.
    Date(String),
    /// It refers to an organisation that is neither in the document nor in the directory.
    NoSuchOrganisation(String),
    /// The list has no such place.
    NoSuchLine {
        /// How many lines it has.
        lines: usize,
    },
    /// Larger than can be: the limit in bytes.
    TooLarge(u64),
    /// No such column; the nearest, and those that there are.
    UnknownColumn {
        /// The one that is spelled most like it.
        near: Option<&'static str>,
        /// All.
        known: Vec<&'static str>,
    },
    /// The column stands there twice.
    Twice,
    /// A row has another number of cells than there are columns.
    Cells {
        /// How many it has.
        found: usize,
        /// How many belong there.
        wanted: usize,
    },
    /// There is no claim in it.
    NoClaims,
}

/// The kinds of JSON values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// `null`.
    Null,
    /// `true` or `false`.
    Flag,
    /// A number.
    Number,
    /// A text in quotes.
    Text,
    /// A list in brackets.
    List,
    /// An object in braces.
    Object,
}
