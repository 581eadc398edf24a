//! JSON that cannot act on a terminal: what a reader would not see is written as an escape.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::ser::{CharEscape, Formatter, PrettyFormatter, Serializer};

use crate::text::clean_line;

/// One value on one line.
///
/// # Errors
/// When the value has no JSON form.
pub(crate) fn line<T: Serialize>(value: &T) -> serde_json::Result<String> {
    let mut bytes = Vec::new();
    value.serialize(&mut Serializer::with_formatter(&mut bytes, Compact))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// One value over several lines, for people and scripts alike.
///
/// # Errors
/// When the value has no JSON form.
pub(crate) fn pretty<T: Serialize>(value: &T) -> serde_json::Result<String> {
    let mut bytes = Vec::new();
    let formatter = Pretty(PrettyFormatter::with_indent(b"  "));
    value.serialize(&mut Serializer::with_formatter(&mut bytes, formatter))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

struct Compact;

impl Formatter for Compact {
    fn write_string_fragment<W: ?Sized + Write>(
        &mut self,
        writer: &mut W,
        fragment: &str,
    ) -> io::Result<()> {
        write_visible(writer, fragment)
    }
}

struct Pretty(PrettyFormatter<'static>);

impl Formatter for Pretty {
    fn write_string_fragment<W: ?Sized + Write>(
        &mut self,
        writer: &mut W,
        fragment: &str,
    ) -> io::Result<()> {
        write_visible(writer, fragment)
    }

    fn write_char_escape<W: ?Sized + Write>(
        &mut self,
        writer: &mut W,
        escape: CharEscape,
    ) -> io::Result<()> {
        self.0.write_char_escape(writer, escape)
    }

    fn begin_array<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.0.begin_array(writer)
    }

    fn end_array<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.0.end_array(writer)
    }

    fn begin_array_value<W: ?Sized + Write>(
        &mut self,
        writer: &mut W,
        first: bool,
    ) -> io::Result<()> {
        self.0.begin_array_value(writer, first)
    }

    fn end_array_value<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.0.end_array_value(writer)
    }

    fn begin_object<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.0.begin_object(writer)
    }

    fn end_object<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.0.end_object(writer)
    }

    fn begin_object_key<W: ?Sized + Write>(
        &mut self,
        writer: &mut W,
        first: bool,
    ) -> io::Result<()> {
        self.0.begin_object_key(writer, first)
    }

    fn begin_object_value<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.0.begin_object_value(writer)
    }

    fn end_object_value<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.0.end_object_value(writer)
    }
}

/// Writes a text, and each character that would hide or act as `\uXXXX`, which reads the same.
fn write_visible<W: ?Sized + Write>(writer: &mut W, text: &str) -> io::Result<()> {
    if matches!(clean_line(text), std::borrow::Cow::Borrowed(_)) {
        return writer.write_all(text.as_bytes());
    }
    let mut utf8 = [0; 4];
    let mut utf16 = [0; 2];
    for character in text.chars() {
        let bytes = character.encode_utf8(&mut utf8);
        if *clean_line(bytes) == *bytes {
            writer.write_all(bytes.as_bytes())?;
        } else {
            for unit in character.encode_utf16(&mut utf16) {
                write!(writer, "\\u{unit:04x}")?;
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{line, pretty};

    #[test]
    fn nothing_in_a_text_acts_and_nothing_is_lost() {
        let hostile = "a\u{9b}2J\u{202e}b\u{7f}\u{1b}[m \"e\u{301}\" 한 \u{e0041}";
        for written in [line(&hostile).unwrap(), pretty(&hostile).unwrap()] {
            assert_eq!(crate::text::clean_line(&written), written);
            assert_eq!(serde_json::from_str::<String>(&written).unwrap(), hostile);
        }
    }
}
