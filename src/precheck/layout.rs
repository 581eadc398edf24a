//! A part as a form: lines, cells, and labels with what is filled in behind or below them.

use std::ops::Range;

use super::fill::{Fill, fill};
use super::needle::{Hit, Kind};
use super::squeeze::is_unspaced;
use super::words::Word;

/// Whose something is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Partner,
    Customer,
}

/// A line of a part.
#[derive(Debug, Clone)]
pub(super) struct Line {
    /// Its bytes, without the line's end.
    pub(super) at: Range<usize>,
    /// Those among the hits that begin in it.
    pub(super) hits: Range<usize>,
    /// Whether it holds labels only: a heading, or the head of a table.
    pub(super) is_heading: bool,
    /// Its fields, by their indices.
    pub(super) fields: Range<usize>,
}

/// A label with its value.
#[derive(Debug, Clone)]
pub(super) struct Field {
    pub(super) word: Word,
    pub(super) side: Option<Side>,
    /// The index of its line.
    pub(super) line: usize,
    /// The index of its cell in that line.
    pub(super) cell: usize,
    pub(super) label: Range<usize>,
    pub(super) value: Range<usize>,
    pub(super) fill: Fill,
}

/// A part as a form.
pub(super) struct Layout<'a> {
    /// The index of the part.
    pub(super) part: usize,
    pub(super) text: &'a str,
    pub(super) hits: &'a [Hit],
    pub(super) lines: Vec<Line>,
    pub(super) fields: Vec<Field>,
}

/// The most bytes of a label, and of what may stand between its word and the colon.
const LONGEST_LABEL: usize = 120;
const LONGEST_TAIL: usize = 48;
/// The most bytes of a line that is a heading.
const LONGEST_HEADING: usize = 160;

impl<'a> Layout<'a> {
    pub(super) fn of(part: usize, text: &'a str, hits: &'a [Hit]) -> Self {
        let mut layout = Self { part, text, hits, lines: Vec::new(), fields: Vec::new() };
        let (mut start, mut next) = (0, 0);
        for line in text.split('\n') {
            let at = start..start + line.len();
            let first = next;
            while hits.get(next).is_some_and(|hit| hit.at.start < at.end) {
                next += 1;
            }
            start = at.end + 1;
            let fields = layout.fields.len();
            layout.lines.push(Line {
                at,
                hits: first..next,
                is_heading: false,
                fields: fields..fields,
            });
            layout.read_line();
        }
        layout.fill_from_below();
        layout
    }

    /// The text at a place.
    pub(super) fn at(&self, range: &Range<usize>) -> &'a str {
        self.text.get(range.clone()).unwrap_or_default()
    }

    /// The hits that begin within a place of a line.
    pub(super) fn hits_in(
        &self,
        line: usize,
        range: &Range<usize>,
    ) -> impl Iterator<Item = &'a Hit> + use<'a> {
        let of = self.lines.get(line).map_or(0..0, |line| line.hits.clone());
        let hits = self.hits.get(of).unwrap_or_default();
        let first = hits.partition_point(|hit| hit.at.start < range.start);
        let end = range.end;
        hits[first..].iter().take_while(move |hit| hit.at.start < end)
    }

    /// The hits that begin within a place, in whatever line.
    pub(super) fn hits_from(
        &self,
        range: &Range<usize>,
    ) -> impl Iterator<Item = &'a Hit> + use<'a> {
        let first = self.hits.partition_point(|hit| hit.at.start < range.start);
        let end = range.end;
        self.hits[first..].iter().take_while(move |hit| hit.at.start < end)
    }

    /// Whose side a place speaks of, if it is one alone.
    pub(super) fn side(&self, line: usize, range: &Range<usize>) -> Option<Side> {
        let (mut partner, mut customer) = (false, false);
        for hit in self.hits_in(line, range) {
            match hit.kind {
                Kind::Partner | Kind::Word(Word::PartnerSide) => partner = true,
                Kind::Customer | Kind::Word(Word::CustomerSide) => customer = true,
                _ => {}
            }
        }
        match (partner, customer) {
            (true, false) => Some(Side::Partner),
            (false, true) => Some(Side::Customer),
            _ => None,
        }
    }

    /// The labels of the newest line.
    fn read_line(&mut self) {
        let index = self.lines.len() - 1;
        let line = self.lines[index].at.clone();
        let first_field = self.fields.len();
        let cells = cells(self.text, &line);
        let mut bare = 0;
        let mut filled = 0;
        for (number, cell) in cells.iter().enumerate() {
            let before = self.fields.len();
            self.labels_with_colons(index, number, cell);
            if self.fields.len() > before {
                filled += 1;
            } else if let Some(field) = self.bare_label(index, number, cell) {
                self.fields.push(field);
                bare += 1;
            } else if !self.at(cell).trim().is_empty() {
                filled += 1;
                self.fill_from_the_left(index, number, cell);
            }
        }
        let is_heading = bare > 0 && filled == 0;
        let fields = first_field..self.fields.len();
        let line = &mut self.lines[index];
        (line.is_heading, line.fields) = (is_heading, fields);
    }

    /// Labels before colons in a cell, each with what stands behind it.
    fn labels_with_colons(&mut self, line: usize, cell: usize, at: &Range<usize>) {
        let text = self.at(at);
        let first = self.fields.len();
        let mut from = at.start;
        for (colon, mark) in text.match_indices([':', '：']) {
            let (colon, after) = (at.start + colon, at.start + colon + mark.len());
            let is_first = self.fields.len() == first;
            let Some((label, word)) = self.label(line, from..colon, is_first) else {
                continue;
            };
            if let Some(previous) = self.fields.get_mut(first..).and_then(<[Field]>::last_mut) {
                previous.value.end = label.start;
            }
            let side = self.side(line, &label);
            let value = after..at.end;
            self.fields.push(Field { word, side, line, cell, label, value, fill: Fill::Empty });
            from = after;
        }
        for index in first..self.fields.len() {
            self.fields[index].fill = fill(self.at(&self.fields[index].value));
        }
    }

    /// The label that ends at the end of a place. The first one begins where the place does.
    fn label(
        &self,
        line: usize,
        mut at: Range<usize>,
        mut is_first: bool,
    ) -> Option<(Range<usize>, Word)> {
        if at.len() > LONGEST_LABEL {
            is_first = false;
            at.start = self.text.ceil_char_boundary(at.end - LONGEST_LABEL);
        }
        let labels: Vec<&Hit> = self
            .hits_in(line, &at)
            .filter(|hit| hit.at.end <= at.end && label_word(hit).is_some())
            .collect();
        let last = labels.iter().map(|hit| hit.at.end).max()?;
        let tail = self.at(&(last..at.end));
        if tail.len() > LONGEST_TAIL || tail.contains([',', ';', '!', '?', '。']) {
            return None;
        }
        if !is_first {
            // What stands before the last words is the value of the label before.
            let mut start = last;
            for hit in labels.iter().rev() {
                let is_near = hit.at.end >= start
                    || self.at(&(hit.at.end..start)).chars().all(|c| !c.is_alphanumeric());
                if is_near {
                    start = start.min(hit.at.start);
                }
            }
            at.start = start;
        }
        let word = self.word(&labels, &at)?;
        Some((at, word))
    }

    /// What a label says as a whole.
    fn word(&self, labels: &[&Hit], at: &Range<usize>) -> Option<Word> {
        let within = || labels.iter().filter(|hit| hit.at.start >= at.start);
        let is_side = |word| matches!(word, Word::PartnerSide | Word::CustomerSide);
        let longest = within()
            .filter_map(|hit| Some((label_word(hit)?, *hit)))
            .max_by_key(|(word, hit)| (!is_side(*word), hit.at.len()))?;
        let has_date =
            |from| within().any(|hit| hit.at.start >= from && label_word(hit) == Some(Word::Date));
        let word = match longest.0 {
            Word::Acknowledgment if has_date(0) => Word::DateSigned,
            Word::Signature if has_date(longest.1.at.end) => Word::DateSigned,
            word => word,
        };
        let is_weak = matches!(
            word,
            Word::PersonName
                | Word::Date
                | Word::From
                | Word::Sent
                | Word::MailLabel
                | Word::JobTitle
        );
        (!is_weak || self.is_covered(labels, at)).then_some(word)
    }

    /// Whether the words of labels are most of what stands at a place.
    fn is_covered(&self, labels: &[&Hit], at: &Range<usize>) -> bool {
        let (mut all, mut covered, mut depth) = (0, 0, 0_u32);
        let mut ends = labels.iter().map(|hit| &hit.at).peekable();
        let mut end = at.start;
        for (place, c) in self.at(at).char_indices() {
            let place = at.start + place;
            while let Some(hit) = ends.next_if(|hit| hit.start <= place) {
                end = end.max(hit.end);
            }
            match c {
                '(' | '（' | '[' => depth += 1,
                ')' | '）' | ']' => depth = depth.saturating_sub(1),
                _ if c.is_alphanumeric() && depth == 0 => {
                    all += 1;
                    covered += u32::from(place < end);
                }
                _ => {}
            }
        }
        covered * 5 >= all * 3 && covered > 0
    }

    /// A cell that is a label and nothing more, but for a line to write on.
    fn bare_label(&self, line: usize, cell: usize, at: &Range<usize>) -> Option<Field> {
        if at.len() > LONGEST_HEADING {
            return None;
        }
        let labels: Vec<&Hit> =
            self.hits_in(line, at).filter(|hit| label_word(hit).is_some()).collect();
        let last = labels.iter().map(|hit| hit.at.end).max()?;
        let word = self.word(&labels, at)?;
        if !self.is_covered(&labels, at) {
            return None;
        }
        let value = last..at.end;
        // Behind a word of a script without blanks, whatever follows a blank is no more of it.
        let is_unspaced_word = self.text[..last].chars().next_back().is_some_and(is_unspaced);
        if is_unspaced_word && fill(self.at(&value)) == Fill::Filled {
            return None;
        }
        let fill = match fill(self.at(&value)) {
            Fill::Filled => Fill::Empty,
            other => other,
        };
        let side = self.side(line, at);
        Some(Field { word, side, line, cell, label: at.clone(), value, fill })
    }

    /// What stands in a cell belongs to the label in the cell before.
    fn fill_from_the_left(&mut self, line: usize, cell: usize, at: &Range<usize>) {
        let found = fill(self.text.get(at.clone()).unwrap_or_default());
        if let Some(field) = self.fields.last_mut().filter(|field| {
            field.line == line && field.cell + 1 == cell && field.fill == Fill::Empty
        }) {
            (field.value, field.fill) = (at.clone(), found);
        }
    }

    /// Labels that have nothing behind them are filled in below: in the same column of the next row
    /// of a table, or on the next line.
    fn fill_from_below(&mut self) {
        for index in 0..self.fields.len() {
            let field = &self.fields[index];
            if field.fill != Fill::Empty {
                continue;
            }
            let line = &self.lines[field.line];
            let is_table = line.is_heading && line.fields.len() > 1;
            let Some(below) =
                self.below(field.line, is_table).filter(|below| below.fields.is_empty())
            else {
                continue;
            };
            let cells = cells(self.text, &below.at);
            let value = match (is_table, cells.as_slice()) {
                (true, cells) if cells.len() > 1 => cells.get(field.cell).cloned(),
                (false, [only]) if line.fields.len() == 1 => Some(only.clone()),
                _ => None,
            };
            if let Some(value) = value {
                let found = fill(self.at(&value));
                let field = &mut self.fields[index];
                (field.value, field.fill) = (value, found);
            }
        }
    }

    /// The line below, or below the rule under the head of a table.
    fn below(&self, line: usize, is_table: bool) -> Option<&Line> {
        let next = self.lines.get(line + 1)?;
        let text = self.at(&next.at);
        let is_rule = is_table
            && text.contains('-')
            && text.chars().all(|c| matches!(c, '-' | '|' | ':' | '+' | ' '));
        if is_rule { self.lines.get(line + 2) } else { Some(next) }
    }
}

fn label_word(hit: &Hit) -> Option<Word> {
    match hit.kind {
        Kind::Word(word) if word.is_label() => Some(word),
        _ => None,
    }
}

/// The cells of a line: between tabs, bars, and wide blanks.
pub(super) fn cells(text: &str, line: &Range<usize>) -> Vec<Range<usize>> {
    let written = text.get(line.clone()).unwrap_or_default();
    let mut cells = Vec::new();
    let (mut start, mut blanks, mut blanks_from) = (0, 0, 0);
    let has_bars = written.trim_start().starts_with('|');
    for (place, c) in written.char_indices() {
        if c == '\t' || (c == '|' || c == '｜') {
            if !(has_bars && written[start..place].trim().is_empty() && cells.is_empty()) {
                cells.push(line.start + start..line.start + place);
            }
            start = place + c.len_utf8();
            blanks = 0;
        } else if c.is_whitespace() {
            if blanks == 0 {
                blanks_from = place;
            }
            blanks += if c == '\u{3000}' { 2 } else { 1 };
        } else {
            let is_wide = blanks >= 3 && !written[start..blanks_from].trim().is_empty();
            if is_wide && !has_bars {
                cells.push(line.start + start..line.start + blanks_from);
                start = place;
            }
            blanks = 0;
        }
    }
    let rest = line.start + start..line.end;
    if !(has_bars && written[start..].trim().is_empty()) {
        cells.push(rest);
    }
    cells
}
