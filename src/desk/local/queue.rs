//! Pages of the queue: what is asked is taken down under the desk's lock, and looked for without it,
//! so that nobody waits for somebody else's search.

use std::sync::{Arc, OnceLock, PoisonError};

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
    /// Whether the calendar may have changed: the number of changes of what all claims share.
    shared: u32,
    today: NaiveDate,
    /// Until when nothing becomes overdue by itself, in milliseconds since 1970, UTC.
    until: i64,
    answer: Arc<Answer>,
}

/// What a question finds.
#[derive(Default)]
struct Answer {
    listing: Listing,
    /// Where it finds nothing, what nearly the same question finds, once it has been asked.
    near: OnceLock<Option<(String, usize)>>,
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

    fn question(&self, depth: Depth, sort: Sort) -> Question {
        let (operator, query) = (self.operator.name.clone(), self.query.clone());
        Question { operator, query, depth, sort }
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

impl Kept {
    /// Whether nothing has changed since that changes it.
    fn is_right(&self, asked: &Asked) -> bool {
        self.generation == asked.rows.generation()
            && self.shared == asked.shared.revision
            && self.today == asked.today()
            && asked.now.timestamp_millis() < self.until
            && (!asked.query.asks_for_unread() || Arc::ptr_eq(&self.marks, &asked.marks))
    }
}

impl Answer {
    /// Where nothing is found: the same words by their letters, and how many have them.
    fn near(&self, asked: &Asked, watch: &dyn Watch) -> Result<Option<(String, usize)>, DeskError> {
        if let Some(near) = self.near.get() {
            return Ok(near.clone());
        }
        let near = match asked.query.nearly() {
            Some(nearly) => {
                let total = asked.search(&nearly, Depth::Fields, watch)?.total;
                (total > 0).then(|| (nearly.to_string(), total))
            }
            None => None,
        };
        Ok(self.near.get_or_init(|| near).clone())
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
        let now = self.catch_up_to_look(inner)?;
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
        let answer = self.found_before_or_now(asked, request, watch)?;
        let listing = &answer.listing;
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
            answer.near(asked, watch)?
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
        let answer = self.found_before_or_now(asked, request, watch)?;
        let places = &answer.listing.places;
        Ok(places.iter().filter_map(|place| Some(asked.rows.row(*place)?.id())).collect())
    }

    /// The next of what a question finds with comments that have not been read, after a claim or
    /// before it, and around the end. The claim itself is the last one that is looked at.
    pub(super) fn unread_beside(
        &self,
        asked: &Asked,
        request: &QueueRequest,
        from: Option<ClaimId>,
        forward: bool,
        watch: &dyn Watch,
    ) -> Result<Option<ClaimId>, DeskError> {
        let answer = self.found_before_or_now(asked, request, watch)?;
        let places = &answer.listing.places;
        let here = from.and_then(|id| answer.listing.position(place_of(id)?));
        let look = asked.look();
        let unread = |place: &u32| {
            let seen = look.at(asked.rows.row(*place)?)?;
            seen.is_unread().then(|| seen.row.id())
        };
        Ok(if forward {
            let (before, after) = places.split_at(here.map_or(0, |here| here + 1));
            after.iter().chain(before).find_map(unread)
        } else {
            let (before, after) = places.split_at(here.unwrap_or(places.len()));
            before.iter().rev().chain(after.iter().rev()).find_map(unread)
        })
    }

    /// What a question finds, in order: as it was found before, if nothing has changed since.
    fn found_before_or_now(
        &self,
        asked: &Asked,
        request: &QueueRequest,
        watch: &dyn Watch,
    ) -> Result<Arc<Answer>, DeskError> {
        let question = asked.question(request.depth, request.sort);
        if let Some(answer) = self.found_before(asked, &question) {
            return Ok(answer);
        }
        let listing = asked.find(request.depth, watch)?.in_order(&asked.rows, request.sort);
        let answer = Arc::new(Answer { listing, ..Answer::default() });
        let new = Kept {
            question,
            marks: Arc::clone(&asked.marks),
            generation: asked.rows.generation(),
            shared: asked.shared.revision,
            today: asked.today(),
            until: asked.rows.next_closing(asked.now.timestamp_millis()),
            answer: Arc::clone(&answer),
        };
        let mut kept = self.listings.lock().unwrap_or_else(PoisonError::into_inner);
        // A question that was asked before the last change throws out no newer answer.
        let newest = kept.iter().map(|kept| kept.generation).max().unwrap_or(0);
        if newest > new.generation {
            return Ok(answer);
        }
        kept.retain(|kept| kept.is_right(asked) && kept.question != new.question);
        kept.truncate(KEPT - 1);
        kept.insert(0, new);
        Ok(answer)
    }

    /// How many rows a question finds.
    pub(super) fn total(
        &self,
        asked: &Asked,
        request: &QueueRequest,
        watch: &dyn Watch,
    ) -> Result<usize, DeskError> {
        match self.found_before(asked, &asked.question(request.depth, request.sort)) {
            Some(answer) => Ok(answer.listing.found.total),
            None => Ok(asked.find(request.depth, watch)?.total),
        }
    }

    fn found_before(&self, asked: &Asked, question: &Question) -> Option<Arc<Answer>> {
        let kept = self.listings.lock().unwrap_or_else(PoisonError::into_inner);
        let kept = kept.iter().find(|kept| kept.question == *question && kept.is_right(asked))?;
        Some(Arc::clone(&kept.answer))
    }
}
