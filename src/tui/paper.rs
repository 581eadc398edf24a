//! A document as rows of cells, of which only those near the screen are ever laid out.
//!
//! A document may be megabytes long, and one line of it, too. It is cut once into blocks of a few
//! kilobytes; a place in it is a block and a byte, not the number of a row, so that nothing has to be
//! counted before it can be shown, and a place stays when the screen gets another width. Must not
//! know: what the document proves, keys, or how rows get on the screen.

use std::ops::Range;
use std::rc::Rc;
use std::sync::Arc;

use crate::document::{Document, Title};
use crate::i18n::Texts;
use crate::text::{Traced, clean_line, clean_traced, wrap, wrap_places};

mod find;

pub use find::{Hit, Hits, find};

/// The most bytes of a block.
const BLOCK: usize = 4096;
/// How far back a line without breaks is looked through for a blank, in bytes.
const NEAR: usize = 256;
/// The cells by which what lies in an attachment is set in, for each file around it.
const INDENT: usize = 2;

/// A document cut into blocks.
#[derive(Debug)]
pub struct Paper {
    document: Arc<Document>,
    blocks: Vec<Block>,
    /// How much text there is, in bytes.
    size: usize,
}

#[derive(Debug)]
struct Block {
    part: usize,
    /// The bytes of text in blocks before it.
    before: usize,
    what: What,
}

#[derive(Debug)]
enum What {
    /// What could not be read of the whole.
    Notes,
    /// A part's title, and what could not be read of it.
    Head,
    /// Some of a part's text.
    Text(Range<usize>),
}

/// A place in a document: that of a row, at any width.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Spot {
    block: usize,
    /// A byte of what is shown of the block's text, or the number of a line of a head.
    at: usize,
}

/// What a row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowKind {
    /// What a part is.
    Title,
    /// What could not be read.
    Note,
    /// What the document says.
    Text,
}

/// A row on the screen. Its text is clean.
#[derive(Debug, Clone)]
pub struct Row {
    /// Its place.
    pub spot: Spot,
    /// The part that it is of.
    pub part: usize,
    /// What it is.
    pub kind: RowKind,
    /// The words.
    pub text: String,
    /// The cells before them.
    pub indent: usize,
    /// The bytes of the part's text that it shows; none for heads.
    pub source: Range<usize>,
    /// The block's text, and where in it the row begins.
    traced: Option<(Rc<Traced>, usize)>,
    /// Where the block begins in the part's text.
    base: usize,
}

impl Row {
    /// The byte of the part's text from which a byte of the row's comes.
    #[must_use]
    pub fn source_of(&self, at: usize) -> Option<usize> {
        let (traced, begins) = self.traced.as_ref()?;
        Some(self.base + traced.source_of(begins + at))
    }
}

impl Paper {
    /// Cuts a document into blocks: once, in a time that grows with its length, a few milliseconds
    /// for the longest.
    #[must_use]
    pub fn new(document: Arc<Document>) -> Self {
        let mut blocks = Vec::new();
        let mut before = 0;
        if !document.notes.is_empty() {
            blocks.push(Block { part: 0, before, what: What::Notes });
        }
        for (part, read) in document.parts.iter().enumerate() {
            blocks.push(Block { part, before, what: What::Head });
            let mut start = 0;
            while start < read.text.len() {
                let end = start + block_of(&read.text[start..]);
                blocks.push(Block { part, before, what: What::Text(start..end) });
                before += end - start;
                start = end;
            }
        }
        Self { document, blocks, size: before }
    }

    /// The document.
    #[must_use]
    pub fn document(&self) -> &Arc<Document> {
        &self.document
    }

    /// The place where a part begins.
    #[must_use]
    pub fn part(&self, part: usize) -> Spot {
        let block = self.blocks.partition_point(|block| {
            block.part < part || (block.part == part && matches!(block.what, What::Notes))
        });
        let block = block.min(self.blocks.len().saturating_sub(1));
        // Above the title of a part that is not the first stands an empty line.
        Spot { block, at: usize::from(part > 0) }
    }

    /// The place of a byte of a part's text.
    #[must_use]
    pub fn place(&self, part: usize, byte: usize) -> Spot {
        let after = self.blocks.partition_point(|block| {
            block.part < part
                || (block.part == part
                    && match &block.what {
                        What::Notes | What::Head => true,
                        What::Text(range) => range.start <= byte,
                    })
        });
        match after.checked_sub(1) {
            Some(block) if matches!(self.blocks[block].what, What::Text(_)) => {
                let (traced, base) = self.traced(block);
                Spot { block, at: traced.place_of(byte.saturating_sub(base)) }
            }
            _ => self.part(part),
        }
    }

    /// What is shown of a block of text, and where the block begins in its part's text.
    fn traced(&self, block: usize) -> (Traced, usize) {
        let Some(Block { part, what: What::Text(range), .. }) = self.blocks.get(block) else {
            return (Traced::default(), 0);
        };
        let text = self.document.parts.get(*part).and_then(|part| part.text.get(range.clone()));
        let text = text.unwrap_or_default();
        (clean_traced(text.strip_suffix('\n').unwrap_or(text)), range.start)
    }

    /// The document at a width.
    #[must_use]
    pub const fn at<'a>(&'a self, cells: usize, texts: &'a Texts) -> Sheet<'a> {
        Sheet { paper: self, cells, texts }
    }
}

/// How much of a text makes a block: whole lines, where they are not too long.
fn block_of(text: &str) -> usize {
    if text.len() <= BLOCK {
        return text.len();
    }
    let most = text.floor_char_boundary(BLOCK);
    if let Some(at) = text[..most].rfind('\n') {
        return at + 1;
    }
    let near = text.floor_char_boundary(most - NEAR);
    text[near..most].rfind(' ').map_or(most, |at| near + at + 1)
}

/// A document at a width.
#[derive(Debug, Clone, Copy)]
pub struct Sheet<'a> {
    paper: &'a Paper,
    cells: usize,
    texts: &'a Texts,
}

impl<'a> Sheet<'a> {
    /// The document.
    #[must_use]
    pub const fn paper(self) -> &'a Paper {
        self.paper
    }

    /// The rows from a place on.
    pub fn from(self, spot: Spot) -> impl Iterator<Item = Row> {
        let start = self.settled(spot);
        let blocks = start.block..self.paper.blocks.len();
        blocks.flat_map(move |block| self.rows(block)).skip_while(move |row| row.spot < start)
    }

    /// The row at or before a place, then those before it.
    fn back_from(self, spot: Spot) -> impl Iterator<Item = Row> {
        let blocks = (0..self.paper.blocks.len().min(spot.block + 1)).rev();
        let rows = blocks.flat_map(move |block| self.rows(block).into_iter().rev());
        rows.skip_while(move |row| row.spot > spot)
    }

    /// The place of the row that shows a place; the first row's, where none does.
    #[must_use]
    pub fn settled(self, spot: Spot) -> Spot {
        let first = || {
            let mut rows = (0..self.paper.blocks.len()).flat_map(|block| self.rows(block));
            rows.next().map(|row| row.spot).unwrap_or_default()
        };
        self.back_from(spot).next().map_or_else(first, |row| row.spot)
    }

    /// The place so many rows further, at most that of the last row.
    #[must_use]
    pub fn down(self, spot: Spot, rows: usize) -> Spot {
        self.from(spot).take(rows.saturating_add(1)).last().map_or(spot, |row| row.spot)
    }

    /// The place so many rows back.
    #[must_use]
    pub fn up(self, spot: Spot, rows: usize) -> Spot {
        self.back_from(spot).take(rows.saturating_add(1)).last().map_or(spot, |row| row.spot)
    }

    /// The first row of a screen of so many that shows the end.
    #[must_use]
    pub fn end(self, rows: usize) -> Spot {
        let last = Spot { block: self.paper.blocks.len(), at: usize::MAX };
        let mut spots = self.back_from(last).take(rows.max(1));
        spots.by_ref().last().map(|row| row.spot).unwrap_or_default()
    }

    /// How much of the text there is up to the end of a row, in percent.
    #[must_use]
    pub fn percent(self, row: &Row) -> usize {
        let block = self.paper.blocks.get(row.spot.block);
        let before = block.map_or(0, |block| match &block.what {
            What::Text(range) => block.before + row.source.end.saturating_sub(range.start),
            What::Notes | What::Head => block.before,
        });
        before.saturating_mul(100).checked_div(self.paper.size).unwrap_or(100).min(100)
    }

    fn rows(self, block: usize) -> Vec<Row> {
        let Some(found) = self.paper.blocks.get(block) else { return Vec::new() };
        match &found.what {
            What::Notes => self.head(block, 0, Vec::new(), &self.paper.document.notes),
            What::Head => self.part_head(block, found.part),
            What::Text(_) => self.text(block, found.part),
        }
    }

    fn part_head(self, block: usize, index: usize) -> Vec<Row> {
        let Some(part) = self.paper.document.parts.get(index) else { return Vec::new() };
        let mut titles = Vec::new();
        if index > 0 {
            titles.push(String::new());
        }
        if part.title != Title::Whole || part.depth > 0 {
            titles.push((self.texts.document.title)(&part.title));
        }
        self.head(block, index, titles, &part.notes)
    }

    fn head(
        self,
        block: usize,
        part: usize,
        titles: Vec<String>,
        notes: &[crate::document::Note],
    ) -> Vec<Row> {
        let indent = self.indent(part);
        let cells = self.cells - indent;
        let titles = titles.into_iter().map(|title| (RowKind::Title, title));
        let notes = notes
            .iter()
            .map(|note| (RowKind::Note, format!("! {}", (self.texts.document.note)(note))));
        let rows = titles.chain(notes).flat_map(|(kind, words)| {
            wrap(&clean_line(&words), cells).into_iter().map(move |text| (kind, text))
        });
        let row = |(at, (kind, text)): (usize, (RowKind, String))| Row {
            spot: Spot { block, at },
            part,
            kind,
            text,
            indent,
            source: 0..0,
            traced: None,
            base: 0,
        };
        rows.enumerate().map(row).collect()
    }

    fn text(self, block: usize, part: usize) -> Vec<Row> {
        let (traced, base) = self.paper.traced(block);
        let traced = Rc::new(traced);
        let indent = self.indent(part);
        let lines = wrap_places(&traced.text, self.cells - indent);
        let row = |line: crate::text::WrappedLine| {
            let source = base + traced.source_of(line.at.start);
            // What is shown in place of one character may take several rows.
            let end = (base + traced.source_of(line.at.end)).max(source + 1);
            Row {
                spot: Spot { block, at: line.at.start },
                part,
                kind: RowKind::Text,
                text: line.of(&traced.text).to_owned(),
                indent,
                source: source..end,
                traced: Some((Rc::clone(&traced), line.at.start)),
                base,
            }
        };
        lines.into_iter().map(row).collect()
    }

    fn indent(self, part: usize) -> usize {
        let depth = self.paper.document.parts.get(part).map_or(0, |part| usize::from(part.depth));
        (depth * INDENT).min(self.cells / 4)
    }
}

#[cfg(test)]
mod tests;
