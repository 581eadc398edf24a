//! Words, looked for in the texts of all rows at once.

use std::ops::Range;
use std::panic::resume_unwind;
use std::thread;

use memchr::memmem::Finder;

use super::Search;
use crate::desk::query::Row as _;
use crate::desk::queue::Depth;
use crate::store::rows::Place;
use crate::store::watch::{Interrupted, Progress, Stage, Watch};

/// Which rows hold every word of a query that is not negated, and none that is.
pub(super) struct Words(Option<Vec<bool>>);

impl Words {
    /// Whether the row at a place does.
    pub(super) fn holds(&self, place: usize) -> bool {
        self.0.as_ref().is_none_or(|rows| rows.get(place).is_some_and(|holds| *holds))
    }

    /// Looks for a query's words.
    pub(super) fn look_for(search: &Search<'_>, watch: &dyn Watch) -> Result<Self, Interrupted> {
        let count = search.rows.places();
        let mut rows: Option<Vec<bool>> = None;
        for (negated, word) in distinct(search.query.words()) {
            let progress = Progress { stage: Stage::Searching, done: 0, of: u64::from(count) };
            watch.follow(progress)?;
            let with = rows_with(search, word.as_bytes());
            let so_far = rows.get_or_insert_with(|| vec![true; count as usize]);
            for (holds, with) in so_far.iter_mut().zip(with) {
                *holds &= with != negated;
            }
        }
        Ok(Self(rows))
    }
}

/// Each word once; of those that are not negated, none that is part of a longer one.
fn distinct<'q>(words: impl Iterator<Item = (bool, &'q str)>) -> Vec<(bool, &'q str)> {
    let mut all: Vec<(bool, &str)> = words.collect();
    // The longest is the rarest.
    all.sort_by_key(|(negated, word)| (*negated, std::cmp::Reverse(word.len())));
    let mut distinct: Vec<(bool, &str)> = Vec::with_capacity(all.len());
    for (negated, word) in all {
        let is_known = distinct.iter().any(|(other_negated, other)| {
            *other_negated == negated
                && if negated { word.contains(other) } else { other.contains(word) }
        });
        if !is_known {
            distinct.push((negated, word));
        }
    }
    distinct
}

/// Which rows hold a word.
fn rows_with(search: &Search<'_>, word: &[u8]) -> Vec<bool> {
    let (rows, finder) = (search.rows, Finder::new(word));
    let (base, places) = (rows.base(), rows.base().places());
    let in_fields = || {
        let mut with = vec![false; rows.places() as usize];
        let found = |place: Place| with[place as usize] = true;
        in_heap(base.words(), &finder, places, |place| base.words_at(place), found);
        with
    };
    let in_comments = || {
        let mut with = vec![false; rows.places() as usize];
        in_heap(
            base.said(),
            &finder,
            places,
            |place| base.said_at(place),
            |place| {
                // Not everybody may see it, and the bytes between the words may look like letters.
                let seen = base.row(place).and_then(|row| search.look.at(row));
                with[place as usize] |= seen.is_some_and(|seen| seen.says(word));
            },
        );
        with
    };
    let mut with = if search.depth == Depth::Fields {
        in_fields()
    } else {
        let (mut with, said) = thread::scope(|scope| {
            let said = scope.spawn(in_comments);
            (in_fields(), said.join().unwrap_or_else(|panic| resume_unwind(panic)))
        });
        for (with, said) in with.iter_mut().zip(said) {
            *with |= said;
        }
        with
    };
    // What has changed since the image was made says for itself.
    for (place, changed) in rows.changed() {
        let seen = changed.row().and_then(|row| search.look.at(row));
        with[place as usize] = seen.is_some_and(|seen| {
            finder.find(seen.words()).is_some()
                || (search.depth == Depth::Comments && seen.says(word))
        });
    }
    with
}

/// Tells of each row whose part of a heap a word occurs in. The parts lie in the order of the rows.
fn in_heap(
    heap: &[u8],
    finder: &Finder<'_>,
    places: u32,
    part: impl Fn(Place) -> Range<usize>,
    mut found: impl FnMut(Place),
) {
    let (mut at, mut first): (usize, Place) = (0, 0);
    while let Some(hit) = heap.get(at..).and_then(|rest| finder.find(rest)) {
        let hit = at + hit;
        // The part in which it begins is the last one that begins at or before it: mostly not far.
        let (mut low, mut step): (Place, Place) = (first, 1);
        while low.saturating_add(step) < places && part(low + step).start <= hit {
            low += step;
            step = step.saturating_mul(2);
        }
        let mut high = low.saturating_add(step).min(places);
        while low < high {
            let middle = u32::midpoint(low, high);
            if part(middle).start <= hit { low = middle + 1 } else { high = middle }
        }
        first = low.saturating_sub(1);
        let end = part(first).end;
        if hit + finder.needle().len() <= end {
            found(first);
            at = end;
        } else {
            at = hit + 1;
        }
    }
}
