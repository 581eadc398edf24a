//! The customer's acknowledgment: a signature, or a mail in which the customer confirms; and its day.
//!
//! A signature is a name that somebody has filled in, not the sentence above it. Where a form has a
//! line to sign on and another for the name in print, a blank line to sign on is no signature.

use std::ops::Range;

use super::dates;
use super::day::{Day, document_day};
use super::fill::{Fill, fill, is_person};
use super::layout::{Field, Layout, Side, cells};
use super::mail::{self, Letter};
use super::needle::Kind;
use super::squeeze::{is_unspaced, squeeze};
use super::words::Word;

/// How many lines apart the fields of one signature may be.
const BLOCK: usize = 8;
/// How many lines below a heading a name belongs to it.
const UNDER_HEADING: usize = 16;
/// How many lines away from a signature a date is still that of the signature.
const NEAR: usize = 3;

/// What a part says about acknowledgments.
#[derive(Debug, Default)]
pub(super) struct Signing {
    /// Those of the customer.
    pub(super) signed: Vec<Signed>,
    /// Where one could stand and does not.
    pub(super) blank: Vec<Range<usize>>,
    /// Days of signatures that stand without a name.
    pub(super) dates: Vec<Day>,
    /// Where the day of a signature could stand and does not.
    pub(super) blank_dates: Vec<Range<usize>>,
}

/// An acknowledgment.
#[derive(Debug)]
pub(super) struct Signed {
    pub(super) at: Range<usize>,
    pub(super) date: Option<Day>,
}

/// The fields of one signature.
#[derive(Debug, Default)]
struct Block {
    signature: Option<(Fill, Range<usize>)>,
    name: Option<(Fill, Range<usize>)>,
    date: Option<(Fill, Range<usize>)>,
    first: usize,
    last: usize,
}

/// Reads a part. `letter` is the mail that it belongs to, and becomes the one that comes after it.
pub(super) fn read(layout: &Layout<'_>, people: &[String], letter: &mut Letter) -> Signing {
    let mut reader = Reader {
        layout,
        people,
        found: Signing::default(),
        open: [None, None, None],
        side: None,
        columns: None,
        heading: None,
    };
    for line in 0..layout.lines.len() {
        reader.follow_sides(line);
        for field in layout.lines[line].fields.clone() {
            reader.take(&layout.fields[field]);
        }
        reader.take_written(line);
    }
    for side in 0..reader.open.len() {
        reader.close(side);
    }
    let mut found = reader.found;
    if found.signed.iter().any(|signed| signed.date.is_none()) && found.blank_dates.is_empty() {
        let day = document_day(layout);
        found.signed.iter_mut().for_each(|signed| {
            signed.date = signed.date.take().or_else(|| day.clone());
        });
    }
    found.blank.sort_unstable_by_key(|at| at.start);
    mail::read(layout, letter, &mut found);
    found
}

struct Reader<'a> {
    layout: &'a Layout<'a>,
    /// The partner's people, folded.
    people: &'a [String],
    found: Signing,
    /// Signatures that are being read: of nobody in particular, the partner, the customer.
    open: [Option<Block>; 3],
    /// Whose side was spoken of last, and where.
    side: Option<(Side, usize)>,
    /// Whose side each column of a table is, and since where.
    columns: Option<(Vec<Option<Side>>, usize)>,
    /// Where an acknowledgment was last spoken of.
    heading: Option<usize>,
}

impl Reader<'_> {
    /// Follows whose side is spoken of: in headings and labels, not in the middle of a sentence.
    fn follow_sides(&mut self, number: usize) {
        let line = &self.layout.lines[number];
        let hits = self.layout.hits.get(line.hits.clone()).unwrap_or_default();
        let says = |wanted: Word| hits.iter().any(|hit| hit.kind == Kind::Word(wanted));
        if says(Word::Consent) {
            (self.side, self.heading) = (None, Some(number));
            return;
        }
        let text = self.layout.at(&line.at);
        if says(Word::Acknowledgment) || says(Word::Signature) {
            self.heading = Some(number);
        }
        if text.len() > 160 || self.goes_on(number) {
            return;
        }
        let cells = cells(self.layout.text, &line.at);
        let sides: Vec<Option<Side>> =
            cells.iter().map(|cell| self.layout.side(number, cell)).collect();
        if sides.len() > 1 && sides.iter().flatten().count() > 1 {
            self.columns = Some((sides, number));
            return;
        }
        match self.layout.side(number, &line.at) {
            Some(side) => self.side = Some((side, number)),
            None if says(Word::Acknowledgment) => self.side = None,
            None => {}
        }
    }

    /// Whether a line goes on with the sentence of the one before.
    fn goes_on(&self, number: usize) -> bool {
        let Some(before) = number.checked_sub(1).map(|before| &self.layout.lines[before]) else {
            return false;
        };
        let text = self.layout.at(&before.at).trim_end();
        text.len() >= 60
            && !before.is_heading
            && before.fields.is_empty()
            && !text.ends_with(['.', ':', ';', '!', '?', '。', '：', '_'])
    }

    /// Whose field it is.
    fn side_of(&self, field: &Field) -> Option<Side> {
        if field.side.is_some() {
            return field.side;
        }
        if let Some((sides, since)) = &self.columns
            && field.line - since <= UNDER_HEADING
            && let Some(side) = sides.get(field.cell)
        {
            return *side;
        }
        self.side.filter(|(_, since)| field.line - since <= BLOCK).map(|(side, _)| side)
    }

    fn take(&mut self, field: &Field) {
        let slot = match field.word {
            Word::Signature | Word::PersonName | Word::DateSigned | Word::Date | Word::JobTitle => {
                field.word
            }
            _ => return,
        };
        let side = self.side_of(field);
        let index = index(side);
        let is_near = |block: &Block| field.line - block.last <= BLOCK;
        let is_open = self.open[index].as_ref().is_some_and(is_near);
        let is_under_heading = self.heading.is_some_and(|at| field.line - at <= UNDER_HEADING);
        match slot {
            Word::PersonName if !is_open && !is_under_heading => return,
            Word::Date | Word::JobTitle if !is_open => return,
            _ => {}
        }
        let (filled, value) = self.value(field);
        let is_taken = self.open[index].as_ref().is_some_and(|block| match slot {
            Word::Signature => {
                // A heading above the name is no second signature.
                block.signature.is_some()
                    || block.name.as_ref().is_some_and(|one| one.0 == Fill::Filled)
            }
            Word::PersonName => block.name.is_some(),
            Word::DateSigned | Word::Date => block.date.is_some(),
            _ => false,
        });
        if is_taken && slot == Word::Date {
            return;
        }
        if !is_open || is_taken {
            self.close(index);
        }
        let block =
            self.open[index].get_or_insert_with(|| Block { first: field.line, ..Block::default() });
        block.last = field.line;
        match slot {
            Word::Signature => block.signature = Some((filled, value)),
            Word::PersonName => block.name = Some((filled, value)),
            Word::DateSigned | Word::Date => block.date = Some((filled, value)),
            _ => {}
        }
    }

    /// What is filled in, if it is what belongs there; else the label's place.
    fn value(&self, field: &Field) -> (Fill, Range<usize>) {
        let text = self.layout.at(&field.value);
        if field.fill != Fill::Filled {
            return self.above(field).unwrap_or((field.fill, field.label.clone()));
        }
        let fits = match field.word {
            Word::DateSigned | Word::Date => !dates::find(text, true).is_empty(),
            Word::Signature | Word::PersonName => is_person(text) && !self.is_company(&field.value),
            _ => true,
        };
        if fits {
            (Fill::Filled, trimmed(self.layout.text, &field.value))
        } else {
            (Fill::Empty, field.label.clone())
        }
    }

    /// What stands on a line to write on, above a label that stands below it.
    fn above(&self, field: &Field) -> Option<(Fill, Range<usize>)> {
        let is_below_a_line = field.fill == Fill::Empty && self.layout.lines[field.line].is_heading;
        let rule = &self.layout.lines.get(field.line.checked_sub(1)?)?.at;
        if !is_below_a_line || fill(self.layout.at(rule)) != Fill::Blank {
            return None;
        }
        if let Some(name) = field.line.checked_sub(2).and_then(|line| self.layout.lines.get(line))
            && name.fields.is_empty()
            && is_person(self.layout.at(&name.at))
            && !self.is_company(&name.at)
        {
            return Some((Fill::Filled, trimmed(self.layout.text, &name.at)));
        }
        Some((Fill::Blank, rule.clone()))
    }

    /// Whether a value is a company's name rather than a person's.
    fn is_company(&self, value: &Range<usize>) -> bool {
        let letters = squeeze(self.layout.at(value)).len();
        let named = |hit: &&super::needle::Hit| matches!(hit.kind, Kind::Partner | Kind::Customer);
        self.layout
            .hits_from(value)
            .filter(named)
            .any(|hit| squeeze(self.layout.at(&hit.at)).len() * 5 >= letters * 3)
    }

    /// Signatures that are written without a label's colon: `/s/ Name`, `Signed by Name`.
    fn take_written(&mut self, number: usize) {
        let line = self.layout.lines[number].clone();
        let text = self.layout.at(&line.at);
        let electronic = text.find("/s/").map(|at| line.at.start + at + 3..line.at.end);
        let written = || {
            let hits = self.layout.hits.get(line.hits.clone())?;
            let is_first = |hit: &&super::needle::Hit| {
                hit.kind == Kind::Word(Word::Signature)
                    && self
                        .layout
                        .at(&(line.at.start..hit.at.start))
                        .chars()
                        .all(|c| !c.is_alphanumeric())
            };
            let hit = hits.iter().filter(is_first).max_by_key(|hit| hit.at.end)?;
            let value = hit.at.end..line.at.end;
            let text = self.layout.at(&value);
            let first = text.trim_start().chars().next()?;
            let is_apart = text.starts_with(char::is_whitespace);
            (first.is_uppercase() || (is_unspaced(first) && is_apart)).then_some(value)
        };
        let value = match electronic {
            Some(value) => value,
            None if line.fields.is_empty() => match written() {
                Some(value) => value,
                None => return,
            },
            None => return,
        };
        // Whatever comes behind a wide blank is another column.
        let value = cells(self.layout.text, &value)
            .into_iter()
            .find(|cell| !self.layout.at(cell).trim().is_empty());
        let Some(value) =
            value.filter(|value| is_person(self.layout.at(value)) && !self.is_company(value))
        else {
            return;
        };
        let side = self.side.filter(|(_, since)| number - since <= BLOCK).map(|(side, _)| side);
        let index = index(side);
        self.close(index);
        let signature = Some((Fill::Filled, trimmed(self.layout.text, &value)));
        self.open[index] =
            Some(Block { signature, first: number, last: number, ..Block::default() });
    }

    /// Takes a signature that has been read to what was found.
    fn close(&mut self, index: usize) {
        let Some(block) = self.open[index].take() else {
            return;
        };
        let is_filled = |slot: &Option<(Fill, Range<usize>)>| {
            slot.as_ref().filter(|(fill, _)| *fill == Fill::Filled).map(|(_, at)| at.clone())
        };
        let line_is_blank = matches!(block.signature, Some((Fill::Blank, _)));
        let name = is_filled(&block.signature)
            .or_else(|| is_filled(&block.name).filter(|_| !line_is_blank));
        if index == self::index(Some(Side::Partner))
            || name.as_ref().is_some_and(|at| self.is_partner(at))
        {
            return;
        }
        let date = is_filled(&block.date).and_then(|at| Day::first(self.layout, &at, true));
        if date.is_none()
            && let Some((_, at)) = &block.date
        {
            self.found.blank_dates.push(at.clone());
        }
        if let Some(at) = name {
            let date = date
                .or_else(|| Day::first(self.layout, &at, true))
                .or_else(|| block.date.is_none().then(|| self.date_near(&block)).flatten());
            self.found.signed.push(Signed { at, date });
        } else {
            self.found.dates.extend(date);
            let blank = [block.signature, block.name].into_iter().flatten().next();
            self.found.blank.extend(blank.map(|(_, at)| at));
        }
    }

    fn is_partner(&self, at: &Range<usize>) -> bool {
        let name = squeeze(self.layout.at(at));
        // A short name is part of many others: Pat of Patricia.
        let is_long = |person: &str| person.len() >= 8;
        self.people
            .iter()
            .any(|person| *person == name || (is_long(person) && name.contains(person.as_str())))
    }

    /// The date that stands nearest to a signature without a label; none that says it is another.
    fn date_near(&self, block: &Block) -> Option<Day> {
        let lines = block.first.saturating_sub(NEAR)..=block.last + NEAR;
        let below_first = lines.clone().filter(|line| *line >= block.first);
        let above = lines.rev().filter(|line| *line < block.first);
        below_first.chain(above).find_map(|line| {
            let line = self.layout.lines.get(line).filter(|line| line.at.len() <= 200)?;
            let mut fields = self.layout.fields.get(line.fields.clone())?.iter();
            let is_another =
                fields.any(|field| !matches!(field.word, Word::Date | Word::DateSigned));
            if is_another { None } else { Day::first(self.layout, &line.at, false) }
        })
    }
}

const fn index(side: Option<Side>) -> usize {
    match side {
        None => 0,
        Some(Side::Partner) => 1,
        Some(Side::Customer) => 2,
    }
}

/// A place without the blanks around what stands there.
pub(super) fn trimmed(text: &str, at: &Range<usize>) -> Range<usize> {
    let of = text.get(at.clone()).unwrap_or_default();
    let start = at.start + (of.len() - of.trim_start().len());
    start..start + of.trim().len()
}
