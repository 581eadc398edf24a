//! The head of a journal: what somebody may write down, and whether today's journal still has it.
//!
//! A head stands for all records up to it: whoever has its hash can tell later that none of them
//! was changed, left out or put in another place.

use chrono::{DateTime, Utc};

use crate::domain::event::Event;
use crate::store::codec;
use crate::store::journal::{Digest, Record};

/// The newest record of a journal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct JournalHead {
    /// Its number.
    pub seq: u64,
    /// Its hash.
    pub hash: Digest,
}

/// A head that was written down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wanted {
    /// The record's number, if it was written down too.
    pub seq: Option<u64>,
    /// The record's hash.
    pub hash: Digest,
}

/// Where the record stands whose hash was written down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Extended {
    /// Its number.
    pub seq: u64,
    /// Its newest moment, UTC; none when its events cannot be read.
    pub at: Option<DateTime<Utc>>,
}

/// What is found of heads while the records of a journal pass by, in order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Heads {
    /// The newest record so far.
    pub head: Option<JournalHead>,
    /// The wanted one, if it has passed.
    pub extends: Option<Extended>,
}

impl Heads {
    /// A record passes by that has been shown to follow the one before it.
    pub fn pass(&mut self, record: &Record, wanted: Option<&Wanted>) {
        self.head = Some(JournalHead { seq: record.seq, hash: record.hash });
        let is_it = wanted.is_some_and(|wanted| {
            wanted.hash == record.hash && wanted.seq.is_none_or(|seq| seq == record.seq)
        });
        if is_it {
            self.extends = Some(Extended { seq: record.seq, at: moment(record) });
        }
    }
}

/// The newest moment in a record.
fn moment(record: &Record) -> Option<DateTime<Utc>> {
    let bodies = record.events.iter().filter_map(|event| codec::open_body(&event.body).ok());
    bodies
        .map(|body| match body.event {
            Event::Claim(event) => event.noticed_at,
            Event::Store(event) => event.at,
        })
        .max()
}
