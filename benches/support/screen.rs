//! Where things are on the dashboard, read from its screen, so that its rows may move.

#![allow(dead_code, reason = "each benchmark uses its own part")]

use std::num::NonZeroU16;

use vt100::Screen;

/// A screen of so many columns and rows, to be fed with what a program wrote.
pub fn emulator((columns, rows): (u16, u16)) -> vt100::Parser {
    let cells = |count| NonZeroU16::new(count).expect("at least one cell");
    vt100::Parser::new(cells(rows), cells(columns), 0)
}

/// All that it shows.
pub fn text(screen: &Screen) -> String {
    screen.contents()
}

/// Whether the store is still being opened behind what is shown.
pub fn is_opening(screen: &Screen) -> bool {
    text(screen).contains("Opening the store")
}

/// The row of the selected claim, once the queue is there.
pub fn caret(screen: &Screen) -> Option<u16> {
    (0..screen.size().0.get()).find(|row| cell(screen, *row, 0) == "▸")
}

/// The id of the selected claim; empty when there is none.
pub fn selected(screen: &Screen) -> String {
    caret(screen).and_then(|number| id(&row(screen, number))).unwrap_or_default()
}

/// How many claims the screen shows.
pub fn claims(screen: &Screen) -> usize {
    screen.rows(0, screen.size().1.get()).filter(|row| id(row).is_some()).count()
}

/// The row in which a filter is typed, or else told.
pub fn filter(screen: &Screen) -> String {
    let mut rows = screen.rows(0, screen.size().1.get());
    rows.find(|row| row.starts_with(" /")).unwrap_or_default()
}

/// What is counted above the queue.
pub fn counts(screen: &Screen) -> String {
    row(screen, 1)
}

/// Whether anything has been drawn.
pub fn is_drawn(screen: &Screen) -> bool {
    screen.rows(0, screen.size().1.get()).any(|row| !row.trim().is_empty())
}

fn row(screen: &Screen, number: u16) -> String {
    screen.rows(0, screen.size().1.get()).nth(usize::from(number)).unwrap_or_default()
}

fn cell(screen: &Screen, row: u16, column: u16) -> &str {
    screen.cell(row, column).map(vt100::Cell::contents).unwrap_or_default()
}

fn id(row: &str) -> Option<String> {
    let word = row.trim_start_matches('▸').split_whitespace().next()?;
    word.starts_with("C-").then(|| word.to_owned())
}
