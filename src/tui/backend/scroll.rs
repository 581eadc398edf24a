//! Whether rows of the screen have only moved: a terminal that is told to scroll them needs not be
//! sent them again.
//!
//! It compares rows of anything that can be compared, and knows no bytes and no terminal.

/// The most rows by which something is looked for that has moved: what a few keys move it.
const FARTHEST: usize = 6;
/// The fewest rows in a row that must have moved.
const LEAST: usize = 3;
/// What telling a terminal to scroll costs, in cells.
const PRICE: usize = 40;

/// Rows that have moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Shift {
    /// The first row concerned.
    pub top: usize,
    /// The last row concerned.
    pub bottom: usize,
    /// By how many rows.
    pub by: usize,
    /// Whether they have moved up.
    pub up: bool,
}

impl Shift {
    /// The rows that nothing has moved to.
    pub fn exposed(self) -> std::ops::RangeInclusive<usize> {
        if self.up {
            self.bottom + 1 - self.by..=self.bottom
        } else {
            self.top..=self.top + self.by - 1
        }
    }

    /// From where a row has moved to this place; `None` for those that nothing has moved to.
    pub fn source(self, row: usize) -> Option<usize> {
        let source = if self.up { row + self.by } else { row.checked_sub(self.by)? };
        (self.top..=self.bottom).contains(&source).then_some(source)
    }
}

/// The shift that saves most of what would have to be sent; `None` where none saves anything.
pub(super) fn find<T: PartialEq>(
    before: &[Vec<T>],
    after: &[Vec<T>],
    blank: impl Fn(&T) -> bool,
) -> Option<Shift> {
    let weight = |row: &[T]| row.iter().filter(|cell| !blank(cell)).count();
    let mut best: Option<(usize, Shift)> = None;
    for by in 1..=FARTHEST.min(after.len().saturating_sub(LEAST)) {
        for up in [true, false] {
            let Some(shift) = longest(before, after, by, up) else { continue };
            let (mut without, mut with) = (0, PRICE);
            for row in shift.top..=shift.bottom {
                without += differing(&before[row], &after[row]);
                with += match shift.source(row) {
                    Some(source) => differing(&before[source], &after[row]),
                    None => weight(&after[row]),
                };
            }
            let saved = without.saturating_sub(with);
            if saved > best.as_ref().map_or(0, |(saved, _)| *saved) {
                best = Some((saved, shift));
            }
        }
    }
    best.map(|(_, shift)| shift)
}

fn differing<T: PartialEq>(one: &[T], other: &[T]) -> usize {
    one.iter().zip(other).filter(|(one, other)| one != other).count()
}

/// The most rows next to one another that look as if they had moved so.
fn longest<T: PartialEq>(
    before: &[Vec<T>],
    after: &[Vec<T>],
    by: usize,
    up: bool,
) -> Option<Shift> {
    // A row that has moved may have changed a little: the selection has left it, say.
    let has_moved = |row: usize| {
        let source = if up { row.checked_add(by) } else { row.checked_sub(by) };
        let source = source.and_then(|source| before.get(source));
        source.is_some_and(|source| differing(source, &after[row]) <= after[row].len() / 6)
    };
    let (mut best, mut begin) = (0..0, 0);
    for row in 0..=after.len() {
        if row == after.len() || !has_moved(row) {
            if row - begin > best.len() {
                best = begin..row;
            }
            begin = row + 1;
        }
    }
    if best.len() < LEAST {
        return None;
    }
    let (top, bottom) = (best.start, best.end - 1);
    Some(if up {
        Shift { top, bottom: bottom + by, by, up }
    } else {
        Shift { top: top - by, bottom, by, up }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(texts: &[&str]) -> Vec<Vec<char>> {
        texts.iter().map(|text| format!("{text:<30}").chars().collect()).collect()
    }

    fn found(before: &[&str], after: &[&str]) -> Option<Shift> {
        find(&rows(before), &rows(after), |cell| *cell == ' ')
    }

    const BEFORE: [&str; 7] = [
        "the heading of the table here",
        "first row about something",
        "second row about other things",
        "third row on a third matter",
        "fourth row, what else is there",
        "fifth row and nothing more",
        "the foot of the screen, keys",
    ];

    #[test]
    fn a_list_that_went_on_by_a_row_has_moved_up() {
        let after = [
            BEFORE[0],
            BEFORE[2],
            BEFORE[3],
            BEFORE[4],
            "fifth row and nothing less",
            "sixth row that was not there",
            BEFORE[6],
        ];
        assert_eq!(found(&BEFORE, &after), Some(Shift { top: 1, bottom: 5, by: 1, up: true }));
        assert_eq!(found(&after, &BEFORE), Some(Shift { top: 1, bottom: 5, by: 1, up: false }));
    }

    #[test]
    fn what_has_not_moved_is_not_scrolled() {
        assert_eq!(found(&BEFORE, &BEFORE), None);
        let other = BEFORE.map(|text| text.chars().rev().collect::<String>());
        let other: Vec<&str> = other.iter().map(String::as_str).collect();
        assert_eq!(found(&BEFORE, &other), None);
        let mut one_row = BEFORE;
        one_row[3] = BEFORE[4];
        assert_eq!(found(&BEFORE, &one_row), None);
    }

    #[test]
    fn every_row_comes_from_a_row_concerned_or_is_exposed() {
        for up in [true, false] {
            let shift = Shift { top: 2, bottom: 9, by: 3, up };
            for row in 2..=9 {
                assert_eq!(shift.source(row).is_none(), shift.exposed().contains(&row), "{row}");
            }
        }
    }
}
