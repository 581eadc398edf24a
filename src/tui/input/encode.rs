//! The bytes that a terminal sends for a key or a paste: for tapes and tests.

use super::key::{Key, KeyCode, Modifiers};

/// What a common terminal sends when `key` is pressed. Where the classic bytes are ambiguous, or
/// there are none, it is the `CSI u` form. [`super::Decoder`] gives the same key back.
#[must_use]
pub fn encode(key: Key) -> Vec<u8> {
    let modifiers = key.modifiers();
    match key.code() {
        KeyCode::Char(c) => character(c, modifiers),
        KeyCode::Enter => plain_or_csi_u("\r", 13, modifiers),
        KeyCode::Esc => plain_or_csi_u("\x1b", 27, modifiers),
        KeyCode::Tab => plain_or_csi_u("\t", 9, modifiers),
        KeyCode::BackTab if modifiers == Modifiers::NONE => b"\x1b[Z".to_vec(),
        KeyCode::BackTab => csi_u(9, Modifiers { shift: true, ..modifiers }),
        KeyCode::Backspace => plain_or_csi_u("\x7f", 127, modifiers),
        KeyCode::Up => letter('A', modifiers),
        KeyCode::Down => letter('B', modifiers),
        KeyCode::Right => letter('C', modifiers),
        KeyCode::Left => letter('D', modifiers),
        KeyCode::End => letter('F', modifiers),
        KeyCode::Home => letter('H', modifiers),
        KeyCode::Insert => tilde(2, modifiers),
        KeyCode::Delete => tilde(3, modifiers),
        KeyCode::PageUp => tilde(5, modifiers),
        KeyCode::PageDown => tilde(6, modifiers),
        KeyCode::F(n @ 0..=5) => tilde(10 + n, modifiers),
        KeyCode::F(n @ 6..=10) => tilde(11 + n, modifiers),
        KeyCode::F(n @ 11..=12) => tilde(12 + n, modifiers),
        KeyCode::F(n) => csi_u(57_376 - 13 + u32::from(n), modifiers),
    }
}

/// What a terminal sends when `text` is pasted in bracketed mode.
#[must_use]
pub fn encode_paste(text: &str) -> Vec<u8> {
    format!("\x1b[200~{text}\x1b[201~").into_bytes()
}

fn character(c: char, modifiers: Modifiers) -> Vec<u8> {
    let byte = u8::try_from(c).unwrap_or(0);
    match modifiers {
        Modifiers::NONE => c.to_string().into_bytes(),
        // Elsewhere Control with these is Backspace, Tab and Enter.
        Modifiers::CTRL if c.is_ascii_lowercase() && !matches!(c, 'h' | 'i' | 'm') => {
            vec![byte - b'a' + 1]
        }
        Modifiers::CTRL if c == ' ' => vec![0],
        // Elsewhere Alt with these begins a longer sequence.
        Modifiers::ALT if !matches!(c, '[' | ']' | 'O' | 'P' | '_') => {
            format!("\x1b{c}").into_bytes()
        }
        _ => csi_u(u32::from(c), modifiers),
    }
}

/// xterm's parameter for modifiers.
fn parameter(modifiers: Modifiers) -> u8 {
    1 + u8::from(modifiers.shift) + 2 * u8::from(modifiers.alt) + 4 * u8::from(modifiers.ctrl)
}

fn plain_or_csi_u(plain: &str, code: u32, modifiers: Modifiers) -> Vec<u8> {
    match modifiers {
        Modifiers::NONE => plain.as_bytes().to_vec(),
        _ => csi_u(code, modifiers),
    }
}

fn csi_u(code: u32, modifiers: Modifiers) -> Vec<u8> {
    format!("\x1b[{code};{}u", parameter(modifiers)).into_bytes()
}

fn letter(last: char, modifiers: Modifiers) -> Vec<u8> {
    match modifiers {
        Modifiers::NONE => format!("\x1b[{last}"),
        _ => format!("\x1b[1;{}{last}", parameter(modifiers)),
    }
    .into_bytes()
}

fn tilde(code: u8, modifiers: Modifiers) -> Vec<u8> {
    match modifiers {
        Modifiers::NONE => format!("\x1b[{code}~"),
        _ => format!("\x1b[{code};{}~", parameter(modifiers)),
    }
    .into_bytes()
}
