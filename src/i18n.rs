//! The texts of the program: words for what the domain answers in types and codes.
//!
//! [`Texts`] is one struct with a field for every section, and each section a struct with a field
//! for every text, so a language that lacks one does not compile; names of closed sets are matched
//! exhaustively, so a new member asks every language for its name. Nothing here is global: whoever
//! speaks holds a [`Language`] and reaches its texts by [`Language::texts`].
//!
//! Owns wording, and how dates, lengths and entered text stand inside it. Must not know: the
//! store, the desk, the terminal, colours, or how wide anything is shown.

/// Declares a section whose texts are names looked up by a member of a closed set: the language
/// gives a function, which has to match every member.
macro_rules! lookups {
    ($(#[$meta:meta])* $name:ident {
        $($(#[$doc:meta])* $lookup:ident($of:ty) -> $text:ty,)+
    }) => {
        $(#[$meta])*
        #[derive(Debug)]
        pub struct $name {
            $(pub(super) $lookup: fn($of) -> $text,)+
        }

        impl $name {
            $(
                $(#[$doc])*
                #[must_use]
                pub fn $lookup(&self, of: $of) -> $text {
                    (self.$lookup)(of)
                }
            )+
        }
    };
}

mod en;
mod ja;
mod ko;
mod zh;

pub mod arbitration;
pub mod charts;
pub mod cli;
pub mod config;
pub mod copy;
pub mod document;
pub mod dossier;
pub mod draft;
pub mod editor;
pub mod evidence;
pub mod help;
pub mod house;
pub mod linear;
pub mod macros;
pub mod man;
pub mod many;
pub mod notice;
pub mod palette;
pub mod place;
pub mod post;
pub mod precheck;
pub mod punctuation;
mod quote;
pub mod refusal;
pub mod screen;
pub mod search;
pub mod storing;
pub mod talk;
pub mod tape;
pub mod template;
pub mod term;
pub mod thread;
pub mod time;
pub mod tour;
pub mod tui;
pub mod usage;
mod value;
pub mod view;

pub use value::Names;

/// Every text of one language.
#[derive(Debug)]
pub struct Texts {
    /// The field's words and the names of its closed sets.
    pub term: term::Term,
    /// What is wrong, and what to do about it.
    pub refusal: refusal::RefusalTexts,
    /// Letters to customers and partners.
    pub notice: notice::NoticeTexts,
    /// Dates, time left, and how a deadline was counted.
    pub time: time::TimeTexts,
    /// What the program says in a claim's thread.
    pub thread: thread::ThreadTexts,
    /// A sentence on what something means and when to choose it.
    pub help: help::HelpTexts,
    /// Labels of the screens on which claims are read.
    pub screen: screen::ScreenTexts,
    /// The command line's own texts.
    pub cli: cli::CliTexts,
    /// The claim form's own texts.
    pub editor: editor::EditorTexts,
    /// The interface's own texts.
    pub tui: tui::TuiTexts,
    /// Searching the queue.
    pub search: search::SearchTexts,
    /// Many claims at once.
    pub many: many::ManyTexts,
    /// Saved views.
    pub view: view::ViewTexts,
    /// The outbox, and claims from a file.
    pub post: post::PostTexts,
    /// What was typed and is kept.
    pub draft: draft::DraftTexts,
    /// Documents read as text.
    pub document: document::DocumentTexts,
    /// What all claims share.
    pub house: house::HouseTexts,
    /// A session in lines.
    pub linear: linear::LinearTexts,
    /// The pre-check of PoE.
    pub precheck: precheck::PrecheckTexts,
    /// The charts.
    pub charts: charts::ChartTexts,
    /// A claim's dossier.
    pub dossier: dossier::DossierTexts,
    /// Comments, the history and a claim's past.
    pub talk: talk::TalkTexts,
    /// Tapes.
    pub tape: tape::TapeTexts,
    /// Reading PoE.
    pub evidence: evidence::EvidenceTexts,
    /// The sides of an arbitration.
    pub arbitration: arbitration::ArbitrationTexts,
    /// Macros, the reviewers' named answers.
    pub macros: macros::MacroTexts,
    /// The PoE template.
    pub template: template::TemplateTexts,
    /// The command palette and the help.
    pub palette: palette::PaletteTexts,
    /// Copying.
    pub copy: copy::CopyTexts,
    /// The tour.
    pub tour: tour::TourTexts,
    /// The settings file.
    pub config: config::ConfigTexts,
    /// The signs between words that are no sentence.
    pub punctuation: punctuation::PunctuationTexts,
    /// What the verbs of the command line do and take.
    pub usage: usage::UsageTexts,
    /// What a store reports of itself.
    pub storing: storing::StoringTexts,
    /// The manual page.
    pub man: man::ManTexts,
}

coded_enum!(
    /// A language that can be asked for, by the code that `--lang` takes.
    #[derive(Default)]
    Language {
        /// English.
        #[default]
        En => "en",
        /// Korean.
        Ko => "ko",
        /// Japanese.
        Ja => "ja",
        /// Simplified Chinese.
        Zh => "zh",
    }
);

impl Language {
    /// Its texts.
    #[must_use]
    pub const fn texts(self) -> &'static Texts {
        match self {
            Self::En => &en::TEXTS,
            Self::Ko => &ko::TEXTS,
            Self::Ja => &ja::TEXTS,
            Self::Zh => &zh::TEXTS,
        }
    }

    /// The language of a POSIX locale such as `ko_KR.UTF-8`; English for any that is not spoken.
    #[must_use]
    pub fn from_locale(locale: &str) -> Self {
        let language = locale.split(['_', '-', '.', '@']).next().unwrap_or_default();
        language.to_ascii_lowercase().parse().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests;
