//! What a command says, and where: data on stdout, what is wrong on stderr.

use std::io::{self, Write};

use serde::Serialize;

use super::asides::Asides;
use super::failure::Failure;
use crate::i18n::Texts;
use crate::i18n::cli::Trouble;
use crate::text::Charset;

/// The two streams, the language, and whether data goes out as JSON.
pub(super) struct Output<'a> {
    stdout: io::BufWriter<&'a mut dyn Write>,
    stderr: &'a mut dyn Write,
    /// What standard output shows, and what standard error does: neither is told anything else.
    charsets: [Charset; 2],
    /// The texts of the chosen language.
    pub(super) texts: &'static Texts,
    /// Whether `--json` was given.
    pub(super) json: bool,
}

impl<'a> Output<'a> {
    pub(super) fn new(
        stdout: &'a mut dyn Write,
        stderr: &'a mut dyn Write,
        texts: &'static Texts,
        json: bool,
    ) -> Self {
        let charsets = [Charset::Utf8; 2];
        Self { stdout: io::BufWriter::new(stdout), stderr, charsets, texts, json }
    }

    /// The same for terminals that show no more than these character sets: standard output's and
    /// standard error's. JSON is UTF-8 wherever it goes.
    pub(super) const fn showing(mut self, charsets: [Charset; 2]) -> Self {
        if !self.json {
            self.charsets = charsets;
        }
        self
    }

    /// A line, or several, for people. Entered text in it is already clean.
    pub(super) fn say(&mut self, text: &str) -> Result<(), Failure> {
        let [charset, _] = self.charsets;
        Ok(writeln!(self.stdout, "{}", show(charset, text))?)
    }

    /// Bytes as they are.
    pub(super) fn bytes(&mut self, bytes: &[u8]) -> Result<(), Failure> {
        Ok(self.stdout.write_all(bytes)?)
    }

    /// Data as JSON.
    pub(super) fn data<T: Serialize>(&mut self, value: &T) -> Result<(), Failure> {
        let text = crate::wire::json::pretty(value)
            .map_err(|error| Failure::from(Trouble::Output(error.to_string())))?;
        Ok(writeln!(self.stdout, "{text}")?)
    }

    /// Hands over what was said.
    pub(super) fn flush(&mut self) -> Result<(), Failure> {
        Ok(self.stdout.flush()?)
    }

    /// What is to be known besides.
    pub(super) fn tell_asides(&mut self, asides: &Asides) {
        if asides.is_empty() {
            return;
        }
        let told = if self.json {
            crate::wire::json::line(&asides.told(self.texts)).unwrap_or_default()
        } else {
            asides.lines(self.texts).join("\n")
        };
        self.complain(&told);
    }

    /// What is wrong. If that cannot be said, there is nobody left to say it to.
    pub(super) fn complain(&mut self, text: &str) {
        let [_, charset] = self.charsets;
        let _ = writeln!(self.stderr, "{}", show(charset, text));
        let _ = self.stderr.flush();
    }
}

/// A text of several lines, in a character set.
fn show(charset: Charset, text: &str) -> String {
    text.split('\n').map(|line| charset.show(line)).collect::<Vec<_>>().join("\n")
}
