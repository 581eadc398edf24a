//! The text of a tape becomes typed commands, or everything that is wrong in it.

use super::command::nearest;
use super::words::{Word, split};
use super::{Command, Fault, FaultAt, Header, LARGEST, Name, Step, Tape};
use crate::domain::id::OperatorName;
use crate::i18n::Language;
use crate::tui::app::Millis;

/// After each key, unless it is said, in milliseconds: so much that every one can be seen.
const KEY_EVERY: Millis = 150;
/// After each typed character, unless it is said, in milliseconds.
const TYPE_EVERY: Millis = 80;
/// How long a text is waited for, unless it is said, in milliseconds.
const WITHIN: Millis = 5_000;
/// The most time that one number may say, in milliseconds.
const LONGEST: Millis = 600_000;
/// How often one command may press a key.
const OFTEN: u64 = 1_000;
/// The most characters of a still's name.
const NAME: usize = 40;

/// Reads a tape.
pub(super) fn parse(text: &str) -> Result<Tape, Vec<FaultAt>> {
    let mut reader = Reader::default();
    let mut last = 0;
    for (number, line) in text.strip_prefix('\u{feff}').unwrap_or(text).lines().enumerate() {
        last = number + 1;
        if let Err(fault) = reader.line(last, line) {
            reader.faults.push(FaultAt { line: last, fault });
        }
    }
    if reader.faults.is_empty() && reader.steps.is_empty() {
        reader.faults.push(FaultAt { line: last.max(1), fault: Fault::Nothing });
    }
    if reader.faults.is_empty() {
        Ok(Tape { header: reader.header, steps: reader.steps })
    } else {
        Err(reader.faults)
    }
}

#[derive(Default)]
struct Reader {
    header: Header,
    /// Where each part of the header stands.
    said: Vec<(Name, usize)>,
    /// Where each still is taken.
    shots: Vec<(String, usize)>,
    steps: Vec<Step>,
    faults: Vec<FaultAt>,
}

impl Reader {
    fn line(&mut self, line: usize, text: &str) -> Result<(), Fault> {
        let words = split(text)?;
        let Some((first, rest)) = words.split_first() else { return Ok(()) };
        let name = match first {
            Word::Bare(word) => word.parse::<Name>().map_err(|_| unknown(word))?,
            Word::Quoted(word) => return Err(unknown(word)),
        };
        let mut rest = Rest { name, words: rest };
        if name.is_header() {
            self.header(name, line, &mut rest)?;
            return rest.end();
        }
        let command = command(&mut rest)?;
        rest.end()?;
        if let Command::Shot(shot) = &command {
            self.enter_shot(shot, line)?;
        }
        self.steps.push(Step { line, command });
        Ok(())
    }

    fn header(&mut self, name: Name, line: usize, rest: &mut Rest<'_>) -> Result<(), Fault> {
        if !self.steps.is_empty() {
            return Err(Fault::Late(name));
        }
        if let Some((_, line)) = self.said.iter().find(|(said, _)| *said == name) {
            return Err(Fault::Twice(name, *line));
        }
        self.said.push((name, line));
        match name {
            Name::Title => self.header.title = Some(rest.one_line()?),
            Name::Lang => self.header.lang = Some(rest.language()?),
            _ => self.header.size = rest.size()?,
        }
        Ok(())
    }

    fn enter_shot(&mut self, shot: &str, line: usize) -> Result<(), Fault> {
        if let Some((name, line)) = self.shots.iter().find(|(name, _)| name == shot) {
            return Err(Fault::SameShot(name.clone(), *line));
        }
        self.shots.push((shot.to_owned(), line));
        Ok(())
    }
}

fn unknown(word: &str) -> Fault {
    Fault::Unknown(word.to_owned(), Name::meant_by(word))
}

fn command(rest: &mut Rest<'_>) -> Result<Command, Fault> {
    Ok(match rest.name {
        Name::As => {
            let who = OperatorName::new(rest.next()?.text());
            let lang = if rest.takes("in") { Some(rest.language()?) } else { None };
            Command::As { who, lang }
        }
        Name::Key => {
            let word = rest.next()?.text();
            let key = word.parse().map_err(|_| Fault::NoKey(word.to_owned()))?;
            let times = match rest.words.first() {
                Some(word) if !word.is("every") => rest.number(1, OFTEN)?,
                _ => 1,
            };
            Command::Key { key, times, every: rest.after("every", KEY_EVERY)? }
        }
        Name::Type => {
            Command::Type { text: rest.one_line()?, every: rest.after("every", TYPE_EVERY)? }
        }
        Name::Paste => Command::Paste(rest.quoted()?),
        Name::Sleep => Command::Sleep(rest.number(0, LONGEST)?),
        Name::Wait => {
            Command::Wait { text: rest.one_line()?, within: rest.after("within", WITHIN)? }
        }
        Name::Expect => {
            let is_shown = !rest.takes("not");
            Command::Expect { text: rest.one_line()?, is_shown }
        }
        Name::Shot => Command::Shot(rest.file_name()?),
        Name::Resize => {
            let (columns, rows) = rest.size()?;
            Command::Resize(columns, rows)
        }
        Name::Title | Name::Size | Name::Lang => return Err(Fault::Form(rest.name)),
    })
}

/// What stands behind a command's name and has not been read yet.
struct Rest<'a> {
    name: Name,
    words: &'a [Word],
}

impl<'a> Rest<'a> {
    fn form(&self) -> Fault {
        Fault::Form(self.name)
    }

    fn next(&mut self) -> Result<&'a Word, Fault> {
        let (first, rest) = self.words.split_first().ok_or_else(|| self.form())?;
        self.words = rest;
        Ok(first)
    }

    /// Reads a word of the format, if it comes next.
    fn takes(&mut self, keyword: &str) -> bool {
        let is_next = self.words.first().is_some_and(|word| word.is(keyword));
        if is_next {
            self.words = &self.words[1..];
        }
        is_next
    }

    fn end(&self) -> Result<(), Fault> {
        if self.words.is_empty() { Ok(()) } else { Err(self.form()) }
    }

    /// A text in quotes that is not empty.
    fn quoted(&mut self) -> Result<String, Fault> {
        match self.next()? {
            Word::Quoted(text) if text.is_empty() => Err(Fault::Text(self.name)),
            Word::Quoted(text) => Ok(text.clone()),
            Word::Bare(_) => Err(self.form()),
        }
    }

    /// A text in quotes as it can stand in one line of the screen.
    fn one_line(&mut self) -> Result<String, Fault> {
        let text = self.quoted()?;
        if text.chars().any(char::is_control) { Err(Fault::Text(self.name)) } else { Ok(text) }
    }

    fn number<T: TryFrom<u64>>(&mut self, least: u64, most: u64) -> Result<T, Fault> {
        let word = self.next()?.text();
        let number = word.parse().ok().filter(|number| (least..=most).contains(number));
        number.and_then(|number| T::try_from(number).ok()).ok_or_else(|| Fault::Number {
            word: word.to_owned(),
            least,
            most,
        })
    }

    /// The milliseconds behind a word of the format, or what they are without it.
    fn after(&mut self, keyword: &str, else_: Millis) -> Result<Millis, Fault> {
        if self.takes(keyword) { self.number(0, LONGEST) } else { Ok(else_) }
    }

    fn size(&mut self) -> Result<(u16, u16), Fault> {
        let columns = self.number(1, LARGEST.0.into())?;
        Ok((columns, self.number(1, LARGEST.1.into())?))
    }

    fn language(&mut self) -> Result<Language, Fault> {
        let word = self.next()?.text();
        let languages = || Language::ALL.iter().map(|language| (*language, language.code()));
        word.parse().map_err(|_| Fault::NoLanguage(word.to_owned(), nearest(word, languages())))
    }

    /// A name for a file, the same on every system.
    fn file_name(&mut self) -> Result<String, Fault> {
        let word = self.next()?.text();
        let is_plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        let is_name = !word.is_empty()
            && word.len() <= NAME
            && word.chars().all(is_plain)
            && !word.starts_with('-');
        if is_name { Ok(word.to_owned()) } else { Err(Fault::NoName(word.to_owned())) }
    }
}
