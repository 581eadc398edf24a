//! What is being read: the parts found so far, and how much more may be read, unpacked and done.
//!
//! Every reader writes into it, and stops where it says so. What was written until then stays.

use super::{Document, Format, Limit, Limits, NotWanted, Note, Part, Title, Wanted};

/// How much work is done between two questions whether the document is still wanted.
const ASK_EVERY: u64 = 1 << 14;
/// How long a name from a file may be, in bytes.
const NAME: usize = 255;

/// Why reading stops.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stop {
    /// Nobody wants it.
    NotWanted,
    /// A limit.
    At(Limit),
}

/// A document in the making.
pub(super) struct Reading<'a> {
    wanted: &'a Wanted<'a>,
    parts: Vec<Part>,
    notes: Vec<Note>,
    /// Where the parts of the file that is being read begin, its own heading included.
    begin: usize,
    depth: u8,
    depth_limit: u8,
    parts_limit: usize,
    text: usize,
    unpacked: u64,
    work: u64,
    asked: u64,
}

impl<'a> Reading<'a> {
    pub(super) fn new(limits: &Limits, wanted: &'a Wanted<'a>) -> Self {
        Self {
            wanted,
            parts: Vec::new(),
            notes: Vec::new(),
            begin: 0,
            depth: 0,
            depth_limit: limits.depth,
            parts_limit: limits.parts,
            text: limits.text,
            unpacked: limits.unpacked,
            work: limits.work,
            asked: 0,
        }
    }

    /// Begins a part.
    pub(super) fn part(&mut self, title: Title) -> Result<(), Stop> {
        if self.parts.len() >= self.parts_limit {
            return Err(Stop::At(Limit::Parts));
        }
        self.spend(100)?;
        let title = match title {
            Title::Attachment { name, media_type } => {
                Title::Attachment { name: shortened(&name).to_owned(), media_type }
            }
            other => other,
        };
        self.parts.push(Part { title, depth: self.depth, text: String::new(), notes: Vec::new() });
        Ok(())
    }

    /// Adds text to the part that was begun last.
    pub(super) fn write(&mut self, text: &str) -> Result<(), Stop> {
        self.spend(text.len() as u64)?;
        let end = text.floor_char_boundary(self.text);
        self.text -= end;
        if let Some(part) = self.parts.last_mut() {
            part.text.push_str(&text[..end]);
        }
        if end < text.len() { Err(Stop::At(Limit::Text)) } else { Ok(()) }
    }

    /// Says what could not be read, at the part that was begun last, or else of the whole.
    pub(super) fn note(&mut self, note: Note) {
        let inside = self.parts.len() > self.begin;
        let notes = match self.parts.last_mut().filter(|_| inside) {
            Some(part) => &mut part.notes,
            None => &mut self.notes,
        };
        if !notes.contains(&note) {
            notes.push(note);
        }
    }

    /// Says that the file is not what it says it is, in the reader's words.
    pub(super) fn damaged(&mut self, what: &str) {
        let what = what.lines().next().unwrap_or_default();
        self.note(Note::Damaged { what: shortened(what).to_owned() });
    }

    /// Whether the part that was begun last says anything yet.
    pub(super) fn is_blank(&self) -> bool {
        self.parts.last().is_none_or(|part| part.text.trim().is_empty())
    }

    /// How much more text may be read, in bytes.
    pub(super) fn text_left(&self) -> usize {
        self.text
    }

    /// Counts work, in steps that are each about as much as a byte that is copied.
    pub(super) fn spend(&mut self, steps: u64) -> Result<(), Stop> {
        self.work = self.work.checked_sub(steps).ok_or(Stop::At(Limit::Work))?;
        self.asked += steps;
        if self.asked >= ASK_EVERY {
            self.asked = 0;
            if !(self.wanted)() {
                return Err(Stop::NotWanted);
            }
        }
        Ok(())
    }

    /// How much more may come out of what is packed, in bytes.
    pub(super) fn unpackable(&self) -> u64 {
        self.unpacked
    }

    /// Counts what came out of what was packed.
    pub(super) fn unpack(&mut self, bytes: u64) -> Result<(), Stop> {
        self.unpacked = self.unpacked.checked_sub(bytes).ok_or(Stop::At(Limit::Unpacked))?;
        self.spend(bytes / 8)
    }

    /// Reads a file inside of the file, whose heading was begun.
    pub(super) fn inside(
        &mut self,
        read: impl FnOnce(&mut Self) -> Result<(), Stop>,
    ) -> Result<(), Stop> {
        if self.depth >= self.depth_limit {
            self.note(Note::Limit(Limit::Depth));
            return Ok(());
        }
        let begin = std::mem::replace(&mut self.begin, self.parts.len().saturating_sub(1));
        self.depth += 1;
        let read = read(self);
        self.depth -= 1;
        self.begin = begin;
        read
    }

    /// What was read, however that ended.
    pub(super) fn finish(
        mut self,
        format: Format,
        read: Result<(), Stop>,
    ) -> Result<Document, NotWanted> {
        match read {
            Ok(()) => {}
            Err(Stop::NotWanted) => return Err(NotWanted),
            Err(Stop::At(Limit::Parts)) => self.notes.push(Note::Limit(Limit::Parts)),
            Err(Stop::At(limit)) => self.note(Note::Limit(limit)),
        }
        for part in &mut self.parts {
            settle(part);
        }
        Ok(Document { format, parts: self.parts, notes: self.notes })
    }
}

/// Ends lines in one way, and says of a part that ought to say something that it does not.
fn settle(part: &mut Part) {
    if part.text.contains('\r') {
        part.text = part.text.replace("\r\n", "\n").replace('\r', "\n");
    }
    let speaks = matches!(part.title, Title::Whole | Title::Page(_) | Title::MailBody);
    if speaks && part.notes.is_empty() && part.text.trim().is_empty() {
        part.notes.push(Note::Empty);
    }
}

fn shortened(name: &str) -> &str {
    &name[..name.floor_char_boundary(NAME)]
}
