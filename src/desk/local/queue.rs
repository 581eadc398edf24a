//! Pages of the queue: what is asked is taken down under the desk's lock, and looked for without it,
//! so that nobody waits for somebody else's search.

use std::sync::{Arc, PoisonError};

use chrono::{DateTime, NaiveDate, Utc};

use super::{Inner, LocalDesk};
use crate::desk::DeskError;
use crate::desk::query::{Query, QueryContext};
use crate::desk::queue::{Depth, QueuePage, QueueRequest, Sort};
use crate::desk::row::{Look, Marks};
use crate::desk::search::{Found, Listing, Search};
use crate::domain::actor::Operator;
use crate::domain::id::{ClaimId, OperatorName};
use crate::domain::shared::Shared;
use crate::store::rows::{Snapshot, place_of};
use crate::store::watch::{Interrupted, Watch};

/// How many listings are kept for the next question.
const KEPT: usize = 4;

/// Everything that a question for the queue rests on.
pub(super) struct Asked {
    pub(super) operator: Operator,
    query: Query,
    pub(super) now: DateTime<Utc>,
    pub(super) shared: Arc<Shared>,
    pub(super) rows: Snapshot,
    marks: Arc<Marks>,
    pub(super) seq: u64,
}

/// A listing, and for how long it is right.
pub(super) struct Kept {
    question: Question,
    /// Read marks are never changed, only replaced.
    marks: Arc<Marks>,
    generation: u64,
    today: NaiveDate,
    /// Until when nothing becomes overdue by itself, in milliseconds since 1970, UTC.
    until: i64,
    listing: Arc<Listing>,
}

#[derive(Clone, PartialEq, Eq)]
struct Question {
    operator: OperatorName,
    query: Query,
    depth: Depth,
    sort: Sort,
}

impl Asked {
    fn today(&self) -> NaiveDate {
        self.shared.calendar.local_day(self.now)
    }

    pub(super) fn look(&self) -> Look<'_> {
        Look {
            operator: &self.operator,
            now: self.now,
            calendar: &self.shared.calendar,
            marks: &self.marks,
        }
    }

    /// The rows that are asked for.
    pub(super) fn find(&self, depth: Depth, watch: &dyn Watch) -> Result<Found, Interrupted> {
        self.search(&self.query, depth, watch)
    }

    fn search(&self, query: &Query, depth: Depth, watch: &dyn Watch) -> Result<Found, Interrupted> {
        let today = self.today();
        let business_days = |days| self.shared.calendar.extend(today, days);
        let me = self.operator.name.as_str();
        let context = QueryContext { today, me, business_days: &business_days };
        let query = query.settled(&context);
        Search { rows: &self.rows, look: self.look(), query: &query, depth, context }.find(watch)
    }
}

impl LocalDesk {
    /// Takes down what a question for the queue rests on.
    pub(super) fn asked(
        &self,
        inner: &mut Inner,
        who: &OperatorName,
        query: &str,
    ) -> Result<Asked, DeskError> {
        let operator = self.find_operator(who)?;
        let query = Query::parse(query).map_err(DeskError::Query)?;
        let now = self.catch_up(inner)?;
        let marks = self.marks(inner, who);
        let (shared, seq) = (self.store.shared(), self.store.head().seq);
        Ok(Asked { operator, query, now, shared, rows: inner.rows.snapshot(), marks, seq })
    }

    /// Up to where an operator has read each thread.
    fn marks(&self, inner: &mut Inner, who: &OperatorName) -> Arc<Marks> {
        if let Some(marks) = inner.marks.get(who) {
            return Arc::clone(marks);
        }
        // Nobody is kept from work by marks that cannot be read.
        let marks = Arc::new(self.store.read_marks(who).unwrap_or_default());
        inner.marks.insert(who.clone(), Arc::clone(&marks));
        marks
    }

    /// A page of the queue.
    pub(super) fn page(
        &self,
        asked: &Asked,
        request: &QueueRequest,
        watch: &dyn Watch,
    ) -> Result<QueuePage, DeskError> {
        let listing = self.listing(asked, request, watch)?;
        let (found, total) = (&listing.found, listing.found.total);
        let anchor = request.anchors.iter().find_map(|&id| {
            let position = listing.position(place_of(id)?)?;
            Some((id, position))
        });
        let offset = request.first(anchor.map(|(_, position)| position), total);
        let look = asked.look();
        let places = listing.places.iter().skip(offset).take(request.limit.unwrap_or(total));
        let rows = places.filter_map(|place| Some(look.at(asked.rows.row(*place)?)?.shown()));
        let near = if total == 0 && request.depth == Depth::Comments {
            Self::near(asked, watch)?
        } else {
            None
        };
        Ok(QueuePage {
            rows: rows.collect(),
            offset,
            anchor,
            total,
            by_status: found.by_status.clone(),
            overdue: found.overdue,
            partial: request.depth == Depth::Fields && asked.query.words().next().is_some(),
            near,
            seq: asked.seq,
        })
    }

    /// The ids of all that a question finds, in order.
    pub(super) fn ids(
        &self,
        asked: &Asked,
        request: &QueueRequest,
        watch: &dyn Watch,
    ) -> Result<Vec<ClaimId>, DeskError> {
        let listing = self.listing(asked, request, watch)?;
        Ok(listing.places.iter().filter_map(|place| Some(asked.rows.row(*place)?.id())).collect())
    }

    /// Where nothing is found: the same words by their letters, and how many have them.
    fn near(asked: &Asked, watch: &dyn Watch) -> Result<Option<(String, usize)>, DeskError> {
        let Some(nearly) = asked.query.nearly() else { return Ok(None) };
        let found = asked.search(&nearly, Depth::Fields, watch)?;
        Ok((found.total > 0).then(|| (nearly.to_string(), found.total)))
    }

    /// What a question finds, in order: as it was found before, if nothing has changed since.
    fn listing(
        &self,
        asked: &Asked,
        request: &QueueRequest,
        watch: &dyn Watch,
    ) -> Result<Arc<Listing>, DeskError> {
        let question = Question {
            operator: asked.operator.name.clone(),
            query: asked.query.clone(),
            depth: request.depth,
            sort: request.sort,
        };
        let (generation, today) = (asked.rows.generation(), asked.today());
        let now = asked.now.timestamp_millis();
        let is_right = |kept: &Kept| {
            kept.question == question
                && kept.generation == generation
                && kept.today == today
                && now < kept.until
                && Arc::ptr_eq(&kept.marks, &asked.marks)
        };
        let kept = || self.listings.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(kept) = kept().iter().find(|kept| is_right(kept)) {
            return Ok(Arc::clone(&kept.listing));
        }
        let found = asked.find(request.depth, watch)?;
        let listing = Arc::new(found.in_order(&asked.rows, request.sort));
        let new = Kept {
            question,
            marks: Arc::clone(&asked.marks),
            generation,
            today,
            until: asked.rows.next_closing(now),
            listing: Arc::clone(&listing),
        };
        let mut kept = kept();
        kept.retain(|kept| kept.generation == generation && kept.question != new.question);
        kept.truncate(KEPT - 1);
        kept.insert(0, new);
        Ok(listing)
    }
}
