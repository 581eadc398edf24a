//! What a terminal shows, cell by cell, as an emulator understands the bytes that were written.
//!
//! Knows bytes and cells, nothing of the interface that wrote them.

use std::num::NonZeroU16;

/// A colour as a terminal names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub enum Color {
    /// The terminal's own.
    #[default]
    Default,
    /// One of 256, of which the first sixteen are the terminal's own shades.
    Indexed(u8),
    /// Red, green, blue.
    Rgb(u8, u8, u8),
}

/// How a cell looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct Look {
    /// Colour of the text.
    pub ink: Color,
    /// Colour behind it.
    pub paper: Color,
    /// Bold.
    pub bold: bool,
    /// Dim.
    pub dim: bool,
    /// Italic.
    pub italic: bool,
    /// Underlined.
    pub underline: bool,
    /// Text and background change colours.
    pub reverse: bool,
}

/// A cell, or the first of two that a wide character takes.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Cell {
    /// The column of its left edge.
    pub column: u16,
    /// How many columns it takes: one or two.
    pub width: u16,
    /// The character with whatever combines with it; empty for a blank.
    pub text: String,
    /// How it looks.
    pub look: Look,
}

/// A row: its cells from left to right.
pub type Row = Vec<Cell>;

/// What a terminal shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Screen {
    /// Columns and rows.
    pub size: (u16, u16),
    /// The rows from top to bottom. The cell under a cursor that is shown is reversed.
    pub rows: Vec<Row>,
}

impl Screen {
    /// The text of each row, without spaces at its end.
    pub fn lines(&self) -> impl Iterator<Item = String> {
        self.rows.iter().map(|row| {
            let cells = row.iter().map(|cell| match cell.text.as_str() {
                "" => " ",
                text => text,
            });
            cells.collect::<String>().trim_end().to_owned()
        })
    }

    /// All of its text, each row as a line that ends, without the empty ones at the bottom.
    #[must_use]
    pub fn text(&self) -> String {
        let lines: Vec<String> = self.lines().collect();
        let end = lines.iter().rposition(|line| !line.is_empty()).map_or(0, |last| last + 1);
        lines[..end].iter().flat_map(|line| [line.as_str(), "\n"]).collect()
    }

    /// Whether a text stands somewhere in one row.
    #[must_use]
    pub fn shows(&self, text: &str) -> bool {
        self.lines().any(|line| line.contains(text))
    }
}

/// A terminal without a person: it takes bytes and knows what they show.
pub struct Emulator(vt100::Parser);

impl Emulator {
    /// A terminal of so many columns and rows; at least one of each.
    #[must_use]
    pub fn new((columns, rows): (u16, u16)) -> Self {
        Self(vt100::Parser::new(cells(rows), cells(columns), 0))
    }

    /// Takes bytes.
    pub fn write(&mut self, bytes: &[u8]) {
        self.0.process(bytes);
    }

    /// Gets another size: columns, rows.
    pub fn resize(&mut self, (columns, rows): (u16, u16)) {
        self.0.screen_mut().set_size(cells(rows), cells(columns));
    }

    /// What it shows.
    #[must_use]
    pub fn screen(&self) -> Screen {
        let screen = self.0.screen();
        let (rows, columns) = (screen.size().0.get(), screen.size().1.get());
        let cursor = (!screen.hide_cursor()).then(|| screen.cursor_position());
        let rows = (0..rows).map(|row| row_of(screen, row, columns, cursor)).collect();
        Screen { size: (columns, screen.size().0.get()), rows }
    }
}

fn row_of(screen: &vt100::Screen, row: u16, columns: u16, cursor: Option<(u16, u16)>) -> Row {
    let mut cells = Vec::with_capacity(columns.into());
    for column in 0..columns {
        let Some(cell) = screen.cell(row, column) else { continue };
        if cell.is_wide_continuation() {
            continue;
        }
        let width = if cell.is_wide() { 2 } else { 1 };
        let is_under_cursor = cursor == Some((row, column));
        let look = Look {
            ink: color(cell.fgcolor()),
            paper: color(cell.bgcolor()),
            bold: cell.bold(),
            dim: cell.dim(),
            italic: cell.italic(),
            underline: cell.underline(),
            reverse: cell.inverse() != is_under_cursor,
        };
        let text = if cell.contents() == " " { String::new() } else { cell.contents().to_owned() };
        cells.push(Cell { column, width, text, look });
    }
    cells
}

const fn color(color: vt100::Color) -> Color {
    match color {
        vt100::Color::Default => Color::Default,
        vt100::Color::Idx(index) => Color::Indexed(index),
        vt100::Color::Rgb(red, green, blue) => Color::Rgb(red, green, blue),
    }
}

fn cells(count: u16) -> NonZeroU16 {
    NonZeroU16::new(count).unwrap_or(NonZeroU16::MIN)
}
