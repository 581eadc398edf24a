//! A drawn screen as lines of words, and how one differs from another.

use std::collections::BTreeSet;
use std::mem::Discriminant;

use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::Position;
use ratatui::style::Modifier;
use unicode_width::UnicodeWidthStr as _;

use super::{SCROLLED, queue};
use crate::domain::id::ClaimId;
use crate::tui::action::Tab;
use crate::tui::app::{App, Overlay};
use crate::tui::view;

/// The sign of what has the selection.
const SELECTION: &str = "▸";

/// What is on the screen, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Page {
    pub(super) place: Place,
    heading: String,
    /// The rows of the body that say something, from top to bottom.
    lines: Vec<String>,
    /// What has the selection or the caret, from top to bottom.
    carets: Vec<Caret>,
    /// Whether what has the caret is a text.
    pub(super) is_typed_in: bool,
    /// What is being said, and the how-manyth thing it is.
    pub(super) said: Option<(u64, String)>,
    /// What is to be known for as long as it holds.
    standing: String,
    /// The keys that are open.
    keys: String,
}

/// What one is looking at: what changes in it is told, and all of it where it is another one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Place {
    tab: Tab,
    claim: Option<ClaimId>,
    layers: (bool, bool, bool),
    over: Option<Discriminant<Overlay>>,
}

/// A row that has the selection or the caret.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Caret {
    line: String,
    /// The part of it that stands out; nothing where that is all of it.
    part: String,
}

impl Place {
    fn of(app: &App) -> Self {
        let is_none = matches!(app.overlay, Overlay::None);
        let is_claim = app.tab != Tab::Dashboard || app.is_covered();
        Self {
            tab: app.tab,
            claim: app.target().filter(|_| is_claim),
            layers: (app.viewer.is_some(), app.arbitration.is_some(), app.charts_shown()),
            over: (!is_none).then(|| std::mem::discriminant(&app.overlay)),
        }
    }

    pub(super) const fn is_over(&self) -> bool {
        self.over.is_some()
    }

    /// Whether `next` is something over this.
    pub(super) fn opens(&self, next: &Self) -> bool {
        let depth = |place: &Self| {
            [place.layers.0, place.layers.1, place.over.is_some()].map(usize::from).iter().sum()
        };
        let (own, other): (usize, usize) = (depth(self), depth(next));
        self.tab == next.tab && self.layers.2 == next.layers.2 && own < other
    }
}

impl Page {
    pub(super) fn read(app: &App, buffer: &Buffer, cursor: Option<Position>) -> Self {
        let body = view::body_area((buffer.area.width, buffer.area.height));
        let (mut lines, mut carets, mut is_typed_in) = (Vec::new(), Vec::new(), false);
        for y in body.top()..body.bottom() {
            let row = Row::of(buffer, y);
            let has_cursor = cursor.is_some_and(|at| at.y == y);
            is_typed_in |= has_cursor || row.is_typed_in();
            if (has_cursor || row.is_marked || row.cells_out > 0) && !row.text.is_empty() {
                carets.push(row.caret(has_cursor));
            }
            if row.text.contains(char::is_alphanumeric) {
                lines.push(row.text);
            }
        }
        if let Some(line) = queue::selected(app) {
            carets.push(Caret { line, part: String::new() });
        }
        Self {
            place: Place::of(app),
            heading: queue::heading(app),
            lines,
            carets,
            is_typed_in,
            said: app.heard().map(|(number, text)| (number, text.to_owned())),
            standing: Row::of(buffer, body.bottom()).text,
            keys: Row::of(buffer, buffer.area.bottom().saturating_sub(1)).text,
        }
    }

    /// The rows of the body that say something.
    pub(super) fn lines(&self) -> &[String] {
        &self.lines
    }

    /// All of it, from top to bottom.
    pub(super) fn all(&self, app: &App) -> Vec<String> {
        let rows = queue::rows(app);
        let carets = if rows.is_empty() { self.carets.clone() } else { Vec::new() };
        let mut lines = Self { carets, ..self.clone() }.opened();
        lines.extend(rows);
        lines.extend(queue::selected(app));
        lines.push((app.texts.linear.keys)(&self.keys));
        lines
    }

    /// Where one is on it.
    pub(super) fn here(&self, app: &App) -> Vec<String> {
        let mut lines = vec![self.heading.clone()];
        lines.extend(self.lines.first().filter(|_| self.place.is_over()).cloned());
        lines.extend(self.carets.iter().map(|caret| caret.told(None)));
        lines.push((app.texts.linear.keys)(&self.keys));
        lines.dedup();
        lines
    }

    /// What is told when it opens: all of it, and where one is.
    pub(super) fn opened(&self) -> Vec<String> {
        let mut lines = Vec::new();
        if !self.place.is_over() {
            lines.push(self.heading.clone());
        }
        lines.extend(self.lines.iter().cloned());
        let carets = self.carets.iter().map(|caret| caret.told(None));
        let carets: Vec<_> = carets.filter(|line| lines.last() != Some(line)).collect();
        lines.extend(carets);
        lines.extend(self.said.iter().map(|(_, text)| text.clone()));
        lines.push(self.standing.clone());
        lines
    }

    /// What is told when it opens after something else.
    pub(super) fn opened_after(&self, told: &Self) -> Vec<String> {
        if told.said.is_some() && told.said == self.said {
            return Self { said: None, ..self.clone() }.opened();
        }
        self.opened()
    }

    /// What is told when something over it has gone.
    pub(super) fn changes_under(
        &self,
        under: &Self,
        over: &Self,
        known: &BTreeSet<String>,
    ) -> Vec<String> {
        let said = over.said.clone();
        let before = Self { said, carets: Vec::new(), ..under.clone() };
        let mut lines = vec![self.heading.clone()];
        lines.extend(self.changes(&before, true, known));
        lines
    }

    /// What has changed in it. What changes by itself is not told where it only counts.
    pub(super) fn changes(
        &self,
        told: &Self,
        is_by_key: bool,
        known: &BTreeSet<String>,
    ) -> Vec<String> {
        let is_new = |caret: &&Caret| !told.carets.contains(caret);
        let carets: Vec<&Caret> = self.carets.iter().filter(is_new).collect();
        let mut lines = added(&told.lines, &self.lines);
        if !is_by_key {
            let counted: Vec<String> = told.lines.iter().map(|line| uncounted(line)).collect();
            lines.retain(|line| !counted.contains(&uncounted(line)));
        }
        let has_moved = !carets.is_empty();
        lines.retain(|line| !carets.iter().any(|caret| caret.line == *line));
        if has_moved && lines.len() > SCROLLED {
            // Something has scrolled, or what lay over other lines has gone.
            lines.retain(|line| !known.contains(line));
            if lines.len() > SCROLLED {
                lines.clear();
            }
        }
        let has_row = |caret: &Caret| told.carets.iter().any(|other| other.line == caret.line);
        lines.extend(carets.iter().map(|caret| caret.told(Some(has_row(caret)))));
        if self.said != told.said {
            lines.extend(self.said.iter().map(|(_, text)| text.clone()));
        }
        if uncounted(&self.standing) != uncounted(&told.standing) {
            lines.push(self.standing.clone());
        }
        lines
    }
}

impl Caret {
    /// The row; only the part that stands out, where the row itself was told before.
    fn told(&self, has_row: Option<bool>) -> String {
        match has_row {
            Some(true) if !self.part.is_empty() => self.part.clone(),
            _ => self.line.clone(),
        }
    }
}

/// The lines of `now` that `before` has not, each as often as it has them more.
pub(super) fn added(before: &[String], now: &[String]) -> Vec<String> {
    let mut known: Vec<&String> = before.iter().collect();
    let is_new = |line: &&String| match known.iter().position(|other| other == line) {
        Some(at) => {
            known.swap_remove(at);
            false
        }
        None => true,
    };
    now.iter().filter(is_new).cloned().collect()
}

/// A line without what counts in it.
pub(super) fn uncounted(line: &str) -> String {
    line.chars().filter(|character| !character.is_ascii_digit()).collect()
}

/// A row of the screen.
pub(super) struct Row {
    pub(super) text: String,
    /// Whether the sign of the selection stands in it.
    pub(super) is_marked: bool,
    /// What stands out in it, and in how many cells.
    pub(super) standing_out: String,
    cells_out: usize,
}

impl Row {
    pub(super) fn of(buffer: &Buffer, y: u16) -> Self {
        let mut row = Self {
            text: String::new(),
            is_marked: false,
            standing_out: String::new(),
            cells_out: 0,
        };
        let mut x = buffer.area.left();
        while let Some(cell) = buffer.cell((x, y)) {
            row.push(cell);
            x += u16::try_from(cell.symbol().width()).unwrap_or(1).max(1);
        }
        row.text = tidy(&row.text);
        row.standing_out = tidy(&row.standing_out);
        row
    }

    fn push(&mut self, cell: &Cell) {
        let symbol = cell.symbol();
        let shown = match symbol {
            SELECTION => {
                self.is_marked = true;
                " "
            }
            // A point in brackets is what is chosen.
            "•" if self.text.ends_with('(') => "x",
            _ if symbol.chars().all(is_drawing) => " ",
            _ => symbol,
        };
        self.text.push_str(shown);
        if cell.modifier.contains(Modifier::REVERSED) {
            self.standing_out.push_str(shown);
            self.cells_out += symbol.width();
        }
    }

    /// Whether the caret of a text stands in it, which is a single cell that stands out.
    pub(super) const fn is_typed_in(&self) -> bool {
        self.cells_out == 1
    }

    fn caret(&self, has_cursor: bool) -> Caret {
        let is_all = self.is_typed_in() || has_cursor || self.standing_out == self.text;
        let part = if is_all { String::new() } else { self.standing_out.clone() };
        Caret { line: self.text.clone(), part }
    }
}

/// Lines and bars, which say nothing.
const fn is_drawing(character: char) -> bool {
    matches!(character, '\u{2500}'..='\u{259F}')
}

/// A text with nothing at its ends, and columns two blanks apart.
pub(super) fn tidy(text: &str) -> String {
    let words = text.trim().trim_start_matches("· ").split(' ');
    let mut tidied = String::new();
    let mut blanks = 0;
    for word in words {
        if word.is_empty() {
            blanks += 1;
            continue;
        }
        if !tidied.is_empty() {
            tidied.push_str(if blanks == 0 { " " } else { "  " });
        }
        tidied.push_str(word);
        blanks = 0;
    }
    tidied
}
