//! The commands' names and how each is written: the one table that the parser, the suggestions and
//! the words for mistakes go by.

coded_enum!(
    /// The name of a command.
    Name {
        /// What the recording is called.
        Title => "title",
        /// The size of the terminal.
        Size => "size",
        /// The language.
        Lang => "lang",
        /// Who sits there.
        As => "as",
        /// Keys.
        Key => "key",
        /// Typing.
        Type => "type",
        /// Pasting.
        Paste => "paste",
        /// Letting time pass.
        Sleep => "sleep",
        /// Waiting for a text.
        Wait => "wait",
        /// Looking for a text.
        Expect => "expect",
        /// A still.
        Shot => "shot",
        /// Another size.
        Resize => "resize",
    }
);

impl Name {
    /// How it is written, with what stands for something in capitals.
    #[must_use]
    pub const fn form(self) -> &'static str {
        match self {
            Self::Title => "title \"TEXT\"",
            Self::Size => "size COLUMNS ROWS",
            Self::Lang => "lang LANGUAGE",
            Self::As => "as OPERATOR [in LANGUAGE]",
            Self::Key => "key KEY [TIMES] [every MS]",
            Self::Type => "type \"TEXT\" [every MS]",
            Self::Paste => "paste \"TEXT\"",
            Self::Sleep => "sleep MS",
            Self::Wait => "wait \"TEXT\" [within MS]",
            Self::Expect => "expect [not] \"TEXT\"",
            Self::Shot => "shot NAME",
            Self::Resize => "resize COLUMNS ROWS",
        }
    }

    /// Whether it says how the recording is to look, and so stands before all that does something.
    #[must_use]
    pub const fn is_header(self) -> bool {
        matches!(self, Self::Title | Self::Size | Self::Lang)
    }

    /// The command that somebody may have meant by a word.
    #[must_use]
    pub fn meant_by(word: &str) -> Option<Self> {
        nearest(word, Self::ALL.iter().map(|name| (*name, name.code())))
    }
}

/// How many edits a word may be away from a name that was meant: short names are all near each other.
const fn near(name: &str) -> usize {
    if name.len() > 3 { 2 } else { 1 }
}

/// What of several a word is nearest to, if it is near to any.
pub(super) fn nearest<T>(word: &str, known: impl Iterator<Item = (T, &'static str)>) -> Option<T> {
    // No name is long; a word that is would take long to compare.
    if word.chars().count() > 32 {
        return None;
    }
    let word = word.to_lowercase();
    known
        .map(|(what, name)| (strsim::damerau_levenshtein(&word, name), near(name), what))
        .filter(|(distance, near, _)| distance <= near)
        .min_by_key(|(distance, ..)| *distance)
        .map(|(.., what)| what)
}
