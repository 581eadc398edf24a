//! A line of text being typed: tui-input's model, fed with keys.

use tui_input::{Input, InputRequest};

use super::input::{Key, KeyCode};

/// A line being typed.
#[derive(Debug, Clone, Default)]
pub struct LineEdit {
    input: Input,
}

impl LineEdit {
    /// A line that holds a text, with the caret at its end.
    #[must_use]
    pub fn with(text: &str) -> Self {
        Self { input: Input::new(text.to_owned()) }
    }

    /// The text.
    #[must_use]
    pub fn text(&self) -> &str {
        self.input.value()
    }

    /// The cells before the caret.
    #[must_use]
    pub fn caret(&self) -> usize {
        self.input.visual_cursor()
    }

    /// The byte before which the caret stands.
    #[must_use]
    pub fn caret_byte(&self) -> usize {
        let text = self.input.value();
        text.char_indices().nth(self.input.cursor()).map_or(text.len(), |(at, _)| at)
    }

    /// Puts a text in the place of a range of bytes, and the caret behind it.
    pub fn complete(&mut self, range: std::ops::Range<usize>, with: &str) {
        let text = self.input.value();
        let (Some(before), Some(after)) = (text.get(..range.start), text.get(range.end..)) else {
            return;
        };
        let caret = before.chars().count() + with.chars().count();
        let text = format!("{before}{with}{after}");
        self.input = Input::new(text).with_cursor(caret);
    }

    /// Takes a key; `true` when it was one for the line.
    pub fn key(&mut self, key: &Key) -> bool {
        let Some(request) = request(key) else {
            return false;
        };
        self.input.handle(request);
        true
    }

    /// Takes pasted text: its lines become one.
    pub fn paste(&mut self, text: &str) {
        let one_line = text.split(['\n', '\r']).map(str::trim).collect::<Vec<_>>().join(" ");
        let caret = self.caret_byte();
        self.complete(caret..caret, &crate::text::clean_line(&one_line));
    }
}

fn request(key: &Key) -> Option<InputRequest> {
    let (ctrl, alt) = (key.modifiers().ctrl, key.modifiers().alt);
    Some(match (key.code(), ctrl, alt) {
        (KeyCode::Char(character), false, false) => InputRequest::InsertChar(character),
        (KeyCode::Left, true, _) | (KeyCode::Char('b'), _, true) => InputRequest::GoToPrevWord,
        (KeyCode::Right, true, _) | (KeyCode::Char('f'), _, true) => InputRequest::GoToNextWord,
        (KeyCode::Left, ..) | (KeyCode::Char('b'), true, _) => InputRequest::GoToPrevChar,
        (KeyCode::Right, ..) | (KeyCode::Char('f'), true, _) => InputRequest::GoToNextChar,
        (KeyCode::Home, ..) | (KeyCode::Char('a'), true, _) => InputRequest::GoToStart,
        (KeyCode::End, ..) | (KeyCode::Char('e'), true, _) => InputRequest::GoToEnd,
        (KeyCode::Backspace, ..) | (KeyCode::Char('h'), true, _) => InputRequest::DeletePrevChar,
        (KeyCode::Delete, ..) | (KeyCode::Char('d'), true, _) => InputRequest::DeleteNextChar,
        (KeyCode::Char('w'), true, _) => InputRequest::DeletePrevWord,
        (KeyCode::Char('u'), true, _) => InputRequest::DeleteLine,
        (KeyCode::Char('k'), true, _) => InputRequest::DeleteTillEnd,
        _ => return None,
    })
}
