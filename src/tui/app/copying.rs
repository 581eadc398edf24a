//! Copying: a list of what can be copied from where one stands, each text shown as it will be copied.
//!
//! What is copied was cleaned and is what the list shows. Must not know how it gets to a clipboard.

use super::{App, Effect, Overlay, Tone};
use crate::i18n::copy::Copied;
use crate::text::{clean_line, clean_multiline};
use crate::tui::action::Tab;
use crate::tui::clipboard;
use crate::tui::input::{Key, KeyCode};
use crate::tui::screen::{comments, copying as screen, history};

/// How wide an event is written that is copied, in cells: nothing of it is broken.
const EVENT_CELLS: u16 = 2_000;

/// The list.
#[derive(Debug)]
pub struct CopyList {
    /// What can be copied.
    pub items: Vec<CopyItem>,
    /// The place of the caret.
    pub caret: usize,
    /// The first line shown of the text that has the caret.
    pub scroll: usize,
}

/// Something that can be copied.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CopyItem {
    /// What it is.
    pub what: Copied,
    /// The text, clean.
    pub text: String,
}

impl App {
    /// Opens the list, where there is anything in it.
    pub(super) fn open_copy(&mut self) {
        let items = self.copyable();
        if items.is_empty() {
            self.say(Tone::Note, self.texts.copy.nothing);
        } else {
            self.overlay = Overlay::Copy(Box::new(CopyList { items, caret: 0, scroll: 0 }));
        }
    }

    /// What can be copied: the claim, what has the caret, and what else is known of it.
    fn copyable(&self) -> Vec<CopyItem> {
        let mut items = Items::default();
        if let Some(id) = self.target() {
            items.line(Copied::Claim, &id.to_string());
            items.line(Copied::Command, &format!("cpor show {id}"));
        }
        self.add_pointed(&mut items);
        if let Some(view) = self.target_view() {
            let fields = &view.fields;
            items.line(Copied::Name, &fields.name);
            items.line(Copied::Customer, &view.customer_name);
            items.line(Copied::Domain, &fields.domain);
            items.line(Copied::Tenant, &fields.tenant_id);
            items.line(Copied::Mpn, &fields.mpn_id);
            for product in &fields.products {
                items.line(Copied::Subscription, &product.subscription_id);
            }
            for file in &view.evidence {
                items.line(Copied::File, &file.name);
                items.line(Copied::Digest, &file.sha256.to_string());
            }
        } else if let Some(row) = self.queue.selected().filter(|row| Some(row.id) == self.target())
        {
            items.line(Copied::Name, &row.name);
            items.line(Copied::Customer, &row.customer);
            items.line(Copied::Domain, &row.domain);
        }
        items.0
    }

    /// What is read or has the caret.
    fn add_pointed(&self, items: &mut Items) {
        if let Some(viewer) = &self.viewer {
            items.lines(Copied::Page, &self.page_text().unwrap_or_default());
            if let Some(file) = viewer.shown() {
                items.line(Copied::File, &file.name);
                items.line(Copied::Digest, &file.sha256.to_string());
            }
        } else if self.arbitration.is_some() {
            // No comment and no event has a caret there.
        } else if let Some(comment) = self.pointed_comment() {
            items.lines(Copied::Comment, &comments::said(comment, self.reading()));
        } else if let Some(event) = self.pointed_event().filter(|_| self.tab == Tab::History) {
            let lines = history::block(event, 0, self.reading(), EVENT_CELLS);
            let lines: Vec<String> = lines.iter().map(ToString::to_string).collect();
            items.lines(Copied::Event, lines.join("\n").trim());
        }
    }

    /// A key while the list is open.
    pub(super) fn copy_key(
        &mut self,
        mut list: Box<CopyList>,
        key: &Key,
        held: bool,
    ) -> Vec<Effect> {
        self.said = None;
        let end = list.items.len().saturating_sub(1);
        let digit = key.typed().and_then(|typed| typed.to_digit(10));
        let chosen = digit.and_then(|digit| (digit as usize).checked_sub(1));
        let to = match key.code() {
            KeyCode::Esc | KeyCode::Char('q' | 'Y') if !held => return Vec::new(),
            KeyCode::Enter if !held => return self.copy(list),
            KeyCode::Down | KeyCode::Char('j') => list.caret.saturating_add(1).min(end),
            KeyCode::Up | KeyCode::Char('k') => list.caret.saturating_sub(1),
            KeyCode::Home | KeyCode::Char('g') => 0,
            KeyCode::End | KeyCode::Char('G') => end,
            KeyCode::PageDown | KeyCode::Char(' ') => {
                list.scroll = (list.scroll + 1).min(screen::last_scroll(self, &list));
                list.caret
            }
            KeyCode::PageUp => {
                list.scroll = list.scroll.saturating_sub(1);
                list.caret
            }
            _ => chosen.filter(|place| *place <= end).unwrap_or(list.caret),
        };
        if to != list.caret {
            (list.caret, list.scroll) = (to, 0);
        }
        if chosen == Some(list.caret) && !held {
            if screen::is_whole(self, &list) {
                return self.copy(list);
            }
            self.say(Tone::Note, self.texts.copy.look_first);
        }
        self.overlay = Overlay::Copy(list);
        Vec::new()
    }

    /// Copies what has the caret.
    fn copy(&mut self, list: Box<CopyList>) -> Vec<Effect> {
        let Some(item) = list.items.get(list.caret) else { return Vec::new() };
        let texts = &self.texts.copy;
        if self.is_linear {
            // A clipboard is reached by an escape sequence; in lines the text itself is said.
            let text = item.text.clone();
            self.say(Tone::Note, text);
            return Vec::new();
        }
        if clipboard::fits(&item.text) {
            let said = (texts.done)((texts.what)(item.what));
            let text = item.text.clone();
            self.say(Tone::Good, said);
            return vec![Effect::Copy(text)];
        }
        let said = (texts.too_long)(item.text.len(), clipboard::MOST_BYTES);
        self.say(Tone::Alert, said);
        self.overlay = Overlay::Copy(list);
        Vec::new()
    }
}

#[derive(Default)]
struct Items(Vec<CopyItem>);

impl Items {
    fn line(&mut self, what: Copied, text: &str) {
        self.add(what, clean_line(text.trim()).into_owned());
    }

    fn lines(&mut self, what: Copied, text: &str) {
        self.add(what, clean_multiline(text.trim_end()).into_owned());
    }

    /// Nothing is copied that is empty, and nothing is listed twice.
    fn add(&mut self, what: Copied, text: String) {
        let item = CopyItem { what, text };
        if !item.text.is_empty() && !self.0.contains(&item) {
            self.0.push(item);
        }
    }
}
