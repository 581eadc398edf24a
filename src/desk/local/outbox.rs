//! The outbox over a store: listed by pages, what is due, and what came of it on record.
//!
//! Notices lie with their claims. The first question reads every claim once; what is kept of it is
//! a few dozen bytes for each notice, and is brought up to date by the records that came since.

use std::collections::BTreeSet;
use std::sync::PoisonError;

use chrono::{DateTime, Utc};

use super::LocalDesk;
use crate::desk::outbox::{self, Deliveries, DueNotices, OutboxPage, OutboxRequest, is_for};
use crate::desk::{Desk as _, DeskError, NoticeView, Watch, administer};
use crate::domain::actor::Operator;
use crate::domain::event::{Event, StoreChange, StoreEvent};
use crate::domain::id::{ClaimId, OperatorName};
use crate::domain::notice::{
    Addressee, Carrier, Handling, NoticeId, NoticeState, Outcome, Posted, Undelivered, state,
};
use crate::store::chain::events_of;
use crate::store::watch::{Progress, Stage};
use crate::store::{Store, StoreError};

/// How many records are read at once.
const PAGE: usize = 256;
/// Being behind by more records than this, the notices are listed anew.
const FAR: u64 = 20_000;
/// How many claims are read between two looks at whoever watches.
const STEP: u64 = 256;
/// The longest that is kept of what a mail server says, in characters.
const SAID_LIMIT: usize = 500;

/// A notice, as far as listing needs it.
#[derive(Debug, Clone)]
struct Brief {
    /// The store's record that caused it.
    seq: u64,
    id: NoticeId,
    to: Addressee,
    hold_until: DateTime<Utc>,
    withdrawn: bool,
    handling: Option<Box<Handling>>,
}

impl Brief {
    fn of(posted: &Posted, handling: Option<Handling>) -> Self {
        Self {
            seq: posted.seq,
            id: posted.id(),
            to: posted.notice.to,
            hold_until: posted.notice.hold_until,
            withdrawn: posted.withdrawn,
            handling: handling.map(Box::new),
        }
    }

    fn state(&self, now: DateTime<Utc>) -> NoticeState {
        state(self.withdrawn, self.hold_until, self.handling.as_deref(), now)
    }

    fn is_unknown(&self) -> bool {
        self.handling.as_ref().is_some_and(|handling| handling.is_unknown())
    }
}

/// All notices, oldest first, as of a record.
#[derive(Debug)]
pub(super) struct Index {
    seq: u64,
    briefs: Vec<Brief>,
}

impl Index {
    fn of(store: &dyn Store, watch: &dyn Watch) -> Result<Self, StoreError> {
        let head = store.head();
        let (seq, of) = (head.seq, head.next_claim.0.saturating_sub(1));
        let mut handled = store.handled()?;
        let (mut briefs, mut done, mut ended) = (Vec::new(), 0, None);
        store.each_notices(&mut |notices| {
            if done % STEP == 0 {
                ended = watch.follow(Progress { stage: Stage::Listing, done, of }).err().or(ended);
            }
            done += 1;
            if ended.is_none() {
                let brief = |posted: &Posted| Brief::of(posted, handled.remove(&posted.id()));
                briefs.extend(notices.iter().map(brief));
            }
        })?;
        if let Some(ended) = ended {
            return Err(ended.into());
        }
        let mut index = Self { seq, briefs };
        index.sort();
        Ok(index)
    }

    /// The same order as the outbox of any store.
    fn sort(&mut self) {
        self.briefs.sort_by_key(|brief| (brief.seq, brief.id));
    }

    /// Takes over what records since have changed.
    fn catch_up(&mut self, store: &dyn Store) -> Result<(), StoreError> {
        let (mut changed, mut next, head) = (BTreeSet::new(), self.seq + 1, store.head().seq);
        while next <= head {
            let page = store.records_from(next, PAGE)?;
            let Some(last) = page.last() else { break };
            next = last.seq + 1;
            for record in &page {
                events_of(record)?.iter().for_each(|event| note(event, &mut changed));
            }
        }
        if !changed.is_empty() {
            self.briefs.retain(|brief| !changed.contains(&brief.id.claim));
            for id in changed {
                for posted in store.notices(id)? {
                    let handling = store.handling(posted.id())?;
                    self.briefs.push(Brief::of(&posted, handling));
                }
            }
            self.sort();
        }
        self.seq = next - 1;
        Ok(())
    }
}

/// The claims whose notices an event may change.
fn note(event: &Event, changed: &mut BTreeSet<ClaimId>) {
    match event {
        Event::Claim(event) => {
            changed.insert(event.claim);
        }
        Event::Store(event) => match &event.what {
            StoreChange::NoticesSending { notices, .. }
            | StoreChange::NoticesDelivered { notices, .. } => {
                changed.extend(notices.iter().map(|id| id.claim));
            }
            StoreChange::NoticesFailed { failures, .. } => {
                changed.extend(failures.iter().map(|failed| failed.notice.claim));
            }
            _ => {}
        },
    }
}

impl LocalDesk {
    /// Answers from all notices, which are brought up to what is on record first.
    fn with_notices<T>(
        &self,
        watch: &dyn Watch,
        answer: impl FnOnce(&Index) -> T,
    ) -> Result<T, DeskError> {
        let mut kept = self.notices.lock().unwrap_or_else(PoisonError::into_inner);
        let head = self.store.head().seq;
        let index = match kept.take() {
            Some(mut index) if head.saturating_sub(index.seq) <= FAR => {
                index.catch_up(self.store.as_ref())?;
                index
            }
            _ => Index::of(self.store.as_ref(), watch)?,
        };
        let answered = answer(&index);
        *kept = Some(index);
        Ok(answered)
    }

    pub(super) fn all_notices(&self, who: &OperatorName) -> Result<Vec<NoticeView>, DeskError> {
        let mut inner = self.lock();
        let operator = self.find_operator(who)?;
        let now = self.catch_up(&mut inner)?;
        let mut handled = self.store.handled()?;
        let posted = self.store.outbox()?.into_iter();
        let view = |posted: Posted| {
            let row = inner.rows.claim(posted.claim)?;
            let handling = handled.remove(&posted.id());
            outbox::shown(posted, handling, &row, &operator, now)
        };
        Ok(posted.filter_map(view).collect())
    }

    pub(super) fn page_of_notices(
        &self,
        who: &OperatorName,
        request: &OutboxRequest,
        watch: &dyn Watch,
    ) -> Result<OutboxPage, DeskError> {
        let operator = self.find_operator(who)?;
        let now = self.catch_up_to_look(&mut self.lock())?;
        let (seq, counts, wanted) = self.with_notices(watch, |index| {
            let inner = self.lock();
            let mut counts: Vec<_> = NoticeState::ALL.iter().map(|state| (*state, 0)).collect();
            let mut wanted = Vec::new();
            for brief in index.briefs.iter().rev() {
                let row = inner.rows.claim(brief.id.claim);
                if !row.is_some_and(|row| is_for(&operator, brief.to, &row)) {
                    continue;
                }
                let state = brief.state(now);
                for (_, count) in counts.iter_mut().filter(|(counted, _)| *counted == state) {
                    *count += 1;
                }
                if request.state.is_none_or(|asked| asked == state) {
                    wanted.push(brief.id);
                }
            }
            let page = wanted.into_iter().skip(request.offset).take(request.limit);
            (index.seq, counts, page.collect::<Vec<_>>())
        })?;
        let mut notices = Vec::with_capacity(wanted.len());
        for id in wanted {
            notices.extend(self.notice(&operator, id, now)?);
        }
        Ok(OutboxPage { request: *request, notices, counts, seq })
    }

    /// A notice, if this operator may see it.
    pub(super) fn notice(
        &self,
        operator: &Operator,
        id: NoticeId,
        now: DateTime<Utc>,
    ) -> Result<Option<NoticeView>, DeskError> {
        let posted = self.store.notices(id.claim)?.into_iter().find(|posted| posted.id() == id);
        let Some(posted) = posted else { return Ok(None) };
        let handling = self.store.handling(id)?;
        let inner = self.lock();
        let row = inner.rows.claim(id.claim);
        Ok(row.and_then(|row| outbox::shown(posted, handling, &row, operator, now)))
    }

    pub(super) fn due(
        &self,
        who: &OperatorName,
        retry_unknown: bool,
        watch: &dyn Watch,
    ) -> Result<DueNotices, DeskError> {
        administer::permit(&self.find_operator(who)?)?;
        let now = self.catch_up(&mut self.lock())?;
        let mut found = DueNotices {
            sender: self.store.shared().policy.notice_sender.clone(),
            store: self.store.chain()?.store.to_string(),
            ..DueNotices::default()
        };
        self.with_notices(watch, |index| {
            for brief in &index.briefs {
                match brief.state(now) {
                    NoticeState::Held => found.held.push(brief.id),
                    NoticeState::Failed if brief.is_unknown() => {
                        found.unknown.push(brief.id);
                        if retry_unknown {
                            found.due.push(brief.id);
                        }
                    }
                    NoticeState::Waiting | NoticeState::Failed => found.due.push(brief.id),
                    NoticeState::Delivered | NoticeState::Withdrawn => {}
                }
            }
        })?;
        Ok(found)
    }

    pub(super) fn keep_deliveries(
        &self,
        who: &OperatorName,
        mut deliveries: Deliveries,
    ) -> Result<bool, DeskError> {
        let mut inner = self.lock();
        let operator = self.find_operator(who)?;
        administer::permit(&operator)?;
        let now = self.now();
        let may_begin = match deliveries.begun {
            Some((id, attempts)) => self.may_try(id, attempts, now)?,
            None => true,
        };
        deliveries.begun.take_if(|_| !may_begin);
        // What somebody else has delivered meanwhile does not fail any more.
        let mut over = Vec::with_capacity(deliveries.over.len());
        for (id, outcome) in deliveries.over {
            let known = self.store.handling(id)?;
            let fails = matches!(outcome, Outcome::Failed { .. });
            if !fails || !known.is_some_and(|known| known.is_delivered()) {
                over.push((id, outcome));
            }
        }
        deliveries.over = over;
        let changes = changes(deliveries);
        if changes.is_empty() {
            return Ok(may_begin);
        }
        let event = |what| StoreEvent { at: now, by: operator.signature(), what };
        let events = changes.into_iter().map(|what| Event::Store(Box::new(event(what))));
        self.commit(&mut inner, events.collect(), Vec::new())?;
        Ok(may_begin)
    }

    /// Whether a notice may be handed to a carrier: it is due, and nobody has tried it since it had
    /// been tried so often.
    fn may_try(&self, id: NoticeId, attempts: u32, now: DateTime<Utc>) -> Result<bool, DeskError> {
        let posted = self.store.notices(id.claim)?.into_iter().find(|posted| posted.id() == id);
        let known = self.store.handling(id)?;
        let is_due = posted.is_some_and(|posted| {
            let hold_until = posted.notice.hold_until;
            let state = state(posted.withdrawn, hold_until, known.as_ref(), now);
            matches!(state, NoticeState::Waiting | NoticeState::Failed)
        });
        Ok(is_due && known.map_or(0, |known| known.attempts) == attempts)
    }
}

/// What is put on record: one event for all that were delivered, one for all that were not.
fn changes(deliveries: Deliveries) -> Vec<StoreChange> {
    let Deliveries { by, over, begun } = deliveries;
    let (mut delivered, mut failures) = (Vec::new(), Vec::new());
    for (notice, outcome) in over {
        match outcome {
            Outcome::Delivered => delivered.push(notice),
            Outcome::Failed { fault, said } => {
                let said = said.chars().take(SAID_LIMIT).collect();
                failures.push(Undelivered { notice, fault, said });
            }
        }
    }
    let mut changes = Vec::new();
    if !delivered.is_empty() {
        changes.push(StoreChange::NoticesDelivered { notices: delivered, by });
    }
    if !failures.is_empty() {
        changes.push(StoreChange::NoticesFailed { failures, by });
    }
    changes.extend(begun.map(|(id, _)| sending(id, by)));
    changes
}

fn sending(id: NoticeId, by: Carrier) -> StoreChange {
    StoreChange::NoticesSending { notices: vec![id], by }
}
