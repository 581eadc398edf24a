//! `theme`: one that comes with the program, and own colours for what colours say.

use ratatui::style::Color;
use toml::de::DeValue;

use super::AUTO;
use super::reading::{Reader, Table, Value, near};
use crate::i18n::config::{Kind, Wrong};
use crate::tui::theme::{Preset, Role, Theme};

/// The colours that have a name: the terminal's sixteen and its text.
const NAMED: &[(&str, Color)] = &[
    ("default", Color::Reset),
    ("black", Color::Black),
    ("red", Color::Red),
    ("green", Color::Green),
    ("yellow", Color::Yellow),
    ("blue", Color::Blue),
    ("magenta", Color::Magenta),
    ("cyan", Color::Cyan),
    ("gray", Color::Gray),
    ("grey", Color::Gray),
    ("dark-gray", Color::DarkGray),
    ("dark-grey", Color::DarkGray),
    ("light-red", Color::LightRed),
    ("light-green", Color::LightGreen),
    ("light-yellow", Color::LightYellow),
    ("light-blue", Color::LightBlue),
    ("light-magenta", Color::LightMagenta),
    ("light-cyan", Color::LightCyan),
    ("white", Color::White),
];

/// `theme = "light"`, or a table with the name and colours.
pub(super) fn read(root: &Table<'_>, reader: &mut Reader<'_>) -> Theme {
    match root.get("theme") {
        Some(Value { value: DeValue::String(_), .. }) => named(root, reader, "theme"),
        Some(Value { value: DeValue::Table(_), .. }) => {
            let table = root.table(reader, "theme");
            let mut known = vec!["name"];
            known.extend(Role::CODES);
            table.only(reader, &known);
            let mut theme = named(&table, reader, "name");
            for role in Role::ALL {
                if let Some(color) = colour(&table, role.code(), reader) {
                    theme.set(*role, color);
                }
            }
            theme
        }
        Some(found) => {
            reader.wrong_at(found.at, "theme", Wrong::Kind(Kind::TextOrTable));
            Theme::default()
        }
        None => Theme::default(),
    }
}

fn named(table: &Table<'_>, reader: &mut Reader<'_>, entry: &str) -> Theme {
    let written = table.choice(reader, entry, Preset::CODES);
    let preset: Option<Preset> = written.and_then(|written| written.parse().ok());
    Theme::from(preset.unwrap_or_default())
}

/// A colour by its name, its number or its shade; none for the theme's own.
fn colour(table: &Table<'_>, entry: &str, reader: &mut Reader<'_>) -> Option<Color> {
    let found = table.get(entry)?;
    let path = table.path(entry);
    let written = match found.value {
        DeValue::String(text) => text.trim().to_owned(),
        DeValue::Integer(number) => number.to_string(),
        _ => {
            reader.wrong_at(found.at, &path, Wrong::Kind(Kind::Colour));
            return None;
        }
    };
    if written == AUTO {
        return None;
    }
    let color = parse(&written);
    if color.is_none() {
        let near = near(&written, NAMED.iter().map(|(name, _)| *name));
        reader.wrong_at(found.at, &path, Wrong::NoColour(written, near));
    }
    color
}

fn parse(written: &str) -> Option<Color> {
    if let Some(shade) = written.strip_prefix('#') {
        let is_hex = shade.len() == 6 && shade.bytes().all(|byte| byte.is_ascii_hexdigit());
        let part = |at: usize| u8::from_str_radix(shade.get(at..at + 2)?, 16).ok();
        return is_hex.then(|| Some(Color::Rgb(part(0)?, part(2)?, part(4)?))).flatten();
    }
    let is_number = written.bytes().all(|byte| byte.is_ascii_digit());
    if is_number {
        return written.parse().ok().map(Color::Indexed);
    }
    let named = NAMED.iter().find(|(name, _)| name.eq_ignore_ascii_case(written));
    named.map(|(_, color)| *color)
}
