//! A line of text being typed: tui-input's model, fed with keys.

use tui_input::{Input, InputRequest};

use unicode_segmentation::UnicodeSegmentation;

use super::input::{Key, KeyCode};
use crate::text::{clean_line, width};

/// What stands where a line goes on to the left of what is shown.
const MORE: &str = "‹";

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

    /// As much of the line around the caret as fits so many cells, cleaned. However long the line
    /// is, no more of it is looked at than can be shown.
    #[must_use]
    pub fn view(&self, cells: usize) -> LineView {
        let (text, caret) = (self.input.value(), self.caret_byte());
        let (before, after) = text.split_at(caret);
        let shown_width = |grapheme: &str| width(&clean_line(grapheme));
        // The caret needs a cell of its own, and what is left out a sign.
        let room = cells.saturating_sub(1);
        let mut start = caret;
        let mut used = 0;
        for (at, grapheme) in before.grapheme_indices(true).rev() {
            let needed = shown_width(grapheme);
            let sign = usize::from(at > 0);
            if used + needed + sign > room {
                break;
            }
            used += needed;
            start = at;
        }
        let mut view = LineView::default();
        if start > 0 && cells > 1 {
            view.text.push_str(MORE);
        }
        let mut cell = width(&view.text);
        view.places.push((start, cell));
        for (at, grapheme) in before[start..].grapheme_indices(true) {
            view.text.push_str(&clean_line(grapheme));
            cell += shown_width(grapheme);
            view.places.push((start + at + grapheme.len(), cell));
        }
        view.caret = cell;
        for (at, grapheme) in after.grapheme_indices(true) {
            let needed = shown_width(grapheme);
            if cell + needed > cells {
                break;
            }
            view.text.push_str(&clean_line(grapheme));
            cell += needed;
            view.places.push((caret + at + grapheme.len(), cell));
        }
        view
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

/// The part of a line that is on the screen.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LineView {
    /// The cleaned text.
    pub text: String,
    /// The cell of the caret.
    pub caret: usize,
    /// Places of the line in bytes, each with its cell.
    places: Vec<(usize, usize)>,
}

impl LineView {
    /// The cells of a range of the line's bytes, as far as it is on the screen: at least one, unless
    /// all of it is out of sight.
    #[must_use]
    pub fn cells_of(&self, bytes: &std::ops::Range<usize>) -> Option<std::ops::Range<usize>> {
        let (first, last) = (self.places.first()?, self.places.last()?);
        if bytes.start > last.0 || (bytes.end <= first.0 && first.0 > 0) {
            return None;
        }
        let start = self.places.iter().rev().find(|(byte, _)| *byte <= bytes.start);
        let end = self.places.iter().find(|(byte, _)| *byte >= bytes.end).unwrap_or(last);
        let start = start.unwrap_or(first).1;
        Some(start..end.1.max(start + 1))
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

#[cfg(test)]
mod tests;
