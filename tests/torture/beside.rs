//! Commits beside the desk, as from another session that shares the store, each on the revision that
//! was just read: so commits overlap, and share their syncs.

use cpor::desk::clock::{Clock as _, StandingClock};
use cpor::domain::event::{ClaimEvent, Event, What};
use cpor::domain::field::{Change, Field, Value};
use cpor::domain::id::{ClaimId, OperatorName};
use cpor::store::{Commit, CommitError, Store};
use fastrand::Rng;

use super::town::REVIEWERS;

/// The most that a vast commit has, in pieces of 1 KiB: four of these fill a segment of the
/// journal.
const VAST: usize = 5 * 1024;

/// Who commits beside the desk.
pub struct Beside<'a> {
    /// What the desk stands on too.
    pub store: &'a dyn Store,
    /// The desk's clock.
    pub clock: &'a StandingClock,
    /// From what the commits are drawn.
    pub rng: Rng,
    /// Whether some are so large that the journal soon begins a new segment.
    pub vast: bool,
}

impl Beside<'_> {
    /// Commits a comment, or a change of a name. Answers whether there was a claim for it.
    pub fn commit(&mut self) -> Result<bool, CommitError> {
        let head = self.store.head();
        let id = ClaimId(self.rng.u64(0..head.next_claim.0.max(1)).max(1));
        let by = OperatorName::new(REVIEWERS[1]);
        let by =
            self.store.shared().operators.get(&by).map(cpor::domain::actor::Operator::signature);
        let (Some(claim), Some(by)) = (self.store.claim(id)?, by) else {
            return Ok(false);
        };
        let at = self.clock.now().max(head.newest);
        let (comment, what) = self.draw();
        let event = ClaimEvent {
            claim: id,
            number: claim.revision + 1,
            at,
            noticed_at: at,
            by,
            decision: None,
            comment,
            internal: true,
            notices: Vec::new(),
            what,
        };
        let expected = vec![(id, claim.revision)];
        let events = vec![Event::Claim(Box::new(event))];
        self.store.commit(&Commit { expected, events }).map(|_| true)
    }

    fn draw(&mut self) -> (Option<String>, What) {
        let words = format!("Beside, no. {:010}. ", self.rng.u32(..));
        if self.vast && self.rng.u8(0..6) == 0 {
            // The old value is in the record alone, so that only the journal grows.
            let old = Value::Text(words.repeat(self.rng.usize(0..VAST) * 1024 / words.len()));
            let change = Change { field: Field::Name, old, new: Value::Text(words) };
            return (None, What::Edited { changes: vec![change], keys: None });
        }
        (Some(words), What::Commented { attachments: Vec::new() })
    }
}
