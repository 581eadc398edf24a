//! One row of a screen as shapes and runs of text.
//!
//! The line that letters stand on is at zero, so that no run says where it stands.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::palette::Ink;
use super::shapes;
use super::{BASE, CELL, LINE, escaped};
use crate::tape::screen::{Cell, Row};

/// Draws a row; notes the colours that it takes. Nothing for a row on which nothing is.
pub(super) fn draw(row: &Row, inks: &mut BTreeSet<Ink>) -> String {
    let mut drawing = Drawing { inks, paths: Vec::new(), texts: String::new(), run: None };
    papers(row, &mut drawing);
    for cell in row {
        drawing.cell(cell);
    }
    drawing.end_run();
    let mut svg = String::new();
    for (ink, dim, data) in &drawing.paths {
        let _ = write!(svg, "<path{} d=\"{data}\"/>", class(&[&ink.class(), dim]));
    }
    svg + &drawing.texts
}

/// What is behind the cells, where it is not the empty screen.
fn papers(row: &Row, drawing: &mut Drawing<'_>) {
    let mut cells = row.iter().peekable();
    while let Some(cell) = cells.next() {
        let (_, paper) = Ink::of(cell.look);
        if paper == Ink::Paper {
            continue;
        }
        let mut width = cell.width;
        while let Some(next) = cells.next_if(|next| Ink::of(next.look).1 == paper) {
            width += next.width;
        }
        let (x, width) = (left(cell), u32::from(width) * CELL);
        drawing.fill(paper, "", &format!("M{x}-{BASE}h{width}v{LINE}h-{width}z"));
    }
}

fn left(cell: &Cell) -> u32 {
    u32::from(cell.column) * CELL
}

/// A class attribute; none without classes.
fn class(classes: &[&str]) -> String {
    let classes: Vec<&str> = classes.iter().copied().filter(|class| !class.is_empty()).collect();
    if classes.is_empty() { String::new() } else { format!(" class=\"{}\"", classes.join(" ")) }
}

/// How a run of text is set.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Kind {
    /// Narrow letters that every fixed-width font has: one place and a length for all of them.
    Narrow,
    /// Wide characters: a place for each.
    Wide,
    /// Anything else: alone.
    Alone,
}

struct Run {
    kind: Kind,
    classes: String,
    text: String,
    /// The columns of its characters.
    columns: Vec<u16>,
    /// The column behind it.
    end: u16,
}

struct Drawing<'a> {
    inks: &'a mut BTreeSet<Ink>,
    /// Colour, class of dimness, and path data.
    paths: Vec<(Ink, &'static str, String)>,
    texts: String,
    run: Option<Run>,
}

impl Drawing<'_> {
    fn fill(&mut self, ink: Ink, dim: &'static str, data: &str) {
        self.inks.insert(ink);
        match self.paths.last_mut() {
            Some((last, how, path)) if (*last, *how) == (ink, dim) => path.push_str(data),
            _ => self.paths.push((ink, dim, data.to_owned())),
        }
    }

    fn cell(&mut self, cell: &Cell) {
        let (ink, _) = Ink::of(cell.look);
        let dim = if cell.look.dim { "d" } else { "" };
        let x = left(cell);
        if cell.look.underline {
            self.fill(ink, dim, &format!("M{x} 2h{}v1h-{0}z", u32::from(cell.width) * CELL));
        }
        if cell.text.trim().is_empty() {
            return;
        }
        if let Some(data) = shapes::path(&cell.text, x) {
            self.end_run();
            self.fill(ink, dim, &data);
            return;
        }
        self.inks.insert(ink);
        let (bold, italic) = (if cell.look.bold { "b" } else { "" }, cell.look.italic);
        let kind = kind(cell);
        let wide = if cell.width == 2 { "w" } else { "" };
        let italic = if italic { "i" } else { "" };
        let classes = class(&[&ink.class(), dim, bold, italic, wide]);
        self.glyph(cell, kind, classes);
    }

    fn glyph(&mut self, cell: &Cell, kind: Kind, classes: String) {
        let continues = self.run.as_ref().is_some_and(|run| {
            // A single space within a run of letters stays within it; of several, XML keeps one.
            let gap = u16::from(kind == Kind::Narrow);
            kind != Kind::Alone
                && run.kind == kind
                && run.classes == classes
                && cell.column - run.end <= gap
        });
        if !continues {
            self.end_run();
        }
        let run = self.run.get_or_insert_with(|| Run {
            kind,
            classes,
            text: String::new(),
            columns: Vec::new(),
            end: cell.column,
        });
        if cell.column > run.end {
            run.text.push(' ');
        }
        run.text.push_str(&cell.text);
        run.columns.push(cell.column);
        run.end = cell.column + cell.width;
    }

    fn end_run(&mut self) {
        let Some(run) = self.run.take() else { return };
        let first = run.columns.first().copied().unwrap_or_default();
        let text = escaped(&run.text);
        let x = u32::from(first) * CELL;
        let place = match run.kind {
            Kind::Narrow => {
                format!(" x=\"{x}\" textLength=\"{}\"", u32::from(run.end - first) * CELL)
            }
            Kind::Wide => {
                // In the middle of its two cells, which are wider than the letter.
                let places = run.columns.iter().map(|at| (u32::from(*at) * CELL + 1).to_string());
                format!(" x=\"{}\"", places.collect::<Vec<_>>().join(" "))
            }
            Kind::Alone => format!(" x=\"{x}\""),
        };
        let _ = write!(self.texts, "<text{place}{}>{text}</text>", run.classes);
    }
}

fn kind(cell: &Cell) -> Kind {
    let mut chars = cell.text.chars();
    match (chars.next(), chars.next()) {
        (Some('!'..='\u{24f}'), None) if cell.width == 1 => Kind::Narrow,
        (Some(..='\u{ffff}'), None) if cell.width == 2 => Kind::Wide,
        _ => Kind::Alone,
    }
}
