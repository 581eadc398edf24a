//! Looking through all rows: which of them somebody's query asks for, in which order.
//!
//! Owns how that is done fast: words are looked for in all rows' texts at once, the rest row by row
//! on two threads, and no row is put in order that the row image has in order already. Must not
//! know claims, the store or any lock: it works on a [`Snapshot`], which nobody changes.

use std::collections::BTreeMap;
use std::panic::resume_unwind;
use std::thread;

use super::query::{Fuzzy, Query, QueryContext, Row as _};
use super::queue::{Depth, Sort};
use super::row::Look;
use crate::domain::status::Status;
use crate::store::rows::{Order, Place, Snapshot};
use crate::store::watch::{Interrupted, Progress, Stage, Watch};

#[cfg(test)]
mod tests;
mod words;

use words::Words;

/// How many rows are looked at between two looks at whoever watches.
const CHUNK: usize = 8_192;
/// Fewer rows than this are not worth a second thread.
const WORTH_TWO: usize = 32_768;

/// A row that is not asked for.
const NOT: u8 = u8::MAX;
/// Set where a row has no deadline that counts for its order.
const NO_DEADLINE: u8 = 0x80;

/// What somebody looks for.
#[derive(Clone, Copy)]
pub struct Search<'a> {
    /// The rows.
    pub rows: &'a Snapshot,
    /// Who looks, and when.
    pub look: Look<'a>,
    /// What for; its days are settled.
    pub query: &'a Query,
    /// How far words are searched for.
    pub depth: Depth,
    /// What the query stands on.
    pub context: QueryContext<'a>,
}

/// The rows that were found.
#[derive(Debug, Clone, Default)]
pub struct Found {
    /// For each place, whether and how its row was found.
    marks: Vec<u8>,
    /// How many there are.
    pub total: usize,
    /// How many, by status.
    pub by_status: BTreeMap<Status, usize>,
    /// How many of them are overdue.
    pub overdue: usize,
}

/// The rows that were found, in an order.
#[derive(Debug, Default)]
pub struct Listing {
    /// What was found.
    pub found: Found,
    /// The rows' places, in order.
    pub places: Vec<Place>,
}

/// What one thread found.
#[derive(Default)]
struct Counts {
    by_status: [usize; Status::ALL.len()],
    overdue: usize,
}

impl Search<'_> {
    /// Finds the rows.
    ///
    /// # Errors
    /// When whoever watches ends it.
    pub fn find(&self, watch: &dyn Watch) -> Result<Found, Interrupted> {
        let count = self.rows.places() as usize;
        let words = Words::look_for(self, watch)?;
        let mut marks = vec![NOT; count];
        let middle = if count < WORTH_TWO { count } else { count / 2 };
        let (first, second) = marks.split_at_mut(middle);
        let (one, other) = thread::scope(|scope| {
            let second = (!second.is_empty())
                .then(|| scope.spawn(|| self.look_at(middle, second, &words, watch)));
            let one = self.look_at(0, first, &words, watch);
            let other = second.map_or(Ok(Counts::default()), |second| {
                second.join().unwrap_or_else(|panic| resume_unwind(panic))
            });
            (one, other)
        });
        let (one, other) = (one?, other?);
        let mut found = Found { marks, overdue: one.overdue + other.overdue, ..Found::default() };
        for (at, status) in Status::ALL.iter().enumerate() {
            let count = one.by_status[at] + other.by_status[at];
            found.total += count;
            if count > 0 {
                found.by_status.insert(*status, count);
            }
        }
        Ok(found)
    }

    /// Looks at the rows from a place on, one for each mark.
    fn look_at(
        &self,
        from: usize,
        marks: &mut [u8],
        words: &Words,
        watch: &dyn Watch,
    ) -> Result<Counts, Interrupted> {
        let of = u64::from(self.rows.places());
        let mut counts = Counts::default();
        let mut fuzzy: Vec<(bool, Fuzzy)> =
            self.query.fuzzy().map(|(not, letters)| (not, Fuzzy::new(letters))).collect();
        for (number, chunk) in marks.chunks_mut(CHUNK).enumerate() {
            let begin = from + number * CHUNK;
            watch.follow(Progress { stage: Stage::Searching, done: begin as u64, of })?;
            for (place, row) in self.rows.rows_in(begin, chunk.len()) {
                let at = place as usize;
                if !words.holds(at) {
                    continue;
                }
                let Some(seen) = self.look.at(row) else { continue };
                let asked = self.query.matches_fields(&seen, &self.context)
                    && fuzzy
                        .iter_mut()
                        .all(|(not, fuzzy)| fuzzy.is_in_fields(seen.words()) != *not);
                if !asked {
                    continue;
                }
                let status = row.status() as u8;
                counts.by_status[usize::from(status)] += 1;
                counts.overdue += usize::from(seen.is_overdue());
                chunk[at - begin] = if seen.has_deadline() { status } else { status | NO_DEADLINE };
            }
        }
        Ok(counts)
    }
}

impl Found {
    /// Whether the row at a place was found.
    #[must_use]
    pub fn holds(&self, place: Place) -> bool {
        self.marks.get(place as usize).is_some_and(|mark| *mark != NOT)
    }

    /// Puts the rows in order.
    #[must_use]
    pub fn in_order(self, rows: &Snapshot, sort: Sort) -> Listing {
        let mut places = Vec::with_capacity(self.total);
        let order = match sort {
            Sort::Deadline => Order::Deadline,
            Sort::Status => Order::Status,
            Sort::Updated => Order::Updated,
            Sort::Customer => Order::Customer,
            Sort::Name => Order::Name,
            Sort::Id => {
                let all = (0..rows.places()).filter(|place| self.holds(*place));
                places.extend(all);
                return Listing { found: self, places };
            }
        };
        if !matches!(order, Order::Deadline | Order::Status) {
            rows.in_order(order, |place| {
                if self.holds(place) {
                    places.push(place);
                }
            });
            return Listing { found: self, places };
        }
        self.by_deadline(rows, order, &mut places);
        Listing { found: self, places }
    }

    /// Rows whose deadline no longer counts come after those with one, by id: all of them, or all
    /// of a status.
    fn by_deadline(&self, rows: &Snapshot, order: Order, places: &mut Vec<Place>) {
        let (mut last, mut status) = (Vec::new(), NOT);
        let end_group = |places: &mut Vec<Place>, last: &mut Vec<Place>| {
            last.sort_unstable();
            places.append(last);
        };
        rows.in_order(order, |place| {
            let mark = self.marks.get(place as usize).copied().unwrap_or(NOT);
            if mark == NOT {
                return;
            }
            if order == Order::Status && mark & !NO_DEADLINE != status {
                end_group(places, &mut last);
                status = mark & !NO_DEADLINE;
            }
            if mark & NO_DEADLINE == 0 { places.push(place) } else { last.push(place) }
        });
        end_group(places, &mut last);
    }
}

impl Listing {
    /// Where the row at a place stands, if it was found.
    #[must_use]
    pub fn position(&self, place: Place) -> Option<usize> {
        if !self.found.holds(place) {
            return None;
        }
        self.places.iter().position(|other| *other == place)
    }
}
