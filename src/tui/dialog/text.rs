//! Text of several lines being typed: the text area's model, fed with keys and clean text.

use ratatui_textarea::{CursorMove, Input, Key as AreaKey, TextArea};

use crate::tui::input::{Key, KeyCode};

/// Takes a key.
pub(super) fn key(area: &mut TextArea<'static>, key: &Key) {
    let (ctrl, alt) = (key.modifiers().ctrl, key.modifiers().alt);
    match (key.code(), ctrl) {
        (KeyCode::Char('z'), true) => {
            area.undo();
            return;
        }
        (KeyCode::Char('y'), true) => {
            area.redo();
            return;
        }
        (KeyCode::Home, true) => {
            area.move_cursor(CursorMove::Top);
            return;
        }
        (KeyCode::End, true) => {
            area.move_cursor(CursorMove::Bottom);
            return;
        }
        _ => {}
    }
    let translated = match key.code() {
        KeyCode::Char(character) => AreaKey::Char(character),
        KeyCode::Enter => AreaKey::Enter,
        KeyCode::Backspace => AreaKey::Backspace,
        KeyCode::Delete => AreaKey::Delete,
        KeyCode::Left => AreaKey::Left,
        KeyCode::Right => AreaKey::Right,
        KeyCode::Up => AreaKey::Up,
        KeyCode::Down => AreaKey::Down,
        KeyCode::Home => AreaKey::Home,
        KeyCode::End => AreaKey::End,
        KeyCode::PageUp => AreaKey::PageUp,
        KeyCode::PageDown => AreaKey::PageDown,
        _ => return,
    };
    area.input(Input { key: translated, ctrl, alt, shift: key.modifiers().shift });
}

/// Takes pasted text: its lines stay lines, anything else that controls a terminal becomes visible.
pub(super) fn paste(area: &mut TextArea<'static>, text: &str) {
    let lines = text.replace("\r\n", "\n").replace('\r', "\n").replace('\t', "    ");
    area.insert_str(crate::text::clean_multiline(&lines));
}

/// Puts a text below what there is, with the caret behind it; gives back the text where nothing was
/// there before.
pub(super) fn put_below(area: &mut TextArea<'static>, text: &str) -> String {
    if area.lines().join("\n").contains(text.trim()) {
        // It stands there from before.
        return String::new();
    }
    let is_empty = area.lines().iter().all(String::is_empty);
    area.move_cursor(CursorMove::Bottom);
    area.move_cursor(CursorMove::End);
    if !is_empty {
        area.insert_str("\n\n");
    }
    area.insert_str(text);
    if is_empty { text.to_owned() } else { String::new() }
}

/// The paths in a line: parted by spaces; quotes hold a path with spaces together.
pub(super) fn paths(line: &str) -> Vec<String> {
    let mut paths = Vec::new();
    let mut path = String::new();
    let mut quote: Option<char> = None;
    for character in line.chars() {
        match (quote, character) {
            (Some(open), close) if open == close => quote = None,
            (None, '"' | '\'') => quote = Some(character),
            (None, space) if space.is_whitespace() => {
                if !path.is_empty() {
                    paths.push(std::mem::take(&mut path));
                }
            }
            _ => path.push(character),
        }
    }
    if !path.is_empty() {
        paths.push(path);
    }
    paths
}
