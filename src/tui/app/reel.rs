//! Where somebody is in a long list of blocks of several lines each: which block has the caret, and
//! what is at the top of the screen.
//!
//! Only the blocks around the screen are ever measured, so a thousand of them are no slower than
//! ten, and what is at the top stays there when lines are wrapped anew.

use crate::tui::action::Ask;

#[cfg(test)]
mod tests;

/// The empty line between two blocks.
const GAP: usize = 1;

/// A place in a list of blocks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Reel {
    /// The block that has the caret.
    caret: usize,
    /// The first block on the screen.
    top: usize,
    /// How many lines of it are above the screen.
    above: usize,
}

/// The blocks, and how much of them is seen at once.
#[derive(Clone, Copy)]
pub struct Extent<'a> {
    /// How many there are.
    pub count: usize,
    /// How many lines one has; at least one.
    pub height: &'a dyn Fn(usize) -> usize,
    /// How many lines are on the screen.
    pub rows: usize,
}

/// A part of a block on the screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// The block.
    pub block: usize,
    /// Those of its lines that are seen.
    pub lines: std::ops::Range<usize>,
    /// How many lines it has.
    pub of: usize,
    /// The row of the screen on which the first of them is.
    pub row: usize,
}

impl Extent<'_> {
    fn last(&self) -> usize {
        self.count.saturating_sub(1)
    }

    /// The lines of a block with the gap after it.
    fn with_gap(&self, block: usize) -> usize {
        (self.height)(block) + if block < self.last() { GAP } else { 0 }
    }
}

impl Reel {
    /// At a block, with its first line at the top of the screen where there is enough below.
    #[must_use]
    pub fn at(block: usize, extent: Extent<'_>) -> Self {
        let block = block.min(extent.last());
        Self { caret: block, top: block, above: 0 }.settled(extent)
    }

    /// The block that has the caret.
    #[must_use]
    pub fn caret(&self, count: usize) -> usize {
        self.caret.min(count.saturating_sub(1))
    }

    /// What is on the screen, from top to bottom.
    #[must_use]
    pub fn parts(self, extent: Extent<'_>) -> Vec<Part> {
        self.settled(extent).seen(extent)
    }

    fn seen(self, extent: Extent<'_>) -> Vec<Part> {
        let Self { top, above, .. } = self;
        let mut parts = Vec::new();
        let (mut row, mut first) = (0, above);
        for block in top..extent.count {
            if row >= extent.rows {
                break;
            }
            let of = (extent.height)(block);
            let end = of.min(first + (extent.rows - row));
            if first < end {
                parts.push(Part { block, lines: first..end, of, row });
            }
            row += (of + GAP).saturating_sub(first);
            first = 0;
        }
        parts
    }

    /// Where a key leads to. Long blocks are gone through line by line before the next one comes.
    #[must_use]
    pub fn step(self, ask: Ask, extent: Extent<'_>) -> Self {
        if extent.count == 0 {
            return Self::default();
        }
        let reel = self.settled(extent);
        let page = extent.rows.saturating_sub(1).max(1);
        match ask {
            Ask::Down => reel.down(extent),
            Ask::Up => reel.up(extent),
            Ask::PageDown => reel.page_down(page, extent),
            Ask::PageUp => reel.page_up(page, extent),
            Ask::First => Self::default(),
            Ask::Last => {
                Self { caret: extent.last(), top: extent.last(), above: usize::MAX }.settled(extent)
            }
            _ => reel,
        }
    }

    /// With the caret on a block, and as little else moved as lets it be seen.
    #[must_use]
    pub fn to(self, block: usize, extent: Extent<'_>) -> Self {
        let block = block.min(extent.last());
        let mut reel = Self { caret: block, ..self.clamped(extent) };
        let height = (extent.height)(block);
        let seen = reel.seen(extent).into_iter().find(|part| part.block == block);
        if seen.is_some_and(|part| part.lines == (0..height)) {
            return reel;
        }
        let fits = height <= extent.rows;
        if fits && (reel.top, reel.above) < (block, 0) {
            (reel.top, reel.above) = back((block, 0), extent.rows - height, extent);
        } else {
            (reel.top, reel.above) = (block, 0);
        }
        reel.settled(extent)
    }

    fn down(self, extent: Extent<'_>) -> Self {
        if self.hides_end(extent) {
            return self.forward(1, extent);
        }
        if self.caret < extent.last() { self.to(self.caret + 1, extent) } else { self }
    }

    fn up(mut self, extent: Extent<'_>) -> Self {
        let hides_start = self.top == self.caret && self.above > 0;
        if hides_start {
            self.above -= 1;
            return self;
        }
        let Some(before) = self.caret.checked_sub(1) else { return self };
        let height = (extent.height)(before);
        let reel = self.to(before, extent);
        if height <= extent.rows || self.top > before + 1 {
            return reel;
        }
        // It is read upwards, so its end comes first.
        let (top, above) = back((self.caret, 0), 1 + GAP, extent);
        let (top, above) = if (top, above) < (self.top, self.above) {
            (top, above)
        } else {
            (self.top, self.above)
        };
        Self { caret: before, top, above }.settled(extent)
    }

    fn page_down(self, page: usize, extent: Extent<'_>) -> Self {
        let moved = self.forward(page, extent);
        let caret = if (moved.top, moved.above) == (self.top, self.above) {
            extent.last()
        } else {
            moved.first_begun(extent).max(self.caret)
        };
        Self { caret, ..moved }
    }

    fn page_up(self, page: usize, extent: Extent<'_>) -> Self {
        let (top, above) = back((self.top, self.above), page, extent);
        let moved = Self { top, above, ..self };
        let caret = if (top, above) == (self.top, self.above) {
            0
        } else {
            let last = moved.seen(extent).last().map_or(0, |part| part.block);
            moved.first_begun(extent).min(last).min(self.caret)
        };
        Self { caret, ..moved }
    }

    /// The first block whose beginning is on the screen, or the one that fills it.
    fn first_begun(self, extent: Extent<'_>) -> usize {
        let parts = self.seen(extent);
        let begun = parts.iter().find(|part| part.lines.start == 0).or(parts.first());
        begun.map_or(self.caret, |part| part.block)
    }

    /// Whether the end of the block with the caret is below the screen.
    fn hides_end(self, extent: Extent<'_>) -> bool {
        let parts = self.parts(extent);
        parts.iter().any(|part| part.block == self.caret && part.lines.end < part.of)
    }

    fn forward(self, lines: usize, extent: Extent<'_>) -> Self {
        Self { above: self.above.saturating_add(lines), ..self }.clamped(extent)
    }

    /// As it can be, with the caret on the screen.
    fn settled(self, extent: Extent<'_>) -> Self {
        let reel = self.clamped(extent);
        let is_seen = |part: &Part| part.block == reel.caret;
        if extent.count == 0 || reel.seen(extent).iter().any(is_seen) {
            return reel;
        }
        let place = (reel.caret, 0);
        let (top, above) = if reel.caret < reel.top {
            place
        } else {
            let height = (extent.height)(reel.caret);
            back(place, extent.rows.saturating_sub(height), extent)
        };
        Self { top, above, ..reel }.clamped(extent)
    }

    /// No block beyond the last, and nothing empty below the end.
    fn clamped(self, extent: Extent<'_>) -> Self {
        let Extent { count, rows, .. } = extent;
        if count == 0 || rows == 0 {
            return Self { caret: self.caret(count), top: self.caret(count), above: 0 };
        }
        let (mut top, mut above) = (self.top, self.above);
        if top >= count {
            (top, above) = (extent.last(), usize::MAX);
        }
        while top < extent.last() && above >= extent.with_gap(top) {
            above -= extent.with_gap(top);
            top += 1;
        }
        let end = (extent.last(), (extent.height)(extent.last()));
        if top == end.0 {
            above = above.min(end.1);
        }
        let furthest = back(end, rows, extent);
        let (top, above) = (top, above).min(furthest);
        Self { caret: self.caret(count), top, above }
    }
}

/// So many lines before a place, or the beginning.
fn back(
    (mut block, mut line): (usize, usize),
    mut lines: usize,
    extent: Extent<'_>,
) -> (usize, usize) {
    while lines > line {
        let Some(before) = block.checked_sub(1) else { return (0, 0) };
        lines -= line;
        block = before;
        line = extent.with_gap(block);
    }
    (block, line - lines)
}
