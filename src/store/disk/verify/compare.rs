//! Comparing the state with what follows from the journal up to the same record.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};

use super::{Report, StateProof, flawed};
use crate::domain::id::{ClaimId, Key};
use crate::store::disk::gather::{Gathered, Grown};
use crate::store::finding::Finding;
use crate::store::journal::Record;
use crate::store::sled_state::{Flaw, Meta, SledState};
use crate::store::state::KeptShared;
use crate::store::state::deliveries::Handled;

/// How many claims of the state are read at once.
const PAGE: usize = 256;

/// A comparison of one state.
pub struct Comparison<'a> {
    state: &'a SledState,
    meta: Meta,
    /// What all claims shared at the state's record; none when that does not count.
    shared: Option<KeptShared>,
    /// What had come of deliveries then.
    handled: Handled,
    claims: BTreeSet<ClaimId>,
    lives: BTreeMap<Key, Vec<ClaimId>>,
    /// Claims of which nothing can be said, since an event of theirs does not fit.
    broken: bool,
    /// The newest moment of an event that all claims share, UTC.
    shared_newest: DateTime<Utc>,
    /// The newest moment of the claims' events, UTC, where the state has all of them.
    newest: Option<DateTime<Utc>>,
    /// It goes further than the journal can be read, so that its claims cannot be compared.
    is_ahead: bool,
}

impl<'a> Comparison<'a> {
    /// Begins one.
    pub fn new(state: &'a SledState) -> Self {
        Self {
            state,
            meta: state.meta(),
            shared: Some(KeptShared::blank()),
            handled: Handled::new(),
            claims: BTreeSet::new(),
            lives: BTreeMap::new(),
            broken: false,
            shared_newest: DateTime::UNIX_EPOCH,
            newest: None,
            is_ahead: false,
        }
    }

    /// The record that the state has come to.
    pub const fn stands_at(&self) -> u64 {
        self.meta.seq
    }

    /// A record was read: it has to lie where the state says.
    pub fn place(&mut self, record: &Record, gathered: &Gathered, report: &mut Report) {
        if record.seq > self.meta.seq {
            return;
        }
        if self.state.location(record.seq) != Ok(Some(record.location)) {
            report.in_state(Finding::RecordElsewhere(record.seq));
        }
        if record.seq == self.meta.seq {
            if self.meta.hash != record.hash.into() {
                report.in_state(Flaw::OtherHistory);
            }
            self.shared_newest = gathered.newest;
            self.shared = (!gathered.shared_is_broken()).then(|| gathered.shared.clone());
            self.handled = gathered.handled.clone();
        }
    }

    /// All records were read, as far as they can be.
    pub fn end(&mut self, records: u64, journal_is_whole: bool, report: &mut Report) {
        if self.meta.seq == records {
            self.newest = Some(DateTime::UNIX_EPOCH);
        }
        if self.meta.seq <= records {
            return;
        }
        self.broken = true;
        self.is_ahead = true;
        self.shared = None;
        report.state = StateProof::OutOfReach(Finding::GoesOn(self.meta.seq));
        if journal_is_whole {
            report.lacks = Some(self.meta.seq);
            report.in_journal(Finding::EndsEarly(records, self.meta.seq));
        }
    }

    /// A claim was grown from its events.
    pub fn claim(&mut self, grown: &Grown, report: &mut Report) {
        self.claims.insert(grown.id);
        self.newest = self.newest.map(|newest| newest.max(grown.newest));
        if grown.misfit.is_some() || self.is_ahead || self.meta.seq < grown.first {
            self.broken |= grown.misfit.is_some();
            return;
        }
        match self.state.claim(grown.id) {
            Err(flaw) => flawed(flaw, report),
            Ok(None) => report.in_state(Finding::ClaimMissing(grown.id)),
            Ok(kept) if kept.as_ref() != grown.as_of() => {
                report.in_state(Finding::ClaimDiffers(grown.id));
            }
            Ok(_) => {}
        }
        let live = grown.as_of().map(|kept| kept.claim.standing.live_keys()).unwrap_or_default();
        for key in live {
            self.lives.entry(key.clone()).or_default().push(grown.id);
        }
    }

    /// All claims were grown.
    pub fn finish(self, report: &mut Report) {
        if let Err(flaw) = self.compare_rest(report) {
            flawed(flaw, report);
        }
    }

    fn compare_rest(&self, report: &mut Report) -> Result<(), Flaw> {
        self.state.check()?;
        let shared = self.state.shared()?;
        if self.shared.as_ref().is_some_and(|expected| *expected != shared) {
            report.in_state(Finding::SharedDiffers);
        }
        if self.shared.is_some() && self.state.handled()? != self.handled {
            report.in_state(Finding::DeliveriesDiffer);
        }
        if self.broken {
            return Ok(());
        }
        self.compare_meta(report);
        self.find_strangers(report)?;
        for (key, ids) in &self.lives {
            if self.state.live_on(key, |ids| ids)? != *ids {
                report.in_state(Finding::IndexDiffers(key.clone()));
            }
        }
        let entries: usize = self.lives.values().map(Vec::len).sum();
        if self.meta.lives != entries as u64 {
            report.in_state(Finding::IndexTooLong);
        }
        Ok(())
    }

    /// What the clock and the next claim's id rest on.
    fn compare_meta(&self, report: &mut Report) {
        let next = self.claims.last().map_or(1, |last| last.0.saturating_add(1));
        let Some(newest) = self.newest else {
            return;
        };
        if self.meta.newest != newest.max(self.shared_newest) {
            report.in_state(Finding::Newest(self.meta.newest));
        }
        if self.meta.next_claim != ClaimId(next) {
            report.in_state(Finding::NextClaim(self.meta.next_claim));
        }
    }

    /// Claims that no event has made.
    fn find_strangers(&self, report: &mut Report) -> Result<(), Flaw> {
        let mut next = Some(ClaimId(0));
        while let Some(first) = next {
            let page = self.state.claims_from(first, PAGE)?;
            let last = page.last().map(|kept| kept.claim.id.0);
            next = last.and_then(|last| last.checked_add(1)).map(ClaimId);
            for kept in page.iter().filter(|kept| !self.claims.contains(&kept.claim.id)) {
                report.in_state(Finding::Unmade(kept.claim.id));
            }
        }
        Ok(())
    }
}
