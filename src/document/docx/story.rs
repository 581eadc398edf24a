//! A text of a document: its body, a header, its notes.
//!
//! Inserted text is there, deleted text and text that is hidden (`vanish`, or white where nothing
//! coloured is behind it) is not. Fields show what they were last worked out to.

use super::numbering::{self, Numbering};
use super::table::Pages;
use super::xml::{Element, Event, Reader};
use crate::document::reading::{Reading, Stop};
use crate::document::symbol;
use crate::document::{Limit, Note};

/// How deep elements may lie in each other.
const DEEPEST: usize = 1_000;
/// How deep cells and boxes may lie in each other.
const CELLS_DEEP: usize = 64;
/// Elements whose content nobody sees.
const UNSEEN: &[&str] = &[
    "del",
    "moveFrom",
    "Fallback",
    "instrText",
    "delText",
    "delInstrText",
    "tabs",
    "sectPr",
    "sdtPr",
    "docPartPr",
    "binData",
    "pPrChange",
    "rPrChange",
    "tblPrChange",
];

/// A text and what is to be told of it.
#[derive(Debug, Default)]
pub(super) struct Told {
    pub(super) text: String,
    pub(super) hidden: bool,
    unknown: bool,
    pictures: bool,
    broken: Option<String>,
}

impl Told {
    /// Notes what is missing, at the part that was begun last.
    pub(super) fn tell(&self, reading: &mut Reading<'_>) {
        if self.hidden {
            reading.note(Note::HiddenText);
        }
        if self.unknown {
            reading.note(Note::UnknownCharacters);
        }
        if let Some(broken) = &self.broken {
            reading.damaged(broken);
        }
    }
}

/// Writes a text into the part that was begun last.
pub(super) fn write(
    reading: &mut Reading<'_>,
    xml: &str,
    numbering: Numbering,
    holds: &str,
) -> Result<(), Stop> {
    let mut story = Story::new(numbering, holds);
    let read = story.read(reading, xml, |reading, text| reading.write(&text));
    let told = story.finish();
    told.tell(reading);
    reading.write(&told.text)?;
    if told.pictures && reading.is_blank() {
        reading.note(Note::OnlyPictures);
    }
    read
}

/// A text by itself.
pub(super) fn plain(
    reading: &mut Reading<'_>,
    xml: &str,
    numbering: Numbering,
    holds: &str,
) -> Result<Told, Stop> {
    let mut story = Story::new(numbering, holds);
    let mut text = String::new();
    story.read(reading, xml, |_, more| {
        text.push_str(&more);
        Ok(())
    })?;
    let mut told = story.finish();
    told.text.insert_str(0, &text);
    Ok(told)
}

/// What an open element needs at its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Open {
    Nothing,
    /// Nobody sees what is in it.
    Unseen,
    Paragraph,
    Row,
    Cell {
        shaded: bool,
    },
    Box,
    Run(Ink),
    RunStyle,
    Text,
}

/// How text looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Ink {
    vanished: bool,
    white: bool,
    shaded: bool,
}

struct Story {
    pages: Pages,
    numbering: Numbering,
    /// The element that each note or comment is, where the text holds those.
    holds: String,
    stack: Vec<Open>,
    unseen: usize,
    ink: Ink,
    shades: usize,
    list: Option<(String, usize)>,
    told: Told,
    /// How many footnotes and how many endnotes there were.
    referred: [u64; 2],
}

impl Story {
    fn new(numbering: Numbering, holds: &str) -> Self {
        Self {
            pages: Pages::default(),
            numbering,
            holds: holds.to_owned(),
            stack: Vec::new(),
            unseen: 0,
            ink: Ink::default(),
            shades: 0,
            list: None,
            told: Told::default(),
            referred: [0; 2],
        }
    }

    fn finish(self) -> Told {
        Told { text: self.pages.finish(), ..self.told }
    }

    fn read(
        &mut self,
        reading: &mut Reading<'_>,
        xml: &str,
        mut ready: impl FnMut(&mut Reading<'_>, String) -> Result<(), Stop>,
    ) -> Result<(), Stop> {
        let mut reader = Reader::new(xml);
        let mut held = 0;
        while let Some(event) = reader.next() {
            reading.spend(8)?;
            match event {
                Event::Begin(element) => self.begin(&element),
                Event::End => {
                    let moved = self.end();
                    reading.spend(moved as u64)?;
                }
                Event::Text(text) => self.text(&text),
                Event::Unknown => self.told.unknown |= self.stack.last() == Some(&Open::Text),
                Event::Broken(what) => {
                    let at = reader.position();
                    self.told.broken = Some(format!("{what} (byte {at})"));
                }
            }
            held += 1;
            if self.stack.len() > DEEPEST || self.pages.depth() > CELLS_DEEP {
                return Err(Stop::At(Limit::Work));
            }
            if held % 256 == 0
                && let Some(text) = self.pages.ready()
            {
                ready(reading, text)?;
            }
            // A row, a cell or a box is kept until it ends: no longer than fits in any case.
            if self.pages.here().len() > reading.text_left() {
                return Err(Stop::At(Limit::Text));
            }
        }
        Ok(())
    }

    fn text(&mut self, text: &str) {
        if self.stack.last() != Some(&Open::Text) || self.unseen > 0 {
            return;
        }
        if self.ink.vanished || (self.ink.white && !self.ink.shaded && self.shades == 0) {
            self.told.hidden |= !text.trim().is_empty();
            return;
        }
        self.lead();
        self.pages.here().push_str(text);
    }

    /// What stands before a paragraph of a list, as soon as the paragraph says anything.
    fn lead(&mut self) {
        if let Some((list, depth)) = self.list.take() {
            let mark = self.numbering.next(&list, depth);
            self.pages.here().push_str(&mark);
        }
    }

    fn put(&mut self, text: &str) {
        if self.unseen == 0 && !self.ink.vanished {
            self.pages.here().push_str(text);
        }
    }

    fn begin(&mut self, element: &Element<'_>) {
        let name = element.name();
        let open = if UNSEEN.contains(&name) || self.is_separator(element) {
            self.unseen += 1;
            Open::Unseen
        } else {
            self.opened(name, element)
        };
        self.stack.push(open);
    }

    fn opened(&mut self, name: &str, element: &Element<'_>) -> Open {
        let value = |name| element.attribute(name).unwrap_or_default();
        match name {
            "p" => return Open::Paragraph,
            "r" => return Open::Run(std::mem::take(&mut self.ink)),
            "rPr" => return Open::RunStyle,
            "t" => return Open::Text,
            "tr" => {
                self.pages.begin_row();
                return Open::Row;
            }
            "tc" => {
                self.pages.begin();
                return Open::Cell { shaded: false };
            }
            "txbxContent" => {
                self.pages.begin();
                return Open::Box;
            }
            "tab" | "ptab" => self.put("\t"),
            "br" | "cr" => self.put("\n"),
            "noBreakHyphen" => self.put("-"),
            "sym" => self.symbol(&value("font"), &value("char")),
            "footnoteReference" => self.refer(0),
            "endnoteReference" => self.refer(1),
            "pStyle" if self.unseen == 0 => self.list = self.numbering.of_style(&value("val")),
            "numId" if self.unseen == 0 => {
                let depth = self.list.take().map_or(0, |(_, depth)| depth);
                self.list = Some((value("val"), depth)).filter(|(list, _)| list != "0");
            }
            "ilvl" if self.unseen == 0 => {
                let list = self.list.take().map_or_else(String::new, |(list, _)| list);
                self.list = Some((list, value("val").parse().unwrap_or(0)));
            }
            "vanish" | "specVanish" if self.is_run_style() => {
                self.ink.vanished = is_on(&value("val"));
            }
            "color" if self.is_run_style() => self.ink.white = is_white(&value("val")),
            "shd" => {
                self.shade(!matches!(value("fill").as_str(), "" | "auto" | "FFFFFF" | "ffffff"));
            }
            "highlight" => self.ink.shaded = value("val") != "none",
            "blip" | "imagedata" => self.told.pictures = true,
            name if name == self.holds && !self.holds.is_empty() => self.head(element),
            _ => {}
        }
        Open::Nothing
    }

    /// What stands before a note or a comment: its number or who wrote it.
    fn head(&mut self, element: &Element<'_>) {
        let head = if let Some(author) = element.attribute("author") {
            format!("{author}: ")
        } else {
            let kind = usize::from(self.holds == "endnote");
            self.referred[kind] += 1;
            mark(kind, self.referred[kind])
        };
        self.put(&head);
    }

    /// The number of the next footnote, or of the next endnote.
    fn refer(&mut self, kind: usize) {
        if self.unseen == 0 {
            self.referred[kind] += 1;
            let mark = mark(kind, self.referred[kind]);
            self.put(mark.trim_end());
        }
    }

    /// The line between a page's text and its notes is a note itself.
    fn is_separator(&self, element: &Element<'_>) -> bool {
        !self.holds.is_empty()
            && element.name() == self.holds
            && element.attribute("type").is_some_and(|kind| kind != "normal")
    }

    fn is_run_style(&self) -> bool {
        matches!(self.stack.as_slice(), [.., Open::Run(_), Open::RunStyle])
    }

    /// Something coloured is behind the run, or behind the cell.
    fn shade(&mut self, shaded: bool) {
        if self.is_run_style() {
            self.ink.shaded |= shaded;
            return;
        }
        let cell = self.stack.iter_mut().rev().find(|open| matches!(open, Open::Cell { .. }));
        if let (true, Some(Open::Cell { shaded: known @ false })) = (shaded, cell) {
            *known = true;
            self.shades += 1;
        }
    }

    fn symbol(&mut self, font: &str, code: &str) {
        let code = u32::from_str_radix(code, 16).unwrap_or_default();
        if let Some(c) = symbol::character(font, code) {
            self.lead();
            self.put(c.encode_utf8(&mut [0; 4]));
        } else {
            self.told.unknown = true;
            self.put("\u{fffd}");
        }
    }

    /// Ends the element that began last, and tells how much text was moved.
    fn end(&mut self) -> usize {
        match self.stack.pop() {
            None | Some(Open::Nothing | Open::Text | Open::RunStyle) => 0,
            Some(Open::Unseen) => {
                self.unseen -= 1;
                0
            }
            Some(Open::Run(outer)) => {
                self.ink = outer;
                0
            }
            Some(Open::Paragraph) => {
                self.list = None;
                self.put("\n");
                0
            }
            Some(Open::Row) => self.pages.end_row(),
            Some(Open::Cell { shaded }) => {
                self.shades -= usize::from(shaded);
                self.pages.end_cell()
            }
            Some(Open::Box) => self.pages.end_box(),
        }
    }
}

/// Footnotes are counted in numbers, endnotes in letters.
fn mark(kind: usize, count: u64) -> String {
    if kind == 0 {
        format!("[{count}] ")
    } else {
        format!("[{}] ", numbering::roman(count).to_lowercase())
    }
}

fn is_on(value: &str) -> bool {
    !matches!(value, "0" | "false" | "off")
}

fn is_white(value: &str) -> bool {
    let near = |channel: &str| u8::from_str_radix(channel, 16).is_ok_and(|value| value >= 0xE8);
    value.len() == 6 && value.is_ascii() && (0..3).all(|at| near(&value[at * 2..at * 2 + 2]))
}
