//! Drawing the changes that are about to be saved: of each field what goes and what comes.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::rows::{Block, MARGIN, Sheet};
use super::wrapped;
use crate::domain::field::{Change, Entered, Field, ProductLine, Value};
use crate::domain::id::{TenantId, guid};
use crate::text::{clean_line, pad, truncate, width, wrap};
use crate::tui::editor::review::Review;
use crate::tui::theme;

/// The sign before what goes.
const GOES: &str = "- ";
/// The sign before what comes.
const COMES: &str = "+ ";
/// The sign before what is the same.
const STAYS: &str = "  ";

impl Sheet<'_> {
    /// The changes, each in a block of its own.
    pub(super) fn changes(&self, review: &Review) -> Vec<Block> {
        let changes = self.editor.changes();
        if changes.is_empty() {
            let text = self.texts.editor.review.nothing_entered;
            let lines = wrapped(text, usize::from(self.cells), theme::NOTE);
            return vec![Block { lines, ..Block::default() }];
        }
        let change = |(at, change): (usize, &Change)| self.change(change, at == review.caret);
        changes.iter().enumerate().map(change).collect()
    }

    fn change(&self, change: &Change, here: bool) -> Block {
        let told = self.told(change);
        let label = self.texts.term.field(change.field);
        let mark = if here { "▸ " } else { "  " };
        let style = if here { theme::HEADING } else { Style::new() };
        let mut block = Block { has_caret: here, ..Block::default() };
        let room = self.label_cells() + 3;
        let mut head = vec![Span::styled(mark, theme::HEADING)];
        if width(label) >= room {
            let whole = usize::from(self.cells).saturating_sub(2);
            head.push(Span::styled(truncate(label, whole), style));
            block.lines.push(Line::from(head));
            head = vec![Span::raw(" ".repeat(MARGIN + self.label_cells() + 1))];
        } else {
            head.push(Span::styled(pad(label, room), style));
        }
        let cells = self.value_cells().saturating_sub(width(COMES)).max(1);
        for (sign, text, style) in told {
            let mut sign = sign;
            for line in wrap(&clean_line(&text), cells) {
                let before = [Span::styled(sign, style), Span::styled(line, style)];
                let mut spans = std::mem::take(&mut head);
                if spans.is_empty() {
                    spans.push(Span::raw(" ".repeat(MARGIN + self.label_cells() + 1)));
                }
                spans.extend(before);
                block.lines.push(Line::from(spans));
                sign = STAYS;
            }
        }
        block
    }

    fn told(&self, change: &Change) -> Vec<(&'static str, String, Style)> {
        let goes = |text| (GOES, text, theme::DIM);
        let comes = |text| (COMES, text, theme::PLAIN);
        if let (Value::Products(old), Value::Products(new)) = (&change.old, &change.new) {
            let gone = old.iter().filter(|line| !new.contains(line));
            let came = new.iter().filter(|line| !old.contains(line));
            let gone = gone.map(|line| goes(self.product(line)));
            let mut told: Vec<_> = gone.chain(came.map(|line| comes(self.product(line)))).collect();
            if told.is_empty() {
                told.push((STAYS, self.texts.editor.review.reordered.to_owned(), theme::PLAIN));
            }
            return told;
        }
        let named = |value: &Value| (!value.is_blank()).then(|| self.named(change.field, value));
        let gone = named(&change.old).map(goes);
        gone.into_iter().chain(named(&change.new).map(comes)).collect()
    }

    fn product(&self, line: &ProductLine) -> String {
        let name = self.editor.product_name(&line.product);
        match line.subscription_id.trim() {
            "" => name,
            subscription => (self.texts.editor.review.product)(&name, subscription),
        }
    }

    /// A value as people know it: codes of closed sets by their names, anything else as entered.
    fn named(&self, field: Field, value: &Value) -> String {
        let term = &self.texts.term;
        match value {
            Value::Products(lines) => {
                self.texts.punctuation.listed(lines.iter().map(|line| self.product(line)))
            }
            Value::Activities(activities) => {
                let name = |activity: &Entered<_>| match activity {
                    Entered::Known(activity) => term.activity(*activity).to_owned(),
                    Entered::Other(text) => text.clone(),
                };
                self.texts.punctuation.listed(activities.iter().map(name))
            }
            Value::Text(text) if field == Field::SolutionArea => {
                let known = text.parse().ok().map(|area| term.solution_area(area));
                known.map_or_else(|| text.clone(), ToOwned::to_owned)
            }
            Value::Text(text) => {
                let known = self.known(field, text.trim());
                known.map_or_else(|| text.clone(), |name| format!("{text}  {name}"))
            }
        }
    }

    /// What the directory calls a number or an ID.
    fn known(&self, field: Field, text: &str) -> Option<&str> {
        let (editor, directory) = (self.editor, &self.editor.rules.directory);
        match field {
            Field::MpnId => {
                let organisation = editor.organisation.as_ref()?;
                directory.location(organisation, text).map(|location| location.name.as_str())
            }
            Field::TenantId => {
                let tenant = directory.tenants.get(&TenantId::new(guid(text)?))?;
                Some(tenant.name.as_str())
            }
            _ => None,
        }
    }
}
