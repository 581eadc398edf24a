//! A line of a tape as words: bare ones, and texts in quotes.

use super::fault::Fault;

/// A word of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Word {
    /// As it stands.
    Bare(String),
    /// What stood in quotes.
    Quoted(String),
}

impl Word {
    /// What it says, quoted or not.
    pub(super) fn text(&self) -> &str {
        match self {
            Self::Bare(text) | Self::Quoted(text) => text,
        }
    }

    /// Whether it is this word of the format itself.
    pub(super) fn is(&self, keyword: &str) -> bool {
        matches!(self, Self::Bare(text) if text == keyword)
    }
}

/// The words of a line; a `#` where one would begin ends them.
pub(super) fn split(line: &str) -> Result<Vec<Word>, Fault> {
    let mut words = Vec::new();
    let mut rest = line.trim_start();
    while let Some(first) = rest.chars().next() {
        if first == '#' {
            break;
        }
        let (word, after) = match rest.strip_prefix('"') {
            Some(inside) => quoted(inside)?,
            None => bare(rest)?,
        };
        words.push(word);
        rest = after.trim_start();
    }
    Ok(words)
}

fn bare(rest: &str) -> Result<(Word, &str), Fault> {
    let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
    let (word, after) = rest.split_at(end);
    match word.chars().find(|c| c.is_control()) {
        Some(c) => Err(Fault::Control(c)),
        None => Ok((Word::Bare(word.to_owned()), after)),
    }
}

fn quoted(inside: &str) -> Result<(Word, &str), Fault> {
    let mut text = String::new();
    let mut chars = inside.char_indices();
    while let Some((at, c)) = chars.next() {
        match c {
            '"' => return Ok((Word::Quoted(text), &inside[at + 1..])),
            '\\' => text.push(match chars.next().map(|(_, escaped)| escaped) {
                Some('n') => '\n',
                Some('t') => '\t',
                Some(same @ ('"' | '\\')) => same,
                Some(other) => return Err(Fault::Escape(other)),
                None => return Err(Fault::OpenQuote),
            }),
            c if c.is_control() => return Err(Fault::Control(c)),
            c => text.push(c),
        }
    }
    Err(Fault::OpenQuote)
}
