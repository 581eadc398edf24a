//! A key, and how it is written in help, footers and key maps.

use std::fmt;
use std::str::FromStr;

use thiserror::Error;

/// Which key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum KeyCode {
    /// A character, as typed: `A` rather than Shift with `a`.
    Char(char),
    /// Enter or Return.
    Enter,
    /// Escape.
    Esc,
    /// Tab.
    Tab,
    /// Shift-Tab, which terminals send as a key of its own.
    BackTab,
    /// Backspace.
    Backspace,
    /// Delete, to the right.
    Delete,
    /// Arrow up.
    Up,
    /// Arrow down.
    Down,
    /// Arrow left.
    Left,
    /// Arrow right.
    Right,
    /// Home.
    Home,
    /// End.
    End,
    /// Page up.
    PageUp,
    /// Page down.
    PageDown,
    /// Insert.
    Insert,
    /// A function key, from 1 to 35.
    F(u8),
}

/// Which modifiers were held.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct Modifiers {
    /// Control.
    pub ctrl: bool,
    /// Alt, or Option.
    pub alt: bool,
    /// Shift, where the key doesn't already say it.
    pub shift: bool,
}

impl Modifiers {
    /// No modifier.
    pub const NONE: Self = Self { ctrl: false, alt: false, shift: false };
    /// Control alone.
    pub const CTRL: Self = Self { ctrl: true, ..Self::NONE };
    /// Alt alone.
    pub const ALT: Self = Self { alt: true, ..Self::NONE };
    /// Shift alone.
    pub const SHIFT: Self = Self { shift: true, ..Self::NONE };
}

/// A key with its modifiers, in one form only, so that equal keys are equal values.
///
/// Shift with a letter is the upper-case letter; Control with a letter is the lower-case one, for
/// terminals send the same byte for both; Shift with Tab is [`KeyCode::BackTab`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Key {
    code: KeyCode,
    modifiers: Modifiers,
}

impl Key {
    /// Control with C, which ends everything.
    pub const CTRL_C: Self = Self { code: KeyCode::Char('c'), modifiers: Modifiers::CTRL };

    /// The key in its one form.
    #[must_use]
    pub fn new(code: KeyCode, mut modifiers: Modifiers) -> Self {
        let code = match code {
            KeyCode::Tab if modifiers.shift => KeyCode::BackTab,
            KeyCode::Char(c) if modifiers.ctrl => KeyCode::Char(c.to_ascii_lowercase()),
            KeyCode::Char(c) if modifiers.shift => KeyCode::Char(upper_case(c)),
            code => code,
        };
        let says_shift = match code {
            KeyCode::BackTab => true,
            KeyCode::Char(_) => !modifiers.ctrl,
            _ => false,
        };
        modifiers.shift &= !says_shift;
        Self { code, modifiers }
    }

    /// A character key without modifiers.
    #[must_use]
    pub fn char(c: char) -> Self {
        Self::from(KeyCode::Char(c))
    }

    /// A character key with Control.
    #[must_use]
    pub fn ctrl(c: char) -> Self {
        Self::new(KeyCode::Char(c), Modifiers::CTRL)
    }

    /// Which key.
    #[must_use]
    pub fn code(self) -> KeyCode {
        self.code
    }

    /// Which modifiers.
    #[must_use]
    pub fn modifiers(self) -> Modifiers {
        self.modifiers
    }

    /// The names of the keys that have one; function keys go from F1 to F35.
    pub fn names() -> impl Iterator<Item = &'static str> {
        NAMES.iter().flat_map(|(_, names)| names.iter().copied())
    }

    /// The character that this key types into a text, if it types one.
    #[must_use]
    pub fn typed(self) -> Option<char> {
        match (self.code, self.modifiers) {
            (KeyCode::Char(c), Modifiers::NONE) => Some(c),
            _ => None,
        }
    }
}

impl From<KeyCode> for Key {
    fn from(code: KeyCode) -> Self {
        Self::new(code, Modifiers::NONE)
    }
}

/// The upper-case form, unless that takes more than one character.
fn upper_case(c: char) -> char {
    let mut upper = c.to_uppercase();
    match (upper.next(), upper.next()) {
        (Some(one), None) => one,
        _ => c,
    }
}

/// The keys that have a name: the one that is shown first, then others that are understood.
const NAMES: &[(KeyCode, &[&str])] = &[
    (KeyCode::Char(' '), &["Space"]),
    (KeyCode::Enter, &["Enter", "Return"]),
    (KeyCode::Esc, &["Esc", "Escape"]),
    (KeyCode::Tab, &["Tab"]),
    (KeyCode::BackTab, &["Shift-Tab", "BackTab"]),
    (KeyCode::Backspace, &["Backspace"]),
    (KeyCode::Delete, &["Delete", "Del"]),
    (KeyCode::Up, &["Up"]),
    (KeyCode::Down, &["Down"]),
    (KeyCode::Left, &["Left"]),
    (KeyCode::Right, &["Right"]),
    (KeyCode::Home, &["Home"]),
    (KeyCode::End, &["End"]),
    (KeyCode::PageUp, &["PageUp", "PgUp"]),
    (KeyCode::PageDown, &["PageDown", "PgDn"]),
    (KeyCode::Insert, &["Insert", "Ins"]),
];

impl fmt::Display for KeyCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (NAMES.iter().find(|(code, _)| code == self), self) {
            (Some((_, names)), _) => f.write_str(names[0]),
            (None, Self::Char(c)) => write!(f, "{c}"),
            (None, Self::F(n)) => write!(f, "F{n}"),
            (None, other) => write!(f, "{other:?}"),
        }
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Modifiers { ctrl, alt, shift } = self.modifiers;
        for (held, name) in [(ctrl, "Ctrl-"), (alt, "Alt-"), (shift, "Shift-")] {
            if held {
                f.write_str(name)?;
            }
        }
        match self.code {
            // Nobody writes Ctrl-c.
            KeyCode::Char(c) if ctrl => write!(f, "{}", KeyCode::Char(c.to_ascii_uppercase())),
            code => write!(f, "{code}"),
        }
    }
}

/// A text that names no key.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{text:?} names no key; keys are written like a, Ctrl-S, Alt-Enter, Shift-Tab or F1")]
pub struct ParseKeyError {
    /// The text.
    pub text: String,
}

impl FromStr for Key {
    type Err = ParseKeyError;

    /// Reads what [`Key`]'s `Display` writes. Names may be in any case; single characters are
    /// what they are.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let mut modifiers = Modifiers::NONE;
        let mut rest = text;
        let code = loop {
            if let Some(code) = parse_code(rest) {
                break code;
            }
            let unknown = || ParseKeyError { text: text.to_owned() };
            let (prefix, tail) = rest.split_once('-').ok_or_else(unknown)?;
            match prefix.to_ascii_lowercase().as_str() {
                "ctrl" => modifiers.ctrl = true,
                "alt" => modifiers.alt = true,
                "shift" => modifiers.shift = true,
                _ => return Err(unknown()),
            }
            rest = tail;
        };
        Ok(Self::new(code, modifiers))
    }
}

fn parse_code(name: &str) -> Option<KeyCode> {
    let mut chars = name.chars();
    if let (Some(c), None) = (chars.next(), chars.next()) {
        return (!c.is_control()).then_some(KeyCode::Char(c));
    }
    let is_name = |known: &&str| known.eq_ignore_ascii_case(name);
    if let Some((code, _)) = NAMES.iter().find(|(_, names)| names.iter().any(is_name)) {
        return Some(*code);
    }
    let number = name.strip_prefix(['F', 'f'])?;
    let number: u8 = number.parse().ok()?;
    (1..=35).contains(&number).then_some(KeyCode::F(number))
}
