//! `[keys]`: keys of one's own for what the table asks for.

use std::collections::BTreeMap;

use toml::de::DeValue;

use super::reading::{Reader, Table, Value, near};
use crate::i18n::config::{Kind, Wrong};
use crate::tui::action::{Place, Row, TABLE};
use crate::tui::input::{Key, KeyCode};
use crate::tui::keymap::{Keymap, arrives_as, fixed, is_digit};

/// The line on which each action is given its keys.
type Lines = BTreeMap<&'static str, usize>;

pub(super) fn read(root: &Table<'_>, reader: &mut Reader<'_>) -> Keymap {
    let table = root.table(reader, "keys");
    let mut keymap = Keymap::default();
    let mut lines = Lines::new();
    for (name, at, value) in table.entries() {
        let Some(row) = Row::with_id(name) else {
            let near = near(name, TABLE.iter().map(Row::id));
            reader.wrong_at(at, &table.path(name), Wrong::Unknown(near));
            continue;
        };
        lines.insert(row.id(), reader.line(at));
        if let Some(keys) = keys(row, value, reader) {
            keymap.set(row, &keys);
        }
    }
    hold_together(&keymap, &lines, reader);
    keymap
}

/// The keys of an entry; none where it is of the wrong kind.
fn keys(row: &Row, value: Value<'_>, reader: &mut Reader<'_>) -> Option<Vec<Key>> {
    let entry = format!("keys.{}", row.id());
    let written: Vec<(&str, usize)> = match value.value {
        DeValue::String(text) => vec![(text.as_ref(), value.at)],
        DeValue::Array(items) => {
            let texts =
                items.iter().map(|item| Some((item.get_ref().as_str()?, item.span().start)));
            let texts: Option<Vec<_>> = texts.collect();
            if texts.is_none() {
                reader.wrong_at(value.at, &entry, Wrong::Kind(Kind::TextOrList));
            }
            texts?
        }
        _ => {
            reader.wrong_at(value.at, &entry, Wrong::Kind(Kind::TextOrList));
            return None;
        }
    };
    let mut keys = Vec::new();
    for (written, at) in written {
        match key(written, row) {
            Ok(key) => keys.push(key),
            Err(what) => reader.wrong_at(at, &entry, what),
        }
    }
    Some(keys)
}

/// A key that a row of the table may have.
fn key(written: &str, row: &Row) -> Result<Key, Wrong> {
    let unknown = || Wrong::NoKey(written.to_owned(), near_key(written));
    let key: Key = written.parse().map_err(|_| unknown())?;
    // What takes no room on the screen cannot be hinted at, nor told from nothing.
    if matches!(key.code(), KeyCode::Char(c) if crate::text::width(&c.to_string()) == 0) {
        return Err(unknown());
    }
    if let Some(other) = arrives_as(key) {
        return Err(Wrong::ArrivesAs(key.to_string(), other.to_string()));
    }
    if fixed(&key, row) {
        return Err(Wrong::Fixed(key.to_string()));
    }
    if row.place == Place::Evidence && is_digit(&key.to_string()) {
        return Err(Wrong::Digit(key.to_string()));
    }
    Ok(key)
}

/// The key that may have been meant: its name is looked for behind what is held with it.
fn near_key(written: &str) -> Option<String> {
    let names: Vec<String> = Key::names().map(ToOwned::to_owned).collect();
    let (held, name) = written.rsplit_once(['-', '+', ' ']).unwrap_or(("", written));
    let name = match name.chars().count() {
        0 => return None,
        1 => name.to_owned(),
        _ => near(name, names.iter().map(String::as_str))?,
    };
    let mut key = String::new();
    for held in held.split(['-', '+', ' ']).filter(|held| !held.is_empty()) {
        key.push_str(&near(held, ["Ctrl", "Control", "Alt", "Shift"])?.replace("Control", "Ctrl"));
        key.push('-');
    }
    key.push_str(&name);
    let key: Key = key.parse().ok()?;
    Some(key.to_string()).filter(|near| near != written)
}

/// No key asks for two things at once, and what must always be possible is.
fn hold_together(keymap: &Keymap, lines: &Lines, reader: &mut Reader<'_>) {
    for clash in keymap.clashes() {
        let (one, other) = (clash.one.id(), clash.other.id());
        // It is told where it stands in the file: where the keys of both do, at the later one.
        let (mine, theirs) =
            if lines.get(one) > lines.get(other) { (one, other) } else { (other, one) };
        let line = lines.get(mine).copied().unwrap_or(1);
        let what = Wrong::Clash(clash.key, theirs.to_owned(), lines.get(theirs).copied());
        reader.wrong(line, &format!("keys.{mine}"), what);
    }
    for (ask, taken) in keymap.lacks() {
        let by = taken.map(|(key, row)| (key, row.id()));
        let line = lines.get(ask.code()).or_else(|| lines.get(by.as_ref()?.1)).copied();
        let by = by.map(|(key, id)| (key, id.to_owned()));
        reader.wrong(line.unwrap_or(1), &format!("keys.{}", ask.code()), Wrong::NoWay(by));
    }
}
