//! The directory looked up, and what is on record about what all claims share.

use std::collections::VecDeque;

use super::LocalDesk;
use crate::desk::changes::SharedChange;
use crate::desk::directory::{LookUp, Sight, look_up};
use crate::desk::{DeskError, Progress, Sharing, Stage, Watch, administer};
use crate::domain::event::Event;
use crate::domain::id::OperatorName;
use crate::store::chain;

/// How many records are read at a time.
const PAGE: usize = 512;

impl Sharing for LocalDesk {
    fn look_up(&self, who: &OperatorName, words: &str, most: usize) -> Result<LookUp, DeskError> {
        self.find_in_directory(who, words, most)
    }

    fn shared_changes(
        &self,
        who: &OperatorName,
        most: usize,
        watch: &dyn Watch,
    ) -> Result<Vec<SharedChange>, DeskError> {
        self.changes_of_shared(who, most, watch)
    }
}

impl LocalDesk {
    pub(super) fn find_in_directory(
        &self,
        who: &OperatorName,
        words: &str,
        most: usize,
    ) -> Result<LookUp, DeskError> {
        let operator = self.find_operator(who)?;
        let shared = self.store.shared();
        Ok(look_up(&shared.directory, Sight::of(&operator), words, most))
    }

    /// Reads the whole record, since nothing tells where changes of this kind stand in it.
    pub(super) fn changes_of_shared(
        &self,
        who: &OperatorName,
        most: usize,
        watch: &dyn Watch,
    ) -> Result<Vec<SharedChange>, DeskError> {
        administer::permit(&self.find_operator(who)?)?;
        let of = self.store.head().seq;
        let mut newest = VecDeque::new();
        let mut from = 1;
        while from <= of {
            watch.follow(Progress { stage: Stage::Listing, done: from - 1, of })?;
            let records = self.store.records_from(from, PAGE)?;
            let Some(last) = records.last() else { break };
            from = last.seq.saturating_add(1);
            for record in &records {
                for event in chain::events_on_shared(record)? {
                    if let Event::Store(event) = event {
                        if let Some(change) = SharedChange::of(record.seq, *event) {
                            newest.push_front(change);
                        }
                        newest.truncate(most);
                    }
                }
            }
        }
        Ok(newest.into())
    }
}
