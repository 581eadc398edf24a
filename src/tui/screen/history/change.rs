//! What an event changed: old and new values beside each other, the parts that differ marked; of
//! lists, what went and what came.

use ratatui::style::{Modifier, Style};
use ratatui::text::Span;
use unicode_segmentation::UnicodeSegmentation;

use crate::desk::ShownChange;
use crate::domain::field::{ProductLine, Value};
use crate::i18n::place::Place;
use crate::text::width;
use crate::tui::screen::Context;
use crate::tui::screen::rich::Rich;
use crate::tui::screen::sheet::{Lines, beside, hanging, indented};
use crate::tui::theme;

/// How the names of files are told in a change.
const BETWEEN_FILES: &str = ", ";
/// The widest column of labels.
const WIDEST_LABEL: usize = 26;
/// Between two columns.
const GAP: usize = 2;
/// Before a new value that stands beside the old one.
const TO: &str = "→ ";
/// Before an old and a new value that stand above each other.
const WENT: &str = "− ";
const CAME: &str = "+ ";
/// Values stand beside each other where each has at least so many cells.
const ROOM: usize = 14;
/// From how many cells on labels have a column of their own.
const WITH_LABELS: usize = 48;
/// What is gone of an old value, and what is new in the new one.
const OLD: Style = theme::ALERT.add_modifier(Modifier::UNDERLINED);
const NEW: Style = theme::GOOD.add_modifier(theme::FOUND);

/// One line of what changed; no label where it goes on from the line before.
struct Row {
    label: String,
    values: Values,
}

enum Values {
    /// Where there was nothing before, or a list has lost or got something.
    One(String),
    /// From what to what.
    Two(String, String),
}

/// The lines that tell changes.
pub(super) fn lines(changes: &[ShownChange], context: Context<'_>, cells: usize) -> Lines {
    let rows: Vec<Row> = changes.iter().flat_map(|change| rows(change, context)).collect();
    let labels = rows.iter().map(|row| width(&row.label)).max().unwrap_or(0).min(WIDEST_LABEL);
    let values = cells.saturating_sub(labels + GAP);
    let olds = rows.iter().filter_map(|row| match &row.values {
        Values::Two(old, _) => Some(width(old)),
        Values::One(_) => None,
    });
    let old = olds.max().unwrap_or(0).min(values.saturating_sub(GAP) / 2);
    let is_wide = cells >= WITH_LABELS && values >= 2 * ROOM + GAP;
    let render =
        |row: &Row| if is_wide { row.wide(labels, old, values) } else { row.narrow(cells) };
    rows.iter().flat_map(render).collect()
}

impl Row {
    fn wide(&self, labels: usize, old_cells: usize, cells: usize) -> Lines {
        let label = Rich::styled(&self.label, theme::DIM).wrap(labels);
        let value = match &self.values {
            Values::One(value) => Rich::plain(value).wrap(cells),
            Values::Two(old, new) => {
                let (old, new) = marked(old, new);
                let rest = cells.saturating_sub(old_cells + GAP);
                let to = Span::styled(TO, theme::DIM);
                let new = hanging(rest, &to, |cells| new.wrap(cells));
                beside(&old.wrap(old_cells), old_cells + GAP, new)
            }
        };
        beside(&label, labels + GAP, value)
    }

    fn narrow(&self, cells: usize) -> Lines {
        let label = Rich::styled(&self.label, theme::DIM);
        match &self.values {
            Values::One(value) if self.label.is_empty() => {
                indented(cells, GAP, |cells| Rich::plain(value).wrap(cells))
            }
            Values::One(value) => {
                label.and("  ", theme::PLAIN).and(value, theme::PLAIN).wrap(cells)
            }
            Values::Two(old, new) => {
                let (old, new) = marked(old, new);
                let mut lines =
                    if self.label.is_empty() { Lines::new() } else { label.wrap(cells) };
                for (sign, value) in [(WENT, old), (CAME, new)] {
                    let sign = Span::styled(format!("  {sign}"), theme::DIM);
                    lines.extend(hanging(cells, &sign, |cells| value.wrap(cells)));
                }
                lines
            }
        }
    }
}

/// Two values with the parts that differ marked, where some of them is the same.
fn marked(old: &str, new: &str) -> (Rich, Rich) {
    let (olds, news): (Vec<&str>, Vec<&str>) =
        (old.graphemes(true).collect(), new.graphemes(true).collect());
    let alike = |(old, new): &(&&str, &&str)| old == new;
    let start = olds.iter().zip(&news).take_while(alike).count();
    let rest = olds.len().min(news.len()) - start;
    let end = olds.iter().rev().zip(news.iter().rev()).take(rest).take_while(alike).count();
    // A letter or two that happen to be the same mean nothing.
    if (start + end) * 3 < olds.len().max(news.len()) {
        return (Rich::plain(old), Rich::plain(new));
    }
    let part = |all: &[&str], style| {
        let (first, rest) = all.split_at(start);
        let (middle, last) = rest.split_at(rest.len() - end);
        Rich::plain(&first.concat()).and(&middle.concat(), style).and(&last.concat(), theme::PLAIN)
    };
    (part(&olds, OLD), part(&news, NEW))
}

fn rows(change: &ShownChange, context: Context<'_>) -> Vec<Row> {
    let label = context.texts.changed_field(&change.field, &context);
    if let (Value::Products(_), _) | (_, Value::Products(_)) = values(change) {
        return products(label, change, context);
    }
    let history = &context.texts.screen.history;
    if Place::read(&change.field) == Place::Evidence
        && let Some(added) = added_files(change)
    {
        return vec![Row { label, values: Values::One((history.added)(added)) }];
    }
    let told = |value: &Value| context.texts.changed_value(&change.field, value, &context);
    let values = match (change.old.as_ref().map(told), change.new.as_ref().map(told)) {
        (None, None) => return Vec::new(),
        (None, Some(new)) => Values::One(new),
        (Some(old), None) => Values::Two(old, context.texts.talk.events.nothing.to_owned()),
        (Some(old), Some(new)) => Values::Two(old, new),
    };
    vec![Row { label, values }]
}

fn values(change: &ShownChange) -> (&Value, &Value) {
    const NOTHING: &Value = &Value::Text(String::new());
    (change.old.as_ref().unwrap_or(NOTHING), change.new.as_ref().unwrap_or(NOTHING))
}

/// What came to files that all stayed.
fn added_files(change: &ShownChange) -> Option<&str> {
    match (&change.old, &change.new) {
        (Some(Value::Text(old)), Some(Value::Text(new))) => {
            new.strip_prefix(old.as_str())?.strip_prefix(BETWEEN_FILES)
        }
        _ => None,
    }
}

/// What of the products went, came, or has another subscription; the first one beside the label.
fn products(label: String, change: &ShownChange, context: Context<'_>) -> Vec<Row> {
    let labels = &context.texts.screen.history;
    let (old, new) = values(change);
    let (old, new) = (lines_of(old), lines_of(new));
    let name = |line: &ProductLine| context.texts.bought(line, &context);
    let mut told = Vec::new();
    for line in old.iter().filter(|line| !new.contains(line)) {
        told.push(match successor(line, old, new) {
            Some(next) => Values::Two(name(line), name(next)),
            None => Values::One((labels.removed)(&name(line))),
        });
    }
    for line in new.iter().filter(|line| !old.contains(line)) {
        if successor(line, new, old).is_none() {
            told.push(Values::One((labels.added)(&name(line))));
        }
    }
    let labelled = std::iter::once(label).chain(std::iter::repeat(String::new()));
    labelled.zip(told).map(|(label, values)| Row { label, values }).collect()
}

/// The only line of the others for the same product, where that is the only one here, too: its
/// subscription has changed.
fn successor<'l>(
    line: &ProductLine,
    own: &[ProductLine],
    others: &'l [ProductLine],
) -> Option<&'l ProductLine> {
    let same = |other: &&ProductLine| other.product == line.product;
    let mut found = others.iter().filter(same);
    let successor = found.next()?;
    let is_only = found.next().is_none() && own.iter().filter(same).count() == 1;
    is_only.then_some(successor)
}

fn lines_of(value: &Value) -> &[ProductLine] {
    match value {
        Value::Products(lines) => lines,
        Value::Text(_) | Value::Activities(_) => &[],
    }
}
