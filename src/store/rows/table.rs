//! The rows as they are now: an image, and what has changed since it was made.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::{DateTime, Utc};

use super::build::Source;
use super::image::Image;
use super::layout::{id_at, place_of};
use super::order::Order;
use super::packed::RowRef;
use super::packing::PackedRow;
use crate::domain::id::ClaimId;

/// The place of a row among all of them: its claim's id less one.
pub type Place = u32;

/// The rows at one moment. It costs nothing to take and may be held while the table changes.
#[derive(Debug, Clone)]
pub struct Snapshot {
    base: Arc<Image>,
    changed: Arc<BTreeMap<Place, Arc<PackedRow>>>,
    generation: u64,
}

/// The rows, as they change.
#[derive(Debug)]
pub struct Table {
    now: Snapshot,
    /// The timers of what has changed: moments in milliseconds since 1970, UTC.
    timers: BTreeSet<(i64, Place)>,
    /// The first timer of the image that may still be that of an unchanged row.
    next_timer: usize,
}

impl Snapshot {
    /// The image beneath.
    #[must_use]
    pub fn base(&self) -> &Image {
        &self.base
    }

    /// What has changed since the image was made, by place.
    #[must_use]
    pub fn changed(&self) -> impl ExactSizeIterator<Item = (Place, &PackedRow)> {
        self.changed.iter().map(|(place, row)| (*place, row.as_ref()))
    }

    /// Counts the changes of the table: two snapshots with the same number are the same.
    #[must_use]
    pub const fn generation(&self) -> u64 {
        self.generation
    }

    /// How many places there are for claims.
    #[must_use]
    pub fn places(&self) -> u32 {
        let changed = self.changed.keys().next_back().map_or(0, |place| place + 1);
        self.base.places().max(changed)
    }

    /// The row at a place.
    #[must_use]
    pub fn row(&self, place: Place) -> Option<RowRef<'_>> {
        match self.changed.get(&place) {
            Some(changed) => changed.row(),
            None => self.base.row(place),
        }
    }

    /// The row of a claim.
    #[must_use]
    pub fn claim(&self, id: ClaimId) -> Option<RowRef<'_>> {
        self.row(place_of(id)?)
    }

    /// Every row, by place.
    pub fn all(&self) -> impl Iterator<Item = (Place, RowRef<'_>)> {
        self.rows_in(0, usize::MAX)
    }

    /// The rows at so many places from one on.
    pub fn rows_in(&self, begin: usize, count: usize) -> impl Iterator<Item = (Place, RowRef<'_>)> {
        let end = begin.saturating_add(count).min(self.places() as usize);
        let [begin, end] = [begin, end].map(|place| u32::try_from(place).unwrap_or(Place::MAX));
        let mut changed = self.changed.range(begin..).peekable();
        (begin..end).filter_map(move |place| {
            let row = match changed.next_if(|(next, _)| **next == place) {
                Some((_, changed)) => changed.row(),
                None => self.base.row(place),
            };
            Some((place, row?))
        })
    }

    /// Visits the places of all rows in an order.
    pub fn in_order(&self, order: Order, mut visit: impl FnMut(Place)) {
        let base = self.base.order(order);
        if self.changed.is_empty() {
            base.from(0).for_each(visit);
            return;
        }
        let has_place = |row: &RowRef<'_>| order != Order::Timer || row.timer_at().is_some();
        let rows = self.changed.iter().filter_map(|(place, row)| Some((*place, row.row()?)));
        let mut moved: Vec<(Place, RowRef<'_>)> = rows.filter(|(_, row)| has_place(row)).collect();
        moved.sort_unstable_by(|(_, one), (_, other)| order.compare(one, other));
        let mut is_changed = vec![false; self.places() as usize];
        for place in self.changed.keys() {
            is_changed[*place as usize] = true;
        }
        let mut at = 0;
        let until = |at: &mut usize, end: usize, visit: &mut dyn FnMut(Place)| {
            let unchanged = base.from(*at).take(end - *at).filter(|p| !is_changed[*p as usize]);
            unchanged.for_each(visit);
            *at = end;
        };
        for (place, row) in moved {
            let end = self.position(order, &row, at);
            until(&mut at, end, &mut visit);
            visit(place);
        }
        until(&mut at, base.len(), &mut visit);
    }

    /// Where a row would stand in an order of the image, at or after a position.
    fn position(&self, order: Order, row: &RowRef<'_>, from: usize) -> usize {
        let base = self.base.order(order);
        let (mut low, mut high) = (from, base.len());
        while low < high {
            let middle = usize::midpoint(low, high);
            let other = self.base.row(base.at(middle));
            if other.is_some_and(|other| order.compare(&other, row).is_lt()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    }

    /// The first moment after `now` at which a window closes, in milliseconds since 1970, UTC: until
    /// then, what is overdue does not change by itself.
    #[must_use]
    pub fn next_closing(&self, now_ms: i64) -> i64 {
        let base = self.base.order(Order::Deadline);
        let (mut low, mut high) = (0, base.len());
        while low < high {
            let middle = usize::midpoint(low, high);
            let closes = self.base.row(base.at(middle)).map_or(i64::MAX, |row| row.closes_ms());
            if closes <= now_ms { low = middle + 1 } else { high = middle }
        }
        let next = self.base.row(base.at(low)).filter(|_| low < base.len());
        let changed = self.changed.values().filter_map(|row| row.row());
        let closes = changed.chain(next).map(|row| row.closes_ms());
        closes.filter(|closes| *closes > now_ms).min().unwrap_or(i64::MAX)
    }
}

impl Source for Snapshot {
    fn places(&self) -> u32 {
        Self::places(self)
    }

    fn row(&self, place: Place) -> Option<RowRef<'_>> {
        Self::row(self, place)
    }

    fn order(&self, order: Order) -> Vec<Place> {
        let mut places = Vec::with_capacity(self.places() as usize);
        self.in_order(order, |place| places.push(place));
        places
    }
}

impl Table {
    /// The rows of an image that has been proved.
    #[must_use]
    pub fn new(base: Image) -> Self {
        let now = Snapshot { base: Arc::new(base), changed: Arc::default(), generation: 0 };
        Self { now, timers: BTreeSet::new(), next_timer: 0 }
    }

    /// The rows as they are now.
    #[must_use]
    pub fn snapshot(&self) -> Snapshot {
        self.now.clone()
    }

    /// Whether nobody has written to the file of the image beneath.
    #[must_use]
    pub fn is_untouched(&self) -> bool {
        self.now.base.is_untouched()
    }

    /// The row of a claim.
    #[must_use]
    pub fn claim(&self, id: ClaimId) -> Option<RowRef<'_>> {
        self.now.claim(id)
    }

    /// Puts a row in the place of what it was before.
    pub fn put(&mut self, row: PackedRow) {
        let Some(place) = place_of(row.id()) else { return };
        self.forget_timer(place);
        if let Some(at) = row.row().map(|row| row.timer_ms()).filter(|at| *at != i64::MAX) {
            self.timers.insert((at, place));
        }
        Arc::make_mut(&mut self.now.changed).insert(place, Arc::new(row));
        self.now.generation += 1;
    }

    fn forget_timer(&mut self, place: Place) {
        let before = self.now.changed.get(&place).and_then(|row| row.row());
        if let Some(before) = before {
            self.timers.remove(&(before.timer_ms(), place));
        }
    }

    /// A claim that was thought to be there is not.
    pub fn remove(&mut self, id: ClaimId) {
        self.put(PackedRow::absent(id));
    }

    /// The first timer of all, by moment and then by id, whether or not it is due.
    pub fn first_timer(&mut self) -> Option<(DateTime<Utc>, ClaimId)> {
        let base = self.now.base.order(Order::Timer);
        let is_changed = |place: &Place| self.now.changed.contains_key(place);
        while self.next_timer < base.len() && is_changed(&base.at(self.next_timer)) {
            self.next_timer += 1;
        }
        let unchanged = Some(base.at(self.next_timer)).filter(|_| self.next_timer < base.len());
        let unchanged =
            unchanged.and_then(|place| Some((self.now.base.row(place)?.timer_ms(), place)));
        let first = unchanged.into_iter().chain(self.timers.first().copied()).min()?;
        Some((DateTime::from_timestamp_millis(first.0)?, id_at(first.1)))
    }

    /// Puts other rows in the place of all of these.
    pub fn replace(&mut self, base: Image) {
        let generation = self.now.generation + 1;
        *self = Self::new(base);
        self.now.generation = generation;
    }

    /// Puts an image in the place of the one beneath. It holds what a snapshot of this table held;
    /// what has changed since then stays beside it. Where the rows have been replaced since, the
    /// image is of rows that are no longer true, and nothing changes: `false`.
    pub fn rebase(&mut self, base: Image, held: &Snapshot) -> bool {
        if !Arc::ptr_eq(&self.now.base, &held.base) {
            return false;
        }
        let is_held = |place: &Place, row: &Arc<PackedRow>| {
            held.changed.get(place).is_some_and(|before| Arc::ptr_eq(before, row))
        };
        let changed: BTreeMap<Place, Arc<PackedRow>> = self
            .now
            .changed
            .iter()
            .filter(|(place, row)| !is_held(place, row))
            .map(|(place, row)| (*place, Arc::clone(row)))
            .collect();
        let timers = changed.iter().filter_map(|(place, row)| {
            let at = row.row()?.timer_ms();
            (at != i64::MAX).then_some((at, *place))
        });
        self.timers = timers.collect();
        self.next_timer = 0;
        self.now.base = Arc::new(base);
        self.now.changed = Arc::new(changed);
        self.now.generation += 1;
        true
    }
}
