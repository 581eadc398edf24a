//! The desk: the one place where claims are changed and shown.
//!
//! Interface and commands stand on the [`Desk`] trait alone. Everything that crosses it is owned
//! data, so that a socket can stand behind it: requests in, views, pages and changes out. The desk
//! knows who asks by name, takes the time from its clock, runs the timers that are due before
//! anything else, and hides from each side what it must not know.

use std::sync::Arc;

use chrono::{DateTime, Utc};

use self::clock::Behind;
use crate::document::Document;
use crate::domain::actor::{Operator, Side};
use crate::domain::draft::{Draft, DraftKey, KeptDrafts};
use crate::domain::id::{ClaimId, OperatorName};
use crate::domain::macros::MacroCode;
use crate::domain::notice::NoticeId;
use crate::domain::saved_view::ViewCode;
use crate::precheck::Finding;
pub use crate::store::watch::{Interrupted, Progress, Stage, Unwatched, Watch};

mod administer;
pub mod chain;
pub mod changes;
pub mod clock;
pub mod directory;
pub mod dossier;
mod error;
pub mod figures;
pub mod found;
mod history;
pub mod import;
mod local;
pub mod macros;
mod many;
pub mod media;
pub mod outbox;
pub mod prelude;
pub mod query;
mod queue;
mod request;
mod row;
pub mod saved;
mod search;
mod sharing;
pub mod stored;
mod telling;
pub mod view;
mod welcome;

pub use administer::Administration;
pub use chain::{ChainEnds, ChainEvent, ChainRecord, Excerpt, Extent};
pub use changes::SharedChange;
pub use directory::LookUp;
pub use dossier::Dossier;
pub use error::DeskError;
pub use figures::Figures;
pub use import::{BadLine, Imported};
pub use local::LocalDesk;
pub use macros::{MacroChange, MacroDraft, SavedMacro};
pub use many::Outlook;
pub use outbox::{Deliveries, DueNotices, LetterView, OutboxPage, OutboxRequest};
pub use queue::{Depth, QueuePage, QueueRequest, Sort};
pub use request::{Fired, Receipt, Request, Rules, Upload};
pub use row::{Due, QueueRow};
pub use saved::{SavedView, ViewChange, ViewCounts, ViewFault, Whose};
pub use sharing::Sharing;
pub use telling::Telling;
pub use view::{ActionState, ClaimView, HistoryEntry, NoticeView, RivalView, ShownChange};
pub use welcome::Welcome;

/// Everything that an operator can do and see.
pub trait Desk: Sharing + Telling + Welcome + Send + Sync {
    /// The present moment of the store's clock, UTC: never before its newest event.
    fn now(&self) -> DateTime<Utc>;

    /// Whether the clock stands before the newest event, so that [`Self::now`] stands still there.
    /// Work goes on all the same: an order of events is kept, what is done is recorded at that
    /// moment, and nothing is refused for as long as a clock has once been wrong. But whoever works
    /// here has to be told, since days are counted from a moment that may be as wrong.
    fn clock_behind(&self) -> Option<Behind>;

    /// An operator by name.
    ///
    /// # Errors
    /// When there is none.
    fn operator(&self, name: &OperatorName) -> Result<Operator, DeskError>;

    /// All operators, by name.
    ///
    /// # Errors
    /// When the asking operator may not see them.
    fn operators(&self, who: &OperatorName) -> Result<Vec<Operator>, DeskError>;

    /// Does something to a claim. When it returns, that is durable.
    ///
    /// # Errors
    /// Nothing has changed.
    fn act(&self, who: &OperatorName, request: Request) -> Result<Receipt, DeskError>;

    /// Changes what all claims share; with `dry_run`, only says whether it would.
    ///
    /// # Errors
    /// Nothing has changed.
    fn administer(
        &self,
        who: &OperatorName,
        change: Administration,
        dry_run: bool,
    ) -> Result<(), DeskError>;

    /// Runs the timers that are due, and tells what they did to the claims that the operator sees.
    ///
    /// # Errors
    /// When the store cannot be read.
    fn tick(&self, who: &OperatorName) -> Result<Vec<Fired>, DeskError>;

    /// A page of the queue. Where that takes long, whoever watches is told how far it has come, and
    /// may end it.
    ///
    /// # Errors
    /// When the query has mistakes, the store cannot be read, or whoever watches ends it.
    fn queue(
        &self,
        who: &OperatorName,
        request: &QueueRequest,
        watch: &dyn Watch,
    ) -> Result<QueuePage, DeskError>;

    /// A claim, as the operator may see it.
    ///
    /// # Errors
    /// When there is none for this operator.
    fn claim(&self, who: &OperatorName, id: ClaimId) -> Result<ClaimView, DeskError>;

    /// A claim's history, oldest first, as the operator may see it, read from one side's
    /// perspective: what that side sees, and for the system's, what happened by itself.
    ///
    /// # Errors
    /// When there is no such claim for this operator.
    fn history(
        &self,
        who: &OperatorName,
        id: ClaimId,
        perspective: Option<Side>,
    ) -> Result<Vec<HistoryEntry>, DeskError>;

    /// What the operator may have of the chain of records, as far as it is asked for. Changes
    /// nothing.
    ///
    /// # Errors
    /// When the whole is asked for by anyone but an administrator, or there is no such claim for
    /// this operator.
    fn chain(&self, who: &OperatorName, extent: Extent) -> Result<Excerpt, DeskError>;

    /// A page of an excerpt from a record on: at most `most` records, fewer where they are large,
    /// none once there are no more. Changes nothing.
    ///
    /// # Errors
    /// When the store cannot be read.
    fn records(
        &self,
        excerpt: &Excerpt,
        from: u64,
        most: usize,
    ) -> Result<Vec<ChainRecord>, DeskError>;

    /// The bytes of a PoE file.
    ///
    /// # Errors
    /// When there is none for this operator, or its bytes are missing or altered.
    fn evidence(&self, who: &OperatorName, id: ClaimId, name: &str) -> Result<Vec<u8>, DeskError>;

    /// The notices that the operator may see, oldest first.
    ///
    /// # Errors
    /// When the store cannot be read.
    fn outbox(&self, who: &OperatorName) -> Result<Vec<NoticeView>, DeskError>;

    /// What there is to choose from, and the rules of the store.
    ///
    /// # Errors
    /// When there is no such operator.
    fn rules(&self, who: &OperatorName) -> Result<Rules, DeskError>;

    /// Everything that is wrong with these fields, as submission would name it: for a claim that
    /// exists, or for one that does not yet.
    ///
    /// # Errors
    /// When there is no such claim for this operator.
    fn check(
        &self,
        who: &OperatorName,
        id: Option<ClaimId>,
        fields: &crate::domain::field::Fields,
    ) -> Result<Vec<crate::domain::refusal::Refusal>, DeskError>;

    /// Remembers that the operator has read a claim's comments up to an event.
    ///
    /// # Errors
    /// When it cannot be kept.
    fn mark_read(&self, who: &OperatorName, id: ClaimId, number: u32) -> Result<(), DeskError>;

    /// The number of the store's newest record: it grows with every change.
    fn seq(&self) -> u64;

    // Many claims at once, and whose is whose.

    /// What a request would come to, if it were made now: by the rules, at the revision it names.
    /// Nothing of it is kept; timers that are due run all the same.
    ///
    /// # Errors
    /// Those of [`Self::act`], but for a store that cannot keep.
    fn would(&self, who: &OperatorName, request: &Request) -> Result<Outlook, DeskError>;

    /// The ids of all claims that a query finds, in its order; anchors, offset and limit do not
    /// matter. Where that takes long, whoever watches is told how far it has come, and may end it.
    ///
    /// # Errors
    /// When the query has mistakes, the store cannot be read, or whoever watches ends it.
    fn queue_ids(
        &self,
        who: &OperatorName,
        request: &QueueRequest,
        watch: &dyn Watch,
    ) -> Result<Vec<ClaimId>, DeskError>;

    /// Takes the most urgent claim that waits for reviewers, that nobody has taken, and that this
    /// one may take. Finding and taking is one step: no two reviewers are given the same claim.
    ///
    /// # Errors
    /// When there is none, or the operator is no reviewer. Nothing has changed.
    fn take_next(&self, who: &OperatorName) -> Result<Receipt, DeskError>;

    // Saved views.

    /// The views that the operator has, in its own order. One that cannot be read is among them, with
    /// what is wrong with it.
    ///
    /// # Errors
    /// When the store cannot be read.
    fn views(&self, who: &OperatorName) -> Result<Vec<SavedView>, DeskError>;

    /// How many claims each view finds that can be read.
    ///
    /// # Errors
    /// When the store cannot be read, or whoever watches ends it.
    fn view_counts(&self, who: &OperatorName, watch: &dyn Watch) -> Result<ViewCounts, DeskError>;

    /// Changes views, and tells the code that the one concerned has now. What is shared is durable
    /// when it returns.
    ///
    /// # Errors
    /// Nothing has changed.
    fn change_views(&self, who: &OperatorName, change: ViewChange) -> Result<ViewCode, DeskError>;

    // Figures.

    /// Figures over the claims that the operator sees and that match a query; the empty one matches
    /// all that are not discarded. Customers are told no more than how many there are in each
    /// status.
    ///
    /// # Errors
    /// When the query has mistakes, the store cannot be read, or whoever watches ends it.
    fn figures(
        &self,
        who: &OperatorName,
        query: &str,
        watch: &dyn Watch,
    ) -> Result<Figures, DeskError>;

    // The outbox, and claims from a file.

    /// A page of the notices that the operator may see. Where that takes long, whoever watches is
    /// told how far it has come, and may end it.
    ///
    /// # Errors
    /// When the store cannot be read, or whoever watches ends it.
    fn notices(
        &self,
        who: &OperatorName,
        request: &OutboxRequest,
        watch: &dyn Watch,
    ) -> Result<OutboxPage, DeskError>;

    /// What a notice's letter is written from.
    ///
    /// # Errors
    /// When there is no such notice for this operator.
    fn letter(&self, who: &OperatorName, id: NoticeId) -> Result<LetterView, DeskError>;

    /// What is to be delivered now; those of which nobody knows whether they were only on request.
    ///
    /// # Errors
    /// When the operator is no administrator, or whoever watches ends it.
    fn due_notices(
        &self,
        who: &OperatorName,
        retry_unknown: bool,
        watch: &dyn Watch,
    ) -> Result<DueNotices, DeskError>;

    /// Puts on record what came of deliveries, and what is about to be tried. When it returns, that
    /// is durable. Tells whether what is about to be tried may be: not when somebody else has tried
    /// it since it was looked at, or it has been taken back.
    ///
    /// # Errors
    /// When the operator is no administrator. Nothing has changed.
    fn record_deliveries(
        &self,
        who: &OperatorName,
        deliveries: Deliveries,
    ) -> Result<bool, DeskError>;

    /// Makes claims of all of these fields, in one record, or of none; with `dry_run`, only says
    /// whether it would.
    ///
    /// # Errors
    /// When the operator makes no claims, they are too many for one record, or whoever watches ends
    /// it. Nothing has changed.
    fn import_claims(
        &self,
        who: &OperatorName,
        claims: &[crate::domain::field::Fields],
        dry_run: bool,
        watch: &dyn Watch,
    ) -> Result<Imported, DeskError>;

    // Reading PoE.

    /// A PoE file as text. Where that takes long, whoever watches may end it.
    ///
    /// # Errors
    /// When there is none for this operator, its bytes are missing or altered, or whoever watches
    /// ends it. What cannot be read of it is no error: the document says so.
    fn document(
        &self,
        who: &OperatorName,
        id: ClaimId,
        name: &str,
        watch: &dyn Watch,
    ) -> Result<Arc<Document>, DeskError>;

    /// What of a good PoE is in a claim's files, and where; one finding for each element. Files
    /// whose bytes are missing or altered count as unreadable.
    ///
    /// # Errors
    /// When there is no such claim for this operator, the operator may not see its PoE, or whoever
    /// watches ends it.
    fn precheck(
        &self,
        who: &OperatorName,
        id: ClaimId,
        watch: &dyn Watch,
    ) -> Result<Vec<Finding>, DeskError>;

    // Macros.

    /// All macros: shipped ones first, then those that were added.
    ///
    /// # Errors
    /// When the operator is on another side than the reviewers'.
    fn macros(&self, who: &OperatorName) -> Result<Vec<SavedMacro>, DeskError>;

    /// Changes macros, and tells the code of the one concerned. The change is durable when it
    /// returns.
    ///
    /// # Errors
    /// Nothing has changed.
    fn change_macros(
        &self,
        who: &OperatorName,
        change: MacroChange,
    ) -> Result<MacroCode, DeskError>;

    // Drafts.

    /// What the operator has typed and neither sent nor thrown away, in the order of what it is for:
    /// also on claims that it no longer sees, since the words are its own.
    ///
    /// # Errors
    /// When it cannot be read.
    fn drafts(&self, who: &OperatorName) -> Result<KeptDrafts, DeskError>;

    /// Keeps what the operator has typed, at the present moment, in the place of what it has typed
    /// for the same before. When it returns, that is durable. It waits for nothing else that the desk
    /// does.
    ///
    /// # Errors
    /// When it cannot be kept. What was kept before is as it was.
    fn keep_draft(&self, who: &OperatorName, draft: Draft) -> Result<(), DeskError>;

    /// Forgets what the operator has typed for something, if anything is kept.
    ///
    /// # Errors
    /// When it cannot be forgotten.
    fn drop_draft(&self, who: &OperatorName, key: DraftKey) -> Result<(), DeskError>;
}
