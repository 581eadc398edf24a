//! The command palette, in English.

use crate::i18n::Language;
use crate::i18n::palette::{HelpSearchTexts, PaletteTexts};

pub(super) const PALETTE: PaletteTexts = PaletteTexts {
    title: "Commands",
    find: "Find:",
    none: "No command has these letters in this order.",
    keys: "Enter do it   ↑↓ choose   Esc leave",
    not_here: "It means nothing on this screen; Esc goes back.",
    closed: |why| format!("not now: {why}"),
    ask: "find a command by its name",
    ask_copy: "copy an id, a name or the text under the caret",
    ask_tour: "the tour in five steps",
    speak: |language| match language {
        Language::En => "speak English",
        Language::Ko => "speak Korean (한국어)",
        Language::Ja => "speak Japanese (日本語)",
        Language::Zh => "speak Chinese (中文)",
    },
    spoken: "English from now on. To keep it: language = \"en\" in the configuration file.",
    help: HelpSearchTexts {
        find: "Find:",
        none: "No key and no command has all of these words.",
        keys: "/ find   ↑↓ scroll   Esc close",
        typing_keys: "Enter keep   Esc show all again",
        here: "Here",
        dialog: "In dialogs",
        form: "In the form",
        filter: "While a filter is typed",
        views: "In the list of views",
        macros: "In the list of macros",
        drafts: "In the list of words not sent",
        outbox: "In the outbox",
        house: "In the directory and the settings",
        many: "Many claims at once",
        past: "A claim as it was",
        palette: "In the list of commands",
        confirm: "send, save or confirm: never Enter, never the key that opened it",
        leave: "leave",
    },
};
