//! Choosing among things.

use super::{Body, Choice, Dialog, Purpose};
use crate::domain::status::InformationReason;
use crate::tui::input::{Key, KeyCode};

impl Dialog {
    /// Marks the reasons that the pre-check suggests. A person chooses.
    #[must_use]
    pub fn suggesting(mut self, reasons: &[InformationReason]) -> Self {
        for item in self.choices(Purpose::InformationReasons) {
            item.suggested = reasons.iter().any(|reason| reason.code() == item.code);
        }
        self
    }

    /// Chooses one thing, if it is there, as the screen has it chosen: nobody has done so here.
    #[must_use]
    pub fn choosing(mut self, purpose: Purpose, code: &str) -> Self {
        if !self.choices(purpose).any(|item| item.code == code) {
            return self;
        }
        for item in self.choices(purpose) {
            item.chosen = item.code == code;
        }
        self.shown.push((purpose, code.to_owned()));
        for part in self.parts.iter_mut().filter(|part| part.purpose == purpose) {
            if let Body::Choices { items, caret, .. } = &mut part.body {
                *caret = items.iter().position(|item| item.code == code).unwrap_or(*caret);
            }
        }
        self
    }

    fn choices(&mut self, purpose: Purpose) -> impl Iterator<Item = &mut Choice> {
        let parts = self.parts.iter_mut().filter(move |part| part.purpose == purpose);
        parts.flat_map(|part| match &mut part.body {
            Body::Choices { items, .. } => items.as_mut_slice(),
            _ => &mut [],
        })
    }
}

/// Takes a key among choices; `true` when a choice was made that lets the caret go on.
pub(super) fn choose(items: &mut [Choice], caret: &mut usize, several: bool, key: &Key) -> bool {
    let last = items.len().saturating_sub(1);
    match key.code() {
        KeyCode::Up => *caret = caret.saturating_sub(1),
        KeyCode::Down => *caret = (*caret + 1).min(last),
        KeyCode::Char(' ') => toggle(items, *caret, several),
        KeyCode::Enter => {
            if !items.iter().any(|item| item.chosen) {
                toggle(items, *caret, several);
            }
            return true;
        }
        KeyCode::Char(digit @ '1'..='9') => {
            let index = digit as usize - '1' as usize;
            if index < items.len() {
                *caret = index;
                let was_chosen = items[index].chosen;
                toggle(items, index, several);
                return !was_chosen;
            }
        }
        _ => {}
    }
    false
}

/// Whether a key types a character that chooses nothing.
pub(super) fn is_typing(items: &[Choice], key: &Key) -> bool {
    let modifiers = key.modifiers();
    match key.code() {
        _ if modifiers.ctrl || modifiers.alt => false,
        KeyCode::Char(' ') => false,
        KeyCode::Char(digit @ '1'..='9') => digit as usize - '1' as usize >= items.len(),
        KeyCode::Char(_) => true,
        _ => false,
    }
}

fn toggle(items: &mut [Choice], index: usize, several: bool) {
    let chosen = items.get(index).is_some_and(|item| item.chosen);
    if !several {
        for item in items.iter_mut() {
            item.chosen = false;
        }
    }
    if let Some(item) = items.get_mut(index) {
        item.chosen = !chosen || !several;
    }
}
