//! What a unit of input means: `termina` reads the sequence, and its answer becomes a [`Key`].
//!
//! `termina` reads byte by byte and, when it meets one that it doesn't expect, forgets what came
//! before and reads on: the tail of an unknown sequence would come out as typed letters. So only
//! the forms that keys have are given to it, and everything else is swallowed here.

use termina::event::{Event, KeyCode as Code, KeyEvent, KeyEventKind, Modifiers as Held};

use super::framer::Unit;
use super::key::{Key, KeyCode, Modifiers};
use super::{Input, PASTE_CAP_BYTES};

/// What terminals send for Backspace if they don't send DEL.
const BACKSPACE: u8 = 0x08;

#[derive(Debug, Default)]
pub(super) struct Translator {
    parser: termina::Parser,
}

impl Translator {
    pub(super) fn input(&mut self, unit: Unit) -> Option<Input> {
        match unit {
            Unit::Key(key) => Some(Input::Key(key)),
            Unit::Sequence(bytes) => self.key(&bytes).map(Input::Key),
            Unit::Paste(bytes) => Some(paste(&bytes)),
            Unit::PasteTooLong => Some(Input::PasteTooLong),
        }
    }

    fn key(&mut self, sequence: &[u8]) -> Option<Key> {
        if sequence == [BACKSPACE] {
            return Some(Key::from(KeyCode::Backspace));
        }
        if !has_form_of_a_key(sequence) {
            return None;
        }
        self.parser.parse(sequence, false);
        let event = self.parser.pop();
        if event.is_none() {
            // Nothing of one unit may linger and change the next.
            self.parser = termina::Parser::default();
        }
        match event {
            Some(Event::Key(key)) => pressed(key),
            _ => None,
        }
    }
}

fn paste(bytes: &[u8]) -> Input {
    let text = String::from_utf8_lossy(bytes);
    // A broken character grows when it is replaced.
    if text.len() > PASTE_CAP_BYTES {
        return Input::PasteTooLong;
    }
    Input::Paste(text.into_owned())
}

fn has_form_of_a_key(sequence: &[u8]) -> bool {
    match sequence {
        [0x1B, b'O', rest @ ..] => rest.len() == 1,
        [0x1B, b'[', b'[', _] | [0x1B, b'[', _] => true,
        [0x1B, b'[', b'0'..=b'9', inner @ .., _] => {
            inner.iter().all(|b| matches!(b, b'0'..=b'9' | b';' | b':'))
        }
        [0x1B, b'[', ..] => false,
        _ => true,
    }
}

/// The key that was pressed or repeats; none for a release, for a modifier by itself, and for
/// keys and modifiers that no key map can name.
fn pressed(event: KeyEvent) -> Option<Key> {
    if event.kind == KeyEventKind::Release
        || event.modifiers.intersects(Held::SUPER | Held::HYPER | Held::META)
    {
        return None;
    }
    let code = match event.code {
        Code::Char(c) if c.is_control() => return None,
        Code::Char(c) => KeyCode::Char(c),
        Code::Enter => KeyCode::Enter,
        Code::Escape => KeyCode::Esc,
        Code::Tab => KeyCode::Tab,
        Code::BackTab => KeyCode::BackTab,
        Code::Backspace => KeyCode::Backspace,
        Code::Delete => KeyCode::Delete,
        Code::Up => KeyCode::Up,
        Code::Down => KeyCode::Down,
        Code::Left => KeyCode::Left,
        Code::Right => KeyCode::Right,
        Code::Home => KeyCode::Home,
        Code::End => KeyCode::End,
        Code::PageUp => KeyCode::PageUp,
        Code::PageDown => KeyCode::PageDown,
        Code::Insert => KeyCode::Insert,
        Code::Function(number) => KeyCode::F(number),
        _ => return None,
    };
    let modifiers = Modifiers {
        ctrl: event.modifiers.contains(Held::CONTROL),
        alt: event.modifiers.contains(Held::ALT),
        shift: event.modifiers.contains(Held::SHIFT),
    };
    Some(Key::new(code, modifiers))
}
