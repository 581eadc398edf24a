//! Events put straight into a store's journal, as fast as it takes them: what is durable is written
//! down every so often, and the state follows when the store is opened.

use std::path::Path;

use cpor::domain::event::Event;
use cpor::domain::evidence::Digest;
use cpor::store::codec::{self, Body};
use cpor::store::journal::{Journal, Options};
use cpor::store::state;

/// After how many records they are synced: until then the journal keeps them in memory too.
const UNSYNCED: u64 = 16_384;

/// The events of one subject, each linked to the one before it.
#[derive(Clone, Copy)]
pub struct Chain {
    head: Digest,
}

impl Chain {
    /// Before its first event.
    pub const fn new() -> Self {
        Self { head: Digest([0; 32]) }
    }

    /// The body of its next event.
    pub fn seal(&mut self, number: u32, event: Event) -> Vec<u8> {
        let body = Body { number, previous: self.head, event };
        let bytes = codec::seal_body(&body).expect("small");
        self.head = state::digest(&bytes);
        bytes
    }
}

/// Appends records to a store's journal. Returns the bytes of their events' bodies.
pub fn put(folder: &Path, records: impl Iterator<Item = Vec<Vec<u8>>>) -> u64 {
    let (journal, _) = Journal::open(folder, Options::default()).expect("its journal");
    let mut raw = 0;
    for bodies in records {
        raw += bodies.iter().map(|body| body.len() as u64).sum::<u64>();
        let seq = journal.append(&bodies).expect("appended").seq;
        if seq % UNSYNCED == 0 {
            journal.sync_through(seq).expect("synced");
        }
    }
    let (last, _) = journal.head().expect("records");
    journal.sync_through(last).expect("synced");
    raw
}
