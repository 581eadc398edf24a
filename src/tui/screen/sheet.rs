//! How lines are laid out: labels beside values, sections below each other or in two columns.
//!
//! Widths are in cells. Where there is no room for a label beside its value, it stands above it.

use ratatui::text::{Line, Span};

use super::rich::Rich;
use crate::text::width;
use crate::tui::theme;

/// Lines of one screen or of a part of it.
pub(super) type Lines = Vec<Line<'static>>;

/// Labels stand in a column of their own where this much is left for the values.
const ROOM_FOR_VALUES: usize = 24;
/// Sections stand in two columns where each leaves this much for the values: a GUID.
const ROOM_FOR_IDS: usize = 36;
/// The widest column of labels.
const WIDEST_LABEL: usize = 19;
/// Between a label and its value.
const GAP: usize = 2;
/// Between two columns of sections.
const GUTTER: usize = 4;
/// How far what belongs to a heading is set in.
pub(super) const INDENT: usize = 2;

/// What belongs together under a heading.
#[derive(Debug, Clone, Default)]
pub(super) struct Section {
    /// The heading; none for what stands at the top.
    heading: Option<Rich>,
    items: Vec<Item>,
}

#[derive(Debug, Clone)]
enum Item {
    /// A label with its values, each on lines of its own.
    Row(Rich, Vec<Rich>),
    /// Text without a label.
    Text(Rich),
}

impl Section {
    /// A section under a heading.
    pub(super) fn under(heading: &str) -> Self {
        Self { heading: Some(Rich::styled(heading, theme::HEADING)), items: Vec::new() }
    }

    /// A section without a heading.
    pub(super) fn top() -> Self {
        Self::default()
    }

    /// A label with its value; nothing where there is no value.
    pub(super) fn row(&mut self, label: &str, value: Rich) {
        self.rows(label, vec![value]);
    }

    /// A label with values below each other; nothing where there are none.
    pub(super) fn rows(&mut self, label: &str, values: Vec<Rich>) {
        self.labelled(Rich::styled(label, theme::DIM), values);
    }

    /// Keys with what they do.
    pub(super) fn keys(&mut self, keys: Rich, values: Vec<Rich>) {
        self.labelled(keys, values);
    }

    fn labelled(&mut self, label: Rich, values: Vec<Rich>) {
        let values: Vec<Rich> = values.into_iter().filter(|value| !value.is_empty()).collect();
        if !values.is_empty() {
            self.items.push(Item::Row(label, values));
        }
    }

    /// Text over the whole width of the section.
    pub(super) fn text(&mut self, text: Rich) {
        if !text.is_empty() {
            self.items.push(Item::Text(text));
        }
    }

    /// Lines of text under the first of them.
    pub(super) fn of(lines: &[String]) -> Self {
        let Some((heading, lines)) = lines.split_first() else {
            return Self::top();
        };
        let mut section = Self::under(heading);
        for line in lines {
            section.text(Rich::plain(line));
        }
        section
    }

    /// Whether nothing stands in it.
    pub(super) fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    fn widest_label(&self) -> usize {
        let labels = self.items.iter().filter_map(|item| match item {
            Item::Row(label, _) => Some(label.width()),
            Item::Text(_) => None,
        });
        labels.max().unwrap_or(0)
    }

    fn render(&self, cells: usize, labels: usize) -> Lines {
        let mut lines = Vec::new();
        let mut inset = 0;
        if let Some(heading) = &self.heading {
            lines.extend(heading.wrap(cells));
            inset = INDENT;
        }
        for item in &self.items {
            lines.extend(indented(cells, inset, |cells| match item {
                Item::Row(label, values) => row(label, values, cells, labels),
                Item::Text(text) => text.wrap(cells),
            }));
        }
        lines
    }
}

fn row(label: &Rich, values: &[Rich], cells: usize, labels: usize) -> Lines {
    let wrapped = |cells| values.iter().flat_map(|value| value.wrap(cells)).collect::<Lines>();
    if cells >= labels + GAP + ROOM_FOR_VALUES {
        let value = wrapped(cells.saturating_sub(labels + GAP));
        return beside(&label.wrap(labels), labels + GAP, value);
    }
    let short = label.clone().and("  ", theme::PLAIN);
    if let [value] = values
        && let [line] = &short.then(value.clone()).wrap(cells)[..]
    {
        return vec![line.clone()];
    }
    let mut lines = label.wrap(cells);
    lines.extend(indented(cells, INDENT, wrapped));
    lines
}

/// What is rendered in the cells that are left after so many blanks; without them, where they
/// would take half of the room.
pub(super) fn indented(cells: usize, by: usize, render: impl FnOnce(usize) -> Lines) -> Lines {
    prefixed(cells, &Span::raw(" ".repeat(by)), render)
}

/// What is rendered in the cells that are left after a sign before each line; without it, where it
/// would take half of the room.
pub(super) fn prefixed(
    cells: usize,
    sign: &Span<'static>,
    render: impl FnOnce(usize) -> Lines,
) -> Lines {
    let taken = width(&sign.content);
    if taken == 0 || cells < taken * 2 {
        return render(cells);
    }
    let mut lines = render(cells - taken);
    for line in &mut lines {
        line.spans.insert(0, sign.clone());
    }
    lines
}

/// The same text before the first line, and blanks of its width before the others.
pub(super) fn hanging(
    cells: usize,
    head: &Span<'static>,
    render: impl FnOnce(usize) -> Lines,
) -> Lines {
    let blanks = Span::raw(" ".repeat(width(&head.content)));
    let mut lines = prefixed(cells, &blanks, render);
    if let Some(first) = lines.first_mut().and_then(|line| line.spans.first_mut())
        && *first == blanks
    {
        *first = head.clone();
    }
    lines
}

/// Two blocks side by side; the right one begins after so many cells.
pub(super) fn beside(left: &[Line<'static>], cells: usize, right: Lines) -> Lines {
    let height = left.len().max(right.len());
    let mut right = right.into_iter();
    (0..height)
        .map(|at| {
            let mut line = left.get(at).cloned().unwrap_or_default();
            if let Some(right) = right.next() {
                let blanks = cells.saturating_sub(line_width(&line));
                line.spans.push(Span::raw(" ".repeat(blanks)));
                line.spans.extend(right.spans);
            }
            line
        })
        .collect()
}

/// The width of a line in cells.
pub(super) fn line_width(line: &Line<'_>) -> usize {
    line.spans.iter().map(|span| width(&span.content)).sum()
}

/// The width of a column for the labels of all these sections.
pub(super) fn label_column<'s>(sections: impl IntoIterator<Item = &'s Section>) -> usize {
    let widest = sections.into_iter().map(Section::widest_label).max();
    widest.unwrap_or(0).min(WIDEST_LABEL)
}

/// The sections that are not empty, below each other, with a blank line between them. Their labels
/// stand in a column of so many cells.
pub(super) fn below(sections: &[Section], labels: usize, cells: usize) -> Lines {
    let filled = sections.iter().filter(|section| !section.is_empty());
    stacked(filled.map(|section| section.render(cells, labels)))
}

/// The sections that are not empty in two columns of equal width, where there is room; otherwise
/// below each other.
pub(super) fn in_columns(sections: &[Section], labels: usize, cells: usize) -> Lines {
    let filled: Vec<&Section> = sections.iter().filter(|section| !section.is_empty()).collect();
    let column = cells.saturating_sub(GUTTER) / 2;
    if column < INDENT + labels + GAP + ROOM_FOR_IDS || filled.len() < 2 {
        return below(sections, labels, cells);
    }
    let blocks: Vec<Lines> = filled.iter().map(|section| section.render(column, labels)).collect();
    let (left, right) = blocks.split_at(balance(&blocks));
    let (left, right) = (stacked(left.iter().cloned()), stacked(right.iter().cloned()));
    beside(&left, column + GUTTER, right)
}

/// Where to go on in the second column, so that the higher one is as low as can be.
fn balance(blocks: &[Lines]) -> usize {
    let height = |blocks: &[Lines]| blocks.iter().map(|block| block.len() + 1).sum::<usize>();
    (1..=blocks.len())
        .min_by_key(|at| height(&blocks[..*at]).max(height(&blocks[*at..])))
        .unwrap_or(0)
}

/// Blocks below each other, with a blank line between them.
pub(super) fn stacked(blocks: impl IntoIterator<Item = Lines>) -> Lines {
    let mut lines = Lines::new();
    for block in blocks {
        if !lines.is_empty() && !block.is_empty() {
            lines.push(Line::default());
        }
        lines.extend(block);
    }
    lines
}
