//! Where the desk's rows come from: the store's row image, brought up to what is on record, or the
//! claims, when there is no image that fits. And where they go: back into the image, behind
//! everybody's back and when the desk is closed.

use std::collections::BTreeSet;
use std::sync::{Arc, PoisonError, Weak};
use std::thread::{Builder as Thread, JoinHandle};

use super::memory::Inner;
use super::{Guarded, LocalDesk};
use crate::desk::DeskError;
use crate::desk::stored::Place;
use crate::domain::event::{Event, StoreChange};
use crate::domain::id::ClaimId;
use crate::domain::policy::Setting;
use crate::store::chain::events_of;
use crate::store::rows::{
    Builder, House, Image, ImageFile, Origin, PackedRow, Snapshot, Table, Unfit,
};
use crate::store::watch::{Progress, Stage, Watch};
use crate::store::{Store, StoreError};

/// How many records are read at once.
const PAGE: usize = 256;
/// How many rows are read between two looks at whoever watches.
const STEP: u64 = 256;
/// Following a record takes as long as making the rows of so many claims anew.
const DEARER: u64 = 4;
/// Being behind by fewer records than this is never worth making the rows anew.
const NEARBY: u64 = 1_024;
/// After how many records the image is written again while the desk is open.
const MANY: u64 = 4_096;
/// Fewer records than this are followed the next time as quickly as the image is written now.
const FEW: u64 = 64;

/// The rows of a store, and why its image could not be used, if there was one.
pub(super) fn load(
    store: &dyn Store,
    image_file: Option<&ImageFile>,
    watch: &dyn Watch,
) -> Result<(Table, Option<Unfit>), StoreError> {
    let unfit = match image_file.map(|image_file| fitting(store, image_file, watch)) {
        Some(Ok(Ok(table))) => return Ok((table, None)),
        Some(Ok(Err(unfit))) => Some(unfit).filter(|unfit| *unfit != Unfit::Missing),
        Some(Err(error)) => return Err(error),
        None => None,
    };
    Ok((Table::new(from_claims(store, watch)?), unfit))
}

/// The rows of the image, brought up to what is on record. The inner error: it does not fit.
fn fitting(
    store: &dyn Store,
    image_file: &ImageFile,
    watch: &dyn Watch,
) -> Result<Result<Table, Unfit>, StoreError> {
    let image = match image_file.load().and_then(|image| image.prove().map(|()| image)) {
        Ok(image) => image,
        Err(unfit) => return Ok(Err(unfit)),
    };
    let (origin, head) = (image.origin(), store.head().seq);
    let own = store.records_from(origin.seq, 1)?;
    if !own.first().is_some_and(|own| own.seq == origin.seq && own.hash == origin.hash) {
        return Ok(Err(Unfit::OtherHistory));
    }
    let lacks = head.saturating_sub(origin.seq);
    if lacks > NEARBY && lacks.saturating_mul(DEARER) > u64::from(image.places()) {
        return Ok(Err(Unfit::FarBehind));
    }
    let mut table = Table::new(image);
    let Some(changed) = changed_after(store, origin.seq)? else {
        return Ok(Err(Unfit::FarBehind));
    };
    let shared = store.shared();
    let of = changed.len() as u64;
    for (done, id) in (0..).zip(changed) {
        watch.follow(Progress { stage: Stage::Listing, done, of })?;
        if let Some(claim) = store.claim(id)? {
            table.put(PackedRow::of(&claim, &shared, false));
        }
    }
    Ok(Ok(table))
}

/// The claims that records after this one are about; `None` where one of them reaches all rows.
fn changed_after(store: &dyn Store, seq: u64) -> Result<Option<BTreeSet<ClaimId>>, StoreError> {
    let (mut changed, mut next) = (BTreeSet::new(), seq + 1);
    loop {
        let page = store.records_from(next, PAGE)?;
        let Some(last) = page.last() else { return Ok(Some(changed)) };
        next = last.seq + 1;
        for record in &page {
            for event in events_of(record)? {
                match event {
                    Event::Claim(event) => changed.insert(event.claim),
                    Event::Store(event) if reaches_rows(&event.what) => return Ok(None),
                    Event::Store(_) => continue,
                };
            }
        }
    }
}

/// Whether a change of what all claims share changes rows: names, or moments of timers.
pub(super) fn reaches_rows(change: &StoreChange) -> bool {
    match change {
        StoreChange::Initialised { .. } | StoreChange::DirectoryImported(_) => true,
        // Windows are fixed in the events that start them; the zone decides when a subscription's
        // last day is over.
        StoreChange::PolicySet { setting, .. } => match setting.parse() {
            Ok(Setting::TimeZone) | Err(_) => true,
            Ok(
                Setting::Edition
                | Setting::StartReview
                | Setting::Review
                | Setting::PartnerResponse
                | Setting::OptOut
                | Setting::Dispute
                | Setting::DisputeResult
                | Setting::DecisionTarget
                | Setting::EditAfterSubmission
                | Setting::SubscriptionId
                | Setting::RevenueAssociation
                | Setting::UndoMinutes
                | Setting::EvidenceLimitMib
                | Setting::NoticeSender,
            ) => false,
        },
        StoreChange::OperatorAdded(_)
        | StoreChange::HolidayAdded { .. }
        | StoreChange::ExistingChanged { .. }
        | StoreChange::ViewShared(_)
        | StoreChange::ViewChanged { .. }
        | StoreChange::ViewUnshared { .. }
        | StoreChange::NoticesSending { .. }
        | StoreChange::NoticesDelivered { .. }
        | StoreChange::NoticesFailed { .. }
        | StoreChange::MacroAdded(_)
        | StoreChange::MacroChanged { .. }
        | StoreChange::MacroRemoved { .. }
        | StoreChange::MacroOverridden { .. }
        | StoreChange::MacroReset { .. } => false,
    }
}

/// The rows of all claims, made anew.
pub(super) fn from_claims(store: &dyn Store, watch: &dyn Watch) -> Result<Image, StoreError> {
    let (shared, of) = (store.shared(), store.head().next_claim.0.saturating_sub(1));
    let (mut rows, mut done, mut ended) = (Builder::default(), 0, None);
    store.each_claim(&mut |claim| {
        if done % STEP == 0 {
            ended = watch.follow(Progress { stage: Stage::Listing, done, of }).err().or(ended);
        }
        done += 1;
        if ended.is_none() {
            rows.push(&PackedRow::of(&claim, &shared, false));
        }
    })?;
    if let Some(ended) = ended {
        return Err(ended.into());
    }
    let (origin, house) = (origin(store)?, House::of(&shared, store.head().newest));
    let image = rows.finish(&origin, &house);
    let image = image.and_then(|image| image.prove().map(|()| image));
    image.map_err(|unfit| StoreError::Damaged { place: Place::Rows, what: unfit.into() })
}

fn origin(store: &dyn Store) -> Result<Origin, StoreError> {
    let chain = store.chain()?;
    Ok(Origin { store: chain.store, seq: chain.head, hash: chain.hash })
}

/// An image that is being written.
#[derive(Default)]
pub(super) struct Writing {
    thread: Option<JoinHandle<()>>,
    /// The newest record when it was begun: where it failed, it is not tried at every commit.
    begun_at: u64,
}

impl Writing {
    fn is_running(&self) -> bool {
        self.thread.as_ref().is_some_and(|thread| !thread.is_finished())
    }

    /// Waits for it.
    fn wait(&mut self) {
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

/// Everything that an image is written from.
struct Draft {
    rows: Snapshot,
    origin: Origin,
    house: House,
}

impl LocalDesk {
    fn draft(&self, inner: &Inner) -> Result<Draft, DeskError> {
        let (origin, shared) = (origin(self.store.as_ref())?, self.store.shared());
        let house = House::of(&shared, self.store.head().newest);
        Ok(Draft { rows: inner.rows.snapshot(), origin, house })
    }

    /// Whether the rows are what is on record, and no more.
    fn is_settled(inner: &Inner) -> bool {
        inner.unrecorded.is_empty() && !inner.is_behind
    }

    /// Whether the image beneath was never kept, or lacks so many records.
    fn is_behind_by(&self, rows: &Snapshot, records: u64) -> bool {
        let lacks = self.store.head().seq.saturating_sub(rows.base().origin().seq);
        !rows.base().is_kept() || lacks >= records
    }

    /// Begins with an image where there is none yet. What stood in its place in a store that is too
    /// small for one is taken away, so that it is found out once and not at every opening.
    pub(super) fn begin_keeping_rows(&self) {
        let inner = self.lock();
        if let Some(image_file) = &self.image_file
            && self.unfit.is_some()
            && !image_file.is_worth(inner.rows.snapshot().places())
        {
            let _ = image_file.remove();
        }
        self.keep_rows_if_many(&inner);
    }

    /// Writes the image again on a thread of its own, when much has changed since it was written, or
    /// it never was.
    pub(super) fn keep_rows_if_many(&self, inner: &Inner) {
        let Some(image_file) = self.image_file.clone() else { return };
        let (rows, head) = (inner.rows.snapshot(), self.store.head().seq);
        let mut writing = self.writing.lock().unwrap_or_else(PoisonError::into_inner);
        if !self.is_behind_by(&rows, MANY)
            || !image_file.is_worth(rows.places())
            || !Self::is_settled(inner)
            || writing.is_running()
            || (writing.begun_at > 0 && head.saturating_sub(writing.begun_at) < MANY)
        {
            return;
        }
        let Ok(draft) = self.draft(inner) else { return };
        let inner: Weak<Guarded> = Arc::downgrade(&self.inner);
        let write = move || {
            // Without an image the next opening takes longer, that is all.
            let Ok(image) = renew(&image_file, &draft) else { return };
            let Some(inner) = inner.upgrade() else { return };
            let mut inner = inner.lock().unwrap_or_else(PoisonError::into_inner);
            if !inner.rows.rebase(image, &draft.rows) {
                // It is of rows that were replaced meanwhile: nobody shall take it up.
                let _ = image_file.remove();
            }
        };
        writing.begun_at = head;
        writing.thread = Thread::new().name("rows".to_owned()).spawn(write).ok();
    }

    /// Writes the image when the desk is closed, if it is worth it.
    pub(super) fn keep_rows_at_last(&self) {
        self.writing.lock().unwrap_or_else(PoisonError::into_inner).wait();
        let Some(image_file) = &self.image_file else { return };
        let inner = self.lock();
        let rows = inner.rows.snapshot();
        if self.is_behind_by(&rows, FEW)
            && image_file.is_worth(rows.places())
            && Self::is_settled(&inner)
            && let Ok(draft) = self.draft(&inner)
        {
            let _ = image_file.keep(&draft.rows, draft.origin, &draft.house);
        }
    }
}

/// Writes an image and takes it up.
fn renew(image_file: &ImageFile, draft: &Draft) -> Result<Image, Unfit> {
    let unfit = |error: std::io::Error| Unfit::Io((&error).into());
    image_file.keep(&draft.rows, draft.origin, &draft.house).map_err(unfit)?;
    let image = image_file.load()?;
    image.prove()?;
    Ok(image)
}
