//! What the directory has for a text that is being typed: a short list below it.

use super::choice::Popup;
use super::form::Kind;
use super::{Editor, Outcome};
use crate::tui::input::{Key, KeyCode};

/// Of so many entries that match a text it is looked whether one is the whole text. A text that more
/// entries hold than this is no whole number, name or ID.
const LOOKED_AT: usize = 200;

/// What could complete the text under the caret.
#[derive(Debug, Default)]
pub(super) struct Completing {
    /// Made with the first character that is typed, and narrowed with each.
    list: Option<Popup>,
    /// Whether it has been closed, until something is typed again.
    is_closed: bool,
    /// Whether the text is one of the entries already.
    is_whole: bool,
}

impl Editor {
    /// The text under the caret has been changed by hand.
    pub(super) fn complete(&mut self) {
        let typed = self.line.text().trim().to_owned();
        let list = self.completing.list.take();
        if typed.is_empty() || self.kind(self.focus) != Kind::Either {
            self.completing = Completing::default();
            return;
        }
        let mut list = list.or_else(|| self.list_for(self.focus));
        if let Some(list) = &mut list {
            list.narrow(&typed);
        }
        let is_whole = list.as_ref().is_some_and(|list| {
            let entries = list.items().take(LOOKED_AT);
            entries.into_iter().any(|item| self.is_chosen(list.purpose, item))
        });
        self.completing = Completing { list, is_closed: false, is_whole };
    }

    /// The list below the text that is being typed: none where nothing completes it, or where it is
    /// one of the entries already.
    pub(super) fn suggestions(&self) -> Option<&Popup> {
        let Completing { list, is_closed, is_whole } = &self.completing;
        let is_over = self.popup.is_some() || self.review.is_some() || self.saving;
        let list = list.as_ref().filter(|_| !is_over && !is_closed && !is_whole)?;
        list.current().map(|_| list)
    }

    /// Takes a key for the list below the text; none where it is for something else.
    pub(super) fn suggestion_key(&mut self, key: Key) -> Option<Outcome> {
        self.suggestions()?;
        match key.code() {
            KeyCode::Esc => self.completing.is_closed = true,
            KeyCode::Up | KeyCode::Down => {
                let list = self.completing.list.as_mut()?;
                list.step(key.code() == KeyCode::Down);
            }
            KeyCode::Enter => {
                let list = self.completing.list.take()?;
                return Some(self.choose(&list));
            }
            _ => return None,
        }
        Some(Outcome::None)
    }
}
