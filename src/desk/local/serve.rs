//! What the desk answers, each question in a line or a few: what takes more stands in a file of its
//! own.

use std::sync::Arc;

use chrono::{DateTime, Utc};

use super::keep::with_files;
use super::{LocalDesk, Surroundings, timers};
use crate::desk::clock::Behind;
use crate::desk::row::{Marks, can_see};
use crate::desk::view::{ClaimView, HistoryEntry, NoticeView};
use crate::desk::{
    Administration, ChainRecord, Deliveries, Desk, DeskError, DueNotices, Excerpt, Extent, Figures,
    Fired, Imported, LetterView, MacroChange, OutboxPage, OutboxRequest, Outlook, QueuePage,
    QueueRequest, Receipt, Request, Rules, SavedMacro, SavedView, ViewChange, ViewCounts, Watch,
    administer,
};
use crate::document::Document;
use crate::domain::actor::{Operator, Side};
use crate::domain::arbitration;
use crate::domain::command::Command;
use crate::domain::decide;
use crate::domain::draft::{Draft, DraftKey, KeptDrafts};
use crate::domain::event::{Event, StoreEvent};
use crate::domain::field::Fields;
use crate::domain::id::{ClaimId, OperatorName};
use crate::domain::macros::MacroCode;
use crate::domain::notice::NoticeId;
use crate::domain::refusal::Refusal;
use crate::domain::saved_view::ViewCode;
use crate::precheck::Finding;

impl Desk for LocalDesk {
    fn now(&self) -> DateTime<Utc> {
        let now = self.clock.now();
        // Events are kept to the millisecond, so the present is told no finer.
        let now = DateTime::from_timestamp_millis(now.timestamp_millis()).unwrap_or(now);
        now.max(self.store.head().newest)
    }

    fn clock_behind(&self) -> Option<Behind> {
        // First the event: one that is recorded meanwhile is no older than the clock.
        let newest = self.store.head().newest;
        Behind::of(self.clock.now(), newest)
    }

    fn operator(&self, name: &OperatorName) -> Result<Operator, DeskError> {
        self.find_operator(name)
    }

    fn operators(&self, who: &OperatorName) -> Result<Vec<Operator>, DeskError> {
        self.colleagues(who)
    }

    fn act(&self, who: &OperatorName, request: Request) -> Result<Receipt, DeskError> {
        let mut inner = self.lock();
        let operator = self.find_operator(who)?;
        let now = self.catch_up(&mut inner)?;
        let command = with_files(request.command.clone(), &request);
        self.decide_and_keep(&mut inner, &operator, &request, &command, now)
    }

    fn administer(
        &self,
        who: &OperatorName,
        change: Administration,
        dry_run: bool,
    ) -> Result<(), DeskError> {
        let mut inner = self.lock();
        let operator = self.find_operator(who)?;
        let now = self.catch_up(&mut inner)?;
        let what = administer::decide(&self.store.shared(), &operator, change)?;
        if dry_run {
            return Ok(());
        }
        let event = StoreEvent { at: now, by: operator.signature(), what };
        let around = Surroundings::after(self.store.as_ref(), &event)?;
        let mut events = vec![Event::Store(Box::new(event))];
        events.extend(arbitration::consequences(&around.context(now, &timers::system(), None)));
        let expected = around.expected(None, &events);
        self.commit(&mut inner, events, expected)?;
        // The change is on record. Timers that cannot run now do so before anything else is done.
        if self.run_timers(&mut inner, now).is_err() {
            inner.is_behind = true;
        }
        Ok(())
    }

    fn tick(&self, who: &OperatorName) -> Result<Vec<Fired>, DeskError> {
        let mut inner = self.lock();
        let operator = self.find_operator(who)?;
        let now = self.now();
        let mut fired = self.run_timers(&mut inner, now)?;
        fired.retain(|fired| {
            inner.rows.claim(fired.claim).is_some_and(|row| can_see(&operator, &row))
        });
        Ok(fired)
    }

    fn queue(
        &self,
        who: &OperatorName,
        request: &QueueRequest,
        watch: &dyn Watch,
    ) -> Result<QueuePage, DeskError> {
        let asked = self.asked(&mut self.lock(), who, &request.query)?;
        self.page(&asked, request, watch)
    }

    fn claim(&self, who: &OperatorName, id: ClaimId) -> Result<ClaimView, DeskError> {
        let mut inner = self.lock();
        let operator = self.find_operator(who)?;
        let now = self.catch_up_to_look(&mut inner)?;
        let claim = self.visible(&inner, &operator, id)?;
        self.show(&inner, &operator, &claim, now)
    }

    fn history(
        &self,
        who: &OperatorName,
        id: ClaimId,
        perspective: Option<Side>,
    ) -> Result<Vec<HistoryEntry>, DeskError> {
        self.told_history(who, id, perspective)
    }

    fn chain(&self, who: &OperatorName, extent: Extent) -> Result<Excerpt, DeskError> {
        self.excerpt(who, extent)
    }

    fn records(
        &self,
        excerpt: &Excerpt,
        from: u64,
        most: usize,
    ) -> Result<Vec<ChainRecord>, DeskError> {
        self.page_of_records(excerpt, from, most)
    }

    fn evidence(&self, who: &OperatorName, id: ClaimId, name: &str) -> Result<Vec<u8>, DeskError> {
        let mut inner = self.lock();
        let operator = self.find_operator(who)?;
        let now = self.catch_up(&mut inner)?;
        let claim = self.visible(&inner, &operator, id)?;
        let shown = self.show(&inner, &operator, &claim, now)?;
        let file = shown
            .evidence
            .into_iter()
            .find(|file| file.name == name)
            .ok_or_else(|| DeskError::NoEvidence { claim: id, name: name.to_owned() })?;
        self.blobs.get(&file.sha256)?.ok_or(DeskError::EvidenceDamaged(file.sha256))
    }

    fn outbox(&self, who: &OperatorName) -> Result<Vec<NoticeView>, DeskError> {
        self.all_notices(who)
    }

    fn rules(&self, who: &OperatorName) -> Result<Rules, DeskError> {
        self.rules_for(who)
    }

    fn check(
        &self,
        who: &OperatorName,
        id: Option<ClaimId>,
        fields: &Fields,
    ) -> Result<Vec<Refusal>, DeskError> {
        let mut inner = self.lock();
        let operator = self.find_operator(who)?;
        let now = self.catch_up(&mut inner)?;
        let claim = id.map(|id| self.visible(&inner, &operator, id)).transpose()?;
        let command = Command::Edit(Box::new(fields.clone()));
        let around = self.surroundings(&inner, claim.as_ref(), Some(&command), now)?;
        let context = around.context(now, &operator, claim.as_ref());
        Ok(decide::gaps(&context, fields))
    }

    fn mark_read(&self, who: &OperatorName, id: ClaimId, number: u32) -> Result<(), DeskError> {
        let mut inner = self.lock();
        let operator = self.find_operator(who)?;
        self.visible(&inner, &operator, id)?;
        if self.store.read_mark(&operator.name, id)? < number {
            self.store.set_read_mark(&operator.name, id, number)?;
            if let Some(marks) = inner.marks.get_mut(&operator.name) {
                let mut anew = Marks::clone(marks);
                anew.insert(id, number);
                *marks = Arc::new(anew);
            }
        }
        Ok(())
    }

    fn seq(&self) -> u64 {
        self.store.head().seq
    }

    fn would(&self, who: &OperatorName, request: &Request) -> Result<Outlook, DeskError> {
        self.dry_run(who, request)
    }

    fn queue_ids(
        &self,
        who: &OperatorName,
        request: &QueueRequest,
        watch: &dyn Watch,
    ) -> Result<Vec<ClaimId>, DeskError> {
        self.found(who, request, watch)
    }

    fn take_next(&self, who: &OperatorName) -> Result<Receipt, DeskError> {
        self.next_for(who)
    }

    fn views(&self, who: &OperatorName) -> Result<Vec<SavedView>, DeskError> {
        self.list_views(who)
    }

    fn view_counts(&self, who: &OperatorName, watch: &dyn Watch) -> Result<ViewCounts, DeskError> {
        self.count_views(who, watch)
    }

    fn change_views(&self, who: &OperatorName, change: ViewChange) -> Result<ViewCode, DeskError> {
        self.keep_views(who, change)
    }

    fn figures(
        &self,
        who: &OperatorName,
        query: &str,
        watch: &dyn Watch,
    ) -> Result<Figures, DeskError> {
        self.count(who, query, watch)
    }

    fn document(
        &self,
        who: &OperatorName,
        id: ClaimId,
        name: &str,
        watch: &dyn Watch,
    ) -> Result<Arc<Document>, DeskError> {
        self.read_document(who, id, name, watch)
    }

    fn precheck(
        &self,
        who: &OperatorName,
        id: ClaimId,
        watch: &dyn Watch,
    ) -> Result<Vec<Finding>, DeskError> {
        self.check_evidence(who, id, watch)
    }

    fn macros(&self, who: &OperatorName) -> Result<Vec<SavedMacro>, DeskError> {
        self.list_macros(who)
    }

    fn change_macros(
        &self,
        who: &OperatorName,
        change: MacroChange,
    ) -> Result<MacroCode, DeskError> {
        self.keep_macros(who, change)
    }

    fn drafts(&self, who: &OperatorName) -> Result<KeptDrafts, DeskError> {
        self.kept_drafts(who)
    }

    fn keep_draft(&self, who: &OperatorName, draft: Draft) -> Result<(), DeskError> {
        self.keep_typed(who, draft)
    }

    fn drop_draft(&self, who: &OperatorName, key: DraftKey) -> Result<(), DeskError> {
        self.drop_typed(who, key)
    }

    fn notices(
        &self,
        who: &OperatorName,
        request: &OutboxRequest,
        watch: &dyn Watch,
    ) -> Result<OutboxPage, DeskError> {
        self.page_of_notices(who, request, watch)
    }

    fn letter(&self, who: &OperatorName, id: NoticeId) -> Result<LetterView, DeskError> {
        self.letter_of(who, id)
    }

    fn due_notices(
        &self,
        who: &OperatorName,
        retry_unknown: bool,
        watch: &dyn Watch,
    ) -> Result<DueNotices, DeskError> {
        self.due(who, retry_unknown, watch)
    }

    fn record_deliveries(
        &self,
        who: &OperatorName,
        deliveries: Deliveries,
    ) -> Result<bool, DeskError> {
        self.keep_deliveries(who, deliveries)
    }

    fn import_claims(
        &self,
        who: &OperatorName,
        claims: &[Fields],
        dry_run: bool,
        watch: &dyn Watch,
    ) -> Result<Imported, DeskError> {
        self.take_in(who, claims, dry_run, watch)
    }
}
