//! From what a terminal shows and what it should show to the bytes in between.
//!
//! It knows what is on the terminal, where its cursor is and what it writes with, and leaves
//! alone whatever is right already. Where it cannot be sure how far a terminal moved its cursor,
//! it says afresh where to go.

use std::fmt::Write as _;

use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::{Position, Rect, Size};
use unicode_width::UnicodeWidthStr;

use super::Depth;
use super::pen::Pen;
use super::scroll::{self, Shift};
use crate::text::{self, Charset};
use crate::tui::theme::Theme;

const FRAME_BEGINS: &str = "\x1b[?2026h";
const FRAME_ENDS: &str = "\x1b[?2026l";
const ERASE_TO_END_OF_LINE: &str = "\x1b[K";

/// What stands for a character that a terminal would obey or misplace.
const REPLACEMENT: &str = "\u{FFFD}";

/// How many rows have to have changed before it is looked for what has only moved.
const WORTH_A_LOOK: usize = 4;

#[derive(Debug)]
pub(super) struct Encoder {
    depth: Depth,
    theme: Theme,
    charset: Charset,
    /// What the terminal shows; `None` if that isn't known.
    shown: Option<Buffer>,
    size: Size,
    at: At,
    pen: Pen,
    /// Whether the terminal shows its cursor; `None` if that isn't known.
    is_cursor_shown: Option<bool>,
    out: String,
}

/// Where the terminal's cursor is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum At {
    Unknown,
    Cell(Position),
    /// In this row, at the last column or beyond: terminals differ in what they do there.
    RowEnd(u16),
}

/// What one cell of a row shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Slot<'a> {
    /// Nothing if the cell is covered by the wide character before it.
    symbol: &'a str,
    pen: Pen,
}

impl Slot<'_> {
    const BLANK: &'static str = " ";

    fn is_plain_blank(&self) -> bool {
        self.symbol == Self::BLANK && self.pen == Pen::PLAIN
    }
}

impl Encoder {
    pub(super) fn new(size: Size, depth: Depth) -> Self {
        Self {
            depth,
            theme: Theme::default(),
            charset: Charset::Utf8,
            shown: None,
            size,
            at: At::Unknown,
            pen: Pen::PLAIN,
            is_cursor_shown: None,
            out: FRAME_BEGINS.to_owned(),
        }
    }

    pub(super) fn set_theme(&mut self, theme: Theme) {
        self.theme = theme;
    }

    /// From now on, no more than a character set is written.
    pub(super) const fn speak(&mut self, charset: Charset) {
        self.charset = charset;
    }

    /// Nothing is known any more about what the terminal shows, but its size.
    pub(super) fn forget(&mut self, size: Size) {
        let (theme, charset) = (self.theme, self.charset);
        *self = Self { theme, charset, ..Self::new(size, self.depth) };
    }

    /// Writes what turns the frame that is shown into `next`.
    pub(super) fn show(&mut self, next: &Buffer) {
        let mut shown = match self.shown.take() {
            Some(shown) if shown.area == next.area => shown,
            _ => self.clear(next.area),
        };
        if let Some(shift) = self.shift(&shown, next) {
            self.scroll(shift);
            apply(shift, &mut shown);
        }
        let width = usize::from(next.area.width).max(1);
        let rows = shown.content.chunks(width).zip(next.content.chunks(width));
        for (y, (before, after)) in (0..).zip(rows) {
            if before != after {
                self.show_row(y, before, after);
            }
        }
        self.shown = Some(next.clone());
    }

    /// What has only moved, where so much has changed that it is worth a look.
    fn shift(&self, shown: &Buffer, next: &Buffer) -> Option<Shift> {
        let width = usize::from(next.area.width).max(1);
        let (before, after) = (shown.content.chunks(width), next.content.chunks(width));
        let changed = before.clone().zip(after.clone()).filter(|(one, other)| one != other);
        if changed.count() < WORTH_A_LOOK {
            return None;
        }
        let before: Vec<_> = before.map(|row| self.slots(row)).collect();
        let after: Vec<_> = after.map(|row| self.slots(row)).collect();
        scroll::find(&before, &after, Slot::is_plain_blank)
    }

    /// Lets the terminal scroll some of its rows, by what the oldest of them know: margins, a line
    /// feed at the lower one, a reverse line feed at the upper one.
    fn scroll(&mut self, shift: Shift) {
        let Shift { top, bottom, by, up } = shift;
        // What comes in is blank in the colours of the pen, if it has any.
        self.change_pen(Pen::PLAIN);
        let _ = write!(self.out, "\x1b[{};{}r", top + 1, bottom + 1);
        let (row, step) = if up { (bottom, "\n") } else { (top, "\x1bM") };
        self.out.push_str(&absolute(Position { x: 0, y: narrow(row) }));
        self.out.push_str(&step.repeat(by));
        self.out.push_str("\x1b[r");
        // Giving up the margins takes the cursor home.
        self.at = At::Cell(Position::ORIGIN);
    }

    /// What the cells of a row show: one slot each, those under a wide character empty.
    fn slots<'a>(&self, row: &'a [Cell]) -> Vec<Slot<'a>> {
        let mut slots = Vec::with_capacity(row.len());
        while let Some(cell) = row.get(slots.len()) {
            let symbol = safe_symbol(cell.symbol());
            let pen = Pen::of(cell, self.depth, &self.theme);
            let width = symbol.width();
            let is_cut = width == 0 || width > row.len() - slots.len();
            if symbol == Slot::BLANK || is_cut {
                slots.push(Slot { symbol: Slot::BLANK, pen: pen.on_blank() });
                continue;
            }
            slots.push(Slot { symbol: self.charset.symbol(symbol), pen });
            slots.extend(std::iter::repeat_n(Slot { symbol: "", pen }, width - 1));
        }
        slots
    }

    fn clear(&mut self, area: Rect) -> Buffer {
        self.out.push_str("\x1b[m\x1b[H\x1b[2J");
        self.pen = Pen::PLAIN;
        self.at = At::Cell(Position::ORIGIN);
        Buffer::empty(area)
    }

    fn show_row(&mut self, y: u16, before: &[Cell], after: &[Cell]) {
        let before = self.slots(before);
        let after = self.slots(after);
        let is_changed = |x: usize| !after[x].symbol.is_empty() && after[x] != before[x];
        let Some(last_changed) = (0..after.len()).rev().find(|x| is_changed(*x)) else {
            return;
        };
        let blank_tail =
            after.len() - after.iter().rev().take_while(|slot| slot.is_plain_blank()).count();

        for x in (0..=last_changed).filter(|x| is_changed(*x)) {
            self.go_along(&after, x, y);
            if x >= blank_tail && last_changed - x >= ERASE_TO_END_OF_LINE.len() {
                // Terminals erase with the background of the pen, if at all with a colour.
                self.change_pen(Pen::PLAIN);
                self.out.push_str(ERASE_TO_END_OF_LINE);
                return;
            }
            self.write(after[x]);
        }
    }

    /// Goes to column `x` of the row, over cells that are right already if that is shorter.
    fn go_along(&mut self, row: &[Slot<'_>], x: usize, y: u16) {
        let to = Position { x: narrow(x), y };
        let path = path(self.at, to);
        if let At::Cell(from) = self.at
            && from.y == y
            && let Some(gap) = row.get(usize::from(from.x)..x)
            && gap.len() <= path.len()
            && gap.iter().all(|slot| slot.symbol.len() == 1 && self.fits_pen(*slot))
        {
            self.out.extend(gap.iter().map(|slot| slot.symbol));
        } else {
            self.out.push_str(&path);
        }
        self.at = At::Cell(to);
    }

    /// Whether the pen as it is writes `slot` rightly.
    fn fits_pen(&self, slot: Slot<'_>) -> bool {
        self.pen == slot.pen || (slot.symbol == Slot::BLANK && self.pen.on_blank() == slot.pen)
    }

    fn change_pen(&mut self, pen: Pen) {
        self.out.push_str(&self.pen.change_to(pen, self.depth));
        self.pen = pen;
    }

    /// Writes a character where the cursor is.
    fn write(&mut self, slot: Slot<'_>) {
        if !self.fits_pen(slot) {
            self.change_pen(slot.pen);
        }
        self.out.push_str(slot.symbol);
        if let At::Cell(from) = self.at {
            let x = from.x.saturating_add(narrow(slot.symbol.width()));
            let is_one_character = slot.symbol.is_ascii() || slot.symbol.chars().nth(1).is_none();
            self.at = if x >= self.size.width {
                At::RowEnd(from.y)
            } else if is_one_character {
                At::Cell(Position { x, y: from.y })
            } else {
                // Terminals don't agree how wide a cluster of characters is.
                At::Unknown
            };
        }
    }

    /// Shows the cursor at a position, or hides it.
    pub(super) fn place_cursor(&mut self, cursor: Option<Position>) {
        if let Some(position) = cursor {
            let to = Position {
                x: position.x.min(self.size.width.saturating_sub(1)),
                y: position.y.min(self.size.height.saturating_sub(1)),
            };
            self.out.push_str(&path(self.at, to));
            self.at = At::Cell(to);
        }
        if self.is_cursor_shown != Some(cursor.is_some()) {
            self.out.push_str(if cursor.is_some() { "\x1b[?25h" } else { "\x1b[?25l" });
            self.is_cursor_shown = Some(cursor.is_some());
        }
    }

    /// The frame's bytes; none if there was nothing to change.
    pub(super) fn finish(&mut self) -> Vec<u8> {
        if self.out.len() == FRAME_BEGINS.len() {
            return Vec::new();
        }
        self.out.push_str(FRAME_ENDS);
        std::mem::replace(&mut self.out, FRAME_BEGINS.to_owned()).into_bytes()
    }
}

/// Does to what is shown what the terminal does.
fn apply(shift: Shift, shown: &mut Buffer) {
    let before = shown.clone();
    let width = usize::from(shown.area.width).max(1);
    for (row, cells) in shown.content.chunks_mut(width).enumerate() {
        if !(shift.top..=shift.bottom).contains(&row) {
            continue;
        }
        match shift.source(row).and_then(|source| before.content.chunks(width).nth(source)) {
            Some(source) => cells.clone_from_slice(source),
            None => cells.fill(Cell::EMPTY),
        }
    }
}

/// The last line of defence: text is cleaned where it becomes part of a view, and nothing that
/// was forgotten there reaches a terminal raw.
fn safe_symbol(symbol: &str) -> &str {
    match symbol.as_bytes() {
        [b' '..=b'~'] => symbol,
        _ if text::clean_line(symbol) == symbol => symbol,
        _ => REPLACEMENT,
    }
}

/// The shortest sequence that moves the cursor.
fn path(from: At, to: Position) -> String {
    let mut paths = vec![absolute(to)];
    match from {
        At::Cell(from) if from == to => return String::new(),
        At::Cell(from) if from.y == to.y && from.x < to.x => {
            paths.push(relative('C', to.x - from.x));
        }
        At::Cell(from) if from.y == to.y => {
            paths.push(relative('D', from.x - to.x));
            paths.push("\x08".repeat(usize::from(from.x - to.x).min(8)));
            if from.x - to.x > 8 {
                paths.pop();
            }
        }
        At::Cell(from) if from.x == to.x && from.y < to.y => {
            paths.push(relative('B', to.y - from.y));
        }
        At::Cell(from) if from.x == to.x => paths.push(relative('A', from.y - to.y)),
        _ => {}
    }
    paths.extend(from_line_start(from, to));
    paths.into_iter().min_by_key(String::len).unwrap_or_default()
}

/// By way of the first column, in this row or one just below.
fn from_line_start(from: At, to: Position) -> Option<String> {
    let row = match from {
        At::Unknown => return None,
        At::Cell(from) => from.y,
        At::RowEnd(row) => row,
    };
    let lines = to.y.checked_sub(row).filter(|lines| *lines <= 4)?;
    let mut path = String::from("\r");
    path.push_str(&"\n".repeat(usize::from(lines)));
    if to.x > 0 {
        path.push_str(&relative('C', to.x));
    }
    Some(path)
}

fn absolute(to: Position) -> String {
    match (to.x, to.y) {
        (0, 0) => "\x1b[H".to_owned(),
        (0, y) => format!("\x1b[{}H", u32::from(y) + 1),
        (x, y) => format!("\x1b[{};{}H", u32::from(y) + 1, u32::from(x) + 1),
    }
}

fn relative(direction: char, cells: u16) -> String {
    match cells {
        1 => format!("\x1b[{direction}"),
        _ => format!("\x1b[{cells}{direction}"),
    }
}

/// Columns are counted within a row of at most `u16::MAX` cells.
fn narrow(cells: usize) -> u16 {
    u16::try_from(cells).unwrap_or(u16::MAX)
}
