//! What follows from a record: the one projection that live commits, replay and verification share.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use sha2::{Digest as _, Sha256};

use super::codec::{self, Body, CodecError};
use crate::domain::apply::{OutOfPlace, apply};
use crate::domain::claim::{Association, Claim};
use crate::domain::event::{Event, What};
use crate::domain::evidence::Digest;
use crate::domain::id::{ClaimId, Key};
use crate::domain::notice::{Handling, NoticeId, Posted};
use crate::domain::shared::{Misfit, Shared};
use crate::domain::status::Status;

pub mod deliveries;

/// A claim with the end of its chain of events, and what its events sent out.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Kept {
    /// The claim.
    pub claim: Claim,
    /// The SHA-256 of its newest event's body.
    pub head: Digest,
    /// The numbers of the records that hold its events, ascending.
    pub records: Vec<u64>,
    /// The notices that its events put into the outbox, oldest first.
    pub notices: Vec<Posted>,
}

/// The shared data with the end of its chain of events.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct KeptShared {
    /// The shared data.
    pub shared: Shared,
    /// The SHA-256 of the newest store event's body.
    pub head: Digest,
}

impl KeptShared {
    /// What is shared before the first event.
    #[must_use]
    pub fn blank() -> Self {
        Self { shared: Shared::blank(), head: Digest([0; 32]) }
    }
}

/// A record that does not fit what came before it.
#[derive(Debug, thiserror::Error)]
pub enum ProjectError {
    /// A claim's event is out of place.
    #[error(transparent)]
    OutOfPlace(#[from] OutOfPlace),
    /// A store event does not fit.
    #[error(transparent)]
    Misfit(#[from] Misfit),
    /// A body is not linked to the one before it.
    #[error("event {number} is not linked to the event before it ({claim:?})")]
    Unlinked {
        /// The claim; none for what all claims share.
        claim: Option<ClaimId>,
        /// The event's number.
        number: u32,
    },
    /// A body cannot be read or written.
    #[error(transparent)]
    Codec(#[from] CodecError),
    /// What came before could not be read.
    #[error("what came before cannot be read: {0}")]
    Before(String),
}

/// What a record changes.
#[derive(Debug, Clone, Default)]
pub struct Delta {
    /// The claims it touches: as they were, and as they are.
    pub claims: BTreeMap<ClaimId, (Option<Arc<Kept>>, Arc<Kept>)>,
    /// The shared data, if it changes.
    pub shared: Option<KeptShared>,
    /// Whether more of it changes than the end of its chain.
    pub more_than_end: bool,
    /// What came of delivering notices, as it is now.
    pub handled: BTreeMap<NoticeId, Handling>,
    /// The newest moment in it, UTC.
    pub newest: DateTime<Utc>,
}

impl Delta {
    /// Takes in what a later record changes.
    pub fn absorb(&mut self, later: &Self) {
        for (id, (old, new)) in &later.claims {
            let old = self.claims.remove(id).map_or_else(|| old.clone(), |(first, _)| first);
            self.claims.insert(*id, (old, Arc::clone(new)));
        }
        if later.shared.is_some() {
            self.shared.clone_from(&later.shared);
        }
        self.more_than_end |= later.more_than_end;
        self.handled.extend(later.handled.iter().map(|(id, handling)| (*id, handling.clone())));
        self.newest = self.newest.max(later.newest);
    }
}

/// The SHA-256 of bytes.
#[must_use]
pub fn digest(bytes: &[u8]) -> Digest {
    Digest(Sha256::digest(bytes).into())
}

/// Reads what came before a record.
pub trait Before {
    /// A claim, if there is one.
    ///
    /// # Errors
    /// When it cannot be read; in words.
    fn kept(&mut self, id: ClaimId) -> Result<Option<Arc<Kept>>, String>;

    /// The shared data.
    fn kept_shared(&mut self) -> KeptShared;

    /// What came of delivering a notice, if that was tried.
    ///
    /// # Errors
    /// When it cannot be read; in words.
    fn handling(&mut self, notice: NoticeId) -> Result<Option<Handling>, String>;
}

/// An event's body, read, with its bytes and their SHA-256.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Linked {
    /// What it says.
    pub body: Body,
    /// Its bytes, as the journal has them.
    pub bytes: Vec<u8>,
    /// The SHA-256 of its bytes.
    pub head: Digest,
}

impl AsRef<[u8]> for Linked {
    fn as_ref(&self) -> &[u8] {
        &self.bytes
    }
}

impl Linked {
    /// Reads a body whose SHA-256 is known.
    ///
    /// # Errors
    /// When the bytes are none.
    pub fn open(bytes: Vec<u8>, head: Digest) -> Result<Self, CodecError> {
        Ok(Self { body: codec::open_body(&bytes)?, bytes, head })
    }
}

/// Puts the events of a new record into linked bodies.
///
/// # Errors
/// When what came before cannot be read, or a body would be too large.
pub fn link(events: &[Event], before: &mut dyn Before) -> Result<Vec<Linked>, ProjectError> {
    let mut claims: BTreeMap<ClaimId, Digest> = BTreeMap::new();
    let mut shared: Option<(u32, Digest)> = None;
    let mut bodies = Vec::with_capacity(events.len());
    for event in events {
        let (number, previous) = match event {
            Event::Claim(event) => {
                let head = match claims.get(&event.claim) {
                    Some(head) => *head,
                    None => before
                        .kept(event.claim)
                        .map_err(ProjectError::Before)?
                        .map_or(Digest([0; 32]), |kept| kept.head),
                };
                (event.number, head)
            }
            Event::Store(_) => {
                let (number, head) = shared.unwrap_or_else(|| {
                    let kept = before.kept_shared();
                    (kept.shared.revision, kept.head)
                });
                (number.saturating_add(1), head)
            }
        };
        let body = Body { number, previous, event: event.clone() };
        let bytes = codec::seal_body(&body)?;
        let head = digest(&bytes);
        match event {
            Event::Claim(event) => {
                claims.insert(event.claim, head);
            }
            Event::Store(_) => shared = Some((number, head)),
        }
        bodies.push(Linked { body, bytes, head });
    }
    Ok(bodies)
}

/// Tells what a record's bodies change.
///
/// # Errors
/// When a body is not linked to the one before, or does not fit.
pub fn project(
    seq: u64,
    bodies: &[Linked],
    before: &mut dyn Before,
) -> Result<Delta, ProjectError> {
    let mut delta = Delta { newest: DateTime::<Utc>::UNIX_EPOCH, ..Delta::default() };
    for Linked { body, head, .. } in bodies {
        match &body.event {
            Event::Claim(_) => project_claim(seq, body, *head, before, &mut delta)?,
            Event::Store(event) => {
                let mut kept = delta.shared.take().unwrap_or_else(|| before.kept_shared());
                if body.previous != kept.head || body.number != kept.shared.revision + 1 {
                    return Err(unlinked(None, body.number));
                }
                kept.shared.apply(event)?;
                kept.head = *head;
                if deliveries::is_about_one(&event.what) {
                    deliveries::project(event, before, &mut delta.handled)?;
                } else {
                    delta.more_than_end = true;
                }
                delta.newest = delta.newest.max(event.at);
                delta.shared = Some(kept);
            }
        }
    }
    Ok(delta)
}

fn project_claim(
    seq: u64,
    body: &Body,
    head: Digest,
    before: &mut dyn Before,
    delta: &mut Delta,
) -> Result<(), ProjectError> {
    let Event::Claim(event) = &body.event else {
        return Ok(());
    };
    let (old, known) = if let Some((old, new)) = delta.claims.remove(&event.claim) {
        (old, Some(new))
    } else {
        let kept = before.kept(event.claim).map_err(ProjectError::Before)?;
        (kept.clone(), kept)
    };
    let new = advance(known.map(Arc::unwrap_or_clone), seq, body, head)?;
    delta.newest = delta.newest.max(event.noticed_at);
    delta.claims.insert(event.claim, (old, Arc::new(new)));
    Ok(())
}

/// A claim after one more of its events, given its body and the SHA-256 of that.
///
/// # Errors
/// When the body is not the claim's next.
pub fn advance(
    before: Option<Kept>,
    seq: u64,
    body: &Body,
    head: Digest,
) -> Result<Kept, ProjectError> {
    let Event::Claim(event) = &body.event else {
        return Err(unlinked(None, body.number));
    };
    let (claim, linked_to, mut records, mut notices) = match before {
        Some(kept) => (Some(kept.claim), kept.head, kept.records, kept.notices),
        None => (None, Digest([0; 32]), Vec::new(), Vec::new()),
    };
    if body.previous != linked_to || body.number != event.number {
        return Err(unlinked(Some(event.claim), event.number));
    }
    if matches!(event.what, What::Undone { .. })
        && let Some(claim) = &claim
    {
        let undone = notices.iter_mut().filter(|posted| posted.seq == claim.last.seq);
        undone.for_each(|posted| posted.withdrawn = true);
    }
    let claim = apply(claim, seq, event)?;
    notices.extend(event.notices.iter().zip(0..).map(|(notice, index)| Posted {
        seq,
        claim: event.claim,
        number: event.number,
        index,
        withdrawn: false,
        notice: notice.clone(),
    }));
    if records.last() != Some(&seq) {
        records.push(seq);
    }
    Ok(Kept { claim, head, records, notices })
}

const fn unlinked(claim: Option<ClaimId>, number: u32) -> ProjectError {
    ProjectError::Unlinked { claim, number }
}

/// The outbox of many claims: their notices, oldest first.
#[must_use]
pub fn outbox(notices: impl Iterator<Item = Posted>) -> Vec<Posted> {
    let mut notices: Vec<Posted> = notices.collect();
    // A record's notices stand in the order of its events: per claim, and the claims by id.
    notices.sort_by_key(|posted| (posted.seq, posted.claim, posted.number, posted.index));
    notices
}

/// The keys that a claim comes to live on, and those it leaves.
#[must_use]
pub fn key_changes(old: Option<&Claim>, new: &Claim) -> (Vec<Key>, Vec<Key>) {
    let before: Vec<&Key> = old.map(|claim| claim.standing.live_keys()).unwrap_or_default();
    let after = new.standing.live_keys();
    let come = after.iter().filter(|key| !before.contains(key)).map(|key| (*key).clone());
    let gone = before.iter().filter(|key| !after.contains(key)).map(|key| (*key).clone());
    (come.collect(), gone.collect())
}

/// Whether two associations of one kind would hold one key; the check behind the last line of
/// defence in every store.
#[must_use]
pub fn associated_twice(one: &Claim, other: &Claim, key: &Key) -> bool {
    let holds = |claim| exclusively_held(claim).any(|held| held == key);
    one.id != other.id && holds(one) && holds(other)
}

/// The keys that a claim's association holds and no other association may hold.
pub fn exclusively_held(claim: &Claim) -> impl Iterator<Item = &Key> {
    let is_exclusive = claim.status() == Status::Approved && !claim.is_revenue();
    let association = claim.standing.association.as_ref().filter(|_| is_exclusive);
    association.into_iter().flat_map(Association::held)
}
