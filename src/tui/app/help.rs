//! The help: over the tabs, or over a list, to which it goes back with all that was typed there.

use super::{App, Effect, Overlay, house, macros, outbox, views};
use crate::tui::action::Ask;
use crate::tui::app::talk::Record;
use crate::tui::input::{Key, KeyCode};
use crate::tui::line::LineEdit;

/// The help.
#[derive(Debug, Default)]
pub struct HelpView {
    /// The first line shown.
    pub scroll: usize,
    /// The words that are looked for.
    pub words: LineEdit,
    /// Whether they are being typed.
    pub is_typing: bool,
    /// What it lies over; none where that is the tabs.
    pub under: Option<Box<Overlay>>,
}

impl HelpView {
    /// Whether anything is looked for.
    #[must_use]
    pub fn is_searching(&self) -> bool {
        self.is_typing || !self.words.text().trim().is_empty()
    }

    /// A key while words are typed.
    fn typed(&mut self, key: &Key) {
        match key.code() {
            KeyCode::Enter | KeyCode::Down => self.is_typing = false,
            KeyCode::Esc => (self.is_typing, self.words) = (false, LineEdit::default()),
            _ => {
                self.words.key(key);
            }
        }
        self.scroll = 0;
    }

    /// Pasted text goes where words are typed.
    pub(super) fn paste(&mut self, text: &str) {
        if self.is_typing {
            self.words.paste(text);
            self.scroll = 0;
        }
    }
}

impl Overlay {
    /// Whether text may be typed there, so that no letter asks for help.
    pub(super) const fn takes_text(&self) -> bool {
        match self {
            Self::Views(list) => !matches!(list.mode, views::Mode::Looking),
            Self::House(house) => {
                matches!(house.mode, house::Mode::Searching | house::Mode::Typing(..))
            }
            Self::Outbox(outbox) => matches!(outbox.mode, outbox::Mode::Typing(_)),
            Self::Record(record) => matches!(**record, Record::Saving(_)),
            Self::Macros(_)
            | Self::Template(_)
            | Self::Dialog(_)
            | Self::Palette(_)
            | Self::None
            | Self::Editor(_)
            | Self::Help(_) => true,
            Self::Many | Self::Drafts(_) | Self::Copy(_) => false,
        }
    }

    /// Whether a key asks for help there by itself, or shows it already.
    const fn has_own_help(&self) -> bool {
        match self {
            Self::Help(_) | Self::Editor(_) => true,
            // Nothing is laid over the form of a macro but its own keys.
            Self::Macros(list) => matches!(list.mode, macros::Mode::Writing(..)),
            _ => false,
        }
    }
}

impl App {
    pub(super) fn open_help(&mut self) {
        self.overlay = Overlay::Help(Box::default());
    }

    /// Opens the help over what takes keys of its own, if this key asks for it there.
    pub(super) fn help_over(&mut self, key: &Key, held: bool) -> bool {
        let is_plain = matches!(self.overlay, Overlay::None) && !self.is_typing();
        if held || is_plain || self.overlay.has_own_help() {
            return false;
        }
        let is_help = self.keymap.asked(key, self.tab) == Some(Ask::Help);
        if !is_help || (key.typed().is_some() && self.overlay.takes_text()) {
            return false;
        }
        let under = Some(Box::new(std::mem::take(&mut self.overlay)));
        self.overlay = Overlay::Help(Box::new(HelpView { under, ..HelpView::default() }));
        true
    }

    /// Lets what the help lies over do what it would do without it: answers and sizes are not for the
    /// help.
    pub(super) fn beneath_help<T>(&mut self, act: impl FnOnce(&mut Self) -> T) -> T {
        let Overlay::Help(help) = &mut self.overlay else { return act(self) };
        let Some(under) = help.under.take() else { return act(self) };
        let help = std::mem::replace(&mut self.overlay, *under);
        let acted = act(self);
        let under = Some(Box::new(std::mem::take(&mut self.overlay)));
        if let Overlay::Help(help) = help {
            self.overlay = Overlay::Help(Box::new(HelpView { under, ..*help }));
        }
        acted
    }

    /// A key while the help is open.
    pub(super) fn help_key(
        &mut self,
        mut shown: Box<HelpView>,
        key: &Key,
        held: bool,
    ) -> Vec<Effect> {
        let page = crate::tui::view::help_page(self, &shown);
        let scroll = shown.scroll;
        match self.keymap.asked(key, self.tab) {
            _ if shown.is_typing => shown.typed(key),
            Some(Ask::Down) => shown.scroll = scroll.saturating_add(1),
            Some(Ask::Up) => shown.scroll = scroll.saturating_sub(1),
            Some(Ask::PageDown) => shown.scroll = scroll.saturating_add(page),
            Some(Ask::PageUp) => shown.scroll = scroll.saturating_sub(page),
            Some(Ask::First) => shown.scroll = 0,
            Some(Ask::Last) => shown.scroll = usize::MAX,
            Some(Ask::Filter) => shown.is_typing = true,
            Some(Ask::Back) if shown.is_searching() => {
                (shown.words, shown.scroll) = (LineEdit::default(), 0);
            }
            Some(ask @ (Ask::Help | Ask::Back | Ask::Quit)) if !held || ask == Ask::Back => {
                self.overlay = shown.under.map(|under| *under).unwrap_or_default();
                return Vec::new();
            }
            _ => {}
        }
        let last = crate::tui::view::help_lines(self, &shown).len().saturating_sub(page);
        shown.scroll = shown.scroll.min(last);
        self.overlay = Overlay::Help(shown);
        Vec::new()
    }
}
