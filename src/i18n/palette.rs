//! The command palette, the search in the help, and switching the language.

use super::Language;

/// The texts of the command palette and of the help.
#[derive(Debug)]
pub struct PaletteTexts {
    /// Its title.
    pub title: &'static str,
    /// Before what is typed.
    pub find: &'static str,
    /// Nothing fits what is typed.
    pub none: &'static str,
    /// Its foot.
    pub keys: &'static str,
    /// Something means nothing where one stands.
    pub not_here: &'static str,
    /// Something cannot be done now, and why: for a row.
    pub closed: fn(&str) -> String,
    /// Help: the palette.
    pub ask: &'static str,
    /// Help: copy something.
    pub ask_copy: &'static str,
    /// Help: the tour.
    pub ask_tour: &'static str,
    /// Help: speak a language; it names the language also in its own words.
    pub speak: fn(Language) -> &'static str,
    /// This language is spoken from now on, and how to keep it for good.
    pub spoken: &'static str,
    /// The help.
    pub help: HelpSearchTexts,
}

/// The texts of the help that are not of the table of actions.
#[derive(Debug)]
pub struct HelpSearchTexts {
    /// Before the words that are looked for.
    pub find: &'static str,
    /// Nothing has them.
    pub none: &'static str,
    /// Its foot.
    pub keys: &'static str,
    /// Its foot while words are typed.
    pub typing_keys: &'static str,
    /// Heading over the keys of what the help lies over.
    pub here: &'static str,
    /// Heading over the keys of dialogs.
    pub dialog: &'static str,
    /// Heading over the keys of the form.
    pub form: &'static str,
    /// Heading over the keys of the line where a filter is typed.
    pub filter: &'static str,
    /// Heading over the keys of the list of views.
    pub views: &'static str,
    /// Heading over the keys of the list of macros.
    pub macros: &'static str,
    /// Heading over the keys of the list of what was not sent.
    pub drafts: &'static str,
    /// Heading over the keys of the outbox.
    pub outbox: &'static str,
    /// Heading over the keys of what all claims share.
    pub house: &'static str,
    /// Heading over the keys of many claims at once.
    pub many: &'static str,
    /// Heading over the keys of a claim's past.
    pub past: &'static str,
    /// Heading over the keys of the palette and of the list of what can be copied.
    pub palette: &'static str,
    /// Sends or confirms: never Enter, never the key that opened it.
    pub confirm: &'static str,
    /// Leaves.
    pub leave: &'static str,
}
