//! The journal read by claims instead of by records.
//!
//! One pass over the records proves the chain, follows what all claims share, and notes where each
//! claim's events lie: 24 bytes an event, however large the store is. Then every claim can be grown
//! from its own events alone, one after another by id. So the whole state is made, or proved,
//! without ever being in memory, and each value is written once.

use std::collections::VecDeque;
use std::sync::Arc;

use chrono::{DateTime, Utc};

use super::replay::Misfit;
use crate::domain::event::Event;
use crate::domain::evidence::Evidence;
use crate::domain::id::ClaimId;
use crate::domain::notice::{Handling, NoticeId};
use crate::store::codec;
use crate::store::finding::Finding;
use crate::store::journal::{self, Location, Picker, Reader, Record};
use crate::store::sled_state::Through;
use crate::store::state::deliveries::Handled;
use crate::store::state::{self, Before, Delta, Kept, KeptShared, Linked, ProjectError, advance};

/// A record with more events than this is worth keeping at hand: many claims need it.
const SHARED_BY_MANY: usize = 8;
/// How many such records are kept at hand.
const AT_HAND: usize = 4;

/// Where one event of a claim lies.
#[derive(Debug, Clone, Copy)]
struct Spot {
    claim: ClaimId,
    record: Location,
    /// Which of the record's events.
    event: u32,
}

/// What one pass over the records has shown.
#[derive(Debug)]
pub struct Gathered {
    /// By claim, and in order for each.
    spots: Vec<Spot>,
    /// Where the records lie, from the first on.
    pub places: Vec<Location>,
    /// What all claims share.
    pub shared: KeptShared,
    /// What came of the deliveries of notices.
    pub handled: Handled,
    /// The newest record; none when there are none.
    pub through: Option<Through>,
    /// The newest moment of an event that all claims share, UTC.
    pub newest: DateTime<Utc>,
    /// How many events there are.
    pub events: u64,
    shared_is_broken: bool,
}

impl Gathered {
    /// Nothing yet.
    pub fn new() -> Self {
        Self {
            spots: Vec::new(),
            places: Vec::new(),
            shared: KeptShared::blank(),
            handled: Handled::new(),
            through: None,
            newest: DateTime::<Utc>::UNIX_EPOCH,
            events: 0,
            shared_is_broken: false,
        }
    }

    /// Takes in the next record; answers what of it does not fit.
    pub fn take_in(&mut self, record: &Record) -> Vec<Misfit> {
        let mut misfits = Vec::new();
        self.places.push(record.location);
        self.through = Some(Through { seq: record.seq, hash: record.hash.into() });
        for (event, number) in record.events.iter().zip(0..) {
            self.events += 1;
            match codec::subject_of(&event.body) {
                Ok(Some(claim)) => {
                    self.spots.push(Spot { claim, record: record.location, event: number });
                }
                Ok(None) if self.shared_is_broken => {}
                Ok(None) => match self.share(record.seq, event) {
                    Ok(delta) => {
                        self.newest = self.newest.max(delta.newest);
                        self.shared = delta.shared.unwrap_or_else(KeptShared::blank);
                        self.handled.extend(delta.handled);
                    }
                    Err(error) => {
                        self.shared_is_broken = true;
                        misfits.push(Misfit::unfit(record.seq, error));
                    }
                },
                Err(error) => misfits.push(Misfit::unreadable(record.seq, error)),
            }
        }
        misfits
    }

    /// What a store event changes.
    fn share(&self, seq: u64, event: &journal::Event) -> Result<Delta, ProjectError> {
        let body = Linked::open(event.body.clone(), event.hash.into())?;
        state::project(seq, &[body], &mut Shared(&self.shared, &self.handled))
    }

    /// Whether an event that all claims share did not fit, so that what follows proves nothing.
    pub const fn shared_is_broken(&self) -> bool {
        self.shared_is_broken
    }

    /// Grows every claim, by id. Each is told as it was after the record `as_of` as well.
    pub fn claims(&mut self, reader: &Reader, as_of: u64) -> Claims<'_> {
        self.spots.sort_by_key(|spot| spot.claim);
        Claims { rest: &self.spots, pages: Pages::new(reader), as_of }
    }
}

/// What all claims share, as what comes before a store event.
struct Shared<'a>(&'a KeptShared, &'a Handled);

impl Before for Shared<'_> {
    fn kept(&mut self, _: ClaimId) -> Result<Option<Arc<Kept>>, String> {
        Ok(None)
    }

    fn kept_shared(&mut self) -> KeptShared {
        self.0.clone()
    }

    fn handling(&mut self, notice: NoticeId) -> Result<Option<Handling>, String> {
        Ok(self.1.get(&notice).cloned())
    }
}

/// A claim as it was after a record.
#[derive(Debug)]
enum Then {
    /// As it is.
    Same,
    /// Otherwise, or it was not there yet.
    Other(Option<Box<Kept>>),
}

/// A claim that was grown from its events.
#[derive(Debug)]
pub struct Grown {
    /// Which.
    pub id: ClaimId,
    /// As it is; none when one of its events does not fit.
    pub now: Option<Kept>,
    /// As it was after the record asked for.
    then: Then,
    /// The first event that does not fit. Those after it prove nothing.
    pub misfit: Option<Misfit>,
    /// The newest moment of its events, UTC.
    pub newest: DateTime<Utc>,
    /// The record of its first event.
    pub first: u64,
    /// How many events it has.
    pub events: u64,
    /// The PoE files that its events bring.
    pub files: Vec<Evidence>,
}

impl Grown {
    /// The claim after the record asked for.
    pub fn as_of(&self) -> Option<&Kept> {
        match &self.then {
            Then::Same => self.now.as_ref(),
            Then::Other(then) => then.as_deref(),
        }
    }
}

/// The claims, one after another.
#[derive(Debug)]
pub struct Claims<'a> {
    rest: &'a [Spot],
    pages: Pages,
    as_of: u64,
}

impl Iterator for Claims<'_> {
    type Item = journal::Result<Grown>;

    fn next(&mut self) -> Option<Self::Item> {
        let id = self.rest.first()?.claim;
        let end = self.rest.partition_point(|spot| spot.claim == id);
        let (spots, rest) = self.rest.split_at(end);
        self.rest = rest;
        Some(self.grow(id, spots))
    }
}

impl Claims<'_> {
    fn grow(&mut self, id: ClaimId, spots: &[Spot]) -> journal::Result<Grown> {
        let mut grown = Grown::seed(id);
        grown.events = spots.len() as u64;
        for spot in spots {
            let record = self.pages.record(spot.record)?;
            grown.first = grown.first.min(record.seq);
            if record.seq > self.as_of && matches!(grown.then, Then::Same) {
                grown.then = Then::Other(grown.now.clone().map(Box::new));
            }
            if let Err(misfit) = grown.take_in(record, spot.event) {
                grown.misfit = Some(misfit);
                break;
            }
        }
        Ok(grown)
    }
}

impl Grown {
    fn seed(id: ClaimId) -> Self {
        Self {
            id,
            now: None,
            then: Then::Same,
            misfit: None,
            newest: DateTime::<Utc>::UNIX_EPOCH,
            first: u64::MAX,
            events: 0,
            files: Vec::new(),
        }
    }

    fn take_in(&mut self, record: &Record, event: u32) -> Result<(), Misfit> {
        let at = usize::try_from(event).unwrap_or(usize::MAX);
        let event = record.events.get(at);
        let event = event.ok_or_else(|| Misfit::new(record.seq, Finding::EventGone))?;
        let body =
            codec::open_body(&event.body).map_err(|error| Misfit::unreadable(record.seq, error))?;
        if let Event::Claim(event) = &body.event {
            self.newest = self.newest.max(event.noticed_at);
            self.files.extend_from_slice(event.what.files());
        }
        let kept = advance(self.now.take(), record.seq, &body, event.hash.into());
        self.now = Some(kept.map_err(|error| Misfit::unfit(record.seq, error))?);
        Ok(())
    }
}

/// Single records, and at hand those that many claims need.
#[derive(Debug)]
struct Pages {
    picker: Picker,
    at_hand: VecDeque<Record>,
}

impl Pages {
    fn new(reader: &Reader) -> Self {
        Self { picker: reader.picker(), at_hand: VecDeque::new() }
    }

    fn record(&mut self, at: Location) -> journal::Result<&Record> {
        let held = self.at_hand.iter().position(|record| record.location == at);
        let held = if let Some(held) = held {
            held
        } else {
            let record = self.picker.read(at)?;
            if self.at_hand.len() >= AT_HAND {
                let mut records = self.at_hand.iter();
                let least = records.position(|record| record.events.len() <= SHARED_BY_MANY);
                self.at_hand.remove(least.unwrap_or(0));
            }
            self.at_hand.push_back(record);
            self.at_hand.len() - 1
        };
        Ok(&self.at_hand[held])
    }
}
