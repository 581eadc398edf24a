//! How an operator wants to work: it belongs to a session, and several may differ in one process.

use std::sync::Arc;

use super::keymap::Keymap;
use crate::i18n::Language;

/// What is settled when a session begins.
#[derive(Debug, Clone, Default)]
pub struct Settings {
    /// The language that is spoken at first.
    pub language: Language,
    /// The keys.
    pub keymap: Arc<Keymap>,
    /// Whether an operator who is here for the first time is shown around.
    pub greets: bool,
}

impl From<Language> for Settings {
    fn from(language: Language) -> Self {
        Self { language, ..Self::default() }
    }
}
