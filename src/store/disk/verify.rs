//! Proving a store: the journal's chain, every claim from its own events, and what was kept of them.
//!
//! Nothing is mended. The journal is read without the lock, beside whoever writes it; the state is
//! compared only when nobody else has the store open.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::path::Path;

use super::error;
use super::heads::{Heads, Wanted};
use super::identity;
use crate::domain::event::Event;
use crate::domain::evidence::Digest;
use crate::domain::id::{ClaimId, Key};
use crate::domain::notice::Posted;
use crate::store::blobs::{Blobs, FileBlobs};
use crate::store::journal::{Reader, Record};
use crate::store::sled_state::{Flaw, SledState};
use crate::store::state::{self, Before, Kept, KeptShared};
use crate::store::watch::{Progress, Stage, Unwatched, Watch};
use crate::store::{StoreError, codec};

/// How many claims of the state are read at once.
const PAGE: usize = 256;

/// What was proved, and what is wrong.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    /// How many records the journal has.
    pub records: u64,
    /// How many events they hold.
    pub events: u64,
    /// How many claims there are.
    pub claims: u64,
    /// How many PoE files the claims name; the same bytes count once.
    pub evidence_files: u64,
    /// Whether the state was compared; it is not while another process has the store open.
    pub state_compared: bool,
    /// The journal's head, and whether it extends the one that was wanted.
    pub heads: Heads,
    /// What is wrong, in the order of its finding.
    pub problems: Vec<Problem>,
}

/// Something that is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Where.
    pub place: String,
    /// What.
    pub what: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.what)
    }
}

/// Proves the store in a folder.
///
/// # Errors
/// When there is none, it is foreign, or the journal cannot even be begun to be read.
pub fn verify(folder: &Path) -> Result<Report, StoreError> {
    verify_watched(folder, None, &Unwatched)
}

/// Proves the store in a folder, and tells how far it has come. Looks for the record whose hash is
/// wanted on the way.
///
/// # Errors
/// As [`verify`], and when whoever watches ends it.
pub fn verify_watched(
    folder: &Path,
    wanted: Option<&Wanted>,
    watch: &dyn Watch,
) -> Result<Report, StoreError> {
    let id = identity::read(folder)?;
    let lock = identity::lock(folder).ok();
    let mut report = Report::default();
    let (reader, damage) =
        Reader::salvage(folder).map_err(|error| error::from_journal(folder, error))?;
    if reader.store_id() != id {
        report.add("journal", format!("it belongs to the store {}", reader.store_id()));
    }
    let state = match lock.as_ref().map(|_| SledState::open(&folder.join("state"), id)) {
        None => None,
        Some(Ok(state)) => Some(state),
        Some(Err(flaw)) => {
            report.add("state", format!("{flaw}; opening the store rebuilds it"));
            None
        }
    };
    let mut replayed = Replayed::new(damage.is_none());
    replayed.walk(&reader, state.as_ref(), wanted, &mut report, watch)?;
    if let Some(damage) = damage {
        report.add("journal", damage.to_string());
    }
    report.claims = replayed.claims.len() as u64;
    check_evidence(folder, replayed.claims.values(), &mut report, watch)?;
    drop(lock);
    Ok(report)
}

impl Report {
    fn add(&mut self, place: impl Into<String>, what: impl Into<String>) {
        self.problems.push(Problem { place: place.into(), what: what.into() });
    }
}

/// Every PoE file that a claim names is there and is what it was.
fn check_evidence<'a>(
    folder: &Path,
    claims: impl Iterator<Item = &'a Kept> + Clone,
    report: &mut Report,
    watch: &dyn Watch,
) -> Result<(), StoreError> {
    let blobs = FileBlobs::new(folder.join("evidence"));
    let mut proved: BTreeMap<Digest, bool> = BTreeMap::new();
    let of = claims.clone().map(|kept| kept.claim.evidence.len() as u64).sum();
    let mut done = 0;
    for kept in claims {
        for file in &kept.claim.evidence {
            done += 1;
            watch.follow(Progress { stage: Stage::ProvingEvidence, done, of })?;
            let sound = match proved.get(&file.sha256) {
                Some(sound) => *sound,
                None => blobs.get(&file.sha256)?.is_some(),
            };
            proved.insert(file.sha256, sound);
            if !sound {
                let place = format!("{}, PoE file “{}”", kept.claim.id, file.name);
                report.add(place, format!("missing or altered (SHA-256 {})", file.sha256));
            }
        }
    }
    report.evidence_files = proved.len() as u64;
    Ok(())
}

/// The store's claims and shared data as they follow from the journal alone.
struct Replayed {
    claims: BTreeMap<ClaimId, Kept>,
    shared: KeptShared,
    outbox: Vec<Posted>,
    /// Claims with an event that does not fit, whose later events prove nothing.
    broken: BTreeSet<ClaimId>,
    shared_is_broken: bool,
    /// Whether a state that is ahead is a problem of its own.
    journal_is_whole: bool,
}

impl Before for Replayed {
    fn kept(&mut self, id: ClaimId) -> Result<Option<Kept>, String> {
        Ok(self.claims.get(&id).cloned())
    }

    fn kept_shared(&mut self) -> KeptShared {
        self.shared.clone()
    }
}

impl Replayed {
    fn new(journal_is_whole: bool) -> Self {
        Self {
            claims: BTreeMap::new(),
            shared: KeptShared::blank(),
            outbox: Vec::new(),
            broken: BTreeSet::new(),
            shared_is_broken: false,
            journal_is_whole,
        }
    }

    /// Replays every record, and compares the state where it stands.
    fn walk(
        &mut self,
        reader: &Reader,
        state: Option<&SledState>,
        wanted: Option<&Wanted>,
        report: &mut Report,
        watch: &dyn Watch,
    ) -> Result<(), StoreError> {
        let of = reader.head().map_or(0, |(seq, _)| seq);
        let meta = state.map(SledState::meta);
        let stands_at = |seq| meta.as_ref().is_some_and(|meta| meta.seq == seq);
        if let Some(state) = state
            && stands_at(0)
        {
            self.compare(state, report);
        }
        for record in reader.records_from(1) {
            let record = match record {
                Ok(record) => record,
                Err(error) => {
                    self.journal_is_whole = false;
                    report.add("journal", error.to_string());
                    break;
                }
            };
            watch.follow(Progress { stage: Stage::Proving, done: record.seq, of })?;
            report.heads.pass(&record, wanted);
            self.replay(&record, report);
            let Some((state, meta)) = state.zip(meta.as_ref()) else {
                continue;
            };
            if record.seq <= meta.seq && state.location(record.seq) != Ok(Some(record.location)) {
                report.add("state", format!("it has record {} in another place", record.seq));
            }
            if stands_at(record.seq) {
                if meta.hash != record.hash.into() {
                    report.add("state", Flaw::OtherHistory.to_string());
                }
                self.compare(state, report);
            }
        }
        if let Some(meta) = meta
            && self.journal_is_whole
            && meta.seq > report.records
        {
            let what = format!(
                "it ends with record {}, but record {} was acknowledged",
                report.records, meta.seq
            );
            report.add("journal", what);
        }
        Ok(())
    }

    fn replay(&mut self, record: &Record, report: &mut Report) {
        report.records += 1;
        for event in &record.events {
            report.events += 1;
            let place = match codec::open_body(&event.body) {
                Err(error) => {
                    report.add(format!("record {}", record.seq), error.to_string());
                    continue;
                }
                Ok(body) => match body.event {
                    Event::Claim(event) if self.broken.contains(&event.claim) => continue,
                    Event::Claim(event) => Some(event.claim),
                    Event::Store(_) if self.shared_is_broken => continue,
                    Event::Store(_) => None,
                },
            };
            // One event at a time, so that one that does not fit hides nothing of another claim.
            match state::project(record.seq, std::slice::from_ref(&event.body), self) {
                Ok(delta) => self.take_in(delta),
                Err(error) => {
                    match place {
                        Some(claim) => {
                            self.broken.insert(claim);
                        }
                        None => self.shared_is_broken = true,
                    }
                    report.add(format!("record {}", record.seq), error.to_string());
                }
            }
        }
    }

    fn take_in(&mut self, delta: state::Delta) {
        self.claims.extend(delta.claims.into_iter().map(|(id, (_, new))| (id, new)));
        if let Some(shared) = delta.shared {
            self.shared = shared;
        }
        if !delta.withdrawn.is_empty() {
            for posted in &mut self.outbox {
                posted.withdrawn |= delta.withdrawn.contains(&(posted.claim, posted.seq));
            }
        }
        self.outbox.extend(delta.posted);
    }

    /// Compares the state with what follows from the journal up to the same record.
    fn compare(&self, state: &SledState, report: &mut Report) {
        report.state_compared = true;
        let mut problems = Vec::new();
        if let Err(flaw) = self.compare_all(state, &mut problems) {
            problems.push(flaw.to_string());
        }
        for what in problems {
            report.add("state", what);
        }
    }

    fn compare_all(&self, state: &SledState, problems: &mut Vec<String>) -> Result<(), Flaw> {
        state.check()?;
        let mut missing: BTreeSet<ClaimId> = self.claims.keys().copied().collect();
        let mut next = Some(ClaimId(0));
        while let Some(first) = next {
            let page = state.claims_from(first, PAGE)?;
            let last = page.last().map(|kept| kept.claim.id.0);
            next = last.and_then(|last| last.checked_add(1)).map(ClaimId);
            for kept in page {
                let id = kept.claim.id;
                missing.remove(&id);
                if self.claims.get(&id) != Some(&kept) && !self.broken.contains(&id) {
                    problems.push(format!("{id} is not as its events make it"));
                }
            }
        }
        problems.extend(missing.iter().map(|id| format!("{id} is missing")));
        if state.shared()? != self.shared && !self.shared_is_broken {
            problems.push("the shared data is not as its events make it".to_owned());
        }
        if state.outbox(|outbox, _| outbox)? != self.outbox {
            problems.push("the outbox is not as the events make it".to_owned());
        }
        self.compare_keys(state, problems)
    }

    fn compare_keys(&self, state: &SledState, problems: &mut Vec<String>) -> Result<(), Flaw> {
        let mut lives: BTreeMap<&Key, Vec<ClaimId>> = BTreeMap::new();
        for (id, kept) in &self.claims {
            for key in kept.claim.standing.live_keys() {
                lives.entry(key).or_default().push(*id);
            }
        }
        let entries: usize = lives.values().map(Vec::len).sum();
        for (key, ids) in lives {
            let found = state.live_on(key, |ids| ids)?;
            if found != ids {
                problems.push(format!("the index has other claims on {key}"));
            }
        }
        if state.meta().lives != entries as u64 {
            problems.push("the index of association keys has entries too many".to_owned());
        }
        Ok(())
    }
}
